"""How a report names a place of a record: by the titles shown on a form, and by the pointer that a program reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import ChoiceShape, ListShape, Shape, fields_of, parts_in
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.titles import field_title

if TYPE_CHECKING:
    from nordicbaltic_standards.validation.report import Report

_Titles = tuple[str, ...]

_INTO = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
"""Separates a field from what is inside it."""


def titles(report: Report, pointer: str, language: str) -> str | None:
    """Return the titles of the fields on the way to a place, entries counted from 1, as `Permits 1` and `Valid to`.

    Args:
        report: The report in which the place is named.
        pointer: The place (RFC 6901).
        language: BCP 47 tag of the reader's language.

    Returns:
        `None` for the whole record. Also `None` where a name on the way is not in the standard or could belong to
        several records: a name that the standard has not declared is never repeated.
    """
    if report.record_type is None or not pointer:
        return None
    kind = RECORDS[report.record_type]
    # Only the record in a message has to name its own type.
    value = report.record if issubclass(kind, ExchangeMessage) else None
    path_titles = _from(kind, tuple(pointer.removeprefix("/").split("/")), value, language)
    return None if path_titles is None else _INTO.join(path_titles)


def _from(part: type[Model], steps: _Titles, value: Any, language: str) -> _Titles | None:
    declared = fields_of(part).get(steps[0])
    if declared is None:
        return None
    title, shape, rest = field_title(declared, language).text, declared.shape, steps[1:]
    inner = getattr(value, declared.name, None)
    if isinstance(shape, ListShape) and rest and rest[0].isascii() and rest[0].isdecimal():
        index = int(rest[0])
        title, shape, rest = f"{title} {index + 1}", shape.item, rest[1:]
        inner = inner[index] if isinstance(inner, tuple) and index < len(inner) else None
    below = _below(shape, rest, inner, language, absence=declared.takes_absence)
    return None if below is None else (title, *below)


def _below(shape: Shape, steps: _Titles, value: Any, language: str, *, absence: bool) -> _Titles | None:
    if not steps:
        return ()
    parts: list[type[Model]] = [*parts_in(shape), *([Absent] if absence else [])]
    if isinstance(shape, ChoiceShape) and isinstance(value, Record):
        parts = [type(value)]
    paths = {path for part in parts if (path := _from(part, steps, value, language)) is not None}
    return paths.pop() if len(paths) == 1 else None
