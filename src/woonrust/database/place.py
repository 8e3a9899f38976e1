"""Where data, socket and addresses of the embedded PostgreSQL are; works out paths, touches nothing."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

SUPERUSER = "postgres"
OWNER = "woonrust_owner"
APPLICATION = "woonrust_app"
DATABASE = "woonrust"

# A Unix socket path holds at most 107 bytes on Linux and 103 on macOS; the name in the folder takes 18 of
# them.
LONGEST_SOCKET_FOLDER = 103 - len("/.s.PGSQL.5432.lock")


def project_folder() -> Path:
    """The folder of the checkout, where pyproject.toml and knowledge/ are."""
    return Path(__file__).resolve().parents[3]


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """WOONRUST_DATA, or `.woonrust` in the checkout."""
    named = environment.get("WOONRUST_DATA", "").strip()
    return Path(named).expanduser().absolute() if named else project_folder() / ".woonrust"


@dataclass(frozen=True, slots=True)
class Place:
    """The files of one embedded PostgreSQL below one folder."""

    folder: Path

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own data folder."""
        return self.folder / "postgres"

    @property
    def log(self) -> Path:
        """What PostgreSQL says, without the text of statements."""
        return self.folder / "postgres.log"

    @property
    def socket_folder(self) -> Path:
        """Where the socket lies: in the folder, or in a private one in /tmp when the path is too long."""
        near = self.folder / "socket"
        if len(os.fsencode(near)) <= LONGEST_SOCKET_FOLDER:
            return near
        mark = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"woonrust-{os.geteuid()}-{mark}"

    def url(self, role: str, database: str = DATABASE) -> str:
        """The address by which that role reaches that database over the socket."""
        return f"postgresql://{role}@{quote(str(self.socket_folder), safe='')}/{database}"


def default_place(environment: Mapping[str, str] = os.environ) -> Place:
    """The embedded PostgreSQL of `woonrust run`."""
    return Place(data_folder(environment))
