"""Saving a workbook, whole or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from traceback import walk_tb
from types import GeneratorType
from typing import TYPE_CHECKING

from nordicbaltic_standards.core.whole_files import replacing

if TYPE_CHECKING:
    from openpyxl import Workbook


def save(book: Workbook, path: str | Path, *, replace: bool = True) -> None:
    """Save a workbook; the file appears when it is complete.

    Args:
        book: The workbook.
        path: Where it is written.
        replace: Whether it can take the place of another file.

    Raises:
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
    """
    try:
        with replacing(path, replace=replace) as place:
            book.save(place)
    except OSError as error:
        _close_writers(error)
        raise


def _close_writers(error: OSError) -> None:
    """Close what openpyxl leaves open when a sheet cannot be written: closed later, it would complain a second time."""
    for frame, _ in walk_tb(error.__traceback__):
        for held in frame.f_locals.values():
            stream = getattr(held, "xf", None)
            if isinstance(stream, GeneratorType):
                with suppress(OSError):
                    stream.close()
