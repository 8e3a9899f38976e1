"""What Woonrust said at the moment of an act, as plain data, so that the act can be replayed.

A row is read by whoever may read its category, so nothing in it may tell a fact of another one. Kept are the
rules by key, their answers as far as the row's own category covers the facts they rest on, and the ids of the
fact rows that were known: whoever may read those reads their values, under the policy of their own category.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from woonrust.access.actor import EXISTENCE
from woonrust.cases.knowledge import vocabulary
from woonrust_core.answers import Reason
from woonrust_core.measures.advice import MeasureAdvice

#: Whoever may know of a case at all reads these.
WITH_ANY = frozenset({EXISTENCE, "adres_en_melding"})


def reasons_as_data(reasons: Iterable[Reason], category: str) -> list[dict[str, Any]]:
    """The rules that were asked, in a row of ``category``: each with its answer where the row may tell."""
    return [
        {
            "key": reason.key,
            "kind": reason.kind.value,
            "source": reason.source,
            **({"answer": reason.answer.value} if _covers(category, reason) else {}),
        }
        for reason in reasons
    ]


def advice_as_data(
    advice: MeasureAdvice, category: str, known: Iterable[UUID], on: date, rules: str
) -> dict[str, Any]:
    """The advice on one measure, in a row of ``category``: day, rules used, fact rows known, every reason.

    The status is in it only where every answer is: from it the one answer that is left out could be reckoned.
    """
    told = all(_covers(category, reason) for reason in advice.reasons)
    return {
        "on": on.isoformat(),
        "measure": advice.measure.id,
        **({"status": advice.status.value} if told else {}),
        "rules": rules,
        "facts": sorted(str(row) for row in known),
        "reasons": reasons_as_data(advice.reasons, category),
    }


def _covers(category: str, reason: Reason) -> bool:
    """Whether whoever reads ``category`` may know every fact under this reason."""
    types = vocabulary().types
    asked = [types[key] for key in reason.facts if key in types]
    return all(fact.origin == "setting" or fact.category in WITH_ANY | {category} for fact in asked)
