"""Days written out for people, in Dutch and English."""

from __future__ import annotations

from datetime import date

from woonrust_core.text import Text

WEEKDAYS = (
    Text("maandag", "Monday"),
    Text("dinsdag", "Tuesday"),
    Text("woensdag", "Wednesday"),
    Text("donderdag", "Thursday"),
    Text("vrijdag", "Friday"),
    Text("zaterdag", "Saturday"),
    Text("zondag", "Sunday"),
)
MONTHS = (
    Text("januari", "January"),
    Text("februari", "February"),
    Text("maart", "March"),
    Text("april", "April"),
    Text("mei", "May"),
    Text("juni", "June"),
    Text("juli", "July"),
    Text("augustus", "August"),
    Text("september", "September"),
    Text("oktober", "October"),
    Text("november", "November"),
    Text("december", "December"),
)


def weekday(day: date) -> Text:
    """The name of the day of the week: "zondag", "Sunday"."""
    return WEEKDAYS[day.weekday()]


def written(day: date) -> Text:
    """The day in full: "zondag 22 november 2026", "Sunday 22 November 2026"."""
    name, month = weekday(day), MONTHS[day.month - 1]
    return Text(
        f"{name.nl} {day.day} {month.nl} {day.year}",
        f"{name.en} {day.day} {month.en} {day.year}",
    )
