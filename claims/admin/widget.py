"""Autocompletes that name rows in full, and ask the database only for what the page has not loaded."""

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple

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
