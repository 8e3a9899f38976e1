"""The page of the work process: picture, what one organisation does, phases, RACI table and gates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from woonrust.assessments.situation import PartnerCard
from woonrust.web.process.drawing import draw
from woonrust.web.process.part import Part, part_of
from woonrust.web.process.picture import Picture
from woonrust_core.measures import Measure
from woonrust_core.process.model import Gate, Phase, Process, RaciRow, Role


@dataclass(frozen=True, slots=True)
class PhaseShown:
    """A phase with its gates and the measures of the catalogue that belong to it."""

    phase: Phase
    gates: tuple[Gate, ...]
    measures: tuple[Measure, ...]
    faded: bool


@dataclass(frozen=True, slots=True)
class RaciLine:
    """A row of the RACI table with one cell per column."""

    row: RaciRow
    cells: tuple[str, ...]
    faded: bool


@dataclass(frozen=True, slots=True)
class RaciColumn:
    """A column of the RACI table; ``own`` when the chosen organisation fills that role."""

    role: Role
    own: bool


@dataclass(frozen=True, slots=True)
class ProcessPage:
    """The work process, and the part of the chosen organisation when one is chosen."""

    process: Process
    picture: Picture
    partners: tuple[PartnerCard, ...]
    own: PartnerCard | None
    chosen: PartnerCard | None
    part: Part | None
    phases: tuple[PhaseShown, ...]
    columns: tuple[RaciColumn, ...]
    lines: tuple[RaciLine, ...]


def process_page(
    process: Process,
    measures: Mapping[str, Measure],
    partners: Iterable[PartnerCard],
    chosen: str,
    language: str,
    own: UUID | None = None,
) -> ProcessPage:
    """The page for ``process``; ``chosen`` is the key of a partner, or empty; the ``own`` one comes first."""
    cards = tuple(sorted(partners, key=lambda card: card.id != own))
    partner = next((card for card in cards if card.key == chosen), None)
    part = None if partner is None else part_of(process, frozenset(partner.kinds), measures)
    columns = tuple(
        RaciColumn(role, part is not None and role.id in part.roles) for role in process.raci_roles
    )
    return ProcessPage(
        process=process,
        picture=draw(process, language, part),
        partners=cards,
        own=next((card for card in cards if card.id == own), None),
        chosen=partner,
        part=part,
        phases=tuple(_phase(process, phase, measures, part) for phase in process.phases),
        columns=columns,
        lines=tuple(_line(row, columns, part) for row in process.raci),
    )


def _phase(process: Process, phase: Phase, measures: Mapping[str, Measure], part: Part | None) -> PhaseShown:
    return PhaseShown(
        phase,
        process.gates_from(phase.id),
        tuple(measures[id_] for id_ in phase.measures if id_ in measures),
        part is not None and not part.in_phase(phase.id),
    )


def _line(row: RaciRow, columns: Iterable[RaciColumn], part: Part | None) -> RaciLine:
    cells = tuple(row.roles.get(column.role.id, "") for column in columns)
    own = part is None or any(role in part.roles for role in row.roles)
    return RaciLine(row, cells, not own)
