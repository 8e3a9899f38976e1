from django.urls import path

from woonrust.web.gallery import views

urlpatterns = [path("ontwerp/", views.gallery, name="gallery")]
