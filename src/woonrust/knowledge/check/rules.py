"""Conditions wherever they stand: known facts, values and thresholds; periods that can hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from woonrust.knowledge.attention import FOLDER as ATTENTION
from woonrust.knowledge.attention import GROUPS
from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.check.names import PROCESSES
from woonrust.knowledge.files import KnowledgeFile
from woonrust.knowledge.measures import ALL
from woonrust.knowledge.measures import FOLDER as MEASURES
from woonrust_core.conditions import ConditionError, read_condition
from woonrust_core.facts.vocabulary import FactError, Vocabulary
from woonrust_core.nearest import did_you_mean

Place = tuple[str | int, ...]
CONDITIONS = ("if", "only_if", "unless", "when", "tried", "refused", "unsuitable")
RULED = (MEASURES, ATTENTION, PROCESSES)


def check_rules(file: KnowledgeFile, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every condition, reported key and period in ``file``."""
    if not file.path.startswith(RULED) or file.path == GROUPS:
        return
    for place, form in mappings(file.content):
        for name in CONDITIONS:
            if name in form:
                yield from _condition(file, (*place, name), form[name], vocabulary)
        if "key" in form and form["key"] not in vocabulary.types:
            hint = did_you_mean(str(form["key"]), vocabulary.types)
            yield finding(file, (*place, "key"), f'unknown fact "{form["key"]}"{hint}')
        yield from _period(file, place, form)
    if file.path.startswith(MEASURES):
        yield from _target(file, vocabulary)


def mappings(content: Any, place: Place = ()) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """Every mapping in a file with its place, conditions left out."""
    if isinstance(content, dict):
        yield place, content
        for key, value in content.items():
            if key not in CONDITIONS:
                yield from mappings(value, (*place, key))
    elif isinstance(content, list):
        for index, value in enumerate(content):
            yield from mappings(value, (*place, index))


def _condition(file: KnowledgeFile, place: Place, form: object, vocabulary: Vocabulary) -> Iterator[Finding]:
    try:
        read_condition(form, vocabulary)
    except ConditionError as error:
        yield finding(file, place, str(error))


def _period(file: KnowledgeFile, place: Place, form: Mapping[str, Any]) -> Iterator[Finding]:
    begin, end = form.get("in_force"), form.get("repealed")
    for name, value in (("in_force", begin), ("repealed", end)):
        if value is not None and not isinstance(value, date):
            yield finding(
                file, (*place, name), f'{name}: "{value}" is text, not a date (write it without quotes)'
            )
    if isinstance(begin, date) and isinstance(end, date) and begin >= end:
        yield finding(file, (*place, "repealed"), f"repealed {end} is not after in_force {begin}")


def _target(file: KnowledgeFile, vocabulary: Vocabulary) -> Iterator[Finding]:
    for name, key in (("tenures", "tenure"), ("nuisance_types", "nuisance_types")):
        words = file.content["target"][name]
        for index, word in enumerate(() if words == ALL else words):
            try:
                vocabulary.read(key, [word] if name == "nuisance_types" else word)
            except FactError as error:
                yield finding(file, ("target", name, index), str(error))
