"""The addresses that end in .csv: what they answer, with which parameters, and how a reader can tell it is whole."""

import csv
import hashlib
import io
from base64 import b64encode
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client

from claims.exports import EXPORTS
from claims.vocabulary import Act, State, Thing
from tests.exports.reading import file_of
from tests.exports.world import BEFORE_THE_RETRACTION, TODAY, make_world
from tests.factories import make_article, make_change, make_claim, make_statement, make_story, settle

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    make_world()


def rows(client, address: str) -> list[dict[str, str]]:
    response = client.get(address)
    assert response.status_code == 200, response.content.decode()
    return list(csv.DictReader(io.StringIO(response.getvalue().decode("utf-8-sig"), newline=""), strict=True))


def ids(client, address: str) -> list[int]:
    """The first column of the file."""
    return [int(next(iter(row.values()))) for row in rows(client, address)]


@pytest.mark.parametrize("name", EXPORTS)
def test_a_lists_file_is_the_export_of_the_day(client, world, name):
    response = client.get(f"/{name}.csv", {"as_of": str(BEFORE_THE_RETRACTION)})

    assert response.getvalue() == file_of(name, as_of=BEFORE_THE_RETRACTION)


def test_a_file_tells_what_it_is_and_proves_that_it_is_whole(client, world):
    response = client.get("/claims.csv?as_of=2017-05-31&safe=1")
    content = response.getvalue()
    digest = hashlib.sha256(content)

    told = {name: response[name] for name in ("Content-Type", "Content-Disposition", "Content-Length", "ETag", "Link")}
    assert told == {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="claims-2017-05-31.csv"',
        "Content-Length": str(len(content)),
        "ETag": f'"{digest.hexdigest()}"',
        "Link": '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    }
    assert response["Repr-Digest"] == f"sha-256=:{b64encode(digest.digest()).decode()}:"
    assert content == file_of("claims", as_of=TODAY, safe=True)


def test_a_head_gets_the_same_without_the_bytes(client, world):
    got, asked = client.get("/claims.csv"), client.head("/claims.csv")

    assert asked.status_code == 200
    assert asked.getvalue() == b""
    assert (asked["Content-Length"], asked["Repr-Digest"]) == (got["Content-Length"], got["Repr-Digest"])


def test_who_has_these_very_bytes_is_sent_none(client, world):
    first = client.get("/claims.csv")

    again = client.get("/claims.csv", headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert [again[name] for name in ("ETag", "Cache-Control", "Vary")] == [
        first[name] for name in ("ETag", "Cache-Control", "Vary")
    ]


def test_bom_and_safe_dress_the_file(client, world):
    assert client.get("/claims.csv?bom=1&as_of=2017-05-31").getvalue() == file_of("claims", as_of=TODAY, bom=True)
    assert [row["as_printed"] for row in rows(client, "/claims.csv?safe=1&bom=1")] == ["", "'=2bn+", ""]
    assert [row["as_printed"] for row in rows(client, "/claims.csv?safe=0&bom=0")] == ["", "=2bn+", ""]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/claims.csv?status=disputed", [1, 3]),
        ("/claims.csv?status=disputed&as_of=2017-05-08", [2]),
        ("/claims.csv?status=disputed&status=contradicted", [1, 2, 3]),
        ("/claims.csv?ruling=unproven", [1]),
        ("/claims.csv?ruling=unproven&as_of=2017-05-19", []),
        ("/claims.csv?q=ferries", [1, 2]),
        ("/claims.csv?ordering=-text", [1, 2, 3]),
        ("/statements.csv?stance=denies", [5]),
        ("/statements.csv?claim=1", [1, 2]),
        ("/statements.csv?speaker=Ada+Veldig", [1]),
        ("/statements.csv?outlet=Arvia+Daily&since=2017-05-04", [5]),
        ("/relations.csv?claim=3", [1]),
        ("/relations.csv?claim=1", [1, 2]),
        ("/relations.csv?story=arvias-ferries", [1, 2]),
        ("/relations.csv?claim=1&as_of=2017-05-08", [2]),
        ("/status_history.csv?claim=1", [1, 1]),
        ("/status_history.csv?claim=1&claim=3&as_of=2017-05-09", [1]),
        ("/status_history.csv?story=Arvia%E2%80%99s+ferries&as_of=2017-05-07", [1, 2]),
        ("/articles.csv?language=ar", [3]),
        ("/speakers.csv?kind=unnamed", [4]),
        ("/outlets.csv?country=AR", [2]),
        ("/changes.csv?kind=ruling", [3]),
        ("/changes.csv?until=2017-05-08", [1, 2]),
    ],
)
def test_the_parameters_of_a_page_are_those_of_its_file(client, world, address, found):
    assert ids(client, address) == found


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/claims/1.csv", [1, 2]),
        ("/claims/1.csv?as_of=2017-05-02", [1]),
        ("/claims/1.csv?as_of=2017-05-01", []),
        ("/claims/6.csv", []),
        ("/stories/arvias-ferries.csv", [1, 2, 3, 4, 5]),
        ("/articles/1.csv", [1, 4]),
        ("/speakers/ada-veldig.csv", [1]),
        ("/speakers/ministry-of-transport.csv", [1]),
        ("/outlets/arvia-daily.csv", [2, 5]),
    ],
)
def test_a_things_own_file_holds_its_statements(client, world, address, found):
    response = client.get(address)

    assert response.getvalue().decode().split("\r\n")[0] == ",".join(EXPORTS["statements"].header)
    assert ids(client, address) == found


def test_a_things_own_file_is_named_after_it(client, world):
    answer = client.get("/claims/1.csv?as_of=2017-05-31")

    assert answer["Content-Disposition"] == 'attachment; filename="claim-1-statements-2017-05-31.csv"'


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("/claims.csv?page=2", "page"),
        ("/claims.csv?colour=red", "colour"),
        ("/claims.csv?safe=yes", "safe"),
        ("/claims.csv?bom=1&bom=0", "bom"),
        ("/claims.csv?status=corroberated", "status"),
        ("/claims.csv?as_of=2017-02-30", "as_of"),
        ("/claims.csv?as_of=9999-12-31", "as_of"),
        ("/relations.csv?status=disputed", "status"),
        ("/relations.csv?claim=4", "claim"),
        ("/status_history.csv?story=draft", "story"),
        ("/stories.csv?q=ferries", "q"),
        ("/claims/1.csv?status=disputed", "status"),
        ("/speakers/ada-veldig.csv?as_of=tomorrow", "as_of"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_name(client, world, address, named):
    response = client.get(address)

    assert response.status_code == 400
    assert response["Content-Type"].startswith("text/html")
    assert f"“{named}”" in response.content.decode()


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/claims.csv?q=%00", 400),
        ("/claims.csv?q=%ED%A0%80", 400),
        ("/claims.csv?story=%ff", 400),
        ("/statements.csv?claim=" + "9" * 400, 400),
        ("/statements.csv?q=" + "a+" * 200, 400),
        ("/changes.csv?since=0000-01-01", 400),
        ("/claims/0.csv", 404),
        ("/claims/999999999999999999.csv", 404),
        ("/claims/99999999999999999999.csv", 404),
        ("/claims/1.csv/", 404),
        ("/claims.csv.csv", 404),
        ("/speakers/%00.csv", 400),
    ],
)
def test_hostile_addresses_are_refused(client, world, address, status):
    assert client.get(address).status_code == status


def test_a_file_may_be_named_in_any_script(client):
    story = make_story(slug="паром")

    answer = client.get(f"/stories/{story.slug}.csv?as_of=2017-05-31")

    quoted = "%D0%BF%D0%B0%D1%80%D0%BE%D0%BC"
    assert answer["Content-Disposition"] == f"attachment; filename*=utf-8''{quoted}-statements-2017-05-31.csv"


NOWHERE = [
    "/claims/99.csv",
    "/articles/99.csv",
    "/stories/nowhere.csv",
    "/speakers/nowhere.csv",
    "/outlets/nowhere.csv",
]


@pytest.mark.parametrize(
    "address", ["/claims/4.csv", "/claims/5.csv", "/articles/4.csv", "/stories/draft.csv", *NOWHERE]
)
def test_a_draft_answers_as_what_does_not_exist(client, world, address):
    response = client.get(address)

    assert (response.status_code, response.content) == (404, client.get("/claims/98.csv").content)


def test_a_withdrawn_claim_is_gone_and_its_statements_with_it(client):
    story, gone = make_story(), make_claim(text="A mistake.", state=State.WITHDRAWN)
    kept, article = make_claim(story=story), make_article()
    make_statement(claim=gone, article=article)
    make_statement(claim=kept, article=article)
    told = {"thing": Thing.CLAIM, "object_id": gone.pk, "label": "A mistake.", "reason": "Entered twice."}
    make_change(number=1, act=Act.WITHDRAWN, at=datetime(2017, 6, 1, tzinfo=UTC), before="{}", **told)
    settle()

    response = client.get(f"/claims/{gone.pk}.csv")

    assert response.status_code == 410
    assert "Entered twice." in response.content.decode()
    assert [row["claim"] for row in rows(client, f"/articles/{article.pk}.csv")] == [kept.text]
    assert [(row["label"], row["before"]) for row in rows(client, "/changes.csv")] == [(f"claim {gone.pk}", "")]


@pytest.mark.parametrize("address", ["/claims.csv", "/claims/1.csv"])
def test_files_are_only_read(client, world, address):
    assert client.post(address).status_code == 405


def test_a_record_that_cannot_be_read_sends_an_error_and_no_file(world):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE claims_claim RENAME COLUMN as_printed TO elsewhere")

    response = Client(raise_request_exception=False).get("/claims.csv")

    assert response.status_code in (500, 503)
    assert response["Content-Type"].startswith("text/html")
    assert not response.has_header("Repr-Digest")


def test_a_day_without_news_gives_the_header_alone(client, world):
    day = date(2017, 5, 1)

    assert client.get(f"/statements.csv?as_of={day}").getvalue() == file_of("statements", as_of=day)
    assert rows(client, f"/statements.csv?as_of={day}") == []
