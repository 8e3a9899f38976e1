"""The nearest valid name for a name that is not known: errors say what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, valid: Iterable[str]) -> str | None:
    """The valid name most like ``name``, or None where nothing is like it."""
    close = get_close_matches(name, list(valid), n=1, cutoff=0.5)
    return close[0] if close else None


def did_you_mean(name: str, valid: Iterable[str]) -> str:
    """``; nearest: "severity"`` or the empty string, to put behind an error sentence."""
    found = nearest(name, valid)
    return f'; did you mean "{found}"?' if found else ""
