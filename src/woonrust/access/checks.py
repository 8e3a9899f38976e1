"""System checks: the web process must not run in a way that skips the row policies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.db import DEFAULT_DB_ALIAS, connections

ROLE = """
select r.rolsuper, r.rolbypassrls,
       exists (select from pg_tables t where t.schemaname = 'public' and t.tableowner = current_user)
from pg_roles r where r.rolname = current_user
"""


def check_atomic_requests(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:
    """A view that fails must take its changes back: ``ATOMIC_REQUESTS`` on the default database."""
    if settings.DATABASES[DEFAULT_DB_ALIAS].get("ATOMIC_REQUESTS"):
        return []
    hint = "Set ATOMIC_REQUESTS to True for the database `default`."
    return [Error("a failing view would keep half of its changes", hint=hint, id="woonrust.E001")]


def check_database_role(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """The default connection must be a plain role: superusers, owners and BYPASSRLS skip every row policy."""
    if DEFAULT_DB_ALIAS not in (databases or ()):
        return []
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute(ROLE)
        superuser, bypasses, owns = cursor.fetchone() or (True, True, True)
    if not (superuser or bypasses or owns):
        return []
    hint = "Let DATABASE_URL name the application role; only DATABASE_OWNER_URL names the owner."
    return [
        Error("the database role of the web process skips row-level security", hint=hint, id="woonrust.E002")
    ]
