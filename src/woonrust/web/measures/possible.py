"""Which measures can be used in a case now, and what a new fact changed in that."""

from __future__ import annotations

from django.utils.translation import ngettext

from woonrust.access.actor import Actor
from woonrust.assessments.reasons import judge
from woonrust.assessments.rows import judged_status
from woonrust.cases.facts import facts_for
from woonrust.cases.models import Case
from woonrust.clock import today_here
from woonrust.knowledge.loader import load_knowledge
from woonrust_core.measures import Status

NOW = frozenset({Status.AVAILABLE, Status.CAUTION})


def possible_now(case: Case, actor: Actor) -> frozenset[str]:
    """The ids of the measures that can be used today, as far as ``actor`` may know. Two queries."""
    today = today_here()
    values = facts_for(case, actor, on=today).values
    return frozenset(
        dated.measure.id
        for dated in load_knowledge().catalogue.on(today)
        if judged_status(judge(dated, values)) in NOW
    )


def change_in_words(before: frozenset[str], after: frozenset[str]) -> str:
    """What became possible and what no longer is; nothing where the advice stayed the same."""
    more, less = len(after - before), len(before - after)
    told = []
    if more:
        told.append(
            ngettext("%(n)d maatregel erbij kan nu", "%(n)d maatregelen erbij kunnen nu", more) % {"n": more}
        )
    if less:
        told.append(
            ngettext("%(n)d maatregel kan niet meer", "%(n)d maatregelen kunnen niet meer", less)
            % {"n": less}
        )
    return ", ".join(told)
