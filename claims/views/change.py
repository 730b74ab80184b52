"""The page of the public record of edits."""

from django.http import HttpRequest, HttpResponse

from claims.filters import ChangeFilter
from claims.queries.change import change_list_page
from claims.queries.known import changes_known
from claims.views.reading import public_page, read_list, show_list


@public_page
def change_list(request: HttpRequest) -> HttpResponse:
    filters, day, number = read_list(request, ChangeFilter, changes_known)
    return show_list(request, "change_list", change_list_page(filters.qs, as_of=day.as_of, page=number), filters)
