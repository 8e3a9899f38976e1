from hypothesis import given
from hypothesis import strategies as st

from woonrust_core.answers import Answer, all_of, any_of, opposite

ANSWERS = st.sampled_from(list(Answer))
STRENGTH = {Answer.NO: 0, Answer.UNKNOWN: 1, Answer.YES: 2}


@given(st.lists(ANSWERS, min_size=1))
def test_all_of_is_the_weakest_answer(answers: list[Answer]) -> None:
    assert STRENGTH[all_of(answers)] == min(STRENGTH[answer] for answer in answers)


@given(st.lists(ANSWERS, min_size=1))
def test_any_of_is_the_strongest_answer(answers: list[Answer]) -> None:
    assert STRENGTH[any_of(answers)] == max(STRENGTH[answer] for answer in answers)


@given(st.lists(ANSWERS))
def test_not_all_is_any_not(answers: list[Answer]) -> None:
    assert opposite(all_of(answers)) is any_of(opposite(answer) for answer in answers)


def test_nothing_asked_is_met_and_nothing_offered_is_not() -> None:
    assert all_of([]) is Answer.YES
    assert any_of([]) is Answer.NO
