"""The files of test vectors, each in its one written form, and their schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from nordicbaltic_standards.testing.vectors import BASES, BaseFile, VectorFile, dumped, dumped_bases, schema
from nordicbaltic_standards.version import STANDARD_VERSION

SCHEMA = "vectors.schema.json"


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the schema, and every file of vectors in its written form.

    Args:
        folder: The folder ``schemas``.

    Raises:
        pydantic.ValidationError: When a file is not of the form of vectors.
    """
    root = folder / STANDARD_VERSION / "vectors"
    yield root / SCHEMA, json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    for path in sorted(root.glob("*.json")):
        text = path.read_text(encoding="utf-8")
        if path.name == BASES:
            yield path, dumped_bases(BaseFile.model_validate_json(text))
        elif path.name != SCHEMA:
            yield path, dumped(VectorFile.model_validate_json(text))
