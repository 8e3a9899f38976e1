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
YES, NO, NOT = Text("ja", "yes"), Text("nee", "no"), Text("niet", "not")
AND, OR = Text("en", "and"), Text("of", "or")


def describe(expression: Expression, vocabulary: Vocabulary) -> Text:
    """The condition as one phrase in both languages, made from the labels of its facts.

    What must not be so reads as an answer ("zorg of hulp nodig: nee"), never as "niet" before a label.
    """
    return _describe(expression, vocabulary, denied=False)


def _describe(expression: Expression, vocabulary: Vocabulary, *, denied: bool) -> Text:
    if isinstance(expression, Leaf):
        return _describe_leaf(expression, vocabulary.types[expression.key], denied)
    if isinstance(expression, Not):
        return _describe(expression.part, vocabulary, denied=not denied)
    joined_by_and = isinstance(expression, All) is not denied
    parts = [_part(part, vocabulary, denied, joined_by_and) for part in expression.parts]
    if any(part.nl.endswith(f": {NO.nl}") for part in parts):
        parts = [text if ":" in text.nl else _with(text, YES) for text in parts]
    return _join(parts, AND if joined_by_and else OR)


def _part(part: Expression, vocabulary: Vocabulary, denied: bool, in_and: bool) -> Text:
    """One part of a joint phrase, in brackets where it is joined with the other word itself."""
    text = _describe(part, vocabulary, denied=denied)
    while isinstance(part, Not):
        part, denied = part.part, not denied
    if isinstance(part, Leaf) or len(part.parts) < 2:
        return text
    joined_by_and = isinstance(part, All) is not denied
    return text if joined_by_and is in_and else Text(f"({text.nl})", f"({text.en})")


def _describe_leaf(leaf: Leaf, fact: FactType, denied: bool) -> Text:
    form = leaf.form
    if form is True or form is False:
        return fact.label if form is not denied else _with(fact.label, NO)
    value = _value(form, fact)
    return _with(fact.label, Text(f"{NOT.nl} {value.nl}", f"{NOT.en} {value.en}") if denied else value)


def _value(form: object, fact: FactType) -> Text:
    if form == "known":
        return Text("bekend", "known")
    if fact.choices:
        words = [form] if isinstance(form, str) else list(form) if isinstance(form, Sequence) else []
        return _join([fact.choices[word] for word in words if word in fact.choices], OR)
    return _threshold(form)


def _threshold(form: object) -> Text:
    written = str(form).replace(" ", "")
    for sign, words in SIGNS.items():
        if written.startswith(sign):
            return Text(f"{words.nl} {written[len(sign) :]}", f"{words.en} {written[len(sign) :]}")
    return Text(written, written)


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
