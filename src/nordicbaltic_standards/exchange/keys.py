"""The keys of an organisation: one pair for signing, one for encryption, and older ones that are still in use.

Neither the `repr` of a key nor an error shows more of it than its identifier.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from nordicbaltic_standards.exchange import crypto as engine
from nordicbaltic_standards.exchange.envelope import KEY_ID, encoded
from nordicbaltic_standards.exchange.errors import SealError
from nordicbaltic_standards.utils.patterns import IDENTIFIER

Use = Literal["sig", "enc"]
CURVES: dict[Use, Literal["Ed25519", "X25519"]] = {"sig": "Ed25519", "enc": "X25519"}
"""Use of a key (RFC 7517 section 4.2), with its curve."""


@dataclass(frozen=True, slots=True, repr=False)
class SealKey:
    """One key.

    Attributes:
        id: Identifier by which messages name it (``kid``); it is not encrypted.
        use: ``"sig"`` for signing, ``"enc"`` for encryption.
        public: The public key, 32 bytes.
        private: The private key, 32 bytes; ``None`` where only the public one is known.
    """

    id: str
    use: Use
    public: bytes
    private: bytes | None = None

    @property
    def thumbprint(self) -> str:
        """SHA-256 thumbprint of the public key, base64url (RFC 7638)."""
        members = {"crv": CURVES[self.use], "kty": "OKP", "x": encoded(self.public)}
        text = json.dumps(members, separators=(",", ":"), sort_keys=True)
        return encoded(hashlib.sha256(text.encode("ascii")).digest())

    def without_private(self) -> SealKey:
        """Return the public half."""
        return SealKey(self.id, self.use, self.public)

    def __repr__(self) -> str:
        return f"<SealKey: {self.use}>"


@dataclass(frozen=True, slots=True, repr=False)
class OrganisationKeys:
    """The keys of one organisation, its own or those of a partner.

    Attributes:
        organisation: Reference of the organisation, as messages name it in ``sender.ref`` and ``recipient.ref``.
        keys: The keys; of each use the first one is for sealing, the others for messages still on their way.

    Raises:
        SealError: When the reference is not valid, there is no key, or a key identifier occurs twice.
    """

    organisation: str
    keys: tuple[SealKey, ...]

    def __post_init__(self) -> None:
        if not re.match(f"{IDENTIFIER[:-1]}\\Z", self.organisation):
            raise SealError("seal/key-no-organisation")
        if not self.keys:
            raise SealError("seal/key-none")
        if len({key.id for key in self.keys}) < len(self.keys):
            raise SealError("seal/key-twice")

    def of(self, use: Use, *, private: bool = False) -> tuple[SealKey, ...]:
        """Return the keys of one use, or of these only those whose private half is known."""
        return tuple(key for key in self.keys if key.use == use and not (private and key.private is None))

    @property
    def has_private(self) -> bool:
        """Whether there is a private key among them."""
        return any(key.private is not None for key in self.keys)

    @property
    def fingerprint(self) -> str:
        """Number to compare over another channel before trusting the keys (SHA-256 of organisation and public keys).

        It binds the keys to the reference, so it differs when either of them does.
        """
        parts = [self.organisation, *(f"{key.use}:{key.id}:{key.thumbprint}" for key in self.keys)]
        return hashlib.sha256(length_prefixed(parts)).hexdigest()

    def public(self) -> OrganisationKeys:
        """Return the public halves, to give to partners."""
        return OrganisationKeys(self.organisation, tuple(key.without_private() for key in self.keys))

    def current(self) -> OrganisationKeys:
        """Return the keys to seal with, without the older ones: messages sealed for those can no longer be opened."""
        return OrganisationKeys(self.organisation, tuple(key for use in CURVES for key in self.of(use)[:1]))

    def __repr__(self) -> str:
        return f"<OrganisationKeys: signing {len(self.of('sig'))}, encryption {len(self.of('enc'))}>"


def length_prefixed(parts: Iterable[str]) -> bytes:
    """Return texts as bytes, each after its length, so that their boundaries are unambiguous."""
    return b"".join(len(raw).to_bytes(4, "big") + raw for raw in (part.encode() for part in parts))


def checked_key(identifier: str | None, use: Use, public: bytes, private: bytes | None) -> SealKey | None:
    """Return a key, ``None`` when it is not secure.

    The halves must belong together, and a public key of small order is refused: with such a key, anyone can sign, or
    knows the shared secret.
    """
    if private is not None and engine.public_of(CURVES[use], private) != public:
        return None
    if not engine.is_sound(CURVES[use], public):
        return None
    key = SealKey("", use, public, private)
    name = key.thumbprint if identifier is None else identifier
    return SealKey(name, use, public, private) if KEY_ID.match(name) else None


def new_keys(organisation: str, older: OrganisationKeys | None = None) -> OrganisationKeys:
    """Make new private keys, one for signing and one for encryption.

    Args:
        organisation: Reference of the organisation, as messages name it.
        older: Keys to replace; they are kept after the new ones, so that messages on their way can be read.

    Raises:
        SealError: When the reference is not valid, or the older keys are of another organisation.
        ImportError: When the extra ``seal`` is not installed.
    """
    if older is not None and older.organisation != organisation:
        raise SealError("seal/other-organisation")
    made = []
    for use, curve in CURVES.items():
        private = engine.new_private(curve)
        key = SealKey("", use, engine.public_of(curve, private), private)
        made.append(SealKey(key.thumbprint, use, key.public, private))
    return OrganisationKeys(organisation, (*made, *(older.keys if older is not None else ())))
