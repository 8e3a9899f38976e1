from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates, static files and components of all screens."""

    name = "woonrust.web"
    label = "web"
