"""Speakers: who is quoted or credited, their other names, and their positions."""

from typing import Any

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint
from django.urls import reverse

from claims.models.edited import (
    PUBLIC,
    Edited,
    SlugQuerySet,
    at_most,
    filled,
    known_word,
    not_a_body,
    real_date,
    separable_name,
)
from claims.models.fields import LineField, LongLineField, NoteField, PartialDateField
from claims.values.text import fold
from claims.vocabulary import SpeakerKind, choices

WIKIDATA_ID = RegexValidator(r"^Q[1-9][0-9]*\Z", "Give the item's number, such as Q193.")
UNNAMED = Q(kind=SpeakerKind.UNNAMED)


class Speaker(Edited):
    """A person, an organisation, or someone unnamed whom an outlet vouches for.

    There is no column in which an unnamed speaker's identity could be kept, and none may be added.
    """

    kind = models.CharField(max_length=20, choices=choices(SpeakerKind), default=SpeakerKind.PERSON)
    name = LineField(max_length=200)
    folded_name = models.CharField(max_length=400, editable=False)
    slug = models.SlugField(max_length=220, allow_unicode=True, db_index=False, blank=True)
    description = LongLineField(blank=True, default="")
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    wikidata_id = LineField(max_length=20, blank=True, default="", validators=[WIKIDATA_ID])
    vouched_by = models.ForeignKey("claims.Outlet", models.PROTECT, null=True, blank=True, related_name="vouched")
    headcount = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MinValueValidator(1)])
    reason_given = LineField(max_length=300, blank=True, default="")
    desk_note = NoteField(blank=True, default="")
    public = models.BooleanField(default=False, editable=False)
    first_known = models.DateField(null=True, editable=False)

    objects = SlugQuerySet.as_manager()

    class Meta:
        constraints = [
            known_word("kind", SpeakerKind, name="speaker_kind_known", message="Choose the speaker's kind."),
            filled("name", name="speaker_name_filled", message="A speaker needs a name, or the printed descriptor."),
            at_most("name", 200, name="speaker_name_length", message="A speaker's name has at most 200 characters."),
            separable_name(
                name="speaker_name_separable", message="A speaker's name cannot hold “;”, “>” or a line break."
            ),
            not_a_body(name="speaker_name_not_a_body", message="A speaker's name cannot begin with “unnamed@”."),
            UniqueConstraint(
                fields=["slug"],
                name="speaker_slug_unique",
                violation_error_message="Another speaker has this short name for its address.",
            ),
            filled("slug", name="speaker_slug_filled", message="A speaker needs a short name for its address."),
            UniqueConstraint(
                fields=["folded_name"],
                condition=~UNNAMED,
                name="speaker_name_unique",
                violation_error_message="Another speaker has this name.",
            ),
            UniqueConstraint(
                fields=["folded_name", "vouched_by"],
                condition=UNNAMED,
                name="speaker_unnamed_unique",
                violation_error_message="This outlet already vouches for an unnamed speaker with this descriptor.",
            ),
            CheckConstraint(
                condition=~UNNAMED | Q(vouched_by__isnull=False),
                name="speaker_unnamed_vouched",
                violation_error_message="An unnamed speaker needs the outlet that vouches for them.",
            ),
            CheckConstraint(
                condition=UNNAMED | Q(vouched_by__isnull=True, headcount__isnull=True, reason_given=""),
                name="speaker_named_unvouched",
                violation_error_message="Only an unnamed speaker has a voucher, a headcount or a reason for anonymity.",
            ),
            CheckConstraint(
                condition=Q(headcount__isnull=True) | Q(headcount__gte=1),
                name="speaker_headcount_counts",
                violation_error_message="A headcount is at least 1.",
            ),
            CheckConstraint(
                condition=~Q(kind=SpeakerKind.PERSON) | Q(part_of__isnull=True),
                name="speaker_person_has_positions",
                violation_error_message="A person is not part of an organisation: give them a position there.",
            ),
            CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=F("id")),
                name="speaker_not_part_of_itself",
                violation_error_message="An organisation cannot be part of itself.",
            ),
            CheckConstraint(
                condition=Q(wikidata_id="") | Q(wikidata_id__startswith="Q"),
                name="speaker_wikidata_item",
                violation_error_message="A Wikidata item is written as Q and a number, such as Q193.",
            ),
            UniqueConstraint(
                fields=["wikidata_id"],
                condition=~Q(wikidata_id=""),
                name="speaker_wikidata_unique",
                violation_error_message="Another speaker has this Wikidata item.",
            ),
        ]
        indexes = [Index(fields=["folded_name", "id"], condition=PUBLIC, name="speaker_public_name")]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    def get_absolute_url(self) -> str:
        return reverse("speaker_detail", kwargs={"slug": self.slug})

    @property
    def is_unnamed(self) -> bool:
        return self.kind == SpeakerKind.UNNAMED

    @property
    def is_organisation(self) -> bool:
        return self.kind == SpeakerKind.ORGANISATION

    def normalise(self) -> None:
        self.folded_name = fold(self.name)


class SpeakerAliasQuerySet(models.QuerySet["SpeakerAlias"]):
    def get_by_natural_key(self, name: str, slug: str) -> "SpeakerAlias":
        return self.get(name=name, speaker__slug=slug)


class SpeakerAlias(Edited):
    """Another spelling or name of a speaker, by which the record finds them."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="aliases")
    name = LineField(max_length=200)
    folded_name = models.CharField(max_length=400, editable=False, db_index=True)

    objects = SpeakerAliasQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "speaker aliases"
        constraints = [
            filled("name", name="alias_name_filled", message="An alias needs a name."),
            at_most("name", 200, name="alias_name_length", message="An alias has at most 200 characters."),
            separable_name(name="alias_name_separable", message="An alias cannot hold “;”, “>” or a line break."),
            not_a_body(name="alias_name_not_a_body", message="An alias cannot begin with “unnamed@”."),
            UniqueConstraint(
                fields=["speaker", "name"],
                name="alias_once",
                violation_error_message="This speaker already has this alias.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str, str]:
        return (self.name, self.speaker.slug)

    def normalise(self) -> None:
        self.folded_name = fold(self.name)


class PositionQuerySet(models.QuerySet["Position"]):
    def get_by_natural_key(self, person: str, organisation: str, title: str, since: str) -> "Position":
        return self.get(person__slug=person, organisation__slug=organisation, title=title, since=since)


class Position(Edited):
    """A person's role at an organisation during some time, and whether they speak for it."""

    person = models.ForeignKey(Speaker, models.CASCADE, related_name="positions")
    organisation = models.ForeignKey(Speaker, models.PROTECT, related_name="offices")
    title = LineField(max_length=200, blank=True, default="")
    since = PartialDateField(earliest="since_earliest", latest="since_latest", blank=True, default="")
    since_earliest = models.DateField(null=True, editable=False)
    since_latest = models.DateField(null=True, editable=False)
    until = PartialDateField(earliest="until_earliest", latest="until_latest", blank=True, default="")
    until_earliest = models.DateField(null=True, editable=False)
    until_latest = models.DateField(null=True, editable=False)
    speaks_for = models.BooleanField(default=True)

    objects = PositionQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(
                condition=~Q(person=F("organisation")),
                name="position_elsewhere",
                violation_error_message="Nobody holds a position at themselves.",
            ),
            UniqueConstraint(
                fields=["person", "organisation", "title", "since"],
                name="position_once",
                violation_error_message="This person already has this position from that time.",
            ),
            CheckConstraint(
                condition=Q(since_earliest__isnull=True)
                | Q(until_latest__isnull=True)
                | Q(since_earliest__lte=F("until_latest")),
                name="position_since_before_until",
                violation_error_message="A position cannot end before it begins.",
            ),
            real_date("since", name="position_since_real", message="The position's beginning is not a date."),
            real_date("until", name="position_until_real", message="The position's end is not a date."),
        ]

    def __str__(self) -> str:
        return self.title or "position"

    def natural_key(self) -> tuple[Any, ...]:
        return (self.person.slug, self.organisation.slug, self.title, self.since)
