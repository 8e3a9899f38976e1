"""The picture of a process: all of it comes from the table, nothing lies outside it or on each other."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations

import pytest
from django.template.loader import render_to_string

from woonrust.knowledge.loader import load_knowledge
from woonrust.web.process.drawing import draw
from woonrust.web.process.geometry import wrapped
from woonrust.web.process.lanes import lanes, roads
from woonrust.web.process.part import part_of
from woonrust.web.process.picture import Picture
from woonrust_core.process.model import Direction, Process


@pytest.fixture
def process() -> Process:
    """The process of Velsen."""
    found = load_knowledge().process_on("velsen", date(2026, 11, 22))
    assert found is not None
    return found


def drawn_gates(picture: Picture) -> set[str]:
    """The gates that stand somewhere in the picture."""
    beside = {branch.gate.id for road in picture.roads for branch in road.branches}
    urgent = picture.urgent
    lane = {way.gate.id for way in (*urgent.ways_in, *urgent.ways_out)} if urgent else set()
    return {door.gate.id for door in picture.doors} | beside | lane


class TestComplete:
    def test_every_phase_and_every_gate_is_drawn(self, process: Process) -> None:
        picture = draw(process, "nl")
        steps = [step.phase.id for step in picture.steps]
        assert [*steps, picture.urgent and picture.urgent.step.phase.id] == [one.id for one in process.phases]
        assert drawn_gates(picture) == {gate.id for gate in process.gates}

    def test_a_door_names_its_keeper(self, process: Process) -> None:
        for door in draw(process, "nl").doors:
            named = " ".join(line.text for line in door.label)
            assert named.rstrip("…") in process.roles[door.gate.keeper].name.nl

    def test_the_stairs_rise_up_to_coercion_and_go_down_after_it(self, process: Process) -> None:
        heights = {step.phase.id: float(step.height) for step in draw(process, "nl").steps}
        assert max(heights, key=lambda phase: heights[phase]) == "dwang"
        assert heights["voorkomen"] < heights["triage"] < heights["vrijwillig"] > heights["nazorg"]

    def test_everything_lies_inside_the_picture(self, process: Process) -> None:
        picture = draw(process, "nl")
        width, height = float(picture.width), float(picture.height)
        for road in picture.roads:
            for branch in road.branches:
                numbers = [float(number) for number in re.findall(r"-?[\d.]+", branch.d)]
                assert all(0 <= x <= width for x in numbers[::2])
                assert all(0 <= y <= height for y in numbers[1::2])

    def test_roads_in_one_lane_do_not_meet(self, process: Process) -> None:
        places = [phase.id for phase in process.phases if phase.number.isdigit()]
        beside = roads(process.gates, places)
        below = [road for road in beside if road.direction in (Direction.DOWN, Direction.SIDE)]
        above = [road for road in beside if road not in below]
        for side in (below, above):
            for (one, lane), (other, same) in combinations(lanes(side).items(), 2):
                if lane == same:
                    assert one.span[1] < other.span[0] or other.span[1] < one.span[0]


class TestAsMarkup:
    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_it_is_accessible_and_without_inline_style(self, process: Process, language: str) -> None:
        text = render_to_string(
            "process/picture.html", {"picture": draw(process, language), "process": process}
        )
        assert (
            "<title id=" in text and "<desc id=" in text and 'role="group"' in text and 'tabindex="0"' in text
        )
        assert " style=" not in text
        assert re.search(r'[xy]="\d+,\d', text) is None, "coordinates keep their point in every language"


class TestPart:
    def test_what_others_do_fades(self, process: Process) -> None:
        measures = load_knowledge().catalogue.measures
        part = part_of(process, frozenset({"buurtbemiddeling"}), measures)
        picture = draw(process, "nl", part)
        faded = {step.phase.id for step in picture.steps if step.faded}
        assert "enkelvoudig" not in faded and {"opschaling", "overleg"} <= faded

    def test_being_asked_is_not_doing(self, process: Process) -> None:
        part = part_of(process, frozenset({"buurtbemiddeling"}), {})
        meeting = next(one for one in part.phases if one.phase.id == "overleg")
        assert [letters for _, letters in meeting.steps] and not meeting.takes_part

    def test_heaviest_letter_of_several_roles(self, process: Process) -> None:
        part = part_of(process, frozenset({"gemeente_college", "gemeente_burgemeester"}), {})
        letters = {letters for one in part.phases for _, letters in one.steps}
        assert letters <= {"R/A", "R", "A", "C", "I"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Verplicht kader (dwang)", ("Verplicht", "kader (dwang)")),
        ("een twee drie vier vijf zeven acht", ("een twee drie", "vier vijf…")),
        ("", ()),
    ],
)
def test_text_is_wrapped(text: str, rows: tuple[str, ...]) -> None:
    assert wrapped(text, 13, 2) == rows
