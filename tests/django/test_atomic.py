"""All or nothing: a failure inside an act, a connection that is killed, two people at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import OperationalError, connection, connections

from tests.access.cast import OWNER, PURPOSE, Cast, OpenCase, chain_of, make_cast, open_case_as, version_of
from woonrust.access.models import Grant
from woonrust.access.session import acting
from woonrust.cases import services
from woonrust.cases.errors import StaleCase
from woonrust.cases.models import Case, Fact, Share, TimelineEntry
from woonrust.cases.services import opening, sharing
from woonrust.cases.services.change import Change
from woonrust.clock import today_here


def test_a_failure_at_the_end_of_opening_leaves_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    before = chain_of(cast.anna).lines

    def fail(*_: object, **__: object) -> None:
        raise OSError("the line is cut")

    monkeypatch.setattr(opening, "append_line", fail)
    with pytest.raises(OSError, match="cut"):
        open_case_as(cast.anna)
    with acting(cast.anna, PURPOSE):
        assert not Case.objects.exists() and not Grant.objects.exists() and not TimelineEntry.objects.exists()
    monkeypatch.undo()
    assert chain_of(cast.anna).lines == before
    first, second = open_case_as(cast.anna), open_case_as(cast.anna)
    assert int(second.number[-4:]) == int(first.number[-4:]) + 1, (
        "a number that was not used is given out again"
    )


def test_a_failure_after_the_grants_takes_them_back(
    cast: Cast, opened: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = opened(phase="melding")
    version = version_of(cast.anna, case)

    def fail(*_: object, **__: object) -> None:
        raise OSError("the line is cut")

    monkeypatch.setattr(Change, "tell", fail)
    with pytest.raises(OSError, match="cut"):
        services.share_case(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            receiver_id=cast.partner("politie"),
            necessity="nodig",
            version=version,
        )
    monkeypatch.undo()
    with acting(cast.anna, PURPOSE):
        assert set(Share.objects.filter(case=case).values_list("receiver_id", flat=True)) == {
            cast.anna.partner_id
        }
    assert version_of(cast.anna, case) == version
    assert sharing.share_case is services.share_case


def test_a_killed_connection_leaves_nothing(committing_db: str) -> None:
    cast = make_cast()
    case = open_case_as(cast.anna)
    lines = chain_of(cast.anna).lines
    with pytest.raises(OperationalError), acting(cast.anna, PURPOSE):
        _record(cast, case)
        with connection.cursor() as cursor:
            cursor.execute("select pg_backend_pid()")
            (process,) = cursor.fetchone()
        with connections[OWNER].cursor() as owner:
            owner.execute("select count(*) from cases_fact where case_id = %s", [case.pk])
            assert owner.fetchone() == (0,), "not yet committed"
        _kill(process)
        Fact.objects.exists()
    connection.close()
    with acting(cast.anna, PURPOSE):
        assert not Fact.objects.exists()
    assert chain_of(cast.anna).lines == lines


def _kill(process: int) -> None:
    """A connection may end those of its own role."""
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("select pg_terminate_backend(%s)", [process])
    finally:
        other.close()


def _record(cast: Cast, case: Case, **more: Any) -> None:
    chosen: dict[str, Any] = {"key": "repeated", "value": True, **more}
    outcome = services.record_fact(
        cast.anna,
        purpose=PURPOSE,
        case_id=case.pk,
        source_kind="document",
        source="dossier",
        observed_on=today_here(),
        **chosen,
    )
    assert outcome.done


def test_many_at_once_get_different_numbers_and_one_chain(committing_db: str) -> None:
    cast = make_cast()
    together = Barrier(4)

    def work(_: int) -> list[str]:
        together.wait()
        try:
            return [open_case_as(cast.anna).number for _ in range(5)]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        numbers = [number for found in pool.map(work, range(4)) for number in found]
    assert sorted(int(number[-4:]) for number in numbers) == list(range(1, 21))
    check = chain_of(cast.anna)
    assert check.holds and check.lines == 20


def test_of_two_who_act_at_once_one_is_told(committing_db: str) -> None:
    cast = make_cast()
    case = open_case_as(cast.anna)
    version = version_of(cast.anna, case)
    together = Barrier(2)

    def name(person: Any) -> str:
        together.wait()
        try:
            services.name_case_director(
                cast.anna, purpose=PURPOSE, case_id=case.pk, person_id=person, version=version
            )
        except StaleCase as stale:
            return stale.changes[0].person
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(name, (cast.anna.person_id, cast.bram.person_id)))
    assert sorted(said) == ["Anna", "done"]
