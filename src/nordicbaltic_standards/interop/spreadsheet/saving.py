"""Save a workbook completely or not at all."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path
from traceback import walk_tb
from types import GeneratorType
from typing import TYPE_CHECKING
from zipfile import ZipFile

from nordicbaltic_standards.utils.atomic_files import atomic_replace

if TYPE_CHECKING:
    from openpyxl import Workbook


def save(book: Workbook, path: str | Path, *, replace: bool = True) -> None:
    """Save a workbook; the file appears when it is complete.

    Args:
        book: The workbook.
        path: Where it is written.
        replace: Whether it may replace an existing file.

    Raises:
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
    """
    try:
        with atomic_replace(path, replace=replace) as place:
            # In memory, so that the archive can be closed when the disk is full.
            archive = io.BytesIO()
            book.save(archive)
            place.write_bytes(archive.getvalue())
    except OSError as error:
        _close_writers(error)
        raise


def _close_writers(error: OSError) -> None:
    """Close what openpyxl leaves open when it cannot write: closed later, it would raise a second error."""
    for frame, _ in walk_tb(error.__traceback__):
        for local in frame.f_locals.values():
            stream = local if isinstance(local, ZipFile) else getattr(local, "xf", None)
            if isinstance(stream, ZipFile | GeneratorType):
                with suppress(OSError, ValueError):
                    stream.close()
