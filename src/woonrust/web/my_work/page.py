"""What runs out for me and my organisation, nearest first, and where our cases stand."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from woonrust.access.actor import Actor
from woonrust.cases.knowledge import measure_of, phase_named, process_to_start
from woonrust.cases.queries import my_work
from woonrust.cases.queries.shared import SharedCase, is_mine
from woonrust.cases.queries.work import MyWork, PhaseCount, Running
from woonrust.networks.models import Network
from woonrust.web.components.marks import MEASURE_STATES, clock_view
from woonrust.web.components.words import words
from woonrust.web.my_work.view_model import MyWorkPage, PhaseBar, SharedRow, WorkGroup, WorkRow
from woonrust.web.roles import may


def my_work_page(actor: Actor, network: Network, today: date) -> MyWorkPage:
    """The clocks that run out within a week, the phases of our cases, and what waits for others."""
    work = my_work(actor, today)
    running = sorted((*work.running, *work.elsewhere), key=lambda one: (one.due_on, one.case.number))
    rows = tuple(_row(one, actor, today) for one in running)
    return MyWorkPage(
        today=today,
        summary=_summary(work),
        groups=_groups(rows, today),
        phases=_phases(work.phases, network, today),
        waiting=tuple(_row(one, actor, today) for one in work.waiting),
        shared=tuple(_shared(one) for one in work.shared),
        can_open=may(actor.role, "open"),
    )


def _row(running: Running, actor: Actor, today: date) -> WorkRow:
    case = running.case
    return WorkRow(
        what=_what(running),
        url=_url(running),
        number=case.number,
        subject=case.subject,
        address=case.address,
        aside=_aside(running),
        clock=clock_view(running.due_on, today),
        directing=case.director_id == actor.person_id,
        led_by="" if is_mine(actor, case) else case.lead.organisation.name,
    )


def _shared(one: SharedCase) -> SharedRow:
    case = one.case
    return SharedRow(
        url=reverse("case", args=[case.pk]),
        number=case.number,
        subject=case.subject,
        address=case.address,
        asked_by=one.asked_by,
        since=one.since,
        purpose=one.purpose,
    )


def _what(running: Running) -> str:
    if running.measure is None:
        first = words(running.case.due_reason).split(" · ")[0] or running.case.subject
        return first[:1].upper() + first[1:]
    known = measure_of(running.measure.measure.measure_id)
    return words(known.name) if known else running.measure.measure.measure_id


def _aside(running: Running) -> str:
    if running.measure is None:
        return words(phase_named(running.case))
    return f"{MEASURE_STATES[running.measure.state][1]} · {running.measure.organisation}"


def _url(running: Running) -> str:
    if running.measure is None:
        return reverse("case", args=[running.case.pk])
    return reverse("case-measure-state", args=[running.case.pk, running.measure.measure.pk])


def _groups(rows: tuple[WorkRow, ...], today: date) -> tuple[WorkGroup, ...]:
    now = tuple(row for row in rows if row.clock.due_on <= today)
    later = tuple(row for row in rows if row.clock.due_on > today)
    groups = (WorkGroup("nu", _("Nu"), now), WorkGroup("deze-week", _("Binnen een week"), later))
    return tuple(group for group in groups if group.rows)


def _summary(work: MyWork) -> str:
    clocks = (*work.running, *work.elsewhere)
    today = sum(one.days == 0 for one in clocks)
    late = sum(one.days < 0 for one in clocks)
    parts = []
    if today:
        parts.append(
            ngettext("%(n)d klok loopt vandaag af", "%(n)d klokken lopen vandaag af", today) % {"n": today}
        )
    if late:
        parts.append(ngettext("%(n)d klok is verlopen", "%(n)d klokken zijn verlopen", late) % {"n": late})
    return " · ".join(parts) or _("Vandaag loopt niets af.")


def _phases(counts: tuple[PhaseCount, ...], network: Network, today: date) -> tuple[PhaseBar, ...]:
    """In the order of the process that the network works with now."""
    found = {count.phase: count for count in counts}
    largest = max((count.number for count in counts), default=1)
    phases = process_to_start(network, today).phases if counts else ()
    return tuple(
        PhaseBar(
            name=f"{phase.number} {words(phase.name)}",
            url=f"{reverse('case-list')}?van=ons&fase={phase.id}",
            count=f"{found[phase.id].number}{'+' if found[phase.id].more else ''}",
            share=round(100 * found[phase.id].number / largest),
        )
        for phase in phases
        if phase.id in found
    )
