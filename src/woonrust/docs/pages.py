"""Which generated page is made by which function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from woonrust.docs import advise, cast, commands, decisions, facts, measures, process, score, sharing, tables
from woonrust.docs import settings as settings_page
from woonrust.knowledge.loader import Knowledge

MakePage = Callable[[Knowledge, Path], str]

#: Path below docs/ and the function that writes the whole page.
PAGES: Mapping[str, MakePage] = {
    "reference/commands.md": commands.page_of_commands,
    "reference/advise.md": advise.page_of_advise,
    "reference/measures.md": measures.page_of_measures,
    "reference/facts.md": facts.page_of_facts,
    "reference/work-process.md": process.page_of_process,
    "reference/sharing.md": sharing.page_of_sharing,
    "reference/tables.md": tables.page_of_tables,
    "reference/personas.md": cast.page_of_cast,
    "reference/score.md": score.page_of_score,
    "reference/decisions.md": decisions.page_of_decisions,
}

#: Path below docs/ and, per name, the function that writes the block between its marks.
BLOCKS: Mapping[str, Mapping[str, MakePage]] = {
    "reference/settings.md": {"variables": settings_page.block_of_settings},
    "explanation/rulings.md": {"score": score.block_of_score},
}
