"""Fixtures with the world and everybody's browser; Django is imported late (see tests/access/fixtures.py)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The cases of the tests (a World), in the database of this session."""
    from tests.matrix.world import make_world

    with django_db_blocker.unblock():
        yield make_world()


@pytest.fixture(scope="session")
def sessions(world: Any, django_db_blocker: Any) -> dict[str, str]:
    """The session of everybody of the cast, signed in once."""
    from tests.matrix.visits import sign_in

    with django_db_blocker.unblock():
        return sign_in()


@pytest.fixture(scope="session")
def visits(sessions: dict[str, str]) -> Any:
    """Everybody's browser (a Visit), made once."""
    from tests.matrix.visits import Visit

    return Visit(sessions)


@pytest.fixture
def visit(visits: Any, db: None) -> Any:
    """Ask for an address as a persona (a Visit); what it changes is rolled back."""
    return visits
