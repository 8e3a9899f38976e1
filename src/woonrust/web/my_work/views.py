"""The start page of a professional."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from woonrust.clock import today_here
from woonrust.web.my_work.page import my_work_page
from woonrust.web.screens import screen


@screen
@require_GET
def my_work(request: Any) -> HttpResponse:
    """What runs out, and where my cases stand."""
    return render(
        request,
        "my_work/page.html",
        {"page": my_work_page(request.actor, request.post.partner.network, today_here())},
    )
