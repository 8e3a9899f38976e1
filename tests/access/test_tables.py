"""Every table is in one class, and the protected ones really are: read from the catalogue of the database."""

from __future__ import annotations

import pytest
from django.db import connection

from woonrust.access.tables import APPEND_ONLY, BY_NAME, FUNCTIONS, TABLES, Table, TableClass

pytestmark = pytest.mark.django_db
GUARDED = [table for table in TABLES if table.kind in (TableClass.PROTECTED, TableClass.OWN_ROWS)]
POLICIES = "select cmd from pg_policies where tablename = %s and policyname not like %s"


def rows(query: str, *values: object) -> list[tuple[object, ...]]:
    """The rows of a question to the catalogue, asked as the application role."""
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return list(cursor.fetchall())


def test_every_table_has_a_class() -> None:
    """A new table fails here until somebody says in `access/tables.py` what it is."""
    present = {name for (name,) in rows("select tablename from pg_tables where schemaname = 'public'")}
    assert present - set(BY_NAME) == set()


def test_every_table_with_a_case_is_guarded() -> None:
    query = "select table_name from information_schema.columns where column_name = 'case_id'"
    with_case = {name for (name,) in rows(query)}
    assert with_case
    assert with_case <= {table.name for table in GUARDED}


@pytest.mark.parametrize("table", GUARDED, ids=lambda table: table.name)
def test_guarded_tables_are_forced_and_have_policies(table: Table) -> None:
    query = "select relrowsecurity, relforcerowsecurity from pg_class where oid = %s::regclass"
    assert rows(query, table.name) == [(True, True)]
    commands = {command for (command,) in rows(POLICIES, table.name, "%\\_owner")}
    expected = (
        {"SELECT"} | ({"INSERT"} if table.inserts else set()) | ({"UPDATE"} if table.updates else set())
    )
    assert commands == expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_application_role_has_no_more_than_its_rights(table: Table) -> None:
    assert rows("select to_regclass(%s)", table.name) != [(None,)], "a class for a table that is not there"
    query = (
        "select has_table_privilege(%s, 'select'), has_table_privilege(%s, 'insert'),"
        " has_any_column_privilege(%s, 'update'), has_table_privilege(%s, 'delete, truncate')"
    )
    closed = table.kind is TableClass.CLOSED
    wanted = (not closed, table.inserts, bool(table.updates), table.deletes)
    assert rows(query, *[table.name] * 4) == [wanted]


@pytest.mark.parametrize("name", [*APPEND_ONLY, "access_grant", "audit_auditline"])
def test_what_is_written_stays_written(name: str) -> None:
    """Append-only: not even one column may be updated, and nothing deleted."""
    query = "select has_any_column_privilege(%s, 'update'), has_table_privilege(%s, 'delete')"
    assert rows(query, name, name) == [(False, False)]


def test_functions_keep_to_their_schema_and_are_closed_to_others() -> None:
    """A security-definer function without a fixed search path could be made to read another table."""
    query = (
        "select oid::regprocedure::text, proconfig::text, has_function_privilege('public', oid, 'execute')"
        " from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"
    )
    found = rows(query)
    assert len(found) >= 6
    for name, settings, for_everybody in found:
        assert "search_path=public, pg_temp" in str(settings), name
        assert for_everybody is False, name


def test_the_application_role_can_call_what_it_needs() -> None:
    for signature in FUNCTIONS:
        assert rows("select has_function_privilege(%s, 'execute')", signature) == [(True,)], signature
    for closed in ("access_check_planned(uuid, jsonb)", "access_held(text)", "audit_hash(audit_auditline)"):
        assert rows("select has_function_privilege(%s, 'execute')", closed) == [(False,)], closed


def test_the_tests_themselves_run_as_the_application_role() -> None:
    query = "select current_user, rolsuper, rolbypassrls from pg_roles where rolname = current_user"
    assert rows(query) == [("woonrust_app", False, False)]
