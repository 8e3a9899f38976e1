"""Nobody sees anything of a case with a password alone, where the installation asks for a second factor."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import BACKEND_SESSION_KEY
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from woonrust.web.personas.backend import PERSONA_BACKEND

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
#: Where somebody without a second factor may be: his own account, the language, and whether all is well.
OPEN = ("/account/", "/taal/", "/health/")


class SecondFactorMiddleware:
    """Leads people without a second factor to the page on which they set one up, whatever they asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or lead there first."""
        if settings.SECOND_FACTOR and not request.path.startswith(OPEN) and lacks_second_factor(request):
            messages.info(request, _("Stel eerst een tweede factor in; daarna gaat u verder."))
            return HttpResponseRedirect(reverse("mfa_index"))
        return self.get_response(request)


def lacks_second_factor(request: HttpRequest) -> bool:
    """Whether this is somebody who signed in and has neither an app for codes nor a passkey; one query."""
    if not request.user.is_authenticated or request.session.get(BACKEND_SESSION_KEY) == PERSONA_BACKEND:
        return False
    return not is_mfa_enabled(request.user, FACTORS)
