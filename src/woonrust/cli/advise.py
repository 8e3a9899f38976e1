"""``woonrust advise CASE.json``: which measures may be used in this case, and why or why not.

Needs no database and no Django. A ``.jsonl`` file holds one case a line and gives one result a line.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date

from woonrust.cli.case_file import CaseFile, CaseFileError, read_cases, read_date
from woonrust.clock import today_here
from woonrust.knowledge.loader import Knowledge, load_knowledge
from woonrust_core.answers import Reason, ReasonKind
from woonrust_core.measures import MeasureAdvice, Status, advise
from woonrust_core.nearest import did_you_mean

SHOWN_KINDS = (ReasonKind.TARGET, ReasonKind.REQUIRES, ReasonKind.SHOULD, ReasonKind.DOSSIER)
HEADINGS = {
    Status.AVAILABLE: ("Kan nu", "Available"),
    Status.CAUTION: ("Kan, let op", "Available, with caution"),
    Status.NEEDS_INFORMATION: ("Informatie nodig", "Needs information"),
    Status.NOT_YET: ("Nog niet", "Not yet"),
    Status.NOT_APPLICABLE: ("Past niet bij deze zaak", "Does not fit this case"),
}
MARKS = {"yes": "✓", "no": "✗", "unknown": "?"}


PLACES = "a case, or a .jsonl file with one case a line; - reads standard input"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("case", metavar="CASE.json", help=PLACES)
    parser.add_argument(
        "--on", metavar="YYYY-MM-DD", help="the day of the advice (default: the file's, else today)"
    )
    parser.add_argument("--party", help="only measures for which this party is competent")
    parser.add_argument("--measure", metavar="ID", help="only this measure")
    parser.add_argument("--json", action="store_true", help="print JSON (see docs/reference/advise.md)")
    parser.add_argument("--lang", choices=("nl", "en"), default="nl", help="language of the sentences")


def main(given: Sequence[str]) -> int:
    """Run the command with its arguments; the number is the exit code."""
    parser = argparse.ArgumentParser(prog="woonrust advise", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(given))


def run(arguments: argparse.Namespace) -> int:
    """Print the advice; 0 when it could be given, 2 when the input cannot be used (said on stderr)."""
    try:
        knowledge = load_knowledge()
        cases = read_cases(arguments.case, knowledge.vocabulary)
        on = read_date(arguments.on, "--on") if arguments.on else None
        _check_choice("--measure", arguments.measure, knowledge.catalogue.measures)
        _check_choice("--party", arguments.party, _competent_parties(knowledge))
    except CaseFileError as error:
        print(f"woonrust advise: {error}", file=sys.stderr)
        return 2
    for case in cases:
        day = on or case.on or today_here()
        advice = advise(knowledge.catalogue, knowledge.complete(case.facts), day)
        found = _selected(advice, arguments.party, arguments.measure)
        if arguments.json:
            print(json.dumps(as_json(day, found, arguments.lang), ensure_ascii=False))
        else:
            _print_for_people(case, day, found, arguments.lang)
    return 0


def as_json(on: date, found: Iterable[MeasureAdvice], language: str = "nl") -> dict[str, object]:
    """The advice in the form of the contract: ``{"on", "measures": [{id, status, competent, reasons}]}``."""
    return {
        "on": on.isoformat(),
        "measures": [
            {
                "id": advice.measure.id,
                "status": advice.status.value,
                "competent": list(advice.measure.competent),
                "reasons": [_reason_as_json(reason, language) for reason in advice.reasons],
            }
            for advice in found
        ],
    }


def _reason_as_json(reason: Reason, language: str) -> dict[str, object]:
    return {
        "key": reason.key,
        "kind": reason.kind.value,
        "answer": reason.answer.value,
        "text": reason.text.in_language(language),
        "source": source_in(reason.source, language),
        "facts": list(reason.facts),
    }


def source_in(source: str, language: str) -> str:
    """The source of a rule in ``language``; citations are the same in both."""
    return load_knowledge().texts.text(source).in_language(language)


def _selected(
    found: Iterable[MeasureAdvice], party: str | None, measure: str | None
) -> tuple[MeasureAdvice, ...]:
    return tuple(
        advice
        for advice in found
        if (party is None or party in advice.measure.competent) and measure in (None, advice.measure.id)
    )


def _competent_parties(knowledge: Knowledge) -> set[str]:
    return {party for measure in knowledge.catalogue.measures.values() for party in measure.competent}


def _check_choice(option: str, given: str | None, valid: Iterable[str]) -> None:
    names = list(valid)
    if given is not None and given not in names:
        raise CaseFileError(f'{option}: "{given}" is not known{did_you_mean(given, names)}')


def _print_for_people(case: CaseFile, on: date, found: tuple[MeasureAdvice, ...], language: str) -> None:
    english = language == "en"
    print(f"{case.name} · {'on' if english else 'peildatum'} {on.isoformat()}")
    for status, headings in HEADINGS.items():
        of_status = [advice for advice in found if advice.status is status]
        if of_status:
            print(f"\n{headings[english].upper()} ({len(of_status)})")
        for advice in of_status:
            print(f"  {advice.measure.name.in_language(language)} — {', '.join(advice.measure.competent)}")
            if status is not Status.NOT_APPLICABLE or len(found) == 1:
                _print_reasons(advice, language)


def _print_reasons(advice: MeasureAdvice, language: str) -> None:
    for reason in advice.reasons:
        if reason.kind in SHOWN_KINDS:
            mark = MARKS[reason.answer.value]
            if mark == "✗" and reason.kind in (ReasonKind.SHOULD, ReasonKind.DOSSIER):
                mark = "!"
            print(f"      {mark} {reason.text.in_language(language)}  [{source_in(reason.source, language)}]")
