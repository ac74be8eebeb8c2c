"""Values of a record as a reader sees them: labels of codes, names of countries, dates written out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.forms.task_forms import field_at
from nordicbaltic_standards.i18n.formats import (
    country_name,
    format_money,
    language_name,
    long_date,
    partial_date,
)
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.editing import resolve
from nordicbaltic_standards.models.introspection import LeafLike, leaves_in
from nordicbaltic_standards.models.parts.money import Money
from nordicbaltic_standards.models.types import COUNTRY, LANGUAGE, PARTIAL_DATE, REGION_COUNTRY
from nordicbaltic_standards.utils.errors import InvalidArgumentError


class NotADayError(InvalidArgumentError):
    """What is recorded at a place is not a full day or a point in time."""


def value_in_words(record: Record, pointer: str, language: str) -> str:
    """Return what is recorded at a place, in ``language`` (BCP 47); several values are joined by semicolons.

    Raises:
        UnknownKeyError: When nothing is recorded there.
        InvalidArgumentError: When it is not a value but a part with fields of its own.
    """
    value = resolve(record, pointer)
    leaves = tuple(leaves_in(field_at(type(record), pointer).shape))
    values = value if isinstance(value, tuple) else (value,)
    return "; ".join(_in_words(each, leaves, record, language) for each in values)


def _in_words(value: Any, leaves: tuple[LeafLike, ...], record: Record, language: str) -> str:
    match value:
        case Absent():
            return value.absent.label(language)
        case CodeList():
            return value.label(language)
        case Money():
            return format_money(value.amount, value.currency, language)
        case bool():
            return ui_text("sheet/yes" if value else "sheet/no", language)
        case datetime():
            return long_date(local_day(value, getattr(record, "country", None)), language)
        case date():
            return long_date(value, language)
        case Model():
            raise InvalidArgumentError("a part with fields of its own has no words")
        case _:
            return _text_in_words(str(value), leaves, language)


def _text_in_words(text: str, leaves: tuple[LeafLike, ...], language: str) -> str:
    if COUNTRY in leaves or REGION_COUNTRY in leaves:
        return country_name(text, language)
    if LANGUAGE in leaves:
        return language_name(text, language)
    return partial_date(text, language) if PARTIAL_DATE in leaves else text


def days_between(record: Record, first: str, last: str, language: str) -> str:
    """Return the number of days from one day of the record to another, in ``language`` (BCP 47).

    Raises:
        UnknownKeyError: When nothing is recorded at one of the places.
        NotADayError: When one of them is not a full day or a point in time.
    """
    days = [_day(resolve(record, pointer), record) for pointer in (first, last)]
    return format_duration((days[1] - days[0]).days, Unit.DAYS, language)


def _day(value: Any, record: Record) -> date:
    if isinstance(value, datetime):
        return local_day(value, getattr(record, "country", None))
    if isinstance(value, date):
        return value
    raise NotADayError("not a full day")
