from django.urls import path

from woonrust.web.case_open import views

urlpatterns = [path("zaken/nieuw/", views.open_case, name="case-open")]
