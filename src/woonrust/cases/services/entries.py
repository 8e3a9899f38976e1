"""Adding a line to the course of a case."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from woonrust.access.actor import CATEGORIES, Actor
from woonrust.cases.limits import checked_choice, checked_past, checked_text
from woonrust.cases.may import why_category_closed, why_role_may_not
from woonrust.cases.models.timeline import EntryKind
from woonrust.cases.outcome import Outcome
from woonrust.cases.services.change import change


def add_timeline_entry(
    actor: Actor,
    *,
    purpose: str,
    case_id: UUID,
    kind: str,
    text: str,
    happened_on: date,
    category: str = "adres_en_melding",
    source: str = "",
) -> Outcome:
    """Write down what happened, as fact, statement, judgement or act, for whoever may read ``category``."""
    checked_choice("kind", kind, EntryKind.values)
    checked_choice("category", category, CATEGORIES)
    checked = checked_text("text", text)
    with change(actor, purpose, "add_timeline_entry", case_id) as running:
        why = running.why_not(
            why_role_may_not(actor, "write"), why_category_closed(actor, running.case, category)
        )
        if why:
            return running.refuse(*why)
        entry = running.tell(
            checked,
            about="entry",
            category=category,
            kind=kind,
            happened_on=checked_past("happened_on", happened_on, running.today),
            source=checked_text("source", source, longest=300, required=False),
        )
        running.note(entry=entry.pk, category=category)
        return running.done(entry.pk)
