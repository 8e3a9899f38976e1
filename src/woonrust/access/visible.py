"""Querysets that ask the grants. Every read of a protected row goes through ``visible_to``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NoReturn, Self, TypeVar

from django.db.models import DateField, Exists, Func, Model, OuterRef, Q, QuerySet

from woonrust.access.actor import EXISTENCE, Actor
from woonrust.access.models import Grant

M = TypeVar("M", bound=Model)


class AccessToday(Func):
    """The day on which grants are judged, as the row policies judge it."""

    function = "access_today"
    template = "%(function)s()"
    output_field = DateField()


def grants_held_by(actor: Actor) -> QuerySet[Grant]:
    """The grants that let ``actor`` see something today: of the own partner, within the role's categories."""
    return grants_in_force().filter(
        partner_id=actor.partner_id, network_id=actor.network_id, category__in=sorted(actor.categories)
    )


def grants_in_force() -> QuerySet[Grant]:
    """Every grant that holds today, of every partner; the row policy decides which of them one sees."""
    today = AccessToday()
    ends = Q(valid_until__isnull=True) | Q(valid_until__gt=today)
    return Grant.objects.filter(ends, valid_from__lte=today)


@dataclass(frozen=True, slots=True)
class Capped:
    """A count that stops at a limit: ``number`` is exact unless ``more``."""

    number: int
    more: bool = False


class ProtectedQuerySet(QuerySet[M]):
    """Rows under row-level security: counted with a cap, never deleted here."""

    def capped_count(self, limit: int = 1000) -> Capped:
        """How many rows there are, up to ``limit``; a partner may see more rows than is worth counting."""
        number = self.order_by()[: limit + 1].count()
        return Capped(min(number, limit), number > limit)

    def delete(self) -> NoReturn:
        """Refused: it would take the children and leave the case; deleting needs an act of its own."""
        raise TypeError("rows of a case are not deleted; a deletion would take children and leave the case")


class CaseQuerySet(ProtectedQuerySet[M]):
    """Cases: visible with a grant for the category that tells that the case exists."""

    def visible_to(self, actor: Actor) -> Self:
        """The cases whose existence ``actor`` may know."""
        if EXISTENCE not in actor.categories:
            return self.none()
        grants = grants_in_force().filter(
            partner_id=actor.partner_id, network_id=actor.network_id, category=EXISTENCE
        )
        return self.filter(pk__in=grants.values("case_id"))


class CaseRowQuerySet(ProtectedQuerySet[M]):
    """Rows of a case: visible with a grant for their own category."""

    def visible_to(self, actor: Actor) -> Self:
        """The rows whose category ``actor`` may read in that case."""
        grants = grants_held_by(actor).filter(case_id=OuterRef("case_id"), category=OuterRef("category"))
        return self.filter(Exists(grants))


class NeverDeleted(Model):
    """A model whose rows are never deleted through the mapper."""

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused, see :meth:`ProtectedQuerySet.delete`."""
        raise TypeError("rows of a case are not deleted; a deletion would take children and leave the case")
