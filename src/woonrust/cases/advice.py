"""What Woonrust says now about one measure in a case, with the facts that the actor may know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from woonrust.access.actor import Actor
from woonrust.cases.facts import facts_for
from woonrust.cases.knowledge import catalogue, rules_version
from woonrust.cases.measure_states import category_of
from woonrust.cases.models import Case
from woonrust.cases.outcome import no
from woonrust.cases.snapshot import advice_as_data
from woonrust_core.answers import HARD, Answer, Reason, ReasonKind
from woonrust_core.measures.advice import MeasureAdvice, Status, advise_on

NOT_IN_FORCE = no(
    "in_force",
    "Deze maatregel bestaat niet (of niet meer) op deze dag.",
    "This measure does not exist (or no longer) on this day.",
    kind=ReasonKind.REQUIRES,
)


@dataclass(frozen=True, slots=True)
class Said:
    """The advice on a measure, and the same as data to keep; without advice the measure is not in force."""

    advice: MeasureAdvice | None
    data: dict[str, Any]

    @property
    def status(self) -> Status:
        """The status that was advised; not applicable for a measure that is not in force on the day."""
        return self.advice.status if self.advice else Status.NOT_APPLICABLE

    @property
    def is_open(self) -> bool:
        """Whether every hard requirement is met."""
        return self.advice is not None and self.advice.is_open

    @property
    def obstacles(self) -> tuple[Reason, ...]:
        """The hard requirements that are not met, or not known to be; or that the measure is not in force."""
        if self.advice is None:
            return (NOT_IN_FORCE,)
        return tuple(one for one in self.advice.reasons if one.kind in HARD and one.answer is not Answer.YES)


def advice_on_measure(case: Case, actor: Actor, measure_id: str, on: date) -> Said:
    """The advice on ``measure_id`` on ``on``, from the facts that ``actor`` may know. Two queries."""
    known = facts_for(case, actor, on=on)
    dated = next((one for one in catalogue().on(on) if one.measure.id == measure_id), None)
    if dated is None:
        return Said(
            None, {"on": on.isoformat(), "measure": measure_id, "status": "not_in_force", "reasons": []}
        )
    advice = advise_on(dated, known.values)
    rows = [row.pk for row in known.current.values()]
    return Said(advice, advice_as_data(advice, category_of(dated.measure), rows, on, rules_version()))
