"""References between tables during a bulk load: off for a batch, back unchecked, checked at the end.

Checking them row by row costs more than all the rest of loading. Every batch is one transaction, so outside
this process the references never seem to be away; a killed run leaves them in force for new rows and
unchecked for the old ones, until the next run checks them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db.backends.utils import CursorWrapper

REFERENCES = """
select conrelid::regclass::text, quote_ident(conname),
       regexp_replace(pg_get_constraintdef(oid), ' NOT VALID$', '')
from pg_constraint
where contype = 'f' and conrelid::regclass::text = any(%s) {which}
order by 1, 2
"""


@contextmanager
def references_off(cursor: CursorWrapper, tables: Iterable[str]) -> Iterator[None]:
    """Inside the block, which must be part of one transaction, references of ``tables`` are not looked up."""
    found = _references(cursor, tables)
    for table, name, _ in found:
        cursor.execute(f"alter table {table} drop constraint {name}")
    yield
    for table, name, definition in found:
        cursor.execute(f"alter table {table} add constraint {name} {definition} not valid")


def check_references(cursor: CursorWrapper, tables: Iterable[str]) -> None:
    """Check the references that were put back unchecked; a database error names one that does not hold."""
    for table, name, _ in _references(cursor, tables, which="and not convalidated"):
        cursor.execute(f"alter table {table} validate constraint {name}")


def _references(cursor: CursorWrapper, tables: Iterable[str], which: str = "") -> list[tuple[str, str, str]]:
    cursor.execute(REFERENCES.format(which=which), [list(tables)])
    return list(cursor.fetchall())
