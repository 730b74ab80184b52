"""The public addresses."""

from django.urls import path, register_converter

from claims.converters import RecordId, ShortName
from claims.exports import EXPORTS
from claims.views import article, change, claim, csv, machine, outlet, search, site, speaker, story

register_converter(RecordId, "id")
register_converter(ShortName, "name")

urlpatterns = [
    path("", site.home, name="home"),
    path("stories/", story.story_list, name="story_list"),
    path("stories/<name:slug>/", story.story_detail, name="story_detail"),
    path("claims/", claim.claim_list, name="claim_list"),
    path("claims/<id:pk>/", claim.claim_detail, name="claim_detail"),
    path("articles/", article.article_list, name="article_list"),
    path("articles/<id:pk>/", article.article_detail, name="article_detail"),
    path("speakers/", speaker.speaker_list, name="speaker_list"),
    path("speakers/<name:slug>/", speaker.speaker_detail, name="speaker_detail"),
    path("outlets/", outlet.outlet_list, name="outlet_list"),
    path("outlets/<name:slug>/", outlet.outlet_detail, name="outlet_detail"),
    path("search/", search.search, name="search"),
    path("changes/", change.change_list, name="change_list"),
    path("methodology/", site.methodology, name="methodology"),
    path("about/", site.about, name="about"),
    path("data/", site.data, name="data"),
    path("api/", site.api, name="api"),
    path("healthz", machine.healthz, name="healthz"),
    path("robots.txt", machine.robots, name="robots"),
    *[path(f"{name}.csv", csv.list_csv, {"name": name}, name=f"{name}_csv") for name in EXPORTS],
    path("claims/<id:pk>.csv", csv.claim_csv, name="claim_csv"),
    path("stories/<name:slug>.csv", csv.story_csv, name="story_csv"),
    path("articles/<id:pk>.csv", csv.article_csv, name="article_csv"),
    path("speakers/<name:slug>.csv", csv.speaker_csv, name="speaker_csv"),
    path("outlets/<name:slug>.csv", csv.outlet_csv, name="outlet_csv"),
]
