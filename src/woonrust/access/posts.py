"""In which post a person acts: the only one, the one chosen in this session, or the first."""

from __future__ import annotations

from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from woonrust.access.actor import Actor
from woonrust.access.roles import categories_of
from woonrust.clock import today_here
from woonrust.networks.models import Person, Post
from woonrust.networks.queries import posts_of

CHOSEN_POST = "woonrust_post"


def actor_in(post: Post) -> Actor:
    """The actor who holds ``post``."""
    return Actor(
        person_id=post.person_id,
        post_id=post.pk,
        partner_id=post.partner_id,
        network_id=post.partner.network_id,
        role=post.role,
        categories=categories_of(post.role),
    )


def chosen_post(posts: list[Post], session: SessionBase) -> Post | None:
    """The post chosen in this session, else the first of ``posts``; None where there is none."""
    chosen = session.get(CHOSEN_POST)
    return next((post for post in posts if str(post.pk) == chosen), posts[0] if posts else None)


def choose_post(request: HttpRequest, post_id: UUID) -> bool:
    """Act from now on in another own post; False (and nothing changes) where the person does not hold it."""
    if not isinstance(request.user, Person):
        return False
    held = any(post.pk == post_id for post in posts_of(request.user, today_here()))
    if held:
        request.session[CHOSEN_POST] = str(post_id)
    return held
