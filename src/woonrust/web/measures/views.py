"""The measures of a case, and preparing to take one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from woonrust.assessments.choice import Choice, ChoiceError, read_day
from woonrust.assessments.overview import UnknownMeasure, measure_in_case, measure_overview
from woonrust.assessments.shown import MeasureDetail, MeasureOverview
from woonrust.cases.models import Case
from woonrust.cases.queries import get_visible_case
from woonrust.cases.services import propose_measure
from woonrust.clock import today_here
from woonrust.web.case.acts import PURPOSE, show_or_act
from woonrust.web.components.words import words
from woonrust.web.measures.case_page import detail_page, list_page, measures_url, proposal_page
from woonrust.web.measures.forms import ProposalForm
from woonrust.web.screens import screen, screen_for

#: What is one click away, by its word in the address.
LISTS: dict[str, Callable[[MeasureOverview], Sequence[object]]] = {
    "now-others": lambda overview: overview.now.others,
    "now-later": lambda overview: overview.now.later,
    "needs-others": lambda overview: overview.needs.others,
    "needs-later": lambda overview: overview.needs.later,
    "unfit": lambda overview: overview.unfit,
}


@screen
@require_GET
def case_measures(request: Any, case_id: UUID) -> HttpResponse:
    """What can be done in a case now, by whom, and why."""
    case = get_visible_case(request.actor, case_id)
    overview = measure_overview(case, request.actor, _day(request), _choice(request))
    page = list_page(case, request.actor, overview, today_here(), request.GET)
    if not _wants_part(request):
        return render(request, "measures/case_measures.html", {"page": page})
    wanted = request.GET.get("lijst", "")
    if wanted not in LISTS:
        return render(request, "measures/overview.html", {"page": page})
    template = "measures/unfit_rows.html" if wanted == "unfit" else "measures/rows.html"
    return render(request, template, {"page": page, "rows": LISTS[wanted](overview)})


@screen
@require_GET
def case_measure(request: Any, case_id: UUID, measure_id: str) -> HttpResponse:
    """One measure in a case with every condition; for htmx only the part that opens in the list."""
    case, on = get_visible_case(request.actor, case_id), _day(request)
    part = _wants_part(request)
    back = f"{measures_url(case)}#m-{measure_id}" if part else request.get_full_path()
    page = detail_page(case, request.actor, _detail(request, case, measure_id, on), on, today_here(), back)
    template = "measures/detail.html" if part else "measures/case_measure.html"
    return render(request, template, {"page": page})


@screen_for("measures")
@require_http_methods(["GET", "POST"])
def case_measure_propose(request: Any, case_id: UUID, measure_id: str) -> HttpResponse:
    """Propose a measure in a case: what is still open is on the same page as the button."""
    case = get_visible_case(request.actor, case_id)
    page = proposal_page(case, request.actor, _detail(request, case, measure_id, today_here()))
    form = ProposalForm(page.detail.row.status, request.POST or None, initial={"version": case.version})

    def act() -> Any:
        given = {key: value for key, value in form.cleaned_data.items() if key != "version"}
        return propose_measure(
            request.actor,
            purpose=PURPOSE,
            case_id=case.pk,
            measure_id=measure_id,
            version=form.seen(),
            **given,
        )

    done = _("Voorgesteld: %(name)s.") % {"name": words(page.detail.row.name)}
    return show_or_act(request, page, form, act, done, "measures/propose.html")


def _wants_part(request: Any) -> bool:
    return bool(request.htmx) and not request.htmx.boosted and not request.htmx.history_restore_request


def _detail(request: Any, case: Case, measure_id: str, on: date) -> MeasureDetail:
    try:
        return measure_in_case(case, request.actor, on, measure_id)
    except UnknownMeasure as error:
        raise Http404(_("Deze maatregel staat niet in de catalogus.")) from error


def _day(request: Any) -> date:
    today = today_here()
    try:
        return read_day(request.GET.get("op", ""), today)
    except ChoiceError as error:
        given = {"given": str(error)[:40]}
        messages.warning(
            request, _("“%(given)s” is geen datum; u ziet de stand van vandaag.") % given, "mind"
        )
        return today


def _choice(request: Any) -> Choice:
    return Choice.of(request.GET.getlist("kader"), request.GET.get("organisatie", "")[:80])
