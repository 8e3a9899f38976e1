"""Conditions, advice and questions: no database, no Django."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from bench.figures import Figure, per_call
from woonrust.clock import today_here
from woonrust.knowledge.loader import Knowledge, load_knowledge
from woonrust_core.conditions import read_condition
from woonrust_core.facts import Facts, FactType
from woonrust_core.facts.vocabulary import FactKind
from woonrust_core.measures import advise, next_questions

SEVERE = frozenset({"ernstig", "zeer_ernstig"})
KNOWN = 0.6  # share of the facts that is known in a case

#: Twelve tests as they stand together in an order of the mayor.
TREE: dict[str, Any] = {
    "all": [
        {"apv_has_151d_article": True},
        {"from_dwelling": True},
        {"severity": ["ernstig", "zeer_ernstig"]},
        {"repeated": True},
        {"attributable": True},
        {"lighter_means_insufficient": True},
        {"objectively_verified": True},
        {"any": [{"heard": True}, {"urgent": True}]},
        {"warnings_number": ">=1"},
        {"not": {"same_violation_sanction_in_force": True}},
        {"interests_weighed": True},
    ]
}
FACTS: Facts = {
    "apv_has_151d_article": True,
    "from_dwelling": True,
    "severity": "ernstig",
    "repeated": True,
    "attributable": True,
    "lighter_means_insufficient": True,
    "objectively_verified": True,
    "heard": True,
    "urgent": False,
    "warnings_number": 2,
    "same_violation_sanction_in_force": False,
    "interests_weighed": True,
}


def by_hand(facts: Any) -> bool | None:
    """The same twelve tests in plain Python, for comparison; unknown is None."""
    known = facts.get
    severity, warnings = known("severity"), known("warnings_number")
    found = {
        known("apv_has_151d_article"),
        known("from_dwelling"),
        None if severity is None else severity in SEVERE,
        known("repeated"),
        known("attributable"),
        known("lighter_means_insufficient"),
        known("objectively_verified"),
        known("heard") or known("urgent"),
        None if warnings is None else warnings >= 1,
        {True: False, False: True}.get(known("same_violation_sanction_in_force")),
        known("interests_weighed"),
    }
    if False in found:
        return False
    return None if None in found else True


def figures(cases: int) -> Iterator[Figure]:
    """All figures of the core; ``cases`` is how many imagined cases are advised on at once."""
    knowledge, today = load_knowledge(), today_here()
    yield from _condition(knowledge)
    states = list(imagined_facts(knowledge, cases))
    yield from _advice(knowledge, states[:50], today)
    yield _many(knowledge, states, today)


def _condition(knowledge: Knowledge) -> Iterator[Figure]:
    condition = read_condition(TREE, knowledge.vocabulary)
    leaves = sum(1 for _ in condition.expression.leaves())
    bare = per_call(partial(condition.answer, FACTS), "µs")
    plain = per_call(partial(by_hand, FACTS), "µs")
    work = f"one condition tree of {leaves} leaves, all known and met"
    yield Figure("condition_bare", bare, "µs", f"{work}: the answer", aim=2.0)
    explained = per_call(partial(condition.explain, FACTS), "µs")
    yield Figure("condition_with_reasons", explained, "µs", f"{work}: each test with its answer", aim=20.0)
    yield Figure("condition_plain_python", plain, "µs", f"{work}: the same tests written by hand in Python")
    yield Figure("condition_ratio", bare / plain, "×", "the bare answer against plain Python")


def _advice(knowledge: Knowledge, states: list[Facts], today: date) -> Iterator[Figure]:
    catalogue, number = knowledge.catalogue, len(knowledge.catalogue.measures)
    every = _each(lambda facts: advise(catalogue, facts, today), states)
    value = per_call(every, "ms") / len(states)
    yield Figure(
        "advice_one_case", value, "ms", f"advice with every reason on {number} measures for one case", aim=1.0
    )
    ask = _each(lambda facts: next_questions(catalogue, knowledge.vocabulary, facts, today), states)
    value = per_call(ask, "ms") / len(states)
    yield Figure("next_questions_one_case", value, "ms", "all questions worth asking in one case, best first")


def _each(work: Callable[[Facts], object], states: list[Facts]) -> Callable[[], None]:
    def run() -> None:
        for facts in states:
            work(facts)

    return run


def _many(knowledge: Knowledge, states: list[Facts], today: date) -> Figure:
    run = _each(lambda facts: advise(knowledge.catalogue, facts, today), states)
    work = f"advice with every reason over {len(states):,} imagined cases, one process"
    began = time.process_time()
    run()
    value = time.process_time() - began
    return Figure("advice_many_cases", value, "s", work, more={"cases": len(states)})


def imagined_facts(knowledge: Knowledge, number: int) -> Iterator[Facts]:
    """The facts of imagined cases, the same each time: every fact known or not by chance."""
    chance = random.Random(2026)
    types = list(knowledge.vocabulary.types.values())
    for _ in range(number):
        yield {fact.key: _value(fact, chance) for fact in types if chance.random() < KNOWN}


def _value(fact: FactType, chance: random.Random) -> Any:
    if fact.kind is FactKind.YES_NO:
        return chance.random() < 0.5
    if fact.kind is FactKind.NUMBER:
        return chance.randrange(8)
    words = sorted(fact.choices)
    return frozenset(chance.sample(words, 2)) if fact.kind is FactKind.CHOICES else chance.choice(words)
