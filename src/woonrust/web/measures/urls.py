"""Addresses of the catalogue and of the measures of a case."""

from __future__ import annotations

from django.urls import path

from woonrust.web.measures import catalogue_views, views

urlpatterns = [
    path("zaken/<uuid:case_id>/maatregelen/", views.case_measures, name="case-measures"),
    path("zaken/<uuid:case_id>/maatregelen/<slug:measure_id>/", views.case_measure, name="case-measure"),
    path(
        "zaken/<uuid:case_id>/maatregelen/<slug:measure_id>/voorstellen/",
        views.case_measure_propose,
        name="case-measure-propose",
    ),
    path("maatregelen/", catalogue_views.measure_catalogue, name="measure-catalogue"),
    path("maatregelen/<slug:measure_id>/", catalogue_views.measure_page, name="measure"),
]
