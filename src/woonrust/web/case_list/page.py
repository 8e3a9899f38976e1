"""The list of cases as a page: columns that sort, rows, where we are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from woonrust.access.actor import Actor
from woonrust.cases.knowledge import phase_named, process_to_start, vocabulary
from woonrust.cases.models import Case
from woonrust.cases.queries import CaseFilter, CasePage, RegisterRow, list_cases, measure_clocks
from woonrust.networks.models import Network
from woonrust.web.case.head import measure_name
from woonrust.web.case_list.forms import SORTS
from woonrust.web.case_list.view_model import CaseListPage, CaseRow, Column
from woonrust.web.components.marks import clock_view
from woonrust.web.components.navigation import Pager
from woonrust.web.components.words import capped, day, words
from woonrust.web.roles import may


def phase_choices(network: Network, today: date) -> list[tuple[str, str]]:
    """The phases of the process that the network works with now."""
    process = process_to_start(network, today)
    return [(phase.id, f"{phase.number} {words(phase.name)}") for phase in process.phases]


def nuisance_choices() -> list[tuple[str, str]]:
    """The kinds of nuisance of the vocabulary."""
    return [(key, words(text)) for key, text in vocabulary().types["nuisance_types"].choices.items()]


def case_list_page(actor: Actor, wanted: CaseFilter, query: QueryDict, today: date) -> CaseListPage:
    """One page of the cases that `actor` may know of."""
    found = list_cases(actor, wanted, today)
    clocks = measure_clocks(actor, [case.pk for case in found.cases if not case.closed_at])
    return CaseListPage(
        columns=_columns(wanted, query),
        rows=_rows(found, clocks, wanted, today),
        pager=_pager(found, query),
        searched=wanted != CaseFilter(sort=wanted.sort),
        can_open=may(actor.role, "open"),
    )


def _pager(found: CasePage, query: QueryDict) -> Pager:
    shown = len(found.cases)
    return Pager(
        page=found.page,
        has_next=found.has_next,
        total=capped(found.count),
        first=found.first if shown else 0,
        last=found.first + shown - 1 if shown else 0,
        query=query.urlencode(),
    )


def _rows(
    found: CasePage, clocks: Mapping[UUID, tuple[RegisterRow, ...]], wanted: CaseFilter, today: date
) -> tuple[CaseRow, ...]:
    """The rows of one page; sorted by clock, those whose measure runs out sooner come forward on it."""
    rows = tuple(_row(case, clocks.get(case.pk, ()), today) for case in found.cases)
    if wanted.sort != "due":
        return rows
    return tuple(sorted(rows, key=lambda row: row.clock.due_on if row.clock else date.max))


def _row(case: Case, measures: tuple[RegisterRow, ...], today: date) -> CaseRow:
    due_on, what = _nearest(case, measures)
    return CaseRow(
        number=case.number,
        url=reverse("case", args=[case.pk]),
        subject=case.subject,
        address=case.address,
        place=case.place,
        phase=words(phase_named(case)),
        lead=case.lead.organisation.name,
        director=case.director.name if case.director else "",
        clock=clock_view(due_on, today) if due_on else None,
        clock_what=what,
        opened=day(case.opened_at),
        closed=case.closed_at is not None,
    )


def _nearest(case: Case, measures: tuple[RegisterRow, ...]) -> tuple[date | None, str]:
    """The clock that runs out first, and of which measure it is; no name for the clock of the phase."""
    if case.closed_at:
        return None, ""
    first = measures[0] if measures else None
    if first is None or first.due_on is None or (case.due_on and case.due_on <= first.due_on):
        return case.due_on, ""
    return first.due_on, measure_name(first.measure.measure_id)


def _columns(wanted: CaseFilter, query: QueryDict) -> tuple[Column, ...]:
    return (
        _column(_("Zaak"), "nummer", wanted, query),
        _column(_("Adres"), "adres", wanted, query),
        _column(_("Fase"), "fase", wanted, query),
        _column(_("Klok"), "klok", wanted, query),
        Column(_("Voortrekker")),
        Column(_("Casusregisseur")),
        _column(_("Geopend"), "geopend", wanted, query),
    )


def _column(label: str, word: str, wanted: CaseFilter, query: QueryDict) -> Column:
    sort, order = SORTS[word]
    address = query.copy()
    address["sorteer"] = word
    address.pop("pagina", None)
    return Column(label, f"?{address.urlencode()}", order if wanted.sort == sort else "")
