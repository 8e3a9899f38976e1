"""Forms that carry out one act, and what is shown when the act is refused or came too late."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from woonrust.cases.errors import StaleCase
from woonrust.cases.outcome import Outcome
from woonrust.web.forms import sendings
from woonrust_core.answers import Reason


class ActForm(forms.Form):
    """A form with the version of the page it was shown on.

    `refusal` holds the reasons of an act that was not carried out, `stale` what others changed meanwhile.
    """

    version = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid4)
    refusal: tuple[Reason, ...] = ()
    stale: StaleCase | None = None

    @property
    def status(self) -> int:
        """The status of the page that shows the form: refused, outdated, wrong input, or not sent yet."""
        return 403 if self.refusal else 409 if self.stale else 422 if self.is_bound else 200

    def seen(self) -> int | None:
        """The version of the case that the page showed."""
        seen: int | None = self.cleaned_data.get("version")
        return seen

    def carry_out(self, act: Callable[[], Outcome]) -> Outcome | None:
        """Run a service, once for each form; None when it was not done, and then the form says why."""
        word = self.cleaned_data.pop("once", None)
        if word is None:
            return self._try(act)
        sending = sendings.key_of(word, self.data)
        if not sendings.begin(sending):
            return sendings.earlier_outcome(sending)
        outcome = self._try(act)
        if outcome is None:
            sendings.forget(sending)
        else:
            sendings.done(sending, outcome)
        return outcome

    def _try(self, act: Callable[[], Outcome]) -> Outcome | None:
        try:
            outcome = act()
        except ValidationError as error:
            self._take_over(error)
            return None
        except StaleCase as error:
            self._take_stale(error)
            return None
        if not outcome.done:
            self.refusal = outcome.reasons
            return None
        return outcome

    def _take_over(self, error: ValidationError) -> None:
        if not hasattr(error, "error_dict"):
            self.add_error(None, error)
            return
        for field, messages in error.message_dict.items():
            for message in messages:
                self.add_error(field if field in self.fields else None, message)

    def _take_stale(self, error: StaleCase) -> None:
        self.stale = error
        data = QueryDict(mutable=True)
        data.update(cast(Any, self.data))
        data["version"] = str(error.version)
        self.data = cast(Any, data)
