"""Turns what is missing in the installation into a page that says so, instead of "something went wrong"."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from woonrust.cases.errors import ProcessGone

log = logging.getLogger(__name__)


class MissingProcessMiddleware:
    """503 for a case whose version of the work process was taken away: it can be put back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as usual."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page that names the version; any other error is not ours to tell."""
        if not isinstance(error, ProcessGone):
            return None
        log.error("%s", error)
        return render(request, "errors/503.html", {"version": error.version}, status=503)
