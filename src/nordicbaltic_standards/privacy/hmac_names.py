"""Keyed names and numbers: HMAC-SHA-256, kept apart by use, purpose and recipient.

Each text enters the digest after its length, so that two different lists of texts never give the same bytes. The first
text names the use, the next two purpose and recipient: without the key, nothing made for one use, purpose or recipient
can be compared with anything made for another.
"""

from __future__ import annotations

import hmac
from hashlib import sha256

_DOMAIN = "nordicbaltic-standards/pseudonyms/1"
"""Separates these digests from those of any other program with the same key, and names the method."""
_ALPHABET = "bcdfghjkmnpqrstw"
"""Sixteen letters: no digits, so that no national number can result, and no vowels, so that no word can."""
_NAME_BYTES = 16


def digest(secret: bytes, use: str, purpose: str, recipient: str, *texts: str) -> bytes:
    """Return the keyed digest of texts for one use, purpose and recipient.

    Args:
        secret: The key.
        use: What the digest is for, as ``"person"`` or ``"shift"``.
        purpose: Purpose for which it is made.
        recipient: For whom it is made.
        texts: The texts.
    """
    parts = (_DOMAIN, use, purpose, recipient, *texts)
    raw = (part.encode("utf-8") for part in parts)
    return hmac.digest(secret, b"".join(len(part).to_bytes(4, "big") + part for part in raw), sha256)


def name(secret: bytes, use: str, purpose: str, recipient: str, *texts: str) -> str:
    """Return a keyed name of 32 letters (128 bits) for texts; see `digest` for the arguments."""
    cut = digest(secret, use, purpose, recipient, *texts)[:_NAME_BYTES]
    return "".join(_ALPHABET[byte >> 4] + _ALPHABET[byte & 15] for byte in cut)


def number(secret: bytes, below: int, use: str, purpose: str, recipient: str, *texts: str) -> int:
    """Return a keyed whole number from 0 to ``below - 1``; see `digest` for the other arguments."""
    return int.from_bytes(digest(secret, use, purpose, recipient, *texts), "big") % below
