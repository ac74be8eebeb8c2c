"""Tables as JSON-ready data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nordicbaltic_standards.statistics.dimensions import Dimension
from nordicbaltic_standards.statistics.publication import PublishedCell, PublishedTable
from nordicbaltic_standards.version import STANDARD_VERSION


def document(tables: Iterable[PublishedTable], language: str = "en") -> dict[str, Any]:
    """Return tables as one JSON-ready document with texts in ``language``."""
    return {"standard_version": STANDARD_VERSION, "tables": [table_data(table, language) for table in tables]}


def table_data(table: PublishedTable, language: str = "en") -> dict[str, Any]:
    """Return one table as JSON-ready data with texts in ``language``; a cell that is not shown has the value null."""
    return {
        "table": table.definition.id,
        "title": table.definition.name(language),
        "country": table.country,
        "year": table.year,
        "source": table.definition.source,
        "dimensions": [_dimension(dimension, language) for dimension in table.definition.dimensions],
        "protection": {
            "method": table.method.value,
            "minimum_cell": table.minimum,
            "base": table.base,
            "withheld": table.withheld,
            "hidden": len(table.hidden),
            "text": table.protection(language),
        },
        "cells": [_cell(cell, table.definition.dimensions) for cell in table.cells],
    }


def _dimension(dimension: Dimension, language: str) -> dict[str, Any]:
    categories = [{"code": code, "label": dimension.label(code, language)} for code in dimension.codes]
    total = {"code": dimension.total, "label": dimension.label("", language)}
    return {"id": dimension.id, "title": dimension.name(language), "categories": [*categories, total]}


def _cell(cell: PublishedCell, dimensions: tuple[Dimension, ...]) -> dict[str, Any]:
    written: dict[str, Any] = {dimension.id: cell.codes[dimension.id] or dimension.total for dimension in dimensions}
    written["value"] = cell.value
    if cell.rate is not None:
        written["rate"] = str(cell.rate)
    return written
