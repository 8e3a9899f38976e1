"""``woonrust knowledge check``: everything that is wrong with a knowledge folder, each at its line.

Broken YAML is reported first and alone, because nothing can be said about the rest without it. A file that
departs from its schema is left out of the later checks; the names in it still count as known.
"""

from __future__ import annotations

from pathlib import Path

from woonrust.knowledge.attention import FOLDER as ATTENTION
from woonrust.knowledge.check.findings import Finding
from woonrust.knowledge.check.measures import check_measures
from woonrust.knowledge.check.names import NETWORKS, PROCESSES, entries, gather, under
from woonrust.knowledge.check.networks import check_networks
from woonrust.knowledge.check.processes import check_processes
from woonrust.knowledge.check.reference_lists import check_lists
from woonrust.knowledge.check.references import check_references
from woonrust.knowledge.check.rules import check_rules
from woonrust.knowledge.check.shapes import check_shape
from woonrust.knowledge.check.texts import check_translations
from woonrust.knowledge.files import KnowledgeError, KnowledgeFile, read_file, yaml_paths
from woonrust.knowledge.loader import read_knowledge
from woonrust.knowledge.measures import FOLDER as MEASURES
from woonrust.knowledge.vocabulary import FOLDER as FACTS
from woonrust.knowledge.vocabulary import read_vocabulary

__all__ = ["Finding", "check_folder"]
REQUIRED = ("aliases.yaml", "categories.yaml", "laws.yaml", "parties.yaml", "roles.yaml")
REQUIRED_FOLDERS = (FACTS, MEASURES, ATTENTION, PROCESSES, "translations/en/")


def check_folder(folder: Path) -> list[Finding]:
    """Every fault in ``folder``, in the order of files and lines; empty when all is well."""
    files, broken = _read(folder)
    if broken:
        return broken
    shapes = [one for file in files.values() for one in check_shape(file)]
    unsound = {one.path for one in shapes}
    found = [*_missing_files(files), *shapes]
    found += _check_sound({path: file for path, file in files.items() if path not in unsound}, files)
    return sorted({*found, *_check_loading(folder, files, silent=bool(found))})


def _read(folder: Path) -> tuple[dict[str, KnowledgeFile], list[Finding]]:
    files: dict[str, KnowledgeFile] = {}
    broken: list[Finding] = []
    for path in yaml_paths(folder):
        try:
            files[path] = read_file(folder, path)
        except KnowledgeError as error:
            _, line, text = str(error).split(":", 2)
            broken.append(Finding(path, int(line), text.strip()))
    return files, broken


def _missing_files(files: dict[str, KnowledgeFile]) -> list[Finding]:
    absent = [path for path in REQUIRED if path not in files]
    absent += [start for start in REQUIRED_FOLDERS if not any(path.startswith(start) for path in files)]
    return [Finding(path, 1, "this part of the knowledge is missing") for path in absent]


def _check_sound(sound: dict[str, KnowledgeFile], every: dict[str, KnowledgeFile]) -> list[Finding]:
    names = gather(every)
    found = [one for file in sound.values() for one in check_references(file, names)]
    found += check_lists(sound)
    parties = {
        str(entry["id"]): str(entry["kind"])
        for file in under(sound, "parties.yaml")
        for entry in entries(file.content, "parties")
    }
    found += check_measures(under(sound, MEASURES), names, parties)
    if any(path.startswith(FACTS) for path in set(every) - set(sound)):
        return found  # conditions can be judged once all facts can be read
    vocabulary = read_vocabulary(sound, strict=False)
    found += [one for file in sound.values() for one in check_rules(file, vocabulary)]
    found += check_networks(under(sound, NETWORKS), every, vocabulary)
    found += check_processes(under(sound, PROCESSES), names, vocabulary)
    return found


def _check_loading(folder: Path, files: dict[str, KnowledgeFile], silent: bool) -> list[Finding]:
    """Sentences without English, once all is loaded; what stops the loading is told unless ``silent``."""
    try:
        knowledge = read_knowledge(folder, files)
    except KnowledgeError as error:
        return [] if silent else [Finding(str(folder), 1, str(error))]
    return list(check_translations(files, knowledge.texts))
