"""Subsidiarity, computed: for a heavier measure, what became of each lighter means.

A file that holds shows for every lighter means that it was tried, refused, or unsuitable with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from woonrust_core.answers import Answer, ReasonKind
from woonrust_core.conditions import Condition
from woonrust_core.facts.vocabulary import Facts
from woonrust_core.measures.advice import Status, advise_on
from woonrust_core.measures.model import Catalogue, DatedMeasure, Measure


class LighterState(Enum):
    """What became of a lighter means in a case."""

    RUNNING = "running"
    TRIED = "tried"
    REFUSED = "refused"
    UNSUITABLE = "unsuitable"
    NOT_TRIED = "not_tried"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Lighter:
    """A lighter means with its state."""

    measure: Measure
    state: LighterState


def lighter_means(
    measure: Measure,
    catalogue: Catalogue,
    facts: Facts,
    on: date,
    taken: Mapping[str, LighterState] | None = None,
) -> tuple[Lighter, ...]:
    """Each lighter means of ``measure`` with its state on ``on``.

    ``taken`` says what the measures register of the case holds (measure id to state); it goes before facts.
    """
    dated = {entry.measure.id: entry for entry in catalogue.on(on)}
    register = taken or {}
    return tuple(
        Lighter(dated[id_].measure, register.get(id_) or _state(dated[id_], facts))
        for id_ in measure.lighter_means
        if id_ in dated
    )


def _state(dated: DatedMeasure, facts: Facts) -> LighterState:
    advice = advise_on(dated, facts)
    if any(reason.answer is Answer.NO for reason in advice.of_kind(ReasonKind.TARGET)):
        return LighterState.UNSUITABLE
    shown = dated.measure.shows_as
    if _holds(shown.refused, facts) is Answer.YES:
        return LighterState.REFUSED
    tried = _holds(shown.tried, facts)
    if tried is Answer.YES:
        return LighterState.TRIED
    if _holds(shown.unsuitable, facts) is Answer.YES:
        return LighterState.UNSUITABLE
    if advice.status is Status.NOT_APPLICABLE:
        return LighterState.UNSUITABLE
    return LighterState.NOT_TRIED if tried is Answer.NO else LighterState.UNKNOWN


def _holds(condition: Condition | None, facts: Facts) -> Answer:
    return Answer.UNKNOWN if condition is None else condition.answer(facts)
