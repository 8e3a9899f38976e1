"""The form to propose a measure."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class ProposalForm(forms.Form):
    """Why this measure now, and before when it should be decided; ``version`` notices a stale page."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    note = forms.CharField(
        label=_("Waarom deze maatregel, waarom nu?"),
        help_text=_("Ook: welke lichtere middelen zijn geprobeerd, en wat er nog openstaat."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    due_on = forms.DateField(
        label=_("Beslissen vóór"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
