"""Small pieces of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

#: The two frames of the ladder in English.
FRAMES = {"vrijwillig": "voluntary", "verplicht": "compulsory"}


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; a cell stays on one line and cannot end it early."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell(part) for part in line) + " |" for line in lines)


def cell(part: object) -> str:
    """The text of one cell."""
    return " ".join(str(part).split()).replace("|", "\\|")


def code(words: Iterable[str]) -> str:
    """Words of the code with commas between them; a dash where there are none."""
    return ", ".join(f"`{word}`" for word in words) or "–"


def page(title: str, intro: str, *parts: str) -> str:
    """A page with one title, a paragraph that says what it is, and its parts."""
    return "\n\n".join([f"# {title}", " ".join(intro.split()), *parts]) + "\n"
