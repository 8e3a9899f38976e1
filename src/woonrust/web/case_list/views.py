"""The list of cases; htmx asks for the list alone, the page works without it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from woonrust.clock import today_here
from woonrust.web.case_list.forms import CaseFilterForm
from woonrust.web.case_list.page import case_list_page, nuisance_choices, phase_choices
from woonrust.web.screens import screen, wants_part


@screen
@require_GET
def case_list(request: Any) -> HttpResponse:
    """Search, filter, sort and page through the cases that the reader may know of."""
    today = today_here()
    phases = phase_choices(request.post.partner.network, today)
    form = CaseFilterForm(request.GET, phases, nuisance_choices())
    wanted = form.wanted(request.GET.get("sorteer", ""), request.GET.get("pagina", "1"))
    page = case_list_page(request.actor, wanted, request.GET, today)
    return render(
        request,
        "case_list/rows.html" if wants_part(request) else "case_list/page.html",
        {"page": page, "form": form},
    )
