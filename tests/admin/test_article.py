from claims.models import Article, ArticleNotice, Change, Statement
from tests.admin.page import added, errors_of, new_row, opened, row_errors_of
from tests.factories import make_article, make_claim, make_outlet, make_speaker, make_statement, settle


def test_an_article_is_entered_with_all_its_statements_on_one_page(desk):
    outlet, işık = make_outlet(name="Hürriyet"), make_speaker(name="Fikri Işık")
    claims = [make_claim(text="The deal is near."), make_claim(text="NATO will understand.")]
    rows = {"statements-TOTAL_FORMS": "2"}
    for place, claim in enumerate(claims):
        row = {"claim": claim.pk, "speaker": işık.pk, "stance": "affirms", "certainty": "likely", "said": "2017-02"}
        rows |= {f"statements-{place}-{name}": str(value) for name, value in row.items()}
    facts = {"outlet": str(outlet.pk), "headline": "Deal near", "url": "https://example.com/1?utm_source=x"}
    added(desk, Article).save(**facts, published="2017-02-22", state="published", **rows)
    article = Article.objects.get()
    assert article.url == "https://example.com/1"
    assert [(s.speaker, s.day_said.isoformat(), s.public) for s in article.statements.all()] == [
        (işık, "2017-02-22", True)
    ] * 2
    claims[0].refresh_from_db()
    assert claims[0].status == "single origin"


def test_an_article_that_we_hold_already_is_refused_beside_its_address(desk):
    held = make_article(url="https://example.com/1", headline="Deal near")
    answer = added(desk, Article).send(outlet=str(held.outlet.pk), url="https://example.com/1#top", headline="Again")
    assert list(errors_of(answer)) == ["url"]
    assert "We hold this article already: “Deal near”" in errors_of(answer)["url"][0]
    assert 'value="Again"' in answer.content.decode()


def test_an_article_is_not_based_on_what_is_based_on_it(desk):
    first = make_article(headline="First")
    second = make_article(headline="Second", based_on=first)
    answer = opened(desk, first).send(based_on=str(second.pk), edit_reason="a slip")
    assert list(errors_of(answer)) == ["based_on"]


def test_a_day_ahead_is_refused_beside_it(desk):
    outlet = make_outlet()
    answer = added(desk, Article).send(outlet=str(outlet.pk), headline="Tomorrow", published="2999-01-01")
    assert list(errors_of(answer)) == ["published"]


def test_a_refused_row_keeps_all_that_was_typed_on_the_page(desk):
    outlet, claim = make_outlet(), make_claim()
    row = new_row("statements", claim=str(claim.pk), stance="affirms", certainty="flat", said="in March", quote="near")
    facts = {"outlet": str(outlet.pk), "headline": "Deal near", "text": "The whole pasted text."}
    answer = added(desk, Article).send(**facts, **row)
    assert list(row_errors_of(answer, "statements")[0]) == ["said"]
    page = answer.content.decode()
    for typed in ('value="Deal near"', "The whole pasted text.", 'value="in March"', 'value="near"', claim.text):
        assert typed in page
    assert not Article.objects.exists()
    assert not Statement.objects.exists()


def test_a_retraction_is_noted_and_takes_back_what_the_outlet_said(desk):
    statement = make_statement()
    row = {"kind": "retracted", "noted_on": "2017-06-01", "note": "It was wrong."}
    opened(desk, statement.article).save(**new_row("notices", **row), edit_reason="the outlet retracted it")
    assert ArticleNotice.objects.get().note == "It was wrong."
    statement.claim.refresh_from_db()
    assert statement.claim.status == "retracted"
    assert Change.objects.public().get().thing == "article"


def test_the_same_notice_twice_is_refused_at_its_row(desk):
    article = make_article()
    row = {"kind": "corrected", "noted_on": "2017-06-01"}
    opened(desk, article).save(**new_row("notices", **row), edit_reason="noted")
    again = {f"notices-1-{name}": value for name, value in row.items()} | {"notices-TOTAL_FORMS": "2"}
    answer = opened(desk, article).send(**again, edit_reason="noted")
    sentence = "The article already has a notice of this kind on that day."
    assert row_errors_of(answer, "notices") == [{}, {"noted_on": [sentence]}]


def test_sixty_statements_go_in_one_page(desk):
    article = make_article()
    for _ in range(40):
        make_statement(article=article)
    settle()
    claims, sent = [make_claim() for _ in range(20)], opened_fields(desk, article)
    rows = {"statements-TOTAL_FORMS": "60"}
    for place, claim in enumerate(claims, start=40):
        rows |= {f"statements-{place}-{name}": "" for name in sent}
        row = {"claim": str(claim.pk), "stance": "affirms", "certainty": "flat"}
        rows |= {f"statements-{place}-{name}": value for name, value in row.items()}
    opened(desk, article).save(**rows, edit_reason="a long article")
    assert article.statements.count() == 60


def opened_fields(desk, article):
    """The names that one row sends."""
    return [
        name.removeprefix("statements-0-") for name in opened(desk, article).values if name.startswith("statements-0-")
    ]
