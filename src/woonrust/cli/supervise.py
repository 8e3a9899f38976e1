"""Keeps the web server and the embedded database running, and stops them in order."""

from __future__ import annotations

import ctypes
import json
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from woonrust.database.server import Server
from woonrust.problems import Problem

LOOK_EVERY = 0.5  # seconds
TOO_OFTEN = 5  # deaths …
WITHIN = 30.0  # … in so many seconds
PR_SET_PDEATHSIG = 1


def gunicorn_words(port: int, workers: int = 2, threads: int = 4) -> list[str]:
    """The command of the web server, on loopback."""
    words = [sys.executable, "-m", "gunicorn", "woonrust.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    words += ["--worker-class", "gthread", "--workers", str(workers), "--threads", str(threads)]
    words += ["--timeout", "60", "--graceful-timeout", "10", "--log-level", "warning", "--no-control-socket"]
    if Path("/dev/shm").is_dir():  # noqa: S108 - the heartbeat file of a worker, in memory instead of on disk
        words += ["--worker-tmp-dir", "/dev/shm"]  # noqa: S108
    return words


def end_with_parent() -> None:
    """In a child before it starts: the kernel sends it TERM when the supervisor is killed (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass(slots=True)
class Supervisor:
    """Watches one web server and, when Woonrust started it, one database.

    ``host`` is a name under which the web server answers, where it is not that of this machine.
    """

    words: list[str]
    server: Server | None
    port: int
    demo: bool = False
    host: str = ""
    _web: subprocess.Popen[bytes] | None = None
    _deaths: deque[float] = field(default_factory=lambda: deque(maxlen=TOO_OFTEN))
    _stopping: bool = False
    _announced: bool = False

    def run(self) -> int:
        """Until TERM, INT or HUP; then web server first, so that no request loses its database."""
        before = {
            number: signal.signal(number, self._stop)
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        }
        try:
            self._start_web()
            while not self._stopping:
                self._look()
                time.sleep(LOOK_EVERY)
        finally:
            self._stop_web()
            for number, handler in before.items():
                signal.signal(number, handler)
        print("Woonrust has stopped.", flush=True)
        return 0

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True

    def _start_web(self) -> None:
        self._web = subprocess.Popen(
            self.words,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=end_with_parent,
        )

    def _look(self) -> None:
        """Bring back what has died; announce once when the first answer is well."""
        if self.server is not None and not self.server.running():
            self._count_death("the database")
            self.server.start()
            print("  the database had stopped and runs again; nothing that was saved is lost", flush=True)
        if self._web is not None and self._web.poll() is not None:
            self._count_death("the web server")
            self._start_web()
            print("  the web server had stopped and runs again", flush=True)
        if not self._announced:
            self._announce()

    def _count_death(self, what: str) -> None:
        now = time.monotonic()
        if len(self._deaths) == TOO_OFTEN and now - self._deaths[0] < WITHIN:
            raise Problem(f"{what} stops again and again ({TOO_OFTEN} times in {WITHIN:.0f} s); see above.")
        self._deaths.append(now)

    def _announce(self) -> None:
        """Print where to go as soon as /health/ answers."""
        address = f"http://127.0.0.1:{self.port}"
        asked = urllib.request.Request(  # noqa: S310 - ourselves
            f"{address}/health/", headers={"Host": self.host} if self.host else {}
        )
        try:
            with urllib.request.urlopen(asked, timeout=10):  # noqa: S310 - ourselves
                print(f"\nWoonrust runs on {address}/ (Ctrl-C stops it)", flush=True)
        except urllib.error.HTTPError as error:
            print(f"\nWoonrust runs on {address}/, but is not well: {_problem_in(error)}", flush=True)
        except OSError:
            return  # not listening yet: look again next time
        if self.demo:
            print(f"Choose who you are on {address}/demo/ (imagined people, no passwords)", flush=True)
        self._announced = True

    def _stop_web(self) -> None:
        if self._web is None or self._web.poll() is not None:
            return
        self._web.terminate()
        try:
            self._web.wait(15)
        except subprocess.TimeoutExpired:
            self._web.kill()
            self._web.wait()


def _problem_in(error: urllib.error.HTTPError) -> str:
    """What /health/ says is wrong, or the number of an answer that is not from it."""
    try:
        said = json.loads(error.read())
    except ValueError:
        return f"answer {error.code}"
    return str(said.get("problem", f"answer {error.code}"))
