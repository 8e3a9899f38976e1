"""Draws a process: from its phases and gates to the places and words of the picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from woonrust.web.process import geometry as g
from woonrust.web.process.cards import card_lines
from woonrust.web.process.lanes import Road, is_step, lanes, roads
from woonrust.web.process.part import Part
from woonrust.web.process.picture import Branch, Door, Line, Picture, RoadDrawn, Step, UrgentLane
from woonrust_core.process.model import Direction, Gate, Phase, Process

BELOW = frozenset({Direction.DOWN, Direction.SIDE})
FIRST_SLOT, NEXT_SLOT = 20.0, 9.0


def draw(process: Process, language: str, part: Part | None = None) -> Picture:
    """The picture of ``process`` in ``language``; with ``part``, everything else fades."""
    return _Drawing(process, language, part).picture()


@dataclass
class _Drawing:
    process: Process
    language: str
    part: Part | None
    above: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    below: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        self.phases = [phase for phase in self.process.phases if phase.number.isdigit()]
        self.places = [phase.id for phase in self.phases]
        beside = roads(self.process.gates, self.places)
        self.upper = lanes([road for road in beside if road.direction not in BELOW])
        self.lower = lanes([road for road in beside if road.direction in BELOW])
        heights = _heights(self.phases)
        self.summit = g.MARGIN + _room(self.upper) + g.TREAD_ROOM
        self.floor = self.summit + max(heights)
        self.tops = [self.floor - height for height in heights]
        self.bar = self.floor + 30 + _room(self.lower)
        self.width = 2 * g.MARGIN + len(self.phases) * g.COLUMN

    def picture(self) -> Picture:
        """Everything, in the order in which it is drawn."""
        urgent = self._urgent()
        card_y = self.bar + (g.BAR + 12 if urgent else 0)
        return Picture(
            width=g.number(self.width),
            height=g.number(card_y + g.CARD + g.MARGIN),
            steps=tuple(self._step(place, phase, card_y) for place, phase in enumerate(self.phases)),
            doors=tuple(
                self._door(gate)
                for gate in self.process.gates
                if self._is_here(gate) and is_step(gate, self.places)
            ),
            roads=tuple(
                self._road(road, lane) for group in (self.upper, self.lower) for road, lane in group.items()
            ),
            urgent=urgent,
            card_y=g.number(card_y),
            card_height=g.number(g.CARD),
            card_width=g.number(self.width - 2 * g.MARGIN),
            hint=_line(
                g.MARGIN + 12,
                card_y + 22,
                _("Wijs een fase aan of ga er met Tab heen: hier staat dan wie wat doet, en de klok."),
            ),
        )

    def _is_here(self, gate: Gate) -> bool:
        return gate.from_phase in self.places and gate.to_phase in self.places

    def _x(self, place: int) -> float:
        return g.MARGIN + place * g.COLUMN

    def _faded(self, gate: Gate) -> bool:
        return self.part is not None and not self.part.keeps(gate)

    def _keeper(self, gate: Gate) -> str:
        return self.process.roles[gate.keeper].name.in_language(self.language)

    def _step(self, place: int, phase: Phase, card_y: float) -> Step:
        x, y = self._x(place), self.tops[place]
        lead = self.process.roles[phase.lead].name.in_language(self.language)
        clock = phase.clock
        told = "" if clock is None else clock.term.written.in_language(self.language)
        measures = ngettext("%(n)d middel", "%(n)d middelen", len(phase.measures)) % {
            "n": len(phase.measures)
        }
        return Step(
            phase=phase,
            x=g.number(x + 1.5),
            y=g.number(y),
            width=g.number(g.COLUMN - 3),
            height=g.number(self.floor - y),
            badge_x=g.number(x + 19),
            badge_y=g.number(y + 20),
            name=_lines(x + 36, y + 19, g.wrapped(phase.name.in_language(self.language), 13), 14),
            clock=_line(x + 10, y + 66, _("klok: %(term)s") % {"term": told}) if told else None,
            lead=_lines(x + 10, y + 81, g.wrapped(_("leidt: %(lead)s") % {"lead": lead}, 22, 2), 13),
            foot=_line(x + 10, self.floor - 9, measures),
            card=self._card(phase, card_y),
            faded=self.part is not None and not self.part.in_phase(phase.id),
        )

    def _card(self, phase: Phase, card_y: float) -> tuple[Line, ...]:
        return _lines(g.MARGIN + 12, card_y + 18, card_lines(self.process, phase, self.language), 16)

    def _door(self, gate: Gate) -> Door:
        place = self.places.index(gate.from_phase)
        x, y = self._x(place) + g.COLUMN - g.DOOR_WIDTH - 6, self.tops[place] - g.DOOR_HEIGHT
        label = g.wrapped(self._keeper(gate), 13)
        goal_x, goal_y = self._x(place + 1) + 9, self.tops[place + 1] - 3
        peak = min(y, goal_y) - 15
        middle = x + g.DOOR_WIDTH / 2
        hop = g.hop((middle, y - 3), (goal_x, goal_y), peak)
        return Door(
            x=g.number(x),
            y=g.number(y),
            knob_x=g.number(x + g.DOOR_WIDTH - 3.5),
            knob_y=g.number(y + g.DOOR_HEIGHT / 2),
            gate=gate,
            label=_lines(x - 4, self.tops[place] - 5 - 11 * (len(label) - 1), label, 11),
            arrow=hop,
            faded=self._faded(gate),
        )

    def _slot(self, place: int, below: bool) -> float:
        used = self.below if below else self.above
        used[place] += 1
        if below:
            return self._x(place) + 12 + 11 * (used[place] - 1)
        return self._x(place) + FIRST_SLOT + NEXT_SLOT * (used[place] - 1)

    def _road(self, road: Road, lane: int) -> RoadDrawn:
        below = road.direction in BELOW
        x = self._slot(road.start, below)
        edge = self.floor + 15 if below else self.tops[road.start] - 14
        level = self.floor + 26 + lane * g.LANE if below else self.summit - g.TREAD_ROOM - lane * g.LANE
        branches = tuple(
            Branch(self._branch((x, edge), level, target, below), gate, self._faded(gate))
            for gate, target in zip(road.gates, road.targets, strict=True)
        )
        door = self._small_door(x, self.floor + 2 if below else self.tops[road.start] - 14, road.gates)
        return RoadDrawn(road.direction.value, branches, door)

    def _branch(self, start: tuple[float, float], level: float, target: int, below: bool) -> str:
        goal_x = self._slot(target, below)
        goal_y = self.floor + 3 if below else self.tops[target] - 3
        return g.path(start, (start[0], level), (goal_x, level), (goal_x, goal_y))

    def _small_door(self, x: float, y: float, gates: Sequence[Gate]) -> Door:
        faded = all(self._faded(gate) for gate in gates)
        return Door(
            g.number(x - 4), g.number(y), g.number(x + 1.8), g.number(y + 6.5), gates[0], (), "", faded
        )

    def _urgent(self) -> UrgentLane | None:
        phase = next((phase for phase in self.process.phases if phase.id not in self.places), None)
        if phase is None:
            return None
        step = self._urgent_step(phase)
        ways_in = [
            gate
            for gate in self.process.gates
            if gate.to_phase == phase.id and gate.from_phase in self.places
        ]
        ways_out = [gate for gate in self.process.gates_from(phase.id) if gate.to_phase in self.places]
        return UrgentLane(
            step,
            tuple(self._short(gate, gate.from_phase, down=True) for gate in ways_in),
            tuple(self._short(gate, gate.to_phase, down=False) for gate in ways_out),
        )

    def _short(self, gate: Gate, phase_id: str, down: bool) -> Branch:
        x = self._x(self.places.index(phase_id)) + g.COLUMN / 2 + (-9 if down else 9)
        ends = (x, self.bar - 18), (x, self.bar - 2)
        return Branch(g.path(*(ends if down else ends[::-1])), gate, self._faded(gate))

    def _urgent_step(self, phase: Phase) -> Step:
        y, card_y = self.bar, self.bar + g.BAR + 12
        lead = self.process.roles[phase.lead].name.in_language(self.language)
        clock = phase.clock
        told = "" if clock is None else clock.term.written.in_language(self.language)
        doing = _("klok: %(term)s · leidt: %(lead)s · elke partner mag deze lijn openen") % {
            "term": told,
            "lead": lead,
        }
        trigger = phase.trigger.in_language(self.language)
        return Step(
            phase=phase,
            x=g.number(g.MARGIN + 1.5),
            y=g.number(y),
            width=g.number(self.width - 2 * g.MARGIN - 3),
            height=g.number(g.BAR),
            badge_x=g.number(g.MARGIN + 22),
            badge_y=g.number(y + g.BAR / 2),
            name=(_line(g.MARGIN + 42, y + 19, f"{phase.name.in_language(self.language)}: {trigger}"),),
            clock=None,
            lead=(_line(g.MARGIN + 42, y + 36, doing),),
            foot=_line(self.width - g.MARGIN - 14, y + 27, ""),
            card=self._card(phase, card_y),
            faded=self.part is not None and not self.part.in_phase(phase.id),
        )


def _heights(phases: Sequence[Phase]) -> list[float]:
    """Each phase one step higher, up to the last mandatory one; then the stairs go down, twice as fast."""
    mandatory = [place for place, phase in enumerate(phases) if phase.frame == "verplicht"]
    peak = mandatory[-1] if mandatory else len(phases) - 1
    return [
        g.LOWEST + g.RISE * (place if place <= peak else max(0, peak - 2 * (place - peak)))
        for place in range(len(phases))
    ]


def _room(found: dict[Road, int]) -> float:
    return (max(found.values()) + 1) * g.LANE if found else 0.0


def _line(x: float, y: float, text: str) -> Line:
    return Line(g.number(x), g.number(y), text)


def _lines(x: float, y: float, texts: Sequence[str], apart: float) -> tuple[Line, ...]:
    return tuple(_line(x, y + apart * place, text) for place, text in enumerate(texts))
