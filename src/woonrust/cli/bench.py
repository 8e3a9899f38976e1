"""`woonrust bench`: the figures of the benchmark as JSON, one line a figure. The work is in `bench/`."""

from __future__ import annotations

import sys
from importlib import import_module

from woonrust.database.place import project_folder
from woonrust.problems import Problem


def main(arguments: list[str]) -> int:
    """Hand over to `bench.main.main`, which answers the exit code."""
    if not (project_folder() / "bench" / "main.py").is_file():
        raise Problem("the benchmark is not here; it is part of the source, not of an installed package.")
    sys.path.insert(0, str(project_folder()))
    answer: int = import_module("bench.main").main(arguments)
    return answer
