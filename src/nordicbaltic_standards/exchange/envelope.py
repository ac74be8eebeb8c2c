"""The form of a sealed message: its methods, its heads, its limits.

Everything is fixed, so there is nothing to negotiate and nothing to talk a recipient down to (RFC 8725). What is not
named here is refused.
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
"""Method of the signature (RFC 9864): the name says curve and hash, and the signature needs no randomness."""
KEY_AGREEMENT = "ECDH-ES+A256KW"
"""Method by which the content key reaches the recipient (RFC 7518 section 4.6), over X25519 (RFC 8037)."""
CONTENT = "A256GCM"
"""Method by which the content is encrypted (RFC 7518 section 5.3)."""

SEALED_TYPE = "nbs-sealed-message+jwt"
"""Type of the outer text, so that no other encrypted text passes for one (RFC 8725 section 3.11)."""
SIGNED_TYPE = "nbs-signed-message+jwt"
"""Type of the inner text."""
NESTED = "JWT"
"""Content type of the outer text: a signed text stands inside (RFC 7519 section 5.2)."""
CONTENT_TYPE = "exchange-message"
CONTENT_VERSIONS = ("1.0",)

OUTER_HEAD = frozenset({"alg", "enc", "kid", "epk", "typ", "cty"})
INNER_HEAD = frozenset({"alg", "kid", "typ"})
"""Every entry of the two heads, no more and no less: no ``zip``, no ``crit``, no key or address of one."""

PARTS_SEALED, PARTS_SIGNED = 5, 3
LONGEST_LIFETIME = timedelta(days=30)
"""Longest time for which a message can be sealed; so long a store of messages seen has to remember."""

KEY_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}\Z", re.ASCII)
"""Form of a key identifier: it stands unencrypted and goes into nothing but a look-up."""
KEY_BYTES = 32
_LONGEST_HEAD = 1024
_CLAIMS_ALLOWANCE = 8192


def longest_text(max_bytes: int) -> int:
    """Return the size of the longest sealed text whose message has at most ``max_bytes`` bytes."""
    return (max_bytes + _CLAIMS_ALLOWANCE) * 16 // 9 + _CLAIMS_ALLOWANCE


def encoded(data: bytes) -> str:
    """Return ``data`` as base64url without padding (RFC 7515 section 2)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decoded(part: str | bytes) -> bytes | None:
    """Return what base64url stands for, ``None`` unless it is written in the one way there is.

    Spaces, padding, foreign letters and stray bits at the end are refused, so that no second text means the same.
    """
    raw = part.encode("ascii", "replace") if isinstance(part, str) else part
    try:
        data = base64.urlsafe_b64decode(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return None
    return data if encoded(data).encode("ascii") == raw else None


def strict_object(raw: bytes, limit: int) -> dict[str, Any] | None:
    """Return the JSON object that ``raw`` is, ``None`` where a reader could be in doubt about it."""
    try:
        text = decode.to_text(decode.to_bytes(raw, limit))
        if decode.json_problems(text).findings:
            return None
        value = decode.to_value(text)
    except UnreadableInput:
        return None
    return value if isinstance(value, dict) else None


def head_of(part: str) -> dict[str, Any] | None:
    """Return the head that the first part of a text is, ``None`` when it is none."""
    if len(part) > _LONGEST_HEAD:
        return None
    raw = decoded(part)
    return None if raw is None else strict_object(raw, _LONGEST_HEAD)
