"""Sphinx configuration; the build reaches no network."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

from nordicbaltic_standards import STANDARD_VERSION, __version__
from nordicbaltic_standards.generators import reference

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
    (
        "py:.*",
        r"(datetime|decimal|collections|pathlib|typing|typing_extensions|pydantic|pydantic_core|hypothesis|enum|functools)\..*",
    ),
    ("py:class", r"(date|Path|BinaryIO|Iterable|Iterator|Mapping|Any|SearchStrategy|Record|Json|R|C|tuple\[str)"),
    ("py:class", r"(chosen|given|not_given|all|any)"),  # tags of the kinds of conditions
    ("py:.*", r"nordicbaltic_standards\..*"),
]


def write_reference(_app: Sphinx, _config: Config) -> None:
    """Write the generated pages, before Sphinx looks for pages."""
    reference.write(Path(__file__).parent.parent)


def setup(app: Sphinx) -> None:
    """Have the generated pages written by every build."""
    app.connect("config-inited", write_reference)
