"""Relations: no loop, no duplicate, and no contradiction of what a refinement already says."""

import pytest

from claims.actions.edit import NEEDS_REASON
from claims.actions.relation import remove_relation, save_relation
from claims.models import Claim, ClaimRelation
from tests.actions import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def claims():
    return [desk.enter_claim(f"Claim {letter}.") for letter in "ABCD"]


def mention(affirmed: Claim, *others: Claim) -> None:
    """One own report of the first claim; the others are passed on without counting."""
    article = desk.enter_article(desk.enter_outlet("TASS"))
    desk.enter_statement(affirmed, article, sourcing="own")
    for claim in others:
        desk.enter_statement(claim, article, stance="reports")


def test_a_contradiction_is_stored_once_from_the_older_claim(claims):
    a, b, *_ = claims
    relation = desk.enter_relation(b, "contradicts", a)
    assert (relation.from_claim, relation.to_claim) == (a, b)
    with desk.refused("", "These two claims already have this relation."):
        desk.enter_relation(a, "contradicts", b)


@pytest.mark.parametrize("relation", ["contradicts", "refines", "supersedes"])
def test_no_claim_is_related_to_itself(claims, relation):
    with desk.refused("to_claim", "A claim cannot be related to itself"):
        desk.enter_relation(claims[0], relation, claims[0])
    assert not ClaimRelation.objects.exists()


@pytest.mark.parametrize("relation", ["refines", "supersedes"])
def test_chains_do_not_lead_back(claims, relation):
    a, b, c, _ = claims
    desk.enter_relation(a, relation, b)
    desk.enter_relation(b, relation, c)
    for start, end in ((b, a), (c, a)):
        with desk.refused("to_claim", f"“{end}” already {relation} this claim"):
            desk.enter_relation(start, relation, end)


def test_a_stored_relation_cannot_be_turned_into_a_loop(claims):
    a, b, c, _ = claims
    desk.enter_relation(a, "refines", b)
    second = desk.enter_relation(c, "refines", b)
    with desk.refused("to_claim", "already refines"):
        desk.change(second, save_relation, from_claim=b, to_claim=a)


def test_two_kinds_of_chains_do_not_make_a_loop_together(claims):
    a, b, *_ = claims
    desk.enter_relation(a, "refines", b)
    desk.enter_relation(b, "supersedes", a)


def test_a_claim_does_not_contradict_what_it_refines(claims):
    a, b, c, _ = claims
    desk.enter_relation(a, "refines", b)
    desk.enter_relation(b, "refines", c)
    with desk.refused("to_claim", "“Claim A.” refines “Claim C.”: a claim cannot contradict what it refines."):
        desk.enter_relation(a, "contradicts", c)


def test_claims_that_a_third_refines_do_not_contradict_each_other(claims):
    a, b, c, d = claims
    desk.enter_relation(a, "refines", b)
    desk.enter_relation(b, "refines", c)
    desk.enter_relation(a, "refines", d)
    with desk.refused("to_claim", "“Claim A.” refines both “Claim C.” and “Claim D.”"):
        desk.enter_relation(d, "contradicts", c)


def test_a_refinement_that_would_join_two_sides_is_refused(claims):
    a, b, c, d = claims
    desk.enter_relation(a, "refines", b)
    desk.enter_relation(b, "refines", c)
    desk.enter_relation(c, "contradicts", d)
    with desk.refused("to_claim", "“Claim A.” refines both “Claim D.” and “Claim C.”"):
        desk.enter_relation(a, "refines", d)
    with desk.refused("to_claim", "refines both"):
        desk.enter_relation(b, "refines", d)


def test_a_refinement_of_what_the_claim_contradicts_is_refused(claims):
    a, b, *_ = claims
    desk.enter_relation(a, "contradicts", b)
    with desk.refused("to_claim", "a claim cannot contradict what it refines"):
        desk.enter_relation(a, "refines", b)


def test_a_relation_moves_the_claims_that_it_ties_and_is_public_with_its_own_entry(claims):
    a, b, *_ = claims
    mention(a, b)
    relation = desk.enter_relation(a, "refines", b)
    assert desk.anew(b).support_min == 1
    with desk.edit("It does not.") as edit:
        remove_relation(relation, edit=edit)
    assert desk.anew(b).support_min == 0
    acts = [entry for entry in desk.record() if entry[2] == "relation"]
    assert [act for _, act, _, _ in acts] == ["published", "removed"]


def test_a_relation_between_public_claims_needs_a_reason(claims):
    a, b, *_ = claims
    with desk.refused("reason", NEEDS_REASON), desk.edit("") as edit:
        save_relation(ClaimRelation(from_claim=a, relation="refines", to_claim=b), edit=edit)


def test_a_changed_relation_leaves_the_claims_that_it_tied_before(claims):
    a, b, c, _ = claims
    mention(a, b, c)
    relation = desk.enter_relation(a, "refines", b)
    desk.change(relation, save_relation, to_claim=c)
    assert [desk.anew(claim).support_min for claim in (b, c)] == [0, 1]


def test_a_relation_with_a_draft_is_private_until_the_draft_is_published(claims):
    draft = desk.enter_claim("A draft.", state="draft")
    desk.enter_relation(draft, "refines", claims[0])
    assert [number for number, _, thing, _ in desk.record() if thing == "relation"] == [None]
