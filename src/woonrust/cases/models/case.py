"""The case itself: where, in which phase, led by whom."""

from __future__ import annotations

from django.db import models

from woonrust.access.visible import CaseQuerySet, NeverDeleted
from woonrust.networks.ids import new_id
from woonrust.networks.models import Network, Partner, Person
from woonrust_core.text import Text


class Case(NeverDeleted):
    """Nuisance in, from or around one home, led by one partner along one version of the work process.

    ``version`` counts the changes, so that an act on an outdated page can be refused. Personal data: an
    address that leads to a household; to be kept for the phase-dependent retention period after closing
    (two years for a case of several partners). Nothing removes it yet.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    network = models.ForeignKey(Network, models.PROTECT, related_name="cases")
    number = models.CharField("zaaknummer", max_length=20)
    subject = models.CharField("onderwerp", max_length=200)
    street = models.CharField("straat", max_length=120)
    house_number = models.CharField("huisnummer", max_length=20)
    postal_code = models.CharField("postcode", max_length=10, blank=True)
    place = models.CharField("plaats", max_length=80)
    neighbourhood = models.CharField("buurt", max_length=120, blank=True)
    lead = models.ForeignKey(Partner, models.PROTECT, related_name="led_cases", verbose_name="voortrekker")
    director = models.ForeignKey(
        Person,
        models.PROTECT,
        related_name="directed_cases",
        null=True,
        blank=True,
        verbose_name="casusregisseur",
    )
    opened_by = models.ForeignKey(Partner, models.PROTECT, related_name="+")
    process_version = models.CharField("versie van het werkproces", max_length=100)
    phase = models.CharField("fase", max_length=40)
    phase_since = models.DateField("in deze fase sinds")
    due_on = models.DateField("uiterlijk", null=True, blank=True)
    due_reason_nl = models.TextField(blank=True)
    due_reason_en = models.TextField(blank=True)
    opened_at = models.DateTimeField("geopend")
    closed_at = models.DateTimeField("afgesloten", null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["network", "number"], name="case_number_once")]
        indexes = [
            models.Index(fields=["network", "phase", "due_on"], name="case_by_phase"),
            models.Index(
                fields=["due_on", "number"], name="case_by_day", condition=models.Q(closed_at__isnull=True)
            ),
            models.Index(fields=["lead", "due_on"], name="case_by_lead"),
            models.Index(fields=["director", "due_on"], name="case_by_director"),
            models.Index(fields=["-opened_at"], name="case_by_opening"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def address(self) -> str:
        """Street and house number, as one says them."""
        return f"{self.street} {self.house_number}".strip()

    @property
    def due_reason(self) -> Text:
        """What must have happened on ``due_on``, and how that day was reckoned."""
        return Text(self.due_reason_nl, self.due_reason_en)


class NumberCounter(models.Model):
    """The last case number given out per network and year. Holds no personal data.

    Closed to the application role: only the SQL function ``cases_next_number`` counts on.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    network = models.ForeignKey(Network, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["network", "year"], name="counter_once_a_year")]

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"
