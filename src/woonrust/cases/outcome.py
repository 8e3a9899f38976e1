"""What an act comes to: done, or not and why not."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from woonrust_core.answers import Answer, Reason, ReasonKind
from woonrust_core.text import Text


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to an act with its reasons; ``id`` names what was made, ``case_id`` the case."""

    answer: Answer
    case_id: UUID | None
    reasons: tuple[Reason, ...] = ()
    id: UUID | None = None

    @property
    def done(self) -> bool:
        """Whether the act was carried out; otherwise nothing was changed."""
        return self.answer is Answer.YES


def no(key: str, nl: str, en: str, source: str = "Woonrust", kind: ReasonKind = ReasonKind.GRANT) -> Reason:
    """A reason why an act is not open to this actor now."""
    return Reason(key, kind, Answer.NO, Text(nl, en), source)
