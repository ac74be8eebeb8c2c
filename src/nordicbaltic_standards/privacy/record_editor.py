"""Rebuild a record value by value: what is removed goes together with everything that requires it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, DataCategory
from nordicbaltic_standards.models.absence import is_absence
from nordicbaltic_standards.models.base import REQUIRED_ENVELOPE, Model, Record, Section, content_class
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    ConstantShape,
    DeclaredField,
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    fields_of,
    parts_in,
)
from nordicbaltic_standards.privacy.sensitivity import categories_of_path, category_of_path, most_sensitive
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Removed:
    """Marks a value that is removed.

    Attributes:
        category: Category for which it is removed; without it the most sensitive on the way to it.
    """

    category: DataCategory | None = None


REMOVED = Removed()

FieldPath = tuple[DeclaredField, ...]
"""The fields on the way to a value, from that of the outermost record to its own."""

CORE = frozenset({"Subject.pseudonym", "Subject.pseudonym_purpose"})
"""What identifies the person of a file in the work itself: not part of what the file says about the person."""


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One value of a record, which has no fields itself.

    Attributes:
        pointer: Place in the record (RFC 6901).
        declared: The field that contains it.
        shape: What it is.
        value: The JSON value.
        field_path: The fields on the way to it; the last one is ``declared``.
    """

    pointer: str
    declared: DeclaredField
    shape: Shape
    value: Any = field(repr=False)
    field_path: FieldPath = field(repr=False)

    @property
    def categories(self) -> tuple[DataCategory, ...]:
        """Every category that it belongs to, from its own to the most sensitive."""
        return categories_of_path(self.field_path)

    @property
    def most_sensitive(self) -> DataCategory:
        """The most sensitive category on the way to it."""
        return category_of_path(self.field_path)

    @property
    def path(self) -> str:
        """The field, by the part that declares it and its own name, as ``"Subject.pseudonym"``."""
        return f"{self.declared.owner}.{self.declared.name}"

    @property
    def leaf(self) -> str:
        """Name of the type of value; empty for codes and fixed texts."""
        return self.shape.leaf.name if isinstance(self.shape, ScalarShape) else ""


Decide = Callable[[FieldValue], Any]
"""Returns what replaces a value: the value itself, another one, or `REMOVED`."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One place at which something was removed.

    Attributes:
        pointer: Place in the record as it was given.
        category: Category of the value, or of the one that the part requires.
    """

    pointer: str
    category: DataCategory


class RecordEditor:
    """Rebuild records.

    A removed value is left out where its field is optional. Where it is required, an absence reason replaces it, or an
    empty part where the part requires nothing itself; where the field takes neither, the whole part around it is removed,
    unless it contains something that has to stay.

    Args:
        decide: Decides on a value.
        absence: Reason that replaces a required value.
        removed_entirely: Fields, as ``"CaseFile.person"``, that are removed with everything in them.
        has_to_stay: Returns whether a value must not be removed even with the part around it.
        empties: Categories of which not even an absence reason stays, where the field is optional.
        stands_on: Fields, as ``"Consent.recipients"``, without which a part that had them would mean something else.
        shells: Whether a record stays of which only its type and its subject are left.

    Attributes:
        removed: Every place at which something was removed, in the order of the record.
        stuck: Every place at which a value had to stay since the part around it requires it.
    """

    def __init__(
        self,
        decide: Decide,
        absence: AbsenceReason,
        *,
        removed_entirely: frozenset[str] = frozenset(),
        has_to_stay: Callable[[FieldValue], bool] | None = None,
        empties: frozenset[DataCategory] = frozenset(),
        stands_on: frozenset[str] = frozenset(),
        shells: bool = True,
    ) -> None:
        self._decide = decide
        self._absence = {"absent": absence.value}
        self._removed_entirely = removed_entirely
        self._has_to_stay = has_to_stay
        self._empties = empties
        self._stands_on = stands_on
        self._shells = shells
        self.removed: list[Removal] = []
        self.stuck: list[Removal] = []

    def build(self, kind: type[Model], document: Json) -> Json | None:
        """Return the rebuilt record, or `None` where nothing of it stays.

        Args:
            kind: Class of the record.
            document: The record as JSON data.
        """
        built = self._part(kind, document, "", ())
        return None if isinstance(built, Removed) else built

    def _part(self, kind: type[Model], document: Json, at: str, path: FieldPath) -> Json | Removed:
        built: Json = {}
        lost: list[tuple[DeclaredField, DataCategory]] = []
        before = len(self.removed)
        for name, declared in fields_of(kind).items():
            if name not in document:
                continue
            here = path_to(kind, declared, path)
            value = self._field(declared, document[name], f"{at}/{name}", here)
            if not isinstance(value, Removed):
                built[name] = value
            elif declared.required and declared.takes_absence:
                built[name] = dict(self._absence)
            elif declared.required and _can_be_empty(declared.shape):
                built[name] = {}
            elif declared.required or _named(declared) in self._stands_on:
                lost.append((declared, value.category or category_of_path(here)))
        if lost and not self._holds_what_stays(kind, document, at, path):
            del self.removed[before:]
            self.removed.append(Removal(at, lost[0][1]))
            return Removed(lost[0][1])
        for declared, category in lost:
            place = f"{at}/{declared.name}"
            self.removed[before:] = [each for each in self.removed[before:] if not _inside(each.pointer, place)]
            self.stuck.append(Removal(place, category))
            built[declared.name] = document[declared.name]
        if not self._shells and len(self.removed) > before and is_shell(kind, built, root=_is_root(path)):
            category = most_sensitive(each.category for each in self.removed[before:])
            self.removed[before:] = [Removal(at, category)]
            return Removed(category)
        return built if built or not document else REMOVED

    def _holds_what_stays(self, kind: type[Model], document: Json, at: str, path: FieldPath) -> bool:
        return self._has_to_stay is not None and any(map(self._has_to_stay, spots(kind, document, at, path)))

    def _field(self, declared: DeclaredField, value: Any, at: str, path: FieldPath) -> Any:
        if _named(declared) in self._removed_entirely:
            self.removed.append(Removal(at, category_of_path(path)))
            return REMOVED
        if declared.takes_absence and is_absence(value):
            # Why there was nothing is information too.
            empty = not declared.required and not self._empties.isdisjoint(categories_of_path(path))
            return REMOVED if empty else value
        return self._shaped(declared.shape, value, at, path)

    def _shaped(self, shape: Shape, value: Any, at: str, path: FieldPath) -> Any:
        match shape:
            case ListShape(item, distinct):
                built = [self._shaped(item, entry, f"{at}/{index}", path) for index, entry in enumerate(value)]
                kept = [entry for entry in built if not isinstance(entry, Removed)]
                gone = next((entry for entry in built if isinstance(entry, Removed)), REMOVED)
                return (_each_once(kept) if distinct else kept) or gone
            case ModelShape(part):
                return self._part(part, value, at, path)
            case ChoiceShape(records):
                return self._part(chosen_record(records, value), value, at, path)
            case ConstantShape():
                return value
            case _:
                new = self._decide(FieldValue(at, path[-1], shape, value, path))
                if isinstance(new, Removed):
                    self.removed.append(Removal(at, new.category or category_of_path(path)))
                return new


def _named(declared: DeclaredField) -> str:
    return f"{declared.owner}.{declared.name}"


def _can_be_empty(shape: Shape) -> bool:
    return isinstance(shape, ModelShape) and not any(each.required for each in fields_of(shape.part).values())


def path_to(kind: type[Model], declared: DeclaredField, path: FieldPath) -> FieldPath:
    """Return the way to a field of a part.

    A record on its own has the category of the case file's field for such records: an assistance record is about health
    as a whole, in a file or not. The fields that every record has are excepted.

    Args:
        kind: Class of the part.
        declared: The field.
        path: The way to the part.
    """
    if _named(declared) in CORE:
        return (declared,)
    if _is_root(path):
        own = () if declared.name in _heading(kind) else _case_file_field(kind)
        return (*path, *own, declared)
    return (*path, declared)


def _is_root(path: FieldPath) -> bool:
    """Return whether a way leads to a record on its own, or in a message."""
    return not path or path[-1].owner == "Payload"


@cache
def _case_file_field(kind: type[Model]) -> FieldPath:
    """Return the field of the case file for records of a kind; empty where there is none."""
    return tuple(
        declared for declared in fields_of(CaseFile).values() if content_class(kind) in parts_in(declared.shape)
    )[:1]


@cache
def _heading(kind: type[Model]) -> frozenset[str]:
    """Return the fields at the head of a record on its own."""
    return frozenset((*REQUIRED_ENVELOPE, "recorded_at", "minimised")) if issubclass(kind, Record) else frozenset()


def is_shell(kind: type[Model], built: Json, *, root: bool) -> bool:
    """Return whether only its type is left of a record, or at the root only its head and its subject.

    An absence reason counts as nothing.
    """
    if not issubclass(kind, Section):
        return False
    declared = fields_of(kind)
    kept = {
        name
        for name, value in built.items()
        if not isinstance(declared[name].shape, ConstantShape)
        and not (declared[name].takes_absence and is_absence(value))
    }
    if root and category_of_path(_case_file_field(kind)) not in NOT_PERSONAL:
        subject = built.get("subject", {})
        kept -= _heading(kind) - ({"subject"} if any(f"Subject.{name}" not in CORE for name in subject) else set())
    return not kept


def _inside(pointer: str, place: str) -> bool:
    return pointer == place or pointer.startswith(f"{place}/")


def _each_once(values: list[Any]) -> list[Any]:
    return [value for index, value in enumerate(values) if value not in values[:index]]


def chosen_record(records: tuple[type[Record], ...], value: Json) -> type[Record]:
    """Return the class of a record that can be of several."""
    return next(record for record in records if record.record_name == value["record_type"])


def spots(kind: type[Model], document: Json, at: str = "", path: FieldPath = ()) -> Iterator[FieldValue]:
    """Yield every value of a record; an absence reason is not one.

    Args:
        kind: Class of the record or part.
        document: The record or part as JSON data.
        at: Its place.
        path: The fields on the way to it.
    """
    for name, declared in fields_of(kind).items():
        if name in document and not (declared.takes_absence and is_absence(document[name])):
            yield from values_in(declared.shape, document[name], f"{at}/{name}", path_to(kind, declared, path))


def values_in(shape: Shape, value: Any, at: str, path: FieldPath) -> Iterator[FieldValue]:
    """Yield every value in what a field contains; the arguments are as for `spots`."""
    match shape:
        case ListShape(item):
            for index, entry in enumerate(value):
                yield from values_in(item, entry, f"{at}/{index}", path)
        case ModelShape(part):
            yield from spots(part, value, at, path)
        case ChoiceShape(records):
            yield from spots(chosen_record(records, value), value, at, path)
        case _:
            yield FieldValue(at, path[-1], shape, value, path)
