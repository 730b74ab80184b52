from django.db import IntegrityError

from claims.admin.refusal import sentence_for
from claims.models import Change, Outlet
from tests.admin.page import added, errors_of
from tests.factories import make_organisation, make_outlet, make_speaker


def test_an_outlet_is_entered_with_its_owner(desk):
    state = make_organisation(name="Government of Russia")
    added(desk, Outlet).save(name="TASS", kind="agency", domain="TASS.com", country="ru", owner=str(state.pk))
    outlet = Outlet.objects.get(name="TASS")
    assert (outlet.slug, outlet.domain, outlet.country, outlet.owner) == ("tass", "tass.com", "RU", state)
    change = Change.objects.get()
    assert (change.thing, change.number) == ("outlet", None)


def test_a_name_that_is_taken_is_refused_beside_the_name(desk):
    make_speaker(name="Işık")
    answer = added(desk, Outlet).send(name="Isik", domain="isik.com")
    assert errors_of(answer) == {
        "name": ["“Isik” is taken by the speaker “Işık”: two bearers of one name would count as one origin."]
    }
    assert 'value="isik.com"' in answer.content.decode()
    assert not Outlet.objects.filter(name="Isik").exists()


def test_a_taken_domain_is_refused_beside_the_domain(desk):
    make_outlet(domain="tass.com")
    assert errors_of(added(desk, Outlet).send(name="TASS", domain="tass.com")) == {
        "domain": ["Another outlet has this domain."]
    }


def test_a_person_owns_no_outlet(desk):
    person = make_speaker(name="A Person")
    assert errors_of(added(desk, Outlet).send(name="The Paper", owner=str(person.pk))) == {
        "owner": ["“A Person” is not an organisation: only an organisation owns an outlet."]
    }


def test_what_the_database_alone_refuses_is_a_sentence_too():
    """The last net: on both databases the error names the constraint."""
    error = IntegrityError('new row violates check constraint "outlet_country_code"')
    assert sentence_for(error, Outlet).startswith("A country is given as the two capital letters")
    assert sentence_for(IntegrityError("FOREIGN KEY constraint failed"), Outlet).startswith("The record refused this")
