"""`woonrust run`: database, tables, the demo when WOONRUST_DEMO=1, and the web application, until Ctrl-C.

Serves on 127.0.0.1:8000; WOONRUST_PORT changes the port. Data lies in .woonrust; WOONRUST_DATA changes that.
All settings: docs/reference/settings.md.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from woonrust.cli.supervise import Supervisor, gunicorn_words
from woonrust.database import folders
from woonrust.database.place import data_folder
from woonrust.database.service import database_at_hand
from woonrust.environment import Environment, secret_key
from woonrust.problems import Problem


def main(arguments: list[str]) -> int:
    """Start everything in order and keep it running; exit code 0 after an ordered stop."""
    argparse.ArgumentParser(
        prog="woonrust run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args(arguments)
    signal.signal(
        signal.SIGTERM, lambda number, frame: sys.exit(128 + number)
    )  # so that what was started is stopped
    environment = Environment()
    port, data = environment.port(), data_folder()
    folders.make_private(data)
    secret_key(environment)
    with only_one(data, port):
        require_free_port(port)
        print(f"Woonrust starts (data in {data})", flush=True)
        with database_at_hand(adopt=True) as server:
            print(f"  database: {'ready' if server else 'the one of DATABASE_URL'}", flush=True)
            prepare()
            host = next(iter(environment.words("WOONRUST_ALLOWED_HOSTS")), "").lstrip(".*")
            return Supervisor(gunicorn_words(port), server, port, environment.demo, host).run()


def prepare() -> None:
    """Tables, static files and demo, in a process of its own."""
    words = [
        sys.executable,
        "-c",
        "import sys; from woonrust.cli.main import main; sys.exit(main())",
        "prepare",
    ]
    if subprocess.run(words, check=False, stdin=subprocess.DEVNULL).returncode != 0:
        raise Problem("stopped, because the preparation failed; its message stands above. Nothing was lost.")


@contextmanager
def only_one(data: Path, port: int) -> Iterator[None]:
    """Problem when another `woonrust run` uses the same data folder."""
    with (data / "run.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            said = lock.read().split()
            where = f"process {said[0]}, http://127.0.0.1:{said[1]}" if len(said) == 2 else "another process"
            raise Problem(
                f"Woonrust already runs on this data ({where}), and goes on as it was. "
                "For a second one, name another WOONRUST_DATA and another WOONRUST_PORT."
            ) from None
        lock.truncate(0)
        lock.write(f"{os.getpid()} {port}")
        lock.flush()
        yield


def require_free_port(port: int) -> None:
    """Problem when something else listens on the port, or it may not be used."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError as error:
            raise Problem(
                f"Port {port} may not be used by this user; name another with WOONRUST_PORT."
            ) from error
        except OSError as error:
            raise Problem(
                f"Port {port} is in use. Stop what listens there, or: WOONRUST_PORT=8001 make run"
            ) from error
