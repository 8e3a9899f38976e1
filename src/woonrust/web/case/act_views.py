"""One view per act on a case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from woonrust.cases import services
from woonrust.cases.knowledge import measure_of, vocabulary
from woonrust.cases.measure_states import NEXT
from woonrust.cases.models import Measure, MeasureStatus
from woonrust.cases.queries import get_visible_case
from woonrust.web.case import choices
from woonrust.web.case.acts import PURPOSE, act_page, categories_to_write, show_or_act
from woonrust.web.case.fact_form import FactForm
from woonrust.web.case.facts import choice_page, fact_url, known_fact
from woonrust.web.case.forms import BecauseForm, DirectorForm, EntryForm, MeasureStateForm, PersonForm
from woonrust.web.case.head import case_url
from woonrust.web.case.words import ROLES
from woonrust.web.components.marks import MEASURE_STATES
from woonrust.web.components.navigation import Link
from woonrust.web.components.words import words
from woonrust.web.forms.back import page_before
from woonrust.web.measures.possible import change_in_words, possible_now
from woonrust.web.screens import screen_for

get_or_post = require_http_methods(["GET", "POST"])


@screen_for("write")
@get_or_post
def add_entry(request: Any, case_id: UUID) -> HttpResponse:
    """Write a line in the course of the case."""
    case = get_visible_case(request.actor, case_id)
    form = EntryForm(request.POST or None, categories=categories_to_write(request.actor, case))
    page = act_page(case, request.actor, "course", _("Iets noteren"), _("Noteren"), case_url(case))

    def act() -> Any:
        given = {key: value for key, value in form.cleaned_data.items() if key != "version"}
        return services.add_timeline_entry(request.actor, purpose=PURPOSE, case_id=case.pk, **given)

    return show_or_act(request, page, form, act, _("Genoteerd in het verloop."))


@screen_for("write")
@get_or_post
def record_fact(request: Any, case_id: UUID) -> HttpResponse:
    """Record a fact; without `?key=` first choose which."""
    case = get_visible_case(request.actor, case_id)
    facts_url = reverse("case-facts", args=[case.pk])
    fact = vocabulary().types.get(request.GET.get("key", ""))
    if fact is None or fact.origin == "setting":
        trail = (Link(_("Feiten"), facts_url), Link(_("Welk feit?")))
        search = request.GET.get("zoek", "")[:80].strip()
        page = choice_page(case, request.actor, search, trail, page_before(request, ""))
        return render(request, "case/fact_choice.html", {"page": page})
    form = FactForm(fact, request.POST or None, initial={"version": case.version})
    intro = _(
        "Schrijf op wat u weet, van wie, en op welke dag. Een bron is altijd nodig: zonder bron geen feit. "
        "Ook “nee” en “onbekend” zijn antwoorden."
    )
    back = page_before(request, facts_url)
    act_shown = act_page(case, request.actor, "facts", _("Feit vastleggen"), _("Vastleggen"), back, intro)
    before = possible_now(case, request.actor) if request.method == "POST" else frozenset()

    def act() -> Any:
        given = {key: form.cleaned_data[key] for key in ("source_kind", "source", "observed_on", "note")}
        return services.record_fact(
            request.actor,
            purpose=PURPOSE,
            case_id=case.pk,
            key=fact.key,
            value=form.value(),
            version=form.seen(),
            **given,
        )

    def done() -> str:
        told = [_("Vastgelegd: %(fact)s.") % {"fact": words(fact.label)}]
        if changed := change_in_words(before, possible_now(case, request.actor)):
            told.append(f"{changed}.")
        another = fact_url(case, back=page_before(request, ""))
        return format_html('{} <a href="{}">{}</a>', " ".join(told), another, _("Nog een feit vastleggen"))

    known = {"known": known_fact(case, request.actor, fact)}
    return show_or_act(request, act_shown, form, act, done, "case/fact.html", known)


@screen_for("write")
@get_or_post
def add_person(request: Any, case_id: UUID) -> HttpResponse:
    """Add a person in a role."""
    case = get_visible_case(request.actor, case_id)
    asked = request.GET.get("rol", "")
    form = PersonForm(request.POST or None, initial={"role": asked} if asked in ROLES else None)
    back = page_before(request, reverse("case-people", args=[case.pk]))
    page = act_page(case, request.actor, "people", _("Persoon toevoegen"), _("Toevoegen"), back)

    def act() -> Any:
        given = {key: value for key, value in form.cleaned_data.items() if key != "version"}
        return services.add_involved_person(request.actor, purpose=PURPOSE, case_id=case.pk, **given)

    return show_or_act(request, page, form, act, _("Toegevoegd."))


@screen_for("direct")
@get_or_post
def name_director(request: Any, case_id: UUID) -> HttpResponse:
    """Name the case director."""
    case = get_visible_case(request.actor, case_id)
    initial = {"version": case.version, "person": str(case.director_id or "")}
    form = DirectorForm(request.POST or None, people=choices.possible_directors(case), initial=initial)
    back = reverse("case-people", args=[case.pk])
    intro = _("Een persoon die de zaak gaande houdt: eerste aanspreekpunt, houdt het dossier compleet.")
    page = act_page(case, request.actor, "people", _("Casusregisseur aanwijzen"), _("Aanwijzen"), back, intro)

    def act() -> Any:
        person = form.cleaned_data["person"]
        return services.name_case_director(
            request.actor,
            purpose=PURPOSE,
            case_id=case.pk,
            person_id=UUID(person) if person else None,
            version=form.seen() or 0,
        )

    return show_or_act(request, page, form, act, _("De casusregisseur is aangewezen."))


@screen_for("measures")
@get_or_post
def change_measure(request: Any, case_id: UUID, measure: UUID) -> HttpResponse:
    """Bring a measure of the case to its next status."""
    case = get_visible_case(request.actor, case_id)
    row = get_object_or_404(Measure.objects.visible_to(request.actor), pk=measure, case_id=case.pk)
    last = MeasureStatus.objects.visible_to(request.actor).filter(measure=row).order_by("-number")[0]
    states = [(state, str(MEASURE_STATES[state][1])) for state in MEASURE_STATES if state in NEXT[last.state]]
    form = MeasureStateForm(request.POST or None, states=states, initial={"version": case.version})
    known = measure_of(row.measure_id)
    name = words(known.name) if known else row.measure_id
    intro = _("Nu: %(state)s. Het advies van dit moment wordt bij de status bewaard.") % {
        "state": MEASURE_STATES[last.state][1]
    }
    page = act_page(case, request.actor, "measures", name, _("Bijwerken"), case_url(case), intro)

    def act() -> Any:
        given = {key: value for key, value in form.cleaned_data.items() if key != "version"}
        return services.change_measure_status(
            request.actor, purpose=PURPOSE, measure=row.pk, version=form.seen() or 0, **given
        )

    def done() -> str:
        return _("%(measure)s: nu “%(state)s”.") % {
            "measure": name,
            "state": MEASURE_STATES[form.cleaned_data["state"]][1],
        }

    return show_or_act(request, page, form, act, done)


@screen_for("phase")
@get_or_post
def close_case(request: Any, case_id: UUID) -> HttpResponse:
    """Close a case in a phase in which it may end."""
    case = get_visible_case(request.actor, case_id)
    form = BecauseForm(request.POST or None, initial={"version": case.version})
    intro = _("Schrijf op waarom de zaak kan sluiten, welk risico blijft en wie daarop let.")
    page = act_page(case, request.actor, "course", _("Zaak afsluiten"), _("Afsluiten"), case_url(case), intro)

    def act() -> Any:
        because = form.cleaned_data["because"]
        return services.close_case(
            request.actor, purpose=PURPOSE, case_id=case.pk, because=because, version=form.seen() or 0
        )

    return show_or_act(request, page, form, act, _("De zaak is afgesloten."))
