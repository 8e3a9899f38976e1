"""Opening a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from woonrust.access.actor import Actor
from woonrust.access.middleware import PURPOSE
from woonrust.cases.knowledge import process_to_start
from woonrust.cases.outcome import Outcome
from woonrust.cases.services import open_case as open_case_service
from woonrust.cases.services.opening import Address
from woonrust.clock import today_here
from woonrust.networks.models import Network
from woonrust.web.case_open.forms import OpenCaseForm
from woonrust.web.components.navigation import Link
from woonrust.web.components.words import words
from woonrust.web.screens import screen_for


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Where the reader is."""

    crumbs: tuple[Link, ...]


@screen_for("open")
@require_http_methods(["GET", "POST"])
def open_case(request: Any) -> HttpResponse:
    """Open a case; then one is on its page."""
    form = OpenCaseForm(request.POST or None, phases=_entry_phases(request.actor))
    if form.is_valid():
        outcome = form.carry_out(lambda: _act(request.actor, form.cleaned_data))
        if outcome is not None and outcome.case_id is not None:
            messages.success(request, _opened(outcome.case_id))
            return HttpResponseRedirect(reverse("case", args=[outcome.case_id]), status=303)
    page = OpenPage((Link(_("Zaken"), reverse("case-list")), Link(_("Zaak openen"))))
    return render(request, "case_open/page.html", {"page": page, "form": form}, status=form.status)


def _opened(case_id: UUID) -> str:
    """That it is open, with the two things that one knows after a call: who reported, and what kind it is."""
    here = reverse("case", args=[case_id])
    person = f"{reverse('case-person-new', args=[case_id])}?{urlencode({'rol': 'melder', 'next': here})}"
    kind = f"{reverse('case-fact-new', args=[case_id])}?{urlencode({'key': 'nuisance_types', 'next': here})}"
    return format_html(
        '{} <a href="{}">{}</a> · <a href="{}">{}</a>',
        _("De zaak is geopend. Leg nu vast wat u weet:"),
        person,
        _("melder toevoegen"),
        kind,
        _("soort overlast vastleggen"),
    )


def _act(actor: Actor, given: dict[str, Any]) -> Outcome:
    names = ("street", "house_number", "place", "postal_code", "neighbourhood")
    return open_case_service(
        actor,
        purpose=PURPOSE,
        subject=given["subject"],
        address=Address(**{name: given[name] for name in names}),
        phase=given["phase"],
        opened_on=given["opened_on"],
    )


def _entry_phases(actor: Actor) -> list[tuple[str, str]]:
    process = process_to_start(Network.objects.get(pk=actor.network_id), today_here())
    return [(phase.id, words(phase.name)) for phase in process.phases if phase.entry]
