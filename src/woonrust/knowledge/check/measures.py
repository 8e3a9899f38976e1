"""What a measure needs beside its shape: a competent party, sourced terms, its own file, sound doubts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.check.names import Names
from woonrust.knowledge.files import Form, KnowledgeFile
from woonrust_core.nearest import did_you_mean

NO_STATUTE = ("praktijk", "ccv", "beleid", "regio", "convenant", "voorwaarden", "kantonrechter")
ACTING = ("party", "person")


def check_measures(
    files: Iterable[KnowledgeFile], names: Names, party_kinds: dict[str, str]
) -> Iterator[Finding]:
    """Every fault of the measures by themselves and beside each other."""
    order: dict[int, str] = {}
    for file in files:
        yield from _place(file)
        yield from _competent(file, names, party_kinds)
        yield from _terms(file)
        yield from _doubts(file)
        yield from _versions(file)
        number = file.content["order"]
        if number in order:
            yield finding(file, ("order",), f"order {number} is already that of {order[number]}")
        order[number] = file.path


def _place(file: KnowledgeFile) -> Iterator[Finding]:
    content = file.content
    expected = f"measures/{content['phase']}/{content['id']}.yaml"
    if file.path != expected:
        yield finding(file, ("id",), f"this measure belongs in {expected}")
    for name in ("escalates_to", "deescalates_to"):
        if content["id"] in content["next"][name]:
            yield finding(file, ("next", name), "a measure cannot follow on itself")


def _competent(file: KnowledgeFile, names: Names, party_kinds: dict[str, str]) -> Iterator[Finding]:
    for index, party in enumerate(file.content["competent"]):
        if party in names.parties and party_kinds.get(party) not in ACTING:
            able = [name for name, kind in party_kinds.items() if kind in ACTING]
            text = f'"{party}" is no organisation or person that can be competent{did_you_mean(party, able)}'
            yield finding(file, ("competent", index), text)


def _terms(file: KnowledgeFile) -> Iterator[Finding]:
    for index, step in enumerate(file.content["steps"]):
        kind, source, term = step["term_kind"], step["source"].lower(), step.get("term", "")
        place = ("steps", index, "term_kind")
        if kind == "statutory" and source.startswith(NO_STATUTE):
            text = f'the statutory term "{term}" names no statute as its source ("{step["source"]}")'
            yield finding(file, place, text)
        if kind != "customary" and term.startswith("gewoonte"):
            yield finding(file, place, f'"{term}" is custom: its term_kind is customary')


def _versions(file: KnowledgeFile) -> Iterator[Finding]:
    """Dated versions of one rule follow on each other without a day between them or twice covered."""
    for kind in ("requires", "should"):
        ends: dict[str, date] = {}
        for rule in file.content[kind]:
            if isinstance(rule.get("repealed"), date):
                ends[_reported(rule)] = rule["repealed"]
        for index, rule in enumerate(file.content[kind]):
            begin, end = rule.get("in_force"), ends.get(_reported(rule))
            if isinstance(begin, date) and end is not None and begin != end and "repealed" not in rule:
                text = f"{_reported(rule)}: this version begins on {begin}, the one before ended on {end}"
                yield finding(file, (kind, index, "in_force"), text)


def _reported(rule: Form) -> str:
    return str(rule.get("key") or next(iter(rule["if"])))


def _doubts(file: KnowledgeFile) -> Iterator[Finding]:
    content = file.content
    if content["confidence"] == "uncertain" and "confidence_note" not in content:
        yield finding(file, ("confidence",), "an uncertain measure says in confidence_note what is uncertain")
