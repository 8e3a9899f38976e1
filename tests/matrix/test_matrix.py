"""Every address, asked for by everybody: the answers of `table.py`."""

from __future__ import annotations

import pytest

from tests.matrix.addresses import address_of, is_ours, routes
from tests.matrix.table import COLUMNS, expected, line_of
from tests.matrix.visits import NOBODY, Visit
from tests.matrix.world import World
from woonrust.demo.personas import PERSONAS

TABLE = expected()
#: Methods that no screen knows.
STRANGE = ("PUT", "PATCH", "DELETE", "TRACE", "BREW")


def test_every_address_has_a_row_for_looking_and_for_sending() -> None:
    """A new address without a row fails here: decide who may use it, and write that into the table."""
    wanted = {(method, route) for route in routes() for method in ("GET", "POST")}
    assert set(TABLE) == wanted


def test_everybody_of_the_cast_has_a_column() -> None:
    assert list(COLUMNS.values()) == [NOBODY, *(persona.key for persona in PERSONAS)]


@pytest.mark.parametrize(("method", "route"), TABLE, ids=lambda value: value)
def test_everybody_gets_the_answer_of_the_table(visit: Visit, world: World, method: str, route: str) -> None:
    address = address_of(route, world)
    sent = {"version": "0"} if method == "POST" else None
    got = {who: visit(who, address, method, sent).status_code for who in TABLE[method, route]}
    assert line_of(method, route, got) == line_of(method, route, TABLE[method, route])


@pytest.mark.parametrize("route", [route for route in routes() if is_ours(route) and route != "set_language"])
def test_other_methods_are_refused(visit: Visit, world: World, route: str) -> None:
    got = {
        method: visit("woonconsulent_a", address_of(route, world), method).status_code for method in STRANGE
    }
    assert set(got.values()) <= {403, 404, 405}, got
