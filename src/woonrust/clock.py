"""The only clock: the day and the moment in the time zone of the users.

The core never asks what time it is; commands, services and pages do it here.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def today_here() -> date:
    """Today in the Netherlands."""
    return datetime.now(AMSTERDAM).date()


def now() -> datetime:
    """This moment, aware, in UTC."""
    return datetime.now(UTC)
