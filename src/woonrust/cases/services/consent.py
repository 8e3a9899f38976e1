"""Writing down that somebody agrees to share data, or no longer does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from woonrust.access.actor import CATEGORIES, EXISTENCE, Actor
from woonrust.cases.knowledge import acts_of, matrix_of
from woonrust.cases.limits import checked_choice, checked_day, checked_past, checked_period, checked_text
from woonrust.cases.may import may_direct, reasons, why_category_closed, why_may_not_direct, why_role_may_not
from woonrust.cases.models import Case, Consent
from woonrust.cases.outcome import Outcome
from woonrust.cases.services.change import change
from woonrust.cases.services.grants import refresh_as_steward
from woonrust.cases.services.partners import chosen_partner
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Partner
from woonrust_core.answers import Reason
from woonrust_core.text import Text

GRANTS_FOLLOW = "de inzage laten volgen uit de toestemming"


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
    """Consent to share data; the grants that rest on it follow. StaleCase when the sharing changed.

    Recorded by who may decide on sharing, or by the party that holds these data: a care worker to whom his
    own client said so.
    """
    return _record(actor, purpose, case_id, version, consented, withdrawn=False)


def withdraw_consent(
    actor: Actor, *, purpose: str, case_id: UUID, consented: Consented, version: int
) -> Outcome:
    """Consent is taken back from today, whoever records it; grants that rested on it end today."""
    return _record(actor, purpose, case_id, version, consented, withdrawn=True)


def _record(
    actor: Actor, purpose: str, case_id: UUID, version: int, consented: Consented, *, withdrawn: bool
) -> Outcome:
    checked_choice("category", consented.category, CATEGORIES)
    about = ("sharing", "consent")
    with change(
        actor, purpose, "record_consent", case_id, seen=version, concerning=about, narrows=withdrawn
    ) as running:
        may = None if withdrawn else _why_not(actor, running.case, consented.category, running.today)
        found = (why_role_may_not(actor, "write"), may)
        why = reasons(*found) if withdrawn else running.why_not(*found)
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
        refreshed = refresh_as_steward(
            actor, running.case, running.today, purpose=GRANTS_FOLLOW, because=f"consent:{row.pk}"
        )
        running.tell(_said(consented.category, withdrawn=withdrawn), about="consent")
        running.note(consent=row.pk, grants_added=refreshed.added, grants_ended=refreshed.ended)
        return running.done(row.pk)


def _why_not(actor: Actor, case: Case, category: str, today: date) -> Reason | None:
    """Why consent is not the actor's to record: he neither decides on sharing nor holds these data."""
    decides = "share" in acts_of(actor.role)
    if (decides and may_direct(case)) or _holds(actor, case, category, today):
        return None
    return why_may_not_direct(case) if decides else why_role_may_not(actor, "share")


def _holds(actor: Actor, case: Case, category: str, today: date) -> bool:
    """Whether the matrix names the acting partner as holder of these data, and the actor reads them here."""
    kinds = frozenset(Partner.objects.get(pk=actor.partner_id).kinds)
    rows = matrix_of(case.network, today).opening_rows(category)
    named = any(not row.holder.kinds.isdisjoint(kinds) for row in rows)
    return named and why_category_closed(actor, case, category) is None


def _said(category: str, *, withdrawn: bool) -> Text:
    about = load_knowledge().categories[category].name
    word = Text("ingetrokken", "withdrawn") if withdrawn else Text("gegeven", "given")
    return Text(f"Toestemming {word.nl}: {about.nl}", f"Consent {word.en}: {about.en}")
