"""Terms: the Dutch legal calendar, and the last day of a term with the sum that leads to it."""

from woonrust_core.terms.calendar import DUTCH, Calendar, easter, holidays, read_equated_days
from woonrust_core.terms.dates import weekday, written
from woonrust_core.terms.reckon import (
    Nature,
    Reckoning,
    SumStep,
    Term,
    Unit,
    add_days,
    add_months,
    add_weeks,
    add_working_days,
    count_back_days,
    reckon,
)

__all__ = [
    "DUTCH",
    "Calendar",
    "Nature",
    "Reckoning",
    "SumStep",
    "Term",
    "Unit",
    "add_days",
    "add_months",
    "add_weeks",
    "add_working_days",
    "count_back_days",
    "easter",
    "holidays",
    "read_equated_days",
    "reckon",
    "weekday",
    "written",
]
