"""Values of facts, and parts of people, in words: in both languages, for screens and the course of a case."""

from __future__ import annotations

from woonrust_core.facts import FactType, FactValue
from woonrust_core.text import Text

YES = Text("ja", "yes")
NO = Text("nee", "no")
NONE = Text("geen", "none")
UNKNOWN = Text("onbekend", "unknown")
ROLES = {
    "betrokkene": Text("betrokkene", "involved person"),
    "huisgenoot": Text("huisgenoot", "member of the household"),
    "melder": Text("melder", "reporter"),
    "omwonende": Text("omwonende", "neighbour"),
    "vertegenwoordiger": Text("vertegenwoordiger", "representative"),
    "slachtoffer": Text("slachtoffer", "victim"),
}


def value_in_words(fact: FactType, value: FactValue) -> Text:
    """``value`` as a person says it: ja, 9 dagen, "ernstig", "geluid, bedreiging"."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, frozenset):
        return _listed(fact, value)
    if isinstance(value, str):
        return fact.choices.get(value, Text(value, value))
    number = f"{value:g}" if isinstance(value, float) else str(value)
    if fact.unit is None:
        return Text(number, number)
    return Text(f"{number} {fact.unit.nl}", f"{number} {fact.unit.en}")


def said_value(fact: FactType, value: FactValue | None) -> Text:
    """A value, or that it is unknown, as one says it."""
    return UNKNOWN if value is None else value_in_words(fact, value)


def said_fact(fact: FactType, value: Text) -> Text:
    """A fact with its value as a line: "warnings given: 2"."""
    return Text(f"{fact.label.nl}: {value.nl}", f"{fact.label.en}: {value.en}")


def _listed(fact: FactType, words: frozenset[str]) -> Text:
    """In the order of the vocabulary; a word that it no longer has stands at the end as it was recorded."""
    named = [text for word, text in fact.choices.items() if word in words]
    named += [Text(word, word) for word in sorted(words - set(fact.choices))]
    if not named:
        return NONE
    return Text(", ".join(text.nl for text in named), ", ".join(text.en for text in named))
