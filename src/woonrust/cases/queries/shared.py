"""Cases that another organisation leads and in which mine takes part: newly shared, and what runs out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from woonrust.access.actor import Actor
from woonrust.cases.models import Case, Share
from woonrust.cases.queries.case_list import CaseFilter, cases_visible_to, listed, mine

LOOKED_AT = 40
MOST_SHARED = 8
MOST_CLOCKS = 200


@dataclass(frozen=True, slots=True)
class SharedCase:
    """A case that was shared with my organisation: by whom, since when, and what for."""

    case: Case
    asked_by: str
    since: date
    purpose: str


def shared_with(actor: Actor, today: date) -> tuple[SharedCase, ...]:
    """The open cases last shared with my organisation, newest first. One query."""
    shares = Share.objects.visible_to(actor).filter(
        receiver_id=actor.partner_id, case__closed_at__isnull=True
    )
    newest = shares.select_related("case__lead__organisation", "partner__organisation")
    rows = newest.order_by("-recorded_at", "-pk")[:LOOKED_AT]
    running = (
        row for row in _latest(rows) if row.since <= today and (row.until is None or today < row.until)
    )
    found = (row for row in running if not is_mine(actor, row.case))
    by_case: dict[UUID, SharedCase] = {}
    for row in found:
        by_case.setdefault(
            row.case_id, SharedCase(row.case, row.partner.organisation.name, row.since, row.purpose)
        )
    return tuple(by_case.values())[:MOST_SHARED]


def _latest(rows: Iterable[Share]) -> tuple[Share, ...]:
    """Of each part in each case the last row, which is the one that holds."""
    held: dict[tuple[UUID, str], Share] = {}
    for row in rows:
        held.setdefault((row.case_id, row.part), row)
    return tuple(held.values())


def due_elsewhere(actor: Actor, before: date, most: int) -> tuple[Case, ...]:
    """Cases that others lead and direct, whose phase runs out ``before`` a day, soonest first. One query.

    They are sought among the :data:`MOST_CLOCKS` nearest days of all that the actor may know of.
    """
    nearest = listed(CaseFilter(), before, "due", most=MOST_CLOCKS)
    found = cases_visible_to(actor).filter(pk__in=nearest).exclude(mine(actor))
    return tuple(found.select_related("lead__organisation", "director").order_by("due_on", "number")[:most])


def is_mine(actor: Actor, case: Case) -> bool:
    """Whether I direct the case, or my organisation leads it."""
    return case.lead_id == actor.partner_id or case.director_id == actor.person_id
