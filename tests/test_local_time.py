"""A day is that of the country, whatever zone the clock of a system has."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import deadlines, example, rules, validate
from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.core.local_time import ZONES, local_day
from nordicbaltic_standards.testing.vectors.declared import record


@pytest.mark.parametrize(
    ("written", "country", "day"),
    [
        ("2026-05-31T22:30:00+00:00", "EE", date(2026, 6, 1)),
        ("2026-05-31T21:30:00+00:00", "EE", date(2026, 6, 1)),
        ("2026-05-31T20:30:00+00:00", "EE", date(2026, 5, 31)),
        ("2026-01-31T22:30:00+00:00", "DK", date(2026, 1, 31)),
        ("2026-05-31T22:30:00+00:00", "DK", date(2026, 6, 1)),
        ("2026-06-01T01:30:00+03:00", "IS", date(2026, 5, 31)),
        ("2026-06-01T01:30:00+03:00", None, date(2026, 6, 1)),
        ("2026-06-01T01:30:00+03:00", "PL", date(2026, 6, 1)),
    ],
)
def test_the_day_is_that_of_the_country(written: str, country: str | None, day: date):
    assert local_day(datetime.fromisoformat(written), country) == day


def test_every_country_has_its_time_zone():
    assert set(ZONES) == set(REGION)


@given(
    st.builds(datetime.combine, st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.times()),
    st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
    st.sampled_from(REGION),
)
def test_one_instant_has_one_day_however_it_is_written(moment: datetime, offset: timezone, country: str):
    instant = moment.replace(tzinfo=offset)
    days = {local_day(instant.astimezone(timezone(timedelta(hours=hours))), country) for hours in (-11, 0, 2, 14)}
    assert days == {local_day(instant, country)}
    assert abs((days.pop() - instant.date()).days) <= 1
    following = [local_day(instant + timedelta(hours=hours), country) for hours in range(48)]
    assert all(one <= other for one, other in pairwise(following))


def decided_on(day: str, written: str) -> list[str]:
    decision = {"kind": "presumptive", "outcome": "presumed", "decided_on": day, "identifying_body": "police"}
    file = record(
        "case-file", "EE", written, opened_on="2026-01-10", status="open",
        identification={"status": "presumed", "decisions": [decision]},
    )  # fmt: skip
    return [finding.rule for finding in validate(file).errors]


def test_what_happened_on_the_day_of_writing_is_no_event_of_the_future():
    assert "CAS-007" not in decided_on("2026-06-01", "2026-05-31T22:30:00Z")
    assert "CAS-007" not in decided_on("2026-06-01", "2026-06-01T01:30:00+03:00")
    assert "CAS-007" in decided_on("2026-06-01", "2026-05-31T20:30:00Z")
    assert "CAS-007" in decided_on("2026-06-02", "2026-05-31T22:30:00Z")


def test_the_law_is_read_on_the_day_of_the_country():
    referral = example("referral")
    assert validate(referral | {"recorded_at": "2026-05-31T22:30:00Z"}, country="FI").on == date(2026, 6, 1)
    assert validate(referral | {"recorded_at": "2026-05-31T22:30:00Z"}, country="IS").on == date(2026, 5, 31)


def test_a_day_is_a_date_and_a_case_is_a_record():
    for day in ("2026-05-31", datetime(2026, 5, 31, tzinfo=UTC)):
        with pytest.raises(TypeError, match="date"):
            validate(example("referral"), on=day)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="date"):
            validate(example("referral"), today=day)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="record"):
        deadlines(example("case-file"), on=date(2026, 5, 31))  # type: ignore[arg-type]
    with pytest.raises(LookupError, match="no such"):
        rules[3]  # type: ignore[index]


def test_a_term_runs_from_the_day_of_the_country():
    """30 October in Vilnius, whatever the clock says: the next working day is 3 November, as 2 November is a holiday."""
    referral = example("referral", "LT") | {
        "recorded_at": "2026-11-04T10:00:00+02:00",
        "sent_at": "2026-11-03T09:00:00+02:00",
    }
    for given_at in ("2026-10-29T22:30:00Z", "2026-10-30T00:30:00+02:00"):
        told = referral | {"consent": referral["consent"] | {"given_at": given_at}}
        read = validate(told).record
        assert read is not None
        (sending,) = (each for each in deadlines(read, date(2026, 11, 4)) if each.id == "referral-sending")
        assert sending.due == date(2026, 11, 3)
        assert not sending.late
