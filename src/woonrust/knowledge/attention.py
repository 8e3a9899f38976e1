"""Attention points from ``attention/*.yaml``; ``groups.yaml`` there names groups of measures."""

from __future__ import annotations

from collections.abc import Mapping

from woonrust.knowledge.files import Form, KnowledgeError, KnowledgeFile
from woonrust.knowledge.rules import RuleReader
from woonrust_core.measures.requirement import AttentionPoint
from woonrust_core.nearest import did_you_mean

FOLDER = "attention/"
GROUPS = FOLDER + "groups.yaml"
Groups = Mapping[str, tuple[str, ...]]


def read_groups(files: Mapping[str, KnowledgeFile]) -> Groups:
    """The groups of measures by name."""
    if GROUPS not in files:
        return {}
    return {name: tuple(measures) for name, measures in files[GROUPS].content.items()}


def read_attention(
    files: Mapping[str, KnowledgeFile], reader: RuleReader, groups: Groups
) -> tuple[AttentionPoint, ...]:
    """All attention points; KnowledgeError for a group that does not exist."""
    return tuple(
        reader.attention(form, frozenset(_measures(form, file, number, groups)))
        for path, file in files.items()
        if path.startswith(FOLDER) and path != GROUPS
        for number, form in enumerate(file.content or ())
    )


def _measures(form: Form, file: KnowledgeFile, number: int, groups: Groups) -> list[str]:
    named = list(form.get("measures", ()))
    for group in form.get("groups", ()):
        if group not in groups:
            line = file.line_of(number, "groups")
            hint = did_you_mean(group, groups)
            raise KnowledgeError(f'{file.path}:{line}: unknown group "{group}"{hint}')
        named += groups[group]
    return named
