"""The cryptography, all of it from joserfc and cryptography, which are imported when first used.

Their errors can quote their input, so none leaves this module: a failure is ``None``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from nordicbaltic_standards.exchange.envelope import (
    CONTENT,
    KEY_AGREEMENT,
    KEY_BYTES,
    NESTED,
    SEALED_TYPE,
    SIGNATURE,
    SIGNED_TYPE,
    encoded,
)

if TYPE_CHECKING:
    from joserfc.jwe import JWERegistry
    from joserfc.jwk import OKPKey
    from joserfc.jws import JWSRegistry

    from nordicbaltic_standards.exchange.keys import SealKey

Curve = Literal["Ed25519", "X25519"]

_SMALL_ORDER = frozenset(
    bytes.fromhex(point)
    for point in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
)
"""Points of Ed25519 of small order (dividing 8), in every encoding, without the sign: any signature verifies with
them."""
_BELOW_SIGN = 0x7F


def new_private(curve: Curve) -> bytes:
    """Return a new private key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - of an extra
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415

    of_curve = Ed25519PrivateKey if curve == "Ed25519" else X25519PrivateKey
    return of_curve.generate().private_bytes_raw()


def public_of(curve: Curve, private: bytes) -> bytes:
    """Return the public half of a private key of 32 bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415

    of_curve = Ed25519PrivateKey if curve == "Ed25519" else X25519PrivateKey
    return of_curve.from_private_bytes(private).public_key().public_bytes_raw()


def is_sound(curve: Curve, public: bytes) -> bool:
    """Return whether a public key is secure: only the holder of its private key can use it."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey  # noqa: PLC0415

    if len(public) != KEY_BYTES:
        return False
    try:
        if curve == "Ed25519":
            Ed25519PublicKey.from_public_bytes(public)
            return bytes([*public[:-1], public[-1] & _BELOW_SIGN]) not in _SMALL_ORDER
        # A key agreement with a point of small order gives zeros, which cryptography refuses.
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        return False
    return True


def _jose_key(key: SealKey) -> OKPKey:
    from joserfc.jwk import OKPKey  # noqa: PLC0415

    curve = "Ed25519" if key.use == "sig" else "X25519"
    members: dict[str, str | list[str]] = {"kty": "OKP", "crv": curve, "x": encoded(key.public)}
    if key.private is not None:
        members["d"] = encoded(key.private)
    return OKPKey.import_key(members)


def _signing(size: int) -> JWSRegistry:
    from joserfc.jws import JWSRegistry  # noqa: PLC0415

    registry = JWSRegistry(algorithms=[SIGNATURE])
    registry.max_payload_length = size
    return registry


def _encryption(size: int) -> JWERegistry:
    from joserfc.jwe import JWERegistry  # noqa: PLC0415

    registry = JWERegistry(algorithms=[KEY_AGREEMENT, CONTENT])
    registry.max_ciphertext_length = size
    return registry


def sign(payload: bytes, key: SealKey) -> str | None:
    """Return ``payload`` as a signed text, ``None`` when the key cannot sign."""
    from joserfc import jws  # noqa: PLC0415

    head = {"alg": SIGNATURE, "kid": key.id, "typ": SIGNED_TYPE}
    try:
        return jws.serialize_compact(head, payload, _jose_key(key), registry=_signing(2 * len(payload)))
    except Exception:  # noqa: BLE001 - any error may quote its input
        return None


def encrypt(plaintext: str, key: SealKey) -> str | None:
    """Return ``plaintext`` as a text encrypted for ``key``, ``None`` when the key cannot be used."""
    from joserfc import jwe  # noqa: PLC0415

    head = {"alg": KEY_AGREEMENT, "enc": CONTENT, "kid": key.id, "typ": SEALED_TYPE, "cty": NESTED}
    try:
        return jwe.encrypt_compact(head, plaintext, _jose_key(key), registry=_encryption(2 * len(plaintext)))
    except Exception:  # noqa: BLE001 - as above
        return None


def decrypt(text: str, key: SealKey) -> bytes | None:
    """Return the content of ``text``, ``None`` when it was altered or is for another key."""
    from joserfc import jwe  # noqa: PLC0415

    try:
        return jwe.decrypt_compact(text, _jose_key(key), registry=_encryption(len(text))).plaintext
    except Exception:  # noqa: BLE001 - as above
        return None


def verify(text: str, key: SealKey) -> bytes | None:
    """Return the content of ``text``, ``None`` when it was altered or signed with another key."""
    from joserfc import jws  # noqa: PLC0415

    try:
        return jws.deserialize_compact(text, _jose_key(key), registry=_signing(len(text))).payload
    except Exception:  # noqa: BLE001 - as above
        return None
