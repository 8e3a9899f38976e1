"""The Dutch legal calendar: which days are no working days, and by which rule.

Source: Algemene termijnenwet, article 3. Paragraph 1 names the holidays, paragraph 2 equates Good Friday
with them, paragraph 3 lets a royal decree equate further days; those come in as data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from woonrust_core.terms.dates import weekday
from woonrust_core.text import Text

FIRST_YEAR = 1965
FIRST_KINGS_DAY = 2014
ONE_DAY = timedelta(days=1)
SUNDAY = 6
SATURDAY = 5


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous Gregorian computation)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, year_rest = divmod(in_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - moon - year_rest) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """The day on which the birthday of the King is celebrated: 27 April, or the day before on a Sunday.

    Until 2013 it was the Queen's day, on 30 April.
    """
    day = date(year, 4, 27) if year >= FIRST_KINGS_DAY else date(year, 4, 30)
    return day - ONE_DAY if day.weekday() == SUNDAY else day


@lru_cache(maxsize=256)
def _holidays(year: int) -> tuple[tuple[date, Text], ...]:
    sunday = easter(year)
    kings = Text("Koningsdag", "King's Day")
    return (
        (date(year, 1, 1), Text("Nieuwjaarsdag", "New Year's Day")),
        (sunday - 2 * ONE_DAY, Text("Goede Vrijdag", "Good Friday")),
        (sunday + ONE_DAY, Text("tweede paasdag", "Easter Monday")),
        (kings_day(year), kings if year >= FIRST_KINGS_DAY else Text("Koninginnedag", "Queen's Day")),
        (date(year, 5, 5), Text("Bevrijdingsdag", "Liberation Day")),
        (sunday + 39 * ONE_DAY, Text("Hemelvaartsdag", "Ascension Day")),
        (sunday + 50 * ONE_DAY, Text("tweede pinksterdag", "Whit Monday")),
        (date(year, 12, 25), Text("eerste kerstdag", "Christmas Day")),
        (date(year, 12, 26), Text("tweede kerstdag", "Boxing Day")),
    )


def holidays(year: int) -> dict[date, Text]:
    """The holidays of a year by date; ValueError before 1965, the first full year of the act.

    Where two fall on one day (5 May is Ascension Day in 2016) the later in the list gives the name.
    """
    if year < FIRST_YEAR:
        raise ValueError(f"the Algemene termijnenwet counts from {FIRST_YEAR}, not in {year}")
    return dict(_holidays(year))


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar by which terms are reckoned.

    ``equated`` holds the days that a royal decree equates with a holiday, each with the name of the decree
    (knowledge/terms/equated_days.yaml).
    """

    equated: Mapping[date, Text] = field(default_factory=dict)

    def free_day(self, day: date) -> Text | None:
        """Why ``day`` is no working day (weekend, holiday, equated day); None for a working day."""
        if day.weekday() >= SATURDAY:
            return weekday(day)
        return holidays(day.year).get(day) or self.equated.get(day)

    def is_working_day(self, day: date) -> bool:
        """Whether ``day`` is neither Saturday, Sunday, a holiday nor equated with one."""
        return self.free_day(day) is None

    def next_working_day(self, day: date) -> date:
        """``day`` itself when it is a working day, else the first working day after it."""
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def working_days_in(self, first: date, last: date) -> int:
        """The number of working days from ``first`` up to and including ``last``."""
        days = (last - first).days + 1
        return sum(self.is_working_day(first + number * ONE_DAY) for number in range(days))


def read_equated_days(form: Mapping[str, object]) -> dict[date, Text]:
    """The equated days from their knowledge file: ``{days: [{day: 2026-01-02, decree: "…"}]}``.

    ValueError where a day is not a date. The decree's Dutch name serves both languages: it is a citation.
    """
    days: dict[date, Text] = {}
    listed = form.get("days")
    for entry in listed if isinstance(listed, list) else []:
        day, decree = entry.get("day"), str(entry.get("decree", ""))
        if not isinstance(day, date):
            raise ValueError(f"equated day {day!r} is not a date")
        days[day] = Text(f"gelijkgesteld met een feestdag ({decree})", f"equated with a holiday ({decree})")
    return days


DUTCH = Calendar()
