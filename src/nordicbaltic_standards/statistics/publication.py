"""Protected tables: what may be published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.statistics.counting import PersonCounts
from nordicbaltic_standards.statistics.dimensions import AGE, NAMES, SEX, UNKNOWN
from nordicbaltic_standards.statistics.rounding import checked_base, checked_key, rounded
from nordicbaltic_standards.statistics.suppression import DEFAULT_MINIMUM, checked_minimum, suppress
from nordicbaltic_standards.statistics.tables import TABLES, Key, TableDefinition, table
from nordicbaltic_standards.utils.errors import InvalidArgumentError, UnknownKeyError


class Method(StrEnum):
    """How small cells are protected."""

    SUPPRESSION = "suppression"
    """Small cells, and cells from which they could be computed, are not shown."""
    ROUNDING = "rounding"
    """Every cell is rounded to a multiple of a base."""


@dataclass(frozen=True, slots=True, repr=False)
class Rounding:
    """How cells are to be rounded. Has no `repr`, since it contains a key.

    Attributes:
        base: 3, 5 or 10; at least the smallest cell.
        key: Secret of at least 32 bytes; the same key rounds the same way.
    """

    base: int
    key: bytes

    def __repr__(self) -> str:
        return "<Rounding>"


@dataclass(frozen=True, slots=True)
class PublishedCell:
    """One cell as it may be published.

    Attributes:
        codes: Code by dimension of the table; empty where the cell sums over the dimension.
        value: Number of persons, or `None` where the cell is not shown.
        rate: Persons per 100 000 inhabitants, or `None`.
    """

    codes: Mapping[str, str]
    value: int | None
    rate: Decimal | None = None

    def __hash__(self) -> int:
        return hash((tuple(self.codes.items()), self.value, self.rate))


@dataclass(frozen=True, slots=True, repr=False)
class PublishedTable:
    """One table as it may be published.

    Attributes:
        definition: What the table shows.
        country: Country of registration.
        year: Year of registration.
        cells: The cells, totals last.
        method: How small cells are protected.
        minimum: Smallest cell.
        base: Base of rounding, or `None`.
        withheld: Whether nothing is shown because there are too few persons.
    """

    definition: TableDefinition
    country: str
    year: int
    cells: tuple[PublishedCell, ...]
    method: Method
    minimum: int
    base: int | None = None
    withheld: bool = False

    def __repr__(self) -> str:
        return f"<{self.definition.id} {self.country} {self.year}: {len(self.cells)} cells>"

    @property
    def hidden(self) -> tuple[PublishedCell, ...]:
        """The cells that are not shown."""
        return tuple(cell for cell in self.cells if cell.value is None)

    def value(self, **codes: str) -> int | None:
        """Return the number in the cell with these codes; a dimension left out is summed over.

        Raises:
            UnknownKeyError: When there is no such cell.
        """
        wanted = {dimension.id: codes.get(dimension.id, "") for dimension in self.definition.dimensions}
        for cell in self.cells:
            if cell.codes == wanted and codes.keys() <= wanted.keys():
                return cell.value
        raise UnknownKeyError(f"the dimensions are: {', '.join(wanted)}")

    def protection(self, language: str = "en") -> str:
        """Return in words what was hidden or changed, and the reason."""
        if self.withheld:
            return ui_text("statistics/withheld", language, minimum=self.minimum)
        if self.method is Method.ROUNDING:
            return ui_text("statistics/rounded", language, base=self.base)
        if not self.hidden:
            return ui_text("statistics/nothing-hidden", language, minimum=self.minimum)
        return ui_text("statistics/hidden", language, minimum=self.minimum, count=len(self.hidden))

    def findings(self) -> tuple[Finding, ...]:
        """Return a finding where the table could not be published at all."""
        if not self.withheld:
            return ()
        return (Finding("STR-126", Severity.NOTICE, FindingKind.ADVICE, "", {"minimum": self.minimum}),)


def publish(
    census: PersonCounts,
    *,
    minimum: int = DEFAULT_MINIMUM,
    rounding: Rounding | None = None,
    population: Mapping[str, int] | None = None,
    only: str | None = None,
) -> tuple[PublishedTable, ...]:
    """Make the tables of one country and year, protected.

    All tables are protected together, whichever are shown: a reader may have the others from an earlier publication.

    Args:
        census: The registered persons.
        minimum: Smallest cell that is published, at least 3.
        rounding: How to round, instead of hiding cells.
        population: Inhabitants of the country, for rates: ``"T"`` all, ``"F"`` and ``"M"``, ``"Y_LT18"`` and ``"Y_GE18"``,
            or both, ``"F/Y_LT18"``. Where a number is missing there is no rate.
        only: Identifier of the one table to show.

    Raises:
        InvalidArgumentError: When ``minimum``, the rounding or a number of inhabitants cannot be used.
        UnknownKeyError: When there is no table ``only``, or a key of ``population`` is not valid; the message names the
            choices.
    """
    checked_minimum(minimum)
    if rounding is not None:
        checked_base(rounding.base, minimum)
        checked_key(rounding.key)
    inhabitants = checked_population(population or {})
    shown = TABLES if only is None else (table(only),)
    counts = census.counts(TABLES)
    values: Mapping[Key, int | None]
    if rounding is None:
        suppression = suppress(counts, census.persons, TABLES, minimum)
        values = {cell: None if cell in suppression.hidden else count for cell, count in counts.items()}
        withheld = suppression.withheld
    else:
        base, key, scope = rounding.base, rounding.key, f"{census.country}/{census.year}"
        rounded_counts = rounded(counts, census.persons, TABLES, base=base, key=key, minimum=minimum, scope=scope)
        withheld = rounded_counts is None
        values = dict.fromkeys(counts) if rounded_counts is None else rounded_counts
    method, by = (Method.SUPPRESSION, None) if rounding is None else (Method.ROUNDING, rounding.base)
    protected = [(definition, tuple(_cells(definition, values, inhabitants))) for definition in shown]
    return tuple(
        PublishedTable(definition, census.country, census.year, made, method, minimum, by, withheld)
        for definition, made in protected
    )


def population_keys() -> tuple[str, ...]:
    """Return the keys under which numbers of inhabitants can be given."""
    sexes = [code for code in SEX.codes if code != UNKNOWN]
    ages = [code for code in AGE.codes if code != UNKNOWN]
    return ("T", *sexes, *ages, *(f"{sex}/{age}" for sex in sexes for age in ages))


def checked_population(population: Mapping[str, int]) -> Mapping[str, int]:
    """Return ``population`` if its keys and numbers can be used.

    Raises:
        UnknownKeyError: When a key is not valid; the message names the choices.
        InvalidArgumentError: When a number is not above zero.
    """
    if not population.keys() <= set(population_keys()):
        raise UnknownKeyError(f"numbers of inhabitants are given for: {', '.join(population_keys())}")
    if any(number <= 0 for number in population.values()):
        raise InvalidArgumentError("a number of inhabitants is above zero")
    return population


def _cells(
    definition: TableDefinition, values: Mapping[Key, int | None], inhabitants: Mapping[str, int]
) -> Iterator[PublishedCell]:
    names = definition.names
    for key in definition.each_cell():
        codes = {name: code for name, code in zip(NAMES, key, strict=True) if name in names}
        ordered = {dimension.id: codes[dimension.id] for dimension in definition.dimensions}
        value = values[key]
        yield PublishedCell(ordered, value, _rate(value, ordered, inhabitants) if definition.rate else None)


def _rate(value: int | None, codes: Mapping[str, str], inhabitants: Mapping[str, int]) -> Decimal | None:
    """Return persons per 100 000 inhabitants of the same sex and age, to two places."""
    among = "/".join(code for code in (codes[SEX.id], codes[AGE.id]) if code) or "T"
    number = inhabitants.get(among)
    if value is None or number is None:
        return None
    return (Decimal(value) * 100_000 / number).quantize(Decimal("0.01"), ROUND_HALF_UP)
