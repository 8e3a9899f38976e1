"""Our rules for accounts."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by himself: an organisation enters its own people."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Keep the new password and nothing else: the application role may change no name or address."""
        user.set_password(password)
        user.save(update_fields=["password"])
