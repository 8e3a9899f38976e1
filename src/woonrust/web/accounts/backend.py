"""Logging in with the work address and a password."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend

from woonrust.networks.models import Person
from woonrust.web.accounts.people import people_at


class WorkAddressBackend(AuthenticationBackend):
    """As allauth does it, but an address that was added to an account later opens nothing."""

    def _authenticate_by_email(self, email: str, password: str) -> Person | None:
        for person in people_at(email):
            if self._check_password(person, password):
                return person
        return None
