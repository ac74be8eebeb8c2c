"""From bytes to JSON text, strictly: an error in the text is reported with its line and column."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, replace
from typing import Any

from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.validation.plain import (
    MAXIMUM_DEPTH,
    MAXIMUM_VALUES,
    TooDeep,
    TooMany,
    to_json_value,
)

MAXIMUM_BYTES = 10 * 1024 * 1024
"""Largest record that is read, in bytes, unless the caller says otherwise."""

MAXIMUM_FINDINGS = 500
"""Largest number of findings on one record that a report keeps; of more it gives the number."""

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
)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""The mark that some programs write before a text in UTF-8. It is not part of the JSON text."""


@dataclass(frozen=True, slots=True)
class UnreadableInput(Exception):  # noqa: N818 - it is a result, not a failure of the program
    """The input is not a JSON text that can be judged further."""

    finding: Finding


def structural(rule: str, pointer: str = "", **params: str | int) -> Finding:
    """Make the finding of a structural rule."""
    return Finding(rule, Severity.ERROR, FindingKind.CONTRADICTION, pointer, params)


def to_bytes(data: object, maximum: int) -> bytes:
    """Return the JSON text of ``data`` as bytes.

    Args:
        data: Bytes, text, a record, or a mapping of JSON values (dates and decimals are written as text).
        maximum: Largest size in bytes.

    Raises:
        UnreadableInput: When there is no such text.
    """
    raw = _raw(data)
    if len(raw) - len(BYTE_ORDER_MARK) * raw.startswith(BYTE_ORDER_MARK) > maximum:
        raise UnreadableInput(structural("STR-005", limit=maximum))
    if len(raw) > MAXIMUM_VALUES and raw.count(b",") > MAXIMUM_VALUES:
        raise UnreadableInput(structural("STR-049", limit=MAXIMUM_VALUES))
    return raw


def mark_left_out() -> Finding:
    """Return the notice that a text began with a byte order mark."""
    return Finding("STR-003", Severity.NOTICE, FindingKind.ADVICE, "", variant="mark")


def _raw(data: object) -> bytes:
    if type(data) is bytes:
        return data
    finding: Finding
    try:
        # Methods of the base types are named, since a subclass may have others of its own.
        if isinstance(data, bytes | bytearray | memoryview):
            return memoryview(data).tobytes()
        if isinstance(data, str):
            return str.encode(data)
        if isinstance(data, Model):
            return data.model_dump_json(warnings=False).encode()
        return json.dumps(to_json_value(data), ensure_ascii=False, separators=(",", ":")).encode()
    except TooDeep:
        finding = structural("STR-006", limit=MAXIMUM_DEPTH)
    except TooMany:
        finding = structural("STR-049", limit=MAXIMUM_VALUES)
    except UnicodeEncodeError as error:
        finding = structural("STR-016")
        if isinstance(data, str):
            line, column = _place(str.__str__(data), error.start)
            finding = structural("STR-009", line=line, column=column)
    except Exception:  # noqa: BLE001 - whatever a foreign object raises may hold its values
        finding = structural("STR-016")
    raise UnreadableInput(finding)


def to_text(raw: bytes) -> str:
    """Return ``raw`` as text.

    Raises:
        UnreadableInput: When it is empty, binary, or not in UTF-8.
    """
    if not raw.strip():
        raise UnreadableInput(structural("STR-001"))
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            raise UnreadableInput(structural("STR-002", kind=kind))
    for mark, name in _MARKS:
        if raw.startswith(mark):
            raise UnreadableInput(structural("STR-003", encoding=name))
    if b"\x00" in raw[:4] and any(raw[:4]):
        raise UnreadableInput(structural("STR-003", encoding="UTF-16"))
    if b"\x00" in raw:
        raise UnreadableInput(structural("STR-002", kind="@kind-of-file/unknown"))
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        problem = _not_utf_8(raw, error)
        raise UnreadableInput(problem) from None


def _not_utf_8(raw: bytes, error: UnicodeDecodeError) -> Finding:
    text = raw[: error.start].decode()
    line, column = _place(text, len(text))
    if error.reason == "unexpected end of data":  # UTF-8 that was cut off within a character
        return structural("STR-004", line=line, column=column)
    if _is_damaged(raw):
        return replace(structural("STR-003", line=line, column=column), variant="damaged")
    return structural("STR-003", encoding=_EIGHT_BITS)


def _is_damaged(raw: bytes) -> bool:
    """Return whether bytes are damaged UTF-8: text in another encoding has hardly any valid UTF-8 character."""
    not_ascii = [sign for sign in raw.decode(errors="surrogateescape") if not sign.isascii()]
    broken = sum(_LONE_SURROGATE.match(sign) is not None for sign in not_ascii)
    return broken * 2 < len(not_ascii)


_EIGHT_BITS = "ISO 8859 / Windows-125x"
"""Encodings with one byte per character; the text does not show which one was used."""


_TOKEN = re.compile(
    r"""(?P<space>[ \t\n\r]+)
    |(?P<string>"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+")
    |(?P<open>[\[{])|(?P<close>[\]}])|(?P<mark>[:,])
    |(?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)
    |(?P<word>true|false|null)
    |(?P<not_a_number>-?(?:NaN|Infinity))""",
    re.VERBOSE,
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def _place(text: str, position: int) -> tuple[int, int]:
    """Return line and column of a position, both counted from 1."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)


class _Names:
    """The names seen in each open object, so that a duplicate key is noticed."""

    def __init__(self) -> None:
        self._open: list[set[str] | None] = []
        self._expected = False

    def enter(self, bracket: str) -> None:
        """An object or a list begins."""
        if len(self._open) >= MAXIMUM_DEPTH:
            raise UnreadableInput(structural("STR-006", limit=MAXIMUM_DEPTH))
        self._expected = bracket == "{"
        self._open.append(set() if self._expected else None)

    def leave(self) -> None:
        """An object or a list ends."""
        self._expected = False
        if self._open:
            self._open.pop()

    def mark(self, sign: str) -> None:
        """A comma or a colon."""
        self._expected = sign == "," and bool(self._open) and self._open[-1] is not None

    def doubles(self, name: str) -> bool:
        """Return whether a string is a name that its object already has."""
        known = self._open[-1] if self._open and self._expected else None
        self._expected = False
        if known is None:
            return False
        doubled = name in known
        known.add(name)
        return doubled


@dataclass(slots=True)
class JsonProblems:
    """What strict JSON forbids in a text although the parser accepts it.

    Attributes:
        findings: Duplicate keys and impossible values, by line and column.
        omitted: Number of further ones.
    """

    findings: list[Finding]
    omitted: int = 0

    def add(self, rule: str, line: int, column: int) -> None:
        """Keep one more, or count it."""
        if len(self.findings) < MAXIMUM_FINDINGS:
            self.findings.append(structural(rule, line=line, column=column))
        else:
            self.omitted += 1


def json_problems(text: str) -> JsonProblems:  # noqa: C901 - one case a kind of sign
    """Read ``text`` token by token and return what strict JSON forbids in it.

    Raises:
        UnreadableInput: At the first place that stops the parser: a character that is not JSON, too deep nesting.
    """
    problems = JsonProblems([])
    names = _Names()
    position, line, line_start = 0, 1, 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            raise UnreadableInput(structural("STR-004", line=line, column=position - line_start + 1))
        sign = token.group()
        match token.lastgroup:
            case "space":
                breaks = sign.count("\n")
                if breaks:
                    line += breaks
                    line_start = position + sign.rindex("\n") + 1
            case "open":
                names.enter(sign)
            case "close":
                names.leave()
            case "mark":
                names.mark(sign)
            case "string":
                content = json.loads(sign) if "\\" in sign else sign[1:-1]
                if _LONE_SURROGATE.search(content):
                    problems.add("STR-009", line, position - line_start + 1)
                if names.doubles(content):
                    problems.add("STR-007", line, position - line_start + 1)
            case "not_a_number":
                problems.add("STR-008", line, position - line_start + 1)
        position = token.end()
    return problems


def to_value(text: str) -> Any:
    """Return the JSON value of ``text``; of two values under one name, the last one.

    Raises:
        UnreadableInput: When the syntax is wrong, with line and column.
    """
    try:
        return json.loads(text, parse_int=_integer)
    except json.JSONDecodeError as error:
        problem = structural("STR-004", line=error.lineno, column=error.colno)
        raise UnreadableInput(problem) from None
    except (ValueError, RecursionError):
        raise UnreadableInput(structural("STR-004", line=1, column=1)) from None


_SAFE_BRACKETS = 1000
"""Brackets of a text that Python for browsers can parse even when each is inside the one before."""


def may_be_too_deep(text: str) -> bool:
    """Return whether parsing a text could end Python: in a browser, the stack ends before a `RecursionError` is raised."""
    return sys.platform == "emscripten" and text.count("[") + text.count("{") > _SAFE_BRACKETS


def read_strictly(text: str) -> Any:
    """Return the JSON value of ``text``, or `NOT_STRICT` where it is not JSON, or not strict.

    A strict text has no duplicate key in an object, no ``NaN`` or ``Infinity``, and no lone surrogate.
    """
    if "\\ud" in text or "\\uD" in text:  # escapes of surrogates: `json_problems` sees whether they form a pair
        return NOT_STRICT
    if may_be_too_deep(text):  # `json_problems` sees how deep it is
        return NOT_STRICT
    try:
        value = json.loads(
            text, parse_int=_integer, parse_constant=_refuse_constant, object_pairs_hook=_without_duplicates
        )
    except (ValueError, RecursionError):
        return NOT_STRICT
    # Only extensions have open content: every other place of a record is less deep.
    return NOT_STRICT if '"extensions"' in text and not _is_at_most(value, MAXIMUM_DEPTH) else value


NOT_STRICT = object()


def _is_at_most(value: Any, depth: int) -> bool:
    """Return whether a JSON value is nested no more deeply than ``depth`` objects and lists."""
    if not isinstance(value, dict | list):
        return True
    return depth > 0 and all(
        _is_at_most(item, depth - 1) for item in (value.values() if isinstance(value, dict) else value)
    )


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("a name stands twice")
    return values


def _refuse_constant(_name: str) -> Any:
    raise ValueError("not a number of JSON")


_MOST_DIGITS = 400
_OVERFLOW: int = 10**_MOST_DIGITS


def _integer(digits: str) -> int:
    """Return a whole number; one too large to be read is replaced by one far beyond every limit."""
    if len(digits) <= _MOST_DIGITS:
        return int(digits)
    return -_OVERFLOW if digits.startswith("-") else _OVERFLOW
