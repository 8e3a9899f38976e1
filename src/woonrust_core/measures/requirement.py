"""What a measure asks: requirements (may, wise, prove) and attention points from circumstances.

Both judge the facts of a case and give a :class:`Reason`. The three possible reasons of each are made
once, when the knowledge is read; judging only picks one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from woonrust_core.answers import Answer, Reason
from woonrust_core.conditions import Condition
from woonrust_core.facts.vocabulary import Facts


@dataclass(frozen=True, slots=True)
class Validity:
    """From which day a rule is in force and from which day no more; None is open."""

    in_force: date | None = None
    repealed: date | None = None

    def holds_on(self, on: date) -> bool:
        """Whether the rule is in force on ``on``."""
        return (self.in_force is None or self.in_force <= on) and (
            self.repealed is None or on < self.repealed
        )


ALWAYS = Validity()
UNKNOWN = Answer.UNKNOWN
Judge = Callable[[Facts], Reason | None]


@dataclass(frozen=True, slots=True)
class Reasons:
    """The same reason with each of the three answers."""

    yes: Reason
    no: Reason
    unknown: Reason

    @classmethod
    def of(cls, reason: Reason) -> Reasons:
        """The three variants of ``reason``."""
        return cls(
            replace(reason, answer=Answer.YES),
            replace(reason, answer=Answer.NO),
            replace(reason, answer=Answer.UNKNOWN),
        )

    def pick(self, answer: Answer) -> Reason:
        """The variant with ``answer``."""
        if answer is Answer.YES:
            return self.yes
        return self.no if answer is Answer.NO else self.unknown


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition that a measure asks for.

    ``only_if`` makes it count in one situation only: outside it the requirement is left out, and while the
    situation is unknown an unmet requirement is unknown too. ``unless`` names an exception that lifts the
    requirement; while nobody knows whether it is there, an unmet requirement is unknown as well.
    """

    condition: Condition
    reasons: Reasons
    validity: Validity = ALWAYS
    only_if: Condition | None = None
    unless: Condition | None = None

    @property
    def facts(self) -> tuple[str, ...]:
        """All facts that the judgement rests on."""
        return self.reasons.yes.facts

    def judge(self, facts: Facts) -> Reason | None:
        """The reason for this case, or None where the requirement does not count in it."""
        return self.compiled()(facts)

    def compiled(self) -> Judge:
        """:meth:`judge` as a plain function: advice asks some thousand of them for a case."""
        ask, yes, weigh = self.condition.answer, Answer.YES, self._in_situation
        met, lacking, unknown = self.reasons.yes, self.reasons.no, self.reasons.unknown
        if self.only_if is not None or self.unless is not None:
            return lambda facts: weigh(ask(facts), facts)

        def judge(facts: Facts) -> Reason:
            answer = ask(facts)
            if answer is yes:
                return met
            return unknown if answer is UNKNOWN else lacking

        return judge

    def _in_situation(self, answer: Answer, facts: Facts) -> Reason | None:
        """The reason where a situation or an exception may take the requirement away."""
        situation = Answer.YES if self.only_if is None else self.only_if.answer(facts)
        if situation is Answer.NO:
            return None
        if answer is Answer.YES:
            return self.reasons.yes
        exception = Answer.NO if self.unless is None else self.unless.answer(facts)
        if exception is Answer.YES:
            return None
        counts = situation is Answer.YES and exception is Answer.NO
        return self.reasons.pick(answer if counts else Answer.UNKNOWN)


@dataclass(frozen=True, slots=True)
class AttentionPoint:
    """A circumstance that courts weighed: it must be minded, it never blocks.

    The answer is no ("this still asks for attention") when the circumstance ``when`` is there and nothing
    settles it, yes when it is not there or is settled, unknown when nobody knows whether it is there.
    """

    id: str
    when: Condition
    reasons: Reasons
    settled_by: Condition | None = None
    validity: Validity = ALWAYS
    applies_to: frozenset[str] = field(default_factory=frozenset)

    @property
    def facts(self) -> tuple[str, ...]:
        """All facts that the judgement rests on."""
        return self.reasons.yes.facts

    def judge(self, facts: Facts) -> Reason | None:
        """The reason for this case; always one, so that a screen can show what was looked at."""
        return self.compiled()(facts)

    def compiled(self) -> Judge:
        """:meth:`judge` as a plain function."""
        ask, no, yes = self.when.answer, Answer.NO, Answer.YES
        settled = None if self.settled_by is None else self.settled_by.answer
        minded, mind, unknown = self.reasons.yes, self.reasons.no, self.reasons.unknown

        def judge(facts: Facts) -> Reason:
            there = ask(facts)
            if there is no or (settled is not None and settled(facts) is yes):
                return minded
            return mind if there is yes else unknown

        return judge


Rule = Requirement | AttentionPoint
