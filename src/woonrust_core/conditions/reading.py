"""Reading a condition from the plain mappings of the knowledge files.

``{severity: [ernstig, zeer_ernstig]}`` one of these (for a list: at least one in common) ·
``{heard: true}`` · ``{warnings_number: ">=2"}`` · ``{care_needed: known}`` ·
``{all: [...]}`` ``{any: [...]}`` ``{not: ...}``. Several facts in one mapping must all hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter

from woonrust_core.conditions.expression import All, Any, Condition, ConditionError, Expression, Leaf, Not
from woonrust_core.facts.vocabulary import FactError, FactKind, FactType, FactValue, Vocabulary

THRESHOLD = re.compile(r"^(>=|<=|>|<)\s*(\d+(?:\.\d+)?)$")
DEEPEST = 20

# ``limit.__le__`` is "value >= limit" without a Python frame: advice asks this a few hundred times a case.
COMPARISONS: Mapping[str, Callable[[float], Callable[[FactValue], bool]]] = {
    ">=": attrgetter("__le__"),
    "<=": attrgetter("__ge__"),
    ">": attrgetter("__lt__"),
    "<": attrgetter("__gt__"),
}


def read_condition(form: object, vocabulary: Vocabulary) -> Condition:
    """The condition that ``form`` writes down; ConditionError names what cannot be read, and the nearest."""
    return Condition.of(_read(form, vocabulary, depth=0))


def _read(form: object, vocabulary: Vocabulary, depth: int) -> Expression:
    if depth > DEEPEST:
        raise ConditionError(f"a condition may be nested {DEEPEST} deep at most")
    if not isinstance(form, Mapping) or not form:
        raise ConditionError(f"a condition is a mapping such as {{heard: true}}, not {form!r}")
    parts = tuple(_read_entry(key, value, vocabulary, depth) for key, value in form.items())
    return parts[0] if len(parts) == 1 else All(parts)


def _read_entry(key: object, value: object, vocabulary: Vocabulary, depth: int) -> Expression:
    if key == "not":
        return Not(_read(value, vocabulary, depth + 1))
    if key in ("all", "any"):
        if not isinstance(value, Sequence) or isinstance(value, str) or not value:
            raise ConditionError(f'"{key}" wants a list of conditions')
        parts = tuple(_read(part, vocabulary, depth + 1) for part in value)
        return All(parts) if key == "all" else Any(parts)
    return _read_leaf(str(key), value, vocabulary)


def _read_leaf(key: str, form: object, vocabulary: Vocabulary) -> Leaf:
    try:
        fact = vocabulary.type_of(key)
        return Leaf(fact.key, form, _test_of(fact, form))
    except FactError as error:
        raise ConditionError(str(error)) from error


def _test_of(fact: FactType, form: object) -> Callable[[FactValue], bool]:
    if form == "known":
        return lambda value: True
    if fact.kind is FactKind.NUMBER:
        return _number_test(fact, form)
    if fact.kind is FactKind.YES_NO:
        wanted = fact.read(form)
        return lambda value: value is wanted
    words = frozenset(_words(fact, form))
    if fact.kind is FactKind.CHOICES:
        return lambda value: not words.isdisjoint(value)  # type: ignore[arg-type]  # a CHOICES value is a set
    return words.__contains__


def _words(fact: FactType, form: object) -> frozenset[str]:
    words = [form] if isinstance(form, str) else form
    if not isinstance(words, Sequence):
        raise ConditionError(f"{fact.key}: wants a word or a list of words, not {form!r}")
    known = frozenset(str(word) for word in words)
    for word in known:
        if word not in fact.choices:
            fact.read(word if word != "onbekend" else [word])
    return known


def _number_test(fact: FactType, form: object) -> Callable[[FactValue], bool]:
    if isinstance(form, (int, float)) and not isinstance(form, bool):
        return lambda value: value == form
    match = THRESHOLD.match(form) if isinstance(form, str) else None
    if not match:
        raise ConditionError(f'{fact.key}: wants a number or a threshold such as ">=2", not {form!r}')
    limit = float(match.group(2))
    return COMPARISONS[match.group(1)](limit)
