"""Measures taken in a case, and the statuses they went through."""

from __future__ import annotations

from django.db import models

from woonrust.cases.models.case import Case
from woonrust.cases.models.rows import CaseRow
from woonrust.networks.models import Partner


class MeasureState(models.TextChoices):
    """Where a measure stands."""

    PROPOSED = "proposed", "voorgesteld"
    DECIDED = "decided", "besloten"
    IN_FORCE = "in_force", "loopt"
    COMPLIED = "complied", "nageleefd"
    BREACHED = "breached", "niet nageleefd"
    ENDED = "ended", "beëindigd"
    WITHDRAWN = "withdrawn", "ingetrokken"


class Measure(CaseRow):
    """A measure of the catalogue in this case; ``partner`` put it forward, ``responsible`` takes it.

    Personal data: that a measure was considered or taken at an address; kept with the case.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="measures")
    measure_id = models.CharField("maatregel", max_length=100)
    responsible = models.ForeignKey(
        Partner, models.PROTECT, related_name="measures", verbose_name="neemt de maatregel"
    )
    frame = models.CharField("kader", max_length=20)
    phase = models.CharField("fase waarin", max_length=40)

    class Meta:
        indexes = [models.Index(fields=["case", "measure_id"], name="measure_by_case")]

    def __str__(self) -> str:
        return self.measure_id


class MeasureStatus(CaseRow):
    """One status of a measure; the latest holds.

    ``advice`` keeps what Woonrust said at that moment, so that the decision can be replayed: the date, the
    rules, the ids of the facts that were known, and the answers that whoever reads this row may know.
    Personal data: as the measure; kept with the case.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="measure_statuses")
    measure = models.ForeignKey(Measure, models.PROTECT, related_name="statuses")
    number = models.PositiveSmallIntegerField("volgnummer")
    state = models.CharField("status", max_length=12, choices=MeasureState.choices)
    since = models.DateField("per")
    due_on = models.DateField("uiterlijk", null=True, blank=True)
    note = models.TextField("toelichting", blank=True)
    advice = models.JSONField("advies van toen", null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["measure", "number"], name="status_number_once"),
            models.CheckConstraint(
                condition=models.Q(state__in=MeasureState.values), name="status_state_known"
            ),
        ]
        indexes = [
            models.Index(fields=["case", "measure", "-number"], name="status_by_case"),
            models.Index(fields=["due_on"], condition=models.Q(due_on__isnull=False), name="status_by_day"),
        ]

    def __str__(self) -> str:
        return self.state
