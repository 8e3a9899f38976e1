"""What the knowledge holds beside facts and measures: laws, parties, roles, categories, lessons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from woonrust.knowledge.texts import Translations
from woonrust_core.facts.derivation import Derivation, with_derived
from woonrust_core.facts.vocabulary import Facts, FactValue, Vocabulary
from woonrust_core.measures.model import Catalogue
from woonrust_core.measures.requirement import ALWAYS, Validity
from woonrust_core.process import Process
from woonrust_core.sharing.matrix import SharingMatrix
from woonrust_core.terms import DUTCH, Calendar
from woonrust_core.text import Text

TEXT_OF_LAWS = "https://wetten.overheid.nl/"


@dataclass(frozen=True, slots=True)
class Law:
    """A law, decree, local rule or agreement on which measures rest.

    ``kind`` is wet, besluit, verordening, verdrag, lokaal, richtlijn, afspraak or geen; ``uncertain`` says
    what still has to be confirmed.
    """

    id: str
    name: Text
    short: Text
    kind: str
    bwb_id: str = ""
    validity: Validity = ALWAYS
    uncertain: Text | None = None

    @property
    def url(self) -> str:
        """Where the text in force stands, "" for a rule that is not in the national register."""
        return TEXT_OF_LAWS + self.bwb_id if self.bwb_id else ""


@dataclass(frozen=True, slots=True)
class PartyType:
    """A word for who takes part: a party (can be competent), a person, an actor within parties, a group."""

    id: str
    kind: str
    name: Text
    part_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A data category: what is shared or kept apart as one."""

    id: str
    name: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class RoleType:
    """A role of a person at a partner: the categories it may read at most, and what else it may do."""

    id: str
    name: Text
    parties: tuple[str, ...]
    categories: frozenset[str]
    acts: frozenset[str]


@dataclass(frozen=True, slots=True)
class LessonReason:
    """A fact on which a ruling turned, ``direction`` for or against the measure, refusal or claim."""

    key: str
    direction: str
    text: Text


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a published ruling teaches: what was judged, how it ended, on which facts it turned.

    ``id`` is the ECLI, the LJN number or a description; ``date`` a day, month or year if known, else "".
    ``outcome`` tells whether the measure, refusal or claim (``role``) held; ``later`` what changed since.
    ``nearest`` names measures that it teaches something about where none of the catalogue was judged.
    """

    id: str
    title: Text
    court: Text
    date: str
    url: str
    measures: tuple[str, ...]
    nearest: tuple[str, ...]
    role: str
    outcome: str
    reasons: tuple[LessonReason, ...]
    text: Text
    confidence: str
    seen_via: Text
    later: Text | None = None
    known_as: str = ""
    provisional: bool = False
    old_law: bool = False


@dataclass(frozen=True)
class Knowledge:
    """All knowledge of one folder, read and ready; nothing in it changes."""

    folder: Path
    vocabulary: Vocabulary
    catalogue: Catalogue
    laws: Mapping[str, Law]
    parties: Mapping[str, PartyType]
    categories: Mapping[str, Category]
    roles: Mapping[str, RoleType]
    texts: Translations
    derivations: tuple[Derivation, ...] = ()
    calendar: Calendar = DUTCH
    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    processes: Mapping[str, Process] = field(default_factory=dict)
    matrices: Mapping[str, SharingMatrix] = field(default_factory=dict)
    networks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    attention_groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def complete(self, facts: Facts) -> dict[str, FactValue]:
        """``facts`` with what follows from them by the derivations of the vocabulary."""
        return with_derived(facts, self.derivations)

    def process_on(self, process_id: str, on: date) -> Process | None:
        """The version of a process that is in force on a day: the newest of them."""
        valid = [one for one in self.processes.values() if one.id == process_id and one.validity.holds_on(on)]
        return max(valid, key=lambda process: process.version, default=None)

    @property
    def matrix(self) -> SharingMatrix:
        """The newest version of the default sharing matrix; LookupError where there is none."""
        if not self.matrices:
            raise LookupError(f"there is no sharing matrix in {self.folder}/sharing")
        return max(self.matrices.values(), key=lambda matrix: matrix.version)

    def matrix_on(self, matrix_id: str, on: date) -> SharingMatrix | None:
        """The version of a sharing matrix that is in force on a day: the newest of them."""
        valid = [one for one in self.matrices.values() if one.id == matrix_id and one.validity.holds_on(on)]
        return max(valid, key=lambda matrix: matrix.version, default=None)

    def lessons_for(self, measure_id: str) -> tuple[Lesson, ...]:
        """The lessons of the rulings on a measure, and of those that come nearest to it."""
        return tuple(one for one in self.lessons.values() if measure_id in (*one.measures, *one.nearest))
