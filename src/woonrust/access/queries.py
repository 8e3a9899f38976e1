"""Who may see a case and why: lists of grants for people."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from woonrust.access.actor import Actor
from woonrust.access.models import Grant
from woonrust.access.visible import AccessToday, grants_held_by


def grants_on_case(case_id: UUID) -> QuerySet[Grant]:
    """All grants in force today on a case, of every partner: who can see this, and on which ground.

    The row policy shows them to whoever may know that the case exists, and to nobody else.
    """
    today = AccessToday()
    ends = Q(valid_until__isnull=True) | Q(valid_until__gt=today)
    grants = Grant.objects.filter(ends, case_id=case_id, valid_from__lte=today)
    return grants.select_related("partner__organisation").order_by(
        "partner__organisation__name", "category", "pk"
    )


def my_grants(actor: Actor, case_id: UUID) -> list[Grant]:
    """Why ``actor`` may see what he sees of a case: his own grants in force today (one query)."""
    return list(grants_held_by(actor).filter(case_id=case_id).order_by("category", "pk"))


def my_categories(actor: Actor, case_id: UUID) -> frozenset[str]:
    """The categories of a case that ``actor`` may read today; empty for a case he may not know of."""
    return frozenset(grants_held_by(actor).filter(case_id=case_id).values_list("category", flat=True))
