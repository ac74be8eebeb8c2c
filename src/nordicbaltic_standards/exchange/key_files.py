"""Key files: a JSON Web Key Set (RFC 7517) that also names the organisation of its keys.

A private key file that others can read is refused: anyone who reads it can sign as the organisation and open its
messages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nordicbaltic_standards.exchange.envelope import (
    KEY_AGREEMENT,
    KEY_BYTES,
    SIGNATURE,
    decoded,
    encoded,
    strict_object,
)
from nordicbaltic_standards.exchange.errors import SealError
from nordicbaltic_standards.exchange.keys import CURVES, OrganisationKeys, SealKey, Use, checked_key
from nordicbaltic_standards.utils.atomic_files import atomic_replace
from nordicbaltic_standards.utils.secret_files import (
    SECRET_MEMBERS,
    OpenToOthersError,
    holds_secret,
    opened_secret,
    write_new,
)

_LARGEST = 256 * 1024
_METHODS: dict[Use, frozenset[str]] = {"sig": frozenset({SIGNATURE, "EdDSA"}), "enc": frozenset({KEY_AGREEMENT})}
"""Values of ``alg`` that a key can have; ``EdDSA`` is the older name for the same keys."""
_USES: dict[object, Use] = {curve: use for use, curve in CURVES.items()}


def keys_from_json(text: str | bytes, *, private: bool = False) -> OrganisationKeys:
    """Read keys from JSON text, for example from a vault.

    Keys of other kinds than the two of this standard are ignored (RFC 7517 section 5).

    Args:
        text: A JSON Web Key Set with the member ``organisation``, or one JSON Web Key with it.
        private: Whether private keys are expected. Where public keys are expected, a private one is refused.

    Raises:
        SealError: When it cannot be used; the message says why, and shows nothing of the text.
        ImportError: When the extra ``seal`` is not installed.
    """
    raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
    document = strict_object(raw, _LARGEST)
    if document is None:
        raise SealError("seal/key-not-json")
    entries = [document] if "kty" in document else document.get("keys")
    if not isinstance(entries, list):
        raise SealError("seal/key-not-json")
    organisation = document.get("organisation")
    if not isinstance(organisation, str):
        raise SealError("seal/key-no-organisation")
    if not private and any(isinstance(entry, dict) and SECRET_MEMBERS & entry.keys() for entry in entries):
        raise SealError("seal/key-private")
    read = (_key(entry, number) for number, entry in enumerate(entries, start=1))
    keys = OrganisationKeys(organisation, tuple(key for key in read if key is not None))
    if private and any(key.private is None for key in keys.keys):
        raise SealError("seal/key-not-private")
    return keys


def _key(entry: object, number: int) -> SealKey | None:
    """Return the key in an entry of the file, ``None`` for one of another kind."""
    if not isinstance(entry, dict):
        raise SealError("seal/key-broken", number=number)
    use = _USES.get(entry["crv"]) if entry.get("kty") == "OKP" and isinstance(entry.get("crv"), str) else None
    if use is None or entry.get("use", use) != use:
        return None
    if "alg" in entry and (not isinstance(entry["alg"], str) or entry["alg"] not in _METHODS[use]):
        return None
    public, private = _bytes(entry, "x"), _bytes(entry, "d")
    identifier = entry.get("kid")
    key = None
    if public is not None and (private is not None or "d" not in entry) and isinstance(identifier, str | None):
        key = checked_key(identifier, use, public, private)
    if key is None:
        raise SealError("seal/key-broken", number=number)
    return key


def _bytes(entry: dict[str, Any], name: str) -> bytes | None:
    value = entry.get(name)
    data = decoded(value) if isinstance(value, str) else None
    return data if data is not None and len(data) == KEY_BYTES else None


def read_public_keys(file: str | Path) -> OrganisationKeys:
    """Read the public keys of a partner.

    Raises:
        OSError: When the file cannot be read.
        SealError: When it cannot be used, or contains a private key.
    """
    with Path(file).open("rb") as handle:
        return keys_from_json(handle.read(_LARGEST + 1))


def read_private_keys(file: str | Path) -> OrganisationKeys:
    """Read the private keys of one's own organisation.

    Raises:
        OSError: When the file cannot be read.
        SealError: When it cannot be used, or others than its owner can read it (mode other than 600 or 400).
    """
    try:
        with opened_secret(file) as handle:
            return keys_from_json(handle.read(_LARGEST + 1), private=True)
    except OpenToOthersError:
        raise SealError("seal/key-open") from None


def write_private_keys(keys: OrganisationKeys, file: str | Path) -> None:
    """Write private keys into a new file that only its owner can read (mode 600).

    Raises:
        FileExistsError: When the file exists: overwriting the only copy of a key would lose messages for good.
        OSError: When it cannot be written; nothing is left behind.
    """
    write_new(file, _json(keys))


def write_public_keys(keys: OrganisationKeys, file: str | Path, *, replace: bool = True) -> None:
    """Write the public halves of keys, to be given to partners; the file appears when it is complete.

    Args:
        keys: The keys.
        file: Where they are written.
        replace: Whether it may replace an existing file.

    Raises:
        FileExistsError: When the file contains private keys, or the table of pseudonyms; also when it exists and must
            not be replaced.
        OSError: When it cannot be written; nothing is left behind.
    """
    if holds_secret(file):
        raise FileExistsError("a file that holds a secret is not written over")
    with atomic_replace(file, replace=replace) as place:
        place.write_text(_json(keys.public()), encoding="utf-8", newline="\n")


def _json(keys: OrganisationKeys) -> str:
    entries = []
    for key in keys.keys:
        entry = {
            "kty": "OKP",
            "crv": CURVES[key.use],
            "use": key.use,
            "alg": SIGNATURE if key.use == "sig" else KEY_AGREEMENT,
            "kid": key.id,
            "x": encoded(key.public),
        }
        if key.private is not None:
            entry["d"] = encoded(key.private)
        entries.append(entry)
    return json.dumps({"organisation": keys.organisation, "keys": entries}, indent=1) + "\n"
