"""Fixtures for all tests.

tests/core and tests/knowledge need no database, and when only they are run Django is not even set up. All
other tests work on a clone of a migrated database with the demo in it, as the application role, and every
test is rolled back.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.network import close_network

WITHOUT_DJANGO = ("core", "infrastructure", "knowledge", "rulings", "support")


def pytest_configure(config: pytest.Config) -> None:
    """Point Django at the test database of this process, unless only tests without Django are asked for."""
    tests = Path(__file__).parent
    asked = [Path(argument.split("::")[0]).resolve() for argument in config.args]
    plain = tuple(tests / name for name in WITHOUT_DJANGO)
    if all(any(path.is_relative_to(folder) for folder in plain) for path in asked):
        return
    from tests.support.database import folder_of_tests, session_database, variables_for

    (folder_of_tests() / "data" / "static").mkdir(parents=True, exist_ok=True)
    os.environ.update(variables_for(session_database()), DJANGO_SETTINGS_MODULE="woonrust.settings")
    import django

    django.setup()
    from tests.support.templates import refuse_unknown_names

    refuse_unknown_names()


@pytest.fixture(scope="session", autouse=True)
def _closed_network() -> Iterator[None]:
    """No test leaves this machine."""
    with pytest.MonkeyPatch.context() as patch:
        close_network(patch)
        yield


@pytest.fixture(scope="session")
def database_server() -> Iterator[Any]:
    """The PostgreSQL of the tests runs (a Place)."""
    from tests.support.database import running_server

    with running_server() as place:
        yield place


@pytest.fixture(scope="session")
def django_db_setup(database_server: Any, django_db_blocker: Any) -> Iterator[None]:
    """The database of this session, instead of the one Django would make as a superuser."""
    from django.db import connections

    from tests.support.database import cloned, session_database

    with cloned(database_server, session_database()):
        yield
        with django_db_blocker.unblock():
            connections.close_all()


@pytest.fixture
def committing_db(database_server: Any, django_db_blocker: Any) -> Iterator[str]:
    """For tests that really commit (two people at once, a kill): a clone for this test alone."""
    from tests.support.database import cloned, connected_to

    with cloned(database_server) as name, django_db_blocker.unblock(), connected_to(name):
        yield name


@pytest.fixture(scope="module")
def live_app(database_server: Any) -> Iterator[Any]:
    """A running application with the demo on a database of this test module alone (a LiveApp, with `url`)."""
    from tests.support.live import live_application

    with live_application(database_server) as app:
        yield app
