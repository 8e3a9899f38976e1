"""The work process: phases, gates, clocks and RACI."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from woonrust.docs.markdown import FRAMES, code, page, table
from woonrust.knowledge.loader import Knowledge
from woonrust_core.conditions import Condition
from woonrust_core.conditions.description import describe
from woonrust_core.facts.vocabulary import Vocabulary
from woonrust_core.measures.requirement import Requirement
from woonrust_core.process.model import Clock, Gate, Phase, Process

INTRO = """The work process is a table that partners agree on: `knowledge/processes/*.yaml`. A case is
pinned to the version in which it started. The application shows it as a picture under `/werkproces/`. R
does the work, A answers for it, C is asked, I is told. What a gate asks keeps it closed; a gate that skips a
phase, steps aside or asks a reason can be passed with a written reason, except for what is *firm*. A
*customary* term is an agreement; only a *statutory* one binds by law."""


def page_of_process(knowledge: Knowledge, folder: Path) -> str:
    """Every process version that the knowledge holds."""
    words = knowledge.vocabulary
    parts = [part for process in knowledge.processes.values() for part in _process(process, words)]
    return page("Work process", INTRO, *parts)


def _process(process: Process, words: Vocabulary) -> Iterable[str]:
    yield f"## {process.name.en} (`{process.key}`)"
    yield f"In force since {process.validity.in_force}. Source: {process.source}."
    yield "### Phases"
    heads = ["no.", "id", "Dutch", "English", "frame", "lead", "joins", "measures"]
    yield table(heads, (_phase(phase) for phase in process.phases))
    yield "### Gates"
    heads = ["gate", "from", "to", "way", "keeper", "closed until", "wise", "what is recorded"]
    yield table(heads, _gates(process, words))
    yield "### Clocks"
    heads = ["phase", "what", "term", "starts with", "kind", "source"]
    yield table(heads, (_clock(phase, clock) for phase in process.phases for clock in phase.clocks))
    yield "### Who does what (RACI)"
    roles = process.raci_roles
    yield ", ".join(f"{role.abbreviation or role.id}: {role.name.en}" for role in roles) + "."
    rows = ([row.step.en, *(row.roles.get(role.id, "") for role in roles)] for row in process.raci)
    yield table(["step", *(role.abbreviation or role.id for role in roles)], rows)
    yield "### Agreements around the phases"
    yield "\n".join(f"- {one.text.en}" for one in process.agreements)


def _phase(phase: Phase) -> list[object]:
    return [
        phase.number, f"`{phase.id}`", phase.name.nl, phase.name.en, FRAMES.get(phase.frame, phase.frame),
        f"`{phase.lead}`", code(phase.joins), len(phase.measures),
    ]  # fmt: skip


def _gates(process: Process, words: Vocabulary) -> Iterable[list[str]]:
    """A line per gate; one that stands in several phases, such as the one to the urgent lane, once."""
    by_id: dict[str, list[Gate]] = {}
    for gate in process.gates:
        by_id.setdefault(f"{gate.id} {gate.to_phase}", []).append(gate)
    for gates in by_id.values():
        gate = gates[0]
        yield [
            f"`{gate.id}`", code(one.from_phase for one in gates), f"`{gate.to_phase}`",
            _way(gate), f"`{gate.keeper}`", _asked(gate.requires, words, gate.firm),
            _asked(gate.should, words), gate.records.en,
        ]  # fmt: skip


def _way(gate: Gate) -> str:
    return f"{gate.direction.label.en}{', with a reason' if gate.asks_reason else ''}"


def _asked(requirements: Iterable[Requirement], words: Vocabulary, firm: Collection[Requirement] = ()) -> str:
    said = (f"{_said(one, words)}{' (*firm*)' if one in firm else ''}" for one in requirements)
    return "; ".join(said) or "–"


def _said(requirement: Requirement, words: Vocabulary) -> str:
    only, unless = requirement.only_if, requirement.unless
    return (
        f"{requirement.reasons.no.text.en}{_aside('only if', only, words)}{_aside('unless', unless, words)}"
    )


def _aside(word: str, condition: Condition | None, words: Vocabulary) -> str:
    return f" ({word} {describe(condition.expression, words).en})" if condition is not None else ""


def _clock(phase: Phase, clock: Clock) -> list[str]:
    repeats = ", again and again" if clock.repeats else ""
    kind = f"{clock.term.nature.value}{', the main clock' if clock.main else ''}{repeats}"
    return [f"`{phase.id}`", clock.what.en, clock.term.written.en, clock.starts.en, kind, clock.source]
