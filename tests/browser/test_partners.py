"""One case seen by three organisations, by somebody who may not know of it, and written to by two at once.

The case is that of the demo in which the care track is sealed: a man who shouts at night, with the housing
corporation in the lead, the GGD and a care worker with him, and the police who came to the door.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.roads import become, main_of, open_case, tab

SUBJECT = "Bonken en roepen in de nacht"
CARE = "Hij eet slecht en slaapt niet"  # written by the GGD, for care only
POLICE = "Om 03:20 aan de deur"  # written by the police, for those with a task in that
REPORTER = "familie De Haas"
VISIT = "bel eerst, kom met twee, praat rustig"  # for everybody who goes there
OpenPage = Callable[..., Page]


@pytest.fixture
def case_url(open_page: OpenPage, live_app: Any) -> str:
    """The address of the case, found by the housing officer."""
    page = become(open_page(), live_app, "Marieke Duinker")
    page.goto(f"{live_app.url}/zaken/?zoek=Scheiberglaan")
    main_of(page).get_by_role("link", name=SUBJECT).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SUBJECT)
    return page.url


def test_three_organisations_see_their_part_of_one_case(
    open_page: OpenPage, live_app: Any, case_url: str
) -> None:
    officer, nurse, police = (
        read_case(become(open_page(), live_app, name), case_url)
        for name in ("Marieke Duinker", "Joris Hoekstra", "Dewi Pattinama")
    )
    assert all(VISIT in text for text in (officer, nurse, police))
    assert [CARE in text for text in (officer, nurse, police)] == [False, True, False]
    assert [POLICE in text for text in (officer, nurse, police)] == [False, False, True]
    assert [REPORTER in text for text in (officer, nurse, police)] == [True, False, False]


def test_who_cannot_read_care_is_told_so_and_whom_to_ask(
    open_page: OpenPage, live_app: Any, case_url: str
) -> None:
    page = become(open_page(), live_app, "Marieke Duinker")
    page.goto(case_url)
    expect(main_of(page)).to_contain_text("Niet met uw rol gedeeld in deze zaak: zorg")
    page.goto(f"{case_url}maatregelen/wmo-onderzoek-en-woonbegeleiding/")
    for told in ("zorg of hulp nodig", "niet voor u zichtbaar", "vraag het: GGD Kennemerland"):
        expect(main_of(page)).to_contain_text(told)


def read_case(page: Page, case_url: str) -> str:
    """Everything on the four tabs of the case."""
    texts = []
    for part in ("?alles", "feiten/", "maatregelen/", "mensen/"):
        page.goto(f"{case_url}{part}")
        texts.append(main_of(page).inner_text())
    return "\n".join(texts)


def test_the_outsider_finds_nothing_by_search_or_address(
    open_page: OpenPage, live_app: Any, case_url: str
) -> None:
    page = become(open_page(), live_app, "Youssef Bakkali")
    for word in ("Scheiberglaan", "Bonken", "Kok"):
        page.get_by_role("searchbox").first.fill(word)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**zoek={word}**")
        expect(main_of(page)).not_to_contain_text(SUBJECT)
    shown = refused_text(page, case_url)
    absent = refused_text(page, f"{live_app.url}/zaken/01900000-0000-7000-8000-000000000001/")
    assert shown == absent
    for part in ("feiten/", "maatregelen/", "mensen/"):
        assert refused_text(page, f"{case_url}{part}") == absent


def refused_text(page: Page, address: str) -> str:
    """What stands on the page of a case that is not there."""
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 404
    return page.title() + page.locator("body").inner_text()


def test_who_was_second_is_told_what_changed_and_loses_nothing(open_page: OpenPage, live_app: Any) -> None:
    first = become(open_page(), live_app, "Marieke Duinker")
    address = open_case(first, "Gestamp op de trap", "Gelijktijdweg")
    second = become(open_page(), live_app, "Hans Kramer")
    form = f"{address}feiten/nieuw/?key=nuisance_types"
    fill_fact(first, form, "geluid", "eerste huisbezoek")
    fill_fact(second, form, "verward gedrag", "tweede huisbezoek, met een lange uitleg")
    send_fact(first)
    expect(main_of(first)).to_contain_text("Vastgelegd: ")
    send_fact(second)
    expect(main_of(second)).to_contain_text("Intussen is er iets veranderd; uw tekst staat er nog")
    expect(main_of(second)).to_contain_text("Marieke Duinker")
    expect(second.get_by_label("Van wie of waaruit?")).to_have_value(
        "tweede huisbezoek, met een lange uitleg"
    )
    expect(second.get_by_label("verward gedrag", exact=True)).to_be_checked()
    send_fact(second)
    expect(main_of(second)).to_contain_text("Vastgelegd: ")
    tab(second, "Verloop")
    expect(second.locator("#verloop")).to_contain_text("tweede huisbezoek")
    expect(second.locator("#verloop")).to_contain_text("eerste huisbezoek")


def fill_fact(page: Page, address: str, answer: str, source: str) -> None:
    """Fill the form of a fact without sending it."""
    page.goto(address)
    page.get_by_label(answer, exact=True).first.check()
    page.get_by_label("eigen waarneming").check()
    page.get_by_label("Van wie of waaruit?").fill(source)


def send_fact(page: Page) -> None:
    """Send it."""
    main_of(page).get_by_role("button", name="Vastleggen").click()
