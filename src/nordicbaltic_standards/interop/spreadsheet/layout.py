"""Which sheets and columns a record takes, read from its declaration.

A row is one record, with its parts that can occur only once. Parts that can occur several times, and every record
inside a case file, have a sheet of their own, whose rows name the row that they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache

from nordicbaltic_standards.models.base import Model, Record, Section
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import ConstantShape, DeclaredField, ListShape, ModelShape, fields_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.titles import field_title, part_title
from nordicbaltic_standards.version import STANDARD_VERSION

RECORDS_WITH_SHEETS: dict[str, type[Record]] = {
    name: record for name, record in RECORDS.items() if record is not ExchangeMessage
}
"""Records that a workbook can contain. A message is made around one of them by a system."""

MARK = f"nbs:{STANDARD_VERSION}"
"""Prefix of the technical name of a sheet, which is in a hidden row above the titles."""

OWN, PARENT = "#", "^"
"""Technical names of the columns for the number of a row and for the number of the row it belongs to."""

FOR_READING, GIVEN = "?", "="
"""Beginnings of the technical names of columns in prepared rows: of texts for reading, and of what the template gives."""


class Holds(Enum):
    """What a cell of a column contains."""

    VALUE = auto()
    """One value, or an absence reason in brackets."""
    SEVERAL = auto()
    """Several values, or an absence reason in brackets."""
    STATE = auto()
    """Only the reason why a part, or a list with its own sheet, is absent."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    Attributes:
        chain: Fields from the part of the row down to the field whose content is here.
        holds: What a cell contains.
    """

    chain: tuple[DeclaredField, ...]
    holds: Holds

    @property
    def path(self) -> tuple[str, ...]:
        """Names of the fields of the chain."""
        return tuple(declared.name for declared in self.chain)

    @property
    def declared(self) -> DeclaredField:
        """The field whose content is here."""
        return self.chain[-1]

    @property
    def id(self) -> str:
        """Technical name: the path within the row."""
        return "/".join(self.path)

    @property
    def required(self) -> bool:
        """Whether every row needs it: no field on the way is optional."""
        return all(declared.required for declared in self.chain)

    @property
    def technical(self) -> bool:
        """Whether it is a constant of the standard, which a person need not see."""
        return isinstance(self.declared.shape, ConstantShape)

    def title(self, language: str) -> str:
        """Return the title in ``language`` (BCP 47)."""
        return ": ".join(field_title(declared, language).text for declared in self.chain)


@dataclass(slots=True, eq=False)
class Sheet:
    """A sheet of the workbook.

    Attributes:
        record: The record of the workbook.
        path: Names of the fields from the record to the part in the rows; empty for the record itself.
        part: The part in a row.
        parent: The sheet whose rows these belong to, or ``None``.
        declared: The field with the entries of the rows, or ``None`` for the record itself.
        columns: Its columns.
        children: Sheets whose rows belong to rows of this one.
    """

    record: type[Record]
    path: tuple[str, ...]
    part: type[Model]
    parent: Sheet | None = None
    declared: DeclaredField | None = None
    columns: list[Column] = field(default_factory=list)
    children: list[Sheet] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Technical name, which identifies the content of the sheet even on its own."""
        return f"{MARK}:{self.record.record_name}:/{'/'.join(self.path)}"

    @property
    def steps(self) -> tuple[str, ...]:
        """Names of the fields from a row of the parent to these rows."""
        return self.path if self.parent is None else self.path[len(self.parent.path) :]

    @property
    def once(self) -> bool:
        """Whether a row of the parent has at most one of these rows."""
        return self.declared is not None and isinstance(self.declared.shape, ModelShape)

    @property
    def required(self) -> frozenset[str]:
        """Technical names of the columns that every row needs."""
        return frozenset(column.id for column in self.columns if column.required)

    def title(self, language: str) -> str:
        """Return the title in ``language`` (BCP 47)."""
        return (part_title(self.part, language) if self.declared is None else field_title(self.declared, language)).text

    def everything(self) -> list[Sheet]:
        """Return this sheet and all below it, parents before children."""
        return [self, *(sheet for child in self.children for sheet in child.everything())]


@cache
def layout_of(record: type[Record]) -> Sheet:
    """Return the sheet of a record, with those below it."""
    root = Sheet(record, (), record)
    _fill(root, record, ())
    # Constants of the outermost record are known from the sheet itself.
    root.columns = [column for column in root.columns if not (column.technical and len(column.chain) == 1)]
    return root


def _fill(sheet: Sheet, part: type[Model], chain: tuple[DeclaredField, ...]) -> None:
    for declared in fields_of(part).values():
        here = (*chain, declared)
        shape = declared.shape
        if isinstance(shape, ListShape) and isinstance(shape.item, ModelShape):
            _below(sheet, shape.item.part, here)
        elif isinstance(shape, ModelShape) and issubclass(shape.part, Section):
            _below(sheet, shape.part, here)
        elif isinstance(shape, ModelShape):
            if declared.takes_absence or not _first_column(shape.part):
                sheet.columns.append(Column(here, Holds.STATE))
            _fill(sheet, shape.part, here)
        else:
            sheet.columns.append(Column(here, Holds.SEVERAL if isinstance(shape, ListShape) else Holds.VALUE))


def _below(sheet: Sheet, part: type[Model], chain: tuple[DeclaredField, ...]) -> None:
    if chain[-1].takes_absence:
        sheet.columns.append(Column(chain, Holds.STATE))
    path = (*sheet.path, *(declared.name for declared in chain))
    child = Sheet(sheet.record, path, part, sheet, chain[-1])
    sheet.children.append(child)
    _fill(child, part, ())


@cache
def first_entries(sheet: Sheet) -> dict[str, tuple[Sheet, Column]]:
    """Return the columns in which a row can contain the first entry of a list with a sheet of its own, by technical name."""
    return {
        f"{'/'.join(child.steps)}/0/{column.id}": (child, column)
        for child in sheet.children
        if not child.once
        for column in child.columns
    }


@cache
def _first_column(part: type[Model]) -> str | None:
    """Return the first field of a part that has its own column for values, or ``None``."""
    for name, declared in fields_of(part).items():
        if not isinstance(declared.item_shape, ModelShape):
            return name
    return None


@cache
def empty_mark_of(record: type[Record]) -> dict[tuple[tuple[str, ...], tuple[str, ...]], str]:
    """Return, by sheet path and path of a part within the row, the column in which a part without content is marked."""
    marks = {}
    for sheet in layout_of(record).everything():
        for column in sheet.columns:
            if column.holds is Holds.STATE and isinstance(column.declared.shape, ModelShape):
                marks[sheet.path, column.path] = column.id
        for column in sheet.columns:
            if column.holds is not Holds.STATE:
                marks.setdefault((sheet.path, column.path[:-1]), column.id)
    return marks


def names_of(sheets: list[Sheet], language: str, taken: tuple[str, ...]) -> list[str]:
    """Return names for the sheets that a spreadsheet allows: short, plain and distinct.

    Args:
        sheets: The sheets.
        language: BCP 47 tag.
        taken: Names that are in use already.
    """
    used = {name.casefold() for name in taken}
    names = []
    for sheet in sheets:
        plain = "".join(" " if sign in _FORBIDDEN else sign for sign in sheet.title(language)).strip(" '")
        name, number = plain[:_LONGEST].strip(), 1
        while name.casefold() in used:
            number += 1
            name = f"{plain[: _LONGEST - len(str(number)) - 1].strip()} {number}"
        used.add(name.casefold())
        names.append(name)
    return names


_FORBIDDEN = frozenset("[]:*?/\\")
_LONGEST = 31
