"""Every table of the database, in one class each. A new table without a class fails a test.

*Protected*: rows of a case, under row-level security by a grant. *Own rows*: under row-level security by who
asks. *Reference*: the same for everybody, read only. *Technical*: without data about cases; the framework
reads and writes them. *Closed*: the application role cannot reach them at all, only through a function.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class TableClass(Enum):
    """What holds for a table."""

    PROTECTED = "protected"
    OWN_ROWS = "own_rows"
    REFERENCE = "reference"
    TECHNICAL = "technical"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its class, and which columns the application role may update ("*" for all, () for none)."""

    name: str
    kind: TableClass
    updates: tuple[str, ...] = ()
    inserts: bool = False
    deletes: bool = False


def _protected(name: str, *updates: str) -> Table:
    return Table(name, TableClass.PROTECTED, updates, inserts=True)


def _technical(*names: str) -> tuple[Table, ...]:
    return tuple(Table(name, TableClass.TECHNICAL, ("*",), inserts=True, deletes=True) for name in names)


#: Rows of a case that are only ever added: no update, no delete.
APPEND_ONLY = (
    "cases_fact",
    "cases_timelineentry",
    "cases_involvedperson",
    "cases_measure",
    "cases_measurestatus",
    "cases_phasemove",
    "cases_share",
    "cases_consent",
)
CASE_TABLE = "cases_case"
#: What acts may change on a case itself; number, network and opener stay; ``version`` has its function.
CASE_UPDATES = (
    "subject",
    "street",
    "house_number",
    "postal_code",
    "place",
    "neighbourhood",
    "director_id",
    "phase",
    "phase_since",
    "due_on",
    "due_reason_nl",
    "due_reason_en",
    "closed_at",
)

TABLES: tuple[Table, ...] = (
    _protected(CASE_TABLE, *CASE_UPDATES),
    *(_protected(name) for name in APPEND_ONLY),
    Table("access_grant", TableClass.PROTECTED),
    Table("audit_auditline", TableClass.OWN_ROWS),
    Table("cases_numbercounter", TableClass.CLOSED),
    Table("networks_network", TableClass.REFERENCE),
    Table("networks_organisation", TableClass.REFERENCE),
    Table("networks_partner", TableClass.REFERENCE),
    Table("networks_post", TableClass.REFERENCE),
    Table("networks_person", TableClass.REFERENCE, ("password", "last_login", "language")),
    Table("django_migrations", TableClass.REFERENCE),
    Table("django_content_type", TableClass.REFERENCE),
    Table("auth_permission", TableClass.REFERENCE),
    Table("auth_group", TableClass.REFERENCE),
    Table("auth_group_permissions", TableClass.REFERENCE),
    Table("account_emailaddress", TableClass.REFERENCE),  # nobody adds an address to his account
    Table("account_emailconfirmation", TableClass.REFERENCE),
    *_technical("django_session", "woonrust_cache", "mfa_authenticator"),
)

BY_NAME = {table.name: table for table in TABLES}

#: Functions that the application role may call; all others are closed to it.
FUNCTIONS = (
    "access_today()",
    "access_partner()",
    "access_person()",
    "access_network()",
    "access_categories()",
    "access_allows(uuid, text)",
    "access_may_direct(uuid)",
    "access_store_grants(uuid, jsonb)",
    "audit_append(text, uuid, jsonb)",
    "audit_broken_line(uuid)",
    "cases_next_number(uuid, integer)",
    "cases_touch(uuid)",
    "cases_listed(boolean, text, uuid, boolean, date, text, text[], text, integer, integer)",
    "cases_measures_due(date, text[], integer)",
)
