"""Putting a measure forward, and bringing it to its next status. People decide; the advice is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from woonrust.access.actor import Actor
from woonrust.access.session import acting
from woonrust.cases.advice import Said, advice_on_measure
from woonrust.cases.errors import CaseNotVisible
from woonrust.cases.knowledge import measure_of
from woonrust.cases.limits import checked_day, checked_past, checked_text
from woonrust.cases.may import why_category_closed, why_role_may_not
from woonrust.cases.measure_states import category_of, said_state, why_not_to
from woonrust.cases.models import Measure, MeasureStatus
from woonrust.cases.models.measures import MeasureState
from woonrust.cases.outcome import Outcome, no
from woonrust.cases.services.change import Change, change
from woonrust.cases.services.partners import chosen_partner
from woonrust_core.answers import Reason
from woonrust_core.measures.advice import Status


def propose_measure(
    actor: Actor,
    *,
    purpose: str,
    case_id: UUID,
    measure_id: str,
    responsible_id: UUID | None = None,
    note: str = "",
    due_on: date | None = None,
    despite: str = "",
    version: int | None = None,
) -> Outcome:
    """Put a measure of the catalogue forward; the own partner takes it, or the one in ``responsible_id``.

    Refused with the reasons where the measure does not fit the case, unless ``despite`` says why it is put
    forward all the same. What Woonrust advised at this moment is kept with it. With ``version``: StaleCase
    when a fact or a measure changed since.
    """
    measure = measure_of(measure_id)
    if measure is None:
        raise ValidationError({"measure_id": _("Deze maatregel staat niet in de catalogus.")})
    category = category_of(measure)
    with change(
        actor, purpose, "propose_measure", case_id, seen=version, concerning=("fact", "measure")
    ) as running:
        why = running.why_not(
            why_role_may_not(actor, "measures"), why_category_closed(actor, running.case, category)
        )
        said = advice_on_measure(running.case, actor, measure_id, running.today)
        despite = checked_text("despite", despite, longest=2000, required=False)
        if not why and said.status is Status.NOT_APPLICABLE and not despite:
            why = said.obstacles
        if why:
            return running.refuse(*why)
        row = Measure.objects.create(
            **running.author,
            category=category,
            measure_id=measure_id,
            responsible=chosen_partner(
                actor, responsible_id or actor.partner_id, running.today, "responsible"
            ),
            frame=measure.frame,
            phase=running.case.phase,
        )
        step = Step(MeasureState.PROPOSED, running.today, 1, note, despite, due_on)
        return _add_status(running, row, step, said)


def change_measure_status(
    actor: Actor,
    *,
    purpose: str,
    measure: UUID,
    state: str,
    version: int,
    since: date | None = None,
    due_on: date | None = None,
    note: str = "",
    despite: str = "",
) -> Outcome:
    """Bring a measure to its next status.

    Only the partner that takes the measure can. Deciding while a hard requirement is not met, or unknown, is
    refused with those reasons unless ``despite`` says why it is decided all the same; the advice is kept.
    StaleCase when this measure (or, for a decision, any fact) changed since ``version``.
    """
    if state not in MeasureState.values:
        raise ValidationError({"state": _("Kies een van de mogelijkheden.")})
    row = _measure(actor, purpose, measure)
    about = (f"measure:{row.pk}", "fact") if state == MeasureState.DECIDED else (f"measure:{row.pk}",)
    with change(
        actor, purpose, "change_measure_status", row.case_id, seen=version, concerning=about
    ) as running:
        last = MeasureStatus.objects.visible_to(actor).filter(measure=row).order_by("-number")[0]
        said = advice_on_measure(running.case, actor, row.measure_id, running.today)
        despite = checked_text("despite", despite, longest=2000, required=False)
        why = (
            *running.why_not(
                why_role_may_not(actor, "measures"),
                _why_not_responsible(actor, row),
                why_not_to(last.state, state),
            ),
            *(said.obstacles if state == MeasureState.DECIDED and not said.is_open and not despite else ()),
        )
        if why:
            return running.refuse(*why)
        day = checked_past("since", since or running.today, running.today)
        if day < last.since:
            raise ValidationError({"since": _("Deze dag ligt voor de vorige stap van de maatregel.")})
        return _add_status(running, row, Step(state, day, last.number + 1, note, despite, due_on), said)


@dataclass(frozen=True, slots=True)
class Step:
    """A status to be added: which, per which day, as which number, and what is said with it."""

    state: str
    since: date
    number: int
    note: str
    despite: str
    due_on: date | None

    @property
    def text(self) -> str:
        """The note, followed by why it is done despite the advice."""
        despite = f"Ondanks het advies: {self.despite}" if self.despite else ""
        return "\n".join(part for part in (self.note, despite) if part)


def _add_status(running: Change, row: Measure, step: Step, said: Said) -> Outcome:
    if step.due_on is not None:
        checked_day("due_on", step.due_on, running.today)
    MeasureStatus.objects.create(
        **running.author,
        category=row.category,
        measure=row,
        number=step.number,
        state=step.state,
        since=step.since,
        due_on=step.due_on,
        note=checked_text("note", step.text, required=False),
        advice=said.data,
    )
    running.tell(
        said_state(row.measure_id, measure_of(row.measure_id), step.state),
        about=f"measure:{row.pk}",
        category=row.category,
        happened_on=step.since,
    )
    running.note(measure=row.pk, state=step.state, despite=bool(step.despite))
    return running.done(row.pk)


def _measure(actor: Actor, purpose: str, measure: UUID) -> Measure:
    with acting(actor, purpose):
        row = Measure.objects.visible_to(actor).filter(pk=measure).first()
    if row is None:
        raise CaseNotVisible
    return row


def _why_not_responsible(actor: Actor, row: Measure) -> Reason | None:
    if row.responsible_id == actor.partner_id:
        return None
    return no(
        "responsible",
        f"Alleen {row.responsible.name} kan deze maatregel bijwerken: die organisatie neemt haar.",
        f"Only {row.responsible.name} can update this measure: that organisation takes it.",
    )
