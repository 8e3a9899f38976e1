"""Lines of the course that belong together: the facts that one source gave on one day."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from woonrust.cases.knowledge import vocabulary
from woonrust.cases.models import TimelineEntry
from woonrust.web.case.words import ENTRY_KINDS

FACT = "fact:"
Run = tuple[TimelineEntry, ...]


def runs_of(entries: Iterable[TimelineEntry]) -> tuple[Run, ...]:
    """The lines in the same order, where consecutive facts of one day, organisation and source are one run.

    What was seen, what somebody said and what somebody judged stay apart. Inside a run the facts stand in
    the order of the vocabulary, which goes by subject.
    """
    return tuple(
        run
        for same, lines in groupby(entries, key=_same)
        for run in (_by_kind(lines) if same[0] else _alone(lines))
    )


def _same(entry: TimelineEntry) -> tuple[object, ...]:
    if not entry.about.startswith(FACT):
        return ("",)
    return (FACT, entry.happened_on, entry.partner_id, entry.source)


def _alone(lines: Iterable[TimelineEntry]) -> tuple[Run, ...]:
    return tuple((line,) for line in lines)


def _by_kind(lines: Iterable[TimelineEntry]) -> tuple[Run, ...]:
    places = {key: place for place, key in enumerate(vocabulary().types)}
    kinds = list(ENTRY_KINDS)
    ordered = sorted(lines, key=lambda one: (kinds.index(one.kind), places.get(one.about[len(FACT) :], 0)))
    return tuple(tuple(found) for _, found in groupby(ordered, key=lambda one: one.kind))
