"""Prints the largest files and functions: `python -m tests.consistency.sizes`. A report to read, no rule."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHOWN = 10


def main() -> None:
    """The ten largest files, and the ten largest functions."""
    paths = [path for folder in ("src", "tests", "tools") for path in (ROOT / folder).rglob("*.py")]
    paths = [path for path in paths if "migrations" not in path.parts]
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in paths}
    _show("files", [(len(text.splitlines()), name) for name, text in texts.items()])
    functions = [
        ((node.end_lineno or node.lineno) - node.lineno + 1, f"{name}:{node.lineno} {node.name}")
        for name, text in texts.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    ]
    _show("functions", functions)


def _show(what: str, found: list[tuple[int, str]]) -> None:
    print(f"largest {what}, in lines")
    for lines, name in sorted(found, reverse=True)[:SHOWN]:
        print(f"{lines:6}  {name}")


if __name__ == "__main__":
    main()
