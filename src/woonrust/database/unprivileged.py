"""PostgreSQL refuses to run as root. This finds a way to run it all the same, without touching other folders.

Not root: nothing to do. Root: in a user namespace of its own, where it has another number but the same files;
where the kernel forbids that, as the user `nobody`, to whom only the data folder is then given.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from woonrust.problems import Problem

NAMESPACE = ("unshare", "--user", "--map-user=65534", "--map-group=65534")


@dataclass(frozen=True, slots=True)
class Guise:
    """How PostgreSQL's programs are started: words before the command, and the user they run as."""

    prefix: tuple[str, ...] = ()
    user: str | None = None

    def take(self, folder: Path) -> None:
        """Give the folder to the user that PostgreSQL runs as, when that is another than ours."""
        if self.user is not None:
            shutil.chown(folder, self.user, pwd.getpwnam(self.user).pw_gid)


@lru_cache
def find_guise() -> Guise:
    """The way that works on this machine; Problem when none does."""
    if os.geteuid() != 0:
        return Guise()
    if shutil.which("unshare") and _works(NAMESPACE):
        return Guise(prefix=NAMESPACE)
    try:
        pwd.getpwnam("nobody")
    except KeyError:
        raise Problem(
            "PostgreSQL does not run as root, and here is neither `unshare --user` nor a user `nobody`. "
            "Run Woonrust as an ordinary user, or name a running database with DATABASE_URL."
        ) from None
    return Guise(user="nobody")


def _works(prefix: tuple[str, ...]) -> bool:
    try:
        done = subprocess.run([*prefix, "true"], capture_output=True, check=False, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
