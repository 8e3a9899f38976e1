"""One act on one case, in one transaction: the change, its line in the timeline, and its audit line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Max, Q

from woonrust.access.actor import EXISTENCE, Actor
from woonrust.access.session import acting, note_seen
from woonrust.audit.services import append_line
from woonrust.cases.errors import CaseNotVisible, ChangeSince, StaleCase
from woonrust.cases.may import reasons, why_closed
from woonrust.cases.models import Case, TimelineEntry
from woonrust.cases.models.timeline import EntryKind
from woonrust.cases.outcome import Outcome
from woonrust.clock import today_here
from woonrust_core.answers import Answer, Reason
from woonrust_core.text import Text


@dataclass(slots=True)
class Change:
    """An act that is being carried out; it ends with :meth:`done` or :meth:`refuse`."""

    actor: Actor
    case: Case
    version: int
    today: date
    what: dict[str, Any] = field(default_factory=dict)
    told: bool = False
    refused: tuple[Reason, ...] = ()

    @property
    def author(self) -> dict[str, UUID]:
        """Who adds a row, as fields of the row."""
        return {
            "case_id": self.case.pk,
            "person_id": self.actor.person_id,
            "partner_id": self.actor.partner_id,
        }

    def tell(
        self,
        text: Text | str,
        *,
        about: str,
        category: str = EXISTENCE,
        kind: str = EntryKind.ACT,
        happened_on: date | None = None,
        source: str = "",
        withheld: bool = False,
    ) -> TimelineEntry:
        """Add a line to the course of the case; every change has at least one.

        ``text`` is a :class:`Text` where Woonrust says it, and a plain string where somebody wrote it.
        """
        self.told = True
        return TimelineEntry.objects.create(
            **self.author,
            category=category,
            kind=kind,
            text=text if isinstance(text, str) else text.nl,
            text_en="" if isinstance(text, str) else text.en,
            source=source,
            happened_on=happened_on or self.today,
            about=about,
            case_version=self.version,
            withheld=withheld,
        )

    def note(self, **what: Any) -> None:
        """Add keys or ids to the audit line; never the content of a case."""
        self.what.update(what)

    def done(self, made: UUID | None = None) -> Outcome:
        """The act is carried out."""
        return Outcome(Answer.YES, self.case.pk, id=made)

    def why_not(self, *found: Reason | None) -> tuple[Reason, ...]:
        """The reasons that there are, and that the case is closed where it is."""
        return reasons(why_closed(self.case), *found)

    def refuse(self, *why: Reason) -> Outcome:
        """The act is not carried out; call it before anything is stored."""
        self.refused = why
        return Outcome(Answer.NO, self.case.pk, why)


@contextmanager
def change(
    actor: Actor,
    purpose: str,
    act: str,
    case_id: UUID,
    *,
    seen: int | None = None,
    concerning: tuple[str, ...] | None = None,
    narrows: bool = False,
) -> Iterator[Change]:
    """Carry out ``act`` on a case; when the block fails, nothing of it is kept.

    Holds the case until the end of the transaction. ``seen`` is the version of the page on which the act
    was chosen: StaleCase when something that ``concerning`` names (beginnings of ``about``; None: anything)
    changed since. CaseNotVisible for a case that the actor may not know of. A closed case takes no act but
    one that ``narrows`` who sees it: the service refuses with :meth:`Change.why_not`.
    """
    with acting(actor, purpose):
        running = Change(actor, *_hold(actor, case_id), today_here())
        closed = running.case.closed_at is not None and not narrows
        if seen is not None:
            _refuse_when_stale(running, seen, concerning)
        yield running
        if running.told == bool(running.refused):
            raise RuntimeError(f"{act} must tell what it changed, or refuse and change nothing")
        if closed and not running.refused:
            raise RuntimeError(f"{act} must refuse: the case is closed")
        refused = {"refused": [reason.key for reason in running.refused]} if running.refused else {}
        append_line(act, case_id, {**running.what, **refused})


def _hold(actor: Actor, case_id: UUID) -> tuple[Case, int]:
    with connection.cursor() as cursor:
        cursor.execute("select cases_touch(%s)", [case_id])
        row = cursor.fetchone()
    if row is None or row[0] is None:
        note_seen("refused", case_id)
        raise CaseNotVisible(case_id)
    case = Case.objects.visible_to(actor).select_related("network", "lead__organisation").get(pk=case_id)
    return case, int(row[0])


def _refuse_when_stale(running: Change, seen: int, concerning: tuple[str, ...] | None) -> None:
    entries = TimelineEntry.objects.visible_to(running.actor).filter(
        case_id=running.case.pk, case_version__gt=seen
    )
    if concerning is not None:
        about = Q()
        for beginning in concerning:
            about |= Q(about__startswith=beginning)
        entries = entries.filter(about)
    found = entries.select_related("person", "partner__organisation").order_by(
        "case_version", "recorded_at", "pk"
    )
    changes = tuple(
        ChangeSince(entry.said, entry.person.name, entry.partner.name, entry.recorded_at)
        for entry in found[:20]
    )
    if changes:
        raise StaleCase(changes, entries.aggregate(newest=Max("case_version"))["newest"])
