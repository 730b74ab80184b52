"""Statements, their relays in one cell, and how they are withdrawn and brought back."""

from claims.models import Article, Change, Outlet, Statement
from tests.admin.page import added, errors_of, list_address, new_row, opened, row_errors_of
from tests.factories import (
    make_article,
    make_claim,
    make_outlet,
    make_position,
    make_ruling,
    make_speaker,
    make_statement,
    make_unnamed,
    settle,
)


def relays_of(statement):
    return [(relay.outlet.name, relay.article) for relay in statement.relays.order_by("hop")]


def facts(**fields):
    claim, article = make_claim(), make_article()
    settle()
    known = {"claim": str(claim.pk), "article": str(article.pk), "stance": "affirms", "certainty": "flat"}
    return known | {"edit_reason": "entering it"} | fields


def test_relays_are_found_by_name_domain_and_without_accents(desk):
    izvestiya, tass = make_outlet(name="Izvestiya", domain="iz.ru"), make_outlet(name="TÁSS")
    added(desk, Statement).save(**facts(relays="iz.ru >  tass"))
    statement = Statement.objects.get()
    assert relays_of(statement) == [("Izvestiya", None), ("TÁSS", None)]
    assert (statement.voice, statement.relays_text) == ("Izvestiya", "Izvestiya > TÁSS")
    assert opened(desk, statement).values["relays"] == "Izvestiya > TÁSS"
    assert (izvestiya.kind, tass.kind) == ("newspaper", "newspaper")


def test_an_article_that_we_hold_is_a_relay_by_its_address(desk):
    cited = make_article(outlet=make_outlet(name="TASS"), url="https://tass.com/defense/944298")
    added(desk, Statement).save(**facts(relays="https://TASS.com/defense/944298?utm_source=x"))
    statement = Statement.objects.get()
    assert relays_of(statement) == [("TASS", cited)]
    page = opened(desk, statement)
    assert page.values["relays"] == "https://tass.com/defense/944298"
    page.save(quote="so it is", edit_reason="the words")
    assert relays_of(statement) == [("TASS", cited)]


def test_an_address_that_we_do_not_hold_is_refused(desk):
    answer = added(desk, Statement).send(**facts(relays="https://tass.com/1"))
    assert errors_of(answer) == {
        "relays": ["We hold no article at https://tass.com/1: write its outlet's name, or enter the article first."]
    }


def test_an_unknown_outlet_is_refused_and_offered_and_made_when_it_is_ticked(desk):
    make_outlet(name="Izvestia")
    sent = facts(relays="Izvestiya > Komsomolskaya Pravda")
    answer = added(desk, Statement).send(**sent)
    assert errors_of(answer) == {
        "relays": [
            "The record has no outlet “Izvestiya”. Did you mean “Izvestia”? Correct the name, or tick the box to make "
            "it a new outlet.",
            "The record has no outlet “Komsomolskaya Pravda”. Correct the name, or tick the box to make it a new "
            "outlet.",
        ]
    }
    page = answer.content.decode()
    assert 'value="Izvestiya &gt; Komsomolskaya Pravda"' in page
    assert "Make these new outlets: Izvestiya, Komsomolskaya Pravda" in page
    added(desk, Statement).save(**sent, relays_new="Izvestiya > Komsomolskaya Pravda")
    assert relays_of(Statement.objects.get()) == [("Izvestiya", None), ("Komsomolskaya Pravda", None)]
    assert Outlet.objects.get(name="Komsomolskaya Pravda").slug == "komsomolskaya-pravda"


def test_a_tick_makes_only_the_outlets_that_it_named(desk):
    answer = added(desk, Statement).send(**facts(relays="One > Other", relays_new="One"))
    assert "“Other”" in errors_of(answer)["relays"][0]
    assert not Outlet.objects.filter(name__in=["One", "Other"]).exists()


def test_two_rows_may_name_the_same_new_outlet(desk):
    article, claims = make_article(), [make_claim(), make_claim()]
    rows = {"statements-TOTAL_FORMS": "2"}
    for place, claim in enumerate(claims):
        row = {"claim": claim.pk, "stance": "affirms", "certainty": "flat"}
        row |= {"relays": "New One", "relays_new": "New One"}
        rows |= {f"statements-{place}-{name}": str(value) for name, value in row.items()}
    opened(desk, article).save(**rows, edit_reason="entering it")
    assert [relays_of(statement) for statement in Statement.objects.all()] == [[("New One", None)]] * 2


def test_a_cell_with_a_gap_is_refused(desk):
    answer = added(desk, Statement).send(**facts(relays="TASS > > Reuters"))
    assert errors_of(answer) == {"relays": ["A name is missing beside a “>”."]}


def test_a_new_outlet_whose_name_a_speaker_bears_is_refused_at_the_cell(desk):
    make_speaker(name="Kremlin")
    answer = added(desk, Statement).send(**facts(relays="Kremlin", relays_new="Kremlin"))
    assert "is taken by the speaker" in errors_of(answer)["relays"][0]


def test_anothers_position_is_refused_beside_the_position(desk):
    position, speaker = make_position(title="Minister"), make_speaker(name="Somebody Else")
    answer = added(desk, Statement).send(**facts(speaker=str(speaker.pk), position=str(position.pk)))
    assert list(errors_of(answer)) == ["position"]
    assert "not of “Somebody Else”" in errors_of(answer)["position"][0]


def test_an_unnamed_speaker_of_another_publisher_is_refused_beside_the_speaker(desk):
    elsewhere = make_unnamed(name="a source")
    answer = added(desk, Statement).send(**facts(speaker=str(elsewhere.pk)))
    assert list(errors_of(answer)) == ["speaker"]


def test_the_same_statement_twice_is_refused_at_its_row(desk):
    statement = make_statement(speaker=make_speaker())
    row = {
        "statements-TOTAL_FORMS": "2",
        "statements-1-claim": str(statement.claim.pk),
        "statements-1-speaker": str(statement.speaker.pk),
        "statements-1-stance": "affirms",
        "statements-1-certainty": "flat",
        "statements-1-quote": "the very words",
    }
    answer = opened(desk, statement.article).send(**row, edit_reason="entering it")
    assert row_errors_of(answer, "statements") == [
        {},
        {"speaker": ["The article already has this speaker's statement of this stance on the claim."]},
    ]
    assert "the very words" in answer.content.decode()


def test_a_public_statement_is_withdrawn_and_brought_back_with_a_reason(desk):
    statement = make_statement()
    assert list(errors_of(opened(desk, statement).send(is_withdrawn="on"))) == ["edit_reason"]
    opened(desk, statement).save(is_withdrawn="on", edit_reason="misread")
    statement.refresh_from_db()
    assert (statement.withdrawn, statement.public) == (True, False)
    assert list(Change.objects.public().values_list("act", "reason")) == [("withdrawn", "misread")]
    opened(desk, statement).save(is_withdrawn=None, edit_reason="read right")
    statement.refresh_from_db()
    assert statement.public


def test_the_only_evidence_of_a_ruling_is_withdrawn_neither_by_its_tick_nor_with_its_article_from_the_list(desk):
    ruling = make_ruling(claim=make_claim(text="The deal is signed."))
    statement = ruling.evidence.get()
    refusal = (
        "The ruling on “The deal is signed.” would rest on no statement that readers see: revise the ruling first."
    )
    ticked = opened(desk, statement.article).send(**{"statements-0-is_withdrawn": "on", "edit_reason": "misread"})
    data = {"action": "withdraw_selected", "_selected_action": str(statement.article.pk), "confirmed": "yes"}
    listed = desk.post(list_address(Article), {**data, "edit_reason": "misread"})
    for answer in (ticked, listed):
        assert (answer.status_code, refusal in answer.content.decode()) == (200, True)
    statement.refresh_from_db()
    assert statement.public


def test_a_public_statement_is_not_deleted(desk):
    statement = make_statement()
    page = opened(desk, statement.article)
    answer = page.send(**{"statements-0-DELETE": "on", "edit_reason": "misread"})
    assert answer.status_code == 200
    assert "Readers have seen this: it is never deleted." in answer.content.decode()
    assert desk.post(f"/admin/claims/statement/{statement.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Statement.objects.count() == 1


def test_a_draft_statement_is_deleted_from_its_articles_page(desk):
    statement = make_statement(claim=make_claim(state="draft"), public=False)
    opened(desk, statement.article).save(**{"statements-0-DELETE": "on"})
    assert not Statement.objects.exists()


def test_statements_are_confirmed_for_the_wording_of_today(desk):
    statement = make_statement(claim=make_claim(wording=2))
    data = {"action": "confirm_selected", "_selected_action": str(statement.pk)}
    assert "Reason for this change" in desk.post(list_address(Statement), data).content.decode()
    asked = desk.post(list_address(Statement), {**data, "confirmed": "yes"})
    assert "say why you change it" in asked.content.decode()
    sent = {**data, "confirmed": "yes", "edit_reason": "still holds"}
    assert desk.post(list_address(Statement), sent).status_code == 302
    statement.refresh_from_db()
    assert statement.claim_wording == 2


def test_a_row_says_which_part_it_plays(desk):
    statement = make_statement(article=make_article(outlet=make_outlet(name="Reuters")))
    page = desk.get(f"/admin/claims/article/{statement.article.pk}/change/").content.decode()
    assert "First report; rests on Reuters; known from 2017-05-03" in page


def test_an_own_voice_is_unclear_unless_it_is_said_to_be_own(desk):
    opened(desk, make_claim()).save(
        **new_row("statements", article=str(make_article().pk), stance="affirms", certainty="flat"), edit_reason="new"
    )
    assert Statement.objects.get().sourcing == "unclear"


def test_the_list_offers_the_acts_of_statements_and_withdraws(desk):
    statement = make_statement()
    make_statement(claim=statement.claim)
    settle()
    address = list_address(Statement)
    page = desk.get(address).content.decode()
    offered = [name for name in ("withdraw", "restore", "confirm", "publish") if f'value="{name}_selected"' in page]
    assert offered == ["withdraw", "restore", "confirm"]
    asked = {"action": "withdraw_selected", "_selected_action": [statement.pk], "confirmed": "yes", "edit_reason": "so"}
    desk.post(address, asked)
    assert Statement.objects.get(pk=statement.pk).withdrawn
