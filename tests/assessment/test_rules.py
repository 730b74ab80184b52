"""Properties that hold of any record, and the engine against the oracle."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.assessment import Claim, Period, Record, Relation, Statement, assess, periods, roles
from claims.vocabulary import Certainty, ClaimKind, RelationKind, Stance

from .oracle import Day, Row, roles_by_definition

START = date(2017, 5, 1)
DAYS = 6  # few days, few bodies and few claims a record, so that words meet
BODIES = {  # body: its one origin, what its statements may add below, whether it is a named voice
    "Ministry": ("Government", ("Government",), True),
    "Presidency": ("Government", ("Government",), True),
    "Analyst": ("Analyst", ("Analyst",), True),
    "Shipyard": ("Shipyard", ("Shipyard",), True),
    "Times": ("Times", ("Times", ""), False),
    "Radio": ("Borland", ("Borland", ""), False),
    "unnamed@Times": ("Times", ("Government", "Shipyard", ""), False),
    "unnamed@Agency": ("Agency", ("Government", "Borland", ""), False),
}
PARTIES = ("Government", "Shipyard", "Analyst", "Times")
KINDS = (*ClaimKind, *[ClaimKind.EVENT] * 6)
CERTAINTIES = (Certainty.POSSIBLE, Certainty.LIKELY, *[Certainty.FLAT] * 8)
STANCES = (*Stance, *[Stance.AFFIRMS] * 9, *[Stance.DENIES] * 3, Stance.RETRACTS)
RELATIONS = (*RelationKind, RelationKind.CONTRADICTS)


def some_day(chance: Random) -> date:
    return START + timedelta(chance.randrange(DAYS))


def some_claim(chance: Random, pk: int) -> Claim:
    happened = START + timedelta(chance.randrange(4)) if chance.random() < 0.2 else None
    return Claim(pk, chance.choice(KINDS), happened, frozenset(chance.sample(PARTIES, chance.randrange(3))))


def some_statement(chance: Random, pk: int, among: int, bodies: list[str]) -> Statement:
    body = chance.choice(bodies)
    origin, lows, named = BODIES[body]
    said, known = sorted((some_day(chance), some_day(chance)))
    return Statement(
        id=pk,
        claim=chance.randint(1, among),
        stance=chance.choice(STANCES),
        body=body,
        origin=origin,
        origin_low=chance.choice(lows),
        known_from=known,
        day_said=chance.choice((said, known)),
        certainty=chance.choice(CERTAINTIES),
        named=named,
        retracted_on=some_day(chance) if chance.random() < 0.15 else None,
    )


def some_record(chance: Random) -> Record:
    """Any record, with loops and other relations that an editor would be refused."""
    among = chance.randint(1, 5)
    bodies = chance.sample(sorted(BODIES), chance.randint(1, 5))
    ends = [chance.sample(range(1, among + 1), 2) for _ in range(chance.randrange(among + 2)) if among > 1]
    return Record(
        tuple(some_claim(chance, pk) for pk in range(1, among + 1)),
        tuple(some_statement(chance, pk, among, bodies) for pk in range(1, chance.randint(1, 16))),
        tuple(Relation(start, chance.choice(RELATIONS), end) for start, end in ends),
    )


# Hypothesis leans towards few and equal draws, in which words seldom meet: so chance fills the records.
chances = st.randoms(use_true_random=True)
days = st.integers(0, DAYS - 1).map(lambda number: START + timedelta(number))


def records() -> st.SearchStrategy[Record]:
    return chances.map(some_record)


def statements(pk: int, among: int) -> st.SearchStrategy[Statement]:
    return chances.map(lambda chance: some_statement(chance, pk, among, sorted(BODIES)))


thorough = settings(max_examples=8 * settings().max_examples)


def rows(record: Record, today: date) -> dict[int, Row]:
    return {
        pk: Row(a.status, a.support.low, a.support.high, a.oppose.low, a.oppose.high)
        for pk, a in assess(record, as_of=today).items()
    }


def every_day() -> list[date]:
    return [START + timedelta(number) for number in range(DAYS)]


def known_by(record: Record, today: date) -> Record:
    """The record as it stood at the end of a day: later statements and later notices are not in it."""
    kept = (s for s in record.statements if s.known_from <= today)
    return replace(record, statements=tuple(without_later_notice(s, today) for s in kept))


def without_later_notice(s: Statement, today: date) -> Statement:
    return replace(s, retracted_on=None) if s.retracted_on and s.retracted_on > today else s


def added(record: Record, *more: Statement) -> Record:
    return replace(record, statements=record.statements + more)


@thorough
@given(records(), days)
def test_the_engine_agrees_with_the_definitions(record, today):
    oracle = Day(record, today)
    assert rows(record, today) == {claim.id: oracle.row(claim.id) for claim in record.claims}


@given(records(), days)
def test_the_statements_given_as_reasons_are_those_that_the_definitions_leave_standing(record, today):
    oracle = Day(record, today)
    for pk, found in assess(record, as_of=today).items():
        for side, is_for in ((found.support, True), (found.oppose, False)):
            named = {(s.origin, s.id) for s in oracle.side(pk, is_for)}
            assert {(o.origin, number) for o in side.origins for number in o.statements} == named
            assert {o.origin for o in side.origins if o.adds} == {
                s.origin for s in oracle.side(pk, is_for) if s.origin_low
            }


@given(records())
def test_the_roles_agree_with_the_definitions(record):
    for claim in record.claims:
        own = [s for s in record.statements if s.claim == claim.id]
        assert roles(claim, own) == roles_by_definition(claim, own)


@thorough
@given(records())
def test_periods_agree_with_every_single_day_and_none_repeats_the_one_before(record):
    course: dict[int, Row] = {}
    expected = []
    for today in every_day():
        for pk, row in sorted(rows(record, today).items()):
            if row.status != "not yet reported" and course.get(pk) != row:
                course[pk] = row
                expected.append((pk, today, *row))
    assert [without_reason(period) for period in periods(record)] == expected


def without_reason(period: Period) -> tuple:
    ranges = (period.support_min, period.support_max, period.oppose_min, period.oppose_max)
    return (period.claim, period.since, period.status, *ranges)


@given(records())
def test_a_period_begins_because_of_a_statement_that_became_known_or_was_taken_back_that_day(record):
    by_id = {s.id: s for s in record.statements}
    for period in periods(record):
        s = by_id[period.because]
        assert period.since in (s.known_from, max(s.known_from, s.retracted_on or s.known_from))


@given(records(), st.randoms(use_true_random=False), days)
def test_the_order_of_rows_never_matters(record, chance, today):
    shuffled = Record(*(tuple(chance.sample(part, len(part))) for part in (record.claims, record.statements)))
    shuffled = replace(shuffled, relations=tuple(chance.sample(record.relations, len(record.relations))))
    assert assess(shuffled, as_of=today) == assess(record, as_of=today)
    assert periods(shuffled) == periods(record)
    for claim in record.claims:
        assert roles(claim, shuffled.statements) == roles(claim, record.statements)


@given(records(), days)
def test_a_status_depends_on_nothing_known_later(record, today):
    assert assess(known_by(record, today), as_of=today) == assess(record, as_of=today)
    assert periods(known_by(record, today)) == [p for p in periods(record) if p.since <= today]


@given(records(), days)
def test_a_role_depends_on_nothing_known_later(record, today):
    earlier = known_by(record, today)
    for claim in record.claims:
        own = [s for s in record.statements if s.claim == claim.id]
        before = [s for s in earlier.statements if s.claim == claim.id]
        later = roles(claim, own)
        assert roles(claim, before) == {s.id: later[s.id] for s in before}


@given(records(), statements(99, 1), days)
def test_more_support_never_lowers_a_supporting_count(record, further, today):
    further = replace(further, stance=Stance.AFFIRMS, retracted_on=None)
    before, after = rows(record, today), rows(added(record, further), today)
    supported = Day(record, today).chain(further.claim)
    for pk in supported:
        assert after[pk].support_min >= before[pk].support_min
        assert after[pk].support_max >= before[pk].support_max


@thorough
@given(records(), statements(99, 5), days)
def test_a_further_statement_of_a_body_that_stands_clear_there_and_nowhere_else_changes_no_count(
    record, further, today
):
    stances = (Stance.AFFIRMS, Stance.DENIES)
    targets = {claim.id for claim in record.claims}
    oracle = Day(record, today)
    for s in [s for s in oracle.standing if s.claim in targets and s.stance in stances]:
        if stands_clear_on_one_side_only(oracle, s):
            repeat = replace(further, **{name: getattr(s, name) for name in ("claim", "stance", "body", "origin")})
            repeat = replace(repeat, origin_low=s.origin_low, named=s.named, retracted_on=None)
            assert rows(added(record, repeat), today) == rows(record, today)


def stands_clear_on_one_side_only(oracle: Day, s: Statement) -> bool:
    """Whether a body holds a clear word on the side of this statement, and nothing against it, on the claim."""
    is_for = s.stance is Stance.AFFIRMS
    held = [(t, effect) for t, effect in oracle.remaining(s.claim) if t.body == s.body]
    return s.origin_low in {t.origin_low for t, _ in held if t.origin_low} and all(
        effect.is_for is is_for for _, effect in held
    )


@given(records(), days)
def test_lower_counts_never_exceed_upper_counts_and_both_are_nothing_together(record, today):
    for row in rows(record, today).values():
        for low, high in ((row.support_min, row.support_max), (row.oppose_min, row.oppose_max)):
            assert 0 <= low <= high
            assert bool(low) is bool(high)


@given(records(), days)
def test_reading_twice_gives_the_same(record, today):
    assert assess(record, as_of=today) == assess(record, as_of=today)
    assert periods(record) == periods(record)


@given(records(), statements(99, 5), days)
def test_a_statement_on_a_prediction_moves_nothing(record, further, today):
    prediction = next((claim.id for claim in record.claims if claim.kind is ClaimKind.PREDICTION), None)
    if prediction is None:
        prediction = 6
        record = replace(record, claims=(*record.claims, Claim(prediction, ClaimKind.PREDICTION)))
    before = rows(record, today)
    after = rows(added(record, replace(further, claim=prediction)), today)
    assert {pk: row[1:] for pk, row in after.items()} == {pk: row[1:] for pk, row in before.items()}
    del before[prediction], after[prediction]
    assert after == before


@given(records(), statements(99, 5), days)
def test_what_was_said_before_it_happened_moves_nothing(record, further, today):
    happened = further.day_said + timedelta(1)
    dated = replace(record.claims[0], kind=ClaimKind.EVENT, happened_earliest=happened)
    record = replace(record, claims=(dated, *record.claims[1:]))
    before = rows(record, today)
    after = rows(added(record, replace(further, claim=dated.id)), today)
    assert {pk: row[1:] for pk, row in after.items()} == {pk: row[1:] for pk, row in before.items()}


@given(st.integers(1, 6), st.sampled_from(RelationKind), st.sets(st.integers(1, 6)), days)
def test_loops_of_any_length_end_and_are_flagged(length, kind, spoken, today):
    ring = [Relation(pk, kind, pk % length + 1) for pk in range(1, length + 1)]
    said = [
        Statement(pk, pk, Stance.AFFIRMS, "Analyst", "Analyst", "Analyst", START, START)
        for pk in spoken
        if pk <= length
    ]
    record = Record(tuple(Claim(pk) for pk in range(1, length + 1)), tuple(said), tuple(ring))
    found = assess(record, as_of=today)
    assert rows(record, today) == {pk: Day(record, today).row(pk) for pk in found}
    if kind is not RelationKind.CONTRADICTS:
        assert [a.is_looped for a in found.values()] == [True] * length
