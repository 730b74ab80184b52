"""Statements, the atoms of the record, and the relays through which they reached their articles."""

from datetime import date
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint

from claims.models.article import Article
from claims.models.claim import Claim
from claims.models.edited import PUBLIC, Edited, PublicQuerySet, at_most, known_word, real_date
from claims.models.fields import LineField, NoteField, PartialDateField
from claims.models.speaker import Position, Speaker
from claims.vocabulary import Certainty, Role, Sourcing, Stance, choices

SPOKEN = Q(speaker__isnull=False)


class StatementQuerySet(PublicQuerySet):
    def known_by(self, day: date) -> "StatementQuerySet":
        """Those that a reader could know of on that day."""
        return self.filter(known_from__lte=day)

    def get_by_natural_key(self, stance: str, speaker: str, outlet: str, *rest: str) -> "Statement":
        voice = Q(speaker__slug=speaker) if speaker else Q(speaker=None, voice_outlet__slug=outlet)
        claim, article = Claim.objects.get_by_natural_key(*rest[:2]), Article.objects.get_by_natural_key(*rest[2:])
        return self.get(voice, stance=stance, claim=claim, article=article)


class Statement(Edited):
    """In this article, this voice takes this stance on this claim. The columns from `outlet` on are derived.

    `speaker` empty: an outlet speaks in its own voice, and `voice_outlet` says which. `origin_low` is what the
    statement adds to the lower count, "" for nothing; `retracted_on` the day from which a notice takes it back.
    """

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="statements")
    article = models.ForeignKey(Article, models.PROTECT, related_name="statements")
    speaker = models.ForeignKey(Speaker, models.PROTECT, null=True, blank=True, related_name="statements")
    position = models.ForeignKey(Position, models.PROTECT, null=True, blank=True, related_name="statements")
    position_as_printed = LineField(max_length=200, blank=True, default="")
    stance = models.CharField(max_length=20, choices=choices(Stance), default=Stance.AFFIRMS)
    certainty = models.CharField(max_length=20, choices=choices(Certainty), default=Certainty.FLAT)
    said = PartialDateField(earliest="said_earliest", latest="said_latest", blank=True, default="")
    said_earliest = models.DateField(null=True, editable=False, db_index=True)
    said_latest = models.DateField(null=True, editable=False, db_index=True)
    quote = LineField(max_length=500, blank=True, default="")
    quote_prefix = LineField(max_length=200, blank=True, default="")
    quote_suffix = LineField(max_length=200, blank=True, default="")
    quote_translation = LineField(max_length=1000, blank=True, default="")
    sourcing = models.CharField(max_length=20, choices=choices(Sourcing), blank=True, default="")
    claim_wording = models.PositiveIntegerField(default=1, editable=False)
    desk_note = NoteField(blank=True, default="")
    withdrawn = models.BooleanField(default=False, editable=False)
    outlet = models.ForeignKey("claims.Outlet", models.PROTECT, related_name="outlet_statements", editable=False)
    voice_outlet = models.ForeignKey("claims.Outlet", models.PROTECT, null=True, related_name="voiced", editable=False)
    known_from = models.DateField(editable=False)
    day_said = models.DateField(editable=False)
    retracted_on = models.DateField(null=True, editable=False)
    voice = models.CharField(max_length=220, default="", editable=False)
    body = models.CharField(max_length=220, default="", editable=False)
    origin = models.CharField(max_length=220, default="", editable=False)
    origin_low = models.CharField(max_length=220, default="", editable=False)
    relays_text = models.TextField(default="", editable=False)
    role = models.CharField(max_length=20, choices=choices(Role), default="", editable=False)
    public = models.BooleanField(default=False, editable=False)

    objects = StatementQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["claim", "article", "speaker", "stance"],
                condition=SPOKEN,
                name="statement_speaker_once",
                violation_error_message="The article already has this speaker's statement of this stance on the claim.",
            ),
            UniqueConstraint(
                fields=["claim", "article", "voice_outlet", "stance"],
                condition=~SPOKEN,
                name="statement_voice_once",
                violation_error_message="The article already has this outlet's own word of this stance on the claim.",
            ),
            CheckConstraint(
                condition=SPOKEN & Q(voice_outlet__isnull=True) | ~SPOKEN & Q(voice_outlet__isnull=False),
                name="statement_one_voice",
                violation_error_message="A statement has one voice: its speaker's or an outlet's own.",
            ),
            CheckConstraint(
                condition=SPOKEN | Q(position__isnull=True, position_as_printed=""),
                name="statement_position_of_speaker",
                violation_error_message="Only a speaker has a position: choose the speaker, or leave it empty.",
            ),
            CheckConstraint(
                condition=SPOKEN & Q(sourcing="")
                | ~SPOKEN & Q(sourcing__in=[Sourcing.OWN.value, Sourcing.UNCLEAR.value]),
                name="statement_sourcing_of_own_voice",
                violation_error_message="Only an outlet's own statement says how it is sourced: own or unclear.",
            ),
            known_word("stance", Stance, name="statement_stance_known", message="Choose the stance from the list."),
            known_word(
                "certainty", Certainty, name="statement_certainty_known", message="Choose the certainty from the list."
            ),
            known_word(
                "role", Role, empty=True, name="statement_role_known", message="The role is not one of the rules'."
            ),
            real_date("said", name="statement_said_real", message="The day on which it was said is not a date."),
            at_most("quote", 500, name="statement_quote_length", message="A quote has at most 500 characters."),
            at_most(
                "quote_translation",
                1000,
                name="statement_translation_length",
                message="A quote's translation has at most 1000 characters.",
            ),
            CheckConstraint(
                condition=~Q(quote="") | Q(quote_prefix="", quote_suffix=""),
                name="statement_context_of_quote",
                violation_error_message="The words before and after belong to a quote: give the quote too.",
            ),
            CheckConstraint(
                condition=Q(claim_wording__gte=1),
                name="statement_wording_counts",
                violation_error_message="The wording number is at least 1.",
            ),
        ]
        indexes = [
            Index(fields=["claim", "known_from", "id"], condition=PUBLIC, name="statement_public_claim"),
            Index(fields=["speaker", "known_from", "id"], condition=PUBLIC, name="statement_public_speaker"),
            Index(fields=["outlet", "known_from", "id"], condition=PUBLIC, name="statement_public_outlet"),
            Index(fields=["article", "known_from", "id"], condition=PUBLIC, name="statement_public_article"),
            Index(fields=["known_from", "id"], condition=PUBLIC, name="statement_public_known_from"),
        ]

    def __str__(self) -> str:
        return f"statement {self.pk}: {self.stance}"

    def natural_key(self) -> tuple[Any, ...]:
        speaker = self.speaker.slug if self.speaker else ""
        outlet = self.voice_outlet.slug if self.voice_outlet else ""
        return (self.stance, speaker, outlet, *self.claim.natural_key(), *self.article.natural_key())

    natural_key.dependencies = ["claims.claim", "claims.article", "claims.speaker"]  # type: ignore[attr-defined]

    def get_absolute_url(self) -> str:
        return f"{self.claim.get_absolute_url()}#statement-{self.pk}"

    @property
    def is_own_voice(self) -> bool:
        return self.speaker_id is None


class RelayQuerySet(models.QuerySet["Relay"]):
    def get_by_natural_key(self, hop: int, *statement: str) -> "Relay":
        return self.get(hop=hop, statement=Statement.objects.get_by_natural_key(*statement))


class Relay(Edited):
    """One hop from the voice (hop 1 is nearest to it) to the article; `article` is the cited one, where we hold it."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="relays")
    hop = models.PositiveSmallIntegerField(default=1, validators=[MinValueValidator(1)])
    outlet = models.ForeignKey("claims.Outlet", models.PROTECT, related_name="relays")
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="relayed")

    objects = RelayQuerySet.as_manager()

    class Meta:
        ordering = ["hop"]
        constraints = [
            CheckConstraint(
                condition=Q(hop__gte=1),
                name="relay_hop_counts",
                violation_error_message="Relays are numbered from 1, nearest the voice.",
            ),
            UniqueConstraint(
                fields=["statement", "hop"],
                name="relay_hop_once",
                violation_error_message="The statement already has a relay at this place.",
            ),
        ]

    def __str__(self) -> str:
        return f"relay {self.hop}"

    def natural_key(self) -> tuple[Any, ...]:
        return (self.hop, *self.statement.natural_key())

    natural_key.dependencies = ["claims.statement"]  # type: ignore[attr-defined]
