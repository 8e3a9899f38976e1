"""The tour of five minutes, walked as the README tells it; every word looked for stands in both READMEs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

ROOT = Path(__file__).parents[2]
READMES = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.nl.md")]


def told(words: str) -> str:
    """``words``, which both READMEs use."""
    for readme in READMES:
        assert words in " ".join(readme.split()), f"the tour does not say “{words}”"
    return words


CASE = told("Geluid en bedreiging in het portiek")


def become(open_page: Callable[..., Page], live_app: Any, name: str) -> Page:
    """Somebody of the cast, on *Mijn werk*."""
    page = open_page()
    page.goto(f"{live_app.url}/demo/")
    page.get_by_role("button", name=told(name)).first.click()
    expect(page).to_have_url(f"{live_app.url}/")
    return page


def tab(page: Page, name: str) -> None:
    """Open a tab of the case."""
    page.locator("main").get_by_role("link", name=told(name), exact=True).first.click()


def open_case(page: Page) -> None:
    """From the menu to the case."""
    page.get_by_role("banner").get_by_role("link", name=told("Zaken"), exact=True).click()
    page.get_by_role("link", name=CASE).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(CASE)


def test_the_tour_can_be_walked(live_app: Any, open_page: Callable[..., Page]) -> None:
    marieke = become(open_page, live_app, "Marieke Duinker")
    expect(marieke.get_by_role("heading", name=told("Nu"), exact=True)).to_be_visible()
    open_case(marieke)
    address = marieke.url
    expect(marieke.get_by_text(told("Hoe deze dag is berekend"))).to_be_visible()
    expect(marieke.get_by_role("main")).to_contain_text(told("1 punt open"))

    tab(marieke, "Maatregelen")
    expect(marieke.get_by_role("main")).to_contain_text(told("Zijn lichtere middelen onvoldoende?"))
    answer_the_question(marieke)
    tab(marieke, "Maatregelen")
    expect(marieke.get_by_role("main")).not_to_contain_text("Zijn lichtere middelen onvoldoende?")
    tab(marieke, "Verloop")
    coercion = marieke.get_by_role("main").get_by_role("listitem").filter(has_text="7 Verplicht kader")
    expect(coercion.first).to_contain_text(told("kan nu"))
    marieke.get_by_role("link", name=told("Bekijk de poorten")).click()
    expect(marieke.get_by_role("main")).to_contain_text("Bewaker")

    dewi_sees_her_part(become(open_page, live_app, "Dewi Pattinama"))
    youssef_sees_nothing(become(open_page, live_app, "Youssef Bakkali"), address)
    anneke_sees_the_trail(become(open_page, live_app, "Anneke Vos"))


def answer_the_question(page: Page) -> None:
    """Step 4."""
    page.get_by_role("link", name=told("Vul in")).first.click()
    page.get_by_label(told("ja"), exact=True).check()
    page.get_by_label(told("oordeel van een bevoegde")).check()
    page.get_by_label("Van wie of waaruit?").fill(told("overleg met de teamleider"))
    page.get_by_role("button", name=told("Vastleggen")).click()
    expect(page.get_by_role("main")).to_contain_text("Vastgelegd")


def dewi_sees_her_part(page: Page) -> None:
    """Step 5."""
    open_case(page)
    tab(page, "Feiten")
    expect(page.get_by_role("main")).to_contain_text("Politie en strafrecht")
    expect(page.get_by_role("main")).not_to_contain_text("Huurgegevens")
    tab(page, "Mensen en delen")
    expect(page.get_by_text(told("Waarom, en op welke grond?")).first).to_be_visible()
    expect(page.get_by_role("main")).not_to_contain_text("Terpstra")


def youssef_sees_nothing(page: Page, address: str) -> None:
    """Step 6."""
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("main")).to_contain_text(told("Hier is voor u niets te vinden"))


def anneke_sees_the_trail(page: Page) -> None:
    """Step 7."""
    page.get_by_role("banner").get_by_role("link", name=told("Inzage")).click()
    trail = page.get_by_role("main")
    expect(trail).to_contain_text("Marieke Duinker")
    expect(trail).to_contain_text("feit vastgelegd")
    expect(trail).not_to_contain_text("Dewi Pattinama")
