"""What an overview of measures starts from: the case as one reader may know it, on one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from woonrust_core.facts import Facts, FactValue
from woonrust_core.measures import LighterState

RUNNING = frozenset({"proposed", "decided", "in_force"})
TRIED = frozenset({"complied", "breached", "ended"})


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact that the reader may know: its value, where it comes from, since when, and who put it down."""

    key: str
    value: FactValue
    source: str = ""
    observed_on: date | None = None
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class PartnerCard:
    """A partner of the network: its capacities (``kinds``, words of ``parties.yaml``) and how to reach it."""

    id: UUID
    key: str
    name: str
    kinds: tuple[str, ...]
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class TakenMeasure:
    """A measure in the register with its last status; ``own`` when the partner of the reader takes it."""

    id: UUID
    measure_id: str
    status: str
    organisation: str
    since: date | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class CaseSituation:
    """Facts, partners and register of one case for one reader.

    ``readable`` are the data categories that the reader may know in this case; facts of other categories
    are not in ``facts``, whether or not they are recorded. ``settings`` are the facts that the network's
    local rules give (an APV article, policy rules), equal for every case. ``proposable`` are the ids of the
    measures that this reader may put forward (role and data category allow it). ``following`` are facts that
    nobody recorded but that follow from what this reader knows; ``proven`` names those of them that the case
    itself proves. ``taking_part`` are the partners that the
    case is shared with, ``phase_measures`` the ids of the measures that belong to its phase. ``aged`` are
    facts whose last observation is too old to hold: unknown again, with what was known then.
    """

    on: date
    facts: Mapping[str, KnownFact]
    readable: frozenset[str]
    partners: tuple[PartnerCard, ...]
    own_partner: UUID | None = None
    taking_part: frozenset[UUID] = frozenset()
    phase_measures: frozenset[str] = frozenset()
    settings: Facts = field(default_factory=dict)
    following: Facts = field(default_factory=dict)
    proven: frozenset[str] = frozenset()
    aged: Mapping[str, KnownFact] = field(default_factory=dict)
    taken: tuple[TakenMeasure, ...] = ()
    proposable: frozenset[str] = frozenset()

    def values(self) -> dict[str, FactValue]:
        """The facts for the core; what somebody recorded goes before settings and what follows."""
        return {**self.settings, **self.following, **{key: fact.value for key, fact in self.facts.items()}}

    def partners_as(self, kinds: Iterable[str]) -> tuple[PartnerCard, ...]:
        """The partners that act in one of these capacities: those that take part in the case, if any do."""
        wanted = frozenset(kinds)
        found = tuple(partner for partner in self.partners if wanted.intersection(partner.kinds))
        nearer = tuple(
            partner for partner in found if partner.id in self.taking_part or self._is_own(partner)
        )
        return nearer or found

    def _is_own(self, partner: PartnerCard) -> bool:
        return partner.id == self.own_partner

    def register_states(self) -> dict[str, LighterState]:
        """What the register says of measures that were taken before, for the list of lighter means."""
        states: dict[str, LighterState] = {}
        for taken in self.taken:
            if taken.status in RUNNING:
                states[taken.measure_id] = LighterState.RUNNING
            elif taken.status in TRIED:
                states.setdefault(taken.measure_id, LighterState.TRIED)
        return states
