"""The list of cases: filtered, searched, sorted, and cut in pages, with a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import F, Q
from django.db.models.expressions import Combinable, RawSQL

from woonrust.access.actor import Actor
from woonrust.access.session import note_seen
from woonrust.access.visible import Capped, CaseQuerySet
from woonrust.cases.models import Case

PAGE_SIZE = 50
MOST_WORDS = 8
COUNT_LIMIT = 1000
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
    page = max(1, min(chosen.page, 10_000))
    sort = chosen.sort if chosen.sort in SORTS else "due"
    ids = listed(chosen, _before(chosen, today), sort, skip=(page - 1) * PAGE_SIZE, most=PAGE_SIZE + 1)
    found = cases_visible_to(actor).filter(pk__in=ids)
    rows = list(found.select_related("lead__organisation", "director").order_by(*SORTS[sort]))
    note_seen("list_cases", None, cases=[str(case.pk) for case in rows[:PAGE_SIZE]])
    return CasePage(tuple(rows[:PAGE_SIZE]), _counted(chosen, today), page, len(rows) > PAGE_SIZE)


def listed(
    chosen: CaseFilter, before: date | None = None, sort: str = "", *, skip: int = 0, most: int
) -> RawSQL:
    """The ids that the database function ``cases_listed`` gives: it starts at the grants of who acts.

    ``before``: only cases that are due before that day. An empty ``sort`` leaves the order open.
    """
    words = chosen.search.replace("\x00", " ").split()[:MOST_WORDS]
    asked = (
        chosen.closed,
        chosen.phase,
        chosen.lead,
        chosen.mine,
        before,
        chosen.nuisance,
        words,
        sort,
        skip,
        most,
    )
    kinds = "%s, %s::text, %s::uuid, %s, %s::date, %s::text, %s::text[], %s::text, %s::integer, %s::integer"
    return RawSQL(f"select cases_listed({kinds})", asked)  # noqa: S611 - all of it is parameters


def _before(chosen: CaseFilter, today: date) -> date | None:
    return today if chosen.overdue else None


def _counted(chosen: CaseFilter, today: date) -> Capped:
    ids = listed(chosen, _before(chosen, today), most=COUNT_LIMIT + 1)
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from ({ids.sql}) as listed", ids.params)  # noqa: S608 - as above
        (number,) = cursor.fetchone() or (0,)
    return Capped(min(number, COUNT_LIMIT), number > COUNT_LIMIT)


def mine(actor: Actor) -> Q:
    """Cases that I direct, or that my organisation leads."""
    return Q(director_id=actor.person_id) | Q(lead_id=actor.partner_id)
