"""Rows of a case: reason, fact, source, timeline entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from woonrust.web.components.library import register
from woonrust_core.answers import Reason


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where something comes from: the kind of source, who or what, the day seen, and who wrote it down."""

    kind: str
    source: str = ""
    observed_on: date | None = None
    recorded_by: str = ""
    recorded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as a page shows it; `value` is empty for what is unknown, `ask` says who could know.

    An `aged` fact is unknown again: `value` is what was known on the day of its source.
    """

    key: str
    label: str
    value: str
    category: str
    source: SourceView | None = None
    note: str = ""
    ask: str = ""
    url: str = ""
    aged: bool = False


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of the timeline: the day, its kind (feit, verklaring, oordeel, handeling), by whom, the text.

    ``lines`` instead of a text hold several facts that one source gave.
    """

    happened_on: date
    kind: str
    kind_word: str
    by: str
    text: str
    counts_for: str = ""
    category: str = ""
    source: str = ""
    names_day: bool = True
    lines: tuple[str, ...] = ()


@register.inclusion_tag("components/reason_row.html")
def reason_row(reason: Reason, suppliers: str = "", known: str = "", fill_url: str = "") -> dict[str, Any]:
    """One requirement with its answer and source; `suppliers` who can tell, `fill_url` where to."""
    return {"reason": reason, "suppliers": suppliers, "known": known, "fill_url": fill_url}


@register.inclusion_tag("components/source_line.html")
def source_line(source: SourceView) -> dict[str, Any]:
    """Where something comes from, in one quiet line."""
    return {"source": source}


@register.inclusion_tag("components/fact_row.html")
def fact_row(fact: FactView) -> dict[str, Any]:
    """A fact as a table row: name, value, source."""
    return {"fact": fact}


@register.inclusion_tag("components/timeline_entry.html")
def timeline_entry(entry: EntryView) -> dict[str, Any]:
    """One line of the timeline, inside an ordered list."""
    return {"entry": entry}
