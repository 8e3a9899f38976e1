"""Three answers and the reasons behind them.

Every question of the product (may this measure, may this step, may this person see it) ends in one of
three answers. Unknown is not no: it means that somebody can still supply what is missing. Answers are
combined with Kleene's strong three-valued logic.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from woonrust_core.text import Text


class Answer(Enum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def all_of(answers: Iterable[Answer]) -> Answer:
    """Yes when every answer is yes, no as soon as one is no, else unknown; yes for none at all."""
    result = Answer.YES
    for answer in answers:
        if answer is Answer.NO:
            return Answer.NO
        if answer is Answer.UNKNOWN:
            result = Answer.UNKNOWN
    return result


def any_of(answers: Iterable[Answer]) -> Answer:
    """Yes as soon as one answer is yes, no when every answer is no (or there is none), else unknown."""
    result = Answer.NO
    for answer in answers:
        if answer is Answer.YES:
            return Answer.YES
        if answer is Answer.UNKNOWN:
            result = Answer.UNKNOWN
    return result


def opposite(answer: Answer) -> Answer:
    """No for yes, yes for no; what is unknown stays unknown."""
    if answer is Answer.UNKNOWN:
        return answer
    return Answer.NO if answer is Answer.YES else Answer.YES


class ReasonKind(Enum):
    """What a reason weighs: may it, is it wise, does it fit, can it be proven, may one pass, may one see."""

    REQUIRES = "requires"
    SHOULD = "should"
    TARGET = "target"
    DOSSIER = "dossier"
    GATE = "gate"
    GRANT = "grant"


#: The kinds that decide whether a measure may be used; all others are about wisdom and proof.
HARD = frozenset({ReasonKind.REQUIRES, ReasonKind.TARGET})


@dataclass(frozen=True, slots=True)
class Reason:
    """One requirement with its answer.

    ``key`` names the fact under which the reason is reported, ``facts`` all facts it rests on,
    ``source`` the statute, ruling or practice behind it, ``suppliers`` the parties that can supply what
    is missing, ``rulings`` the identifiers of rulings that turned on it, and ``ground`` tells that the
    requirement belongs to the ground of the measure: a "no" then means that the measure does not fit.
    """

    key: str
    kind: ReasonKind
    answer: Answer
    text: Text
    source: str
    facts: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    note: Text | None = None
    rulings: tuple[str, ...] = ()
    ground: bool = False
