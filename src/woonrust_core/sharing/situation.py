"""What sharing depends on in one case: phase, participants, urgency, consent and the recorded ground."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from woonrust_core.sharing.matrix import URGENT_PHASE

PARTS = ("lead", "holder", "table", "urgent")


def in_period(since: date, until: date | None, on: date) -> bool:
    """Whether ``on`` lies in a period; ``until`` is the first day that no longer does."""
    return since <= on and (until is None or on < until)


def earliest(*days: date | None) -> date | None:
    """The first of the days that there are; None (no end) where there are none."""
    return min((day for day in days if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class Participant:
    """An organisation that takes part in a case.

    ``part``: lead (the lead party), table (takes part in the conference), holder (brings in data that it
    holds itself, such as a care organisation), urgent (only while it is urgent). ``until`` is the first day
    on which it takes part no more.
    """

    partner_id: Hashable
    kinds: Iterable[str]
    part: str
    since: date
    until: date | None = None

    @property
    def kind_set(self) -> frozenset[str]:
        """The kinds of organisation, as a set."""
        return frozenset(self.kinds)


@dataclass(frozen=True, slots=True)
class Consent:
    """Consent of the person concerned to a data category, for one partner or (None) for all participants."""

    category: str
    since: date
    until: date | None = None
    partner_id: Hashable = None


@dataclass(frozen=True, slots=True)
class SharingSituation:
    """A case on one day, as far as sharing goes.

    ``urgent`` opens the urgent lane beside the present phase, until ``urgent_until`` (the first day on which
    it no longer counts as urgent; None where that has no end); ``basis`` is the recorded ground for sharing
    (the fact ``information_sharing_basis``), empty when unknown.
    """

    phase: str
    on: date
    participants: tuple[Participant, ...] = ()
    consents: tuple[Consent, ...] = ()
    urgent: bool = False
    basis: str = ""
    urgent_until: date | None = None

    @property
    def phases(self) -> tuple[str, ...]:
        """The columns that count: the phase, and the urgent lane while it is urgent."""
        if self.urgent and self.phase != URGENT_PHASE:
            return self.phase, URGENT_PHASE
        return (self.phase,)

    @property
    def is_urgent(self) -> bool:
        """Whether the urgent lane is open."""
        return self.urgent or self.phase == URGENT_PHASE

    @property
    def lane_until(self) -> date | None:
        """When the urgent lane closes by itself; None where the case is in it, or where that has no end."""
        return None if self.phase == URGENT_PHASE else self.urgent_until

    def taking_part(self) -> tuple[Participant, ...]:
        """Who takes part on the day; the part "urgent" counts only while it is urgent."""
        return tuple(
            one if one.part != "urgent" else replace(one, until=earliest(one.until, self.lane_until))
            for one in self.participants
            if in_period(one.since, one.until, self.on) and (one.part != "urgent" or self.is_urgent)
        )

    def consents_for(self, category: str, partner_id: Hashable) -> tuple[Consent, ...]:
        """The consents in force on the day that reach this partner for this category."""
        return tuple(
            one
            for one in self.consents
            if one.category == category
            and one.partner_id in (None, partner_id)
            and in_period(one.since, one.until, self.on)
        )
