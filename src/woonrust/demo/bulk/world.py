"""What made-up cases share: columns, organisations, streets, and what the core says of all alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from woonrust.cases.knowledge import rules_version
from woonrust.clock import AMSTERDAM
from woonrust.demo.bulk.patterns import MATRIX
from woonrust.knowledge.loader import load_knowledge
from woonrust_core.sharing import Participant, PlannedGrant, SharingSituation, grants_for
from woonrust_core.sharing.matrix import SharingMatrix

ROW = "id, category, recorded_at, case_id, person_id, partner_id"
COLUMNS: Mapping[str, str] = {
    "cases_case": "id, number, subject, street, house_number, postal_code, place, neighbourhood, "
    "process_version, phase, phase_since, due_on, due_reason_nl, due_reason_en, opened_at, closed_at, "
    "version, director_id, lead_id, network_id, opened_by_id",
    "access_grant": "id, category, purpose, ground_nl, ground_en, sentence_nl, sentence_en, valid_from, "
    "valid_until, recorded_at, case_id, network_id, partner_id",
    "cases_share": f"{ROW}, part, since, until, purpose, necessity, resident_told, "
    "not_told_because, receiver_id",
    "cases_phasemove": f"{ROW}, from_phase, to_phase, direction, moved_on, reasons, skipped_because",
    "cases_fact": f"{ROW}, key, value, source_kind, source, observed_on, note, withheld",
    "cases_timelineentry": f"{ROW}, kind, text, text_en, source, happened_on, about, case_version",
    "cases_involvedperson": f"{ROW}, role, name, contact, note, source, since",
    "cases_measure": f"{ROW}, measure_id, frame, phase, responsible_id",
    "cases_measurestatus": f"{ROW}, number, state, since, due_on, note, advice, measure_id",
}
Lines = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Holder:
    """An organisation of the trial: its partner, the one person who works there, and its kinds."""

    partner: str
    person: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """What every made-up case shares. ``streets`` holds (street, postcode digits, place, neighbourhood)."""

    network: str
    holders: Mapping[str, Holder]
    streets: tuple[tuple[str, str, str, str], ...]
    process_key: str
    today: date
    earliest: date


@lru_cache(maxsize=4096)
def moment(day: date) -> str:
    """Noon of a day, as PostgreSQL reads it."""
    return datetime.combine(day, time(12), AMSTERDAM).isoformat()


@lru_cache
def _matrix(today: date) -> SharingMatrix:
    found = load_knowledge().matrix_on(MATRIX, today)
    if found is None:
        raise LookupError(f'no version of the sharing matrix "{MATRIX}" is in force on {today}')
    return found


@lru_cache(maxsize=50_000)
def planned(phase: str, today: date, participants: tuple[Participant, ...]) -> tuple[PlannedGrant, ...]:
    """The grants that the core gives for these participants; partners stand by their key."""
    basis = "convenant" if len(participants) > 1 else ""  # recorded where others are brought in
    situation = SharingSituation(phase, today, participants, basis=basis)
    return tuple(sorted(grants_for(_matrix(today), situation), key=lambda one: (str(one.partner_id), one.category)))  # fmt: skip # noqa: E501


@lru_cache(maxsize=4096)
def advice_line(measure: str, day: date) -> str:
    """The advice that is kept with a status, in the shape of ``snapshot.advice_as_data``."""
    return (
        f'{{"on": "{day}", "measure": "{measure}", "status": "available", "rules": "{rules_version()}", '
        '"facts": [], "reasons": []}'
    )
