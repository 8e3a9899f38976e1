"""The score of the advice on published rulings, as `woonrust rulings` prints it."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

from woonrust.cli import rulings
from woonrust.clock import standing_at, today_here
from woonrust.docs.markdown import page
from woonrust.knowledge.loader import Knowledge
from woonrust.rulings.record import read_rulings
from woonrust.rulings.score import flags_of

JUDGED_ON = datetime(2026, 11, 22, 12, tzinfo=UTC)  # the law that holds for rulings without a date
NEAREST_KIN = frozenset({"vve-waarschuwing-boete", "invordering-dwangsom"})
INTRO = """What the advice raises on published rulings, made by `make rulings`. What this score does
**not** prove stands in [rulings](../explanation/rulings.md): read that first. It is never shown to a user
as a chance."""


def page_of_score(knowledge: Knowledge, folder: Path) -> str:
    """The whole print of the command, and the score without rulings judged by the nearest kin."""
    return page("Score on published rulings", INTRO, _printed(), _without_kin(knowledge))


def block_of_score(knowledge: Knowledge, folder: Path) -> str:
    """The table on measures against the involved person only."""
    first = _printed().split("\n### ")[0].removeprefix("### Measures against the involved person").strip()
    return f"{first}\n\n{_without_kin(knowledge)}"


def _printed() -> str:
    said = io.StringIO()
    with standing_at(JUDGED_ON), redirect_stdout(said):
        rulings.main([])
    return said.getvalue().strip()


def _without_kin(knowledge: Knowledge) -> str:
    """A sentence with the count of failed rulings flagged, where the measure itself is in the catalogue."""
    with standing_at(JUDGED_ON):
        today = today_here()
    failed = [
        flags_of(one, knowledge, False, today)
        for one in read_rulings(rulings.DEFAULT_FILE, knowledge.vocabulary)
        if one.role == "against_causer" and one.scorable and one.outcome == "not_allowed"
    ]
    flagged = [row for row in failed if row.keys(with_attention=True)]
    exact = [row for row in flagged if not NEAREST_KIN & set(row.ruling.measures)]
    return (
        f"{len(flagged) - len(exact)} of the flagged failed rulings are on a measure that the catalogue does "
        "not have; they were judged by its nearest kin. "
        f"Without them {len(exact)} of {len(failed)} are flagged."
    )
