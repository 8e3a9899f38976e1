"""Makes Django ready for a subcommand, and turns a database that does not answer into a message."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from woonrust.database.service import database_at_hand
from woonrust.problems import Problem


@contextmanager
def django_at_hand() -> Iterator[None]:
    """Inside the block Django is set up and the database runs."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "woonrust.settings")
    with database_at_hand():
        import django
        from django.db import OperationalError, connections

        django.setup()
        try:
            yield
        except OperationalError as error:
            raise Problem(
                f"The database did not answer or refused: {str(error).strip()}\n"
                "Look at DATABASE_URL and DATABASE_OWNER_URL; does that server run, has its disk room?"
            ) from error
        finally:
            connections.close_all()
