"""The addresses of accounts: those of allauth, without some.

Closed are those by which people would add an address, or take over an account that has no password yet:
a first password is set by the letter of a forgotten one.
"""

from __future__ import annotations

from typing import Any, NoReturn

from allauth.account.urls import urlpatterns as all_patterns
from django.http import Http404
from django.urls import include, path

CLOSED = frozenset({"account_email", "account_email_verification_sent", "account_confirm_email"})
SET_PASSWORD = "account_set_password"  # noqa: S105 - the name of an address, which other pages of allauth point to


def closed(_request: Any) -> NoReturn:
    """There is no such page."""
    raise Http404("closed")


urlpatterns = [
    path("password/set/", closed, name=SET_PASSWORD),
    *(pattern for pattern in all_patterns if pattern.name not in CLOSED | {SET_PASSWORD}),
    path("2fa/", include("allauth.mfa.urls")),
]
