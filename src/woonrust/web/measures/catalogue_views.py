"""The catalogue of measures and one page per measure: knowledge only, nothing of any case."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from woonrust.assessments.reasons import party_name
from woonrust.clock import today_here
from woonrust.knowledge.loader import Knowledge, load_knowledge
from woonrust.web.components.words import words
from woonrust.web.measures import names
from woonrust.web.measures.catalogue import NUISANCE, CatalogueFilter, CataloguePage, Search, by_phase, find
from woonrust.web.measures.measure_page import measure_page_of
from woonrust.web.screens import screen
from woonrust_core.nearest import nearest


@screen
@require_GET
def measure_catalogue(request: Any) -> HttpResponse:
    """All measures, searched and filtered."""
    knowledge, today = load_knowledge(), today_here()
    search = Search.of(request.GET)
    found = find(knowledge, today, search)
    page = CataloguePage(
        by_phase(found, knowledge),
        _filters(knowledge, search),
        search,
        len(found),
        len(knowledge.catalogue.on(today)),
    )
    only_part = request.htmx and not request.htmx.boosted
    return render(
        request, "measures/catalogue_list.html" if only_part else "measures/catalogue.html", {"page": page}
    )


@screen
@require_GET
def measure_page(request: Any, measure_id: str) -> HttpResponse:
    """One measure; for an unknown id a 404 that names the nearest measure."""
    knowledge = load_knowledge()
    measure = knowledge.catalogue.measures.get(measure_id)
    if measure is None:
        found = nearest(measure_id, knowledge.catalogue.measures)
        near = knowledge.catalogue.measures[found] if found else None
        return render(request, "measures/unknown.html", {"given": measure_id[:80], "near": near}, status=404)
    return render(
        request, "measures/measure.html", {"page": measure_page_of(measure, knowledge, today_here())}
    )


def _filters(knowledge: Knowledge, search: Search) -> tuple[CatalogueFilter, ...]:
    parties = dict.fromkeys(party for one in knowledge.catalogue.measures.values() for party in one.competent)
    party_names = sorted(
        ((party, words(party_name(party, knowledge))) for party in parties), key=lambda pair: pair[1]
    )
    nuisance = knowledge.vocabulary.types[NUISANCE].choices
    return (
        _filter("kader", _("Kader"), _("beide kaders"), names.FRAMES.items(), search.frame),
        _filter("fase", _("Fase"), _("alle fasen"), names.PHASES.items(), search.phase),
        _filter("partij", _("Bevoegd"), _("alle partijen"), party_names, search.party),
        _filter("spoor", _("Spoor"), _("alle sporen"), names.TRACKS.items(), search.track),
        _filter(
            "soort",
            _("Soort overlast"),
            _("alle soorten"),
            ((w, words(t)) for w, t in nuisance.items()),
            search.nuisance,
        ),
    )


def _filter(name: str, label: str, every: str, choices: Any, chosen: str) -> CatalogueFilter:
    return CatalogueFilter(
        name, label, every, tuple((word, str(text), word == chosen) for word, text in choices)
    )
