"""The web process must never hold a connection that sees through row-level security."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from woonrust.access.checks import check_database_role


def guard_database_role() -> None:
    """From now on every new connection of the web process is looked at before its first use."""
    connection_created.connect(refuse_powerful_role, dispatch_uid="woonrust.web.role_guard")


def refuse_powerful_role(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Close it and raise ImproperlyConfigured when its role is superuser, owner or may bypass policies."""
    if connection.alias != DEFAULT_DB_ALIAS:
        return
    errors = check_database_role(None, databases=[DEFAULT_DB_ALIAS])
    if errors:
        connection.close()
        raise ImproperlyConfigured(f"{errors[0].msg}. {errors[0].hint}")
