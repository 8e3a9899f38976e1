"""Imagined cases as data: what somebody did in a case, day by day, counted from today.

A story is a YAML file in ``stories/``: ``id``, ``subject``, ``address`` and a list of ``acts``. Each act has
``by`` (a persona), ``day`` (days from today, negative is past; left out: the day before it in the list) and
one verb, of :data:`VERBS`. With ``open`` and ``move``, ``day: due+3`` is the day on which the phase must have
begun so that its clock runs out three days from today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from woonrust.demo.personas import BY_KEY
from woonrust_core.nearest import did_you_mean

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FOLDER = Path(__file__).resolve().parent / "stories"

#: What an act can be, and which further words belong to it.
VERBS: Mapping[str, frozenset[str]] = {
    "open": frozenset({"lead"}),
    "facts": frozenset({"how", "source", "note"}),
    "entry": frozenset({"kind", "category", "source"}),
    "person": frozenset({"source"}),
    "share": frozenset({"part", "necessity", "told", "not_told", "purpose"}),
    "consent": frozenset({"receiver", "how"}),
    "move": frozenset({"because"}),
    "director": frozenset(),
    "propose": frozenset({"responsible", "note", "due", "despite"}),
    "status": frozenset({"to", "note", "due", "despite"}),
    "close": frozenset(),
}


class StoryError(ValueError):
    """A story that cannot be told; the message names the file, the act and what is valid."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act: who, when (``day``; None for the day of the act before), what, and the rest."""

    by: str
    day: int | str | None
    verb: str
    what: Any
    more: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Story:
    """One imagined case."""

    id: str
    subject: str
    address: Mapping[str, str]
    acts: tuple[Act, ...]


def read_stories(folder: Path = FOLDER) -> tuple[Story, ...]:
    """All stories, in the order of their file names."""
    return tuple(_story(path) for path in sorted(folder.glob("*.yaml")))


def _story(path: Path) -> Story:
    content = yaml.load(path.read_text(encoding="utf-8"), LOADER)  # noqa: S506 - a safe loader
    acts = tuple(_act(form, f"{path.name}, act {number}") for number, form in enumerate(content["acts"], 1))
    return Story(content["id"], content["subject"], content["address"], acts)


def _act(form: Mapping[str, Any], where: str) -> Act:
    verbs = [word for word in form if word in VERBS]
    if len(verbs) != 1:
        raise StoryError(f"{where}: wants one verb of {', '.join(VERBS)}, not {verbs or list(form)}")
    if form.get("by") not in BY_KEY:
        near = did_you_mean(str(form.get("by")), list(BY_KEY))
        raise StoryError(f"{where}: there is no persona {form.get('by')!r}{near}")
    verb = verbs[0]
    more = {word: value for word, value in form.items() if word not in {"by", "day", verb}}
    strange = set(more) - VERBS[verb]
    if strange:
        raise StoryError(f"{where}: {verb} does not know {sorted(strange)}, it knows {sorted(VERBS[verb])}")
    return Act(form["by"], form.get("day"), verb, form[verb], more)
