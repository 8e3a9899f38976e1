"""One case, if it is yours to know."""

from __future__ import annotations

from uuid import UUID

from woonrust.access.actor import Actor
from woonrust.access.session import note_seen
from woonrust.cases.errors import CaseNotVisible
from woonrust.cases.models import Case


def get_visible_case(actor: Actor, case_id: UUID, *, what: str = "") -> Case:
    """The case, with its lead and director; looking (and being refused) leaves an audit line.

    CaseNotVisible, which a page shows as "not found", for a case that is not there for this actor. One query.
    """
    cases = Case.objects.visible_to(actor).select_related("network", "lead__organisation", "director")
    case = cases.filter(pk=case_id).first()
    if case is None:
        note_seen("refused", case_id)
        raise CaseNotVisible(case_id)
    note_seen("view_case", case.pk, **({"what": what} if what else {}))
    return case
