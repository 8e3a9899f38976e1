"""The limits of what is typed in: said in words, before anything is stored."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONGEST_TEXT = 20_000
EARLIEST = date(1990, 1, 1)
FURTHEST_AHEAD = timedelta(days=10 * 366)


def checked_text(field: str, text: str, *, longest: int = LONGEST_TEXT, required: bool = True) -> str:
    """``text`` without surrounding blanks; ValidationError on ``field`` where it does not fit."""
    stripped = text.replace("\r\n", "\n").strip()
    if required and not stripped:
        raise ValidationError({field: _("Vul dit in.")})
    if len(stripped) > longest:
        message = _(
            "Deze tekst heeft %(length)s tekens; het mogen er hoogstens %(longest)s zijn. Maak hem korter."
        )
        values = {"length": _grouped(len(stripped)), "longest": _grouped(longest)}
        raise ValidationError({field: message % values})
    if "\x00" in stripped:
        raise ValidationError({field: _("In deze tekst staat een onleesbaar teken. Typ de tekst opnieuw.")})
    return stripped


def checked_choice(field: str, word: str, known: Container[str]) -> str:
    """``word`` as one of the words there are; ValidationError on ``field`` for another."""
    if word not in known:
        raise ValidationError({field: _("Kies een van de mogelijkheden.")})
    return word


def checked_past(field: str, day: date, today: date) -> date:
    """A day on which something happened: not in the future and not before 1990."""
    if day > today:
        raise ValidationError(
            {field: _("Deze datum ligt in de toekomst. Vul de dag in waarop het gebeurde.")}
        )
    return _checked_earliest(field, day)


def checked_day(field: str, day: date, today: date) -> date:
    """A day in the past or the future, at most ten years ahead."""
    if day > today + FURTHEST_AHEAD:
        raise ValidationError({field: _("Deze datum ligt meer dan tien jaar vooruit. Controleer het jaar.")})
    return _checked_earliest(field, day)


def checked_period(field: str, since: date, until: date | None) -> None:
    """``until`` comes after ``since``, where there is an end."""
    if until is not None and until <= since:
        raise ValidationError({field: _("De einddatum ligt niet na de begindatum.")})


def _checked_earliest(field: str, day: date) -> date:
    if day < EARLIEST:
        raise ValidationError({field: _("Deze datum ligt voor 1990. Controleer het jaar.")})
    return day


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
