"""Puts the pages together: renders them in each language, checks every link, and writes them with what they load."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from html.parser import HTMLParser
from importlib.resources import files as resources
from itertools import count
from typing import Any

from markupsafe import Markup, escape

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.generators.archive import Item
from nordicbaltic_standards.generators.site import (
    catalogue_pages,
    check_page,
    graph,
    guides,
    law_pages,
    practice_pages,
    prose_pages,
    search,
)
from nordicbaltic_standards.generators.site.browser import Bundle
from nordicbaltic_standards.generators.site.page import CRUMBS, Page
from nordicbaltic_standards.i18n.formats import long_date, percentage
from nordicbaltic_standards.i18n.languages import LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.i18n.rule_texts import with_placeholder_names
from nordicbaltic_standards.law.citation_text import format_citation, not_read
from nordicbaltic_standards.law.titles import fact_title, section_title
from nordicbaltic_standards.models.titles import field_title
from nordicbaltic_standards.utils.errors import NordicBalticError
from nordicbaltic_standards.utils.site_pages import DEVELOPERS, anchor
from nordicbaltic_standards.utils.templates import inline_code, template
from nordicbaltic_standards.version import PACKAGE_VERSION, STANDARD_VERSION

OF_EVERY_PAGE = ("site.css", "site.js", "favicon.svg")
"""Files that every page loads, beside the folders of the languages."""

STATIC = (*OF_EVERY_PAGE, "search.js", "search-page.js")
"""Files that pages load, beside the folders of the languages."""

NAVIGATION = (
    "search",
    "check",
    "countries",
    "practice",
    "guides",
    "standards",
    "rules",
    "records",
    "code-lists",
    "instruments",
    "glossary",
    "pilot-project",
    "about",
)
"""Pages that every page links to."""


class DeadLinkError(NordicBalticError):
    """A page links to something that is not on the site."""


class Site:
    """All pages of the site, by kind and identifier, in the languages (BCP 47) in which it is made.

    Args:
        pages: The pages that are made in every language.
        languages: The languages.
        developers: Whether the pages for developers, in English, are beside them.
        workbooks: Whether the workbooks to fill in are beside them.
    """

    def __init__(
        self, pages: Iterable[Page], languages: Sequence[str], *, developers: bool = False, workbooks: bool = False
    ) -> None:
        self.languages = languages
        self.developers = developers
        self.workbooks = workbooks
        self._pages = {(page.kind, page.id): page for page in pages}

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pages.values())

    def address(self, kind: str, identifier: str = "", place: str = "") -> str:
        """Return the address of a page below the folder of a language, with a place in it.

        Raises:
            DeadLinkError: When the site has no such page.
        """
        page = self._pages.get((kind, identifier))
        if page is None:
            raise DeadLinkError(f"the site has no page of kind {kind} for {identifier or 'all'}")
        return f"{page.address}#{anchor(place)}" if place else page.address

    def render(self, page: Page, language: str) -> str:
        """Return a page in a language (BCP 47).

        Raises:
            DeadLinkError: When it links to a page that is not on the site.
        """
        path = f"{language}/{page.address}"
        root = _root(path)
        rendered = template(f"site/{page.template or page.kind}.html").render(
            page.content(language),
            page=page,
            title=page.title(language),
            guides=self._guides(page, language),
            languages={tag: (NATIVE_NAMES[tag], f"{root}{tag}/{page.address}") for tag in self.languages},
            crumb=CRUMBS.get(page.kind),
            **self.frame(path, language),
            **_helpers(language),
        )
        return with_contents(rendered, ui_text("site/contents", language))

    def _guides(self, page: Page, language: str) -> list[Mapping[str, Any]]:
        """Return address, name and language of the name of the guides to which a page links, where they are on the site."""
        beside = [
            self._pages[key] for name in guides.BESIDE.get(page.kind, ()) if (key := ("guide", name)) in self._pages
        ]
        return [{**guide.content(language), "id": guide.id} for guide in beside]

    def frame(self, path: str, language: str) -> dict[str, Any]:
        """Return what `base.html` puts around the content of a page.

        Args:
            path: Path of the page in the site, as ``en/rules/RES-003.html`` or ``dev/tutorial.html``.
            language: Language (BCP 47) of the page, and of those that it links to.
        """

        def link(kind: str, identifier: str = "", place: str = "") -> str:
            return posixpath.relpath(f"{language}/{self.address(kind, identifier, place)}", posixpath.dirname(path))

        return {
            "language": language,
            "root": _root(path),
            "link": link,
            "navigation": [name for name in NAVIGATION if (name, "") in self._pages],
            "developers": f"{_root(path)}{DEVELOPERS}/index.html" if self.developers else "",
            "workbooks": f"{_root(path)}workbooks" if self.workbooks else "",
            "ui": partial(_ui, language),
            "status": how_far_checked(language),
            "versions": (PACKAGE_VERSION, STANDARD_VERSION),
        }


FEW_PARTS = 7
"""How many parts a page can have without a list of them."""
_PART = re.compile(r'<h2(?: id="([^"]*)")?>(.*?)</h2>', re.DOTALL)
_FIRST_PART = re.compile(r"(?:<section[^>]*>\s*)?<h2[ >]")
_LINK_TAG = re.compile(r"</?a\b[^>]*>")


def with_contents(page: str, title: str) -> str:
    """Return a page with a list of links to its parts, those under headings of the second level, where there are many.

    Args:
        page: The page as HTML.
        title: Title of the list.
    """
    headings = _PART.findall(page)
    if len(headings) <= FEW_PARTS:
        return page
    numbers = count(1)
    page = _PART.sub(lambda part: f'<h2 id="{part[1] or f"part-{next(numbers)}"}">{part[2]}</h2>', page)
    links = "".join(f'<li><a href="#{id_}">{_LINK_TAG.sub("", words)}</a></li>\n' for id_, words in _PART.findall(page))
    listed = (
        f'<nav class="contents" aria-label="{escape(title)}">\n<p>{escape(title)}</p>\n<ul>\n{links}</ul>\n</nav>\n'
    )
    return _FIRST_PART.sub(lambda first: listed + first[0], page, count=1)


def _root(path: str) -> str:
    """Return the relative address of the folder of all languages, seen from a page."""
    return "../" * path.count("/")


def _ui(language: str, identifier: str, **params: object) -> str:
    return ui_text(identifier, language, **params)


def _helpers(language: str) -> dict[str, Callable[..., Any]]:
    """Return what templates name things with in a language."""
    return {
        "anchor": anchor,
        "current": lambda law, fact_id: law_pages.current(law, fact_id, language),
        "cited": lambda citation: format_citation(str(citation), language),
        "code": inline_code,
        "long_date": lambda day: long_date(day, language),
        "fact_title": lambda fact_id: fact_title(fact_id, language),
        "field_named": lambda name: field_title(graph.fields()[name], language).text,
        "list_title": lambda list_id: codes[list_id].title(language),
        "named": lambda text: with_placeholder_names(text, language),
        "percent": lambda number: percentage(number, language),
        "section_title": lambda section: section_title(section, language),
        "tagged": tagged,
        "unread": lambda citations: set(not_read(citations)),
    }


_ENGLISH = re.compile(r"(?P<label>[^:]{1,60}: )?(?P<words>.+) \(en\)")


def tagged(line: str) -> Markup:
    """Return a line as HTML; where it ends with the mark of English, what follows its label is tagged as English."""
    match = _ENGLISH.fullmatch(line)
    if match is None:
        return escape(line)
    return Markup('{}<span lang="en">{}</span> <abbr title="English">(en)</abbr>').format(
        match["label"] or "", match["words"]
    )


def all_pages(
    on: date, bundle: Bundle | None = None, made_guides: Mapping[str, guides.Texts] | None = None
) -> Iterator[Page]:
    """Yield every page; the one that checks records only with what it loads, and guides only where they were made.

    Args:
        on: Day for which the pages are made.
        bundle: What the page that checks records loads.
        made_guides: The guides, by name.
    """
    if bundle is not None:
        yield check_page.page(bundle)
    yield from prose_pages.pages()
    yield from catalogue_pages.pages()
    yield from law_pages.pages(on)
    yield from practice_pages.pages(on)
    yield from guides.pages(made_guides or {})


def files(
    on: date,
    languages: Sequence[str] = LANGUAGES,
    *,
    bundle: Bundle | None = None,
    developers: Mapping[str, str | bytes] | None = None,
    made_guides: Mapping[str, guides.Texts] | None = None,
    workbooks: bool = False,
) -> Iterator[tuple[str, str]]:
    """Yield path and text of every file of the site, except the pages for developers and the files of the bundle.

    Args:
        on: Day for which the pages are made.
        languages: Languages (BCP 47) in which they are made.
        bundle: What the page that checks records loads; without it there is no such page.
        developers: The pages for developers and what they load, by path in the site; without them, no page links there.
        made_guides: The guides in these languages, by name; without them, no page links there.
        workbooks: Whether pages link to the workbooks to fill in.

    Raises:
        DeadLinkError: When a page links to something that is not on the site.
    """
    site = Site(all_pages(on, bundle, made_guides), languages, developers=developers is not None, workbooks=workbooks)
    for name in STATIC:
        yield name, resources("nordicbaltic_standards").joinpath("templates", "site", name).read_text(encoding="utf-8")
    yield "index.html", template("site/choose.html").render(languages={tag: NATIVE_NAMES[tag] for tag in languages})
    yield from practice_pages.sheets(on)
    if bundle is not None:
        yield from ((f"examples/{rule}.json", record) for rule, record in catalogue_pages.examples())
    yield from search.files(site, languages, developers)
    for page in site:
        for language in languages:
            yield f"{language}/{page.address}", site.render(page, language)


class _Links(HTMLParser):
    """Collects where a page links to, and the places in it."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the base class has it
        for name, value in attrs:
            if name == "id" and value:
                self.places.add(value)
            elif name in {"href", "src"} and value:
                self.targets.add(value)


_ELSEWHERE = re.compile(r"[a-z]+:")


def dead_links(pages: dict[str, str]) -> list[str]:
    """Return the links of pages that lead to no file or place of the site, as ``page -> target``.

    Args:
        pages: Text of every file of the site, by its path.
    """
    read: dict[str, _Links] = {}
    for path, text in pages.items():
        links = read[path] = _Links()
        if path.endswith(".html"):
            links.feed(text)
    dead = []
    for path, links in read.items():
        for target in sorted(links.targets):
            if _ELSEWHERE.match(target):
                continue
            file, _, place = re.sub(r"\?[^#]*", "", target).partition("#")
            goal = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            if goal not in read or (place and place not in read[goal].places):
                dead.append(f"{path} -> {target}")
    return dead


def items(
    on: date,
    languages: Sequence[str] = LANGUAGES,
    *,
    bundle: Bundle | None = None,
    developers: Mapping[str, str | bytes] | None = None,
    made_guides: Mapping[str, guides.Texts] | None = None,
) -> Iterator[Item]:
    """Yield the files of the site as those of an archive, every link checked before the first.

    Args:
        on: Day for which the pages are made.
        languages: Languages (BCP 47) in which they are made.
        bundle: What the page that checks records loads; without it there is no such page.
        developers: The pages for developers and what they load, by path in the site; without them, no page links there.
        made_guides: The guides in these languages, by name; without them, no page links there.

    Raises:
        DeadLinkError: When a link leads nowhere.
    """
    workbooks = dict(practice_pages.workbooks(languages)) if practice_pages.has_workbooks() else {}
    pages = files(
        on, languages, bundle=bundle, developers=developers, made_guides=made_guides, workbooks=bool(workbooks)
    )
    made: dict[str, str | bytes] = {**dict(pages), **(developers or {}), **workbooks}
    loaded = {} if bundle is None else {f"{bundle.folder}/{name}": content for name, content in bundle.files.items()}
    read = {path: content if isinstance(content, str) else "" for path, content in made.items()}
    dead = dead_links(read | dict.fromkeys(loaded, ""))
    if dead:
        raise DeadLinkError(f"links that lead nowhere: {len(dead)}, the first: {dead[0]}")
    for path, content in made.items():
        folder = path.partition("/")[0]
        yield Item(path, content, "page", folder if folder in languages else None)
    if search.has_pagefind():
        for path, content in search.full_text({path: text for path, text in read.items() if path.endswith(".html")}):
            yield Item(path, content, "page")
    for path, content in loaded.items():
        yield Item(path, content, "check")
    if bundle is not None:
        kept = {path: read[path].encode() for path in (*OF_EVERY_PAGE, *check_page.addresses(languages))}
        yield Item("sw.js", check_page.service_worker(loaded | kept), "check")
