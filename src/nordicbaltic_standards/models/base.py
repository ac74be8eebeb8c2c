"""The base of every record and of each of its parts: frozen, closed, and silent about people.

A record is a tree of parts. In addition to its type, each field declares a title, a description, the category of data
that it contains and an example. A field that lacks one of them is refused when the class is made.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NoReturn, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    Tag,
    ValidationError,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, DataCategory
from nordicbaltic_standards.models.extensions import Extensions
from nordicbaltic_standards.models.fields import classification_of, field
from nordicbaltic_standards.models.types import Country, Flag, Identifier, Instant
from nordicbaltic_standards.utils.redaction import frozen_error


class _Null:
    """Replaces null while a part is read, so that an optional field refuses null as any other does."""


NULL = _Null()


FIELDS = "\n\nFields:\n"
"""Heading under which the docstring of a record or part lists its fields."""


def _with_fields(part: type[BaseModel]) -> str:
    """Return the docstring of a part with its fields, so that `help` says what each contains."""
    fields = "".join(f"    {name}: {each.title}. {each.description}\n" for name, each in part.model_fields.items())
    described = inspect.cleandoc(part.__doc__ or "").partition(FIELDS)[0]
    return f"{described}{FIELDS}{fields}" if fields else described


class _Signature:
    """The signature of a part in `help` and in editors: its fields, and which of them can be left out."""

    def __get__(self, instance: object, part: type[BaseModel]) -> inspect.Signature:
        return inspect.Signature(
            [
                inspect.Parameter(
                    name,
                    inspect.Parameter.KEYWORD_ONLY,
                    default=inspect.Parameter.empty if declared.is_required() else declared.default,
                )
                for name, declared in part.model_fields.items()
            ]
        )


class MissingFieldError(AttributeError):
    """A field was read whose value is not known: it was missing or unsound, and the record is judged without it."""


missing_reads: ContextVar[Callable[[Any, str], Any] | None] = ContextVar("missing_reads", default=None)
"""Called with part and name instead of raising the error, to find out which missing fields are read; see
`validation.answers`."""


class Model(BaseModel, frozen=True):
    """Base of the parts of a record."""

    model_config = ConfigDict(
        extra="forbid",
        hide_input_in_errors=True,
        validate_default=False,
        ser_json_bytes="base64",
        protected_namespaces=(),
        regex_engine="rust-regex",
        defer_build=True,
    )

    part_title: ClassVar[str] = ""
    """English title; empty where the class name in words is the title."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        for name, declared in cls.model_fields.items():
            if classification_of(declared) is None or not declared.title or not declared.description:
                msg = f"{cls.__name__}.{name} lacks a title, a description or a classification"
                raise TypeError(msg)
        cls.__doc__ = _with_fields(cls)
        cls.__signature__ = _Signature()  # type: ignore[assignment]

    @model_validator(mode="wrap")
    @classmethod
    def _in_words_of_the_standard(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Refuse null, and report errors in the words of the structural rules, without a value."""
        if isinstance(data, Mapping) and None in data.values():
            data = {name: NULL if value is None else value for name, value in data.items()}
        try:
            return handler(data)
        except ValidationError as error:
            clean = _words().in_words(cls, data, error)
        raise clean from None

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the schema of what is accepted: a field that is not recorded is left out, and is never null."""
        reference = handler(schema)
        described = handler.resolve_ref_schema(reference)
        described["properties"] = {name: _without_null(field) for name, field in described["properties"].items()}
        described["description"] = (cls.__doc__ or "").partition(FIELDS)[0]
        described["required"] = [name for name, field in cls.model_fields.items() if field.is_required()]
        return reference

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Return the record in a JSON text; see `pydantic.BaseModel.model_validate_json`.

        Raises:
            pydantic.ValidationError: When the text is not JSON or breaks the standard; inputs are hidden.
        """
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            if error.errors(include_url=False, include_input=False)[0]["type"] != "json_invalid":
                raise
            clean = _words().not_json(cls, *_place_of_fault(json_data))
        raise clean from None

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Report that a field is not known, in a record that is judged without it."""
            if name in type(self).model_fields:
                watch = missing_reads.get()
                if watch is not None:
                    return watch(self, name)
                raise MissingFieldError(name)
            return super().__getattr__(name)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        """Refuse, without showing the value; raises `pydantic.ValidationError`."""
        raise frozen_error(type(self), name)

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse; raises `pydantic.ValidationError`."""
        raise frozen_error(type(self), name)

    def replace(self, **changes: Any) -> Self:
        """Return a copy with ``changes``, its form validated as a whole; ``None`` takes a field out.

        Raises:
            pydantic.ValidationError: When the copy would break the standard; inputs are hidden.
        """
        values = {name: getattr(self, name) for name in self.model_fields_set} | changes
        absent = {name for name, value in changes.items() if value is None and name in type(self).model_fields}
        return type(self)(**{name: value for name, value in values.items() if name not in absent})

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy; with ``update`` one that is validated as a whole, as `replace` does.

        A value that the standard does not permit would appear in every later warning and error about it.

        Raises:
            pydantic.ValidationError: When the copy would break the standard; inputs are hidden.
        """
        copy = super().model_copy(deep=deep)
        return copy if update is None else copy.replace(**update)

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Return a record of ``values``, validated like any other: there are no records without validation.

        Raises:
            pydantic.ValidationError: When they break the standard; inputs are hidden.
        """
        return cls(**values)

    def copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:  # type: ignore[override]
        """Return a copy; see `model_copy`. The former pydantic arguments that choose fields are not supported."""
        return self.model_copy(update=update, deep=deep)

    def __replace__(self, **changes: Any) -> Self:
        """Serve `copy.replace`; see `replace`."""
        return self.replace(**changes)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Show nothing of the content; also serves ``rich`` and ``devtools``."""
        return iter(())

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self.model_fields_set)} fields>"

    __str__ = __repr__


class Absent(Model, frozen=True):
    """Takes the place of a value and says why it is missing: {"absent": "not-asked"}."""

    part_title: ClassVar[str] = "Reason for absence of a value"

    absent: Annotated[
        AbsenceReason,
        field("Why the value is absent", "Reason why no value is given.", DataCategory.OPERATIONAL, "not-asked"),
    ]

    __iter__: None = None  # type: ignore[assignment]
    """It cannot be iterated: an absence reason in place of a list is not mistaken for its entries."""

    def __new__(cls, *arguments: object, **values: object) -> Self:  # noqa: ARG004 - pydantic reads the values
        """Require the reason by keyword; raises `TypeError` for a positional argument."""
        if arguments:
            raise TypeError("name the reason: Absent(absent=codes.AbsenceReason.NOT_ASKED)")
        return super().__new__(cls)

    def __bool__(self) -> Literal[False]:
        """Return false, since there is no value."""
        return False


def _without_null(field: JsonSchemaValue) -> JsonSchemaValue:
    """Return the JSON Schema of a field without null and without the default of an omitted field."""
    kept = {key: value for key, value in field.items() if key not in {"anyOf", "default"}}
    branches = [branch for branch in field.get("anyOf", ()) if branch != {"type": "null"}]
    return kept | ({"anyOf": branches} if len(branches) > 1 else branches[0] if branches else {})


T = TypeVar("T")

VALUE_BRANCH, ABSENT_BRANCH = "|value", "|absent"
"""Labels of the two branches of a field that takes an absence reason; no field can have such a name."""


def _branch(value: Any) -> str:
    is_reason = isinstance(value, Absent) or (isinstance(value, Mapping) and "absent" in value)
    return ABSENT_BRANCH if is_reason else VALUE_BRANCH


OrAbsent = Annotated[
    Annotated[T, Tag(VALUE_BRANCH)] | Annotated[Absent, Tag(ABSENT_BRANCH)],
    Discriminator(_branch),
]
"""A value, or the reason why there is none: ``OrAbsent[IsoDate]``."""


def _words() -> Any:
    # The module that words the errors reads the classes that are made from this base.
    from nordicbaltic_standards.models import form_errors  # noqa: PLC0415

    return form_errors


def _place_of_fault(text: str | bytes | bytearray) -> tuple[int, int]:
    """Return line and column, counted from 1, of the first place at which a text is not JSON."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error.lineno, error.colno
    except (ValueError, RecursionError):
        pass
    return 1, 1


def type_field(name: str) -> FieldInfo:
    """Declare the field ``record_type`` of the record called ``name``."""
    return field("Record type", "Which of the standard's types of record this is.", DataCategory.OPERATIONAL, name)


def version_field() -> FieldInfo:
    """Declare the field ``standard_version``."""
    return field(
        "Version of the standard", "Version of the standard that the record follows.", DataCategory.OPERATIONAL, "1.0"
    )


def id_field() -> FieldInfo:
    """Declare the identifier of a record."""
    return field(
        "Identifier",
        "Identifier of this record in the system that created it. Never a person's national identification number.",
        DataCategory.OPERATIONAL,
        "case-2026-0147",
    )


def extensions_field() -> FieldInfo:
    """Declare the field ``extensions``."""
    return field(
        "Extensions",
        "Values that this standard does not define, under names given by the organisation that defines them. "
        "They cannot be classified, so a minimised exchange never includes them.",
        DataCategory.FREE_TEXT,
        {"ee.example:file-shelf": "B-12"},
    )


REQUIRED_ENVELOPE = ("record_type", "standard_version", "id", "country", "subject")
"""Fields that a record must have since it is sent by itself; only records about a person have a subject."""


def minimised_field() -> FieldInfo:
    """Declare the field ``minimised``."""
    return field(
        "Minimised",
        "Whether the record was minimised for a recipient. Data may then be missing because they were withheld.",
        DataCategory.OPERATIONAL,
        True,
    )


class Section(Model, frozen=True):
    """Base of the records of the standard, and of the sections of a case file, which have their content and no envelope.

    Attributes:
        record_name: Kebab name of the record type, for example ``"legal-status"``.
        area: Area of the standards that the record belongs to.
    """

    record_name: ClassVar[str]
    area: ClassVar[str]


def content_class(kind: type[Model]) -> type[Model]:
    """Return the class that declares the content: for a record the class of its section, for a part the part itself."""
    return next((each for each in kind.__mro__ if "record_name" in vars(each)), kind)


class Record(Section, frozen=True):
    """Base of the twelve records of the standard. They have an envelope, so that each can travel by itself."""

    record_type: Annotated[str, type_field("referral")]
    standard_version: Annotated[str, version_field()]
    id: Annotated[Identifier, id_field()]
    country: Annotated[
        Country,
        field("Country", "Country whose law and practice apply to this record.", DataCategory.OPERATIONAL, "EE"),
    ]
    recorded_at: Annotated[
        Instant | None,
        field(
            "Recorded at",
            "When this version of the record was written.",
            DataCategory.OPERATIONAL,
            "2026-03-02T09:15:00+02:00",
        ),
    ] = None
    minimised: Annotated[Flag | None, minimised_field()] = None
    extensions: Annotated[Extensions | None, extensions_field()] = None
