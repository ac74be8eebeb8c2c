"""Addresses at which the law behind a fact, a finding or a date can be read: the official register before a copy.

The addresses of the official registers stand in ``law/data/acts.toml``, once for each act. A source whose act is not among
them keeps the address at which it was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, model_validator

from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.scalars import CountryCode, Day, Link, Words
from nordicbaltic_standards.law.toml_files import read_packaged, read_toml

if TYPE_CHECKING:
    from nordicbaltic_standards.law.fact import Source

_FILE = "acts.toml"
UNION = "EU"
"""Country under which ``law/data/acts.toml`` has the acts of the Union that facts of several countries cite."""


@dataclass(frozen=True, slots=True)
class LawLink:
    """Where a provision can be read.

    Attributes:
        citation: The provision, as `Source.citation` or, of a treaty or Union law, as ``"gdpr art. 7(3)"``.
        url: Address of the provision or, where none is stored, of its act.
        eli: European Legislation Identifier of the act, where the state or the Union has given one.
        opened_on: Day on which someone opened the address and found the act; ``None``: no one has.
    """

    citation: str
    url: str
    eli: str | None = None
    opened_on: date | None = None

    def mark(self, language: str = "en") -> str:
        """Return in ``language`` (BCP 47) whether the address was opened, and when."""
        if self.opened_on is None:
            return ui_text("link/not-opened", language)
        return ui_text("link/opened", language, date=long_date(self.opened_on, language))

    def address(self, language: str = "en") -> str:
        """Return the address and whether it was opened, as a reader of ``language`` (BCP 47) meets it."""
        return f"{self.url} ({self.mark(language)})"

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return {
            "citation": self.citation,
            "url": self.url,
            "eli": self.eli,
            "opened_on": None if self.opened_on is None else self.opened_on.isoformat(),
        }


class Act(BaseModel, frozen=True, extra="forbid"):
    """An act in the official register of its state, or of the Union.

    Attributes:
        country: ISO 3166-1 code, or `UNION`.
        title: Title of the act, as the sources of facts name it.
        url: Address in the register.
        eli: European Legislation Identifier, or ``None``.
        opened_on: Day on which someone opened the address, or ``None``.
        provisions: Addresses of provisions, by what the sources of facts call them.
    """

    country: CountryCode
    title: Words
    url: Link
    eli: Link | None = None
    opened_on: Day | None = None
    provisions: dict[Words, Link] = {}


class _Acts(BaseModel, extra="forbid"):
    """The content of the file."""

    act: tuple[Act, ...]

    @model_validator(mode="after")
    def _each_once(self) -> _Acts:
        if odd := {act.country for act in self.act} - {*REGION, UNION}:
            raise ValueError(f"country is {UNION} or one of {', '.join(REGION)}, not {', '.join(sorted(odd))}")
        named = [(act.country, act.title) for act in self.act]
        if twice := {name for name in named if named.count(name) > 1}:
            raise ValueError(f"two entries for {', '.join(sorted(map(': '.join, twice)))}")
        return self


def read_acts(text: str) -> dict[tuple[str, str], Act]:
    """Return the acts of a text of the form of ``law/data/acts.toml``, by country and title.

    Raises:
        DataFileError: When anything is not as the form asks.
    """
    return _by_name(read_toml(text, _FILE, _Acts))


def _by_name(file: _Acts) -> dict[tuple[str, str], Act]:
    return {(act.country, act.title): act for act in file.act}


@cache
def acts() -> dict[tuple[str, str], Act]:
    """Return the acts whose addresses come with this package, by country and title."""
    return _by_name(read_packaged(_FILE, _Acts))


def link_of(source: Source, country: str) -> LawLink | None:
    """Return where a source of a country's fact can be read; ``None`` where no address is stored.

    Args:
        source: The source.
        country: ISO 3166-1 code of the country.
    """
    act = acts().get((country, source.title)) or acts().get((UNION, source.title))
    if act is not None:
        at = act.provisions.get(source.provision or "", act.url)
        return LawLink(source.citation, at, act.eli, act.opened_on)
    return None if source.url is None else LawLink(source.citation, source.url)
