"""A small program of an importer: it must pass mypy --strict and pyright as it stands."""

from __future__ import annotations

from datetime import date
from typing import assert_type

from nordicbaltic_standards import (
    LANGUAGES,
    STANDARD_VERSION,
    Absent,
    AnyRecord,
    CaseFile,
    Finding,
    Identification,
    Referral,
    Report,
    Severity,
    codes,
    country,
    deadlines,
    example,
    rules,
    standards,
    validate,
    validate_lines,
)
from nordicbaltic_standards.codelists.enumerations import AbsenceReason, ServiceType
from nordicbaltic_standards.law.periods import Period
from nordicbaltic_standards.models import PartialDate, Subject, known


def urgent(referral: Referral) -> bool:
    """Use a record and a code as their declared types."""
    return referral.urgency is codes.ReferralUrgency.IMMEDIATE


def age_is_known(record: Identification) -> bool:
    """Tell a value from an absence reason."""
    if record.subject is None or record.subject.birth_date is None:
        return False
    birth_date = record.subject.birth_date
    if isinstance(birth_date, Absent):
        return False
    return birth_date.latest() < date(2026, 1, 1)


def languages_of(record: Identification) -> tuple[str, ...]:
    """Read a field that can be absent: its truth and `known` both leave the value alone."""
    subject = record.subject
    if subject is None:
        return ()
    if subject.birth_date:
        assert_type(subject.birth_date, PartialDate)
    assert_type(known(subject.birth_date), PartialDate | None)
    assert_type(known(subject.is_child, default=False), bool)
    return known(subject.languages, ())


def identified(reason: AbsenceReason) -> Identification:
    """Build a record of parts that are all imported from one place."""
    subject = Subject(pseudonym="nbs-7f3a", birth_date=Absent(absent=reason), age_group=codes.AgeGroup.AGE_18_20)
    return Identification(
        record_type="identification",
        standard_version="1.0",
        id="i1",
        country="EE",
        status=codes.IdentificationStatus.PRESUMED,
        subject=subject,
    )


def judge(text: bytes) -> list[str]:
    """Judge a text and speak Estonian."""
    report = validate(text, record="referral", country="EE", on=date(2026, 11, 24))
    assert_type(report, Report[AnyRecord])
    for finding in report.findings:
        assert_type(finding, Finding)
    return [finding.message("et") for finding in report.errors if finding.severity is Severity.ERROR]


def reports() -> int:
    """Read many records."""
    return sum(report.valid for report in validate_lines([b"{}"]))


service: ServiceType = ServiceType("accommodation")
label: str = codes.ServiceType.ACCOMMODATION.label("et")
view = codes["service-type"]
title: str = codes["service-type"].title("lv")
all_codes: list[str] = [str(code) for code in codes["service-type"]]
case: CaseFile = CaseFile.model_validate(example("case-file", "EE"))
opened: date = case.opened_on
languages: tuple[str, ...] = LANGUAGES
version: str = STANDARD_VERSION
changed: CaseFile = case.replace(opened_on=date(2026, 1, 1))


def shortest_reflection(code: str, day: date) -> str:
    """Read a fact on a day, a rule and a standard as their declared types."""
    minimum = country(code).reflection_period.on(day).minimum_length
    assert_type(minimum.value, int | None)
    assert_type(minimum.period, Period | None)
    assert_type(minimum.end_of(day), date | None)
    return f"{minimum.value} {rules['RES-001'].severity} {standards['RES-S02'].level}"


def soonest(case: CaseFile, day: date) -> list[date]:
    """Use statutory dates as their declared types."""
    return [deadline.due for deadline in deadlines(case, on=day) if deadline.due is not None]
