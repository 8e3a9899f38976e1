"""Facts of a case, each with its source; a later one takes the place of an earlier one."""

from __future__ import annotations

from typing import Any, Self

from django.db import models

from woonrust.access.actor import Actor
from woonrust.access.visible import CaseRowQuerySet
from woonrust.cases.models.case import Case
from woonrust.cases.models.rows import CaseRow
from woonrust_core.facts import FactRecord


class SourceKind(models.TextChoices):
    """How somebody came to know a fact."""

    OWN_OBSERVATION = "eigen_waarneming", "eigen waarneming"
    STATEMENT = "verklaring", "verklaring van een ander"
    DOCUMENT = "document", "document of registratie"
    JUDGEMENT = "oordeel", "oordeel van een bevoegde"
    DERIVED = "afgeleid", "afgeleid uit wat is vastgelegd"


class FactQuerySet(CaseRowQuerySet["Fact"]):
    """Facts; one that is withheld is visible to the partner that recorded it only."""

    def visible_to(self, actor: Actor) -> Self:
        """The facts whose category ``actor`` may read in that case, without what other partners withhold."""
        own = models.Q(withheld=False) | models.Q(partner_id=actor.partner_id)
        return super().visible_to(actor).filter(own)


class Fact(CaseRow):
    """One recorded fact of the vocabulary; ``value`` null withdraws what was recorded before.

    ``withheld``: the sharing matrix says that this fact stays with the organisation that holds it.
    Personal data: as the category says, up to care and criminal data; kept with the case.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="facts")
    key = models.CharField("feit", max_length=80)
    value = models.JSONField("waarde", null=True)
    source_kind = models.CharField("soort bron", max_length=20, choices=SourceKind.choices)
    source = models.CharField("bron", max_length=300)
    observed_on = models.DateField("waargenomen op")
    note = models.TextField("toelichting", blank=True)
    withheld = models.BooleanField("blijft bij de eigen organisatie", default=False)

    objects = FactQuerySet.as_manager()  # type: ignore[misc]

    class Meta:
        indexes = [
            models.Index(fields=["case", "key", "-observed_on", "-recorded_at"], name="fact_by_case_key")
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(source_kind__in=SourceKind.values), name="fact_source_kind_known"
            )
        ]

    def __str__(self) -> str:
        return self.key

    def as_record(self) -> FactRecord:
        """The fact as the core knows it; a list becomes a set of words."""
        value: Any = frozenset(self.value) if isinstance(self.value, list) else self.value
        return FactRecord(
            self.key, value, self.observed_on, self.recorded_at, self.source, str(self.person_id)
        )
