"""A page of the site, and the address of everything that has one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

ADDRESSES: dict[str, str] = {
    "about": "about.html",
    "area": "areas/{}.html",
    "check": "check.html",
    "code-list": "codes/{}.html",
    "code-lists": "codes/index.html",
    "countries": "countries/index.html",
    "country": "countries/{}/index.html",
    "facts": "facts/{}.html",
    "glossary": "glossary.html",
    "instrument": "instruments/{}.html",
    "instruments": "instruments/index.html",
    "pilot-project": "pilot-project.html",
    "record": "records/{}.html",
    "records": "records/index.html",
    "rule": "rules/{}.html",
    "rules": "rules/index.html",
    "section": "countries/{}.html",
    "standard": "standards/{}.html",
    "standards": "standards/index.html",
    "start": "index.html",
}
"""Address of each kind of page, below the folder of its language; stable, since findings and other sites link to them."""

CRUMBS: dict[str, str] = {
    "code-list": "code-lists",
    "country": "countries",
    "facts": "countries",
    "instrument": "instruments",
    "record": "records",
    "rule": "rules",
    "section": "countries",
    "standard": "standards",
}
"""The page above each kind of page; the others are below the start page."""


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


def anchor(identifier: str) -> str:
    """Return the name of a place in a page, as ``art-12-1-b`` for ``art. 12(1)(b)``; the same for the same identifier."""
    return re.sub(r"[^a-z0-9._]+", "-", identifier.lower()).strip("-.")
