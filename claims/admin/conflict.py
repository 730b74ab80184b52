"""What to tell an editor whose form is older than the record."""

from django.utils import timezone
from django.utils.text import Truncator

from claims.models import Change
from claims.queries.snapshot import THING_OF
from claims.values.partial_date import day_in_words


def sentence(form):
    """Who changed the row since the form was opened, and what it says now where that differs from what was typed."""
    return (
        f"{who_and_when(form.instance)} after you opened it. {differing(form)}"
        "Nothing was saved, and what you typed still stands here: save again to put it in place of that."
    )


def who_and_when(row):
    thing = THING_OF.get(type(row))
    last = Change.objects.filter(thing=thing, object_id=row.pk).select_related("editor").order_by("-pk").first()
    if thing is None or last is None:
        return "Somebody changed this"
    at = timezone.localtime(last.at)
    why = f" (“{last.reason}”)" if last.reason else ""
    return f"{last.editor} changed this on {day_in_words(at.date())} at {at:%H:%M}{why}"


def differing(form):
    said = [f"{form.fields[name].label}: {current(form, name)}" for name in form.changed_data]
    return f"The record now says: {'; '.join(said)}. " if said else ""


def current(form, name):
    value = form.get_initial_for_field(form.fields[name], name)
    if display := getattr(form.instance, f"get_{name}_display", None):
        value = display()
    elif value and name in {field.name for field in form.instance._meta.fields if field.is_relation}:
        value = form.fields[name].label_from_instance(getattr(form.instance, name))
    elif isinstance(value, list):
        value = ", ".join(map(str, value))
    return f"“{Truncator(value).chars(200)}”" if value not in (None, "") else "nothing"
