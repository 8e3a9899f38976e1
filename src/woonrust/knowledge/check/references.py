"""Names that point to something else in the knowledge: laws, measures, parties, roles, categories, phases."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from woonrust.knowledge.attention import FOLDER as ATTENTION
from woonrust.knowledge.attention import GROUPS
from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.check.names import PROCESSES, Names
from woonrust.knowledge.check.rules import Place, mappings
from woonrust.knowledge.files import KnowledgeFile
from woonrust.knowledge.measures import FOLDER as MEASURES
from woonrust.knowledge.vocabulary import FOLDER as FACTS
from woonrust_core.nearest import did_you_mean

Reference = tuple[str, str, str]  # the name in a mapping, what it names, the kind of names
MEASURE_REFERENCES: tuple[Reference, ...] = (
    ("law", "law", "laws"),
    ("party", "party", "parties"),
    ("competent", "party", "parties"),
    ("by", "party", "parties"),
    ("from", "party", "parties"),
    ("to", "party", "parties"),
    ("escalates_to", "measure", "measures"),
    ("deescalates_to", "measure", "measures"),
    ("lighter_means", "measure", "measures"),
    ("rulings", "ruling", "rulings"),
)
REFERENCES: dict[str, tuple[Reference, ...]] = {
    MEASURES: MEASURE_REFERENCES,
    FACTS: (("category", "category", "categories"), ("suppliers", "party", "parties")),
    ATTENTION: (
        ("measures", "measure", "measures"),
        ("groups", "group", "groups"),
        ("rulings", "ruling", "rulings"),
    ),
    PROCESSES: (
        ("parties", "party", "parties"),
        ("held_by", "role", "roles"),
        ("measures", "measure", "measures"),
    ),
    "rulings/": (
        ("measures", "measure", "measures"),
        ("nearest", "measure", "measures"),
        ("key", "fact", "facts"),
    ),
    "networks/": (("kinds", "party", "parties"),),
    "sharing/": (
        ("kinds", "party", "parties"),
        ("category", "category", "categories"),
        ("always_with_any", "category", "categories"),
        ("phases", "phase", "phases"),
        ("withheld_facts", "fact", "facts"),
    ),
    "roles.yaml": (("reads", "category", "categories"), ("parties", "party", "parties")),
    "parties.yaml": (("part_of", "party", "parties"),),
    "aliases.yaml": (("fact", "fact", "facts"),),
}


def check_references(file: KnowledgeFile, names: Names) -> Iterator[Finding]:
    """Every name in ``file`` that points nowhere, with the nearest that exists."""
    if file.path == GROUPS:
        for group, measures in file.content.items():
            yield from _unknown(file, (group,), measures, "measure", names.measures)
        return
    references = next((found for start, found in REFERENCES.items() if file.path.startswith(start)), ())
    for place, form in mappings(file.content):
        for name, kind, kinds in references:
            if name in form:
                yield from _unknown(file, (*place, name), form[name], kind, getattr(names, kinds))


def _unknown(
    file: KnowledgeFile, place: Place, named: object, kind: str, valid: Collection[str]
) -> Iterator[Finding]:
    for index, name in _listed(named):
        if name not in valid:
            where = place if index is None else (*place, index)
            yield finding(file, where, f'unknown {kind} "{name}"{did_you_mean(name, valid)}')


def _listed(named: object) -> Iterable[tuple[int | None, str]]:
    if isinstance(named, str):
        return [(None, named)]
    return list(enumerate(map(str, named))) if isinstance(named, list) else []
