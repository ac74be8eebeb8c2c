"""What is generated and not kept in git, built once a session: ``nbs bundle``, the reference for developers, and the site.

Its search is run in node: what its page runs in a browser.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from nordicbaltic_standards.generators import archive, reference
from nordicbaltic_standards.generators.site import browser, search, site
from support import ROOT

FEW = ("en", "is")
"""Languages in which every run builds the site; `.ci/full site` builds it in all."""


DAY = date(2026, 12, 1)
"""Day for which the tests make the site."""

_NODE = shutil.which("node")
_ANSWER = """
const search = new Search(TITLES, TERMS, DEVELOPERS);
const found = QUERIES.map(({ q, ...filters }) => search.find(q, filters).map(({ entry }) => entry.address));
console.log(JSON.stringify({ addresses: search.entries.map((entry) => entry.address), found }));
"""


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


@cache
def check_bundle() -> browser.Bundle:
    """Return what the page that checks records loads."""
    return browser.build(ROOT)


# Search


@cache
def scripts(languages: tuple[str, ...]) -> dict[str, str]:
    """Return the scripts with titles and terms, by path."""
    return dict(search.files(site.all_pages(DAY), languages))


def ran(made: dict[str, str], language: str, queries: Sequence[dict[str, str]]) -> dict[str, Any]:
    """Return the addresses that search knows in a language, and for each query those that it finds, the best first."""
    if _NODE is None:
        pytest.skip("needs node")
    code = files("nordicbaltic_standards").joinpath("templates", "site", "search.js").read_text(encoding="utf-8")
    asked = f"const QUERIES = {json.dumps(queries)};\n"
    program = made["developers.js"] + made["terms.js"] + made[f"{language}/titles.js"] + code + asked + _ANSWER
    node = subprocess.run([_NODE, "-"], input=program, capture_output=True, encoding="utf-8", check=True)
    answer: dict[str, Any] = json.loads(node.stdout)
    return answer
