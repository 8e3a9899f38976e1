"""The work processes: names, reachable phases, dead ends, and every measure in a phase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.check.names import Names
from woonrust.knowledge.files import KnowledgeFile
from woonrust_core.facts.vocabulary import Vocabulary
from woonrust_core.process import ProcessError, check_process, read_process


def check_processes(
    files: Iterable[KnowledgeFile], names: Names, vocabulary: Vocabulary
) -> Iterator[Finding]:
    """Every fault of the processes that the core names, at the line of its phase, gate or step."""
    for file in files:
        try:
            process = read_process(file.content, vocabulary)
        except ProcessError as error:
            yield finding(file, _place_of(file, str(error)), str(error))
            continue
        for one in check_process(process, names.measures):
            yield finding(file, _place_of(file, one.where), f"{one.where}: {one.text}")


def _place_of(file: KnowledgeFile, words: str) -> tuple[str | int, ...]:
    """The place of the phase, gate or RACI step that ``words`` speak of; the file itself when of none."""
    for name, mark, key in (("phases", "phase ", "id"), ("gates", "gate ", "id"), ("raci", 'RACI "', "step")):
        for index, entry in enumerate(file.content.get(name, ())):
            if f"{mark}{entry[key]}" in words:
                return name, index
    return ()
