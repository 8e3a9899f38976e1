"""The page of the commands, out of the parsers of the commands themselves."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from woonrust.cli.main import SUBCOMMANDS
from woonrust.docs.markdown import page, table
from woonrust.knowledge.loader import Knowledge

TARGET = re.compile(r"([a-z-]+):.*## (.+)")
HANDED_OVER = frozenset({"manage"})  # has no arguments of its own: everything goes to Django
INTRO = """`make` alone lists what `make` can do. Everything else is a subcommand of `woonrust`, which
`make setup` puts in `.venv/bin`. A command that goes wrong says what to do, and its exit code is not 0.
This page is made from `SUBCOMMANDS` in `src/woonrust/cli/main.py` and the parser of each command."""


class _Found(Exception):
    def __init__(self, parser: argparse.ArgumentParser) -> None:
        super().__init__(parser.prog)
        self.parser = parser


def page_of_commands(knowledge: Knowledge, folder: Path) -> str:
    """Every subcommand with its arguments, and the targets of make."""
    targets = table(["make …", "what it does"], _targets(folder.parent / "Makefile"))
    parts = [part for name in SUBCOMMANDS for part in _command(name)]
    return page("Commands", INTRO, "## make", targets, *parts)


def _targets(makefile: Path) -> Iterator[tuple[str, str]]:
    for line in makefile.read_text(encoding="utf-8").splitlines():
        target = TARGET.match(line)
        if target:
            yield f"`make {target[1]}`", target[2]


def _command(name: str) -> Iterator[str]:
    yield f"## woonrust {name}"
    yield SUBCOMMANDS[name][0].upper() + SUBCOMMANDS[name][1:] + "."
    if name in HANDED_OVER:
        return
    arguments = list(_arguments(parser_of(name)))
    if arguments:
        yield table(["argument", "meaning"], arguments)


def parser_of(name: str) -> argparse.ArgumentParser:
    """The parser of a subcommand: it is asked for help, and stopped before it prints any."""

    def caught(parser: argparse.ArgumentParser, file: object = None) -> None:
        raise _Found(parser)

    with patch.object(argparse.ArgumentParser, "print_help", caught):
        try:
            import_module(f"woonrust.cli.{name}").main(["--help"])
        except _Found as found:
            return found.parser
    raise LookupError(f"woonrust {name} --help prints no help")


def _arguments(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        if isinstance(action, argparse._SubParsersAction):
            for word, below in action.choices.items():
                yield from ((f"`{word}` {one}", meaning) for one, meaning in _arguments(below))
            continue
        yield f"`{_shown(action)}`", action.help or ""


def _shown(action: argparse.Action) -> str:
    value = action.metavar if isinstance(action.metavar, str) else ""
    if action.choices is not None:
        value = value or "|".join(str(choice) for choice in action.choices)
    if not action.option_strings:
        return value or action.dest
    if action.nargs == 0:
        return ", ".join(action.option_strings)
    return f"{', '.join(action.option_strings)} {value or action.dest.upper()}"
