"""The files of the knowledge folder: where they are, what they hold, and on which line something stands."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from woonrust.problems import Problem

DEFAULT_FOLDER = Path(__file__).parents[3] / "knowledge"
Form = Mapping[str, Any]
Lines = dict[tuple[str | int, ...], int]


class KnowledgeError(Problem, ValueError):
    """The knowledge cannot be read; the message names the file, where known the line, and what is wrong."""


def knowledge_folder(variables: Mapping[str, str] | None = None) -> Path:
    """The folder with the knowledge: WOONRUST_KNOWLEDGE, or the ``knowledge`` folder beside the source."""
    given = (os.environ if variables is None else variables).get("WOONRUST_KNOWLEDGE", "").strip()
    return Path(given) if given else DEFAULT_FOLDER


@dataclass(frozen=True, slots=True)
class KnowledgeFile:
    """One file: its path inside the folder (with forward slashes) and what stands in it."""

    folder: Path
    path: str
    content: Any
    _lines: Lines = field(default_factory=dict, repr=False, compare=False)

    def line_of(self, *place: str | int) -> int:
        """The line (from 1) of what stands at ``place`` (keys and indexes), or of the nearest around it."""
        if not self._lines:
            self._lines.update(_line_numbers((self.folder / self.path).read_bytes()))
        while place and place not in self._lines:
            place = place[:-1]
        return self._lines.get(place, 1)


def read_files(folder: Path) -> dict[str, KnowledgeFile]:
    """Every YAML file under ``folder`` by its path; KnowledgeError at the first that is no YAML."""
    if not folder.is_dir():
        raise KnowledgeError(f"there is no knowledge folder {folder}; name one with WOONRUST_KNOWLEDGE")
    return {path: read_file(folder, path) for path in yaml_paths(folder)}


def yaml_paths(folder: Path) -> Iterator[str]:
    """The paths of the YAML files under ``folder``, in alphabetical order."""
    for file in sorted(folder.rglob("*.yaml")):
        yield file.relative_to(folder).as_posix()


def read_file(folder: Path, path: str) -> KnowledgeFile:
    """One file; KnowledgeError names the line where it is no YAML."""
    try:
        content = yaml.load((folder / path).read_bytes(), Loader=Loader)  # noqa: S506  # a safe loader
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{path}:{yaml_line(error)}: {yaml_problem(error)}") from error
    except (UnicodeDecodeError, OSError) as error:
        raise KnowledgeError(f"{path}:1: cannot be read: {error}") from error
    return KnowledgeFile(folder, path, content)


def yaml_line(error: yaml.YAMLError) -> int:
    """The line (from 1) that a YAML error speaks of."""
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark is not None else 1


def yaml_problem(error: yaml.YAMLError) -> str:
    """What is wrong, in one line."""
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"this is no valid YAML: {problem}"


class Loader(yaml.CSafeLoader):
    """YAML as data only. A key twice in one mapping is a fault; plain YAML keeps the last without a word."""


def _mapping(loader: Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    mapping = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in mapping:
            raise yaml.constructor.ConstructorError(
                None, None, f'"{key}" stands twice in one mapping', key_node.start_mark
            )
        mapping[key] = loader.construct_object(value_node, deep=True)
    return mapping


def _plain_words_stay_words() -> None:
    """Only true and false are yes and no (not "on", not "no"); 4:8 is an article, no number in base 60."""
    kept = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in kept]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }
    Loader.add_implicit_resolver(kept[0], re.compile(r"^(true|false)$"), list("tf"))
    Loader.add_implicit_resolver(kept[1], re.compile(r"^(0|[1-9][0-9]*)$"), list("0123456789"))
    Loader.add_implicit_resolver(kept[2], re.compile(r"^[0-9]+\.[0-9]+$"), list("0123456789"))


_plain_words_stay_words()
Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def _line_numbers(raw: bytes) -> Lines:
    lines: Lines = {(): 1}
    try:
        root = yaml.compose(raw, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return lines
    waiting: list[tuple[tuple[str | int, ...], yaml.Node]] = [((), root)] if root is not None else []
    while waiting:
        place, node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                lines[(*place, key.value)] = key.start_mark.line + 1
                waiting.append(((*place, key.value), value))
        elif isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                lines[(*place, index)] = value.start_mark.line + 1
                waiting.append(((*place, index), value))
    return lines
