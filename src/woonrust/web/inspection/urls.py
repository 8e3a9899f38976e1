from django.urls import path

from woonrust.web.inspection import views

urlpatterns = [path("inzage/", views.inspection, name="inspection")]
