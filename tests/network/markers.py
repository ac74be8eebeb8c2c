"""Records in which every text is marked, so that a text on a page can be traced to its place."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

from documents import changed
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.introspection import ScalarShape
from nordicbaltic_standards.models.types import NOTE
from nordicbaltic_standards.privacy.record_editor import FieldValue, spots

MARK = re.compile(r"Marked \d+ here")


def is_text(spot: FieldValue) -> bool:
    """Return whether a value is a name, an address, a number as it is written, or free text."""
    return isinstance(spot.shape, ScalarShape) and (spot.shape.leaf is NOTE or spot.shape.leaf.name == "Name")


def marked(
    kind: type[Record], document: dict[str, Any], where: Callable[[FieldValue], bool] = is_text
) -> dict[str, Any]:
    """Return a document in which each text has a mark of its own."""
    places = [spot.pointer for spot in spots(kind, document) if is_text(spot) and where(spot)]
    return changed(copy.deepcopy(document), {place: f"Marked {number} here" for number, place in enumerate(places)})
