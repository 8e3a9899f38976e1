"""The head above every page of a case, and its tabs. Other screens of a case use `case_head` too."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from woonrust.access.actor import Actor
from woonrust.cases.knowledge import measure_of, process_of
from woonrust.cases.models import Case
from woonrust.cases.queries import measure_clocks
from woonrust.clock import day_here, today_here
from woonrust.web.case.view_model import CaseHead, NamedClock
from woonrust.web.components.marks import clock_view
from woonrust.web.components.navigation import Link, Tab
from woonrust.web.components.words import words
from woonrust.web.roles import may
from woonrust_core.process.model import Phase

TABS = ("course", "facts", "measures", "people")


def case_head(case: Case, actor: Actor, current: str, *trail: Link) -> CaseHead:
    """The head of `case` for a page under the tab `current`; `trail` are the crumbs below the case."""
    phase = process_of(case).phase(case.phase)
    today = today_here()
    what, *steps = words(case.due_reason).split(" · ")
    what = what[:1].upper() + what[1:]
    return CaseHead(
        id=case.pk,
        number=case.number,
        subject=case.subject,
        address=", ".join(part for part in (case.address, case.place) if part),
        phase=words(phase.name),
        phase_number=phase.number,
        phase_day=_phase_day(case, phase),
        frame=phase.frame,
        clock=clock_view(case.due_on, today) if case.due_on else None,
        clock_what=what,
        clock_sum=" · ".join(steps),
        clocks=_clocks(case, actor, what, today),
        lead=case.lead.organisation.name,
        director=case.director.name if case.director else "",
        closed_on=day_here(case.closed_at) if case.closed_at else None,
        version=case.version,
        crumbs=_crumbs(case, trail),
        tabs=_tabs(case, current),
        can_write=may(actor.role, "write"),
        can_move=may(actor.role, "phase"),
    )


def _clocks(case: Case, actor: Actor, what: str, today: date) -> tuple[NamedClock, ...]:
    """Every clock that runs in the case, of its phase and of its measures, the nearest first."""
    phase = [NamedClock(what, clock_view(case.due_on, today))] if case.due_on else []
    measures = [
        NamedClock(measure_name(row.measure.measure_id), clock_view(row.due_on, today))
        for row in measure_clocks(actor, [case.pk]).get(case.pk, ())
        if row.due_on is not None
    ]
    return tuple(sorted([*phase, *measures], key=lambda one: one.clock.due_on))


def measure_name(measure_id: str) -> str:
    """The name of a measure of the catalogue; its id where the catalogue no longer has it."""
    known = measure_of(measure_id)
    return words(known.name) if known else measure_id


def case_url(case: Case) -> str:
    """Where the case is."""
    return reverse("case", args=[case.pk])


def _phase_day(case: Case, phase: Phase) -> str:
    day = (today_here() - case.phase_since).days + 1
    if case.due_on is None or case.due_on < today_here():
        return _("dag %(day)s") % {"day": day}
    total = (case.due_on - case.phase_since).days + 1
    return _("dag %(day)s van %(total)s") % {"day": day, "total": total}


def _crumbs(case: Case, trail: tuple[Link, ...]) -> tuple[Link, ...]:
    start = Link(_("Zaken"), reverse("case-list"))
    return (start, Link(case.number, case_url(case)), *trail) if trail else (start, Link(case.number))


def _tabs(case: Case, current: str) -> tuple[Tab, ...]:
    names = {
        "course": (_("Verloop"), "case"),
        "facts": (_("Feiten"), "case-facts"),
        "measures": (_("Maatregelen"), "case-measures"),
        "people": (_("Mensen en delen"), "case-people"),
    }
    return tuple(
        Tab(names[key][0], reverse(names[key][1], args=[case.pk]), current=key == current) for key in TABS
    )
