"""Facts that follow from other facts: a minor from an age, "warned" from the number of warnings.

Only what is unknown is derived; what a person recorded always stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from woonrust_core.answers import Answer
from woonrust_core.conditions.expression import Condition
from woonrust_core.facts.vocabulary import Facts, FactValue


@dataclass(frozen=True, slots=True)
class Derivation:
    """A yes/no fact: true when ``yes`` holds, false when ``no`` holds, otherwise still unknown."""

    key: str
    yes: Condition | None
    no: Condition | None

    def value(self, facts: Facts) -> bool | None:
        """What follows from ``facts``, None for nothing."""
        if self.yes is not None and self.yes.answer(facts) is Answer.YES:
            return True
        if self.no is not None and self.no.answer(facts) is Answer.YES:
            return False
        return None


def with_derived(facts: Facts, derivations: Iterable[Derivation]) -> dict[str, FactValue]:
    """``facts`` with what follows from them; a later derivation may build on an earlier one."""
    complete = dict(facts)
    for derivation in derivations:
        if derivation.key not in complete:
            value = derivation.value(complete)
            if value is not None:
                complete[derivation.key] = value
    return complete
