from django.apps import AppConfig


class CasesConfig(AppConfig):
    """The app of cases."""

    name = "woonrust.cases"
    label = "cases"
    default_auto_field = "django.db.models.BigAutoField"
