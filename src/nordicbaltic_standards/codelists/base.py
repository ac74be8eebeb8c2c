"""The base of every code list: an enumeration whose members explain themselves.

An enumeration contains only its codes. The texts and attributes of a list and its codes are in ``data``: one CSV file
for each list, and the files ``lists.csv`` and ``mappings.csv``. They are read when first used.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, EnumType, StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from nordicbaltic_standards.i18n.texts import Status, Text, lookup
from nordicbaltic_standards.utils.errors import InvalidArgumentError, UnknownKeyError
from nordicbaltic_standards.utils.redaction import redact_errors

COLUMNS = ("code", "parent", "since", "deprecated", "replaced_by", "source", "label", "definition")
"""Columns of the CSV file of every list; further ones are attributes that only this list has."""


class Relation(Enum):
    """How a concept of another scheme compares with ours (SKOS mapping relations)."""

    EXACT = "exact"
    """The other concept means the same (``skos:exactMatch``)."""
    BROADER = "broader"
    """The other concept is wider than ours (``skos:broadMatch``)."""
    NARROWER = "narrower"
    """The other concept is narrower than ours (``skos:narrowMatch``)."""
    NONE = "none"
    """The other scheme has no such concept; the note says what it has instead."""


@dataclass(frozen=True, slots=True)
class ConceptMapping:
    """One link from a code of ours to another scheme.

    Attributes:
        scheme: ``"htcds"`` (IOM HTCDS 2.0), ``"ctdc"`` or ``"eurostat"``.
        relation: How the other concept compares with ours.
        target: The value of the other scheme, ``field=value`` where it has fields; empty for `Relation.NONE`.
        note: What a converter should know, in English; may be empty.
    """

    scheme: str
    relation: Relation
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """The declaration of one code.

    Attributes:
        value: The code itself: kebab-case, stable forever, never translated.
        label: English label, short enough for a drop-down.
        definition: English definition, one or two sentences.
        source: Where the concept comes from, as ``id provision`` pairs joined by ``"; "``.
        parent: Value of the code that is one step wider, or ``None``.
        since: Version of the standard that introduced the code.
        deprecated: Version of the standard that deprecated it, or ``None``.
        replaced_by: Value of the code to use instead, or ``None``.
        mappings: Links to other schemes.
        attributes: The attributes that only this list has for its codes, by the columns of its CSV file: a text; a list
            of texts for a column ``name[]``, separated by spaces in a cell; a mapping for columns ``name/key``, without
            empty cells.
    """

    value: str
    label: str
    definition: str
    source: str
    parent: str | None
    since: str
    deprecated: str | None
    replaced_by: str | None
    mappings: tuple[ConceptMapping, ...]
    attributes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ListInfo:
    """The description of a code list.

    Attributes:
        id: Identifier of the list, for example ``"service-type"``.
    """

    id: str

    @property
    def title(self) -> str:
        """English title."""
        return _lists()[self.id]["title"]

    @property
    def area(self) -> str:
        """Area of the standards that the list belongs to."""
        return _lists()[self.id]["area"]

    @property
    def since(self) -> str:
        """Version of the standard that introduced the list."""
        return _lists()[self.id]["since"]

    @property
    def parents(self) -> str:
        """Identifier of the list that contains the parents of its codes, mostly the list itself."""
        return _lists()[self.id]["parents"] or self.id


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file of ``data``, each by the names of its columns.

    Args:
        name: Name of the file without its ending: identifier of a list, ``lists`` or ``mappings``.
    """
    text = files("nordicbaltic_standards.codelists").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@cache
def _lists() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in rows("lists")}


@cache
def _mappings() -> dict[tuple[str, str], list[ConceptMapping]]:
    links: dict[tuple[str, str], list[ConceptMapping]] = defaultdict(list)
    for row in rows("mappings"):
        link = ConceptMapping(row["scheme"], Relation(row["relation"]), row["target"], row["note"])
        links[row["list"], row["code"]].append(link)
    return dict(links)


@cache
def _declarations(list_id: str) -> dict[str, Code]:
    """Return the declarations of a list by code."""
    return {
        row["code"]: Code(
            value=row["code"],
            label=row["label"],
            definition=row["definition"],
            source=row["source"],
            parent=row["parent"] or None,
            since=row["since"],
            deprecated=row["deprecated"] or None,
            replaced_by=row["replaced_by"] or None,
            mappings=tuple(_mappings().get((list_id, row["code"]), ())),
            attributes=_attributes(row),
        )
        for row in rows(list_id)
    }


def _attributes(row: dict[str, str]) -> dict[str, Any]:
    attributes: dict[str, Any] = {}
    for column in [column for column in row if column not in COLUMNS]:
        name, _, key = column.partition("/")
        if key:
            entries = attributes.setdefault(name, {})
            if row[column]:
                entries[key] = row[column]
        elif name.endswith("[]"):
            attributes[name.removesuffix("[]")] = row[column].split()
        else:
            attributes[name] = row[column]
    return attributes


class _CodeListType(EnumType):
    """Keeps the name out of the error of a failed look-up, and shows the attributes of a code list in help."""

    def __getitem__(cls, name: str) -> Any:
        if name not in cls.__members__:
            raise UnknownKeyError(f"the members are: {', '.join(cls.__members__)}")
        return super().__getitem__(name)

    def __dir__(cls) -> list[str]:
        # `Enum` would list the methods of every text, and leave out those of every code list.
        return [*cls.__members__, *(name for name in vars(CodeList) if not name.startswith("_"))]


class CodeList(StrEnum, metaclass=_CodeListType):
    """Base of all code lists. Members are strings; their texts are loaded on request, in the reader's language."""

    info: ListInfo

    def __init_subclass__(cls, *, id: str) -> None:
        super().__init_subclass__()
        type.__setattr__(cls, "info", ListInfo(id))

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:  # noqa: ARG003 - kept silent on purpose
        """Name the list and not the value: the value may be data about a person."""
        raise InvalidArgumentError(f"not a code of the list {cls.info.id}")

    @classmethod
    def schema_name(cls) -> str:
        """Return the name under which schemas define the list: that of the class, unless a record has the same."""
        return "LegalStatusCode" if cls.__name__ == "LegalStatus" else cls.__name__

    @property
    def declaration(self) -> Code:
        """What the list says about the code, in English."""
        return _declarations(self.info.id)[str(self)]

    @classmethod
    def choices(cls, language: str = "en") -> list[tuple[str, str]]:
        """Return the codes in use with their labels in ``language`` (BCP 47), in the order of the list.

        Codes that the standard has deprecated are left out; records that contain them stay valid.
        """
        return [(str(member), member.label(language)) for member in cls if member.declaration.deprecated is None]

    def label(self, language: str = "en") -> str:
        """Return the label in ``language`` (BCP 47), falling back along its chain to English."""
        return self.label_text(language).text

    def definition(self, language: str = "en") -> str:
        """Return the definition in ``language`` (BCP 47), falling back along its chain to English."""
        return self.definition_text(language).text

    def label_text(self, language: str = "en") -> Text:
        """Return the label with its actual language and the status of the translation."""
        return self._text("label", self.declaration.label, language)

    def definition_text(self, language: str = "en") -> Text:
        """Return the definition with its actual language and the status of the translation."""
        return self._text("definition", self.declaration.definition, language)

    def _text(self, part: str, english: str, language: str) -> Text:
        return lookup("codes", f"{self.info.id}/{self._value_}/{part}", english, language)

    @property
    def parent(self) -> CodeList | None:
        """The code that is one step wider, of the same list or of the one it refines, or ``None``."""
        value = self.declaration.parent
        return None if value is None else all_lists()[self.info.parents][value]

    @property
    def mappings(self) -> tuple[ConceptMapping, ...]:
        """Links to HTCDS, CTDC and Eurostat."""
        return self.declaration.mappings

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Accept a member or its value; the error names the list."""
        schema = core_schema.custom_error_schema(
            core_schema.enum_schema(cls, list(cls), sub_type="str"),
            custom_error_type="nbs_code",
            custom_error_message="not a code of the list {codelist}",
            custom_error_context={"codelist": cls.info.id},
        )
        return core_schema.no_info_wrap_validator_function(
            redact_errors, schema, ref=f"{cls.__module__}.{cls.schema_name()}:{id(cls)}"
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the list to tools that read pydantic's own JSON Schema."""
        return {"type": "string", "enum": [str(member) for member in cls], "x-nbs-codelist": cls.info.id}


class CodeListView:
    """A code list as a whole, as ``codes["service-type"]`` returns it."""

    __slots__ = ("_list",)

    def __init__(self, code_list: type[CodeList]) -> None:
        self._list = code_list

    @property
    def id(self) -> str:
        """Identifier of the list, for example ``"service-type"``."""
        return self._list.info.id

    @property
    def area(self) -> str:
        """Area of the standards that the list belongs to."""
        return self._list.info.area

    @property
    def enumeration(self) -> type[CodeList]:
        """The enumeration class."""
        return self._list

    def title(self, language: str = "en") -> str:
        """Return the title of the list in ``language``."""
        return self.title_text(language).text

    def title_text(self, language: str = "en") -> Text:
        """Return the title with its actual language and the status of the translation."""
        return lookup("codes", f"{self.id}/title", self._list.info.title, language)

    def __iter__(self) -> Iterator[CodeList]:
        return iter(self._list)

    def __len__(self) -> int:
        return len(self._list)

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and value in self._list._value2member_map_

    def __getitem__(self, value: str) -> CodeList:
        """Return the member with this code; raises `UnknownKeyError`, which names the list, when there is none."""
        try:
            return self._list(value)
        except ValueError:
            msg = f"the code list {self.id!r} has no such code; its codes are: {', '.join(self._list)}"
            raise UnknownKeyError(msg) from None

    def __repr__(self) -> str:
        return f"<code list {self.id}: {len(self)} codes>"

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return the list as JSON-ready data with texts in ``language`` and the status of each translation."""
        title = self.title_text(language)
        return {
            "id": self.id,
            "title": title.text,
            "language": title.language,
            "area": self.area,
            "since": self._list.info.since,
            "codes": [_code_to_dict(member, language) for member in self._list],
        }


def _code_to_dict(member: CodeList, language: str) -> dict[str, Any]:
    declaration = member.declaration
    label = member.label_text(language)
    definition = member.definition_text(language)
    entry: dict[str, Any] = {
        "code": declaration.value,
        "label": label.text,
        "definition": definition.text,
        "language": label.language,
        "status": label.status.value,
        "source": declaration.source,
        "since": declaration.since,
    }
    optional = {
        "parent": declaration.parent,
        "deprecated": declaration.deprecated,
        "replaced_by": declaration.replaced_by,
    }
    entry |= {key: value for key, value in optional.items() if value is not None}
    entry |= {key: value for key, value in declaration.attributes.items() if value not in (None, "", ())}
    if declaration.mappings:
        entry["mappings"] = [
            {"scheme": m.scheme, "relation": m.relation.value, "target": m.target, "note": m.note}
            for m in declaration.mappings
        ]
    return entry


@cache
def all_lists() -> Mapping[str, CodeListView]:
    """Return every list by id, in alphabetical order."""
    from nordicbaltic_standards.codelists import enumerations  # noqa: PLC0415 - the enumerations are made from this base

    lists = [each for each in vars(enumerations).values() if isinstance(each, type) and issubclass(each, CodeList)]
    views = [CodeListView(each) for each in lists if each is not CodeList]
    return {view.id: view for view in sorted(views, key=lambda view: view.id)}


__all__ = [
    "COLUMNS",
    "Code",
    "CodeList",
    "CodeListView",
    "ConceptMapping",
    "ListInfo",
    "Relation",
    "Status",
    "all_lists",
    "rows",
]
