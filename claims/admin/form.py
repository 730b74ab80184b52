"""The forms of the desk: what every row's form and every page's form carries beside the columns of its table."""

from django import forms
from django.core.exceptions import ValidationError

from claims.admin import conflict
from claims.admin.refusal import MAIN, place
from claims.admin.widget import KnownAutocomplete
from claims.values.partial_date import ACCEPTED_FORMS
from claims.values.text import problem_in, single_line

REASON_HELP = (
    "One sentence for the public record of changes. It is needed whenever readers already see what you change, "
    "and it is published with your pseudonym."
)


class UncountedMixin:
    """A field that says something about the edit: filling it in alone changes nothing."""

    def has_changed(self, initial, data):
        return False


class VersionField(UncountedMixin, forms.IntegerField):
    widget = forms.HiddenInput


class ReasonField(UncountedMixin, forms.CharField):
    widget = forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})

    def clean(self, value):
        value = single_line(super().clean(value) or "")
        if trouble := problem_in(value):
            raise ValidationError(trouble)
        return value


class RowForm(forms.ModelForm):
    """The form of one stored row: it knows the version that it was opened with, and says what the edit refused."""

    refusals = {}  # set on the class that a request makes for itself
    opened_version = VersionField(required=False, min_value=1, max_value=2**53)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["opened_version"].initial = self.instance.version if self.instance.pk else None
        for name, field in self.fields.items():
            self.know(name, field)

    @property
    def heading(self):
        """How the stored row is named above its form."""
        return str(self.instance)

    def know(self, name, field):
        """Spare the query for the label of a related row that is loaded already."""
        widget = getattr(field.widget, "widget", None)
        related = self.instance._state.fields_cache.get(name)
        if related and isinstance(widget, KnownAutocomplete):
            widget.known = {str(related.pk): field.label_from_instance(related)}

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and self.has_changed() and cleaned.get("opened_version") != self.instance.version:
            self.add_error(None, conflict.sentence(self))
            self.data = self.data.copy()
            self.data[self.add_prefix("opened_version")] = str(self.instance.version)
        return cleaned

    def _post_clean(self):
        """Check the columns, but leave the constraints to the actions: they check the row in full, under the lock,
        once what they fill in themselves (short names, an own voice) stands in it."""
        self.instance.validate_constraints = lambda exclude=None: None
        super()._post_clean()
        del self.instance.validate_constraints

    def full_clean(self):
        super().full_clean()
        error = self.refusals.get(self.prefix or MAIN)
        if error and self.is_bound:
            place(self, error)


class EditForm(RowForm):
    """The main form of a page: it asks why."""

    edit_reason = ReasonField(required=False, max_length=500, label="Reason for this change", help_text=REASON_HELP)


STATE_HELP = (
    "Draft and in review are hidden from readers alike. Published shows it. What readers have seen is never deleted: "
    "withdrawn takes it back, and its address then says when and why."
)
NOTE_HELP = "For editors only: never shown, never exported."
SLUG_HELP = "The short name in its address. Leave it empty to have one made from the name; afterwards leave it alone."
DATE_FORMS = f"Write {ACCEPTED_FORMS}."
