"""Laws, parties, categories and roles from their files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from woonrust.knowledge.files import Form, KnowledgeError, KnowledgeFile
from woonrust.knowledge.model import Category, Law, PartyType, RoleType
from woonrust.knowledge.rules import validity_of
from woonrust.knowledge.texts import Translations, in_both


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id, unique in its file."""
        ...


Entry = TypeVar("Entry", bound=Named)


def read_laws(files: Mapping[str, KnowledgeFile], texts: Translations) -> dict[str, Law]:
    """The laws by id."""

    def law(form: Form) -> Law:
        return Law(
            form["id"],
            texts.text(form["name"]),
            texts.text(form["short"]),
            form["kind"],
            form.get("bwb_id", ""),
            validity_of(form),
            texts.optional(form.get("uncertain")),
        )

    return _by_id(files["laws.yaml"], "laws", law)


def read_parties(files: Mapping[str, KnowledgeFile]) -> dict[str, PartyType]:
    """The words for parties by id."""
    return _by_id(
        files["parties.yaml"],
        "parties",
        lambda form: PartyType(
            form["id"], form["kind"], in_both(form["name"]), tuple(form.get("part_of", ()))
        ),
    )


def read_categories(files: Mapping[str, KnowledgeFile]) -> dict[str, Category]:
    """The data categories by id."""
    return _by_id(
        files["categories.yaml"],
        "categories",
        lambda form: Category(form["id"], in_both(form["name"]), in_both(form["meaning"])),
    )


def read_roles(files: Mapping[str, KnowledgeFile]) -> dict[str, RoleType]:
    """The roles by id."""
    return _by_id(
        files["roles.yaml"],
        "roles",
        lambda form: RoleType(
            form["id"],
            in_both(form["name"]),
            tuple(form["parties"]),
            frozenset(form["reads"]),
            frozenset(form["acts"]),
        ),
    )


def _by_id(file: KnowledgeFile, name: str, read: Callable[[Form], Entry]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for number, form in enumerate(file.content[name]):
        entry = read(form)
        if entry.id in entries:
            raise KnowledgeError(f'{file.path}:{file.line_of(name, number)}: "{entry.id}" stands twice')
        entries[entry.id] = entry
    return entries
