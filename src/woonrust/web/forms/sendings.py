"""A form that arrives twice (a double click, back and send again) does its act once.

Each form carries a word of its own. The word, together with all that was filled in, is remembered in the
cache table in the transaction of the act: so a second request waits for the first, and an act that fails
leaves no memory. Who goes back and changes something sends another form, and that is carried out.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.core.cache import cache

from woonrust.cases.outcome import Outcome
from woonrust_core.answers import Answer

KEPT_FOR = 60 * 60  # seconds
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field


def key_of(word: UUID, data: Mapping[str, Any]) -> str:
    """The key of this form as it was filled in."""
    filled = sorted((name, value) for name, value in dict(data).items() if name != TOKEN)
    return f"sent:{word}:{sha256(repr(filled).encode()).hexdigest()}"


def begin(key: str) -> bool:
    """True the first time; waits while another request is carrying out the same."""
    return cache.add(key, "", KEPT_FOR)


def done(key: str, outcome: Outcome) -> None:
    """Remember what came of it."""
    cache.set(key, str(outcome.case_id or ""), KEPT_FOR)


def forget(key: str) -> None:
    """It was not carried out, so it may be sent again."""
    cache.delete(key)


def earlier_outcome(key: str) -> Outcome:
    """What came of it the first time."""
    case_id = cache.get(key)
    return Outcome(Answer.YES, UUID(case_id) if case_id else None)
