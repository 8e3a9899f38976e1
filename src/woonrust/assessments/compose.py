"""The overview of measures of a case: pure, from a situation and the knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from woonrust.assessments.choice import FRAMES, Choice
from woonrust.assessments.questions import questions_of
from woonrust.assessments.reasons import Judged, judge, party_name
from woonrust.assessments.rows import judged_status, measure_row, unfit_row
from woonrust.assessments.shown import MeasureGroup, MeasureOverview, MeasureRow, Option
from woonrust.assessments.situation import CaseSituation, PartnerCard
from woonrust.knowledge.loader import Knowledge
from woonrust_core.measures import Status
from woonrust_core.measures.model import DatedMeasure, Measure
from woonrust_core.text import Text

FRAME_NAMES = {
    "vrijwillig": Text("vrijwillig", "voluntary"),
    "verplicht": Text("verplicht", "mandatory"),
}
NOW = {Status.AVAILABLE: 0, Status.CAUTION: 1}
NEEDS = {Status.NEEDS_INFORMATION: 0, Status.NOT_YET: 1}


def compose_overview(situation: CaseSituation, knowledge: Knowledge, choice: Choice) -> MeasureOverview:
    """What may be done in this case on its day, for the part that ``choice`` asks for."""
    every = knowledge.catalogue.on(situation.on)
    chosen = [dated for dated in every if _wanted(dated.measure, choice, situation)]
    facts = situation.values()
    judged = [(dated, judge(dated, facts)) for dated in chosen]
    fitting = [(dated, found) for dated, found in judged if judged_status(found) is not Status.NOT_APPLICABLE]
    rows = [measure_row(dated, found, situation, knowledge) for dated, found in fitting]
    return MeasureOverview(
        on=situation.on,
        now=_group(rows, NOW, fold_others=False),
        needs=_group(rows, NEEDS, fold_others=not choice.organisation),
        unfit=tuple(unfit_row(*pair, situation, knowledge) for pair in _unfit(judged)),
        questions=questions_of(situation, knowledge, [dated.measure.id for dated in chosen]),
        frames=tuple(Option(frame, FRAME_NAMES[frame], frame in choice.frames) for frame in FRAMES),
        organisations=organisation_options(every, situation, knowledge, choice.organisation),
        filtered_out=len(every) - len(chosen),
        hidden_categories=any(
            fact.category not in situation.readable for fact in knowledge.vocabulary.types.values()
        ),
    )


def kinds_meant(organisation: str, partners: Iterable[PartnerCard]) -> frozenset[str]:
    """The capacities of the partner with this key; a word that is no partner is a party itself."""
    for partner in partners:
        if partner.key == organisation:
            return frozenset(partner.kinds)
    return frozenset({organisation})


def organisation_options(
    every: Sequence[DatedMeasure], situation: CaseSituation, knowledge: Knowledge, chosen: str
) -> tuple[Option, ...]:
    """Partners that are competent for something (the own first), then competent parties without a partner."""
    parties = dict.fromkeys(party for dated in every for party in dated.measure.competent)
    partners = [partner for partner in situation.partners if set(partner.kinds).intersection(parties)]
    partners.sort(key=lambda partner: (partner.id != situation.own_partner, partner.name))
    options = [
        Option(partner.key, Text(partner.name, partner.name), partner.key == chosen) for partner in partners
    ]
    covered = {kind for partner in partners for kind in partner.kinds}
    options += [
        Option(party, party_name(party, knowledge), party == chosen)
        for party in parties
        if party not in covered
    ]
    return tuple(options)


def _wanted(measure: Measure, choice: Choice, situation: CaseSituation) -> bool:
    if measure.frame not in choice.frames:
        return False
    if not choice.organisation:
        return True
    kinds = kinds_meant(choice.organisation, situation.partners)
    return bool(kinds.intersection(measure.competent))


def _group(rows: Sequence[MeasureRow], statuses: dict[Status, int], fold_others: bool) -> MeasureGroup:
    """The rows of these statuses: the own organisation's before all, then what is nearest to open.

    In sight stands what belongs to the phase of the case (or runs already); everything where nothing does.
    ``fold_others`` puts what other organisations need one click away, where the own organisation has any.
    """
    order = {status.value: place for status, place in statuses.items()}
    found = [row for row in rows if row.status in order]
    found.sort(key=lambda row: (not row.own, row.counts.total - row.counts.met, order[row.status]))
    near = [row for row in found if row.in_phase or row.taken] or found
    later = tuple(row for row in found if row not in near)
    if not fold_others or not any(row.own for row in near):
        return MeasureGroup(tuple(near), later=later)
    others = tuple(row for row in near if not row.own)
    return MeasureGroup(tuple(row for row in near if row.own), others, later)


def _unfit(
    judged: Sequence[tuple[DatedMeasure, tuple[Judged, ...]]],
) -> list[tuple[DatedMeasure, tuple[Judged, ...]]]:
    return [pair for pair in judged if judged_status(pair[1]) is Status.NOT_APPLICABLE]
