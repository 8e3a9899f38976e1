"""The index of the measures."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from woonrust.docs.markdown import FRAMES, code, page, table
from woonrust.knowledge.loader import Knowledge
from woonrust_core.measures.model import Measure

INTRO = """All means and measures of the catalogue, by the phase of the ladder they belong to. The files
are `knowledge/measures/<phase>/<id>.yaml`; the application shows each of them on a page of its own under
`/maatregelen/`. *Sure* says how well the content is known; what has to be confirmed stands in the file,
and on screen."""
TRACKS = {
    "huurrecht": "tenancy law", "bestuursrecht": "administrative law", "strafrecht": "criminal law",
    "zorg": "care", "burenrecht": "law of neighbours", "samenwerking": "cooperation",
}  # fmt: skip
HEADS = ["id", "Dutch name", "English name", "frame, track", "competent", "law", "sure"]


def page_of_measures(knowledge: Knowledge, folder: Path) -> str:
    """A table per phase, in the order of the catalogue."""
    by_phase: dict[str, list[Measure]] = {}
    for measure in knowledge.catalogue.measures.values():
        by_phase.setdefault(measure.phase, []).append(measure)
    parts = []
    for phase, found in by_phase.items():
        parts += [f"## {phase}", table(HEADS, (_row(measure, knowledge) for measure in found))]
    return page("Measures", INTRO, _counts(knowledge), *parts)


def _counts(knowledge: Knowledge) -> str:
    every = knowledge.catalogue.measures.values()
    sure = Counter(measure.confidence for measure in every)
    said = ", ".join(f"{number} {word}" for word, number in sure.most_common())
    return f"{len(every)} measures: {said}."


def _row(measure: Measure, knowledge: Knowledge) -> list[str]:
    laws = dict.fromkeys(knowledge.laws[basis.law].short.nl for basis in measure.legal_basis)
    frame, track = FRAMES.get(measure.frame, measure.frame), TRACKS.get(measure.track, measure.track)
    return [
        f"`{measure.id}`", measure.name.nl, measure.name.en, f"{frame}, {track}",
        code(measure.competent), ", ".join(laws) or "–", measure.confidence,
    ]  # fmt: skip
