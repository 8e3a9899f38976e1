"""The list of decisions (ADRs)."""

from __future__ import annotations

from pathlib import Path

from woonrust.docs.markdown import page, table
from woonrust.knowledge.loader import Knowledge
from woonrust.problems import Problem

INTRO = """Why things are as they are. A decision is never rewritten: a later one takes its place, and the
status of the old one says so. [How to write one](../../CONTRIBUTING.md)."""


def page_of_decisions(knowledge: Knowledge, folder: Path) -> str:
    """A line per file in docs/adr, with its status."""
    rows = (_row(file) for file in sorted((folder / "adr").glob("[0-9]*.md")))
    return page("Decisions", INTRO, table(["no.", "decision", "status"], rows))


def _row(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    status = next((line for line in lines if line.startswith("Status: ")), None)
    number, _, title = lines[0].removeprefix("# ").partition(" ")
    if status is None or not number.isdigit():
        raise Problem(f"{file} needs a first line '# 0000 Title' and a line 'Status: …'")
    return [number, f"[{title}](../adr/{file.name})", status.removeprefix("Status: ")]
