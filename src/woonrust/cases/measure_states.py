"""The statuses of a measure and the ways between them; and which category a measure belongs to."""

from __future__ import annotations

from woonrust.cases.models.measures import MeasureState
from woonrust.cases.outcome import no
from woonrust_core.answers import Reason
from woonrust_core.measures.model import Measure
from woonrust_core.text import Text

NEXT: dict[str, frozenset[str]] = {
    MeasureState.PROPOSED: frozenset({MeasureState.DECIDED, MeasureState.WITHDRAWN}),
    MeasureState.DECIDED: frozenset({MeasureState.IN_FORCE, MeasureState.WITHDRAWN}),
    MeasureState.IN_FORCE: frozenset(
        {MeasureState.COMPLIED, MeasureState.BREACHED, MeasureState.ENDED, MeasureState.WITHDRAWN}
    ),
    MeasureState.COMPLIED: frozenset({MeasureState.BREACHED, MeasureState.ENDED}),
    MeasureState.BREACHED: frozenset({MeasureState.COMPLIED, MeasureState.ENDED}),
    MeasureState.ENDED: frozenset(),
    MeasureState.WITHDRAWN: frozenset(),
}
OPEN_STATES = frozenset(state for state, ways in NEXT.items() if ways)
STATE_WORDS = {
    MeasureState.PROPOSED.value: Text("voorgesteld", "proposed"),
    MeasureState.DECIDED.value: Text("besloten", "decided"),
    MeasureState.IN_FORCE.value: Text("loopt", "in force"),
    MeasureState.COMPLIED.value: Text("nageleefd", "complied with"),
    MeasureState.BREACHED.value: Text("niet nageleefd", "breached"),
    MeasureState.ENDED.value: Text("beëindigd", "ended"),
    MeasureState.WITHDRAWN.value: Text("ingetrokken", "withdrawn"),
}
#: By the track of the law; what is not here tells how a case is run.
CATEGORY_OF_TRACK = {
    "huurrecht": "huurgegevens",
    "bestuursrecht": "handhaving",
    "strafrecht": "politie_strafrecht",
    "zorg": "zorg",
}


def said_state(measure_id: str, measure: Measure | None, state: str) -> Text:
    """A measure that came to a status, as a line; a measure that the catalogue lost is named by its id."""
    name = measure.name if measure else Text(measure_id, measure_id)
    word = STATE_WORDS[state]
    return Text(f"{name.nl}: {word.nl}", f"{name.en}: {word.en}")


def category_of(measure: Measure) -> str:
    """The data category of the fact that this measure is considered or taken."""
    return CATEGORY_OF_TRACK.get(measure.track, "proces")


def why_not_to(state: str, to: str) -> Reason | None:
    """Why a measure in ``state`` cannot go to ``to``; None where it can. Names what it can go to."""
    if to in NEXT[state]:
        return None
    ways = [STATE_WORDS[way] for way in STATE_WORDS if way in NEXT[state]]
    dutch = " of ".join(way.nl for way in ways) or "niets meer"
    english = " or ".join(way.en for way in ways) or "nothing any more"
    now, then = STATE_WORDS[state], STATE_WORDS[to]
    return no(
        "state",
        f"Deze maatregel staat op “{now.nl}” en kan niet naar “{then.nl}”, wel naar: {dutch}.",
        f"This measure is “{now.en}” and cannot become “{then.en}”, but it can become: {english}.",
    )
