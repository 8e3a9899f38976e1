"""What the application role may do with each table, given after every migration."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connections
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from woonrust.access.tables import FUNCTIONS, TABLES, Table, TableClass

PRESENT = "select tablename from pg_tables where schemaname = 'public'"


def application_role() -> str:
    """The role under which every request, command and job runs."""
    return str(getattr(settings, "WOONRUST_APP_ROLE", "woonrust_app"))


def give_privileges(using: str = "owner", **_: Any) -> None:
    """Give the application role exactly the rights of ``tables.py``; safe to run again.

    Runs after every migration, on the connection that migrated. Where the role does not exist the database
    answers with an error that names it.
    """
    role = application_role()
    with connections[using].cursor() as cursor:
        cursor.execute(PRESENT)
        present = {name for (name,) in cursor.fetchall()}
        _run(cursor, "revoke all on all tables in schema public from {role}", role=role)
        _run(cursor, "revoke all on all functions in schema public from {role}", role=role)
        _run(cursor, "grant usage on schema public to {role}", role=role)
        for table in TABLES:
            if table.name in present:
                _give_table(cursor, table, role)
        for function in FUNCTIONS:
            _give_function(cursor, function, role)


def privileges_of(table: Table) -> tuple[str, ...]:
    """The SQL privileges that belong to a table, as GRANT writes them."""
    if table.kind is TableClass.CLOSED:
        return ()
    updates = {(): (), ("*",): ("update",)}.get(table.updates, (f"update ({', '.join(table.updates)})",))
    adds = (("insert",) if table.inserts else ()) + (("delete",) if table.deletes else ())
    return ("select", *updates, *adds)


def _give_table(cursor: CursorWrapper, table: Table, role: str) -> None:
    for privilege in privileges_of(table):
        _run(cursor, f"grant {privilege} on {{name}} to {{role}}", name=table.name, role=role)
    _run(cursor, "grant usage on all sequences in schema public to {role}", role=role)


def _give_function(cursor: CursorWrapper, signature: str, role: str) -> None:
    cursor.execute("select to_regprocedure(%s) is not null", [signature])
    row = cursor.fetchone()
    if row is not None and row[0]:
        _run(cursor, f"grant execute on function {signature} to {{role}}", role=role)


def _run(cursor: CursorWrapper, statement: str, **names: str) -> None:
    identifiers = {key: sql.Identifier(name) for key, name in names.items()}
    cursor.execute(sql.SQL(statement).format(**identifiers))
