"""The grants of a case follow what is recorded, whoever records it; and nobody gains sight by recording."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from tests.access.cast import PURPOSE, Cast, OpenCase, version_of
from woonrust.access.actor import Actor
from woonrust.access.posts import actor_in
from woonrust.access.queries import grants_on_case, my_categories
from woonrust.access.roles import categories_of
from woonrust.access.session import acting
from woonrust.access.steward import STEWARD, steward_for
from woonrust.audit.models import AuditLine
from woonrust.cases import services
from woonrust.cases.knowledge import acts_of
from woonrust.cases.models import Case, Fact
from woonrust.cases.services.grants import steward_reads
from woonrust.clock import today_here
from woonrust.database.place import project_folder
from woonrust.networks.models import Post

WHO = "select access_partner(), access_person(), access_categories(), current_setting('woonrust.role', true)"


def danger(actor: Actor, case: Case, value: bool | None, **more: Any) -> Any:
    """Record whether there is acute danger."""
    told = {"source_kind": "eigen_waarneming", "source": "ter plaatse", "observed_on": today_here(), **more}
    outcome = services.record_fact(
        actor, purpose=PURPOSE, case_id=case.pk, key="acute_danger", value=value, **told
    )
    assert outcome.done, outcome.reasons
    return outcome


def bring_in(cast: Cast, case: Case, partner: str, part: str) -> None:
    """Anna brings a partner in."""
    outcome = services.share_case(
        cast.anna,
        purpose=PURPOSE,
        case_id=case.pk,
        receiver_id=cast.partner(partner),
        necessity="nodig om samen te handelen",
        version=version_of(cast.anna, case),
        part=part,
    )
    assert outcome.done, outcome.reasons


def seen_by(actor: Actor, case: Case) -> frozenset[str]:
    """What ``actor`` may read of the case now."""
    with acting(actor, PURPOSE):
        return my_categories(actor, case.pk)


@pytest.fixture
def calm(cast: Cast, opened: OpenCase) -> Case:
    """A case with the police at the table; the care office came in for an emergency that is over."""
    case = opened()
    bring_in(cast, case, "politie", "table")
    danger(cast.anna, case, True)
    bring_in(cast, case, "ggd", "urgent")
    danger(cast.anna, case, False)
    return case


def test_danger_reported_by_a_partner_opens_the_urgent_lane_when_it_is_confirmed(
    cast: Cast, calm: Case
) -> None:
    assert not seen_by(cast.greet, calm)
    danger(cast.wim, calm, True)
    assert not seen_by(cast.greet, calm), "he may write, and does not decide on sharing"
    danger(cast.anna, calm, True)
    assert {"proces", "adres_en_melding", "zorg"} <= seen_by(cast.greet, calm)


def test_a_new_report_does_not_take_a_confirmation_away(cast: Cast, calm: Case) -> None:
    danger(cast.anna, calm, True)
    danger(cast.wim, calm, True)
    assert seen_by(cast.greet, calm)
    danger(cast.wim, calm, False)
    danger(cast.wim, calm, True)
    assert not seen_by(cast.greet, calm), "what was over is confirmed anew"


def test_danger_that_a_partner_says_is_over_closes_it(cast: Cast, calm: Case) -> None:
    danger(cast.anna, calm, True)
    before = seen_by(cast.wim, calm)
    assert "gezin" in before, "the lane opens more to the police than its seat at the table"
    danger(cast.wim, calm, False)
    assert not seen_by(cast.greet, calm)
    assert "gezin" not in seen_by(cast.wim, calm)


def test_danger_that_becomes_unknown_again_closes_it(cast: Cast, calm: Case) -> None:
    danger(cast.anna, calm, True)
    assert seen_by(cast.greet, calm)
    danger(cast.wim, calm, None)
    assert not seen_by(cast.greet, calm)


def test_who_records_gains_only_what_the_agreements_give_him(cast: Cast, calm: Case) -> None:
    services.record_fact(
        cast.anna, purpose=PURPOSE, case_id=calm.pk, key="tenure", value="sociale_huur",
        source_kind="document", source="contract", observed_on=today_here(),
    )  # fmt: skip
    with acting(cast.wim, PURPOSE):
        who = _who()
        danger(cast.wim, calm, True)
        danger(cast.anna, calm, True)
        assert _who() == who, "he acts as himself again"
        assert not Fact.objects.filter(case=calm, key="tenure").exists()
        held = {
            grant.category for grant in grants_on_case(calm.pk) if grant.partner_id == cast.wim.partner_id
        }
    assert not held & {"zorg", "huurgegevens", "melder"}
    assert STEWARD not in who


def _who() -> Any:
    with connection.cursor() as cursor:
        cursor.execute(WHO)
        return cursor.fetchone()


def test_the_lead_finds_it_in_its_trail(cast: Cast, calm: Case) -> None:
    danger(cast.anna, calm, True)
    danger(cast.wim, calm, False)
    with acting(cast.prisca, PURPOSE):
        line = AuditLine.objects.filter(case_id=calm.pk, act="refresh_grants").latest("number")
    assert (line.person_id, line.partner_id, line.role) == (cast.wim.person_id, cast.anna.partner_id, STEWARD)
    assert line.purpose and line.what["because"] == "fact:acute_danger" and line.what["grants_ended"] > 0


def test_other_facts_leave_the_grants_alone(cast: Cast, calm: Case) -> None:
    danger(cast.anna, calm, False, observed_on=today_here() - timedelta(1))
    with acting(cast.prisca, PURPOSE):
        before = AuditLine.objects.filter(case_id=calm.pk, act="refresh_grants").count()
    services.record_fact(
        cast.wim, purpose=PURPOSE, case_id=calm.pk, key="repeated", value=True,
        source_kind="eigen_waarneming", source="surveillance", observed_on=today_here(),
    )  # fmt: skip
    with acting(cast.prisca, PURPOSE):
        assert AuditLine.objects.filter(case_id=calm.pk, act="refresh_grants").count() == before


def test_a_steward_reads_little_and_may_do_nothing(cast: Cast, calm: Case) -> None:
    steward = steward_for(cast.wim, cast.anna.partner_id, steward_reads())
    assert steward.categories == {"proces", "adres_en_melding"}
    assert not acts_of(STEWARD)
    outcome = services.record_fact(
        steward, purpose=PURPOSE, case_id=calm.pk, key="acute_danger", value=True,
        source_kind="document", source="x", observed_on=today_here(),
    )  # fmt: skip
    assert {reason.key for reason in outcome.reasons} == {"role"}


def test_no_request_acts_as_the_steward(cast: Cast) -> None:
    """A post that names the role reads nothing; only the service that keeps the grants makes a steward."""
    post = Post.objects.select_related("partner").get(pk=cast.anna.post_id)
    post.role = STEWARD
    assert not actor_in(post).categories and not categories_of(STEWARD)
    sources = (project_folder() / "src").rglob("*.py")
    users = {path.name for path in sources if "access.steward" in path.read_text(encoding="utf-8")}
    assert users == {"grants.py"}
