"""From Python values to JSON values, for those who hand over a mapping: nothing is guessed, nothing is consumed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from nordicbaltic_standards.core.record import Part

_MOST_VALUES = 500_000
_DEEPEST = 100


class NotJson(Exception):  # noqa: N818 - the name says it
    """A value cannot be written as JSON. Says nothing of the value."""


def plain_json(value: Any) -> Any:
    """Return ``value`` as dictionaries, lists, text, numbers, true, false and null.

    Dates, instants and decimals become text; records become their JSON form.

    Raises:
        NotJson: When a value is of any other type, or there are too many.
    """
    return _Writer().write(value, _DEEPEST)


class _Writer:
    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = _MOST_VALUES

    def write(self, value: Any, depth: int) -> Any:
        self.left -= 1
        if depth < 0 or self.left < 0:
            raise NotJson
        if isinstance(value, str):
            return str.__str__(value)
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal):
            return format(value, "f")
        if isinstance(value, Part):
            return value.model_dump(mode="json", warnings=False)
        if isinstance(value, Mapping):
            return {self.name(key): self.write(inner, depth - 1) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self.write(inner, depth - 1) for inner in value]
        raise NotJson

    def name(self, key: Any) -> str:
        if not isinstance(key, str):
            raise NotJson
        return str.__str__(key)
