"""The form to propose a measure."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from woonrust.web.forms.act import ActForm
from woonrust_core.measures import Status


class ProposalForm(ActForm):
    """Why this measure now, decided before when, and (where it does not fit) why all the same."""

    note = forms.CharField(
        label=_("Waarom deze maatregel, waarom nu?"),
        help_text=_("Ook: welke lichtere middelen zijn geprobeerd, en wat er nog openstaat."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    due_on = forms.DateField(
        label=_("Beslissen vóór"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    despite = forms.CharField(
        label=_("Waarom toch, terwijl de maatregel niet bij deze zaak past?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, status: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if status != Status.NOT_APPLICABLE.value:
            del self.fields["despite"]
