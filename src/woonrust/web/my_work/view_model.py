"""Mijn werk as the template prints it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from woonrust.web.components.marks import ClockView


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One clock that runs: what must have happened, in which case, and what it is (phase or measure).

    ``led_by`` names who leads the case where that is another organisation.
    """

    what: str
    url: str
    number: str
    subject: str
    address: str
    aside: str
    clock: ClockView
    directing: bool
    led_by: str = ""


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A case that was shared with us: who asked, since when, and what for."""

    url: str
    number: str
    subject: str
    address: str
    asked_by: str
    since: date
    purpose: str


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """Rows that belong together: now, this week."""

    key: str
    title: str
    rows: tuple[WorkRow, ...]


@dataclass(frozen=True, slots=True)
class PhaseBar:
    """How many of my cases are in a phase; `share` is that in percent of the largest phase."""

    name: str
    url: str
    count: str
    share: int


@dataclass(frozen=True, slots=True)
class MyWorkPage:
    """What runs out first, then where everything stands and what waits for others."""

    today: date
    summary: str
    groups: tuple[WorkGroup, ...]
    phases: tuple[PhaseBar, ...]
    waiting: tuple[WorkRow, ...]
    shared: tuple[SharedRow, ...]
    can_open: bool
