"""The next best questions of a case, with who can answer them."""

from __future__ import annotations

from collections.abc import Iterable

from woonrust.assessments.reasons import suppliers_of
from woonrust.assessments.shown import QuestionShown
from woonrust.assessments.situation import RUNNING, CaseSituation
from woonrust.knowledge.loader import Knowledge
from woonrust_core.measures import Question, next_questions

MOST = 5


def questions_of(
    situation: CaseSituation, knowledge: Knowledge, measures: Iterable[str]
) -> tuple[QuestionShown, ...]:
    """At most :data:`MOST` questions that decide over some of ``measures`` (ids), best first."""
    prepared = [taken.measure_id for taken in situation.taken if taken.status in RUNNING]
    found = next_questions(
        knowledge.catalogue, knowledge.vocabulary, situation.values(), situation.on, measures, prepared
    )
    worthwhile = [question for question in found if question.opens or question.closes]
    return tuple(_shown(question, situation, knowledge) for question in worthwhile[:MOST])


def _shown(question: Question, situation: CaseSituation, knowledge: Knowledge) -> QuestionShown:
    fact = question.fact
    return QuestionShown(
        fact.key,
        fact.question,
        fact.meaning,
        suppliers_of(fact.suppliers, situation, knowledge),
        question.opens,
        question.closes,
        len(question.touches),
        hidden=fact.category not in situation.readable,
    )
