"""Tables as comma-separated values: CSV with labels for people, SDMX-CSV 2.0 for machines.

Both follow RFC 4180: lines end in CR LF, every line has the same number of fields, and a field with a comma, a quotation mark
or a line break is in quotation marks.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.statistics.dimensions import DIMENSIONS
from nordicbaltic_standards.statistics.formats.text import HIDDEN
from nordicbaltic_standards.statistics.publication import PublishedCell, PublishedTable

AGENCY = "NBS"
"""Agency that identifies the data flows. They are those of this standard, not of Eurostat."""

VERSION = "1.0.0"
"""Version of the data flows."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(field: str) -> str:
    """Return ``field`` in a form that a spreadsheet shows and never computes."""
    return f"'{field}" if field.startswith(_STARTS_A_FORMULA) else field


def csv_text(tables: Iterable[PublishedTable], language: str = "en") -> str:
    """Return tables as CSV, one cell per line, with labels in ``language``; hidden values are empty."""
    before = [ui_text(name, language) for name in ("statistics/table", "statistics/country", "statistics/year")]
    after = [ui_text(name, language) for name in ("statistics/persons", "statistics/per-100-000", "statistics/flag")]
    head = [*before, *(dimension.name(language) for dimension in DIMENSIONS), *after]
    return _written([head, *_labelled(tables, language)])


def _labelled(tables: Iterable[PublishedTable], language: str) -> Iterator[list[str]]:
    for table in tables:
        for cell in table.cells:
            labels = [dimension.label(cell.codes.get(dimension.id, ""), language) for dimension in DIMENSIONS]
            yield [
                table.definition.name(language),
                table.country,
                str(table.year),
                *labels,
                "" if cell.value is None else str(cell.value),
                "" if cell.rate is None else str(cell.rate),
                HIDDEN if cell.value is None else "",
            ]


def sdmx_csv(tables: Sequence[PublishedTable]) -> str:
    """Return tables as an SDMX-CSV 2.0 data message (SDMX 3.0, field guide of the data message).

    A hidden cell has no ``OBS_VALUE``, the observation status ``Q`` (*missing value; suppressed*, list
    ``CL_OBS_STATUS``) and the confidentiality status ``C`` (*confidential statistical information*,
    ``CL_CONF_STATUS``). The finer codes ``A`` (*due to small counts*) and ``D`` (*secondary*) are not used: they would
    reveal which cells are small.
    """
    used = [dimension for dimension in DIMENSIONS if any(dimension in table.definition.dimensions for table in tables)]
    head = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", *(dimension.column for dimension in used)]
    head += ["UNIT_MEASURE", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS"]
    rows = [head]
    for table in tables:
        for cell in table.cells:
            start = ["dataflow", f"{AGENCY}:{table.definition.dataflow}({VERSION})", "I", "A", table.country]
            for dimension in used:
                own = dimension.id in cell.codes
                start.append((cell.codes[dimension.id] or dimension.total) if own else "")
            status = ["Q", "C"] if cell.value is None else ["A", "F"]
            for unit, value in _observations(cell):
                rows.append([*start, unit, str(table.year), "" if value is None else str(value), *status])
    return _written(rows)


def _observations(cell: PublishedCell) -> Iterator[tuple[str, int | Decimal | None]]:
    """Yield unit and value: persons, and persons per 100 000 inhabitants where there is a rate."""
    yield "NR", cell.value
    if cell.rate is not None:
        yield "P_HTHAB", cell.rate


def _written(rows: Iterable[Sequence[str]]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerows([harmless(field) for field in row] for row in rows)
    return target.getvalue()
