"""A measure: what it is, who may use it, what it asks, how it goes, and what protects the resident."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from woonrust_core.conditions import Condition
from woonrust_core.measures.requirement import ALWAYS, Judge, Rule, Validity
from woonrust_core.text import Text

MOST_DAYS = 500


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """An article that carries the measure; ``law`` is the id of a law in the catalogue of laws."""

    law: str
    article: Text
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A party that takes part in a measure, and as what."""

    party: str
    role: Text


@dataclass(frozen=True, slots=True)
class MeasureStep:
    """One step; its term is statutory, customary (a local setting) or none."""

    text: Text
    by: tuple[str, ...]
    term: Text | None
    term_kind: str
    source: Text


@dataclass(frozen=True, slots=True)
class Protection:
    """What a resident can do against the measure, and whether that suspends it."""

    remedies: tuple[Text, ...]
    suspensive: Text
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Pitfall:
    """Where it went wrong before, with the rulings that say so."""

    text: Text
    rulings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """A form of the measure that asks for something of its own which no fact of the vocabulary holds."""

    text: Text
    source: Text


@dataclass(frozen=True, slots=True)
class SharingGround:
    """Which data may go from whom to whom for this measure, and on which ground."""

    sender: tuple[str, ...]
    receiver: tuple[str, ...]
    data: Text
    ground: Text
    limit: Text | None = None


@dataclass(frozen=True, slots=True)
class LighterMeans:
    """How a measure shows that it was used before: tried, refused or unsuitable, from the facts of a case."""

    tried: Condition | None = None
    refused: Condition | None = None
    unsuitable: Condition | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One of the means and measures of the catalogue, as the knowledge files hold it."""

    id: str
    name: Text
    summary: Text
    frame: str
    phase: str
    track: str
    decision_type: str
    competent: tuple[str, ...]
    rules: tuple[Rule, ...]
    involved: tuple[Party, ...] = ()
    target_note: Text | None = None
    legal_basis: tuple[LegalBasis, ...] = ()
    validity: Validity = ALWAYS
    touches_home: bool = False
    dossier: tuple[Text, ...] = ()
    steps: tuple[MeasureStep, ...] = ()
    protection: Protection | None = None
    cost_or_sanction: Text | None = None
    escalates_to: tuple[str, ...] = ()
    deescalates_to: tuple[str, ...] = ()
    lighter_means: tuple[str, ...] = ()
    shows_as: LighterMeans = LighterMeans()
    pitfalls: tuple[Pitfall, ...] = ()
    variants: tuple[Variant, ...] = ()
    sharing: tuple[SharingGround, ...] = ()
    confidence: str = "uncertain"
    confidence_note: Text | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedMeasure:
    """A measure with the rules that are in force on one day."""

    measure: Measure
    rules: tuple[Rule, ...]
    judges: tuple[Judge, ...]

    @classmethod
    def of(cls, measure: Measure, on: date) -> DatedMeasure:
        """``measure`` as it stands on ``on``."""
        rules = tuple(rule for rule in measure.rules if rule.validity.holds_on(on))
        return cls(measure, rules, tuple(rule.compiled() for rule in rules))


@dataclass(frozen=True)
class Catalogue:
    """All measures by id; :meth:`on` gives those in force on a day, kept for the next time it is asked."""

    measures: Mapping[str, Measure]
    _dated: dict[date, tuple[DatedMeasure, ...]] = field(default_factory=dict, repr=False, compare=False)

    def on(self, on: date) -> tuple[DatedMeasure, ...]:
        """The measures in force on ``on``, in catalogue order, each with its rules of that day."""
        found = self._dated.get(on)
        if found is None:
            found = tuple(
                DatedMeasure.of(measure, on)
                for measure in self.measures.values()
                if measure.validity.holds_on(on)
            )
            if len(self._dated) >= MOST_DAYS:  # so may another thread now: never read back from here
                self._dated.clear()
            self._dated[on] = found
        return found
