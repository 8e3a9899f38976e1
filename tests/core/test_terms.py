"""Terms: the calendar against known dates, the sums against the act, and properties of both."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woonrust_core.terms import (
    Calendar,
    Nature,
    Term,
    Unit,
    add_days,
    add_months,
    add_weeks,
    add_working_days,
    count_back_days,
    easter,
    holidays,
    read_equated_days,
    reckon,
    written,
)
from woonrust_core.text import Text

DAYS = st.dates(date(1990, 1, 1), date(2080, 1, 1))
DECREES = Calendar({date(2026, 5, 15): Text("gelijkgesteld", "equated")})


@pytest.mark.parametrize(
    "sunday",
    [
        "1981-04-19", "2008-03-23", "2024-03-31", "2025-04-20",
        "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18",
    ],
)  # fmt: skip
def test_easter_falls_on_the_known_sundays(sunday: str) -> None:
    known = date.fromisoformat(sunday)
    assert easter(known.year) == known


def test_the_holidays_of_2026_are_those_of_the_act() -> None:
    assert [day.isoformat() for day in holidays(2026)] == [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05",
        "2026-05-14", "2026-05-25", "2026-12-25", "2026-12-26",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2006, "2006-04-29"), (2013, "2013-04-30"), (2014, "2014-04-26"),
        (2025, "2025-04-26"), (2026, "2026-04-27"),
    ],
)  # fmt: skip
def test_kings_day_moves_to_saturday_when_it_falls_on_a_sunday(year: int, day: str) -> None:
    assert date.fromisoformat(day) in holidays(year)


def test_two_holidays_on_one_day_are_one_day() -> None:
    assert len(holidays(2016)) == 8
    assert holidays(2016)[date(2016, 5, 5)].nl == "Hemelvaartsdag"


def test_no_holidays_before_the_act() -> None:
    with pytest.raises(ValueError, match="1965"):
        holidays(1964)


def test_a_royal_decree_makes_a_friday_free() -> None:
    assert Calendar().is_working_day(date(2026, 5, 15))
    assert not DECREES.is_working_day(date(2026, 5, 15))


def test_equated_days_are_read_with_their_decree() -> None:
    days = read_equated_days({"days": [{"day": date(2026, 1, 2), "decree": "Besluit X"}]})
    assert "Besluit X" in days[date(2026, 1, 2)].nl
    with pytest.raises(ValueError, match="not a date"):
        read_equated_days({"days": [{"day": "2026-01-02"}]})


def test_objection_of_six_weeks_ends_on_the_same_weekday() -> None:
    assert add_weeks(date(2026, 11, 23), 6, statutory=True).due == date(2027, 1, 4)


def test_a_statutory_term_that_ends_on_christmas_moves_over_the_weekend() -> None:
    sum_ = add_weeks(date(2026, 11, 13), 6, statutory=True)
    assert sum_.due == date(2026, 12, 28)
    assert "eerste kerstdag" in sum_.steps[-1].text.nl
    assert "artikel 1 lid 1" in sum_.steps[-1].text.nl
    assert "article 1(1)" in sum_.steps[-1].text.en


def test_a_customary_term_is_not_moved() -> None:
    assert add_weeks(date(2026, 11, 13), 6).due == date(2026, 12, 25)


def test_a_short_statutory_term_holds_two_working_days() -> None:
    # Thursday before Easter 2026 plus three days: Good Friday, Saturday, Easter, then Easter Monday is free.
    sum_ = add_days(date(2026, 4, 2), 3, statutory=True)
    assert sum_.due == date(2026, 4, 8)
    assert "artikel 2" in sum_.steps[-1].text.nl


def test_a_term_of_two_days_needs_no_two_working_days() -> None:
    assert add_days(date(2026, 11, 27), 2, statutory=True).due == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("number", "unit", "holds"),
    [
        (90, Unit.DAYS, True), (91, Unit.DAYS, False), (12, Unit.WEEKS, True), (13, Unit.WEEKS, False),
        (3, Unit.MONTHS, True), (4, Unit.MONTHS, False), (1, Unit.YEARS, False), (48, Unit.HOURS, False),
    ],
)  # fmt: skip
def test_article_4_leaves_long_terms_hours_and_years_out(number: int, unit: Unit, holds: bool) -> None:
    assert Term(number, unit, Nature.STATUTORY).under_terms_act is holds


def test_ten_days_of_home_ban_as_detention_or_custom_stay_as_they_are() -> None:
    assert not Term(3, Unit.DAYS, Nature.STATUTORY, detention=True).under_terms_act
    assert not Term(3, Unit.DAYS).under_terms_act


def test_a_month_after_the_31st_ends_on_the_last_of_the_month() -> None:
    assert add_months(date(2027, 1, 31), 1).due == date(2027, 2, 28)
    assert add_months(date(2028, 1, 31), 1).due == date(2028, 2, 29)
    assert reckon(Term(1, Unit.YEARS), date(2028, 2, 29)).due == date(2029, 2, 28)


def test_working_days_skip_weekends_and_holidays() -> None:
    assert add_working_days(date(2026, 12, 23), 2).due == date(2026, 12, 28)
    assert reckon(Term(2, Unit.WORKING_DAYS), date(2026, 5, 13), DECREES).due == date(2026, 5, 19)


def test_hours_end_on_the_same_or_the_next_day() -> None:
    assert reckon(Term(2, Unit.HOURS), date(2026, 11, 22)).due == date(2026, 11, 22)
    assert reckon(Term(24, Unit.HOURS), date(2026, 11, 22)).due == date(2026, 11, 23)


def test_counting_back_is_never_moved() -> None:
    sum_ = count_back_days(date(2026, 11, 25), 10)
    assert sum_.due == date(2026, 11, 15)
    assert "artikel 1 lid 2" in sum_.steps[-1].text.nl


def test_two_terms_after_one_another_make_one_sum() -> None:
    sum_ = add_weeks(date(2026, 11, 23), 2).then(Term(3, Unit.WORKING_DAYS), what=Text("besluit", "decision"))
    assert sum_.start == date(2026, 11, 23)
    assert sum_.due == date(2026, 12, 10)
    assert [step.on for step in sum_.steps] == [date(2026, 11, 23), date(2026, 12, 7), date(2026, 12, 10)]
    assert sum_.steps[-1].text.nl.startswith("3 werkdagen later (besluit)")


def test_a_negative_term_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        Term(-1, Unit.DAYS)


def test_a_day_is_written_in_both_languages() -> None:
    assert written(date(2026, 11, 22)) == Text("zondag 22 november 2026", "Sunday 22 November 2026")


@given(st.integers(1965, 2200))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@given(DAYS, st.integers(1, 90))
def test_a_statutory_term_ends_on_a_working_day_and_never_early(start: date, number: int) -> None:
    plain, statutory = add_days(start, number), add_days(start, number, statutory=True)
    assert Calendar().is_working_day(statutory.due)
    assert plain.due <= statutory.due <= plain.due + timedelta(days=10)


@given(DAYS, st.integers(3, 90))
def test_a_statutory_term_of_three_days_or_more_holds_two_working_days(start: date, number: int) -> None:
    due = add_days(start, number, statutory=True).due
    assert Calendar().working_days_in(start + timedelta(days=1), due) >= 2


@given(DAYS, st.integers(1, 40))
def test_working_days_counted_forward_are_found_back(start: date, number: int) -> None:
    due = add_working_days(start, number).due
    assert Calendar().working_days_in(start + timedelta(days=1), due) == number


@given(DAYS, st.integers(0, 60), st.sampled_from(Unit), st.sampled_from(Nature))
def test_the_sum_begins_at_the_start_ends_at_the_due_day_and_never_goes_back(
    start: date, number: int, unit: Unit, nature: Nature
) -> None:
    sum_ = reckon(Term(number, unit, nature), start)
    days = [step.on for step in sum_.steps]
    assert days[0] == start and days[-1] == sum_.due and days == sorted(days)
    assert all(step.text.nl and step.text.en for step in sum_.steps)
