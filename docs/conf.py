"""Sphinx configuration; the build reaches no network."""

from __future__ import annotations

from nordicbaltic_standards import STANDARD_VERSION, __version__

project = "nordicbaltic-standards"
author = "nordicbaltic-standards maintainers"
copyright = "nordicbaltic-standards maintainers; code Apache-2.0, content CC BY 4.0"
version = STANDARD_VERSION
release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
exclude_patterns = ["_build", "reference/structural-rules.md"]
html_theme = "furo"
html_title = f"nordicbaltic-standards {STANDARD_VERSION}"
html_static_path = ["_static"]
html_css_files = ["tables.css"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|decimal|collections|pathlib|typing|pydantic|pydantic_core|hypothesis|enum|functools)\..*"),
    ("py:class", r"(date|Path|BinaryIO|Iterable|Iterator|Mapping|Any|SearchStrategy|Record|Json|R|C|tuple\[str)"),
    ("py:.*", r"nordicbaltic_standards\..*"),
]
