"""Every named constraint twice: the sentence that an editor reads, and the refusal by the database itself."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction

from claims.models import fields as own_fields
from tests import factories as make

pytestmark = pytest.mark.django_db

KEPT_IN_FORM = (
    own_fields.LineField,
    own_fields.LongLineField,
    own_fields.NoteField,
    own_fields.DecimalTextField,
    own_fields.WebAddressField,
    own_fields.PartialDateField,
)


def same(new: Callable[..., Any], make_first: Callable[..., Any], *shared: str, **fields: Any) -> Any:
    """A second row that shares columns with a saved first one."""
    first = make_first(**fields)
    return new(**{**fields, **{column: getattr(first, column) for column in shared}})


def itself(row: Any, column: str) -> Any:
    """A row not yet saved that points at itself."""
    row.pk = 987_654
    setattr(row, f"{column}_id", row.pk)
    return row


def unnamed_twice() -> Any:
    first = make.make_unnamed(name="an official")
    return make.new_speaker(kind="unnamed", name="An official", vouched_by=first.vouched_by)


def position_at_oneself() -> Any:
    person = make.make_speaker()
    return make.new_position(person=person, organisation=person)


def contradiction_backwards() -> Any:
    relation = make.new_relation()
    relation.from_claim, relation.to_claim = relation.to_claim, relation.from_claim
    return relation


def relation_to_itself() -> Any:
    claim = make.make_claim()
    return make.new_relation(from_claim=claim, to_claim=claim, relation="refines")


def two_voices() -> Any:
    return make.new_statement(speaker=make.make_speaker(), voice_outlet=make.make_outlet())


def name_of_two() -> Any:
    return make.new_name(outlet=make.make_outlet())


SPOKEN_ONCE = ("claim", "article", "speaker", "stance")
OWN_ONCE = ("claim", "article", "voice_outlet", "stance")

BROKEN: dict[str, Callable[[], Any]] = {
    "name_taken_once": lambda: make.new_name(folded=make.make_outlet().folded_name),
    "name_filled": lambda: make.new_name(folded=""),
    "name_of_one_bearer": name_of_two,
    "outlet_name_filled": lambda: make.new_outlet(name=""),
    "outlet_name_length": lambda: make.new_outlet(name="x" * 201),
    "outlet_name_separable": lambda: make.new_outlet(name="Interfax; TASS"),
    "outlet_name_not_a_body": lambda: make.new_outlet(name="Unnamed@Bloomberg"),
    "outlet_name_unique": lambda: make.new_outlet(name=make.make_outlet(name="Yeni Şafak").name.upper()),
    "outlet_slug_unique": lambda: same(make.new_outlet, make.make_outlet, "slug"),
    "outlet_slug_filled": lambda: make.new_outlet(slug=""),
    "outlet_domain_unique": lambda: same(make.new_outlet, make.make_outlet, domain="tass.com"),
    "outlet_domain_is_host": lambda: make.new_outlet(domain="tass.com/en and more"),
    "outlet_country_code": lambda: make.new_outlet(country="T"),
    "outlet_kind_known": lambda: make.new_outlet(kind="blog"),
    "speaker_kind_known": lambda: make.new_speaker(kind="robot"),
    "speaker_name_filled": lambda: make.new_speaker(name=""),
    "speaker_name_length": lambda: make.new_speaker(name="x" * 201),
    "speaker_name_separable": lambda: make.new_speaker(name="Izvestiya > TASS"),
    "speaker_name_not_a_body": lambda: make.new_speaker(name="unnamed@Bloomberg"),
    "speaker_slug_unique": lambda: same(make.new_speaker, make.make_speaker, "slug"),
    "speaker_slug_filled": lambda: make.new_speaker(slug=""),
    "speaker_name_unique": lambda: make.new_speaker(name=make.make_speaker(name="Fikri Işık") and "Fikri Isik"),
    "speaker_unnamed_unique": unnamed_twice,
    "speaker_unnamed_vouched": lambda: make.new_speaker(kind="unnamed", vouched_by=None),
    "speaker_named_unvouched": lambda: make.new_speaker(reason_given="fear of dismissal"),
    "speaker_headcount_counts": lambda: make.new_speaker(kind="unnamed", headcount=0),
    "speaker_person_has_positions": lambda: make.new_speaker(part_of=make.make_organisation()),
    "speaker_not_part_of_itself": lambda: itself(make.new_speaker(kind="organisation"), "part_of"),
    "speaker_wikidata_item": lambda: make.new_speaker(wikidata_id="193"),
    "speaker_wikidata_unique": lambda: same(make.new_speaker, make.make_speaker, wikidata_id="Q193"),
    "alias_name_filled": lambda: make.new_alias(name=""),
    "alias_name_length": lambda: make.new_alias(name="x" * 201),
    "alias_name_separable": lambda: make.new_alias(name="Isik; Fikri"),
    "alias_name_not_a_body": lambda: make.new_alias(name="unnamed@TASS"),
    "alias_once": lambda: same(make.new_alias, make.make_alias, "speaker", "name"),
    "position_elsewhere": position_at_oneself,
    "position_once": lambda: same(make.new_position, make.make_position, "person", "organisation", "title"),
    "position_since_before_until": lambda: make.new_position(since="2017", until="2016-05"),
    "position_since_real": lambda: make.new_position(since="May 2016"),
    "position_until_real": lambda: make.new_position(until="2017-13"),
    "story_title_filled": lambda: make.new_story(title=""),
    "story_title_unique": lambda: same(make.new_story, make.make_story, "title"),
    "story_slug_filled": lambda: make.new_story(slug=""),
    "story_slug_unique": lambda: same(make.new_story, make.make_story, "slug"),
    "story_state_known": lambda: make.new_story(state="hidden"),
    "article_headline_or_url": lambda: make.new_article(headline=""),
    "article_headline_length": lambda: make.new_article(headline="x" * 501),
    "article_url_web": lambda: make.new_article(url="javascript:alert(1)"),
    "article_archive_url_web": lambda: make.new_article(archive_url="ftp://archive.example/1"),
    "article_url_unique": lambda: same(make.new_article, make.make_article, url="https://tass.com/1"),
    "article_without_url_unique": lambda: same(make.new_article, make.make_article, "outlet", "headline", "published"),
    "article_not_based_on_itself": lambda: itself(make.new_article(), "based_on"),
    "article_published_real": lambda: make.new_article(published="3 May"),
    "article_state_known": lambda: make.new_article(state="hidden"),
    "notice_kind_known": lambda: make.new_notice(kind="denied"),
    "notice_url_web": lambda: make.new_notice(url="tass.com/notice"),
    "notice_once": lambda: same(make.new_notice, make.make_notice, "article", "kind", "noted_on"),
    "claim_text_filled": lambda: make.new_claim(text=""),
    "claim_text_length": lambda: make.new_claim(text="x" * 301),
    "claim_text_unique": lambda: same(make.new_claim, make.make_claim, "story", "text"),
    "claim_kind_known": lambda: make.new_claim(kind="rumour"),
    "claim_state_known": lambda: make.new_claim(state="hidden"),
    "claim_status_known": lambda: make.new_claim(status="true"),
    "claim_comparator_known": lambda: make.new_claim(comparator="!=", amount="2", unit="USD"),
    "claim_amount_compared": lambda: make.new_claim(amount="2", unit="USD"),
    "claim_amount_max_of_range": lambda: make.new_claim(comparator="range", amount="2", unit="USD"),
    "claim_amount_with_unit": lambda: make.new_claim(comparator="=", amount="2"),
    "claim_happened_real": lambda: make.new_claim(happened="last spring"),
    "claim_due_real": lambda: make.new_claim(kind="prediction", due="soon"),
    "claim_due_predicted": lambda: make.new_claim(settled_by="a signed contract"),
    "claim_wording_counts": lambda: make.new_claim(wording=0),
    "claim_support_in_order": lambda: make.new_claim(support_min=2, support_max=1),
    "claim_oppose_in_order": lambda: make.new_claim(oppose_min=2, oppose_max=1),
    "claim_reported_in_order": lambda: make.new_claim(first_reported=make.ENTERED, last_reported=make.DAY),
    "relation_known": lambda: make.new_relation(relation="corroborates"),
    "relation_to_another": relation_to_itself,
    "relation_once": lambda: same(make.new_relation, make.make_relation, "from_claim", "to_claim"),
    "relation_contradicts_once": contradiction_backwards,
    "statement_speaker_once": lambda: same(
        make.new_statement, make.make_statement, *SPOKEN_ONCE, speaker=make.make_speaker()
    ),
    "statement_voice_once": lambda: same(make.new_statement, make.make_statement, *OWN_ONCE),
    "statement_one_voice": two_voices,
    "statement_position_of_speaker": lambda: make.new_statement(position_as_printed="the minister"),
    "statement_sourcing_of_own_voice": lambda: make.new_statement(sourcing=""),
    "statement_stance_known": lambda: make.new_statement(stance="shrugs"),
    "statement_certainty_known": lambda: make.new_statement(certainty="sure"),
    "statement_role_known": lambda: make.new_statement(role="confirms"),
    "statement_said_real": lambda: make.new_statement(said="in February"),
    "statement_quote_length": lambda: make.new_statement(quote="x" * 501),
    "statement_translation_length": lambda: make.new_statement(quote_translation="x" * 1001),
    "statement_context_of_quote": lambda: make.new_statement(quote_prefix="he said that"),
    "statement_wording_counts": lambda: make.new_statement(claim_wording=0),
    "relay_hop_counts": lambda: make.new_relay(hop=0),
    "relay_hop_once": lambda: same(make.new_relay, make.make_relay, "statement", "hop"),
    "ruling_verdict_known": lambda: make.new_ruling(verdict="true"),
    "ruling_reason_filled": lambda: make.new_ruling(reason=""),
    "period_once": lambda: same(make.new_period, make.make_period, "claim", "since"),
    "period_since_before_until": lambda: make.new_period(until=make.DAY),
    "period_status_known": lambda: make.new_period(status="not yet reported"),
    "period_support_in_order": lambda: make.new_period(support_min=2, support_max=1),
    "period_oppose_in_order": lambda: make.new_period(oppose_min=2, oppose_max=1),
    "document_thing_known": lambda: make.new_document(thing="user"),
    "document_once": lambda: same(make.new_document, make.make_document, "thing", "object_id"),
    "editor_pseudonym_filled": lambda: make.new_editor(pseudonym=""),
    "editor_pseudonym_unique": lambda: same(make.new_editor, make.make_editor, "pseudonym"),
    "change_number_unique": lambda: same(make.new_change, make.make_change, number=7),
    "change_number_counts": lambda: make.new_change(number=0),
    "change_act_known": lambda: make.new_change(act="forged"),
    "change_thing_known": lambda: make.new_change(thing="user"),
}


def constraints() -> dict[str, models.BaseConstraint]:
    found = [
        constraint for model in apps.get_app_config("claims").get_models() for constraint in model._meta.constraints
    ]
    assert len({constraint.name for constraint in found}) == len(found)
    return {constraint.name: constraint for constraint in found}


def test_every_constraint_has_its_broken_row_here():
    assert sorted(constraints()) == sorted(BROKEN)


def test_every_constraint_speaks_in_a_sentence_of_its_own():
    silent = [
        name
        for name, constraint in constraints().items()
        if constraint.violation_error_message == constraint.default_violation_error_message
        or not constraint.violation_error_message.endswith(".")
    ]
    assert silent == []


@pytest.mark.parametrize("name", BROKEN)
def test_an_editor_is_told_by_a_sentence(name):
    row = BROKEN[name]()
    if hasattr(row, "normalise"):
        row.normalise()
    with pytest.raises(ValidationError) as refusal:
        row.validate_constraints()
    assert constraints()[name].violation_error_message in refusal.value.messages


@pytest.mark.parametrize("name", BROKEN)
def test_the_database_refuses_by_itself(name):
    row = BROKEN[name]()
    if hasattr(row, "normalise"):
        row.normalise()
    with pytest.raises((IntegrityError, DataError)) as refusal, transaction.atomic():
        insert_past_the_fields(row)
    constraint = constraints()[name]
    if isinstance(refusal.value, DataError):  # PostgreSQL refuses by the column's own length, before any constraint
        assert name.endswith("_length")
        return
    if connection.vendor == "postgresql" or isinstance(constraint, models.CheckConstraint):
        assert name in str(refusal.value)
    else:
        columns = [row._meta.get_field(field).column for field in constraint.fields]
        assert str(refusal.value).endswith(", ".join(f"{row._meta.db_table}.{column}" for column in columns))


def insert_past_the_fields(row: models.Model) -> None:
    """One INSERT of what the row holds, without what the model and its fields would bring into form or refuse."""
    columns = [field for field in row._meta.concrete_fields if not field.primary_key or row.pk]
    values = [_stored(field, getattr(row, field.attname)) for field in columns]
    names = ", ".join(field.column for field in columns)
    places = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {row._meta.db_table} ({names}) VALUES ({places})", values)


def _stored(field: models.Field, value: Any) -> Any:
    return value if isinstance(field, KEPT_IN_FORM) else field.get_db_prep_save(value, connection)


def test_two_rows_without_what_must_be_unique_are_welcome():
    make.make_outlet(domain="")
    make.make_outlet(domain="")
    make.make_speaker(wikidata_id="")
    make.make_speaker(wikidata_id="")
    make.make_article(url="")
    make.make_article(url="")
    make.make_change(number=None)
    make.make_change(number=None)


def test_two_outlets_may_vouch_for_officials_who_are_called_the_same():
    first, second = make.make_unnamed(name="an official"), make.make_unnamed(name="an official")
    assert first.vouched_by != second.vouched_by


def test_a_claim_has_one_ruling_and_says_so():
    ruling = make.make_ruling()
    with pytest.raises(ValidationError) as refusal:
        make.new_ruling(claim=ruling.claim).full_clean()
    assert refusal.value.message_dict == {"claim": ["The claim already has a ruling: change that one."]}
    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_ruling(claim=ruling.claim)


def test_a_position_may_end_in_the_month_in_which_it_begins():
    assert make.make_position(since="2017-05", until="2017-05").until_latest == date(2017, 5, 31)
