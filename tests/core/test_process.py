"""The work process: gates with reasons, clocks, checks; and the same for the process of Velsen."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from woonrust_core.answers import Answer, ReasonKind
from woonrust_core.facts import FactKind, FactType, FactValue, Vocabulary
from woonrust_core.process import (
    Direction,
    Move,
    Process,
    ProcessError,
    can_end,
    check_process,
    find_move,
    next_moves,
    reachable,
    read_process,
)
from woonrust_core.text import Text

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
TODAY = date(2026, 11, 22)
IDS = ("voorkomen", "melding", "triage", "enkelvoudig", "opschaling", "overleg", "vrijwillig", "dwang")
PHASES = (*IDS, "monitoring", "nazorg", "spoed")


def _vocabulary() -> Vocabulary:
    types: dict[str, FactType] = {}
    for path in sorted((KNOWLEDGE / "facts").glob("*.yaml")):
        for fact in yaml.safe_load(path.read_text(encoding="utf-8")).get("facts", ()):
            label = Text(fact["label"]["nl"], fact["label"]["en"])
            types[fact["key"]] = FactType(
                key=fact["key"],
                kind=FactKind(fact["kind"]),
                label=label,
                meaning=label,
                question=label,
                category=fact["category"],
                origin=fact["origin"],
                suppliers=tuple(fact.get("suppliers", ())),
                choices={
                    choice if isinstance(choice, str) else choice["key"]: label
                    for choice in fact.get("choices", ())
                },
            )
    return Vocabulary(types)


VOCABULARY = _vocabulary()
ENGLISH: dict[str, str] = {
    dutch: english
    for path in sorted((KNOWLEDGE / "translations" / "en").glob("*.yaml"))
    for dutch, english in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}
FORM: dict[str, Any] = yaml.safe_load((KNOWLEDGE / "processes" / "velsen.yaml").read_text(encoding="utf-8"))
VELSEN = read_process(FORM, VOCABULARY, lambda nl: Text(nl, ENGLISH[nl]))
FLAGS = sorted(
    {
        key
        for gate in VELSEN.gates
        for rule in (*gate.requires, *gate.should)
        for key in rule.facts
        if VOCABULARY.types[key].kind is FactKind.YES_NO
    }
)
FACTS = st.dictionaries(st.sampled_from(FLAGS), st.booleans())
READY_FOR_DWANG: dict[str, FactValue] = {
    "lighter_means_insufficient": True,
    "heard": True,
    "plan_of_action": True,
    "lead_party_assigned": True,
}


def _small(**changes: Any) -> dict[str, Any]:
    """A process of two phases with one gate, to break on purpose."""
    phase = {"trigger": "t", "goal": "g", "exit": "e", "frame": "vrijwillig", "lead": "baas", "source": "s"}
    clock = {"id": "k", "main": True, "number": 5, "unit": "working_days", "nature": "customary"}
    clocks = [{**clock, "what": "kijken", "starts": "nu", "source": "afspraak"}]
    form: dict[str, Any] = {
        "id": "klein",
        "name": "Klein",
        "version": 2,
        "in_force": date(2026, 1, 1),
        "source": "s",
        "roles": [{"id": "baas", "name": "baas", "raci": True}],
        "phases": [
            {"id": "begin", "number": "1", "name": "Begin", "entry": True, "clocks": clocks, **phase},
            {"id": "einde", "number": "2", "name": "Einde", "final": True, "clocks": clocks, **phase},
        ],
        "gates": [
            {
                "id": "door",
                "from": ["begin"],
                "to": "einde",
                "direction": "up",
                "keeper": "baas",
                "records": "waarom",
                "source": "s",
                "requires": [{"if": {"heard": True}, "text": "gehoord", "source": "Awb 4:8"}],
            }
        ],
        "raci": [{"step": "doen", "roles": {"baas": "R/A"}, "phases": ["begin"]}],
    }
    return {**deepcopy(form), **changes}


def _move(facts: dict[str, FactValue], from_phase: str, to: str) -> Move:
    move = find_move(VELSEN, from_phase, to, facts, TODAY)
    assert move is not None
    return move


# --- any process ---


def test_a_gate_is_open_closed_or_unknown_with_a_reason() -> None:
    process = read_process(_small(), VOCABULARY)
    for facts, answer in (({}, Answer.UNKNOWN), ({"heard": True}, Answer.YES), ({"heard": False}, Answer.NO)):
        (move,) = next_moves(process, "begin", facts, TODAY)
        assert move.answer is answer
        (reason,) = move.reasons
        assert (reason.key, reason.kind, reason.source) == ("heard", ReasonKind.GATE, "Awb 4:8")
        assert reason.suppliers == VOCABULARY.types["heard"].suppliers


def test_a_rule_outside_its_validity_does_not_appear() -> None:
    form = _small()
    form["gates"][0]["requires"][0] |= {"in_force": date(2026, 6, 1), "repealed": date(2026, 9, 1)}
    process = read_process(form, VOCABULARY)
    seen = {day: len(next_moves(process, "begin", {}, day)[0].reasons) for day in
            (date(2026, 5, 31), date(2026, 6, 1), date(2026, 8, 31), date(2026, 9, 1))}  # fmt: skip
    assert list(seen.values()) == [0, 1, 1, 0]


def test_what_is_firm_is_among_what_closes_the_gate() -> None:
    form = _small()
    form["gates"][0]["requires"].append(
        {"if": {"plan_of_action": True}, "text": "plan", "source": "s", "firm": True}
    )
    process = read_process(form, VOCABULARY)
    (move,) = next_moves(process, "begin", {"heard": False}, TODAY)
    assert [reason.key for reason in move.firm_obstacles] == ["plan_of_action"]
    assert set(move.firm_obstacles) < set(move.obstacles)


def test_a_gate_outside_its_validity_does_not_appear() -> None:
    form = _small()
    form["gates"][0]["repealed"] = date(2026, 9, 1)
    process = read_process(form, VOCABULARY)
    assert next_moves(process, "begin", {}, date(2026, 8, 31))
    assert not next_moves(process, "begin", {}, date(2026, 9, 1))


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (lambda form: form["gates"][0].update(to="eind"), 'unknown name "eind"; did you mean "einde"'),
        (lambda form: form["gates"][0].update(keeper="bas"), 'unknown name "bas"; did you mean "baas"'),
        (lambda form: form["phases"][0].update(lead=""), 'unknown name ""'),
        (lambda form: form["gates"][0]["requires"][0].update({"if": {"herd": True}}), 'gate door: .*"heard"'),
        (lambda form: form.update(in_force="vandaag"), "not a date"),
    ],
)
def test_a_mistake_in_the_file_names_the_place_and_the_nearest_name(break_it: Any, message: str) -> None:
    form = _small()
    break_it(form)
    with pytest.raises(ProcessError, match=message):
        read_process(form, VOCABULARY)


def test_an_unknown_phase_is_an_error_with_the_nearest_name() -> None:
    with pytest.raises(ProcessError, match='did you mean "vrijwillig"'):
        next_moves(VELSEN, "vrijwilig", {}, TODAY)


def test_the_check_finds_phases_that_nobody_reaches_and_dead_ends() -> None:
    form = _small(gates=[])
    found = {
        (finding.where, finding.text.split()[0]) for finding in check_process(read_process(form, VOCABULARY))
    }
    assert found == {("phase einde", "no"), ("phase begin", "no")}


def test_the_check_finds_a_step_that_nobody_answers_for_and_a_missing_clock() -> None:
    form = _small(raci=[{"step": "doen", "roles": {"baas": "C"}, "phases": ["begin"]}])
    form["phases"][0]["clocks"] = []
    texts = [finding.text for finding in check_process(read_process(form, VOCABULARY))]
    assert texts == ["wants exactly one main clock", "nobody answers for it (A)", "nobody does it (R)"]


def test_the_check_finds_measures_that_do_not_exist_or_are_nowhere() -> None:
    form = _small()
    form["phases"][0]["measures"] = ["bemidelling"]
    texts = [finding.text for finding in check_process(read_process(form, VOCABULARY), ["bemiddeling"])]
    assert texts == [
        'unknown measure "bemidelling"; did you mean "bemiddeling"?',
        'measure "bemiddeling" is in no phase',
    ]


# --- the process of Velsen ---


def test_velsen_has_ten_phases_and_the_urgent_lane() -> None:
    assert tuple(phase.id for phase in VELSEN.phases) == PHASES
    assert [phase.number for phase in VELSEN.phases] == [*"0123456789", "U"]
    assert VELSEN.key == "velsen-1"


def test_velsen_has_no_faults() -> None:
    measures = [path.stem for path in (KNOWLEDGE / "measures").glob("*/*.yaml")]
    assert check_process(VELSEN, measures) == ()


def test_every_phase_is_reached_has_an_owner_and_an_exit() -> None:
    assert reachable(VELSEN) == can_end(VELSEN) == set(PHASES)
    for phase in VELSEN.phases:
        assert VELSEN.roles[phase.lead].name.nl
        assert phase.final or VELSEN.gates_from(phase.id)


def test_the_raci_table_has_22_steps_and_14_columns() -> None:
    assert len(VELSEN.raci) == 22
    assert len(VELSEN.raci_roles) == 14
    assert all(VELSEN.raci_of(phase.id) for phase in VELSEN.phases)


def test_every_sentence_of_the_phases_and_gates_has_english() -> None:
    kept = {"zienswijze", "besluit"}
    texts = [text for phase in VELSEN.phases for text in (phase.name, phase.goal, *phase.documents)]
    texts += [rule.reasons.yes.text for gate in VELSEN.gates for rule in (*gate.requires, *gate.should)]
    assert [text.nl for text in texts if text.nl == text.en and text.nl not in kept] == []


def test_a_step_back_asks_nothing_and_a_skip_asks_a_reason() -> None:
    out_of_coercion = ("dwang", "vrijwillig")
    for gate in VELSEN.gates:
        between = (gate.from_phase, gate.to_phase)
        if gate.direction is Direction.DOWN and gate.to_phase in IDS and gate.from_phase != "spoed":
            assert gate.requires == () or between == out_of_coercion, gate.id
        skips = gate.direction in (Direction.SKIP, Direction.SIDE)
        assert gate.reason_required is (skips or between == out_of_coercion)


def test_every_gate_to_the_voluntary_frame_asks_a_plan_that_a_reason_may_stand_in_for() -> None:
    for gate in VELSEN.gates_to("vrijwillig"):
        assert "plan_of_action" in {rule.reasons.yes.key for rule in gate.requires}, gate.id
        assert gate.firm == (), gate.id


def test_no_reason_opens_coercion_on_the_first_day() -> None:
    firm = {"lighter_means_insufficient", "heard"}
    for gate in VELSEN.gates_to("dwang"):
        assert {rule.reasons.yes.key for rule in gate.firm} == firm, gate.id
        first_day = _move({}, gate.from_phase, "dwang")
        assert {reason.key for reason in first_day.firm_obstacles} == firm


@pytest.mark.parametrize("key", ["urgent", "acute_danger"])
def test_only_recorded_urgency_lifts_what_is_firm(key: str) -> None:
    for phase_id in ("enkelvoudig", "overleg", "spoed"):
        assert _move({key: True}, phase_id, "dwang").firm_obstacles == ()
        assert len(_move({key: False}, phase_id, "dwang").firm_obstacles) == 2


def test_the_urgent_lane_opens_with_a_reason_alone() -> None:
    for phase in VELSEN.phases:
        for move in next_moves(VELSEN, phase.id, {}, TODAY):
            if move.to == "spoed":
                assert move.gate.reason_required and move.firm_obstacles == ()


def test_dwang_opens_when_lighter_means_fell_short_and_he_was_heard() -> None:
    move = _move(READY_FOR_DWANG, "vrijwillig", "dwang")
    assert move.is_open and move.obstacles == ()
    assert {reason.key for reason in move.cautions} >= {"care_offered", "interests_weighed"}
    calm: dict[str, FactValue] = {"urgent": False, "acute_danger": False}
    for key in READY_FOR_DWANG:
        closed = _move({**READY_FOR_DWANG, **calm, key: False}, "vrijwillig", "dwang")
        assert closed.answer is Answer.NO
        assert [reason.key for reason in closed.obstacles] == [key]


def test_urgency_lifts_hearing_and_lighter_means() -> None:
    move = _move({"urgent": True, "lead_party_assigned": True}, "overleg", "dwang")
    assert move.is_open and move.gate.direction is Direction.SKIP


def test_the_conference_needs_a_ground_to_share() -> None:
    facts: dict[str, FactValue] = {
        "case_complex": True,
        "lead_party_assigned": True,
        "resident_informed_of_sharing": True,
    }
    assert _move(facts, "opschaling", "overleg").answer is Answer.UNKNOWN
    assert _move({**facts, "information_sharing_basis": "geen"}, "opschaling", "overleg").answer is Answer.NO
    assert _move({**facts, "information_sharing_basis": "convenant"}, "opschaling", "overleg").is_open


def test_a_case_closes_only_after_three_quiet_months_and_word_to_the_reporter() -> None:
    assert _move({"quiet_months": 3, "complainant_informed": True}, "monitoring", "nazorg").is_open
    assert not _move({"quiet_months": 2, "complainant_informed": True}, "monitoring", "nazorg").is_open
    assert not _move({"quiet_months": 3, "complainant_informed": False}, "monitoring", "nazorg").is_open


@pytest.mark.parametrize("phase_id", [phase for phase in PHASES if phase != "spoed"])
def test_danger_opens_the_urgent_lane_from_everywhere(phase_id: str) -> None:
    move = _move({"acute_danger": True}, phase_id, "spoed")
    assert move.is_open and move.keeper.id == "elke_partner"


def test_the_first_contact_is_due_after_two_working_days_with_the_sum() -> None:
    sum_ = VELSEN.phase("melding").due(date(2026, 11, 20))
    assert sum_ is not None and sum_.due == date(2026, 11, 24)
    assert "eerste persoonlijke contact" in sum_.steps[-1].text.nl


def test_statutory_clocks_follow_the_terms_act_and_customary_ones_do_not() -> None:
    clocks = {clock.id: clock for phase in VELSEN.phases for clock in phase.clocks}
    assert clocks["bezwaar"].is_statutory and clocks["bezwaar"].due(date(2026, 11, 13)).due == date(
        2026, 12, 28
    )
    assert not clocks["evaluatie"].is_statutory
    assert clocks["evaluatie"].due(date(2026, 11, 13)).due == date(2026, 12, 25)


def _all_moves(facts: dict[str, FactValue], on: date = TODAY) -> Iterator[Move]:
    for phase in VELSEN.phases:
        yield from next_moves(VELSEN, phase.id, facts, on)


@given(FACTS, st.sampled_from(FLAGS), st.booleans())
def test_filling_in_one_unknown_leaves_every_other_reason_as_it_was(
    facts: dict[str, FactValue], key: str, value: bool
) -> None:
    facts.pop(key, None)
    before = {(m.gate.id, m.gate.from_phase): m for m in _all_moves(facts)}
    for move in _all_moves({**facts, key: value}):
        old = before[move.gate.id, move.gate.from_phase]
        assert [r for r in move.reasons if key not in r.facts] == [
            r for r in old.reasons if key not in r.facts
        ]


@given(FACTS, st.sampled_from(FLAGS), st.booleans())
def test_an_answer_once_given_does_not_turn_when_an_unknown_is_filled_in(
    facts: dict[str, FactValue], key: str, value: bool
) -> None:
    facts.pop(key, None)
    lifts = {k for g in VELSEN.gates for r in g.requires if r.unless for k in r.unless.facts}
    if key in lifts and value:
        return
    before = {(m.gate.id, m.gate.from_phase): m.answer for m in _all_moves(facts)}
    for move in _all_moves({**facts, key: value}):
        old = before[move.gate.id, move.gate.from_phase]
        assert old is Answer.UNKNOWN or move.answer is old


@given(FACTS, st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_closed_gates_come_back_too_and_always_say_why(facts: dict[str, FactValue], on: date) -> None:
    for move in _all_moves(facts, on):
        assert move.is_open is (move.obstacles == ())
        assert all(r.text.nl and r.text.en and r.source for r in move.reasons)


def _names(process: Process) -> set[str]:
    return {phase.name.en for phase in process.phases}


def test_the_phases_have_english_names() -> None:
    assert {"Report and intake", "Compulsory frame (coercion)", "Urgent lane"} <= _names(VELSEN)
