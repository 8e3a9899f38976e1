"""Choosing who to be."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from woonrust.access.posts import choose_post
from woonrust.clock import today_here
from woonrust.networks.models import Post
from woonrust.web.personas.backend import PERSONA_BACKEND
from woonrust.web.personas.page import persona_groups


@require_GET
def personas(request: Any) -> HttpResponse:
    """Everybody one can be."""
    _only_in_demo()
    return render(request, "personas/page.html", {"groups": persona_groups(today_here())})


@require_POST
def become(request: Any, post_id: UUID) -> HttpResponse:
    """Sign in as the holder of a post."""
    _only_in_demo()
    post = get_object_or_404(Post.objects.select_related("person"), pk=post_id, person__is_active=True)
    login(request, post.person, backend=PERSONA_BACKEND)
    choose_post(request, post.pk)
    return HttpResponseRedirect(reverse("my-work"), status=303)


def _only_in_demo() -> None:
    if not settings.DEMO:
        raise Http404("only in the demo")
