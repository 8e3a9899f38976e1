"""Choices that are only known when the form is made."""

from __future__ import annotations

from typing import Any

from django import forms


def set_choices(form: forms.Form, name: str, choices: list[tuple[str, Any]]) -> None:
    """Give a choice field of `form` its choices; TypeError where the field has none."""
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name} is no field with choices")
    field.choices = choices
