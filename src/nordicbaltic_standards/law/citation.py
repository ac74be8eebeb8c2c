"""Citations: an instrument and a place in it, written as ``"cets197 art. 13(1)"``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision of an instrument.

    Attributes:
        instrument: Identifier of the instrument.
        provision: Article and paragraph, as ``"art. 13(1)"``.
    """

    instrument: str
    provision: str

    def __str__(self) -> str:
        return f"{self.instrument} {self.provision}"


def cited(*texts: str) -> tuple[Citation, ...]:
    """Return citations from their written form, ``"cets197 art. 13(1)"``."""
    return tuple(Citation(*text.split(" ", 1)) for text in texts)
