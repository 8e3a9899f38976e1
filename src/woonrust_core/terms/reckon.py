"""Reckoning a term: the last day, and the sum that leads to it, so that a screen can show how it was counted.

A term that a statute or a bylaw sets follows the Algemene termijnenwet (a bylaw through Gemeentewet
article 145): it is extended to a working day (article 1) and a short term holds at least two working days
(article 2), save the exceptions of article 4. A term of custom or agreement is counted as agreed.
The day of the event itself does not count: a term of one week after a Monday ends on the next Monday.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from woonrust_core.terms.calendar import DUTCH, ONE_DAY, Calendar
from woonrust_core.terms.dates import written
from woonrust_core.text import Text

SHORT_TERM_DAYS = 3
WORKING_DAYS_IN_SHORT_TERM = 2


class Unit(Enum):
    """What a term is counted in."""

    HOURS = "hours"
    WORKING_DAYS = "working_days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Nature(Enum):
    """Whether a statute (or bylaw) sets the term or custom does: never mixed, for only the first binds."""

    STATUTORY = "statutory"
    CUSTOMARY = "customary"


# Article 4 sub a: the act does not hold for terms longer than these, nor for hours and years.
LONGEST = {Unit.WORKING_DAYS: 90, Unit.DAYS: 90, Unit.WEEKS: 12, Unit.MONTHS: 3}
UNIT_NAMES = {
    Unit.HOURS: (Text("uur", "hour"), Text("uur", "hours")),
    Unit.WORKING_DAYS: (Text("werkdag", "working day"), Text("werkdagen", "working days")),
    Unit.DAYS: (Text("dag", "day"), Text("dagen", "days")),
    Unit.WEEKS: (Text("week", "week"), Text("weken", "weeks")),
    Unit.MONTHS: (Text("maand", "month"), Text("maanden", "months")),
    Unit.YEARS: (Text("jaar", "year"), Text("jaar", "years")),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time: so many of a unit, set by statute or by custom.

    ``detention`` marks a term of deprivation of liberty, to which the act does not apply (article 4 sub c).
    ValueError for a number below zero.
    """

    number: int
    unit: Unit
    nature: Nature = Nature.CUSTOMARY
    detention: bool = False

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError(f"a term cannot be {self.number} {self.unit.value} long")

    @property
    def written(self) -> Text:
        """The length in words: "6 weken", "6 weeks"."""
        name = UNIT_NAMES[self.unit][0 if self.number == 1 else 1]
        return Text(f"{self.number} {name.nl}", f"{self.number} {name.en}")

    @property
    def under_terms_act(self) -> bool:
        """Whether the Algemene termijnenwet holds for this term (articles 1 and 4)."""
        if self.nature is not Nature.STATUTORY or self.detention:
            return False
        return self.number <= LONGEST.get(self.unit, -1)


@dataclass(frozen=True, slots=True)
class SumStep:
    """One line of the sum: the day reached and the sentence that says how."""

    on: date
    text: Text


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The outcome of a term: ``due`` is the last day of it, ``steps`` the sum in reading order."""

    start: date
    due: date
    steps: tuple[SumStep, ...]

    def then(self, term: Term, calendar: Calendar = DUTCH, what: Text | None = None) -> Reckoning:
        """This sum, followed by ``term`` counted from its last day: one term after the other."""
        after = reckon(term, self.due, calendar, what)
        return Reckoning(self.start, after.due, self.steps + after.steps[1:])


def reckon(term: Term, start: date, calendar: Calendar = DUTCH, what: Text | None = None) -> Reckoning:
    """The last day of ``term`` after an event on ``start``; ``what`` names the term in the sum."""
    begin = written(start)
    first = SumStep(
        start, Text(f"{begin.nl}: deze dag telt niet mee", f"{begin.en}: this day does not count")
    )
    end = _counted(term, start, calendar)
    steps = [first, SumStep(end, _counting_sentence(term, end, what))]
    if term.under_terms_act:
        steps += _extensions(start, end, calendar)
    return Reckoning(start, steps[-1].on, tuple(steps))


def add_working_days(start: date, number: int, calendar: Calendar = DUTCH) -> Reckoning:
    """The day ``number`` working days after ``start``, by custom."""
    return reckon(Term(number, Unit.WORKING_DAYS), start, calendar)


def add_days(start: date, number: int, calendar: Calendar = DUTCH, *, statutory: bool = False) -> Reckoning:
    """The day ``number`` days after ``start``; a statutory term follows the Algemene termijnenwet."""
    return reckon(Term(number, Unit.DAYS, _nature(statutory)), start, calendar)


def add_weeks(start: date, number: int, calendar: Calendar = DUTCH, *, statutory: bool = False) -> Reckoning:
    """The day ``number`` weeks after ``start``; a statutory term follows the Algemene termijnenwet."""
    return reckon(Term(number, Unit.WEEKS, _nature(statutory)), start, calendar)


def add_months(start: date, number: int, calendar: Calendar = DUTCH, *, statutory: bool = False) -> Reckoning:
    """The same day ``number`` months later, or the last of that month where it has no such day."""
    return reckon(Term(number, Unit.MONTHS, _nature(statutory)), start, calendar)


def count_back_days(event: date, number: int) -> Reckoning:
    """The last day that lies ``number`` days before ``event``; never extended (article 1 paragraph 2)."""
    day, seen = event - timedelta(days=number), written(event)
    back = written(day)
    return Reckoning(
        event,
        day,
        (
            SumStep(event, Text(f"{seen.nl}: van hier terug", f"{seen.en}: back from here")),
            SumStep(
                day,
                Text(
                    f"{number} dagen terug: {back.nl} (een termijn die terugtelt schuift niet op; "
                    "Algemene termijnenwet artikel 1 lid 2)",
                    f"{number} days back: {back.en} (a term counted back does not move; "
                    "Algemene termijnenwet article 1(2))",
                ),
            ),
        ),
    )


def _nature(statutory: bool) -> Nature:
    return Nature.STATUTORY if statutory else Nature.CUSTOMARY


def _counted(term: Term, start: date, calendar: Calendar) -> date:
    if term.unit is Unit.WORKING_DAYS:
        return _after_working_days(start, term.number, calendar)
    if term.unit is Unit.MONTHS:
        return _months_later(start, term.number)
    if term.unit is Unit.YEARS:
        return _months_later(start, 12 * term.number)
    if term.unit is Unit.HOURS:
        return start + timedelta(days=term.number // 24)
    return start + timedelta(days=term.number * (7 if term.unit is Unit.WEEKS else 1))


def _after_working_days(start: date, number: int, calendar: Calendar) -> date:
    day = start
    for _ in range(number):
        day = calendar.next_working_day(day + ONE_DAY)
    return day


def _months_later(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _counting_sentence(term: Term, end: date, what: Text | None) -> Text:
    length, last = term.written, written(end)
    named = Text(f" ({what.nl})", f" ({what.en})") if what else Text("", "")
    return Text(f"{length.nl} later{named.nl}: {last.nl}", f"{length.en} later{named.en}: {last.en}")


def _extensions(start: date, end: date, calendar: Calendar) -> list[SumStep]:
    """What the Algemene termijnenwet adds: first the working days of a short term, then the last day."""
    steps: list[SumStep] = []
    working = _with_two_working_days(start, end, calendar)
    if working != end:
        day = written(working)
        steps.append(
            SumStep(
                working,
                Text(
                    f"verlengd tot er twee werkdagen in zitten: {day.nl} (Algemene termijnenwet artikel 2)",
                    f"extended until it holds two working days: {day.en} (Algemene termijnenwet article 2)",
                ),
            )
        )
    last, why = calendar.next_working_day(working), calendar.free_day(working)
    if why is not None:
        day = written(last)
        steps.append(
            SumStep(
                last,
                Text(
                    f"dat is {why.nl}, dus verlengd tot {day.nl} (Algemene termijnenwet artikel 1 lid 1)",
                    f"that is {why.en}, so extended to {day.en} (Algemene termijnenwet article 1(1))",
                ),
            )
        )
    return steps


def _with_two_working_days(start: date, end: date, calendar: Calendar) -> date:
    """The end of a term of at least three days, moved on until it holds two working days (article 2)."""
    if (end - start).days < SHORT_TERM_DAYS:
        return end
    missing = WORKING_DAYS_IN_SHORT_TERM - calendar.working_days_in(start + ONE_DAY, end)
    return _after_working_days(end, missing, calendar) if missing > 0 else end
