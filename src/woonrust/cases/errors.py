"""What goes wrong with a case: not there for you, or changed under your hands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from woonrust_core.text import Text


class CaseNotVisible(Http404):
    """There is no such case for this actor; the same answer whether it exists or not."""

    def __init__(self, case_id: UUID | None = None) -> None:
        super().__init__(_("Deze zaak bestaat niet, of is niet met uw organisatie gedeeld."))
        self.case_id = case_id


class ProcessGone(RuntimeError):
    """A case runs by a version of the work process that the knowledge no longer has."""

    def __init__(self, version: str) -> None:
        super().__init__(
            f'there is no version "{version}" of a work process in the knowledge; put its file back'
        )
        self.version = version


@dataclass(frozen=True, slots=True)
class ChangeSince:
    """One change that was made since a page was opened: what, by whom, and when."""

    text: Text
    person: str
    organisation: str
    recorded_at: datetime


class StaleCase(Exception):
    """The case was changed since the page was opened; nothing of the act was kept.

    ``changes`` tells what changed, oldest first, as far as the actor may know it; ``version`` is what a new
    attempt should carry.
    """

    def __init__(self, changes: tuple[ChangeSince, ...], version: int) -> None:
        super().__init__(f"{len(changes)} changes since this page was opened")
        self.changes = changes
        self.version = version
