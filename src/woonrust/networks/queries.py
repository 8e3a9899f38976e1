"""Who works where. Everything here is readable for every professional of the installation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from woonrust.networks.models import Partner, Person, Post


def _holds_on(on: date, of: str = "") -> Q:
    """Whether the period of the row itself, or of what ``of`` leads to ("partner__"), holds on ``on``."""
    begun = Q((f"{of}valid_from__isnull", True)) | Q((f"{of}valid_from__lte", on))
    return begun & (Q((f"{of}valid_until__isnull", True)) | Q((f"{of}valid_until__gt", on)))


def posts_of(person: Person, on: date) -> list[Post]:
    """The posts that ``person`` holds on ``on`` at partners of that day, in a fixed order (one query)."""
    posts = Post.objects.filter(_holds_on(on), _holds_on(on, "partner__"), person=person)
    found = posts.select_related("partner__organisation", "partner__network")
    return list(found.order_by("partner__organisation__name", "role", "pk"))


def role_words_of(person_id: UUID, partner_id: UUID, on: date) -> list[str]:
    """The roles that a person holds at one partner on ``on``."""
    found = Post.objects.filter(_holds_on(on), person_id=person_id, partner_id=partner_id)
    return list(found.values_list("role", flat=True))


def posts_at(partner_ids: Iterable[UUID], on: date) -> QuerySet[Post]:
    """The posts of everybody who may log in at these partners on ``on``, by organisation and name."""
    posts = Post.objects.filter(_holds_on(on), partner_id__in=partner_ids, person__is_active=True)
    found = posts.select_related("person", "partner__organisation")
    return found.order_by("partner__organisation__name", "person__name", "role")


def partners_of(network_id: UUID, on: date) -> QuerySet[Partner]:
    """The partners of a network on ``on``, by name of their organisation."""
    found = Partner.objects.filter(_holds_on(on), network_id=network_id).select_related("organisation")
    return found.order_by("organisation__name", "pk")
