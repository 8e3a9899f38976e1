"""Marks the session of somebody who signed in by choosing a persona.

Only in the settings of a demo: a session lasts no longer than the backend that made it, so none of them is
still signed in when the same database is served without the demo.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend

PERSONA_BACKEND = "woonrust.web.personas.backend.PersonaBackend"


class PersonaBackend(ModelBackend):
    """Signs nobody in by itself; the page of personas does."""

    def authenticate(self, *_: Any, **__: Any) -> None:
        """Nobody: there is no password of a persona."""
        return
