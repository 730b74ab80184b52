"""Outlets: who publishes."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint
from django.db.models.functions import Length, Lower, Upper
from django.db.models.lookups import Exact
from django.urls import reverse

from claims.models.edited import (
    PUBLIC,
    Edited,
    SlugQuerySet,
    at_most,
    filled,
    known_word,
    not_a_body,
    separable_name,
)
from claims.models.fields import LineField, LongLineField, NoteField
from claims.values.text import fold
from claims.values.web_address import canonical_host
from claims.vocabulary import OutletKind, choices

HOST_NAME = RegexValidator(
    r"\A([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?\Z", "Give the host alone, such as tass.com."
)
COUNTRY = RegexValidator(r"^[A-Z]{2}\Z", "Give the two letters of ISO 3166-1, such as TR.")


class Outlet(Edited):
    """A newspaper, agency, broadcaster, site or press page. Its publisher is its owner, else itself."""

    name = LineField(max_length=200)
    folded_name = models.CharField(max_length=400, editable=False)
    slug = models.SlugField(max_length=220, allow_unicode=True, db_index=False, blank=True)
    domain = LineField(max_length=253, blank=True, default="", validators=[HOST_NAME])
    kind = models.CharField(max_length=20, choices=choices(OutletKind), default=OutletKind.NEWSPAPER)
    country = LineField(max_length=2, blank=True, default="", validators=[COUNTRY])
    owner = models.ForeignKey("claims.Speaker", models.PROTECT, null=True, blank=True, related_name="owned_outlets")
    description = LongLineField(blank=True, default="")
    desk_note = NoteField(blank=True, default="")
    public = models.BooleanField(default=False, editable=False)
    first_known = models.DateField(null=True, editable=False)

    objects = SlugQuerySet.as_manager()

    class Meta:
        constraints = [
            filled("name", name="outlet_name_filled", message="An outlet needs a name."),
            at_most("name", 200, name="outlet_name_length", message="An outlet's name has at most 200 characters."),
            separable_name(
                name="outlet_name_separable", message="An outlet's name cannot hold “;”, “>” or a line break."
            ),
            not_a_body(name="outlet_name_not_a_body", message="An outlet's name cannot begin with “unnamed@”."),
            UniqueConstraint(
                fields=["folded_name"],
                name="outlet_name_unique",
                violation_error_message="Another outlet has this name.",
            ),
            UniqueConstraint(
                fields=["slug"],
                name="outlet_slug_unique",
                violation_error_message="Another outlet has this short name for its address.",
            ),
            filled("slug", name="outlet_slug_filled", message="An outlet needs a short name for its address."),
            UniqueConstraint(
                fields=["domain"],
                condition=~Q(domain=""),
                name="outlet_domain_unique",
                violation_error_message="Another outlet has this domain.",
            ),
            CheckConstraint(
                condition=Q(Exact(F("domain"), Lower("domain"))) & ~Q(domain__contains="/") & ~Q(domain__contains=" "),
                name="outlet_domain_is_host",
                violation_error_message="A domain is a host in small letters, such as tass.com.",
            ),
            known_word("kind", OutletKind, name="outlet_kind_known", message="Choose the outlet's kind from the list."),
            CheckConstraint(
                condition=Q(country="") | Q(Exact(F("country"), Upper("country"))) & Q(Exact(Length("country"), 2)),
                name="outlet_country_code",
                violation_error_message="A country is given as the two capital letters of ISO 3166-1, such as TR.",
            ),
        ]
        indexes = [Index(fields=["folded_name", "id"], condition=PUBLIC, name="outlet_public_name")]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    def get_absolute_url(self) -> str:
        return reverse("outlet_detail", kwargs={"slug": self.slug})

    def normalise(self) -> None:
        self.domain, self.country = _host(self.domain), self.country.upper()
        self.folded_name = fold(self.name)


def _host(domain: str) -> str:
    """The host as addresses carry it; what is none stays, for the validator to refuse."""
    try:
        return canonical_host(domain) if domain.strip() else ""
    except ValueError:
        return domain.strip().lower()
