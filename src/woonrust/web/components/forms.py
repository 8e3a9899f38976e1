"""Buttons, and what a form shows around its fields."""

from __future__ import annotations

from typing import Any

from django.forms import BaseForm
from django.utils.html import format_html
from django.utils.safestring import SafeString

from woonrust.web.components.library import register

LOOKS = {"primary": "nl-button--primary", "secondary": "nl-button--secondary", "subtle": "nl-button--subtle"}


@register.simple_tag
def button(
    word: object, look: str = "primary", name: str = "", value: object = "", tone: str = ""
) -> SafeString:
    """A submit button; looks primary (one a form), secondary, subtle; tone negative for what takes away."""
    named = format_html(' name="{}" value="{}"', name, value) if name else ""
    return format_html('<button type="submit" class="{}"{}>{}</button>', _classes(look, tone), named, word)


@register.simple_tag
def button_link(word: object, url: str, look: str = "secondary") -> SafeString:
    """A link that looks like a button: it leads to a page where one acts."""
    return format_html('<a class="{}" href="{}">{}</a>', _classes(look, ""), url, word)


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: BaseForm, title: object = "") -> dict[str, Any]:
    """What is wrong with a form, with a link to each field; nothing while all is well."""
    wrong = [(form[name], form[name].errors) for name in form.errors if name in form.fields]
    return {"form": form, "wrong": wrong, "general": form.non_field_errors(), "title": title}


def _classes(look: str, tone: str) -> str:
    negative = " nl-button--negative" if tone == "negative" else ""
    return f"nl-button {LOOKS[look]}{negative}"
