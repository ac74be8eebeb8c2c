"""A day is that of the country, whatever zone the clock of a system has."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import BASIS, CHILD, CONSENT, DISCLOSURE, SOUND, record
from nordicbaltic_standards import Report, deadlines, example, rules, validate
from nordicbaltic_standards.law.local_time import ZONES, local_day
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.privacy import judge_disclosures, may_disclose
from nordicbaltic_standards.testing.vectors import all_vectors
from support import at_length, judged, judged_as, some


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


@given(
    st.builds(datetime.combine, st.dates(date(1926, 1, 1), date(2099, 12, 31)), st.times()),
    st.integers(-2 * 60, 5 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
    st.sampled_from(REGION),
)
def test_the_day_is_what_the_time_zone_database_says(moment: datetime, offset: timezone, country: str):
    instant = moment.replace(tzinfo=offset)
    assert local_day(instant, country) == instant.astimezone(ZoneInfo(ZONES[country])).date()


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


@pytest.mark.parametrize(
    ("moment", "told"),
    [("2026-05-31T21:30:00Z", False), ("2026-05-31T20:30:00Z", True), ("2026-06-01T00:30:00Z", False)],
)
def test_what_happened_on_the_day_of_birth_did_not_happen_before_it(moment: str, told: bool):
    data = {name: SOUND[name] for name in ("record_type", "standard_version", "id", "bases", "consents")}
    file = record(
        "case-file", "EE", "2026-06-05T10:00:00+03:00", opened_on="2026-06-01", status="open",
        subject=CHILD | {"birth_date": "2026-06-01"}, data_protection=data | {"disclosures": [DISCLOSURE | {"at": moment}]},
    )  # fmt: skip
    places = [each.pointer for each in validate(file).findings if (each.rule, each.variant) == ("CAS-007", "birth")]
    assert ("/data_protection/disclosures/0/at" in places) is told


def test_the_law_is_read_on_the_day_of_the_country():
    referral = example("referral")
    assert validate(referral | {"recorded_at": "2026-05-31T22:30:00Z"}, country="FI").judged_on == date(2026, 6, 1)
    assert validate(referral | {"recorded_at": "2026-05-31T22:30:00Z"}, country="IS").judged_on == date(2026, 5, 31)


def test_a_day_is_a_date_and_a_case_is_a_record():
    for day in ("2026-05-31", datetime(2026, 5, 31, tzinfo=UTC)):
        with pytest.raises(TypeError, match="date"):
            validate(example("referral"), on=day)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="date"):
            validate(example("referral"), today=day)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="record"):
        deadlines(3, on=date(2026, 5, 31))  # type: ignore[arg-type]
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


VECTORS = all_vectors()
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T.+")
BY_TWO_CLOCKS = {
    "CAS-007": "what lies ahead may have come by the clock of the system",
    "MSG-007": "what lies ahead may have come by the clock of the system",
    "MSG-011": "where the sender's country has no known clock, its own clock counts, and UTC tells of none",
    "RET-012": "the journey ends in a country that may have no known clock",
    "RET-013": "the journey ends in a country that may have no known clock",
}
"""Rules that take the clock by which a time is written for one of those that count."""


def rewritten(value: Any, clock: timezone) -> Any:
    """Return a record in which every instant is written by another clock."""
    if isinstance(value, dict):
        return {name: rewritten(each, clock) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [rewritten(each, clock) for each in value]
    if isinstance(value, str) and INSTANT.fullmatch(value):
        return datetime.fromisoformat(value).astimezone(clock).isoformat()
    return value


def verdicts(report: Report) -> list[tuple[str, str, str]]:
    return sorted((each.rule, each.pointer, each.severity) for each in report.findings)


@pytest.mark.relations
@pytest.mark.parametrize("hours", at_length([-10, 0, 14], 14))
@pytest.mark.parametrize("area", sorted({rule.split("-")[0] for rule in VECTORS}))
def test_a_record_is_judged_alike_by_whatever_clock_its_times_are_written(area: str, hours: int):
    clock = timezone(timedelta(hours=hours))
    for rule, vectors in VECTORS.items():
        if rule.startswith(f"{area}-") and rule not in BY_TWO_CLOCKS:
            for vector in some(vectors):
                if "country" not in vector.record and vector.case.country is None:
                    continue  # a record of no country counts by the clock of the system that wrote it
                report = judged_as(vector, rewritten(vector.record, clock))
                assert verdicts(report) == verdicts(judged(vector)), vector.id


RELYING = [CONSENT | {"recipients": [{"type": "support-organisation"}]}]


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-12-31T21:59:59Z", True),
        ("2026-12-31T23:59:59+02:00", True),
        ("2026-12-31T22:30:00Z", False),
        ("2027-01-01T00:30:00+02:00", False),
        ("2027-01-01T01:30:00+04:00", True),
    ],
)
def test_a_consent_carries_until_its_last_day_ends_in_the_country(moment: str, allowed: bool):
    answer = may_disclose(
        SOUND | {"consents": RELYING},
        recipient="support-organisation",
        purpose="support",
        categories=["contact"],
        on=datetime.fromisoformat(moment),
        recipient_country="EE",
        consent_ref="c1",
    )
    assert answer.allowed is allowed


@pytest.mark.parametrize("moment", ["2026-03-31T22:30:00Z", "2026-04-01T01:30:00+03:00"])
def test_what_left_after_the_last_day_of_a_consent_is_told_by_rule_and_answer(moment: str):
    file = SOUND | {
        "consents": [CONSENT | {"valid_until": "2026-03-31", "status": "expired"}],
        "bases": [BASIS | {"to_date": "2026-03-31"}],
        "disclosures": [DISCLOSURE | {"at": moment}],
    }
    assert "PRO-012" in [finding.rule for finding in validate(file, on=date(2026, 6, 1)).findings]
    (answer,) = judge_disclosures(file)
    assert not answer.allowed
    in_iceland = file | {"country": "IS", "disclosures": [DISCLOSURE | {"at": moment, "recipient_country": "IS"}]}
    assert "PRO-012" not in [finding.rule for finding in validate(in_iceland, on=date(2026, 6, 1)).findings]


def leaked(detected: str, country: str = "EE", **more: Any) -> dict[str, Any]:
    breach = {"id": "x1", "detected_at": detected, "risk": "risk", "data_categories": ["demographic"], "measures": []}
    return SOUND | {"country": country, "breaches": [breach | more]}


@pytest.mark.parametrize(
    ("detected", "last"),
    [
        ("2026-05-27T23:30:00Z", "2026-05-31T03:00:00+03:00"),
        ("2026-05-28T02:30:00+03:00", "2026-05-31T03:00:00+03:00"),
        ("2026-05-28T08:00:00+05:30", "2026-05-31T06:00:00+03:00"),
        ("2026-05-27T23:30:00+03:00", "2026-05-30T23:59:59+03:00"),
        ("2026-05-27T20:30:00Z", "2026-05-30T23:59:59+03:00"),
        ("2026-03-28T23:10:00+02:00", "2026-04-01T01:00:00+03:00"),
        ("2026-10-24T00:30:00+03:00", "2026-10-26T23:59:59+02:00"),
    ],
)
def test_the_hours_after_a_breach_end_by_the_clocks_of_the_country_for_rule_and_date(detected: str, last: str):
    file, end = leaked(detected), datetime.fromisoformat(last)
    read = validate(file).record
    assert read is not None
    (due,) = (each for each in deadlines(read, end.date()) if each.id == "breach-notification")
    assert (due.due, due.due_at) == (end.date(), end)
    for day, told in ((end.date(), False), (end.date() + timedelta(days=1), True)):
        assert ("PRO-021" in [finding.rule for finding in validate(file, on=day).findings]) is told


def test_retention_that_begins_with_a_withdrawal_begins_on_the_day_of_the_country():
    taken_back = CONSENT | {"status": "withdrawn", "withdrawn_at": "2026-05-31T22:30:00Z"}
    retention = {"category": "contact", "trigger": "consent-withdrawn", "period": {"months": 1}}
    file = SOUND | {"consents": [taken_back], "retention": [retention | {"triggered_on": {"absent": "unknown"}}]}
    read = validate(file | {"recorded_at": "2026-06-05T10:00:00+03:00"}).record
    assert read is not None
    assert [each.due for each in deadlines(read, date(2026, 6, 5)) if each.id == "retention"] == [date(2026, 7, 1)]
