"""Addresses of one case: a page per tab, an address per act."""

from __future__ import annotations

from django.urls import path

from woonrust.web.case import act_views, phase, views

CASE = "zaken/<uuid:case_id>/"

urlpatterns = [
    path(CASE, views.case, name="case"),
    path(CASE + "noteren/", act_views.add_entry, name="case-entry-new"),
    path(CASE + "feiten/", views.facts, name="case-facts"),
    path(CASE + "feiten/nieuw/", act_views.record_fact, name="case-fact-new"),
    path(CASE + "mensen/", views.people, name="case-people"),
    path(CASE + "mensen/nieuw/", act_views.add_person, name="case-person-new"),
    path(CASE + "casusregisseur/", act_views.name_director, name="case-director"),
    path(CASE + "delen/", act_views.share, name="case-share"),
    path(CASE + "fase/", phase.move_phase, name="case-phase"),
    path(CASE + "maatregel/<uuid:measure>/", act_views.change_measure, name="case-measure-state"),
]
