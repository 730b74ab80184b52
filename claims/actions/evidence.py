"""What public rulings rest on, kept in the readers' sight, whatever hides it."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from claims.actions.refresh import Appearance
from claims.models import Ruling
from claims.queries.difference import batches
from claims.vocabulary import Thing


def check_rulings(appearances: Iterable[Appearance]) -> None:
    """Raises ValidationError where a public ruling has no public evidence, of those that an edit has now shown, or
    whose evidence it has hidden.
    """
    appearances = list(appearances)
    shown = [a.object_id for a in appearances if a.thing is Thing.RULING and a.is_public]
    hidden = [a.object_id for a in appearances if a.thing is Thing.STATEMENT and not a.is_public]
    baseless = Ruling.objects.filter(claim__public=True).exclude(evidence__public=True).select_related("claim")
    for column, pks in (("pk__in", shown), ("evidence__in", hidden)):
        for batch in batches(pks):
            for ruling in baseless.filter(**{column: batch})[:1]:
                message = f"The ruling on “{ruling.claim}” would rest on no statement that readers see"
                raise ValidationError(f"{message}: revise the ruling first.")
