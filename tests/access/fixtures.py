"""Fixtures with the cast; Django is imported late, for it is not set up when conftest files are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="session")
def committed_cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The cast (a Cast) in the database of this session."""
    from tests.access.cast import make_cast

    with django_db_blocker.unblock():
        yield make_cast()


@pytest.fixture
def cast(committed_cast: Any, db: None) -> Any:
    """The cast (a Cast), for a test that is rolled back."""
    return committed_cast


@pytest.fixture
def opened(cast: Any) -> Any:
    """Opens a case as Anna, or ``by`` somebody else (an OpenCase)."""
    from tests.access.cast import open_case_as

    def open_one(by: Any = None, **wanted: Any) -> Any:
        return open_case_as(by or cast.anna, **wanted)

    return open_one
