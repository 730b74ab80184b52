"""What rests on what: the statements and claims whose attribution a change of something else can move."""

from collections.abc import Iterable

from django.db.models import Q

from claims.models import Article, Claim, Outlet, Speaker, Statement


def statements_on_articles(articles: Iterable[int]) -> set[int]:
    """Statements in these articles, in what rewrites them, and those taken from any of them by a seen relay."""
    found = rewrites_of(articles)
    rows = Statement.objects.filter(Q(article__in=found) | Q(relays__article__in=found))
    return set(rows.values_list("pk", flat=True))


def rewrites_of(articles: Iterable[int]) -> set[int]:
    """These articles and all that rest on them by `based_on`."""
    found: set[int] = set()
    waiting = set(articles)
    while waiting:
        found |= waiting
        waiting = set(Article.objects.filter(based_on__in=waiting).values_list("pk", flat=True)) - found
    return found


def statements_on_outlets(outlets: Iterable[int]) -> set[int]:
    """Statements that name these outlets, or rest on their articles: whose origin their name or owner decides."""
    pks = set(outlets)
    rows = Statement.objects.filter(
        Q(voice_outlet__in=pks) | Q(speaker__vouched_by__in=pks) | Q(relays__outlet__in=pks)
    )
    taken_back = Article.objects.filter(outlet__in=pks, notices__isnull=False).values_list("pk", flat=True)
    return set(rows.values_list("pk", flat=True)) | statements_on_articles(taken_back)


def unnamed_through(outlets: Iterable[int]) -> set[int]:
    """Statements of unnamed speakers for whom the publisher of one of these outlets has to vouch."""
    pks = set(outlets)
    rewritten = rewrites_of(Article.objects.filter(outlet__in=pks, rewrites__isnull=False).values_list("pk", flat=True))
    through = Q(article__outlet__in=pks) | Q(relays__outlet__in=pks) | Q(article__in=rewritten)
    rows = Statement.objects.filter(through, speaker__vouched_by__isnull=False)
    return set(rows.values_list("pk", flat=True))


def within(organisations: Iterable[int]) -> set[int]:
    """These speakers and all that are part of them, at any depth."""
    found: set[int] = set()
    waiting = set(organisations)
    while waiting:
        found |= waiting
        waiting = set(Speaker.objects.filter(part_of__in=waiting).values_list("pk", flat=True)) - found
    return found


def outlets_owned_by(speakers: Iterable[int]) -> set[int]:
    return set(Outlet.objects.filter(owner__in=set(speakers)).values_list("pk", flat=True))


def statements_on_speakers(speakers: Iterable[int]) -> set[int]:
    """Statements whose origin the name or the whole of these speakers decides, through their parts and outlets too."""
    pks = within(speakers)
    rows = Statement.objects.filter(Q(speaker__in=pks) | Q(position__organisation__in=pks))
    return set(rows.values_list("pk", flat=True)) | statements_on_outlets(outlets_owned_by(pks))


def claims_with_parties(speakers: Iterable[int]) -> set[int]:
    """Claims to which these speakers, or their parts, are parties."""
    return set(Claim.objects.filter(parties__in=within(speakers)).values_list("pk", flat=True))
