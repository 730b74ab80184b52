"""Pages of stories."""

from django.http import HttpRequest, HttpResponse

from claims.filters import StoryFilter
from claims.models import Story
from claims.queries.known import stories_known
from claims.queries.story import story_list_page, story_page
from claims.views.missing import missing
from claims.views.reading import edit_address, public_page, read_detail, read_list, show, show_list
from claims.vocabulary import Thing


@public_page
def story_list(request: HttpRequest) -> HttpResponse:
    filters, day, number = read_list(request, StoryFilter, stories_known)
    return show_list(request, "story_list", story_list_page(filters.qs, as_of=day.as_of, page=number), filters)


@public_page
def story_detail(request: HttpRequest, slug: str) -> HttpResponse:
    day, number = read_detail(request)
    story = Story.objects.public().filter(slug=slug).first()
    if story is None:
        return missing(request, Thing.STORY, slug=slug)
    page = story_page(story, as_of=day.as_of, page=number)
    return show(request, "story_detail", page, edit_address=edit_address(request, "story", story.pk))
