"""CSV files: of a whole list with the parameters of its page, and of the statements that belong to one thing."""

from base64 import b64encode
from typing import Any, cast

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


@public_page
def list_csv(request: HttpRequest, name: str) -> HttpResponse:
    """The file of all the rows that the parameters leave."""
    export = EXPORTS[name]
    day = day_of(request, known=[*export.parameters.parameters(), *DRESS])
    return sent(request, export, export.asked(request.GET, as_of=day.as_of), day, name)


@public_page
def claim_csv(request: HttpRequest, pk: int) -> HttpResponse:
    day = day_of(request, known=DRESS)
    if not Claim.objects.public().filter(pk=pk).exists():
        return missing(request, Thing.CLAIM, pk=pk)
    return statements_csv(request, statements_known(as_of=day.as_of).filter(claim=pk), day, f"claim-{pk}")


@public_page
def story_csv(request: HttpRequest, slug: str) -> HttpResponse:
    day = day_of(request, known=DRESS)
    story = Story.objects.public().filter(slug=slug).first()
    if story is None:
        return missing(request, Thing.STORY, slug=slug)
    return statements_csv(request, statements_known(as_of=day.as_of).filter(claim__story=story), day, slug)


@public_page
def article_csv(request: HttpRequest, pk: int) -> HttpResponse:
    day = day_of(request, known=DRESS)
    if not Article.objects.public().filter(pk=pk).exists():
        return missing(request, Thing.ARTICLE, pk=pk)
    return statements_csv(request, statements_known(as_of=day.as_of).filter(article=pk), day, f"article-{pk}")


@public_page
def speaker_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """What the page of the speaker lists."""
    day = day_of(request, known=DRESS)
    speaker = Speaker.objects.public().filter(slug=slug).first()
    if speaker is None:
        return missing(request, Thing.SPEAKER, slug=slug)
    return statements_csv(request, statements_of(speaker, as_of=day.as_of), day, slug)


@public_page
def outlet_csv(request: HttpRequest, slug: str) -> HttpResponse:
    day = day_of(request, known=DRESS)
    outlet = Outlet.objects.public().filter(slug=slug).first()
    if outlet is None:
        return missing(request, Thing.OUTLET, slug=slug)
    return statements_csv(request, statements_known(as_of=day.as_of).filter(outlet=outlet), day, slug)


def statements_csv(request: HttpRequest, rows: QuerySet[Any, Any], day: Day, whose: str) -> HttpResponse:
    return sent(request, EXPORTS["statements"], rows, day, f"{whose}-statements")


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
