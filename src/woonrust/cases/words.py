"""Values of facts in words, for the course of a case."""

from __future__ import annotations

from woonrust_core.facts import FactType, FactValue

YES, NO, UNKNOWN = "ja", "nee", "onbekend"


def said_value(fact: FactType, value: FactValue | None) -> str:
    """A value as one says it in Dutch."""
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, frozenset):
        return ", ".join(_word(fact, word) for word in sorted(value)) or "geen"
    if isinstance(value, str):
        return _word(fact, value)
    return f"{value} {fact.unit}" if fact.unit else str(value)


def _word(fact: FactType, word: str) -> str:
    return fact.choices[word].nl if word in fact.choices else word
