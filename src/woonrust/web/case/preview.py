"""What an organisation would see of a case before it is brought in: the agreements on sharing, applied."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from woonrust.access.actor import CATEGORIES
from woonrust.cases.knowledge import matrix_of
from woonrust.cases.models import Case
from woonrust.cases.services.grants import sharing_situation_of
from woonrust.cases.services.sharing import why_not_urgent
from woonrust.networks.models import Partner
from woonrust.web.case.known import category_name
from woonrust.web.case.view_model import GrantView
from woonrust.web.components.words import words
from woonrust_core.answers import Answer
from woonrust_core.sharing import Participant, told_of, why_not


@dataclass(frozen=True, slots=True)
class Withheld:
    """A category that stays closed, why, and the nearest lawful way."""

    category: str
    reason: str
    way: str


@dataclass(frozen=True, slots=True)
class SharePreview:
    """What would be open to the organisation, each with its sentence and ground, and what would not.

    `refused` says why it cannot come in like this at all; nothing is open then.
    """

    name: str
    open: tuple[GrantView, ...]
    closed: tuple[Withheld, ...]
    refused: str = ""


def share_preview(case: Case, receiver: Partner, part: str, today: date) -> SharePreview:
    """The sharing as it would be on `today` when `receiver` took part as `part`."""
    matrix = matrix_of(case.network, today)
    joined = Participant(receiver.pk, tuple(receiver.kinds), part, today)
    now = sharing_situation_of(case, today)
    refused = why_not_urgent(part, now)
    if refused is not None:
        return SharePreview(receiver.organisation.name, (), (), words(refused.text))
    then = replace(now, participants=(*now.participants, joined))
    reasons = {category: why_not(matrix, then, receiver.pk, category) for category in CATEGORIES}
    name = receiver.organisation.name
    return SharePreview(
        name=name,
        open=tuple(
            GrantView(category_name(category), told_of(reason.text, name), reason.source)
            for category, reason in reasons.items()
            if reason.answer is Answer.YES
        ),
        closed=tuple(
            Withheld(category_name(category), words(told_of(reason.text, name)), words(reason.note))
            for category, reason in reasons.items()
            if reason.answer is not Answer.YES
        ),
    )
