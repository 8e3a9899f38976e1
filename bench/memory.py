"""Memory of one web worker that has served pages."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from bench.figures import Figure
from bench.pages import pages_of, signed_in
from woonrust.cli.supervise import end_with_parent, gunicorn_words
from woonrust.demo.bulk.plan import LARGE
from woonrust.problems import Problem

AIM_MB = 120.0
LONGEST_START = 60.0  # seconds


def figures(requests: int) -> Iterator[Figure]:
    """Memory of a worker after ``requests`` pages of every kind."""
    cookie = signed_in(LARGE).cookies[settings.SESSION_COOKIE_NAME].value
    addresses = [address for page in pages_of(LARGE) for address in page.addresses]
    with _web_server() as (url, master):
        worker = _worker_of(master)
        for turn in range(requests):
            _ask(f"{url}{addresses[turn % len(addresses)]}", cookie)
        held = _held_mb(worker)
    work = f"one gunicorn worker with 4 threads after {requests} pages of {len(addresses)} addresses"
    yield Figure("worker_memory_pss", held["Pss"], "MB", f"{work}, shared memory divided", aim=AIM_MB)
    yield Figure("worker_memory_rss", held["Rss"], "MB", f"{work}, shared memory whole", aim=AIM_MB)


@contextmanager
def _web_server() -> Iterator[tuple[str, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(gunicorn_words(port, workers=1), preexec_fn=end_with_parent)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(f"{url}/health/", process)
        yield url, process.pid
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=10).close()  # noqa: S310 - our own loopback address
        except urllib.error.HTTPError as error:
            raise Problem(f"the web server is not well: {error.read().decode()}") from error
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise Problem(f"the web server did not answer within {LONGEST_START:.0f} s")


def _ask(address: str, cookie: str) -> None:
    request = urllib.request.Request(  # noqa: S310 - our own loopback address
        address, headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}"}
    )
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        if answer.status != 200 or answer.geturl() != address:
            raise Problem(f"{address} answered {answer.status} at {answer.geturl()}")
        answer.read()


def _worker_of(master: int) -> int:
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    if len(children) != 1:
        raise Problem(f"the web server has {len(children)} workers and one is measured")
    return int(children[0])


def _held_mb(process: int) -> dict[str, float]:
    """Pss and Rss in MB (10^6 bytes) as the kernel adds them up."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
    return {name: kilobytes[name] * 1024 / 1e6 for name in ("Pss", "Rss")}


def can_measure() -> bool:
    """Whether this machine tells what memory a process holds (Linux)."""
    return os.path.exists("/proc/self/smaps_rollup")  # noqa: PTH110
