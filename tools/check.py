"""`make check`: everything that can be said about the source without running the tests.

Every check runs, also after one that failed; what failed is shown in full, and the exit code is then 1.
Name some of them to run only those: `python tools/check.py types imports`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

LONGEST = 80  # lines of a failed check that are shown
ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
DJANGO = {
    "DJANGO_SETTINGS_MODULE": "woonrust.settings",
    "WOONRUST_ENV": "test",
    "WOONRUST_SECRET_KEY": "only for checks, forty characters or more of it",
}
ADMIN = ["python", "-W", "ignore::RuntimeWarning", "-m", "django"]  # no database is needed, so none answers
CHECKS: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "--quiet", "--output-format=concise", "."],
    "types": ["mypy"],
    "imports": ["lint-imports", "--no-cache"],
    "templates": ["djlint", "src/woonrust", "--lint", "--quiet"],
    "settings": [*ADMIN, "check", "--fail-level", "WARNING"],
    "migrations": [*ADMIN, "makemigrations", "--check", "--dry-run"],
    "knowledge": ["woonrust", "knowledge", "check"],
    "docs": ["woonrust", "docs", "--check"],
    "style sheets": ["python", "frontend/vendor.py", "--check"],
    "locks": ["python", "tools/check_locks.py"],
}


def main(names: list[str]) -> int:
    """Run the named checks, or all."""
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"no check '{unknown[0]}'; there are: {', '.join(CHECKS)}", file=sys.stderr)
        return 2
    failed = [name for name in names or CHECKS if not passes(name)]
    if failed:
        print(f"check: {len(failed)} of {len(names or CHECKS)} failed: {', '.join(failed)}")
        return 1
    print("check: all in order")
    return 0


def passes(name: str) -> bool:
    """Run one check and print a line about it; its own words only when it fails."""
    started = time.monotonic()
    program, *words = CHECKS[name]
    done = subprocess.run(
        [str(BIN / program), *words],
        cwd=ROOT, env={**os.environ, **DJANGO}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    good = done.returncode == 0
    print(f"check: {name:<12} {'ok' if good else 'FAILED'} ({time.monotonic() - started:.1f} s)", flush=True)
    if not good:
        lines = done.stdout.rstrip().splitlines()
        print("\n".join(lines[:LONGEST]))
        if len(lines) > LONGEST:
            print(f"… and {len(lines) - LONGEST} lines more: .venv/bin/{' '.join(CHECKS[name])}")
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
