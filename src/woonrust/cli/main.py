"""`woonrust SUBCOMMAND …`: finds the subcommand and hands over; imports nothing that is not needed for it.

Each subcommand module has `main(arguments: list[str]) -> int`, whose answer is the exit code.
"""

from __future__ import annotations

import sys
from importlib import import_module

from woonrust.problems import Problem

SUBCOMMANDS = {
    "run": "start the database and the web application, with the demo",
    "advise": "which measures does this case allow, and why (no database needed)",
    "knowledge": "check the knowledge files",
    "rulings": "try the advice on the rulings of the judge and print the score",
    "seed": "fill the database with the demo, or with N made-up cases",
    "bench": "print the figures of the benchmark",
    "database": "start, stop or show the PostgreSQL that comes with Woonrust",
    "migrate": "bring the tables up to date (as the owner role)",
    "prepare": "tables, static files and demo, without serving",
    "docs": "write the generated pages of docs/, check them, or take the screenshots",
    "manage": "Django's own commands",
}


def main() -> int:
    """The console script; answers the exit code."""
    arguments = sys.argv[1:]
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0 if arguments else 2
    name = arguments[0]
    if name not in SUBCOMMANDS:
        print(f"woonrust: there is no subcommand '{name}'{nearest(name)}.\n\n{usage()}", file=sys.stderr)
        return 2
    try:
        answer: int = import_module(f"woonrust.cli.{name}").main(arguments[1:])
    except Problem as problem:
        print(f"woonrust {name}: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader (head, less) has seen enough
        sys.stderr.close()
        return 141
    return answer


def usage() -> str:
    """The list of subcommands, one line each."""
    lines = [f"  {name:<10} {purpose}" for name, purpose in SUBCOMMANDS.items()]
    return "\n".join(
        ["usage: woonrust SUBCOMMAND [arguments]", "", *lines, "", "woonrust SUBCOMMAND --help says more."]
    )


def nearest(name: str) -> str:
    """A suggestion when the name looks like one that exists."""
    from difflib import get_close_matches

    found = get_close_matches(name, SUBCOMMANDS, n=1)
    return f"; did you mean '{found[0]}'?" if found else ""


if __name__ == "__main__":
    sys.exit(main())
