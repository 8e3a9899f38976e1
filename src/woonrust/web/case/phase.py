"""The gates out of the present phase, and passing one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from woonrust.access.actor import Actor
from woonrust.cases.facts import facts_for
from woonrust.cases.knowledge import process_of
from woonrust.cases.models import Case
from woonrust.cases.queries import get_visible_case
from woonrust.cases.services import move_phase as move_phase_service
from woonrust.web.case.acts import PURPOSE
from woonrust.web.case.course import moves_of
from woonrust.web.case.head import case_head, case_url
from woonrust.web.case.view_model import CaseHead, MoveView
from woonrust.web.components.navigation import Link
from woonrust.web.components.words import words
from woonrust.web.forms.act import ActForm
from woonrust.web.roles import may
from woonrust.web.screens import screen


@dataclass(frozen=True, slots=True)
class PhasePage:
    """Every gate with its answer; `chosen` and `because` keep what was typed when a move was refused."""

    head: CaseHead
    crumbs: tuple[Link, ...]
    moves: tuple[MoveView, ...]
    version: int
    close_url: str = ""
    chosen: str = ""
    because: str = ""


class MoveForm(ActForm):
    """To which phase, with which reason."""

    to = forms.CharField(label=gettext_lazy("Fase"), max_length=40)
    because = forms.CharField(label=gettext_lazy("Reden"), max_length=2000, required=False)


@screen
@require_http_methods(["GET", "POST"])
def move_phase(request: Any, case_id: UUID) -> HttpResponse:
    """Show the gates; POST passes one, or says why not."""
    case = get_visible_case(request.actor, case_id)
    form = MoveForm(request.POST or None)
    if form.is_valid():
        outcome = form.carry_out(
            lambda: move_phase_service(
                request.actor,
                purpose=PURPOSE,
                case_id=case.pk,
                to=form.cleaned_data["to"],
                because=form.cleaned_data["because"],
                version=form.seen() or 0,
            )
        )
        if outcome is not None:
            messages.success(request, _moved(case, form.cleaned_data["to"]))
            return HttpResponseRedirect(case_url(case), status=303)
    shown = {"page": phase_page(case, request.actor, form), "form": form}
    return render(request, "case/phase.html", shown, status=form.status)


def _moved(case: Case, to: str) -> str:
    phase = process_of(case).phase(to)
    return _("De zaak is nu in fase %(number)s %(name)s; klok en rechten zijn bijgewerkt.") % {
        "number": phase.number,
        "name": words(phase.name),
    }


def phase_page(case: Case, actor: Actor, form: MoveForm) -> PhasePage:
    """The gates as they stand now."""
    head = case_head(case, actor, "course", Link(_("Andere fase")))
    return PhasePage(
        head=head,
        crumbs=head.crumbs,
        moves=moves_of(case, facts_for(case, actor), actor),
        version=form.stale.version if form.stale else case.version,
        close_url=_close_url(case, actor),
        chosen=form.data.get("to", ""),
        because=form.data.get("because", ""),
    )


def _close_url(case: Case, actor: Actor) -> str:
    """Where the case can be closed: in a phase in which it may end, by a role that moves cases."""
    ends = case.closed_at is None and process_of(case).phase(case.phase).final
    return reverse("case-close", args=[case.pk]) if ends and may(actor.role, "phase") else ""
