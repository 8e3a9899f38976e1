"""What the check finds: a place and what is wrong there."""

from __future__ import annotations

from dataclasses import dataclass

from woonrust.knowledge.files import KnowledgeFile


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A fault in the knowledge: file (inside the folder), line (from 1) and what is wrong, in English."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


def finding(file: KnowledgeFile, place: tuple[str | int, ...], text: str) -> Finding:
    """A fault at ``place`` in ``file``."""
    return Finding(file.path, file.line_of(*place), text)
