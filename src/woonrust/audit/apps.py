from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The app of the audit trail."""

    name = "woonrust.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
