"""A law of four facts and three measures, small enough to check by hand."""

from __future__ import annotations

from datetime import date

from woonrust_core.answers import Answer, Reason, ReasonKind
from woonrust_core.conditions import Condition, read_condition
from woonrust_core.facts import FactKind, FactType, Vocabulary
from woonrust_core.facts.vocabulary import Alias
from woonrust_core.measures.model import Catalogue, LighterMeans, Measure
from woonrust_core.measures.requirement import ALWAYS, AttentionPoint, Reasons, Requirement, Validity
from woonrust_core.text import Text

ON = date(2026, 11, 22)
EMPTY = Text("", "")


def fact(
    key: str, kind: FactKind = FactKind.YES_NO, choices: tuple[str, ...] = (), origin: str = "entered"
) -> FactType:
    name = Text(key, key)
    return FactType(
        key, kind, name, name, name, "proces", origin, choices={word: Text(word, word) for word in choices}
    )


VOCABULARY = Vocabulary(
    {
        one.key: one
        for one in (
            fact("heard"),
            fact("warned"),
            fact("urgent"),
            fact("children_in_home"),
            fact("mediation_tried"),
            fact("landlord_acted"),
            fact("bylaw", origin="setting"),
            fact("severity", FactKind.CHOICE, ("licht", "matig", "ernstig")),
            fact("kinds", FactKind.CHOICES, ("geluid", "geweld")),
            fact("reports", FactKind.NUMBER),
        )
    },
    {
        "gehoord": Alias("gehoord", "heard"),
        "landlord_inactive": Alias("landlord_inactive", "landlord_acted", opposite=True),
    },
)


def condition(form: object) -> Condition:
    return read_condition(form, VOCABULARY)


def reasons(key: str, kind: ReasonKind, facts: tuple[str, ...], ground: bool = False) -> Reasons:
    return Reasons.of(Reason(key, kind, Answer.YES, Text(key, key), "source", facts, ground=ground))


def requirement(
    form: object,
    kind: ReasonKind = ReasonKind.REQUIRES,
    only_if: object = None,
    unless: object = None,
    ground: bool = False,
    validity: Validity = ALWAYS,
) -> Requirement:
    asked = condition(form)
    return Requirement(
        asked,
        reasons(asked.facts[0], kind, asked.facts, ground),
        validity,
        None if only_if is None else condition(only_if),
        None if unless is None else condition(unless),
    )


def attention(when: object, settled_by: object = None) -> AttentionPoint:
    circumstance = condition(when)
    return AttentionPoint(
        "children",
        circumstance,
        reasons(circumstance.facts[0], ReasonKind.SHOULD, circumstance.facts),
        None if settled_by is None else condition(settled_by),
    )


def measure(
    id_: str, *rules: Requirement | AttentionPoint, lighter: tuple[str, ...] = (), **shown: object
) -> Measure:
    return Measure(
        id=id_,
        name=Text(id_, id_),
        summary=EMPTY,
        frame="vrijwillig",
        phase="melding",
        track="huurrecht",
        decision_type="feitelijk",
        competent=("woningcorporatie",),
        rules=rules,
        lighter_means=lighter,
        shows_as=LighterMeans(**{name: condition(form) for name, form in shown.items()}),
    )


def catalogue(*measures: Measure) -> Catalogue:
    return Catalogue({one.id: one for one in measures})
