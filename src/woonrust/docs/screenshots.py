"""Photographs the demo: starts it in a data folder of its own, signs in as personas, and writes PNG files.

The stories of the demo count from today, so the days in the pictures are those of the day they are taken.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from woonrust.demo.personas import BY_KEY
from woonrust.problems import Problem

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CASE = "Geluid en bedreiging in het portiek"
LARGEST = 250 * 1024  # bytes of one picture
LONGEST_START = 120.0  # seconds
FLAGS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: who looks, how one gets to the page, and how large the window is."""

    name: str
    persona: str
    go: Callable[[Page], None]
    width: int = 1400
    height: int = 900
    english: bool = False


def take_all(folder: Path) -> list[Path]:
    """Write every picture into ``folder``; Problem where one is larger than it should be."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with running_demo() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        taken = [_take(picture, browser, address, folder) for picture in PICTURES]
        browser.close()
    for file in taken:
        if file.stat().st_size > LARGEST:
            raise Problem(f"{file} takes {file.stat().st_size} bytes; make the window smaller.")
    return taken


def chromium_path() -> str:
    """WOONRUST_CHROMIUM or the Chromium of this machine; Problem without one."""
    found = os.environ.get("WOONRUST_CHROMIUM") or next((p for p in map(shutil.which, CHROMIUM) if p), None)
    if not found:
        raise Problem("the pictures need a Chromium; `make browser` sees to it.")
    return found


@contextmanager
def running_demo() -> Iterator[str]:
    """`woonrust run` with the demo on a free port of loopback; gone with its data after the block."""
    port = _free_port()
    with tempfile.TemporaryDirectory(prefix="woonrust-docs-") as data:
        own = {
            "WOONRUST_DEMO": "1",
            "WOONRUST_DATA": data,
            "WOONRUST_PORT": str(port),
            "WOONRUST_ENV": "local",
        }
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
        words = [sys.executable, "-m", "woonrust.cli.main", "run"]
        process = subprocess.Popen(words, env={**inherited, **own}, stdin=subprocess.DEVNULL)
        try:
            _wait_for(f"http://127.0.0.1:{port}", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(60)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/health/", timeout=10):  # noqa: S310 - our own address
                return
        except urllib.error.HTTPError as error:
            raise Problem(f"the demo is not well: {error.read().decode()}") from error
        except OSError:
            time.sleep(0.3)
    raise Problem("the demo did not start; its message stands above")


def _take(picture: Picture, browser: Browser, address: str, folder: Path) -> Path:
    """One picture in a session of its own."""
    window = {"width": picture.width, "height": picture.height}
    context = browser.new_context(
        viewport={"width": window["width"], "height": window["height"]},
        locale="nl-NL",
        reduced_motion="reduce",
        base_url=address,
    )
    page = context.new_page()
    page.goto("/demo/")
    page.get_by_role("button", name=BY_KEY[picture.persona].name).first.click()
    if picture.english:
        page.get_by_role("contentinfo").get_by_text("English").click()
    picture.go(page)
    page.wait_for_load_state("networkidle")
    file = folder / f"{picture.name}.png"
    page.screenshot(path=file)
    context.close()
    return file


def _stay(page: Page) -> None:
    """The page after signing in."""


def _open_case(page: Page) -> None:
    page.goto("/zaken/")
    page.get_by_role("link", name=CASE).first.click()


def _open_measures(page: Page) -> None:
    _open_case(page)
    page.goto(f"{page.url}maatregelen/")


def _open_measure(page: Page) -> None:
    _open_measures(page)
    page.goto(f"{page.url}gedragsaanwijzing-151d-dwangsom/")


def _open_process(page: Page) -> None:
    page.goto("/werkproces/")


PICTURES = (
    Picture("my-work", "woonconsulent_a", _stay, height=860),
    Picture("measures", "woonconsulent_a", _open_measures, height=1000),
    Picture("measure", "jurist_oov", _open_measure, height=960),
    Picture("measure-en", "jurist_oov", _open_measure, height=960, english=True),
    Picture("work-process", "procesregisseur", _open_process, height=800),
    Picture("phone-case", "wijkagent", _open_case, width=390, height=844),
)
