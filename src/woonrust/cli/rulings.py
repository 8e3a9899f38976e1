"""``woonrust rulings``: the score table over published rulings; ``--each`` shows what each one raised."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from woonrust.clock import today_here
from woonrust.knowledge.loader import load_knowledge
from woonrust.rulings.record import Ruling, read_rulings
from woonrust.rulings.score import Flags, flags_of, score

DEFAULT_FILE = Path(__file__).parents[3] / "tests" / "rulings" / "dev.jsonl"
ROLES = {
    "against_causer": "Measures against the involved person",
    "refusal_to_act": "Refusals to act",
    "claim_on_landlord": "Claims on a landlord",
    "permit_for_causer": "Permits",
}
COLUMNS = ("flags", "facts", "failed flagged", "of these right reason", "false alarms", "conditional flagged")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "file", nargs="?", type=Path, default=DEFAULT_FILE, help="rulings, one JSON object a line"
    )
    parser.add_argument("--each", action="store_true", help="also print what was raised on each ruling")


def main(given: Sequence[str]) -> int:
    """Run the command with its arguments; the number is the exit code."""
    parser = argparse.ArgumentParser(prog="woonrust rulings", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(given))


def run(arguments: argparse.Namespace) -> int:
    """Print the score table; 0, or 2 where the file cannot be read."""
    if not arguments.file.is_file():
        print(f"woonrust rulings: {arguments.file} does not exist", file=sys.stderr)
        return 2
    knowledge = load_knowledge()
    rulings = read_rulings(arguments.file, knowledge.vocabulary)
    today = today_here()
    raised = {
        masked: [flags_of(ruling, knowledge, masked, today) for ruling in rulings] for masked in (False, True)
    }
    for role, title in ROLES.items():
        _print_table(title, role, raised)
    unmapped = [ruling for ruling in rulings if not ruling.measures]
    scorable = sum(ruling.scorable for ruling in rulings)
    print(f"\n{len(rulings)} rulings, {scorable} scorable; {len(unmapped)} without a measure")
    print("in the catalogue are never flagged; a ruling without a date is judged by the law in force today.")
    if arguments.each:
        _print_each(raised[False], raised[True])
    return 0


def _print_table(title: str, role: str, raised: dict[bool, list[Flags]]) -> None:
    print(f"\n### {title}\n")
    print(f"| {' | '.join(COLUMNS)} | conditional: named | open questions |")
    print("|---" * (len(COLUMNS) + 2) + "|")
    for with_attention in (False, True):
        for masked in (False, True):
            rows = [row for row in raised[masked] if row.ruling.role == role]
            result = score(rows, with_attention)
            cells: Sequence[object] = (
                "hard and attention points" if with_attention else "hard conditions",
                "findings masked" if masked else "all",
                result.failed_flagged,
                result.right_reason,
                result.false_alarms,
                result.conditional_flagged,
                result.conditional_named,
                f"{result.open_questions:.1f}",
            )
            print(f"| {' | '.join(str(cell) for cell in cells)} |")


def _print_each(all_facts: Sequence[Flags], masked: Sequence[Flags]) -> None:
    for full, blind in zip(all_facts, masked, strict=True):
        ruling: Ruling = full.ruling
        if not ruling.scorable:
            continue
        print(f"\n{ruling.outcome} · {ruling.id} · {', '.join(ruling.measures) or 'no measure'}")
        print(f"  against: {', '.join(sorted(ruling.against)) or '-'}")
        print(f"  all:     hard {sorted(full.hard)} attention {sorted(full.attention)}")
        print(f"  masked:  hard {sorted(blind.hard)} attention {sorted(blind.attention)}")
