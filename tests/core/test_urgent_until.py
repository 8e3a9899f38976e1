"""An emergency that nobody confirms again is over: what it opened closes on that day without a job."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_sharing import CARE, LANDLORD, MATRIX, POLICE, SITUATIONS, TODAY
from woonrust_core.sharing import SharingSituation, grants_for

LATER = st.integers(1, 400).map(lambda days: TODAY + timedelta(days=days))
URGENT_CARE = replace(CARE, part="urgent")


@given(SITUATIONS, LATER)
def test_nothing_outlives_the_emergency_that_would_not_be_there_without_it(
    situation: SharingSituation, until: date
) -> None:
    consents = tuple(replace(one, until=None) for one in situation.consents)
    urgent = replace(situation, consents=consents, urgent=True, urgent_until=until)
    after = replace(urgent, urgent=False, urgent_until=None, on=until)
    open_after = {(grant.partner_id, grant.category) for grant in grants_for(MATRIX, after)}
    for grant in grants_for(MATRIX, urgent):
        if grant.valid_until is None or grant.valid_until > until:
            assert (grant.partner_id, grant.category) in open_after


@given(SITUATIONS, LATER)
def test_an_end_changes_nothing_while_it_is_urgent(situation: SharingSituation, until: date) -> None:
    urgent = replace(situation, urgent=True)
    ending = replace(urgent, urgent_until=until)
    assert {(grant.partner_id, grant.category) for grant in grants_for(MATRIX, ending)} == {
        (grant.partner_id, grant.category) for grant in grants_for(MATRIX, urgent)
    }


def test_what_is_open_anyway_has_no_end_and_the_rest_ends_that_day() -> None:
    until = TODAY + timedelta(days=14)
    taking_part = (LANDLORD, POLICE, URGENT_CARE)
    situation = SharingSituation("overleg", TODAY, taking_part, urgent=True, urgent_until=until)
    ends = {(grant.partner_id, grant.category): grant.valid_until for grant in grants_for(MATRIX, situation)}
    assert ends["politie", "proces"] is None and ends["politie", "persoonsgegevens"] is None
    assert ends["politie", "gezin"] == until
    assert {day for (partner, _), day in ends.items() if partner == URGENT_CARE.partner_id} == {until}


def test_in_the_urgent_phase_the_phase_decides() -> None:
    situation = SharingSituation("spoed", TODAY, (LANDLORD, POLICE, URGENT_CARE), urgent=True, urgent_until=TODAY)  # fmt: skip # noqa: E501
    assert {grant.valid_until for grant in grants_for(MATRIX, situation)} == {None}
