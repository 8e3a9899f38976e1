"""Reading case files for ``woonrust advise``: every fault is named with its place and what is valid."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from woonrust_core.facts import FactError, FactValue, Vocabulary
from woonrust_core.nearest import did_you_mean

PARTS = ("facts", "on", "municipality")
LARGEST_BYTES = 200_000_000


class CaseFileError(ValueError):
    """A case file that cannot be used; the message says where, why and what would be valid."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case as it came in: its name for messages, the known facts, and the day it asks advice for."""

    name: str
    facts: dict[str, FactValue]
    on: date | None


def read_cases(path: str, vocabulary: Vocabulary) -> list[CaseFile]:
    """All cases of ``path`` (``-`` is standard input); CaseFileError where one of them cannot be used."""
    text, name = _read_text(path)
    if not path.endswith(".jsonl"):
        return [_read_case(_parse(text, name), name, vocabulary)]
    lines = enumerate(text.splitlines(), start=1)
    return [
        _read_case(_parse(line, f"{name}:{number}"), f"{name}:{number}", vocabulary)
        for number, line in lines
        if line.strip()
    ]


def read_date(value: object, where: str) -> date:
    """A day written as YYYY-MM-DD."""
    try:
        return date.fromisoformat(value)  # type: ignore[arg-type]  # what is no string raises TypeError
    except (TypeError, ValueError):
        raise CaseFileError(f'{where}: "{str(value)[:40]}" is not a date; write it as 2026-11-22') from None


def _read_text(path: str) -> tuple[str, str]:
    try:
        if path == "-":
            return sys.stdin.read(), "standard input"
        file = Path(path)
        if file.stat().st_size > LARGEST_BYTES:
            raise CaseFileError(
                f"{path}: larger than {LARGEST_BYTES // 1_000_000} MB; split it into smaller files"
            )
        return file.read_text(encoding="utf-8"), path
    except OSError as error:
        raise CaseFileError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise CaseFileError(f"{path}: is not UTF-8 text (byte {error.start})") from error


def _parse(text: str, where: str) -> Mapping[str, object]:
    try:
        case = json.loads(text)
    except json.JSONDecodeError as error:
        raise CaseFileError(
            f"{where}: is not JSON: {error.msg} (line {error.lineno}, column {error.colno})"
        ) from None
    except RecursionError:
        raise CaseFileError(f"{where}: is nested too deep to be a case") from None
    if not isinstance(case, Mapping) or not isinstance(case.get("facts"), Mapping):
        raise CaseFileError(
            f'{where}: a case is {{"facts": {{key: value, …}}}}, optionally with "on" and "municipality"'
        )
    return case


def _read_case(case: Mapping[str, object], where: str, vocabulary: Vocabulary) -> CaseFile:
    for part in case:
        if part not in PARTS:
            print(
                f'{where}: "{part}" is not a part of a case and is left out{did_you_mean(part, PARTS)}',
                file=sys.stderr,
            )
    settings = case.get("municipality") or {}
    if not isinstance(settings, Mapping):
        raise CaseFileError(f'{where}: "municipality" is a mapping of settings')
    given: Mapping[str, object] = case["facts"]  # type: ignore[assignment]  # _parse looked
    on = case.get("on")
    return CaseFile(
        name=where,
        facts=_read_facts({**settings, **given}, where, vocabulary),
        on=None if on is None else read_date(on, f'{where}: "on"'),
    )


def _read_facts(given: Mapping[str, object], where: str, vocabulary: Vocabulary) -> dict[str, FactValue]:
    try:
        return vocabulary.read_all(given)
    except FactError as error:
        raise CaseFileError(f"{where}: {error}") from error
