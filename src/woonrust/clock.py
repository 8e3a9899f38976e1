"""The only clock: the day and the moment in the time zone of the users.

The core never asks what time it is; commands, services and pages do it here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_standing: ContextVar[datetime | None] = ContextVar("woonrust_clock_standing", default=None)


def today_here() -> date:
    """Today in the Netherlands."""
    return day_here(now())


def day_here(moment: datetime) -> date:
    """The day in the Netherlands on which ``moment`` (aware) fell: after midnight there it is a day later."""
    return moment.astimezone(AMSTERDAM).date()


def now() -> datetime:
    """This moment, aware, in UTC."""
    return _standing.get() or datetime.now(UTC)


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Inside the block it is ``moment`` (aware). Only for imagined cases: they get a past, day by day.

    The database keeps its own clock: grants are judged, and audit lines written, at the real time.
    """
    token = _standing.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _standing.reset(token)
