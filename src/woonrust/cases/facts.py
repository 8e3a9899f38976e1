"""What an actor may know of the facts of a case, for the core and for the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from woonrust.access.actor import Actor
from woonrust.access.queries import my_categories
from woonrust.cases.knowledge import settings_of, vocabulary, with_what_follows
from woonrust.cases.models import Case, Fact
from woonrust.clock import today_here
from woonrust_core.facts import Facts, FactType, FactValue, without_aged

LEAD = "lead_party_assigned"


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """The facts of a case as one actor may know them on a day.

    ``values`` goes to the core: the settings of the network, what the case itself proves (``proven``), the
    facts that hold and what follows from all of them. ``records`` are the recorded rows, newest first per
    key, ``current`` the row that holds per key, ``aged`` the row that was the last word on a fact and is too
    old to hold: to the core that fact is unknown again. ``hidden`` are all facts of the vocabulary that this
    actor has no ground to know in this case, recorded or not: to the core they are unknown too, and their
    suppliers are the parties to ask.
    """

    on: date
    categories: frozenset[str]
    values: Mapping[str, FactValue]
    records: tuple[Fact, ...]
    current: Mapping[str, Fact]
    aged: Mapping[str, Fact]
    hidden: Mapping[str, FactType]
    proven: Facts


def proven_by(case: Case) -> Facts:
    """The facts that the case itself proves to whoever sees it: that it has a lead.

    Other facts "from the case record" (a plan, a complete file) take a person who says that it is so.
    """
    return {LEAD: True} if case.lead_id is not None else {}


def facts_for(case: Case, actor: Actor, *, on: date | None = None) -> CaseFacts:
    """What ``actor`` may know of the facts of ``case`` as they stood on ``on`` (today). Two queries."""
    day = on or today_here()
    categories = my_categories(actor, case.pk)
    rows = (
        Fact.objects.visible_to(actor)
        .filter(case_id=case.pk)
        .select_related("person", "partner__organisation")
    )
    records = tuple(rows.order_by("key", "-observed_on", "-recorded_at", "-pk"))
    current, aged = without_aged(_latest(records, day), vocabulary().types, day)
    state = {key: value for key, row in current.items() if (value := row.as_record().value) is not None}
    proven = proven_by(case)
    return CaseFacts(
        on=day,
        categories=categories,
        values=with_what_follows({**settings_of(case, day), **proven, **state}),
        records=records,
        current=current,
        aged=aged,
        hidden={key: fact for key, fact in vocabulary().types.items() if _is_hidden(fact, categories)},
        proven={key: value for key, value in proven.items() if key not in state},
    )


def _is_hidden(fact: FactType, categories: frozenset[str]) -> bool:
    return fact.origin != "setting" and fact.category not in categories


def _latest(records: tuple[Fact, ...], on: date) -> dict[str, Fact]:
    held: dict[str, Fact] = {}
    for row in records:
        if row.observed_on <= on:
            held.setdefault(row.key, row)
    return {key: row for key, row in held.items() if row.value is not None}
