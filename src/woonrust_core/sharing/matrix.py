"""The sharing matrix: which data may go to whom in which phase, and on which ground. Data, not code.

Every row is about a kind of data; it may open one of the nine data categories of a case (``opens``), or
only say how a single item in it may be passed on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from woonrust_core.measures.requirement import ALWAYS, Validity
from woonrust_core.text import Text

MAYOR = "gemeente_burgemeester"
URGENT_PHASE = "spoed"


class MatrixError(ValueError):
    """A sharing matrix that cannot be read; the message says where and what is valid."""


class Mode(Enum):
    """How data may go in a phase; the letter is the one in the cells of the matrix."""

    OPEN = "O"
    HIT = "H"
    MINIMAL = "M"
    CONSENT = "C"
    MAYOR = "B"
    NEVER = "X"
    NONE = "-"

    @property
    def label(self) -> Text:
        """The mode in words."""
        return MODE_LABELS[self]


MODE_LABELS = {
    Mode.OPEN: Text("open voor de voortrekker", "open to the lead party"),
    Mode.HIT: Text("alleen hit of geen hit", "hit or no hit only"),
    Mode.MINIMAL: Text(
        "alleen wat nodig is, aan wie het voor zijn taak nodig heeft",
        "only what is needed, to those who need it for their task",
    ),
    Mode.CONSENT: Text("alleen met toestemming", "only with consent"),
    Mode.MAYOR: Text("alleen burgemeester en eigen jurist", "only the mayor and own lawyer"),
    Mode.NEVER: Text("nooit", "never"),
    Mode.NONE: Text("niet aan de orde", "not at issue"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the mode, a remark, and whether a vital interest stands in for consent."""

    mode: Mode
    text: Text | None = None
    vital: bool = False


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who gets the data: by part in the case and kind of organisation (empty means all of them).

    ``basis`` names the grounds for sharing of which one must be recorded, ``phases`` limits it to some
    phases, ``consent`` asks for consent even where the row does not (and even in the urgent lane).
    """

    parts: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    basis: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    consent: bool = False

    def fits(self, part: str, kinds: frozenset[str], basis: str, phase: str) -> bool:
        """Whether a participant of this part and these kinds is meant, in this phase and on this basis."""
        return (
            (not self.parts or part in self.parts)
            and (not self.kinds or not self.kinds.isdisjoint(kinds))
            and (not self.basis or basis in self.basis)
            and (not self.phases or phase in self.phases)
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of data: who holds it, who may get it, how in each phase, and on which ground.

    ``consent`` asks for consent in every phase but the urgent lane; ``withheld_facts`` are facts that stay
    with the holder whatever the category says; ``category`` None means that it is not kept in a case.
    """

    number: int
    what: Text
    ground: Text
    cells: Mapping[str, Cell]
    category: str | None = None
    opens: bool = False
    consent: bool = False
    holder: Receiver = field(default_factory=Receiver)
    to: tuple[Receiver, ...] = ()
    alternative: Text | None = None
    withheld_facts: tuple[str, ...] = ()

    def cell(self, phase: str) -> Cell:
        """The cell of a phase; a phase without a column has "not at issue"."""
        return self.cells.get(phase, NOT_AT_ISSUE)


NOT_AT_ISSUE = Cell(Mode.NONE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the printed matrix: its head and the phases it stands for."""

    id: str
    phases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharingMatrix:
    """One version of the matrix. ``always_with_any``: the categories that come with any other."""

    id: str
    version: int
    source: str
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    alternatives: Mapping[Mode, Text]
    outsider: Text
    always_with_any: tuple[str, ...] = ()
    validity: Validity = ALWAYS
    confidence_note: Text | None = None

    def opening_rows(self, category: str) -> tuple[Row, ...]:
        """The rows that open a data category."""
        return tuple(row for row in self.rows if row.opens and row.category == category)

    @property
    def categories(self) -> frozenset[str]:
        """The categories that this matrix can open at all."""
        return frozenset(row.category for row in self.rows if row.opens and row.category)

    @property
    def withheld_facts(self) -> frozenset[str]:
        """Facts that stay with the organisation that holds them, whoever may see their category."""
        return frozenset(key for row in self.rows for key in row.withheld_facts)
