"""Writes the generated pages and blocks, or says which of them no longer fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from woonrust.docs.pages import BLOCKS, PAGES, MakePage
from woonrust.knowledge.loader import Knowledge
from woonrust.problems import Problem

HEAD = "<!-- Written by `woonrust docs`: change the source that it names, not this page. -->\n"


def texts(knowledge: Knowledge, folder: Path) -> Iterator[tuple[Path, str]]:
    """Every generated file below ``folder`` (docs/) with the text that it should have now."""
    for name, make in PAGES.items():
        yield folder / name, HEAD + make(knowledge, folder)
    for name, blocks in BLOCKS.items():
        file = folder / name
        text = file.read_text(encoding="utf-8")
        for block, make in blocks.items():
            text = with_block(text, block, make(knowledge, folder), file)
        yield file, text


def write_all(knowledge: Knowledge, folder: Path) -> list[Path]:
    """Write what differs; answers what was written."""
    written = [(file, text) for file, text in texts(knowledge, folder) if not _says(file, text)]
    for file, text in written:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return [file for file, _ in written]


def stale(knowledge: Knowledge, folder: Path) -> list[Path]:
    """The generated files that are missing or say something else than they should."""
    return [file for file, text in texts(knowledge, folder) if not _says(file, text)]


def with_block(text: str, name: str, content: str, file: Path) -> str:
    """``text`` with ``content`` between the marks of the block; Problem where the marks are missing."""
    first, last = f"<!-- generated: {name} -->", "<!-- end -->"
    pattern = re.compile(re.escape(first) + r".*?" + re.escape(last), re.DOTALL)
    if not pattern.search(text):
        raise Problem(f"{file} has no block between '{first}' and '{last}'; put the two marks back.")
    return pattern.sub(lambda found: f"{first}\n\n{content.strip()}\n\n{last}", text, count=1)


def _says(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text


__all__ = ["HEAD", "MakePage", "stale", "texts", "with_block", "write_all"]
