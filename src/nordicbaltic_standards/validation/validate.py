"""The one door: bytes in, a report out. No clock, no network, and never an exception on bad data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.sections import require_date
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.rules.registry import ALL_PROFILES
from nordicbaltic_standards.utils.nearest import closest_choice
from nordicbaltic_standards.validation import json_text as decode
from nordicbaltic_standards.validation import light, structure
from nordicbaltic_standards.validation import run_rules as content
from nordicbaltic_standards.validation.engine import fail_fast_validator, validator_of
from nordicbaltic_standards.validation.identity_number_checks import identity_number_warnings, repeated_identifiers
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES, MAXIMUM_FINDINGS, UnreadableInput, structural
from nordicbaltic_standards.validation.report import Report, UnparsedRecord
from nordicbaltic_standards.validation.suppressions import SuppressedFinding, Suppressions, may_be_weakened

PROFILES: tuple[str, ...] = ALL_PROFILES
"""Validation profiles: half-filled records of daily work, records that cross between systems, counts."""
_READABLE = (bytes, bytearray, memoryview, str, Mapping, Record)
"""Types of what can be judged."""


def record_class(record: str | type[Record]) -> type[Record]:
    """Return the record class for a kebab name or the class itself.

    Raises:
        LookupError: When there is no such record; the message names the choices.
    """
    if isinstance(record, type) and issubclass(record, Record) and record.__dict__.get("record_name") in RECORDS:
        return record
    if isinstance(record, str) and record in RECORDS:
        return RECORDS[record]
    choices = ", ".join(RECORDS)
    near = closest_choice(record, RECORDS) if isinstance(record, str) else None
    hint = f"perhaps {near!r} was meant; " if near else ""
    raise LookupError(f"there is no such record type; {hint}the types are: {choices}")


def checked_country(country: str | None) -> str | None:
    """Return ``country`` if the standard covers it.

    Raises:
        LookupError: When it does not; the message names the choices.
    """
    if country is None or country in REGION:
        return country
    raise LookupError(f"the standard covers these countries: {', '.join(REGION)}")


def checked_profile(profile: str) -> str:
    """Return ``profile`` if there is one of this name.

    Raises:
        ValueError: When there is none; the message names the choices.
    """
    if profile in PROFILES:
        return profile
    raise ValueError(f"the profiles are: {', '.join(PROFILES)}")


def validate(
    data: bytes | str | Mapping[str, Any] | Record,
    record: str | type[Record] | None = None,
    country: str | None = None,
    on: date | None = None,
    profile: str = "exchange",
    *,
    max_bytes: int = MAXIMUM_BYTES,
    exceptions: Suppressions | None = None,
    severities: Mapping[str, Severity | str] | None = None,
    today: date | None = None,
) -> Report:
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
        today: Day on which ``exceptions`` have to hold, and on which the law is read where neither ``on`` nor the record
            names a day. A system that receives records gives the day of receipt; this function reads no clock.

    Returns:
        A `Report`. Bad data is never an exception: it comes back as findings.

    Raises:
        LookupError: When ``record`` or ``country`` is none of the choices.
        ValueError: When ``profile`` is none of the choices, a severity is given for a rule that keeps its own, or
            exceptions are given without the day on which they have to hold.
        TypeError: When ``data`` is of none of the types above, or ``on`` or ``today`` is no `datetime.date`.
    """
    expected = None if record is None else record_class(record)
    checked_country(country)
    checked_profile(profile)
    own = checked_severities(severities)
    for day in (on, today):
        if day is not None:
            require_date(day)
    if exceptions is not None and today is None:
        raise ValueError("accepted exceptions hold until a day: give today, as date.today()")
    if not isinstance(data, _READABLE):
        raise TypeError("data is bytes, text, a mapping or a record")
    marked = False
    try:
        raw = decode.to_bytes(data, max_bytes)
        marked = raw.startswith(decode.BYTE_ORDER_MARK)
        if marked:
            raw = raw[len(decode.BYTE_ORDER_MARK) :]
        judged = _parse(raw, expected) or _diagnose(raw, expected)
        if profile == "draft" and judged.record is None:
            judged.read_unfinished(raw)
    except UnreadableInput as unreadable:
        judged = _ParsedRecord(None, None, [unreadable.finding])
    if marked:
        judged.findings.append(decode.mark_left_out())
    return _report(judged, country, on, profile, exceptions, own, today)


@dataclass(slots=True, repr=False)
class _ParsedRecord:
    """What came out of one record before the report is put together.

    Attributes:
        record: The record that rules judge, or `None` where its form is not sound.
        type: Its type, or `None` where that is not known.
        findings: What is wrong with its form.
        names: The document by the names at its root; `None` where it was not looked at.
        omitted: Number of further findings.
        unread: The record for the report, where ``record`` serves the rules alone.
        finished: Whether ``record`` has every field that has to be there.
    """

    record: Record | None
    type: type[Record] | None
    findings: list[Finding]
    names: Mapping[str, object] | None = None
    omitted: int = 0
    unread: UnparsedRecord | None = None
    finished: bool = True

    @property
    def identifier(self) -> str | None:
        """Identifier of the record, also of one whose form is broken; ``None`` where it cannot be told."""
        given = None if self.names is None else self.names.get("id")
        return given if isinstance(given, str) else None

    def read_unfinished(self, raw: bytes) -> None:
        """Take for the rules what is there of a record, where it lacks fields and nothing else is wrong with it."""
        if self.type is not None and self.findings and all(finding.rule == "STR-020" for finding in self.findings):
            self.record = light.parse_draft(self.type, raw)
            self.finished = False


def _parse(raw: bytes, expected: type[Record] | None) -> _ParsedRecord | None:
    """Judge a record that says its type and has nothing wrong; ``None`` sends it to the thorough reader.

    The record is one that rules can read, no more; the report makes the whole of it when it is asked.
    """
    record = light.try_parse(raw, expected)
    if record is None:
        return None
    # A light record has no other attributes of its own than the values that are there.
    return _ParsedRecord(record, record.__class__, [], record.__dict__, unread=UnparsedRecord(record.__class__, raw))


def _diagnose(raw: bytes, expected: type[Record] | None) -> _ParsedRecord:
    """Judge any input, with the place of everything that is wrong."""
    text = decode.to_text(raw)
    flaws = decode.json_problems(text)
    findings, omitted = flaws.findings, flaws.omitted
    document = decode.to_value(text)
    if not isinstance(document, dict):
        raise UnreadableInput(structural("STR-010", found=structure.kind_of(document)))
    given = document.get("record_type")
    kind = RECORDS.get(given) if isinstance(given, str) else None
    if kind is None:
        findings.append(structure.unknown_type(given, list(RECORDS)))
        if expected is None or given is not None:
            return _ParsedRecord(None, None, findings, omitted=omitted)
        kind = expected
    elif expected is not None and expected is not kind:
        findings.append(structural("STR-014", found=kind.record_name, expected=expected.record_name))
        return _ParsedRecord(None, kind, findings, omitted=omitted)
    try:
        record: Record = validator_of(kind).validate_python(document)
    except ValidationError as error:
        number = error.error_count()
        if number > structure.MOST_ERRORS:
            error = _first_of_each_list(kind, document) or error
        findings += structure.findings(error, kind, document)
        named = min(error.error_count(), structure.MOST_ERRORS)
        return _ParsedRecord(None, kind, findings, document, omitted + number - named)
    return _ParsedRecord(None if findings else record, kind, findings, document, omitted)


def _first_of_each_list(kind: type[Record], document: dict[str, Any]) -> ValidationError | None:
    try:
        fail_fast_validator(kind).validate_python(document)
    except ValidationError as error:
        return error
    return None


def checked_severities(given: Mapping[str, Severity | str] | None) -> dict[str, Severity]:
    """Return severities by rule.

    Raises:
        LookupError: When there is no such rule.
        ValueError: When a rule keeps its severity, or a severity is none of the three.
    """
    if not given:
        return {}
    wanted = {identifier: Severity(severity) for identifier, severity in given.items()}
    kept = sorted(identifier for identifier, severity in wanted.items() if _keeps_its_severity(identifier, severity))
    if kept:
        raise ValueError(
            "these rules are about form, protect safety, or hold a record back as a contradiction or an exposure, and keep "
            f"their severity: {', '.join(kept)}"
        )
    return wanted


def _keeps_its_severity(identifier: str, wanted: Severity) -> bool:
    """Return whether a rule cannot be given a severity; raises `LookupError` where there is no such rule."""
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
    judged: _ParsedRecord,
    country: str | None,
    on: date | None,
    profile: str,
    exceptions: Suppressions | None,
    severities: Mapping[str, Severity],
    today: date | None,
) -> Report:
    record = judged.record
    judged_on: date | None = None
    accepted: list[SuppressedFinding] = []
    findings = judged.findings
    draft = profile == "draft"
    if draft:
        findings = [structure.downgrade_missing(finding) for finding in findings]
    if judged.type is not None and judged.names is not None:
        findings = [*findings, *structure.missing_at_root(judged.type, judged.names, draft=draft)]
    if record is not None:
        judged_on = on or _day_written(record, country) or today
        if judged.finished:
            findings = [*findings, *identity_number_warnings(record)]
        findings = [*findings, *repeated_identifiers(record)]
        by_rules = content.run_rules(record, country, judged_on, profile)
        findings = [*findings, *content.without_lacks(record, by_rules)]
        country = country or record.country
        if not judged.finished or any(
            finding.severity == "error" and finding.area == "structure" for finding in findings
        ):
            record = None
        if judged_on is None:
            findings = [*findings, structure.no_day(draft=draft)]
    if severities:
        findings = [_with_severity(item, severities.get(item.rule)) for item in findings]
    if exceptions is not None and today is not None:
        if judged.record is None:
            exceptions.mark_unchecked(judged.identifier)
        findings, accepted = exceptions.split(findings, judged.record.id if judged.record else None, today)
    # Where there are too many, the heaviest stay, so that what the report says of the record stays true.
    kept = sorted(findings, key=_weight)[:MAXIMUM_FINDINGS]
    return Report(
        findings=tuple(sorted(kept, key=lambda finding: (finding.pointer, finding.rule))),
        record=record and (judged.unread or record),
        record_type=judged.type.record_name if judged.type else None,
        country=country,
        judged_on=judged_on,
        profile=profile,
        omitted=judged.omitted + len(findings) - len(kept),
        accepted=tuple(accepted),
        judged=judged.record is not None,
    )


def _day_written(record: Record, country: str | None) -> date | None:
    """Return the day on which a record was written, by the clock of the country whose law is applied."""
    return record.recorded_at and local_day(record.recorded_at, country or record.country)


def _weight(finding: Finding) -> tuple[bool, int, bool, str, str]:
    of_day = finding.rule == structure.NO_DAY
    return not of_day, finding.severity.rank, not finding.kind.blocks_exchange, finding.pointer, finding.rule
