"""How inputs are broken: bytes, JSON values and the parts of workbooks, each with markers planted in them."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

MARKER = "Qzmarkerzq"
"""Planted as text; no text of the library holds it."""
NUMBER = 913377331
"""Planted as a number, for the same end."""

_TOKENS: tuple[bytes, ...] = (
    b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"null", b"true", b"NaN", b"-Infinity", b"1e999", b"-0", b"00",
    b'"\\ud800"', b'"\\u0000"', b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xc0\x80", b"//", b"/**/", b"\n", b"'", b"1" * 400,
    b'{"absent":"unknown"}', b'"record_type":"case-file"', b'"subject":', MARKER.encode(), f'"{MARKER}"'.encode(),
    f'"{MARKER}":1'.encode(), str(NUMBER).encode(),
)  # fmt: skip


def broken_bytes(random: Random, raw: bytes, other: bytes = b"") -> bytes:
    """Return text that was cut, doubled, spliced, flipped or had something put into it, up to four times."""
    data = bytearray(raw)
    for _ in range(random.randint(1, 4)):
        place = random.randrange(len(data) + 1)
        match random.randrange(7):
            case 0 if data:
                data[place % len(data)] ^= 1 << random.randrange(8)
            case 1:
                del data[place : place + random.randint(1, 40)]
            case 2:
                data[place:place] = data[place : place + random.randint(1, 200)]
            case 3:
                data[place:place] = random.choice(_TOKENS) * random.choice((1, 1, 1, 2, 70))
            case 4:
                del data[place:]
            case 5 if other:
                start = random.randrange(len(other))
                data[place:place] = other[start : start + random.randint(1, 300)]
            case _:
                data[place : place + random.randint(0, 12)] = random.choice(_TOKENS)
    return bytes(data)


def json_like(random: Random, depth: int = 0) -> bytes:
    """Return short text that is JSON, or nearly."""
    match random.randrange(8 if depth < 4 else 5):
        case 0:
            return random.choice(_TOKENS)
        case 1:
            return str(random.randint(-(10**9), 10**9)).encode()
        case 2 | 3 | 4:
            letters = "".join(random.choice('aé"\\\n\u2028\U0001f600 {}') for _ in range(random.randint(0, 6)))
            return json.dumps(letters + random.choice(("", MARKER))).encode()
        case 5:
            return b"[" + b",".join(json_like(random, depth + 1) for _ in range(random.randint(0, 4))) + b"]"
        case _:
            pairs = (
                json.dumps(random.choice(("a", "b", "record_type", MARKER))).encode()
                + b":"
                + json_like(random, depth + 1)
                for _ in range(random.randint(0, 4))
            )
            return b"{" + b",".join(pairs) + b"}"


def _nested(depth: int) -> Any:
    value: Any = MARKER
    for level in range(depth):
        value = [value] if level % 2 else {MARKER: value}
    return value


VALUES: tuple[Callable[[], Any], ...] = (
    lambda: MARKER,
    lambda: NUMBER,
    lambda: f"{MARKER} " * 500,
    lambda: f"2026-02-{MARKER}",
    lambda: None,
    lambda: True,
    lambda: -1,
    lambda: 10**30,
    lambda: 1e308,
    lambda: "",
    lambda: " ",
    lambda: "\u0661",
    lambda: "\ud800",
    lambda: "2026-02-30",
    lambda: "0001-01-01",
    lambda: "9999-12-31",
    lambda: "2026-11-24T24:00:00+99:00",
    lambda: "2026-03-29T03:30:00+03:00",
    list,
    dict,
    lambda: [MARKER] * 30,
    lambda: {MARKER: MARKER},
    lambda: {"absent": MARKER},
    lambda: {"absent": "withheld-for-safety"},
    lambda: {"record_type": MARKER},
    lambda: {"record_type": "case-file"},
    lambda: _nested(20),
    lambda: _nested(70),
)
"""Makers of values that no field expects, and of some that a field might."""


def containers(value: Any) -> Iterator[Any]:
    """Yield every object and list inside a JSON value."""
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from containers(inner)


def broken_document(random: Random, document: Any, other: Any, most: int = 4) -> Any:
    """Change a JSON value in place where its structure stands: values, names, entries, whole parts of another."""
    for _ in range(random.randint(1, most)):
        places = [one for one in containers(document) if one]
        if not places:
            return document
        container = random.choice(places)
        key = random.choice(list(container)) if isinstance(container, dict) else random.randrange(len(container))
        match random.randrange(7):
            case 0 | 1:
                container[key] = random.choice(VALUES)()
            case 2:
                foreign = random.choice(list(containers(other)) or [MARKER])
                container[key] = json.loads(json.dumps(foreign)) if foreign is not other else MARKER
            case 3 if isinstance(container, dict):
                container[f"{key}{random.choice(('', '_', ' '))}{MARKER}"] = container.pop(key)
            case 4 if isinstance(container, dict):
                container[random.choice(("note", "extensions", "absent", "id", MARKER, ""))] = random.choice(VALUES)()
            case 5:
                del container[key]
            case _:
                mates = [one for one in places if type(one) is type(container)]
                mate = random.choice(mates)
                mate_key = random.choice(list(mate)) if isinstance(mate, dict) else random.randrange(len(mate))
                container[key] = json.loads(json.dumps(mate[mate_key]))
    return document


def planted(random: Random, document: Any) -> Any:
    """Put the marker into the free text of a sound document, which stays sound."""
    for container in list(containers(document)):
        if isinstance(container, dict) and "note" in container and random.random() < 0.9:
            container["note"] = f"{MARKER} {NUMBER}"
    if isinstance(document, dict) and "record_type" in document:
        document["extensions"] = {"org.example:k": {MARKER: [MARKER, NUMBER]}}
        if random.random() < 0.7 and document["record_type"] not in {
            "organisation",
            "practice-assessment",
            "exchange-message",
        }:
            document["note"] = MARKER
    return document


_XML_TEXTS = (
    MARKER.encode(), b"", b"&amp;" * 3, b"1e400", b"-1", b"&#0;", b"&unknown;", b"<!-- " + MARKER.encode() + b" -->", b"]]>",
    b"=1+1", f"={MARKER}()".encode(), b"99999999999999999999", b"2026-02-30", b"(" + MARKER.encode() + b")",
)  # fmt: skip


def broken_workbook(random: Random, parts: Sequence[tuple[str, bytes]]) -> bytes:
    """Return a workbook of which parts were changed as XML or as text, or whose container was broken."""
    changed = dict(parts)
    for _ in range(random.randint(1, 4)):
        name = random.choice([name for name, _ in parts])
        if name in changed:
            changed[name] = _broken_part(random, changed[name])
        match random.randrange(12):
            case 0:
                changed.pop(name, None)
            case 1:
                changed[name] = random.choice([raw for _, raw in parts])
            case 2:
                changed[f"{name}{MARKER}"] = MARKER.encode()
            case _:
                pass
    buffer = io.BytesIO()
    with zipfile.ZipFile(
        buffer, "w", random.choice((zipfile.ZIP_STORED, zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    ) as archive:
        for name, raw in changed.items():
            archive.writestr(name, raw)
    whole = buffer.getvalue()
    return broken_bytes(random, whole) if random.random() < 0.15 else whole


def _broken_part(random: Random, raw: bytes) -> bytes:
    match random.randrange(5):
        case 0:
            return broken_bytes(random, raw)
        case 1 | 2:
            return _at_one(random, rb">[^<>]*<", raw, lambda _: b">" + random.choice(_XML_TEXTS) + b"<")
        case 3:
            return _at_one(
                random, rb'"[^"<>]*"', raw, lambda _: b'"' + random.choice(_XML_TEXTS).replace(b"<", b"") + b'"'
            )
        case _:
            return _at_one(
                random,
                rb"<[a-zA-Z:]+",
                raw,
                lambda _: random.choice((b"<f", b"<c", b"<row", b"<v", b"<" + MARKER.encode())),
            )


def _at_one(random: Random, pattern: bytes, raw: bytes, make: Callable[[re.Match[bytes]], bytes]) -> bytes:
    """Replace one match of a pattern, chosen at random."""
    found = list(re.finditer(pattern, raw))
    if not found:
        return raw + MARKER.encode()
    chosen = random.choice(found)
    return raw[: chosen.start()] + make(chosen) + raw[chosen.end() :]
