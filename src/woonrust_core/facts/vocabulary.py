"""The vocabulary: which facts a case can have, and how a value is read.

A fact that is absent, "partly" or "onbekend" is unknown; it is then simply not in the mapping of facts,
so that no rule can mistake it for a no.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from woonrust_core.nearest import did_you_mean
from woonrust_core.text import Text

FactValue = bool | int | float | str | frozenset[str]
Facts = Mapping[str, FactValue]
UNKNOWN_WORDS = frozenset({"partly", "deels", "onbekend", "unknown", ""})
LONGEST_NUMBER = 1_000_000_000


class FactError(ValueError):
    """A fact key or value that the vocabulary does not know; the message names the nearest valid one."""


class FactKind(Enum):
    """The shape of a fact's value."""

    YES_NO = "yes_no"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class FactType:
    """One fact: what it means, which values it takes, who may know it and who can supply it.

    ``holds_for_days``: a fact about now, such as whether there is danger, says nothing any more so many days
    after it was observed; None for what does not age. ``about_measure``: it says something of the content of
    a measure only, not of the situation.
    """

    key: str
    kind: FactKind
    label: Text
    meaning: Text
    question: Text
    category: str
    origin: str
    suppliers: tuple[str, ...] = ()
    choices: Mapping[str, Text] = field(default_factory=dict)
    unit: Text | None = None
    derived_from: Text | None = None
    holds_for_days: int | None = None
    about_measure: bool = False

    def read(self, value: object) -> FactValue | None:
        """``value`` as this fact holds it, None where it says unknown; raises FactError where it is none."""
        if value is None or (isinstance(value, str) and value.strip().lower() in UNKNOWN_WORDS):
            return None
        return READERS[self.kind](self, value)

    def holds_until(self, observed_on: date) -> date | None:
        """The first day on which an observation of ``observed_on`` is too old; None where it never is."""
        if self.holds_for_days is None:
            return None
        return observed_on + timedelta(days=self.holds_for_days + 1)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name for a fact; ``opposite`` turns yes into no."""

    key: str
    canonical: str
    opposite: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All facts by key, and the aliases under which they also come in."""

    types: Mapping[str, FactType]
    aliases: Mapping[str, Alias] = field(default_factory=dict)

    def type_of(self, key: str) -> FactType:
        """The fact named ``key`` (or its alias); FactError names the nearest one otherwise."""
        if key in self.types:
            return self.types[key]
        if key in self.aliases:
            return self.types[self.aliases[key].canonical]
        raise FactError(f'unknown fact "{key}"{did_you_mean(key, [*self.types, *self.aliases])}')

    def read(self, key: str, value: object) -> tuple[str, FactValue | None]:
        """The canonical key and value of one fact as it came in; None means unknown."""
        fact = self.type_of(key)
        read = fact.read(value)
        if key in self.aliases and self.aliases[key].opposite and isinstance(read, bool):
            read = not read
        return fact.key, read

    def read_all(self, given: Mapping[str, object]) -> dict[str, FactValue]:
        """The known facts of ``given``; what is unknown is left out."""
        facts: dict[str, FactValue] = {}
        for key, value in given.items():
            canonical, read = self.read(key, value)
            if read is not None:
                facts[canonical] = read
        return facts


def _read_yes_no(fact: FactType, value: object) -> FactValue:
    if isinstance(value, bool):
        return value
    raise FactError(f'{fact.key}: "{_shown(value)}" is not a yes or no; give true or false, or leave it out')


def _read_number(fact: FactType, value: object) -> FactValue:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= LONGEST_NUMBER:
        return value
    raise FactError(f'{fact.key}: "{_shown(value)}" is not a number of 0 or more{_in_unit(fact)}')


def _read_choice(fact: FactType, value: object) -> FactValue:
    return _word(fact, value)


def _read_choices(fact: FactType, value: object) -> FactValue:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, Iterable):
        raise FactError(f'{fact.key}: "{_shown(value)}" is not a list of words')
    return frozenset(_word(fact, word) for word in words)


def _word(fact: FactType, value: object) -> str:
    if isinstance(value, str) and value in fact.choices:
        return value
    hint = did_you_mean(value, fact.choices) if isinstance(value, str) else ""
    raise FactError(
        f'{fact.key}: "{_shown(value)}" is not one of its values{hint} (values: {", ".join(fact.choices)})'
    )


def _in_unit(fact: FactType) -> str:
    return f" ({fact.unit.en})" if fact.unit else ""


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


READERS = {
    FactKind.YES_NO: _read_yes_no,
    FactKind.NUMBER: _read_number,
    FactKind.CHOICE: _read_choice,
    FactKind.CHOICES: _read_choices,
}
