"""The log of facts: what was recorded is never changed, a later record takes its place.

The state of a fact on an earlier date can always be asked for, so that an old decision can be replayed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from woonrust_core.facts.vocabulary import FactValue


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


def state_on(records: Iterable[FactRecord], on: date) -> dict[str, FactValue]:
    """The facts as they stood on ``on``: per key the latest observed, then the latest recorded, wins."""
    latest: dict[str, FactRecord] = {}
    for record in records:
        if record.observed_on > on:
            continue
        held = latest.get(record.key)
        if held is None or _order(record) >= _order(held):
            latest[record.key] = record
    return {key: record.value for key, record in latest.items() if record.value is not None}


def _order(record: FactRecord) -> tuple[date, datetime]:
    return record.observed_on, record.recorded_at
