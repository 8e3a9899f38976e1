"""Sentences without English, and English of sentences that stand nowhere any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.check.names import NETWORKS, entries, under
from woonrust.knowledge.files import KnowledgeFile
from woonrust.knowledge.texts import FOLDER, Translations

SHOWN = ("name", "confirm", "source", "hours")
Place = tuple[str | int, ...]


def check_translations(files: Mapping[str, KnowledgeFile], texts: Translations) -> Iterator[Finding]:
    """Every Dutch sentence that was read and has no English, at the place where it stands."""
    for file in under(files, NETWORKS):
        for sentence in _spoken(file.content):
            texts.text(sentence)
    missing = set(texts.missing)
    for path, file in files.items():
        if path.startswith(FOLDER):
            continue
        for place, sentence in _strings(file.content):
            if sentence in missing:
                missing.discard(sentence)
                shown = sentence if len(sentence) < 90 else sentence[:87] + "..."
                yield finding(file, place, f'no English in {FOLDER} for "{shown}"')
    for sentence in sorted(missing):
        yield Finding(FOLDER, 1, f'no English for "{sentence}"')


def _spoken(network: Any) -> Iterator[str]:
    """The sentences of a network that screens show in both languages (names of organisations are not)."""
    yield str(network.get("name", ""))
    for name in ("settings", "local_rules", "contacts", "organisations", "special_homes"):
        for entry in entries(network, name):
            shown = ("confirm", "source", "hours") if name == "organisations" else SHOWN
            yield from (entry[key] for key in shown if key in entry)


def _strings(content: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    if isinstance(content, str):
        yield place, content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from _strings(value, (*place, key))
    elif isinstance(content, list):
        for index, value in enumerate(content):
            yield from _strings(value, (*place, index))
