"""A page of the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nordicbaltic_standards.utils.site_pages import ADDRESSES

CRUMBS: dict[str, str] = {
    "code-list": "code-lists",
    "country": "countries",
    "directories": "practice",
    "directory": "directories",
    "facts": "countries",
    "guide": "guides",
    "instrument": "instruments",
    "record": "records",
    "rights": "practice",
    "rule": "rules",
    "section": "countries",
    "standard": "standards",
    "training": "practice",
    "training-case": "training",
}
"""The page above each kind of page; the others are below the start page."""

GROUPS = tuple(dict.fromkeys(kind for kind in (*CRUMBS.values(), "glossary") if kind not in CRUMBS))
"""Kinds of pages by which a reader filters what search finds."""

_OF_ONE_COUNTRY = ("country", "directory", "rights", "section")


@dataclass(frozen=True, slots=True)
class Page:
    """One page in every language.

    Attributes:
        kind: Kind of page, a key of `ADDRESSES`.
        id: Identifier of what it shows, as ``"RES-003"``; empty where there is one page of its kind.
        title: Title of the page in a language (BCP 47).
        content: What fills its template in a language.
        template: Name of the template in ``templates/site``, without its ending; that of its kind where it is not given.
    """

    kind: str
    id: str
    title: Callable[[str], str]
    content: Callable[[str], Mapping[str, Any]]
    template: str = ""

    @property
    def address(self) -> str:
        """The address below the folder of a language."""
        return ADDRESSES[self.kind].format(self.id)

    @property
    def group(self) -> str:
        """The kind by which a reader filters: that of the uppermost page above it, or its own."""
        kind = self.kind
        while kind in CRUMBS:
            kind = CRUMBS[kind]
        return kind

    @property
    def country(self) -> str:
        """The country (ISO 3166-1, lower case) of which it shows the law; empty where it shows several or none."""
        return self.id.partition("/")[0] if self.kind in _OF_ONE_COUNTRY else ""
