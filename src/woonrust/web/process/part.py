"""What one organisation does in the work process, and when: its part in every phase, step and gate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from woonrust_core.measures import Measure
from woonrust_core.process.model import Gate, Phase, Process, RaciRow

DOES = frozenset("RA")


@dataclass(frozen=True, slots=True)
class PhasePart:
    """The part of an organisation in one phase."""

    phase: Phase
    leads: bool
    joins: bool
    steps: tuple[tuple[RaciRow, str], ...]
    keeps: tuple[Gate, ...]
    measures: tuple[Measure, ...]

    @property
    def takes_part(self) -> bool:
        """Whether the organisation does something here (being asked or told alone is not doing)."""
        acts = any(DOES.intersection(letters) for _, letters in self.steps)
        return self.leads or self.joins or acts or bool(self.keeps) or bool(self.measures)


@dataclass(frozen=True, slots=True)
class Part:
    """The part of an organisation, with the capacities (``kinds``) in which it acts, in a whole process."""

    kinds: frozenset[str]
    roles: frozenset[str]
    phases: tuple[PhasePart, ...]

    def in_phase(self, phase_id: str) -> bool:
        """Whether it takes part in this phase."""
        return any(part.takes_part for part in self.phases if part.phase.id == phase_id)

    def keeps(self, gate: Gate) -> bool:
        """Whether it keeps this gate."""
        return gate.keeper in self.roles


def part_of(process: Process, kinds: frozenset[str], measures: Mapping[str, Measure]) -> Part:
    """What an organisation of these kinds does, in the order of the process."""
    roles = roles_of(process, kinds)
    return Part(
        kinds, roles, tuple(_in_phase(process, phase, kinds, roles, measures) for phase in process.phases)
    )


def roles_of(process: Process, kinds: frozenset[str]) -> frozenset[str]:
    """The roles that an organisation of these kinds can fill; a role for every partner is everybody's."""
    return frozenset(
        role.id
        for role in process.roles.values()
        if kinds.intersection(role.parties) or (not role.parties and not role.in_raci)
    )


def _in_phase(
    process: Process, phase: Phase, kinds: frozenset[str], roles: frozenset[str], measures: Mapping[str, Measure]
) -> PhasePart:
    steps = ((row, _letters(row, roles)) for row in process.raci_of(phase.id))
    own = (measures[id_] for id_ in phase.measures if id_ in measures)
    return PhasePart(
        phase,
        phase.lead in roles,
        bool(roles.intersection(phase.joins)),
        tuple((row, letters) for row, letters in steps if letters),
        tuple(gate for gate in process.gates_from(phase.id) if gate.keeper in roles),
        tuple(measure for measure in own if kinds.intersection(measure.competent)),
    )


def _letters(row: RaciRow, roles: frozenset[str]) -> str:
    found = {letter for role, letters in row.roles.items() if role in roles for letter in letters.split("/")}
    return "/".join(letter for letter in "RACI" if letter in found)
