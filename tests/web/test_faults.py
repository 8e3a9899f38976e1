"""Things that break while somebody saves: nothing is half there, and the next request works."""

from __future__ import annotations

import http.client
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

import psutil
import psycopg
import pytest

from woonrust.demo.personas import BY_KEY

OFFICER = BY_KEY["woonconsulent_a"].name
COUNTED = (
    "cases_case",
    "cases_timelineentry",
    "cases_share",
    "cases_phasemove",
    "access_grant",
    "audit_auditline",
)


class Person:
    """Somebody at a browser that knows nothing but cookies and forms."""

    def __init__(self, url: str) -> None:
        self.host = urlsplit(url).netloc
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of a page."""
        return self._ask("GET", path)[:2]

    def send(self, path: str, **fields: str) -> tuple[int, str]:
        """Send a form, with its token and hidden word; status and the address that one is led to."""
        status, _text, onward = self._ask("POST", path, urlencode({**self.hidden(path), **fields}))
        return status, onward

    def hidden(self, path: str) -> dict[str, str]:
        """The hidden fields of the form on a page."""
        text = self.get(path)[1]
        return dict(re.findall(r'<input type="hidden" name="(\w+)"[^>]*?value="([^"]*)"', text))

    def become(self, name: str) -> None:
        """Sign in through the page of personas."""
        text = self.get("/demo/")[1]
        action, token = re.findall(
            rf'action="(/demo/[^"]+)"><input type="hidden" name="csrfmiddlewaretoken" value="([^"]+)">'
            rf'<button type="submit" class="persona"><span class="persona__name">{name}<',
            text,
        )[0]
        assert self._ask("POST", action, urlencode({"csrfmiddlewaretoken": token}))[0] == 303

    def _ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str, str]:
        connection = http.client.HTTPConnection(self.host, timeout=60)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            for line in answer.headers.get_all("Set-Cookie", []):
                self.cookies.update({name: one.value for name, one in SimpleCookie(line).items()})
            return answer.status, answer.read().decode(), answer.headers.get("Location", "")
        finally:
            connection.close()


@pytest.fixture(scope="module")
def database(live_app: Any) -> Iterator[psycopg.Connection[Any]]:
    """The database of the running application, as its owner and so behind no policy."""
    with psycopg.connect(superuser_url(live_app), autocommit=True) as connection:
        yield connection


def superuser_url(live_app: Any) -> str:
    """Where the database can be looked at by somebody who sees everything."""
    from tests.support.database import place_of_tests
    from woonrust.database.place import SUPERUSER

    return str(place_of_tests().url(SUPERUSER, live_app.database))


@pytest.fixture
def officer(live_app: Any) -> Person:
    person = Person(live_app.url)
    person.become(OFFICER)
    return person


def a_case(subject: str) -> dict[str, str]:
    """What is filled in on the form that opens a case."""
    return {
        "subject": subject,
        "street": "Storingslaan",
        "house_number": "1",
        "place": "IJmuiden",
        "phase": "melding",
        "opened_on": date.today().isoformat(),  # noqa: DTZ011 - as somebody types it
    }


def rows(database: psycopg.Connection[Any]) -> dict[str, int]:
    """How many rows each table of a case holds."""
    return {name: count(database, f"select count(*) from {name}") for name in COUNTED}  # noqa: S608


def count(database: psycopg.Connection[Any], query: str) -> int:
    """The one number that a query gives."""
    row = database.execute(query).fetchone()
    assert row is not None
    return int(row[0])


def wait_until(there: Callable[[], object], seconds: float = 60) -> None:
    """Look again and again until it is so; fails after the deadline."""
    deadline = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


@contextmanager
def saving_stands_still(live_app: Any) -> Iterator[None]:
    """Inside the block whoever writes in the course of a case waits."""
    with psycopg.connect(superuser_url(live_app)) as other:
        other.execute("lock table cases_timelineentry in share mode")
        yield


def waiting(database: psycopg.Connection[Any]) -> int:
    """How many connections wait for a lock."""
    return count(
        database,
        "select count(*) from pg_stat_activity"
        " where datname = current_database() and wait_event_type = 'Lock'",
    )


def web_workers(live_app: Any) -> list[psutil.Process]:
    """The processes that answer requests of this application."""
    port = f"127.0.0.1:{urlsplit(live_app.url).port}"
    ours = [one for one in psutil.process_iter(["cmdline"]) if port in (one.info["cmdline"] or [])]
    return [one for one in ours if any(one.ppid() == other.pid for other in ours)]


def well(person: Person, path: str = "/") -> bool:
    """Whether the page comes; False while nobody answers."""
    try:
        return person.get(path)[0] == 200
    except (OSError, http.client.HTTPException):
        return False


def test_a_worker_killed_during_a_save_leaves_nothing_half(
    live_app: Any, database: psycopg.Connection[Any], officer: Person
) -> None:
    before = rows(database)
    broken: list[BaseException] = []
    with saving_stands_still(live_app):
        saving = in_background(lambda: officer.send("/zaken/nieuw/", **a_case("Half bewaard?")), broken)
        wait_until(lambda: waiting(database))
        for worker in web_workers(live_app):
            worker.kill()
        saving.join(60)
    assert broken, "the request was cut off"
    wait_until(lambda: well(officer))
    assert rows(database) | {"audit_auditline": 0} == before | {"audit_auditline": 0}
    status, onward = officer.send("/zaken/nieuw/", **a_case("Nu wel"))
    assert status == 303
    assert "Nu wel" in officer.get(onward)[1]
    assert count(database, "select count(*) from cases_case where subject = 'Half bewaard?'") == 0


def in_background(act: Callable[[], object], broken: list[BaseException]) -> threading.Thread:
    """Run ``act`` in a thread; what goes wrong comes into ``broken``."""

    def run() -> None:
        try:
            act()
        except (OSError, http.client.HTTPException) as error:
            broken.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread


def test_two_clicks_at_once_open_one_case(
    live_app: Any, database: psycopg.Connection[Any], officer: Person
) -> None:
    sent = urlencode({**officer.hidden("/zaken/nieuw/"), **a_case("Dubbel geklikt")})
    led_to: list[str] = []
    with saving_stands_still(live_app):
        clicks = [
            in_background(lambda: led_to.append(officer._ask("POST", "/zaken/nieuw/", sent)[2]), [])
            for _ in range(2)
        ]
        wait_until(lambda: waiting(database) == 2)
    for click in clicks:
        click.join(60)
    assert count(database, "select count(*) from cases_case where subject = 'Dubbel geklikt'") == 1
    assert len(led_to) == 2
    assert led_to[0] == led_to[1] != ""


def test_a_lost_database_connection_is_taken_up_again(
    database: psycopg.Connection[Any], officer: Person
) -> None:
    """What a restart of the database does to the application; `woonrust run` tries the restart itself."""
    assert well(officer)
    database.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid() and usename = 'woonrust_app'"
    )
    assert [officer.get("/zaken/")[0] for _ in range(8)] == [200] * 8


def test_ten_megabytes_in_an_address_are_cut_off(officer: Person) -> None:
    try:
        status = officer.get(f"/zaken/?zoek={'x' * 10_000_000}")[0]
    except OSError:  # the server hangs up before all was sent
        status = 400
    assert status in (400, 414, 431)
    assert well(officer)


def test_ten_megabytes_in_a_form_are_refused_in_words(
    officer: Person, database: psycopg.Connection[Any]
) -> None:
    before = rows(database)
    fields = {**officer.hidden("/zaken/nieuw/"), **a_case("x" * 10_000_000)}
    status, text, _onward = officer._ask("POST", "/zaken/nieuw/", urlencode(fields))
    assert status in (400, 413)
    assert "te groot" in text
    assert rows(database) == before
