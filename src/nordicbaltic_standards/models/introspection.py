"""The shape of a record: its declarations in the form from which everything else is generated.

Schemas, field tables, strategies, spreadsheets and the places of findings are all read from here, so that no
generator interprets annotations by itself.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.models.base import Absent, Model, Record, Section
from nordicbaltic_standards.models.collections import NON_EMPTY, UNIQUE
from nordicbaltic_standards.models.extensions import EXTENSIONS, ExtensionsType
from nordicbaltic_standards.models.fields import classification_of
from nordicbaltic_standards.models.types import NOTE, ScalarType

LeafLike = ScalarType | ExtensionsType
"""Types of a value without fields."""


@dataclass(frozen=True, slots=True)
class ScalarShape:
    """A value of a leaf type."""

    leaf: ScalarType


@dataclass(frozen=True, slots=True)
class CodeShape:
    """A code of a list."""

    code_list: type[CodeList]


@dataclass(frozen=True, slots=True)
class ConstantShape:
    """One fixed text."""

    value: str


@dataclass(frozen=True, slots=True)
class ModelShape:
    """A part of the record, with its own fields."""

    part: type[Model]


@dataclass(frozen=True, slots=True)
class ChoiceShape:
    """One of several records, distinguished by ``record_type``."""

    records: tuple[type[Record], ...]


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of entries of one shape."""

    item: Shape
    distinct: bool
    minimum: int = 0


@dataclass(frozen=True, slots=True)
class OpenShape:
    """Namespaced extensions."""


Shape = ScalarShape | CodeShape | ConstantShape | ModelShape | ChoiceShape | ListShape | OpenShape
"""What a field can contain."""


@dataclass(frozen=True, slots=True)
class DeclaredField:
    """One field of a part.

    Attributes:
        owner: Name of the part that declares it; parts that inherit it share its texts.
        name: Name in JSON and in Python.
        shape: What it can contain.
        required: Whether it is required.
        takes_absence: Whether it can contain an absence reason instead of a value.
        title: English title.
        description: English description.
        classification: Category of data that it contains.
        example: Declared example, or ``None`` where the part makes its own example.
    """

    owner: str
    name: str
    shape: Shape
    required: bool
    takes_absence: bool
    title: str
    description: str
    classification: DataCategory
    example: Any

    @property
    def item_shape(self) -> Shape:
        """What one value can be: of a list, one entry."""
        return self.shape.item if isinstance(self.shape, ListShape) else self.shape

    @property
    def free_text(self) -> bool:
        """Whether anything can be written into it, so that no one can say what it contains: a note or an extension.

        Its type decides, independent of its category: a note on safety is both safety-critical and free text.
        """
        return self.classification is DataCategory.FREE_TEXT or any(
            leaf is NOTE or leaf is EXTENSIONS for leaf in leaves_in(self.shape)
        )


def _without_marks(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    if get_origin(annotation) is Annotated:
        base, *marks = get_args(annotation)
        inner, more = _without_marks(base)
        return inner, (*more, *marks)
    return annotation, ()


def _branches(annotation: Any) -> Iterator[Any]:
    """Yield the members of a union, also of a union inside another."""
    inner = _without_marks(annotation)[0]
    if get_origin(inner) in {Union, types.UnionType}:
        for branch in get_args(inner):
            yield from _branches(branch)
    else:
        yield annotation


def _shape_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Shape:
    annotation, own = _without_marks(annotation)
    marks = (*own, *marks)
    for mark in marks:
        if isinstance(mark, ScalarType):
            return ScalarShape(mark)
        if mark is EXTENSIONS:
            return OpenShape()
    if get_origin(annotation) is tuple:
        return ListShape(_shape_of(get_args(annotation)[0]), UNIQUE in marks, int(NON_EMPTY in marks))
    if get_origin(annotation) is Literal:
        return ConstantShape(get_args(annotation)[0])
    if get_origin(annotation) in {Union, types.UnionType}:
        return ChoiceShape(get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, CodeList):
        return CodeShape(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return ModelShape(annotation)
    msg = f"no shape for {annotation!r}"
    raise TypeError(msg)


def _field_shape(owner: str, name: str, declared: FieldInfo) -> DeclaredField:
    branches = [branch for branch in _branches(declared.annotation) if branch is not type(None)]
    values = [branch for branch in branches if _without_marks(branch)[0] is not Absent]
    annotation: Any = values[0] if len(values) == 1 else Union[tuple(values)]  # noqa: UP007 - built at run time
    classification = classification_of(declared)
    if classification is None:
        msg = f"{name} has no classification"
        raise TypeError(msg)
    return DeclaredField(
        owner=owner,
        name=name,
        shape=_shape_of(annotation, tuple(declared.metadata)),
        required=declared.is_required(),
        takes_absence=len(values) < len(branches),
        title=declared.title or "",
        description=declared.description or "",
        classification=classification,
        example=declared.examples[0] if declared.examples else None,
    )


_LAST = ("note", "extensions")


def name_of(part: type[Model]) -> str:
    """Return the name by which texts and tables know a part: a section has that of its record."""
    return part.__name__.removesuffix("Section") if issubclass(part, Section) else part.__name__


def _owner(part: type[Model], name: str) -> str:
    owner = next(base for base in part.__mro__ if name in vars(base).get("__annotations__", {}))
    if issubclass(part, Section) and name == "id":
        return "Record"
    return _OF_ALL_SECTIONS.get(f"{owner.__name__}.{name}") or _SHARED.get(owner.__name__) or name_of(owner)


_OF_ALL_SECTIONS = {
    "PersonSection.note": "PersonRecord",
    "PersonSection.extensions": "Record",
    "PersonSection.minimised": "Record",
}
"""Fields that sections share with records, and so their texts too."""
_SHARED = {"ProcessingRegister": "DataProtection"}
"""Parts that share all their fields with a record, and so their texts too."""


@cache
def fields_of(part: type[Model]) -> dict[str, DeclaredField]:
    """Return the fields of ``part`` by name, in the order of declaration; those that every record may add come last."""
    names = sorted(part.model_fields, key=lambda name: _LAST.index(name) + 1 if name in _LAST else 0)
    return {name: _field_shape(_owner(part, name), name, part.model_fields[name]) for name in names}


def parts_in(shape: Shape) -> Iterator[type[Model]]:
    """Yield the parts directly inside ``shape``."""
    match shape:
        case ModelShape(part):
            yield part
        case ChoiceShape(records):
            yield from records
        case ListShape(item):
            yield from parts_in(item)
        case _:
            return


def leaves_in(shape: Shape) -> Iterator[LeafLike]:
    """Yield the type of value directly inside ``shape``."""
    match shape:
        case ScalarShape(leaf):
            yield leaf
        case OpenShape():
            yield EXTENSIONS
        case ListShape(item):
            yield from leaves_in(item)
        case _:
            return


@cache
def parts_of(root: type[Model]) -> tuple[type[Model], ...]:
    """Return ``root`` and every part that it can contain, each once, in the order of first mention."""
    parts: dict[type[Model], None] = {root: None}
    queue = [root]
    while queue:
        for declared in fields_of(queue.pop(0)).values():
            new = [part for part in parts_in(declared.shape) if part not in parts]
            if declared.takes_absence and Absent not in parts:
                new.append(Absent)
            parts |= dict.fromkeys(new)
            queue += new
    return tuple(parts)


def example_of(part: type[Model]) -> dict[str, Any]:
    """Return an example of ``part``, made of the examples of its fields: those required and those that need no part."""
    example: dict[str, Any] = {}
    for declared in fields_of(part).values():
        if declared.example is not None or declared.required:
            example[declared.name] = example_value(declared)
    return example


def example_value(declared: DeclaredField) -> Any:
    """Return an example of what a field can contain: the declared one, or one made of the fields of its part."""
    return _example_of_shape(declared.shape) if declared.example is None else declared.example


def _example_of_shape(shape: Shape) -> Any:
    match shape:
        case ModelShape(part):
            return example_of(part)
        case ListShape(item):
            return [_example_of_shape(item)]
        case ChoiceShape(records):
            return example_of(records[0])
        case ConstantShape(value):
            return value
        case CodeShape(code_list):
            return str(next(iter(code_list)))
        case _:
            msg = "a required leaf needs an example of its own"
            raise TypeError(msg)
