"""The middleware that lets a request act: transaction, actor, purpose, and the trail of what was seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from woonrust.access.actor import Actor
from woonrust.access.posts import actor_in, chosen_post
from woonrust.access.session import acting, change_purpose
from woonrust.clock import today_here
from woonrust.networks.models import Person, Post
from woonrust.networks.queries import posts_of

PURPOSE = "behandeling van woonoverlast"


class ActingRequest(HttpRequest):
    """A request as views see it: with the actor (None without a post) and the posts to choose from."""

    actor: Actor | None
    post: Post | None
    posts: list[Post]


class ActingMiddleware:
    """Runs every request of somebody with a post inside :func:`acting`.

    The transaction is opened here, because ``ATOMIC_REQUESTS`` only covers the view: that becomes a
    savepoint, so a view that fails takes its own changes back while the lines of what was seen are kept.
    A view may say its own purpose in an attribute ``purpose``.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        """Answer ``request`` as the actor of its session."""
        request.posts = posts_of(request.user, today_here()) if is_person(request.user) else []
        request.post = chosen_post(request.posts, request.session) if request.posts else None
        request.actor = actor_in(request.post) if request.post else None
        if request.actor is None:
            return self.get_response(request)
        with acting(request.actor, PURPOSE):
            return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> None:
        """Take over the purpose of a view that has one of its own."""
        purpose = getattr(view, "purpose", None)
        if request.actor is not None and purpose is not None:
            change_purpose(purpose)


def is_person(user: object) -> bool:
    """Whether ``user`` (often a lazy object) is a person who is logged in."""
    return bool(getattr(user, "is_authenticated", False)) and isinstance(user, Person)
