"""What opens data is in the hands of who decides on sharing; what closes them works at once, by any hand."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.access.cast import PURPOSE, Cast, OpenCase
from tests.access.test_steward import bring_in, danger, seen_by
from tests.django.test_case_screens import client_of
from woonrust.access.actor import Actor
from woonrust.cases import services
from woonrust.cases.models import Case
from woonrust.cases.outcome import Outcome
from woonrust.clock import today_here

WAITS = "Gevaar gemeld; delen wacht op bevestiging"


def basis(actor: Actor, case: Case, value: str | None) -> Outcome:
    """Record the ground for sharing."""
    return services.record_fact(
        actor, purpose=PURPOSE, case_id=case.pk, key="information_sharing_basis", value=value,
        source_kind="document", source="aanmeldformulier", observed_on=today_here(),
    )  # fmt: skip


@pytest.fixture
def shared(cast: Cast, opened: OpenCase) -> Case:
    """A case with police and mediation at the table."""
    case = opened()
    bring_in(cast, case, "politie", "table")
    bring_in(cast, case, "bemiddeling", "table")
    return case


def test_a_ground_for_sharing_is_not_recorded_by_who_merely_writes(cast: Cast, shared: Case) -> None:
    for actor in (cast.bram, cast.mo):
        outcome = basis(actor, shared, "convenant")
        assert {reason.key for reason in outcome.reasons} == {"role"}
    assert basis(cast.anna, shared, "convenant").done


def test_the_police_record_the_ground_on_which_they_share_and_no_other(cast: Cast, shared: Case) -> None:
    assert basis(cast.wim, shared, "convenant").done
    assert not basis(cast.wim, shared, "toestemming").done


def test_anybody_who_writes_records_that_the_ground_is_gone(cast: Cast, shared: Case) -> None:
    assert basis(cast.anna, shared, "convenant").done
    assert basis(cast.mo, shared, "geen").done
    assert basis(cast.anna, shared, "convenant").done
    assert basis(cast.bram, shared, None).done


def test_the_page_says_that_sharing_waits_for_who_confirms(cast: Cast, shared: Case) -> None:
    page = reverse("case-people", args=[shared.pk])
    before = seen_by(cast.wim, shared)
    danger(cast.bram, shared, True)
    assert seen_by(cast.wim, shared) == before
    for actor in (cast.bram, cast.anna):
        told = client_of(actor).get(page).content.decode()
        assert WAITS in told and "teamleider wonen" in told
    danger(cast.anna, shared, True)
    assert WAITS not in client_of(cast.bram).get(page).content.decode()
    assert "gezin" in seen_by(cast.wim, shared) - before
    danger(cast.bram, shared, False)
    assert seen_by(cast.wim, shared) == before
