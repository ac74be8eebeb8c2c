"""What a sheet takes from the record of a case: never a name, an address or any other text of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from nordicbaltic_standards.deadlines import deadlines
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.case_context import payload_record
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.minority import BANDS, MAJORITY
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parsing import parse
from nordicbaltic_standards.validation.report import InvalidRecordError

_SWITZERLAND = "CH"


@dataclass(frozen=True, slots=True, repr=False)
class CaseDetails:
    """What decides which statements a person needs. Has no `repr`, since these are personal data.

    Attributes:
        country: Country whose law applies (ISO 3166-1), or `None`.
        child: Whether the person is, or has to be treated as, a child; `None`: not known.
        eea_citizen: Whether the person is a citizen of a state of the European Economic Area; `None`: not known.
        period_end: Last day of the reflection period that was granted, as the statutory dates have it, or `None`.
        permit_end: Last day of the residence permit, likewise.
    """

    country: str | None = None
    child: bool | None = None
    eea_citizen: bool | None = None
    period_end: Deadline | None = None
    permit_end: Deadline | None = None


def case_details(case: bytes | str | Mapping[str, Any] | Record, on: date, country: str | None = None) -> CaseDetails:
    """Return what a sheet takes from a case.

    Args:
        case: A case file, a message or another record of a case, as `deadlines` reads them.
        on: Day for which the sheet is.
        country: ISO 3166-1 code whose law applies; `None` for the record's own.

    Raises:
        TypeError: When ``case`` has none of these types, or ``on`` is not a day.
        InvalidRecordError: When no record can be read; it says why, without a value.
        UnknownKeyError: When ``country`` is not one of the eight.
    """
    dates = deadlines(case, on, country)
    root = case if isinstance(case, Record) else _record(case)
    record = payload_record(root)
    own = getattr(record, "country", None)
    code = country or (own if own in REGION else None)
    subject = getattr(record, "subject", None)
    context = Context(on, code, subject, root, "exchange")
    return CaseDetails(
        code,
        _is_child(context, subject),
        _is_eea_citizen(context, subject),
        _last("reflection-end", dates, on),
        _last("permit-expiry", dates, on) or _last("permit-end", dates, on),
    )


def _record(case: bytes | str | Mapping[str, Any]) -> Record:
    parsed = parse(case, None, MAXIMUM_BYTES)
    if parsed.record is None:
        raise InvalidRecordError(tuple(parsed.findings))
    return parsed.record


def _is_child(context: Context, subject: Subject | None) -> bool | None:
    if context.is_child():
        return True
    if subject is None:
        return None
    ages = context.ages()
    group = known(subject.age_group)
    youngest = 0 if group is None else BANDS.get(group, (0, 0))[0]
    adult = known(subject.is_child) is False or (ages is not None and ages[0] >= MAJORITY) or youngest >= MAJORITY
    return False if adult else None


def _is_eea_citizen(context: Context, subject: Subject | None) -> bool | None:
    third_country = context.third_country.value
    nationalities = () if subject is None else known(subject.nationalities, ())
    if _SWITZERLAND in nationalities and union_law().eea.isdisjoint(nationalities):
        return None  # citizens of Switzerland are neither, and the law of each country says what they have
    return None if third_country is None else not third_country


def _last(identifier: str, dates: tuple[Deadline, ...], on: date) -> Deadline | None:
    """Return the last date of this kind that has not passed."""
    to_come = [each for each in dates if each.id == identifier and not each.done and (each.due or date.min) >= on]
    return to_come[-1] if to_come else None
