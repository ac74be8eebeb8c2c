"""Sphinx configuration: the pages for developers in the frame of the site, and the guides; the build reaches no network."""

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
from sphinxcontrib.serializinghtml import JSONHTMLBuilder

from nordicbaltic_standards import STANDARD_VERSION, __version__
from nordicbaltic_standards.generators import reference
from nordicbaltic_standards.generators.site import guides
from nordicbaltic_standards.generators.site.page import Page
from nordicbaltic_standards.generators.site.site import DeadLinkError, Site, all_pages
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.utils.site_pages import DEVELOPERS

project = "nordicbaltic-standards"
author = "nordicbaltic-standards maintainers"
copyright = "nordicbaltic-standards maintainers; code Apache-2.0, content CC BY 4.0"
version = STANDARD_VERSION
release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "guides", "reference/structural-rules.md"]
GUIDES = tags.has("guides")  # noqa: F821 - Sphinx gives it
"""`sphinx-build -t guides`: only the pages for those who support victims, in a language (`-D language=et`)."""
if GUIDES:
    root_doc = "guides/index"
    include_patterns = ["guides/*.md"]
    exclude_patterns = []
    html_permalinks = False
locale_dirs = ["locale"]
gettext_compact = "guides"
gettext_location = False
gettext_last_translator = ""
gettext_language_team = ""
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
OTHERS += guides.pages({name: {} for name in guides.names(Path(__file__).parent.parent)})
SITE = Site([*all_pages(datetime.now().astimezone().date()), *OTHERS], LANGUAGES, developers=True)


class GuidesBuilder(JSONHTMLBuilder):
    """Writes title and text of each guide as JSON, of which the site makes its pages."""

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:  # noqa: ARG002 - as the base class has it
        """Return the address of a page for links."""
        return f"{docname}.html"


def write_reference(_app: Sphinx, _config: Config) -> None:
    """Write the generated pages, before Sphinx looks for pages."""
    if not GUIDES:
        reference.write(Path(__file__).parent.parent)


def address(docname: str, language: str) -> str:
    """Return the path in the site of a guide in a language, or of a page for developers."""
    return f"{language}/{docname}.html" if GUIDES else f"{DEVELOPERS}/{docname}.html"


def page(docname: str, title: str) -> Page:
    """Return a page for developers as the frame of the site takes it."""
    return Page("developers", docname, lambda _: title, lambda _: {})


def link_to_site(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give links such as ``site:rule/RES-003`` the address of that page, seen from the page that they are on."""
    folder = posixpath.dirname(address(docname, app.config.language))
    for node in doctree.findall(nodes.reference):
        scheme, _, goal = node.get("refuri", "").partition(":")
        if scheme == "site":
            try:
                target = address_in_site(goal, app.config.language)
            except DeadLinkError as error:
                getLogger(__name__).warning("%s", error, location=node)
            else:
                node["refuri"] = posixpath.relpath(target, folder)


def address_in_site(goal: str, language: str) -> str:
    """Return the path in the site of what a link names, as ``rule/RES-003`` or ``developers/tutorial``."""
    kind, _, identifier = goal.partition("/")
    if kind == "developers":  # all links are followed when the site is written
        return f"{DEVELOPERS}/{identifier}.html"
    return f"{language}/{SITE.address(kind, identifier)}"


def mark_english(app: Sphinx, doctree: nodes.document) -> None:
    """Mark what is not translated as English, so that it is read aloud in it."""
    if GUIDES and app.config.language != ENGLISH:
        for node in list(doctree.findall(nodes.TextElement)):
            if node.get("translated") is False and not all(isinstance(child, nodes.literal) for child in node):
                node.children = [nodes.inline("", "", *node.children, classes=[f"language-{ENGLISH}"])]


def scrolling(body: str) -> str:
    """Return a page whose tables scroll by themselves, also with the keyboard, as those of the site do."""
    return body.replace("<table ", '<div class="scroll" tabindex="0"><table ').replace("</table>", "</table></div>")


def with_contents(body: str, toc: str, title: str) -> str:
    """Return a page with the list of its parts below its title."""
    return body.replace("</h1>", f'</h1><details class="contents"><summary>{escape(title)}</summary>{toc}</details>', 1)


def frame(app: Sphinx, docname: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Put a page into the frame of the site. Templates of Sphinx escape nothing, so its texts are escaped here."""
    context["body"] = scrolling(context.get("body", ""))
    if GUIDES:  # the site puts them into its frame
        return
    around = SITE.frame(address(docname, ENGLISH), ENGLISH)
    title = Markup(context.get("title", "")).striptags()  # noqa: S704 - which Sphinx gives as HTML
    body = scrolling(context.get("body", ""))
    if context.get("display_toc"):
        body = with_contents(body, context["toc"], around["ui"]("site/contents"))
    context |= around | {
        "ui": lambda identifier, **params: escape(around["ui"](identifier, **params)),
        "page": page(docname, title),
        "title": escape(title),
        "body": body,
        "languages": {
            tag: (NATIVE_NAMES[tag], f"{around['root']}{tag}/index.html")
            for tag in app.config.site_languages.split(",")
        },
    }


def leave_search_to_the_site(app: Sphinx) -> None:
    """Have no index of search made beside that of the site."""
    if app.builder.format == "html":
        app.builder.search = False


def setup(app: Sphinx) -> None:
    """Have the generated pages written by every build, and every page put into the frame of the site."""
    app.add_builder(GuidesBuilder, override=True)
    app.add_config_value("site_languages", ",".join(LANGUAGES), "html", [str])
    app.connect("config-inited", write_reference)
    app.connect("doctree-read", mark_english, priority=100)  # before titles are collected
    app.connect("builder-inited", leave_search_to_the_site)
    app.connect("doctree-resolved", link_to_site)
    app.connect("html-page-context", frame)
