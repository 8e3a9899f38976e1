"""What every screen has in common: who may come in, and how a refusal is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from woonrust.web.roles import may, roles_that_may

View = Callable[..., HttpResponse]


def wants_part(request: Any) -> bool:
    """Whether htmx asks for a part of the page; going back in the history wants the whole page."""
    return bool(request.htmx) and not request.htmx.boosted and not request.htmx.history_restore_request


def screen(view: View) -> View:
    """A page for people with a post: others sign in first, or read that they have no role (yet)."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if getattr(request, "actor", None) is None:
            return render(request, "errors/no_role.html", status=403)
        return view(request, *args, **kwargs)

    return guarded


def screen_for(act: str) -> Callable[[View], View]:
    """A page for roles with this act; others read which role can, instead of a bare refusal."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            if not may(request.actor.role, act):
                return render(
                    request, "errors/not_this_role.html", {"roles": roles_that_may(act)}, status=403
                )
            return view(request, *args, **kwargs)

        return screen(guarded)

    return decorate
