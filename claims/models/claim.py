"""Claims: checkable assertions, each worded by the editors in one sentence."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint
from django.urls import reverse

from claims.models.edited import PUBLIC, Edited, PublicQuerySet, at_most, filled, in_order, known_word, real_date
from claims.models.fields import DecimalTextField, LineField, NoteField, PartialDateField
from claims.values.amount import Amount, amount_from_text, parse_decimal
from claims.vocabulary import ClaimKind, Comparator, State, Status, choices


class ClaimQuerySet(PublicQuerySet):
    def get_by_natural_key(self, story: str, text: str) -> "Claim":
        return self.get(story__slug=story, text=text)


class Claim(Edited):
    """One assertion. The columns from `status` on are derived: the latest status period and stored totals."""

    story = models.ForeignKey("claims.Story", models.PROTECT, related_name="claims")
    text = LineField(max_length=300)
    kind = models.CharField(max_length=20, choices=choices(ClaimKind), default=ClaimKind.EVENT)
    happened = PartialDateField(earliest="happened_earliest", latest="happened_latest", blank=True, default="")
    happened_earliest = models.DateField(null=True, editable=False, db_index=True)
    happened_latest = models.DateField(null=True, editable=False, db_index=True)
    parties = models.ManyToManyField("claims.Speaker", blank=True, related_name="party_to")
    comparator = models.CharField(max_length=10, choices=choices(Comparator), blank=True, default="")
    amount = DecimalTextField(max_length=60, blank=True, default="")
    amount_max = DecimalTextField(max_length=60, blank=True, default="")
    unit = LineField(max_length=40, blank=True, default="")
    as_printed = LineField(max_length=200, blank=True, default="")
    due = PartialDateField(earliest="due_earliest", latest="due_latest", blank=True, default="")
    due_earliest = models.DateField(null=True, editable=False)
    due_latest = models.DateField(null=True, editable=False)
    settled_by = LineField(max_length=500, blank=True, default="")
    wording = models.PositiveIntegerField(default=1, editable=False)
    state = models.CharField(max_length=20, choices=choices(State), default=State.DRAFT)
    desk_note = NoteField(blank=True, default="")
    public = models.BooleanField(default=False, editable=False)
    status = models.CharField(max_length=20, choices=choices(Status), default=Status.NOT_YET_REPORTED, editable=False)
    status_since = models.DateField(null=True, editable=False)
    support_min = models.PositiveIntegerField(default=0, editable=False)
    support_max = models.PositiveIntegerField(default=0, editable=False)
    oppose_min = models.PositiveIntegerField(default=0, editable=False)
    oppose_max = models.PositiveIntegerField(default=0, editable=False)
    statement_count = models.PositiveIntegerField(default=0, editable=False)
    article_count = models.PositiveIntegerField(default=0, editable=False)
    first_reported = models.DateField(null=True, editable=False)
    last_reported = models.DateField(null=True, editable=False)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("text", name="claim_text_filled", message="A claim needs its one sentence."),
            at_most("text", 300, name="claim_text_length", message="A claim has at most 300 characters."),
            UniqueConstraint(
                fields=["story", "text"],
                name="claim_text_unique",
                violation_error_message="The story already has a claim in these words.",
            ),
            known_word("kind", ClaimKind, name="claim_kind_known", message="Choose the claim's kind from the list."),
            known_word("state", State, name="claim_state_known", message="Choose the claim's state from the list."),
            known_word("status", Status, name="claim_status_known", message="The status is not one of the rules'."),
            known_word(
                "comparator",
                Comparator,
                empty=True,
                name="claim_comparator_known",
                message="Choose the comparator from the list.",
            ),
            CheckConstraint(
                condition=Q(comparator="", amount="") | ~Q(comparator="") & ~Q(amount=""),
                name="claim_amount_compared",
                violation_error_message="Give a comparator and an amount, or neither.",
            ),
            CheckConstraint(
                condition=Q(comparator=Comparator.RANGE) & ~Q(amount_max="")
                | ~Q(comparator=Comparator.RANGE) & Q(amount_max=""),
                name="claim_amount_max_of_range",
                violation_error_message="A range needs its greater amount, and only a range has one.",
            ),
            CheckConstraint(
                condition=Q(amount="", unit="") | ~Q(amount="") & ~Q(unit=""),
                name="claim_amount_with_unit",
                violation_error_message="Give an amount and its unit, or neither.",
            ),
            real_date("happened", name="claim_happened_real", message="The day on which it happened is not a date."),
            real_date("due", name="claim_due_real", message="The day on which it falls due is not a date."),
            CheckConstraint(
                condition=Q(kind=ClaimKind.PREDICTION) | Q(due="", settled_by=""),
                name="claim_due_predicted",
                violation_error_message="Only a prediction falls due and says what settles it.",
            ),
            CheckConstraint(
                condition=Q(wording__gte=1),
                name="claim_wording_counts",
                violation_error_message="The wording number is at least 1.",
            ),
            in_order(
                "support_min",
                "support_max",
                name="claim_support_in_order",
                message="The lower count for the claim cannot pass the upper one.",
            ),
            in_order(
                "oppose_min",
                "oppose_max",
                name="claim_oppose_in_order",
                message="The lower count against the claim cannot pass the upper one.",
            ),
            CheckConstraint(
                condition=Q(first_reported__isnull=True, last_reported__isnull=True)
                | Q(first_reported__lte=F("last_reported")),
                name="claim_reported_in_order",
                violation_error_message="A claim cannot be last reported before it is first reported.",
            ),
        ]
        indexes = [
            Index(fields=["story", "last_reported", "id"], condition=PUBLIC, name="claim_public_story"),
            Index(fields=["status", "last_reported", "id"], condition=PUBLIC, name="claim_public_status"),
            Index(fields=["status_since", "id"], condition=PUBLIC, name="claim_public_status_since"),
            Index(fields=["first_reported", "id"], condition=PUBLIC, name="claim_public_first_reported"),
            Index(fields=["last_reported", "id"], condition=PUBLIC, name="claim_public_last_reported"),
            Index(fields=["text", "id"], condition=PUBLIC, name="claim_public_text"),
        ]

    def __str__(self) -> str:
        return self.text

    def natural_key(self) -> tuple[str, str]:
        return (self.story.slug, self.text)

    natural_key.dependencies = ["claims.story"]  # type: ignore[attr-defined]

    def get_absolute_url(self) -> str:
        return reverse("claim_detail", kwargs={"pk": self.pk})

    @property
    def figure(self) -> Amount | None:
        """The amount with its comparator and unit; None where the claim gives none."""
        return amount_from_text(
            comparator=self.comparator, amount=self.amount, amount_max=self.amount_max, unit=self.unit
        )

    def clean(self) -> None:
        try:
            low, high = parse_decimal(self.amount), parse_decimal(self.amount_max)
        except ValueError:
            return  # no range, or no numbers: the columns say so themselves
        if high <= low:
            raise ValidationError({"amount_max": "The second number of a range must be higher than the first."})
