"""Reading a process from the plain mapping of its knowledge file (shape: process.schema.json).

Errors name the place in the file and the nearest valid name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from woonrust_core.conditions import ConditionError
from woonrust_core.facts.vocabulary import Vocabulary
from woonrust_core.measures.requirement import Validity
from woonrust_core.nearest import did_you_mean
from woonrust_core.process.model import (
    Agreement,
    Clock,
    Direction,
    Gate,
    Phase,
    Process,
    ProcessError,
    RaciRow,
    Role,
)
from woonrust_core.process.requirements import ReadRequirement, requirement_reader
from woonrust_core.terms import Nature, Term, Unit
from woonrust_core.text import Text, in_dutch_only

Form = Mapping[str, Any]
Translate = Callable[[str], Text]


def read_process(form: Form, vocabulary: Vocabulary, translate: Translate = in_dutch_only) -> Process:
    """The process that ``form`` writes down; ProcessError says where it cannot be read.

    ``translate`` gives a Dutch sentence of the file its English.
    """
    roles = {role.id: role for role in (_role(entry, translate) for entry in form["roles"])}
    phases = tuple(_phase(entry, translate) for entry in form["phases"])
    read = requirement_reader(vocabulary, translate)
    process = Process(
        id=form["id"],
        name=translate(form["name"]),
        version=int(form["version"]),
        validity=_validity(form),
        source=form["source"],
        phases=phases,
        gates=tuple(gate for entry in form["gates"] for gate in _gates(entry, translate, read)),
        roles=roles,
        raci=tuple(_raci(entry, translate) for entry in form.get("raci", ())),
        agreements=tuple(
            Agreement(entry["id"], translate(entry["text"]), entry["source"])
            for entry in form.get("rules", ())
        ),
        status=_optional(form.get("status"), translate),
        note=_optional(form.get("note"), translate),
    )
    _check_names(process)
    return process


def _optional(sentence: str | None, translate: Translate) -> Text | None:
    return translate(sentence) if sentence else None


def _texts(sentences: Any, translate: Translate) -> tuple[Text, ...]:
    return tuple(translate(sentence) for sentence in sentences or ())


def _validity(form: Form) -> Validity:
    return Validity(_date(form, "in_force"), _date(form, "repealed"))


def _date(form: Form, name: str) -> date | None:
    value = form.get(name)
    if value is None or isinstance(value, date):
        return value
    raise ProcessError(f'{form.get("id", "")}: {name} "{value}" is not a date such as 2026-01-01')


def _role(form: Form, translate: Translate) -> Role:
    return Role(
        id=form["id"],
        name=translate(form["name"]),
        parties=tuple(form.get("parties", ())),
        held_by=tuple(form.get("held_by", ())),
        in_raci=bool(form.get("raci", False)),
        abbreviation=form.get("abbreviation", ""),
    )


def _phase(form: Form, translate: Translate) -> Phase:
    return Phase(
        id=form["id"],
        number=str(form["number"]),
        name=translate(form["name"]),
        goal=translate(form["goal"]),
        trigger=translate(form["trigger"]),
        exit=translate(form["exit"]),
        frame=form["frame"],
        lead=form["lead"],
        source=form["source"],
        joins=tuple(form.get("joins", ())),
        activities=_texts(form.get("activities"), translate),
        documents=_texts(form.get("documents"), translate),
        clocks=tuple(_clock(entry, translate) for entry in form.get("clocks", ())),
        measures=tuple(form.get("measures", ())),
        entry=bool(form.get("entry", False)),
        final=bool(form.get("final", False)),
    )


def _clock(form: Form, translate: Translate) -> Clock:
    return Clock(
        id=form["id"],
        term=Term(int(form["number"]), Unit(form["unit"]), Nature(form["nature"])),
        what=translate(form["what"]),
        starts=translate(form["starts"]),
        source=form["source"],
        main=bool(form.get("main", False)),
        repeats=bool(form.get("repeats", False)),
    )


def _gates(form: Form, translate: Translate, read: ReadRequirement) -> Iterator[Gate]:
    """One gate for each phase it leads out of."""
    where = f"gate {form['id']}"
    try:
        requires = tuple(read(entry, "requires") for entry in form.get("requires", ()))
        should = tuple(read(entry, "should") for entry in form.get("should", ()))
    except ConditionError as error:
        raise ProcessError(f"{where}: {error}") from error
    marked = zip(requires, form.get("requires", ()), strict=True)
    firm = tuple(rule for rule, entry in marked if entry.get("firm"))
    for from_phase in form["from"]:
        yield Gate(
            id=form["id"],
            from_phase=from_phase,
            to_phase=form["to"],
            direction=Direction(form["direction"]),
            keeper=form["keeper"],
            records=translate(form["records"]),
            source=form["source"],
            requires=requires,
            should=should,
            firm=firm,
            asks_reason=bool(form.get("asks_reason", False)),
            validity=_validity(form),
        )


def _raci(form: Form, translate: Translate) -> RaciRow:
    return RaciRow(
        step=translate(form["step"]),
        roles=dict(form["roles"]),
        phases=tuple(form.get("phases", ())),
        note=_optional(form.get("note"), translate),
    )


def _check_names(process: Process) -> None:
    """Every phase and role that is named must exist; ProcessError names the nearest."""
    phases = [phase.id for phase in process.phases]
    for where, named, valid in _names(process, phases, list(process.roles)):
        if named not in valid:
            raise ProcessError(f'{process.key}, {where}: unknown name "{named}"{did_you_mean(named, valid)}')


def _names(process: Process, phases: list[str], roles: list[str]) -> Iterator[tuple[str, str, list[str]]]:
    for phase in process.phases:
        for role in (phase.lead, *phase.joins):
            yield f"phase {phase.id}", role, roles
    for gate in process.gates:
        yield f"gate {gate.id}", gate.from_phase, phases
        yield f"gate {gate.id}", gate.to_phase, phases
        yield f"gate {gate.id}", gate.keeper, roles
    for row in process.raci:
        for role in row.roles:
            yield f'RACI "{row.step.nl}"', role, roles
        for phase_id in row.phases:
            yield f'RACI "{row.step.nl}"', phase_id, phases
