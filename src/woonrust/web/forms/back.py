"""The page that a form was reached from, when its address says so."""

from __future__ import annotations

from typing import Any

from django.utils.http import url_has_allowed_host_and_scheme

LONGEST = 500


def page_before(request: Any, otherwise: str) -> str:
    """The local page of ``?next=``, to return to after the act; ``otherwise`` for anything else."""
    asked = request.GET.get("next", "")
    local = asked.startswith("/") and len(asked) <= LONGEST
    safe = local and url_has_allowed_host_and_scheme(asked, allowed_hosts=None, require_https=False)
    return asked if safe else otherwise
