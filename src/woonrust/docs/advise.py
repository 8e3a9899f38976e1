"""The contract of `woonrust advise`, with an example that is really run."""

from __future__ import annotations

import json
from pathlib import Path

from woonrust.cli.advise import as_json
from woonrust.cli.case_file import read_date
from woonrust.docs.markdown import page, table
from woonrust.knowledge.loader import Knowledge
from woonrust_core.answers import ReasonKind
from woonrust_core.measures import Status, advise

INTRO = """`woonrust advise CASE.json` says which measures a case allows on a day, and why. It needs no
database. The words of a status are never an order: people decide."""
IN = """One case as JSON, or a `.jsonl` file with a case a line and an answer a line; `-` reads standard
input. The keys are those of [the facts](facts.md), aliases too. A fact that is absent is unknown. `on` (the
day) and `municipality` (facts that hold for every case of a municipality) may be left out. An unknown key or
value is an error that names the nearest one, with exit code 2."""
FACTS: dict[str, object] = {
    "tenure": "sociale_huur",
    "nuisance_types": ["geluid"],
    "nuisance_category": "burenruzie",
    "severity": "matig",
    "acute_danger": False,
    "mediation_unsuitable": False,
}
DAY = "2026-11-22"
MEASURE = "buurtbemiddeling"
STATUSES = {
    Status.AVAILABLE: "every requirement is met, no advice is ignored",
    Status.CAUTION: "the requirements are met, an advice (should, dossier) is not",
    Status.NEEDS_INFORMATION: "a requirement is unknown",
    Status.NOT_YET: "a requirement is not met, and can still be",
    Status.NOT_APPLICABLE: "the measure does not fit this case: tenure, kind of nuisance, or ground",
}
KINDS = {
    ReasonKind.REQUIRES: "may: without it the measure is not open",
    ReasonKind.TARGET: "fits: tenure or kind of nuisance",
    ReasonKind.SHOULD: "wise: never blocks, and speaks until it is minded",
    ReasonKind.DOSSIER: "prove: what the file has to show",
}


def page_of_advise(knowledge: Knowledge, folder: Path) -> str:
    """Input, output, words and one example."""
    return page("advise: the form of a case and of the answer", INTRO, *_input(), *_output(knowledge))


def _input() -> list[str]:
    return [
        "## In",
        " ".join(IN.split()),
        _json({"facts": FACTS, "on": DAY}),
    ]


def _output(knowledge: Knowledge) -> list[str]:
    return [
        "## Out",
        table(["status", "meaning"], ([f"`{one.value}`", said] for one, said in STATUSES.items())),
        "Each reason has an `answer` (`yes`, `no` or `unknown`), a `text`, a `source`, the `facts` it rests "
        "on, and a kind:",
        table(["kind", "meaning"], ([f"`{one.value}`", said] for one, said in KINDS.items())),
        f"With `--json --lang en --measure {MEASURE}` the case above gives:",
        _json(_answer(knowledge)),
    ]


def _answer(knowledge: Knowledge) -> object:
    facts = knowledge.complete(knowledge.vocabulary.read_all(FACTS))
    on = read_date(DAY, "on")
    found = [one for one in advise(knowledge.catalogue, facts, on) if one.measure.id == MEASURE]
    return as_json(on, found, "en")


def _json(value: object) -> str:
    return f"```json\n{json.dumps(value, ensure_ascii=False, indent=2)}\n```"
