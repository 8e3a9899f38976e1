"""The register of measures of a case: each with the status that holds now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from woonrust.access.actor import Actor
from woonrust.cases.measure_states import OPEN_STATES
from woonrust.cases.models import Case, Measure, MeasureStatus


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A measure with its last status."""

    measure: Measure
    status: MeasureStatus

    @property
    def state(self) -> str:
        """The state that holds now, a word of ``MeasureState``."""
        return self.status.state

    @property
    def since(self) -> date:
        """The day from which that state holds."""
        return self.status.since

    @property
    def due_on(self) -> date | None:
        """The day by which the next thing must have happened."""
        return self.status.due_on

    @property
    def organisation(self) -> str:
        """The partner that takes the measure."""
        return self.measure.responsible.name

    @property
    def is_open(self) -> bool:
        """Whether the measure can still change."""
        return self.state in OPEN_STATES


def measure_clocks(actor: Actor, cases: Iterable[UUID]) -> dict[UUID, tuple[RegisterRow, ...]]:
    """Per case the measures that run with a day, soonest first, as far as the actor may know. One query."""
    statuses = MeasureStatus.objects.visible_to(actor).filter(case_id__in=list(cases))
    newest = statuses.select_related("measure__responsible__organisation").order_by("measure_id", "-number")
    rows = [RegisterRow(status.measure, status) for status in newest.distinct("measure_id")]
    found: dict[UUID, tuple[RegisterRow, ...]] = {}
    for row in sorted((row for row in rows if row.is_open and row.due_on), key=_day):
        found[row.status.case_id] = (*found.get(row.status.case_id, ()), row)
    return found


def _day(row: RegisterRow) -> date:
    return row.due_on or date.max


def measures_of(case: Case, actor: Actor, on: date | None = None) -> tuple[RegisterRow, ...]:
    """The measures of a case that the actor may know of, oldest first, as they stand now (or stood ``on``).

    One query.
    """
    statuses = MeasureStatus.objects.visible_to(actor).filter(case_id=case.pk)
    if on is not None:
        statuses = statuses.filter(since__lte=on)
    rows = statuses.select_related("measure__responsible__organisation").order_by("measure_id", "-number")
    newest = rows.distinct("measure_id")
    found = (RegisterRow(status.measure, status) for status in newest)
    return tuple(sorted(found, key=lambda row: (row.measure.recorded_at, row.measure.pk)))
