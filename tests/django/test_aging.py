"""Facts about now age: after some days nobody may act on them until somebody looked again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from tests.access.cast import PURPOSE, Cast, OpenCase
from tests.access.test_steward import danger, seen_by
from tests.django.test_case_screens import client_of
from tests.django.test_urgent_sharing import bring_in_urgently
from woonrust.access.session import acting
from woonrust.assessments.overview import situation_of
from woonrust.assessments.reasons import show_fact
from woonrust.cases import services
from woonrust.cases.facts import CaseFacts, facts_for
from woonrust.cases.knowledge import vocabulary
from woonrust.cases.models import Case
from woonrust.clock import today_here
from woonrust.knowledge.loader import load_knowledge

TODAY = today_here()
HOLDS = 14


@pytest.fixture
def case(opened: OpenCase) -> Any:
    """A case that was opened long ago."""
    return opened(opened_on=TODAY - timedelta(60))


def known(cast: Cast, case: Case, **more: Any) -> CaseFacts:
    """The facts as Anna may know them."""
    with acting(cast.anna, PURPOSE):
        return facts_for(case, cast.anna, **more)


def record(cast: Cast, case: Case, key: str, value: object, days_ago: int) -> None:
    """Anna records what was so some days ago."""
    outcome = services.record_fact(
        cast.anna, purpose=PURPOSE, case_id=case.pk, key=key, value=value,
        source_kind="document", source="dossier", observed_on=TODAY - timedelta(days_ago),
    )  # fmt: skip
    assert outcome.done, outcome.reasons


def test_danger_holds_for_fourteen_days() -> None:
    assert vocabulary().types["acute_danger"].holds_for_days == HOLDS


@pytest.mark.parametrize(("days_ago", "holds"), [(0, True), (HOLDS, True), (HOLDS + 1, False), (50, False)])
@pytest.mark.parametrize("value", [True, False])
def test_what_is_too_old_is_unknown_and_kept_apart(
    cast: Cast, case: Case, days_ago: int, holds: bool, value: bool
) -> None:
    record(cast, case, "acute_danger", value, days_ago)
    facts = known(cast, case)
    assert facts.values.get("acute_danger") == (value if holds else None)
    assert ("acute_danger" in facts.current, "acute_danger" in facts.aged) == (holds, not holds)


def test_what_does_not_age_stands_and_the_past_is_judged_by_its_own_day(cast: Cast, case: Case) -> None:
    record(cast, case, "severity", "ernstig", 50)
    record(cast, case, "acute_danger", True, 50)
    assert known(cast, case).values["severity"] == "ernstig"
    assert known(cast, case, on=TODAY - timedelta(40)).values["acute_danger"] is True


def test_who_looks_again_makes_it_known_again(cast: Cast, case: Case) -> None:
    record(cast, case, "acute_danger", True, 50)
    record(cast, case, "acute_danger", False, 0)
    facts = known(cast, case)
    assert facts.values["acute_danger"] is False and not facts.aged


def test_the_urgent_lane_closes_by_itself_when_the_danger_is_not_confirmed(cast: Cast, case: Case) -> None:
    record(cast, case, "acute_danger", True, 10)
    assert bring_in_urgently(cast, case).done
    with acting(cast.greet, PURPOSE):
        ends = set(case.grants.filter(partner_id=cast.partner("ggd")).values_list("valid_until", flat=True))
    assert ends == {TODAY - timedelta(10) + timedelta(HOLDS + 1)}


def test_old_danger_opens_nothing(cast: Cast, case: Case) -> None:
    danger(cast.anna, case, True, observed_on=TODAY - timedelta(HOLDS + 1))
    assert {reason.key for reason in bring_in_urgently(cast, case).reasons} == {"part"}
    assert not seen_by(cast.greet, case)


def test_the_pages_say_that_it_is_to_be_asked_again_and_what_was_known(cast: Cast, case: Case) -> None:
    record(cast, case, "acute_danger", True, 20)
    client = client_of(cast.anna)
    page = client.get(reverse("case-facts", args=[case.pk])).content.decode()
    assert "verouderd: opnieuw vragen" in page and "was: ja" in page
    gate = client.get(reverse("case-phase", args=[case.pk])).content.decode()
    assert "acuut gevaar: verouderd, opnieuw vragen (was op" in gate
    form = client.get(f"{reverse('case-fact-new', args=[case.pk])}?key=acute_danger").content.decode()
    assert "Verouderd" in form and "Nu vastgelegd" not in form


def test_a_reason_tells_what_was_known_and_when(cast: Cast, case: Case) -> None:
    record(cast, case, "fear_of_recurrence", True, 100)
    with acting(cast.anna, PURPOSE):
        situation = situation_of(case, cast.anna, TODAY)
        shown = show_fact("fear_of_recurrence", situation, load_knowledge())
    assert "fear_of_recurrence" not in situation.values()
    assert shown.missing and shown.was is not None and shown.was.nl == "ja"
    assert shown.observed_on == TODAY - timedelta(100) and shown.source == "dossier"
