"""Opening a case: from that moment it has a number, a lead, a phase with a clock, and its first grants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from woonrust.access.actor import EXISTENCE, Actor
from woonrust.access.session import acting
from woonrust.audit.services import append_line
from woonrust.cases.knowledge import process_to_start
from woonrust.cases.limits import checked_past, checked_text
from woonrust.cases.may import why_role_may_not
from woonrust.cases.models import Case, PhaseMove, Share, TimelineEntry
from woonrust.cases.models.process import Part
from woonrust.cases.models.timeline import EntryKind
from woonrust.cases.outcome import Outcome
from woonrust.cases.services.clocks import due_of
from woonrust.cases.services.grants import as_participant, store_grants
from woonrust.cases.services.partners import chosen_partner
from woonrust.clock import AMSTERDAM, now, today_here
from woonrust.networks.ids import new_id
from woonrust.networks.models import Network, Partner
from woonrust_core.answers import Answer
from woonrust_core.sharing import SharingSituation
from woonrust_core.text import Text

NECESSITY = "Zonder deze gegevens kan deze organisatie de zaak niet voeren."


@dataclass(frozen=True, slots=True)
class Address:
    """Where it is. ValidationError names the field that is missing or too long."""

    street: str
    house_number: str
    place: str
    postal_code: str = ""
    neighbourhood: str = ""

    def fields(self) -> dict[str, str]:
        """The address as checked fields of a case."""
        return {
            "street": checked_text("street", self.street, longest=120),
            "house_number": checked_text("house_number", self.house_number, longest=20),
            "place": checked_text("place", self.place, longest=80),
            "postal_code": checked_text("postal_code", self.postal_code, longest=10, required=False),
            "neighbourhood": checked_text("neighbourhood", self.neighbourhood, longest=120, required=False),
        }


def open_case(
    actor: Actor,
    *,
    purpose: str,
    subject: str,
    address: Address,
    phase: str = "melding",
    lead_id: UUID | None = None,
    opened_on: date | None = None,
) -> Outcome:
    """Open a case at an address; the own partner leads it unless ``lead_id`` names another of the network.

    ``opened_on`` (today unless given) is the day from which the clock of the first phase runs. The outcome's
    ``case_id`` is the new case.
    """
    with acting(actor, purpose):
        why = why_role_may_not(actor, "open")
        if why is not None:
            append_line("open_case", None, {"refused": [why.key]})
            return Outcome(Answer.NO, None, (why,))
        today = today_here()
        day = checked_past("opened_on", opened_on or today, today)
        opener = chosen_partner(actor, actor.partner_id, today, "lead")
        lead = opener if lead_id is None else chosen_partner(actor, lead_id, today, "lead")
        case = _make_case(actor, checked_text("subject", subject, longest=200), address, phase, lead, day)
        shares = _first_shares(actor, case, opener, purpose, day)
        taking_part = tuple(as_participant(share) for share in shares)
        store_grants(case, SharingSituation(phase, today, taking_part))
        _write_first_rows(actor, case, shares)
        append_line("open_case", case.pk, {"number": case.number, "phase": phase})
        return Outcome(Answer.YES, case.pk, id=case.pk)


def _make_case(actor: Actor, subject: str, address: Address, phase_id: str, lead: Partner, day: date) -> Case:
    network = Network.objects.get(pk=actor.network_id)
    process = process_to_start(network, today_here())
    if phase_id not in {phase.id for phase in process.phases if phase.entry}:
        raise ValidationError({"phase": _("Een zaak kan niet in deze fase beginnen.")})
    due = due_of(process, phase_id, day)
    return Case.objects.create(
        id=new_id(),
        network=network,
        number=_next_number(network, today_here().year),
        subject=subject,
        **address.fields(),
        lead=lead,
        opened_by_id=actor.partner_id,
        process_version=process.key,
        phase=phase_id,
        phase_since=day,
        due_on=due.on,
        due_reason_nl=due.reason.nl,
        due_reason_en=due.reason.en,
        opened_at=now() if day == today_here() else datetime.combine(day, time(12), AMSTERDAM),
    )


def _next_number(network: Network, year: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("select cases_next_number(%s, %s)", [network.pk, year])
        (number,) = cursor.fetchone() or (0,)
    return f"Z-{year}-{number:04d}"


def _first_shares(actor: Actor, case: Case, opener: Partner, purpose: str, day: date) -> list[Share]:
    """The lead takes part, and whoever opened the case for another holds what it brought in."""
    parts = {case.lead: Part.LEAD}
    if opener.pk != case.lead_id:
        parts[opener] = Part.HOLDER
    return [
        Share(
            case=case,
            category=EXISTENCE,
            person_id=actor.person_id,
            partner_id=actor.partner_id,
            receiver=partner,
            part=part.value,
            since=day,
            purpose=purpose,
            necessity=NECESSITY,
        )
        for partner, part in parts.items()
    ]


def said_opened(number: str) -> Text:
    """That a case was opened, as a line."""
    return Text(f"Zaak {number} geopend", f"Case {number} opened")


def _write_first_rows(actor: Actor, case: Case, shares: list[Share]) -> None:
    """The rows of the case can be written once its first grants are there."""
    author = {
        "case": case,
        "category": EXISTENCE,
        "person_id": actor.person_id,
        "partner_id": actor.partner_id,
    }
    for share in shares:
        share.save(force_insert=True)
    said = said_opened(case.number)
    PhaseMove.objects.create(**author, to_phase=case.phase, moved_on=case.phase_since)
    TimelineEntry.objects.create(
        **author,
        kind=EntryKind.ACT,
        text=said.nl,
        text_en=said.en,
        happened_on=case.phase_since,
        about="phase",
        case_version=case.version,
    )
