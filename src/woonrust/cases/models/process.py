"""Moves along the work process, and which partners take part."""

from __future__ import annotations

from django.db import models

from woonrust.cases.models.case import Case
from woonrust.cases.models.rows import CaseRow
from woonrust.networks.models import Partner


class PhaseMove(CaseRow):
    """A case went from one phase to another, through a gate or past it with a reason.

    ``reasons`` keeps the gate's requirements as they were answered then. Holds no personal data of its own.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="moves")
    from_phase = models.CharField("van fase", max_length=40, blank=True)
    to_phase = models.CharField("naar fase", max_length=40)
    direction = models.CharField("richting", max_length=10, blank=True)
    moved_on = models.DateField("op")
    reasons = models.JSONField("redenen van toen", default=list)
    skipped_because = models.TextField("poort overgeslagen omdat", blank=True)

    class Meta:
        indexes = [models.Index(fields=["case", "-recorded_at"], name="move_by_case")]

    def __str__(self) -> str:
        return f"{self.from_phase} > {self.to_phase}"


class Part(models.TextChoices):
    """The part a partner plays in a case."""

    LEAD = "lead", "voortrekker"
    TABLE = "table", "aan tafel"
    URGENT = "urgent", "spoed"
    HOLDER = "holder", "houder van gegevens"


class Share(CaseRow):
    """A partner takes part in a case, for a purpose and a period; the latest row per partner and part holds.

    ``until`` is the first day on which it no longer does; null has no end. Personal data: that a partner
    is involved with an address; kept with the case.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="shares")
    receiver = models.ForeignKey(Partner, models.PROTECT, related_name="shares", verbose_name="deelnemer")
    part = models.CharField("als", max_length=10, choices=Part.choices)
    since = models.DateField("vanaf")
    until = models.DateField("tot", null=True, blank=True)
    purpose = models.TextField("doel")
    necessity = models.TextField("waarom niet minder")
    resident_told = models.BooleanField("bewoner ingelicht", null=True)
    not_told_because = models.TextField("waarom nog niet", blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["case", "receiver", "-recorded_at"], name="share_by_case"),
            models.Index(fields=["receiver", "-recorded_at"], name="share_by_receiver"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(part__in=Part.values), name="share_part_known")
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.receiver_id}"
