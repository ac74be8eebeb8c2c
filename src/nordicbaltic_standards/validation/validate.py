"""The single entry point: bytes in, a report out. No clock, no network, and never an exception on bad data."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from typing_extensions import TypeVar

from nordicbaltic_standards.forms import TaskForm, task_forms
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.region import checked_country
from nordicbaltic_standards.law.sections import require_date
from nordicbaltic_standards.models.base import MissingFieldError, Record
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.records import AnyRecord, record_class
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.rules.organisation_register import of_the_file, with_organisation
from nordicbaltic_standards.rules.registry import ALL_PROFILES
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.validation import structure
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES, MAXIMUM_FINDINGS
from nordicbaltic_standards.validation.parsing import ParsedRecord, parse
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.run_rules import judge_content
from nordicbaltic_standards.validation.suppressions import SuppressedFinding, Suppressions, may_be_weakened
from nordicbaltic_standards.validation.task_answers import in_words_of_the_form

R = TypeVar("R", bound=Record, default=AnyRecord)

PROFILES: tuple[str, ...] = ALL_PROFILES
"""Validation profiles: half-filled records of daily work, records that cross between systems, counts."""
_READABLE = (bytes, bytearray, memoryview, str, Mapping, Record)
"""Types of data that can be judged."""


def checked_profile(profile: str) -> str:
    """Return ``profile`` if there is one of this name.

    Raises:
        InvalidArgumentError: When there is none; the message names the choices.
    """
    if profile in PROFILES:
        return profile
    raise InvalidArgumentError(f"the profiles are: {', '.join(PROFILES)}")


def validate(
    data: bytes | str | Mapping[str, Any] | Record,
    record: str | type[R] | None = None,
    country: str | None = None,
    on: date | None = None,
    profile: str = "exchange",
    *,
    max_bytes: int = MAXIMUM_BYTES,
    exceptions: Suppressions | None = None,
    severities: Mapping[str, Severity | str] | None = None,
    today: date | None = None,
    task: str | None = None,
    organisation: Organisation | None = None,
) -> Report[R]:
    """Judge one record.

    Args:
        data: JSON text (bytes in UTF-8, or text), a mapping of JSON values, or a record of this library.
        record: Record type or its kebab name; without it the record's own ``record_type`` decides.
        country: ISO 3166-1 code of the country whose law is applied; without it the record's own country.
        on: Date on which the law is read; without it the day on which the record was written (``recorded_at``), or else
            ``today``. Where none of them gives a day, law that depends on the date is not checked: that is a finding, and the
            record is not exchangeable.
        profile: ``"draft"`` (half-filled daily work), ``"exchange"`` or ``"statistics"``.
        max_bytes: Largest size of the JSON text, in bytes.
        exceptions: Findings that were accepted, for a reason and until a day.
        severities: Other severities by identifier of the rule. Rules that protect safety and those on form keep their own; those
            whose errors are contradictions or exposures are not lowered.
        today: Day on which ``exceptions`` have to be valid. The law is also read on it where neither ``on`` nor the
            record names a day. A system that receives records passes the day of receipt; this function reads no clock.
        task: Name of the task form with which the record was filled in, as ``"first-contact"``: its questions name the
            places, and a required question without an answer is a finding.
        organisation: Record of the organisation that keeps a case file or a record of data protection. What the file
            leaves open on controller, legal bases, retention and security is taken from there, unless the file names
            another controller. Without it, rules on these points cannot be judged where the file leaves them open.

    Returns:
        A `Report`. Bad data never raise an exception; they are returned as findings.

    Raises:
        UnknownKeyError: When ``record``, ``country`` or ``task`` is not a valid choice.
        InvalidArgumentError: When ``profile`` is not a valid choice; when a severity is given for a rule that keeps its
            own; or when exceptions are given without the day on which they have to be valid.
        TypeError: When ``data`` has none of the types above, ``on`` or ``today`` is not a `datetime.date`, or
            ``organisation`` is not an `Organisation`.
    """
    expected = None if record is None else record_class(record)
    checked_country(country)
    checked_profile(profile)
    own = checked_severities(severities)
    for day in (on, today):
        if day is not None:
            require_date(day)
    if exceptions is not None and today is None:
        raise InvalidArgumentError("accepted exceptions hold until a day: give today, as date.today()")
    if not isinstance(data, _READABLE):
        raise TypeError("data is bytes, text, a mapping or a record")
    if organisation is not None and not isinstance(organisation, Organisation):
        raise TypeError("organisation is a record of the type Organisation")
    form = None if task is None else task_forms[task]
    return _report(parse(data, expected, max_bytes), country, on, profile, exceptions, own, today, form, organisation)


def checked_severities(given: Mapping[str, Severity | str] | None) -> dict[str, Severity]:
    """Return severities by rule.

    Raises:
        UnknownKeyError: When there is no such rule.
        InvalidArgumentError: When a rule keeps its severity, or a severity is not one of the three.
    """
    if not given:
        return {}
    wanted = {identifier: Severity(severity) for identifier, severity in given.items()}
    kept = sorted(identifier for identifier, severity in wanted.items() if _keeps_its_severity(identifier, severity))
    if kept:
        raise InvalidArgumentError(
            "these rules are about form, protect safety, or hold a record back as a contradiction or an exposure, and keep "
            f"their severity: {', '.join(kept)}"
        )
    return wanted


def _keeps_its_severity(identifier: str, wanted: Severity) -> bool:
    """Return whether a rule cannot be given a severity; raises `UnknownKeyError` where there is no such rule."""
    if identifier in STRUCTURAL_RULES:
        return True
    rule = rules[identifier]
    holds_back = rule.severity is Severity.ERROR and rule.kind.blocks_exchange
    return rule.fixed or (holds_back and wanted is not Severity.ERROR)


def _with_severity(finding: Finding, severity: Severity | None) -> Finding:
    """Return a finding with the severity that an importing system gives its rule; what is protected is not lowered."""
    if severity is not None and severity.rank > finding.severity.rank and not may_be_weakened(finding):
        return finding
    return finding.with_severity(severity)


def _report(
    parsed: ParsedRecord,
    country: str | None,
    on: date | None,
    profile: str,
    exceptions: Suppressions | None,
    severities: Mapping[str, Severity],
    today: date | None,
    form: TaskForm | None,
    organisation: Organisation | None,
) -> Report[Any]:
    record = parsed.record
    judged_on: date | None = None
    forced = country
    accepted: list[SuppressedFinding] = []
    findings = parsed.findings
    draft = profile == "draft"
    if draft:
        findings = [structure.downgrade_missing(finding) for finding in findings]
    sound = parsed.complete and not any(item.severity == "error" and item.area == "structure" for item in findings)
    joined = None
    if record is not None:
        judged_on = day_of_reading(record, country, on) or today
        with suppress(MissingFieldError):  # a record with errors of form is judged without its organisation
            joined = None if organisation is None else with_organisation(record, organisation)
        judged, stated = joined or (record, frozenset())
        of_content = judge_content(judged, country, judged_on, profile, organisation_given=joined is not None)
        findings = [*findings, *of_the_file(of_content, stated)]
        country = country or getattr(record, "country", None)
        if judged_on is None and hasattr(record, "recorded_at"):
            findings = [*findings, structure.no_day(draft=draft)]
    if form is not None and parsed.document is not None and parsed.type is form.record:
        findings = in_words_of_the_form(findings, form, parsed.document, draft=draft)
    if severities:
        findings = [_with_severity(item, severities.get(item.rule)) for item in findings]
    if exceptions is not None and today is not None:
        if not parsed.complete:
            exceptions.mark_unchecked(parsed.identifier)
        findings, accepted = exceptions.split(findings, parsed.identifier if record else None, today)
    # Where there are too many, the most serious stay, so that what the report says of the record stays true.
    kept = sorted(findings, key=_weight)[:MAXIMUM_FINDINGS]
    return Report(
        findings=tuple(sorted(kept, key=lambda finding: (_number(form, finding), finding.pointer, finding.rule))),
        record=record if sound else None,
        record_id=parsed.identifier,
        record_type=parsed.type.record_name if parsed.type else None,
        country=country,
        judged_on=judged_on,
        profile=profile,
        omitted=parsed.omitted + len(findings) - len(kept),
        accepted=tuple(accepted),
        judged_record=record if joined is None else joined[0],
        forced_country=forced,
        complete=parsed.complete,
        task=form.id if form is not None and parsed.type is form.record else None,
        organisation_given=joined is not None,
    )


def _number(form: TaskForm | None, finding: Finding) -> int:
    """Return the number of the question that a finding is about; 0 where it is about none."""
    question = None if form is None else form.question_at(finding.pointer)
    return 0 if question is None else question.number or 0


def day_of_reading(record: Record, country: str | None, on: date | None) -> date | None:
    """Return the given day, or the day on which a record was written, by the clock of the country of the law."""
    written: datetime | None = getattr(record, "recorded_at", None)
    return on or (written and local_day(written, country or getattr(record, "country", None)))


def _weight(finding: Finding) -> tuple[bool, int, bool, str, str]:
    of_day = finding.rule == structure.NO_DAY
    return not of_day, finding.severity.rank, not finding.kind.blocks_exchange, finding.pointer, finding.rule
