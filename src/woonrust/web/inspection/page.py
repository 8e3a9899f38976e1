"""The trail of who looked, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from woonrust.access.actor import Actor
from woonrust.audit.models import AuditLine
from woonrust.audit.queries import lines_to_inspect
from woonrust.cases.models import Case
from woonrust.clock import day_here
from woonrust.networks.models import Person
from woonrust.web.components.navigation import Pager
from woonrust.web.roles import role_name

SIZE = 60
CAP = 10_000
ACTS: dict[str, Any] = {
    "view_case": _("zaak bekeken"),
    "list_cases": _("lijst van zaken bekeken"),
    "my_work": _("Mijn werk bekeken"),
    "refused": _("geweigerd"),
    "open_case": _("zaak geopend"),
    "record_fact": _("feit vastgelegd"),
    "add_timeline_entry": _("verloop aangevuld"),
    "add_involved_person": _("persoon toegevoegd"),
    "propose_measure": _("maatregel voorgesteld"),
    "change_measure_status": _("maatregel bijgewerkt"),
    "move_phase": _("naar andere fase"),
    "close_case": _("zaak afgesloten"),
    "name_case_director": _("casusregisseur aangewezen"),
    "share_case": _("organisatie betrokken"),
    "end_share": _("delen beëindigd"),
    "inspect_trail": _("logboek bekeken"),
    "record_consent": _("toestemming vastgelegd"),
    "refresh_grants": _("inzage opnieuw bepaald"),
}


@dataclass(frozen=True, slots=True)
class LineView:
    """Who did what, when, as what, for which purpose; `case` is its number, for who may know it."""

    number: int
    at: datetime
    person: str
    role: str
    act: str
    purpose: str
    case: str
    case_id: UUID | None
    refused: bool
    times: int = 1


@dataclass(frozen=True, slots=True)
class InspectionPage:
    """One page of the trail."""

    lines: tuple[LineView, ...]
    pager: Pager
    case: str


def inspection_page(actor: Actor, case_id: UUID | None, number: int, query: QueryDict) -> InspectionPage:
    """The lines that the reader may inspect, newest first, all or about one case."""
    found = lines_to_inspect()
    if case_id is not None:
        found = found.filter(case_id=case_id)
    start = (number - 1) * SIZE
    rows = list(found[start : start + SIZE + 1])
    shown = rows[:SIZE]
    names = dict(Person.objects.filter(pk__in={row.person_id for row in shown}).values_list("pk", "name"))
    numbers = _numbers(actor, {one for one in (case_id, *(row.case_id for row in shown)) if one})
    return InspectionPage(
        lines=_together(_line(row, names, numbers) for row in shown),
        pager=Pager(
            number,
            len(rows) > SIZE,
            _total(found),
            start + 1 if shown else 0,
            start + len(shown),
            query.urlencode(),
        ),
        case=_named(case_id, numbers),
    )


def _numbers(actor: Actor, cases: set[UUID]) -> dict[UUID, str]:
    """The numbers of the cases that the reader may know of; a privacy officer reads none."""
    known = Case.objects.visible_to(actor).filter(pk__in=cases)
    return dict(known.values_list("pk", "number"))


def _total(found: Any) -> str:
    number = found.order_by()[: CAP + 1].count()
    return f"{min(number, CAP)}{'+' if number > CAP else ''}"


def _line(row: AuditLine, names: dict[UUID, str], numbers: dict[UUID, str]) -> LineView:
    refused = row.act == "refused" or bool(row.what.get("refused"))
    return LineView(
        number=row.number,
        at=row.at,
        person=names.get(row.person_id, str(row.person_id)),
        role=role_name(row.role),
        act=str(ACTS.get(row.act, row.act.replace("_", " "))),
        purpose=row.purpose,
        case=_named(row.case_id, numbers),
        case_id=row.case_id,
        refused=refused,
    )


def _named(case_id: UUID | None, numbers: dict[UUID, str]) -> str:
    return numbers.get(case_id, gettext("een zaak (nummer niet voor u)")) if case_id else ""


def _together(lines: Iterable[LineView]) -> tuple[LineView, ...]:
    """The same act of one person on one case on one day is one line with a number, at its latest time."""
    grouped: dict[tuple[object, ...], LineView] = {}
    for line in lines:
        same = (line.person, line.role, line.act, line.case_id, line.purpose, line.refused, day_here(line.at))
        held = grouped.get(same)
        grouped[same] = replace(held, times=held.times + 1) if held else line
    return tuple(grouped.values())
