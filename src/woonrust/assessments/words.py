"""Values of facts in words."""

from __future__ import annotations

from woonrust_core.facts import FactType, FactValue
from woonrust_core.text import Text

YES = Text("ja", "yes")
NO = Text("nee", "no")


def value_in_words(fact: FactType, value: FactValue) -> Text:
    """``value`` as a person says it: ja, 9 dagen, "ernstig", "geluid en bedreiging"."""
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


def _listed(fact: FactType, words: frozenset[str]) -> Text:
    named = [text for word, text in fact.choices.items() if word in words]
    return Text(", ".join(text.nl for text in named), ", ".join(text.en for text in named))
