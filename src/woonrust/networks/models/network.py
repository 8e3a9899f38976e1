"""Networks (samenwerkingsverbanden), organisations, and the part an organisation plays in a network."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from woonrust.networks.ids import new_id


class Network(models.Model):
    """A network of partners around one municipality. Holds no personal data; kept as long as it works."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.SlugField("sleutel", unique=True, help_text="naam van de kennismap met lokale instellingen")
    name = models.CharField("naam", max_length=200)
    municipality = models.CharField("gemeente", max_length=200)
    process_id = models.CharField("werkproces", max_length=100)

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """An organisation, in one network or in several. Holds no personal data."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.SlugField("sleutel", unique=True)
    name = models.CharField("naam", max_length=200)

    def __str__(self) -> str:
        return self.name


class Partner(models.Model):
    """The part that an organisation plays in one network.

    ``kinds`` are words of ``knowledge/parties.yaml`` (``woningcorporatie``, ``burgemeester``): in which
    capacities it acts. ``directs_process`` marks the partner that runs the table and guards the gates.
    Holds no personal data: phone and e-mail are those of a desk.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    network = models.ForeignKey(Network, models.PROTECT, related_name="partners")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="parts")
    kinds = ArrayField(models.CharField(max_length=60), verbose_name="hoedanigheden", default=list)
    directs_process = models.BooleanField("voert de procesregie", default=False)
    phone = models.CharField("telefoon", max_length=40, blank=True)
    email = models.EmailField("e-mail", blank=True)
    valid_from = models.DateField("sinds", null=True, blank=True)
    valid_until = models.DateField(
        "tot", null=True, blank=True, help_text="eerste dag waarop het niet meer zo is"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["network", "organisation"], name="partner_once_in_network"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="partner_period_runs_forward",
            ),
        ]

    def __str__(self) -> str:
        return self.organisation.name

    @property
    def name(self) -> str:
        """The name of the organisation (one query unless it was selected along)."""
        return self.organisation.name
