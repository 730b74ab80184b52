"""Pages of speakers."""

from django.http import HttpRequest, HttpResponse

from claims.filters import SpeakerFilter
from claims.queries.known import speakers_known
from claims.queries.speaker import public_speaker, speaker_list_page, speaker_page
from claims.views.missing import missing
from claims.views.reading import edit_address, public_page, read_detail, read_list, show, show_list
from claims.vocabulary import Thing


@public_page
def speaker_list(request: HttpRequest) -> HttpResponse:
    filters, day, number = read_list(request, SpeakerFilter, speakers_known)
    return show_list(request, "speaker_list", speaker_list_page(filters.qs, as_of=day.as_of, page=number), filters)


@public_page
def speaker_detail(request: HttpRequest, slug: str) -> HttpResponse:
    day, number = read_detail(request)
    speaker = public_speaker(slug)
    if speaker is None:
        return missing(request, Thing.SPEAKER, slug=slug)
    page = speaker_page(speaker, as_of=day.as_of, page=number)
    return show(request, "speaker_detail", page, edit_address=edit_address(request, "speaker", speaker.pk))
