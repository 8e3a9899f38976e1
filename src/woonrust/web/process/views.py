"""The work process of the network of the reader."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from woonrust.assessments.overview import card_of
from woonrust.clock import today_here
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.queries import partners_of
from woonrust.web.process.page import process_page
from woonrust.web.screens import screen


@screen
@require_GET
def work_process(request: Any) -> HttpResponse:
    """Phases, gates, clocks and roles; with ``?organisatie=`` what that organisation does, and when."""
    knowledge, today = load_knowledge(), today_here()
    network = request.post.partner.network
    process = knowledge.process_on(network.process_id, today)
    if process is None:
        raise Http404(_("Voor dit netwerk is vandaag geen werkproces van kracht."))
    partners = [card_of(partner) for partner in partners_of(network.pk, today)]
    chosen = request.GET.get("organisatie", "")[:80]
    page = process_page(
        process,
        knowledge.catalogue.measures,
        partners,
        chosen,
        get_language() or "nl",
        request.actor.partner_id,
    )
    return render(request, "process/work_process.html", {"page": page, "process": process})
