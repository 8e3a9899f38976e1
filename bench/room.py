"""A database for the benchmark alone, in the PostgreSQL that Woonrust starts; gone when the work is done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from woonrust.database.place import APPLICATION, OWNER, Place
from woonrust.database.roles import drop_database, prepare_database
from woonrust.database.service import database_at_hand, names_other_database
from woonrust.problems import Problem

DATABASE = "woonrust_bench"


@contextmanager
def bench_database() -> Iterator[Place]:
    """Django is set up on a fresh, migrated database inside the block.

    Problem where DATABASE_URL names another server: the benchmark makes and drops a database of its own.
    """
    if names_other_database():
        raise Problem(
            "the benchmark uses the PostgreSQL that Woonrust starts itself; unset DATABASE_URL for it."
        )
    with database_at_hand() as server:
        if server is None:
            raise Problem("the benchmark found no PostgreSQL of its own")
        place = server.place
        drop_database(place, DATABASE)
        prepare_database(place, DATABASE)
        os.environ["DATABASE_URL"] = place.url(APPLICATION, DATABASE)
        os.environ["DATABASE_OWNER_URL"] = place.url(OWNER, DATABASE)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "woonrust.settings")
        try:
            _set_up()
            yield place
        finally:
            from django.db import connections

            connections.close_all()
            drop_database(place, DATABASE)
            del os.environ["DATABASE_URL"], os.environ["DATABASE_OWNER_URL"]


def _set_up() -> None:
    import logging

    import django

    django.setup()
    from woonrust.cli.migrate import migrate
    from woonrust.cli.static_files import collect_static

    logging.getLogger("django.request").setLevel(logging.ERROR)
    migrate(verbosity=0)
    collect_static()
