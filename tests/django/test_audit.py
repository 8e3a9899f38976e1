"""The trail: a line for every look and every act, in a chain that shows what was done to it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, connections, transaction
from django.db.utils import DatabaseError, ProgrammingError

from tests.access.cast import OWNER, PURPOSE, Cast, OpenCase, chain_of, make_cast, open_case_as
from woonrust.access.session import NobodyActs, acting, change_purpose, note_seen
from woonrust.audit.models import AuditLine
from woonrust.audit.queries import lines_of_case, verify_chain
from woonrust.audit.services import append_line
from woonrust.cases.errors import CaseNotVisible
from woonrust.cases.queries import CaseFilter, get_visible_case, list_cases
from woonrust.clock import today_here


def lines(cast: Cast, **wanted: Any) -> list[AuditLine]:
    """The lines of the corporation, as its privacy officer sees them."""
    with acting(cast.prisca, PURPOSE):
        return list(AuditLine.objects.filter(**wanted).order_by("number"))


def test_looking_leaves_one_line(cast: Cast, opened: OpenCase) -> None:
    case = opened()
    with acting(cast.bram, "kijken of er nieuws is"):
        get_visible_case(cast.bram, case.pk)
        get_visible_case(cast.bram, case.pk)
    (line,) = lines(cast, case_id=case.pk, act="view_case")
    assert (line.person_id, line.post_id, line.role) == (
        cast.bram.person_id,
        cast.bram.post_id,
        "woonconsulent",
    )
    assert line.purpose == "kijken of er nieuws is"


def test_a_list_tells_which_cases_were_on_it(cast: Cast, opened: OpenCase) -> None:
    case = opened()
    with acting(cast.bram, PURPOSE):
        list_cases(cast.bram, CaseFilter(), today_here())
    (line,) = lines(cast, act="list_cases")
    assert line.what == {"cases": [str(case.pk)]}


def test_a_refusal_is_written_by_whoever_goes_on(cast: Cast, opened: OpenCase) -> None:
    """The inner block fails and is taken back; the request around it lives on and keeps the line."""
    absent = uuid4()
    with acting(cast.bram, PURPOSE), pytest.raises(CaseNotVisible), acting(cast.bram, PURPOSE):
        get_visible_case(cast.bram, absent)
    assert [line.case_id for line in lines(cast, act="refused")] == [absent]


def test_an_inner_block_gives_the_outer_values_back(cast: Cast) -> None:
    with acting(cast.anna, "buiten"):
        with acting(cast.bram, "binnen"):
            append_line("proef")
        append_line("proef")
        change_purpose("daarna")
        append_line("proef")
    told = [(line.person_id, line.purpose) for line in lines(cast, act="proef")]
    anna, bram = cast.anna.person_id, cast.bram.person_id
    assert told == [(bram, "binnen"), (anna, "buiten"), (anna, "daarna")]


def test_nobody_leaves_no_line(cast: Cast) -> None:
    with pytest.raises(ProgrammingError, match="nobody acts"), transaction.atomic():
        append_line("proef")
    with pytest.raises(NobodyActs):
        note_seen("proef", None)


def run(statement: str) -> None:
    """One statement, taken back when it fails."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_application_cannot_touch_a_line(cast: Cast, opened: OpenCase) -> None:
    opened()
    for statement in (
        "update audit_auditline set purpose = 'anders'",
        "delete from audit_auditline",
        "truncate audit_auditline",
        "insert into audit_auditline default values",
    ):
        with acting(cast.prisca, PURPOSE), pytest.raises(ProgrammingError, match="permission denied"):
            run(statement)


def test_lines_of_a_case(cast: Cast, opened: OpenCase) -> None:
    case = opened()
    opened()
    with acting(cast.prisca, PURPOSE):
        assert {line.case_id for line in lines_of_case(case.pk)} == {case.pk}


def test_the_chain_holds(cast: Cast, opened: OpenCase) -> None:
    opened()
    check = chain_of(cast.anna)
    assert check.holds and check.lines >= 1
    with acting(cast.anna, PURPOSE):
        assert verify_chain(uuid4()).lines == 0


def test_nobody_measures_the_trail_of_another_network(cast: Cast, opened: OpenCase) -> None:
    opened()
    with acting(cast.else_, PURPOSE):
        assert verify_chain(cast.anna.network_id).lines == 0
    assert verify_chain(cast.anna.network_id).lines == 0, "nobody acts"


TAMPERING = {
    "changed": "update audit_auditline set purpose = 'anders' where network_id = %s and number = 2",
    "taken out": "delete from audit_auditline where network_id = %s and number = 2",
    "first taken out": "delete from audit_auditline where network_id = %s and number = 1",
    "changed with a new hash": (
        "with changed as (update audit_auditline set hash = audit_hash(jsonb_populate_record("
        "audit_auditline, '{\"act\": \"anders\"}')), act = 'anders'"
        " where network_id = %s and number = 2 returning 1) select * from changed"
    ),
}


@pytest.mark.parametrize("statement", TAMPERING.values(), ids=TAMPERING.keys())
def test_tampering_shows(committing_db: str, statement: str) -> None:
    """Even the owner, once he has put the trigger aside, cannot change a line without it being seen."""
    cast = make_cast()
    for _ in range(3):
        open_case_as(cast.anna)
    network = cast.anna.network_id
    assert chain_of(cast.anna).lines == 3 and chain_of(cast.anna).holds
    with connections[OWNER].cursor() as cursor:
        with pytest.raises(DatabaseError, match="never changed or removed"):
            cursor.execute(statement, [network])
        cursor.execute("alter table audit_auditline disable trigger user")
        cursor.execute(statement, [network])
        assert cursor.rowcount == 1
    assert chain_of(cast.anna).first_broken in (2, 3)
    assert verify_chain(network, using=OWNER).first_broken in (2, 3)
