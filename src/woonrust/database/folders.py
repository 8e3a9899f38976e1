"""Makes the private folders of the embedded PostgreSQL; says plainly what is wrong with a disk or path."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

from woonrust.problems import Problem

ROOM_FOR_NEW = 250 * 1024**2  # a new cluster takes 40 MB and its first write-ahead log files as much again
ROOM_TO_START = 60 * 1024**2


def make_private(folder: Path) -> None:
    """The folder exists and is ours alone (mode 700); folders above it are never changed."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = folder.lstat()
    except OSError as error:
        raise Problem(
            f"The data folder {folder} cannot be made ({error.strerror}). "
            "Name one that you may write to with WOONRUST_DATA."
        ) from error
    if not stat.S_ISDIR(state.st_mode) and not (folder.is_symlink() and folder.is_dir()):
        raise Problem(f"{folder} is no folder. Move it away, or name another data folder with WOONRUST_DATA.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Problem(
            f"The data folder {folder} is not writable. Make it so, or name another with WOONRUST_DATA."
        )


def make_socket_folder(folder: Path) -> None:
    """As `make_private`, and it must not be somebody else's: the socket is the door to the database."""
    make_private(folder)
    state = folder.lstat()
    if stat.S_ISLNK(state.st_mode) or (state.st_uid not in {os.geteuid(), 65534} and os.geteuid() != 0):
        raise Problem(
            f"{folder} belongs to somebody else. Name a data folder with a shorter path with WOONRUST_DATA."
        )
    if stat.S_IMODE(state.st_mode) & 0o077:
        folder.chmod(0o700)


def require_room(folder: Path, needed: int) -> None:
    """Problem when the disk below the folder has less than `needed` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise Problem(
            f"The disk of {folder} is full: {free // 1024**2} MB is free and the database needs "
            f"{needed // 1024**2} MB. "
            "Free some room, or name a data folder on another disk with WOONRUST_DATA."
        )
