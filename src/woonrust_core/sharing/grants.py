"""Grants: which participant sees which data category of a case, why, on which ground and for how long.

One rule for the whole product: services store what this computes, everything else only asks the stored
grants. Nothing is granted to an organisation that does not take part, and nothing outside the matrix.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from woonrust_core.sharing.matrix import MAYOR, URGENT_PHASE, Cell, Mode, Receiver, Row, SharingMatrix
from woonrust_core.sharing.sentences import (
    AS_HOLDER,
    AS_LEAD,
    AS_MAYOR,
    AS_PARTICIPANT,
    AS_URGENT,
    PURPOSE,
    WITH_ANY,
    WITH_CONSENT,
    sentence,
)
from woonrust_core.sharing.situation import Consent, Participant, SharingSituation, earliest
from woonrust_core.text import Text

__all__ = ["Consent", "Participant", "PlannedGrant", "SharingSituation", "grants_for"]


@dataclass(frozen=True, slots=True)
class PlannedGrant:
    """A partner may see a data category of the case. ``valid_until`` is the first day that it may no more.

    ``sentence`` tells the reader why ("U ziet de huurgegevens omdat …"), ``ground`` is the legal ground.
    """

    partner_id: Hashable
    category: str
    purpose: str
    ground: Text
    valid_from: date
    valid_until: date | None
    sentence: Text


@dataclass(frozen=True, slots=True)
class _Way:
    """A way by which a participant comes to see data: why, by which consent, until when (None: no end)."""

    why: Text
    consent: Consent | None = None
    until: date | None = None

    @property
    def lasts(self) -> bool:
        """Whether it holds for as long as the participant takes part, so that no other way adds to it."""
        return self.consent is None and self.until is None


def grants_for(matrix: SharingMatrix, situation: SharingSituation) -> frozenset[PlannedGrant]:
    """The grants of a case on the day of the situation: one for each partner and category at most."""
    best: dict[tuple[Hashable, str], PlannedGrant] = {}
    for participant in situation.taking_part():
        for grant in _grants_of(matrix, situation, participant):
            held = best.get((grant.partner_id, grant.category))
            if held is None or _lasts_longer(grant, held):
                best[grant.partner_id, grant.category] = grant
    return frozenset(best.values())


def _grants_of(
    matrix: SharingMatrix, situation: SharingSituation, participant: Participant
) -> Iterator[PlannedGrant]:
    """The grants by one participation; once a category is open without consent, it is settled."""
    settled: set[str] = set()
    ends: list[date | None] = []
    for row in matrix.rows:
        if not row.opens or row.category is None or row.category in settled:
            continue
        for way in _ways(row, situation, participant):
            ends.append(way.until)
            yield _grant(row.category, row.ground, participant, way)
            if way.lasts:
                settled.add(row.category)
                break
    if ends:
        until = None if None in ends else max(day for day in ends if day is not None)
        yield from _with_any(matrix, participant, settled, until)


def _with_any(
    matrix: SharingMatrix, participant: Participant, settled: set[str], until: date | None
) -> Iterator[PlannedGrant]:
    """The categories that come with any grant, where not open already, for as long as the last of those."""
    for category in matrix.always_with_any:
        if category not in settled:
            for row in matrix.opening_rows(category)[:1]:
                yield _grant(category, row.ground, participant, _Way(WITH_ANY, until=until))


def _ways(row: Row, situation: SharingSituation, participant: Participant) -> Iterator[_Way]:
    """The ways by which ``participant`` comes to see the data of ``row``, those without consent first."""
    kinds = participant.kind_set
    if row.holder.parts and row.holder.fits(participant.part, kinds, situation.basis, situation.phase):
        yield _Way(AS_LEAD if participant.part == "lead" else AS_HOLDER)
    for phase in situation.phases:
        yield from _ways_in(row, phase, situation, participant)


def _ways_in(row: Row, phase: str, situation: SharingSituation, participant: Participant) -> Iterator[_Way]:
    cell, kinds = row.cell(phase), participant.kind_set
    ends = situation.lane_until if phase == URGENT_PHASE else None
    for receiver in row.to:
        if not receiver.fits(participant.part, kinds, situation.basis, phase):
            continue
        if not _mode_lets(cell.mode, receiver, participant):
            continue
        if not _consent_needed(row, cell, receiver, phase):
            yield _Way(_plain_reason(cell.mode, phase, participant), until=ends)
            continue
        category = row.category or ""
        for consent in situation.consents_for(category, participant.partner_id):
            yield _Way(WITH_CONSENT, consent, ends)


def _mode_lets(mode: Mode, receiver: Receiver, participant: Participant) -> bool:
    """Whether data goes out at all in this mode to a receiver that fits."""
    if mode is Mode.OPEN:
        return participant.part == "lead" or receiver.consent
    if mode is Mode.MAYOR:
        return MAYOR in participant.kind_set
    return mode in (Mode.MINIMAL, Mode.CONSENT)


def _consent_needed(row: Row, cell: Cell, receiver: Receiver, phase: str) -> bool:
    """Consent is asked by the receiver, the cell or the row; urgency lifts only the last two."""
    if receiver.consent:
        return True
    if cell.mode is Mode.CONSENT:
        return not (cell.vital and phase == URGENT_PHASE)
    return row.consent and phase != URGENT_PHASE


def _plain_reason(mode: Mode, phase: str, participant: Participant) -> Text:
    if participant.part == "lead":
        return AS_LEAD
    if phase == URGENT_PHASE:
        return AS_URGENT
    return AS_MAYOR if mode is Mode.MAYOR else AS_PARTICIPANT


def _grant(category: str, ground: Text, participant: Participant, way: _Way) -> PlannedGrant:
    since, until = participant.since, earliest(participant.until, way.until)
    if way.consent is not None:
        since = max(since, way.consent.since)
        until = earliest(until, way.consent.until)
    return PlannedGrant(
        participant.partner_id, category, PURPOSE.nl, ground, since, until, sentence(category, way.why)
    )


def _lasts_longer(grant: PlannedGrant, held: PlannedGrant) -> bool:
    if held.valid_until is None:
        return False
    return grant.valid_until is None or grant.valid_until > held.valid_until
