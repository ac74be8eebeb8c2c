"""Build a record anew value by value: what is taken out goes with everything that cannot stand without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from nordicbaltic_standards.core.absence import says_absent
from nordicbaltic_standards.core.record import Part, Record
from nordicbaltic_standards.core.shape import (
    ChoiceShape,
    FieldShape,
    LeafShape,
    ListShape,
    PartShape,
    Shape,
    fields_of,
)
from nordicbaltic_standards.core.vocabulary.data import DataCategory
from nordicbaltic_standards.core.vocabulary.statement import AbsenceReason

Json = dict[str, Any]


class Gone:
    """Stands for a value that is taken out."""

    def __repr__(self) -> str:
        return "GONE"


GONE = Gone()


@dataclass(frozen=True, slots=True)
class Spot:
    """One value of a record that has no fields of its own.

    Attributes:
        pointer: Place in the record (RFC 6901).
        declared: The field that it stands in.
        shape: What it is.
        value: The JSON value.
    """

    pointer: str
    declared: FieldShape
    shape: Shape
    value: Any = field(repr=False)

    @property
    def path(self) -> str:
        """The field, by the part that declares it and its own name, as ``"Subject.pseudonym"``."""
        return f"{self.declared.owner}.{self.declared.name}"

    @property
    def leaf(self) -> str:
        """Name of the type of value; empty for codes and fixed texts."""
        return self.shape.leaf.name if isinstance(self.shape, LeafShape) else ""


Decide = Callable[[Spot], Any]
"""Returns what takes the place of a value: the value itself, another one, or `GONE`."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One place at which something was taken out.

    Attributes:
        pointer: Place in the record as it was given.
        category: Category of the value, or of the one without which the part could not stand.
    """

    pointer: str
    category: DataCategory


class Rebuilder:
    """Builds records anew.

    A value that is taken out is left out where its field is optional. Where it is required, an absence reason takes its
    place; where the field takes none, the part around it goes as a whole, unless it holds something that has to stay.

    Args:
        decide: What is to be done with a value.
        absence: Reason that takes the place of a required value.
        whole: Fields, as ``"CaseFile.person"``, that are taken out with all that stands in them.
        has_to_stay: Tells of a value whether it must not go even with the part around it.
        empties: Categories of which not even an absence reason is to be left, where the field is optional.

    Attributes:
        removed: Every place at which something was taken out, in the order of the record.
        stuck: Every place at which a value had to stay since the part around it could not stand without it.
    """

    def __init__(
        self,
        decide: Decide,
        absence: AbsenceReason,
        *,
        whole: frozenset[str] = frozenset(),
        has_to_stay: Callable[[Spot], bool] | None = None,
        empties: frozenset[DataCategory] = frozenset(),
    ) -> None:
        self._decide = decide
        self._absence = {"absent": absence.value}
        self._whole = whole
        self._has_to_stay = has_to_stay
        self._empties = empties
        self.removed: list[Removal] = []
        self.stuck: list[Removal] = []

    def build(self, kind: type[Part], document: Json) -> Json | None:
        """Return the record built anew, or `None` where nothing of it can stand.

        Args:
            kind: Class of the record.
            document: The record as JSON data.
        """
        built = self._part(kind, document, "")
        return None if isinstance(built, Gone) else built

    def _part(self, kind: type[Part], document: Json, at: str) -> Json | Gone:
        built: Json = {}
        lost: list[FieldShape] = []
        before = len(self.removed)
        for name, declared in fields_of(kind).items():
            if name not in document:
                continue
            value = self._field(declared, document[name], f"{at}/{name}")
            if not isinstance(value, Gone):
                built[name] = value
            elif declared.required and declared.takes_absence:
                built[name] = dict(self._absence)
            elif declared.required:
                lost.append(declared)
        if lost and not self._holds_what_stays(kind, document, at):
            del self.removed[before:]
            self.removed.append(Removal(at, lost[0].classification))
            return GONE
        for declared in lost:
            place = f"{at}/{declared.name}"
            self.removed[before:] = [each for each in self.removed[before:] if not _inside(each.pointer, place)]
            self.stuck.append(Removal(place, declared.classification))
            built[declared.name] = document[declared.name]
        return built if built or not document else GONE

    def _holds_what_stays(self, kind: type[Part], document: Json, at: str) -> bool:
        return self._has_to_stay is not None and any(map(self._has_to_stay, spots(kind, document, at)))

    def _field(self, declared: FieldShape, value: Any, at: str) -> Any:
        if f"{declared.owner}.{declared.name}" in self._whole:
            self.removed.append(Removal(at, declared.classification))
            return GONE
        if declared.takes_absence and says_absent(value):
            # Why there was nothing says something too.
            return GONE if declared.classification in self._empties and not declared.required else value
        return self._shaped(declared, declared.shape, value, at)

    def _shaped(self, declared: FieldShape, shape: Shape, value: Any, at: str) -> Any:
        match shape:
            case ListShape(item, distinct):
                built = [self._shaped(declared, item, entry, f"{at}/{index}") for index, entry in enumerate(value)]
                kept = [entry for entry in built if not isinstance(entry, Gone)]
                return (_each_once(kept) if distinct else kept) or GONE
            case PartShape(part):
                return self._part(part, value, at)
            case ChoiceShape(records):
                return self._part(_chosen(records, value), value, at)
            case _:
                new = self._decide(Spot(at, declared, shape, value))
                if isinstance(new, Gone):
                    self.removed.append(Removal(at, declared.classification))
                return new


def _inside(pointer: str, place: str) -> bool:
    return pointer == place or pointer.startswith(f"{place}/")


def _each_once(values: list[Any]) -> list[Any]:
    return [value for index, value in enumerate(values) if value not in values[:index]]


def _chosen(records: tuple[type[Record], ...], value: Json) -> type[Record]:
    return next(record for record in records if record.record_name == value["record_type"])


def spots(kind: type[Part], document: Json, at: str = "") -> Iterator[Spot]:
    """Yield every value of a record; an absence reason is none.

    Args:
        kind: Class of the record or part.
        document: The record or part as JSON data.
        at: Its place.
    """
    for name, declared in fields_of(kind).items():
        if name in document and not (declared.takes_absence and says_absent(document[name])):
            yield from _spots(declared, declared.shape, document[name], f"{at}/{name}")


def _spots(declared: FieldShape, shape: Shape, value: Any, at: str) -> Iterator[Spot]:
    match shape:
        case ListShape(item):
            for index, entry in enumerate(value):
                yield from _spots(declared, item, entry, f"{at}/{index}")
        case PartShape(part):
            yield from spots(part, value, at)
        case ChoiceShape(records):
            yield from spots(_chosen(records, value), value, at)
        case _:
            yield Spot(at, declared, shape, value)


def categories_in(kind: type[Part], document: Json) -> Counter[DataCategory]:
    """Return how many values of each category a record holds.

    A part that holds others is counted by what stands in it.
    """
    return Counter(spot.declared.classification for spot in spots(kind, document))
