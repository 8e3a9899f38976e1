"""Adding a person to a case, or correcting what was said of one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from woonrust.access.actor import Actor
from woonrust.cases.limits import checked_choice, checked_past, checked_text
from woonrust.cases.may import why_category_closed, why_role_may_not
from woonrust.cases.models import InvolvedPerson
from woonrust.cases.models.people import SHIELDED, InvolvedRole
from woonrust.cases.outcome import Outcome
from woonrust.cases.services.change import change
from woonrust.cases.words import ROLES
from woonrust_core.text import Text

ADDED = Text("toegevoegd", "added")
CORRECTED = Text("gegevens gecorrigeerd", "data corrected")


def add_involved_person(
    actor: Actor,
    *,
    purpose: str,
    case_id: UUID,
    role: str,
    name: str,
    source: str,
    since: date,
    contact: str = "",
    note: str = "",
    replaces: UUID | None = None,
) -> Outcome:
    """Add a person in a role, or correct an earlier row (``replaces``); reporters and neighbours shielded."""
    checked_choice("role", role, InvolvedRole.values)
    category = "melder" if role in SHIELDED else "persoonsgegevens"
    with change(actor, purpose, "add_involved_person", case_id) as running:
        why = running.why_not(
            why_role_may_not(actor, "write"), why_category_closed(actor, running.case, category)
        )
        if why:
            return running.refuse(*why)
        if replaces is not None:
            _check_replaced(actor, case_id, replaces)
        person = InvolvedPerson.objects.create(
            **running.author,
            category=category,
            role=role,
            name=checked_text("name", name, longest=200),
            contact=checked_text("contact", contact, longest=200, required=False),
            note=checked_text("note", note, required=False),
            source=checked_text("source", source, longest=300),
            since=checked_past("since", since, running.today),
            replaces_id=replaces,
        )
        running.tell(said_person(role, corrected=replaces is not None), about="people", category=category)
        running.note(involved_person=person.pk, role=role)
        return running.done(person.pk)


def said_person(role: str, *, corrected: bool = False) -> Text:
    """That a person came into a case, or that what was said of one was corrected, as a line."""
    word, verb = ROLES[role], CORRECTED if corrected else ADDED
    return Text(f"{word.nl}: {verb.nl}", f"{word.en}: {verb.en}")


def _check_replaced(actor: Actor, case_id: UUID, replaced: UUID) -> None:
    if not InvolvedPerson.objects.visible_to(actor).filter(pk=replaced, case_id=case_id).exists():
        raise ValidationError({"replaces": _("Wat u wilt verbeteren staat niet (meer) in deze zaak.")})
