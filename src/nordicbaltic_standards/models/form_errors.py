"""The wording of errors of form, the same for everyone who makes or reads a record.

A record can be constructed, read by pydantic or judged by `validate`. In each case, the type of an error is the
identifier of a structural rule. Its message is the English text of that rule, and its context contains the parameters
of this text. It never contains a value of the record, nor a name that the standard does not declare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from nordicbaltic_standards.codelists.base import all_lists
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import ABSENT_BRANCH, NULL, VALUE_BRANCH, Model
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    ConstantShape,
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    fields_of,
)
from nordicbaltic_standards.models.message_parameters import render_parameters
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.utils import patterns
from nordicbaltic_standards.utils.nearest import closest_choice
from nordicbaltic_standards.utils.redaction import without_input
from nordicbaltic_standards.version import STANDARD_VERSION

MOST_ERRORS = 2000
"""Largest number of errors of one part that are named; of more only the number is given."""

OMITTED = "omitted"
"""Type of the error that gives the number of further ones."""

UNDECLARED = "*"
"""Replaces a name in a location that the standard does not declare."""

_MOST_SUGGESTIONS = 20
"""Largest number of names of one object for which a similar name is searched."""

Location = tuple[int | str, ...]


class FormProblem(NamedTuple):
    """An error of form, before it is put into words.

    Attributes:
        rule: Identifier of the structural rule.
        params: Parameters of its message.
        variant: Name of the message that fits, empty for the usual one.
    """

    rule: str
    params: dict[str, str | int] = {}  # noqa: RUF012 - never changed
    variant: str = ""


def in_words(part: type[Model], data: Any, error: ValidationError) -> ValidationError:
    """Return the errors of one part in the words of the standard, without a value or an undeclared name.

    Args:
        part: The part that was validated.
        data: What was given for it.
        error: Errors of pydantic; those of parts inside it already have our wording.
    """
    details = error.errors(include_url=False)
    described = [*_described(part, data, details[:MOST_ERRORS])]
    if len(details) > MOST_ERRORS:
        more: Any = PydanticCustomError(OMITTED, "further errors: {count}", {"count": len(details) - MOST_ERRORS})
        described.append(InitErrorDetails(type=more, loc=(), input=None))
    return ValidationError.from_exception_data(part.__name__, described, hide_input=True)


def any_record_in_words(data: Any, error: ValidationError, names: Sequence[str]) -> ValidationError:
    """Return the errors on a record of any type, in the words of the standard.

    Args:
        data: What was given.
        error: Errors of pydantic on a union of records distinguished by ``record_type``.
        names: Names of the records in the union.
    """
    described = []
    for entry in error.errors(include_url=False):
        if entry["type"] in STRUCTURAL_RULES or entry["type"] == OMITTED:
            described.append(without_input(entry, entry["loc"][1:]))
        elif isinstance(data, Mapping):
            described.append(_detail((), unknown_type(data.get("record_type"), names)))
        else:
            described.append(_detail((), FormProblem("STR-010", {"found": kind_of(data)})))
    return ValidationError.from_exception_data("AnyRecord", described, hide_input=True)


def not_json(part: type[Model], line: int, column: int) -> ValidationError:
    """Return the error on a text that is not JSON, by line and column counted from 1."""
    detail = _detail((), FormProblem("STR-004", {"line": line, "column": column}))
    return ValidationError.from_exception_data(part.__name__, [detail], hide_input=True)


def _described(part: type[Model], data: Any, details: Sequence[ErrorDetails]) -> Iterator[InitErrorDetails]:
    unknown: list[str] = []
    for entry in details:
        location = _without_branches(part, entry["loc"])
        if entry["type"] in STRUCTURAL_RULES or entry["type"] == OMITTED:
            yield without_input(entry, location)
        elif entry["type"] == "extra_forbidden":
            unknown.append(str(location[-1]))
        elif entry["type"] == "missing":
            yield _detail(location, FormProblem("STR-020", {"field": str(location[-1])}))
        else:
            yield _detail(location, _error_of_value(part, data, entry, location))
    for error in _errors_of_unknown_names(part, unknown):
        yield _detail((UNDECLARED,) if error.rule != "STR-047" else (), error)


def _without_branches(part: type[Model], location: Location) -> Location:
    """Return a location without the labels that pydantic adds after a field that can contain one of several types."""
    if len(location) < 2:
        return location
    field, label, *rest = location
    declared = fields_of(part).get(str(field))
    if label in {VALUE_BRANCH, ABSENT_BRANCH} or (declared is not None and isinstance(declared.shape, ChoiceShape)):
        return (field, *rest)
    return location


def _detail(location: Location, error: FormProblem) -> InitErrorDetails:
    texts = STRUCTURAL_RULES[error.rule]
    words = f"{texts.message_text('en', error.variant).text} {texts.advice_text('en', error.variant).text}"
    context: dict[str, Any] = error.params | ({"variant": error.variant} if error.variant else {})
    rule: Any = error.rule
    message: Any = words.format(**render_parameters(error.params, "en"))
    return InitErrorDetails(type=PydanticCustomError(rule, message, context or None), loc=location, input=None)


def _error_of_value(part: type[Model], data: Any, entry: ErrorDetails, location: Location) -> FormProblem:
    value = data
    shape: Shape | None = ModelShape(part)
    takes_absence = False
    for step in location:
        value = _step_in(value, step)
        if isinstance(shape, ModelShape):
            declared = fields_of(shape.part).get(str(step))
            shape = None if declared is None else declared.shape
            takes_absence = declared is not None and declared.takes_absence
        elif isinstance(shape, ListShape):
            shape = shape.item
    if value is None or value is NULL:
        return FormProblem("STR-024")
    if isinstance(value, Mapping) and "absent" in value and not takes_absence and location:
        return FormProblem("STR-047")
    return _error_of_shape(shape, value, entry)


def _step_in(value: Any, step: int | str) -> Any:
    try:
        return value[step]
    except (LookupError, TypeError):
        return None


def _error_of_shape(shape: Shape | None, value: Any, entry: ErrorDetails) -> FormProblem:  # noqa: C901, PLR0912 - a table
    schema = shape.leaf.json_schema if isinstance(shape, ScalarShape) else {}
    match entry["type"]:
        case "nbs_code":
            return _wrong_code(str(entry.get("ctx", {}).get("codelist")), value)
        case "literal_error" if isinstance(shape, ConstantShape) and shape.value == STANDARD_VERSION:
            return FormProblem("STR-015", {"choices": STANDARD_VERSION})
        case "literal_error":
            return FormProblem("STR-044", {"expected": shape.value if isinstance(shape, ConstantShape) else ""})
        case "nbs_date":
            return FormProblem("STR-027", variant=_in_calendar(value, patterns.FORM_OF_DATE))
        case "nbs_partial_date":
            return FormProblem("STR-028", variant=_in_calendar(value, patterns.FORM_OF_PARTIAL_DATE))
        case "nbs_region_country":
            return FormProblem("STR-044", {"expected": ", ".join(REGION)})
        case "nbs_identifier":
            return FormProblem("STR-034", {"maximum": schema.get("maxLength", 0)})
        case "string_too_long":
            return FormProblem("STR-036", {"maximum": schema.get("maxLength", 0)})
        case "too_short":
            return FormProblem("STR-038", {"minimum": 1})
        case "greater_than_equal" | "less_than_equal":
            return FormProblem("STR-040", {"minimum": schema.get("minimum", 0), "maximum": schema.get("maximum", 0)})
        case "union_tag_not_found" | "union_tag_invalid" if isinstance(shape, ChoiceShape):
            names = [record.record_name for record in shape.records]
            return unknown_type(value.get("record_type") if isinstance(value, Mapping) else None, names)
        case "model_type" | "dict_type" | "model_attributes_type":
            return FormProblem("STR-023", {"found": kind_of(value), "expected": "@found/object"})
        case "string_type" | "bool_type" | "tuple_type":
            return FormProblem("STR-023", {"found": kind_of(value), "expected": _expected_for(shape)})
        case other:
            return FormProblem(
                _BY_TYPE.get(other, "STR-046"), {} if other in _BY_TYPE else {"record_type": "case-file"}
            )


_BY_TYPE: dict[str, str] = {
    "nbs_instant": "STR-029",
    "nbs_amount": "STR-030",
    "nbs_country": "STR-031",
    "nbs_language": "STR-032",
    "nbs_currency": "STR-033",
    "nbs_pseudonym": "STR-035",
    "nbs_time_of_day": "STR-045",
    "nbs_whole_number": "STR-041",
    "nbs_repeated": "STR-042",
    "nbs_extension_name": "STR-043",
    "string_too_short": "STR-037",
}
"""Structural rules for the types of errors that need no parameters. A type that is not named in this module becomes
STR-046."""


def _wrong_code(list_id: str, value: Any) -> FormProblem:
    codes = [str(code) for code in all_lists()[list_id]]
    near = closest_choice(value, codes) if isinstance(value, str) else None
    if near is None:
        return FormProblem("STR-025", {"list": list_id})
    return FormProblem("STR-026", {"list": list_id, "suggestion": near})


def _in_calendar(value: Any, form: str) -> str:
    """Return the variant of the message on a date that has the right form and does not exist, or nothing."""
    return "calendar" if isinstance(value, str) and re.fullmatch(form, value) else ""


def _errors_of_unknown_names(part: type[Model], names: list[str]) -> Iterator[FormProblem]:
    if names == ["absent"]:
        yield FormProblem("STR-047")
        return
    declared = list(fields_of(part))
    suggestions = [closest_choice(name, declared) for name in names[:_MOST_SUGGESTIONS]]
    for suggestion in sorted({suggestion for suggestion in suggestions if suggestion}):
        yield FormProblem("STR-022", {"suggestion": suggestion})
    others = len(names) - len(suggestions) + suggestions.count(None)
    if others:
        yield FormProblem("STR-021", {"count": others})


def unknown_type(given: Any, names: Sequence[str]) -> FormProblem:
    """Return the error on a record type that is missing or not among ``names``."""
    choices = ", ".join(names)
    if given is None:
        return FormProblem("STR-011", {"choices": choices})
    near = closest_choice(given, names) if isinstance(given, str) else None
    if near is None:
        return FormProblem("STR-012", {"choices": choices})
    return FormProblem("STR-013", {"choices": choices, "suggestion": near})


def kind_of(value: Any) -> str:
    """Return the text that names the JSON type of a value, without the value."""
    match value:
        case None:
            return "@found/null"
        case bool():
            return "@found/boolean"
        case str():
            return "@found/text"
        case int() | float():
            return "@found/number"
        case Mapping():
            return "@found/object"
        case _:
            return "@found/list"


def _expected_for(shape: Shape | None) -> str:
    match shape:
        case ListShape():
            return "@found/list"
        case ScalarShape(leaf) if leaf.json_schema["type"] == "boolean":
            return "@found/boolean"
        case ModelShape() | ChoiceShape() | None:
            return "@found/object"
        case _:
            return "@found/text"
