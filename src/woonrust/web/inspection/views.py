"""Who looked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from woonrust.access.session import note_seen
from woonrust.web.inspection.page import inspection_page
from woonrust.web.screens import screen_for


@screen_for("access_log")
@require_GET
def inspection(request: Any) -> HttpResponse:
    """The trail of the own organisation; looking at it leaves a line too."""
    case_id = _case(request.GET.get("zaak", ""))
    number = request.GET.get("pagina", "1")
    page = int(number) if number.isascii() and number.isdigit() and 0 < len(number) < 6 else 1
    note_seen("inspect_trail", case_id)
    shown = inspection_page(request.actor, case_id, max(page, 1), request.GET)
    return render(request, "inspection/page.html", {"page": shown})


def _case(given: str) -> UUID | None:
    try:
        return UUID(given)
    except ValueError:
        return None
