from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.core.small_law import ON, VOCABULARY, catalogue, measure, requirement
from tests.core.test_conditions import FACTS
from woonrust_core.facts import Vocabulary
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


CONTENT = replace(VOCABULARY.types["warned"], about_measure=True)
WITH_CONTENT = Vocabulary({**VOCABULARY.types, "warned": CONTENT}, VOCABULARY.aliases)
ABOUT_AN_ORDER = catalogue(
    measure("order", requirement({"warned": True})),
    measure("closure", requirement({"warned": True})),
    measure("talk", requirement({"heard": True})),
)


def asked(facts: dict[str, Any], *prepared: str) -> list[str]:
    found = next_questions(ABOUT_AN_ORDER, WITH_CONTENT, facts, ON, prepared=prepared)
    return [question.fact.key for question in found]


def test_what_only_describes_a_measure_waits_until_somebody_prepares_it() -> None:
    assert asked({}) == ["heard", "warned"]
    assert asked({}, "talk") == ["heard", "warned"]
    assert asked({}, "closure") == ["warned", "heard"]
    plain = next_questions(ABOUT_AN_ORDER, VOCABULARY, {}, ON)
    assert [question.fact.key for question in plain] == ["warned", "heard"]


@given(FACTS, st.sets(st.sampled_from(["order", "closure", "talk"])))
def test_questions_that_are_early_stand_last_and_none_is_lost(
    facts: dict[str, Any], prepared: set[str]
) -> None:
    found = next_questions(ABOUT_AN_ORDER, WITH_CONTENT, facts, ON, prepared=prepared)
    early = [question.early for question in found]
    assert early == sorted(early)
    for question in found:
        if question.early:
            assert question.fact.about_measure and not prepared & set(question.touches)
    plain = next_questions(ABOUT_AN_ORDER, VOCABULARY, facts, ON)
    assert {question.fact.key for question in found} == {question.fact.key for question in plain}


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
