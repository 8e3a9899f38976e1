"""The filter of the list of cases. Anything it does not know is left out, never an error."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from woonrust.cases.queries import CaseFilter
from woonrust.web.forms.fields import set_choices

# word in the address -> word of the query, and which way it runs
SORTS = {
    "klok": ("due", "ascending"),
    "geopend": ("opened", "descending"),
    "nummer": ("number", "descending"),
    "fase": ("phase", "ascending"),
    "adres": ("address", "ascending"),
}


class CaseFilterForm(forms.Form):
    """Words, phase, whose, open or closed."""

    zoek = forms.CharField(label=_("Adres, zaak of woord"), max_length=100, required=False)
    fase = forms.ChoiceField(label=_("Fase"), choices=(), required=False)
    soort = forms.ChoiceField(label=_("Soort overlast"), choices=(), required=False)
    van = forms.ChoiceField(
        label=_("Van wie"),
        choices=[("", _("iedereen")), ("ons", _("mij en mijn organisatie"))],
        required=False,
    )
    stand = forms.ChoiceField(
        label=_("Stand"),
        choices=[("", _("lopend")), ("laat", _("te laat")), ("dicht", _("afgesloten"))],
        required=False,
    )

    def __init__(self, data: Any, phases: list[tuple[str, str]], kinds: list[tuple[str, str]]) -> None:
        super().__init__(data, auto_id="filter_%s")
        for name, choices in (("fase", phases), ("soort", kinds)):
            set_choices(self, name, [("", _("alle")), *choices])

    def wanted(self, sort: str, page: str) -> CaseFilter:
        """What is asked of the list; an impossible sort or page becomes the usual one."""
        self.is_valid()
        given = self.cleaned_data
        return CaseFilter(
            phase=given.get("fase", ""),
            mine=given.get("van") == "ons",
            nuisance=given.get("soort", ""),
            overdue=given.get("stand") == "laat",
            closed=given.get("stand") == "dicht",
            search=given.get("zoek", ""),
            sort=SORTS.get(sort, SORTS["klok"])[0],
            page=int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
        )
