"""The signed claims: message, sender, recipient, the recipient's key, times, and the number of the seal."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from nordicbaltic_standards.exchange.envelope import KEY_BYTES, decoded
from nordicbaltic_standards.utils.patterns import IDENTIFIER

_IDENTIFIER = re.compile(f"{IDENTIFIER[:-1]}\\Z")
_SEAL_ID = re.compile(r"[A-Za-z0-9._:-]{16,128}\Z", re.ASCII)
_END_OF_TIME = 253_402_300_799
"""Last second of the year 9999."""


@dataclass(frozen=True, slots=True, repr=False)
class Claims:
    """The claims of a seal.

    Attributes:
        sender: Reference of the organisation that sealed (``iss``).
        recipient: Reference of the organisation that it was sealed for (``aud``).
        recipient_key: Thumbprint of the key that it was encrypted for (``recipient_key``), so that a recipient cannot
            pass it on under the sender's signature.
        sealed_at: When it was sealed (``iat``).
        not_before: From when it is valid (``nbf``).
        expires_at: When it expires (``exp``).
        seal_id: Number of this seal (``jti``), by which a replayed message is recognised.
        content_type: Kind of content.
        content_version: Version of the standard of the content.
        message: The message, as JSON values.
    """

    sender: str
    recipient: str
    recipient_key: str
    sealed_at: datetime
    not_before: datetime
    expires_at: datetime
    seal_id: str
    content_type: str
    content_version: str
    message: dict[str, Any]

    def __repr__(self) -> str:
        return "<Claims>"

    def to_json(self) -> bytes:
        """Return the claims as JSON text."""
        values = {
            "iss": self.sender,
            "aud": self.recipient,
            "recipient_key": self.recipient_key,
            "iat": int(self.sealed_at.timestamp()),
            "nbf": int(self.not_before.timestamp()),
            "exp": int(self.expires_at.timestamp()),
            "jti": self.seal_id,
            "content_type": self.content_type,
            "content_version": self.content_version,
            "message": self.message,
        }
        return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()


_TEXTS = {
    "iss": _IDENTIFIER,
    "aud": _IDENTIFIER,
    "recipient_key": re.compile(r"[A-Za-z0-9_-]{43}\Z", re.ASCII),
    "jti": _SEAL_ID,
    "content_type": re.compile(r"[a-z-]{1,80}\Z", re.ASCII),
    "content_version": re.compile(r"[0-9.]{1,20}\Z", re.ASCII),
}
_TIMES = ("iat", "nbf", "exp")
_NAMES = {*_TEXTS, *_TIMES, "message"}


def claims_of(document: dict[str, Any]) -> Claims | None:
    """Return the claims in a JSON object, ``None`` when one is missing, unexpected or malformed."""
    if document.keys() != _NAMES:
        return None
    for name, pattern in _TEXTS.items():
        value = document[name]
        if not isinstance(value, str) or pattern.match(value) is None:
            return None
    times = [document[name] for name in _TIMES]
    if not all(type(value) is int and 0 <= value <= _END_OF_TIME for value in times):
        return None
    thumbprint = decoded(document["recipient_key"])
    if thumbprint is None or len(thumbprint) != KEY_BYTES or not isinstance(document["message"], dict):
        return None
    sealed_at, not_before, expires_at = (datetime.fromtimestamp(value, UTC) for value in times)
    if not sealed_at <= not_before < expires_at:
        return None
    return Claims(
        document["iss"],
        document["aud"],
        document["recipient_key"],
        sealed_at,
        not_before,
        expires_at,
        document["jti"],
        document["content_type"],
        document["content_version"],
        document["message"],
    )
