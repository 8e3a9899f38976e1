"""`woonrust run` as a person uses it: start, start twice, kill things, stop."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.live import free_port
from woonrust.database.processes import pid_in

LONGEST_START = 240.0  # seconds; a start takes six, on a machine that does nothing else
WOONRUST = [sys.executable, "-m", "woonrust.cli.main"]


@pytest.fixture(scope="module")
def variables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("WOONRUST_", "DATABASE_"))
    }
    folder = tmp_path_factory.mktemp("run")
    return {
        **kept,
        "WOONRUST_DATA": str(folder / "data"),
        "WOONRUST_PORT": str(free_port()),
        "WOONRUST_DEMO": "0",
    }


@pytest.fixture(scope="module")
def running(variables: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([*WOONRUST, "run"], env=variables, stdout=subprocess.PIPE, text=True)
    try:
        wait_until_well(variables)
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=60)


def health(variables: dict[str, str]) -> dict[str, str]:
    try:
        with urllib.request.urlopen(
            f"http://127.0.0.1:{variables['WOONRUST_PORT']}/health/", timeout=10
        ) as answer:
            return dict(json.load(answer))
    except urllib.error.HTTPError as error:
        with error:
            return dict(json.load(error))
    except OSError:
        return {"status": "silent"}


def wait_until_well(variables: dict[str, str]) -> None:
    deadline = time.monotonic() + LONGEST_START
    while health(variables)["status"] != "ok":
        assert time.monotonic() < deadline, health(variables)
        time.sleep(0.2)


def once(variables: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*WOONRUST, *words], env=variables, capture_output=True, text=True, check=False, timeout=240
    )


def database_process(variables: dict[str, str]) -> int | None:
    return pid_in(Path(variables["WOONRUST_DATA"]) / "postgres" / "postmaster.pid")


def test_second_one_says_so_and_stops(running: subprocess.Popen[str], variables: dict[str, str]) -> None:
    second = once(variables, "run")
    assert second.returncode == 1
    assert f"already runs on this data (process {running.pid}" in second.stderr
    assert health(variables)["status"] == "ok"


def test_database_comes_back_after_a_kill(running: subprocess.Popen[str], variables: dict[str, str]) -> None:
    before = database_process(variables)
    assert before is not None
    os.kill(before, signal.SIGKILL)
    deadline = time.monotonic() + LONGEST_START
    while database_process(variables) in {before, None}:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    wait_until_well(variables)
    address = f"http://127.0.0.1:{variables['WOONRUST_PORT']}/account/login/"
    with urllib.request.urlopen(address, timeout=30) as page:
        assert page.status == 200, "pages work again too"


def test_status_tells_the_addresses(running: subprocess.Popen[str], variables: dict[str, str]) -> None:
    said = once(variables, "database", "status")
    assert said.returncode == 0
    assert "woonrust_app@" in said.stdout


def test_stops_in_order(running: subprocess.Popen[str], variables: dict[str, str]) -> None:
    running.terminate()
    assert running.wait(60) == 0
    assert health(variables)["status"] == "silent"
    assert once(variables, "database", "status").returncode == 3


def test_port_in_use_is_named(variables: dict[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        said = once({**variables, "WOONRUST_PORT": port}, "run")
    assert said.returncode == 1
    assert f"Port {port} is in use" in said.stderr
    assert "WOONRUST_PORT" in said.stderr


def test_unknown_subcommand_gets_a_suggestion(variables: dict[str, str]) -> None:
    said = once(variables, "rulngs")
    assert said.returncode == 2
    assert "did you mean 'rulings'?" in said.stderr


def test_advise_starts_without_django(variables: dict[str, str]) -> None:
    code = "import sys, woonrust.cli.main, woonrust.cli.advise; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=variables, check=False).returncode == 0
