"""What an edit refuses, carried from the action to the field it is about.

An edit is checked by doing it: the form is saved inside a transaction, and what an action refuses rolls everything
back. The page is then built a second time from what was typed, with each sentence beside its field.
"""

from contextlib import contextmanager

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.db.models import Q, UniqueConstraint

from claims.actions.edit import NEEDS_REASON

MAIN = ""  # the prefix of the page's main form
DATABASE_REFUSED = "The record refused this, because it would break one of its rules. Nothing was saved."
SAME_FIELD = {"folded_name": "name", "voice_outlet": "article"}


class Refused(Exception):
    """Errors of an edit by the prefix of the form, or formset, that they belong to."""

    def __init__(self, errors):
        super().__init__(errors)
        self.errors = errors


class Refusals:
    """What an edit has refused so far: one row's refusal does not hide the next one's, and none is saved."""

    def __init__(self):
        self.errors = {}

    @contextmanager
    def at(self, prefix):
        """Note what an action refuses inside the block as an error of the form of that prefix."""
        try:
            yield
        except ValidationError as error:
            self.errors |= by_form(error, prefix or MAIN)

    def settle(self):
        """Raises Refused where anything was refused, which rolls the edit back."""
        if self.errors:
            raise Refused(self.errors)


@contextmanager
def refusing():
    """Refuse the whole page for what an action refuses inside the block."""
    refusals = Refusals()
    with refusals.at(MAIN):
        yield
    refusals.settle()


def by_form(error, prefix):
    """The missing reason belongs to the main form, whichever row asked for it."""
    asked = [message for _, message in pieces(error) if message == NEEDS_REASON]
    if asked:
        return {MAIN: ValidationError({"edit_reason": asked[:1]})}
    return {prefix: error}


def pieces(error):
    """Pairs of field and sentence."""
    if hasattr(error, "error_dict"):
        return [(field, message) for field, errors in error.message_dict.items() for message in errors]
    return [(NON_FIELD_ERRORS, message) for message in error.messages]


def place(form, error):
    """Put each sentence beside the field that it is about, or above the form where it is about none of its fields."""
    for field, message in pieces(error):
        form.add_error(field_for(form, field, message), message)


def field_for(form, field, message):
    field = SAME_FIELD.get(field, field)
    if field in form.fields:
        return field
    if field == NON_FIELD_ERRORS:
        return field_of_constraint(form, message)
    return None


def field_of_constraint(form, message):
    """A constraint's message stands at its second column that the form has: the first one says when it applies."""
    for constraint in form._meta.model._meta.constraints:
        if constraint.violation_error_message == message:
            shown = [name for name in columns(constraint, form._meta.model) if is_shown(form, name)]
            return shown[min(1, len(shown) - 1)] if shown else None
    return None


def is_shown(form, name):
    """Whether an editor sees the field: a row does not show what it belongs to."""
    return name in form.fields and not form.fields[name].widget.is_hidden


def columns(constraint, model):
    """Names of the fields that a constraint speaks of, in its order, each once."""
    named = constraint.fields if isinstance(constraint, UniqueConstraint) else in_condition(constraint.condition)
    return list(dict.fromkeys(SAME_FIELD.get(name, name) for name in map(whole_date, named) if is_field(model, name)))


def in_condition(condition):
    for child in condition.children:
        if isinstance(child, Q):
            yield from in_condition(child)
        elif isinstance(child, tuple):
            yield child[0].partition("__")[0]


def whole_date(name):
    return name.removesuffix("_earliest").removesuffix("_latest")


def is_field(model, name):
    try:
        return bool(model._meta.get_field(name))
    except FieldDoesNotExist:
        return False


def sentence_for(error, model):
    """The sentence of the constraint that a database error names, else a general one."""
    for constraint in model._meta.constraints:
        if constraint.name in str(error):
            return f"{constraint.violation_error_message} Nothing was saved."
    return DATABASE_REFUSED
