from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate


class AccessConfig(AppConfig):
    """The app that decides who sees what."""

    name = "woonrust.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give the application role its rights after every migration, and check how the database is used."""
        from woonrust.access.checks import check_atomic_requests, check_database_role
        from woonrust.access.privileges import give_privileges

        post_migrate.connect(give_privileges, sender=self, dispatch_uid="woonrust.access.privileges")
        checks.register(check_atomic_requests)
        checks.register(check_database_role, checks.Tags.database)
