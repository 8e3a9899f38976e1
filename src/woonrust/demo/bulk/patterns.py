"""The courses that a made-up case can have: what happens on which day after it was opened.

Sentences, clocks and grants come from the same functions that the services use, so that a made-up case does
not differ in kind from a real one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from woonrust.cases.knowledge import measure_of, vocabulary
from woonrust.cases.measure_states import category_of, said_state
from woonrust.cases.models.facts import SourceKind
from woonrust.cases.models.timeline import EntryKind
from woonrust.cases.services.clocks import Due, due_of
from woonrust.cases.services.facts import ENTRY_KINDS
from woonrust.cases.services.phases import said_move
from woonrust.cases.words import said_fact, said_value
from woonrust.demo.bulk.plan import MUNICIPALITY, POLICE
from woonrust.knowledge.loader import load_knowledge
from woonrust_core.process.model import Process
from woonrust_core.text import Text

PROCESS, MATRIX = "velsen", "standaard"
LEAD = "lead"
REPORT = ("melding van een omwonende", SourceKind.STATEMENT)
TRIAGE = ("triage met het triageformulier", SourceKind.JUDGEMENT)
VISIT = ("huisbezoek", SourceKind.OWN_OBSERVATION)
RECORDS = ("huuradministratie", SourceKind.DOCUMENT)
NUISANCE = (["geluid"], ["geluid", "jeugd_bezoekers"], ["honden_dieren"], ["vervuiling_stank"],
            ["intimidatie_bedreiging", "geluid"], ["verward_gedrag"], ["drugsgebruik", "geluid"])  # fmt: skip
PATH = ("melding", "triage", "enkelvoudig", "opschaling", "overleg", "vrijwillig", "dwang")
DAYS = {"melding": 0, "triage": 2, "enkelvoudig": 7, "opschaling": 35, "overleg": 38, "vrijwillig": 48,
        "dwang": 95, "nazorg": 60}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact that is recorded on a day after opening, with the line it writes in the course of the case."""

    day: int
    by: str
    key: str
    category: str
    value: str
    kind: str
    source: str
    entry_kind: str
    said: Text


@dataclass(frozen=True, slots=True)
class Pattern:
    """A course: the phases with their days, the facts, and the day on which others are brought in."""

    phases: tuple[tuple[str, int], ...]
    facts: tuple[FactRow, ...]
    shared_on: int | None
    measure: str | None
    closed: bool

    @property
    def phase(self) -> str:
        """The phase in which the case is now."""
        return self.phases[-1][0]

    @property
    def last_day(self) -> int:
        """The day of the last phase move."""
        return self.phases[-1][1]


#: Phase in which the course ends, its share in a hundred cases, and whether it is closed by then.
ENDS = (("melding", 12, False), ("triage", 14, False), ("enkelvoudig", 40, False), ("nazorg", 22, True),
        ("overleg", 4, False), ("vrijwillig", 6, False), ("dwang", 2, False))  # fmt: skip


@lru_cache
def patterns() -> tuple[Pattern, ...]:
    """A hundred courses, in the proportion of :data:`ENDS`, with the kinds of nuisance by turns."""
    ends = [(phase, closed) for phase, share, closed in ENDS for _ in range(share)]
    return tuple(_pattern(phase, closed, number) for number, (phase, closed) in enumerate(ends))


def _pattern(end: str, closed: bool, number: int) -> Pattern:
    path = ("melding", "triage", "nazorg") if end == "nazorg" else PATH[: PATH.index(end) + 1]
    nuisance = NUISANCE[number % len(NUISANCE)]
    facts = tuple(row for phase in path for row in _facts(phase, nuisance, number))
    shared_on = DAYS["opschaling"] if "opschaling" in path else None
    measure = "wederhoorgesprek" if end in ("enkelvoudig", "vrijwillig", "dwang") else None
    return Pattern(tuple((phase, DAYS[phase]) for phase in path), facts, shared_on, measure, closed)


def _facts(phase: str, nuisance: list[str], number: int) -> list[FactRow]:
    severity = "last" if phase == "nazorg" else "overlast"
    known: dict[str, list[tuple[str, str, Any, tuple[str, SourceKind]]]] = {
        "melding": [
            (LEAD, "nuisance_types", nuisance, REPORT),
            (LEAD, "acute_danger", False, REPORT),
            (LEAD, "reporters", number % 4 + 1, REPORT),
            (LEAD, "tenure", "sociale_huur", RECORDS),
            (LEAD, "rent_contract_with_partner", True, RECORDS),
        ],
        "triage": [
            (LEAD, "nuisance_category", severity, TRIAGE),
            (LEAD, "severity", "ernstig" if number % 3 == 0 else "matig", TRIAGE),
            (LEAD, "repeated", True, TRIAGE),
            (LEAD, "from_dwelling", True, VISIT),
            (LEAD, "lead_party_assigned", True, TRIAGE),
        ],
        "enkelvoudig": [(LEAD, "heard", True, VISIT), (LEAD, "case_complex", number % 2 == 0, TRIAGE)],
        "opschaling": [
            (MUNICIPALITY, "information_sharing_basis", "convenant", RECORDS),
            (MUNICIPALITY, "resident_informed_of_sharing", True, RECORDS),
            (POLICE, "police_established_times", number % 5, VISIT),
        ],
        "vrijwillig": [(MUNICIPALITY, "plan_of_action", True, TRIAGE)],
        "dwang": [(MUNICIPALITY, "lighter_means_insufficient", True, TRIAGE)],
        "nazorg": [(LEAD, "complainant_informed", True, REPORT)],
    }
    return [_fact_row(DAYS[phase], *one) for one in known.get(phase, [])]


def _fact_row(day: int, by: str, key: str, value: Any, source: tuple[str, SourceKind]) -> FactRow:
    fact = vocabulary().types[key]
    _, read = vocabulary().read(key, value)
    stored = sorted(read) if isinstance(read, frozenset) else read
    kind = source[1].value
    return FactRow(
        day=day,
        by=by,
        key=key,
        category=fact.category,
        value=json.dumps(stored),
        kind=kind,
        source=source[0],
        entry_kind=str(ENTRY_KINDS.get(kind, EntryKind.FACT)),
        said=said_fact(fact, said_value(fact, read)),
    )


def process_for(today: date) -> Process:
    """The version of the work process in force; LookupError where there is none."""
    process = load_knowledge().process_on(PROCESS, today)
    if process is None:
        raise LookupError(f'no version of process "{PROCESS}" is in force on {today}')
    return process


@lru_cache(maxsize=20_000)
def due_on(process_key: str, phase: str, since: date) -> Due:
    """When a case that entered ``phase`` on ``since`` is due."""
    return due_of(load_knowledge().processes[process_key], phase, since)


@lru_cache
def phase_said(process_key: str, phase: str) -> Text:
    """What the course of a case says of a move."""
    return said_move(load_knowledge().processes[process_key].phase(phase))


@lru_cache
def measure_said(measure_id: str, state: str) -> tuple[str, str, Text]:
    """Category, frame and sentence of a measure that came to ``state``; KeyError for an unknown measure."""
    measure = measure_of(measure_id)
    if measure is None:
        raise KeyError(measure_id)
    return category_of(measure), str(measure.frame), said_state(measure_id, measure, state)
