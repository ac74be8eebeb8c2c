"""From records to figures: each person once, in the year and the country of registration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.statistics.dimensions import NAMES
from nordicbaltic_standards.statistics.persons import Persons
from nordicbaltic_standards.statistics.tables import GRAND_TOTAL, Key, TableDefinition, cells, dimensions_of
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parsing import parse


@dataclass(frozen=True, slots=True, repr=False)
class PersonCounts:
    """Persons registered in one country in one year: their number by all their attributes together.

    Unprotected: not for publication. Has no `repr`, since a count of one describes a person.

    Attributes:
        country: Country of registration (ISO 3166-1).
        year: Calendar year of registration.
        persons: Number of persons by attributes, in the order of the dimensions; zero is left out.
    """

    country: str
    year: int
    persons: Mapping[Key, int] = field(hash=False)

    def counts(self, definitions: tuple[TableDefinition, ...]) -> dict[Key, int]:
        """Return the number of persons in every cell of the tables, zeros included."""
        counts = dict.fromkeys(cells(definitions), 0)
        places = {
            names: tuple(name in names for name in NAMES)
            for names in {dimensions_of(key) for key in (*counts, GRAND_TOTAL)}
        }
        for attributes, number in self.persons.items():
            for kept in places.values():
                key = tuple(code if keep else "" for code, keep in zip(attributes, kept, strict=True))
                if key in counts:
                    counts[key] += number
        return counts


class PersonCounter:
    """Counts records one by one, and keeps only what the tables need."""

    def __init__(self) -> None:
        self.records = 0
        self.unusable = 0
        self.passed_over = 0
        self._persons = Persons()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.records} records>"

    def add(self, data: bytes | str | Mapping[str, Any] | Record, *, max_bytes: int = MAXIMUM_BYTES) -> None:
        """Take in one record: JSON text, a mapping of JSON values, or a record of this library.

        Invalid data are counted and left out, and raise no error.

        Args:
            data: The record.
            max_bytes: Largest size of the JSON text, in bytes.

        Raises:
            TypeError: When ``data`` is of none of these types.
        """
        if not isinstance(data, bytes | str | Mapping | Record):
            raise TypeError("data is bytes, text, a mapping or a record")
        self.records += 1
        record = data if isinstance(data, Record) else _sound_record(data, max_bytes)
        if record is None:
            self.unusable += 1
        elif not isinstance(record, PersonRecord) or not self._persons.add(record):
            self.passed_over += 1

    def add_all(self, records: Iterable[bytes | str | Mapping[str, Any] | Record]) -> PersonCounter:
        """Take in many records and return this object."""
        for record in records:
            self.add(record)
        return self

    def results(self) -> tuple[PersonCounts, ...]:
        """Return one `PersonCounts` for every country and year with a registered person, by country and year."""
        counters: dict[tuple[str, int], Counter[Key]] = {}
        for person in self._persons:
            if person.opposed:
                continue
            day = person.registered_on()
            attributes = None if day is None else person.attributes(day, date(day.year, 12, 31))
            if day is not None and attributes is not None:
                counters.setdefault((person.country, day.year), Counter())[attributes] += 1
        return tuple(PersonCounts(country, year, dict(counts)) for (country, year), counts in sorted(counters.items()))

    def findings(self) -> tuple[Finding, ...]:
        """Return findings on the records: how many were unusable, undated, contradictory or left out."""
        undated = self._persons.count(lambda person: person.is_registered and not person.starts())
        opposed = self._persons.count(lambda person: person.is_registered and person.opposed)
        contradicted = self._persons.count(lambda person: person.is_registered and person.contradicted)
        doubts = (
            ("STR-120", Severity.ERROR, FindingKind.GAP, self.unusable),
            ("STR-121", Severity.WARNING, FindingKind.GAP, undated),
            ("STR-122", Severity.NOTICE, FindingKind.GAP, contradicted),
            ("STR-123", Severity.NOTICE, FindingKind.ADVICE, self.passed_over),
            ("STR-127", Severity.WARNING, FindingKind.ADVICE, opposed),
        )
        return tuple(Finding(rule, weight, kind, "", {"count": count}) for rule, weight, kind, count in doubts if count)


def _sound_record(data: bytes | str | Mapping[str, Any], max_bytes: int) -> Record | None:
    parsed = parse(data, None, max_bytes)
    return parsed.record if parsed.complete else None
