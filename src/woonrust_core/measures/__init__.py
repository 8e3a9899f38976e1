"""Measures: what each asks, and the advice on them for the facts of a case on a day."""

from woonrust_core.measures.advice import MeasureAdvice, Status, advise, advise_on, status_of
from woonrust_core.measures.model import Catalogue, Measure
from woonrust_core.measures.question import Question, next_questions
from woonrust_core.measures.subsidiarity import Lighter, LighterState, lighter_means

__all__ = [
    "Catalogue",
    "Lighter",
    "LighterState",
    "Measure",
    "MeasureAdvice",
    "Question",
    "Status",
    "advise",
    "advise_on",
    "lighter_means",
    "next_questions",
    "status_of",
]
