"""What a row names, found in the record by the rules of docs/data.md, or made: story, claim, outlets, article."""

from typing import Any

from claims.importing.batch import Batch, disagreement
from claims.importing.cleaning import Row, folded, shown
from claims.importing.refusal import RowRefused
from claims.models import Article, Claim, Outlet, Story
from claims.vocabulary import ClaimKind, State

ARTICLE_COLUMNS = ("headline", "archive_url", "language", "published")


def story_of(row: Row, batch: Batch) -> Story:
    title = row.cells["story"]
    if story := batch.held.stories.get(title):
        return standing(story, "story", batch)
    run = batch.run
    story = Story(pk=run.ids.next(Story), title=title, state=run.state)
    batch.put(batch.held.stories, title, entered(story, batch, public=not run.is_draft))
    batch.tell(story, frozenset())
    return story


def claim_of(row: Row, story: Story, batch: Batch) -> Claim:
    text, key = row.cells["claim"], (story.pk, row.cells["claim"])
    if claim := batch.held.claims.get(key):
        batch.agree(row, "claim_kind", claim, "kind")
        speak(row, claim, batch, "claim_kind")
        return standing(claim, "claim", batch)
    kind = row.get("claim_kind") or ClaimKind.EVENT
    claim = Claim(pk=batch.run.ids.next(Claim), story=story, text=text, kind=kind, state=batch.run.state)
    batch.put(batch.held.claims, key, entered(claim, batch, public=story.public and not batch.run.is_draft))
    speak(row, claim, batch, "claim_kind")
    return claim


def outlet_of(row: Row, batch: Batch) -> Outlet:
    """By domain, else by name; the two must not lead to two outlets."""
    name, domain = row.cells["outlet"], row.get("outlet_domain")
    outlet, owner = batch.held.outlets.get(folded(name)), batch.held.domains.get(domain)
    if owner and owner is not outlet:
        raise RowRefused("outlet", disagreement(owner, name, owner.name, batch.run.told.line(owner)))
    outlet = outlet or new_outlet(name, "outlet", batch)
    if domain and not owner:
        batch.agree(row, "outlet_domain", outlet, "domain")
        batch.put(batch.held.domains, domain, outlet)
    speak(row, outlet, batch, "outlet_domain")
    return outlet


def relays_of(row: Row, batch: Batch) -> list[Outlet]:
    return [batch.held.outlets.get(folded(name)) or new_outlet(name, "relays", batch) for name in row.relays]


def new_outlet(name: str, column: str, batch: Batch) -> Outlet:
    if bearers := batch.held.named.get(folded(name)):
        raise RowRefused(column, taken(name, bearers[0], batch))
    run = batch.run
    outlet = Outlet(pk=run.ids.next(Outlet), name=name, folded_name=folded(name))
    batch.put(batch.held.outlets, folded(name), entered(outlet, batch, public=False))
    batch.tell(outlet, frozenset())
    return outlet


def taken(name: str, bearer: Any, batch: Batch) -> str:
    line = batch.run.told.line(bearer)
    where = f"line {line} names" if line else "the record has"
    kind = bearer._meta.verbose_name
    return f"“{name}” is taken: {where} the {kind} “{bearer}”, and two bearers of one name would count as one origin."


def article_of(row: Row, outlet: Outlet, batch: Batch) -> Article:
    """By address, else by outlet, headline and day; then one without an address comes first."""
    article = held_article(row, outlet, batch)
    if article is None:
        return new_article(row, outlet, batch)
    if article.outlet_id != outlet.pk:
        line = batch.run.told.line(article) if batch.is_new(article) else None
        raise RowRefused("outlet", disagreement(article, outlet.name, article.outlet.name, line))
    for column in ARTICLE_COLUMNS:
        batch.agree(row, column, article, column)
    refuse_future(article, batch)
    remember_headline(article, batch)
    speak(row, article, batch, *ARTICLE_COLUMNS)
    return standing(article, "article_url" if row.get("article_url") else "headline", batch)


def held_article(row: Row, outlet: Outlet, batch: Batch) -> Article | None:
    if url := row.get("article_url"):
        return batch.held.addresses.get(url)
    found = batch.held.headlines.get((outlet.pk, row.cells["headline"], row.get("published")), [])
    without = [article for article in found if not article.url] or found
    if len(without) > 1:
        message = "The outlet has several articles of this headline and day: give the article_url of the one you mean."
        raise RowRefused("headline", message)
    return without[0] if without else None


def new_article(row: Row, outlet: Outlet, batch: Batch) -> Article:
    facts = {column: row.get(column) for column in ARTICLE_COLUMNS}
    url, pk = row.get("article_url"), batch.run.ids.next(Article)
    article = Article(pk=pk, outlet=outlet, url=url, state=batch.run.state, **facts)
    refuse_future(article, batch)
    entered(article, batch, public=not batch.run.is_draft)
    if url:
        batch.put(batch.held.addresses, url, article)
    remember_headline(article, batch)
    speak(row, article, batch, *ARTICLE_COLUMNS)
    return article


def remember_headline(article: Article, batch: Batch) -> None:
    shelf = batch.held.headlines[article.outlet_id, article.headline, article.published]
    if batch.is_new(article) and article not in shelf:
        batch.append(shelf, article)


def refuse_future(article: Article, batch: Batch) -> None:
    today, day = batch.run.edit.today, article.published_earliest
    if day and day > today and batch.is_new(article):
        raise RowRefused("published", f"{day} lies ahead: give a day up to today, {today}.")


def entered(thing: Any, batch: Batch, *, public: bool) -> Any:
    thing.entered_on, thing.public = batch.run.edit.today, public
    batch.add(thing)
    return thing


def speak(row: Row, thing: Any, batch: Batch, *columns: str) -> None:
    """Remember what the row says of a thing that this file entered."""
    if batch.is_new(thing):
        batch.tell(thing, frozenset(column for column in columns if column in row.cells))


def standing(thing: Any, column: str, batch: Batch) -> Any:
    """A thing found in the record, which is published with the row if it was a draft.

    Raises RowRefused for one that was withdrawn.
    """
    if thing.state == State.WITHDRAWN:
        kind = thing._meta.verbose_name
        raise RowRefused(column, f"The {kind} “{shown(str(thing))}” was withdrawn: publish it again, or drop the row.")
    if thing.state != State.PUBLISHED and not batch.run.is_draft:
        batch.set(thing, "state", State.PUBLISHED)
        batch.put(batch.published, (type(thing), thing.pk), thing)
    return thing
