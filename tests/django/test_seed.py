"""Made-up cases in bulk: as many as asked, the same each time, and such as the services make."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from django.urls import reverse

from woonrust.access.actor import Actor
from woonrust.access.posts import actor_in
from woonrust.access.session import acting
from woonrust.cases import services
from woonrust.cases.models import Case
from woonrust.cases.queries import case_page, cases_visible_to, get_visible_case
from woonrust.cases.services.grants import refresh_grants
from woonrust.clock import today_here
from woonrust.demo.bulk import ensure_cases, load
from woonrust.demo.bulk.constraints import check_references
from woonrust.demo.bulk.plan import LARGE, MEDIUM, MUNICIPALITY, OTHERS, SMALL, Plan
from woonrust.demo.bulk.rows import CaseMaker
from woonrust.demo.bulk.world import COLUMNS, Holder, Lines, World
from woonrust.demo.networks import OWNER
from woonrust.networks.models import Post

PURPOSE = "nakijken van de proef"


def _actor(organisation: str) -> Actor:
    posts = Post.objects.select_related("partner__network", "person")
    return actor_in(posts.get(person__email=f"medewerker@{organisation}.example"))


@pytest.mark.parametrize(
    ("total", "few", "many", "most"), [(200_000, 100, 5_000, 67_000), (1_000, 100, 250, 335), (40, 4, 10, 13)]
)
def test_three_organisations_see_few_many_and_very_many(total: int, few: int, many: int, most: int) -> None:
    quotas = Plan(total).quotas
    assert (quotas[SMALL], quotas[MEDIUM], quotas[LARGE]) == (few, many, most)
    assert sum(quotas.values()) == total


def test_leads_are_mixed_evenly_and_fill_up_what_is_missing() -> None:
    leads = list(Plan(1_000).leads_after({}))
    assert Counter(leads) == Plan(1_000).quotas
    assert Counter(leads[:100])[LARGE] == pytest.approx(33, abs=2)
    more = Counter(Plan(2_000).leads_after(Counter(leads)))
    assert {key: number + more[key] for key, number in Counter(leads).items()} == Plan(2_000).quotas


def _lines(index: int) -> Lines:
    holders = {key: Holder(f"p-{key}", f"m-{key}", ("woningcorporatie",)) for key in (LARGE, *OTHERS)}
    for key, kind in ((MUNICIPALITY, "gemeente_burgemeester"), ("proef-politie", "politie")):
        holders[key] = Holder(f"p-{key}", f"m-{key}", (kind,))
    streets = (("Kanaalstraat", "1975", "IJmuiden", "Noord"),)
    world = World("n", holders, streets, "velsen-1", date(2026, 11, 20), date(2026, 1, 1))
    lines: Lines = defaultdict(list)
    CaseMaker(world, index, LARGE, lines).make()
    return lines


def test_the_same_number_gives_the_same_case() -> None:
    assert _lines(7) == _lines(7)
    assert _lines(7) != _lines(8)
    for table, lines in _lines(7).items():
        assert {line.count("\t") + 1 for line in lines} == {COLUMNS[table].count(",") + 1}, table


@pytest.fixture
def forty(committing_db: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Forty made-up cases, in batches of sixteen, committed."""
    monkeypatch.setattr(load, "BATCH", 16)
    assert ensure_cases(40, quiet=True) == 40
    return committing_db


def test_what_is_asked_is_there_and_is_not_made_twice(forty: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _led() == {key: number for key, number in Plan(40).quotas.items() if number}
    assert ensure_cases(40) == 0
    assert "40 made-up cases are there already" in capsys.readouterr().out
    assert ensure_cases(60) == 20
    assert _led() == Plan(60).quotas
    assert "20 cases added" in capsys.readouterr().out


def _led() -> dict[str, int]:
    cases = Case.objects.using(OWNER).filter(network__key="proef")
    return dict(Counter(cases.values_list("lead__organisation__key", flat=True)))


def test_an_organisation_sees_what_it_leads_by_queryset_and_by_policy(forty: str) -> None:
    for organisation, number in ((SMALL, 4), (MEDIUM, 10), (LARGE, 13)):
        actor = _actor(organisation)
        with acting(actor, PURPOSE):
            assert cases_visible_to(actor).count() == number
            assert Case.objects.count() == number


def test_grants_are_those_that_the_services_would_give(forty: str) -> None:
    actor, shared = _actor(LARGE), 0
    with acting(actor, PURPOSE):
        for case in cases_visible_to(actor).select_related("network"):
            refreshed = refresh_grants(case, today_here())
            assert (refreshed.added, refreshed.ended) == (0, 0), case.phase
            shared += case.shares.count() > 1
    assert shared, "no case among these is shared, so the test proves little"


def test_services_and_pages_work_on_a_made_up_case(forty: str) -> None:
    actor = _actor(LARGE)
    with acting(actor, PURPOSE):
        case = cases_visible_to(actor).filter(closed_at__isnull=True, phase="enkelvoudig")[0]
        view = case_page(actor, case.pk, today_here())
        assert view.facts.values["nuisance_types"] and view.people and view.measures and view.moves
        assert {entry.case_version for entry in view.timeline} == set(range(1, case.version + 1))
    recorded: Any = services.record_fact(
        actor,
        purpose=PURPOSE,
        case_id=case.pk,
        key="warned",
        value=True,
        source_kind="document",
        source="brief",
        observed_on=today_here(),
        version=case.version,
    )
    assert recorded.done
    with acting(actor, PURPOSE):
        assert get_visible_case(actor, case.pk).version == case.version + 1
    client = Client()
    person = Post.objects.get(pk=actor.post_id).person
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    for address in (reverse("case", args=[case.pk]), reverse("case-measures", args=[case.pk])):
        assert client.get(address).status_code == 200


def test_references_are_in_force_and_hold(forty: str) -> None:
    with connections[OWNER].cursor() as cursor:
        check_references(cursor, COLUMNS)
        cursor.execute(
            "select count(*), count(*) filter (where not convalidated) from pg_constraint where contype = 'f'"
        )
        number, unchecked = cursor.fetchone()
    assert number > 30 and unchecked == 0


def test_a_run_that_is_cut_off_goes_on_where_it_stopped(
    committing_db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "BATCH", 16)
    stored = load._store

    def cut(world: World, lines: Lines, made: int) -> int:
        if made > 32:
            raise OSError("the line is cut")
        return stored(world, lines, made)

    monkeypatch.setattr(load, "_store", cut)
    with pytest.raises(OSError, match="cut"):
        ensure_cases(40, quiet=True)
    assert sum(_led().values()) == 32, "whole batches are kept"
    monkeypatch.setattr(load, "_store", stored)
    assert ensure_cases(40, quiet=True) == 8
    assert _led() == {key: number for key, number in Plan(40).quotas.items() if number}


def test_rows_go_by_a_table_aside_where_row_policies_forbid_copy(
    committing_db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "GUARDED", "select true from (select %s::text) as asked")
    assert ensure_cases(20, quiet=True) == 20
    assert sum(_led().values()) == 20
