"""The work process as a table: phases, the gates between them, clocks, roles and who does what (RACI).

A process is a version of an agreement between partners. A case is pinned to the version it started in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from woonrust_core.measures.requirement import ALWAYS, Requirement, Validity
from woonrust_core.nearest import did_you_mean
from woonrust_core.terms import DUTCH, Calendar, Nature, Reckoning, Term, reckon
from woonrust_core.text import Text


class ProcessError(ValueError):
    """A process that cannot be read or a name that is not in it; says where, and the nearest name."""


class Direction(Enum):
    """Where a gate leads: heavier, lighter (no failure), past a phase, or to and from the urgent lane."""

    UP = "up"
    DOWN = "down"
    SKIP = "skip"
    SIDE = "side"

    @property
    def label(self) -> Text:
        """The word on the button."""
        return DIRECTION_LABELS[self]


DIRECTION_LABELS = {
    Direction.UP: Text("verder", "onward"),
    Direction.DOWN: Text("terug of lichter", "back or lighter"),
    Direction.SKIP: Text("overslaan met reden", "skip with a reason"),
    Direction.SIDE: Text("zijstap", "side step"),
}


@dataclass(frozen=True, slots=True)
class Role:
    """A part in the process: a column of the RACI table or a gate keeper.

    ``parties`` are the kinds of organisation that can fill it, ``held_by`` the roles of people in the
    application that may act as it, ``abbreviation`` its head in the RACI table.
    """

    id: str
    name: Text
    parties: tuple[str, ...] = ()
    held_by: tuple[str, ...] = ()
    in_raci: bool = False
    abbreviation: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time within which something happens; ``main`` is the one by which a case in the phase is due."""

    id: str
    term: Term
    what: Text
    starts: Text
    source: str
    main: bool = False
    repeats: bool = False

    @property
    def is_statutory(self) -> bool:
        """Whether a statute sets it; else it is an agreement of the partners."""
        return self.term.nature is Nature.STATUTORY

    def due(self, since: date, calendar: Calendar = DUTCH) -> Reckoning:
        """The last day of this clock when it started on ``since``, with the sum."""
        return reckon(self.term, since, calendar, self.what)


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the process with one goal and an owner (``lead``, a role id).

    ``frame`` is vrijwillig or verplicht, ``entry`` marks a phase in which a case may begin, ``final`` one in
    which it may end, ``measures`` the ids of the measures that belong to it.
    """

    id: str
    number: str
    name: Text
    goal: Text
    trigger: Text
    exit: Text
    frame: str
    lead: str
    source: str
    joins: tuple[str, ...] = ()
    activities: tuple[Text, ...] = ()
    documents: tuple[Text, ...] = ()
    clocks: tuple[Clock, ...] = ()
    measures: tuple[str, ...] = ()
    entry: bool = False
    final: bool = False

    @property
    def clock(self) -> Clock | None:
        """The main clock, by which a case in this phase is due."""
        return next((clock for clock in self.clocks if clock.main), None)

    def due(self, since: date, calendar: Calendar = DUTCH) -> Reckoning | None:
        """When a case in this phase since ``since`` is due, with the sum; None without a main clock."""
        return self.clock.due(since, calendar) if self.clock else None


@dataclass(frozen=True, slots=True)
class Gate:
    """A decision between two phases: who keeps it, what it asks, what is recorded.

    ``requires`` closes the gate while not met; ``should`` only advises. ``firm`` are those of ``requires``
    that stay closed whatever reason is given; ``asks_reason`` asks a written reason where the direction of
    the gate alone does not.
    """

    id: str
    from_phase: str
    to_phase: str
    direction: Direction
    keeper: str
    records: Text
    source: str
    requires: tuple[Requirement, ...] = ()
    should: tuple[Requirement, ...] = ()
    firm: tuple[Requirement, ...] = ()
    asks_reason: bool = False
    validity: Validity = ALWAYS

    @property
    def reason_required(self) -> bool:
        """Whether the move asks for a written reason: always when a phase is skipped or left sideways."""
        return self.asks_reason or self.direction in (Direction.SKIP, Direction.SIDE)


@dataclass(frozen=True, slots=True)
class RaciRow:
    """Who does (R), answers for (A), is asked about (C) or hears of (I) a step, by role id."""

    step: Text
    roles: Mapping[str, str]
    phases: tuple[str, ...] = ()
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A rule around the phases that the partners keep, such as "a step back is normal"."""

    id: str
    text: Text
    source: str


@dataclass(frozen=True, slots=True)
class Process:
    """One version of the work process."""

    id: str
    name: Text
    version: int
    validity: Validity
    source: str
    phases: tuple[Phase, ...]
    gates: tuple[Gate, ...]
    roles: Mapping[str, Role]
    raci: tuple[RaciRow, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    status: Text | None = None
    note: Text | None = None

    @property
    def key(self) -> str:
        """The name under which a case is pinned to this version: "velsen-1"."""
        return f"{self.id}-{self.version}"

    def phase(self, phase_id: str) -> Phase:
        """The phase with this id; ProcessError names the nearest one."""
        found = next((phase for phase in self.phases if phase.id == phase_id), None)
        if found is None:
            hint = did_you_mean(phase_id, [phase.id for phase in self.phases])
            raise ProcessError(f'{self.key} has no phase "{phase_id}"{hint}')
        return found

    def gates_from(self, phase_id: str, on: date | None = None) -> tuple[Gate, ...]:
        """The gates out of a phase (in force on ``on``, when given), in the order of the table."""
        gates = (gate for gate in self.gates if gate.from_phase == self.phase(phase_id).id)
        return tuple(gate for gate in gates if on is None or gate.validity.holds_on(on))

    def gates_to(self, phase_id: str) -> tuple[Gate, ...]:
        """The gates into a phase, in the order of the table."""
        return tuple(gate for gate in self.gates if gate.to_phase == self.phase(phase_id).id)

    def raci_of(self, phase_id: str) -> tuple[RaciRow, ...]:
        """The RACI rows of a phase."""
        return tuple(row for row in self.raci if phase_id in row.phases)

    @property
    def raci_roles(self) -> tuple[Role, ...]:
        """The columns of the RACI table."""
        return tuple(role for role in self.roles.values() if role.in_raci)
