"""Publishing, withdrawing, and deleting what was never public."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, ProtectedError

from claims.actions.edit import NEEDS_REASON, Edit, Note, raise_version, store
from claims.models import Article, Change, Claim, Outlet, SearchDocument, Speaker, Statement, Story
from claims.queries.resting import statements_on_articles
from claims.queries.snapshot import THING_OF, is_public, label, public_fields
from claims.vocabulary import Act, State

KEPT = "Readers have seen this: it is never deleted. Withdraw it, or correct it, with a reason."


def was_ever_public(row: Any) -> bool:
    """Whether the public record knows the thing: then it is withdrawn, never deleted."""
    if row.pk is None:
        return False
    thing = THING_OF[type(row)]
    return is_public(row) or Change.objects.public().filter(thing=thing, object_id=row.pk).exists()


def check_state(row: Story | Claim | Article) -> None:
    """What was public is published or withdrawn, and nothing is withdrawn that never was public."""
    ever = was_ever_public(row)
    if ever and row.state in (State.DRAFT, State.IN_REVIEW):
        raise ValidationError({"state": "Readers have seen this: it can be withdrawn, but not become a draft again."})
    if not ever and row.state == State.WITHDRAWN:
        raise ValidationError({"state": "This was never public: keep it as a draft, or delete it."})


def publish(row: Story | Claim | Article, *, edit: Edit) -> None:
    """Publish a draft, or publish again what was withdrawn."""
    set_state(row, State.PUBLISHED, edit=edit)


def withdraw(row: Story | Claim | Article, *, edit: Edit) -> None:
    """Take something public back: its address answers that it was withdrawn, when and why.

    Raises ValidationError without a reason.
    """
    if not edit.reason:
        raise ValidationError({"reason": NEEDS_REASON})
    set_state(row, State.WITHDRAWN, edit=edit)


def set_state(row: Story | Claim | Article, state: State, *, edit: Edit) -> None:
    row.state = state
    check_state(row)
    with edit.changing(row):
        store(row, edit=edit)
    touch(row, edit=edit)


def touch(row: Any, *, edit: Edit) -> None:
    if isinstance(row, Story):
        edit.touched.stories.add(row.pk)
    elif isinstance(row, Claim):
        edit.touched.claims.add(row.pk)
    elif isinstance(row, Article):
        edit.touched.articles.add(row.pk)
        edit.touched.statements |= statements_on_articles([row.pk])


def withdraw_statement(statement: Statement, *, edit: Edit) -> None:
    """Take one statement back out of the record, with a reason. Raises ValidationError where it was never public."""
    set_withdrawn(statement, True, edit=edit)


def restore_statement(statement: Statement, *, edit: Edit) -> None:
    set_withdrawn(statement, False, edit=edit)


def set_withdrawn(statement: Statement, withdrawn: bool, *, edit: Edit) -> None:
    if not edit.reason:
        raise ValidationError({"reason": NEEDS_REASON})
    if withdrawn and not was_ever_public(statement):
        raise ValidationError("This was never public: delete it instead.")
    statement.withdrawn = withdrawn
    store(statement, edit=edit)
    edit.touched.statements.add(statement.pk)


def delete_draft(row: Any, *, edit: Edit) -> None:
    """Delete something that readers never saw. Raises ValidationError for what they saw or what others rest on."""
    if was_ever_public(row):
        raise ValidationError(KEPT)
    refuse_named(row)
    raise_version(row)
    edit.note(row, Note(Act.REMOVED, label(row), before=public_fields(row), is_public=False))
    touch_neighbours(row, edit=edit)
    SearchDocument.objects.filter(thing=THING_OF[type(row)], object_id=row.pk).delete()
    try:
        row.delete()
    except ProtectedError as error:
        raise ValidationError(f"{in_use(error)} still rests on this: delete that first.") from error


def refuse_named(row: Any) -> None:
    """What a claim names as party or a ruling as evidence is not taken from under them."""
    if isinstance(row, Speaker) and (claim := row.party_to.first()):
        raise ValidationError(f"This speaker is a party to “{claim}”: change that claim first.")
    if isinstance(row, Statement) and (ruling := row.evidence_of.select_related("claim").first()):
        raise ValidationError(f"The ruling on “{ruling.claim}” names this as evidence: change that ruling first.")


def in_use(error: ProtectedError) -> str:
    first: Model = next(iter(error.protected_objects))
    return f"{first._meta.verbose_name} “{first}”".capitalize()


def touch_neighbours(row: Any, *, edit: Edit) -> None:
    """What a draft named may have been public through it in no way, but its totals and documents may change."""
    if isinstance(row, Claim):
        edit.touched.stories.add(row.story_id)
    elif isinstance(row, Statement):
        edit.touched.claims.add(row.claim_id)
        edit.touched.articles.add(row.article_id)
    elif isinstance(row, Outlet) and row.owner_id:
        edit.touched.speakers.add(row.owner_id)
    elif isinstance(row, Speaker) and row.part_of_id:
        edit.touched.speakers.add(row.part_of_id)
