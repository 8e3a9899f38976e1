from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """The app of networks and people."""

    name = "woonrust.networks"
    label = "networks"
    default_auto_field = "django.db.models.BigAutoField"
