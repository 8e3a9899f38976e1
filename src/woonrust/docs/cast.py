"""The people of the demo."""

from __future__ import annotations

from pathlib import Path

from woonrust.demo.personas import PERSONAS
from woonrust.docs.markdown import page, table
from woonrust.knowledge.loader import Knowledge

INTRO = """The fixed cast of the demo, tests and screenshots (`src/woonrust/demo/personas.py`). The
organisations exist, the people do not. With `make run` you choose one of them under `/demo/`, without a
password."""


def page_of_cast(knowledge: Knowledge, folder: Path) -> str:
    """Who there is, what they come to do, and what they may see."""
    rows = (
        [f"`{one.key}`", one.name, one.title.en, f"`{one.organisation}`", one.task.en, one.sight.en]
        for one in PERSONAS
    )
    return page("Personas", INTRO, table(["key", "name", "role", "organisation", "comes to", "sees"], rows))
