from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from woonrust_core.facts import FactRecord, state_on

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
