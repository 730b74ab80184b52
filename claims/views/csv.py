"""CSV files: of a whole list with the parameters of its page, and of the statements that belong to one thing."""

from base64 import b64encode
from datetime import date
from typing import Any, Protocol, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, QueryDict
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from claims.exports import EXPORTS, Dress, Export, FinishedFile, finish
from claims.forms import Day, OnceField, cleaned, shown
from claims.models import Article, Claim, Outlet, Speaker, Story
from claims.queries.known import statements_known
from claims.queries.speaker import statements_of
from claims.views.missing import missing
from claims.views.reading import day_of, public_page
from claims.vocabulary import Thing


class FlagField(OnceField):
    accepts = "1 for yes, 0 for no"

    def read(self, value: str) -> bool:
        if value not in ("0", "1"):
            raise ValidationError(f"cannot be {shown(value)}")
        return value == "1"


class DressForm(forms.Form):
    safe = FlagField()
    bom = FlagField()


DRESS = list(DressForm.base_fields)
OWNERS: dict[Thing, Any] = {
    Thing.CLAIM: Claim,
    Thing.STORY: Story,
    Thing.ARTICLE: Article,
    Thing.SPEAKER: Speaker,
    Thing.OUTLET: Outlet,
}


@public_page
def list_csv(request: HttpRequest, name: str) -> HttpResponse:
    """The file of all the rows that the parameters leave."""
    export = EXPORTS[name]
    day = day_of(request, known=[*export.parameters.parameters(), *DRESS])
    return sent(request, export, export.asked(request.GET, as_of=day.as_of), day, name)


@public_page
def claim_csv(request: HttpRequest, pk: int) -> HttpResponse:
    return statements_csv(request, Thing.CLAIM, of_field("claim"), stem=f"claim-{pk}", pk=pk)


@public_page
def story_csv(request: HttpRequest, slug: str) -> HttpResponse:
    return statements_csv(request, Thing.STORY, of_field("claim__story"), stem=slug, slug=slug)


@public_page
def article_csv(request: HttpRequest, pk: int) -> HttpResponse:
    return statements_csv(request, Thing.ARTICLE, of_field("article"), stem=f"article-{pk}", pk=pk)


@public_page
def speaker_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """What the page of the speaker lists."""
    return statements_csv(request, Thing.SPEAKER, statements_of, stem=slug, slug=slug)


@public_page
def outlet_csv(request: HttpRequest, slug: str) -> HttpResponse:
    return statements_csv(request, Thing.OUTLET, of_field("outlet"), stem=slug, slug=slug)


class StatementsOf(Protocol):
    def __call__(self, owner: Any, /, *, as_of: date) -> QuerySet[Any, Any]: ...


def of_field(name: str) -> StatementsOf:
    """The statements known by a day that name their owner in this column."""

    def statements(owner: Any, *, as_of: date) -> QuerySet[Any, Any]:
        return statements_known(as_of=as_of).filter(**{name: owner})

    return statements


def statements_csv(
    request: HttpRequest, thing: Thing, statements: StatementsOf, *, stem: str, **key: Any
) -> HttpResponse:
    """The statements of one public thing."""
    day = day_of(request, known=DRESS)
    owner = OWNERS[thing].objects.public().filter(**key).first()
    if owner is None:
        return missing(request, thing, **key)
    return sent(request, EXPORTS["statements"], statements(owner, as_of=day.as_of), day, f"{stem}-statements")


def sent(request: HttpRequest, export: Export, rows: QuerySet[Any, Any], day: Day, stem: str) -> HttpResponse:
    """The whole file, finished before the answer begins; 304 where the reader has these very bytes."""
    done = finish(export, rows, as_of=day.as_of, dress=read_dress(request.GET))
    response = FileResponse(
        done.content,
        as_attachment=True,
        filename=f"{stem}-{day.as_of}.csv",
        content_type="text/csv; charset=utf-8",
        headers=proof(done),
    )
    answer = get_conditional_response(request, etag=response["ETag"], response=cast(HttpResponse, response))
    if answer is not response:
        response.close()
    return cast(HttpResponse, answer)


def read_dress(data: QueryDict) -> Dress:
    given = cleaned(DressForm(data))
    return Dress(safe=bool(given["safe"]), bom=bool(given["bom"]))


def proof(done: FinishedFile) -> dict[str, str]:
    """By what a reader knows that the file is whole, and under which licence it comes."""
    return {
        "Content-Length": str(done.size),
        "ETag": quote_etag(done.sha256.hex()),
        "Repr-Digest": f"sha-256=:{b64encode(done.sha256).decode()}:",
        "Link": f'<{settings.DATA_LICENCE_URL}>; rel="license"',
    }
