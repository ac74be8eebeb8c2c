"""What changed between two states of a record, for an audit trail without values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, Literal, TypeVar

from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.models.absence import is_absence
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.introspection import ChoiceShape, ListShape, ModelShape, Shape, fields_of
from nordicbaltic_standards.privacy.record_editor import FieldPath, Json, chosen_record, path_to, values_in
from nordicbaltic_standards.privacy.sensitivity import category_of_path, most_sensitive
from nordicbaltic_standards.utils.errors import InvalidArgumentError

M = TypeVar("M", bound=Model)
Operation = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One place at which two states of a record differ.

    Attributes:
        pointer: Place in the later state; of what was removed, its place in the earlier one (RFC 6901).
        operation: What happened there.
        category: Most sensitive category of data in what was added, removed or changed, by all the fields on the way to
            it.
    """

    pointer: str
    operation: Operation
    category: DataCategory


def diff(before: M, after: M) -> list[Change]:
    """Return the places at which two states of a record differ, without their values.

    It is for an audit trail, and is not a patch: nothing can be restored from it. Entries of a list that have an ``id``
    are compared by it, so that an inserted entry is one change; their order is not compared. Other entries are compared
    by their position. Extensions are compared as a whole, since the names inside them are not those of the standard.

    Args:
        before: The earlier state.
        after: The later state, of the same class.

    Returns:
        The changes in the order of the fields; in a list, removed entries come last. Empty where nothing changed.

    Raises:
        InvalidArgumentError: When the two are not of one class.

    Source: Regulation (EU) 2016/679 (GDPR) art. 5(2); Directive (EU) 2016/680 art. 25.
    """
    if type(before) is not type(after):
        raise InvalidArgumentError("diff() compares two states of one record: both must be of the same class")
    return list(_changes(type(after), before.model_dump(mode="json"), after.model_dump(mode="json"), "", ()))


def _changes(kind: type[Model], before: Json, after: Json, at: str, path: FieldPath) -> Iterator[Change]:
    for name, declared in fields_of(kind).items():
        old, new = before.get(name), after.get(name)
        yield from _compared(declared.shape, old, new, f"{at}/{name}", path_to(kind, declared, path))


def _compared(shape: Shape, before: Any, after: Any, at: str, path: FieldPath) -> Iterator[Change]:
    if before == after:
        return
    if before is None or after is None or is_absence(before) or is_absence(after):
        yield _change(shape, before, after, at, path)
        return
    match shape:
        case ListShape(item):
            yield from _compared_lists(item, before, after, at, path)
        case ModelShape(part):
            yield from _changes(part, before, after, at, path)
        case ChoiceShape(records) if before["record_type"] == after["record_type"]:
            yield from _changes(chosen_record(records, after), before, after, at, path)
        case _:
            yield _change(shape, before, after, at, path)


def _compared_lists(item: Shape, before: list[Any], after: list[Any], at: str, path: FieldPath) -> Iterator[Change]:
    old, new = _by_identifier(before), _by_identifier(after)
    for key, (index, entry) in new.items():
        yield from _compared(item, old[key][1] if key in old else None, entry, f"{at}/{index}", path)
    for key, (index, entry) in old.items():
        if key not in new:
            yield _change(item, entry, None, f"{at}/{index}", path)


def _by_identifier(entries: list[Any]) -> dict[str | int, tuple[int, Any]]:
    """Return the entries, each with its position, by identifier; others by their number."""
    keyed: dict[str | int, tuple[int, Any]] = {}
    numbers = count()
    for index, entry in enumerate(entries):
        own = entry.get("id") if isinstance(entry, dict) else None
        keyed[next(numbers) if own is None or own in keyed else own] = (index, entry)
    return keyed


def _change(shape: Shape, before: Any, after: Any, at: str, path: FieldPath) -> Change:
    operation: Operation = "added" if before is None else "removed" if after is None else "changed"
    recorded = [value for value in (before, after) if value is not None and not is_absence(value)]
    inside = (each.most_sensitive for value in recorded for each in values_in(shape, value, at, path))
    return Change(at, operation, most_sensitive([category_of_path(path), *inside]))
