"""From Python values to JSON values, for those who hand over a mapping: nothing is guessed, nothing is consumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from nordicbaltic_standards.models.base import Model

T = TypeVar("T")

MAXIMUM_DEPTH = 64
"""Deepest nesting of objects and lists. The records of the standard stay far below."""

MAXIMUM_VALUES = 100_000
"""Most values of one record, counted as the commas between them. The largest cases of practice contain a few
thousand."""


class NotJson(Exception):  # noqa: N818 - the name says it
    """A value cannot be written as JSON. The message does not contain the value."""


class TooDeep(NotJson):
    """A value is nested more deeply than any record."""


class TooMany(NotJson):
    """A value consists of more values than any record."""


def to_json_value(value: Any) -> Any:
    """Return ``value`` as dictionaries, lists, text, numbers, true, false and null.

    Dates, instants and decimals become text; records become their JSON form.

    Raises:
        TooDeep: When it is nested more deeply than `MAXIMUM_DEPTH`.
        TooMany: When there are more than `MAXIMUM_VALUES`.
        NotJson: When a value is of any other type.
    """
    return _Writer().write(value, MAXIMUM_DEPTH)


class _Writer:
    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MAXIMUM_VALUES

    def write(self, value: Any, depth: int) -> Any:
        if depth < 0:
            raise TooDeep
        if isinstance(value, str):
            return str.__str__(value)
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal):
            return format(value, "f")
        if isinstance(value, Model):
            return value.model_dump(mode="json", warnings=False)
        if isinstance(value, Mapping):
            return {self.name(key): self.write(inner, depth - 1) for key, inner in self.counted(value.items())}
        if isinstance(value, list | tuple):
            return [self.write(inner, depth - 1) for inner in self.counted(value)]
        raise NotJson

    def counted(self, values: Iterable[T]) -> Iterator[T]:
        """Yield the values, and count the commas between them."""
        for index, value in enumerate(values):
            self.left -= index > 0
            if self.left < 0:
                raise TooMany
            yield value

    def name(self, key: Any) -> str:
        if not isinstance(key, str):
            raise NotJson
        return str.__str__(key)
