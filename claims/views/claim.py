"""Pages of claims."""

from django.http import HttpRequest, HttpResponse

from claims.filters import ClaimFilter
from claims.queries.claim import claim_list_page
from claims.queries.claim_page import claim_page
from claims.queries.claim_reading import public_claim
from claims.queries.known import claims_known
from claims.views.missing import missing
from claims.views.reading import edit_address, public_page, read_detail, read_list, show, show_list
from claims.vocabulary import Thing


@public_page
def claim_list(request: HttpRequest) -> HttpResponse:
    filters, day, number = read_list(request, ClaimFilter, claims_known)
    page = claim_list_page(filters.qs, ordering=filters.ordering, as_of=day.as_of, page=number)
    return show_list(request, "claim_list", page, filters)


@public_page
def claim_detail(request: HttpRequest, pk: int) -> HttpResponse:
    day, number = read_detail(request)
    read = public_claim(pk, as_of=day.as_of)
    if read is None:
        return missing(request, Thing.CLAIM, pk=pk)
    page = claim_page(read, as_of=day.as_of, page=number)
    return show(request, "claim_detail", page, edit_address=edit_address(request, "claim", pk))
