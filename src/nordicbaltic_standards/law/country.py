"""The door to country facts: ``country("EE").reflection_period.on(date(2026, 11, 24)).minimum_length``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any, TypeVar

from nordicbaltic_standards.i18n.formats import country_name
from nordicbaltic_standards.law import facts
from nordicbaltic_standards.law.fact import Fact, last_day_meant
from nordicbaltic_standards.law.loading import CountryFile, declarations, load
from nordicbaltic_standards.law.region import REGION, require_region
from nordicbaltic_standards.law.sections import require_date, require_fact_id

D = TypeVar("D")


class Country:
    """The law and practice of one of the eight countries.

    Attributes:
        code: ISO 3166-1 alpha-2 code.
        currency: ISO 4217 code.
        languages: BCP 47 tags of the official languages.
        open_questions: What could not be found out, in English.
        announced: Published law that begins later than the law that was read, the soonest first.
        read: State of the newest law that was read for the country, as ``2026-02``; later law is not in its facts.
    """

    def __init__(self, file: CountryFile) -> None:
        code = file.code
        self.code = code
        self._file = file
        self.currency = file.currency
        self.languages = file.languages
        self.open_questions = file.open_questions
        self.announced = file.announced
        self.read = file.read
        self.native_name = file.names["native"]
        self.instruments = facts.Instruments(code, file.facts)
        self.offence = facts.Offence(code, file.facts)
        self.identification = facts.Identification(code, file.facts)
        self.reflection_period = facts.ReflectionPeriod(code, file.facts)
        self.residence_permit = facts.ResidencePermit(code, file.facts)
        self.assistance = facts.Assistance(code, file.facts)
        self.safe_return = facts.SafeReturn(code, file.facts)
        self.child = facts.Child(code, file.facts)
        self.data_protection = facts.DataProtection(code, file.facts)
        self.compensation = facts.Compensation(code, file.facts)
        self.identifier = facts.Identifier(code, file.facts)
        self.terms = facts.Terms(code, file.facts)
        self.network = facts.Network(code, file.facts)
        self.statistics = facts.Statistics(code, file.facts)

    def name(self, language: str = "en") -> str:
        """Return the name of the country in ``language`` (BCP 47)."""
        return country_name(self.code, language)

    def __iter__(self) -> Iterator[Fact[Any]]:
        """Yield every entry of every fact, superseded ones included."""
        for entries in self._file.facts.values():
            yield from entries

    def every(self, fact_id: str) -> tuple[Fact[Any], ...]:
        """Return all entries of a fact, superseded ones included, newest first.

        Raises:
            UnknownKeyError: When no fact is declared under this identifier.
        """
        return self._file.facts.get(require_fact_id(fact_id, declarations()), ())

    def on(self, day: date) -> CountryOn:
        """Return the law and practice as they stand on ``day``.

        Raises:
            TypeError: When ``day`` is no `datetime.date`; a `datetime.datetime` is none, as it lies in a time zone.
        """
        return CountryOn(self, require_date(day))

    def read_before(self, day: date) -> bool:
        """Return whether the law was read before ``day``, so that what changed since is not known."""
        return bool(self.read) and day > last_day_meant(self.read)

    def __repr__(self) -> str:
        return f"<Country {self.code}>"


class CountryOn:
    """The law and practice of one country as they stand on one day.

    Attributes:
        country: The country.
        day: The day.
    """

    def __init__(self, country: Country, day: date) -> None:
        self.country = country
        self.day = day

    def fact(self, fact_id: str) -> Fact[Any]:
        """Return a fact by its identifier, as ``"reflection_period.minimum_length"``.

        Raises:
            UnknownKeyError: When no fact is declared under it.
        """
        section, _, name = require_fact_id(fact_id, declarations()).partition(".")
        fact: Fact[Any] = getattr(getattr(self, section), name)
        return fact

    def __repr__(self) -> str:
        return f"<Country {self.country.code} on {self.day}>"

    @cached_property
    def instruments(self) -> facts.Instruments:
        """Instruments that bind the country."""
        return self.country.instruments.on(self.day)

    @cached_property
    def offence(self) -> facts.Offence:
        """The offence."""
        return self.country.offence.on(self.day)

    @cached_property
    def identification(self) -> facts.Identification:
        """Identification."""
        return self.country.identification.on(self.day)

    @cached_property
    def reflection_period(self) -> facts.ReflectionPeriod:
        """Recovery and reflection period."""
        return self.country.reflection_period.on(self.day)

    @cached_property
    def residence_permit(self) -> facts.ResidencePermit:
        """Residence permits."""
        return self.country.residence_permit.on(self.day)

    @cached_property
    def assistance(self) -> facts.Assistance:
        """Assistance."""
        return self.country.assistance.on(self.day)

    @cached_property
    def safe_return(self) -> facts.SafeReturn:
        """Return."""
        return self.country.safe_return.on(self.day)

    @cached_property
    def child(self) -> facts.Child:
        """Children."""
        return self.country.child.on(self.day)

    @cached_property
    def data_protection(self) -> facts.DataProtection:
        """Data protection."""
        return self.country.data_protection.on(self.day)

    @cached_property
    def compensation(self) -> facts.Compensation:
        """Compensation."""
        return self.country.compensation.on(self.day)

    @cached_property
    def identifier(self) -> facts.Identifier:
        """National identity numbers."""
        return self.country.identifier.on(self.day)

    @cached_property
    def terms(self) -> facts.Terms:
        """Counting of terms."""
        return self.country.terms.on(self.day)

    @cached_property
    def network(self) -> facts.Network:
        """Authorities."""
        return self.country.network.on(self.day)

    @cached_property
    def statistics(self) -> facts.Statistics:
        """Published figures."""
        return self.country.statistics.on(self.day)


_NOWHERE = Country(CountryFile("", {"en": "", "native": ""}, "", (), "", (), (), {}))


@lru_cache(maxsize=4096)
def law_of(code: str | None, day: date | None) -> CountryOn:
    """Return the law of a country on a day; every fact is unknown where either is not known or not covered."""
    if code not in REGION or day is None:
        return CountryOn(_NOWHERE, date.min)
    return CountryOn(country(code), day)


def country(code: str) -> Country:
    """Return the law and practice of a country.

    Args:
        code: ISO 3166-1 alpha-2 code of one of the eight countries.

    Raises:
        UnknownKeyError: When the standard does not cover the country; the message names the choices.
        nordicbaltic_standards.law.toml_files.DataFileError: When the country's file breaks its form.
    """
    return _country(require_region(code))


@cache
def _country(code: str) -> Country:
    return Country(load(code))


class Countries:
    """The eight countries, as a collection in the order of the standard."""

    def __iter__(self) -> Iterator[Country]:
        return (country(code) for code in REGION)

    def __len__(self) -> int:
        return len(REGION)

    def __contains__(self, code: object) -> bool:
        return code in REGION

    def __getitem__(self, code: str) -> Country:
        return country(code)

    def get(self, code: str, default: D | None = None) -> Country | D | None:
        """Return the law and practice of a country, or ``default`` where the standard does not cover it."""
        return country(code) if code in REGION else default

    def __repr__(self) -> str:
        return f"<{len(self)} countries>"


countries = Countries()
