"""The list of cases: filtered, searched, sorted, and cut in pages, with a constant number of queries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.expressions import Combinable, RawSQL

from woonrust.access.actor import Actor
from woonrust.access.session import note_seen
from woonrust.access.visible import Capped, CaseQuerySet
from woonrust.cases.models import Case, Fact

PAGE_SIZE = 50
MOST_WORDS = 8
SORTS: dict[str, tuple[str | Combinable, ...]] = {
    "due": (F("due_on").asc(nulls_last=True), "number"),
    "opened": ("-opened_at", "-number"),
    "number": ("-number",),
    "phase": ("phase", F("due_on").asc(nulls_last=True), "number"),
    "address": ("street", "house_number", "number"),
}


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What to show: everything left out shows all. ``mine``: directed by me, or led by my organisation."""

    phase: str = ""
    lead: UUID | None = None
    mine: bool = False
    nuisance: str = ""
    overdue: bool = False
    closed: bool = False
    search: str = ""
    sort: str = "due"
    page: int = 1


@dataclass(frozen=True, slots=True)
class CasePage:
    """One page of cases with lead and director; ``count`` stops at 1,000, ``has_next`` never lies."""

    cases: tuple[Case, ...]
    count: Capped
    page: int
    has_next: bool

    @property
    def first(self) -> int:
        """The place of the first case on this page, from 1."""
        return (self.page - 1) * PAGE_SIZE + 1


def cases_visible_to(actor: Actor) -> CaseQuerySet[Case]:
    """Every case whose existence the actor may know."""
    return Case.objects.visible_to(actor)


def list_cases(actor: Actor, chosen: CaseFilter, today: date) -> CasePage:
    """A page of the cases that the actor may know of; leaves one audit line. Two queries."""
    found = _filtered(actor, chosen, today)
    page = max(1, min(chosen.page, 10_000))
    start = (page - 1) * PAGE_SIZE
    order = SORTS.get(chosen.sort, SORTS["due"])
    rows = list(
        found.select_related("lead__organisation", "director").order_by(*order)[start : start + PAGE_SIZE + 1]
    )
    note_seen("list_cases", None, cases=[str(case.pk) for case in rows[:PAGE_SIZE]])
    return CasePage(tuple(rows[:PAGE_SIZE]), found.capped_count(), page, len(rows) > PAGE_SIZE)


def _filtered(actor: Actor, chosen: CaseFilter, today: date) -> CaseQuerySet[Case]:
    found = cases_visible_to(actor).filter(network_id=actor.network_id, closed_at__isnull=not chosen.closed)
    if chosen.phase:
        found = found.filter(phase=chosen.phase)
    if chosen.lead:
        found = found.filter(lead_id=chosen.lead)
    if chosen.mine:
        found = found.filter(mine(actor))
    if chosen.overdue:
        found = found.filter(due_on__lt=today)
    if chosen.nuisance:
        found = _with_nuisance(actor, chosen.nuisance, found)
    words = chosen.search.replace("\x00", " ").split()[:MOST_WORDS]
    return found.filter(_with_words(words)) if words else found


def mine(actor: Actor) -> Q:
    """Cases that I direct, or that my organisation leads."""
    return Q(director_id=actor.person_id) | Q(lead_id=actor.partner_id)


def _with_words(words: list[str]) -> Q:
    """Cases in whose number, subject or address every word occurs, in capitals or not."""
    patterns = ["%" + re.sub(r"([\\\\%_])", r"\\\1", word) + "%" for word in words]
    return Q(pk__in=RawSQL("select cases_find(%s)", [patterns]))


def _with_nuisance(actor: Actor, kind: str, found: CaseQuerySet[Case]) -> CaseQuerySet[Case]:
    """Cases whose latest recorded kinds of nuisance, as far as the actor may know them, hold this one."""
    known = Fact.objects.visible_to(actor).filter(case_id=OuterRef("pk"), key="nuisance_types")
    latest = known.order_by("-observed_on", "-recorded_at", "-pk").values("value")[:1]
    wanted = {"nuisance__contains": [kind]}
    return cast(CaseQuerySet[Case], found.alias(nuisance=Subquery(latest)).filter(**wanted))
