"""What the search page reads: the titles of pages and of places in them, a file a language, and the full text by Pagefind."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files as resources
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.generators.site import graph, law_pages, prose_pages
from nordicbaltic_standards.generators.site.page import GROUPS, Page
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import format_citation
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.titles import fact_title
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.titles import field_title, part_title


class Place(NamedTuple):
    """A place in a page that has a title of its own.

    Attributes:
        id: Identifier from which its anchor is made, as ``"ReflectionPeriod.start"``.
        title: Its title.
        names: Other names in the same language.
        countries: Countries (ISO 3166-1, lower case) that have this fact on their own pages.
    """

    id: str
    title: str
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


def files(
    pages: Iterable[Page], languages: Sequence[str], developers: Mapping[str, str | bytes] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield path and text of the scripts with titles.

    There is one a language, one with the terms of all languages, and one of the pages for developers. They are scripts and
    not JSON, since a page that is opened from a folder may load scripts only.

    Args:
        pages: The pages that are made in every language.
        languages: The languages (BCP 47).
        developers: The pages for developers and what they load, by path in the site.
    """
    yield "developers.js", _script("DEVELOPERS", [*_of_developers(developers or {})])
    yield "terms.js", _script("TERMS", {concept: dict(_all_terms(concept)) for concept in prose_pages.concepts()})
    everything = tuple(pages)
    for language in languages:
        index = {
            "language": language,
            "kinds": {kind: ui_text(f"site/{kind}", language) for kind in (*GROUPS, "area", "developers")},
            "countries": {law.code.lower(): law.name(language) for law in countries},
            "same": _same_words().get(language, []),
            "pages": [_entry(page, language) for page in everything],
        }
        yield f"{language}/titles.js", _script("TITLES", index)


def _script(name: str, value: object) -> str:
    return f"const {name} = {json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"


@cache
def _same_words() -> dict[str, list[str]]:
    """Return words that are found for one another, by language: forms with another beginning, and words of one meaning."""
    read: dict[str, list[str]] = json.loads(
        resources("nordicbaltic_standards").joinpath("generators", "site", "words.json").read_text(encoding="utf-8")
    )
    return read


def _entry(page: Page, language: str) -> list[Any]:
    """Return kind, address, identifier, title, other names, country and places of a page."""
    find = _PLACES.get(page.kind)
    places = [] if find is None else [_short([*place]) for place in find(page.id, language)]
    return _short([page.group, page.address, page.id, page.title(language), _names(page), page.country, places])


class _Outline(HTMLParser):
    """Collects the title of a page that Sphinx made, and its places: headings, and the names of the programming interface."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.places: dict[str, str] = {}
        self._section = ""
        self._heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "section":
            self._section = given.get("id", "")
        elif tag in {"h1", "h2", "h3"}:
            self._heading = tag
        elif given.get("class") == "headerlink":
            self._heading = ""
        elif tag == "dt" and "sig" in given.get("class", "").split() and given.get("id"):
            self.places[given["id"]] = given["id"].removeprefix("nordicbaltic_standards.")

    def handle_data(self, data: str) -> None:
        if self._heading == "h1":
            self.title += data
        elif self._heading:
            self.places[self._section] = self.places.get(self._section, "") + data


def _of_developers(pages: Mapping[str, str | bytes]) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Yield address, seen from the folder of a language, title and places of each page for developers."""
    for path, text in sorted(pages.items()):
        if isinstance(text, str):
            outline = _Outline()
            outline.feed(text)
            yield f"../{path}", outline.title, list(outline.places.items())


def _short(values: list[Any]) -> list[Any]:
    """Return a list without what is empty at its end."""
    while not values[-1]:
        values = values[:-1]
    return values


def _names(page: Page) -> list[str]:
    """Return by what else a page is known."""
    if page.kind != "instrument":
        return []
    instrument = instruments[page.id]
    return [instrument.title, instrument.citation]


def _fields(record: str, language: str) -> Iterator[Place]:
    """Yield the parts and fields of a record; those on the pages of several records, on the first only."""
    for part in graph.parts_on_page(RECORDS[record]):
        names = {f"{field.owner}.{field.name}": field for field in fields_of(part).values()}
        here = [name for name in names if graph.records_with()[name][0] == record]
        if here and part is not RECORDS[record]:
            yield Place(part.__name__, part_title(part, language).text)
        for name in here:
            yield Place(name, field_title(names[name], language).text)


def _codes(list_id: str, language: str) -> Iterator[Place]:
    for code in codes[list_id]:
        yield Place(code.declaration.value, code.label(language))


def _facts(section: str, language: str) -> Iterator[Place]:
    declared = (fact_id for each in SECTIONS.values() for fact_id in each.declared)
    for fact_id in declared:
        having = tuple(law.code.lower() for law in countries if law.every(fact_id))
        if fact_id.partition(".")[0] == section and having:
            yield Place(fact_id, fact_title(fact_id, language), countries=having)


def _articles(instrument: str, language: str) -> Iterator[Place]:
    for article in law_pages.articles(instruments[instrument]):
        if article:
            yield Place(article, format_citation(f"{instrument} {article}", language))


def _terms(_: str, language: str) -> Iterator[Place]:
    for concept, english in prose_pages.concepts().items():
        title, *names = dict(_all_terms(concept)).get(language, [english])
        yield Place(concept, title, tuple(names))


def _all_terms(concept: str) -> Iterator[tuple[str, list[str]]]:
    """Yield language (BCP 47) of a concept's terms, and the terms: that of the term base, then its alternatives."""
    for language in LANGUAGES:
        if language == ENGLISH:
            yield ENGLISH, [prose_pages.concepts()[concept]]
        elif row := prose_pages.terms(language).get(concept):
            yield language, [row["term"], *filter(None, row["alternatives"].split("; "))]


_PLACES: dict[str, Callable[[str, str], Iterator[Place]]] = {
    "record": _fields,
    "code-list": _codes,
    "facts": _facts,
    "instrument": _articles,
    "glossary": _terms,
}


def has_pagefind() -> bool:
    """Return whether the full text can be indexed here: ``pagefind[bin]`` is one of the tools of the documentation."""
    return find_spec("pagefind_bin") is not None


_LOADED = (
    "pagefind.js",
    "pagefind-worker.js",
    "pagefind-entry.json",
    "pagefind.",
    "wasm.",
    "index/",
    "fragment/",
    "filter/",
)
"""How the paths of the files begin that the search page loads of Pagefind; the rest is an interface of its own."""


def full_text(pages: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of the files with which Pagefind searches the full text, an index for each language.

    Args:
        pages: Text of the pages, by path.

    Raises:
        subprocess.CalledProcessError: When Pagefind reports an error.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in pages.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", name, "--keep-index-url", "--quiet"]
        command += ["--exclude-selectors", ".headerlink"]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - nothing in it is given by a user
        written = folder / "pagefind"
        for file in sorted(written.rglob("*")):
            if file.is_file() and file.relative_to(written).as_posix().startswith(_LOADED):
                yield file.relative_to(folder).as_posix(), file.read_bytes()
