"""What a row keeps for later tells nobody a fact of a category that he has no ground for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection

from tests.access.cast import PURPOSE, Cast, OpenCase, version_of
from woonrust.access.actor import Actor
from woonrust.access.session import acting
from woonrust.cases import services
from woonrust.cases.knowledge import vocabulary
from woonrust.cases.models import Case, TimelineEntry
from woonrust.clock import today_here

SOURCE = "kwartaalstaat van de afdeling"


def record(actor: Actor, case: Case, key: str, value: object) -> Any:
    """Record a fact of today."""
    outcome = services.record_fact(
        actor, purpose=PURPOSE, case_id=case.pk, key=key, value=value, source_kind="document",
        source=SOURCE, observed_on=today_here(),
    )  # fmt: skip
    assert outcome.done, outcome.reasons
    return outcome


def rows(actor: Actor, query: str, *arguments: object) -> list[Any]:
    """What the database itself answers to ``actor``."""
    with acting(actor, PURPOSE), connection.cursor() as cursor:
        cursor.execute(query, arguments)
        return cursor.fetchall()


@pytest.fixture
def shared(cast: Cast, opened: OpenCase) -> Case:
    """A case of the corporation with the police at the table."""
    case = opened()
    record(cast.anna, case, "information_sharing_basis", "convenant")
    services.share_case(
        cast.anna, purpose=PURPOSE, case_id=case.pk, receiver_id=cast.partner("politie"),
        necessity="samen optreden", version=version_of(cast.anna, case),
    )  # fmt: skip
    return case


def test_a_kept_advice_tells_no_fact_of_another_category(cast: Cast, shared: Case) -> None:
    record(cast.anna, shared, "tenure", "sociale_huur")
    outcome = services.propose_measure(
        cast.anna, purpose=PURPOSE, case_id=shared.pk, measure_id="ontbinding-bodem", despite="proef"
    )
    assert outcome.done, outcome.reasons
    found = rows(cast.anna, "select category, advice from cases_measurestatus where case_id = %s", shared.pk)
    types = vocabulary().types
    for category, kept in found:
        advice = json.loads(kept) if isinstance(kept, str) else kept
        assert "sociale_huur" not in json.dumps(advice) and advice["reasons"]
        closed = [key for key in types if types[key].category not in {category, "proces", "adres_en_melding"}]
        for reason in advice["reasons"]:
            assert "answer" not in reason or reason["key"] not in closed
        assert any("answer" not in reason for reason in advice["reasons"]), "the test rests on such a reason"
        assert "status" not in advice
        seen = rows(cast.wim, "select id::text from cases_fact where id::text = any (%s)", advice["facts"])
        assert len(seen) < len(advice["facts"]), "values are read as facts"


def test_the_reasons_of_a_gate_tell_no_fact_of_another_category(cast: Cast, shared: Case) -> None:
    found = rows(cast.wim, "select reasons from cases_phasemove where case_id = %s", shared.pk)
    types = vocabulary().types
    for (kept,) in found:
        for reason in json.loads(kept) if isinstance(kept, str) else kept:
            assert set(reason) <= {"key", "kind", "source", "answer"}
            fact = types.get(reason["key"])
            assert "answer" not in reason or fact is None or fact.category in {"proces", "adres_en_melding"}


def test_nobody_learns_that_something_is_withheld(cast: Cast, opened: OpenCase) -> None:
    case = opened()
    record(cast.anna, case, "acute_danger", True)
    services.share_case(
        cast.anna, purpose=PURPOSE, case_id=case.pk, receiver_id=cast.partner("gemeente"), part="urgent",
        necessity="nu handelen", version=version_of(cast.anna, case),
    )  # fmt: skip
    record(cast.anna, case, "tenure", "sociale_huur")
    record(cast.anna, case, "rent_arrears_eur", 1200)
    query = "select about from cases_timelineentry where case_id = %s and category = 'huurgegevens'"
    assert rows(cast.petra, query, case.pk) == [("fact:tenure",)], "the road is open"
    assert sorted(rows(cast.anna, query, case.pk)) == [("fact:rent_arrears_eur",), ("fact:tenure",)]
    with acting(cast.petra, PURPOSE):
        assert not TimelineEntry.objects.visible_to(cast.petra).filter(about="fact:rent_arrears_eur").exists()


@pytest.mark.parametrize("typed", ["Proefkade\\", "\\", "100%", "%", "_", "a\\_b"])
def test_a_search_reads_no_case_of_others_and_takes_words_as_typed(
    cast: Cast, opened: OpenCase, typed: str
) -> None:
    """A word that `ilike` cannot read would fail only where there is text to compare it with: an oracle."""
    case = opened(subject=f"Klacht over {typed} in het portiek")
    query = "select cases_listed(false, '', null, false, null, '', %s::text[], '', 0, 50)"
    assert rows(cast.else_, query, [typed]) == rows(cast.charlie, query, [typed]) == []
    assert rows(cast.anna, query, [typed]) == [(case.pk,)], "as typed, no wildcard"
    opened(subject="Iets anders")
    assert rows(cast.anna, query, [typed]) == [(case.pk,)] or typed == "Proefkade\\"
