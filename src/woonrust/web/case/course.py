"""Verloop: what happened, what comes next, what runs."""

from __future__ import annotations

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from woonrust.access.actor import Actor
from woonrust.cases.facts import LEAD, CaseFacts, facts_for
from woonrust.cases.knowledge import measure_of, process_of
from woonrust.cases.may import why_not_the_keeper
from woonrust.cases.models import Case, TimelineEntry
from woonrust.cases.queries import RegisterRow, measures_of
from woonrust.cases.queries.case_page import timeline_of
from woonrust.clock import today_here
from woonrust.web.case.facts import aged_in_words, fact_url
from woonrust.web.case.head import case_head
from woonrust.web.case.known import category_name, party_names, unseen_names
from woonrust.web.case.runs import Run, runs_of
from woonrust.web.case.view_model import CoursePage, GateReason, MoveView, TakenView
from woonrust.web.case.words import ENTRY_KINDS, word
from woonrust.web.components.entries import EntryView
from woonrust.web.components.marks import clock_view
from woonrust.web.components.words import words
from woonrust.web.roles import may
from woonrust_core.answers import Answer, Reason, ReasonKind
from woonrust_core.process.moves import Move, next_moves

FETCHED = 60
SHOWN = 8
LONGEST = 500


def course_page(case: Case, actor: Actor, *, everything: bool) -> CoursePage:
    """The timeline (the newest `SHOWN` entries unless `everything`), the moves, and the measures taken."""
    facts = facts_for(case, actor)
    limit = LONGEST if everything else FETCHED
    found = timeline_of(case, actor, limit)
    entries = entry_views(found[:limit])
    shown = entries if everything else entries[:SHOWN]
    return CoursePage(
        head=case_head(case, actor, "course"),
        goal=words(process_of(case).phase(case.phase).goal),
        entries=shown,
        more_url="?alles=1#verloop" if len(entries) > len(shown) else "",
        moves=moves_of(case, facts, actor),
        taken=taken_measures(case, actor),
        unseen=unseen_names(facts.categories),
    )


def entry_views(entries: tuple[TimelineEntry, ...]) -> tuple[EntryView, ...]:
    """The timeline as it is printed: facts of one source together; a day is named once."""
    runs = runs_of(entries)
    days = [None, *(run[0].happened_on for run in runs)]
    return tuple(
        _run(run, names_day=run[0].happened_on != before) for run, before in zip(runs, days, strict=False)
    )


def _run(run: Run, *, names_day: bool) -> EntryView:
    first = _entry(run[0], names_day=names_day)
    if len(run) == 1:
        return first
    return replace(first, text="", lines=tuple(_entry(entry, names_day=False).text for entry in run))


def _entry(entry: TimelineEntry, *, names_day: bool) -> EntryView:
    return EntryView(
        happened_on=entry.happened_on,
        kind=entry.kind,
        kind_word=word(ENTRY_KINDS, entry.kind),
        by=entry.partner.organisation.name,
        text=_sentence(words(entry.said)),
        category=category_name(entry.category),
        source=entry.source,
        names_day=names_day,
    )


def _sentence(said: str) -> str:
    return said[:1].upper() + said[1:]


def moves_of(case: Case, facts: CaseFacts, actor: Actor) -> tuple[MoveView, ...]:
    """Every gate out of the present phase, closed ones too; none for a closed case."""
    if case.closed_at is not None:
        return ()
    moves = next_moves(process_of(case), case.phase, facts.values, today_here())
    return tuple(_move(case, move, facts, actor) for move in moves)


def _move(case: Case, move: Move, facts: CaseFacts, actor: Actor) -> MoveView:
    return MoveView(
        to=move.to,
        name=words(move.phase.name),
        number=move.phase.number,
        direction=move.gate.direction.value,
        direction_word=words(move.gate.direction.label),
        answer=move.answer.value,
        keeper=words(move.keeper.name),
        not_the_keeper=words(refused.text)
        if (refused := why_not_the_keeper(actor, case, move.keeper))
        else "",
        records=words(move.gate.records),
        reasons=tuple(
            _asked(case, reason, facts, actor) for reason in move.reasons if reason.kind is ReasonKind.GATE
        ),
        cautions=move.cautions,
        reason_required=move.gate.reason_required,
        firm=tuple(reason.text for reason in move.firm_obstacles),
        url=reverse("case-phase", args=[case.pk]),
    )


def _asked(case: Case, reason: Reason, facts: CaseFacts, actor: Actor) -> GateReason:
    if reason.answer is Answer.YES:
        return GateReason(reason, known=_from_case(case, reason, facts))
    open_keys = [key for key in reason.facts if key not in facts.hidden]
    can_fill = bool(open_keys) and may(actor.role, "write")
    url = fact_url(case, open_keys[0], back=reverse("case-phase", args=[case.pk])) if can_fill else ""
    return GateReason(
        reason, ", ".join(party_names(reason.suppliers)), url, aged_in_words(facts, reason.facts)
    )


def _from_case(case: Case, reason: Reason, facts: CaseFacts) -> str:
    """That nobody had to record it, because the case says so itself."""
    if LEAD not in facts.proven or LEAD not in reason.facts:
        return ""
    return _("Volgt uit de zaak: voortrekker is %(lead)s.") % {"lead": case.lead.name}


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
        clock=clock_view(row.due_on, today_here()) if row.due_on and row.is_open else None,
        is_open=row.is_open,
        url=reverse("case-measure-state", args=[case.pk, row.measure.pk]),
    )
