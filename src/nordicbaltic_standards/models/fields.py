"""How a field is declared."""

from __future__ import annotations

from typing import Any

from pydantic import Field
from pydantic.fields import FieldInfo

from nordicbaltic_standards.codelists.enumerations import DataCategory

CLASSIFICATION_KEYWORD = "x-nbs-classification"
"""Keyword under which schemas give the category of data of a field."""


def _says_nothing(value: Any) -> bool:
    """Return whether a value is left out when the record is written: nothing recorded, or an empty list."""
    return value is None or value == ()


def field(title: str, description: str, classification: DataCategory, example: Any = None) -> FieldInfo:
    """Declare a field, to be written inside ``Annotated[…]`` after its type.

    Args:
        title: English title, as on a form.
        description: English description: what goes into the field, from whose point of view, with its unit if it has
            one.
        classification: The category of data that the field contains.
        example: A valid JSON value; not needed where the type is a part, which makes its own example.
    """
    declared: FieldInfo = Field(
        title=title,
        description=description,
        examples=None if example is None else [example],
        json_schema_extra={CLASSIFICATION_KEYWORD: str(classification)},
        exclude_if=_says_nothing,
    )
    return declared


def classification_of(declared: FieldInfo) -> DataCategory | None:
    """Return the category of data that a field declares, or ``None`` where it declares none."""
    extra = declared.json_schema_extra
    return DataCategory(str(extra[CLASSIFICATION_KEYWORD])) if isinstance(extra, dict) else None
