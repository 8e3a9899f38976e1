"""Words and dates in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from woonrust.access.visible import Capped
from woonrust.clock import today_here
from woonrust.knowledge.loader import load_knowledge
from woonrust.web.components.library import register
from woonrust_core.text import Text


@register.filter
def words(value: object) -> str:
    """A core `Text` in the reader's language; anything else as it prints itself, nothing for None."""
    if isinstance(value, Text):
        return value.in_language(get_language() or "nl")
    return "" if value is None else str(value)


@register.filter
def cited(source: str) -> str:
    """The source of a rule, a Dutch line of the knowledge, in the reader's language."""
    return words(load_knowledge().texts.text(source)) if source else ""


@register.filter
def day(value: date | datetime | None) -> str:
    """A day as people say it: "zo 22 nov" in this year, "zo 22 nov 2025" in another."""
    if value is None:
        return ""
    on = _local(value)
    month = "M" if get_language() == "en" else "b"
    year = "" if on.year == today_here().year else " Y"
    return formats.date_format(on, f"D j {month}{year}")


@register.filter
def long_day(value: date | datetime | None) -> str:
    """A day in full: "zondag 22 november 2026"."""
    return "" if value is None else formats.date_format(_local(value), "l j F Y")


@register.filter
def moment(value: datetime | None) -> str:
    """A day and a time: "zo 22 nov 14:05"."""
    if value is None:
        return ""
    return f"{day(value)} {formats.date_format(timezone.localtime(value), 'H:i')}"


@register.filter
def listed(values: Iterable[object]) -> str:
    """Words in a row: "gemeente, politie en wijkteam"."""
    found = [words(value) for value in values]
    if len(found) < 2:
        return "".join(found)
    return _("%(first)s en %(last)s") % {"first": ", ".join(found[:-1]), "last": found[-1]}


def _local(value: date | datetime) -> date:
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


@register.filter
def capped(count: Capped) -> str:
    """A count that may have stopped at its limit: "213", or "meer dan 1.000"."""
    number = formats.number_format(count.number, force_grouping=True)
    return _("meer dan %(number)s") % {"number": number} if count.more else number
