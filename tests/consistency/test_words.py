"""Words that stand in two places say the same: in a model, in a sentence for the course, and on a screen."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from woonrust.access.actor import CATEGORIES
from woonrust.cases.measure_states import NEXT, STATE_WORDS
from woonrust.cases.models.facts import SourceKind
from woonrust.cases.models.measures import MeasureState
from woonrust.cases.models.people import InvolvedRole
from woonrust.cases.models.process import Part
from woonrust.cases.models.timeline import EntryKind
from woonrust.cases.words import ROLES as SAID_ROLES
from woonrust.knowledge.loader import load_knowledge
from woonrust.web.case import words as shown
from woonrust.web.components.marks import MEASURE_STATES
from woonrust.web.inspection.page import ACTS
from woonrust_core.sharing.sentences import CATEGORY_NAMES
from woonrust_core.text import Text

SOURCE = Path(__file__).parents[2] / "src" / "woonrust"
#: Which argument of a function holds the word that comes to stand in the trail.
PLACES = {"append_line": 0, "note_seen": 0, "change": 2}


def written_acts() -> Iterator[str]:
    """Every word that the program itself writes as the act of an audit line."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PLACES:
                place = PLACES[node.func.id]
                word = node.args[place] if len(node.args) > place else None
                if isinstance(word, ast.Constant):
                    yield word.value


def test_every_act_in_the_trail_has_a_word_and_every_word_an_act() -> None:
    acts = set(written_acts())
    assert {"record_fact", "view_case", "refused", "refresh_grants"} <= acts, "the search finds what there is"
    assert set(ACTS) == acts


def test_a_measure_state_is_called_the_same_in_model_course_and_screen() -> None:
    assert set(MeasureState.values) == set(STATE_WORDS) == set(MEASURE_STATES) == set(NEXT)
    for state in MeasureState:
        assert state.label == STATE_WORDS[state.value].nl
        assert in_both(MEASURE_STATES[state.value][1]) == STATE_WORDS[state.value]


def test_the_role_of_a_person_is_called_the_same_in_model_course_and_screen() -> None:
    assert set(InvolvedRole.values) == set(SAID_ROLES) == set(shown.ROLES)
    for role in InvolvedRole:
        assert role.label == SAID_ROLES[role.value].nl
        assert in_both(shown.ROLES[role.value]) == SAID_ROLES[role.value]


@pytest.mark.parametrize(
    ("choices", "words"),
    [(Part, shown.PARTS), (EntryKind, shown.ENTRY_KINDS), (SourceKind, shown.SOURCE_KINDS)],
    ids=["parts", "kinds of entry", "kinds of source"],
)
def test_a_screen_has_a_word_for_every_choice_of_a_model(choices: Any, words: Mapping[str, Any]) -> None:
    assert set(words) == set(choices.values)
    assert {key: in_both(word).nl for key, word in words.items()} == dict(choices.choices)


def test_categories_are_the_same_in_knowledge_access_and_sentences() -> None:
    named = load_knowledge().categories
    assert set(named) == set(CATEGORIES) == set(CATEGORY_NAMES)
    for category, name in CATEGORY_NAMES.items():
        assert name.nl and name.en and name.nl != name.en, category


def in_both(word: Any) -> Text:
    """A word of a screen in both languages."""
    with translation.override("nl"):
        dutch = str(word)
    with translation.override("en"):
        return Text(dutch, str(word))
