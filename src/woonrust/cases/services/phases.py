"""Moving a case along the work process, through a gate; and closing it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from woonrust.access.actor import EXISTENCE, Actor
from woonrust.cases.facts import facts_for
from woonrust.cases.knowledge import process_of
from woonrust.cases.limits import checked_past, checked_text
from woonrust.cases.may import (
    reasons,
    why_may_not_direct,
    why_not_the_keeper,
    why_role_may_not,
)
from woonrust.cases.models import Case, PhaseMove
from woonrust.cases.outcome import Outcome, no
from woonrust.cases.services.change import Change, change
from woonrust.cases.services.clocks import due_of
from woonrust.cases.services.grants import refresh_grants
from woonrust.cases.snapshot import reasons_as_data
from woonrust.clock import now
from woonrust_core.answers import Reason, ReasonKind
from woonrust_core.process.model import Phase
from woonrust_core.process.moves import Move, find_move
from woonrust_core.text import Text


def move_phase(
    actor: Actor,
    *,
    purpose: str,
    case_id: UUID,
    to: str,
    version: int,
    because: str = "",
    moved_on: date | None = None,
) -> Outcome:
    """Bring a case to another phase through the gate between them.

    A closed gate refuses with its reasons, and so does a gate whose keeper is another role. A gate that
    skips a phase or steps aside asks ``because``, a written reason, and passes with it even while something
    is not met that the process does not call firm; that reason is kept and shown. The new phase brings its
    clock and its grants. A closed case stays where it is. StaleCase when anything changed since ``version``.
    """
    with change(actor, purpose, "move_phase", case_id, seen=version) as running:
        why = running.why_not(why_role_may_not(actor, "phase"), why_may_not_direct(running.case))
        if why:
            return running.refuse(*why)
        day = checked_past("moved_on", moved_on or running.today, running.today)
        reason = checked_text("because", because, longest=2000, required=False)
        facts = facts_for(running.case, actor, on=day).values
        process = process_of(running.case)
        move = find_move(process, running.case.phase, to, facts, day)
        obstacles = _obstacles(actor, running.case, move, to, reason)
        if move is None or obstacles:
            return running.refuse(*obstacles)
        return _pass_gate(running, move, day, reason)


def close_case(actor: Actor, *, purpose: str, case_id: UUID, because: str, version: int) -> Outcome:
    """Close a case in a phase in which it may end, with the reason; StaleCase when anything changed."""
    with change(actor, purpose, "close_case", case_id, seen=version) as running:
        case = running.case
        phase = process_of(case).phase(case.phase)
        ends = (
            None
            if phase.final
            else no(
                "phase",
                f"Een zaak sluit niet in de fase {phase.name.nl}.",
                f"A case does not close in the phase {phase.name.en}.",
                phase.source,
                ReasonKind.GATE,
            )
        )
        why = running.why_not(why_role_may_not(actor, "phase"), why_may_not_direct(case), ends)
        if why:
            return running.refuse(*why)
        reason = checked_text("because", because, longest=2000)
        _update(case, closed_at=now(), due_on=None, due_reason_nl="", due_reason_en="")
        running.tell(Text(f"Zaak afgesloten: {reason}", f"Case closed: {reason}"), about="phase")
        return running.done(case.pk)


def _obstacles(actor: Actor, case: Case, move: Move | None, to: str, because: str) -> tuple[Reason, ...]:
    if move is None:
        return (
            no(
                "gate",
                f"Het werkproces heeft vanuit deze fase geen poort naar “{to}”.",
                f"The work process has no gate from this phase to “{to}”.",
                kind=ReasonKind.GATE,
            ),
        )
    keeper = reasons(why_not_the_keeper(actor, case, move.keeper))
    if not move.gate.reason_required:
        return (*move.obstacles, *keeper)
    if because:
        return (*_firm(move), *keeper)
    asked = no(
        "because",
        "Deze stap vraagt een opgeschreven reden.",
        "This step asks for a written reason.",
        move.gate.source,
        ReasonKind.GATE,
    )
    return (*move.obstacles, *keeper, asked)


def _firm(move: Move) -> tuple[Reason, ...]:
    """What a written reason does not lift, and that it does not."""
    if not move.firm_obstacles:
        return ()
    told = no(
        "firm",
        "Een opgeschreven reden is hier niet genoeg: leg eerst vast wat hierboven staat.",
        "A written reason is not enough here: first record what stands above.",
        move.gate.source,
        ReasonKind.GATE,
    )
    return (*move.firm_obstacles, told)


def _pass_gate(running: Change, move: Move, day: date, because: str) -> Outcome:
    case, before = running.case, running.case.phase
    if day < case.phase_since:
        raise ValidationError({"moved_on": _("Deze dag ligt voor het begin van de huidige fase.")})
    due = due_of(process_of(case), move.to, day)
    _update(
        case,
        phase=move.to,
        phase_since=day,
        due_on=due.on,
        due_reason_nl=due.reason.nl,
        due_reason_en=due.reason.en,
    )
    made = PhaseMove.objects.create(
        **running.author,
        category=EXISTENCE,
        from_phase=before,
        to_phase=move.to,
        direction=move.gate.direction.value,
        moved_on=day,
        reasons=reasons_as_data(move.reasons, EXISTENCE),
        skipped_because=because,
    )
    refreshed = refresh_grants(case, running.today)
    running.tell(said_move(move.phase, because), about="phase", happened_on=day)
    running.note(move=made.pk, to=move.to, grants_added=refreshed.added, grants_ended=refreshed.ended)
    return running.done(made.pk)


def said_move(phase: Phase, because: str = "") -> Text:
    """That a case went to ``phase``, as a line, with the reason that was written."""
    dutch, english = f"Naar fase {phase.name.nl}.", f"To phase {phase.name.en}."
    if because:
        dutch, english = f"{dutch} Reden: {because}", f"{english} Reason: {because}"
    return Text(dutch, english)


def _update(case: Case, **fields: object) -> None:
    """Change the case itself; the policy touches no row for somebody who does not run the case, so count."""
    if Case.objects.filter(pk=case.pk).update(**fields) != 1:
        raise RuntimeError("the case was not changed: the acting partner does not run it")
    for name, value in fields.items():
        setattr(case, name, value)
