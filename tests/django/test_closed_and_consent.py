"""A closed case is read and no longer written; consent is recorded by who decides on it or was told it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from tests.access.cast import PURPOSE, Cast, OpenCase, version_of
from tests.access.test_steward import bring_in, danger, seen_by
from tests.django.test_case_screens import client_of
from woonrust.access.actor import Actor
from woonrust.access.session import acting
from woonrust.cases import services
from woonrust.cases.models import Case, Fact, Measure
from woonrust.cases.outcome import Outcome
from woonrust.clock import now, today_here


def keys(outcome: Outcome) -> set[str]:
    """The keys of the reasons."""
    return {reason.key for reason in outcome.reasons}


def consented(cast: Cast, category: str, partner: str) -> services.Consented:
    """Consent that is said aloud."""
    return services.Consented(category, "mondeling, aan de deur", cast.partner(partner))


ACTS: dict[str, Callable[[Cast, dict[str, Any], int], Outcome]] = {
    "record_fact": lambda cast, on, _: services.record_fact(
        cast.anna,
        **on,
        key="repeated",
        value=True,
        source_kind="document",
        source="x",
        observed_on=today_here(),
    ),
    "add_timeline_entry": lambda cast, on, _: services.add_timeline_entry(
        cast.anna, **on, kind="feit", text="x", happened_on=today_here()
    ),
    "add_involved_person": lambda cast, on, _: services.add_involved_person(
        cast.anna, **on, role="betrokkene", name="x", source="x", since=today_here()
    ),
    "propose_measure": lambda cast, on, _: services.propose_measure(
        cast.anna, **on, measure_id="buurtbemiddeling", despite="x"
    ),
    "share_case": lambda cast, on, version: services.share_case(
        cast.anna, **on, receiver_id=cast.partner("ggd"), necessity="x", version=version
    ),
    "record_consent": lambda cast, on, version: services.record_consent(
        cast.anna, **on, consented=consented(cast, "persoonsgegevens", "politie"), version=version
    ),
    "name_case_director": lambda cast, on, version: services.name_case_director(
        cast.anna, **on, person_id=cast.bram.person_id, version=version
    ),
    "move_phase": lambda cast, on, version: services.move_phase(
        cast.anna, **on, to="triage", version=version
    ),
}


@pytest.fixture
def closed(cast: Cast, opened: OpenCase) -> Case:
    """A closed case with the police at the table and a measure."""
    case = opened()
    bring_in(cast, case, "politie", "table")
    services.propose_measure(
        cast.anna, purpose=PURPOSE, case_id=case.pk, measure_id="buurtbemiddeling", despite="beiden willen"
    )
    with acting(cast.anna, PURPOSE):
        assert Case.objects.filter(pk=case.pk).update(closed_at=now()) == 1
    return case


@pytest.mark.parametrize("act", ACTS)
def test_a_closed_case_is_not_written_to(cast: Cast, closed: Case, act: str) -> None:
    outcome = ACTS[act](cast, {"purpose": PURPOSE, "case_id": closed.pk}, version_of(cast.anna, closed))
    assert not outcome.done and "closed" in keys(outcome)


def test_its_measures_stand_still_too(cast: Cast, closed: Case) -> None:
    with acting(cast.anna, PURPOSE):
        measure = Measure.objects.get(case=closed)
    outcome = services.change_measure_status(
        cast.anna,
        purpose=PURPOSE,
        measure=measure.pk,
        state="withdrawn",
        version=version_of(cast.anna, closed),
    )
    assert "closed" in keys(outcome)


def test_it_is_read_and_who_sees_it_can_still_become_fewer(cast: Cast, closed: Case) -> None:
    assert seen_by(cast.wim, closed)
    with acting(cast.anna, PURPOSE):
        assert not Fact.objects.filter(case=closed).exists()
    outcome = services.end_share(
        cast.anna, purpose=PURPOSE, case_id=closed.pk, receiver_id=cast.partner("politie"), because="klaar",
        version=version_of(cast.anna, closed),
    )  # fmt: skip
    assert outcome.done and not seen_by(cast.wim, closed)


@pytest.fixture
def careful(cast: Cast, opened: OpenCase) -> Case:
    """A case in which care and mediation take part."""
    case = opened()
    danger(cast.anna, case, True)
    bring_in(cast, case, "ggd", "holder")
    bring_in(cast, case, "bemiddeling", "table")
    return case


def tried(
    cast: Cast, actor: Actor, case: Case, category: str, partner: str, withdraw: bool = False
) -> Outcome:
    """``actor`` records consent, or takes it back."""
    service = services.withdraw_consent if withdraw else services.record_consent
    version = version_of(actor, case)
    agreed = consented(cast, category, partner)
    return service(actor, purpose=PURPOSE, case_id=case.pk, consented=agreed, version=version)


def test_who_merely_writes_opens_nothing_by_consent(cast: Cast, careful: Case) -> None:
    assert keys(tried(cast, cast.bram, careful, "zorg", "bemiddeling")) == {"role"}
    assert keys(tried(cast, cast.mo, careful, "persoonsgegevens", "bemiddeling")) == {"role"}
    assert keys(tried(cast, cast.greet, careful, "huurgegevens", "bemiddeling")) == {"role"}


def test_a_care_worker_records_what_his_client_said(cast: Cast, careful: Case) -> None:
    assert tried(cast, cast.greet, careful, "zorg", "bemiddeling").done


def test_anybody_who_writes_records_that_it_was_taken_back(cast: Cast, careful: Case) -> None:
    assert tried(cast, cast.anna, careful, "persoonsgegevens", "bemiddeling").done
    outcome = tried(cast, cast.mo, careful, "persoonsgegevens", "bemiddeling", withdraw=True)
    assert outcome.done and "persoonsgegevens" not in seen_by(cast.mo, careful)


def test_a_director_is_somebody_who_can_see_the_case(cast: Cast, careful: Case) -> None:
    outcome = services.name_case_director(
        cast.anna, purpose=PURPOSE, case_id=careful.pk, person_id=cast.charlie.person_id,
        version=version_of(cast.anna, careful),
    )  # fmt: skip
    assert keys(outcome) == {"director"}
    page = client_of(cast.anna).get(reverse("case-director", args=[careful.pk])).content.decode()
    assert "Bram" in page and "Charlie" not in page


def test_a_partner_of_another_network_has_no_name_here(cast: Cast, careful: Case) -> None:
    client = client_of(cast.anna)
    own = reverse("case-share-end", args=[careful.pk, cast.partner("ggd")])
    other = reverse("case-share-end", args=[careful.pk, cast.partner("elders")])
    assert (client.get(own).status_code, client.get(other).status_code) == (200, 404)


def test_a_closed_kind_of_data_is_told_by_name(cast: Cast, careful: Case) -> None:
    outcome = services.add_timeline_entry(
        cast.mo, purpose=PURPOSE, case_id=careful.pk, kind="feit", text="x", happened_on=today_here(),
        category="politie_strafrecht",
    )  # fmt: skip
    assert "politie strafrecht" not in outcome.reasons[0].text.nl
    assert outcome.reasons[0].text.nl != outcome.reasons[0].text.en
