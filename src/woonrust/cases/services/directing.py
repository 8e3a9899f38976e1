"""Naming the one person who keeps a case moving."""

from __future__ import annotations

from uuid import UUID

from woonrust.access.actor import EXISTENCE, Actor
from woonrust.access.queries import grants_on_case
from woonrust.access.roles import categories_of
from woonrust.cases.may import why_may_not_direct, why_role_may_not
from woonrust.cases.models import Case
from woonrust.cases.outcome import Outcome, no
from woonrust.cases.services.change import change
from woonrust.clock import today_here
from woonrust.networks.models import Person
from woonrust.networks.queries import posts_of
from woonrust_core.answers import Reason
from woonrust_core.text import Text


def name_case_director(
    actor: Actor, *, purpose: str, case_id: UUID, person_id: UUID | None, version: int
) -> Outcome:
    """Name the case director, or nobody (None): somebody whose role and partner see the case.

    StaleCase when somebody else named a director, or the phase changed, since ``version``.
    """
    with change(
        actor, purpose, "name_case_director", case_id, seen=version, concerning=("director", "phase")
    ) as running:
        case = running.case
        person = Person.objects.filter(pk=person_id).first() if person_id else None
        fits = None if person_id is None else _why_not(case, person)
        why = running.why_not(why_role_may_not(actor, "direct"), why_may_not_direct(case), fits)
        if why:
            return running.refuse(*why)
        if Case.objects.filter(pk=case.pk).update(director=person) != 1:
            raise RuntimeError("the case was not changed: the acting partner does not run it")
        running.tell(_said(person), about="director")
        running.note(director=person_id)
        return running.done(case.pk)


def _said(person: Person | None) -> Text:
    if person is None:
        return Text("Geen casusregisseur meer aangewezen", "No case director is named any more")
    return Text(f"Casusregisseur: {person.name}", f"Case director: {person.name}")


def _why_not(case: Case, person: Person | None) -> Reason | None:
    seeing = set(
        grants_on_case(case.pk).filter(category=EXISTENCE).order_by().values_list("partner_id", flat=True)
    )
    posts = posts_of(person, today_here()) if person and person.is_active else []
    if any(post.partner_id in seeing and EXISTENCE in categories_of(post.role) for post in posts):
        return None
    return no(
        "director",
        "Deze persoon kan de zaak niet zien: de rol leest geen zaken, of de organisatie doet niet mee.",
        "This person cannot see the case: the role reads no cases, or the organisation does not take part.",
    )
