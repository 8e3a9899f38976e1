"""The pages on the measures of a case: the list, one measure, and preparing to take one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from woonrust.access.actor import Actor
from woonrust.assessments.shown import MeasureDetail, MeasureOverview
from woonrust.cases.models import Case
from woonrust.web.case.facts import fact_url
from woonrust.web.case.head import case_head
from woonrust.web.case.view_model import ActPage, CaseHead
from woonrust.web.components.navigation import Link
from woonrust.web.components.words import words

CHOICES = ("op", "kader", "organisatie")


@dataclass(frozen=True, slots=True)
class CaseMeasuresPage:
    """The list of measures of a case. ``other_day`` tells that it is not about today.

    ``query`` is the part of the address that chooses; ``everything`` prints also what is one click away.
    """

    head: CaseHead
    case_id: UUID
    url: str
    fill_in_url: str
    overview: MeasureOverview
    other_day: bool
    query: str
    everything: bool


@dataclass(frozen=True, slots=True)
class CaseMeasurePage:
    """One measure in a case; ``on`` is the day it is about."""

    head: CaseHead
    case_id: UUID
    fill_in_url: str
    detail: MeasureDetail
    on: date
    other_day: bool


@dataclass(frozen=True, slots=True)
class ProposalPage(ActPage):
    """Preparing to take a measure: its form, with beside it what is still open."""

    case_id: UUID
    fill_in_url: str
    detail: MeasureDetail


def list_page(
    case: Case, actor: Actor, overview: MeasureOverview, today: date, asked: QueryDict
) -> CaseMeasuresPage:
    """The page with all measures of ``case``, for what was ``asked`` in the address."""
    chosen = [(key, value) for key in CHOICES for value in asked.getlist(key)]
    return CaseMeasuresPage(
        head=case_head(case, actor, "measures", Link(_("Maatregelen"))),
        case_id=case.pk,
        url=measures_url(case),
        fill_in_url=fact_url(case, back=f"{measures_url(case)}?{urlencode(chosen)}".rstrip("?")),
        overview=overview,
        other_day=overview.on != today,
        query=urlencode(chosen),
        everything="alles" in asked,
    )


def detail_page(
    case: Case, actor: Actor, detail: MeasureDetail, on: date, today: date, back: str
) -> CaseMeasurePage:
    """The page of one measure in ``case``; a fact that is filled in from here leads ``back``."""
    trail = (Link(_("Maatregelen"), measures_url(case)), Link(words(detail.row.name)))
    head = case_head(case, actor, "measures", *trail)
    return CaseMeasurePage(head, case.pk, fact_url(case, back=back), detail, on, on != today)


def proposal_page(case: Case, actor: Actor, detail: MeasureDetail) -> ProposalPage:
    """The page on which a measure is proposed in ``case``."""
    title = _("Bereid voor: %(name)s") % {"name": words(detail.row.name)}
    head = case_head(case, actor, "measures", Link(_("Maatregelen"), measures_url(case)), Link(title))
    return ProposalPage(
        head=head,
        case_id=case.pk,
        title=title,
        intro=_(
            "Een voorstel is geen besluit. Wie bevoegd is, beslist; "
            "het advies van nu wordt bij het voorstel bewaard."
        ),
        submit=_("Stel voor"),
        back_url=measures_url(case),
        crumbs=head.crumbs,
        fill_in_url=fact_url(case, back=reverse("case-measure-propose", args=[case.pk, detail.row.id])),
        detail=detail,
    )


def measures_url(case: Case) -> str:
    """Where the measures of the case are."""
    return reverse("case-measures", args=[case.pk])
