"""By when something must happen in a phase."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from woonrust.cases.knowledge import calendar
from woonrust_core.process.model import Process
from woonrust_core.text import Text


@dataclass(frozen=True, slots=True)
class Due:
    """The day on which the main clock of a phase runs out, and what must have happened, with the sum."""

    on: date | None
    reason: Text


def due_of(process: Process, phase_id: str, since: date) -> Due:
    """When a case that entered a phase on ``since`` is due; no day for a phase without a main clock."""
    phase = process.phase(phase_id)
    clock = phase.clock
    if clock is None:
        return Due(None, Text("", ""))
    reckoned = clock.due(since, calendar())
    return Due(
        reckoned.due,
        Text(
            " · ".join([clock.what.nl, *(step.text.nl for step in reckoned.steps)]),
            " · ".join([clock.what.en, *(step.text.en for step in reckoned.steps)]),
        ),
    )
