"""The row policies, written by one function, so that the rule exists once.

A policy asks ``access_allows(case, category)``: is there a grant in force today, and may the role read the
category? Tables are forced under row-level security with a policy of their own for the owner, under whom the
security-definer functions of Woonrust read them: the owner needs no BYPASSRLS for it. The owner migrates and
nothing else; a system check refuses to serve as the owner.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.migrations.operations.base import Operation
from django.db.migrations.operations.special import RunSQL

AUTHOR = "partner_id = (select access_partner()) and person_id = (select access_person())"


@dataclass(frozen=True, slots=True)
class RowPolicy:
    """What each command asks on one table; None leaves the command closed to everybody but the functions."""

    table: str
    select: str
    insert: str | None = None
    update: str | None = None


def case_row_policy(table: str) -> RowPolicy:
    """The policy of rows of a case: read by their category, added under the own name, never changed."""
    allowed = "access_allows(case_id, category)"
    return RowPolicy(table, select=allowed, insert=f"{allowed} and {AUTHOR}")


def protect(policy: RowPolicy) -> Operation:
    """A migration step that puts ``policy`` on its table, with its undo."""
    return RunSQL(tuple(policy_sql(policy)), tuple(undo_sql(policy)))


def replace_policy(old: RowPolicy, new: RowPolicy) -> Operation:
    """A migration step that puts ``new`` in the place of ``old`` on the same table."""
    return RunSQL((*undo_sql(old), *policy_sql(new)), (*undo_sql(new), *policy_sql(old)))


def policy_sql(policy: RowPolicy) -> list[str]:
    """The statements that put ``policy`` on its table."""
    table = policy.table
    statements = [
        f"alter table {table} enable row level security",
        f"alter table {table} force row level security",
        f"create policy {table}_owner on {table} for all to current_user using (true) with check (true)",
        f"create policy {table}_select on {table} for select using ({policy.select})",
    ]
    if policy.insert is not None:
        statements.append(f"create policy {table}_insert on {table} for insert with check ({policy.insert})")
    if policy.update is not None:
        update = f"using ({policy.update}) with check ({policy.update})"
        statements.append(f"create policy {table}_update on {table} for update {update}")
    return statements


def undo_sql(policy: RowPolicy) -> list[str]:
    """The statements that take ``policy`` away."""
    table = policy.table
    names = ("owner", "select", "insert", "update")
    return [
        *(f"drop policy if exists {table}_{name} on {table}" for name in names),
        f"alter table {table} no force row level security",
        f"alter table {table} disable row level security",
    ]
