"""From bytes to JSON text, strictly: what is wrong with the text is said by line and column."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pydantic_core

from nordicbaltic_standards.core.findings import Finding, Kind, Severity

MAXIMUM_BYTES = 10 * 1024 * 1024
"""Largest record that is read, in bytes, unless the caller says otherwise."""

MAXIMUM_DEPTH = 64
"""Deepest nesting of brackets. The records of the standard stay far below."""

MAXIMUM_FINDINGS = 500
"""Findings of one record that a report keeps; of more it gives the number."""

_SIGNATURES = (
    (b"\x89PNG", "@kind-of-file/png"),
    (b"\xff\xd8\xff", "@kind-of-file/jpeg"),
    (b"%PDF", "@kind-of-file/pdf"),
    (b"PK\x03\x04", "@kind-of-file/zip"),
    (b"\x1f\x8b", "@kind-of-file/gzip"),
)
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
    (b"\xef\xbb\xbf", "UTF-8 (BOM)"),
)


@dataclass(frozen=True, slots=True)
class Unreadable(Exception):  # noqa: N818 - it is a result, not a failure of the program
    """The input is no JSON text that can be judged further."""

    finding: Finding


def structural(rule: str, pointer: str = "", **params: str | int) -> Finding:
    """Make the finding of a structural rule."""
    return Finding(rule, Severity.ERROR, Kind.CONTRADICTION, pointer, params)


def to_bytes(data: object, maximum: int) -> bytes:
    """Return the JSON text of ``data`` as bytes.

    Args:
        data: Bytes, text, or a mapping of JSON values (dates and decimals are written as text).
        maximum: Largest size in bytes.

    Raises:
        Unreadable: When there is no such text.
    """
    if isinstance(data, str):
        try:
            raw = data.encode()
        except UnicodeEncodeError as error:
            line, column = _place(data, error.start)
            problem = structural("STR-009", line=line, column=column)
            raise Unreadable(problem) from None
    elif isinstance(data, bytes | bytearray | memoryview):
        raw = bytes(data)
    else:
        try:
            raw = pydantic_core.to_json(data, inf_nan_mode="constants", fallback=_plain, serialize_unknown=False)
        except Exception:  # noqa: BLE001 - whatever a foreign mapping raises may hold its values
            problem = structural("STR-016")
            raise Unreadable(problem) from None
    if len(raw) > maximum:
        raise Unreadable(structural("STR-005", limit=maximum))
    return raw


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError("not a JSON value")


def to_text(raw: bytes) -> str:
    """Return ``raw`` as text.

    Raises:
        Unreadable: When it is empty, binary, or not in UTF-8.
    """
    if not raw.strip():
        raise Unreadable(structural("STR-001"))
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            raise Unreadable(structural("STR-002", kind=kind))
    for mark, name in _MARKS:
        if raw.startswith(mark):
            raise Unreadable(structural("STR-003", encoding=name))
    if b"\x00" in raw[:4]:
        raise Unreadable(structural("STR-003", encoding="UTF-16"))
    if b"\x00" in raw:
        raise Unreadable(structural("STR-002", kind="@kind-of-file/unknown"))
    try:
        return raw.decode()
    except UnicodeDecodeError:
        problem = structural("STR-003", encoding="?")
        raise Unreadable(problem) from None


_TOKEN = re.compile(
    r"""(?P<space>[ \t\n\r]+)
    |(?P<string>"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+")
    |(?P<open>[\[{])|(?P<close>[\]}])|(?P<mark>[:,])
    |(?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)
    |(?P<word>true|false|null)
    |(?P<not_a_number>-?(?:NaN|Infinity))""",
    re.VERBOSE,
)
_LONE_SURROGATE = re.compile(
    r"\\u(?:[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2}\\u)[dD][c-fC-F][0-9a-fA-F]{2})"
)


def _place(text: str, position: int) -> tuple[int, int]:
    """Return line and column of a position, both counted from 1."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


class _Names:
    """The names seen in each object that is open, so that a doubled one is noticed."""

    def __init__(self) -> None:
        self._open: list[set[str] | None] = []
        self._expected = False

    def enter(self, bracket: str) -> None:
        """An object or a list begins."""
        if len(self._open) >= MAXIMUM_DEPTH:
            raise Unreadable(structural("STR-006", limit=MAXIMUM_DEPTH))
        self._expected = bracket == "{"
        self._open.append(set() if self._expected else None)

    def leave(self) -> None:
        """An object or a list ends."""
        self._expected = False
        if self._open:
            self._open.pop()

    def mark(self, sign: str) -> None:
        """A comma or a colon stands."""
        self._expected = sign == "," and bool(self._open) and self._open[-1] is not None

    def doubles(self, string: str) -> bool:
        """Tell whether a string token is a name that its object has already."""
        known = self._open[-1] if self._open and self._expected else None
        self._expected = False
        if known is None:
            return False
        name = json.loads(string)
        doubled = name in known
        known.add(name)
        return doubled


def flaws(text: str) -> Iterator[Finding]:
    """Yield what strict JSON forbids in ``text`` although a reader gets past it: doubled names, impossible values.

    Raises:
        Unreadable: At the first place that stops a reader: a sign that is no JSON, too deep nesting.
    """
    position = 0
    names = _Names()
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            raise Unreadable(_at("STR-004", text, position))
        match token.lastgroup:
            case "open":
                names.enter(token.group())
            case "close":
                names.leave()
            case "mark":
                names.mark(token.group())
            case "string":
                if _LONE_SURROGATE.search(token.group()):
                    yield _at("STR-009", text, position)
                if names.doubles(token.group()):
                    yield _at("STR-007", text, position)
            case "not_a_number":
                yield _at("STR-008", text, position)
        position = token.end()


def _at(rule: str, text: str, position: int) -> Finding:
    line, column = _place(text, position)
    return structural(rule, line=line, column=column)


def to_value(text: str) -> Any:
    """Return the JSON value of ``text``.

    Raises:
        Unreadable: When the syntax is wrong, with line and column.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        problem = structural("STR-004", line=error.lineno, column=error.colno)
        raise Unreadable(problem) from None
    except (ValueError, RecursionError):
        raise Unreadable(structural("STR-004", line=1, column=1)) from None
