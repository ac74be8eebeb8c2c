"""Convert values of a record to cells and back, without losing or guessing anything."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import AbsenceReason
from nordicbaltic_standards.codelists.iso_codes import COUNTRIES, LANGUAGE_SUBTAGS
from nordicbaltic_standards.i18n.formats import country_name, language_name
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.local_time import zone
from nordicbaltic_standards.models.absence import is_absence
from nordicbaltic_standards.models.introspection import (
    CodeShape,
    ConstantShape,
    DeclaredField,
    LeafLike,
    ListShape,
    OpenShape,
    ScalarShape,
    Shape,
)
from nordicbaltic_standards.models.types import (
    AMOUNT,
    COUNTRY,
    DATE,
    FLAG,
    INSTANT,
    LANGUAGE,
    NAME,
    NOTE,
    PARTIAL_DATE,
    REGION_COUNTRY,
    TIME_OF_DAY,
)
from nordicbaltic_standards.utils.nearest import closest_choice

EMPTY = "()"
"""Marks a part that is recorded and has no content."""

SEPARATOR = "; "

_FIRST_DAY = date(1900, 3, 1)
"""Earlier days are written as text, since spreadsheets differ on them."""

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt about a cell: the rule, whether the value was lost, and the parameters of the message."""

    rule: str
    lost: bool
    params: Mapping[str, str | int]


@dataclass(frozen=True, slots=True, repr=False)
class CellReading:
    """What was read from a cell: a JSON value, or nothing, and doubts about it."""

    value: Any = None
    doubts: tuple[Doubt, ...] = ()


def _lost(rule: str, **params: str | int) -> CellReading:
    return CellReading(None, (Doubt(rule, lost=True, params=params),))


# Writing


def absent_words(reason: str, language: str) -> str:
    """Return an absence reason as a cell shows it."""
    return f"({AbsenceReason(reason).label(language)})"


def written(value: Any, declared: DeclaredField, language: str) -> Cell:
    """Return the content of a cell for the JSON value of a field.

    Args:
        value: JSON value, not an empty list.
        declared: The field.
        language: BCP 47 tag of the labels.
    """
    if declared.takes_absence and is_absence(value):
        return absent_words(value["absent"], language)
    shape = declared.shape
    if isinstance(shape, ListShape):
        items = [_plain(item, shape.item, language) for item in value]
        if any(";" in item or _needs_escaping(item) for item in items):
            return "\\" + json.dumps(items, ensure_ascii=True)
        return SEPARATOR.join(items)
    if isinstance(shape, ScalarShape):
        if shape.leaf is DATE and (day := date.fromisoformat(str(value))) >= _FIRST_DAY:
            return day
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    text = _plain(value, shape, language)
    return "\\" + json.dumps(text, ensure_ascii=True) if _needs_escaping(text) else text


def _plain(value: Any, shape: Shape, language: str) -> str:
    match shape:
        case CodeShape(code_list):
            return code_list(value).label(language)
        case ScalarShape(leaf) if leaf is FLAG:
            return ui_text("sheet/yes" if value else "sheet/no", language)
        case ScalarShape(leaf) if leaf in {COUNTRY, REGION_COUNTRY}:
            return with_code(country_name(value, language), value)
        case ScalarShape(leaf) if leaf is LANGUAGE:
            return with_code(language_name(value, language), value)
        case OpenShape():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def with_code(name: str, code: str) -> str:
    """Return a name with its code, as a cell shows both."""
    return code if name == code else f"{name} ({code})"


_ARMOURED = re.compile(r"^[(\\]|^\s|\s$|[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
"""Text that a spreadsheet, or this reader, would take for something else."""


def _needs_escaping(text: str) -> bool:
    return _ARMOURED.search(text) is not None


# Reading


def read(raw: Any, declared: DeclaredField, language: str, country: str | None) -> CellReading:
    """Return the JSON value of a cell.

    Args:
        raw: Content of the cell as the spreadsheet library gives it; not empty.
        declared: The field.
        language: Language of the workbook, whose labels take precedence.
        country: Country of the record, for times without an offset.
    """
    shape = declared.shape
    text = raw.strip() if isinstance(raw, str) else ""
    if declared.takes_absence and text.startswith("(") and text.endswith(")"):
        reason = absence_of(text, language)
        if reason is not None:
            return CellReading({"absent": reason})
        if not _is_text(shape):
            return _lost("STR-077")
    if isinstance(shape, ListShape):
        return _several(raw, shape, language, country)
    return _one(_unescaped(raw), shape, language, country)


def _is_text(shape: Shape) -> bool:
    """Return whether a field takes any text, so that brackets may be part of it."""
    return isinstance(shape, ScalarShape) and shape.leaf in {NAME, NOTE}


def absence_of(text: str, language: str) -> str | None:
    """Return the absence reason that a text in brackets names, or ``None``."""
    reason = _chosen(text.strip().removeprefix("(").removesuffix(")"), _labels(AbsenceReason, language))
    return reason if isinstance(reason, str) else None


def _several(raw: Any, shape: ListShape, language: str, country: str | None) -> CellReading:
    armoured = _armoured_list(raw)
    if armoured is not None:
        pieces: list[Any] = armoured
    elif isinstance(raw, str):
        pieces = [piece.strip() for piece in re.split(r"[;\n]", raw) if piece.strip()]
    else:
        pieces = [raw]
    values: list[Any] = []
    doubts: list[Doubt] = []
    for piece in pieces:
        reading = _one(piece, shape.item, language, country)
        doubts += reading.doubts
        if reading.value is not None:
            values.append(reading.value)
    return CellReading(values or None, tuple(_distinct(doubts)))


def _distinct(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    seen: list[Doubt] = []
    for doubt in doubts:
        if doubt not in seen:
            seen.append(doubt)
            yield doubt


def _armoured_list(raw: Any) -> list[str] | None:
    if not isinstance(raw, str) or not raw.startswith("\\["):
        return None
    try:
        items = json.loads(raw[1:])
    except ValueError:
        return None
    return items if isinstance(items, list) and all(isinstance(item, str) for item in items) else None


def _unescaped(raw: Any) -> Any:
    if not isinstance(raw, str) or not raw.startswith('\\"'):
        return raw
    try:
        text = json.loads(raw[1:])
    except ValueError:
        return raw
    return text if isinstance(text, str) else raw


def _one(raw: Any, shape: Shape, language: str, country: str | None) -> CellReading:
    match shape:
        case CodeShape(code_list):
            return _code(raw, code_list, language)
        case ConstantShape():
            return CellReading(str(raw).strip())
        case ScalarShape(leaf):
            return _leaf(raw, leaf, language, country)
        case _:
            return _extensions(raw)


def _leaf(raw: Any, leaf: LeafLike, language: str, country: str | None) -> CellReading:
    if leaf is DATE:
        return _date(raw)
    if leaf is PARTIAL_DATE:
        return _partial_date(raw)
    if leaf is INSTANT:
        return _instant(raw, country)
    if leaf is FLAG:
        return _flag(raw, language)
    if leaf in {COUNTRY, REGION_COUNTRY}:
        return _named(raw, COUNTRIES, _country_names(language), "@sheet-value/country")
    if leaf is LANGUAGE:
        return _named(raw, (), _language_names(language), "@sheet-value/language")
    if leaf is TIME_OF_DAY:
        return CellReading(raw.strftime("%H:%M") if isinstance(raw, time | datetime) else str(raw).strip())
    if leaf is AMOUNT:
        return _amount(raw)
    if leaf.json_schema.get("type") == "integer":
        return _integer(raw)
    return CellReading(_as_text(raw))


def _as_text(raw: Any) -> str:
    """Return what a person sees in a cell that should contain text."""
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, datetime) and raw.time() == time():
        return raw.date().isoformat()
    return raw.isoformat() if isinstance(raw, date | time) else str(raw)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@cache
def _labels(code_list: type[CodeList], language: str) -> dict[str, str | None]:
    """Return what can be written for each code, folded; ``None`` where it means different codes.

    Labels in the language of the workbook take precedence over codes, and codes over other languages.
    """
    known: dict[str, str | None] = {_folded(member.label(language)): str(member) for member in code_list}
    for member in code_list:
        known.setdefault(_folded(str(member)), str(member))
    meant: dict[str, set[str]] = {}
    for tag in LANGUAGES:
        for member in code_list:
            meant.setdefault(_folded(member.label(tag)), set()).add(str(member))
    for label, members in meant.items():
        known.setdefault(label, members.pop() if len(members) == 1 else None)
    return known


def _chosen(text: str, known: Mapping[str, str | None]) -> str | None:
    return known.get(_folded(text))


def _code(raw: Any, code_list: type[CodeList], language: str) -> CellReading:
    known = _labels(code_list, language)
    text = _as_text(raw)
    code = _chosen(text, known)
    if code is not None:
        return CellReading(code)
    title = f"@list/{code_list.info.id}"
    near = closest_choice(text.strip()[:80], [label for label, code in known.items() if code is not None])
    suggested = known.get(near) if near else None
    if suggested is None:
        return _lost("STR-075", list=title)
    return _lost("STR-076", list=title, suggestion=f"@code/{code_list.info.id}/{suggested}")


_IN_BRACKETS = re.compile(r"\(([A-Za-z0-9-]+)\)\s*$")


def _named(raw: Any, codes: Iterable[str], names: Mapping[str, str], what: str) -> CellReading:
    text = _as_text(raw).strip()
    inside = _IN_BRACKETS.search(text)
    for candidate in (inside.group(1) if inside else "", text):
        if candidate in codes or (not codes and candidate.split("-")[0] in LANGUAGE_SUBTAGS):
            return CellReading(candidate)
    code = names.get(_folded(text)) or names.get(_folded(_IN_BRACKETS.sub("", text)))
    if code is None and text.upper() in codes:
        code = text.upper()
    return CellReading(code) if code else _lost("STR-082", expected=what)


@cache
def _country_names(language: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for tag in (language, *LANGUAGES):
        for code in COUNTRIES:
            names.setdefault(_folded(country_name(code, tag)), code)
    return names


@cache
def _language_names(language: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for tag in (language, *LANGUAGES):
        for code in LANGUAGE_SUBTAGS:
            names.setdefault(_folded(language_name(code, tag)), code)
    return names


def _flag(raw: Any, language: str) -> CellReading:
    if isinstance(raw, bool):
        return CellReading(raw)
    known = {"true": True, "false": False, "1": True, "0": False, "x": True}
    for tag in (*LANGUAGES, language):
        known |= {_folded(ui_text("sheet/yes", tag)): True, _folded(ui_text("sheet/no", tag)): False}
    flag = known.get(_folded(_as_text(raw)))
    return CellReading(flag) if flag is not None else _lost("STR-082", expected="@sheet-value/yes-or-no")


def _integer(raw: Any) -> CellReading:
    if isinstance(raw, bool):
        return _lost("STR-082", expected="@found/whole-number")
    if isinstance(raw, int):
        return CellReading(raw)
    if isinstance(raw, float) and raw.is_integer():
        return CellReading(int(raw))
    text = _as_text(raw).strip().replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    if re.fullmatch(r"[0-9]{1,9}(?:[.,]0+)?", text):
        return CellReading(int(re.split("[.,]", text)[0]))
    return _lost("STR-082", expected="@found/whole-number")


_LARGEST_AMOUNT = 10**12


def _amount(raw: Any) -> CellReading:
    if isinstance(raw, bool):
        return _lost("STR-082", expected="@sheet-value/amount")
    if isinstance(raw, int | float):
        if abs(raw) >= _LARGEST_AMOUNT:
            return _lost("STR-082", expected="@sheet-value/amount")
        exact = Decimal(repr(raw))
        rounded = exact.quantize(Decimal("0.01"))
        if abs(exact - rounded) > Decimal("0.0000001"):
            return _lost("STR-082", expected="@sheet-value/amount")
        return CellReading(
            format(rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded, "f")
        )
    text = _as_text(raw).strip()
    plain = re.sub(r"[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}']", "", text)
    # One comma before one or two digits at the end is the decimal sign of every country of the region.
    plain = re.sub(r"^([0-9]+),([0-9]{1,2})$", r"\1.\2", plain)
    if re.fullmatch(r"[0-9]{1,12}(?:\.[0-9]{1,2})?", plain):
        return CellReading(plain)
    return _lost("STR-082", expected="@sheet-value/amount")


def _extensions(raw: Any) -> CellReading:
    try:
        value = json.loads(_as_text(raw))
    except (ValueError, RecursionError):
        return _lost("STR-082", expected="@found/object")
    return CellReading(value)


_DAY_FIRST = re.compile(r"^([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*([0-9]{4})\.?$")
_YEAR_FIRST = re.compile(r"^([0-9]{4})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\.?$")


def _date(raw: Any) -> CellReading:
    if isinstance(raw, datetime):
        return CellReading(raw.date().isoformat()) if raw.time() == time() else _lost("STR-078")
    if isinstance(raw, date):
        return CellReading(raw.isoformat())
    return _date_of_text(_as_text(raw).strip())


def _date_of_text(text: str) -> CellReading:
    doubts: tuple[Doubt, ...] = ()
    match = _YEAR_FIRST.match(text)
    if match:
        year, month, day = (int(piece) for piece in match.groups())
    else:
        match = _DAY_FIRST.match(text)
        if not match:
            return _lost("STR-078")
        day, month, year = (int(piece) for piece in match.groups())
        # With slashes some write the month first; the day is certain only where that is impossible.
        if "/" in text and day <= 12 and day != month:
            return _lost("STR-078")
        doubts = (Doubt("STR-079", lost=False, params={}),)
    try:
        return CellReading(date(year, month, day).isoformat(), doubts)
    except ValueError:
        return _lost("STR-078")


def _partial_date(raw: Any) -> CellReading:
    if isinstance(raw, bool):
        return _lost("STR-078")
    if isinstance(raw, int | float):
        return CellReading(f"{int(raw):04d}") if 1000 <= raw <= 9999 and raw == int(raw) else _lost("STR-078")
    if isinstance(raw, date):
        return _date(raw)
    text = _as_text(raw).strip()
    if re.fullmatch(r"[0-9]{4}(?:-[0-9]{2})?", text):
        return CellReading(text)
    month_first = re.fullmatch(r"([0-9]{1,2})[./]([0-9]{4})", text)
    if month_first:
        return CellReading(f"{month_first.group(2)}-{int(month_first.group(1)):02d}")
    return _date_of_text(text)


def _instant(raw: Any, country: str | None) -> CellReading:
    if isinstance(raw, datetime):
        return _local(raw, country) if raw.tzinfo is None else CellReading(raw.isoformat())
    text = _as_text(raw).strip()
    if re.match(
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})$", text
    ):
        return CellReading(text.replace(" ", "T"))
    match = re.match(
        r"^(?P<day>.+?)[T,\s]+(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?$", text
    )
    if not match:
        return _lost("STR-080")
    day = _date_of_text(match["day"])
    if day.value is None:
        return _lost("STR-080")
    try:
        at = time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return _lost("STR-080")
    instant = _local(datetime.combine(date.fromisoformat(day.value), at), country)
    return CellReading(instant.value, (*day.doubts, *instant.doubts))


def _local(moment: datetime, country: str | None) -> CellReading:
    where = zone(country)
    if where is None:
        return _lost("STR-080")
    aware = moment.replace(microsecond=0, tzinfo=where)
    return CellReading(aware.isoformat(), (Doubt("STR-081", lost=False, params={"country": f"@country/{country}"}),))
