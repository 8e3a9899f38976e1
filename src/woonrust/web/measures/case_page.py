"""What the pages on the measures of a case show around the overview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from woonrust.assessments.shown import MeasureDetail, MeasureOverview
from woonrust.cases.models import Case
from woonrust.web.components.navigation import Link
from woonrust.web.components.words import words


@dataclass(frozen=True, slots=True)
class CaseMeasuresPage:
    """The list of measures of a case. ``other_day`` tells that it is not about today."""

    case_id: UUID
    number: str
    subject: str
    crumbs: tuple[Link, ...]
    url: str
    fill_in_url: str
    overview: MeasureOverview
    other_day: bool


@dataclass(frozen=True, slots=True)
class CaseMeasurePage:
    """One measure in a case."""

    case_id: UUID
    number: str
    subject: str
    crumbs: tuple[Link, ...]
    fill_in_url: str
    detail: MeasureDetail


def list_page(case: Case, overview: MeasureOverview, today: date) -> CaseMeasuresPage:
    """The page with all measures of ``case``."""
    return CaseMeasuresPage(
        case_id=case.pk,
        number=case.number,
        subject=f"{case.number} · {case.subject}",
        crumbs=(*crumbs_to(case), Link(_("Maatregelen"))),
        url=reverse("case-measures", args=[case.pk]),
        fill_in_url=fill_in_url(case),
        overview=overview,
        other_day=overview.on != today,
    )


def detail_page(case: Case, detail: MeasureDetail) -> CaseMeasurePage:
    """The page of one measure in ``case``."""
    up = Link(_("Maatregelen"), reverse("case-measures", args=[case.pk]))
    return CaseMeasurePage(
        case_id=case.pk,
        number=case.number,
        subject=f"{case.number} · {case.subject}",
        crumbs=(*crumbs_to(case), up, Link(words(detail.row.name))),
        fill_in_url=fill_in_url(case),
        detail=detail,
    )


def crumbs_to(case: Case) -> tuple[Link, ...]:
    """The way from the list of cases to this one."""
    return Link(_("Zaken"), reverse("case-list")), Link(case.number, reverse("case", args=[case.pk]))


def fill_in_url(case: Case) -> str:
    """Where a fact of the case is filled in; the page takes ``?key=``."""
    return reverse("case", args=[case.pk]) + "feiten/nieuw/"
