"""Consent of the person concerned to share one category of data."""

from __future__ import annotations

from django.db import models

from woonrust.access.actor import CATEGORIES
from woonrust.cases.models.case import Case
from woonrust.cases.models.rows import CATEGORY_CHOICES, CaseRow
from woonrust.networks.models import Partner


class Consent(CaseRow):
    """Somebody agreed that data of ``about_category`` go to ``receiver`` (null: to all who take part).

    The latest row per category and receiver holds; taking consent back is a new row with ``until`` today.
    Personal data: that consent was asked and given; kept with the case.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="consents")
    about_category = models.CharField("gegevens", max_length=30, choices=CATEGORY_CHOICES)
    receiver = models.ForeignKey(Partner, models.PROTECT, related_name="+", null=True, verbose_name="voor")
    since = models.DateField("vanaf")
    until = models.DateField("tot", null=True, blank=True)
    how = models.CharField("hoe gegeven", max_length=300)

    class Meta:
        indexes = [models.Index(fields=["case", "about_category", "-recorded_at"], name="consent_by_case")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(about_category__in=CATEGORIES), name="consent_category_known"
            )
        ]

    def __str__(self) -> str:
        return self.about_category
