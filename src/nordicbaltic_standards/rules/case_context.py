"""What the case file around a record tells: records of other areas, and the file, lie in layers above or beside.

They are known here by their fields alone.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.models.base import Record


def carried(root: Record) -> Any:
    """Return the record that the outermost one is about: that which a message carries, or the record itself."""
    held: Any = root
    return held.payload.record if held.record_name == "exchange-message" else held


def file_around(root: Record) -> Any:
    """Return the case file that a record stands in, also where a message carries it; `None` where there is none."""
    held = carried(root)
    return held if held.record_name == "case-file" else None


def is_reopened(root: Record) -> bool:
    """Return whether the case file around was opened again after it had been closed."""
    file = file_around(root)
    return file is not None and bool(file.status == "reopened")


def _closure(root: Record) -> Any:
    """Return how the case file around was closed; `None` where it is open, or open again."""
    file = file_around(root)
    return None if file is None or is_reopened(file) else file.closure


def closed_on(root: Record) -> date | None:
    """Return the day on which the case file around was closed; `None` where it is open, or open again."""
    closure = _closure(root)
    day: date | None = None if closure is None else closure.on
    return day


def closed_because(root: Record) -> str | None:
    """Return the reason for which the case file around was closed, as its code; `None` where it is open, or open again."""
    closure = _closure(root)
    return None if closure is None else str(closure.reason.value)


def closed_by_death(root: Record) -> bool:
    """Return whether the case file around was closed because the person died."""
    return closed_because(root) == "person-deceased"


def handed_on(root: Record) -> bool:
    """Return whether another body has taken over the case file around."""
    file = file_around(root)
    if file is None or is_reopened(file):
        return False
    closure = file.closure
    to_another = closure is not None and (closure.transferred_to is not None or closure.reason == "transferred")
    return to_another or bool(file.status == "transferred")


def rights_explained(root: Record, topic: str) -> Any:
    """Return what the identification in the file around tells of the explaining of rights, if a subject was among them.

    Args:
        root: The outermost record.
        topic: Code of the subject.
    """
    file = file_around(root)
    told = None if file is None or file.identification is None else file.identification.rights_information
    return told if told is not None and topic in told.topics else None
