"""The four shapes of a condition: a test of one fact, all of, any of, not.

A condition is compiled once into plain functions; asking it for an answer then costs about as much as
the same test written by hand. ``leaves`` gives the answer of each single test, for a screen that explains.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from woonrust_core.answers import Answer, all_of, any_of, opposite
from woonrust_core.facts.vocabulary import Facts, FactValue

Check = Callable[[Facts], Answer]


class ConditionError(ValueError):
    """A condition that cannot be read; the message says where and what is valid."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A test of one fact: ``form`` as it stands in the knowledge, ``test`` decides on a known value."""

    key: str
    form: object
    test: Callable[[FactValue], bool]

    def answer(self, facts: Facts) -> Answer:
        """Unknown while the fact is unknown, else whether its value passes the test."""
        value = facts.get(self.key)
        if value is None:
            return Answer.UNKNOWN
        return Answer.YES if self.test(value) else Answer.NO

    def leaves(self) -> Iterator[Leaf]:
        """The tests in this condition, in reading order."""
        yield self

    @property
    def is_flag(self) -> bool:
        """Whether this is a plain test on yes or no."""
        return isinstance(self.form, bool)

    def compiled(self) -> Check:
        """A plain function that answers this test."""
        key, test, yes, no, unknown = self.key, self.test, Answer.YES, Answer.NO, Answer.UNKNOWN

        def check(facts: Facts) -> Answer:
            value = facts.get(key)
            if value is None:
                return unknown
            return yes if test(value) else no

        return check


@dataclass(frozen=True, slots=True)
class All:
    """Every part must hold."""

    parts: tuple[Expression, ...]

    def answer(self, facts: Facts) -> Answer:
        """Kleene's and."""
        return all_of(part.answer(facts) for part in self.parts)

    def leaves(self) -> Iterator[Leaf]:
        """The tests in this condition, in reading order."""
        for part in self.parts:
            yield from part.leaves()

    def compiled(self) -> Check:
        """A plain function that stops at the first no."""
        return _fold(self.parts, stop=Answer.NO, rest=Answer.YES)


@dataclass(frozen=True, slots=True)
class Any:
    """One part must hold."""

    parts: tuple[Expression, ...]

    def answer(self, facts: Facts) -> Answer:
        """Kleene's or."""
        return any_of(part.answer(facts) for part in self.parts)

    def leaves(self) -> Iterator[Leaf]:
        """The tests in this condition, in reading order."""
        for part in self.parts:
            yield from part.leaves()

    def compiled(self) -> Check:
        """A plain function that stops at the first yes."""
        return _fold(self.parts, stop=Answer.YES, rest=Answer.NO)


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not hold."""

    part: Expression

    def answer(self, facts: Facts) -> Answer:
        """The opposite; unknown stays unknown."""
        return opposite(self.part.answer(facts))

    def leaves(self) -> Iterator[Leaf]:
        """The tests in this condition, in reading order."""
        yield from self.part.leaves()

    def compiled(self) -> Check:
        """A plain function with the opposite answer."""
        part, yes, no, unknown = self.part.compiled(), Answer.YES, Answer.NO, Answer.UNKNOWN

        def check(facts: Facts) -> Answer:
            answer = part(facts)
            if answer is unknown:
                return answer
            return no if answer is yes else yes

        return check


Expression = Leaf | All | Any | Not


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition ready to be asked: its expression, the facts it rests on, and its compiled check."""

    expression: Expression
    facts: tuple[str, ...]
    answer: Check

    @classmethod
    def of(cls, expression: Expression) -> Condition:
        """Compile ``expression``; done once, when the knowledge is read."""
        keys = tuple(dict.fromkeys(leaf.key for leaf in expression.leaves()))
        return cls(expression, keys, expression.compiled())

    def explain(self, facts: Facts) -> tuple[tuple[Leaf, Answer], ...]:
        """Each single test with its answer, in reading order."""
        return tuple((leaf, leaf.answer(facts)) for leaf in self.expression.leaves())


def _fold(parts: tuple[Expression, ...], stop: Answer, rest: Answer) -> Check:
    """One function for all parts: yes/no tests are asked in place, which saves a call for each of them.

    A flag decides ("stops") an *all* when its value is the wrong one, an *any* when it is the right one.
    """
    flags = tuple((p.key, p.form is (rest is Answer.YES)) for p in parts if isinstance(p, Leaf) and p.is_flag)
    checks = tuple(part.compiled() for part in parts if not (isinstance(part, Leaf) and part.is_flag))
    unknown = Answer.UNKNOWN

    def check(facts: Facts) -> Answer:
        result = rest
        known = facts.get
        for key, passing in flags:
            value = known(key)
            if value is None:
                result = unknown
            elif value is not passing:
                return stop
        for part in checks:
            answer = part(facts)
            if answer is stop:
                return answer
            if answer is unknown:
                result = answer
        return result

    return check
