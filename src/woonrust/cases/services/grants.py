"""Who sees a case follows from who takes part: computed by the core, stored in the same transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from woonrust.access.actor import EXISTENCE, Actor
from woonrust.access.session import acting
from woonrust.access.steward import steward_for
from woonrust.audit.services import append_line
from woonrust.cases.knowledge import matrix_of, vocabulary
from woonrust.cases.models import Case, Consent, Fact, Share
from woonrust.cases.services.danger import URGENT, danger_of
from woonrust_core.facts import latest_on, without_aged
from woonrust_core.sharing import Consent as Given
from woonrust_core.sharing import Participant, PlannedGrant, SharingSituation, grants_for

BASIS = "information_sharing_basis"
#: Facts on which the grants of a case depend.
SHARING_FACTS = frozenset({BASIS, URGENT})


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How many grants were added and how many ended."""

    added: int
    ended: int


def refresh_grants(case: Case, on: date) -> Refreshed:
    """Let the grants of a case follow its phase and partners as they stand on ``on``.

    The database refuses it for anybody but the lead, the process director and, once, whoever opens the case.
    """
    return store_grants(case, sharing_situation_of(case, on))


def refresh_as_steward(actor: Actor, case: Case, on: date, *, purpose: str, because: str) -> Refreshed:
    """As :func:`refresh_grants`, whoever ``actor`` is: in the name of the lead of the case.

    For when something that sharing depends on changed by a hand that may not decide on sharing. ``actor``
    learns nothing by it. Leaves an audit line of the lead with ``because``, the key of what changed.
    """
    with acting(steward_for(actor, case.lead_id, steward_reads()), purpose):
        refreshed = refresh_grants(case, on)
        append_line("refresh_grants", case.pk, _as_what(because, refreshed))
    return refreshed


def refresh_led_by(
    actor: Actor, lead_id: UUID, on: date, *, purpose: str, because: str
) -> tuple[int, Refreshed]:
    """Bring the grants of every case that ``lead_id`` leads in line with the knowledge of today, one by one.

    Each case is one transaction, so a run that stops half-way can be done again. Leaves an audit line of the
    lead for each case of which the grants changed, and one for the whole. How many cases there are, and what
    changed.
    """
    steward = steward_for(actor, lead_id, steward_reads())
    with acting(steward, purpose):
        led = Case.objects.visible_to(steward).filter(lead_id=lead_id).order_by("pk")
        ids = list(led.values_list("pk", flat=True))
    added = ended = 0
    for case_id in ids:
        with acting(steward, purpose):
            held = Case.objects.select_for_update(of=("self",)).select_related("network")
            refreshed = refresh_grants(held.get(pk=case_id), on)
            if refreshed.added or refreshed.ended:
                append_line("refresh_grants", case_id, _as_what(because, refreshed))
        added, ended = added + refreshed.added, ended + refreshed.ended
    whole = Refreshed(added, ended)
    if ids:
        with acting(steward, purpose):
            append_line("refresh_grants", None, {**_as_what(because, whole), "cases": len(ids)})
    return len(ids), whole


def _as_what(because: str, refreshed: Refreshed) -> dict[str, Any]:
    return {"because": because, "grants_added": refreshed.added, "grants_ended": refreshed.ended}


def steward_reads() -> frozenset[str]:
    """The categories of what the grants depend on: the facts, and who takes part by which consent."""
    return frozenset({EXISTENCE, *(vocabulary().types[key].category for key in SHARING_FACTS)})


def sharing_situation_of(case: Case, on: date) -> SharingSituation:
    """What sharing depends on in this case on ``on``, as far as the acting partner may know it."""
    return SharingSituation(
        phase=case.phase,
        on=on,
        participants=tuple(participants(case.pk)),
        consents=tuple(consents(case.pk)),
        **_facts_for_sharing(case.pk, on),
    )


def store_grants(case: Case, situation: SharingSituation) -> Refreshed:
    """As :func:`refresh_grants`, for a situation that is given."""
    planned = grants_for(matrix_of(case.network, situation.on), situation)
    rows = json.dumps([_as_row(grant) for grant in sorted(planned, key=_order)])
    with connection.cursor() as cursor:
        cursor.execute("select added, ended from access_store_grants(%s, %s)", [case.pk, rows])
        added, ended = cursor.fetchone() or (0, 0)
    return Refreshed(added, ended)


def participants(case_id: UUID) -> list[Participant]:
    """Who takes part: per partner and part the latest row holds."""
    latest: dict[tuple[UUID, str], Share] = {}
    shares = Share.objects.filter(case_id=case_id).select_related("receiver").order_by("recorded_at", "pk")
    for share in shares:
        latest[share.receiver_id, share.part] = share
    return [as_participant(share) for share in latest.values()]


def consents(case_id: UUID) -> list[Given]:
    """The consents given: per category and receiver the latest row holds."""
    latest: dict[tuple[str, UUID | None], Consent] = {}
    for row in Consent.objects.filter(case_id=case_id).order_by("recorded_at", "pk"):
        latest[row.about_category, row.receiver_id] = row
    return [Given(row.about_category, row.since, row.until, row.receiver_id) for row in latest.values()]


def _facts_for_sharing(case_id: UUID, on: date) -> dict[str, Any]:
    """Whether danger is confirmed now, and the recorded ground, as the acting partner may know them."""
    rows = Fact.objects.filter(case_id=case_id, key=BASIS).order_by("recorded_at", "pk")
    held, _aged = without_aged(latest_on((row.as_record() for row in rows), on), vocabulary().types, on)
    danger, basis = danger_of(case_id, on), held.get(BASIS)
    return {
        "urgent": danger.confirmed is not None,
        "urgent_until": danger.until,
        "basis": str(basis.value or "") if basis else "",
    }


def as_participant(share: Share) -> Participant:
    """A share as the core knows it."""
    return Participant(
        partner_id=share.receiver_id,
        kinds=tuple(share.receiver.kinds),
        part=share.part,
        since=share.since,
        until=share.until,
    )


def _as_row(grant: PlannedGrant) -> dict[str, Any]:
    return {
        "partner_id": str(grant.partner_id),
        "category": grant.category,
        "purpose": grant.purpose,
        "ground_nl": grant.ground.nl,
        "ground_en": grant.ground.en,
        "sentence_nl": grant.sentence.nl,
        "sentence_en": grant.sentence.en,
        "valid_from": grant.valid_from.isoformat(),
        "valid_until": grant.valid_until.isoformat() if grant.valid_until else None,
    }


def _order(grant: PlannedGrant) -> tuple[str, str, str]:
    return str(grant.partner_id), grant.category, grant.purpose
