"""The next best question: the unknown fact whose answer opens or closes most measures.

What only describes a measure (is the instruction concrete?) can be answered once somebody prepares it, so it
comes after what is asked about the situation.

For every unknown fact on which a still open question of a measure rests, each possible answer is tried;
what counts is how many measures get another status by one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from woonrust_core.answers import HARD, Answer, Reason
from woonrust_core.conditions import Condition
from woonrust_core.conditions.reading import THRESHOLD
from woonrust_core.facts.vocabulary import FactKind, Facts, FactType, FactValue, Vocabulary
from woonrust_core.measures.advice import OPEN, Status, status_of
from woonrust_core.measures.model import Catalogue, DatedMeasure
from woonrust_core.measures.requirement import Requirement, Rule

CLOSED = frozenset({Status.NOT_YET.value, Status.NOT_APPLICABLE.value})


@dataclass(frozen=True, slots=True)
class Question:
    """An unknown fact, the measures its answer can open, close, or bring nearer, and who can answer it.

    ``early``: it only describes measures, and nobody prepares one of them yet.
    """

    fact: FactType
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    touches: tuple[str, ...]
    early: bool = False

    @property
    def rank(self) -> tuple[bool, tuple[int, int, int]]:
        """More is asked sooner: what can be answered now, then by :attr:`weight`."""
        return not self.early, self.weight

    @property
    def weight(self) -> tuple[int, int, int]:
        """More is better: measures that change status, then those opened, then those touched."""
        return len({*self.opens, *self.closes}), len(self.opens), len(self.touches)


def next_questions(
    catalogue: Catalogue,
    vocabulary: Vocabulary,
    facts: Facts,
    on: date,
    only: Iterable[str] | None = None,
    prepared: Iterable[str] = (),
) -> tuple[Question, ...]:
    """The questions still worth asking, best first.

    ``only`` limits them to some measure ids; ``prepared`` are the ids of measures that are proposed or run.
    """
    wanted = None if only is None else frozenset(only)
    waiting: dict[str, list[DatedMeasure]] = {}
    for dated in catalogue.on(on):
        if wanted is not None and dated.measure.id not in wanted:
            continue
        if _status(dated, facts) is Status.NEEDS_INFORMATION:
            for key in _open_facts(dated, facts):
                waiting.setdefault(key, []).append(dated)
    under_way = frozenset(prepared)
    questions = (
        _question(vocabulary.types[key], measures, facts, under_way) for key, measures in waiting.items()
    )
    asked = [question for question in questions if question.fact.origin != "setting"]
    return tuple(sorted(asked, key=lambda question: question.rank, reverse=True))


def _question(
    fact: FactType, measures: list[DatedMeasure], facts: Facts, under_way: frozenset[str]
) -> Question:
    opens: dict[str, None] = {}
    closes: dict[str, None] = {}
    for value in _possible_values(fact, measures):
        supposed = {**facts, fact.key: value}
        for dated in measures:
            status = _status(dated, supposed).value
            if status in OPEN:
                opens[dated.measure.id] = None
            elif status in CLOSED:
                closes[dated.measure.id] = None
    touches = tuple(dated.measure.id for dated in measures)
    early = fact.about_measure and under_way.isdisjoint(touches)
    return Question(fact, tuple(opens), tuple(closes), touches, early)


def _hard(rules: Iterable[Rule]) -> Iterator[Rule]:
    for rule in rules:
        if rule.reasons.yes.kind in HARD:
            yield rule


def _status(dated: DatedMeasure, facts: Facts) -> Status:
    reasons: list[Reason] = []
    for rule in _hard(dated.rules):
        reason = rule.judge(facts)
        if reason is not None:
            reasons.append(reason)
    return status_of(reasons)


def _open_facts(dated: DatedMeasure, facts: Facts) -> dict[str, None]:
    keys: dict[str, None] = {}
    for rule in _hard(dated.rules):
        reason = rule.judge(facts)
        if reason is not None and reason.answer is Answer.UNKNOWN:
            keys.update(dict.fromkeys(key for key in rule.facts if key not in facts))
    return keys


def _possible_values(fact: FactType, measures: list[DatedMeasure]) -> tuple[FactValue, ...]:
    if fact.kind is FactKind.YES_NO:
        return True, False
    if fact.kind is FactKind.CHOICE:
        return tuple(word for word in fact.choices if word != "onbekend")
    if fact.kind is FactKind.CHOICES:
        return tuple(frozenset({word}) for word in fact.choices)
    return tuple(sorted(set(_around_thresholds(fact.key, measures))))


def _around_thresholds(key: str, measures: list[DatedMeasure]) -> Iterator[float]:
    for dated in measures:
        for rule in dated.rules:
            if isinstance(rule, Requirement):
                yield from _limits(key, rule.condition)


def _limits(key: str, condition: Condition) -> Iterator[float]:
    for leaf in condition.expression.leaves():
        match = THRESHOLD.match(str(leaf.form)) if leaf.key == key else None
        if match:
            limit = float(match.group(2))
            yield from (max(0.0, limit - 1), limit, limit + 1)
