"""Articles: one published piece at one address, and the notices that its outlet put on it."""

from datetime import date
from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint
from django.urls import reverse

from claims.models.edited import PUBLIC, Edited, PublicQuerySet, at_most, known_word, real_date, web_address
from claims.models.fields import LineField, NoteField, PartialDateField, WebAddressField
from claims.vocabulary import NoticeKind, State, choices

LANGUAGE = RegexValidator(
    r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z", "Give a language tag of BCP 47, such as tr or zh-Hant."
)


class ArticleQuerySet(PublicQuerySet):
    def get_by_natural_key(self, outlet: str, url: str, headline: str, published: str) -> "Article":
        by_address = Q(url=url) if url else Q(url="", outlet__slug=outlet, headline=headline, published=published)
        return self.get(by_address)


class Article(Edited):
    """What one outlet published at one address. `text` is what an editor pasted: private, never exported."""

    outlet = models.ForeignKey("claims.Outlet", models.PROTECT, related_name="articles")
    headline = LineField(max_length=500, blank=True, default="")
    url = WebAddressField(blank=True, default="")
    archive_url = WebAddressField(blank=True, default="")
    byline = LineField(max_length=300, blank=True, default="")
    published = PartialDateField(earliest="published_earliest", latest="published_latest", blank=True, default="")
    published_earliest = models.DateField(null=True, editable=False, db_index=True)
    published_latest = models.DateField(null=True, editable=False, db_index=True)
    retrieved_on = models.DateField(null=True, blank=True)
    language = LineField(max_length=35, blank=True, default="", validators=[LANGUAGE])
    based_on = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="rewrites")
    text = NoteField(blank=True, default="")
    state = models.CharField(max_length=20, choices=choices(State), default=State.DRAFT)
    desk_note = NoteField(blank=True, default="")
    public = models.BooleanField(default=False, editable=False)
    first_known = models.DateField(null=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(
                condition=~Q(headline="", url=""),
                name="article_headline_or_url",
                violation_error_message="An article needs a headline or an address.",
            ),
            at_most("headline", 500, name="article_headline_length", message="A headline has at most 500 characters."),
            web_address("url", name="article_url_web", message="An article's address begins with http:// or https://."),
            web_address(
                "archive_url",
                name="article_archive_url_web",
                message="An archived copy's address begins with http:// or https://.",
            ),
            UniqueConstraint(
                fields=["url"],
                condition=~Q(url=""),
                name="article_url_unique",
                violation_error_message="Another article has this address.",
            ),
            UniqueConstraint(
                fields=["outlet", "headline", "published"],
                condition=Q(url=""),
                name="article_without_url_unique",
                violation_error_message="This outlet already has an article without address of this headline and day.",
            ),
            CheckConstraint(
                condition=Q(based_on__isnull=True) | ~Q(based_on=F("id")),
                name="article_not_based_on_itself",
                violation_error_message="An article cannot be based on itself.",
            ),
            real_date("published", name="article_published_real", message="The day of publication is not a date."),
            known_word("state", State, name="article_state_known", message="Choose the article's state."),
        ]
        indexes = [
            Index(fields=["outlet", "published_earliest", "id"], condition=PUBLIC, name="article_public_outlet"),
            Index(
                fields=["published_earliest", "published_latest", "id"],
                condition=PUBLIC,
                name="article_public_published",
            ),
            Index(fields=["first_known", "id"], condition=PUBLIC, name="article_public_first_known"),
        ]

    def __str__(self) -> str:
        return self.display_title

    def natural_key(self) -> tuple[str, str, str, str]:
        return (self.outlet.slug, self.url, self.headline, self.published)

    natural_key.dependencies = ["claims.outlet"]  # type: ignore[attr-defined]

    def get_absolute_url(self) -> str:
        return reverse("article_detail", kwargs={"pk": self.pk})

    @property
    def display_title(self) -> str:
        return self.headline or self.url

    @property
    def known_from(self) -> date:
        """The day from which its statements are known: published at the latest, or held by us, if that is earlier."""
        held = self.retrieved_on or self.entered_on
        return min(self.published_latest, held) if self.published_latest else held


class ArticleNoticeQuerySet(models.QuerySet["ArticleNotice"]):
    def get_by_natural_key(self, kind: str, noted_on: date, *article: str) -> "ArticleNotice":
        return self.get(kind=kind, noted_on=noted_on, article=Article.objects.get_by_natural_key(*article))


class ArticleNotice(Edited):
    """What its outlet later said of an article: corrected, retracted or removed."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=20, choices=choices(NoticeKind))
    noted_on = models.DateField()
    url = WebAddressField(blank=True, default="")
    note = LineField(max_length=500, blank=True, default="")

    objects = ArticleNoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            known_word("kind", NoticeKind, name="notice_kind_known", message="Choose the notice's kind from the list."),
            web_address("url", name="notice_url_web", message="A notice's address begins with http:// or https://."),
            UniqueConstraint(
                fields=["article", "kind", "noted_on"],
                name="notice_once",
                violation_error_message="The article already has a notice of this kind on that day.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, {self.noted_on}"

    def natural_key(self) -> tuple[Any, ...]:
        return (self.kind, self.noted_on, *self.article.natural_key())

    natural_key.dependencies = ["claims.article"]  # type: ignore[attr-defined]
