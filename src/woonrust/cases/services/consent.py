"""Writing down that somebody agrees to share data, or no longer does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from woonrust.access.actor import CATEGORIES, EXISTENCE, Actor
from woonrust.cases.limits import checked_choice, checked_day, checked_past, checked_period, checked_text
from woonrust.cases.may import reasons, why_may_not_direct, why_role_may_not
from woonrust.cases.models import Consent
from woonrust.cases.outcome import Outcome
from woonrust.cases.services.change import change
from woonrust.cases.services.grants import refresh_grants
from woonrust.cases.services.partners import chosen_partner
from woonrust.knowledge.loader import load_knowledge
from woonrust_core.text import Text


@dataclass(frozen=True, slots=True)
class Consented:
    """What was agreed: data of one category, to one partner or (None) to all who take part, said ``how``."""

    category: str
    how: str
    receiver_id: UUID | None = None
    since: date | None = None
    until: date | None = None


def record_consent(
    actor: Actor, *, purpose: str, case_id: UUID, consented: Consented, version: int
) -> Outcome:
    """Consent to share data; the grants that rest on it follow. StaleCase when the sharing changed."""
    return _record(actor, purpose, case_id, version, consented, withdrawn=False)


def withdraw_consent(
    actor: Actor, *, purpose: str, case_id: UUID, consented: Consented, version: int
) -> Outcome:
    """Consent is taken back from today; grants that rested on it end today."""
    return _record(actor, purpose, case_id, version, consented, withdrawn=True)


def _record(
    actor: Actor, purpose: str, case_id: UUID, version: int, consented: Consented, *, withdrawn: bool
) -> Outcome:
    checked_choice("category", consented.category, CATEGORIES)
    with change(
        actor, purpose, "record_consent", case_id, seen=version, concerning=("sharing", "consent")
    ) as running:
        why = reasons(why_role_may_not(actor, "write"), why_may_not_direct(running.case))
        if why:
            return running.refuse(*why)
        if consented.receiver_id is not None:
            chosen_partner(actor, consented.receiver_id, running.today, "receiver")
        since = checked_past("since", consented.since or running.today, running.today)
        until = running.today if withdrawn else consented.until
        if until is not None and not withdrawn:
            checked_period("until", since, checked_day("until", until, running.today))
        row = Consent.objects.create(
            **running.author,
            category=EXISTENCE,
            about_category=consented.category,
            receiver_id=consented.receiver_id,
            since=since,
            until=until,
            how=checked_text("how", consented.how, longest=300),
        )
        refreshed = refresh_grants(running.case, running.today)
        running.tell(_said(consented.category, withdrawn=withdrawn), about="consent")
        running.note(consent=row.pk, grants_added=refreshed.added, grants_ended=refreshed.ended)
        return running.done(row.pk)


def _said(category: str, *, withdrawn: bool) -> Text:
    about = load_knowledge().categories[category].name
    word = Text("ingetrokken", "withdrawn") if withdrawn else Text("gegeven", "given")
    return Text(f"Toestemming {word.nl}: {about.nl}", f"Consent {word.en}: {about.en}")
