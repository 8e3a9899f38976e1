"""Reading what a gate asks: the same requirements as those of measures, reported as reasons of a gate."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from woonrust_core.answers import Answer, Reason, ReasonKind
from woonrust_core.conditions import Condition, read_condition
from woonrust_core.facts.vocabulary import Vocabulary
from woonrust_core.measures.requirement import Reasons, Requirement, Validity
from woonrust_core.text import Text

Form = Mapping[str, Any]
ReadRequirement = Callable[[Form, str], Requirement]
KINDS = {"requires": ReasonKind.GATE, "should": ReasonKind.SHOULD}


def requirement_reader(vocabulary: Vocabulary, translate: Callable[[str], Text]) -> ReadRequirement:
    """A reader of the entries under ``requires`` and ``should`` of a gate.

    The reader raises ConditionError for a condition that it cannot read.
    """

    def read(form: Form, kind: str) -> Requirement:
        condition = read_condition(form["if"], vocabulary)
        only_if, unless = (_part(form.get(name), vocabulary) for name in ("only_if", "unless"))
        reason = Reason(
            key=form.get("key", condition.facts[0]),
            kind=KINDS[kind],
            answer=Answer.UNKNOWN,
            text=translate(form["text"]),
            source=form["source"],
            facts=_facts(condition, only_if, unless),
            suppliers=_suppliers(condition, vocabulary),
            note=translate(form["note"]) if form.get("note") else None,
        )
        validity = Validity(form.get("in_force"), form.get("repealed"))
        return Requirement(condition, Reasons.of(reason), validity, only_if, unless)

    return read


def _part(form: object, vocabulary: Vocabulary) -> Condition | None:
    return None if form is None else read_condition(form, vocabulary)


def _facts(*conditions: Condition | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for condition in conditions if condition for key in condition.facts))


def _suppliers(condition: Condition, vocabulary: Vocabulary) -> tuple[str, ...]:
    named = (party for key in condition.facts for party in vocabulary.types[key].suppliers)
    return tuple(dict.fromkeys(named))
