"""The only place where HTML is made: Jinja templates from ``templates/``, every value escaped."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from markupsafe import Markup


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - only pages need it

    environment = Environment(
        loader=PackageLoader("nordicbaltic_standards", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["code"] = inline_code
    return environment


_CODE = re.compile(r"`([^`]+)`")


def inline_code(text: str) -> Markup:
    """Return a text as HTML, with what stands between backticks as code; in templates ``text | code``."""
    from markupsafe import Markup, escape  # noqa: PLC0415 - as above

    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - the text is escaped


def template(name: str) -> Template:
    """Return a template of the package; values put into it are escaped.

    Args:
        name: Name of the file in ``templates/``.
    """
    return _environment().get_template(name)
