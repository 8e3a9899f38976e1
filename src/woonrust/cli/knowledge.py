"""``woonrust knowledge check [FOLDER]``: everything that is wrong with the knowledge, each at its line."""

from __future__ import annotations

import argparse
from pathlib import Path

from woonrust.knowledge.check import check_folder
from woonrust.knowledge.files import knowledge_folder


def main(arguments: list[str]) -> int:
    """The subcommand; answers the exit code: 0 all well, 1 faults found, 2 no such folder."""
    parser = argparse.ArgumentParser(prog="woonrust knowledge")
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("act", choices=("check",), help="look for faults, each with its line")
    parser.add_argument("folder", nargs="?", type=Path, help="default: WOONRUST_KNOWLEDGE")


def run(arguments: argparse.Namespace) -> int:
    """Print each fault as ``file:line: what is wrong``."""
    folder: Path = arguments.folder or knowledge_folder()
    if not folder.is_dir():
        print(f"woonrust knowledge: there is no folder {folder}; name one, or set WOONRUST_KNOWLEDGE")
        return 2
    found = check_folder(folder)
    for one in found:
        print(f"{folder / one.path}:{one.line}: {one.text}")
    count = {0: "no faults", 1: "1 fault"}.get(len(found), f"{len(found)} faults")
    print(f"{folder}: {count}")
    return 1 if found else 0
