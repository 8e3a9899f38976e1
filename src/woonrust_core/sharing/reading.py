"""Reading the sharing matrix from the plain mapping of its knowledge file (shape: matrix.schema.json)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from woonrust_core.measures.requirement import Validity
from woonrust_core.sharing.matrix import Cell, Column, MatrixError, Mode, Receiver, Row, SharingMatrix
from woonrust_core.text import Text, in_dutch_only

Form = Mapping[str, Any]
Translate = Callable[[str], Text]


def read_matrix(form: Form, translate: Translate = in_dutch_only) -> SharingMatrix:
    """The matrix that ``form`` writes down; MatrixError names the row that cannot be read.

    ``translate`` gives a Dutch sentence of the file its English.
    """
    columns = tuple(Column(str(entry["id"]), tuple(entry["phases"])) for entry in form["columns"])
    note = form.get("confidence_note")
    return SharingMatrix(
        id=form["id"],
        version=int(form["version"]),
        source=form["source"],
        rows=tuple(_row(entry, columns, translate) for entry in form["rows"]),
        columns=columns,
        alternatives={Mode(letter): translate(text) for letter, text in form["alternatives"].items()},
        outsider=translate(form["outsider"]),
        always_with_any=tuple(form.get("always_with_any", ())),
        validity=Validity(form.get("in_force"), form.get("repealed")),
        confidence_note=translate(note) if note else None,
    )


def _row(form: Form, columns: tuple[Column, ...], translate: Translate) -> Row:
    alternative = form.get("alternative")
    return Row(
        number=int(form["number"]),
        what=translate(form["what"]),
        ground=translate(form["ground"]),
        cells=_cells(form, columns, translate),
        category=form.get("category"),
        opens=bool(form.get("opens", False)),
        consent=bool(form.get("consent", False)),
        holder=_receiver(form.get("holder", {})),
        to=tuple(_receiver(entry) for entry in form.get("to", ())),
        alternative=translate(alternative) if alternative else None,
        withheld_facts=tuple(form.get("withheld_facts", ())),
    )


def _cells(form: Form, columns: tuple[Column, ...], translate: Translate) -> dict[str, Cell]:
    given = form["cells"]
    if len(given) != len(columns):
        raise MatrixError(f"row {form['number']} has {len(given)} cells for {len(columns)} columns")
    cells: dict[str, Cell] = {}
    for column, entry in zip(columns, given, strict=True):
        cell = _cell(form, entry, translate)
        cells.update(dict.fromkeys(column.phases, cell))
    return cells


def _cell(form: Form, entry: Any, translate: Translate) -> Cell:
    parts = entry if isinstance(entry, Mapping) else {"mode": entry}
    letters = [mode.value for mode in Mode]
    if parts.get("mode") not in letters:
        raise MatrixError(f'row {form["number"]}: "{parts.get("mode")}" is none of {" ".join(letters)}')
    text = parts.get("text")
    return Cell(Mode(parts["mode"]), translate(text) if text else None, bool(parts.get("vital", False)))


def _receiver(form: Form) -> Receiver:
    return Receiver(
        parts=frozenset(form.get("parts", ())),
        kinds=frozenset(form.get("kinds", ())),
        basis=frozenset(form.get("basis", ())),
        phases=frozenset(form.get("phases", ())),
        consent=bool(form.get("consent", False)),
    )
