"""Who works where. Everything here is readable for every professional of the installation."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from woonrust.networks.models import Partner, Person, Post


def _holds_on(on: date) -> Q:
    return Q(valid_from__lte=on) & (Q(valid_until__isnull=True) | Q(valid_until__gt=on))


def posts_of(person: Person, on: date) -> list[Post]:
    """The posts that ``person`` holds on ``on``, in a fixed order (one query)."""
    posts = Post.objects.filter(_holds_on(on), person=person).select_related(
        "partner__organisation", "partner__network"
    )
    return list(posts.order_by("partner__organisation__name", "role", "pk"))


def partners_of(network_id: UUID, on: date) -> QuerySet[Partner]:
    """The partners of a network on ``on``, by name of their organisation."""
    starts = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
    ends = Q(valid_until__isnull=True) | Q(valid_until__gt=on)
    found = Partner.objects.filter(starts & ends, network_id=network_id).select_related("organisation")
    return found.order_by("organisation__name", "pk")


def people_with_role(network_id: UUID, role: str, on: date) -> QuerySet[Post]:
    """Who holds ``role`` in a network on ``on``: whom to call."""
    posts = Post.objects.filter(_holds_on(on), partner__network_id=network_id, role=role)
    return posts.select_related("person", "partner__organisation").order_by("person__name", "pk")


def colleagues_of(partner_id: UUID, on: date) -> QuerySet[Post]:
    """Everybody who holds a post at a partner on ``on``."""
    posts = Post.objects.filter(_holds_on(on), partner_id=partner_id)
    return posts.select_related("person").order_by("person__name", "pk")
