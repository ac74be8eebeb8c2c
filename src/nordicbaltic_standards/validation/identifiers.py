"""Warnings on official numbers whose form is in doubt. Never an error: a checksum does not hold up help."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nordicbaltic_standards.case.exchange import ExchangeMessage
from nordicbaltic_standards.case.records import CaseFile, NationalIdentifier
from nordicbaltic_standards.core.findings import Finding, Kind, Severity
from nordicbaltic_standards.core.parts.subject import PersonRecord
from nordicbaltic_standards.core.record import Absent, Record
from nordicbaltic_standards.countries.identity_numbers.base import Form
from nordicbaltic_standards.countries.identity_numbers.registry import country_of, verdict


def _doubt(identifier: NationalIdentifier, pointer: str) -> Finding | None:
    if isinstance(identifier.value, Absent):
        return None
    scheme = f"@code/identifier-scheme/{identifier.scheme.value}"
    issuer = country_of(identifier.scheme)
    if issuer is not None and issuer != identifier.country:
        return Finding("STR-063", Severity.WARNING, Kind.GAP, f"{pointer}/country")
    found = verdict(identifier.scheme, identifier.value)
    match found.form:
        case Form.MALFORMED:
            return Finding("STR-060", Severity.WARNING, Kind.GAP, f"{pointer}/value", {"scheme": scheme})
        case Form.CHECK_DIGIT:
            return Finding("STR-061", Severity.WARNING, Kind.GAP, f"{pointer}/value", {"scheme": scheme})
        case Form.OTHER_SERIES:
            series = f"@code/identifier-scheme/{found.series}"
            return Finding("STR-062", Severity.WARNING, Kind.GAP, f"{pointer}/scheme", {"series": series})
        case _:
            return None


_DATE = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}[._-]?(?:0[1-9]|1[0-2])[._-]?(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[1-9]|[12][0-9]|3[01])[._-]?(?:0[1-9]|1[0-2])[._-]?(?:19|20)[0-9]{2})(?![0-9])"
)
"""A whole date inside a text, year first or day first."""


def doubtful_identifiers(record: Record, prefix: str = "") -> Iterator[Finding]:
    """Yield a warning for each official number whose form is in doubt, and for a pseudonym that may hold a birth date.

    Neither number nor pseudonym is in it.
    """
    if isinstance(record, ExchangeMessage):
        yield from doubtful_identifiers(record.payload.record, "/payload/record")
    subject = record.subject if isinstance(record, PersonRecord) else None
    if subject is not None and _DATE.search(subject.pseudonym) is not None:
        yield Finding("STR-064", Severity.WARNING, Kind.GAP, f"{prefix}/subject/pseudonym")
    if not isinstance(record, CaseFile) or record.person is None or isinstance(record.person.identifiers, Absent):
        return
    for index, identifier in enumerate(record.person.identifiers):
        doubt = _doubt(identifier, f"{prefix}/person/identifiers/{index}")
        if doubt is not None:
            yield doubt
