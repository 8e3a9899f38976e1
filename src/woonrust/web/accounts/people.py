"""Who belongs to an address: the work address that the organisation entered, and no other."""

from __future__ import annotations

from woonrust.networks.models import Person


def people_at(address: str) -> list[Person]:
    """Who may log in with ``address``: nobody, or the one person whose work address it is."""
    return list(Person.objects.filter(email=address.strip().lower(), is_active=True))
