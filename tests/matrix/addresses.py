"""The URL list of the application, and an address for each of its routes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.matrix.world import World
from woonrust.demo.people import post_of
from woonrust.demo.personas import BY_KEY

#: An id of nothing.
ABSENT = "01900000-0000-7000-8000-000000000001"
#: Addresses whose id has the wrong form; they fit no route.
MALFORMED = ("17", "zaak", "01900000-0000-7000-8000-00000000000", "%00", "..%2f..%2fetc", "' or 1=1 --")
#: What an address needs to be of use.
QUERY: Mapping[str, str] = {"case-fact-new": "?key=severity", "case-share": "?organisatie={receiver_id}"}
#: Routes of the framework with parameters, by name.
FRAMEWORK: Mapping[str, Mapping[str, Any]] = {
    "account_confirm_email": {"key": "geen-sleutel"},
    "account_reset_password_from_key": {"uidb36": "1", "key": "geen-sleutel"},
    "mfa_remove_webauthn": {"pk": 1},
    "mfa_edit_webauthn": {"pk": 1},
}


def routes() -> dict[str, tuple[str, ...]]:
    """Every route by name, with the names of its parameters."""
    return {
        str(one.name): tuple(one.pattern.regex.groupindex) for one in _patterns(get_resolver().url_patterns)
    }


def is_ours(route: str) -> bool:
    """Whether the route is a screen of Woonrust, not one of the log-in pages of the framework."""
    return not route.startswith(("account_", "mfa_"))


def case_routes() -> tuple[str, ...]:
    """The routes that name a case."""
    return tuple(route for route, parameters in routes().items() if "case_id" in parameters)


def address_of(route: str, world: World, **other: str) -> str:
    """The address of a route in the world; ``other`` replaces a parameter, for example ``case_id``."""
    if not is_ours(route):
        return reverse(route, kwargs=dict(FRAMEWORK.get(route, {})))
    given: dict[str, Any] = {
        "case_id": UUID(world.shared),
        "measure": UUID(world.measure),
        "receiver_id": UUID(world.partner),
        "measure_id": "buurtbemiddeling",
        "post_id": post_of(BY_KEY["woonconsulent_a"]).pk,
        **{name: UUID(value) if name != "measure_id" else value for name, value in other.items()},
    }
    query = QUERY.get(route, "").format(**given)
    return reverse(route, kwargs={name: given[name] for name in routes()[route]}) + query


def _patterns(patterns: Sequence[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns)
        else:
            yield pattern
