"""Lists and days of Union law: the European Economic Area, decisions on adequacy, borders without checks, the euro.

They stand in ``law/data/union.toml``, each with its source and how surely it is known.
"""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.law.fact import Source
from nordicbaltic_standards.law.scalars import AsOf, CountryCode, Day, Phone, Words
from nordicbaltic_standards.law.territories import UNION
from nordicbaltic_standards.law.toml_files import read_packaged, read_toml

_FILE = "union.toml"

Countries = Annotated[frozenset[CountryCode], Field(min_length=1)]
"""ISO 3166-1 codes."""


class UnionEntry(BaseModel, frozen=True, extra="forbid"):
    """What every entry says.

    Attributes:
        confidence: How surely it is known.
        source: Where it was read.
        note: What a reader should know, in English.
    """

    confidence: Confidence
    source: Annotated[tuple[Source, ...], Field(min_length=1)]
    note: Words | None = None


class CountryGroup(UnionEntry, frozen=True):
    """Countries or territories that have something in common, which ``en`` says in English."""

    countries: Countries
    en: Words


class FormerMember(UnionEntry, frozen=True):
    """A former member of the Area, and the last day on which it counted as one."""

    country: CountryCode
    last: Day
    en: Words


class Adequacy(UnionEntry, frozen=True):
    """A decision of the European Commission that a country protects data adequately.

    Attributes:
        country: ISO 3166-1 code.
        instrument: ``gdpr``, or ``led`` for a decision under Directive (EU) 2016/680 art. 36.
        decision: Number of the decision; `None` where it is not known.
        first: First day.
        last: Last day, or `None`.
        only: Recipients that it is limited to, in English, or `None`.
    """

    country: CountryCode
    instrument: Literal["gdpr", "led"]
    decision: Words | None = None
    first: Day
    last: Day | None = None
    only: Words | None = None


class SchengenStates(UnionEntry, frozen=True):
    """States of the Schengen area, with the first day without checks at their borders within it."""

    countries: Countries
    first: Day


class EuroChangeover(UnionEntry, frozen=True):
    """The first day of the euro in a country, and the currency before it (ISO 4217)."""

    country: CountryCode
    first: Day
    former_currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class EmergencyNumber(UnionEntry, frozen=True):
    """The telephone number to call where somebody is in danger, in which countries, and in English what it is."""

    countries: Countries
    phone: Phone
    en: Words


class UnionLaw(BaseModel, frozen=True, extra="forbid"):
    """The content of ``law/data/union.toml``.

    Attributes:
        reviewed: Month in which it was last looked through.
        area: Countries and territories of the European Economic Area beside the Member States.
        former_member: Former members of the Area.
        adequacy: Decisions on adequacy.
        police_associate: Countries outside the Area that take part in Directive (EU) 2016/680.
        free_movement: Countries between which there were no border checks before the Schengen area.
        schengen: States of the Schengen area.
        euro: Countries that changed to the euro.
        emergency_number: The number to call where somebody is in danger, one entry for the countries that share its sources.
    """

    reviewed: AsOf
    area: tuple[CountryGroup, ...]
    former_member: tuple[FormerMember, ...]
    adequacy: tuple[Adequacy, ...]
    police_associate: tuple[CountryGroup, ...]
    free_movement: tuple[CountryGroup, ...]
    schengen: tuple[SchengenStates, ...]
    euro: tuple[EuroChangeover, ...]
    emergency_number: tuple[EmergencyNumber, ...]

    @cached_property
    def eea(self) -> frozenset[str]:
        """Countries and territories in which the law of the European Economic Area holds."""
        return UNION.union(*(group.countries for group in self.area))

    @cached_property
    def police_associates(self) -> frozenset[str]:
        """Countries outside the Area between whose authorities and those of the Area data on crime pass as within it."""
        return frozenset[str]().union(*(group.countries for group in self.police_associate))

    @cached_property
    def euro_by_country(self) -> dict[str, EuroChangeover]:
        """Changeover to the euro by country."""
        return {entry.country: entry for entry in self.euro}

    @property
    def emergency_phone(self) -> str:
        """The number to call where somebody is in danger: one for all countries."""
        return self.emergency_number[0].phone

    def emergency_number_in(self, country: str) -> EmergencyNumber:
        """Return the number to call in a country of the region where somebody is in danger."""
        return next(entry for entry in self.emergency_number if country in entry.countries)

    @cached_property
    def _without_checks_since(self) -> dict[str, date]:
        return {code: entry.first for entry in self.schengen for code in entry.countries}

    def outside_eea(self, country: str, day: date) -> bool:
        """Return whether sending data to ``country`` on ``day`` was a transfer out of the European Economic Area."""
        left = any(entry.country == country and day <= entry.last for entry in self.former_member)
        return country not in self.eea and not left

    def adequacy_on(self, country: str, day: date, instrument: Literal["gdpr", "led"] = "gdpr") -> Adequacy | None:
        """Return the decision on adequacy, whole or in part, that held for ``country`` on ``day``."""
        for entry in self.adequacy:
            in_force = entry.first <= day and (entry.last is None or day <= entry.last)
            if in_force and entry.country == country and entry.instrument == instrument:
                return entry
        return None

    def without_border_checks(self, one: str, other: str, day: date | None) -> bool:
        """Return whether there were no checks at borders between two countries on ``day``; without a day, at any time."""
        ends = {one, other}
        if any(ends <= group.countries for group in self.free_movement):
            return True
        since = self._without_checks_since
        return ends <= since.keys() and (day is None or max(since[end] for end in ends) <= day)


def read_union_law(text: str) -> UnionLaw:
    """Return what a text of the form of ``law/data/union.toml`` says.

    Raises:
        DataFileError: When anything is not as the form asks.
    """
    return read_toml(text, _FILE, UnionLaw)


@cache
def union_law() -> UnionLaw:
    """Return the lists and days of Union law that come with this package, read when first asked for."""
    return read_packaged(_FILE, UnionLaw)
