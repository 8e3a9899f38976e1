"""The test database: an embedded PostgreSQL of its own, migrated and seeded once, then cloned.

The clone's parent carries a hash of all source and knowledge files in its name, so that it is made again only
when something changed. Several test sessions can use the server at the same time.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from woonrust.database.binaries import find_binaries, major_version
from woonrust.database.place import APPLICATION, OWNER, SUPERUSER, Place, project_folder
from woonrust.database.roles import database_names, drop_database, prepare_database
from woonrust.database.server import Server

PARENT = "parent_"
CLONE = "test_"
_numbers = count(1)
#: Servers started here and left to others; remembered, for Python complains of forgotten children.
_left_running: list[Server] = []


def folder_of_tests() -> Path:
    """Everything that tests leave on disk."""
    return project_folder() / ".woonrust" / "test"


def place_of_tests() -> Place:
    """The server of the tests; one folder for each major version of PostgreSQL."""
    return Place(folder_of_tests() / str(major_version(find_binaries())))


def session_database() -> str:
    """The name of the database of this test process."""
    return f"{CLONE}{os.getpid()}"


def variables_for(database: str) -> dict[str, str]:
    """The environment of a process that works on that test database."""
    place = place_of_tests()
    return {
        "WOONRUST_ENV": "test",
        "WOONRUST_DEMO": "1",
        "WOONRUST_DATA": str(folder_of_tests() / "data"),
        "WOONRUST_SECRET_KEY": "only for tests: sixty characters without any meaning whatever",
        "DATABASE_URL": place.url(APPLICATION, database),
        "DATABASE_OWNER_URL": place.url(OWNER, database),
    }


@contextmanager
def running_server() -> Iterator[Place]:
    """The test server runs inside the block; the last session that leaves stops it."""
    server = Server(place_of_tests(), durable=False)
    server.place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (server.place.folder / "in-use").open("w") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        server.start()
        _drop_left_behind(server.place)
        try:
            yield server.place
        finally:
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _left_running.append(server)  # another session still works with it, and will stop it
            else:
                server.stop()


@contextmanager
def cloned(place: Place, name: str | None = None) -> Iterator[str]:
    """A database with the demo in it, gone after the block."""
    name = name or f"{session_database()}_{next(_numbers)}"
    parent = parent_database(place)
    drop_database(place, name)
    prepare_database(place, name, template=parent)
    try:
        yield name
    finally:
        drop_database(place, name)


@contextmanager
def connected_to(name: str) -> Iterator[None]:
    """Inside the block every connection of Django leads to this database."""
    from django.db import connections

    before = {alias: connections[alias].settings_dict["NAME"] for alias in connections}
    _point_at(dict.fromkeys(before, name))
    try:
        yield
    finally:
        _point_at(before)


def _point_at(names: dict[str, str]) -> None:
    from django.db import connections

    for alias, name in names.items():
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name


def parent_database(place: Place) -> str:
    """The migrated and seeded database that clones are made of; made now when the sources have changed."""
    name = PARENT + sources_hash()
    with (place.folder / "parent.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        known = database_names(place)
        if name not in known:
            _make_parent(place, name)
            for old in known:
                if old.startswith((PARENT, "building_")):
                    drop_database(place, old)
    return name


def _make_parent(place: Place, name: str) -> None:
    building = name.replace(PARENT, "building_")
    drop_database(place, building)
    prepare_database(place, building)
    environment = {**os.environ, **variables_for(building)}
    for subcommand in ("migrate", "seed"):
        command = [sys.executable, "-m", "woonrust.cli.main", subcommand, "--quiet"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            said = f"{done.stdout}{done.stderr}"
            raise AssertionError(f"the test database cannot be made: woonrust {subcommand} says\n{said}")
    with psycopg.connect(place.url(SUPERUSER, "postgres"), autocommit=True) as connection:
        rename = sql.SQL("alter database {} rename to {}")
        connection.execute(rename.format(sql.Identifier(building), sql.Identifier(name)))


def sources_hash() -> str:
    """Changes with every file that the content of the test database depends on, and with the day."""
    root = project_folder()
    total = hashlib.sha256(date.today().isoformat().encode())  # noqa: DTZ011 - only to make it anew each day
    for folder, pattern in (("src", "*.py"), ("src", "*.sql"), ("src", "*.yaml"), ("knowledge", "*.yaml")):
        for path in sorted((root / folder).rglob(pattern)):
            total.update(f"{path.relative_to(root)} {path.stat().st_size}\n".encode())
            total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _drop_left_behind(place: Place) -> None:
    """Drop the databases of test processes that no longer live."""
    for name in database_names(place):
        owner = name.removeprefix(CLONE).split("_")[0]
        if name.startswith(CLONE) and owner.isdigit() and not Path(f"/proc/{owner}").exists():
            drop_database(place, name)
