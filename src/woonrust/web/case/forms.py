"""The forms of the acts on a case. They check the shape of the input; the services decide."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from woonrust.clock import today_here
from woonrust.web.case.words import ENTRY_KINDS, ROLES, SOURCE_KINDS
from woonrust.web.forms.act import ActForm
from woonrust.web.forms.fields import set_choices
from woonrust.web.forms.widgets import ChoiceLine, DayInput

LONG = 20_000


class EntryForm(ActForm):
    """A line for the course of the case."""

    kind = forms.ChoiceField(
        label=_("Wat voor soort"),
        help_text=_(
            "Houd apart wat u zag (feit), wat iemand zei (verklaring) en wat u ervan vindt (oordeel)."
        ),
        choices=list(ENTRY_KINDS.items()),
        widget=ChoiceLine,
        initial="feit",
    )
    text = forms.CharField(
        label=_("Wat gebeurde er?"), max_length=LONG, widget=forms.Textarea(attrs={"rows": 5})
    )
    happened_on = forms.DateField(label=_("Op welke dag?"), widget=DayInput, initial=today_here)
    source = forms.CharField(label=_("Van wie of waaruit weet u dit?"), max_length=300, required=False)
    category = forms.ChoiceField(
        label=_("Soort gegevens"),
        help_text=_("Dit bepaalt wie het kan lezen: alleen partners die grond hebben voor deze soort."),
        choices=(),
    )

    def __init__(self, *args: Any, categories: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, "category", categories)


class PersonForm(ActForm):
    """Somebody in a role, according to a source."""

    role = forms.ChoiceField(
        label=_("Rol"),
        help_text=_(
            "Melder, omwonende en slachtoffer worden afgeschermd: alleen wie daar grond voor heeft, ziet hen."
        ),
        choices=list(ROLES.items()),
        initial="betrokkene",
    )
    name = forms.CharField(label=_("Naam"), max_length=200)
    contact = forms.CharField(label=_("Bereikbaar via"), max_length=200, required=False)
    source = forms.CharField(label=_("Van wie of waaruit weet u dit?"), max_length=300)
    since = forms.DateField(label=_("Bekend sinds"), widget=DayInput, initial=today_here)
    note = forms.CharField(
        label=_("Toelichting"), max_length=LONG, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class DirectorForm(ActForm):
    """Who keeps this case moving."""

    person = forms.ChoiceField(label=_("Casusregisseur"), choices=(), required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, "person", [("", _("nog niemand")), *people])


class ShareForm(ActForm):
    """For what an organisation is needed, and why less would not do."""

    purpose = forms.CharField(label=_("Waarvoor is zij nodig?"), max_length=500)
    necessity = forms.CharField(
        label=_("Waarom kan het niet met minder?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    until = forms.DateField(label=_("Tot wanneer"), widget=DayInput, required=False)
    resident_told = forms.ChoiceField(
        label=_("Weet de betrokkene hiervan?"),
        choices=[("yes", _("ja")), ("no", _("nog niet"))],
        widget=ChoiceLine,
    )
    not_told_because = forms.CharField(
        label=_("Zo niet, waarom nog niet?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class BecauseForm(ActForm):
    """A reason, for acts that only ask why."""

    because = forms.CharField(label=_("Waarom?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class ConsentForm(ActForm):
    """Who agrees to what, and how that was said."""

    what = forms.ChoiceField(
        label=_("Wat legt u vast?"),
        choices=[("given", _("toestemming gegeven")), ("withdrawn", _("toestemming ingetrokken"))],
        widget=ChoiceLine,
        initial="given",
    )
    category = forms.ChoiceField(label=_("Voor welke gegevens?"), choices=())
    receiver = forms.ChoiceField(label=_("Voor welke organisatie?"), choices=(), required=False)
    how = forms.CharField(
        label=_("Hoe is dat gezegd?"),
        help_text=_("Bijvoorbeeld: getekend formulier, gesprek op 3 maart."),
        max_length=300,
    )
    since = forms.DateField(label=_("Vanaf"), widget=DayInput, initial=today_here)
    until = forms.DateField(label=_("Tot wanneer"), widget=DayInput, required=False)

    def __init__(
        self, *args: Any, categories: list[tuple[str, str]], partners: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, "category", categories)
        set_choices(self, "receiver", [("", _("iedereen die meedoet")), *partners])


class MeasureStateForm(ActForm):
    """The next status of a measure."""

    state = forms.ChoiceField(label=_("Nieuwe status"), choices=(), widget=forms.RadioSelect)
    since = forms.DateField(label=_("Per"), widget=DayInput, initial=today_here)
    due_on = forms.DateField(label=_("Volgende datum"), widget=DayInput, required=False)
    note = forms.CharField(
        label=_("Toelichting"), max_length=LONG, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    despite = forms.CharField(
        label=_("Ondanks het advies, omdat"),
        help_text=_("Alleen nodig als u besluit terwijl een voorwaarde nog niet is voldaan of onbekend is."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, states: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, "state", states)


class SourceForm(ActForm):
    """Where a fact comes from: the part that every fact form has."""

    source_kind = forms.ChoiceField(
        label=_("Hoe weet u dit?"), choices=list(SOURCE_KINDS.items())[:-1], widget=forms.RadioSelect
    )
    source = forms.CharField(
        label=_("Van wie of waaruit?"),
        help_text=_("Bijvoorbeeld: huisbezoek, wijkagent, brief van 3 maart."),
        max_length=300,
    )
    observed_on = forms.DateField(label=_("Waargenomen op"), widget=DayInput, initial=today_here)
    note = forms.CharField(
        label=_("Toelichting"), max_length=LONG, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
