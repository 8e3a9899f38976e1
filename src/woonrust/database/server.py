"""Starts and stops the embedded PostgreSQL: only over a Unix socket, in a private folder, safe to repeat."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from woonrust.database import folders, processes
from woonrust.database.binaries import find_binaries, major_version
from woonrust.database.place import SUPERUSER, Place
from woonrust.database.roles import prepare_database, prepare_roles
from woonrust.database.unprivileged import Guise, find_guise
from woonrust.problems import Problem

LONGEST_START = 300.0  # seconds; crash recovery after a hard stop of a large database takes its time
LONGEST_STOP = 60.0
LARGEST_LOG = 5 * 1024**2  # bytes; at a start a larger one becomes postgres.log.1


@dataclass(slots=True)
class Server:
    """One embedded PostgreSQL. `durable` off trades safety at a power cut for speed: for tests only."""

    place: Place
    durable: bool = True
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> bool:
        """Make sure it runs and has its roles and database. True when this call started it."""
        folders.make_private(self.place.folder)
        with self._alone():
            if self.running():
                return False
            binaries, guise = find_binaries(), find_guise()
            if not (self.place.cluster / "PG_VERSION").is_file():
                self._initialise(binaries, guise)
            self._require_version(binaries)
            folders.require_room(self.place.folder, folders.ROOM_TO_START)
            folders.make_socket_folder(self.place.socket_folder)
            guise.take(self.place.socket_folder)
            self._launch(binaries, guise)
            prepare_roles(self.place)
            prepare_database(self.place)
            return True

    @property
    def kept(self) -> bool:
        """Whether somebody asked for it to go on when no command needs it (`woonrust database start`)."""
        return self._keep_file.exists()

    def keep(self) -> None:
        """Let it go on until `stop` is called."""
        self._keep_file.touch()

    @property
    def _keep_file(self) -> Path:
        return self.place.folder / "postgres.keep"

    def running(self) -> bool:
        """Whether the server of this folder runs (a stale postmaster.pid does not count)."""
        if self._process is not None:
            self._process.poll()  # lets go of a child that has ended
        pid = processes.pid_in(self.place.cluster / "postmaster.pid")
        return pid is not None and processes.works_in(pid, self.place.cluster)

    def stop(self) -> bool:
        """End it in order; open transactions are rolled back. True when it ran."""
        self._keep_file.unlink(missing_ok=True)
        pid = processes.pid_in(self.place.cluster / "postmaster.pid")
        if pid is None or not processes.works_in(pid, self.place.cluster):
            return False
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + LONGEST_STOP
        while self.running():
            if time.monotonic() > deadline:
                raise Problem(
                    f"The database (process {pid}) did not stop in {LONGEST_STOP:.0f} s: {self.place.log}"
                )
            time.sleep(0.05)
        self._let_go()
        return True

    def _let_go(self) -> None:
        """Take leave of a child that has ended, so that no zombie stays."""
        if self._process is not None:
            self._process.wait()
            self._process = None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Only one process at a time starts the server of a folder."""
        with (self.place.folder / "postgres.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _initialise(self, binaries: Path, guise: Guise) -> None:
        """Make a new cluster aside and put it in place when whole, so that a kill leaves nothing half."""
        folders.require_room(self.place.folder, folders.ROOM_FOR_NEW)
        aside = self.place.folder / "postgres.new"
        if aside.exists():
            shutil.rmtree(aside)
        folders.make_private(aside)
        guise.take(aside)
        words = [*guise.prefix, str(binaries / "initdb"), f"--pgdata={aside}", f"--username={SUPERUSER}",
                 "--encoding=UTF8", "--auth-local=trust", "--auth-host=reject"]  # fmt: skip
        if major_version(binaries) >= 17:
            words += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if not self.durable:
            words += ["--no-sync"]
        done = subprocess.run(
            [*words, "--locale=C.UTF-8"],
            capture_output=True,
            text=True,
            check=False,
            **guise.identity(),
            cwd="/",
        )
        if done.returncode != 0:
            shutil.rmtree(aside, ignore_errors=True)
            raise Problem(_why_not(self.place, done.stderr.strip() or done.stdout.strip()))
        aside.rename(self.place.cluster)

    def _require_version(self, binaries: Path) -> None:
        """The cluster was made by the same major version as the programs."""
        made_by = (self.place.cluster / "PG_VERSION").read_text().strip()
        here = major_version(binaries)
        if made_by != str(here):
            raise Problem(
                f"The data in {self.place.cluster} was made by PostgreSQL {made_by} and this is {here}. Name "
                f"version {made_by} with PG_BINDIR, or move the data over with pg_dumpall, or start anew in "
                "another WOONRUST_DATA."
            )

    def _launch(self, binaries: Path, guise: Guise) -> None:
        """Start the server and wait until it answers; tries again while remains of a killed one still end."""
        deadline = time.monotonic() + LONGEST_START
        processes.remove_stale_pid_file(self.place.cluster)
        self._let_go()
        if self.place.log.exists() and self.place.log.stat().st_size > LARGEST_LOG:
            self.place.log.rename(self.place.log.with_suffix(".log.1"))
        while True:
            said_before = self.place.log.stat().st_size if self.place.log.exists() else 0
            with self.place.log.open("ab") as log:
                self._process = subprocess.Popen(
                    [*guise.prefix, str(binaries / "postgres"), *self._options()],
                    stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                    start_new_session=True, cwd="/", **guise.identity(),
                )  # fmt: skip
            if self._answers_before(deadline):
                return
            said = _tail(self.place.log, said_before)
            if "shared memory block" not in said or time.monotonic() > deadline - LONGEST_START + 20:
                raise Problem(_why_not(self.place, said))
            time.sleep(0.5)

    def _options(self) -> list[str]:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.place.socket_folder),
            "unix_socket_permissions": "0700",
            "fsync": "on" if self.durable else "off",
            "synchronous_commit": "on" if self.durable else "off",
            "full_page_writes": "on" if self.durable else "off",
            "shared_buffers": "256MB" if self.durable else "64MB",
            "random_page_cost": "1.1",
            "jit": "off",
            "timezone": "UTC",
            "log_min_error_statement": "panic",  # statements hold personal data: never into the log
            "log_checkpoints": "off",
        }
        words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        return ["-D", str(self.place.cluster), *words]

    def _answers_before(self, deadline: float) -> bool:
        """True as soon as a connection is accepted, False as soon as the process has ended."""
        while time.monotonic() < deadline:
            try:
                psycopg.connect(self.place.url(SUPERUSER, "postgres"), connect_timeout=5).close()
            except psycopg.OperationalError:
                if self._process is None or self._process.poll() is not None:
                    return False
                time.sleep(0.05)
            else:
                return True
        return False


def _tail(log: Path, offset: int) -> str:
    """What was added to the log after `offset` bytes, at most the last 2,000 characters."""
    with log.open("rb") as file:
        file.seek(offset)
        return file.read().decode("utf-8", "replace")[-2000:].strip()


def _why_not(place: Place, said: str) -> str:
    """The message for a PostgreSQL that did not start, with what to do."""
    if "No space left" in said:
        hint = "The disk is full: free some room, or name a data folder on another disk with WOONRUST_DATA."
    elif "ermission denied" in said:
        hint = "PostgreSQL may not reach its folder: name another WOONRUST_DATA, or run as an ordinary user."
    else:
        hint = f"The whole log is {place.log}."
    return f"PostgreSQL did not start in {place.folder}. {hint}\nIt said: {said}"
