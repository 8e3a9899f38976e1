from typing import Any

from hypothesis import given

from tests.core.small_law import ON, VOCABULARY, catalogue, measure, requirement
from tests.core.test_conditions import FACTS
from woonrust_core.measures import next_questions

LAW = catalogue(
    measure("talk", requirement({"heard": True})),
    measure("letter", requirement({"heard": True}), requirement({"severity": ["matig", "ernstig"]})),
    measure("order", requirement({"warned": True}), requirement({"bylaw": True})),
)


def test_the_question_that_moves_most_measures_comes_first() -> None:
    first = next_questions(LAW, VOCABULARY, {}, ON)[0]
    assert first.fact.key == "heard"
    assert first.opens == ("talk",)
    assert set(first.closes) == {"talk", "letter"}


def test_a_setting_of_the_municipality_is_no_question_for_a_case() -> None:
    assert "bylaw" not in {question.fact.key for question in next_questions(LAW, VOCABULARY, {}, ON)}


@given(FACTS)
def test_only_what_is_unknown_is_asked(facts: dict[str, Any]) -> None:
    for question in next_questions(LAW, VOCABULARY, facts, ON):
        assert question.fact.key not in facts


def test_nothing_is_asked_about_what_is_already_closed() -> None:
    questions = next_questions(LAW, VOCABULARY, {"heard": False, "warned": False}, ON)
    assert questions == ()


def test_questions_can_be_limited_to_some_measures() -> None:
    questions = next_questions(LAW, VOCABULARY, {"bylaw": True}, ON, only=["order"])
    assert [question.fact.key for question in questions] == ["warned"]
