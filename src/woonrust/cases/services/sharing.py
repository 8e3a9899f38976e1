"""Bringing a partner into a case, and ending that. What it then sees follows from the sharing matrix."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from woonrust.access.actor import EXISTENCE, Actor
from woonrust.cases.limits import checked_choice, checked_day, checked_past, checked_period, checked_text
from woonrust.cases.may import reasons, why_may_not_direct, why_role_may_not
from woonrust.cases.models import Share
from woonrust.cases.models.process import Part
from woonrust.cases.outcome import Outcome, no
from woonrust.cases.services.change import change
from woonrust.cases.services.grants import participants, refresh_grants, sharing_situation_of
from woonrust.cases.services.partners import chosen_partner
from woonrust.networks.models import Partner
from woonrust_core.answers import Reason
from woonrust_core.sharing import SharingSituation
from woonrust_core.text import Text

PARTS_TO_GIVE = frozenset({Part.TABLE.value, Part.URGENT.value, Part.HOLDER.value})


def share_case(
    actor: Actor,
    *,
    purpose: str,
    case_id: UUID,
    receiver_id: UUID,
    necessity: str,
    version: int,
    part: str = Part.TABLE,
    since: date | None = None,
    until: date | None = None,
    resident_told: bool | None = None,
    not_told_because: str = "",
) -> Outcome:
    """Let a partner of the network take part, for a purpose, with why less would not do.

    ``since`` is never ahead: no grant is planned for a day to come, so nothing would open on that day.
    A resident who is not told (False) asks ``not_told_because``. For an emergency (part ``urgent``) only
    while there is one. StaleCase when the sharing with anybody, or the phase, changed since ``version``.
    """
    checked_choice("part", part, PARTS_TO_GIVE)
    if resident_told is False and not not_told_because.strip():
        raise ValidationError({"not_told_because": _("Schrijf op waarom de bewoner nog niet is ingelicht.")})
    with change(
        actor, purpose, "share_case", case_id, seen=version, concerning=("sharing", "phase")
    ) as running:
        why = running.why_not(
            why_role_may_not(actor, "share"),
            why_may_not_direct(running.case),
            why_not_urgent(part, sharing_situation_of(running.case, running.today)),
        )
        if why:
            return running.refuse(*why)
        receiver = chosen_partner(actor, receiver_id, running.today, "receiver")
        begin = checked_past("since", since or running.today, running.today)
        if until is not None:
            checked_day("until", until, running.today)
        checked_period("until", begin, until)
        share = Share.objects.create(
            **running.author,
            category=EXISTENCE,
            receiver=receiver,
            part=part,
            since=begin,
            until=until,
            purpose=purpose,
            necessity=checked_text("necessity", necessity, longest=2000),
            resident_told=resident_told,
            not_told_because=checked_text("not_told_because", not_told_because, longest=2000, required=False),
        )
        refreshed = refresh_grants(running.case, running.today)
        said = Text(f"Gedeeld met {receiver.name}: {purpose}", f"Shared with {receiver.name}: {purpose}")
        running.tell(said, about=f"sharing:{receiver.pk}")
        running.note(
            receiver=receiver.pk, part=part, grants_added=refreshed.added, grants_ended=refreshed.ended
        )
        return running.done(share.pk)


def why_not_urgent(part: str, situation: SharingSituation) -> Reason | None:
    """Why nobody can come in for an emergency now: there is none, so it would see nothing. None otherwise."""
    if part != Part.URGENT or situation.is_urgent:
        return None
    return no(
        "part",
        "Er is nu geen acuut gevaar vastgelegd en bevestigd, dus wie voor spoed meedoet ziet niets. "
        "Leg eerst zelf vast dat er acuut gevaar is, of betrek deze organisatie aan tafel.",
        "No acute danger is recorded and confirmed now, so who takes part for an emergency sees nothing. "
        "First record yourself that there is acute danger, or bring this organisation in to the table.",
    )


def end_share(
    actor: Actor, *, purpose: str, case_id: UUID, receiver_id: UUID, because: str, version: int
) -> Outcome:
    """Let a partner take part no longer, from today, also in a closed case; the lead cannot be left out."""
    about = (f"sharing:{receiver_id}",)
    with change(
        actor, purpose, "end_share", case_id, seen=version, concerning=about, narrows=True
    ) as running:
        case = running.case
        parts = [
            one.part
            for one in participants(case.pk)
            if one.partner_id == receiver_id and (one.until is None or one.until > running.today)
        ]
        ends = _why_cannot_end(case.lead_id == receiver_id, parts)
        why = reasons(why_role_may_not(actor, "share"), why_may_not_direct(case), ends)
        if why:
            return running.refuse(*why)
        reason = checked_text("because", because, longest=2000)
        for part in parts:
            Share.objects.create(
                **running.author,
                category=EXISTENCE,
                receiver_id=receiver_id,
                part=part,
                since=running.today,
                until=running.today,
                purpose=purpose,
                necessity=reason,
            )
        refreshed = refresh_grants(case, running.today)
        receiver = Partner.objects.select_related("organisation").get(pk=receiver_id)
        said = Text(
            f"Niet langer gedeeld met {receiver.name}: {reason}",
            f"No longer shared with {receiver.name}: {reason}",
        )
        running.tell(said, about=f"sharing:{receiver_id}")
        running.note(receiver=receiver_id, grants_ended=refreshed.ended)
        return running.done()


def _why_cannot_end(is_lead: bool, parts: list[str]) -> Reason | None:
    if is_lead:
        return no(
            "lead",
            "De voortrekker kan niet uit de zaak: elke zaak heeft een voortrekker.",
            "The lead cannot leave the case: every case has a lead.",
        )
    if parts:
        return None
    return no(
        "sharing",
        "Deze organisatie doet niet mee in deze zaak.",
        "This organisation does not take part in this case.",
    )
