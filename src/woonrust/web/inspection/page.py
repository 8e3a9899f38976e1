"""The trail of who looked, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from woonrust.audit.models import AuditLine
from woonrust.audit.queries import lines_to_inspect
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
    """Who did what, when, as what, for which purpose; `case` is a short mark, never its content."""

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


def inspection_page(case_id: UUID | None, number: int, query: QueryDict) -> InspectionPage:
    """The lines that the reader may inspect, newest first, all or about one case."""
    found = lines_to_inspect()
    if case_id is not None:
        found = found.filter(case_id=case_id)
    start = (number - 1) * SIZE
    rows = list(found[start : start + SIZE + 1])
    shown = rows[:SIZE]
    names = dict(Person.objects.filter(pk__in={row.person_id for row in shown}).values_list("pk", "name"))
    return InspectionPage(
        lines=_together(_line(row, names) for row in shown),
        pager=Pager(
            number,
            len(rows) > SIZE,
            _total(found),
            start + 1 if shown else 0,
            start + len(shown),
            query.urlencode(),
        ),
        case=_short(case_id),
    )


def _total(found: Any) -> str:
    number = found.order_by()[: CAP + 1].count()
    return f"{min(number, CAP)}{'+' if number > CAP else ''}"


def _line(row: AuditLine, names: dict[UUID, str]) -> LineView:
    refused = row.act == "refused" or bool(row.what.get("refused"))
    return LineView(
        number=row.number,
        at=row.at,
        person=names.get(row.person_id, str(row.person_id)),
        role=role_name(row.role),
        act=str(ACTS.get(row.act, row.act.replace("_", " "))),
        purpose=row.purpose,
        case=_short(row.case_id),
        case_id=row.case_id,
        refused=refused,
    )


def _short(case_id: UUID | None) -> str:
    return str(case_id)[-8:] if case_id else ""


def _together(lines: Iterable[LineView]) -> tuple[LineView, ...]:
    """The same act of the same person on the same case, one after the other, is one line with a number."""
    grouped: list[LineView] = []
    for line in lines:
        last = grouped[-1] if grouped else None
        if last and _same(last, line):
            grouped[-1] = replace(last, times=last.times + 1)
        else:
            grouped.append(line)
    return tuple(grouped)


def _same(one: LineView, other: LineView) -> bool:
    return (one.person, one.act, one.case_id, one.purpose, one.refused, day_here(one.at)) == (
        other.person,
        other.act,
        other.case_id,
        other.purpose,
        other.refused,
        day_here(other.at),
    )
