"""Every noun of the program has a line in docs/glossary.md, and no line speaks of a noun that is gone."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps

from woonrust.knowledge.loader import load_knowledge

ROOT = Path(__file__).parents[2]
GLOSSARY = ROOT / "docs" / "glossary.md"
OWN_APPS = ("networks", "access", "audit", "cases")


@cache
def names() -> tuple[str, ...]:
    """The names in the second column."""
    rows = [line.split("|") for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    return tuple(name for row in rows for name in re.findall(r"`([^`]+)`", row[2]))


@cache
def program() -> str:
    """The source and the knowledge, as one text."""
    files = [*(ROOT / "src").rglob("*.py"), *(ROOT / "knowledge").glob("*.yaml")]
    files += (ROOT / "knowledge" / "processes").glob("*.yaml")
    return "\n".join(
        file.read_text(encoding="utf-8") for file in files if "docs" not in file.relative_to(ROOT).parts
    )


def nouns() -> list[str]:
    """Models, roles, phases, data categories and kinds of organisation."""
    knowledge = load_knowledge()
    models = [model.__name__ for app in OWN_APPS for model in apps.get_app_config(app).get_models()]
    phases = [phase.id for process in knowledge.processes.values() for phase in process.phases]
    kinds = [party.id for party in knowledge.parties.values() if party.kind == "party"]
    return sorted({*models, *knowledge.roles, *phases, *knowledge.categories, *kinds})


def test_every_noun_has_a_line() -> None:
    missing = [noun for noun in nouns() if noun not in names()]
    assert not missing, f"add a line to {GLOSSARY.name}: {', '.join(missing)}"


def test_there_are_nouns_to_hold() -> None:
    """Else the test above would pass on nothing."""
    assert {"Case", "woonconsulent", "triage", "zorg", "politie"} <= set(nouns())


@pytest.mark.parametrize("name", names())
def test_no_line_speaks_of_a_name_that_is_gone(name: str) -> None:
    assert re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", program()), f"`{name}` occurs nowhere"


def test_no_word_has_two_lines() -> None:
    """One name, one meaning."""
    rows = [
        line for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if re.match(r"\| [^|]+ \| `", line)
    ]
    found = [line.split("|")[2].strip() for line in rows]
    assert sorted(found) == sorted(set(found))
