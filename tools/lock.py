"""Resolves the Python packages of pyproject.toml anew into requirements/*.txt: hashes, and no addresses."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ["uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
WORDS += ["--no-annotate", "--no-header", "--quiet", "--upgrade"]
LOCKS = {
    "requirements/base.txt": ["pyproject.toml"],
    "requirements/dev.txt": ["pyproject.toml", "--extra", "dev", "--constraint", "requirements/base.txt"],
    "requirements/node.txt": ["-"],
}


def main() -> int:
    """Write the lock files; exit code 1 when one would hold an address."""
    if shutil.which("uv") is None:
        print("make lock needs uv (pip install uv)", file=sys.stderr)
        return 1
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    node = "\n".join(project["optional-dependencies"]["node"])
    for lock, source in LOCKS.items():
        subprocess.run([*WORDS, *source, "--output-file", lock], cwd=ROOT, check=True, input=node, text=True)
        if "://" in (ROOT / lock).read_text(encoding="utf-8"):
            print(f"{lock} holds an address; it should hold names and hashes only", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
