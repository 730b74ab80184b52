"""Autocompletes that name rows in full, and ask the database only for what can be there and is not loaded yet."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError

LONGEST_ID = 18  # digits: a number that both databases can hold


def is_id(value):
    value = str(value)
    return value.isascii() and value.isdigit() and len(value) <= LONGEST_ID


class KnownAutocomplete(AutocompleteSelect):
    """`known` holds labels by id of what need not be asked for."""

    known = {}

    def optgroups(self, name, value, attr=None):
        value = [v for v in value if is_id(v)]
        if len(value) != 1 or str(value[0]) not in self.known:
            return super().optgroups(name, value, attr)
        empty = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        chosen = self.create_option(name, value[0], self.known[str(value[0])], True, len(empty))
        return [(None, [*empty, chosen], 0)]


class KnownAutocompleteMultiple(AutocompleteSelectMultiple):
    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [v for v in value if is_id(v)], attr)


class Choice(forms.ModelChoiceField):
    def to_python(self, value):
        refuse_unless_ids(self, [value] if value else [])
        return super().to_python(value)


class Choices(forms.ModelMultipleChoiceField):
    def clean(self, value):
        refuse_unless_ids(self, value or [])
        return super().clean(value)


def refuse_unless_ids(field, values):
    if not all(map(is_id, values)):
        raise ValidationError("Choose from the list.", code="invalid_choice")
