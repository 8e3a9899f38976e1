from django.urls import path

from woonrust.web.case_list import views

urlpatterns = [path("zaken/", views.case_list, name="case-list")]
