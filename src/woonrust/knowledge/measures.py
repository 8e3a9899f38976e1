"""The measures from ``measures/<phase>/<id>.yaml``, with the attention points that apply to them."""

from __future__ import annotations

from collections.abc import Iterable

from woonrust.knowledge.files import Form
from woonrust.knowledge.rules import RuleReader, validity_of
from woonrust.knowledge.texts import Translations
from woonrust_core.answers import ReasonKind
from woonrust_core.measures.model import (
    LegalBasis,
    LighterMeans,
    Measure,
    MeasureStep,
    Party,
    Pitfall,
    Protection,
    SharingGround,
    Variant,
)
from woonrust_core.measures.requirement import AttentionPoint, Requirement, Rule
from woonrust_core.text import Text

FOLDER = "measures/"
ALL = "alle"
TARGET_SOURCE = "toepassingsbereik van de maatregel"
YES, NO = Text("ja", "yes"), Text("nee", "no")


def read_measure(form: Form, reader: RuleReader, attention: Iterable[AttentionPoint] = ()) -> Measure:
    """One measure with its rules in the order of the law: target, may, attention, wise, prove."""
    texts, following = reader.texts, form.get("next", {})
    return Measure(
        id=form["id"],
        name=texts.text(form["name"]),
        summary=texts.text(form["summary"]),
        frame=form["frame"],
        phase=form["phase"],
        track=form["track"],
        decision_type=form["decision_type"],
        competent=tuple(form["competent"]),
        rules=_rules(form, reader, attention),
        involved=tuple(Party(one["party"], texts.text(one["role"])) for one in form.get("involved", ())),
        target_note=texts.optional(form["target"].get("note")),
        legal_basis=tuple(_basis(one, texts) for one in form["legal_basis"]),
        validity=validity_of(form),
        touches_home=bool(form["touches_home"]),
        dossier=tuple(texts.text(one["document"]) for one in form.get("dossier", ())),
        steps=tuple(_step(one, texts) for one in form.get("steps", ())),
        protection=_protection(form["protection"], texts),
        cost_or_sanction=texts.optional(form.get("cost_or_sanction")),
        escalates_to=tuple(following.get("escalates_to", ())),
        deescalates_to=tuple(following.get("deescalates_to", ())),
        lighter_means=tuple(form.get("lighter_means", ())),
        shows_as=_shows_as(form.get("shows_as", {}), reader),
        pitfalls=tuple(
            Pitfall(texts.text(one["text"]), tuple(one.get("rulings", ())))
            for one in form.get("pitfalls", ())
        ),
        variants=tuple(
            Variant(texts.text(one["text"]), texts.text(one["source"])) for one in form.get("variants", ())
        ),
        sharing=tuple(_sharing(one, texts) for one in form.get("sharing", ())),
        confidence=form["confidence"],
        confidence_note=texts.optional(form.get("confidence_note")),
        sources=tuple(form["sources"]),
    )


def _rules(form: Form, reader: RuleReader, attention: Iterable[AttentionPoint]) -> tuple[Rule, ...]:
    documents = [one for one in form.get("dossier", ()) if "if" in one]
    return (
        *_target(form["target"], reader),
        *(reader.requirement(one, ReasonKind.REQUIRES) for one in form["requires"]),
        *(point for point in attention if form["id"] in point.applies_to),
        *(reader.requirement(one, ReasonKind.SHOULD) for one in form["should"]),
        *(reader.requirement(one, ReasonKind.DOSSIER) for one in documents),
    )


def _target(form: Form, reader: RuleReader) -> Iterable[Requirement]:
    for key, named in (("tenure", form["tenures"]), ("nuisance_types", form["nuisance_types"])):
        if named != ALL:
            yield reader.requirement({"if": {key: list(named)}, "source": TARGET_SOURCE}, ReasonKind.TARGET)


def _basis(form: Form, texts: Translations) -> LegalBasis:
    return LegalBasis(form["law"], texts.text(form.get("article", "")), texts.optional(form.get("note")))


def _step(form: Form, texts: Translations) -> MeasureStep:
    by = form["by"]
    return MeasureStep(
        text=texts.text(form["step"]),
        by=(by,) if isinstance(by, str) else tuple(by),
        term=texts.optional(form.get("term")),
        term_kind=form["term_kind"],
        source=texts.text(form["source"]),
    )


def _protection(form: Form, texts: Translations) -> Protection:
    suspensive = form["suspensive"]
    return Protection(
        remedies=tuple(texts.text(one) for one in form["remedies"]),
        suspensive=(YES if suspensive else NO) if isinstance(suspensive, bool) else texts.text(suspensive),
        note=texts.optional(form.get("note")),
    )


def _shows_as(form: Form, reader: RuleReader) -> LighterMeans:
    return LighterMeans(*(reader.optional(form.get(name)) for name in ("tried", "refused", "unsuitable")))


def _sharing(form: Form, texts: Translations) -> SharingGround:
    return SharingGround(
        tuple(form["from"]),
        tuple(form["to"]),
        texts.text(form["data"]),
        texts.text(form["ground"]),
        texts.optional(form.get("limit")),
    )
