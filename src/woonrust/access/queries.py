"""Who may see a case and why: lists of grants for people."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from woonrust.access.actor import Actor
from woonrust.access.models import Grant
from woonrust.access.visible import grants_held_by, grants_in_force


def grants_on_case(case_id: UUID) -> QuerySet[Grant]:
    """All grants in force today on a case, of every partner: who can see this, and on which ground.

    The row policy shows them to whoever may know that the case exists, and to nobody else.
    """
    grants = grants_in_force().filter(case_id=case_id)
    return grants.select_related("partner__organisation").order_by(
        "partner__organisation__name", "category", "pk"
    )


def my_categories(actor: Actor, case_id: UUID) -> frozenset[str]:
    """The categories of a case that ``actor`` may read today; empty for a case he may not know of."""
    return frozenset(grants_held_by(actor).filter(case_id=case_id).values_list("category", flat=True))
