"""`woonrust bench`: prints the figures of the benchmark, one JSON line each, with unit and work.

Uses a database of its own, made and dropped in the PostgreSQL that Woonrust starts. The whole run makes
200,000 cases and takes a quarter of an hour; --quick takes a minute and says less.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from woonrust.clock import today_here
from woonrust.database.place import project_folder
from woonrust.problems import Problem

PARTS = ("rules", "pages", "policies", "memory")


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="woonrust bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--quick", action="store_true", help="5,000 cases instead of 200,000, and fewer turns"
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="measure these parts only")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the figures as a page as well")
    wanted = parser.parse_args(arguments)
    return run(quick=wanted.quick, parts=frozenset(wanted.only), page=wanted.markdown)


def run(*, quick: bool, parts: frozenset[str], page: Path | None) -> int:
    """Print each figure as soon as it is there; the page is written when all are."""
    if not (project_folder() / "bench").is_dir():
        raise Problem("the benchmark comes with the source of Woonrust and is not here")
    sys.path.insert(0, str(project_folder()))
    from bench.report import as_markdown
    from bench.run import QUICK, WHOLE, figures

    found = []
    for figure in figures(QUICK if quick else WHOLE, parts):
        print(figure.as_json(), flush=True)
        found.append(figure)
    if page is not None:
        page.write_text(as_markdown(found, today_here()), encoding="utf-8")
    return 0
