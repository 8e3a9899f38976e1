"""From the reasons of the core to a screen: facts with their source, and who can supply what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from woonrust.assessments.shown_reasons import Counts, FactShown, ReasonBlock, ReasonShown, Supplier
from woonrust.assessments.situation import CaseSituation
from woonrust.cases.words import value_in_words
from woonrust.knowledge.loader import Knowledge
from woonrust_core.answers import HARD, Answer, Reason, ReasonKind
from woonrust_core.facts import Facts
from woonrust_core.measures.model import DatedMeasure
from woonrust_core.measures.requirement import AttentionPoint, Rule
from woonrust_core.text import Text

ORDER = {"no": 0, "mind": 0, "unknown": 1, "yes": 2}


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule with its reason in one case."""

    rule: Rule
    reason: Reason

    @property
    def weight(self) -> str:
        """Which question it belongs to: may, wise, attention (a circumstance that courts weighed), prove."""
        if self.reason.kind in HARD:
            return "may"
        if isinstance(self.rule, AttentionPoint):
            return "attention"
        return "wise" if self.reason.kind is ReasonKind.SHOULD else "prove"


def judge(dated: DatedMeasure, facts: Facts) -> tuple[Judged, ...]:
    """Every rule of a measure that counts in this case, with its reason, in the order of the law."""
    found = ((rule, ask(facts)) for rule, ask in zip(dated.rules, dated.judges, strict=True))
    return tuple(Judged(rule, reason) for rule, reason in found if reason is not None)


def count(judged: Iterable[Judged]) -> Counts:
    """How many hard conditions are met, unknown and not met."""
    answers = [one.reason.answer for one in judged if one.reason.kind in HARD]
    return Counts(
        len(answers),
        sum(answer is Answer.YES for answer in answers),
        sum(answer is Answer.UNKNOWN for answer in answers),
        sum(answer is Answer.NO for answer in answers),
    )


def blocks_of(
    judged: Sequence[Judged], situation: CaseSituation, knowledge: Knowledge
) -> tuple[ReasonBlock, ...]:
    """The reasons by weight, what is open before what is met; empty blocks are left out."""
    blocks = []
    for weight in ("may", "attention", "wise", "prove"):
        shown = [show(one, situation, knowledge) for one in judged if one.weight == weight]
        shown.sort(key=lambda reason: ORDER[reason.mark])
        if shown:
            still_open = tuple(reason for reason in shown if reason.mark != "yes")
            blocks.append(ReasonBlock(weight, still_open, tuple(shown[len(still_open) :])))
    return tuple(blocks)


def show(judged: Judged, situation: CaseSituation, knowledge: Knowledge) -> ReasonShown:
    """One reason in words, with the facts it rests on as this reader may know them."""
    reason = judged.reason
    missing = () if reason.answer is Answer.YES else suppliers_of(reason.suppliers, situation, knowledge)
    return ReasonShown(
        reason.key,
        reason.text,
        mark_of(reason),
        reason.source,
        reason.note,
        tuple(show_fact(key, situation, knowledge) for key in reason.facts),
        missing,
        reason.rulings,
        judged.weight,
    )


def mark_of(reason: Reason) -> str:
    """``yes``, ``unknown``, ``no`` for a hard condition that is not met, ``mind`` for anything softer."""
    if reason.answer is not Answer.NO:
        return reason.answer.value
    return "no" if reason.kind in HARD else "mind"


def show_fact(key: str, situation: CaseSituation, knowledge: Knowledge) -> FactShown:
    """A fact as this reader may know it. A hidden one looks the same whether or not it was recorded."""
    fact = knowledge.vocabulary.types[key]
    known = situation.facts.get(key)
    if known is not None:
        value = value_in_words(fact, known.value)
        return FactShown(key, fact.label, value, known.source, known.observed_on, known.organisation)
    if fact.origin == "setting":
        given = situation.settings.get(key)
        return FactShown(
            key, fact.label, None if given is None else value_in_words(fact, given), origin="setting"
        )
    if key in situation.following:
        origin = "case" if key in situation.proven else "follows"
        return FactShown(key, fact.label, value_in_words(fact, situation.following[key]), origin=origin)
    old = situation.aged.get(key)
    if old is not None:
        was = value_in_words(fact, old.value)
        return FactShown(
            key,
            fact.label,
            source=old.source,
            observed_on=old.observed_on,
            organisation=old.organisation,
            was=was,
        )
    return FactShown(key, fact.label, hidden=fact.category not in situation.readable)


def suppliers_of(
    parties: Iterable[str], situation: CaseSituation, knowledge: Knowledge
) -> tuple[Supplier, ...]:
    """Who can supply something, each named once, the own organisation first."""
    found: dict[str, Supplier] = {}
    for party in parties:
        partners = situation.partners_as([party])
        for partner in partners:
            own = partner.id == situation.own_partner
            found.setdefault(partner.name, Supplier(Text(partner.name, partner.name), partner.phone, own))
        if not partners:
            name = party_name(party, knowledge)
            found.setdefault(name.nl, Supplier(name))
    return tuple(sorted(found.values(), key=lambda supplier: not supplier.own))


def party_name(party: str, knowledge: Knowledge) -> Text:
    """The name of a party for people."""
    return knowledge.parties[party].name
