"""The score of the advice on published rulings, exactly as the benchmark defines it.

A hard flag is a requirement with answer no, an attention point a should or dossier reason with answer no.
What the score does not prove stands in docs/explanation/rulings.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from woonrust.knowledge.loader import Knowledge
from woonrust.rulings.record import Ruling
from woonrust_core.answers import Answer, ReasonKind
from woonrust_core.measures import MeasureAdvice, advise_on

ATTENTION = (ReasonKind.SHOULD, ReasonKind.DOSSIER)


@dataclass(frozen=True, slots=True)
class Flags:
    """What the advice raised on one ruling."""

    ruling: Ruling
    hard: frozenset[str]
    attention: frozenset[str]
    open_questions: int

    def keys(self, with_attention: bool) -> frozenset[str]:
        """The flagged keys, hard alone or with attention points."""
        return self.hard | self.attention if with_attention else self.hard


@dataclass(frozen=True, slots=True)
class Share:
    """A count of a total."""

    count: int
    total: int

    def __str__(self) -> str:
        percent = f" ({100 * self.count / self.total:.0f} %)" if self.total else ""
        return f"{self.count} of {self.total}{percent}"


@dataclass(frozen=True, slots=True)
class Score:
    """The five figures of one line of the score table."""

    failed_flagged: Share
    right_reason: Share
    false_alarms: Share
    conditional_flagged: Share
    conditional_named: Share
    open_questions: float


def flags_of(ruling: Ruling, knowledge: Knowledge, masked: bool, today: date) -> Flags:
    """What the advice on the day of the ruling raises for the measure that was judged."""
    facts = knowledge.complete(ruling.known(knowledge.vocabulary, masked))
    found = [
        advise_on(dated, facts)
        for dated in knowledge.catalogue.on(ruling.on or today)
        if dated.measure.id in ruling.measures
    ]
    return Flags(
        ruling,
        hard=_keys(found, (ReasonKind.REQUIRES,), Answer.NO),
        attention=_keys(found, ATTENTION, Answer.NO),
        open_questions=sum(_count_unknown(advice) for advice in found),
    )


def score(flags: Iterable[Flags], with_attention: bool) -> Score:
    """The figures over ``flags`` (of scorable rulings in one role)."""
    rows = [row for row in flags if row.ruling.scorable]
    by_outcome = {
        outcome: [row for row in rows if row.ruling.outcome == outcome]
        for outcome in ("not_allowed", "allowed", "allowed_with_condition")
    }
    flagged = {
        outcome: [row for row in group if row.keys(with_attention)] for outcome, group in by_outcome.items()
    }
    failed, conditional = flagged["not_allowed"], flagged["allowed_with_condition"]
    return Score(
        failed_flagged=Share(len(failed), len(by_outcome["not_allowed"])),
        right_reason=Share(_count_right(failed, with_attention), len(failed)),
        false_alarms=Share(len(flagged["allowed"]), len(by_outcome["allowed"])),
        conditional_flagged=Share(len(conditional), len(by_outcome["allowed_with_condition"])),
        conditional_named=Share(_count_right(conditional, with_attention), len(conditional)),
        open_questions=sum(row.open_questions for row in rows) / max(1, len(rows)),
    )


def _count_right(rows: Iterable[Flags], with_attention: bool) -> int:
    return sum(1 for row in rows if row.keys(with_attention) & row.ruling.against)


def _keys(found: Iterable[MeasureAdvice], kinds: tuple[ReasonKind, ...], answer: Answer) -> frozenset[str]:
    return frozenset(
        reason.key
        for advice in found
        for reason in advice.reasons
        if reason.kind in kinds and reason.answer is answer
    )


def _count_unknown(advice: MeasureAdvice) -> int:
    return sum(1 for reason in advice.of_kind(ReasonKind.REQUIRES) if reason.answer is Answer.UNKNOWN)
