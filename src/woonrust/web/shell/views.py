"""Working in another of one's own roles."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from woonrust.access.posts import choose_post as choose_post_service


@require_POST
def choose_post(request: Any, post_id: UUID) -> HttpResponse:
    """Take on another own post; somebody else's is not there."""
    if not request.user.is_authenticated:
        return redirect_to_login(reverse("my-work"))
    if not choose_post_service(request, post_id):
        raise Http404(_("Deze rol heeft u niet."))
    return HttpResponseRedirect(reverse("my-work"), status=303)
