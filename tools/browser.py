"""Sees to a Chromium for the browser tests: what is there, or Debian's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")
BY_HAND = "sudo apt-get update && sudo apt-get install -y chromium"


def main() -> int:
    """Exit code 0 when a Chromium is there (now)."""
    if find_chromium():
        return 0
    if shutil.which("apt-get") is None:
        return _give_up("no apt-get here")
    if os.geteuid() != 0 and not _done(["sudo", "-n", "true"]):
        return _give_up("installing needs root, and sudo asks for a password")
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    print("browser: no Chromium here; installing Debian's package (once, about half a minute) …", flush=True)
    environment = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    _done([*environment, "apt-get", "update", "-qq"])
    if not _done([*environment, "apt-get", "install", "-y", "-qq", "chromium"]) or not find_chromium():
        return _give_up("the package could not be installed; its messages stand above")
    print(f"browser: installed {find_chromium()}", flush=True)
    return 0


def find_chromium() -> str | None:
    """The path in WOONRUST_CHROMIUM, or the first Chromium of this machine."""
    named = os.environ.get("WOONRUST_CHROMIUM", "").strip()
    if named:
        return named if os.access(named, os.X_OK) else None
    return next((path for path in map(shutil.which, NAMES) if path), None)


def _done(words: list[str]) -> bool:
    try:
        return subprocess.run(words, check=False, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode == 0
    except OSError:
        return False


def _give_up(why: str) -> int:
    print(
        f"The browser tests need a Chromium, and there is none: {why}.\n"
        f"Type: {BY_HAND}\nor name one with WOONRUST_CHROMIUM=/path/to/chromium.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
