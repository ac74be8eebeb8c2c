"""How a field is declared, and how its declaration shapes what it accepts."""

from __future__ import annotations

from typing import Any

from pydantic import Field
from pydantic.fields import FieldInfo
from pydantic_core import core_schema

from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.utils.redaction import strip_redaction

CLASSIFICATION_KEYWORD = "x-nbs-classification"
"""Keyword under which schemas carry the category of data of a field."""

VALUE_BRANCH = "|value"
ABSENT_BRANCH = "|absent"
"""Labels of the two branches of a field that takes an absence reason; no field can have such a name."""


def _says_nothing(value: Any) -> bool:
    """Return whether a value is left out of what is written: nothing recorded, or an empty list."""
    return value is None or value == ()


def field(title: str, description: str, classification: DataCategory, example: Any = None) -> FieldInfo:
    """Declare a field, to be written inside ``Annotated[…]`` behind its type.

    Args:
        title: English title, as on a form.
        description: English description: what goes into the field, from whose view, with unit where it has one.
        classification: The category of data that the field holds.
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


def apply_absence_unions(schema: Any) -> None:
    """Rework the fields of one model schema in place. Errors inside are silenced by the model around them.

    Optional fields do not take null: what is not recorded is left out. A field that takes an absence reason tries
    the value first, then the reason, under labels that the error report can recognise.
    """
    model = schema
    while model["type"] != "model-fields":
        model = model["schema"]
    for field in model["fields"].values():
        outer, inner = field, field["schema"]
        while inner["type"] == "default":
            outer, inner = inner, inner["schema"]
        if inner["type"] == "nullable":
            inner = inner["schema"]
        outer["schema"] = inner = strip_redaction(inner)
        if inner["type"] == "union" and len(inner["choices"]) == 2 and _is_absence(inner["choices"][1]):
            value, absent = inner["choices"]
            outer["schema"] = core_schema.union_schema(
                [(value, VALUE_BRANCH), (absent, ABSENT_BRANCH)], mode="left_to_right"
            )


def _is_absence(choice: Any) -> bool:
    """Return whether a branch of a union is the part ``Absent``."""
    while isinstance(choice, dict) and choice["type"] == "function-wrap":
        choice = choice["schema"]
    return isinstance(choice, dict) and ".Absent:" in str(choice.get("schema_ref", choice.get("ref", "")))
