"""Everything of one case that an actor may see, for the page of the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from woonrust.access.actor import Actor
from woonrust.access.models import Grant
from woonrust.access.queries import grants_on_case
from woonrust.cases.facts import CaseFacts, facts_for
from woonrust.cases.knowledge import process_of
from woonrust.cases.models import Case, InvolvedPerson, PhaseMove, Share, TimelineEntry
from woonrust.cases.queries.register import RegisterRow, measures_of
from woonrust.cases.queries.visible import get_visible_case
from woonrust_core.process import Move, Phase, next_moves

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as one actor sees it on a day: what is in it, what may come next, and who else sees it."""

    case: Case
    phase: Phase
    facts: CaseFacts
    timeline: tuple[TimelineEntry, ...]
    timeline_goes_on: bool
    people: tuple[InvolvedPerson, ...]
    measures: tuple[RegisterRow, ...]
    moves: tuple[Move, ...]
    past_moves: tuple[PhaseMove, ...]
    shares: tuple[Share, ...]
    grants: tuple[Grant, ...]


def case_page(actor: Actor, case_id: UUID, today: date) -> CaseView:
    """The whole page of a case, with a constant number of queries; CaseNotVisible as in get_visible_case."""
    case = get_visible_case(actor, case_id)
    process, facts = process_of(case), facts_for(case, actor, on=today)
    timeline = timeline_of(case, actor)
    return CaseView(
        case=case,
        phase=process.phase(case.phase),
        facts=facts,
        timeline=timeline[:PAGE_SIZE],
        timeline_goes_on=len(timeline) > PAGE_SIZE,
        people=people_of(case, actor),
        measures=measures_of(case, actor),
        moves=next_moves(process, case.phase, facts.values, today) if case.closed_at is None else (),
        past_moves=tuple(
            PhaseMove.objects.visible_to(actor)
            .filter(case_id=case.pk)
            .select_related("person", "partner__organisation")
            .order_by("recorded_at", "pk")
        ),
        shares=shares_of(case, actor),
        grants=tuple(grants_on_case(case.pk)),
    )


def timeline_of(case: Case, actor: Actor, limit: int = PAGE_SIZE) -> tuple[TimelineEntry, ...]:
    """The newest entries of the course of a case, one more than ``limit`` when there are more. One query."""
    entries = TimelineEntry.objects.visible_to(actor).filter(case_id=case.pk)
    newest = entries.select_related("person", "partner__organisation").order_by(
        "-happened_on", "-recorded_at", "-pk"
    )
    return tuple(newest[: limit + 1])


def people_of(case: Case, actor: Actor) -> tuple[InvolvedPerson, ...]:
    """The people in a case that the actor may know of, without rows that were corrected. One query."""
    rows = tuple(
        InvolvedPerson.objects.visible_to(actor)
        .filter(case_id=case.pk)
        .select_related("person", "partner__organisation")
        .order_by("recorded_at", "pk")
    )
    corrected = {row.replaces_id for row in rows}
    return tuple(row for row in rows if row.pk not in corrected)


def shares_of(case: Case, actor: Actor) -> tuple[Share, ...]:
    """Who was brought in, when and why, oldest first. One query."""
    shares = Share.objects.visible_to(actor).filter(case_id=case.pk)
    return tuple(
        shares.select_related("receiver__organisation", "partner__organisation", "person").order_by(
            "recorded_at", "pk"
        )
    )
