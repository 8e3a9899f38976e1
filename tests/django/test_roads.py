"""Roads through the screens: back to where one came from, what was shared, what runs, who looked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from tests.access.cast import PURPOSE, Cast, OpenCase, version_of
from tests.django.test_case_screens import client_of, fact_input
from woonrust.access.session import acting
from woonrust.cases import services
from woonrust.cases.models import Case
from woonrust.cases.queries import my_work
from woonrust.clock import today_here
from woonrust.web.case.choices import possible_directors
from woonrust.web.case.course import course_page
from woonrust.web.case.head import case_head

TODAY = today_here()


def record(cast: Cast, case: Case, key: str, value: object, **more: Any) -> None:
    """Anna records a fact from the triage form."""
    told = {"source_kind": "document", "source": "triageformulier", "observed_on": TODAY, **more}
    assert services.record_fact(
        cast.anna, purpose=PURPOSE, case_id=case.pk, key=key, value=value, **told
    ).done


def share(cast: Cast, case: Case, partner: str = "politie") -> None:
    """Anna brings a partner in."""
    given = {"receiver_id": cast.partner(partner), "necessity": "proef", "resident_told": True}
    version = version_of(cast.anna, case)
    assert services.share_case(
        cast.anna, purpose="samen op pad", case_id=case.pk, version=version, **given
    ).done


def propose(cast: Cast, case: Case, days: int) -> None:
    """A measure that must be decided in so many days."""
    given = {"measure_id": "buurtbemiddeling", "due_on": TODAY + timedelta(days), "despite": "proef"}
    assert services.propose_measure(cast.anna, purpose=PURPOSE, case_id=case.pk, **given).done


class TestShared:
    def test_a_case_shared_with_the_police_is_on_their_start_page_until_that_ends(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        case = opened()
        share(cast, case)
        text = client_of(cast.wim).get(reverse("my-work")).content.decode()
        assert "Met u gedeeld" in text and case.number in text and "samen op pad" in text
        assert "Proef corporatie vraagt u" in text
        ended = {"receiver_id": cast.partner("politie"), "because": "klaar"}
        version = version_of(cast.anna, case)
        assert services.end_share(cast.anna, purpose=PURPOSE, case_id=case.pk, version=version, **ended).done
        assert case.number not in client_of(cast.wim).get(reverse("my-work")).content.decode()

    def test_what_runs_out_elsewhere_is_marked_by_who_leads(self, cast: Cast, opened: OpenCase) -> None:
        late, calm = opened(), opened(opened_on=TODAY - timedelta(1), subject="kalm")
        for case in (late, calm):
            share(cast, case)
        with acting(cast.wim, PURPOSE):
            work = my_work(cast.wim, TODAY)
        assert late.pk in {one.case.pk for one in work.elsewhere} and not work.running
        assert [one.case.pk for one in work.shared] == [calm.pk, late.pk]
        text = client_of(cast.wim).get(reverse("my-work")).content.decode()
        assert "voert: Proef corporatie" in text
        assert "Er loopt niets af" not in text


class TestWayBack:
    def test_a_fact_filled_in_from_the_measures_leads_back_there(self, cast: Cast, opened: OpenCase) -> None:
        case, client = opened(), client_of(cast.bram)
        here = reverse("case-measures", args=[case.pk])
        assert urlencode({"next": here}) in client.get(here).content.decode()
        address = f"{reverse('case-fact-new', args=[case.pk])}?{urlencode({'key': 'repeated', 'next': here})}"
        answer = client.post(address, fact_input(value="yes", version=version_of(cast.bram, case)))
        assert (answer.status_code, answer["Location"]) == (303, here)
        text = client.get(here).content.decode()
        assert "Nog een feit vastleggen" in text and "Vastgelegd: herhaald." in text

    def test_it_says_how_many_measures_the_fact_brought(self, cast: Cast, opened: OpenCase) -> None:
        address = f"{reverse('case-fact-new', args=[opened().pk])}?key=tenure"
        client = client_of(cast.bram)
        opens = client.post(address, fact_input(value="sociale_huur"), follow=True).content.decode()
        again = client.post(address, fact_input(value="sociale_huur"), follow=True).content.decode()
        closes = client.post(address, fact_input(value="koop"), follow=True).content.decode()
        assert "1 maatregel erbij kan nu." in opens
        assert "Vastgelegd" in again and "erbij kan" not in again
        assert "1 maatregel kan niet meer." in closes

    @pytest.mark.parametrize(
        "elsewhere", ["https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example", "javascript:alert(1)"]
    )
    def test_another_site_is_no_way_back(self, cast: Cast, opened: OpenCase, elsewhere: str) -> None:
        case, client = opened(), client_of(cast.bram)
        asked = urlencode({"key": "repeated", "next": elsewhere})
        address = f"{reverse('case-fact-new', args=[case.pk])}?{asked}"
        answer = client.post(address, fact_input(value="yes"))
        assert answer["Location"] == reverse("case-facts", args=[case.pk])
        assert f'href="{elsewhere}' not in client.get(address).content.decode()

    def test_after_opening_the_next_two_things_are_a_click_away(self, cast: Cast) -> None:
        given = {
            "subject": "blaffende hond",
            "street": "Proefkade",
            "house_number": "1",
            "place": "Proefdijk",
            "phase": "melding",
            "opened_on": TODAY.isoformat(),
        }
        text = client_of(cast.bram).post(reverse("case-open"), given, follow=True).content.decode()
        assert "melder toevoegen" in text and "rol=melder" in text and "key=nuisance_types" in text


class TestCourse:
    def test_facts_of_one_source_are_one_entry_in_the_order_of_the_vocabulary(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        case = opened()
        for key, value in (("repeated", True), ("severity", "ernstig"), ("nuisance_types", ["geluid"])):
            record(cast, case, key, value)
        record(cast, case, "heard", True, source="gesprek")
        record(cast, case, "urgent", False, source_kind="oordeel")
        with acting(cast.anna, PURPOSE):
            entries = course_page(case, cast.anna, everything=False).entries
        together = next(entry for entry in entries if entry.lines)
        assert [line.split(":")[0] for line in together.lines] == ["Soorten overlast", "Ernst", "Herhaald"]
        assert together.source == "triageformulier" and together.kind == "feit"
        assert sum("pgenomen" in entry.text or bool(entry.lines) for entry in entries) == 1

    def test_what_is_older_is_one_click_away(self, cast: Cast, opened: OpenCase) -> None:
        case, client = opened(), client_of(cast.anna)
        for number in range(15):
            record(cast, case, "reports", number, source=f"brief {number}")
        address = reverse("case", args=[case.pk])
        assert "brief 0" not in client.get(address).content.decode()
        assert "brief 0" in client.get(f"{address}?alles=1").content.decode()

    def test_an_open_gate_names_its_points(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        text = client_of(cast.bram).get(reverse("case", args=[case.pk])).content.decode()
        assert f'href="{reverse("case-phase", args=[case.pk])}#triage"' in text


class TestClocks:
    def test_the_nearest_clock_is_that_of_a_measure_when_it_runs_out_first(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        case = opened(opened_on=TODAY)
        with acting(cast.anna, PURPOSE):
            assert case.due_on and case.due_on > TODAY
            before = case_head(case, cast.anna, "course")
        propose(cast, case, 0)
        with acting(cast.anna, PURPOSE):
            head = case_head(case, cast.anna, "course")
        assert len(before.clocks) == 1 and before.nearest and before.nearest.clock.due_on == case.due_on
        assert head.nearest and head.nearest.clock.due_on == TODAY and len(head.clocks) == 2
        text = client_of(cast.anna).get(reverse("case-list")).content.decode()
        assert head.nearest.what in text and "vandaag" in text


class TestWords:
    def test_a_measure_says_which_and_to_what(self, cast: Cast, opened: OpenCase) -> None:
        case, client = opened(), client_of(cast.anna)
        propose(cast, case, 3)
        with acting(cast.anna, PURPOSE):
            measure = case.measures.get()
        given = {"state": "withdrawn", "since": TODAY.isoformat(), "version": version_of(cast.anna, case)}
        address = reverse("case-measure-state", args=[case.pk, measure.pk])
        text = client.post(address, given, follow=True).content.decode()
        assert "nu “ingetrokken”" in text

    def test_the_form_of_a_fact_says_that_a_source_is_needed(self, cast: Cast, opened: OpenCase) -> None:
        address = reverse("case-fact-new", args=[opened().pk]) + "?key=repeated"
        assert "Een bron is altijd nodig" in client_of(cast.bram).get(address).content.decode()


def test_who_sees_no_case_is_not_offered_to_direct_one(cast: Cast, opened: OpenCase) -> None:
    case = opened()
    with acting(cast.anna, PURPOSE):
        offered = {person for person, _ in possible_directors(case)}
    assert str(cast.bram.person_id) in offered
    assert str(cast.prisca.person_id) not in offered


def test_the_trail_names_no_case_to_who_may_not_know_it_and_counts_per_day(
    cast: Cast, opened: OpenCase
) -> None:
    case, other, client = opened(), opened(), client_of(cast.bram)
    for one in (case, other, case, case):
        client.get(reverse("case", args=[one.pk]))
    text = client_of(cast.prisca).get(reverse("inspection")).content.decode()
    assert "een zaak (nummer niet voor u)" in text and "3×" in text
    assert case.number not in text and f"…{str(case.pk)[-8:]}" not in text


def test_the_own_organisation_comes_first_in_the_work_process(cast: Cast) -> None:
    text = client_of(cast.wim).get(reverse("work-process")).content.decode()
    first = text.index('value="proef-')
    assert text[first:].startswith('value="proef-politie"') and "Dit doen wij (Proef politie)" in text
    part = client_of(cast.wim).get(reverse("work-process") + "?organisatie=proef-politie").content.decode()
    assert "doet het" in part
