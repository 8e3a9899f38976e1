"""Why a partner does not see a data category, and the nearest lawful alternative."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from woonrust_core.answers import Answer, Reason, ReasonKind
from woonrust_core.sharing.grants import grants_for
from woonrust_core.sharing.matrix import Mode, Row, SharingMatrix
from woonrust_core.sharing.sentences import name_of
from woonrust_core.sharing.situation import Consent, SharingSituation
from woonrust_core.terms import written
from woonrust_core.text import Text

# The mildest refusal first: its alternative is the nearest.
NEAREST_FIRST = (Mode.CONSENT, Mode.HIT, Mode.MINIMAL, Mode.MAYOR, Mode.OPEN, Mode.NONE, Mode.NEVER)


def why_not(matrix: SharingMatrix, situation: SharingSituation, partner: Hashable, category: str) -> Reason:
    """The reason why ``partner`` does or does not see ``category``; ``note`` names the nearest lawful way.

    The answer is yes, with the sentence of the grant, when it does.
    """
    for grant in grants_for(matrix, situation):
        if grant.partner_id == partner and grant.category == category:
            return Reason(category, ReasonKind.GRANT, Answer.YES, grant.sentence, grant.ground.nl)
    if partner not in {one.partner_id for one in situation.taking_part()}:
        return _refusal(category, _not_taking_part(situation, partner), matrix.source, matrix.outsider)
    rows = matrix.opening_rows(category)
    if not rows:
        text = Text("deze gegevens niet in Woonrust worden gedeeld", "these data are not shared in Woonrust")
        return _refusal(category, text, matrix.source, matrix.alternatives.get(Mode.NEVER))
    if _consent_opens(matrix, situation, partner, category):
        text = Text(
            "daarvoor toestemming nodig is en die er niet is",
            "that needs consent and there is none",
        )
        return _refusal(category, text, _grounds(rows), matrix.alternatives.get(Mode.CONSENT))
    row = min(rows, key=lambda row: NEAREST_FIRST.index(row.cell(situation.phase).mode))
    return _by_cell(matrix, situation, row, category)


def _by_cell(matrix: SharingMatrix, situation: SharingSituation, row: Row, category: str) -> Reason:
    cell = row.cell(situation.phase)
    label = cell.text or cell.mode.label
    text = Text(
        f"de afspraak in deze fase is: {_lower(label.nl)}",
        f"the agreement in this phase is: {_lower(label.en)}",
    )
    return _refusal(category, text, row.ground.nl, row.alternative or matrix.alternatives.get(cell.mode))


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _not_taking_part(situation: SharingSituation, partner: Hashable) -> Text:
    ended = [
        one.until
        for one in situation.participants
        if one.partner_id == partner and one.until is not None and one.until <= situation.on
    ]
    if not ended:
        return Text(
            "uw organisatie niet meedoet aan deze zaak", "your organisation does not take part in this case"
        )
    day = written(max(ended))
    return Text(
        f"uw organisatie sinds {day.nl} niet meer meedoet aan deze zaak",
        f"your organisation no longer takes part in this case since {day.en}",
    )


def _consent_opens(
    matrix: SharingMatrix, situation: SharingSituation, partner: Hashable, category: str
) -> bool:
    """Whether consent of the person concerned would be enough on this day."""
    consent = Consent(category, situation.on, partner_id=partner)
    supposed = replace(situation, consents=(*situation.consents, consent))
    return any(
        grant.partner_id == partner and grant.category == category for grant in grants_for(matrix, supposed)
    )


def _grounds(rows: Iterable[Row]) -> str:
    return "; ".join(dict.fromkeys(row.ground.nl for row in rows))


def _refusal(category: str, why: Text, source: str, alternative: Text | None) -> Reason:
    name = name_of(category)
    text = Text(f"U ziet {name.nl} niet, omdat {why.nl}.", f"You do not see {name.en}, because {why.en}.")
    return Reason(category, ReasonKind.GRANT, Answer.NO, text, source, note=alternative)
