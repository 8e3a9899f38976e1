"""What is wrong with a process that can be read: unreachable phases, dead ends, unknown measures."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from woonrust_core.nearest import did_you_mean
from woonrust_core.process.model import Process


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with the place where it stands, both in English: for the makers of the knowledge."""

    where: str
    text: str


def reachable(process: Process) -> frozenset[str]:
    """The phases that a case can come to from a phase in which it may begin, by any gates."""
    seen: set[str] = set()
    waiting = [phase.id for phase in process.phases if phase.entry]
    while waiting:
        phase_id = waiting.pop()
        if phase_id not in seen:
            seen.add(phase_id)
            waiting += [gate.to_phase for gate in process.gates_from(phase_id)]
    return frozenset(seen)


def can_end(process: Process) -> frozenset[str]:
    """The phases from which a case can come to a final phase, by any gates."""
    seen: set[str] = set()
    waiting = [phase.id for phase in process.phases if phase.final]
    while waiting:
        phase_id = waiting.pop()
        if phase_id not in seen:
            seen.add(phase_id)
            waiting += [gate.from_phase for gate in process.gates_to(phase_id)]
    return frozenset(seen)


def check_process(process: Process, measures: Collection[str] = ()) -> tuple[Finding, ...]:
    """Every fault of ``process``; with ``measures`` (all ids) its measures are checked too."""
    findings = [*_shape_findings(process), *_raci_findings(process)]
    if measures:
        findings += _measure_findings(process, measures)
    return tuple(findings)


def _shape_findings(process: Process) -> Iterator[Finding]:
    begin, end = reachable(process), can_end(process)
    if not begin:
        yield Finding(process.key, "no phase is marked entry: a case cannot begin")
    for phase in process.phases:
        if phase.id not in begin:
            yield Finding(f"phase {phase.id}", "no gates lead to it from a phase in which a case may begin")
        if phase.id not in end:
            yield Finding(f"phase {phase.id}", "no gates lead from it to a final phase")
        if sum(clock.main for clock in phase.clocks) != 1:
            yield Finding(f"phase {phase.id}", "wants exactly one main clock")


def _raci_findings(process: Process) -> Iterator[Finding]:
    for row in process.raci:
        if not any("A" in letters for letters in row.roles.values()):
            yield Finding(f'RACI "{row.step.nl}"', "nobody answers for it (A)")
        if not any("R" in letters for letters in row.roles.values()):
            yield Finding(f'RACI "{row.step.nl}"', "nobody does it (R)")


def _measure_findings(process: Process, measures: Collection[str]) -> Iterator[Finding]:
    placed: set[str] = set()
    for phase in process.phases:
        for measure in phase.measures:
            placed.add(measure)
            if measure not in measures:
                hint = did_you_mean(measure, measures)
                yield Finding(f"phase {phase.id}", f'unknown measure "{measure}"{hint}')
    for measure in measures:
        if measure not in placed:
            yield Finding(process.key, f'measure "{measure}" is in no phase')
