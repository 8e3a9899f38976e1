"""A real Chromium for the tests of this folder; pages that fail leave a picture in tests/browser/failures."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

FAILURES = Path(__file__).parent / "failures"
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",  # the tests also run as root, in containers without user namespaces
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]


def chromium_path() -> str:
    """The Chromium of this machine; `make test` sees to it that there is one."""
    found = os.environ.get("WOONRUST_CHROMIUM") or next((p for p in map(shutil.which, NAMES) if p), None)
    if not found:
        pytest.fail("no Chromium here; run `python tools/browser.py` (make test does)")
    return found


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a browser test."""
    for item in items:
        if Path(item.path).is_relative_to(Path(__file__).parent):
            item.add_marker("browser")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Keeps the outcome, so that the page of a failed test can be photographed."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    setattr(item, f"report_{report.when}", report)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One Chromium for the tests of a module; it ends with it, for its event loop bars the database."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Opens a page as a new visitor: `open_page(width=390)`; each has its own session."""
    pages: list[Page] = []

    def open_one(width: int = 1400, height: int = 900, javascript: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, locale="nl-NL", java_script_enabled=javascript
        )
        context.set_default_timeout(30_000)
        pages.append(context.new_page())
        return pages[-1]

    yield open_one
    report = getattr(request.node, "report_call", None)
    for number, page in enumerate(pages):
        if report is not None and report.failed and not page.is_closed():
            FAILURES.mkdir(exist_ok=True)
            name = re.sub(r"[^\w-]+", "_", request.node.name)
            page.screenshot(path=FAILURES / f"{name}-{number}.png", full_page=True)
        page.context.close()


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """One page of 1400 pixels wide."""
    return open_page()
