"""What the screens show: frozen view models, already chosen and put in words. Templates only print them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from woonrust.assessments.situation import PartnerCard, TakenMeasure
from woonrust_core.text import Text


@dataclass(frozen=True, slots=True)
class FactShown:
    """A fact behind a reason: known with its source, unknown, or (``hidden``) not for this reader."""

    key: str
    label: Text
    value: Text | None = None
    source: str = ""
    observed_on: date | None = None
    organisation: str = ""
    hidden: bool = False
    setting: bool = False

    @property
    def missing(self) -> bool:
        """Whether this reader can still fill it in: unknown, of a category he may know, and no setting."""
        return self.value is None and not self.hidden and not self.setting


@dataclass(frozen=True, slots=True)
class Supplier:
    """A party that can supply what is missing, with the partners of the network that act as it."""

    party: str
    name: Text
    partners: tuple[PartnerCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonShown:
    """One condition with its answer (``yes``, ``no``, ``unknown``, or ``mind`` for advice that is not followed)."""

    key: str
    text: Text
    mark: str
    source: str
    note: Text | None
    facts: tuple[FactShown, ...]
    suppliers: tuple[Supplier, ...]
    rulings: tuple[str, ...] = ()
    weight: str = "may"

    @property
    def fill_in(self) -> str:
        """The key of the first fact that this reader can fill in, or the empty string."""
        return next((fact.key for fact in self.facts if fact.missing), "")

    @property
    def hidden(self) -> bool:
        """Whether it rests on a fact that this reader may not know."""
        return any(fact.hidden for fact in self.facts)


@dataclass(frozen=True, slots=True)
class ReasonBlock:
    """The conditions of one weight: ``may``, ``wise``, ``attention`` or ``prove``."""

    weight: str
    open: tuple[ReasonShown, ...]
    met: tuple[ReasonShown, ...]

    def __len__(self) -> int:
        return len(self.open) + len(self.met)

    @property
    def reasons(self) -> tuple[ReasonShown, ...]:
        """What is open first, then what is met."""
        return self.open + self.met


@dataclass(frozen=True, slots=True)
class Counts:
    """How many hard conditions there are and how many are met, unknown, and not met yet."""

    total: int
    met: int
    unknown: int
    not_yet: int


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
    """A competent party and the partners of the network that act as it; ``own`` is the reader's own."""

    party: str
    name: Text
    partners: tuple[PartnerCard, ...]
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
    can_propose: bool = False

    @property
    def uncertain(self) -> bool:
        """Whether the core of this measure was not read in a source, so that the screen has to say so."""
        return self.confidence != "verified-in-source"


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
    def lighter_open(self) -> tuple[LighterShown, ...]:
        """The lighter means of which the file does not yet show that they were tried, refused or unsuitable."""
        return tuple(means for means in self.lighter if means.state in ("not_tried", "unknown"))


@dataclass(frozen=True, slots=True)
class UnfitRow:
    """A measure that does not fit this case: what it asks, and what is so here (as far as the reader may know)."""

    id: str
    name: Text
    asks: Text
    here: Text | None = None


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """An unknown fact whose answer moves most measures; who can answer it, and how many it opens or closes."""

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
    now: tuple[MeasureRow, ...]
    needs: tuple[MeasureRow, ...]
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
        yield from self.now
        yield from self.needs
