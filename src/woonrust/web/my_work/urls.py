from django.urls import path

from woonrust.web.my_work import views

urlpatterns = [path("", views.my_work, name="my-work")]
