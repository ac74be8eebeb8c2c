"""A catalogue: entries by identifier, loaded when first used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

from nordicbaltic_standards.utils.errors import UnknownKeyError
from nordicbaltic_standards.utils.nearest import closest_choice

T = TypeVar("T")
D = TypeVar("D")


class Registry(Generic[T]):
    """Entries in the order of the catalogue; iterates over the entries and looks one up by its identifier."""

    def __init__(self, noun: str, load: Callable[[], Mapping[str, T]]) -> None:
        self._noun = noun
        self._load = load

    def __iter__(self) -> Iterator[T]:
        return iter(self._load().values())

    def __len__(self) -> int:
        return len(self._load())

    def __contains__(self, key: object) -> bool:
        return key in self._load()

    def get(self, key: str, default: D | None = None) -> T | D | None:
        """Return the entry of this identifier, or ``default`` where there is none."""
        return self._load().get(key, default)

    def __repr__(self) -> str:
        return f"<{len(self)} {self._noun}s>"

    def __getitem__(self, key: str) -> T:
        """Return the entry of this identifier.

        Raises:
            UnknownKeyError: When there is none; the message suggests a similar one.
        """
        entries = self._load()
        if key in entries:
            return entries[key]
        near = closest_choice(key, list(entries)) if isinstance(key, str) else None
        raise UnknownKeyError(f"there is no such {self._noun}" + (f"; perhaps {near!r} was meant" if near else ""))
