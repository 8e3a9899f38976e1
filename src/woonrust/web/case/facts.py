"""Feiten: what is known, from whom, since when; and which fact one wants to record."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from woonrust.access.actor import CATEGORIES, Actor
from woonrust.cases.facts import CaseFacts, facts_for
from woonrust.cases.knowledge import vocabulary
from woonrust.cases.models import Case, Fact
from woonrust.cases.words import value_in_words
from woonrust.web.case.head import case_head
from woonrust.web.case.known import category_name, unseen_names
from woonrust.web.case.view_model import FactChoice, FactChoiceGroup, FactChoicePage, FactGroup, FactsPage
from woonrust.web.case.words import SOURCE_KINDS, word
from woonrust.web.components.entries import FactView, SourceView
from woonrust.web.components.navigation import Link
from woonrust.web.components.words import day, words
from woonrust.web.roles import may
from woonrust_core.facts import FactType


def facts_page(case: Case, actor: Actor) -> FactsPage:
    """The facts that hold or have aged, by category; a newer row has taken the place of an older one."""
    facts = facts_for(case, actor)
    can_write = may(actor.role, "write")
    groups = tuple(
        FactGroup(category, category_name(category), found)
        for category in CATEGORIES
        if (found := _known_in(case, facts, category, can_write))
    )
    return FactsPage(
        case_head(case, actor, "facts"), groups, len(facts.current), unseen_names(facts.categories)
    )


def choice_page(
    case: Case, actor: Actor, search: str, trail: tuple[Link, ...], back: str = ""
) -> FactChoicePage:
    """Every fact that this reader can record in this case and that the search finds."""
    facts = facts_for(case, actor)
    groups = tuple(
        FactChoiceGroup(category_name(category), choices)
        for category in CATEGORIES
        if category in facts.categories and (choices := _choices(case, facts, category, search.lower(), back))
    )
    return FactChoicePage(case_head(case, actor, "facts", *trail), groups, search, back)


def known_fact(case: Case, actor: Actor, fact: FactType) -> FactView | None:
    """What is recorded now of one fact, as far as the reader may know it."""
    facts = facts_for(case, actor)
    row = facts.current.get(fact.key) or facts.aged.get(fact.key)
    return _view(case, fact, row, facts, can_write=False) if row is not None else None


def aged_in_words(facts: CaseFacts, keys: Iterable[str]) -> str:
    """Which of these facts were known once and are too old to hold, each with its value and day then."""
    types = vocabulary().types
    return " ".join(
        _("%(fact)s: verouderd, opnieuw vragen (was op %(day)s: %(value)s).")
        % {
            "fact": words(types[key].label),
            "day": day(row.observed_on),
            "value": shown_value(types[key], row),
        }
        for key in keys
        if key in types and (row := facts.aged.get(key)) is not None
    )


def shown_value(fact: FactType, row: Fact | None) -> str:
    """The value of a row in the language of the reader; nothing for what is unknown."""
    if row is None or row.value is None:
        return ""
    return words(value_in_words(fact, row.as_record().value))  # type: ignore[arg-type]


def _known_in(case: Case, facts: CaseFacts, category: str, can_write: bool) -> tuple[FactView, ...]:
    return tuple(
        _view(case, fact, row, facts, can_write=can_write)
        for key, fact in vocabulary().types.items()
        if (row := facts.current.get(key) or facts.aged.get(key)) is not None and row.category == category
    )


def _view(case: Case, fact: FactType, row: Fact, facts: CaseFacts, *, can_write: bool) -> FactView:
    source = SourceView(
        word(SOURCE_KINDS, row.source_kind),
        row.source,
        row.observed_on,
        row.person.name,
        row.recorded_at,
    )
    url = fact_url(case, fact.key) if can_write else ""
    label = words(fact.label)
    return FactView(
        fact.key,
        label[:1].upper() + label[1:],
        shown_value(fact, row),
        row.category,
        source,
        row.note,
        "",
        url,
        fact.key in facts.aged,
    )


def _choices(case: Case, facts: CaseFacts, category: str, search: str, back: str) -> tuple[FactChoice, ...]:
    return tuple(
        FactChoice(
            fact.key,
            words(fact.label),
            words(fact.question),
            shown_value(fact, facts.current.get(fact.key)),
            fact_url(case, fact.key, back),
        )
        for fact in vocabulary().types.values()
        if fact.category == category and fact.origin != "setting" and _found(fact, search)
    )


def _found(fact: FactType, search: str) -> bool:
    return all(
        part in f"{words(fact.label)} {words(fact.question)} {fact.key}".lower() for part in search.split()
    )


def fact_url(case: Case, key: str = "", back: str = "") -> str:
    """Where one fact is filled in, or (without a key) chosen; from there the road leads ``back``."""
    asked = {name: value for name, value in (("key", key), ("next", back)) if value}
    address = reverse("case-fact-new", args=[case.pk])
    return f"{address}?{urlencode(asked)}" if asked else address
