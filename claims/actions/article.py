"""Entering and changing articles, and the notices with which outlets correct or retract them."""

from datetime import date

from django.core.exceptions import ValidationError

from claims.actions.chain import leads_back
from claims.actions.edit import Edit, raise_version, store
from claims.actions.publication import check_state
from claims.actions.voice import check_voices
from claims.models import Article, ArticleNotice
from claims.queries.naming import named_outlets
from claims.queries.resting import statements_on_articles
from claims.values.web_address import canonical_url


def save_article(article: Article, *, edit: Edit) -> Article:
    """Save an article; its dates and what it is based on move the statements that rest on it.

    Raises ValidationError where we hold the address already, a day lies ahead, or `based_on` leads back.
    """
    check_state(article)
    check_address(article)
    check_based_on(article)
    refuse_after(edit.today, "published", article.published_earliest)
    refuse_after(edit.today, "retrieved_on", article.retrieved_on)
    stored = Article.objects.filter(pk=article.pk).first()
    check_cited(article, stored)
    with edit.changing(article):
        store(article, edit=edit)
    edit.touched.articles.add(article.pk)
    if stored:
        edit.touched.outlets.add(stored.outlet_id)
        resting = statements_on_articles([article.pk])
        check_voices(resting, field="based_on")
        edit.touched.outlets |= named_outlets(resting, ())  # whose words they were until now
        edit.touched.statements |= resting
    return article


def check_address(article: Article) -> None:
    """Two articles never share their canonical address."""
    try:
        url = canonical_url(article.url) if article.url else ""
    except ValueError:
        return  # the field's own check says what is wrong
    for other in Article.objects.filter(url=url).exclude(pk=article.pk)[:1] if url else ():
        message = f"We hold this article already: “{other}”, {other.outlet}. Add the statements to that one."
        raise ValidationError({"url": message})


def check_based_on(article: Article) -> None:
    """No article rests on itself through what it rewrites."""
    if leads_back(article, column="based_on_id"):
        raise ValidationError(
            {"based_on": f"“{article.based_on}” itself rests on this article: one of them was first."}
        )


def check_cited(article: Article, stored: Article | None) -> None:
    """A cited article stays with the outlet that the citing relays name."""
    if stored and stored.outlet_id != article.outlet_id and article.relayed.exists():
        message = f"Relays cite this as an article of {stored.outlet}: take it out of them before you move it."
        raise ValidationError({"outlet": message})


def refuse_after(today: date, field: str, day: date | None) -> None:
    if day and day > today:
        raise ValidationError({field: f"{day.isoformat()} lies ahead: give a day up to today, {today.isoformat()}."})


def save_notice(notice: ArticleNotice, *, edit: Edit) -> ArticleNotice:
    """Save what an outlet noted on its article; a retraction takes statements back from its day on."""
    refuse_after(edit.today, "noted_on", notice.noted_on)
    with edit.changing(notice.article):
        raise_version(notice.article)
        store(notice, edit=edit)
    touch_notice(notice, edit=edit)
    return notice


def remove_notice(notice: ArticleNotice, *, edit: Edit) -> None:
    with edit.changing(notice.article):
        raise_version(notice.article)
        notice.delete()
    touch_notice(notice, edit=edit)


def touch_notice(notice: ArticleNotice, *, edit: Edit) -> None:
    edit.touched.articles.add(notice.article_id)
    edit.touched.statements |= statements_on_articles([notice.article_id])
