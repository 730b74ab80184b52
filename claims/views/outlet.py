"""Pages of outlets."""

from django.http import HttpRequest, HttpResponse

from claims.filters import OutletFilter
from claims.queries.known import outlets_known
from claims.queries.outlet import outlet_list_page, outlet_page, public_outlet
from claims.views.missing import missing
from claims.views.reading import edit_address, public_page, read_detail, read_list, show, show_list
from claims.vocabulary import Thing


@public_page
def outlet_list(request: HttpRequest) -> HttpResponse:
    filters, day, number = read_list(request, OutletFilter, outlets_known)
    return show_list(request, "outlet_list", outlet_list_page(filters.qs, as_of=day.as_of, page=number), filters)


@public_page
def outlet_detail(request: HttpRequest, slug: str) -> HttpResponse:
    day, number = read_detail(request)
    outlet = public_outlet(slug)
    if outlet is None:
        return missing(request, Thing.OUTLET, slug=slug)
    page = outlet_page(outlet, as_of=day.as_of, page=number)
    return show(request, "outlet_detail", page, edit_address=edit_address(request, "outlet", outlet.pk))
