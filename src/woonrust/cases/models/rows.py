"""What every row of a case has: its case, its category, and who added it when."""

from __future__ import annotations

from django.db import models

from woonrust.access.actor import CATEGORIES
from woonrust.access.visible import CaseRowQuerySet, NeverDeleted
from woonrust.clock import now
from woonrust.networks.ids import new_id
from woonrust.networks.models import Partner, Person

CATEGORY_CHOICES = [(word, word) for word in CATEGORIES]


class CaseRow(NeverDeleted):
    """A row of a case: only ever added, visible to whoever may read its ``category`` in that case."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    category = models.CharField("categorie", max_length=30, choices=CATEGORY_CHOICES)
    recorded_at = models.DateTimeField("vastgelegd", default=now, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="+", verbose_name="van organisatie")

    objects = CaseRowQuerySet.as_manager()

    class Meta:
        abstract = True
