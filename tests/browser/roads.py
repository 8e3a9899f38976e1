"""Roads through the application that several journeys take, in the words that stand on the pages."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

expect.set_options(timeout=20_000)  # milliseconds; a busy machine is no reason to fail


def become(page: Page, live_app: Any, name: str) -> Page:
    """Choose who to be on the page of personas; one is then on *Mijn werk*."""
    page.goto(f"{live_app.url}/demo/")
    page.get_by_role("button", name=name).first.click()
    expect(page).to_have_url(f"{live_app.url}/")
    return page


def main_of(page: Page) -> Locator:
    """The page without bar and foot."""
    return page.get_by_role("main")


def open_case(page: Page, subject: str, street: str) -> str:
    """Open a case from *Zaken*; gives its address."""
    page.get_by_role("banner").get_by_role("link", name="Zaken", exact=True).click()
    main_of(page).get_by_role("link", name="Zaak openen").click()
    page.get_by_label("Waar gaat het over?").fill(subject)
    page.get_by_label("Straat", exact=True).fill(street)
    page.get_by_label("Huisnummer").fill("9")
    page.get_by_label("Plaats", exact=True).fill("IJmuiden")
    main_of(page).get_by_role("button", name="Zaak openen").click()
    expect(main_of(page)).to_contain_text("De zaak is geopend")
    return page.url


def tab(page: Page, name: str) -> None:
    """A tab of the case."""
    page.get_by_role("navigation", name="Delen van deze zaak").get_by_role("link", name=name).click()


def record(page: Page, question: str, answer: str) -> None:
    """On the form of a fact: the answer, how it is known, from whom."""
    expect(main_of(page)).to_contain_text(question)
    page.get_by_label(answer, exact=True).first.check()
    page.get_by_label("eigen waarneming").check()
    page.get_by_label("Van wie of waaruit?").fill("huisbezoek")
    main_of(page).get_by_role("button", name="Vastleggen").click()
    expect(main_of(page)).to_contain_text("Vastgelegd: ")
