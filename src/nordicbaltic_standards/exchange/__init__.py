"""Sealed exchange: a message signed by its sender and encrypted for its recipient, for partners without X-Road.

A sealed message is a signed text inside an encrypted one (JWS in JWE, compact; RFC 7515, 7516 and 7519), with one fixed
set of algorithms and nothing to negotiate. Needs the extra ``seal``.
"""

from __future__ import annotations

from nordicbaltic_standards.exchange.envelope import LONGEST_LIFETIME
from nordicbaltic_standards.exchange.errors import SealError
from nordicbaltic_standards.exchange.key_files import (
    keys_from_json,
    read_private_keys,
    read_public_keys,
    write_private_keys,
    write_public_keys,
)
from nordicbaltic_standards.exchange.keys import OrganisationKeys, SealKey, new_keys
from nordicbaltic_standards.exchange.replay_store import FileReplayStore, MemoryReplayStore, ReplayStore
from nordicbaltic_standards.exchange.sealing import seal
from nordicbaltic_standards.exchange.unsealing import Unsealed, unseal

__all__ = [
    "LONGEST_LIFETIME",
    "FileReplayStore",
    "MemoryReplayStore",
    "OrganisationKeys",
    "ReplayStore",
    "SealError",
    "SealKey",
    "Unsealed",
    "keys_from_json",
    "new_keys",
    "read_private_keys",
    "read_public_keys",
    "seal",
    "unseal",
    "write_private_keys",
    "write_public_keys",
]
