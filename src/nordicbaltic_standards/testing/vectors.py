"""Test vectors: for each rule, records without a finding, and records that violate only this rule.

They are in ``schemas/1.0/vectors``, one file per rule, in the form in which they are published for implementations in
other languages: each case is a base record with an RFC 6902 patch, and lists all expected findings. Making the records
needs the extra ``testing``.
"""

from __future__ import annotations

import json
import tarfile
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.version import STANDARD_VERSION

BASES = "bases.json"
"""Name of the file of the records from which the cases are made."""


class Need(StrEnum):
    """What an implementation has to have to judge a case; one that lacks it can pass the case over."""

    FACTS = "facts"
    """The dated facts of national law."""
    CALENDAR = "calendar"
    """Public holidays."""
    FILE = "file"
    """Records that contain other records: a case file, a message."""
    ORGANISATION = "organisation"
    """What the organisation of a file states for all its files, read together with the file."""
    TEXT = "text"
    """A JSON parser that sees what is lost once the text is converted to values, such as duplicate keys."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ExpectedFinding(_Data):
    """A finding that must come out.

    Attributes:
        rule: Identifier of the rule.
        pointer: Place in the record (RFC 6901).
        severity: How much it weighs.
        variant: Name of the message of the rule, empty for the usual one.
        params: Parameters of the message.
    """

    rule: str
    pointer: str
    severity: Literal["error", "warning", "notice"]
    variant: str = ""
    params: dict[str, str | int] = {}


class Operation(_Data):
    """One operation of a patch (RFC 6902)."""

    op: Literal["add", "remove", "replace"]
    path: str
    value: Any = None


class Case(_Data):
    """One case of a rule.

    Attributes:
        id: Permanent identifier: the rule and a number.
        title: What the record shows.
        base: Name of the record from which it is made.
        patch: What is changed in it (RFC 6902).
        text: In place of a record: the text to read.
        base64: In place of a record: the bytes to read, where they are no UTF-8.
        country: Country whose law applies (ISO 3166-1), where not the record's own.
        on: Day on which the law is read, where not the day on which the record was written.
        profile: Validation profile.
        organisation: Name of the base that is the record of the organisation which keeps the file, where it is given.
        expected: Every finding that must come out, and no other may.
        needs: What an implementation has to have to judge it.
    """

    id: Annotated[str, Field(pattern=r"^[A-Z]{2,3}(-[A-Z]{3})?-[0-9]{3}/[0-9]{3}$")]
    title: Annotated[str, Field(min_length=1)]
    base: str | None = None
    patch: tuple[Operation, ...] = ()
    text: str | None = None
    base64: str | None = None
    country: str | None = None
    on: date | None = None
    profile: Literal["draft", "exchange", "statistics"] = "exchange"
    organisation: str | None = None
    expected: tuple[ExpectedFinding, ...] = ()
    needs: tuple[Need, ...] = ()

    @model_validator(mode="after")
    def _has_one_source(self) -> Self:
        if sum(source is not None for source in (self.base, self.text, self.base64)) != 1:
            raise ValueError("give one of base, text and base64")
        return self


class VectorFile(_Data):
    """The cases of one rule, as a file of ``schemas/1.0/vectors`` holds them."""

    rule: str
    cases: Annotated[tuple[Case, ...], Field(min_length=1)]


class Base(_Data):
    """A record from which cases are made.

    Attributes:
        title: What it shows.
        record: The record.
    """

    title: str
    record: dict[str, Any]


class BaseFile(_Data):
    """The records from which the cases of all rules are made, by name."""

    bases: dict[str, Base]


@dataclass(frozen=True, eq=False)
class Vector:
    """A case of a rule with the data to be judged."""

    rule: str
    case: Case

    @property
    def id(self) -> str:
        """Identifier of the case."""
        return self.case.id

    @property
    def expected(self) -> tuple[ExpectedFinding, ...]:
        """All expected findings."""
        return self.case.expected

    @property
    def breaks(self) -> bool:
        """Whether the rule of the case reports a finding."""
        return bool(self.places)

    @property
    def places(self) -> tuple[str, ...]:
        """Places at which the rule of the case reports a finding."""
        return tuple(finding.pointer for finding in self.expected if finding.rule == self.rule)

    @property
    def also(self) -> tuple[tuple[str, str], ...]:
        """Rule and place of the findings of other rules."""
        return tuple((finding.rule, finding.pointer) for finding in self.expected if finding.rule != self.rule)

    @cached_property
    def data(self) -> dict[str, Any] | str | bytes:
        """The data to be judged: a record, or text or bytes that are not one.

        Raises:
            ImportError: When the extra ``testing`` is not installed.
        """
        case = self.case
        if case.text is not None:
            return case.text
        if case.base64 is not None:
            return b64decode(case.base64)
        from jsonpatch import apply_patch  # noqa: PLC0415 - an extra, needed by nothing else here

        base = bases()[str(case.base)].record
        made: dict[str, Any] = apply_patch(base, [operation.model_dump() for operation in case.patch])
        return made

    @cached_property
    def organisation(self) -> Organisation | None:
        """Record of the organisation that keeps the file, where the case gives it."""
        name = self.case.organisation
        return None if name is None else Organisation.model_validate(bases()[name].record)

    @property
    def record(self) -> dict[str, Any]:
        """The record.

        Raises:
            TypeError: When the case is a text without a record.
        """
        if not isinstance(self.data, dict):
            raise TypeError(f"{self.id} is a text, not a record")
        return self.data


def texts() -> Iterator[tuple[str, str]]:
    """Yield name and text of every file of vectors, from the checkout or from the archive in the package."""
    archive = files("nordicbaltic_standards.testing").joinpath("vectors.tar.xz")
    if archive.is_file():
        with archive.open("rb") as handle, tarfile.open(fileobj=handle, mode="r:xz") as packed:
            for entry in packed:
                content = packed.extractfile(entry)
                if content is not None:
                    yield entry.name, content.read().decode()
        return
    for path in sorted((Path(__file__).parents[3] / "schemas" / STANDARD_VERSION / "vectors").glob("*.json")):
        yield path.name, path.read_text(encoding="utf-8")


@cache
def _archived() -> dict[str, str]:
    return dict(texts())


@cache
def bases() -> dict[str, Base]:
    """Return the records from which the cases are made, by name."""
    return BaseFile.model_validate_json(_archived()[BASES]).bases


@cache
def _by_rule() -> dict[str, tuple[Vector, ...]]:
    by_rule = {}
    for name, text in _archived().items():
        if name != BASES and not name.endswith(".schema.json"):
            file = VectorFile.model_validate_json(text)
            by_rule[file.rule] = tuple(Vector(file.rule, case) for case in file.cases)
    return by_rule


def all_vectors() -> dict[str, tuple[Vector, ...]]:
    """Return the vectors of the rules on content, by rule."""
    return {rule: vectors for rule, vectors in _by_rule().items() if not rule.startswith("STR-")}


def structural_vectors() -> dict[str, tuple[Vector, ...]]:
    """Return the vectors of the structural rules, by rule."""
    return {rule: vectors for rule, vectors in _by_rule().items() if rule.startswith("STR-")}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a file of vectors."""
    return VectorFile.model_json_schema() | {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:nordicbaltic-standards:schema:{STANDARD_VERSION}:vectors",
    }


def dumped(file: VectorFile) -> str:
    """Return the text of a file of vectors: one operation or expected finding per line."""
    cases = []
    for case in file.cases:
        data = case.model_dump(mode="json", exclude_defaults=True)
        data["patch"] = [_operation(operation) for operation in case.patch] or None
        data.setdefault("expected", [])
        lines = [f"   {json.dumps(key)}: {_value(data[key])}" for key in Case.model_fields if data.get(key) is not None]
        cases.append("  {\n" + ",\n".join(lines) + "\n  }")
    return f'{{\n "rule": {json.dumps(file.rule)},\n "cases": [\n' + ",\n".join(cases) + "\n ]\n}\n"


def dumped_bases(file: BaseFile) -> str:
    """Return the text of the file of bases."""
    return json.dumps(file.model_dump(), ensure_ascii=False, indent=1) + "\n"


def _operation(operation: Operation) -> dict[str, Any]:
    return operation.model_dump(mode="json", exclude={"value"} if operation.op == "remove" else None)


def _value(value: Any) -> str:
    def written(part: Any) -> str:
        return json.dumps(part, ensure_ascii=False)

    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"    {written(item)}" for item in value) + "\n   ]"
    return written(value)
