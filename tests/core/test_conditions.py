from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.small_law import VOCABULARY, condition
from woonrust_core.answers import Answer
from woonrust_core.conditions import ConditionError
from woonrust_core.conditions.description import describe

LEAVES = st.sampled_from(
    [
        {"heard": True},
        {"warned": False},
        {"urgent": True},
        {"severity": ["matig", "ernstig"]},
        {"kinds": "geluid"},
        {"reports": ">=2"},
        {"reports": "<5"},
        {"children_in_home": "known"},
    ]
)
FORMS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: {"all": parts}),
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: {"any": parts}),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=12,
)
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "heard": st.booleans(),
        "warned": st.booleans(),
        "urgent": st.booleans(),
        "children_in_home": st.booleans(),
        "severity": st.sampled_from(["licht", "matig", "ernstig"]),
        "kinds": st.frozensets(st.sampled_from(["geluid", "geweld"])),
        "reports": st.integers(0, 9),
    },
)


@given(FORMS, FACTS)
def test_the_compiled_form_answers_as_the_written_one(form: object, facts: dict[str, Any]) -> None:
    asked = condition(form)
    assert asked.answer(facts) is asked.expression.answer(facts)


@given(FORMS, FACTS, FACTS)
def test_more_facts_never_turn_a_yes_or_no_round(
    form: object, facts: dict[str, Any], more: dict[str, Any]
) -> None:
    asked = condition(form)
    before, after = asked.answer(facts), asked.answer({**more, **facts})
    assert before in (Answer.UNKNOWN, after)


@given(FORMS, FACTS)
def test_every_condition_can_be_said_in_words_and_explained_leaf_by_leaf(
    form: object, facts: dict[str, Any]
) -> None:
    asked = condition(form)
    assert describe(asked.expression, VOCABULARY).nl
    assert [leaf.key for leaf, _ in asked.explain(facts)] == [leaf.key for leaf in asked.expression.leaves()]
    assert set(asked.facts) == {leaf.key for leaf, _ in asked.explain(facts)}


def test_several_facts_in_one_mapping_must_all_hold() -> None:
    asked = condition({"heard": True, "warned": True})
    assert asked.answer({"heard": True, "warned": False}) is Answer.NO
    assert asked.answer({"heard": True}) is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("form", "hint"),
    [
        ({"herd": True}, '"heard"'),
        ({"severity": ["ernstg"]}, '"ernstig"'),
        ({"reports": "twee"}, ">=2"),
        ({"heard": "ja"}, "true or false"),
        ({"all": []}, "list of conditions"),
        ({"any": "heard"}, "list of conditions"),
        ({}, "a mapping"),
        ("heard", "a mapping"),
    ],
)
def test_a_condition_that_cannot_be_read_says_what_is_valid(form: object, hint: str) -> None:
    with pytest.raises(ConditionError, match=hint):
        condition(form)


def test_a_condition_nested_without_end_is_refused() -> None:
    form: object = {"heard": True}
    for _ in range(30):
        form = {"not": form}
    with pytest.raises(ConditionError, match="nested"):
        condition(form)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"heard": False}, "{heard}: nee"),
        ({"not": {"heard": True}}, "{heard}: nee"),
        ({"not": {"heard": False}}, "{heard}"),
        ({"heard": True, "warned": False}, "{heard}: ja en {warned}: nee"),
        ({"not": {"heard": True, "warned": True}}, "{heard}: nee of {warned}: nee"),
        ({"not": {"reports": ">=2"}}, "{reports}: niet ten minste 2"),
        ({"any": [{"heard": True}, {"warned": True, "urgent": True}]}, "{heard} of ({warned} en {urgent})"),
    ],
)
def test_what_must_not_be_so_reads_as_an_answer(form: object, said: str) -> None:
    labels = {key: fact.label.nl for key, fact in VOCABULARY.types.items()}
    assert describe(condition(form).expression, VOCABULARY).nl == said.format(**labels)
