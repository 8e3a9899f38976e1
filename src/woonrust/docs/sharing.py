"""The sharing matrix, and which role may read which data category."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from woonrust.docs.markdown import code, page, table
from woonrust.knowledge.loader import Knowledge
from woonrust_core.sharing.matrix import MODE_LABELS, Cell, Receiver, Row, SharingMatrix

INTRO = """Two questions, both answered by data. Which data may a *partner* see in a case, in this phase
and on this ground: the sharing matrix in `knowledge/sharing/`. Which of it may a *person* of that partner
read: the roles in `knowledge/roles.yaml`. Somebody sees a row only where both say yes. [How to verify
that](../explanation/need-to-know.md)."""


def page_of_sharing(knowledge: Knowledge, folder: Path) -> str:
    """The newest matrix, and the table of roles and categories."""
    return page("Sharing", INTRO, *_matrix(knowledge.matrix), *_roles(knowledge))


def _matrix(matrix: SharingMatrix) -> Iterator[str]:
    yield f"## Default matrix (`{matrix.id}`, version {matrix.version})"
    yield f"Source: {matrix.source}"
    if matrix.confidence_note:
        yield f"**To be confirmed.** {matrix.confidence_note.en}"
    yield " · ".join(f"**{mode.value}** {label.en}" for mode, label in MODE_LABELS.items())
    heads = [
        "no.",
        "data",
        "category",
        *(f"phase {column.id}" for column in matrix.columns),
        "to whom",
        "ground",
    ]
    yield table(heads, (_row(row, matrix) for row in matrix.rows))
    yield (
        "A category in **bold** is opened by that row; the others say how a single item may be passed on. "
        f"Whoever sees anything of a case also sees {code(matrix.always_with_any)}. "
        f"Facts that stay with the organisation that holds them: {code(sorted(matrix.withheld_facts))}."
    )


def _row(row: Row, matrix: SharingMatrix) -> list[object]:
    category = f"`{row.category}`" if row.category else "not kept in a case"
    cells = [row.cell(column.phases[0]) for column in matrix.columns]
    marks = map(_mark, cells)
    to = "; ".join(map(_receiver, row.to)) or "nobody"
    return [row.number, row.what.en, f"**{category}**" if row.opens else category, *marks, to, row.ground.en]


def _mark(cell: Cell) -> str:
    remark = f" {cell.text.en}" if cell.text else ""
    return f"{cell.mode.value}{remark}{' (vital interest)' if cell.vital else ''}"


def _receiver(receiver: Receiver) -> str:
    kinds = code(sorted(receiver.kinds)) if receiver.kinds else "all"
    parts = f" as {', '.join(sorted(receiver.parts))}" if receiver.parts else ""
    basis = f", on {' or '.join(sorted(receiver.basis))}" if receiver.basis else ""
    phases = f", in {', '.join(sorted(receiver.phases))}" if receiver.phases else ""
    return f"{kinds}{parts}{basis}{phases}{', with consent' if receiver.consent else ''}"


def _roles(knowledge: Knowledge) -> Iterable[str]:
    yield "## Roles and data categories"
    yield "A role limits what the grants of the own organisation open; it opens nothing by itself."
    yield ", ".join(f"`{one.id}`: {one.name.en}" for one in knowledge.categories.values()) + "."
    heads = ["role", "English", *(f"`{key}`" for key in knowledge.categories), "acts", "at"]
    yield table(
        heads,
        (
            [
                f"`{role.id}`",
                role.name.en,
                *("yes" if key in role.categories else "" for key in knowledge.categories),
                code(sorted(role.acts)),
                code(role.parties),
            ]
            for role in knowledge.roles.values()
        ),
    )
