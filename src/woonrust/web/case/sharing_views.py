"""Bringing an organisation in (seeing first what it would see), letting it go, and consent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from woonrust.cases import services
from woonrust.cases.knowledge import usual_part_of
from woonrust.cases.models import Case
from woonrust.cases.queries import get_visible_case
from woonrust.clock import today_here
from woonrust.networks.models import Partner
from woonrust.networks.queries import partners_of
from woonrust.web.case import choices
from woonrust.web.case.acts import PURPOSE, act_page, categories_to_write, show_or_act
from woonrust.web.case.forms import BecauseForm, ConsentForm, ShareForm
from woonrust.web.case.head import case_head
from woonrust.web.case.known import party_names
from woonrust.web.case.preview import share_preview
from woonrust.web.case.view_model import CaseHead
from woonrust.web.case.words import PARTS
from woonrust.web.components.navigation import Link, Tab
from woonrust.web.screens import screen_for

get_or_post = require_http_methods(["GET", "POST"])
TO_GIVE = ("table", "urgent", "holder")


@dataclass(frozen=True, slots=True)
class PartnerChoice:
    """An organisation that can be brought in."""

    name: str
    kinds: str
    url: str


@dataclass(frozen=True, slots=True)
class PartnerChoicePage:
    """Which organisation?"""

    head: CaseHead
    partners: tuple[PartnerChoice, ...]


@screen_for("share")
@get_or_post
def share(request: Any, case_id: UUID) -> HttpResponse:
    """Choose an organisation, see what it would see, say why, and bring it in."""
    case = get_visible_case(request.actor, case_id)
    receiver = _receiver(case, request.GET.get("organisatie", ""))
    if receiver is None:
        head = case_head(case, request.actor, "people", Link(_("Organisatie betrekken")))
        return render(request, "case/share_choice.html", {"page": PartnerChoicePage(head, _choices(case))})
    parts = _parts_for(case, receiver)
    part = request.GET.get("als", "") if request.GET.get("als", "") in parts else parts[0]
    form = ShareForm(request.POST or None, initial={"version": case.version})
    title = _("%(name)s betrekken") % {"name": receiver.organisation.name}
    page = act_page(case, request.actor, "people", title, _("Betrekken"), _people_url(case))
    extra = {
        "preview": share_preview(case, receiver, part, today_here()),
        "parts": tuple(_part_tab(receiver, one, part) for one in parts),
    }

    def act() -> Any:
        given = form.cleaned_data
        return services.share_case(
            request.actor,
            purpose=given["purpose"],
            case_id=case.pk,
            receiver_id=receiver.pk,
            necessity=given["necessity"],
            part=part,
            until=given["until"],
            resident_told=given["resident_told"] == "yes",
            not_told_because=given["not_told_because"],
            version=form.seen() or 0,
        )

    return show_or_act(request, page, form, act, _("De organisatie doet nu mee."), "case/share.html", extra)


@screen_for("share")
@get_or_post
def end_share(request: Any, case_id: UUID, receiver_id: UUID) -> HttpResponse:
    """Let an organisation take part no longer."""
    case = get_visible_case(request.actor, case_id)
    in_network = Partner.objects.filter(network_id=case.network_id).select_related("organisation")
    receiver = get_object_or_404(in_network, pk=receiver_id)
    form = BecauseForm(request.POST or None, initial={"version": case.version})
    title = _("Niet langer delen met %(name)s") % {"name": receiver.organisation.name}
    intro = _("Vanaf vandaag ziet deze organisatie niets meer van deze zaak. Het logboek blijft.")
    page = act_page(case, request.actor, "people", title, _("Delen beëindigen"), _people_url(case), intro)

    def act() -> Any:
        return services.end_share(
            request.actor,
            purpose=PURPOSE,
            case_id=case.pk,
            receiver_id=receiver.pk,
            because=form.cleaned_data["because"],
            version=form.seen() or 0,
        )

    return show_or_act(request, page, form, act, _("De organisatie doet niet langer mee."))


@screen_for("write")
@get_or_post
def consent(request: Any, case_id: UUID) -> HttpResponse:
    """Write down that somebody agrees to share data, or takes that back."""
    case = get_visible_case(request.actor, case_id)
    form = ConsentForm(
        request.POST or None,
        categories=categories_to_write(request.actor, case),
        partners=choices.other_partners(case),
        initial={"version": case.version},
    )
    intro = _("Toestemming telt alleen als zij vrij is gegeven. Is de macht ongelijk, zoek een andere grond.")
    page = act_page(
        case, request.actor, "people", _("Toestemming vastleggen"), _("Vastleggen"), _people_url(case), intro
    )

    def act() -> Any:
        given = form.cleaned_data
        service = services.withdraw_consent if given["what"] == "withdrawn" else services.record_consent
        consented = services.Consented(
            category=given["category"],
            how=given["how"],
            receiver_id=UUID(given["receiver"]) if given["receiver"] else None,
            since=given["since"],
            until=given["until"],
        )
        return service(
            request.actor, purpose=PURPOSE, case_id=case.pk, consented=consented, version=form.seen() or 0
        )

    return show_or_act(request, page, form, act, _("Vastgelegd; wie wat mag zien is bijgewerkt."))


def _receiver(case: Case, given: str) -> Partner | None:
    try:
        wanted = UUID(given)
    except ValueError:
        return None
    return partners_of(case.network_id, today_here()).exclude(pk=case.lead_id).filter(pk=wanted).first()


def _choices(case: Case) -> tuple[PartnerChoice, ...]:
    found = partners_of(case.network_id, today_here()).exclude(pk=case.lead_id)
    return tuple(
        PartnerChoice(one.organisation.name, ", ".join(party_names(one.kinds)), f"?organisatie={one.pk}")
        for one in found
    )


def _parts_for(case: Case, receiver: Partner) -> tuple[str, ...]:
    """As what the organisation can take part, what is usual for it first."""
    usual = usual_part_of(case.network, receiver.organisation.key)
    return tuple(sorted(TO_GIVE, key=lambda part: part != usual))


def _part_tab(receiver: Partner, part: str, current: str) -> Tab:
    return Tab(str(PARTS[part]), f"?organisatie={receiver.pk}&als={part}", current=part == current)


def _people_url(case: Case) -> str:
    return reverse("case-people", args=[case.pk])
