"""Acute danger opens the urgent lane: who may write reports it, who may decide on sharing confirms it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from woonrust.cases.knowledge import acts_of, vocabulary
from woonrust.cases.models import Fact
from woonrust.clock import day_here
from woonrust.networks.queries import role_words_of

URGENT = "acute_danger"
CONFIRM = frozenset({"share", "direct"})


@dataclass(frozen=True, slots=True)
class Danger:
    """What is recorded of acute danger now: whether it is reported, and the row that confirms it."""

    reported: bool
    confirmed: Fact | None

    @property
    def waits(self) -> bool:
        """Whether sharing waits for somebody who confirms it."""
        return self.reported and self.confirmed is None

    @property
    def until(self) -> date | None:
        """The first day on which the confirmation no longer counts; None where there is none, or no end."""
        if self.confirmed is None:
            return None
        return vocabulary().types[URGENT].holds_until(self.confirmed.observed_on)


def danger_of(case_id: UUID, on: date) -> Danger:
    """The danger in a case on ``on``, as far as the acting partner may know.

    A later "no" or "unknown", of whomever, takes away report and confirmation together. A confirmation counts
    for as long as the fact does, so a new report does not stretch an old one. One query, and one per report.
    """
    rows = Fact.objects.filter(case_id=case_id, key=URGENT, observed_on__lte=on)
    reported = False
    for row in rows.order_by("-observed_on", "-recorded_at", "-pk"):
        until = vocabulary().types[URGENT].holds_until(row.observed_on)
        if row.value is not True or (until is not None and until <= on):
            break
        reported = True
        if _may_confirm(row):
            return Danger(True, row)
    return Danger(reported, None)


def _may_confirm(row: Fact) -> bool:
    """Whether a role of who recorded it, on that day at that partner, may decide on sharing."""
    roles = role_words_of(row.person_id, row.partner_id, day_here(row.recorded_at))
    return any(not CONFIRM.isdisjoint(acts_of(role)) for role in roles)
