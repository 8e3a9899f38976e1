"""Our rules for accounts."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by himself: an organisation enters its own people."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False
