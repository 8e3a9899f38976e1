"""The network of the trial, and how many cases each of its organisations leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

NETWORK = "proef"
SMALL, MEDIUM, LARGE = "proef-klein", "proef-middel", "proef-groot"
OTHERS = tuple(f"proef-corporatie-{number}" for number in range(1, 9))
MUNICIPALITY, POLICE = "proef-gemeente", "proef-politie"
ROLES = {MUNICIPALITY: "procesregisseur", POLICE: "wijkagent"}

CONTENT: Mapping[str, Any] = {
    "id": NETWORK,
    "name": "Proefnetwerk (verzonnen zaken om mee te meten)",
    "process": "velsen",
    "municipality": {"name": "Proefstad"},
    "organisations": [
        {
            "id": MUNICIPALITY,
            "name": "Gemeente Proefstad",
            "kinds": ["gemeente_burgemeester", "gemeente_college"],
            "directs_process": True,
        },
        {"id": POLICE, "name": "Politie Proefstad", "kinds": ["politie"]},
        {"id": SMALL, "name": "Kleine corporatie", "kinds": ["woningcorporatie"]},
        {"id": MEDIUM, "name": "Middelgrote corporatie", "kinds": ["woningcorporatie"]},
        {"id": LARGE, "name": "Grote corporatie", "kinds": ["woningcorporatie"]},
        *({"id": one, "name": f"Corporatie {one[-1]}", "kinds": ["woningcorporatie"]} for one in OTHERS),
    ],
}


@dataclass(frozen=True, slots=True)
class Plan:
    """How many of ``total`` cases each organisation leads, and so sees."""

    total: int

    @property
    def quotas(self) -> dict[str, int]:
        """Three lead 100, 5,000 and 67,000 of 200,000 cases; the others share the rest evenly."""
        led = {
            SMALL: min(100, self.total // 10),
            MEDIUM: min(5_000, self.total // 4),
            LARGE: self.total * 67 // 200,
        }
        rest = self.total - sum(led.values())
        for place, other in enumerate(OTHERS):
            led[other] = rest * (place + 1) // len(OTHERS) - rest * place // len(OTHERS)
        return led

    def leads_after(self, made: Mapping[str, int]) -> Iterator[str]:
        """Who leads each case still to be made, evenly mixed, when ``made`` are there already."""
        left = {key: max(0, quota - made.get(key, 0)) for key, quota in self.quotas.items()}
        number = sum(left.values())
        owed = dict.fromkeys(left, 0)
        for _ in range(number):
            for key, quota in left.items():
                owed[key] += quota
            chosen = max(owed, key=lambda key: owed[key])
            owed[chosen] -= number
            yield chosen
