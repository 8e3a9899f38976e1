from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.core.small_law import ON, attention, catalogue, measure, requirement
from tests.core.test_conditions import FACTS
from woonrust_core.answers import Answer, ReasonKind
from woonrust_core.measures import Status, advise
from woonrust_core.measures.requirement import Validity

LAW = catalogue(
    measure(
        "order",
        requirement({"severity": ["ernstig"]}),
        requirement({"heard": True}, unless={"urgent": True}),
        requirement({"warned": True}, kind=ReasonKind.SHOULD),
        requirement({"kinds": ["geluid"]}, kind=ReasonKind.TARGET),
        requirement({"bylaw": True}, ground=True),
        attention({"children_in_home": True}, settled_by={"mediation_tried": True}),
    )
)
MET = {
    "severity": "ernstig",
    "heard": True,
    "urgent": False,
    "warned": True,
    "kinds": frozenset({"geluid"}),
    "bylaw": True,
}


def status(facts: dict[str, Any]) -> Status:
    (found,) = advise(LAW, facts, ON)
    return found.status


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, Status.AVAILABLE),
        ({"warned": None}, Status.AVAILABLE),
        ({"warned": False}, Status.CAUTION),
        ({"children_in_home": True}, Status.CAUTION),
        ({"children_in_home": True, "mediation_tried": True}, Status.AVAILABLE),
        ({"heard": None}, Status.NEEDS_INFORMATION),
        ({"heard": False}, Status.NOT_YET),
        ({"heard": False, "urgent": True}, Status.AVAILABLE),
        ({"heard": False, "urgent": None}, Status.NEEDS_INFORMATION),
        ({"heard": False, "severity": None}, Status.NOT_YET),
        ({"kinds": frozenset({"geweld"})}, Status.NOT_APPLICABLE),
        ({"bylaw": False, "heard": False}, Status.NOT_APPLICABLE),
    ],
)
def test_the_heaviest_obstacle_decides_the_status(changed: dict[str, Any], expected: Status) -> None:
    facts = {key: value for key, value in {**MET, **changed}.items() if value is not None}
    assert status(facts) is expected


@given(FACTS)
def test_filling_in_one_unknown_leaves_every_other_reason_as_it_was(facts: dict[str, Any]) -> None:
    (before,) = advise(LAW, facts, ON)
    (after,) = advise(LAW, {**facts, "bylaw": True}, ON)
    changed = {old.key for old, new in zip(before.reasons, after.reasons, strict=True) if old is not new}
    assert changed <= {"bylaw"}


@given(FACTS)
def test_unknown_is_never_shown_as_no(facts: dict[str, Any]) -> None:
    (found,) = advise(LAW, facts, ON)
    for reason in found.reasons:
        if reason.answer is Answer.NO:
            assert any(key in facts for key in reason.facts)


def test_outside_its_period_a_requirement_never_appears() -> None:
    old = requirement({"heard": True}, validity=Validity(repealed=date(2024, 1, 1)))
    new = requirement({"warned": True}, validity=Validity(in_force=date(2024, 1, 1)))
    law = catalogue(measure("closure", old, new))
    for on, key in ((date(2023, 12, 31), "heard"), (date(2024, 1, 1), "warned")):
        (found,) = advise(law, {}, on)
        assert [reason.key for reason in found.reasons] == [key]


def test_a_requirement_for_one_situation_is_left_out_of_the_others_and_open_while_unknown() -> None:
    law = catalogue(measure("claim", requirement({"warned": True}, only_if={"children_in_home": True})))

    def reasons(facts: dict[str, Any]) -> list[Answer]:
        return [reason.answer for reason in advise(law, facts, ON)[0].reasons]

    assert reasons({"warned": False, "children_in_home": False}) == []
    assert reasons({"warned": False}) == [Answer.UNKNOWN]
    assert reasons({"warned": False, "children_in_home": True}) == [Answer.NO]
    assert reasons({"warned": True}) == [Answer.YES]


def test_the_same_question_has_the_same_answer() -> None:
    assert advise(LAW, MET, ON) == advise(LAW, dict(MET), ON)
