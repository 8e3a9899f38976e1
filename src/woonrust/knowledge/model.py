"""What the knowledge holds beside facts, measures and processes: laws, parties, roles, categories, lessons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from woonrust.knowledge.texts import Translations
from woonrust_core.facts.vocabulary import Vocabulary
from woonrust_core.measures.model import Catalogue
from woonrust_core.measures.requirement import ALWAYS, Validity
from woonrust_core.process import Process
from woonrust_core.text import Text

TEXT_OF_LAWS = "https://wetten.overheid.nl/"


@dataclass(frozen=True, slots=True)
class Law:
    """A law, decree, local rule or agreement on which measures rest.

    ``kind`` is wet, besluit, verordening, verdrag, lokaal, richtlijn, afspraak or geen; ``uncertain`` says what
    still has to be confirmed.
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
    """A word for who takes part: a party (can be competent), a person, an actor within parties, or a group."""

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
class Lesson:
    """What a published ruling teaches: for which measures, on which facts, and with which outcome."""

    id: str
    court: str
    date: str
    measures: tuple[str, ...]
    keys: tuple[str, ...]
    outcome: str
    text: Text
    url: str = ""
    confidence: str = ""


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
    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    processes: Mapping[str, Process] = field(default_factory=dict)
    networks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    attention_groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def process_on(self, process_id: str, on: date) -> Process | None:
        """The version of a process that is in force on a day: the newest of them."""
        valid = [one for one in self.processes.values() if one.id == process_id and one.validity.holds_on(on)]
        return max(valid, key=lambda process: process.version, default=None)
