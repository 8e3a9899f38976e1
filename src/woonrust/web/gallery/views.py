"""One page that shows every component with imagined content."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from woonrust.web.gallery.examples import example_page
from woonrust.web.gallery.forms import ExampleForm


@require_GET
def gallery(request: HttpRequest) -> HttpResponse:
    """All components; `?fout=1` shows the form as it looks when something is wrong."""
    form = ExampleForm({"number": "-1", "day": "gisteren"}) if "fout" in request.GET else ExampleForm()
    return render(request, "gallery/page.html", {"page": example_page(), "form": form})
