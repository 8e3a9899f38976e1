"""The addresses of all screens. Paths are Dutch, names are English."""

from __future__ import annotations

from django.conf import settings
from django.urls import include, path

SCREENS = ("my_work", "case_open", "case_list", "case", "measures", "process", "inspection", "shell")
DEMO_SCREENS = ("personas", "gallery")

urlpatterns = [
    path("", include(f"woonrust.web.{screen}.urls"))
    for screen in (*SCREENS, *(DEMO_SCREENS if settings.DEMO else ()))
]
