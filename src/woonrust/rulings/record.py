"""One published ruling, coded as measure, facts, outcome and decisive reasons."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from woonrust_core.facts import FactValue, Vocabulary

# The name of a measure in the rulings, and the measures of the catalogue that come nearest to it.
MEASURES: Mapping[str, tuple[str, ...]] = {
    "kort_geding_ontruiming": ("ontruiming-kort-geding",),
    "sluiting_13b": ("sluiting-13b",),
    "ontbinding_ontruiming_huur": ("ontbinding-bodem",),
    "sluiting_174a": ("sluiting-174a",),
    "huisverbod_wth": ("huisverbod-wth",),
    "weigering_handhaving": ("handhavingsverzoek",),
    "verhuurder_verplichting": ("vordering-tegen-verhuurder",),
    "gebiedsverbod_172a": ("gebiedsverbod-172a",),
    "last_onder_dwangsom_151d": ("gedragsaanwijzing-151d-dwangsom",),
    "gedragsaanwijzing_burgemeester_151d": ("gedragsaanwijzing-151d-dwangsom",),
    "spoedbestuursdwang_151d": ("spoedbestuursdwang",),
    "waarschuwing": ("bestuurlijke-waarschuwing",),
    "gedragsaanwijzing_kantonrechter": ("gedragsaanwijzing-rechter",),
    "vve_ontzegging": ("vve-ontzegging",),
    "other:onrechtmatige_hinder_5_37": ("kort-geding-buren",),
    "other:contact_locatieverbod_civiel": ("kort-geding-buren",),
    "other:last_onder_dwangsom_apv": ("dierenmaatregel",),
    "other:noodbevel_woningsluiting": ("noodbevel",),
    # No measure of the catalogue is the same; these are the nearest kin that rulings.md names.
    "other:vve_verbod_gebruik_derden": ("vve-waarschuwing-boete",),
    "other:dwangsommen_executie": ("invordering-dwangsom",),
}
TENANCY_MEASURES = frozenset({"kort_geding_ontruiming", "ontbinding_ontruiming_huur"})


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was known, what was judged, and what decided."""

    id: str
    measures: tuple[str, ...]
    role: str
    on: date | None
    facts: Mapping[str, object]
    findings: frozenset[str]
    outcome: str
    scorable: bool
    against: frozenset[str]

    def known(self, vocabulary: Vocabulary, masked: bool) -> dict[str, FactValue]:
        """The facts as the vocabulary reads them; ``masked`` leaves the court's own findings unknown."""
        given = {key: value for key, value in self.facts.items() if not (masked and key in self.findings)}
        return vocabulary.read_all(given)


def read_rulings(path: Path, vocabulary: Vocabulary) -> tuple[Ruling, ...]:
    """All rulings of a ``.jsonl`` file, one a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_read(json.loads(line), vocabulary) for line in lines if line.strip())


def _read(record: Mapping[str, object], vocabulary: Vocabulary) -> Ruling:
    role = str(record["measure_role"])
    facts = _facts_for_role(dict(record["facts"]), role)  # type: ignore[call-overload]  # JSON object
    reasons: list[Mapping[str, str]] = list(record["decisive_reasons"])  # type: ignore[call-overload]  # JSON list
    return Ruling(
        id=str(record["ecli"]),
        measures=_measures(str(record["measure"]), facts),
        role=role,
        on=_day(str(record["date"])),
        facts=facts,
        findings=frozenset(record["court_finding_keys"]),  # type: ignore[call-overload]  # JSON list
        outcome=str(record["outcome_for_measure"]),
        scorable=bool(record["scorable"]),
        against=frozenset(
            _canonical(reason["key"], vocabulary) for reason in reasons if reason["direction"] == "against"
        ),
    )


def _facts_for_role(facts: dict[str, object], role: str) -> dict[str, object]:
    if role == "claim_on_landlord" and "landlord_notified" in facts:
        facts["reported_to_landlord"] = facts.pop("landlord_notified")
    return facts


def _measures(name: str, facts: Mapping[str, object]) -> tuple[str, ...]:
    found = MEASURES.get(name, ())
    closed = facts.get("closed_by_mayor", facts.get("closure_order_in_force")) is True
    if name in TENANCY_MEASURES and closed:
        found = (*found, "buitengerechtelijke-ontbinding")
    care = facts.get("care_agreement_dominant", facts.get("care_contract_linked")) is True
    if name == "kort_geding_ontruiming" and (care or facts.get("tenure") == "zorgwoning"):
        found = (*found, "beeindiging-zorgwoning")
    return found


def _canonical(key: str, vocabulary: Vocabulary) -> str:
    return vocabulary.type_of(key).key


def _day(written: str) -> date | None:
    """A date of which only the year or month is known counts as its middle or first day; unknown is None."""
    parts = written.split("-")
    if not parts[0].isdigit():
        return None
    return date.fromisoformat(
        written if len(parts) == 3 else f"{written}-01" if len(parts) == 2 else f"{written}-07-01"
    )
