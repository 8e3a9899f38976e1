"""The vocabulary of facts."""

from __future__ import annotations

from pathlib import Path

from woonrust.docs.markdown import code, page, table
from woonrust.knowledge.loader import Knowledge
from woonrust_core.facts.vocabulary import FactKind, FactType

INTRO = """Every fact that a case can have, by data category. A fact that is absent is unknown; unknown is
never no. *Entered* facts are recorded by people, *derived* ones follow from others, *setting* ones come
from the network. The files are `knowledge/facts/*.yaml`; each fact has its question and its meaning
there, in Dutch and English. A fact about now ages: so many days after it was observed it is unknown again,
and has to be asked anew."""
COLUMNS = ["key", "Dutch", "English", "value", "origin", "who can supply it", "holds for"]


def page_of_facts(knowledge: Knowledge, folder: Path) -> str:
    """A table per data category, and the aliases."""
    types = knowledge.vocabulary.types.values()
    parts = [f"{len(types)} facts."]
    for category in knowledge.categories.values():
        found = [fact for fact in types if fact.category == category.id]
        if found:
            parts.append(f"## {category.name.en} (`{category.id}`)")
            parts.append(category.meaning.en[0].upper() + category.meaning.en[1:] + ".")
            parts.append(table(COLUMNS, map(_row, found)))
    aliases = knowledge.vocabulary.aliases.values()
    rows = ([f"`{one.key}`", f"{'not ' if one.opposite else ''}`{one.canonical}`"] for one in aliases)
    return page("Facts", INTRO, *parts, "## Aliases", table(["also accepted", "means"], rows))


def _row(fact: FactType) -> list[str]:
    holds = f"{fact.holds_for_days} days" if fact.holds_for_days else ""
    words = [fact.label.nl, fact.label.en, _value(fact), fact.origin, code(fact.suppliers), holds]
    return [f"`{fact.key}`", *words]


def _value(fact: FactType) -> str:
    if fact.kind is FactKind.YES_NO:
        return "yes or no"
    if fact.kind is FactKind.NUMBER:
        return f"number{f' ({fact.unit.en})' if fact.unit else ''}"
    return f"{'one' if fact.kind is FactKind.CHOICE else 'some'} of {code(fact.choices)}"
