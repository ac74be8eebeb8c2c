"""From the errors of the structural validator to findings: by error type, declared place and code list, never by value."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from nordicbaltic_standards.codelists.base import all_lists
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.fields import ABSENT_BRANCH, VALUE_BRANCH
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    DeclaredField,
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    fields_of,
)
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.utils import patterns
from nordicbaltic_standards.utils.nearest import closest_choice
from nordicbaltic_standards.validation.json_text import structural
from nordicbaltic_standards.version import STANDARD_VERSION

_MISSING = object()

MOST_ERRORS = 2000
"""Errors of one document that are made into findings; where there are more, only the first of each list is named."""

_MOST_SUGGESTIONS = 20
"""Names of one object for which a near one is looked for."""


@dataclass(frozen=True, slots=True, repr=False)
class Location:
    """A place of a document: its pointer, what stands there and what is declared for it."""

    pointer: str
    value: Any
    part: type[Model] | None
    field: DeclaredField | None
    shape: Shape | None


def pointer_of(*steps: str | int) -> str:
    """Return the JSON Pointer (RFC 6901) of declared names and indexes."""
    return "".join(f"/{step}" for step in steps)


def _step_in(document: Any, step: str | int) -> Any:
    if isinstance(document, dict) and isinstance(step, str):
        return document.get(step, _MISSING)
    if isinstance(document, list) and isinstance(step, int) and step < len(document):
        return document[step]
    return _MISSING


def resolve_location(root: type[Record], document: Any, location: tuple[str | int, ...]) -> Location:
    """Follow a location of pydantic through the declarations; stop where a name is not declared.

    Args:
        root: The record that was judged.
        document: The JSON value that was judged.
        location: Location as pydantic gives it, with the labels of branches between the names.
    """
    steps: list[str | int] = []
    value = document
    part: type[Model] = root
    here: type[Model] | None = root
    field: DeclaredField | None = None
    shape: Shape | None = None
    for step in location:
        if step in {VALUE_BRANCH, ABSENT_BRANCH}:
            if step == ABSENT_BRANCH:
                here = Absent
            continue
        if isinstance(shape, ChoiceShape) and here is None:
            here = next((record for record in shape.records if record.record_name == step), None)
            continue
        if isinstance(step, int) and isinstance(shape, ListShape):
            shape = shape.item
            here = shape.part if isinstance(shape, ModelShape) else None
        elif isinstance(step, str) and here is not None and step in fields_of(here):
            field = fields_of(here)[step]
            shape = field.shape
            part = here
            here = shape.part if isinstance(shape, ModelShape) else None
        else:
            break
        steps.append(step)
        value = _step_in(value, step)
    return Location(pointer_of(*steps), value, here or part, field, shape)


def kind_of(value: Any) -> str:
    """Return the text that names the JSON type of a value, and nothing of the value."""
    match value:
        case None:
            return "@found/null"
        case bool():
            return "@found/boolean"
        case str():
            return "@found/text"
        case int() | float():
            return "@found/number"
        case dict():
            return "@found/object"
        case _:
            return "@found/list"


def _expected_for(shape: Shape | None) -> str:
    match shape:
        case ListShape():
            return "@found/list"
        case ScalarShape(leaf) if leaf.json_schema["type"] == "boolean":
            return "@found/boolean"
        case ScalarShape(leaf) if leaf.json_schema["type"] == "integer":
            return "@found/whole-number"
        case ModelShape() | ChoiceShape():
            return "@found/object"
        case None:
            return "@found/object"
        case _:
            return "@found/text"


def _wrong_type(place: Location, error: ErrorDetails) -> Finding:
    expected = "@found/object" if error["type"] in {"model_type", "dict_type"} else _expected_for(place.shape)
    return structural("STR-023", place.pointer, found=kind_of(place.value), expected=expected)


def _missing(place: Location, error: ErrorDetails) -> Finding:
    return structural("STR-020", place.pointer, field=str(error["loc"][-1]))


def _code(place: Location, error: ErrorDetails) -> Finding:
    list_id = str(error.get("ctx", {}).get("codelist"))
    near = closest_choice(place.value, _codes_of(list_id)) if isinstance(place.value, str) else None
    if near is None:
        return structural("STR-025", place.pointer, list=list_id)
    return structural("STR-026", place.pointer, list=list_id, suggestion=near)


@cache
def _codes_of(list_id: str) -> tuple[str, ...]:
    return tuple(str(code) for code in all_lists()[list_id])


def _constant(place: Location, _error: ErrorDetails) -> Finding:
    if place.pointer.endswith("standard_version"):
        return structural("STR-015", place.pointer, choices=STANDARD_VERSION)
    expected = getattr(place.shape, "value", "")
    return structural("STR-044", place.pointer, expected=expected)


def _of_date(rule: str, form: str) -> Callable[[Location, ErrorDetails], Finding]:
    """Return what makes the finding on a date: of another form, or of the right form and not in the calendar."""

    def finding(place: Location, _error: ErrorDetails) -> Finding:
        of_form = isinstance(place.value, str) and re.fullmatch(form, place.value) is not None
        return replace(structural(rule, place.pointer), variant="calendar" if of_form else "")

    return finding


def _limits(place: Location, _error: ErrorDetails) -> Finding:
    schema = place.shape.leaf.json_schema if isinstance(place.shape, ScalarShape) else {}
    return structural("STR-040", place.pointer, minimum=schema.get("minimum", 0), maximum=schema.get("maximum", 0))


def _length(rule: str) -> Callable[[Location, ErrorDetails], Finding]:
    def finding(place: Location, _error: ErrorDetails) -> Finding:
        schema = place.shape.leaf.json_schema if isinstance(place.shape, ScalarShape) else {}
        return structural(rule, place.pointer, maximum=schema.get("maxLength", 0))

    return finding


def _plain(rule: str, **params: str | int) -> Callable[[Location, ErrorDetails], Finding]:
    def finding(place: Location, _error: ErrorDetails) -> Finding:
        return structural(rule, place.pointer, **params)

    return finding


def _record_choice(place: Location, _error: ErrorDetails) -> Finding:
    choices = place.shape.records if isinstance(place.shape, ChoiceShape) else ()
    names = [record.record_name for record in choices]
    given = place.value.get("record_type") if isinstance(place.value, dict) else None
    return unknown_type(given, names, place.pointer)


def unknown_type(given: Any, names: list[str], pointer: str = "") -> Finding:
    """Return the finding on a record type that is missing or not among ``names``."""
    choices = ", ".join(names)
    if given is None:
        return structural("STR-011", pointer, choices=choices)
    near = closest_choice(given, names) if isinstance(given, str) else None
    if near is None:
        return structural("STR-012", pointer, choices=choices)
    return structural("STR-013", pointer, choices=choices, suggestion=near)


_BY_TYPE: dict[str, Callable[[Location, ErrorDetails], Finding]] = {
    "missing": _missing,
    "nbs_code": _code,
    "literal_error": _constant,
    "nbs_date": _of_date("STR-027", patterns.FORM_OF_DATE),
    "nbs_partial_date": _of_date("STR-028", patterns.FORM_OF_PARTIAL_DATE),
    "nbs_instant": _plain("STR-029"),
    "nbs_amount": _plain("STR-030"),
    "nbs_country": _plain("STR-031"),
    "nbs_region_country": _plain("STR-044", expected=", ".join(REGION)),
    "nbs_language": _plain("STR-032"),
    "nbs_currency": _plain("STR-033"),
    "nbs_identifier": _length("STR-034"),
    "nbs_pseudonym": _plain("STR-035"),
    "nbs_time_of_day": _plain("STR-045"),
    "nbs_whole_number": _plain("STR-041"),
    "nbs_repeated": _plain("STR-042"),
    "nbs_extension_name": _plain("STR-043"),
    "string_too_long": _length("STR-036"),
    "string_too_short": _plain("STR-037"),
    "too_short": _plain("STR-038", minimum=1),
    "greater_than_equal": _limits,
    "less_than_equal": _limits,
    "union_tag_not_found": _record_choice,
    "union_tag_invalid": _record_choice,
    "string_type": _wrong_type,
    "bool_type": _wrong_type,
    "tuple_type": _wrong_type,
    "model_type": _wrong_type,
    "dict_type": _wrong_type,
    "model_attributes_type": _wrong_type,
}
"""How each type of error becomes a finding. A type that is not here becomes STR-046."""


def _chosen_branches(errors: list[ErrorDetails], document: Any) -> Iterator[ErrorDetails]:
    """Where a value or an absence reason can stand, keep the errors of the branch that was meant."""
    for error in errors:
        location = error["loc"]
        kept = True
        for index, step in enumerate(location):
            if step in {VALUE_BRANCH, ABSENT_BRANCH}:
                value = document
                for before in location[:index]:
                    value = value if before in {VALUE_BRANCH, ABSENT_BRANCH} else _step_in(value, before)
                meant = ABSENT_BRANCH if isinstance(value, dict) and "absent" in value else VALUE_BRANCH
                kept = kept and step == meant
        if kept:
            yield error


def findings(error: ValidationError, root: type[Record], document: Any) -> list[Finding]:
    """Return what the errors of one document say, each once.

    Args:
        error: Errors of the structural validator.
        root: The record that was judged.
        document: The JSON value that was judged; it is looked into and nothing of it is kept.
    """
    ordered: dict[Finding, None] = {}
    unknown: dict[tuple[str | int, ...], list[str]] = {}
    details = error.errors(include_url=False, include_input=False)[:MOST_ERRORS]
    for entry in _chosen_branches(details, document):
        location = entry["loc"]
        if entry["type"] == "extra_forbidden":
            unknown.setdefault(location[:-1], []).append(str(location[-1]))
            continue
        if entry["type"] == "missing":
            location = location[:-1]
        place = resolve_location(root, document, location)
        ordered[_one(place, entry)] = None
    for location, names in unknown.items():
        ordered |= dict.fromkeys(_unknown_names(resolve_location(root, document, location), names))
    return list(ordered)


def _one(place: Location, entry: ErrorDetails) -> Finding:
    if entry["type"] != "missing":
        if place.value is None:
            return structural("STR-024", place.pointer)
        takes_absence = place.field is not None and place.field.takes_absence
        if isinstance(place.value, dict) and "absent" in place.value and not takes_absence:
            return structural("STR-047", place.pointer)
    make = _BY_TYPE.get(entry["type"])
    return structural("STR-046", place.pointer, record_type="case-file") if make is None else make(place, entry)


def _unknown_names(place: Location, names: list[str]) -> Iterator[Finding]:
    declared = list(fields_of(place.part)) if place.part is not None else []
    if isinstance(place.value, dict) and set(names) == {"absent"}:
        yield structural("STR-047", place.pointer)
        return
    suggestions = [closest_choice(name, declared) for name in names[:_MOST_SUGGESTIONS]]
    suggestions += [None] * (len(names) - len(suggestions))
    for suggestion in sorted({suggestion for suggestion in suggestions if suggestion}):
        yield structural("STR-022", place.pointer, suggestion=suggestion)
    others = suggestions.count(None)
    if others:
        yield structural("STR-021", place.pointer, count=others)


def missing_at_root(kind: type[Record], names: Collection[str], *, draft: bool) -> Iterator[Finding]:
    """Yield a finding for each field that a record must carry when it travels by itself and does not.

    In a draft a missing field is a notice: the record is not finished.

    Args:
        kind: The record class.
        names: Names at the root of the document.
        draft: Whether the profile is ``"draft"``.
    """
    for name in kind.required_at_root:
        if name not in names:
            finding = structural("STR-020", "", field=name)
            yield downgrade_missing(finding) if draft else finding


def no_day(*, draft: bool) -> Finding:
    """Return the finding on a record for which no day is known on which to read the law.

    Args:
        draft: Whether the profile is ``"draft"``; there it is a notice.
    """
    finding = structural(NO_DAY)
    return downgrade_missing(finding) if draft else finding


NO_DAY = "STR-065"
"""Rule of the finding that no day is known on which to read the law."""


def downgrade_missing(finding: Finding) -> Finding:
    """Return a finding as a draft sees it: what is still missing is a notice."""
    if finding.rule in {"STR-020", NO_DAY}:
        return replace(finding, severity=Severity.NOTICE, kind=FindingKind.GAP)
    return finding
