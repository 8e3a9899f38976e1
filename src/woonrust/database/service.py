"""Has a database ready for as long as a command runs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from woonrust.database.place import default_place
from woonrust.database.server import Server


def names_other_database(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether DATABASE_URL names a database, so that Woonrust starts none itself."""
    return bool(environment.get("DATABASE_URL", "").strip())


@contextmanager
def database_at_hand(
    environment: Mapping[str, str] = os.environ, *, adopt: bool = False
) -> Iterator[Server | None]:
    """The embedded PostgreSQL runs inside the block; it is stopped after it when the block started it.

    With `adopt` one that was left behind by a killed `woonrust run` is stopped too, but never one that
    somebody started with `woonrust database start`. Gives None, and starts nothing, when DATABASE_URL names
    another database.
    """
    if names_other_database(environment):
        yield None
        return
    server = Server(default_place(environment))
    started = server.start()
    try:
        yield server
    finally:
        if started or (adopt and not server.kept):
            server.stop()
