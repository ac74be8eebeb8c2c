"""The tables: their dimensions, whom they count, and the provision that requires them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.statistics.dimensions import (
    AGE,
    CITIZENSHIP,
    DIMENSIONS,
    FORM,
    NAMES,
    ORGANISATION,
    SEX,
    STATUS,
    Dimension,
)
from nordicbaltic_standards.utils.errors import UnknownKeyError
from nordicbaltic_standards.utils.nearest import closest_choice

Key = tuple[str, ...]
"""A cell: one code per dimension, in the order of `DIMENSIONS`; empty where it sums over the dimension."""

GRAND_TOTAL: Key = ("",) * len(DIMENSIONS)
"""The cell that counts all persons."""


@dataclass(frozen=True, slots=True)
class TableDefinition:
    """One table.

    Attributes:
        id: Name of the table on the command line and in JSON.
        dataflow: Identifier of the data flow in SDMX-CSV.
        title: Identifier of the interface text.
        dimensions: The dimensions of its cells; the last one makes the columns of the printed table.
        source: Provisions and definitions that require it.
        eurostat: Table of Eurostat that shows the same, or empty.
        rate: Whether it has rates per 100 000 inhabitants.
    """

    id: str
    dataflow: str
    title: str
    dimensions: tuple[Dimension, ...]
    source: str
    eurostat: str = ""
    rate: bool = False

    def name(self, language: str = "en") -> str:
        """Return the title in ``language``."""
        return ui_text(self.title, language)

    @property
    def names(self) -> frozenset[str]:
        """Names of the dimensions."""
        return frozenset(dimension.id for dimension in self.dimensions)

    def each_cell(self) -> Iterator[Key]:
        """Yield every cell of the table, totals included, in the order in which it is printed."""
        choices = [(*dimension.codes, "") for dimension in self.dimensions]
        places = [NAMES.index(dimension.id) for dimension in self.dimensions]
        for codes in product(*choices):
            key = [""] * len(DIMENSIONS)
            for place, code in zip(places, codes, strict=True):
                key[place] = code
            yield tuple(key)


_ARTICLE = "dir-2011-36 art. 19a(2)(a)"

TABLES: tuple[TableDefinition, ...] = (
    TableDefinition("status", "THB_VICTIMS_STATUS", "statistics/table-status", (SEX, STATUS), _ARTICLE, "crim_thb_sex"),
    TableDefinition("sex-age", "THB_VICTIMS_AGE", "statistics/table-sex-age", (SEX, AGE), _ARTICLE, "crim_thb_vsage"),
    TableDefinition(
        "citizenship",
        "THB_VICTIMS_CITIZEN",
        "statistics/table-citizenship",
        (CITIZENSHIP, SEX),
        _ARTICLE,
        "crim_thb_vctz",
    ),
    TableDefinition(
        "exploitation",
        "THB_VICTIMS_EXPLOITATION",
        "statistics/table-exploitation",
        (FORM, SEX),
        _ARTICLE,
        "crim_thb_vexp",
    ),
    TableDefinition(
        "organisation", "THB_VICTIMS_ORGANISATION", "statistics/table-organisation", (ORGANISATION, STATUS), _ARTICLE
    ),
    TableDefinition("sdg-16-2-2", "SDG_16_2_2", "statistics/table-sdg", (SEX, FORM, AGE), "sdg 16.2.2", rate=True),
)
"""All tables. They are protected together, whichever are shown, since they share their totals."""


def table(identifier: str) -> TableDefinition:
    """Return the table with this identifier.

    Raises:
        UnknownKeyError: When there is none; the message names the choices.
    """
    by_id = {definition.id: definition for definition in TABLES}
    if identifier not in by_id:
        near = closest_choice(identifier, list(by_id))
        hint = f"perhaps {near!r} was meant; " if near else ""
        raise UnknownKeyError(f"there is no such table; {hint}the tables are: {', '.join(by_id)}")
    return by_id[identifier]


@cache
def margins(definitions: tuple[TableDefinition, ...]) -> tuple[frozenset[str], ...]:
    """Return every set of dimensions that cells of the tables have, the smallest sets first."""
    subsets = {
        frozenset(chosen)
        for definition in definitions
        for size in range(len(definition.dimensions) + 1)
        for chosen in combinations(sorted(definition.names), size)
    }
    return tuple(sorted(subsets, key=lambda names: (len(names), sorted(names))))


def cells(definitions: tuple[TableDefinition, ...]) -> tuple[Key, ...]:
    """Return every cell of the tables once, also where several tables show it."""
    return tuple(dict.fromkeys(key for definition in definitions for key in definition.each_cell()))


def dimensions_of(key: Key) -> frozenset[str]:
    """Return the names of the dimensions of a cell."""
    return frozenset(name for name, code in zip(NAMES, key, strict=True) if code)
