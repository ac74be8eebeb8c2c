"""Sphinx configuration: the pages for developers, in the frame of the site; the build reaches no network."""

from __future__ import annotations

import posixpath
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import Markup, escape
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.logging import getLogger

from nordicbaltic_standards import STANDARD_VERSION, __version__
from nordicbaltic_standards.generators import reference
from nordicbaltic_standards.generators.site.page import Page
from nordicbaltic_standards.generators.site.site import DeadLinkError, Site, all_pages
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES

project = "nordicbaltic-standards"
author = "nordicbaltic-standards maintainers"
copyright = "nordicbaltic-standards maintainers; code Apache-2.0, content CC BY 4.0"
version = STANDARD_VERSION
release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "reference/structural-rules.md"]
myst_heading_anchors = 3
myst_url_schemes = ["http", "https", "site"]  # `site:rule/RES-003` is a page of the site
nitpicky = True

html_theme = "_theme"
html_theme_path = ["."]
templates_path = [str(files("nordicbaltic_standards") / "templates" / "site")]
html_title = project
html_copy_source = False
html_domain_indices = False
html_use_index = False

autodoc_typehints = "signature"
napoleon_use_ivar = True  # attributes in a list, without a signature each
autodoc_member_order = "bysource"
nitpick_ignore_regex = [
    (
        "py:.*",
        r"(datetime|decimal|collections|pathlib|typing|typing_extensions|pydantic|pydantic_core|hypothesis|enum|functools)\..*",
    ),
    (
        "py:class",
        r"(date|Path|BinaryIO|Iterable|Iterator|Mapping|Any|SearchStrategy|Record|Organisation|Json|R|C|tuple\[str)",
    ),
    ("py:class", r"(chosen|given|not_given|all|any)"),  # tags of the kinds of conditions
    ("py:.*", r"nordicbaltic_standards\..*"),
]

# `sphinx-build -t check`: the page that checks records is on the site, too.
OTHERS = [Page("check", "", str, lambda _: {})] if tags.has("check") else []  # noqa: F821 - Sphinx gives it
SITE = Site([*all_pages(datetime.now().astimezone().date()), *OTHERS], LANGUAGES, developers=True)


def write_reference(_app: Sphinx, _config: Config) -> None:
    """Write the generated pages, before Sphinx looks for pages."""
    reference.write(Path(__file__).parent.parent)


def address(docname: str) -> str:
    """Return the path of a page for developers in the site."""
    return posixpath.normpath(f"{ENGLISH}/{page(docname, '').address}")


def page(docname: str, title: str) -> Page:
    """Return a page for developers as the frame of the site takes it."""
    return Page("developers", docname, lambda _: title, lambda _: {})


def link_to_site(_app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give links such as ``site:rule/RES-003`` the address of that page, seen from the page that they are on."""
    for node in doctree.findall(nodes.reference):
        scheme, _, goal = node.get("refuri", "").partition(":")
        if scheme == "site":
            try:
                target = f"{ENGLISH}/{SITE.address(*goal.split('/', maxsplit=1))}"
            except DeadLinkError as error:
                getLogger(__name__).warning("%s", error, location=node)
            else:
                node["refuri"] = posixpath.relpath(target, posixpath.dirname(address(docname)))


def scrolling(body: str) -> str:
    """Return a page whose tables scroll by themselves, also with the keyboard, as those of the site do."""
    return body.replace("<table ", '<div class="scroll" tabindex="0"><table ').replace("</table>", "</table></div>")


def with_contents(body: str, toc: str, title: str) -> str:
    """Return a page with the list of its parts below its title."""
    return body.replace("</h1>", f'</h1><details class="contents"><summary>{escape(title)}</summary>{toc}</details>', 1)


def frame(_app: Sphinx, docname: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Put a page into the frame of the site. Templates of Sphinx escape nothing, so its texts are escaped here."""
    around = SITE.frame(address(docname), ENGLISH)
    title = Markup(context.get("title", "")).striptags()  # noqa: S704 - which Sphinx gives as HTML
    body = scrolling(context.get("body", ""))
    if context.get("display_toc"):
        body = with_contents(body, context["toc"], around["ui"]("site/contents"))
    context |= around | {
        "ui": lambda identifier, **params: escape(around["ui"](identifier, **params)),
        "page": page(docname, title),
        "title": escape(title),
        "body": body,
        "languages": {tag: (NATIVE_NAMES[tag], f"{around['root']}{tag}/index.html") for tag in LANGUAGES},
    }


def leave_search_to_the_site(app: Sphinx) -> None:
    """Have no index of search made beside that of the site."""
    if app.builder.format == "html":
        app.builder.search = False


def setup(app: Sphinx) -> None:
    """Have the generated pages written by every build, and every page put into the frame of the site."""
    app.connect("config-inited", write_reference)
    app.connect("builder-inited", leave_search_to_the_site)
    app.connect("doctree-resolved", link_to_site)
    app.connect("html-page-context", frame)
