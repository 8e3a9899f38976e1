"""The pages of a case and the acts on it, asked for by people of the cast."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.access.cast import Cast, OpenCase, version_of
from woonrust.access.actor import Actor
from woonrust.access.session import acting
from woonrust.cases.facts import facts_for
from woonrust.cases.models import Case, InvolvedPerson, TimelineEntry
from woonrust.clock import today_here
from woonrust.networks.models import Person
from woonrust.web.case.head import case_head

HTMX = {"HTTP_HX_REQUEST": "true"}
TABS = ("case", "case-facts", "case-people", "case-phase")
FACT = {"source_kind": "eigen_waarneming", "source": "huisbezoek", "note": ""}


def client_of(actor: Actor, language: str = "nl") -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    person = Person.objects.get(pk=actor.person_id)
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client


def fact_input(**given: Any) -> dict[str, Any]:
    """What the form of a fact sends."""
    return {**FACT, "observed_on": today_here().isoformat(), **given}


class TestPages:
    @pytest.mark.parametrize("name", TABS)
    def test_the_lead_sees_every_tab(self, cast: Cast, opened: OpenCase, name: str) -> None:
        response = client_of(cast.bram).get(reverse(name, args=[opened().pk]))
        assert response.status_code == 200
        assert "Geluid in het portiek" in response.content.decode()

    @pytest.mark.parametrize("name", TABS)
    def test_who_has_no_grant_reads_the_same_as_for_a_case_that_is_not_there(
        self, cast: Cast, opened: OpenCase, name: str
    ) -> None:
        case = opened()
        for nobody in (cast.charlie, cast.else_, cast.wim):
            client = client_of(nobody)
            hidden = client.get(reverse(name, args=[case.pk]))
            absent = client.get(reverse(name, args=["01900000-0000-7000-8000-000000000001"]))
            assert (hidden.status_code, absent.status_code) == (404, 404)
            assert without_path(hidden) == without_path(absent)

    def test_the_day_of_closing_is_that_of_the_clock_on_the_wall(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        case.closed_at = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)  # half past midnight in the Netherlands
        assert case_head(case, cast.anna, "course").closed_on == date(2026, 7, 2)

    def test_a_stranger_signs_in_first(self, cast: Cast, opened: OpenCase) -> None:
        response = Client().get(reverse("case", args=[opened().pk]))
        assert response.status_code == 302 and "next=" in response.headers["Location"]

    def test_the_page_says_which_data_the_reader_does_not_see(self, cast: Cast, opened: OpenCase) -> None:
        text = client_of(cast.bram).get(reverse("case", args=[opened().pk])).content.decode()
        assert "Niet met uw rol gedeeld" in text and "zorg" in text

    def test_a_closed_gate_names_its_reasons_and_where_to_fill_in(self, cast: Cast, opened: OpenCase) -> None:
        text = client_of(cast.bram).get(reverse("case-phase", args=[opened().pk])).content.decode()
        assert "De veiligheidsvraag is beantwoord" in text and "feiten/nieuw/?key=acute_danger" in text


class TestCaseList:
    def test_it_finds_a_word_of_the_address_and_ignores_nonsense(self, cast: Cast, opened: OpenCase) -> None:
        opened()
        client = client_of(cast.bram)
        assert "Geluid in het portiek" in client.get("/zaken/?zoek=proefkade").content.decode()
        assert "Geen zaak gevonden" in client.get("/zaken/?zoek=nergens").content.decode()
        for odd in ("?pagina=-3", "?pagina=1e9", "?fase=onzin", "?sorteer=drop", "?zoek=%00", "?stand=x"):
            assert client.get(f"/zaken/{odd}").status_code == 200, odd

    def test_htmx_gets_the_list_alone_but_going_back_gets_the_page(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        opened()
        client = client_of(cast.bram)
        part = client.get("/zaken/", **HTMX).content.decode()
        assert part.lstrip().startswith('<div id="zaken"') and "<html" not in part
        back = client.get("/zaken/", **HTMX, HTTP_HX_HISTORY_RESTORE_REQUEST="true").content.decode()
        assert "<html" in back and part.strip() in back

    def test_an_outsider_reads_why_the_list_is_empty(self, cast: Cast, opened: OpenCase) -> None:
        opened()
        text = client_of(cast.charlie).get("/zaken/").content.decode()
        assert "Er zijn geen zaken die u mag zien" in text and "Geluid" not in text


class TestActs:
    def test_opening_a_case_leads_to_it(self, cast: Cast) -> None:
        given = {
            "subject": "Rook op de galerij",
            "street": "Proefkade",
            "house_number": "3",
            "place": "Proefdijk",
            "phase": "melding",
            "opened_on": today_here().isoformat(),
        }
        response = client_of(cast.bram).post(reverse("case-open"), given, follow=True)
        text = response.content.decode()
        assert response.status_code == 200 and "Rook op de galerij" in text and "De zaak is geopend" in text

    def test_a_mistake_says_what_is_wrong_and_keeps_what_was_typed(self, cast: Cast) -> None:
        response = client_of(cast.bram).post(
            reverse("case-open"), {"subject": "Rook", "opened_on": "gisteren"}
        )
        text = response.content.decode()
        assert response.status_code == 422 and 'value="Rook"' in text and 'href="#id_street"' in text
        assert "Voer een geldige datum in" in text

    @pytest.mark.parametrize(
        ("key", "typed", "kept"),
        [
            ("acute_danger", "no", False),
            ("reports", "4", 4),
            ("severity", "ernstig", "ernstig"),
            ("nuisance_types", ["geluid", "vernieling"], frozenset({"geluid", "vernieling"})),
        ],
    )
    def test_a_fact_of_every_kind_is_recorded(
        self, cast: Cast, opened: OpenCase, key: str, typed: Any, kept: Any
    ) -> None:
        case = opened()
        address = reverse("case-fact-new", args=[case.pk]) + f"?key={key}"
        response = client_of(cast.bram).post(address, fact_input(value=typed))
        assert response.status_code == 303, response.content.decode()[:2000]
        with acting(cast.bram, "nakijken"):
            assert facts_for(case, cast.bram).values[key] == kept

    def test_a_day_in_the_future_is_refused_at_its_field(self, cast: Cast, opened: OpenCase) -> None:
        address = reverse("case-fact-new", args=[opened().pk]) + "?key=repeated"
        response = client_of(cast.bram).post(address, fact_input(value="yes", observed_on="2999-01-01"))
        assert response.status_code == 422
        assert 'id="id_observed_on_error"' in response.content.decode()

    def test_two_people_on_one_fact_the_second_reads_what_changed_and_loses_nothing(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        case = opened()
        address = reverse("case-fact-new", args=[case.pk]) + "?key=severity"
        seen = version_of(cast.anna, case)
        assert client_of(cast.bram).post(address, fact_input(value="matig", version=seen)).status_code == 303
        late = client_of(cast.anna).post(address, fact_input(value="ernstig", version=seen, note="Mijn zin"))
        text = late.content.decode()
        assert late.status_code == 409 and "Intussen is er iets veranderd" in text and "Mijn zin" in text
        again = client_of(cast.anna).post(
            address, fact_input(value="ernstig", version=version_of(cast.anna, case), note="Mijn zin")
        )
        assert again.status_code == 303

    def test_a_line_and_a_person_are_added(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        client, day = client_of(cast.bram), today_here().isoformat()
        entry = {
            "kind": "feit",
            "text": "Muziek tot drie uur",
            "happened_on": day,
            "category": "adres_en_melding",
        }
        person = {"role": "melder", "name": "Iemand", "source": "telefoon", "since": day}
        assert client.post(reverse("case-entry-new", args=[case.pk]), entry).status_code == 303
        assert client.post(reverse("case-person-new", args=[case.pk]), person).status_code == 303
        with acting(cast.bram, "nakijken"):
            assert TimelineEntry.objects.filter(case_id=case.pk, text="Muziek tot drie uur").exists()
            assert InvolvedPerson.objects.get(case_id=case.pk).category == "melder"

    def test_a_gate_that_is_closed_refuses_and_says_why(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        given = {"to": "triage", "version": version_of(cast.bram, case)}
        response = client_of(cast.bram).post(reverse("case-phase", args=[case.pk]), given)
        text = response.content.decode()
        assert response.status_code == 403 and "Dit kan nu niet" in text
        assert '<span class="strong">onbekend:</span> De veiligheidsvraag is beantwoord' in text

    def test_a_role_without_the_act_reads_that_it_cannot(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        for name in ("case-share", "case-director"):
            response = client_of(cast.bram).get(reverse(name, args=[case.pk]))
            assert response.status_code == 403 and "Dit kan uw rol niet" in response.content.decode()


class TestSharing:
    def test_one_sees_what_a_partner_would_see_before_bringing_it_in(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        case, client = opened(), client_of(cast.anna)
        address = reverse("case-share", args=[case.pk]) + f"?organisatie={cast.partner('politie')}"
        text = client.get(address).content.decode()
        assert "Dit ziet Proef politie dan" in text and "Dit blijft dicht, en waarom" in text
        assert "Proef politie ziet " in text and "U ziet " not in text
        given = {
            "purpose": "veiligheid",
            "necessity": "alleen de politie weet dit",
            "resident_told": "yes",
            "version": version_of(cast.anna, case),
        }
        assert client_of(cast.wim).get(reverse("case", args=[case.pk])).status_code == 404
        assert client.post(address, given).status_code == 303
        assert client_of(cast.wim).get(reverse("case", args=[case.pk])).status_code == 200

    def test_and_ends_it_again(self, cast: Cast, opened: OpenCase) -> None:
        case, client = opened(), client_of(cast.anna)
        _share(cast, case, client)
        end = reverse("case-share-end", args=[case.pk, cast.partner("politie")])
        people = client.get(reverse("case-people", args=[case.pk])).content.decode()
        assert end in people
        assert "Proef politie ziet " in people and "U ziet " in people
        given = {"because": "taak klaar", "version": version_of(cast.anna, case)}
        assert client.post(end, given).status_code == 303
        assert client_of(cast.wim).get(reverse("case", args=[case.pk])).status_code == 404


def test_the_privacy_officer_sees_who_looked_and_nobody_else_does(cast: Cast, opened: OpenCase) -> None:
    client_of(cast.bram).get(reverse("case", args=[opened().pk]))
    text = client_of(cast.prisca).get(reverse("inspection")).content.decode()
    assert "Bram" in text and "zaak bekeken" in text
    assert client_of(cast.bram).get(reverse("inspection")).status_code == 403


@pytest.mark.parametrize(
    "choose", [lambda case: reverse("my-work"), lambda case: reverse("case", args=[case.pk])]
)
def test_pages_are_complete_in_english(cast: Cast, opened: OpenCase, choose: Callable[[Case], str]) -> None:
    text = client_of(cast.bram, "en").get(choose(opened())).content.decode()
    for dutch in ("Mijn werk", "Zaken", "Verloop", "Volgende stap", "Afmelden", "klok", "Voortrekker"):
        assert dutch not in text
    assert 'lang="en"' in text and "My work" in text


def _share(cast: Cast, case: Case, client: Client) -> None:
    address = reverse("case-share", args=[case.pk]) + f"?organisatie={cast.partner('politie')}"
    given = {"purpose": "p", "necessity": "n", "resident_told": "yes", "version": version_of(cast.anna, case)}
    assert client.post(address, given).status_code == 303


def without_path(response: Any) -> str:
    """The page without what differs for every request: its own address and the form token."""
    lines = response.content.decode().splitlines()
    return "\n".join(
        line for line in lines if 'name="next"' not in line and "csrfmiddlewaretoken" not in line
    )
