"""The questions that screens ask: the overview of a case, one measure in it, and what goes into both."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from woonrust.access.actor import Actor
from woonrust.assessments.choice import Choice
from woonrust.assessments.compose import compose_overview
from woonrust.assessments.rows import measure_detail
from woonrust.assessments.shown import MeasureDetail, MeasureOverview
from woonrust.assessments.situation import CaseSituation, KnownFact, PartnerCard, TakenMeasure
from woonrust.cases.facts import CaseFacts, facts_for
from woonrust.cases.knowledge import acts_of, process_of, vocabulary
from woonrust.cases.measure_states import category_of
from woonrust.cases.models import Case, Fact
from woonrust.cases.queries import measures_of
from woonrust.cases.queries.case_page import shares_of
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Partner
from woonrust.networks.queries import partners_of
from woonrust_core.facts import FactValue


class UnknownMeasure(LookupError):
    """A measure that the catalogue does not have on that day."""


def measure_overview(case: Case, actor: Actor, on: date, choice: Choice | None = None) -> MeasureOverview:
    """What may be done in ``case`` on ``on``, by whom and why, as ``actor`` may know it. Five queries."""
    return compose_overview(situation_of(case, actor, on), load_knowledge(), choice or Choice())


def measure_in_case(case: Case, actor: Actor, on: date, measure_id: str) -> MeasureDetail:
    """One measure in ``case`` with every reason; :class:`UnknownMeasure` where there is none on that day."""
    knowledge = load_knowledge()
    for dated in knowledge.catalogue.on(on):
        if dated.measure.id == measure_id:
            return measure_detail(dated, situation_of(case, actor, on), knowledge)
    raise UnknownMeasure(measure_id)


def situation_of(case: Case, actor: Actor, on: date) -> CaseSituation:
    """The case as ``actor`` may know it on ``on``."""
    found = facts_for(case, actor, on=on)
    facts = known_facts(found)
    rest = {key: value for key, value in found.values.items() if key not in facts}
    types = vocabulary().types
    return CaseSituation(
        on=on,
        facts=facts,
        readable=found.categories,
        partners=tuple(card_of(partner) for partner in partners_of(actor.network_id, on)),
        own_partner=actor.partner_id,
        taking_part=partners_taking_part(case, actor, on),
        phase_measures=frozenset(process_of(case).phase(case.phase).measures),
        settings={key: value for key, value in rest.items() if types[key].origin == "setting"},
        following={key: value for key, value in rest.items() if types[key].origin != "setting"},
        proven=frozenset(found.proven),
        aged=aged_facts(found),
        taken=taken_in(case, actor, on),
        proposable=proposable_by(actor, found.categories),
    )


def partners_taking_part(case: Case, actor: Actor, on: date) -> frozenset[UUID]:
    """The partners that the case is shared with on ``on``; the latest row per partner and part holds."""
    latest = {(share.receiver_id, share.part): share for share in shares_of(case, actor)}
    return frozenset(
        share.receiver_id
        for share in latest.values()
        if share.since <= on and (share.until is None or on < share.until)
    )


def proposable_by(actor: Actor, categories: frozenset[str]) -> frozenset[str]:
    """The ids of the measures that ``actor`` may put forward where he may know ``categories``."""
    if "measures" not in acts_of(actor.role):
        return frozenset()
    every = load_knowledge().catalogue.measures.values()
    return frozenset(measure.id for measure in every if category_of(measure) in categories)


def known_facts(found: CaseFacts) -> dict[str, KnownFact]:
    """The facts that hold, each with where it comes from."""
    return {
        key: _known(row, found.values[key]) for key, row in found.current.items() if key in vocabulary().types
    }


def aged_facts(found: CaseFacts) -> dict[str, KnownFact]:
    """The facts that are too old to hold, each with what was known and where that came from."""
    return {
        key: _known(row, value)
        for key, row in found.aged.items()
        if key in vocabulary().types and (value := row.as_record().value) is not None
    }


def _known(row: Fact, value: FactValue) -> KnownFact:
    return KnownFact(row.key, value, row.source, row.observed_on, row.partner.organisation.name)


def card_of(partner: Partner) -> PartnerCard:
    """A partner as the overview shows it."""
    return PartnerCard(
        partner.pk,
        partner.organisation.key,
        partner.organisation.name,
        tuple(partner.kinds),
        partner.phone,
        partner.email,
    )


def taken_in(case: Case, actor: Actor, on: date) -> tuple[TakenMeasure, ...]:
    """The measures in the register of the case, with the status they had on ``on``."""
    return tuple(
        TakenMeasure(
            row.measure.pk,
            row.measure.measure_id,
            row.state,
            row.organisation,
            row.since,
            row.measure.responsible_id == actor.partner_id,
        )
        for row in measures_of(case, actor, on)
    )
