"""What one organisation does in the work process, and when: its part in every phase, step and gate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from woonrust_core.measures import Measure
from woonrust_core.process.model import Gate, Phase, Process, RaciRow

DOES = frozenset("RA")
Told = tuple[tuple[RaciRow, str], ...]


@dataclass(frozen=True, slots=True)
class PhasePart:
    """The part of an organisation in one phase; what it does in every phase is left to :class:`Part`."""

    phase: Phase
    leads: bool
    joins: bool
    steps: Told
    keeps: tuple[Gate, ...]
    measures: tuple[Measure, ...]

    @property
    def takes_part(self) -> bool:
        """Whether the organisation does something here (being asked or told alone is not doing)."""
        acts = any(DOES.intersection(letters) for _, letters in self.steps)
        return self.leads or self.joins or acts or bool(self.keeps) or bool(self.measures)


@dataclass(frozen=True, slots=True)
class Part:
    """The part of an organisation in a whole process; ``always`` are its steps that belong to every phase."""

    roles: frozenset[str]
    everybody: frozenset[str]
    always: Told
    phases: tuple[PhasePart, ...]

    def in_phase(self, phase_id: str) -> bool:
        """Whether it takes part in this phase."""
        return any(part.takes_part for part in self.phases if part.phase.id == phase_id)

    def keeps(self, gate: Gate) -> bool:
        """Whether it keeps this gate, alone or as every partner does."""
        return gate.keeper in self.roles or gate.keeper in self.everybody


def part_of(process: Process, kinds: frozenset[str], measures: Mapping[str, Measure]) -> Part:
    """What an organisation of these kinds (words of ``parties.yaml``) does, in the order of the process."""
    roles, everybody = roles_of(process, kinds), roles_of_everybody(process)
    throughout = [row for row in process.raci if _is_throughout(process, row)]
    phases = (_in_phase(process, phase, kinds, roles, everybody, measures) for phase in process.phases)
    return Part(roles, everybody, _told(throughout, roles), tuple(phases))


def roles_of(process: Process, kinds: frozenset[str]) -> frozenset[str]:
    """The roles that an organisation of these kinds can fill."""
    return frozenset(role.id for role in process.roles.values() if kinds.intersection(role.parties))


def roles_of_everybody(process: Process) -> frozenset[str]:
    """The roles that every partner fills: bound to no kind of party and no column of the RACI table."""
    return frozenset(role.id for role in process.roles.values() if not role.parties and not role.in_raci)


def _in_phase(
    process: Process,
    phase: Phase,
    kinds: frozenset[str],
    roles: frozenset[str],
    everybody: frozenset[str],
    measures: Mapping[str, Measure],
) -> PhasePart:
    own = (measures[id_] for id_ in phase.measures if id_ in measures)
    return PhasePart(
        phase,
        phase.lead in roles or phase.lead in everybody,
        bool(roles.intersection(phase.joins)),
        _told([row for row in process.raci_of(phase.id) if not _is_throughout(process, row)], roles),
        tuple(gate for gate in process.gates_from(phase.id) if gate.keeper in roles),
        tuple(measure for measure in own if kinds.intersection(measure.competent)),
    )


def _is_throughout(process: Process, row: RaciRow) -> bool:
    return len(row.phases) >= len(process.phases) - 1


def _told(rows: list[RaciRow], roles: frozenset[str]) -> Told:
    found = [(row, letters) for row in rows if (letters := _letters(row, roles))]
    return tuple(sorted(found, key=lambda pair: "RACI".index(pair[1][0])))


def _letters(row: RaciRow, roles: frozenset[str]) -> str:
    """The heaviest of what an organisation with several roles does in a step: R/A, R, A, else C, else I."""
    found = {letter for role, letters in row.roles.items() if role in roles for letter in letters.split("/")}
    acts = "/".join(letter for letter in "RA" if letter in found)
    return acts or ("C" if "C" in found else "I" if "I" in found else "")
