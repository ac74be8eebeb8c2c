"""The published files of the JSON Schemas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nordicbaltic_standards.models.json_schema import as_text, schema
from nordicbaltic_standards.models.records import RECORDS


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the schema of each record.

    Args:
        folder: The folder they are written to.
    """
    for name, record in RECORDS.items():
        yield folder / f"{name}.schema.json", as_text(schema(record))
