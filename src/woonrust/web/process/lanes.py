"""Which lane above or below the stairs a road takes, so that no two roads lie on each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from woonrust_core.process.model import Direction, Gate


@dataclass(frozen=True, slots=True, eq=False)
class Road:
    """The gates of one direction out of one phase, drawn as one road with a branch to each target.

    ``start`` and ``targets`` are places (0 is the first phase) in the row of phases.
    """

    start: int
    direction: Direction
    gates: tuple[Gate, ...]
    targets: tuple[int, ...]

    @property
    def span(self) -> tuple[int, int]:
        """The first and last place that the road passes."""
        return min(self.start, *self.targets), max(self.start, *self.targets)


def roads(gates: Iterable[Gate], places: Sequence[str]) -> tuple[Road, ...]:
    """The roads beside the stairs: every gate between two of ``places`` that is no step to the next."""
    found: dict[tuple[int, Direction], list[Gate]] = {}
    for gate in gates:
        if gate.from_phase in places and gate.to_phase in places and not is_step(gate, places):
            found.setdefault((places.index(gate.from_phase), gate.direction), []).append(gate)
    return tuple(
        Road(start, direction, tuple(group), tuple(places.index(gate.to_phase) for gate in group))
        for (start, direction), group in found.items()
    )


def is_step(gate: Gate, places: Sequence[str]) -> bool:
    """Whether the gate is the door from one phase up to the next."""
    onward = gate.direction is Direction.UP
    return onward and places.index(gate.to_phase) == places.index(gate.from_phase) + 1


def lanes(found: Sequence[Road]) -> dict[Road, int]:
    """The lane of each road, 0 nearest to the stairs; short roads lie nearest."""
    taken: list[list[tuple[int, int]]] = []
    result: dict[Road, int] = {}
    for road in sorted(found, key=lambda road: (road.span[1] - road.span[0], road.start)):
        first, last = road.span
        lane = next(
            (n for n, spans in enumerate(taken) if all(last < a or b < first for a, b in spans)), len(taken)
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append((first, last))
        result[road] = lane
    return result
