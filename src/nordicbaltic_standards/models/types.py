"""The leaf types of records: dates, money, codes of other standards, texts.

Each leaf is declared once, as an object that builds its pydantic validator and knows its JSON Schema. Nothing is
coerced: a number is not a date, ``1`` is not true. Errors have our own types and never contain the value.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from nordicbaltic_standards.codelists.iso_codes import COUNTRIES, CURRENCIES, LANGUAGE_SUBTAGS
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.utils import patterns
from nordicbaltic_standards.utils.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class ScalarType:
    """A type of value that a field can contain.

    Attributes:
        name: Name of the type, as used in the schemas and the documentation.
        description: What it is, in English, for the reader of a schema.
        json_schema: Its JSON Schema, without title and description.
        error: Type of the error raised for anything else, or ``None`` when the parts of the type raise their own
            errors.
        build: Function that returns the pydantic core schema.
    """

    name: str
    description: str
    json_schema: Mapping[str, Any] = field(hash=False)
    error: str | None
    build: Callable[[], core_schema.CoreSchema] = field(hash=False)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        schema = self.build()
        if self.error is None:
            return schema
        return core_schema.custom_error_schema(
            schema, custom_error_type=self.error, custom_error_message=f"not a value of type {self.name}"
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.json_schema)


def _string(pattern: str, maximum: int, **more: Any) -> dict[str, Any]:
    return {"type": "string", "pattern": patterns.published(pattern), "maxLength": maximum, **more}


def _matching(pattern: str, maximum: int) -> core_schema.StringSchema:
    return core_schema.str_schema(pattern=pattern, max_length=maximum, strict=True)


FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2099, 12, 31)
"""First and last day that a record can contain."""


def _build_date() -> core_schema.CoreSchema:
    text = core_schema.chain_schema([_matching(patterns.DATE, 10), core_schema.date_schema()])
    return core_schema.json_or_python_schema(
        json_schema=text,
        python_schema=core_schema.union_schema([core_schema.date_schema(strict=True), text], mode="left_to_right"),
    )


def _partial_from_python(value: Any) -> Any:
    return value.isoformat() if type(value) is date else value


def _build_partial_date() -> core_schema.CoreSchema:
    text = core_schema.no_info_after_validator_function(PartialDate, _matching(patterns.PARTIAL_DATE, 10))
    return core_schema.json_or_python_schema(
        json_schema=text, python_schema=core_schema.no_info_before_validator_function(_partial_from_python, text)
    )


def _build_instant() -> core_schema.CoreSchema:
    text = core_schema.chain_schema(
        [_matching(patterns.INSTANT, 32), core_schema.datetime_schema(tz_constraint="aware")]
    )
    return core_schema.json_or_python_schema(
        json_schema=text,
        python_schema=core_schema.union_schema(
            [core_schema.datetime_schema(strict=True, tz_constraint="aware"), text], mode="left_to_right"
        ),
    )


def _amount_from_python(value: Any) -> Any:
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    return value


def _write_amount(value: Decimal) -> str:
    return format(value, "f")


def _build_amount() -> core_schema.CoreSchema:
    text = core_schema.no_info_after_validator_function(Decimal, _matching(patterns.AMOUNT, 15))
    return core_schema.json_or_python_schema(
        json_schema=text,
        python_schema=core_schema.no_info_before_validator_function(_amount_from_python, text),
        serialization=core_schema.plain_serializer_function_ser_schema(
            _write_amount, return_schema=core_schema.str_schema()
        ),
    )


def _pattern_leaf(name: str, description: str, pattern: str, maximum: int, error: str, **more: Any) -> ScalarType:
    return ScalarType(name, description, _string(pattern, maximum, **more), error, lambda: _matching(pattern, maximum))


def _choice_leaf(name: str, description: str, choices: tuple[str, ...], error: str, **more: Any) -> ScalarType:
    return ScalarType(
        name,
        description,
        {"type": "string", "enum": list(choices), **more},
        error,
        lambda: core_schema.literal_schema(list(choices)),
    )


def _normalise(maximum: int) -> Callable[[str], str]:
    def normalise(value: str) -> str:
        """Normalise text to NFC; in the rare case that this would exceed the limit, leave it unchanged."""
        if value.isascii() or unicodedata.is_normalized("NFC", value):
            return value
        composed = unicodedata.normalize("NFC", value)
        return composed if len(composed) <= maximum else value

    return normalise


def _text_leaf(name: str, description: str, maximum: int) -> ScalarType:
    return ScalarType(
        name,
        description,
        {"type": "string", "minLength": 1, "maxLength": maximum},
        None,
        lambda: core_schema.no_info_after_validator_function(
            _normalise(maximum), core_schema.str_schema(min_length=1, max_length=maximum, strict=True)
        ),
    )


def strict_integer(value: Any) -> Any:
    """Accept numbers, and nothing that only resembles a number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError("nbs_whole_number", "not a whole number")
    if isinstance(value, float) and not value.is_integer():
        raise PydanticCustomError("nbs_whole_number", "not a whole number")
    return int(value)


def _number_leaf(name: str, description: str, minimum: int, maximum: int) -> ScalarType:
    return ScalarType(
        name,
        description,
        {"type": "integer", "minimum": minimum, "maximum": maximum},
        None,
        lambda: core_schema.no_info_before_validator_function(
            strict_integer, core_schema.int_schema(ge=minimum, le=maximum, strict=True)
        ),
    )


_LANGUAGE = f"^(?:{'|'.join(LANGUAGE_SUBTAGS)})(?:-[A-Z][a-z]{{3}})?(?:-(?:[A-Z]{{2}}|[0-9]{{3}}))?$"

OUTSIDE = "ext:"
"""Beginning of a reference to an entry in another system."""

_OUTSIDE = (OUTSIDE, "ext.", "ext-")


def is_external_reference(reference: str | None) -> bool:
    """Return whether a reference names an entry in another system: it begins with ``ext:`` (or ``ext.``, ``ext-``)."""
    return reference is not None and reference.startswith(_OUTSIDE)


DATE = ScalarType(
    "Date",
    "Calendar date in the form YYYY-MM-DD (ISO 8601).",
    _string(patterns.DATE, 10, format="date"),
    "nbs_date",
    _build_date,
)

PARTIAL_DATE = ScalarType(
    "PartialDate",
    "Date of which the day, or month and day, may be unknown: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601).",
    _string(patterns.PARTIAL_DATE, 10),
    "nbs_partial_date",
    _build_partial_date,
)

INSTANT = ScalarType(
    "Instant",
    "Point in time with its offset from UTC (RFC 3339).",
    _string(patterns.INSTANT, 32, format="date-time"),
    "nbs_instant",
    _build_instant,
)

TIME_OF_DAY = _pattern_leaf(
    "TimeOfDay", "Hours and minutes in the form HH:MM, local time.", patterns.TIME_OF_DAY, 5, "nbs_time_of_day"
)

AMOUNT = ScalarType(
    "Amount",
    "Amount of money as decimal text with at most two decimals.",
    _string(patterns.AMOUNT, 15),
    "nbs_amount",
    _build_amount,
)

IDENTIFIER = _pattern_leaf(
    "Identifier",
    "Identifier of a record or of a part of one, assigned by the system that created it.",
    patterns.IDENTIFIER,
    80,
    "nbs_identifier",
)

PSEUDONYM = _pattern_leaf(
    "Pseudonym",
    "Name for a person that reveals nothing about them: never a national identification number, nor any part of one.",
    patterns.PSEUDONYM,
    64,
    "nbs_pseudonym",
)

POINTER = _pattern_leaf(
    "Pointer", "JSON Pointer to a field of a record (RFC 6901).", patterns.POINTER, 200, "nbs_pointer"
)

COUNTRY = _choice_leaf("Country", "Country (ISO 3166-1 alpha-2; XK for Kosovo).", COUNTRIES, "nbs_country")

REGION_COUNTRY = _choice_leaf(
    "RegionCountry", "One of the eight countries of the standard (ISO 3166-1 alpha-2).", REGION, "nbs_region_country"
)

LANGUAGE = _pattern_leaf("Language", "Language tag (BCP 47, primary subtag of ISO 639).", _LANGUAGE, 15, "nbs_language")

CURRENCY = _choice_leaf("Currency", "Currency (ISO 4217, former currencies included).", CURRENCIES, "nbs_currency")

NAME = _text_leaf("Name", "A name or another short text of at most 200 characters (Unicode NFC).", 200)

NOTE = _text_leaf("Note", "Free text of at most 4000 characters (Unicode NFC).", 4000)

NON_NEGATIVE_INTEGER = _number_leaf("WholeNumber", "Whole number from 0 to 100000.", 0, 100_000)

AGE = _number_leaf("Age", "Age in completed years.", 0, 130)

FLAG = ScalarType("Flag", "True or false.", {"type": "boolean"}, None, lambda: core_schema.bool_schema(strict=True))

IsoDate = Annotated[date, DATE]
"""ISO 8601 calendar date from 1900-01-01 to 2099-12-31."""

PartialIsoDate = Annotated[PartialDate, PARTIAL_DATE]
"""Year, year and month, or calendar date (ISO 8601)."""

Instant = Annotated[datetime, INSTANT]
"""Aware point in time (RFC 3339)."""

TimeOfDay = Annotated[str, TIME_OF_DAY]
"""Local time of day, HH:MM."""

Amount = Annotated[Decimal, AMOUNT]
"""Amount of money of zero or more with at most two decimals."""

Identifier = Annotated[str, IDENTIFIER]
"""Identifier given by the system that wrote the record."""

Pseudonym = Annotated[str, PSEUDONYM]
"""Name for a person that says nothing about them."""

Pointer = Annotated[str, POINTER]
"""JSON Pointer to a field of a record."""

Country = Annotated[str, COUNTRY]
"""ISO 3166-1 alpha-2 country code."""

RegionCountry = Annotated[str, REGION_COUNTRY]
"""One of the eight countries of the standard, ISO 3166-1 alpha-2."""

Language = Annotated[str, LANGUAGE]
"""BCP 47 language tag."""

Currency = Annotated[str, CURRENCY]
"""ISO 4217 currency code."""

Name = Annotated[str, NAME]
"""Short text, NFC."""

Note = Annotated[str, NOTE]
"""Free text, NFC."""

NonNegativeInteger = Annotated[int, NON_NEGATIVE_INTEGER]
"""Whole number from 0 to 100000."""

Age = Annotated[int, AGE]
"""Age in completed years."""

Flag = Annotated[bool, FLAG]
"""True or false, nothing that only resembles them."""
