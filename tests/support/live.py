"""A running application for tests: gunicorn on a free loopback port, on a database of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.support.database import cloned, variables_for
from woonrust.cli.supervise import end_with_parent, gunicorn_words
from woonrust.database.place import Place

LONGEST_START = 180.0
_prepared: set[str] = set()


@dataclass(frozen=True, slots=True)
class LiveApp:
    """Where the application answers, and the name of the database it works on."""

    url: str
    database: str
    environment: dict[str, str]


@contextmanager
def live_application(place: Place) -> Iterator[LiveApp]:
    """The application answers inside the block, with the demo in a fresh clone."""
    with cloned(place) as database:
        environment = {**variables_for(database), "WOONRUST_ENV": "local"}
        whole = {**os.environ, **environment}
        if (
            environment["WOONRUST_DATA"] not in _prepared
        ):  # the clone is ready; static files are the same for all
            _run("prepare", whole)
            _prepared.add(environment["WOONRUST_DATA"])
        port = free_port()
        process = subprocess.Popen(
            gunicorn_words(port, workers=1), env=whole, stdin=subprocess.DEVNULL, preexec_fn=end_with_parent
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_for(f"{url}/health/", process)
            yield LiveApp(url, database, environment)
        finally:
            process.terminate()
            process.wait(60)


def free_port() -> int:
    """A port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(subcommand: str, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "woonrust.cli.main", subcommand]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"woonrust {subcommand} says\n{done.stdout}{done.stderr}")


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=10):  # noqa: S310 - our own loopback address
                return
        except urllib.error.HTTPError as error:
            raise AssertionError(f"the application is not well: {error.read().decode()}") from error
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"the application did not answer within {LONGEST_START:.0f} s")
