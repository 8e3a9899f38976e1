"""The list of cases as the template prints it."""

from __future__ import annotations

from dataclasses import dataclass

from woonrust.web.components.marks import ClockView
from woonrust.web.components.navigation import Pager


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case in the list."""

    number: str
    url: str
    subject: str
    address: str
    place: str
    phase: str
    lead: str
    director: str
    clock: ClockView | None
    clock_what: str
    opened: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A column that can sort: its address, and the value of aria-sort."""

    label: str
    url: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class CaseListPage:
    """One page of the list with its columns and where we are."""

    columns: tuple[Column, ...]
    rows: tuple[CaseRow, ...]
    pager: Pager
    searched: bool
    can_open: bool
