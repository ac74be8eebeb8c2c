"""The only place where HTML is made: Jinja templates from ``templates/``, every value escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - only pages need it

    return Environment(
        loader=PackageLoader("nordicbaltic_standards", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def template(name: str) -> Template:
    """Return a template of the package; values put into it are escaped.

    Args:
        name: Name of the file in ``templates/``.
    """
    return _environment().get_template(name)
