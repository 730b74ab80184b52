"""Readers see what is published, learn of what was withdrawn, and cannot tell a draft from nothing."""

import pytest

from claims.actions.edit import editing
from claims.actions.publication import publish, withdraw, withdraw_statement
from claims.models import Article, Claim, Statement, Story
from claims.vocabulary import State
from tests.factories import (
    ENTERED,
    make_article,
    make_claim,
    make_editor,
    make_organisation,
    make_outlet,
    make_position,
    make_relay,
    make_speaker,
    make_statement,
    make_story,
    settle,
)
from tests.views.addresses import LISTS, details, small_record

pytestmark = pytest.mark.django_db
SECRET = "Zaporozhian"


def nothing(client, address):
    """The bytes of the page at an address of the same kind where nothing is."""
    kind = address.split("/")[1]
    missing = "4000000" if kind in ("claims", "articles") else "nobody-at-all"
    return client.get(f"/{kind}/{missing}/").content


def hidden_record(state):
    """A record in which every thing holds the secret word and hangs on drafts, or on things in another hidden state."""
    hidden = {"state": state}
    story = make_story(title=f"{SECRET} story", slug="secret-story", **hidden)
    claim = make_claim(story=story, text=f"{SECRET} claim", public=False)
    outlet = make_outlet(name=f"{SECRET} outlet", slug="secret-outlet", domain="zaporozhian.example")
    article = make_article(headline=f"{SECRET} headline", outlet=outlet, **hidden)
    speaker = make_speaker(name=f"{SECRET} speaker", slug="secret-speaker", part_of=None)
    statement = make_statement(claim=claim, article=article, speaker=speaker, quote=f"{SECRET} quote")
    settle()
    return statement


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW])
def test_a_draft_answers_as_what_does_not_exist_to_the_byte(client, state):
    for address in details(hidden_record(state)):
        answer = client.get(address)
        assert answer.status_code == 404
        assert answer.content == nothing(client, address)


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW, State.WITHDRAWN])
def test_what_is_hidden_stands_on_no_page(client, state):
    shown = small_record()
    hidden_record(state)
    addresses = ["/", *LISTS, *details(shown)]
    addresses += [f"{address}?as_of=2017-05-20" for address in LISTS]
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert SECRET not in answer.content.decode()
    assert client.get(f"/search/?q={SECRET}").context["page"].groups == ()


@pytest.mark.parametrize(
    "parameter",
    ["story=Zaporozhian+story", "story=secret-story", "speaker=Zaporozhian+speaker", "outlet=secret-outlet"],
)
def test_a_hidden_name_is_as_unknown_to_filters_as_any_other(client, parameter):
    hidden_record(State.DRAFT)
    name, value = parameter.split("=")
    answer = client.get(f"/claims/?{parameter}").content.decode()
    unknown = client.get(f"/claims/?{name}=nobody").content.decode()
    assert answer.replace(value.replace("+", " "), "nobody") == unknown


def test_a_hidden_article_is_no_link_of_a_public_statement(client):
    statement = small_record()
    draft = make_article(headline=f"{SECRET} headline", state=State.DRAFT, outlet=make_outlet(name="Izvestiya"))
    make_relay(statement=statement, hop=2, outlet=draft.outlet, article=draft)
    Article.objects.filter(pk=statement.article_id).update(based_on=draft)
    settle()
    for address in details(statement):
        page = client.get(address).content.decode()
        assert SECRET not in page
        assert f"/articles/{draft.pk}/" not in page
    step = client.get(f"/claims/{statement.claim_id}/").context["page"].timeline[0].chain[2]
    assert (step.name, step.kind, step.address) == ("Izvestiya", "claimed", f"/outlets/{draft.outlet.slug}/")


def test_the_outlet_whose_own_word_a_statement_is_has_its_page_though_its_article_is_a_draft(client):
    draft = make_article(state=State.DRAFT, outlet=make_outlet(name="Izvestiya", slug="izvestiya", public=False))
    statement = make_statement(article=make_article(based_on=draft))
    settle()
    voice = client.get(f"/claims/{statement.claim_id}/").context["page"].timeline[0].voice
    assert (voice.text, voice.address) == ("Izvestiya", "/outlets/izvestiya/")
    assert client.get("/outlets/izvestiya/").status_code == 200


def test_a_position_at_an_organisation_that_nothing_public_names_is_not_shown(client):
    statement = small_record()
    organisation = make_organisation(name=f"{SECRET} ministry")
    make_position(person=statement.speaker, organisation=organisation)
    type(organisation).objects.filter(pk=organisation.pk).update(public=False)
    for address in (f"/speakers/{statement.speaker.slug}/", "/speakers/"):
        assert SECRET not in client.get(address).content.decode()


def act(deed, row, reason="The outlet asked us to."):
    with editing(editor=make_editor(), reason=reason, today=ENTERED) as edit:
        deed(row, edit=edit)


def gone(client, address):
    answer = client.get(address)
    assert answer.status_code == 410
    return answer.content.decode()


def published_record():
    """A public record whose every publication is in the record of edits."""
    statement = hidden_record(State.DRAFT)
    story, article = Story.objects.get(slug="secret-story"), Article.objects.get(pk=statement.article_id)
    for row in (story, Claim.objects.get(pk=statement.claim_id), article):
        act(publish, row, reason="First publication.")
    return Statement.objects.select_related("claim__story", "article", "speaker", "outlet").get(pk=statement.pk)


def test_a_withdrawn_thing_tells_the_day_and_the_reason_and_no_text(client):
    statement = published_record()
    for address in details(statement):
        assert client.get(address).status_code == 200
    act(withdraw, Story.objects.get(slug="secret-story"))
    for address in (f"/stories/{statement.claim.story.slug}/", f"/claims/{statement.claim_id}/"):
        page = gone(client, address)
        assert "The outlet asked us to." in page
        assert SECRET not in page
        assert gone(client, f"{address}?as_of=2017-05-20") == page


def test_a_withdrawn_article_and_whom_it_alone_named_are_gone(client):
    statement = published_record()
    act(withdraw, Article.objects.get(pk=statement.article_id))
    for address in (f"/articles/{statement.article_id}/", "/speakers/secret-speaker/"):
        assert SECRET not in gone(client, address)
    assert client.get(f"/claims/{statement.claim_id}/").context["page"].is_reported is False


def test_what_is_published_again_is_back(client):
    statement = published_record()
    story = Story.objects.get(slug="secret-story")
    act(withdraw, story)
    act(publish, Story.objects.get(slug="secret-story"), reason="The outlet changed its mind.")
    assert client.get(f"/claims/{statement.claim_id}/").status_code == 200


def test_a_withdrawn_statement_leaves_the_page_of_its_claim(client):
    statement = published_record()
    act(withdraw_statement, statement)
    page = client.get(f"/claims/{statement.claim_id}/").context["page"]
    assert page.timeline == ()
    assert page.badge.status == "not yet reported"


def test_the_changes_of_what_was_withdrawn_tell_act_and_reason_alone(client):
    statement = published_record()
    before = client.get("/changes/").context["page"].rows
    assert not any(row.is_withheld for row in before)
    act(withdraw, Story.objects.get(slug="secret-story"))
    rows = client.get("/changes/").context["page"].rows
    told = {(row.act, row.thing, row.label, row.fields, row.address) for row in rows if row.thing in ("story", "claim")}
    story, claim = f"story {statement.claim.story_id}", f"claim {statement.claim_id}"
    assert told == {
        ("published", "story", story, (), ""),
        ("withdrawn", "story", story, (), ""),
        ("published", "claim", claim, (), ""),
        ("withdrawn", "claim", claim, (), ""),
    }
    assert f"{SECRET} claim" not in client.get("/changes/").content.decode()
