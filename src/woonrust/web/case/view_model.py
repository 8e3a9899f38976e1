"""A case as its templates print it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from woonrust.web.components.entries import EntryView, FactView
from woonrust.web.components.marks import ClockView
from woonrust.web.components.navigation import Link, Tab
from woonrust_core.answers import Reason
from woonrust_core.text import Text


@dataclass(frozen=True, slots=True)
class NamedClock:
    """A clock with what must have happened by its day."""

    what: str
    clock: ClockView


@dataclass(frozen=True, slots=True)
class CaseHead:
    """What stands above every page of a case."""

    id: UUID
    number: str
    subject: str
    address: str
    phase: str
    phase_number: str
    phase_day: str
    frame: str
    clock: ClockView | None
    clock_what: str
    clock_sum: str
    clocks: tuple[NamedClock, ...]
    lead: str
    director: str
    closed_on: date | None
    version: int
    crumbs: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    can_write: bool
    can_move: bool

    @property
    def nearest(self) -> NamedClock | None:
        """What runs out first: the phase, or a measure."""
        return self.clocks[0] if self.clocks else None


@dataclass(frozen=True, slots=True)
class GateReason:
    """What a gate asks, with its answer; who can supply what is missing, and where to fill it in.

    `known` tells of facts that were known once and are too old to hold.
    """

    reason: Reason
    suppliers: str = ""
    fill_url: str = ""
    known: str = ""


@dataclass(frozen=True, slots=True)
class MoveView:
    """A gate out of the phase: where to, who keeps it, open or what still closes it.

    ``not_the_keeper`` says whom to ask where the reader may not open it himself, ``firm`` what no written
    reason lifts."""

    to: str
    name: str
    number: str
    direction: str
    direction_word: str
    answer: str
    keeper: str
    not_the_keeper: str
    records: str
    reasons: tuple[GateReason, ...]
    cautions: tuple[Reason, ...]
    reason_required: bool
    firm: tuple[Text, ...]
    url: str

    @property
    def open_points(self) -> tuple[Text, ...]:
        """The requirements that are not met or unknown, by name."""
        return tuple(one.reason.text for one in self.reasons if one.reason.answer.value != "yes")


@dataclass(frozen=True, slots=True)
class TakenView:
    """A measure in the register of the case, with its last state."""

    id: UUID
    name: str
    state: str
    partner: str
    since: date
    clock: ClockView | None
    is_open: bool
    url: str


@dataclass(frozen=True, slots=True)
class CoursePage:
    """Verloop: what happened, what comes next, what runs."""

    head: CaseHead
    goal: str
    entries: tuple[EntryView, ...]
    more_url: str
    moves: tuple[MoveView, ...]
    taken: tuple[TakenView, ...]
    unseen: tuple[str, ...]

    @property
    def running(self) -> tuple[TakenView, ...]:
        """The measures that can still change."""
        return tuple(measure for measure in self.taken if measure.is_open)

    @property
    def done(self) -> tuple[TakenView, ...]:
        """The measures that ended or were withdrawn."""
        return tuple(measure for measure in self.taken if not measure.is_open)


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one category, known ones first."""

    category: str
    name: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class FactsPage:
    """Feiten: what is known, from whom, since when."""

    head: CaseHead
    groups: tuple[FactGroup, ...]
    total: int
    unseen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactChoice:
    """A fact that can be recorded: its question, and what is known now."""

    key: str
    label: str
    question: str
    known: str
    url: str


@dataclass(frozen=True, slots=True)
class FactChoiceGroup:
    """Facts of one category to choose from."""

    name: str
    choices: tuple[FactChoice, ...]


@dataclass(frozen=True, slots=True)
class FactChoicePage:
    """Which fact do you want to record?"""

    head: CaseHead
    groups: tuple[FactChoiceGroup, ...]
    search: str
    back: str = ""


@dataclass(frozen=True, slots=True)
class PersonView:
    """An involved person in a role, according to a source."""

    name: str
    role: str
    contact: str
    note: str
    source: str
    since: date
    shielded: bool


@dataclass(frozen=True, slots=True)
class GrantView:
    """One category that a partner may see, and why."""

    category: str
    sentence: Text
    ground: Text | str
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class SharePartner:
    """A partner in the case: as what, since when, and what it may see with the sentence of each ground."""

    name: str
    parts: str
    since: date | None
    until: date | None
    grants: tuple[GrantView, ...]
    own: bool
    end_url: str = ""

    @property
    def categories(self) -> tuple[str, ...]:
        """What it may see, each kind of data once."""
        return tuple(dict.fromkeys(grant.category for grant in self.grants))


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Mensen en delen: who is involved, who takes part, who may see what and why.

    ``sharers`` are the roles that bring in a partner, for a reader whose own role cannot."""

    head: CaseHead
    people: tuple[PersonView, ...]
    people_hidden: bool
    partners: tuple[SharePartner, ...]
    can_share: bool
    can_direct: bool
    sharers: tuple[str, ...]
    danger_waits: bool


@dataclass(frozen=True, slots=True)
class ActPage:
    """The page of one act: what it does, its form, the word on its button, and the way back."""

    head: CaseHead
    title: str
    intro: str
    submit: str
    back_url: str
    crumbs: tuple[Link, ...]
