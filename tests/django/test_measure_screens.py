"""The pages on measures and on the work process, asked for by people of the cast."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.access.cast import Cast, OpenCase, version_of
from woonrust.access.actor import Actor
from woonrust.access.session import acting
from woonrust.cases.models import Case
from woonrust.cases.queries import measures_of
from woonrust.clock import today_here
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Person

HTMX = {"HTTP_HX_REQUEST": "true"}
LETTER = "wederhoorgesprek"


def client_of(actor: Actor, language: str = "nl") -> Client:
    """A browser in which this person is signed in."""
    client = Client(headers={"accept-language": language})
    person = Person.objects.get(pk=actor.person_id)
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client


def page(client: Client, name: str, *given: Any, **how: Any) -> str:
    """The text of a page that must be there."""
    response = client.get(reverse(name, args=given), **how)
    assert response.status_code == 200, response.content[:500]
    return response.content.decode()


class TestCaseMeasures:
    def test_the_page_answers_what_can_be_done_now(self, cast: Cast, opened: OpenCase) -> None:
        text = page(client_of(cast.bram), "case-measures", opened().pk)
        assert "Wat kan nu, door wie, en waarom?" in text
        assert 'id="kan-nu"' in text and 'id="nog-iets-nodig"' in text and "meest oplevert" in text

    def test_it_is_complete_in_english(self, cast: Cast, opened: OpenCase) -> None:
        text = page(client_of(cast.bram, "en"), "case-measures", opened().pk)
        for dutch in ("Wat kan nu", "Kan nu", "Nog iets nodig", "Past niet bij", "Peildatum", "voorwaarden"):
            assert dutch not in text
        assert 'id="kan-nu"' in text and 'lang="en"' in text

    def test_htmx_gets_the_part_and_a_browser_the_page(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        client = client_of(cast.bram)
        part = page(client, "case-measures", case.pk, **HTMX)
        assert "<html" not in part and part.lstrip().startswith('<div id="overzicht"')
        assert part.strip() in page(client, "case-measures", case.pk), "the same as in the whole page"

    def test_what_is_one_click_away_comes_with_the_click_or_without_script(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        case, client = opened(), client_of(cast.bram)
        far = reverse("case-measure", args=[case.pk, "ontruiming-kort-geding"])
        assert far not in page(client, "case-measures", case.pk)
        assert far in page(client, "case-measures", case.pk, data={"lijst": "needs-later"}, **HTMX)
        assert far in page(client, "case-measures", case.pk, data={"alles": "1"})

    def test_filters_work_without_script(self, cast: Cast, opened: OpenCase) -> None:
        asked = {"kader": "vrijwillig", "organisatie": "rechter"}
        text = page(client_of(cast.bram), "case-measures", opened().pk, data=asked)
        assert 'value="rechter" selected' in text and "buiten het filter" in text

    def test_another_day_is_said_and_a_wrong_day_too(self, cast: Cast, opened: OpenCase) -> None:
        case, client = opened(), client_of(cast.bram)
        earlier = (today_here() - timedelta(2)).isoformat()
        assert "U ziet de stand van" in page(client, "case-measures", case.pk, data={"op": earlier})
        assert "is geen datum" in page(client, "case-measures", case.pk, data={"op": "gisteren"})

    def test_no_inline_style_or_script(self, cast: Cast, opened: OpenCase) -> None:
        text = page(client_of(cast.bram), "case-measures", opened().pk)
        assert " style=" not in text and " onclick=" not in text

    def test_who_may_not_know_the_case_finds_nothing(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        for stranger in (cast.charlie, cast.else_, cast.wim):
            for name, more in (("case-measures", ()), ("case-measure", (LETTER,))):
                response = client_of(stranger).get(reverse(name, args=[case.pk, *more]))
                assert response.status_code == 404

    def test_a_case_that_is_not_there_looks_the_same(self, cast: Cast) -> None:
        response = client_of(cast.bram).get(reverse("case-measures", args=[uuid4()]))
        assert response.status_code == 404


class TestOneMeasureInACase:
    def test_conditions_with_source_and_a_way_to_fill_in(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        text = page(client_of(cast.bram), "case-measure", case.pk, "gedragsaanwijzing-151d-dwangsom")
        assert reverse("case-fact-new", args=[case.pk]) + "?next=" in text and "key=" in text
        assert "Mag het?" in text and "Awb 4:8" in text and "niet voor u zichtbaar" in text

    def test_unknown_measure(self, cast: Cast, opened: OpenCase) -> None:
        response = client_of(cast.bram).get(reverse("case-measure", args=[opened().pk, "verzonnen"]))
        assert response.status_code == 404


class TestProposing:
    def test_a_measure_is_proposed_from_here(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        sent = {"note": "eerst zijn kant horen", "version": version_of(cast.bram, case)}
        response = client_of(cast.bram).post(reverse("case-measure-propose", args=[case.pk, LETTER]), sent)
        assert response.status_code == 303, response.content[:2000]
        assert _taken(cast.bram, case) == {LETTER: "proposed"}
        text = page(client_of(cast.bram), "case-measures", case.pk)
        assert "voorgesteld" in text

    def test_without_a_reason_nothing_is_kept(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        sent = {"note": "", "version": version_of(cast.bram, case)}
        response = client_of(cast.bram).post(reverse("case-measure-propose", args=[case.pk, LETTER]), sent)
        assert response.status_code == 422 and _taken(cast.bram, case) == {}

    def test_a_role_without_the_act_reads_why(self, cast: Cast, opened: OpenCase) -> None:
        response = client_of(cast.petra).get(reverse("case-measure-propose", args=[opened().pk, LETTER]))
        assert response.status_code == 403


def _taken(actor: Actor, case: Case) -> dict[str, str]:
    with acting(actor, "nagaan wat is voorgesteld"):
        return {row.measure.measure_id: row.state for row in measures_of(case, actor)}


class TestCatalogue:
    def test_all_measures_are_there(self, cast: Cast) -> None:
        text = page(client_of(cast.charlie), "measure-catalogue")
        assert all(reverse("measure", args=[one]) in text for one in load_knowledge().catalogue.measures)

    @pytest.mark.parametrize(
        ("asked", "there", "gone"),
        [
            ({"zoek": "dwangsom 151d"}, "gedragsaanwijzing-151d-dwangsom", "skaeve-huse"),
            ({"kader": "vrijwillig"}, "buurtbemiddeling", "sluiting-13b"),
            ({"fase": "nazorg"}, "skaeve-huse", "buurtbemiddeling"),
            ({"partij": "rechter"}, "gedragsaanwijzing-rechter", "buurtbemiddeling"),
            ({"spoor": "strafrecht"}, "strafbeschikking-geluid", "buurtbemiddeling"),
            ({"soort": "drugshandel"}, "sluiting-13b", "strafbeschikking-geluid"),
        ],
    )
    def test_search_and_filters(self, cast: Cast, asked: dict[str, str], there: str, gone: str) -> None:
        text = page(client_of(cast.bram), "measure-catalogue", data=asked, **HTMX)
        assert reverse("measure", args=[there]) in text and reverse("measure", args=[gone]) not in text

    def test_nothing_found_shows_a_way_on(self, cast: Cast) -> None:
        text = page(client_of(cast.bram), "measure-catalogue", data={"zoek": "xyzzy"})
        assert "Geen maatregel gevonden" in text

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_every_measure_has_a_page(self, cast: Cast, language: str) -> None:
        client = client_of(cast.bram, language)
        for measure in load_knowledge().catalogue.measures.values():
            text = page(client, "measure", measure.id)
            assert " style=" not in text and "Text(" not in text

    def test_what_still_has_to_be_looked_up_never_stands_below_a_green_mark(self, cast: Cast) -> None:
        noted = next(
            one
            for one in load_knowledge().catalogue.measures.values()
            if one.confidence == "verified-in-source" and one.confidence_note
        )
        text = page(client_of(cast.bram), "measure", noted.id)
        assert "deels nagelezen" in text and ">nagelezen in de bron<" not in text

    def test_a_source_goes_by_the_name_of_its_site(self, cast: Cast) -> None:
        text = page(client_of(cast.bram), "measure", "gedragsaanwijzing-151d-dwangsom")
        assert ">wetten.overheid.nl: " in text and ">http" not in text

    def test_an_unknown_measure_names_the_nearest(self, cast: Cast) -> None:
        response = client_of(cast.bram).get("/maatregelen/buurtbemideling/")
        assert response.status_code == 404
        assert reverse("measure", args=["buurtbemiddeling"]) in response.content.decode()


class TestWorkProcess:
    def test_picture_tables_and_no_inline_style(self, cast: Cast) -> None:
        text = page(client_of(cast.bram), "work-process")
        assert "<svg" in text and 'id="raci"' in text and 'id="deuren"' in text
        assert " style=" not in text

    def test_one_organisation_shows_its_part(self, cast: Cast) -> None:
        text = page(client_of(cast.bram), "work-process", data={"organisatie": "proef-politie"})
        assert "dit doen wij, en wanneer" in text and "is-faded" in text

    def test_an_organisation_that_is_none_shows_everybody(self, cast: Cast) -> None:
        text = page(client_of(cast.bram), "work-process", data={"organisatie": "niemand"})
        assert "dit doen wij" not in text and "is-faded" not in text
