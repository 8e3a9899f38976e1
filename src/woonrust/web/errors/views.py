"""The handlers named in the root URL module."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language

from woonrust.web.shell.view_model import Shell

#: Bytes of a form that is too large: so much is still read, or the browser would show no words at all.
READ_AWAY, PIECE = 64 * 1024**2, 64 * 1024


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent cannot be read."""
    if isinstance(exception, RequestDataTooBig):
        _read_away(request)
    return render(request, "errors/400.html", status=400)


def _read_away(request: HttpRequest) -> None:
    read = 0
    try:
        while read < READ_AWAY and (piece := request.read(PIECE)):
            read += len(piece)
    except UnreadablePostError:
        return  # who sent it has hung up: nobody waits for words


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: an act that this role may not do; the sentence of the refusal is shown."""
    return render(request, "errors/403.html", {"sentence": str(exception or "")}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: not there, or not for this reader: the page does not tell which."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. Plain page without the database, which may be what failed."""
    plain = Shell(get_language() or settings.LANGUAGE_CODE, (), request.path, demo=False)
    return HttpResponse(render_to_string("errors/500.html", {"shell": plain}), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was too old or came from elsewhere."""
    return render(request, "errors/stale_form.html", status=403)
