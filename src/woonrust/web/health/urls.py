from django.urls import path

from woonrust.web.health.views import health

urlpatterns = [path("health/", health, name="health")]
