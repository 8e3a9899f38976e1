"""Tells whether a process number in a file still is the PostgreSQL of a folder."""

from __future__ import annotations

import os
from pathlib import Path


def pid_in(file: Path) -> int | None:
    """The process number on the first line of the file; None when there is no such file or no number."""
    try:
        first = file.read_text(encoding="ascii", errors="replace").split("\n", 1)[0].strip()
    except FileNotFoundError:
        return None
    return int(first) if first.isdigit() else None


def works_in(pid: int, folder: Path) -> bool:
    """Whether the process lives and has `folder` as its working folder, as a PostgreSQL server has.

    Numbers are used again after a restart of the machine, so being alive is not enough.
    """
    proc = Path("/proc")
    if not (proc / "self" / "cwd").exists():  # no Linux: the best that can be asked
        return _alive(pid)
    try:
        return (proc / str(pid) / "cwd").readlink() == folder.resolve()
    except (FileNotFoundError, ProcessLookupError):
        return False
    except PermissionError:
        return _alive(pid) and "postgres" in (proc / str(pid) / "comm").read_text()


def remove_stale_pid_file(cluster: Path) -> None:
    """Remove the postmaster.pid of a server that was killed; PostgreSQL itself checks the shared memory."""
    file = cluster / "postmaster.pid"
    pid = pid_in(file)
    if pid is not None and not works_in(pid, cluster):
        file.unlink(missing_ok=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
