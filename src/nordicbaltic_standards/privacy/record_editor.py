"""Build a record anew value by value: what is taken out goes with everything that cannot stand without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, DataCategory
from nordicbaltic_standards.models.absence import is_absence
from nordicbaltic_standards.models.base import Model, Record
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
    """Stands for a value that is taken out.

    Attributes:
        category: Category for which it is taken out; without it the gravest on the way to it.
    """

    category: DataCategory | None = None


REMOVED = Removed()

FieldPath = tuple[DeclaredField, ...]
"""The fields on the way to a value, from that of the outermost record to its own."""

CORE = frozenset({"Subject.pseudonym", "Subject.pseudonym_purpose"})
"""What names the person of a file in the work itself: no part of what the file tells of the person."""


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One value of a record that has no fields of its own.

    Attributes:
        pointer: Place in the record (RFC 6901).
        declared: The field that it stands in.
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
        """Every category that takes it in, from its own to the gravest."""
        return categories_of_path(self.field_path)

    @property
    def most_sensitive(self) -> DataCategory:
        """The gravest category on the way to it."""
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
"""Returns what takes the place of a value: the value itself, another one, or `REMOVED`."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One place at which something was taken out.

    Attributes:
        pointer: Place in the record as it was given.
        category: Category of the value, or of the one without which the part could not stand.
    """

    pointer: str
    category: DataCategory


class RecordEditor:
    """Builds records anew.

    A value that is taken out is left out where its field is optional. Where it is required, an absence reason takes its
    place; where the field takes none, the part around it goes as a whole, unless it holds something that has to stay.

    Args:
        decide: What is to be done with a value.
        absence: Reason that takes the place of a required value.
        whole: Fields, as ``"CaseFile.person"``, that are taken out with all that stands in them.
        has_to_stay: Tells of a value whether it must not go even with the part around it.
        empties: Categories of which not even an absence reason is to be left, where the field is optional.
        stands_on: Fields, as ``"Consent.recipients"``, without which a part that had them would say something else.
        shells: Whether a record of which only its kind, and who it is about, is left may stand.

    Attributes:
        removed: Every place at which something was taken out, in the order of the record.
        stuck: Every place at which a value had to stay since the part around it could not stand without it.
    """

    def __init__(
        self,
        decide: Decide,
        absence: AbsenceReason,
        *,
        kept_entire: frozenset[str] = frozenset(),
        has_to_stay: Callable[[FieldValue], bool] | None = None,
        empties: frozenset[DataCategory] = frozenset(),
        stands_on: frozenset[str] = frozenset(),
        shells: bool = True,
    ) -> None:
        self._decide = decide
        self._absence = {"absent": absence.value}
        self._kept_entire = kept_entire
        self._has_to_stay = has_to_stay
        self._empties = empties
        self._stands_on = stands_on
        self._shells = shells
        self.removed: list[Removal] = []
        self.stuck: list[Removal] = []

    def build(self, kind: type[Model], document: Json) -> Json | None:
        """Return the record built anew, or `None` where nothing of it can stand.

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
        if _named(declared) in self._kept_entire:
            self.removed.append(Removal(at, category_of_path(path)))
            return REMOVED
        if declared.takes_absence and is_absence(value):
            # Why there was nothing says something too.
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


def path_to(kind: type[Model], declared: DeclaredField, path: FieldPath) -> FieldPath:
    """Return the way to a field of a part.

    A record that travels by itself is what the case file says of the field that holds such records: an assistance record
    is about health as a whole, whether it stands in a file or not. What every record has to carry is not.

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
    """Return whether a way leads to a record that travels by itself, or in a message."""
    return not path or path[-1].owner == "Payload"


@cache
def _case_file_field(kind: type[Model]) -> FieldPath:
    """Return the field of the case file in which records of a kind stand; nothing where there is none."""
    return tuple(declared for declared in fields_of(CaseFile).values() if kind in parts_in(declared.shape))[:1]


@cache
def _heading(kind: type[Model]) -> frozenset[str]:
    """Return what a record that travels by itself carries at its head."""
    return frozenset((*kind.required_at_root, "recorded_at", "minimised")) if issubclass(kind, Record) else frozenset()


def is_shell(kind: type[Model], built: Json, *, root: bool) -> bool:
    """Return whether nothing is left of a record but its kind, and at the root its head and who it is about.

    An absence reason is nothing.
    """
    if not issubclass(kind, Record):
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
    """Yield every value of a record; an absence reason is none.

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
