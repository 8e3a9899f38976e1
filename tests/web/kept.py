"""What is stored of all cases, counted, to see that a refused request left nothing half behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.matrix.world import PURPOSE
from woonrust.access.models import Grant
from woonrust.access.session import acting
from woonrust.cases import models
from woonrust.cases.models import Case
from woonrust.demo.people import actor_of

WRITERS = ("woonconsulent_a", "woonconsulent_b", "buitenstaander", "ggd_medewerker", "wijkagent")
TABLES = [getattr(models, name) for name in models.__all__ if name != "NumberCounter"] + [Grant]


def stored() -> dict[tuple[str, str], int]:
    """How many rows of each kind each of these readers sees, and the versions of their cases together."""
    counts: dict[tuple[str, str], int] = {}
    for who in WRITERS:
        with acting(actor_of(who), PURPOSE):
            counts.update({(who, model.__name__): model.objects.count() for model in TABLES})
            counts[who, "versions"] = sum(Case.objects.values_list("version", flat=True))
    return counts


@contextmanager
def nothing_is_stored() -> Iterator[None]:
    """Fails when the block left a row or a changed case behind."""
    before = stored()
    yield
    assert stored() == before
