"""The address of the work process."""

from __future__ import annotations

from django.urls import path

from woonrust.web.process import views

urlpatterns = [path("werkproces/", views.work_process, name="work-process")]
