"""The statutory dates of a whole case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from nordicbaltic_standards.assistance.records import Assistance
from nordicbaltic_standards.case.exchange import ExchangeMessage
from nordicbaltic_standards.case.records import CaseFile
from nordicbaltic_standards.compensation.records import CompensationClaim
from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.core.parts.subject import Subject
from nordicbaltic_standards.identification.records import Identification
from nordicbaltic_standards.protection.records import DataProtection
from nordicbaltic_standards.referral.records import Referral
from nordicbaltic_standards.residence.records import LegalStatus
from nordicbaltic_standards.statutory.deadline import Deadline
from nordicbaltic_standards.statutory.of_assistance import of_assistance, of_identification, of_referral
from nordicbaltic_standards.statutory.of_compensation import of_compensation
from nordicbaltic_standards.statutory.of_data_protection import of_data_protection
from nordicbaltic_standards.statutory.of_residence import of_residence
from nordicbaltic_standards.statutory.of_retention import of_retention

if TYPE_CHECKING:
    from nordicbaltic_standards.core.record import Record


def deadlines(case: Record, on: date, country: str | None = None) -> tuple[Deadline, ...]:
    """Return the statutory dates that follow from a case, the soonest first, those without a date last.

    Args:
        case: A case file, an exchange message, or one of the records of a case.
        on: Day on which the law is read.
        country: ISO 3166-1 code whose law applies; `None` for each record's own.

    Raises:
        LookupError: When ``country`` is none of the eight.
    """
    if country is not None and country not in REGION:
        raise LookupError(f"the standard covers these countries: {', '.join(REGION)}")
    found = _of_record(case, "", country, on, None, None)
    return tuple(sorted(found, key=lambda item: (item.due is None, item.due or date.max, item.pointer, item.id)))


def _of_record(
    record: Record,
    prefix: str,
    country: str | None,
    on: date,
    subject: Subject | None,
    case: CaseFile | None,
    around: str | None = None,
) -> Iterator[Deadline]:
    own = record.country if record.country in REGION else around
    code = country or own
    subject = getattr(record, "subject", None) or subject
    match record:
        case ExchangeMessage():
            yield from _of_record(record.payload.record, f"{prefix}/payload/record", country, on, subject, None, own)
        case CaseFile():
            for child, place in _inside(record):
                yield from _of_record(child, prefix + place, country, on, subject, record, own)
        case Identification():
            yield from of_identification(record, prefix)
        case LegalStatus():
            yield from of_residence(record, prefix, code, on)
        case Assistance():
            yield from of_assistance(record, prefix, code)
        case Referral():
            yield from of_referral(record, prefix, code, on)
        case DataProtection():
            yield from of_data_protection(record, prefix, code, on)
            yield from of_retention(record, prefix, code, on, case, subject)
        case CompensationClaim():
            yield from of_compensation(record, prefix, code, on, subject, case)
        case _:
            return


def _inside(case: CaseFile) -> Iterator[tuple[Record, str]]:
    for name in ("identification", "legal_status", "assistance", "data_protection"):
        child = getattr(case, name)
        if child is not None:
            yield child, f"/{name}"
    for name in ("referrals", "compensation_claims"):
        for index, child in enumerate(getattr(case, name)):
            yield child, f"/{name}/{index}"
