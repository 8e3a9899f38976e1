"""The measures of the picture of a process, in units of its view box, and small helpers for text in it."""

from __future__ import annotations

COLUMN = 136.0
MARGIN = 12.0
FLOOR_GAP = 16.0
LOWEST = 118.0
RISE = 30.0
LANE = 13.0
TREAD_ROOM = 58.0
BAR = 46.0
CARD = 74.0
DOOR_WIDTH = 15.0
DOOR_HEIGHT = 25.0


def wrapped(text: str, letters: int, lines: int = 3) -> tuple[str, ...]:
    """``text`` in at most ``lines`` lines of about ``letters``; what does not fit ends in "…"."""
    rows: list[str] = []
    for word in text.split():
        if rows and len(rows[-1]) + 1 + len(word) <= letters:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], f"{rows[lines - 1]}…"]
    return tuple(rows)


def number(value: float) -> str:
    """A coordinate without needless decimals and without the comma of a language."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def hop(start: tuple[float, float], goal: tuple[float, float], peak: float) -> str:
    """The data of a curve from ``start`` over ``peak`` down to ``goal``."""
    (x, y), (goal_x, goal_y) = start, goal
    points = ((x, peak), (goal_x, peak), (goal_x, goal_y))
    curve = " ".join(f"{number(across)} {number(down)}" for across, down in points)
    return f"M{number(x)} {number(y)}C{curve}"


def path(*points: tuple[float, float]) -> str:
    """The data of a path through ``points``."""
    head, *rest = points
    return f"M{number(head[0])} {number(head[1])}" + "".join(f"L{number(x)} {number(y)}" for x, y in rest)
