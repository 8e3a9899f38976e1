"""A form with every kind of field, for the gallery."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from woonrust.web.forms.widgets import ChoiceColumns, ChoiceLine, DayInput

YES_NO = [("yes", _("ja")), ("no", _("nee")), ("unknown", _("onbekend"))]
KINDS = [
    ("geluid", _("geluid")),
    ("stank", _("vervuiling of stank")),
    ("dreiging", _("intimidatie of bedreiging")),
]


class ExampleForm(forms.Form):
    """A text, a choice, boxes, a yes-or-no, a number and a day."""

    subject = forms.CharField(
        label=_("Onderwerp"), help_text=_("Een regel zonder namen van mensen."), max_length=120
    )
    source = forms.ChoiceField(label=_("Soort bron"), choices=[("", "—"), *KINDS])
    kinds = forms.MultipleChoiceField(label=_("Soorten overlast"), choices=KINDS, widget=ChoiceColumns)
    heard = forms.ChoiceField(label=_("Is de andere kant gehoord?"), choices=YES_NO, widget=ChoiceLine)
    number = forms.IntegerField(label=_("Aantal meldingen"), min_value=0, required=False)
    day = forms.DateField(label=_("Gezien op"), widget=DayInput)
    note = forms.CharField(label=_("Toelichting"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    agreed = forms.BooleanField(label=_("De betrokkene weet dat dit wordt gedeeld"))
