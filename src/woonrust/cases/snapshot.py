"""What Woonrust said at the moment of an act, as plain data, so that the act can be replayed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from woonrust_core.answers import Reason
from woonrust_core.facts import FactValue
from woonrust_core.measures.advice import MeasureAdvice


def reasons_as_data(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """Reasons with text in both languages and their source."""
    return [
        {
            "key": reason.key,
            "kind": reason.kind.value,
            "answer": reason.answer.value,
            "text": {"nl": reason.text.nl, "en": reason.text.en},
            "source": reason.source,
            "facts": list(reason.facts),
        }
        for reason in reasons
    ]


def facts_as_data(facts: Mapping[str, FactValue]) -> dict[str, Any]:
    """Facts as JSON holds them: a set becomes a sorted list."""
    return {
        key: sorted(value) if isinstance(value, frozenset) else value for key, value in sorted(facts.items())
    }


def advice_as_data(
    advice: MeasureAdvice, facts: Mapping[str, FactValue], on: date, rules: str
) -> dict[str, Any]:
    """The advice on one measure: day, status, rules used, the facts it rests on, and every reason."""
    used = {key for reason in advice.reasons for key in reason.facts}
    return {
        "on": on.isoformat(),
        "measure": advice.measure.id,
        "status": advice.status.value,
        "rules": rules,
        "facts": facts_as_data({key: value for key, value in facts.items() if key in used}),
        "reasons": reasons_as_data(advice.reasons),
    }
