"""Names of categories, and which of them a reader cannot see in a case."""

from __future__ import annotations

from collections.abc import Iterable

from woonrust.access.actor import CATEGORIES
from woonrust.knowledge.loader import load_knowledge
from woonrust.web.components.words import words


def category_name(category: str) -> str:
    """A data category in the language of the reader."""
    known = load_knowledge().categories.get(category)
    return words(known.name) if known else category.replace("_", " ")


def unseen_names(readable: Iterable[str]) -> tuple[str, ...]:
    """The categories of a case that the reader has no ground for, by name, in their fixed order."""
    seen = frozenset(readable)
    return tuple(category_name(category) for category in CATEGORIES if category not in seen)


def party_names(parties: Iterable[str]) -> tuple[str, ...]:
    """Parties by name: who could know or supply something."""
    known = load_knowledge().parties
    return tuple(words(known[party].name) if party in known else party.replace("_", " ") for party in parties)
