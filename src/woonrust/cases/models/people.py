"""People in a case. The accusation is no name: a person is involved, in a role, according to a source."""

from __future__ import annotations

from django.db import models

from woonrust.cases.models.case import Case
from woonrust.cases.models.rows import CaseRow


class InvolvedRole(models.TextChoices):
    """As what somebody is involved."""

    ADDRESSED = "betrokkene", "betrokkene"
    HOUSEHOLD = "huisgenoot", "huisgenoot"
    REPORTER = "melder", "melder"
    NEIGHBOUR = "omwonende", "omwonende"
    REPRESENTATIVE = "vertegenwoordiger", "vertegenwoordiger"
    VICTIM = "slachtoffer", "slachtoffer"


#: Who points to the reporter is kept in the reporter's own category, so that it can be shielded.
SHIELDED = frozenset({InvolvedRole.REPORTER, InvolvedRole.NEIGHBOUR, InvolvedRole.VICTIM})


class InvolvedPerson(CaseRow):
    """A person in a case: category ``persoonsgegevens``, or ``melder`` for reporters, victims and neighbours.

    A correction is a new row that names the row it ``replaces``. Personal data: name, contact and role;
    kept with the case, the reporter's shorter.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="people")
    role = models.CharField("rol", max_length=20, choices=InvolvedRole.choices)
    name = models.CharField("naam", max_length=200)
    contact = models.CharField("bereikbaar via", max_length=200, blank=True)
    note = models.TextField("toelichting", blank=True)
    source = models.CharField("bron", max_length=300)
    since = models.DateField("bekend sinds")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrections")

    class Meta:
        indexes = [models.Index(fields=["case", "role"], name="person_by_case")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(category__in=["persoonsgegevens", "melder"]), name="person_category_fits"
            ),
            models.CheckConstraint(
                condition=~models.Q(role__in=sorted(SHIELDED)) | models.Q(category="melder"),
                name="reporter_is_shielded",
            ),
        ]

    def __str__(self) -> str:
        return self.role
