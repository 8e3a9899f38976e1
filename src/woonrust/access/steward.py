"""The steward of a case: in whose name the program itself keeps the grants of a case right.

Who may see a case follows from what is recorded in it. Whoever recorded that, the grants are computed with
the eyes of the partner that leads the case, which sees every fact that they depend on. The steward is that
partner for as long as it takes: the person stays the one who acted, so that the trail names him.

A steward comes from nowhere else. Its role is no role of ``knowledge/roles.yaml``, so no post can hold it and
no request can act as it; it may do no act, and reads only the categories that it is given here.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from woonrust.access.actor import EXISTENCE, Actor

STEWARD = "systeem"


def steward_for(actor: Actor, lead_id: UUID, categories: Iterable[str]) -> Actor:
    """``actor`` as the steward of a case that ``lead_id`` leads, reading ``categories`` only."""
    return Actor(
        person_id=actor.person_id,
        post_id=actor.post_id,
        partner_id=lead_id,
        network_id=actor.network_id,
        role=STEWARD,
        categories=frozenset(categories) | {EXISTENCE},
    )
