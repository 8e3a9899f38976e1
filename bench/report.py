"""The figures as a page of the documentation."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from datetime import date

from bench.figures import Figure

HEAD = """# Benchmark

Made by `woonrust bench --markdown docs/reference/bench.md` on {day}: {cores} cores ({machine}),
Python {python}. `make bench` prints the same figures as JSON lines.

Conditions and advice are processor time. Pages are the time from request to answer in one process, under the
application role, with row policies and audit lines; the median counts. Policies are the time of the query.

| figure | value | aim | work |
|---|---|---|---|
"""


def as_markdown(figures: Iterable[Figure], day: date) -> str:
    """The page."""
    rows = [_row(figure) for figure in figures]
    head = HEAD.format(
        day=day, cores=os.cpu_count(), machine=platform.machine(), python=platform.python_version()
    )
    return head + "\n".join(rows) + "\n"


def _row(figure: Figure) -> str:
    value = f"{figure.value:,.0f}" if figure.value >= 100 else f"{figure.value:.3g}"
    aim = ""
    if figure.aim is not None:
        aim = f"≤ {figure.aim:g} {'✓' if figure.value <= figure.aim else '✗ missed'}"
    queries = figure.more.get("queries")
    extra = f"; {'–'.join(map(str, queries))} queries" if queries else ""
    if "processor_ms" in figure.more:
        extra += f"; {figure.more['processor_ms']:.0f} ms of processor time"
    return f"| `{figure.figure}` | {value} {figure.unit} | {aim} | {figure.work}{extra} |"
