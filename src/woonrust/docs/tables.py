"""Which class every table of the database is in."""

from __future__ import annotations

from pathlib import Path

from woonrust.access.tables import FUNCTIONS, TABLES, Table, TableClass
from woonrust.docs.markdown import code, page, table
from woonrust.knowledge.loader import Knowledge

INTRO = """Every table is in one class, in `src/woonrust/access/tables.py`; a test fails for a table
without one. The class says what the application role may do there. The web runs as that role only."""
MEANING = {
    TableClass.PROTECTED: "rows of a case, under row-level security by a grant",
    TableClass.OWN_ROWS: "under row-level security by who asks",
    TableClass.REFERENCE: "the same for everybody, read only save the columns named",
    TableClass.TECHNICAL: "no data about cases; the framework reads and writes them",
    TableClass.CLOSED: "not reachable at all, only through a function",
}


def page_of_tables(knowledge: Knowledge, folder: Path) -> str:
    """A table of tables, and the functions that the application role may call."""
    classes = "\n".join(
        f"- **{kind.value.replace('_', ' ')}**: {meaning}" for kind, meaning in MEANING.items()
    )
    rows = (_row(one) for one in TABLES)
    heads = ["table", "class", "add rows", "change columns", "delete rows"]
    functions = "\n".join(f"- `{name}`" for name in FUNCTIONS)
    intro = (
        "Everything else in the database is closed to the application role, and so are all other functions."
    )
    return page("Tables", INTRO, classes, table(heads, rows), "## Functions", intro, functions)


def _row(one: Table) -> list[str]:
    columns = "all" if one.updates == ("*",) else code(one.updates)
    return [
        f"`{one.name}`", _word(one.kind),
        "yes" if one.inserts else "–", columns, "yes" if one.deletes else "–",
    ]  # fmt: skip


def _word(kind: TableClass) -> str:
    return kind.value.replace("_", " ")
