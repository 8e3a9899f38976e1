from typing import Any

import pytest

from tests.core.small_law import ON, catalogue, measure, requirement
from woonrust_core.answers import ReasonKind
from woonrust_core.measures import LighterState, lighter_means

MEDIATION = measure(
    "mediation",
    requirement({"kinds": ["geluid"]}, kind=ReasonKind.TARGET),
    tried={"mediation_tried": True},
    unsuitable={"urgent": True},
    refused={"heard": False},
)
ORDER = measure("order", lighter=("mediation", "unknown-measure"))
LAW = catalogue(MEDIATION, ORDER)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, LighterState.UNKNOWN),
        ({"mediation_tried": True}, LighterState.TRIED),
        ({"mediation_tried": False}, LighterState.NOT_TRIED),
        ({"urgent": True}, LighterState.UNSUITABLE),
        ({"kinds": frozenset({"geweld"})}, LighterState.UNSUITABLE),
        ({"kinds": frozenset({"geweld"}), "mediation_tried": True}, LighterState.UNSUITABLE),
        ({"heard": False, "mediation_tried": True}, LighterState.REFUSED),
    ],
)
def test_what_became_of_a_lighter_means_follows_from_the_facts(
    facts: dict[str, Any], expected: LighterState
) -> None:
    (found,) = lighter_means(ORDER, LAW, facts, ON)
    assert found.state is expected


def test_the_register_of_the_case_goes_before_the_facts() -> None:
    taken = {"mediation": LighterState.RUNNING}
    (found,) = lighter_means(ORDER, LAW, {"mediation_tried": False}, ON, taken)
    assert found.state is LighterState.RUNNING
