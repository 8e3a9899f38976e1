"""Requirements and attention points from their forms in the YAML files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from woonrust.knowledge.files import Form
from woonrust.knowledge.texts import Translations
from woonrust_core.answers import Answer, Reason, ReasonKind
from woonrust_core.conditions import Condition, read_condition
from woonrust_core.conditions.description import describe
from woonrust_core.facts.vocabulary import Vocabulary
from woonrust_core.measures.requirement import AttentionPoint, Reasons, Requirement, Validity
from woonrust_core.text import Text


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Reads rules with one vocabulary and one set of translations; ConditionError for what cannot be read."""

    vocabulary: Vocabulary
    texts: Translations

    def requirement(self, form: Form, kind: ReasonKind) -> Requirement:
        """A requirement, shape: ``requirement`` in common.schema.json."""
        condition = read_condition(form["if"], self.vocabulary)
        only_if, unless = self.optional(form.get("only_if")), self.optional(form.get("unless"))
        reason = Reason(
            key=form.get("key", condition.facts[0]),
            kind=kind,
            answer=Answer.UNKNOWN,
            text=self._text(form, condition),
            source=self.texts.text(form["source"]).nl,  # kept in Dutch; screens ask texts for its English
            facts=_facts(condition, only_if, unless),
            suppliers=self._suppliers(condition),
            note=self.texts.optional(form.get("note")),
            ground=bool(form.get("ground", False)),
        )
        return Requirement(condition, Reasons.of(reason), validity_of(form), only_if, unless)

    def attention(self, form: Form, applies_to: frozenset[str]) -> AttentionPoint:
        """An attention point, shape: attention.schema.json."""
        when, settled = read_condition(form["when"], self.vocabulary), self.optional(form.get("unless"))
        reason = Reason(
            key=form.get("key", when.facts[0]),
            kind=ReasonKind(form["kind"]),
            answer=Answer.UNKNOWN,
            text=self.texts.text(form["text"]),
            source=self.texts.text(form["source"]).nl,  # kept in Dutch; screens ask texts for its English
            facts=_facts(when, settled),
            suppliers=self._suppliers(when),
            note=self.texts.optional(form.get("note")),
            rulings=tuple(form.get("rulings", ())),
        )
        return AttentionPoint(form["id"], when, Reasons.of(reason), settled, validity_of(form), applies_to)

    def optional(self, form: object) -> Condition | None:
        """A condition, or None where there is none."""
        return None if form is None else read_condition(form, self.vocabulary)

    def _text(self, form: Form, condition: Condition) -> Text:
        if "text" in form:
            return self.texts.text(form["text"])
        if "document" in form:
            return self.texts.text(form["document"])
        return describe(condition.expression, self.vocabulary)

    def _suppliers(self, condition: Condition) -> tuple[str, ...]:
        named = (party for key in condition.facts for party in self.vocabulary.types[key].suppliers)
        return tuple(dict.fromkeys(named))


def validity_of(form: Form) -> Validity:
    """The period in which a rule, measure or law is in force; ValueError for a date that is none."""
    for name in ("in_force", "repealed"):
        if not isinstance(form.get(name), date | None):
            raise ValueError(f'{name} "{form[name]}" is not a date such as 2026-01-31')
    return Validity(form.get("in_force"), form.get("repealed"))


def _facts(*conditions: Condition | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for condition in conditions if condition for key in condition.facts))
