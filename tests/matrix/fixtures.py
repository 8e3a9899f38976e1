"""Fixtures with the world and everybody's browser; Django is imported late (see tests/access/fixtures.py).

The world lies in a database of its own: tests of other folders count the cases of the demo.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def whole_world(database_server: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The name of the database, the cases in it (a World), and everybody's browser (a Visit)."""
    from tests.matrix.visits import Visit, sign_in
    from tests.matrix.world import make_world
    from tests.support.database import cloned, connected_to

    with cloned(database_server) as name:
        with django_db_blocker.unblock(), connected_to(name):
            made = make_world()
            visits = Visit(sign_in())
        yield name, made, visits


@pytest.fixture(scope="module")
def world(whole_world: Any) -> Iterator[Any]:
    """The cases of the tests (a World); while a module uses them, connections lead to their database."""
    from tests.support.database import connected_to

    name, made, _visits = whole_world
    with connected_to(name):
        yield made


@pytest.fixture
def visit(whole_world: Any, world: Any, db: None) -> Any:
    """Ask for an address as a persona (a Visit); what it changes is rolled back."""
    return whole_world[2]
