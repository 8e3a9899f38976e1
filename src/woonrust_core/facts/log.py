"""The log of facts: what was recorded is never changed, a later record takes its place.

The state of a fact on an earlier date can always be asked for, so that an old decision can be replayed.
Some facts age: what was observed too long before that date is unknown again, until somebody asks anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from woonrust_core.facts.vocabulary import FactType, FactValue


@dataclass(frozen=True, slots=True)
class FactRecord:
    """One recorded fact: ``value`` None withdraws it (it is unknown again from then on).

    ``observed_on`` is the day it was so, ``recorded_at`` the moment somebody wrote it down (aware, UTC),
    ``source`` where it comes from (own observation, a letter, a statement), ``author`` who answers for it.
    """

    key: str
    value: FactValue | None
    observed_on: date
    recorded_at: datetime
    source: str
    author: str


class Observed(Protocol):
    """What was observed on a day."""

    @property
    def observed_on(self) -> date:
        """The day it was so."""


Row = TypeVar("Row", bound=Observed)


def state_on(records: Iterable[FactRecord], on: date) -> dict[str, FactValue]:
    """The facts as they stood on ``on``, however long ago they were observed."""
    return {key: record.value for key, record in latest_on(records, on).items() if record.value is not None}


def without_aged(
    latest: Mapping[str, Row], types: Mapping[str, FactType], on: date
) -> tuple[dict[str, Row], dict[str, Row]]:
    """What still holds on ``on`` of the ``latest`` rows per key, and what is too old to say anything now."""
    holding: dict[str, Row] = {}
    aged: dict[str, Row] = {}
    for key, row in latest.items():
        until = types[key].holds_until(row.observed_on) if key in types else None
        (holding if until is None or on < until else aged)[key] = row
    return holding, aged


def latest_on(records: Iterable[FactRecord], on: date) -> dict[str, FactRecord]:
    """Per key the record that counts on ``on``: the latest observed, then the latest recorded, wins."""
    latest: dict[str, FactRecord] = {}
    for record in records:
        if record.observed_on > on:
            continue
        held = latest.get(record.key)
        if held is None or _order(record) >= _order(held):
            latest[record.key] = record
    return latest


def _order(record: FactRecord) -> tuple[date, datetime]:
    return record.observed_on, record.recorded_at
