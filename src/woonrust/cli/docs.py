"""`woonrust docs`: write the generated pages of docs/; --check says which of them no longer fit."""

from __future__ import annotations

import argparse
from pathlib import Path

from woonrust.database.place import project_folder
from woonrust.docs.written import stale, write_all
from woonrust.knowledge.loader import load_knowledge


def main(arguments: list[str]) -> int:
    """Write, check or photograph; exit code 1 where a page is stale."""
    parser = argparse.ArgumentParser(prog="woonrust docs", description=__doc__)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="write nothing; fail when a page no longer fits")
    what.add_argument(
        "--screenshots", action="store_true", help="start the demo and write docs/images (needs Chromium)"
    )
    given = parser.parse_args(arguments)
    folder = project_folder() / "docs"
    if given.screenshots:
        from woonrust.docs.screenshots import take_all

        return _say(take_all(folder / "images"), "written")
    knowledge = load_knowledge()
    if given.check:
        _say(found := stale(knowledge, folder), "no longer fits; write it anew with `make docs`")
        return 1 if found else 0
    return _say(write_all(knowledge, folder), "written")


def _say(files: list[Path], what: str) -> int:
    for file in files:
        print(f"{file.relative_to(project_folder())}: {what}")
    return 0
