"""PostgreSQL refuses to run as root. This finds a way to run it all the same, without touching other folders.

An ordinary user: nothing to do. Root, or a user number without a name: in a user namespace of its own, where
it has another number but the same files; where the kernel forbids that, as the user `nobody`, to whom only
the data folder is then given.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from woonrust.problems import Problem

NAMESPACE = ("unshare", "--user", "--map-user=65534", "--map-group=65534")


@dataclass(frozen=True, slots=True)
class Guise:
    """How PostgreSQL's programs are started: words before the command, and the user they run as."""

    prefix: tuple[str, ...] = ()
    user: str | None = None

    def identity(self) -> dict[str, Any]:
        """The arguments for subprocess that make a program run as that user."""
        if self.user is None:
            return {}
        return {"user": self.user, "group": pwd.getpwnam(self.user).pw_gid, "extra_groups": []}

    def take(self, folder: Path) -> None:
        """Give the folder to the user that PostgreSQL runs as, when that is another than ours.

        The data folder around it stays ours; that user may only pass through it.
        """
        if self.user is not None:
            group = pwd.getpwnam(self.user).pw_gid
            shutil.chown(folder, self.user, group)
            os.chown(folder.parent, -1, group)
            folder.parent.chmod(0o710)


@lru_cache
def find_guise() -> Guise:
    """The way that works on this machine; Problem when none does."""
    if os.geteuid() != 0 and _has_a_name(os.geteuid()):
        return Guise()
    if shutil.which("unshare") and _works(NAMESPACE):
        return Guise(prefix=NAMESPACE)
    if os.geteuid() == 0 and "nobody" in {user.pw_name for user in pwd.getpwall()}:
        return Guise(user="nobody")
    raise Problem(
        "PostgreSQL does not run as root or as a user without a name, and `unshare` does not work here. "
        "Run Woonrust as an ordinary user, or name a running database with DATABASE_URL."
    )


def _has_a_name(number: int) -> bool:
    """Whether the user is known on this machine; in a container often not."""
    return number in {user.pw_uid for user in pwd.getpwall()}


def _works(prefix: tuple[str, ...]) -> bool:
    try:
        done = subprocess.run([*prefix, "true"], capture_output=True, check=False, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
