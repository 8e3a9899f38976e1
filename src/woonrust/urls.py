"""Every address of Woonrust. Each screen family has its own urls module; paths are Dutch, names English."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("woonrust.web.health.urls")),
    path("account/", include("allauth.urls")),
    path("taal/", include("django.conf.urls.i18n")),
]
