"""Asking for pages as somebody, and making two answers comparable."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.test import Client
from django.test.client import ClientHandler

from woonrust.demo.people import person_of, post_of
from woonrust.demo.personas import PERSONAS

NOBODY = "niemand"
#: What differs between two answers without meaning anything: form tokens and ids.
CHANGES = (
    re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"'),
    re.compile(r'name="version"[^>]*'),
    re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
)
#: Headers that would tell two answers apart.
TELLING = ("Content-Type", "Location", "Content-Language", "Vary", "Cache-Control", "Allow", "HX-Redirect")


def sign_in() -> dict[str, str]:
    """The session key of every persona; nobody has none."""
    keys = {NOBODY: ""}
    for persona in PERSONAS:
        client = Client()
        client.force_login(person_of(persona), backend=settings.AUTHENTICATION_BACKENDS[0])
        session = client.session
        session["woonrust_post"] = str(post_of(persona).pk)
        session.save()
        keys[persona.key] = client.cookies[settings.SESSION_COOKIE_NAME].value
    return keys


@dataclass(frozen=True, slots=True)
class Visit:
    """``visit("wijkagent", "/zaken/")`` gives the answer; a view that fails gives 500, as outside."""

    sessions: Mapping[str, str]
    handler: ClientHandler = field(default_factory=lambda: ClientHandler(enforce_csrf_checks=False))

    def client(self, who: str, **settled: Any) -> Client:
        """A browser in which the persona is signed in."""
        client = Client(raise_request_exception=False, **settled)
        if not settled:
            client.handler = self.handler  # its middleware reads all static files when it is made
        if self.sessions[who]:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[who]
        return client

    def __call__(self, who: str, address: str, method: str = "GET", data: Any = None, **headers: str) -> Any:
        """The answer to one request; ``headers`` as in ``hx_request="true"``."""
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        return _ask(self.client(who), method, address, data, names)


def _ask(client: Client, method: str, address: str, data: Any, headers: Mapping[str, str]) -> Any:
    if method == "POST":
        return client.post(address, data or {}, headers=headers)
    return client.generic(method, address, headers=headers)


def answer_of(response: Any) -> tuple[int, dict[str, str], str]:
    """Status, telling headers and body, without what changes from answer to answer."""
    headers = {name: response.headers[name] for name in TELLING if name in response.headers}
    return (
        response.status_code,
        {name: plain(value) for name, value in headers.items()},
        plain(body_of(response)),
    )


def body_of(response: Any) -> str:
    """The text of an answer, of a stream too."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return str(content.decode("utf-8", "replace"))


def plain(text: str) -> str:
    """``text`` without tokens, versions and ids."""
    for change in CHANGES:
        text = change.sub("~", text)
    return text
