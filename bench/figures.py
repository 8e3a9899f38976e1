"""One figure, and how time is taken."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

SCALE = {"s": 1.0, "ms": 1e3, "µs": 1e6}


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value with its unit and its work; ``aim`` is the highest value that is well."""

    figure: str
    value: float
    unit: str
    work: str
    aim: float | None = None
    more: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> str:
        """One line of JSON."""
        held = {"figure": self.figure, "value": _rounded(self.value), "unit": self.unit, "work": self.work}
        aim = {} if self.aim is None else {"aim": self.aim, "met": self.value <= self.aim}
        return json.dumps({**held, **self.more, **aim}, ensure_ascii=False)


def _rounded(value: float) -> float:
    """Three digits that say something."""
    return float(f"{value:.3g}") if abs(value) < 1000 else round(value)


def per_call(work: Callable[[], object], unit: str, *, seconds: float = 0.4) -> float:
    """The processor time of one call: the best of five rounds, so that other work counts least."""
    work()
    began = time.process_time()
    work()
    calls = max(1, int(seconds / 5 / max(time.process_time() - began, 1e-6)))
    rounds = []
    for _ in range(5):
        began = time.process_time()
        for _ in range(calls):
            work()
        rounds.append((time.process_time() - began) / calls)
    return min(rounds) * SCALE[unit]
