"""Which part of the overview somebody asked for, read from the address of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FRAMES = ("vrijwillig", "verplicht")


class ChoiceError(ValueError):
    """A filter in the address that cannot be read; the message says what was given."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The frames to show (none chosen is all) and the organisation or party (empty is all)."""

    frames: frozenset[str] = frozenset(FRAMES)
    organisation: str = ""

    @classmethod
    def of(cls, frames: list[str], organisation: str) -> Choice:
        """From the words of the address; words that mean nothing are left out."""
        known = frozenset(frames).intersection(FRAMES)
        return cls(known or frozenset(FRAMES), organisation.strip())


def read_day(given: str, today: date) -> date:
    """The day asked for (``YYYY-MM-DD``), ``today`` when none was; :class:`ChoiceError` for anything else."""
    if not given.strip():
        return today
    try:
        return date.fromisoformat(given.strip())
    except ValueError as error:
        raise ChoiceError(given) from error
