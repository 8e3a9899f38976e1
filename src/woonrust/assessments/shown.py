"""What the screens show: frozen view models, already chosen and put in words. Templates only print them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from woonrust.assessments.shown_reasons import Counts, ReasonBlock, ReasonShown, Supplier
from woonrust.assessments.situation import TakenMeasure
from woonrust_core.text import Text


@dataclass(frozen=True, slots=True)
class BasisShown:
    """An article that carries the measure, with a link to the law where it is known."""

    law: str
    article: Text
    short: Text
    url: str = ""
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class CompetentShown:
    """Who is competent, by name: a partner, or a party without a partner; ``own`` is the reader's own."""

    name: Text
    own: bool = False


@dataclass(frozen=True, slots=True)
class LighterShown:
    """A lighter means and what became of it (a word of ``LighterState``)."""

    measure_id: str
    name: Text
    state: str


@dataclass(frozen=True, slots=True)
class PitfallShown:
    """Where it went wrong before, with the rulings that say so."""

    text: Text
    rulings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure in the list: what it is, whose, how far it is, and the first thing still open."""

    id: str
    name: Text
    frame: str
    phase: str
    status: str
    competent: tuple[CompetentShown, ...]
    basis: tuple[BasisShown, ...]
    counts: Counts
    headline: ReasonShown | None
    minded: int
    confidence: str
    taken: tuple[TakenMeasure, ...] = ()
    own: bool = False
    in_phase: bool = False
    can_propose: bool = False

    @property
    def first_competent(self) -> tuple[CompetentShown, ...]:
        """The competent parties that there is room for: the own or the first two, and a last one by name."""
        room = 1 if self.own else 2
        return self.competent if len(self.competent) == room + 1 else self.competent[:room]

    @property
    def more_competent(self) -> int:
        """How many more there are."""
        return len(self.competent) - len(self.first_competent)

    @property
    def uncertain(self) -> bool:
        """Whether the core of this measure was not read in a source, so that the screen has to say so."""
        return self.confidence != "verified-in-source"


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """Measures in a like state: in sight, of other organisations, and of other phases of the process.

    The last two are one click away.
    """

    shown: tuple[MeasureRow, ...]
    others: tuple[MeasureRow, ...] = ()
    later: tuple[MeasureRow, ...] = ()

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.rows)

    @property
    def rows(self) -> tuple[MeasureRow, ...]:
        """All of them, those in sight first."""
        return self.shown + self.others + self.later


@dataclass(frozen=True, slots=True)
class MeasureDetail:
    """One measure in a case with every reason and what else a careful professional looks at."""

    row: MeasureRow
    summary: Text
    blocks: tuple[ReasonBlock, ...]
    lighter: tuple[LighterShown, ...]
    pitfalls: tuple[PitfallShown, ...]
    dossier: tuple[Text, ...]
    confidence_note: Text | None

    @property
    def open_count(self) -> int:
        """How many conditions of any weight are not met or unknown."""
        return sum(len(block.open) for block in self.blocks)

    @property
    def lighter_open(self) -> tuple[LighterShown, ...]:
        """The lighter means that the file does not yet show to be tried, refused or unsuitable."""
        return tuple(means for means in self.lighter if means.state in ("not_tried", "unknown"))


@dataclass(frozen=True, slots=True)
class UnfitRow:
    """A measure that does not fit this case: what it asks, and what is so here as the reader may know it."""

    id: str
    name: Text
    asks: Text
    here: Text | None = None


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """An unknown fact whose answer moves most measures, who can answer it, and what it opens or closes."""

    key: str
    question: Text
    meaning: Text
    suppliers: tuple[Supplier, ...]
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    touches: int
    hidden: bool

    @property
    def decides(self) -> int:
        """The number of measures that an answer can open or close."""
        return len({*self.opens, *self.closes})


@dataclass(frozen=True, slots=True)
class Option:
    """A choice in a filter."""

    value: str
    label: Text
    chosen: bool


@dataclass(frozen=True, slots=True)
class MeasureOverview:
    """What may be done in a case on a day, by whom, and why; what is missing; what does not fit."""

    on: date
    now: MeasureGroup
    needs: MeasureGroup
    unfit: tuple[UnfitRow, ...]
    questions: tuple[QuestionShown, ...]
    frames: tuple[Option, ...]
    organisations: tuple[Option, ...]
    filtered_out: int
    hidden_categories: bool

    @property
    def question(self) -> QuestionShown | None:
        """The next best question."""
        return self.questions[0] if self.questions else None

    def rows(self) -> Iterator[MeasureRow]:
        """Every measure that can be used now or after something more."""
        yield from self.now.rows
        yield from self.needs.rows
