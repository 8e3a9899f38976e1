"""Who acts: a person in a post at a partner, with the categories that the role may read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

#: The category that tells that a case exists and how it is run; without it a case is invisible.
EXISTENCE = "proces"

#: The nine data categories of ``knowledge/categories.yaml``; every row of a case carries one.
CATEGORIES = (
    "adres_en_melding",
    "persoonsgegevens",
    "huurgegevens",
    "melder",
    "zorg",
    "politie_strafrecht",
    "gezin",
    "handhaving",
    EXISTENCE,
)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person acting in one post; ``categories`` are those the role may read within the partner's grants."""

    person_id: UUID
    post_id: UUID
    partner_id: UUID
    network_id: UUID
    role: str
    categories: frozenset[str]

    def __post_init__(self) -> None:
        strange = self.categories - set(CATEGORIES)
        if strange:
            raise ValueError(
                f"no data category: {', '.join(sorted(strange))} (there are: {', '.join(CATEGORIES)})"
            )
