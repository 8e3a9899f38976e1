"""The lock files hold hashes and no addresses, and know every package that pyproject.toml names."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print every problem; exit code 1 when there is one."""
    problems = list(python_problems()) + list(style_sheet_problems())
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def python_problems() -> Iterator[str]:
    """Addresses in the Python locks, and packages without a pin."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = {
        "base": project["dependencies"],
        "dev": [*project["dependencies"], *extras["dev"]],
        "node": extras["node"],
    }
    for name, packages in wanted.items():
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        if "://" in text:
            yield f"requirements/{name}.txt holds an address"
        pinned = set(re.findall(r"^([a-z0-9.-]+)==", text, re.MULTILINE))
        for package in packages:
            key = re.split(r"[\[<>=~! ]", package)[0].lower().replace("_", "-")
            if key not in pinned:
                yield f"requirements/{name}.txt has no {key}: run `make lock`"


def style_sheet_problems() -> Iterator[str]:
    """Addresses of packages in the npm lock."""
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    for name, package in lock["packages"].items():
        if "resolved" in package:
            yield f"frontend/package-lock.json holds the address of {name}"


if __name__ == "__main__":
    sys.exit(main())
