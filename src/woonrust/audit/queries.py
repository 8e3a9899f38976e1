"""Reading the trail: who looked, and does the chain still hold."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet

from woonrust.audit.models import AuditLine


def lines_to_inspect() -> QuerySet[AuditLine]:
    """The lines that the acting person may inspect, newest first.

    The row policy shows a privacy officer the lines of the own partner, and everybody else nothing.
    """
    return AuditLine.objects.order_by("-at", "-number")


def lines_of_case(case_id: UUID) -> QuerySet[AuditLine]:
    """The lines about one case that the acting person may inspect, newest first."""
    return lines_to_inspect().filter(case_id=case_id)


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """Whether a chain holds: how many lines it has, and the number of the first broken one (None: none)."""

    lines: int
    first_broken: int | None

    @property
    def holds(self) -> bool:
        """Whether every line still follows from the one before it."""
        return self.first_broken is None


def verify_chain(network_id: UUID, *, using: str = DEFAULT_DB_ALIAS) -> ChainCheck:
    """Recompute the chain of a network from its first line.

    Finds a line that was changed, taken out or put in between. Lines cut off at the end leave no trace in
    the chain itself: compare ``lines`` with an earlier check for that.
    """
    with connections[using].cursor() as cursor:
        cursor.execute("select lines, first_broken from audit_broken_line(%s)", [network_id])
        lines, first_broken = cursor.fetchone() or (0, None)
    return ChainCheck(lines, first_broken)
