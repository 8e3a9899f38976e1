"""One measure of the catalogue as a page: law, conditions in words, steps, protection, what comes next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from woonrust.assessments.reasons import party_name
from woonrust.assessments.rows import basis_shown
from woonrust.assessments.shown import BasisShown, PitfallShown
from woonrust.knowledge.loader import Knowledge
from woonrust.knowledge.model import Lesson
from woonrust_core.answers import ReasonKind
from woonrust_core.conditions import Condition
from woonrust_core.conditions.description import describe
from woonrust_core.measures import Measure
from woonrust_core.measures.model import MeasureStep, Protection
from woonrust_core.measures.requirement import AttentionPoint, Rule, Validity
from woonrust_core.text import Text

CUSTOM = re.compile(r"^(gewoonte|custom):? ")
WEIGHTS = {
    ReasonKind.TARGET: "may",
    ReasonKind.REQUIRES: "may",
    ReasonKind.SHOULD: "wise",
    ReasonKind.DOSSIER: "prove",
}


@dataclass(frozen=True, slots=True)
class RuleShown:
    """A condition in words; ``state`` is ``now``, ``coming`` or ``past``."""

    text: Text
    source: str
    note: Text | None
    only_if: Text | None
    unless: Text | None
    rulings: tuple[str, ...]
    ground: bool
    target: bool
    validity: Validity
    state: str


@dataclass(frozen=True, slots=True)
class RuleBlock:
    """The conditions of one weight: may, attention, wise, prove."""

    weight: str
    rules: tuple[RuleShown, ...]


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step with who takes it; ``term_kind`` is statutory, customary or none."""

    text: Text
    by: tuple[Text, ...]
    term: Text | None
    term_kind: str
    source: Text


@dataclass(frozen=True, slots=True)
class PartyShown:
    """A party with what it does."""

    name: Text
    role: Text


@dataclass(frozen=True, slots=True)
class SharingShown:
    """Which data may go from whom to whom, on which ground."""

    sender: tuple[Text, ...]
    receiver: tuple[Text, ...]
    data: Text
    ground: Text
    limit: Text | None


@dataclass(frozen=True, slots=True)
class MeasurePage:
    """Everything of one measure."""

    measure: Measure
    in_force: bool
    basis: tuple[BasisShown, ...]
    competent: tuple[Text, ...]
    involved: tuple[PartyShown, ...]
    blocks: tuple[RuleBlock, ...]
    steps: tuple[StepShown, ...]
    protection: Protection | None
    sharing: tuple[SharingShown, ...]
    up: tuple[Measure, ...]
    down: tuple[Measure, ...]
    lighter: tuple[Measure, ...]
    pitfalls: tuple[PitfallShown, ...]
    lessons: tuple[Lesson, ...]


def measure_page_of(measure: Measure, knowledge: Knowledge, today: date) -> MeasurePage:
    """The page of ``measure``, with every version of its rules."""
    return MeasurePage(
        measure=measure,
        in_force=measure.validity.holds_on(today),
        basis=tuple(basis_shown(basis, knowledge) for basis in measure.legal_basis),
        competent=_names(measure.competent, knowledge),
        involved=tuple(PartyShown(party_name(one.party, knowledge), one.role) for one in measure.involved),
        blocks=rule_blocks(measure, knowledge, today),
        steps=tuple(_step(step, knowledge) for step in measure.steps),
        protection=measure.protection,
        sharing=tuple(
            SharingShown(
                _names(one.sender, knowledge),
                _names(one.receiver, knowledge),
                one.data,
                one.ground,
                one.limit,
            )
            for one in measure.sharing
        ),
        up=_measures(measure.escalates_to, knowledge),
        down=_measures(measure.deescalates_to, knowledge),
        lighter=_measures(measure.lighter_means, knowledge),
        pitfalls=tuple(PitfallShown(one.text, one.rulings) for one in measure.pitfalls),
        lessons=tuple(one for one in knowledge.lessons.values() if measure.id in one.measures),
    )


def rule_blocks(measure: Measure, knowledge: Knowledge, today: date) -> tuple[RuleBlock, ...]:
    """The rules of ``measure`` by weight, those in force first."""
    blocks = []
    for weight in ("may", "attention", "wise", "prove"):
        rules = [_rule(rule, knowledge, today) for rule in measure.rules if _weight(rule) == weight]
        if rules:
            blocks.append(RuleBlock(weight, tuple(sorted(rules, key=lambda rule: rule.state != "now"))))
    return tuple(blocks)


def _weight(rule: Rule) -> str:
    return "attention" if isinstance(rule, AttentionPoint) else WEIGHTS[rule.reasons.yes.kind]


def _rule(rule: Rule, knowledge: Knowledge, today: date) -> RuleShown:
    reason = rule.reasons.no if isinstance(rule, AttentionPoint) else rule.reasons.yes
    situation: Condition | None
    if isinstance(rule, AttentionPoint):
        situation, lifted = rule.when, rule.settled_by
    else:
        situation, lifted = rule.only_if, rule.unless
    return RuleShown(
        text=reason.text,
        source=reason.source,
        note=reason.note,
        only_if=_words(situation, knowledge),
        unless=_words(lifted, knowledge),
        rulings=reason.rulings,
        ground=reason.ground,
        target=reason.kind is ReasonKind.TARGET,
        validity=rule.validity,
        state=_state(rule.validity, today),
    )


def _state(validity: Validity, today: date) -> str:
    if validity.holds_on(today):
        return "now"
    return "coming" if validity.in_force is not None and validity.in_force > today else "past"


def _words(condition: Condition | None, knowledge: Knowledge) -> Text | None:
    return None if condition is None else describe(condition.expression, knowledge.vocabulary)


def _step(step: MeasureStep, knowledge: Knowledge) -> StepShown:
    return StepShown(step.text, _names(step.by, knowledge), _term(step), step.term_kind, step.source)


def _term(step: MeasureStep) -> Text | None:
    """The term without the word that the page prints with every customary term."""
    if step.term is None or step.term_kind != "customary":
        return step.term
    return Text(CUSTOM.sub("", step.term.nl), CUSTOM.sub("", step.term.en))


def _names(parties: Iterable[str], knowledge: Knowledge) -> tuple[Text, ...]:
    return tuple(party_name(party, knowledge) for party in parties)


def _measures(ids: Iterable[str], knowledge: Knowledge) -> tuple[Measure, ...]:
    return tuple(knowledge.catalogue.measures[id_] for id_ in ids if id_ in knowledge.catalogue.measures)
