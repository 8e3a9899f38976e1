"""A condition in words, for screens: "ernst: ernstig of zeer ernstig"."""

from __future__ import annotations

from collections.abc import Sequence

from woonrust_core.conditions.expression import All, Expression, Leaf, Not
from woonrust_core.facts.vocabulary import FactType, Vocabulary
from woonrust_core.text import Text

SIGNS = {
    ">=": Text("ten minste", "at least"),
    "<=": Text("ten hoogste", "at most"),
    ">": Text("meer dan", "more than"),
    "<": Text("minder dan", "less than"),
}


def describe(expression: Expression, vocabulary: Vocabulary) -> Text:
    """The condition as one phrase in both languages, made from the labels of its facts."""
    if isinstance(expression, Leaf):
        return _describe_leaf(expression, vocabulary.types[expression.key])
    if isinstance(expression, Not):
        return _prefix(Text("niet", "not"), describe(expression.part, vocabulary))
    joint = Text("en", "and") if isinstance(expression, All) else Text("of", "or")
    return _join([describe(part, vocabulary) for part in expression.parts], joint)


def _describe_leaf(leaf: Leaf, fact: FactType) -> Text:
    form = leaf.form
    if form is True:
        return fact.label
    if form is False:
        return _prefix(Text("niet", "not"), fact.label)
    if form == "known":
        return _with(fact.label, Text("bekend", "known"))
    if fact.choices:
        words = [form] if isinstance(form, str) else list(form) if isinstance(form, Sequence) else []
        named = [fact.choices[word] for word in words if word in fact.choices]
        return _with(fact.label, _join(named, Text("of", "or")))
    return _with(fact.label, _threshold(form))


def _threshold(form: object) -> Text:
    written = str(form).replace(" ", "")
    for sign, words in SIGNS.items():
        if written.startswith(sign):
            return _prefix(words, Text(written[len(sign) :], written[len(sign) :]))
    return Text(written, written)


def _prefix(word: Text, text: Text) -> Text:
    return Text(f"{word.nl} {text.nl}", f"{word.en} {text.en}")


def _with(label: Text, value: Text) -> Text:
    return Text(f"{label.nl}: {value.nl}", f"{label.en}: {value.en}")


def _join(texts: Sequence[Text], joint: Text) -> Text:
    return Text(
        _list_in_words([text.nl for text in texts], joint.nl),
        _list_in_words([text.en for text in texts], joint.en),
    )


def _list_in_words(words: Sequence[str], joint: str) -> str:
    if len(words) < 2:
        return words[0] if words else ""
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
