"""Widgets with the input types that browsers help with."""

from __future__ import annotations

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """A day; the value in the page is ISO 8601, as the browser's own date picker wants."""

    input_type = "date"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class ChoiceColumns(forms.CheckboxSelectMultiple):
    """Checkboxes in columns, for long lists of short words."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs={"class": "choices--columns", **attrs})


class ChoiceLine(forms.RadioSelect):
    """Radio buttons beside each other, for two or three short words."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs={"class": "choices--line", **attrs})
