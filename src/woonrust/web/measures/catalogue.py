"""The catalogue of measures: searched, filtered, and put in the order of the ladder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from woonrust.assessments.reasons import party_name
from woonrust.assessments.rows import basis_shown
from woonrust.assessments.shown import BasisShown, Option
from woonrust.knowledge.loader import Knowledge
from woonrust.web.measures import names
from woonrust_core.answers import Answer, ReasonKind
from woonrust_core.measures import Measure
from woonrust_core.measures.model import DatedMeasure
from woonrust_core.text import Text

NUISANCE = "nuisance_types"


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody looks for: words, and a choice for each filter (empty is all)."""

    text: str = ""
    frame: str = ""
    phase: str = ""
    party: str = ""
    track: str = ""
    nuisance: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Search:
        """From the words of the address; at most 100 letters each."""
        return cls(
            *(
                given.get(name, "").strip()[:100]
                for name in ("zoek", "kader", "fase", "partij", "spoor", "soort")
            )
        )

    def __bool__(self) -> bool:
        return self != Search()


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """A measure in the list."""

    id: str
    name: Text
    summary: Text
    frame: str
    competent: tuple[Text, ...]
    basis: tuple[BasisShown, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class CataloguePhase:
    """The measures of one phase."""

    id: str
    name: Any
    rows: tuple[CatalogueRow, ...]


@dataclass(frozen=True, slots=True)
class CatalogueFilter:
    """One filter with its choices; ``name`` is the word in the address."""

    name: str
    label: Any
    every: Any
    options: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """The catalogue as the page shows it."""

    phases: tuple[CataloguePhase, ...]
    filters: tuple[CatalogueFilter, ...]
    search: Search
    found: int
    total: int


def find(knowledge: Knowledge, on: date, search: Search) -> tuple[DatedMeasure, ...]:
    """The measures in force on ``on`` that ``search`` asks for, in catalogue order."""
    return tuple(dated for dated in knowledge.catalogue.on(on) if _matches(dated, knowledge, search))


def _matches(dated: DatedMeasure, knowledge: Knowledge, search: Search) -> bool:
    measure = dated.measure
    asked = ((search.frame, measure.frame), (search.phase, measure.phase), (search.track, measure.track))
    if any(wanted and wanted != has for wanted, has in asked):
        return False
    if search.party and search.party not in measure.competent:
        return False
    if search.nuisance and not fits_nuisance(dated, search.nuisance):
        return False
    text = searchable(measure, knowledge)
    return all(word in text for word in search.text.casefold().split())


def fits_nuisance(dated: DatedMeasure, nuisance: str) -> bool:
    """Whether the measure is meant for this type of nuisance: none of its target rules says no to it."""
    facts = {NUISANCE: frozenset({nuisance})}
    for rule in dated.rules:
        reason = rule.judge(facts)
        if reason is not None and reason.kind is ReasonKind.TARGET and reason.answer is Answer.NO:
            return False
    return True


def searchable(measure: Measure, knowledge: Knowledge) -> str:
    """All words by which somebody may look for a measure, in both languages."""
    texts = [measure.name, measure.summary, *(basis.article for basis in measure.legal_basis)]
    texts += [text for basis in measure.legal_basis for text in _law(basis.law, knowledge)]
    texts += [party_name(party, knowledge) for party in measure.competent]
    return " ".join([measure.id, *(f"{text.nl} {text.en}" for text in texts)]).casefold()


def _law(law: str, knowledge: Knowledge) -> tuple[Text, ...]:
    return knowledge.laws[law].name, knowledge.laws[law].short


def row(measure: Measure, knowledge: Knowledge) -> CatalogueRow:
    """A measure as a row of the catalogue."""
    return CatalogueRow(
        measure.id,
        measure.name,
        measure.summary,
        measure.frame,
        tuple(party_name(party, knowledge) for party in measure.competent),
        tuple(basis_shown(basis, knowledge) for basis in measure.legal_basis),
        measure.confidence,
    )


def by_phase(found: Iterable[DatedMeasure], knowledge: Knowledge) -> tuple[CataloguePhase, ...]:
    """The measures under their phases, in the order of the ladder."""
    groups: dict[str, list[CatalogueRow]] = {phase: [] for phase in names.PHASES}
    for dated in found:
        groups.setdefault(dated.measure.phase, []).append(row(dated.measure, knowledge))
    return tuple(
        CataloguePhase(phase, names.name_of(names.PHASES, phase), tuple(rows))
        for phase, rows in groups.items()
        if rows
    )


__all__ = ["CatalogueFilter", "CataloguePage", "Option", "Search", "by_phase", "find"]
