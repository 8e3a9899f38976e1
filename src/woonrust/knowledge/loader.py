"""Reads the knowledge folder into one :class:`Knowledge`, once per process and folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from woonrust.knowledge.attention import read_attention, read_groups
from woonrust.knowledge.files import Form, KnowledgeError, KnowledgeFile, knowledge_folder, read_files
from woonrust.knowledge.lessons import read_lessons
from woonrust.knowledge.measures import FOLDER as MEASURES
from woonrust.knowledge.measures import read_measure
from woonrust.knowledge.model import Knowledge
from woonrust.knowledge.reference import read_categories, read_laws, read_parties, read_roles
from woonrust.knowledge.rules import RuleReader
from woonrust.knowledge.texts import Translations, read_translations
from woonrust.knowledge.vocabulary import read_derivations, read_vocabulary
from woonrust_core.measures.model import Catalogue, Measure
from woonrust_core.measures.requirement import AttentionPoint
from woonrust_core.process import Process, read_process
from woonrust_core.sharing.matrix import SharingMatrix
from woonrust_core.sharing.reading import read_matrix
from woonrust_core.terms import DUTCH, Calendar, read_equated_days

__all__ = ["Knowledge", "KnowledgeError", "load_knowledge", "read_knowledge"]

PROCESSES, NETWORKS, MATRICES = "processes/", "networks/", "sharing/"
EQUATED_DAYS = "terms/equated_days.yaml"


def load_knowledge(folder: Path | None = None) -> Knowledge:
    """The knowledge of ``folder`` (default: WOONRUST_KNOWLEDGE, else the repository's), read once.

    KnowledgeError names the file that cannot be read; ``woonrust knowledge check`` lists all faults.
    """
    return _load(folder or knowledge_folder())


@lru_cache(maxsize=4)
def _load(folder: Path) -> Knowledge:
    return read_knowledge(folder, read_files(folder))


def read_knowledge(folder: Path, files: Mapping[str, KnowledgeFile]) -> Knowledge:
    """The knowledge in ``files``; KnowledgeError at the first thing that cannot be read."""
    texts = read_translations(files)
    with _place("the facts or the lists of laws, parties, categories and roles"):
        vocabulary = read_vocabulary(files)
        derivations = read_derivations(files, vocabulary)
        laws, parties = read_laws(files, texts), read_parties(files)
        categories, roles = read_categories(files), read_roles(files)
    reader = RuleReader(vocabulary, texts)
    with _place("attention or rulings"):
        groups = read_groups(files)
        attention, lessons = read_attention(files, reader, groups), read_lessons(files, texts)
    return Knowledge(
        folder=folder,
        vocabulary=vocabulary,
        derivations=derivations,
        calendar=_calendar(files),
        catalogue=Catalogue({one.id: one for one in _measures(files, reader, attention)}),
        laws=laws,
        parties=parties,
        categories=categories,
        roles=roles,
        texts=texts,
        lessons=lessons,
        processes={one.key: one for one in _processes(files, reader)},
        matrices={f"{one.id}-{one.version}": one for one in _matrices(files, texts)},
        networks=dict(_networks(files)),
        attention_groups=groups,
    )


def _measures(
    files: Mapping[str, KnowledgeFile], reader: RuleReader, attention: Iterable[AttentionPoint]
) -> list[Measure]:
    points, read = tuple(attention), []
    for file in _under(files, MEASURES):
        with _place(file.path):
            read.append((int(file.content["order"]), read_measure(file.content, reader, points)))
    return [measure for _, measure in sorted(read, key=lambda pair: pair[0])]


def _processes(files: Mapping[str, KnowledgeFile], reader: RuleReader) -> Iterator[Process]:
    for file in _under(files, PROCESSES):
        with _place(file.path):
            yield read_process(file.content, reader.vocabulary, reader.texts.text)


def _matrices(files: Mapping[str, KnowledgeFile], texts: Translations) -> Iterator[SharingMatrix]:
    for file in _under(files, MATRICES):
        with _place(file.path):
            yield read_matrix(file.content, texts.text)


def _calendar(files: Mapping[str, KnowledgeFile]) -> Calendar:
    """The Dutch calendar with the days that royal decrees equate with holidays."""
    file = files.get(EQUATED_DAYS)
    if file is None:
        return DUTCH
    with _place(file.path):
        return Calendar(read_equated_days(file.content))


def _networks(files: Mapping[str, KnowledgeFile]) -> Iterator[tuple[str, Form]]:
    for file in _under(files, NETWORKS):
        with _place(file.path):
            yield file.content["id"], file.content


def _under(files: Mapping[str, KnowledgeFile], folder: str) -> Iterator[KnowledgeFile]:
    return (file for path, file in files.items() if path.startswith(folder))


@contextmanager
def _place(where: str) -> Iterator[None]:
    """Says where a fault stands that the reading functions themselves cannot place."""
    try:
        yield
    except KnowledgeError:
        raise
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        fault = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise KnowledgeError(f'{where}: {fault} ("woonrust knowledge check" names the line)') from error
