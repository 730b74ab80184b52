"""Speakers at the desk, with their other spellings and their positions."""

from django import forms
from django.contrib import admin

from claims.actions.speaker import remove_position, save_position, save_speaker
from claims.admin.edit import EditAdmin
from claims.admin.finding import any_of, outlet_named, speaker_named
from claims.admin.form import DATE_FORMS, NOTE_HELP, SLUG_HELP, EditForm, RowForm
from claims.admin.inline import EditInline
from claims.models import Position, Speaker
from claims.values.partial_date import parse_partial_date
from claims.values.text import single_line

NEVER = "Never write who it really is: the record keeps no unnamed speaker's identity, here or anywhere."


class AliasField(forms.CharField):
    """Other spellings, one a line. Cleans to a list."""

    widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})

    def clean(self, value):
        return alias_lines(super().clean(value))

    def has_changed(self, initial, data):
        return alias_lines(initial) != alias_lines(data)


def names_of(speaker):
    return speaker.aliases.order_by("name").values_list("name", flat=True)


def alias_lines(text):
    return list(dict.fromkeys(filter(None, map(single_line, (text or "").splitlines()))))


class SpeakerForm(EditForm):
    aliases = AliasField(
        required=False,
        label="Other spellings",
        help_text="One a line, as other texts write the name: “Fikri Isik”. The search finds the speaker by each.",
    )

    class Meta:
        help_texts = {
            "kind": "A person, an organisation, or someone unnamed (“a source close to the Defence Ministry”). Who is "
            "named only by office (“the finance minister”) is not unnamed. An outlet is never entered as a speaker.",
            "name": "Of a person or organisation, the name by which the record knows them: no other speaker or outlet "
            f"may bear it. Of an unnamed speaker, the printed descriptor, word for word. {NEVER}",
            "slug": SLUG_HELP,
            "description": f"One sentence for readers. {NEVER}",
            "part_of": "The organisation that this organisation is part of; of an unnamed speaker, the organisation "
            "that the printed words place them in (“a senior Turkish official”). A person has positions instead.",
            "wikidata_id": "Q and a number, such as Q193.",
            "vouched_by": "Of an unnamed speaker only, and required there: the outlet that says they exist.",
            "headcount": "Of an unnamed speaker only: how many the words speak of (“two officials”).",
            "reason_given": "Of an unnamed speaker only: why the article says they are not named.",
            "desk_note": f"{NOTE_HELP} {NEVER}",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["aliases"].initial = "\n".join(names_of(self.instance))


POSITION_HELP = {
    "person": "Who holds it: a person.",
    "organisation": "Where: an organisation.",
    "title": "As it is called in English, such as “Minister of National Defence”.",
    "since": f"From when. {DATE_FORMS}",
    "until": f"Until when; empty while it lasts or is unknown. {DATE_FORMS}",
    "speaks_for": "Whether what the person says in this position counts as the organisation's word.",
}


class PositionRowForm(RowForm):
    class Meta:
        help_texts = POSITION_HELP


class PositionForm(EditForm):
    class Meta:
        help_texts = POSITION_HELP


class PositionInline(EditInline):
    model = Position
    form = PositionRowForm
    fk_name = "person"
    fields = ["title", "organisation", ("since", "until"), "speaks_for", "opened_version"]
    autocomplete_fields = ("organisation",)
    row_related = ("organisation",)
    verbose_name_plural = "positions: what they are and were, where, and when"

    def save_row(self, form, *, edit):
        save_position(form.instance, edit=edit)

    def remove_row(self, row, *, edit):
        remove_position(row, edit=edit)


@admin.register(Speaker)
class SpeakerAdmin(EditAdmin):
    form = SpeakerForm
    fieldsets = [
        ("Who speaks", {"fields": ["kind", "name", "aliases", "part_of"]}),
        (
            "Where unnamed",
            {"fields": ["vouched_by", "headcount", "reason_given"], "description": NEVER},
        ),
        ("About them", {"fields": ["description", "wikidata_id", "slug", "desk_note"]}),
    ]
    autocomplete_fields = ("part_of", "vouched_by")
    inlines = (PositionInline,)
    list_display = ("name", "kind", "part_of", "vouched_by", "public")
    list_select_related = label_related = ("part_of", "vouched_by")
    list_filter = ("kind",)
    search_help_text = "Words of a name or of another spelling, without regard to accents: Isik finds Işık."
    ordering = ("folded_name", "pk")
    word = staticmethod(any_of(speaker_named(), outlet_named("vouched_by")))

    def label(self, row):
        return f"{row.name} (unnamed, {row.vouched_by})" if row.vouched_by else row.name

    @admin.display(description="Other spellings")
    def aliases(self, obj):
        return ", ".join(names_of(obj))

    def save_row(self, form, *, edit):
        save_speaker(form.instance, aliases=form.cleaned_data["aliases"], edit=edit)


@admin.register(Position)
class PositionAdmin(EditAdmin):
    form = PositionForm
    fieldsets = [("The position", {"fields": ["person", "title", "organisation", ("since", "until"), "speaks_for"]})]
    autocomplete_fields = ("person", "organisation")
    list_display = ("title", "person", "organisation", "since", "until", "speaks_for")
    list_select_related = label_related = ("person", "organisation")
    list_filter = ("speaks_for",)
    search_help_text = "Words of the person's or the organisation's names."
    ordering = ("person__folded_name", "since_earliest", "pk")
    view_on_site = False
    word = staticmethod(any_of(speaker_named("person"), speaker_named("organisation")))

    def label(self, row):
        days = (("since", row.since), ("until", row.until))
        times = ", ".join(f"{word} {parse_partial_date(day).in_words()}" for word, day in days if day)
        named = f"{row.person}: {row.title or 'position'}, {row.organisation}"
        return f"{named} ({times})" if times else named

    def save_row(self, form, *, edit):
        save_position(form.instance, edit=edit)

    def delete_row(self, row, *, edit):
        remove_position(row, edit=edit)

    def stays(self, row):
        return row.statements.exists()
