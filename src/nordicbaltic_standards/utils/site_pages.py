"""The addresses of the pages of the web site, which the pages themselves and what links to them share."""

from __future__ import annotations

import re

from pydantic_core import Url

from nordicbaltic_standards.utils.errors import InvalidArgumentError

DEVELOPERS = "dev"
"""Folder of the pages for developers, which are in English only, beside those of the languages."""

ADDRESSES: dict[str, str] = {
    "about": "about.html",
    "area": "areas/{}.html",
    "check": "check.html",
    "code-list": "codes/{}.html",
    "code-lists": "codes/index.html",
    "countries": "countries/index.html",
    "country": "countries/{}/index.html",
    "developers": f"../{DEVELOPERS}/{{}}.html",
    "directories": "directory/index.html",
    "directory": "directory/{}.html",
    "facts": "facts/{}.html",
    "glossary": "glossary.html",
    "guide": "guides/{}.html",
    "guides": "guides/index.html",
    "instrument": "instruments/{}.html",
    "instruments": "instruments/index.html",
    "pilot-project": "pilot-project.html",
    "practice": "practice.html",
    "record": "records/{}.html",
    "records": "records/index.html",
    "rights": "rights/{}.html",
    "rule": "rules/{}.html",
    "rules": "rules/index.html",
    "search": "search.html",
    "section": "countries/{}.html",
    "standard": "standards/{}.html",
    "standards": "standards/index.html",
    "start": "index.html",
    "training": "training/index.html",
    "training-case": "training/{}.html",
}
"""Address of each kind of page, below the folder of its language; stable, since findings and other sites link to them."""


def anchor(identifier: str) -> str:
    """Return the name of a place in a page, as ``art-12-1-b`` for ``art. 12(1)(b)``; the same for the same identifier."""
    return re.sub(r"[^a-z0-9._]+", "-", identifier.lower()).strip("-.")


def site_base(url: str) -> str:
    """Return the address of a copy of the site, in the form in which `page_address` takes it.

    Args:
        url: Address of the folder of all languages, with or without a slash at its end.

    Raises:
        InvalidArgumentError: When it is not an absolute address of http or https, or has more than host and folder.
    """
    try:
        read = Url(url)
    except (TypeError, ValueError):
        read = None
    if (
        read is None
        or read.scheme not in {"http", "https"}
        or {read.username, read.password, read.query, read.fragment} != {None}
    ):
        raise InvalidArgumentError("the address of a web site begins with https:// or http:// and has no user, ? and #")
    return str(read).rstrip("/")


def page_address(base: str, language: str, kind: str, identifier: str = "", place: str = "") -> str:
    """Return the address of a page of the site.

    Args:
        base: What `site_base` returns, or the relative address of the folder of all languages.
        language: Language of the page, one of those of the standard.
        kind: Kind of page, a key of `ADDRESSES`.
        identifier: Identifier of what it shows, as ``"RES-003"``.
        place: Identifier of a place in the page.
    """
    address = f"{base}/{language}/{ADDRESSES[kind].format(identifier)}"
    return f"{address}#{anchor(place)}" if place else address
