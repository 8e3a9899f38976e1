"""What happened in a case, in order."""

from __future__ import annotations

from typing import Self

from django.db import models

from woonrust.access.actor import Actor
from woonrust.access.visible import CaseRowQuerySet
from woonrust.cases.models.case import Case
from woonrust.cases.models.rows import CaseRow
from woonrust_core.text import Text


class EntryKind(models.TextChoices):
    """Fact, statement and judgement stay apart; an act is what somebody did in the case."""

    FACT = "feit", "feit"
    STATEMENT = "verklaring", "verklaring"
    JUDGEMENT = "oordeel", "oordeel"
    ACT = "handeling", "handeling"


class EntryQuerySet(CaseRowQuerySet["TimelineEntry"]):
    """Lines; one that is withheld is visible to the partner that wrote it only."""

    def visible_to(self, actor: Actor) -> Self:
        """The lines whose category ``actor`` may read in that case, without those of what others withhold."""
        own = models.Q(withheld=False) | models.Q(partner_id=actor.partner_id)
        return super().visible_to(actor).filter(own)


class TimelineEntry(CaseRow):
    """One line of the course of a case.

    ``about`` says what it touched (``phase``, ``fact:heard``, ``measure:<id>``) and ``case_version`` which
    change of the case it was, so that an outdated page can tell what changed. ``withheld``: the line of a
    fact that stays with the organisation that holds it; others do not learn that there is one. ``text_en``
    is the English of a line that Woonrust wrote; what people wrote themselves has none and stays as it is.
    Personal data: free text about people, as the category says; kept with the case.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="timeline")
    kind = models.CharField("soort", max_length=12, choices=EntryKind.choices)
    text = models.TextField("tekst")
    text_en = models.TextField("tekst in het Engels", blank=True, default="", db_default="")
    source = models.CharField("bron", max_length=300, blank=True)
    happened_on = models.DateField("gebeurd op")
    about = models.CharField(max_length=120, blank=True)
    case_version = models.PositiveIntegerField()
    withheld = models.BooleanField("blijft bij de eigen organisatie", default=False, db_default=False)

    objects = EntryQuerySet.as_manager()  # type: ignore[misc]

    class Meta:
        indexes = [
            models.Index(fields=["case", "-happened_on", "-recorded_at"], name="entry_by_case"),
            models.Index(fields=["case", "case_version"], name="entry_by_version"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=EntryKind.values), name="entry_kind_known")
        ]

    def __str__(self) -> str:
        return f"{self.happened_on} {self.kind}"

    @property
    def said(self) -> Text:
        """The line for people: in both languages where Woonrust wrote it."""
        return Text(self.text, self.text_en or self.text)
