"""Recording a fact, with its source."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from woonrust.access.actor import Actor
from woonrust.cases.knowledge import acts_of, vocabulary, withheld_facts
from woonrust.cases.limits import checked_choice, checked_past, checked_text
from woonrust.cases.may import why_category_closed, why_role_may_not
from woonrust.cases.models import Fact
from woonrust.cases.models.facts import SourceKind
from woonrust.cases.models.timeline import EntryKind
from woonrust.cases.outcome import Outcome
from woonrust.cases.services.change import change
from woonrust.cases.services.grants import BASIS, SHARING_FACTS, refresh_as_steward
from woonrust.cases.words import said_fact, said_value
from woonrust.networks.models import Partner
from woonrust_core.answers import Reason
from woonrust_core.facts import FactError, FactType, FactValue
from woonrust_core.text import Text

WITHHELD = Text("vastgelegd; blijft bij de eigen organisatie", "recorded; stays with the own organisation")
NO_BASIS = "geen"
#: The parties that share police and criminal data, and the grounds on which they do.
JUSTICE = frozenset({"politie", "om"})
OWN_BASES = frozenset({"convenant", "wettelijke_plicht", "wgs_zvh"})
GRANTS_FOLLOW = "de inzage laten volgen uit wat is vastgelegd"
ENTRY_KINDS = {
    SourceKind.STATEMENT.value: EntryKind.STATEMENT,
    SourceKind.JUDGEMENT.value: EntryKind.JUDGEMENT,
}


def record_fact(
    actor: Actor,
    *,
    purpose: str,
    case_id: UUID,
    key: str,
    value: object,
    source_kind: str,
    source: str,
    observed_on: date,
    note: str = "",
    version: int | None = None,
) -> Outcome:
    """Record what is known of one fact; ``value`` None makes it unknown again.

    ``key`` and ``value`` as the vocabulary knows them (aliases accepted). With ``version`` the act is refused
    when somebody else recorded the same fact since that version was shown. A fact on which sharing depends
    brings the grants along: at once where that narrows them, whoever records it; where it widens them only by
    who may decide on sharing (of others a ground is refused, and danger waits for confirmation). The
    outcome's id is the new row's.
    """
    fact, read = _read(key, value)
    checked_choice("source_kind", source_kind, SourceKind.values)
    about = f"fact:{fact.key}"
    with change(actor, purpose, "record_fact", case_id, seen=version, concerning=(about,)) as running:
        why = running.why_not(
            why_role_may_not(actor, "write"),
            why_category_closed(actor, running.case, fact.category),
            _why_not_widen(actor, fact, read),
        )
        if why:
            return running.refuse(*why)
        row = Fact.objects.create(
            **running.author,
            category=fact.category,
            key=fact.key,
            value=sorted(read) if isinstance(read, frozenset) else read,
            source_kind=source_kind,
            source=checked_text("source", source, longest=300),
            observed_on=checked_past("observed_on", observed_on, running.today),
            note=checked_text("note", note, required=False),
            withheld=fact.key in withheld_facts(running.case.network, running.today),
        )
        running.tell(
            said_fact(fact, WITHHELD if row.withheld else said_value(fact, read)),
            about=about,
            category=fact.category,
            kind=ENTRY_KINDS.get(source_kind, EntryKind.FACT),
            happened_on=observed_on,
            source=row.source,
            withheld=row.withheld,
        )
        running.note(key=fact.key, fact=row.pk)
        if fact.key in SHARING_FACTS:
            refresh_as_steward(
                actor, running.case, running.today, purpose=GRANTS_FOLLOW, because=f"fact:{fact.key}"
            )
        return running.done(row.pk)


def _why_not_widen(actor: Actor, fact: FactType, read: FactValue | None) -> Reason | None:
    """Why the actor may not record this ground for sharing, which opens data; None for any other fact.

    Who decides on sharing may, and police and prosecutor for the grounds on which they share their own data.
    That there is no ground may be recorded by all who write.
    """
    if fact.key != BASIS or read in (None, NO_BASIS) or "share" in acts_of(actor.role):
        return None
    if read in OWN_BASES and not JUSTICE.isdisjoint(Partner.objects.get(pk=actor.partner_id).kinds):
        return None
    return why_role_may_not(actor, "share")


def _read(key: str, value: object) -> tuple[FactType, FactValue | None]:
    try:
        canonical, read = vocabulary().read(key, value)
    except FactError as error:
        message = _("Dit feit of deze waarde kent Woonrust niet: %(why)s")
        raise ValidationError({"value": message % {"why": error}}) from error
    return vocabulary().types[canonical], read
