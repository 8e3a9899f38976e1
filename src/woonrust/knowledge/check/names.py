"""All names that knowledge files may refer to, gathered also from files that are not quite sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from woonrust.knowledge import attention, measures, vocabulary
from woonrust.knowledge.files import KnowledgeFile

PROCESSES, MATRICES, NETWORKS, LESSONS = "processes/", "sharing/", "networks/", "rulings/"
Files = Mapping[str, KnowledgeFile]


@dataclass(frozen=True, slots=True)
class Names:
    """The names by kind. Kinds without any file are empty, and then nothing is checked against them."""

    facts: frozenset[str]
    measures: frozenset[str]
    groups: frozenset[str]
    laws: frozenset[str]
    parties: frozenset[str]
    roles: frozenset[str]
    categories: frozenset[str]
    phases: frozenset[str]
    rulings: frozenset[str]


def gather(files: Files) -> Names:
    """The names that stand in ``files``."""
    return Names(
        facts=_of(files, vocabulary.FOLDER, "facts", "key"),
        measures=frozenset(
            str(file.content["id"])
            for file in under(files, measures.FOLDER)
            if isinstance(file.content, dict) and "id" in file.content
        ),
        groups=_groups(files),
        laws=_of(files, "laws.yaml", "laws"),
        parties=_of(files, "parties.yaml", "parties"),
        roles=_of(files, "roles.yaml", "roles"),
        categories=_of(files, "categories.yaml", "categories"),
        phases=_of(files, PROCESSES, "phases"),
        rulings=frozenset(
            str(entry["id"])
            for file in under(files, LESSONS)
            for entry in _listed(file.content)
            if "id" in entry
        ),
    )


def under(files: Files, folder: str) -> Iterator[KnowledgeFile]:
    """The files whose path begins with ``folder``."""
    return (file for path, file in files.items() if path.startswith(folder))


def entries(content: Any, name: str) -> Iterable[Mapping[str, Any]]:
    """The mappings in the list ``name`` of a file, whatever else stands there."""
    return _listed(content.get(name) if isinstance(content, dict) else None)


def _listed(content: Any) -> list[Mapping[str, Any]]:
    return [one for one in content if isinstance(one, dict)] if isinstance(content, list) else []


def _of(files: Files, where: str, name: str, key: str = "id") -> frozenset[str]:
    return frozenset(
        str(entry[key])
        for file in under(files, where)
        for entry in entries(file.content, name)
        if key in entry
    )


def _groups(files: Files) -> frozenset[str]:
    file = files.get(attention.GROUPS)
    return frozenset(map(str, file.content)) if file and isinstance(file.content, dict) else frozenset()
