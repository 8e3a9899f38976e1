"""What the screens show of a condition: its answer, the facts behind it, and who can supply more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from woonrust_core.text import Text

FEW = 3


@dataclass(frozen=True, slots=True)
class FactShown:
    """A fact behind a reason: known with its source, unknown, or (``hidden``) not for this reader.

    ``origin`` is ``recorded``, ``setting`` (a local rule), ``follows`` (from other facts) or ``case`` (from
    the case itself). ``was`` is what was known once and is too old to hold: unknown again, with the source
    and the day of then.
    """

    key: str
    label: Text
    value: Text | None = None
    source: str = ""
    observed_on: date | None = None
    organisation: str = ""
    hidden: bool = False
    origin: str = "recorded"
    was: Text | None = None

    @property
    def missing(self) -> bool:
        """Whether this reader can still fill it in: unknown, of a category he may know, and no setting."""
        return self.value is None and not self.hidden and self.origin != "setting"

    @property
    def can_change(self) -> bool:
        """Whether this reader knows it from a record, so that a newer record can take its place."""
        return self.value is not None and self.origin == "recorded"


@dataclass(frozen=True, slots=True)
class Supplier:
    """Who can supply what is missing: a partner with its phone number, or a party without a partner."""

    name: Text
    phone: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class ReasonShown:
    """One condition with its answer: ``yes``, ``no``, ``unknown``, or ``mind`` for advice not followed."""

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
    def told(self) -> tuple[FactShown, ...]:
        """The facts worth a word: known, aged or hidden ones, and unknown ones beside others."""
        if len(self.facts) == 1 and self.facts[0].missing and self.facts[0].was is None:
            return ()
        return self.facts

    @property
    def asked(self) -> Text:
        """What is unknown: the fact of a condition that is only an answer to it, else all of it."""
        label = self.facts[0].label if len(self.facts) == 1 else self.text
        return label if self.text.nl.startswith(f"{label.nl}: ") else self.text

    @property
    def fill_in(self) -> str:
        """The key of the first fact that this reader can fill in, or the empty string."""
        return next((fact.key for fact in self.facts if fact.missing), "")

    @property
    def change(self) -> str:
        """The key of the first fact that this reader can record anew, or the empty string."""
        return next((fact.key for fact in self.facts if fact.can_change), "")


@dataclass(frozen=True, slots=True)
class ReasonBlock:
    """The conditions of one weight: ``may``, ``wise``, ``attention`` or ``prove``."""

    weight: str
    open: tuple[ReasonShown, ...]
    met: tuple[ReasonShown, ...]

    @property
    def shown(self) -> tuple[ReasonShown, ...]:
        """What stands in sight: every open hard condition, and the softer ones that are not followed."""
        if self.weight == "may" or self.unknown <= FEW:
            return self.open
        return tuple(reason for reason in self.open if reason.mark != "unknown")

    @property
    def folded(self) -> tuple[ReasonShown, ...]:
        """What is open but one click away, because there is much of it and nobody knows yet."""
        return tuple(reason for reason in self.open if reason not in self.shown)

    @property
    def unknown(self) -> int:
        """How many are unknown."""
        return sum(reason.mark == "unknown" for reason in self.open)

    @property
    def minded(self) -> int:
        """How many still ask for attention."""
        return len(self.open) - self.unknown

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
