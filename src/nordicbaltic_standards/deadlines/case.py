"""The statutory dates of a whole case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any, cast

from nordicbaltic_standards.codelists.enumerations import CompensationRoute
from nordicbaltic_standards.deadlines.assistance import of_assistance, of_identification, of_referral
from nordicbaltic_standards.deadlines.compensation import of_compensation
from nordicbaltic_standards.deadlines.completion import finished
from nordicbaltic_standards.deadlines.data_protection import of_data_protection
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState
from nordicbaltic_standards.deadlines.law_coverage_gaps import of_unknown_law
from nordicbaltic_standards.deadlines.reflection_period import of_needed_reflection
from nordicbaltic_standards.deadlines.residence import of_residence
from nordicbaltic_standards.deadlines.retention import of_retention
from nordicbaltic_standards.deadlines.state_of_law import with_state_of_law
from nordicbaltic_standards.law.region import REGION, require_region
from nordicbaltic_standards.law.sections import require_date
from nordicbaltic_standards.law.territories import state_of
from nordicbaltic_standards.models.assistance import AssistanceSection
from nordicbaltic_standards.models.base import MissingFieldError, Record, Section
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parsing import parse
from nordicbaltic_standards.validation.report import InvalidRecordError

NO_COUNTRY = "national-law"
"""Replaces all dates of national law where the record names no country covered by the standard."""
NOT_READ = "not-read"
"""Replaces the dates that depend on what is missing or unsound in the record."""


def statutory_dates(
    data: bytes | str | Mapping[str, Any] | Record, on: date, country: str | None = None
) -> tuple[Deadline, ...]:
    """Return the statutory dates of a case, as `nordicbaltic_standards.deadlines` does."""
    require_date(on)
    if country is not None:
        require_region(country)
    case, complete = _read(data)
    dates = [
        finished(with_state_of_law(deadline, on), case) for deadline in _of_record(case, "", country, on, None, None)
    ]
    # A missing country is reported once.
    nowhere = [deadline for deadline in dates if deadline.id == NO_COUNTRY]
    dates = [*nowhere[:1], *(deadline for deadline in dates if deadline.id != NO_COUNTRY)]
    dates.sort(key=lambda item: (item.due is None, item.due or date.max, item.pointer, item.id))
    if not complete:
        remarks = ("deadline-remark/not-read",)
        dates.append(Deadline(NOT_READ, "", None, remarks=remarks, state=DeadlineState.NOT_KNOWN))
    return tuple(dates)


def _read(data: bytes | str | Mapping[str, Any] | Record) -> tuple[Record, bool]:
    """Return the record without its missing or unsound parts, and whether it has no such parts."""
    if isinstance(data, Record):
        return data, True
    if not isinstance(data, bytes | str | Mapping):
        raise TypeError("deadlines follow from a record, a mapping or JSON text")
    parsed = parse(data, None, MAXIMUM_BYTES)
    if parsed.record is None:
        raise InvalidRecordError(tuple(parsed.findings))
    return parsed.record, parsed.complete


def _known(dates: Iterable[Deadline]) -> Iterator[Deadline]:
    """Yield the dates up to the first that depends on a missing field: its value is not guessed."""
    with suppress(MissingFieldError):
        yield from dates


def _of_record(
    record: Section,
    prefix: str,
    country: str | None,
    on: date,
    subject: Subject | None,
    case: CaseFile | None,
    parent_country: str | None = None,
) -> Iterator[Deadline]:
    given = getattr(record, "country", None)
    own = given if given in REGION else parent_country
    code = country or own
    subject = getattr(record, "subject", None) or subject
    match record:
        case ExchangeMessage():
            yield from _of_record(record.payload.record, f"{prefix}/payload/record", country, on, subject, None, own)
        case CaseFile():
            for child, place in _inside(record):
                yield from _of_record(child, prefix + place, country, on, subject, record, own)
            if code in REGION:
                of_file = Context(on, code, subject, record, "exchange")
                yield from _known(of_needed_reflection(record, prefix, code, on, of_file))
        case _:
            decides = _deciding(record, code)
            context = Context(on, decides, subject, case or cast("Record", record), "exchange")
            dates = (
                *_known(_of_part(record, prefix, on, case, context)),
                *_known(of_unknown_law(record, prefix, decides, on, case, context)),
            )
            for item in dates:
                own_country = decides if item.fact is None else item.fact.country
                yield item if item.country else replace(item, country=own_country)
            if decides is None and isinstance(record, _NATIONAL):
                remarks = ("deadline-remark/no-country",)
                yield Deadline(NO_COUNTRY, f"{prefix}/country", None, remarks=remarks, state=DeadlineState.NOT_KNOWN)


def _deciding(record: Section, code: str | None) -> str | None:
    """Return the country of the region whose law decides on a record; for a claim, that of the scheme that it names."""
    if isinstance(record, CompensationClaimSection):
        # A request across borders is made to the scheme of another country, which only the claim can name.
        home = None if record.route is CompensationRoute.CROSS_BORDER_REQUEST else code
        code = home if record.scheme_country is None else state_of(record.scheme_country)
    return code if code in REGION else None


_NATIONAL = (LegalStatusSection, AssistanceSection, ReferralSection, CompensationClaimSection)
"""Records from which dates of national law follow."""


def _of_part(record: Section, prefix: str, on: date, case: CaseFile | None, context: Context) -> Iterator[Deadline]:
    code, subject = context.country, context.subject
    match record:
        case IdentificationSection():
            yield from of_identification(record, prefix)
        case LegalStatusSection():
            yield from of_residence(record, prefix, code, on, context)
        case AssistanceSection():
            yield from of_assistance(record, prefix, code)
        case ReferralSection():
            yield from of_referral(record, prefix, code, on, context)
        case DataProtectionSection():
            yield from of_data_protection(record, prefix, code, on)
            yield from of_retention(record, prefix, code, on, case, subject)
        case CompensationClaimSection():
            yield from of_compensation(record, prefix, code, on, subject, case)
        case _:
            return


def _inside(case: CaseFile) -> Iterator[tuple[Section, str]]:
    for name in ("identification", "legal_status", "assistance", "data_protection"):
        child = getattr(case, name, None)
        if child is not None:
            yield child, f"/{name}"
    for name in ("referrals", "compensation_claims"):
        for index, child in enumerate(getattr(case, name, ())):
            yield child, f"/{name}/{index}"
