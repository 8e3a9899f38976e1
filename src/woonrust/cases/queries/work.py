"""What an actor has to do: clocks that run out, what others owe, and how many cases there are per phase."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from woonrust.access.actor import Actor
from woonrust.access.session import note_seen
from woonrust.access.visible import CaseQuerySet
from woonrust.cases.measure_states import OPEN_STATES
from woonrust.cases.models import Case, MeasureStatus
from woonrust.cases.queries.case_list import CaseFilter, cases_visible_to, listed, mine
from woonrust.cases.queries.register import RegisterRow
from woonrust.cases.queries.shared import SharedCase, due_elsewhere, is_mine, shared_with

SOON = timedelta(days=7)
MOST_ROWS = 50
COUNT_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Running:
    """A clock: of a phase of ``case``, or of a ``measure`` in it. ``days`` left; negative when too late."""

    case: Case
    due_on: date
    days: int
    measure: RegisterRow | None = None


@dataclass(frozen=True, slots=True)
class PhaseCount:
    """How many of my open cases are in a phase; ``more`` when the count stopped at its limit."""

    phase: str
    number: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class MyWork:
    """My work on a day. ``running`` goes by day, soonest first; ``waiting`` is what other partners take.

    ``elsewhere`` are clocks of cases that others lead, ``shared`` the cases last shared with us.
    """

    today: date
    running: tuple[Running, ...]
    waiting: tuple[Running, ...]
    phases: tuple[PhaseCount, ...]
    elsewhere: tuple[Running, ...] = ()
    shared: tuple[SharedCase, ...] = ()

    @property
    def overdue(self) -> tuple[Running, ...]:
        """What is too late."""
        return tuple(one for one in self.running if one.days < 0)

    @property
    def today_due(self) -> tuple[Running, ...]:
        """What runs out today."""
        return tuple(one for one in self.running if one.days == 0)


def my_work(actor: Actor, today: date) -> MyWork:
    """Clocks of my cases and measures up to a week ahead, what others owe there, and counts per phase.

    Mine is what I direct or my organisation leads. Six queries; leaves one audit line.
    """
    my_cases = cases_visible_to(actor).filter(mine(actor), closed_at__isnull=True)
    soon = listed(CaseFilter(mine=True), today + SOON + timedelta(days=1), "due", most=MOST_ROWS)
    due = cases_visible_to(actor).filter(pk__in=soon).select_related("lead__organisation", "director")
    clocks = [_running(case, case.due_on, today) for case in due.order_by("due_on", "number")]
    measures = [_running(row.measure.case, row.due_on, today, row) for row in _open_measures(actor, today)]
    own = [one for one in measures if one.measure and one.measure.measure.responsible_id == actor.partner_id]
    others = [one for one in measures if one not in own and is_mine(actor, one.case)]
    elsewhere = tuple(
        _running(case, case.due_on, today)
        for case in due_elsewhere(actor, today + SOON + timedelta(days=1), MOST_ROWS)
    )
    shared = shared_with(actor, today)
    running = sorted([*clocks, *own], key=lambda one: (one.due_on, one.case.number))
    seen = {str(one.case.pk) for one in (*running, *others, *elsewhere)} | {
        str(one.case.pk) for one in shared
    }
    note_seen("my_work", None, cases=sorted(seen))
    return MyWork(
        today,
        tuple(running[:MOST_ROWS]),
        tuple(others[:MOST_ROWS]),
        _per_phase(my_cases),
        elsewhere,
        shared,
    )


def _running(case: Case, due_on: date | None, today: date, measure: RegisterRow | None = None) -> Running:
    if due_on is None:
        raise ValueError("a clock has a day")
    return Running(case, due_on, (due_on - today).days, measure)


def _open_measures(actor: Actor, today: date) -> list[RegisterRow]:
    """Measures with a day up to a week ahead whose latest status can still change."""
    with connection.cursor() as cursor:
        asked = (today + SOON, sorted(OPEN_STATES), 2 * MOST_ROWS)
        cursor.execute("select cases_measures_due(%s::date, %s::text[], %s::integer)", asked)
        ids = [row[0] for row in cursor.fetchall()]
    due = MeasureStatus.objects.visible_to(actor).filter(pk__in=ids)
    rows = due.select_related(
        "case__lead__organisation", "case__director", "measure__responsible__organisation", "measure__case"
    ).order_by("due_on", "pk")
    return [RegisterRow(row.measure, row) for row in rows]


def _per_phase(cases: CaseQuerySet[Case]) -> tuple[PhaseCount, ...]:
    """Counts from at most so many cases: a partner may lead more than is worth counting."""
    phases = list(cases.order_by().values_list("phase", flat=True)[: COUNT_LIMIT + 1])
    more = len(phases) > COUNT_LIMIT
    return tuple(PhaseCount(phase, number, more) for phase, number in sorted(Counter(phases).items()))
