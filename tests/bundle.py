"""What is generated and not kept in git, built once a session: ``nbs bundle``, the reference for developers, the site."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from nordicbaltic_standards.generators import archive, reference
from nordicbaltic_standards.generators.site import site
from support import ROOT

FEW = ("en", "is")
"""Languages in which every run builds the site; `.ci/full site` builds it in all."""


DAY = date(2026, 12, 1)
"""Day for which the tests make the site."""


@cache
def bundle() -> dict[str, str]:
    """Return the files of the bundle by path."""
    return {item.path: item.text for item in archive.items()}


def bundled(path: str) -> Any:
    """Return what a JSON file of the bundle says."""
    return json.loads(bundle()[path])


@cache
def pages() -> dict[str, str]:
    """Return the generated pages by path below ``docs/reference``."""
    folder = ROOT / "docs" / "reference"
    return {path.relative_to(folder).as_posix(): text for path, text in reference.files(ROOT)}


@cache
def site_files(languages: tuple[str, ...] = FEW) -> dict[str, str]:
    """Return the files of the site by path, without the pages for developers."""
    return dict(site.files(DAY, languages))


@cache
def site_page(address: str, language: str = "en") -> Element:
    """Return a page of the site as a tree."""
    return html5lib.parse(site_files()[f"{language}/{address}"], namespaceHTMLElements=False)


def text_of(element: Element) -> str:
    """Return the text that a reader sees in an element."""
    return " ".join("".join(element.itertext()).split())


def of_class(page: Element, name: str) -> list[Element]:
    """Return the elements of a class, in their order."""
    return [element for element in page.iter() if name in element.get("class", "").split()]
