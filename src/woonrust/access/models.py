"""Grants: the one truth about who may see what of which case, from when until when, and why."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from woonrust.access.actor import CATEGORIES
from woonrust.networks.ids import new_id
from woonrust.networks.models import Network, Partner
from woonrust_core.text import Text


class Grant(models.Model):
    """A partner may see one category of one case, for a purpose, on a ground, for a period.

    Written only by the SQL function ``access_store_grants``; never changed except that ``valid_until`` is
    set when it ends. ``valid_until`` is the first day on which it no longer holds, so a grant that ends today
    stops working today without a job. Personal data: that a partner takes part in a case; goes with the case.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="grants")
    network = models.ForeignKey(Network, models.PROTECT, related_name="+")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="grants")
    category = models.CharField(max_length=30, choices=[(word, word) for word in CATEGORIES])
    purpose = models.TextField()
    ground_nl = models.TextField()
    ground_en = models.TextField()
    sentence_nl = models.TextField()
    sentence_en = models.TextField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    recorded_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(category__in=CATEGORIES), name="grant_category_known"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="grant_period_runs_forward",
            ),
        ]
        indexes = [
            models.Index(fields=["case", "partner", "category"], name="grant_by_case"),
            models.Index(
                fields=["partner", "category", "case"],
                include=["network", "valid_from", "valid_until"],  # the whole rule from the index alone
                name="grant_by_partner",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category} of {self.case_id} for {self.partner_id}"

    @property
    def ground(self) -> Text:
        """The legal ground, for people."""
        return Text(self.ground_nl, self.ground_en)

    @property
    def sentence(self) -> Text:
        """Why this partner may see this, in one sentence."""
        return Text(self.sentence_nl, self.sentence_en)
