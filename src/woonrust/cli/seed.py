"""`woonrust seed`: the demo network and its cases; with --cases N that many made-up cases on top of it."""

from __future__ import annotations

import argparse

from woonrust.cli.django_setup import django_at_hand
from woonrust.cli.migrate import migrate
from woonrust.problems import Problem


def main(arguments: list[str]) -> int:
    """Fill the database; what is already there stays."""
    parser = argparse.ArgumentParser(prog="woonrust seed", description=__doc__)
    parser.add_argument(
        "--cases", type=int, default=0, metavar="N", help="how many made-up cases there should be"
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing when all goes well")
    wanted = parser.parse_args(arguments)
    if wanted.cases < 0:
        raise Problem(f"--cases is {wanted.cases}; it should be 0 or more.")
    with django_at_hand():
        fill(wanted.cases, wanted.quiet)
    return 0


def fill(cases: int, quiet: bool) -> None:
    """The work itself, for a process in which Django is set up."""
    from django.conf import settings

    if settings.PRODUCTION:
        raise Problem("WOONRUST_ENV is production; imagined people and cases do not belong there.")
    migrate(verbosity=0)
    done = load_demo()
    if cases:
        from woonrust.demo.bulk import ensure_cases

        ensure_cases(cases)
    if not quiet:
        print(f"demo: {done}" + (f"; and {cases} made-up cases" if cases else ""))


def load_demo() -> str:
    """The demo network, its people and its cases; what is there stays. Says in words what was done."""
    from woonrust.demo.seed import ensure_demo

    made = ensure_demo()
    return f"{made} cases made" if made else "was there already"
