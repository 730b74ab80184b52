"""The page of one claim: the two sides with their origins, the reasons, the timeline, what bears on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from claims.assessment import Assessment
from claims.models import Claim, ClaimRelation, Statement, StatusPeriod
from claims.queries.badge import Badge, badge_of
from claims.queries.claim import ruling_on
from claims.queries.claim_reading import ClaimRead, other_claim, periods_of, statements_shown
from claims.queries.figure import comparison_in_words
from claims.queries.link import Link, Sentence, article_address, claim_address, csv_address, sentence, story_address
from claims.queries.notice import NoticeItem, notice_item
from claims.queries.pager import Pager, pager_of
from claims.queries.reason import reasons
from claims.queries.relation import RelationItem
from claims.queries.ruling import RulingItem
from claims.queries.side import SideItem, links_named, shown_ids, side_item
from claims.queries.statement import StatementItem, item_of
from claims.queries.tie import assessment_among, ties_of
from claims.queries.words import date_words, figure_words
from claims.vocabulary import RelationKind, Stance


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """What the claim asserts, in words; "" where the record has nothing. figure: "more than 2 billion US dollars"."""

    kind: str
    figure: str
    as_printed: str
    happened: str
    parties: tuple[Link, ...]
    due: str
    settled_by: str
    statements: int
    articles: int
    first_reported: date | None
    last_reported: date | None


@dataclass(frozen=True, slots=True)
class PeriodItem:
    """A stretch of time with one status and one set of counts; until is None while it lasts, as of the day.

    because names what began it.
    """

    since: date
    until: date | None
    badge: Badge
    because: Sentence | None


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim on one day.

    is_reported is False where no statement on it is known by that day: say "not yet reported".
    """

    pk: int
    address: str
    csv_address: str
    text: str
    story: Link
    badge: Badge
    is_reported: bool
    facts: ClaimFacts
    ruling: RulingItem | None
    reasons: tuple[Sentence, ...]
    support: SideItem
    oppose: SideItem
    relations: tuple[RelationItem, ...]
    timeline: tuple[StatementItem, ...]
    pager: Pager
    periods: tuple[PeriodItem, ...]
    notices: tuple[NoticeItem, ...]


RELATION_WORDS = {
    RelationKind.CONTRADICTS.value: ("contradicts", "contradicts"),
    RelationKind.REFINES.value: ("refines", "is refined by"),
    RelationKind.SUPERSEDES.value: ("supersedes", "is superseded by"),
}


def claim_page(read: ClaimRead, *, as_of: date, page: int) -> ClaimPage:
    """One claim with fifty statements of its timeline; seven queries, and one for each link of its parties' chains."""
    claim = read.claim
    pager = pager_of(read.seen.statements, number=page)
    ties = ties_of(claim)
    assessment = assessment_among(claim, ties, as_of=as_of)
    relations = [tie for tie in ties if claim.pk in (tie.from_claim_id, tie.to_claim_id)]
    rows = statements_shown(claim, shown_ids(assessment), pager, as_of=as_of)
    others = {row.claim_id for row in rows} | {other_claim(relation, claim).pk for relation in relations}
    on_page = [row.pk for row in rows if row.is_on_page]  # type: ignore[attr-defined]
    periods, badges = periods_of(claim, others, as_of=as_of)
    ways = {row.pk: through(row, claim, relations, assessment) for row in rows}
    items = {row.pk: item_of(row, badge=badges[row.claim_id], as_of=as_of, through=ways[row.pk]) for row in rows}
    names = links_named(rows)
    support = side_item("for", assessment.support, items, names)
    oppose = side_item("against", assessment.oppose, items, names)
    related = relation_items(claim, relations, assessment, badges, as_of=as_of)
    address = claim_address(claim.pk)
    return ClaimPage(
        pk=claim.pk,
        address=address,
        csv_address=csv_address(address),
        text=claim.text,
        story=Link(claim.story.title, story_address(claim.story.slug)),
        badge=badges[claim.pk],
        is_reported=read.seen.statements > 0,
        facts=facts_of(read),
        ruling=ruling_item(claim, rows, items, as_of=as_of),
        reasons=reasons(assessment, kind=claim.kind, support=support, oppose=oppose, related=related),
        support=support,
        oppose=oppose,
        relations=related,
        timeline=tuple(items[pk] for pk in on_page),
        pager=pager,
        periods=tuple(period_item(period, as_of=as_of) for period in periods),
        notices=notices_on(rows),
    )


def through(row: Statement, claim: Claim, relations: list[ClaimRelation], assessment: Assessment) -> str:
    """How a statement on another claim reaches this one: a denial comes down to what refines it, an affirmation goes
    up.

    Of affirmations those of a rival, or of what refines one, tell against.
    """
    if row.claim_id == claim.pk:
        return ""
    if row.stance == Stance.DENIES:
        return "which this one refines"
    if not any(row.pk in origin.statements for origin in assessment.oppose.origins):
        return "which refines this one"
    kinds = {relation.relation for relation in relations if other_claim(relation, claim).pk == row.claim_id}
    return "which contradicts this one" if RelationKind.CONTRADICTS in kinds else "which rules this one out"


def facts_of(read: ClaimRead) -> ClaimFacts:
    claim, seen = read.claim, read.seen
    return ClaimFacts(
        kind=claim.kind,
        figure=figure_words(claim),
        as_printed=claim.as_printed,
        happened=date_words(claim.happened),
        parties=read.parties,
        due=date_words(claim.due),
        settled_by=claim.settled_by,
        statements=seen.statements,
        articles=seen.articles,
        first_reported=seen.first,
        last_reported=seen.last,
    )


def ruling_item(
    claim: Claim, rows: Iterable[Any], items: Mapping[int, StatementItem], *, as_of: date
) -> RulingItem | None:
    """The ruling where it was decided by the day, with the evidence known by it."""
    ruling = ruling_on(claim, as_of=as_of)
    if ruling is None:
        return None
    evidence = tuple(items[row.pk] for row in rows if row.is_evidence)
    return RulingItem(ruling.verdict, ruling.decided_on, ruling.reason, evidence)


def relation_items(
    claim: Claim, relations: list[ClaimRelation], assessment: Assessment, badges: Mapping[int, Badge], *, as_of: date
) -> tuple[RelationItem, ...]:
    """The claims that bear on this one: those known by the day, and what supersedes it even if not yet reported."""
    found = []
    for relation in relations:
        other = other_claim(relation, claim)
        known = other.first_reported is not None and other.first_reported <= as_of
        if known or other.pk in assessment.superseded_by:
            words = RELATION_WORDS[relation.relation][relation.from_claim_id != claim.pk]
            link = Link(other.text, claim_address(other.pk))
            counted = other.pk not in assessment.rivals_shown
            figures = comparison_in_words(claim, other)
            found.append(RelationItem(other.pk, words, link, badges[other.pk], relation.reason, figures, counted))
    return tuple(found)


def period_item(period: StatusPeriod, *, as_of: date) -> PeriodItem:
    until = period.until if period.until <= as_of else None
    return PeriodItem(period.since, until, badge_of(period), because_of(period.because))


def because_of(statement: Statement | None) -> Sentence | None:
    """ "Fikri Işık affirms, in TASS": the statement that began a period; None where the public sees it no more."""
    if statement is None or not statement.public:
        return None
    article = Link(statement.article.outlet.name, article_address(statement.article_id))
    voice = "" if statement.voice == article.text else f"{statement.voice} "
    return sentence(f"{voice}{statement.stance}, in ", article) if voice else sentence(article, f" {statement.stance}")


def notices_on(rows: Iterable[Statement]) -> tuple[NoticeItem, ...]:
    """The notices on the articles of these statements, each once."""
    articles = {row.article_id: row for row in rows}.values()
    found = [notice_item(notice, row.article, row.outlet) for row in articles for notice in row.article.notices.all()]
    return tuple(sorted(found, key=lambda item: item.noted_on))
