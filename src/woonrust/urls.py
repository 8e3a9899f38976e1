"""Every address of Woonrust. Each screen family has its own urls module; paths are Dutch, names English."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("woonrust.web.health.urls")),
    path("", include("woonrust.web.urls")),
    path("account/", include("woonrust.web.accounts.urls")),
    path("taal/", include("django.conf.urls.i18n")),
]

handler400 = "woonrust.web.errors.views.bad_request"
handler403 = "woonrust.web.errors.views.forbidden"
handler404 = "woonrust.web.errors.views.not_found"
handler500 = "woonrust.web.errors.views.server_error"
