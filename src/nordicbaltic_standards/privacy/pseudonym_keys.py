"""The keys of pseudonyms: one for new ones, and older keys of pseudonyms that are still in use.

Neither the `repr` of a key nor an error shows more of it than its name. It comes from a file or from the environment,
never from the command line, where every user of the machine could read it.
"""

from __future__ import annotations

import json
import os
import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nordicbaltic_standards.i18n.errors import LocalizedError
from nordicbaltic_standards.utils.errors import UnknownKeyError
from nordicbaltic_standards.utils.secret_files import (
    SHORTEST_SECRET,
    OpenToOthersError,
    looks_random,
    opened_secret,
    write_new,
)

SHORTEST, LONGEST = SHORTEST_SECRET, 128
"""Bytes of a key; a longer one is no safer."""
VARIABLE = "NBS_PSEUDONYM_KEYS"
"""Environment variable that can contain the text of a key file."""

_NAME = re.compile(r"[a-z]{1,8}[0-9]{0,4}\Z")
_LARGEST_FILE = 64 * 1024


class PseudonymKeyError(LocalizedError):
    """Keys cannot be used; the message says why and shows nothing of them."""

    def __init__(self, identifier: str, **params: int) -> None:
        super().__init__(identifier, **params)  # counts and lengths only: a text could be part of a key


@dataclass(frozen=True, slots=True, repr=False)
class PseudonymKey:
    """One key.

    Attributes:
        id: Name of the key. Every pseudonym made with the key begins with it, for all persons and recipients.
        secret: The key itself.

    Raises:
        PseudonymKeyError: When the name or the key cannot be used.
    """

    id: str
    secret: bytes

    def __post_init__(self) -> None:
        if not _NAME.match(self.id):
            raise PseudonymKeyError("pseudonym-key/name")
        if len(self.secret) < SHORTEST:
            raise PseudonymKeyError("pseudonym-key/short", minimum=SHORTEST)
        if len(self.secret) > LONGEST:
            raise PseudonymKeyError("pseudonym-key/long", maximum=LONGEST)
        if not looks_random(self.secret):
            raise PseudonymKeyError("pseudonym-key/not-random")

    def __repr__(self) -> str:
        return f"<PseudonymKey: {self.id}>"


@dataclass(frozen=True, slots=True, repr=False)
class PseudonymKeys:
    """The keys of one organisation.

    Attributes:
        keys: The keys; the first makes new pseudonyms, the others recognise those that they made.

    Raises:
        PseudonymKeyError: When there is none, or two have the same name or are the same.
    """

    keys: tuple[PseudonymKey, ...]

    def __post_init__(self) -> None:
        if not self.keys:
            raise PseudonymKeyError("pseudonym-key/none")
        if len({key.id for key in self.keys}) < len(self.keys) or len({key.secret for key in self.keys}) < len(
            self.keys
        ):
            raise PseudonymKeyError("pseudonym-key/twice")

    @property
    def current(self) -> PseudonymKey:
        """The key that makes new pseudonyms."""
        return self.keys[0]

    def __getitem__(self, name: str) -> PseudonymKey:
        for key in self.keys:
            if key.id == name:
                return key
        raise UnknownKeyError(f"there is no such key; the keys are: {', '.join(key.id for key in self.keys)}")

    def maker_of(self, pseudonym: str) -> PseudonymKey | None:
        """Return the key with whose name a pseudonym begins, or `None` where it is not among these keys."""
        name = pseudonym.partition(SEPARATOR)[0]
        return next((key for key in self.keys if key.id == name), None)

    def __repr__(self) -> str:
        return f"<PseudonymKeys: {len(self.keys)}>"


SEPARATOR = "-"
"""Sign between the name of the key and the rest of a pseudonym."""


def new_pseudonym_keys(older: PseudonymKeys | None = None) -> PseudonymKeys:
    """Make a new key from the operating system's source of randomness.

    Args:
        older: Keys that it replaces; with them, earlier pseudonyms can still be recognised.
    """
    taken = set() if older is None else {key.id for key in older.keys}
    number = next(number for number in range(1, len(taken) + 2) if f"k{number}" not in taken)
    key = PseudonymKey(f"k{number}", secrets.token_bytes(SHORTEST))
    return PseudonymKeys((key, *(() if older is None else older.keys)))


def pseudonym_keys_from_json(text: str | bytes) -> PseudonymKeys:
    """Read keys from the text of a key file: a JSON Web Key Set (RFC 7517) of symmetric keys for HMAC-SHA-256.

    Args:
        text: JSON text, for example from a vault.

    Raises:
        PseudonymKeyError: When it cannot be used.
    """
    raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if len(raw) > _LARGEST_FILE:
        raise PseudonymKeyError("pseudonym-key/not-a-key-file")
    try:
        document = json.loads(raw.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        document = None
    entries = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise PseudonymKeyError("pseudonym-key/not-a-key-file")
    return PseudonymKeys(tuple(_key(entry, number) for number, entry in enumerate(entries, start=1)))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a duplicate name: it is not known which value counts."""
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def _key(entry: object, number: int) -> PseudonymKey:
    if not isinstance(entry, dict) or entry.get("kty") != "oct" or entry.get("alg", "HS256") != "HS256":
        raise PseudonymKeyError("pseudonym-key/broken", number=number)
    name, value = entry.get("kid"), entry.get("k")
    if not isinstance(name, str) or not isinstance(value, str) or not re.match(r"[A-Za-z0-9_-]+\Z", value):
        raise PseudonymKeyError("pseudonym-key/broken", number=number)
    try:
        secret = urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except (NotBase64, ValueError):
        raise PseudonymKeyError("pseudonym-key/broken", number=number) from None
    return PseudonymKey(name, secret)


def read_pseudonym_keys(file: str | Path) -> PseudonymKeys:
    """Read a key file.

    A file that others than its owner can read is refused: anyone who has the key can find every person again.

    Raises:
        OSError: When the file cannot be read.
        PseudonymKeyError: When it cannot be used, or its mode is other than 600 or 400.
    """
    try:
        with opened_secret(file) as handle:
            return pseudonym_keys_from_json(handle.read(_LARGEST_FILE + 1))
    except OpenToOthersError:
        raise PseudonymKeyError("pseudonym-key/open") from None


def pseudonym_keys_from_environment(variable: str = VARIABLE) -> PseudonymKeys | None:
    """Read keys from an environment variable with the text of a key file; `None` where it is not set.

    Raises:
        PseudonymKeyError: When it cannot be used.
    """
    text = os.environ.get(variable)
    return pseudonym_keys_from_json(text) if text else None


def write_pseudonym_keys(keys: PseudonymKeys, file: str | Path) -> None:
    """Write keys into a new file that only its owner can read (mode 600).

    Raises:
        FileExistsError: When the file exists: with the only copy of a key, every way back to the persons would be lost.
        OSError: When it cannot be written; nothing is left behind.
    """
    entries = [
        {"kty": "oct", "alg": "HS256", "kid": key.id, "k": urlsafe_b64encode(key.secret).decode("ascii").rstrip("=")}
        for key in keys.keys
    ]
    write_new(file, json.dumps({"keys": entries}, indent=1) + "\n")
