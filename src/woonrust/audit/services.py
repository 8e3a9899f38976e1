"""Adding a line to the audit trail. There is no other act."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections


def append_line(
    act: str,
    case_id: UUID | None = None,
    what: Mapping[str, Any] | None = None,
    *,
    using: str = DEFAULT_DB_ALIAS,
) -> None:
    """Write that the acting person did ``act``; who, where and why come from the running session.

    ``what`` holds keys and ids, not the content of a case. Raises a database error outside an acting
    context: a line without somebody behind it is not written. Holds the chain of the network until the
    transaction ends, so call it last.
    """
    with connections[using].cursor() as cursor:
        cursor.execute(
            "select audit_append(%s, %s, %s)", [act, case_id, json.dumps(dict(what or {}), default=str)]
        )
