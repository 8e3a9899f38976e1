"""The picture of a process, computed: a staircase of phases, doors between them, roads, the urgent lane.

Only places and words are computed here; the template draws them. Nothing is placed by hand, so that another
process, or another version of this one, draws itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from woonrust_core.process.model import Gate, Phase


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text at a place."""

    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class Door:
    """A door: where it stands, its gate, its keeper in words, and whether it fades."""

    x: str
    y: str
    knob_x: str
    knob_y: str
    gate: Gate
    label: tuple[Line, ...]
    arrow: str
    faded: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A phase as a block of the staircase, with what a focus or pointer shows of it below the picture."""

    phase: Phase
    x: str
    y: str
    width: str
    height: str
    badge_x: str
    badge_y: str
    name: tuple[Line, ...]
    clock: Line | None
    lead: tuple[Line, ...]
    foot: Line
    card: tuple[Line, ...]
    faded: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """One arrow of a road, ending at the phase that its gate leads to."""

    d: str
    gate: Gate
    faded: bool


@dataclass(frozen=True, slots=True)
class RoadDrawn:
    """A road beside the stairs with its branches and the small door at its start."""

    direction: str
    branches: tuple[Branch, ...]
    door: Door


@dataclass(frozen=True, slots=True)
class UrgentLane:
    """The lane that runs under all phases, with an arrow for each gate in and out."""

    step: Step
    ways_in: tuple[Branch, ...]
    ways_out: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything there is to draw, in the view box ``0 0 width height``."""

    width: str
    height: str
    steps: tuple[Step, ...]
    doors: tuple[Door, ...]
    roads: tuple[RoadDrawn, ...]
    urgent: UrgentLane | None
    card_y: str
    card_height: str
    card_width: str
    hint: Line
