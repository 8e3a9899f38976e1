"""Verloop: what happened, what comes next, what runs."""

from __future__ import annotations

from django.urls import reverse
from django.utils.timezone import localdate

from woonrust.access.actor import Actor
from woonrust.cases.facts import CaseFacts, facts_for
from woonrust.cases.knowledge import measure_of, process_of
from woonrust.cases.models import Case, TimelineEntry
from woonrust.cases.queries import RegisterRow, measures_of
from woonrust.cases.queries.case_page import timeline_of
from woonrust.web.case.head import case_head
from woonrust.web.case.known import category_name, unseen_names
from woonrust.web.case.view_model import CoursePage, MoveView, TakenView
from woonrust.web.case.words import ENTRY_KINDS, word
from woonrust.web.components.entries import EntryView
from woonrust.web.components.marks import clock_view
from woonrust.web.components.words import words
from woonrust_core.process.moves import Move, next_moves

PAGE = 50
LONGEST = 500


def course_page(case: Case, actor: Actor, *, everything: bool) -> CoursePage:
    """The timeline (the newest `PAGE` lines unless `everything`), the moves, and the measures taken."""
    facts = facts_for(case, actor)
    limit = LONGEST if everything else PAGE
    found = timeline_of(case, actor, limit)
    return CoursePage(
        head=case_head(case, actor, "course"),
        goal=words(process_of(case).phase(case.phase).goal),
        entries=tuple(entry_view(entry) for entry in found[:limit]),
        more_url="?alles=1" if len(found) > limit and not everything else "",
        moves=moves_of(case, facts),
        taken=taken_measures(case, actor),
        unseen=unseen_names(facts.categories),
    )


def entry_view(entry: TimelineEntry) -> EntryView:
    """A line of the timeline as it is printed."""
    return EntryView(
        happened_on=entry.happened_on,
        kind=entry.kind,
        kind_word=word(ENTRY_KINDS, entry.kind),
        by=entry.partner.organisation.name,
        text=entry.text,
        category=category_name(entry.category),
        source=entry.source,
    )


def moves_of(case: Case, facts: CaseFacts) -> tuple[MoveView, ...]:
    """Every gate out of the present phase, closed ones too; none for a closed case."""
    if case.closed_at is not None:
        return ()
    moves = next_moves(process_of(case), case.phase, facts.values, localdate())
    return tuple(move_view(case, move) for move in moves)


def move_view(case: Case, move: Move) -> MoveView:
    """One gate as it is printed."""
    return MoveView(
        to=move.to,
        name=words(move.phase.name),
        number=move.phase.number,
        direction=move.gate.direction.value,
        direction_word=words(move.gate.direction.label),
        answer=move.answer.value,
        keeper=words(move.keeper.name),
        records=words(move.gate.records),
        reasons=tuple(reason for reason in move.reasons if reason.kind.value == "gate"),
        cautions=move.cautions,
        reason_required=move.gate.reason_required,
        url=reverse("case-phase", args=[case.pk]),
    )


def taken_measures(case: Case, actor: Actor) -> tuple[TakenView, ...]:
    """The measures in the register of the case, each with its last state, newest first."""
    newest = sorted(measures_of(case, actor), key=lambda row: row.since, reverse=True)
    return tuple(_taken(case, row) for row in newest)


def _taken(case: Case, row: RegisterRow) -> TakenView:
    known = measure_of(row.measure.measure_id)
    return TakenView(
        id=row.measure.pk,
        name=words(known.name) if known else row.measure.measure_id,
        state=row.state,
        partner=row.organisation,
        since=row.since,
        clock=clock_view(row.due_on, localdate()) if row.due_on and row.is_open else None,
        url=reverse("case-measure-state", args=[case.pk, row.measure.pk]),
    )
