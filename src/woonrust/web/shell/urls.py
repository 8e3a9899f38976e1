from django.urls import path

from woonrust.web.shell import views

urlpatterns = [path("rol/<uuid:post_id>/", views.choose_post, name="choose-post")]
