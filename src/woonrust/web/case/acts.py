"""The acts on a case: each shows a form, carries out one service, and leads back with what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from woonrust.access.actor import Actor
from woonrust.access.middleware import PURPOSE
from woonrust.access.queries import my_categories
from woonrust.cases.models import Case
from woonrust.cases.outcome import Outcome
from woonrust.web.case.head import case_head
from woonrust.web.case.known import category_name
from woonrust.web.case.view_model import ActPage
from woonrust.web.components.navigation import Link
from woonrust.web.forms.act import ActForm

__all__ = ["PURPOSE", "act_page", "categories_to_write", "show_or_act"]


def act_page(
    case: Case, actor: Actor, tab: str, title: str, submit: str, back_url: str, intro: str = ""
) -> ActPage:
    """The page around the form of one act."""
    head = case_head(case, actor, tab, Link(title))
    return ActPage(head=head, title=title, intro=intro, submit=submit, back_url=back_url, crumbs=head.crumbs)


def show_or_act(
    request: Any,
    page: ActPage,
    form: ActForm,
    act: Callable[[], Outcome],
    done: str | Callable[[], str],
    template: str = "case/act.html",
    extra: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """The form, or (when it was sent and is right) the act and the way back, with what was ``done``."""
    if request.method == "POST" and form.is_valid():
        outcome = form.carry_out(act)
        if outcome is not None:
            messages.success(request, done if isinstance(done, str) else done())
            return HttpResponseRedirect(page.back_url, status=303)
    return render(request, template, {"page": page, "form": form, **(extra or {})}, status=form.status)


def categories_to_write(actor: Actor, case: Case) -> list[tuple[str, str]]:
    """The categories in which this reader can add something to the case, the plainest first."""
    readable = my_categories(actor, case.pk)
    order = ("adres_en_melding", "handhaving", "huurgegevens", "persoonsgegevens", "gezin", "zorg", "melder")
    known = [*order, *sorted(readable - set(order))]
    return [(category, category_name(category)) for category in known if category in readable]
