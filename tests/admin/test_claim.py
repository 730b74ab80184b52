from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.admin.inline import MOST_ROWS
from claims.models import Change, Claim, ClaimRelation, Ruling, Statement
from tests.admin.page import added, errors_of, new_row, opened, row_errors_of
from tests.factories import (
    make_article,
    make_claim,
    make_organisation,
    make_outlet,
    make_position,
    make_relation,
    make_statement,
    make_story,
    make_unnamed,
    settle,
)


def test_a_claim_is_entered_and_published_with_its_parties_statement_and_status(desk):
    story, state = make_story(title="The deal"), make_organisation(name="Government of Turkey")
    article = make_article(outlet=make_outlet(name="Reuters"))
    row = new_row("statements", article=str(article.pk), stance="affirms", certainty="flat", sourcing="own")
    facts = {"story": str(story.pk), "text": "The deal is signed.", "kind": "event", "happened": "2017-04"}
    added(desk, Claim).save(**facts, parties=[str(state.pk)], state="published", **row)
    claim = Claim.objects.get()
    assert list(claim.parties.all()) == [state]
    assert (claim.status, claim.support_min, claim.public) == ("single origin", 1, True)
    assert Statement.objects.get().origin == "Reuters"
    public = Change.objects.public().order_by("number").values_list("act", "thing")
    assert set(public) >= {("published", "claim"), ("published", "statement")}


def test_an_amount_without_its_unit_is_refused_beside_the_unit(desk):
    story = make_story()
    answer = added(desk, Claim).send(story=str(story.pk), text="It costs much.", comparator=">", amount="2000000000")
    assert errors_of(answer) == {"unit": ["Give an amount and its unit, or neither."]}
    assert "It costs much." in answer.content.decode()


def test_a_number_in_words_is_refused_beside_the_amount(desk):
    story = make_story()
    fields = {"comparator": ">", "amount": "2e9", "unit": "USD"}
    answer = added(desk, Claim).send(story=str(story.pk), text="It costs much.", **fields)
    assert list(errors_of(answer)) == ["amount"]


def test_an_unnamed_speaker_is_no_party(desk):
    claim, source = make_claim(state="draft"), make_unnamed(name="a source")
    answer = opened(desk, claim).send(parties=[str(source.pk)])
    assert errors_of(answer) == {"parties": ["“a source” is unnamed: a party is a person or an organisation."]}


def test_only_a_tick_counts_a_new_wording(desk):
    statement = make_statement()
    opened(desk, statement.claim).save(text="Put better.", edit_reason="a slip")
    assert Claim.objects.get().wording == 1
    opened(desk, statement.claim).save(text="Put otherwise.", meaning_changed="on", edit_reason="it means more")
    assert Claim.objects.get().wording == 2
    assert (
        "linked to an earlier wording" in desk.get(f"/admin/claims/claim/{statement.claim.pk}/change/").content.decode()
    )


def test_a_claim_that_contradicts_itself_is_refused_at_its_row(desk):
    claim = make_claim(text="It is so.", state="draft")
    row = new_row("relations_from", relation="contradicts", to_claim=str(claim.pk))
    answer = opened(desk, claim).send(**row)
    assert row_errors_of(answer, "relations_from") == [
        {"to_claim": ["A claim cannot be related to itself: choose another than “It is so.”."]}
    ]


def test_a_loop_of_refinements_is_refused_at_its_row(desk):
    narrow, broad = make_claim(text="Narrow."), make_claim(text="Broad.")
    make_relation(from_claim=narrow, relation="refines", to_claim=broad)
    row = new_row("relations_from", relation="refines", to_claim=str(narrow.pk))
    answer = opened(desk, broad).send(**row, edit_reason="it says more")
    assert row_errors_of(answer, "relations_from") == [
        {"to_claim": ["“Narrow.” already refines this claim: the two cannot do so both."]}
    ]
    assert ClaimRelation.objects.count() == 1


def test_both_directions_of_relations_are_shown_and_a_contradiction_is_stored_from_the_older_claim(desk):
    older, newer = make_claim(text="It is so."), make_claim(text="It is not so.")
    row = new_row("relations_from", relation="contradicts", to_claim=str(older.pk), reason="Both cannot hold.")
    opened(desk, newer).save(**row, edit_reason="linking them")
    relation = ClaimRelation.objects.get()
    assert (relation.from_claim, relation.to_claim) == (older, newer)
    assert f'<a href="/admin/claims/claim/{older.pk}/change/">It is so.</a> contradicts this' in shown(desk, newer)
    opened(desk, older).save(**{"relations_from-0-DELETE": "on", "edit_reason": "they can"})
    assert not ClaimRelation.objects.exists()
    assert Change.objects.filter(thing="relation", act="removed", number__isnull=False).exists()


def shown(desk, claim):
    return desk.get(f"/admin/claims/claim/{claim.pk}/change/").content.decode()


def test_a_ruling_is_entered_and_one_without_a_reason_is_refused_at_its_row(desk):
    statement = make_statement()
    row = {"verdict": "established", "decided_on": "2017-05-10", "evidence": [str(statement.pk)]}
    answer = opened(desk, statement.claim).send(**new_row("ruling", **row), edit_reason="we ruled")
    assert list(row_errors_of(answer, "ruling")[0]) == ["reason"]
    opened(desk, statement.claim).save(**new_row("ruling", **row, reason="The treaty."), edit_reason="we ruled")
    assert Ruling.objects.get().reason == "The treaty."


def test_the_status_stands_beside_the_form_with_its_reasons(desk):
    statement = make_statement(article=make_article(outlet=make_outlet(name="Reuters")), sourcing="own")
    page = shown(desk, statement.claim)
    assert "Its status today" in page
    assert "Single origin" in page
    assert "One origin affirms it:" in page


def test_a_draft_shows_a_preview_that_is_not_stored(desk):
    draft = make_claim(state="draft")
    make_statement(claim=draft, article=make_article(outlet=make_outlet(name="Reuters")), sourcing="own")
    make_statement(claim=draft, article=make_article(outlet=make_outlet(name="AFP"), state="draft"), sourcing="own")
    page = shown(desk, draft)
    assert "Preview of its status" in page
    assert "Corroborated" in page
    draft.refresh_from_db()
    assert draft.status == "not yet reported"


def test_of_very_many_statements_none_is_edited_on_the_claims_page(desk):
    claim = make_claim()
    for _ in range(MOST_ROWS + 1):
        make_statement(claim=claim)
    assert f"?claim__id__exact={claim.pk}" in shown(desk, claim)
    assert opened(desk, claim).values["statements-TOTAL_FORMS"] == "0"
    opened(desk, claim).save(as_printed="so", edit_reason="a slip")


def test_a_page_asks_as_much_for_thirty_statements_as_for_two(desk):
    claim = make_claim()
    asked = []
    for rows in (2, 28):
        for _ in range(rows):
            position = make_position()
            make_statement(claim=claim, speaker=position.person, position=position, relays=[make_outlet()])
        settle()
        shown(desk, claim)
        with CaptureQueriesContext(connection) as queries:
            shown(desk, claim)
        asked.append(len(queries))
    assert asked[0] == asked[1]
