"""Sentences without English, and English of sentences that stand nowhere any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.files import KnowledgeFile
from woonrust.knowledge.texts import FOLDER, Translations

Place = tuple[str | int, ...]


def check_translations(files: Mapping[str, KnowledgeFile], texts: Translations) -> Iterator[Finding]:
    """Every Dutch sentence that was read and has no English, at the place where it stands."""
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


def _strings(content: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    if isinstance(content, str):
        yield place, content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from _strings(value, (*place, key))
    elif isinstance(content, list):
        for index, value in enumerate(content):
            yield from _strings(value, (*place, index))
