"""Grants, queryset, row policy and search say the same, for any grants: four roads to one answer."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.access.cast import PURPOSE, Cast, open_case_as
from woonrust.access.actor import CATEGORIES, EXISTENCE, Actor
from woonrust.access.session import acting
from woonrust.cases.models import Case, TimelineEntry
from woonrust.clock import today_here

READERS = ("bram", "petra", "joris", "wim", "greet", "mo", "charlie")
DAYS = st.integers(min_value=-3, max_value=3)


@st.composite
def drawn_grants(draw: st.DrawFn) -> list[dict[str, Any]]:
    """A handful of grants to partners, with periods around today."""
    partners = st.sampled_from(("gemeente", "politie", "ggd", "bemiddeling"))
    one = st.tuples(partners, st.sampled_from(CATEGORIES), DAYS, st.none() | DAYS)
    return [
        {"partner": partner, "category": category, "since": since, "until": until}
        for partner, category, since, until in draw(st.lists(one, max_size=8))
        if until is None or until >= since
    ]


@pytest.fixture
def entries(cast: Cast) -> Case:
    """A case with one entry in every category, seen by the corporation (whole) and by nobody else."""
    case = open_case_as(cast.anna)
    _store(cast, case, _whole(cast))
    everything = Actor(
        cast.anna.person_id,
        cast.anna.post_id,
        cast.anna.partner_id,
        cast.anna.network_id,
        cast.anna.role,
        frozenset(CATEGORIES),
    )
    with acting(everything, PURPOSE):
        for category in CATEGORIES:
            TimelineEntry.objects.create(
                case=case,
                category=category,
                person_id=cast.anna.person_id,
                partner_id=cast.anna.partner_id,
                kind="feit",
                text=category,
                happened_on=today_here(),
                about=f"test:{category}",
                case_version=9,
            )
    return case


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=drawn_grants())
def test_four_roads_one_answer(cast: Cast, entries: Case, drawn: list[dict[str, Any]]) -> None:
    with transaction.atomic():
        _store(cast, entries, [*_whole(cast), *(_planned(cast, one) for one in drawn)])
        for name in READERS:
            reader: Actor = getattr(cast, name)
            expected = _may_read(cast, reader, drawn)
            with acting(reader, PURPOSE):
                policy = _by_policy(entries)
                asked = TimelineEntry.objects.visible_to(reader).filter(about__startswith="test:")
                queried = set(asked.values_list("category", flat=True))
                sees_case = Case.objects.visible_to(reader).filter(pk=entries.pk).exists()
                raw_case = Case.objects.filter(pk=entries.pk).exists()
                found = _by_search(entries)
            assert policy == queried == expected, name
            assert sees_case == raw_case == found == (EXISTENCE in expected), name
        transaction.set_rollback(True)


def _may_read(cast: Cast, reader: Actor, drawn: list[dict[str, Any]]) -> set[str]:
    """The rule in plain Python: granted to my partner, in force today, and readable for my role."""
    if reader.partner_id == cast.anna.partner_id:
        return set(reader.categories)
    return {
        one["category"]
        for one in drawn
        if cast.partner(one["partner"]) == reader.partner_id
        and one["since"] <= 0
        and (one["until"] is None or one["until"] > 0)
        and one["category"] in reader.categories
    }


def _by_policy(case: Case) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select category from cases_timelineentry where case_id = %s and about like %s",
            [case.pk, "test:%"],
        )
        return {category for (category,) in cursor.fetchall()}


def _by_search(case: Case) -> bool:
    with connection.cursor() as cursor:
        asked = "false, '', null, false, null, '', %s, '', 0, 1000"
        cursor.execute(f"select %s in (select cases_listed({asked}))", [case.pk, [case.number]])
        (found,) = cursor.fetchone() or (None,)
    return bool(found)


def _whole(cast: Cast) -> list[dict[str, Any]]:
    return [
        _planned(cast, {"partner": "corporatie", "category": category, "since": 0, "until": None})
        for category in CATEGORIES
    ]


def _planned(cast: Cast, one: dict[str, Any]) -> dict[str, Any]:
    day: date = today_here()
    return {
        "partner_id": str(cast.partner(one["partner"])),
        "category": one["category"],
        "purpose": "proef",
        "ground_nl": "grond",
        "ground_en": "ground",
        "sentence_nl": "zin",
        "sentence_en": "sentence",
        "valid_from": (day + timedelta(one["since"])).isoformat(),
        "valid_until": None if one["until"] is None else (day + timedelta(one["until"])).isoformat(),
    }


def _store(cast: Cast, case: Case, planned: list[dict[str, Any]]) -> None:
    with acting(cast.anna, PURPOSE), connection.cursor() as cursor:
        cursor.execute("select * from access_store_grants(%s, %s)", [case.pk, json.dumps(planned)])
