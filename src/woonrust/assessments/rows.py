"""One measure as a row of the overview."""

from __future__ import annotations

from collections.abc import Sequence

from woonrust.assessments.reasons import Judged, blocks_of, count, judge, mark_of, party_name, show, show_fact
from woonrust.assessments.shown import (
    BasisShown,
    CompetentShown,
    LighterShown,
    MeasureDetail,
    MeasureRow,
    PitfallShown,
    UnfitRow,
)
from woonrust.assessments.situation import CaseSituation
from woonrust.knowledge.loader import Knowledge
from woonrust_core.answers import Answer, ReasonKind
from woonrust_core.measures import Status, lighter_means, status_of
from woonrust_core.measures.model import DatedMeasure, LegalBasis, Measure
from woonrust_core.text import Text

NO_REASON = Text("past niet bij deze zaak", "does not fit this case")


def judged_status(judged: Sequence[Judged]) -> Status:
    """The status that follows from all reasons of a measure."""
    return status_of(one.reason for one in judged)


def measure_row(
    dated: DatedMeasure, judged: Sequence[Judged], situation: CaseSituation, knowledge: Knowledge
) -> MeasureRow:
    """What the list shows of one measure."""
    measure = dated.measure
    competent = competent_parties(measure, situation, knowledge)
    first = first_open(judged)
    own = any(party.own for party in competent)
    return MeasureRow(
        id=measure.id,
        name=measure.name,
        frame=measure.frame,
        phase=measure.phase,
        status=judged_status(judged).value,
        competent=competent,
        basis=tuple(basis_shown(basis, knowledge) for basis in measure.legal_basis),
        counts=count(judged),
        headline=None if first is None else show(first, situation, knowledge),
        minded=sum(mark_of(one.reason) == "mind" for one in judged),
        confidence=measure.confidence,
        taken=tuple(taken for taken in situation.taken if taken.measure_id == measure.id),
        own=own,
        in_phase=measure.id in situation.phase_measures,
        can_propose=own and measure.id in situation.proposable,
    )


def measure_detail(dated: DatedMeasure, situation: CaseSituation, knowledge: Knowledge) -> MeasureDetail:
    """Everything of one measure in one case."""
    measure, judged = dated.measure, judge(dated, situation.values())
    return MeasureDetail(
        row=measure_row(dated, judged, situation, knowledge),
        summary=measure.summary,
        blocks=blocks_of(judged, situation, knowledge),
        lighter=_lighter(measure, situation, knowledge),
        pitfalls=tuple(PitfallShown(pitfall.text, pitfall.rulings) for pitfall in measure.pitfalls),
        dossier=measure.dossier,
        confidence_note=measure.confidence_note,
    )


def first_open(judged: Sequence[Judged]) -> Judged | None:
    """What stands beside the counts: an unmet hard condition, an unknown one, then advice not followed."""
    for weights, mark in ((("may",), "no"), (("may",), "unknown"), (("attention", "wise", "prove"), "mind")):
        for one in judged:
            if one.weight in weights and mark_of(one.reason) == mark:
                return one
    return None


def unfit_row(
    dated: DatedMeasure, judged: Sequence[Judged], situation: CaseSituation, knowledge: Knowledge
) -> UnfitRow:
    """A measure that does not fit, with the first reason that decides it and what is so in this case."""
    measure = dated.measure
    against = (one.reason for one in judged if one.reason.answer is Answer.NO)
    reason = next((one for one in against if one.ground or one.kind is ReasonKind.TARGET), None)
    if reason is None:
        return UnfitRow(measure.id, measure.name, NO_REASON)
    fact = show_fact(reason.key, situation, knowledge)
    return UnfitRow(measure.id, measure.name, reason.text, fact.value)


def competent_parties(
    measure: Measure, situation: CaseSituation, knowledge: Knowledge
) -> tuple[CompetentShown, ...]:
    """Who is competent, each named once: partners of the network (the own first), else the party."""
    found: dict[str, CompetentShown] = {}
    for party in measure.competent:
        partners = situation.partners_as([party])
        for partner in partners:
            own = partner.id == situation.own_partner
            found.setdefault(partner.name, CompetentShown(Text(partner.name, partner.name), own))
        if not partners:
            name = party_name(party, knowledge)
            found.setdefault(name.nl, CompetentShown(name))
    return tuple(sorted(found.values(), key=lambda shown: not shown.own))


def basis_shown(basis: LegalBasis, knowledge: Knowledge) -> BasisShown:
    """An article with the name of its law and a link, where the law is in the catalogue."""
    law = knowledge.laws[basis.law]
    return BasisShown(basis.law, basis.article, law.short, law.url, basis.note)


def _lighter(measure: Measure, situation: CaseSituation, knowledge: Knowledge) -> tuple[LighterShown, ...]:
    found = lighter_means(
        measure, knowledge.catalogue, situation.values(), situation.on, situation.register_states()
    )
    return tuple(LighterShown(means.measure.id, means.measure.name, means.state.value) for means in found)
