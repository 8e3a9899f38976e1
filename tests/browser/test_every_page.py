"""Every type of page: axe finds nothing in both languages, no sideways scrolling at 390 pixels, no error.

A page type is a screen with its own template. A new route without a page here fails, so nothing is forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.roads import become, main_of

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
OFFICER, LEADER, PRIVACY, NOBODY = "Marieke Duinker", "Hans Kramer", "Anneke Vos", ""
#: Page type -> (who looks, address). `CASE` is the case of the demo with most in it.
CASE = "Geluid en bedreiging in het portiek"
PAGES = {
    "my-work": (OFFICER, "/"),
    "case-list": (OFFICER, "/zaken/"),
    "case-list, nothing found": (OFFICER, "/zaken/?zoek=qqqq"),
    "case-open": (OFFICER, "/zaken/nieuw/"),
    "case": (OFFICER, "{case}"),
    "case-facts": (OFFICER, "{case}feiten/"),
    "case-fact-new": (OFFICER, "{case}feiten/nieuw/"),
    "case-fact-new, one fact": (OFFICER, "{case}feiten/nieuw/?key=severity"),
    "case-people": (OFFICER, "{case}mensen/"),
    "case-person-new": (OFFICER, "{case}mensen/nieuw/"),
    "case-entry-new": (OFFICER, "{case}noteren/"),
    "case-phase": (OFFICER, "{case}fase/"),
    "case-measures": (OFFICER, "{case}maatregelen/"),
    "case-measure": (OFFICER, "{case}maatregelen/gedragsaanwijzing-151d-dwangsom/"),
    "case-measure-propose": (OFFICER, "{case}maatregelen/buurtbemiddeling/voorstellen/"),
    "case-measure-state": (OFFICER, "{measure}"),
    "case-director": (LEADER, "{case}casusregisseur/"),
    "case-share": (LEADER, "{case}delen/"),
    "case-share, one organisation": (LEADER, "{partner}"),
    "case-share-end": (LEADER, "{end}"),
    "case-consent": (LEADER, "{case}toestemming/"),
    "case-close": (LEADER, "{case}afsluiten/"),
    "measure-catalogue": (OFFICER, "/maatregelen/"),
    "measure": (OFFICER, "/maatregelen/gedragsaanwijzing-151d-dwangsom/"),
    "measure, unknown": (OFFICER, "/maatregelen/gedragsaanwijzing-151d-dwangso/"),
    "work-process": (OFFICER, "/werkproces/"),
    "inspection": (PRIVACY, "/inzage/"),
    "refused": (PRIVACY, "/zaken/nieuw/"),
    "absent": (OFFICER, "/zaken/01900000-0000-7000-8000-000000000001/"),
    "demo": (NOBODY, "/demo/"),
    "gallery": (OFFICER, "/ontwerp/?fout=1"),
    "account_login": (NOBODY, "/account/login/"),
    "account_reset_password": (NOBODY, "/account/password/reset/"),
    "mfa_index": (OFFICER, "/account/2fa/"),
    "mfa_activate_totp": (OFFICER, "/account/2fa/totp/activate/"),
}
#: Pages that are a refusal themselves.
REFUSED = {"refused": 403, "absent": 404, "measure, unknown": 404}
#: Addresses without a page of their own.
WITHOUT_PAGE = {"health", "choose-post", "demo-become", "set_language"}


class Reader:
    """One page per person, kept for all tests of this module, and the addresses that only a page tells."""

    def __init__(self, browser: Browser, live_app: Any) -> None:
        self.browser, self.live_app = browser, live_app
        self.pages: dict[tuple[str, str], Page] = {}
        self.known: dict[str, str] = {}
        self.failures: list[str] = []

    def page(self, who: str, language: str) -> Page:
        """The page of this person in this language."""
        if (who, language) not in self.pages:
            context = self.browser.new_context(
                viewport={"width": 1400, "height": 900}, reduced_motion="reduce"
            )
            context.set_default_timeout(30_000)
            context.add_cookies([{"name": "woonrust_language", "value": language, "url": self.live_app.url}])
            page = context.new_page()
            page.on("pageerror", lambda error: self.failures.append(str(error)))
            page.on("console", self._hear)
            if who:
                become(page, self.live_app, who)
            self.pages[who, language] = page
        return self.pages[who, language]

    def visit(self, name: str, language: str) -> Page:
        """The page of this type."""
        who, address = PAGES[name]
        page = self.page(who, language)
        if "{" in address and not self.known:
            self.known = self._look_up()
        self.failures.clear()
        answer = page.goto(urljoin(self.live_app.url, address.format(**self.known)))
        assert answer is not None
        assert answer.status == REFUSED.get(name, 200), answer.url
        assert self.failures == [], "the page says this in the console"
        return page

    def _hear(self, message: Any) -> None:
        if message.type == "error" and "status of 40" not in message.text:
            self.failures.append(message.text)

    def _look_up(self) -> dict[str, str]:
        page = self.page(LEADER, "nl")
        page.goto(f"{self.live_app.url}/zaken/?zoek=Kanaalstraat")
        main_of(page).get_by_role("link", name=CASE).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(CASE)
        case = page.url
        return {
            "case": case,
            "measure": self._first(page, case, r"/maatregel/[0-9a-f-]{36}/$"),
            "partner": self._first(page, f"{case}delen/", r"\?organisatie="),
            "end": self._first(page, f"{case}mensen/", r"/einde/$"),
        }

    def _first(self, page: Page, address: str, wanted: str) -> str:
        page.goto(address)
        found = [str(link.get_attribute("href")) for link in page.get_by_role("link").all()]
        return urljoin(page.url, next(link for link in found if re.search(wanted, link)))

    def close(self) -> None:
        """Close all."""
        for page in self.pages.values():
            page.context.close()


@pytest.fixture(scope="module")
def reader(chromium: Browser, live_app: Any) -> Iterator[Reader]:
    one = Reader(chromium, live_app)
    yield one
    one.close()


def test_every_route_with_a_page_is_looked_at() -> None:
    from tests.matrix.addresses import is_ours, routes

    ours = {route for route in routes() if is_ours(route)} - WITHOUT_PAGE
    assert ours <= {name.split(",")[0] for name in PAGES}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(reader: Reader, name: str, language: str) -> None:
    page = reader.visit(name, language)
    assert page.locator("html").get_attribute("lang") == language
    unfold(page)
    found = Axe().run(page, options=OPTIONS)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", PAGES)
def test_a_narrow_screen_needs_no_sideways_scrolling(reader: Reader, name: str) -> None:
    page = reader.page(PAGES[name][0], "nl")
    page.set_viewport_size({"width": 390, "height": 844})
    try:
        reader.visit(name, "nl")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, sticking_out(page)
    finally:
        page.set_viewport_size({"width": 1400, "height": 900})


def unfold(page: Page) -> None:
    """Open the first few things that are folded away, so that they are looked at too."""
    page.evaluate("""[...document.querySelectorAll('details:not([open])')].slice(0, 4)
        .forEach(one => { one.open = true })""")
    expect(page.locator(".htmx-request")).to_have_count(0)


def sticking_out(page: Page) -> list[str]:
    """The elements that reach past the right edge."""
    found: list[str] = page.evaluate("""() => [...document.querySelectorAll('body *')]
        .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
        .map(one => one.outerHTML.slice(0, 140)).slice(0, 8)""")
    return found
