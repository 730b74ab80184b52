"""A form that is older than the record is refused, with who changed what, and keeps what was typed."""

from claims.models import Claim
from tests.admin.page import errors_of, opened, row_errors_of
from tests.factories import make_alias, make_claim, make_position, make_relation, make_statement


def test_a_stale_save_is_refused_with_who_changed_what(desk, colleague):
    claim = make_claim(text="First words.")
    mine, theirs = opened(desk, claim), opened(colleague, claim)
    theirs.save(text="Their words.", kind="figure", edit_reason="clearer so")
    answer = mine.send(text="My words.", edit_reason="clearer still")
    [sentence] = errors_of(answer)["__all__"]
    assert sentence.startswith("Editor 1 changed this on ")
    assert "(“clearer so”) after you opened it." in sentence
    assert "The record now says: Text: “Their words.”; Kind: “Figure”." in sentence
    assert "My words." in answer.content.decode()
    assert Claim.objects.get().text == "Their words."


def test_after_the_refusal_a_second_save_is_a_knowing_one(desk, colleague):
    claim = make_claim(text="First words.")
    mine = opened(desk, claim)
    opened(colleague, claim).save(text="Their words.", edit_reason="clearer so")
    refused = mine.send(text="My words.", edit_reason="clearer still")
    form = refused.context["adminform"].form
    mine.save(text="My words.", edit_reason="clearer still", opened_version=form["opened_version"].value())
    assert Claim.objects.get().text == "My words."


def test_a_form_without_its_version_is_refused(desk):
    claim = make_claim()
    assert list(errors_of(opened(desk, claim).send(text="My words.", opened_version="", edit_reason="x"))) == [
        "__all__"
    ]


def test_a_row_below_the_page_that_another_changed_is_refused_at_its_row(desk, colleague):
    statement = make_statement(quote="so")
    mine = opened(desk, statement.article)
    opened(colleague, statement).save(quote="not so", edit_reason="misread")
    answer = mine.send(**{"statements-0-quote": "just so", "edit_reason": "misread too"})
    [errors] = row_errors_of(answer, "statements")
    assert "The record now says: Quote: “not so”" in errors["__all__"][0]
    statement.refresh_from_db()
    assert statement.quote == "not so"


def test_another_spelling_that_another_added_is_not_lost(desk, colleague):
    alias = make_alias()
    mine = opened(desk, alias.speaker)
    opened(colleague, alias.speaker).save(aliases=f"{alias.name}\nOne more", edit_reason="found it")
    answer = mine.send(aliases=f"{alias.name}\nAnother", edit_reason="found it")
    assert "One more" in errors_of(answer)["__all__"][0]
    assert sorted(alias.speaker.aliases.values_list("name", flat=True)) == sorted([alias.name, "One more"])


def test_a_position_that_another_added_counts_as_a_change_of_the_person(desk, colleague):
    position = make_position()
    mine = opened(desk, position.person)
    opened(colleague, position).save(title="Chief", edit_reason="promoted")
    answer = mine.send(description="A person.", edit_reason="said who")
    assert "after you opened it" in errors_of(answer)["__all__"][0]


def test_a_row_that_another_removed_is_told(desk, colleague):
    relation = make_relation()
    mine = opened(desk, relation.from_claim)
    opened(colleague, relation.from_claim).save(**{"relations_from-0-DELETE": "on", "edit_reason": "not so"})
    answer = mine.send(**{"relations_from-0-reason": "because", "edit_reason": "why"})
    assert answer.status_code == 200
    assert "A row of this page was removed after you opened it" in answer.content.decode()


def test_an_untouched_stale_form_changes_nothing(desk, colleague):
    claim = make_claim(text="First words.")
    mine = opened(desk, claim)
    opened(colleague, claim).save(as_printed="so", edit_reason="found it")
    answer = mine.send()
    assert "after you opened it" in errors_of(answer)["__all__"][0]
