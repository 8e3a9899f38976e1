from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from woonrust_core.facts import FactKind, FactRecord, FactType, latest_on, state_on, without_aged
from woonrust_core.text import Text

TEXT = Text("gehoord", "heard")
DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 1))
RECORDS = st.builds(
    FactRecord,
    key=st.sampled_from(["heard", "warned"]),
    value=st.sampled_from([True, False, None]),
    observed_on=DAYS,
    recorded_at=st.integers(0, 2000).map(
        lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    ),
    source=st.just("eigen waarneming"),
    author=st.just("wijkagent"),
)


def record(value: bool | None, observed: date, hour: int = 9) -> FactRecord:
    return FactRecord(
        "heard", value, observed, datetime(2026, 5, 1, hour, tzinfo=UTC), "gesprek", "woonconsulent"
    )


def test_the_latest_observation_wins_and_the_past_can_be_asked() -> None:
    log = [record(False, date(2026, 1, 5)), record(True, date(2026, 2, 5))]
    assert state_on(log, date(2026, 1, 10)) == {"heard": False}
    assert state_on(log, date(2026, 2, 10)) == {"heard": True}
    assert state_on(log, date(2026, 1, 1)) == {}


def test_a_withdrawn_fact_is_unknown_again() -> None:
    log = [record(True, date(2026, 1, 5), hour=9), record(None, date(2026, 1, 5), hour=10)]
    assert state_on(log, date(2026, 1, 5)) == {}


@given(st.lists(RECORDS), DAYS)
def test_what_is_recorded_about_later_days_changes_no_earlier_state(log: list[FactRecord], on: date) -> None:
    earlier = [one for one in log if one.observed_on <= on]
    assert state_on(log, on) == state_on(earlier, on)


AGING = FactType("heard", FactKind.YES_NO, TEXT, TEXT, TEXT, "handhaving", "entered", holds_for_days=14)
LASTING = replace(AGING, holds_for_days=None)


@given(st.lists(RECORDS, min_size=1), DAYS)
def test_a_fact_that_ages_is_unknown_after_its_days_and_nothing_else_is(
    log: list[FactRecord], on: date
) -> None:
    latest = latest_on(log, on)
    holding, aged = without_aged(latest, {"heard": AGING, "warned": replace(LASTING, key="warned")}, on)
    assert {**holding, **aged} == latest and not set(holding) & set(aged)
    assert set(aged) == {
        key for key, row in latest.items() if key == "heard" and (on - row.observed_on).days > 14
    }
    assert holding == without_aged(latest, {"heard": AGING}, on)[0], "a fact without a type does not age"


def test_an_observation_holds_up_to_and_including_its_last_day() -> None:
    assert AGING.holds_until(date(2026, 1, 1)) == date(2026, 1, 16)
    assert LASTING.holds_until(date(2026, 1, 1)) is None


def test_an_older_record_does_not_come_back_when_a_newer_one_is_too_old() -> None:
    log = [record(False, date(2026, 1, 1)), record(True, date(2026, 1, 10))]
    holding, aged = without_aged(latest_on(log, date(2026, 2, 1)), {"heard": AGING}, date(2026, 2, 1))
    assert not holding and aged["heard"].value is True
