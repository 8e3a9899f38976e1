"""What the running application serves to a real browser before anybody has signed in."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def test_log_in_page_loads_its_own_styles_and_nothing_else(page: Page, live_app: Any) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    answer = page.goto(f"{live_app.url}/account/login/")
    assert answer is not None
    assert answer.status == 200
    assert "no-store" in answer.headers["cache-control"]
    assert any("/static/vendor/design-system." in url for url in asked)
    assert all(url.startswith((live_app.url, "data:")) for url in asked)
    assert said == []


@pytest.mark.parametrize("path", ["login", "password/reset"])
def test_account_pages_are_accessible(page: Page, live_app: Any, path: str) -> None:
    page.goto(f"{live_app.url}/account/{path}/")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.locator("html").get_attribute("lang") == "nl"


def test_nobody_signs_up_by_himself(page: Page, live_app: Any) -> None:
    page.goto(f"{live_app.url}/account/signup/")
    assert page.locator("input[type=password]").count() == 0


def test_wrong_password_is_refused_in_dutch(page: Page, live_app: Any) -> None:
    page.goto(f"{live_app.url}/account/login/")
    page.fill("input[type=email]", "iemand@example.nl")
    page.fill("input[type=password]", "niet het goede woord")
    page.click("main button[type=submit]")
    assert "niet correct" in page.locator("main").inner_text()
