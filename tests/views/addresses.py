"""The public addresses of a small record, for tests that hold every one of them to the same rule."""

from claims.models import Statement
from tests.factories import make_relay, make_speaker, make_statement, settle

LISTS = ("/stories/", "/claims/", "/articles/", "/speakers/", "/outlets/", "/changes/")
PLAIN = ("/", "/search/", "/methodology/", "/about/", "/data/", "/api/")


def small_record() -> Statement:
    """One statement of one speaker on one claim, through a relay; everything is public."""
    statement = make_statement(speaker=make_speaker())
    make_relay(statement=statement)
    settle()
    return Statement.objects.select_related("claim__story", "article", "speaker", "outlet").get(pk=statement.pk)


def details(statement: Statement) -> list[str]:
    """The pages of all that the statement names."""
    return [
        f"/stories/{statement.claim.story.slug}/",
        f"/claims/{statement.claim_id}/",
        f"/articles/{statement.article_id}/",
        f"/speakers/{statement.speaker.slug}/",
        f"/outlets/{statement.outlet.slug}/",
    ]
