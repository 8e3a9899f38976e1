"""May this actor do this act in this case? The answer is a reason; row policies say the same again."""

from __future__ import annotations

from django.db import connection

from woonrust.access.actor import Actor
from woonrust.access.queries import my_categories
from woonrust.cases.keepers import keepers_of, named
from woonrust.cases.knowledge import acts_of, category_named
from woonrust.cases.models import Case
from woonrust.cases.outcome import no
from woonrust_core.answers import Reason, ReasonKind
from woonrust_core.process.model import Role

ROLES = "knowledge/roles.yaml"
ACTS = {
    "open": ("een zaak openen", "open a case"),
    "write": ("iets vastleggen in een zaak", "record anything in a case"),
    "measures": ("een maatregel voorstellen of bijwerken", "propose or update a measure"),
    "phase": ("een zaak naar een andere fase brengen", "move a case to another phase"),
    "share": ("een organisatie bij een zaak betrekken", "bring an organisation into a case"),
    "direct": ("een casusregisseur aanwijzen", "name a case director"),
}


def why_role_may_not(actor: Actor, act: str) -> Reason | None:
    """Why the role may not do ``act`` (a word of ``roles.yaml``); None where it may."""
    if act in acts_of(actor.role):
        return None
    dutch, english = ACTS[act]
    return no("role", f"Met uw rol kunt u niet {dutch}.", f"Your role cannot {english}.", ROLES)


def why_category_closed(actor: Actor, case: Case, category: str) -> Reason | None:
    """Why the actor cannot add something of ``category``; None where he can. One query."""
    if category in my_categories(actor, case.pk):
        return None
    kind = category_named(category)
    return no(
        category,
        f"Uw organisatie heeft in deze zaak geen grond voor gegevens van de soort “{kind.nl}”.",
        f"Your organisation has no ground for data of the kind “{kind.en}” in this case.",
    )


def why_may_not_direct(case: Case) -> Reason | None:
    """Why the actor may not change how the case is run: that takes the lead or the process director."""
    if may_direct(case):
        return None
    return no(
        "lead",
        "Dit kan alleen de voortrekker van de zaak, of de partner die de procesregie voert.",
        "Only the lead of the case can do this, or the partner that directs the process.",
    )


def why_closed(case: Case) -> Reason | None:
    """Why the course of a case cannot go on: it was closed. None while it is open."""
    if case.closed_at is None:
        return None
    return no(
        "closed",
        "Deze zaak is afgesloten. Open een nieuwe zaak als er opnieuw overlast is.",
        "This case is closed. Open a new case when there is nuisance again.",
    )


def why_not_the_keeper(actor: Actor, case: Case, keeper: Role) -> Reason | None:
    """Why this actor does not open a gate of ``keeper``, and who does; None where the role holds that."""
    if actor.role in keeper.held_by:
        return None
    who = named(keepers_of(case, keeper))
    return no(
        "keeper",
        f"Deze poort bewaakt: {keeper.name.nl}{_aside(who.nl)}. Vraag daar of de zaak door kan.",
        f"The keeper of this gate is: {keeper.name.en}{_aside(who.en)}. Ask there whether the case may pass.",
        kind=ReasonKind.GATE,
    )


def _aside(words: str) -> str:
    return f" ({words})" if words else ""


def may_direct(case: Case) -> bool:
    """Whether the acting partner leads the case or directs the process, as the database sees it."""
    with connection.cursor() as cursor:
        cursor.execute("select access_may_direct(%s)", [case.pk])
        row = cursor.fetchone()
    return bool(row and row[0])


def reasons(*found: Reason | None) -> tuple[Reason, ...]:
    """The reasons that there are."""
    return tuple(reason for reason in found if reason is not None)
