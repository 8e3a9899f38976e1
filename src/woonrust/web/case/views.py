"""The pages of a case: course, facts, people, gates."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from woonrust.cases.queries import get_visible_case
from woonrust.web.case.course import course_page
from woonrust.web.case.facts import facts_page
from woonrust.web.case.people import people_page
from woonrust.web.screens import screen


@screen
@require_GET
def case(request: Any, case_id: UUID) -> HttpResponse:
    """The course of a case, what comes next, and what runs."""
    found = get_visible_case(request.actor, case_id)
    return render(
        request,
        "case/course.html",
        {"page": course_page(found, request.actor, everything="alles" in request.GET)},
    )


@screen
@require_GET
def facts(request: Any, case_id: UUID) -> HttpResponse:
    """The facts that hold, with their sources."""
    return render(
        request,
        "case/facts.html",
        {"page": facts_page(get_visible_case(request.actor, case_id), request.actor)},
    )


@screen
@require_GET
def people(request: Any, case_id: UUID) -> HttpResponse:
    """Who is involved, who takes part, and who may see what."""
    found = get_visible_case(request.actor, case_id)
    return render(request, "case/people.html", {"page": people_page(found, request.actor)})
