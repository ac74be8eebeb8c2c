"""Identifiers that are repeated, and official numbers whose form is in doubt.

A doubt about a number is never an error: a checksum does not delay help. A repeated identifier is an error in every
record, since no one can tell which of the entries a reference means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from nordicbaltic_standards.law.identity_numbers.base import Form
from nordicbaltic_standards.law.identity_numbers.registry import check, country_of
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.case_file import CaseFile, NationalIdentifier
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import ListShape, ModelShape, ScalarShape, fields_of, parts_in
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.types import IDENTIFIER
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity


def _doubt(identifier: NationalIdentifier, pointer: str) -> Finding | None:
    if isinstance(identifier.value, Absent):
        return None
    scheme = f"@code/identifier-scheme/{identifier.scheme.value}"
    issuer = country_of(identifier.scheme)
    if issuer is not None and identifier.country not in {None, issuer}:
        return Finding("STR-063", Severity.WARNING, FindingKind.GAP, f"{pointer}/country")
    checked = check(identifier.scheme, identifier.value)
    match checked.form:
        case Form.MALFORMED:
            return Finding("STR-060", Severity.WARNING, FindingKind.GAP, f"{pointer}/value", {"scheme": scheme})
        case Form.CHECK_DIGIT:
            return Finding("STR-061", Severity.WARNING, FindingKind.GAP, f"{pointer}/value", {"scheme": scheme})
        case Form.OTHER_SERIES:
            series = f"@code/identifier-scheme/{checked.series}"
            return Finding("STR-062", Severity.WARNING, FindingKind.GAP, f"{pointer}/scheme", {"series": series})
        case _:
            return None


_DATE = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}[._-]?(?:0[1-9]|1[0-2])[._-]?(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[1-9]|[12][0-9]|3[01])[._-]?(?:0[1-9]|1[0-2])[._-]?(?:19|20)[0-9]{2})(?![0-9])"
)
"""A whole date inside a text, year first or day first."""


def identity_number_warnings(record: Record, prefix: str = "") -> Iterator[Finding]:
    """Yield a warning for each official number of doubtful form, and for a pseudonym that may contain a birth date.

    Neither number nor pseudonym is in it.
    """
    if isinstance(record, ExchangeMessage):
        yield from identity_number_warnings(record.payload.record, "/payload/record")
    subject = record.subject if isinstance(record, PersonRecord) else None
    if subject is not None and _DATE.search(subject.pseudonym) is not None:
        yield Finding("STR-064", Severity.WARNING, FindingKind.GAP, f"{prefix}/subject/pseudonym")
    if not isinstance(record, CaseFile) or record.person is None or isinstance(record.person.identifiers, Absent):
        return
    for index, identifier in enumerate(record.person.identifiers):
        doubt = _doubt(identifier, f"{prefix}/person/identifiers/{index}")
        if doubt is not None:
            yield doubt


@cache
def named_lists(kind: type[Model]) -> dict[str, str]:
    """Return the lists of a part whose entries have identifiers, each with the field that contains the identifier.

    That is the field ``id`` of an entry. The organisations of a case file have ``ref`` instead, by which the entries of
    the file name them.
    """
    lists: dict[str, str] = {}
    for name, declared in fields_of(kind).items():
        if isinstance(declared.shape, ListShape) and isinstance(declared.shape.item, ModelShape):
            entry = declared.shape.item.part
            field = "ref" if kind is CaseFile and entry is OrganisationRef else "id"
            identifier = fields_of(entry).get(field)
            if identifier is not None and identifier.shape == ScalarShape(IDENTIFIER):
                lists[name] = field
    return lists


@cache
def _fields_with_lists(kind: type[Model]) -> tuple[tuple[str, str | None], ...]:
    """Return the fields of a part that contain such a list, at any depth, each with the field of its identifiers."""
    own = named_lists(kind)
    return tuple(
        (name, own.get(name))
        for name, declared in fields_of(kind).items()
        if name in own or any(_fields_with_lists(part) for part in parts_in(declared.shape))
    )


def repeated_identifiers(record: Record) -> Iterator[Finding]:
    """Yield an error at each entry whose identifier another entry of the same list has.

    The record can be read all the same, so these are findings on its content. An identifier is never part of one.

    Source: GDPR art. 5(1)(d): data are accurate.
    """
    for pointer, entry in _repeated(record, ""):
        yield Finding(
            "STR-050",
            Severity.ERROR,
            FindingKind.CONTRADICTION,
            pointer,
            area=record.area,
            standard="PRO-S10",
            legal_sources=("gdpr art. 5(1)(d)",),
            variant="consent" if entry.__class__ is Consent else "",
        )


def _repeated(part: Model, at: str) -> Iterator[tuple[str, Model]]:
    """Yield the entries whose identifier is repeated, each with the place of the identifier."""
    for name, field in _fields_with_lists(part.__class__):
        value = getattr(part, name, None)  # a draft can lack a field that is required
        if value is None or isinstance(value, Absent):
            continue
        if isinstance(value, Model):
            yield from _repeated(value, f"{at}/{name}")
            continue
        repeated: set[str] = set()
        if field is not None and len(value) > 1:
            counts = Counter(getattr(entry, field, None) for entry in value)
            repeated = {each for each, count in counts.items() if each is not None and count > 1}
        for index, entry in enumerate(value):
            if repeated and getattr(entry, field or "", None) in repeated:
                yield f"{at}/{name}/{index}/{field}", entry
            yield from _repeated(entry, f"{at}/{name}/{index}")
