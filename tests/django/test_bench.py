"""The benchmark measures what it says: the answer of plain Python, and pages that do answer."""

from __future__ import annotations

import json
from datetime import date
from itertools import product
from typing import Any

import pytest

from bench import pages, rules
from bench.figures import Figure, per_call
from bench.report import as_markdown
from woonrust.demo.bulk import ensure_cases
from woonrust.knowledge.loader import load_knowledge
from woonrust_core.answers import Answer
from woonrust_core.conditions import read_condition

AS_BOOL = {Answer.YES: True, Answer.NO: False, Answer.UNKNOWN: None}


def test_the_tree_has_twelve_leaves_and_the_plain_version_says_the_same() -> None:
    condition = read_condition(rules.TREE, load_knowledge().vocabulary)
    assert sum(1 for _ in condition.expression.leaves()) == 12
    other: dict[str, Any] = {"severity": "licht", "warnings_number": 0}
    for key, change in product(rules.FACTS, ("away", "other")):
        facts = dict(rules.FACTS)
        if change == "away":
            del facts[key]
        else:
            facts[key] = other.get(key, not facts[key])
        if key in ("heard", "urgent"):
            continue  # an "any" of unknown and no: plain Python's "or" does not keep the two apart
        assert AS_BOOL[condition.answer(facts)] == rules.by_hand(facts), (key, change)


def test_imagined_cases_are_the_same_each_time() -> None:
    knowledge = load_knowledge()
    first, again = (list(rules.imagined_facts(knowledge, 3)) for _ in range(2))
    assert first == again and first[0] != first[1]
    assert knowledge.vocabulary.read_all(first[0]) == first[0], "only values that the vocabulary knows"


def test_time_of_a_call_is_in_the_unit_asked() -> None:
    def work() -> None:
        sum(range(20_000))

    in_ms, in_us = (per_call(work, unit, seconds=0.02) for unit in ("ms", "µs"))
    assert in_us == pytest.approx(in_ms * 1000, rel=0.8)


def test_a_figure_says_whether_it_meets_its_aim() -> None:
    line = json.loads(Figure("case_list", 61.234, "ms", "the list", 60.0, {"queries": [13]}).as_json())
    assert line == {
        "figure": "case_list",
        "value": 61.2,
        "unit": "ms",
        "work": "the list",
        "queries": [13],
        "aim": 60.0,
        "met": False,
    }
    page = as_markdown(
        [Figure("a", 1.0, "ms", "w", 2.0), Figure("b", 3.0, "ms", "w", 2.0)], date(2026, 11, 22)
    )
    assert "| `a` | 1 ms | ≤ 2 ✓ | w |" in page and "| `b` | 3 ms | ≤ 2 ✗ missed | w |" in page


def test_every_page_is_measured_for_every_organisation(committing_db: str) -> None:
    ensure_cases(40, quiet=True)
    few = dict(pages.measured(40, 1))
    assert {page for page, _ in few} == {"my_work", "case_list", "case_search", "case_page", "measures_page"}
    assert {organisation for _, organisation in few} == set(pages.SEEING)
    assert all(figure.value > 0 and figure.more["queries"] for figure in few.values())
    ensure_cases(80, quiet=True)
    grown = list(pages.growth(few, dict(pages.measured(80, 1))))
    assert len(grown) == len(few)
    for figure in grown:  # my work reads measures only where some run out, which a few more cases bring
        assert figure.more["same_number_of_queries"] or figure.figure == "my_work_growth", figure.figure
