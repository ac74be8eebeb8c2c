"""The regional standards: short normative statements with their origin, which say who set them and when."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar, Literal

from pydantic import ConfigDict, TypeAdapter

from nordicbaltic_standards.i18n.texts import Text, lookup
from nordicbaltic_standards.law.citation import Citation, cited
from nordicbaltic_standards.standards.origins import OriginPage, page_of

Origin = Literal["network-2008", "guiding-principles-2006", "treaty", "eu-law", "good-practice"]
"""Where a standard comes from: the network of 2005 to 2008, its guiding principles, a treaty, Union law, guidance."""
Evidence = Literal["read", "read-in-part", "topic-only", "provision-read", "provision-known"]
"""How the origin is known: the passage was read whole, in part, only its topic, the provision read, or known."""
AREAS = ("case", "identification", "residence", "assistance", "referral", "protection", "compensation", "network")
"""Areas in the order of the catalogue, each a file in ``data``; the general standards are those of the case file."""
TEXTS: tuple[str, ...] = ("title", "statement", "rationale", "how_assessed", "scope_note")
"""The parts of a standard that a person reads."""


@dataclass(frozen=True, slots=True, repr=False)
class Standard:
    """One regional standard.

    Attributes:
        id: Permanent identifier, as ``"RES-S02"``.
        area: Area of the standards.
        title: Short name.
        statement: What every actor shall or should do.
        rationale: Why.
        level: ``must`` (a duty from law that binds most of the eight, or the network's must) or ``should``.
        origin: Where it comes from.
        origin_source: Identifier of the page or document of the network, or of guidance, or `None`; see `origin_page`.
        origin_note: What to know about the origin, in English, or `None`.
        adopted_by_network: Identifier of the page of the network that builds on the same provision, or `None`; see
            `adopting_page`.
        evidence: How the origin is known.
        legal_sources: Provisions it is based on.
        machine_checkable: Whether records show that it is kept: ``yes``, ``partly`` or ``no``.
        how_assessed: How to see whether it is kept.
        scope_note: How its wording differs from its origin, or `None`.
        since: Version of this standard that introduced it.
    """

    id: str
    area: str
    title: str
    statement: str
    rationale: str
    level: Literal["must", "should"]
    origin: Origin
    evidence: Evidence
    legal_sources: tuple[Citation, ...]
    machine_checkable: Literal["yes", "partly", "no"]
    how_assessed: str
    since: str
    origin_source: str | None = None
    origin_note: str | None = None
    adopted_by_network: str | None = None
    scope_note: str | None = None

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    def __repr__(self) -> str:
        return f"<Standard {self.id}: {self.title}>"

    @property
    def origin_page(self) -> OriginPage | None:
        """The page or document under `origin_source`, with title and address."""
        return page_of(self.origin_source) if self.origin_source else None

    @property
    def adopting_page(self) -> OriginPage | None:
        """The page of the network under `adopted_by_network`, with title and address."""
        return page_of(self.adopted_by_network) if self.adopted_by_network else None

    def text(self, part: str, language: str = "en") -> Text:
        """Return one of its texts in ``language``; ``part`` is one of `TEXTS`."""
        return lookup("standards", f"{self.id}/{part}", getattr(self, part) or "", language)

    def sources(self) -> dict[str, str]:
        """Return identifier and English original of every text to translate."""
        return {f"{self.id}/{part}": getattr(self, part) for part in TEXTS if getattr(self, part)}


_STANDARD = TypeAdapter(Standard)


def parse(identifier: str, area: str, entry: Mapping[str, Any]) -> Standard:
    """Return a standard from its table in the file of its area.

    Raises:
        pydantic.ValidationError: When the table lacks a key, has an unknown one or a value of the wrong form.
    """
    sources = cited(*entry.get("legal_sources", ()))
    return _STANDARD.validate_python({**entry, "id": identifier, "area": area, "legal_sources": sources})


@cache
def load() -> dict[str, Standard]:
    """Return the standards of every area by identifier, in the order of the catalogue."""
    standards: dict[str, Standard] = {}
    for area in AREAS:
        text = files("nordicbaltic_standards.standards").joinpath("data", f"{area}.toml").read_text(encoding="utf-8")
        for identifier, entry in tomllib.loads(text).items():
            standards[identifier] = parse(identifier, area, entry)
    return standards
