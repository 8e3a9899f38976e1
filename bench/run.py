"""All figures, one after the other."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from bench import rules
from bench.figures import Figure


@dataclass(frozen=True, slots=True)
class Size:
    """How much work is done."""

    few: int
    many: int
    times: int
    advised: int
    requests: int


WHOLE = Size(few=1_000, many=200_000, times=30, advised=10_000, requests=200)
QUICK = Size(few=1_000, many=5_000, times=10, advised=500, requests=60)


def figures(size: Size, parts: frozenset[str]) -> Iterator[Figure]:
    """The figures of ``parts``: rules, pages, policies, memory."""
    if "rules" in parts:
        yield from rules.figures(size.advised)
    if parts - {"rules"}:
        yield from _with_database(size, parts)


def _with_database(size: Size, parts: frozenset[str]) -> Iterator[Figure]:
    from bench.room import bench_database

    with bench_database() as place:
        from bench import memory, pages, policies

        few = {}
        if "pages" in parts:
            yield from _seeded(size.few)
            for key, figure in pages.measured(size.few, size.times):
                few[key] = figure
                yield figure
        yield from _seeded(size.many)
        if "pages" in parts:
            many = dict(pages.measured(size.many, size.times))
            yield from many.values()
            yield from pages.growth(few, many)
        if "policies" in parts:
            yield from policies.figures(place)
        if "memory" in parts and memory.can_measure():
            yield from memory.figures(size.requests)


def _seeded(cases: int) -> Iterator[Figure]:
    from woonrust.demo.bulk import ensure_cases

    began = time.monotonic()
    added = ensure_cases(cases, quiet=not sys.stderr.isatty())
    seconds = time.monotonic() - began
    if added:
        work = f"woonrust seed: {added:,} cases added, to {cases:,}"
        yield Figure("seed", seconds, "s", work, more={"cases": cases})
