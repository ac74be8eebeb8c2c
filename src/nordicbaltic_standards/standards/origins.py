"""The pages and documents from which the regional standards come: those of the network from 2005 to 2008, guidance."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nordicbaltic_standards.law.instruments import instruments


@dataclass(frozen=True, slots=True)
class OriginPage:
    """A page or document, under its own title.

    Attributes:
        id: Identifier, as ``"nbn-23"``.
        title: Title, in English.
        url: Address, or `None`.
    """

    id: str
    title: str
    url: str | None


@cache
def pages() -> dict[str, OriginPage]:
    """Return the pages of the network and on it, by identifier; its documents are among the instruments."""
    text = files("nordicbaltic_standards.standards").joinpath("data", "origins.toml").read_text(encoding="utf-8")
    return {identifier: OriginPage(identifier, **entry) for identifier, entry in tomllib.loads(text).items()}


def page_of(identifier: str) -> OriginPage:
    """Return the page or document with this identifier: one of `pages`, or an instrument that is not law.

    Raises:
        UnknownKeyError: When there is none.
    """
    if identifier in pages():
        return pages()[identifier]
    document = instruments[identifier]
    return OriginPage(document.id, f"{document.title} ({document.citation})", document.url)
