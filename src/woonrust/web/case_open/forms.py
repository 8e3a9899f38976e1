"""The form that opens a case."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from woonrust.clock import today_here
from woonrust.web.forms.act import ActForm
from woonrust.web.forms.fields import set_choices
from woonrust.web.forms.widgets import DayInput


class OpenCaseForm(ActForm):
    """What it is about and where it is; who leads follows from the own organisation."""

    subject = forms.CharField(
        label=_("Waar gaat het over?"),
        help_text=_(
            "Het gedrag en de plek, zonder namen van mensen. Bijvoorbeeld: geluid ’s nachts, portiek."
        ),
        max_length=200,
    )
    street = forms.CharField(label=_("Straat"), max_length=120)
    house_number = forms.CharField(
        label=_("Huisnummer"), max_length=20, widget=forms.TextInput(attrs={"class": "control--short"})
    )
    postal_code = forms.CharField(
        label=_("Postcode"),
        max_length=10,
        required=False,
        widget=forms.TextInput(attrs={"class": "control--short"}),
    )
    place = forms.CharField(label=_("Plaats"), max_length=80)
    neighbourhood = forms.CharField(label=_("Buurt"), max_length=120, required=False)
    phase = forms.ChoiceField(label=_("Begint in fase"), choices=(), widget=forms.RadioSelect)
    opened_on = forms.DateField(
        label=_("Binnengekomen op"),
        help_text=_("Vanaf deze dag loopt de eerste klok."),
        widget=DayInput,
        initial=today_here,
    )

    def __init__(self, *args: Any, phases: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, "phase", phases)
        self.fields["phase"].initial = "melding"
