"""Advice: which measures may be used for a case on a day, and why or why not.

Nothing is decided here. Every measure comes back with a status and with every reason, also the closed
ones: a person who reads it sees what is met, what is not, what is unknown and who can supply it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from woonrust_core.answers import Answer, Reason, ReasonKind
from woonrust_core.facts.vocabulary import Facts
from woonrust_core.measures.model import Catalogue, DatedMeasure, Measure


class Status(Enum):
    """What can be said of a measure now.

    AVAILABLE: every requirement met, no advice ignored. CAUTION: requirements met, an advice is not.
    NEEDS_INFORMATION: a requirement is unknown. NOT_YET: a requirement is not met but can still be.
    NOT_APPLICABLE: the measure does not fit this case (tenure, kind of nuisance, ground).
    """

    AVAILABLE = "available"
    CAUTION = "caution"
    NEEDS_INFORMATION = "needs_information"
    NOT_YET = "not_yet"
    NOT_APPLICABLE = "not_applicable"


OPEN = frozenset({Status.AVAILABLE.value, Status.CAUTION.value})


@dataclass(frozen=True, slots=True)
class MeasureAdvice:
    """One measure with its status and all reasons, in the order of the law."""

    measure: Measure
    status: Status
    reasons: tuple[Reason, ...]

    @property
    def is_open(self) -> bool:
        """Whether every hard requirement is met."""
        return self.status.value in OPEN

    def of_kind(self, kind: ReasonKind) -> tuple[Reason, ...]:
        """The reasons of one kind."""
        return tuple(reason for reason in self.reasons if reason.kind is kind)


def advise(catalogue: Catalogue, facts: Facts, on: date) -> tuple[MeasureAdvice, ...]:
    """Advice on every measure in force on ``on``, in catalogue order."""
    return tuple(advise_on(dated, facts) for dated in catalogue.on(on))


def advise_on(dated: DatedMeasure, facts: Facts) -> MeasureAdvice:
    """Advice on one measure."""
    reasons = [reason for judge in dated.judges if (reason := judge(facts)) is not None]
    return MeasureAdvice(dated.measure, status_of(reasons), tuple(reasons))


def status_of(reasons: Iterable[Reason]) -> Status:
    """The status that follows from ``reasons``; the heaviest obstacle decides."""
    not_yet = unknown = caution = False
    for reason in reasons:
        answer, kind = reason.answer, reason.kind
        if answer is Answer.YES:
            continue
        hard = kind is ReasonKind.REQUIRES or kind is ReasonKind.TARGET
        if answer is Answer.UNKNOWN:
            unknown = unknown or hard
        elif reason.ground or kind is ReasonKind.TARGET:
            return Status.NOT_APPLICABLE
        elif hard:
            not_yet = True
        else:
            caution = True
    if not_yet:
        return Status.NOT_YET
    if unknown:
        return Status.NEEDS_INFORMATION
    return Status.CAUTION if caution else Status.AVAILABLE
