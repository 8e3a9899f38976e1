"""The acting context: inside it the database knows who acts and why; outside it nothing is visible.

Everything that touches a case runs in :func:`acting`: the web through the middleware, services, commands and
tests directly. It opens a transaction (or a savepoint in one), sets the session values that the row policies
read, for that transaction only, and at the end writes an audit line for each thing that was looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from woonrust.access.actor import Actor
from woonrust.audit.services import append_line

SETTINGS = ("person", "post", "partner", "network", "role", "categories", "purpose")
LONGEST_PURPOSE = 500


class NobodyActs(RuntimeError):
    """Something that needs an actor ran outside :func:`acting`: a mistake in the program."""


@dataclass(slots=True)
class _Acting:
    actor: Actor
    purpose: str
    seen: dict[str, tuple[str, UUID | None, Mapping[str, Any]]] = field(default_factory=dict)


_now: ContextVar[_Acting | None] = ContextVar("woonrust_acting", default=None)


@contextmanager
def acting(actor: Actor, purpose: str, *, using: str = DEFAULT_DB_ALIAS) -> Iterator[Actor]:
    """Run the block as ``actor`` for ``purpose``; all or nothing of it is kept.

    Nested use takes over for the inner block and gives the outer values back; what an inner block saw before
    it failed is written by the outer one. Raises ValueError without a purpose: nobody looks into or changes a
    case without saying why.
    """
    inner = _Acting(actor, checked_purpose(purpose))
    outer = _now.get()
    with transaction.atomic(using=using):
        _tell_database(using, _values(inner))
        token = _now.set(inner)
        try:
            yield actor
            _write_seen(inner, using)
        except BaseException:
            if outer is not None:
                outer.seen.update(inner.seen)
            raise
        finally:
            _now.reset(token)
        _tell_database(using, _values(outer) if outer else dict.fromkeys(SETTINGS, ""))


def checked_purpose(purpose: str) -> str:
    """``purpose`` without surrounding blanks; ValueError where it says nothing or too much."""
    stripped = purpose.strip()
    if not stripped or len(stripped) > LONGEST_PURPOSE:
        raise ValueError(
            f"a purpose has 1 to {LONGEST_PURPOSE} characters: why is this case read or changed?"
        )
    return stripped


def change_purpose(purpose: str, *, using: str = DEFAULT_DB_ALIAS) -> None:
    """From here on the running block reads for another purpose (a view that has one of its own)."""
    now = _required()
    now.purpose = checked_purpose(purpose)
    _tell_database(using, {"purpose": now.purpose})


def note_seen(act: str, case_id: UUID | None, **what: Any) -> None:
    """Remember that something was looked at (or refused); each gets one audit line when the block ends."""
    seen = _required().seen
    seen.setdefault(json.dumps([act, str(case_id), what], default=str, sort_keys=True), (act, case_id, what))


def _required() -> _Acting:
    now = _now.get()
    if now is None:
        raise NobodyActs("this reads or changes cases and so belongs inside `with acting(actor, purpose):`")
    return now


def _values(now: _Acting) -> dict[str, str]:
    actor = now.actor
    return {
        "person": str(actor.person_id),
        "post": str(actor.post_id),
        "partner": str(actor.partner_id),
        "network": str(actor.network_id),
        "role": actor.role,
        "categories": ",".join(sorted(actor.categories)),
        "purpose": now.purpose,
    }


def _tell_database(using: str, values: Mapping[str, str]) -> None:
    """Set the values in one statement, for this transaction only (the third argument of set_config)."""
    calls = ", ".join(["set_config(%s, %s, true)"] * len(values))
    arguments = [part for name, value in values.items() for part in (f"woonrust.{name}", value)]
    with connections[using].cursor() as cursor:
        cursor.execute(f"select {calls}", arguments)


def _write_seen(now: _Acting, using: str) -> None:
    for act, case_id, what in now.seen.values():
        append_line(act, case_id, what, using=using)
