"""The networks: settings that are facts of the vocabulary, a process and a matrix that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.check.names import MATRICES, PROCESSES, Files, under
from woonrust.knowledge.files import KnowledgeFile
from woonrust_core.facts.vocabulary import FactError, Vocabulary
from woonrust_core.nearest import did_you_mean


def check_networks(files: Iterable[KnowledgeFile], every: Files, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every fault of the networks beside their shape and their parties."""
    for file in files:
        for name, folder in (("process", PROCESSES), ("matrix", MATRICES)):
            known = {str(one.content["id"]) for one in under(every, folder) if "id" in one.content}
            if file.content[name] not in known:
                hint = did_you_mean(file.content[name], known)
                yield finding(file, (name,), f'unknown {name} "{file.content[name]}"{hint}')
        for index, setting in enumerate(file.content["settings"]):
            yield from _setting(file, index, setting, vocabulary)


def _setting(
    file: KnowledgeFile, index: int, setting: Mapping[str, Any], vocabulary: Vocabulary
) -> Iterator[Finding]:
    key = setting["key"]
    try:
        vocabulary.read(key, setting["value"])
    except FactError as error:
        yield finding(file, ("settings", index), str(error))
    else:
        if vocabulary.type_of(key).origin != "setting":
            text = f'"{key}" is a fact of one case, not a setting of the municipality'
            yield finding(file, ("settings", index, "key"), text)
