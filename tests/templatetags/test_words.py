"""The filters that put dates and numbers into words on pages."""

from datetime import date

import pytest
from django.template import Context, Template

from claims.models import Claim


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ('"2017-03~"|in_words', "about March 2017"),
        ('"[2017-04-16..2017-05-03]"|in_words', "between 16 April and 3 May 2017"),
        ('""|in_words', ""),
        ("deal|amount_in_words", "more than 2 billion US dollars"),
        ("range|amount_in_words", "between 2 and 2.5 billion US dollars"),
        ("event|amount_in_words", ""),
        ("may|day", "3 May 2017"),
        ("nothing|day", ""),
        ("12345|thousands", "12,345"),
        ("2|up_to:4", "2–4"),
        ("3|up_to:3", "3"),
    ],
)
def test_a_filter_says_it_in_words(expression, shown):
    values = {
        "deal": Claim(comparator=">", amount="2000000000", unit="USD"),
        "range": Claim(comparator="range", amount="2000000000", amount_max="2500000000", unit="USD"),
        "event": Claim(),
        "may": date(2017, 5, 3),
        "nothing": None,
    }
    assert Template(f"{{% load words %}}{{{{ {expression} }}}}").render(Context(values)) == shown
