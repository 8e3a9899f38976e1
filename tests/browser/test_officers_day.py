"""The housing officer's day: open a case, add facts, see the advice change, take a measure, pass a gate.

The same journey is made with and without JavaScript: nothing in it may need scripts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.roads import become, main_of, open_case, record, tab


@pytest.mark.parametrize("javascript", [True, False], ids=["with_scripts", "without_scripts"])
def test_the_day_of_a_housing_officer(
    open_page: Callable[..., Page], live_app: Any, javascript: bool
) -> None:
    page = become(open_page(javascript=javascript), live_app, "Marieke Duinker")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    open_case(page, f"Bassen door de muur {javascript}", "Dagjeslaan")
    the_gate_is_closed_and_says_why(page)
    the_advice_changes_with_facts(page)
    a_measure_is_taken(page)
    the_gate_opens(page)
    the_course_tells_all(page)


def the_gate_is_closed_and_says_why(page: Page) -> None:
    page.get_by_role("link", name="Bekijk de poorten").click()
    gate = page.locator("#triage")
    expect(gate).to_contain_text("De veiligheidsvraag is beantwoord")
    expect(gate).to_contain_text("Het is bekend om welke overlast het gaat")
    expect(gate.get_by_role("button")).to_have_count(0)
    gate.get_by_role("link", name="Vul in").first.click()
    record(page, "Is er nu acuut gevaar?", "nee")


def the_advice_changes_with_facts(page: Page) -> None:
    tab(page, "Maatregelen")
    question = page.get_by_role("region", name="De vraag die nu het meest oplevert")
    expect(question).to_contain_text("Welke soorten overlast worden gemeld?")
    expect(main_of(page)).not_to_contain_text("Past niet bij deze zaak")
    question.get_by_role("link", name="Vul in").click()
    record(page, "Welke soorten overlast worden gemeld?", "geluid")
    tab(page, "Maatregelen")
    expect(main_of(page)).to_contain_text("Past niet bij deze zaak")
    expect(question).not_to_contain_text("Welke soorten overlast worden gemeld?")


def a_measure_is_taken(page: Page) -> None:
    row = page.locator("#m-melding-en-triage")
    expect(row).to_contain_text("kan nu")
    row.get_by_role("link", name="Bereid voor").click()
    page.get_by_label("Waarom deze maatregel, waarom nu?").fill(
        "De melding is binnen en moet worden gewogen."
    )
    main_of(page).locator("form button[type=submit]").click()
    expect(main_of(page)).to_contain_text("Voorgesteld: ")
    tab(page, "Maatregelen")
    expect(page.locator("#m-melding-en-triage")).to_contain_text("voorgesteld")


def the_gate_opens(page: Page) -> None:
    tab(page, "Verloop")
    page.get_by_role("link", name="Bekijk de poorten").click()
    page.locator("#triage").get_by_role("button", name="Ga naar deze fase").click()
    expect(main_of(page)).to_contain_text("De zaak is nu in fase")
    expect(page.locator(".case-head__phase")).to_contain_text("2 Quickscan en triage")


def the_course_tells_all(page: Page) -> None:
    course = page.locator("#verloop")
    for told in ("geopend", "Acuut gevaar: nee", "Soorten overlast: geluid", "voorgesteld"):
        expect(course).to_contain_text(told)


def test_a_case_can_be_opened_with_the_keyboard_alone(page: Page, live_app: Any) -> None:
    become(page, live_app, "Marieke Duinker")
    page.goto(f"{live_app.url}/zaken/nieuw/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(main_of(page)).to_be_focused()
    tab_to(page, "subject")
    for text in ("Getik op de verwarming", "Toetsenlaan", "12", "1971 AA", "IJmuiden"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    tab_to(page, "phase")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    tab_to_button(page, "Zaak openen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Getik op de verwarming")
    expect(page.locator(".case-head__phase")).to_contain_text("1 Melding en intake")


def test_what_has_the_focus_can_be_seen(page: Page, live_app: Any) -> None:
    """Each stop of the Tab key on *Mijn werk* shows an outline, a shadow or another colour."""
    become(page, live_app, "Marieke Duinker")
    unseen = [stop for _ in range(25) if (stop := focus_without_mark(page)) is not None]
    assert not unseen


def focus_without_mark(page: Page) -> str | None:
    """Go one stop on; the words of the element when nothing shows that it has the focus."""
    page.keyboard.press("Tab")
    return page.evaluate("""() => {
        const here = document.activeElement;
        if (here === document.body) return null;
        const style = getComputedStyle(here);
        const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
            || style.boxShadow !== 'none';
        return marked ? null : here.outerHTML.slice(0, 120);
    }""")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the field with this name has the focus."""
    _tab_until(page, f"document.activeElement.name === {name!r}")


def tab_to_button(page: Page, words: str) -> None:
    """Press Tab until the button with these words has the focus."""
    _tab_until(
        page, f"document.activeElement.innerText === {words!r} && document.activeElement.type === 'submit'"
    )


def _tab_until(page: Page, there: str) -> None:
    for _ in range(40):
        if page.evaluate(there):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the Tab key never comes to: {there}")


def test_a_form_that_is_wrong_keeps_what_was_typed_and_leads_to_the_field(page: Page, live_app: Any) -> None:
    become(page, live_app, "Marieke Duinker")
    page.goto(f"{live_app.url}/zaken/nieuw/")
    page.get_by_label("Waar gaat het over?").fill("Getrommel")
    main_of(page).get_by_role("button", name="Zaak openen").click()
    expect(page.get_by_label("Waar gaat het over?")).to_have_value("Getrommel")
    main_of(page).get_by_role("link", name=re.compile("Straat|straat")).first.click()
    expect(page.get_by_label("Straat", exact=True)).to_be_focused()
