from django.urls import path

from woonrust.web.personas import views

urlpatterns = [
    path("demo/", views.personas, name="demo"),
    path("demo/<uuid:post_id>/", views.become, name="demo-become"),
]
