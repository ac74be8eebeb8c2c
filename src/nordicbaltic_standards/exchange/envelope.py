"""The form of a sealed message: its algorithms, headers and limits.

Everything is fixed, so there is nothing to negotiate and no weaker algorithm to downgrade to (RFC 8725). Anything else
is refused.
"""

from __future__ import annotations

import base64
import binascii
import re
from datetime import timedelta
from typing import Any

from nordicbaltic_standards.validation import json_text as decode
from nordicbaltic_standards.validation.json_text import UnreadableInput

SIGNATURE = "Ed25519"
"""Algorithm of the signature (RFC 9864): the name gives curve and hash, and the signature needs no randomness."""
KEY_AGREEMENT = "ECDH-ES+A256KW"
"""Algorithm of the key agreement (RFC 7518 section 4.6), over X25519 (RFC 8037)."""
CONTENT = "A256GCM"
"""Algorithm of the content encryption (RFC 7518 section 5.3)."""

SEALED_TYPE = "nbs-sealed-message+jwt"
"""Type of the outer text, so that no other encrypted text is taken for one (RFC 8725 section 3.11)."""
SIGNED_TYPE = "nbs-signed-message+jwt"
"""Type of the inner text."""
NESTED = "JWT"
"""Content type of the outer text: a signed text is inside (RFC 7519 section 5.2)."""
CONTENT_TYPE = "exchange-message"
CONTENT_VERSIONS = ("1.0",)

OUTER_HEAD = frozenset({"alg", "enc", "kid", "epk", "typ", "cty"})
INNER_HEAD = frozenset({"alg", "kid", "typ"})
"""All entries of the two headers, without exception: no ``zip``, no ``crit``, no key or address of one."""

PARTS_SEALED, PARTS_SIGNED = 5, 3
LONGEST_LIFETIME = timedelta(days=30)
"""Longest validity of a seal; a store of messages seen has to remember them that long."""

KEY_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}\Z", re.ASCII)
"""Form of a key identifier, which is not encrypted and is used only to look up the key."""
KEY_BYTES = 32
_LONGEST_HEAD = 1024
_CLAIMS_ALLOWANCE = 8192


def longest_text(max_bytes: int) -> int:
    """Return the size of the longest sealed text for a message of at most ``max_bytes`` bytes."""
    return (max_bytes + _CLAIMS_ALLOWANCE) * 16 // 9 + _CLAIMS_ALLOWANCE


def encoded(data: bytes) -> str:
    """Return ``data`` as base64url without padding (RFC 7515 section 2)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decoded(part: str | bytes) -> bytes | None:
    """Return the content of base64url text, ``None`` unless it is the one canonical encoding.

    Spaces, padding, other characters and unused bits at the end are refused, so that no second text means the same.
    """
    raw = part.encode("ascii", "replace") if isinstance(part, str) else part
    try:
        data = base64.urlsafe_b64decode(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return None
    return data if encoded(data).encode("ascii") == raw else None


def strict_object(raw: bytes, limit: int) -> dict[str, Any] | None:
    """Return the JSON object in ``raw``, ``None`` where it could be read in more than one way."""
    try:
        text = decode.to_text(decode.to_bytes(raw, limit))
        if decode.json_problems(text).findings:
            return None
        value = decode.to_value(text)
    except UnreadableInput:
        return None
    return value if isinstance(value, dict) else None


def head_of(part: str) -> dict[str, Any] | None:
    """Return the header in the first part of a text, ``None`` when it is not one."""
    if len(part) > _LONGEST_HEAD:
        return None
    raw = decoded(part)
    return None if raw is None else strict_object(raw, _LONGEST_HEAD)
