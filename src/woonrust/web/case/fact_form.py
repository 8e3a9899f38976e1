"""The form of one fact: its field follows from the kind of the fact."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from woonrust.web.case.forms import SourceForm
from woonrust.web.components.words import words
from woonrust.web.forms.widgets import ChoiceColumns, ChoiceLine
from woonrust_core.facts import FactKind, FactType, FactValue

UNKNOWN = "unknown"
FEW = 7
ORDER = ["value", "source_kind", "source", "observed_on", "note", "version"]


class FactForm(SourceForm):
    """A value of one fact with its source; `value` gives it as the core holds it, None for unknown."""

    def __init__(self, fact: FactType, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fact = fact
        self.fields["value"] = value_field(fact)
        self.order_fields(ORDER)

    def value(self) -> FactValue | None:
        """The answer: a yes or no, a number, a word or a set of words."""
        given = self.cleaned_data["value"]
        if self.fact.kind is FactKind.CHOICES:
            return None if UNKNOWN in given else frozenset(given)
        if given in (None, "", UNKNOWN):
            return None
        if self.fact.kind is FactKind.YES_NO:
            return bool(given == "yes")
        if self.fact.kind is FactKind.NUMBER:
            return int(given) if given == int(given) else float(given)
        return str(given)


def value_field(fact: FactType) -> forms.Field:
    """The field that fits the kind of `fact`."""
    label, help_text = words(fact.question), words(fact.meaning)
    if fact.kind is FactKind.NUMBER:
        return forms.DecimalField(
            label=f"{label} ({words(fact.unit)})" if fact.unit else label,
            help_text=f"{help_text} {_('Leeg laten betekent: onbekend.')}",
            min_value=0,
            max_value=1_000_000_000,
            max_digits=14,
            decimal_places=2,
            required=False,
        )
    if fact.kind is FactKind.YES_NO:
        choices = [("yes", _("ja")), ("no", _("nee")), (UNKNOWN, _("onbekend"))]
        return forms.ChoiceField(label=label, help_text=help_text, choices=choices, widget=ChoiceLine)
    choices = [(key, words(text)) for key, text in fact.choices.items()]
    if fact.kind is FactKind.CHOICES:
        return forms.MultipleChoiceField(
            label=label,
            help_text=help_text,
            choices=[*choices, (UNKNOWN, _("onbekend"))],
            widget=ChoiceColumns,
        )
    known = [choice for choice in choices if choice[0] != "onbekend"]
    widget: Any = forms.RadioSelect if len(known) < FEW else forms.Select
    return forms.ChoiceField(
        label=label, help_text=help_text, choices=[*known, (UNKNOWN, _("onbekend"))], widget=widget
    )
