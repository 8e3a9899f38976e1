"""Addresses of one case: a page per tab, an address per act."""

from __future__ import annotations

from django.urls import path

from woonrust.web.case import act_views, phase, sharing_views, views

CASE = "zaken/<uuid:case_id>/"

urlpatterns = [
    path(CASE, views.case, name="case"),
    path(CASE + "noteren/", act_views.add_entry, name="case-entry-new"),
    path(CASE + "feiten/", views.facts, name="case-facts"),
    path(CASE + "feiten/nieuw/", act_views.record_fact, name="case-fact-new"),
    path(CASE + "mensen/", views.people, name="case-people"),
    path(CASE + "mensen/nieuw/", act_views.add_person, name="case-person-new"),
    path(CASE + "casusregisseur/", act_views.name_director, name="case-director"),
    path(CASE + "delen/", sharing_views.share, name="case-share"),
    path(CASE + "delen/<uuid:receiver_id>/einde/", sharing_views.end_share, name="case-share-end"),
    path(CASE + "toestemming/", sharing_views.consent, name="case-consent"),
    path(CASE + "afsluiten/", act_views.close_case, name="case-close"),
    path(CASE + "fase/", phase.move_phase, name="case-phase"),
    path(CASE + "maatregel/<uuid:measure>/", act_views.change_measure, name="case-measure-state"),
]
