"""Sealed messages: what was sealed comes back, and nothing else is ever taken for it.

The tests hold a second implementation of the form, made of bare primitives, that can also be told to do wrong.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import logging
import os
import re
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import traceback
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import LANGUAGES, example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.cli.sealed import judged_as_sealed
from nordicbaltic_standards.exchange import (
    LONGEST_LIFETIME,
    FileReplayStore,
    MemoryReplayStore,
    OrganisationKeys,
    ReplayStore,
    SealError,
    SealKey,
    Unsealed,
    keys_from_json,
    new_keys,
    read_private_keys,
    read_public_keys,
    seal,
    unseal,
    unsealing,
    write_private_keys,
    write_public_keys,
)
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.testing import documents
from support import ROOT, tampered

NOW = datetime(2026, 2, 19, 14, 10, tzinfo=UTC)
SKEW = timedelta(minutes=5)
WEEK = timedelta(days=7)
MARKER = "Qzmarkerzq"
DOCUMENT = example("exchange-message", "EE") | {
    "valid_until": "2026-03-21T16:05:00+02:00",
}
MESSAGE = ExchangeMessage.model_validate(DOCUMENT)
SENDER, RECIPIENT = new_keys(MESSAGE.sender.ref), new_keys(MESSAGE.recipient.ref)
STRANGER = new_keys("org-stranger")


# A second implementation, after RFC 7515, 7516, 7518 section 4.6 and 8037.


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def as_json(value: Any) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value).encode()


def key_of(keys: OrganisationKeys, use: str) -> SealKey:
    return next(key for key in keys.keys if key.use == use)


def wrapping_key(shared: bytes) -> bytes:
    name = b"ECDH-ES+A256KW"
    info = len(name).to_bytes(4, "big") + name + bytes(4) + bytes(4) + (256).to_bytes(4, "big")
    return hashlib.sha256((1).to_bytes(4, "big") + shared + info).digest()


def signed(head: Any, payload: Any, private: bytes) -> str:
    text = f"{b64(as_json(head))}.{b64(as_json(payload))}"
    return f"{text}.{b64(Ed25519PrivateKey.from_private_bytes(private).sign(text.encode()))}"


def encrypted(head: dict[str, Any] | bytes, plain: bytes, public: bytes, **parts: bytes) -> str:
    ephemeral = X25519PrivateKey.generate()
    epk = {"kty": "OKP", "crv": "X25519", "x": b64(ephemeral.public_key().public_bytes_raw())}
    if isinstance(head, dict):
        head = {name: epk if name == "epk" and value is None else value for name, value in head.items()}
    else:
        head = head.replace(b"EPK", json.dumps(epk).encode())
    content_key, nonce = os.urandom(32), os.urandom(12)
    wrapped = aes_key_wrap(wrapping_key(ephemeral.exchange(X25519PublicKey.from_public_bytes(public))), content_key)
    first = b64(as_json(head))
    closed = AESGCM(content_key).encrypt(nonce, plain, first.encode())
    made = {"key": wrapped, "nonce": nonce, "content": closed[:-16], "tag": closed[-16:]} | parts
    return ".".join([first, *(b64(made[name]) for name in ("key", "nonce", "content", "tag"))])


def opened(text: str, private: bytes) -> str:
    first, key, nonce, content, tag = text.split(".")
    epk = json.loads(unb64(first))["epk"]
    shared = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(unb64(epk["x"])))
    content_key = aes_key_unwrap(wrapping_key(shared), unb64(key))
    return AESGCM(content_key).decrypt(unb64(nonce), unb64(content) + unb64(tag), first.encode()).decode()


INNER_HEAD = {"alg": "Ed25519", "kid": key_of(SENDER, "sig").id, "typ": "nbs-signed-message+jwt"}
OUTER_HEAD = {
    "alg": "ECDH-ES+A256KW",
    "enc": "A256GCM",
    "kid": key_of(RECIPIENT, "enc").id,
    "epk": None,
    "typ": "nbs-sealed-message+jwt",
    "cty": "JWT",
}
CLAIMS = {
    "iss": SENDER.organisation,
    "aud": RECIPIENT.organisation,
    "recipient_key": key_of(RECIPIENT, "enc").thumbprint,
    "iat": int(NOW.timestamp()),
    "nbf": int(NOW.timestamp()),
    "exp": int((NOW + WEEK).timestamp()),
    "jti": "0123456789abcdef",
    "content_type": "exchange-message",
    "content_version": "1.0",
    "message": DOCUMENT,
}


def forged(
    claims: Any = None, inner: Any = None, outer: Any = None, signer: bytes | None = None, public: bytes | None = None
) -> str:
    """Seal with the second implementation, whatever is asked for."""
    text = signed(
        INNER_HEAD if inner is None else inner,
        CLAIMS if claims is None else claims,
        key_of(SENDER, "sig").private or b"" if signer is None else signer,
    )
    return encrypted(OUTER_HEAD if outer is None else outer, text.encode(), public or key_of(RECIPIENT, "enc").public)


def sealed(message: ExchangeMessage = MESSAGE, *, expires_in: timedelta = WEEK) -> str:
    return seal(message, SENDER, RECIPIENT.public(), at=NOW, expires_in=expires_in)


def tried(
    text: str | bytes,
    *,
    at: datetime = NOW,
    own: OrganisationKeys = RECIPIENT,
    partners: Any = None,
    seen: ReplayStore | None = None,
    **more: Any,
) -> Unsealed:
    return unseal(
        text, own, SENDER.public() if partners is None else partners, at=at, seen=seen or MemoryReplayStore(), **more
    )


def rules(result: Unsealed) -> list[str]:
    return [finding.rule for finding in result.findings]


def refused(result: Unsealed, rule: str) -> None:
    assert rules(result) == [rule]
    assert result.record is None
    assert result.report.record is None
    assert not result.report.valid


# What was sealed comes back.


@pytest.mark.parametrize("country", REGION)
def test_what_is_sealed_for_a_recipient_comes_back_whole(country: str):
    message = ExchangeMessage.model_validate(example("exchange-message", country)).replace(sealed=True)
    own, partner = new_keys(message.recipient.ref), new_keys(message.sender.ref)
    at = message.sent_at + timedelta(minutes=10)
    text = seal(message, partner, own.public(), at=at, expires_in=timedelta(days=1))
    result = unseal(text, own, partner.public(), at=at, seen=MemoryReplayStore())
    assert result.record == message
    assert result.findings == ()
    assert result.sender == message.sender.ref


@given(document=documents("exchange-message"))
def test_every_message_between_two_who_have_keys_survives_sealing(document: dict[str, Any]):
    """Keys belong to a reference, so sender and recipient have one."""
    document.pop("valid_until", None)
    sender, recipient = document["sender"].setdefault("ref", "a"), document["recipient"].setdefault("ref", "b")
    message = ExchangeMessage.model_validate(document)
    own, partner = OrganisationKeys(recipient, RECIPIENT.keys), OrganisationKeys(sender, SENDER.keys)
    text = seal(message, partner, own.public(), at=NOW, expires_in=WEEK)
    result = unseal(text, own, partner.public(), at=NOW, seen=MemoryReplayStore())
    assert result.record == message.replace(sealed=True)


def test_a_second_implementation_opens_what_is_sealed_and_seals_what_is_opened():
    text = opened(sealed(), key_of(RECIPIENT, "enc").private or b"")
    head, payload, signature = text.split(".")
    Ed25519PublicKey.from_public_bytes(key_of(SENDER, "sig").public).verify(
        unb64(signature), f"{head}.{payload}".encode()
    )
    claims = json.loads(unb64(payload))
    assert json.loads(unb64(head)) == INNER_HEAD
    assert claims.keys() == CLAIMS.keys()
    assert claims | {"jti": 0} == CLAIMS | {"jti": 0}
    assert tried(forged()).record == MESSAGE


def test_the_published_example_can_still_be_opened():
    published = json.loads((ROOT / "docs" / "examples" / "sealed-message.json").read_text(encoding="utf-8"))
    own = keys_from_json(json.dumps(published["recipient_keys"]), private=True)
    partner = keys_from_json(json.dumps(published["sender_keys"]), private=True).public()
    at = datetime.fromisoformat(published["at"])
    result = unseal(published["sealed"], own, partner, at=at, seen=MemoryReplayStore())
    assert result.record is not None
    assert json.loads(result.record.model_dump_json()) == published["message"]
    assert rules(result) == []


def test_a_sealed_message_travels_marked_as_sealed():
    unmarked = MESSAGE.replace(sealed=False)
    assert "MSG-005" in {finding.rule for finding in validate(unmarked).findings}
    result = tried(sealed(unmarked))
    assert result.record is not None
    assert result.record.sealed is True
    assert rules(result) == []


def test_the_seal_ends_where_the_message_does():
    short = MESSAGE.replace(valid_until=(NOW + timedelta(hours=2)).isoformat())
    assert tried(sealed(short)).expires_at == NOW + timedelta(hours=2)
    assert tried(sealed(expires_in=timedelta(hours=1))).expires_at == NOW + timedelta(hours=1)


def test_the_present_moment_may_have_any_offset():
    at = NOW.astimezone(timezone(timedelta(hours=-9)))
    text = seal(MESSAGE, SENDER, RECIPIENT, at=at, expires_in=WEEK)
    assert tried(text, at=at).sealed_at == NOW
    assert tried(text, at=at).report.judged_on == NOW.date()


def test_an_authentic_message_with_faults_comes_with_its_findings():
    faulty = MESSAGE.replace(classification="demographic")
    result = tried(sealed(faulty))
    assert result.record == faulty
    assert "MSG-006" in rules(result)


def test_a_message_that_breaks_its_form_gives_findings_and_no_record():
    result = tried(forged(CLAIMS | {"message": DOCUMENT | {"sent_at": "yesterday"}}))
    assert rules(result) == ["STR-029"]
    assert result.record is None
    assert result.sender == SENDER.organisation
    result = tried(forged(CLAIMS | {"message": example("referral", "EE")}))
    assert rules(result) == ["STR-014"]
    assert result.record is None


# What stands unencrypted.


def test_nothing_of_the_message_and_neither_party_stands_unencrypted():
    text = sealed()
    assert text.isascii()
    assert not any(sign.isspace() for sign in text)
    head = json.loads(unb64(text.partition(".")[0]))
    assert head.keys() == OUTER_HEAD.keys()
    assert head["kid"] == key_of(RECIPIENT, "enc").id
    clear = text + unb64(text.partition(".")[0]).decode()
    for secret in (SENDER.organisation, RECIPIENT.organisation, str(MESSAGE.id), key_of(SENDER, "sig").id):
        assert secret not in clear


def test_two_seals_of_one_message_have_nothing_in_common_but_the_head():
    first, second = sealed().split("."), sealed().split(".")
    assert all(one != other for one, other in zip(first, second, strict=True))
    results = [tried(".".join(parts)) for parts in (first, second)]
    assert results[0].seal_id != results[1].seal_id


# What was altered.


@pytest.mark.parametrize("part", range(5))
def test_a_bit_that_flips_in_any_part_is_noticed(part: int):
    parts = sealed().split(".")
    whole = unb64(parts[part])
    for position in {0, len(whole) - 1, *range(0, len(whole), max(1, len(whole) // 60))}:
        for bit in (0, 6):
            changed = bytearray(whole)
            changed[position] ^= 1 << bit
            text = ".".join([*parts[:part], b64(bytes(changed)), *parts[part + 1 :]])
            result = tried(text)
            assert result.record is None
            assert result.sender is None
            assert set(rules(result)) <= {"STR-132", "STR-134", "STR-135", "STR-136", "STR-137"}


@given(data=st.data())
def test_no_sign_can_be_exchanged_for_another(data: st.DataObject):
    text = sealed()
    position = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.characters(codec="utf-8").filter(lambda drawn: drawn != text[position]))
    assert tried(text[:position] + sign + text[position + 1 :]).record is None


@pytest.mark.parametrize("part", range(3))
def test_a_bit_that_flips_in_the_signed_text_is_noticed_though_it_is_encrypted_anew(part: int):
    inner = opened(sealed(), key_of(RECIPIENT, "enc").private or b"").split(".")
    whole = unb64(inner[part])
    for position in range(0, len(whole), max(1, len(whole) // 40)):
        changed = bytearray(whole)
        changed[position] ^= 1
        text = ".".join([*inner[:part], b64(bytes(changed)), *inner[part + 1 :]])
        result = tried(encrypted(OUTER_HEAD, text.encode(), key_of(RECIPIENT, "enc").public))
        assert result.record is None
        assert result.sender is None
        assert set(rules(result)) <= {"STR-132", "STR-134", "STR-135", "STR-139", "STR-140"}


def test_parts_of_two_messages_cannot_be_mixed():
    first, second = sealed().split("."), sealed().split(".")
    for part in range(5):
        refused(tried(".".join([*first[:part], second[part], *first[part + 1 :]])), "STR-137")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text + "\n",
        lambda text: "\n" + text,
        lambda text: " " + text,
        lambda text: text.replace(".", ". ", 1),
        lambda text: text.replace(".", "\n.", 1),
        lambda text: text[:300] + "\r\n" + text[300:],
        lambda text: text + "=",
        lambda text: text.replace(".", "=.", 1),
        lambda text: text + ".",
        lambda text: "." + text,
        lambda text: text.rpartition(".")[0],
        lambda text: text[:-1],
        lambda text: text + "\x00",
        lambda text: "\ufeff" + text,
        lambda text: text.replace("-", "+").replace("_", "/") + "+",
        lambda text: json.dumps({"protected": text.split(".")[0], "ciphertext": text.split(".")[3]}),
        lambda _: "",
        lambda _: "....",
        lambda _: "null",
    ],
)
def test_there_is_one_way_to_write_a_sealed_message(change: Callable[[str], str]):
    text = change(sealed())
    for form in (text, text.encode()):
        result = tried(form)
        assert result.record is None
        assert rules(result) in (["STR-130"], ["STR-134"])


def test_stray_bits_at_the_end_of_a_part_are_no_second_way_to_write_it():
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    parts = sealed().split(".")
    tag = parts[4]
    assert len(tag) == 22
    twin = tag[:-1] + alphabet[alphabet.index(tag[-1]) ^ 1]
    assert unb64(twin) == unb64(tag)
    refused(tried(".".join([*parts[:4], twin])), "STR-130")
    head, payload, signature = opened(sealed(), key_of(RECIPIENT, "enc").private or b"").split(".")
    twin = signature[:-1] + alphabet[alphabet.index(signature[-1]) ^ 1]
    assert unb64(twin) == unb64(signature)
    text = f"{head}.{payload}.{twin}"
    refused(tried(encrypted(OUTER_HEAD, text.encode(), key_of(RECIPIENT, "enc").public)), "STR-138")


# Keys that do not fit.


def test_a_message_for_somebody_else_cannot_be_opened():
    refused(tried(sealed(), own=OrganisationKeys(RECIPIENT.organisation, STRANGER.keys)), "STR-136")


def test_a_key_that_only_has_the_same_name_opens_nothing():
    private = key_of(STRANGER, "enc")
    named = SealKey(key_of(RECIPIENT, "enc").id, "enc", private.public, private.private)
    refused(tried(sealed(), own=OrganisationKeys(RECIPIENT.organisation, (named,))), "STR-137")


def test_a_signature_by_nobody_known_counts_for_nothing():
    refused(tried(sealed(), partners=STRANGER.public()), "STR-139")
    refused(tried(forged(inner=INNER_HEAD | {"kid": "nobody"})), "STR-139")
    refused(tried(forged(inner=INNER_HEAD | {"kid": 1})), "STR-139")


def test_a_signature_by_another_key_of_the_same_name_is_wrong():
    refused(tried(forged(signer=key_of(STRANGER, "sig").private)), "STR-140")


def test_no_partner_can_write_in_the_name_of_another():
    text = forged(inner=INNER_HEAD | {"kid": key_of(STRANGER, "sig").id}, signer=key_of(STRANGER, "sig").private)
    result = tried(text, partners=[SENDER.public(), STRANGER.public()])
    refused(result, "STR-144")
    assert result.sender == STRANGER.organisation


def test_every_partner_is_known_by_its_own_keys():
    result = tried(sealed(), partners=[STRANGER.public(), SENDER.public()])
    assert result.sender == SENDER.organisation
    assert result.record == MESSAGE


def test_the_wrong_half_of_the_right_keys_is_of_no_use():
    with pytest.raises(SealError, match="encryption"):
        tried(sealed(), own=RECIPIENT.public())
    with pytest.raises(SealError, match="encryption"):
        tried(sealed(), own=OrganisationKeys("x", RECIPIENT.of("sig")))
    with pytest.raises(SealError, match="signing"):
        tried(sealed(), partners=OrganisationKeys("x", SENDER.of("enc")))
    with pytest.raises(SealError, match="signing"):
        tried(sealed(), partners=[])


def test_partners_that_cannot_be_told_apart_are_refused():
    with pytest.raises(SealError, match="same organisation"):
        tried(sealed(), partners=[SENDER.public(), OrganisationKeys(SENDER.organisation, STRANGER.public().keys)])
    with pytest.raises(SealError, match="same identifier"):
        tried(sealed(), partners=[SENDER.public(), OrganisationKeys("another", SENDER.public().keys)])


# Methods.


@pytest.mark.parametrize(
    "method", ["none", "None", "HS256", "HS512", "EdDSA", "Ed448", "ES256", "RS256", "PS256", "", None, 0, ["Ed25519"]]
)
def test_no_other_method_of_signing_is_taken(method: Any):
    text = signed(INNER_HEAD | {"alg": method}, CLAIMS, key_of(SENDER, "sig").private or b"")
    for inner in (text, text.rpartition(".")[0] + "."):
        refused(tried(encrypted(OUTER_HEAD, inner.encode(), key_of(RECIPIENT, "enc").public)), "STR-132")


def test_a_public_key_is_never_a_secret_for_a_checksum():
    head, payload = b64(as_json(INNER_HEAD | {"alg": "HS256"})), b64(as_json(CLAIMS))
    public = key_of(SENDER, "sig").public
    for secret in (public, b64(public).encode()):
        code = hashlib.sha256
        inner = hashlib.sha256(bytes(b ^ 0x36 for b in secret.ljust(64, b"\0")) + f"{head}.{payload}".encode())
        checksum = code(bytes(b ^ 0x5C for b in secret.ljust(64, b"\0")) + inner.digest()).digest()
        text = f"{head}.{payload}.{b64(checksum)}"
        refused(tried(encrypted(OUTER_HEAD, text.encode(), key_of(RECIPIENT, "enc").public)), "STR-132")


@pytest.mark.parametrize(
    "change",
    [
        {"alg": "dir"},
        {"alg": "ECDH-ES"},
        {"alg": "ECDH-ES+A128KW"},
        {"alg": "RSA1_5"},
        {"alg": "RSA-OAEP"},
        {"alg": "PBES2-HS256+A128KW"},
        {"alg": "A256KW"},
        {"alg": "none"},
        {"alg": None},
        {"enc": "A128GCM"},
        {"enc": "A128CBC-HS256"},
        {"enc": "none"},
        {"enc": ["A256GCM"]},
    ],
)
def test_no_other_method_of_encryption_is_taken(change: dict[str, Any]):
    refused(tried(forged(outer=OUTER_HEAD | change)), "STR-132")


@pytest.mark.parametrize("name", ["alg", "enc", "kid", "epk", "typ", "cty"])
def test_every_entry_of_the_outer_head_is_needed(name: str):
    text = encrypted(OUTER_HEAD | {name: 0}, b"", key_of(RECIPIENT, "enc").public)
    head = {key: value for key, value in json.loads(unb64(text.partition(".")[0])).items() if key != name}
    without = ".".join([b64(as_json(head)), *text.split(".")[1:]])
    refused(tried(without), "STR-132" if name in {"alg", "enc"} else "STR-134")


@pytest.mark.parametrize("name", ["alg", "kid", "typ"])
def test_every_entry_of_the_inner_head_is_needed(name: str):
    head = {key: value for key, value in INNER_HEAD.items() if key != name}
    refused(tried(forged(inner=head)), "STR-132" if name == "alg" else "STR-134")


FOREIGN_ENTRIES = [
    {"zip": "DEF"},
    {"crit": ["exp"], "exp": 1},
    {"crit": []},
    {"crit": ["b64"], "b64": False},
    {"b64": True},
    {"jwk": {"kty": "OKP", "crv": "Ed25519", "x": b64(key_of(STRANGER, "sig").public)}},
    {"jku": "https://example.org/keys"},
    {"x5c": ["MIIB"]},
    {"x5u": "https://example.org/cert"},
    {"apu": "QWxpY2U"},
    {"iss": "org-1"},
    {"": 0},
]


@pytest.mark.parametrize("entries", FOREIGN_ENTRIES, ids=lambda entries: "-".join(entries) or "empty")
def test_nothing_that_is_not_named_may_stand_in_a_head(entries: dict[str, Any]):
    refused(tried(forged(outer=OUTER_HEAD | entries)), "STR-134")
    refused(tried(forged(inner=INNER_HEAD | entries)), "STR-134")


def test_a_compressed_message_is_refused_before_it_is_unpacked():
    bomb = zlib.compress(bytes(20_000_000))
    text = encrypted(OUTER_HEAD | {"zip": "DEF"}, bomb, key_of(RECIPIENT, "enc").public)
    refused(tried(text), "STR-134")


@pytest.mark.parametrize(
    "head",
    [
        as_json(OUTER_HEAD).replace(b"null", b"EPK")[:-1] + b', "alg": "ECDH-ES+A256KW"}',
        as_json(OUTER_HEAD).replace(b"null", b"EPK")[:-1] + b', "\\u0061lg": "none"}',
        as_json(OUTER_HEAD).replace(b"null", b"EPK") + b" {}",
        as_json(OUTER_HEAD).replace(b"null", b"EPK").replace(b'"JWT"', b"NaN"),
        b"\xef\xbb\xbf" + as_json(OUTER_HEAD).replace(b"null", b"EPK"),
        as_json(OUTER_HEAD).replace(b"null", b"EPK") + b" " * 1024,
        b"[]",
        b"{",
        b"",
        b"\xff\xfe",
        b'"alg"',
        b"{" * 200,
    ],
)
def test_a_head_that_can_be_read_in_two_ways_is_read_in_none(head: bytes):
    text = encrypted(head, b"x", key_of(RECIPIENT, "enc").public)
    refused(tried(text), "STR-134")
    inner = head.replace(b"ECDH-ES+A256KW", b"Ed25519").replace(b"EPK", b"0")
    refused(tried(forged(inner=inner)), "STR-134")


def test_a_head_is_at_most_a_thousand_signs_long():
    inner = signed(INNER_HEAD, CLAIMS, key_of(SENDER, "sig").private or b"").encode()
    epk = json.dumps({"kty": "OKP", "crv": "X25519", "x": "A" * 43})
    head = as_json(OUTER_HEAD).replace(b"null", b"EPK")
    longest = 768 - len(epk) + len("EPK")
    assert tried(encrypted(head.ljust(longest), inner, key_of(RECIPIENT, "enc").public)).record == MESSAGE
    refused(tried(encrypted(head.ljust(longest + 1), inner, key_of(RECIPIENT, "enc").public)), "STR-134")


@pytest.mark.parametrize(
    "point",
    [
        {"kty": "OKP", "crv": "X25519", "x": b64(bytes(31))},
        {"kty": "OKP", "crv": "X25519", "x": b64(bytes(32)) + "="},
        {"kty": "OKP", "crv": "X25519", "x": 5},
        {"kty": "OKP", "crv": "X25519", "x": b64(bytes(32)), "d": b64(bytes(32))},
        {"kty": "OKP", "crv": "Ed25519", "x": b64(bytes(32))},
        {"kty": "EC", "crv": "P-256", "x": b64(bytes(32)), "y": b64(bytes(32))},
        "point",
        [],
    ],
)
def test_the_key_of_the_moment_is_one_point_of_the_right_curve(point: Any):
    refused(tried(forged(outer=OUTER_HEAD | {"epk": point})), "STR-134")


def test_a_point_of_small_order_agrees_on_nothing():
    for point in (bytes(32), (1).to_bytes(32, "little"), (2**255 - 19).to_bytes(32, "little")):
        epk = {"kty": "OKP", "crv": "X25519", "x": b64(point)}
        content_key, nonce = os.urandom(32), os.urandom(12)
        head = b64(as_json(OUTER_HEAD | {"epk": epk}))
        closed = AESGCM(content_key).encrypt(nonce, b"x", head.encode())
        wrapped = aes_key_wrap(wrapping_key(bytes(32)), content_key)
        text = ".".join([head, b64(wrapped), b64(nonce), b64(closed[:-16]), b64(closed[-16:])])
        refused(tried(text), "STR-137")


@pytest.mark.parametrize(
    "parts",
    [
        {"tag": b""},
        {"tag": bytes(4)},
        {"tag": bytes(15)},
        {"nonce": b""},
        {"nonce": bytes(16)},
        {"key": b""},
        {"key": bytes(24)},
        {"content": b""},
    ],
)
def test_a_part_of_another_size_is_never_tried(parts: dict[str, bytes]):
    refused(tried(encrypted(OUTER_HEAD, b"x" * 20, key_of(RECIPIENT, "enc").public, **parts)), "STR-137")


@pytest.mark.parametrize("change", [{"typ": "JWT"}, {"typ": "nbs-signed-message+jwt"}, {"cty": "json"}, {"typ": 1}])
def test_a_text_encrypted_for_another_use_is_not_taken(change: dict[str, Any]):
    refused(tried(forged(outer=OUTER_HEAD | change)), "STR-135")


@pytest.mark.parametrize("kind", ["JWT", "nbs-sealed-message+jwt", "NBS-SIGNED-MESSAGE+JWT", "", None])
def test_a_text_signed_for_another_use_is_not_taken(kind: Any):
    refused(tried(forged(inner=INNER_HEAD | {"typ": kind})), "STR-135")


@pytest.mark.parametrize("kid", ["", "x" * 129, 7, None, ["a"], {"a": 1}])
def test_a_key_is_named_by_a_name(kid: Any):
    refused(tried(forged(outer=OUTER_HEAD | {"kid": kid})), "STR-136")


# Order of the layers.


def test_a_message_that_is_only_signed_is_refused():
    refused(tried(signed(INNER_HEAD, CLAIMS, key_of(SENDER, "sig").private or b"")), "STR-138")


def test_a_message_that_is_only_encrypted_is_refused():
    for plain in (as_json(CLAIMS), as_json(DOCUMENT), b"", b"a.b", "é.é.é".encode(), sealed().encode()):
        refused(tried(encrypted(OUTER_HEAD, plain, key_of(RECIPIENT, "enc").public)), "STR-138")


def test_a_message_that_is_encrypted_inside_and_signed_outside_is_refused():
    closed = encrypted(OUTER_HEAD, as_json(CLAIMS), key_of(RECIPIENT, "enc").public)
    refused(tried(signed(INNER_HEAD, closed.encode(), key_of(SENDER, "sig").private or b"")), "STR-138")


def test_a_message_that_is_sealed_twice_is_refused():
    text = signed(INNER_HEAD, sealed().encode(), key_of(SENDER, "sig").private or b"")
    refused(tried(encrypted(OUTER_HEAD, text.encode(), key_of(RECIPIENT, "enc").public)), "STR-141")


# Whom it is for.


def test_a_recipient_cannot_pass_a_message_on_under_the_senders_signature():
    inner = opened(sealed(), key_of(RECIPIENT, "enc").private or b"")
    third = key_of(STRANGER, "enc")
    passed_on = encrypted(OUTER_HEAD | {"kid": third.id}, inner.encode(), third.public)
    result = tried(passed_on, own=STRANGER)
    refused(result, "STR-143")
    assert result.sender == SENDER.organisation
    namesake = OrganisationKeys(RECIPIENT.organisation, STRANGER.keys)
    refused(tried(passed_on, own=namesake), "STR-143")


@pytest.mark.parametrize("change", [{"aud": "org-stranger"}, {"recipient_key": key_of(STRANGER, "enc").thumbprint}])
def test_a_message_for_another_recipient_is_refused(change: dict[str, Any]):
    refused(tried(forged(CLAIMS | change)), "STR-143")


@pytest.mark.parametrize("party", ["sender", "recipient"])
def test_a_message_that_names_other_parties_than_its_seal_is_refused(party: str):
    message = DOCUMENT | {party: DOCUMENT[party] | {"ref": "org-other"}}
    result = tried(forged(CLAIMS | {"message": message}))
    refused(result, "STR-149")
    assert [finding.pointer for finding in result.findings] == [f"/{party}/ref"]


# When.


def test_a_message_counts_from_its_sealing_to_its_end_with_five_minutes_for_the_clocks():
    text, end = sealed(), NOW + WEEK
    second = timedelta(seconds=1)
    assert rules(tried(text, at=NOW - SKEW)) == []
    early = tried(text, at=NOW - SKEW - second)
    refused(early, "STR-145")
    assert early.findings[0].params == {"minutes": 5}
    assert tried(text, at=end + SKEW - second).record == MESSAGE
    refused(tried(text, at=end + SKEW), "STR-146")


def test_a_message_that_comes_too_early_says_by_how_much_the_clocks_may_differ(monkeypatch: pytest.MonkeyPatch):
    own = thresholds().with_values(clock_difference_minutes=120)
    monkeypatch.setattr(unsealing, "thresholds", lambda: own)
    text, two_hours = sealed(), timedelta(hours=2)
    assert rules(tried(text, at=NOW - two_hours)) == []
    early = tried(text, at=NOW - two_hours - timedelta(seconds=1))
    refused(early, "STR-145")
    assert early.findings[0].params == {"minutes": 120}


def test_a_message_can_count_from_a_later_moment():
    text = forged(CLAIMS | {"nbf": CLAIMS["nbf"] + 86_400})
    refused(tried(text), "STR-145")
    assert tried(text, at=NOW + timedelta(days=1)).record is not None


def test_a_message_that_says_itself_that_it_is_no_longer_valid_is_refused():
    text = forged(CLAIMS | {"message": DOCUMENT | {"valid_until": "2026-02-19T16:05:00+02:00"}})
    assert tried(text, at=NOW - timedelta(seconds=1)).record is not None
    result = tried(text)
    refused(result, "STR-146")
    assert result.findings[0].pointer == "/valid_until"


def test_no_message_is_sealed_for_longer_than_a_month():
    longest = int(LONGEST_LIFETIME.total_seconds())
    assert tried(forged(CLAIMS | {"exp": CLAIMS["iat"] + longest})).record is not None
    long = tried(forged(CLAIMS | {"exp": CLAIMS["iat"] + longest + 1}))
    refused(long, "STR-147")
    assert long.findings[0].params == {"days": 30}


@pytest.mark.parametrize("name", ["iat", "nbf", "exp"])
@pytest.mark.parametrize(
    "value", [None, True, "1795600000", 1795600000.5, -1, 253_402_300_800, 10**40, [], float("nan")]
)
def test_a_time_is_a_whole_number_of_seconds(name: str, value: Any):
    refused(tried(forged(CLAIMS | {name: value})), "STR-141")


def test_the_first_second_that_can_be_counted_is_a_time():
    refused(tried(forged(CLAIMS | {"iat": 0, "nbf": 0, "exp": 1})), "STR-146")


def test_a_seal_does_not_end_before_it_begins():
    refused(tried(forged(CLAIMS | {"exp": CLAIMS["nbf"]})), "STR-141")
    refused(tried(forged(CLAIMS | {"nbf": CLAIMS["iat"] - 1})), "STR-141")


def test_the_present_moment_needs_an_offset():
    bare = datetime(2026, 2, 19, 14, 10)  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="offset"):
        tried(sealed(), at=bare)
    with pytest.raises(ValueError, match="offset"):
        seal(MESSAGE, SENDER, RECIPIENT, at=bare, expires_in=WEEK)


# What the seal says.


@pytest.mark.parametrize("name", CLAIMS)
def test_every_statement_of_the_seal_is_needed(name: str):
    refused(tried(forged({key: value for key, value in CLAIMS.items() if key != name})), "STR-141")


@pytest.mark.parametrize(
    "change",
    [
        {"sub": "person"},
        {"iss": ""},
        {"iss": ["org-1"]},
        {"aud": [RECIPIENT.organisation]},
        {"aud": RECIPIENT.organisation + "\n"},
        {"jti": ""},
        {"jti": "short"},
        {"jti": "x" * 129},
        {"jti": 1},
        {"recipient_key": ""},
        {"recipient_key": "_" * 43},
        {"content_type": 1},
        {"message": []},
        {"message": "text"},
    ],
)
def test_a_statement_of_another_form_is_refused(change: dict[str, Any]):
    refused(tried(forged(CLAIMS | change)), "STR-141")


@pytest.mark.parametrize(
    "payload",
    [
        as_json(CLAIMS)[:-1] + b', "iss": "org-2"}',
        as_json(CLAIMS)[:-1] + b', "\\u0069ss": "org-2"}',
        as_json(CLAIMS) + b"{}",
        b"\xef\xbb\xbf" + as_json(CLAIMS),
        as_json([CLAIMS]),
        b"",
        b"\xff",
        b'{"a":' * 70 + b"1" + b"}" * 70,
        b"[" + b"1," * 200_000 + b"1]",
    ],
)
def test_statements_that_can_be_read_in_two_ways_are_read_in_none(payload: bytes):
    refused(tried(forged(payload)), "STR-141")


def test_a_name_that_stands_twice_inside_the_message_is_noticed():
    payload = as_json(CLAIMS).replace(b'"purpose": "support"', b'"purpose": "support", "purpose": "investigation"')
    assert payload.count(b'"purpose"') > as_json(CLAIMS).count(b'"purpose"')
    refused(tried(forged(payload)), "STR-141")


@pytest.mark.parametrize("change", [{"content_type": "case-file"}, {"content_version": "2.0"}])
def test_content_of_another_type_or_version_is_refused(change: dict[str, Any]):
    refused(tried(forged(CLAIMS | change)), "STR-142")


# What comes again.


def test_a_message_is_taken_once():
    seen, text = MemoryReplayStore(), sealed()
    assert tried(text, seen=seen).record == MESSAGE
    refused(tried(text, seen=seen), "STR-148")
    assert tried(sealed(), seen=seen).record == MESSAGE


def test_a_message_that_was_encrypted_anew_is_still_the_same_message():
    seen, text = MemoryReplayStore(), sealed()
    inner = opened(text, key_of(RECIPIENT, "enc").private or b"")
    assert tried(text, seen=seen).record == MESSAGE
    again = encrypted(OUTER_HEAD, inner.encode(), key_of(RECIPIENT, "enc").public)
    refused(tried(again, seen=seen), "STR-148")


def test_only_a_seal_that_is_right_is_remembered():
    seen = MemoryReplayStore()
    tried(forged(signer=key_of(STRANGER, "sig").private), seen=seen)
    tried(forged(CLAIMS | {"aud": "org-other"}), seen=seen)
    tried(forged(), seen=seen, at=NOW + timedelta(days=60))
    assert tried(forged(), seen=seen).record == MESSAGE


def test_two_senders_may_number_alike():
    partners = [SENDER.public(), STRANGER.public()]
    message = DOCUMENT | {"sender": DOCUMENT["sender"] | {"ref": STRANGER.organisation}}
    other = forged(
        CLAIMS | {"iss": STRANGER.organisation, "message": message},
        INNER_HEAD | {"kid": key_of(STRANGER, "sig").id},
        signer=key_of(STRANGER, "sig").private,
    )
    seen = MemoryReplayStore()
    assert tried(forged(), seen=seen, partners=partners).record is not None
    assert tried(other, seen=seen, partners=partners).record is not None


def test_without_a_store_the_report_says_so():
    result = unseal(sealed(), RECIPIENT, SENDER.public(), at=NOW, seen=None)
    assert result.record == MESSAGE
    assert rules(result) == ["STR-133"]
    assert result.report.valid


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> ReplayStore:
    return MemoryReplayStore() if request.param == "memory" else FileReplayStore(tmp_path / "seen.db", create=True)


def test_a_store_answers_once_and_forgets_what_has_expired(store: ReplayStore):
    hour = timedelta(hours=1)
    assert store.first_time("a", NOW + hour, NOW)
    assert not store.first_time("a", NOW + hour, NOW)
    assert not store.first_time("a", NOW + hour, NOW + hour - timedelta(seconds=1))
    assert store.first_time("b", NOW + hour, NOW)
    assert not store.first_time("a", NOW + 9 * hour, NOW + 2 * hour)
    # What was sealed thirty days later shows that it has expired, whatever the clock says.
    assert store.first_time("c", NOW + 62 * 24 * hour, NOW + 40 * 24 * hour)
    assert store.first_time("a", NOW + 62 * 24 * hour, NOW + 40 * 24 * hour)


def test_a_clock_that_jumps_forward_and_is_put_back_makes_no_store_forget(store: ReplayStore):
    assert store.first_time("a", NOW + WEEK, NOW)
    for far in (timedelta(days=60), timedelta(days=9000)):
        assert not store.first_time("a", NOW + WEEK, NOW + far)
        assert store.first_time(f"b{far.days}", NOW + WEEK, NOW + far)
    assert not store.first_time("a", NOW + WEEK, NOW + timedelta(hours=1))


def test_a_store_answers_one_of_many_who_ask_at_once(store: ReplayStore):
    answers: list[bool] = []
    start = threading.Barrier(6)

    def ask() -> None:
        start.wait()
        answers.append(store.first_time("a", NOW + WEEK, NOW))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [False] * 5 + [True]


class Slowly(datetime):
    """A moment that takes its time to be compared, so that those who ask at once meet."""

    def __lt__(self, other: Any) -> bool:
        time.sleep(0.02)
        return datetime.__lt__(self, other)


def test_a_store_in_memory_answers_one_of_many_even_when_it_is_slow():
    store, answers = MemoryReplayStore(), list[bool]()
    store.first_time("other", NOW + WEEK, NOW)
    at = Slowly(NOW.year, NOW.month, NOW.day, tzinfo=UTC)
    threads = [threading.Thread(target=lambda: answers.append(store.first_time("a", NOW + WEEK, at))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [False] * 3 + [True]


def test_two_who_use_the_file_of_messages_seen_wait_for_each_other(tmp_path: Path):
    file, inside, answers = tmp_path / "seen.db", threading.Event(), list[bool]()
    assert FileReplayStore(file, create=True).first_time("other", NOW + WEEK, NOW)

    def second() -> None:
        with FileReplayStore(file) as seen:
            inside.set()
            answers.append(seen.first_time("a", NOW + WEEK, NOW))

    thread = threading.Thread(target=second)
    with FileReplayStore(file) as first:
        thread.start()
        assert not inside.wait(0.3)
        assert first.first_time("a", NOW + WEEK, NOW)
    thread.join()
    assert answers == [False]


def test_the_file_of_messages_seen_outlives_the_process_and_holds_nothing_of_them(tmp_path: Path):
    file = tmp_path / "seen.db"
    text = sealed()
    result = tried(text, seen=FileReplayStore(file, create=True))
    assert result.record == MESSAGE
    refused(tried(text, seen=FileReplayStore(file)), "STR-148")
    assert file.stat().st_mode & 0o777 == 0o600
    held = file.read_bytes()
    for value in (SENDER.organisation, RECIPIENT.organisation, str(result.seal_id), str(MESSAGE.id)):
        assert value.encode() not in held


def test_a_message_that_could_not_be_stored_has_not_come(tmp_path: Path):
    file, text = tmp_path / "seen.db", sealed()
    with pytest.raises(RuntimeError), FileReplayStore(file, create=True) as seen:  # noqa: PT012 - the block is the point
        assert tried(text, seen=seen).record == MESSAGE
        raise RuntimeError
    with FileReplayStore(file) as seen:
        assert tried(text, seen=seen).record == MESSAGE
    with FileReplayStore(file) as seen:
        refused(tried(text, seen=seen), "STR-148")


def test_a_message_that_is_only_looked_up_has_not_come(tmp_path: Path):
    file, text = tmp_path / "seen.db", sealed()
    assert tried(text, seen=FileReplayStore(file, remember=False, create=True)).record == MESSAGE
    assert tried(text, seen=FileReplayStore(file)).record == MESSAGE
    refused(tried(text, seen=FileReplayStore(file, remember=False)), "STR-148")


def test_a_store_that_fails_lets_nothing_through(tmp_path: Path):
    broken = tmp_path / "broken.db"
    broken.write_text("no database\n" * 100, encoding="utf-8")
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE seen (something TEXT)")
    connection.close()
    for file in (broken, foreign, tmp_path, tmp_path / "no" / "folder.db"):
        with pytest.raises(OSError, match=r"seen|directory|folder"):
            tried(sealed(), seen=FileReplayStore(file, create=True))


# Size.


def test_a_text_that_is_too_large_is_not_looked_at():
    refused(tried("A" * 30_000_000), "STR-131")
    refused(tried(b"\xff" * 30_000_000), "STR-131")
    refused(tried(sealed(), max_bytes=1000), "STR-005")
    limit = tried("A" * 30_000_000).findings[0].params["limit"]
    refused(tried("A" * int(limit)), "STR-130")


def test_a_large_message_travels_whole():
    note = "x" * 900
    many = {f"ee.example:n{number}": note for number in range(1200)}
    large = MESSAGE.replace(extensions=many)
    assert len(large.model_dump_json()) > 1_000_000
    assert tried(sealed(large)).record == large
    with pytest.raises(SealError, match="larger"):
        seal(large, SENDER, RECIPIENT, at=NOW, expires_in=WEEK, max_bytes=1_000_000)
    refused(tried(sealed(large), max_bytes=1_000_000), "STR-131")
    assert tried(sealed(large), max_bytes=len(large.model_dump_json().encode())).record == large


# Whatever comes.


ODD_TEXTS = st.one_of(
    st.text(),
    st.binary(),
    st.text("AZaz09-_.", max_size=60),
    st.lists(st.binary(max_size=40).map(b64), min_size=1, max_size=6).map(".".join),
    st.lists(st.dictionaries(st.text(), st.integers() | st.text()), min_size=3, max_size=5).map(
        lambda parts: ".".join(b64(as_json(part)) for part in parts)
    ),
)


@given(text=ODD_TEXTS)
def test_no_text_makes_unsealing_raise_or_gives_a_record(text: str | bytes):
    result = tried(text)
    assert result.record is None
    assert len(rules(result)) == 1
    assert rules(result)[0].startswith("STR-13")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(data=st.data())
def test_no_content_of_an_authentic_seal_makes_it_raise(data: st.DataObject):
    name = data.draw(st.sampled_from([*CLAIMS, "extra"]))
    head = data.draw(st.sampled_from([None, {data.draw(st.sampled_from([*INNER_HEAD, "x"])): data.draw(JSON)}]))
    outer = data.draw(st.sampled_from([None, {data.draw(st.sampled_from([*OUTER_HEAD, "x"])): data.draw(JSON)}]))
    text = forged(
        CLAIMS | {name: data.draw(JSON)},
        None if head is None else INNER_HEAD | head,
        None if outer is None else OUTER_HEAD | outer,
    )
    result = tried(text)
    assert (result.record is None) == any(finding.rule.startswith("STR-") for finding in result.findings)


@given(payload=st.binary(max_size=200))
def test_no_bytes_under_a_right_signature_make_it_raise(payload: bytes):
    refused(tried(forged(payload)), "STR-141")
    result = tried(encrypted(OUTER_HEAD, payload, key_of(RECIPIENT, "enc").public))
    assert result.record is None


@pytest.mark.parametrize("wrong", [None, 5, DOCUMENT, [b"x"], memoryview(b"x")])
def test_only_text_and_bytes_are_texts(wrong: Any):
    with pytest.raises(TypeError, match="text or bytes"):
        tried(wrong)


# Silence.


def everything_raised(error: BaseException) -> str:
    said = "".join(traceback.format_exception(error))
    seen: BaseException | None = error
    while seen is not None:
        said += repr(seen) + str(seen) + repr(seen.args)
        seen = seen.__cause__ or seen.__context__
    return said


def everything_said(result: Unsealed) -> str:
    report = result.report
    said = [repr(result), str(result), repr(report), repr(report.findings), repr(result.record), report.to_html("en")]
    said += [report.to_text(language) + report.to_json(language) for language in ("en", "fi")]
    return "\n".join([*said, json.dumps(report.to_sarif("en"))])


def marked_texts() -> Iterator[str]:
    yield MARKER
    yield f"{MARKER}." * 4 + MARKER
    for head in (OUTER_HEAD | {"kid": MARKER}, OUTER_HEAD | {MARKER: MARKER}, OUTER_HEAD | {"alg": MARKER}):
        yield forged(outer=head)
    for head in (INNER_HEAD | {"kid": MARKER}, INNER_HEAD | {"typ": MARKER}, INNER_HEAD | {"alg": MARKER}):
        yield forged(inner=head)
    for name in CLAIMS:
        yield forged(CLAIMS | {name: MARKER})
        yield forged(CLAIMS | {name: {MARKER: MARKER}})
    for name in DOCUMENT:
        yield forged(CLAIMS | {"message": DOCUMENT | {name: MARKER}})
        yield forged(CLAIMS | {"message": DOCUMENT | {name: {MARKER: MARKER}, MARKER: MARKER}})
    yield forged(MARKER.encode())
    yield encrypted(OUTER_HEAD, MARKER.encode(), key_of(RECIPIENT, "enc").public)


def test_nothing_that_is_said_of_a_sealed_message_holds_anything_of_it(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    count = 0
    for text in marked_texts():
        assert MARKER not in everything_said(tried(text))
        count += 1
    assert count > 60
    assert MARKER not in caplog.text


def test_keys_show_nothing_of_themselves():
    secrets = [b64(key.private or b"") for keys in (SENDER, RECIPIENT) for key in keys.keys]
    secrets += [repr(key.private) for key in SENDER.keys]
    shown = "".join(
        f"{value!r}{value}{[value]}" for value in (SENDER, *SENDER.keys, MemoryReplayStore(), FileReplayStore("x"))
    )
    assert SENDER.organisation not in shown
    assert not [secret for secret in secrets if secret in shown]


def test_no_refusal_repeats_a_value_of_the_message_or_of_a_key():
    marked = MESSAGE.replace(sender=DOCUMENT["sender"] | {"ref": MARKER})
    broken = tampered(MESSAGE, sent_at=MARKER)
    unsound = OrganisationKeys(RECIPIENT.organisation, (SealKey("k", "enc", MARKER.encode()),))
    silent = OrganisationKeys(SENDER.organisation, (SealKey("k", "sig", MARKER.encode(), MARKER.encode()),))
    attempts: list[Callable[[], object]] = [
        lambda: seal(marked, SENDER, RECIPIENT, at=NOW, expires_in=WEEK),
        lambda: seal(broken, SENDER, RECIPIENT, at=NOW, expires_in=WEEK),
        lambda: seal(MESSAGE, SENDER, unsound, at=NOW, expires_in=WEEK),
        lambda: seal(MESSAGE, silent, RECIPIENT, at=NOW, expires_in=WEEK),
        lambda: OrganisationKeys(f"{MARKER} {MARKER}", SENDER.keys),
        lambda: keys_from_json(MARKER),
        lambda: keys_from_json(json.dumps({"organisation": "a", "keys": [MARKER]})),
        lambda: keys_from_json(json.dumps({"organisation": MARKER + " ", "keys": [as_jwk(key_of(SENDER, "sig"))]})),
        lambda: keys_from_json(json.dumps({"organisation": "a", "keys": [as_jwk(key_of(SENDER, "sig"), x=MARKER)]})),
    ]
    for attempt in attempts:
        with pytest.raises(SealError) as caught:
            attempt()
        assert MARKER not in everything_raised(caught.value)


# Refusing to seal.


def test_a_message_is_sealed_only_by_and_for_those_it_names():
    with pytest.raises(SealError, match="not the organisation whose private keys"):
        seal(MESSAGE, STRANGER, RECIPIENT, at=NOW, expires_in=WEEK)
    with pytest.raises(SealError, match="not the organisation whose public keys"):
        seal(MESSAGE, SENDER, STRANGER, at=NOW, expires_in=WEEK)
    nameless = MESSAGE.replace(recipient=MESSAGE.recipient.replace(ref=None))
    with pytest.raises(SealError, match="not the organisation whose public keys"):
        seal(nameless, SENDER, RECIPIENT, at=NOW, expires_in=WEEK)
    with pytest.raises(SealError, match="signing"):
        seal(MESSAGE, SENDER.public(), RECIPIENT, at=NOW, expires_in=WEEK)
    with pytest.raises(SealError, match="encryption"):
        seal(MESSAGE, SENDER, OrganisationKeys(RECIPIENT.organisation, RECIPIENT.of("sig")), at=NOW, expires_in=WEEK)
    with pytest.raises(TypeError, match="exchange message"):
        seal(DOCUMENT, SENDER, RECIPIENT, at=NOW, expires_in=WEEK)  # type: ignore[arg-type]


@pytest.mark.parametrize("lifetime", [timedelta(0), timedelta(-1), LONGEST_LIFETIME + timedelta(seconds=1)])
def test_a_seal_holds_for_a_time_within_bounds(lifetime: timedelta):
    with pytest.raises(SealError, match="30 days"):
        sealed(expires_in=lifetime)


def test_a_message_that_is_no_longer_valid_is_not_sealed():
    with pytest.raises(SealError, match="no longer valid"):
        seal(MESSAGE, SENDER, RECIPIENT, at=NOW + timedelta(days=40), expires_in=WEEK)


# Keys.


def as_jwk(key: SealKey, **change: Any) -> dict[str, Any]:
    curve = {"sig": "Ed25519", "enc": "X25519"}[key.use]
    jwk: dict[str, Any] = {"kty": "OKP", "crv": curve, "kid": key.id, "use": key.use, "x": b64(key.public)}
    return {name: value for name, value in (jwk | change).items() if value is not None}


def as_set(*entries: Any, organisation: Any = "org-1") -> str:
    return json.dumps({"organisation": organisation, "keys": list(entries)})


def test_keys_come_back_from_their_files(tmp_path: Path):
    private, public = tmp_path / "own.jwks", tmp_path / "own.public.jwks"
    write_private_keys(SENDER, private)
    write_public_keys(SENDER, public)
    assert read_private_keys(private) == SENDER
    assert read_public_keys(public) == SENDER.public()
    assert private.stat().st_mode & 0o777 == 0o600
    assert '"d"' not in public.read_text(encoding="utf-8")
    assert not SENDER.public().has_private
    assert SENDER.has_private


@pytest.mark.skipif(os.name != "posix", reason="modes of files are those of POSIX")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660, 0o601, 0o777])
def test_a_private_key_file_that_others_can_read_is_refused(tmp_path: Path, mode: int):
    file = tmp_path / "own.jwks"
    write_private_keys(SENDER, file)
    file.chmod(mode)
    with pytest.raises(SealError, match="mode to 600"):
        read_private_keys(file)
    file.chmod(0o400)
    assert read_private_keys(file) == SENDER


def test_a_private_key_is_never_written_over(tmp_path: Path):
    file = tmp_path / "own.jwks"
    write_private_keys(SENDER, file)
    with pytest.raises(FileExistsError):
        write_private_keys(RECIPIENT, file)
    assert read_private_keys(file) == SENDER


def test_a_key_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "disk full")

    monkeypatch.setattr("nordicbaltic_standards.exchange.key_files._json", full)
    for write in (write_private_keys, write_public_keys):
        with pytest.raises(OSError, match="disk full"):
            write(SENDER, tmp_path / "own.jwks")
    assert list(tmp_path.iterdir()) == []


def test_a_private_key_among_public_ones_is_refused(tmp_path: Path):
    file = tmp_path / "own.jwks"
    write_private_keys(SENDER, file)
    with pytest.raises(SealError, match="private key where public keys belong"):
        read_public_keys(file)
    symmetric = {"kty": "oct", "k": "AAAA"}
    with pytest.raises(SealError, match="private key where public keys belong"):
        keys_from_json(as_set(as_jwk(key_of(SENDER, "sig")), symmetric))
    with pytest.raises(SealError, match="public keys"):
        keys_from_json(as_set(as_jwk(key_of(SENDER, "sig"))), private=True)


def test_one_key_by_itself_is_a_key_file_too():
    signing = as_jwk(key_of(SENDER, "sig")) | {"organisation": SENDER.organisation}
    keys = keys_from_json(json.dumps(signing))
    assert keys == OrganisationKeys(SENDER.organisation, SENDER.public().of("sig"))
    assert tried(sealed(), partners=keys).record == MESSAGE


def test_a_key_without_a_name_is_named_by_its_thumbprint():
    keys = keys_from_json(as_set(as_jwk(key_of(SENDER, "sig"), kid=None, use=None)))
    assert keys.keys[0].id == key_of(SENDER, "sig").thumbprint


def test_the_thumbprint_is_that_of_the_standard():
    # RFC 8037 appendix A.3
    public = unb64("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
    assert SealKey("k", "sig", public).thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"


def test_keys_of_other_kinds_are_left_aside():
    others = [
        {"kty": "RSA", "n": "AQAB", "e": "AQAB", "kid": "r"},
        {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"},
        {"kty": "OKP", "crv": "Ed448", "x": "AA"},
        {"kty": "AKP", "pub": "AA"},
        as_jwk(key_of(STRANGER, "enc"), use="sig"),
        as_jwk(key_of(STRANGER, "sig"), alg="ES256"),
        as_jwk(key_of(STRANGER, "sig"), alg=["Ed25519"]),
        as_jwk(key_of(STRANGER, "sig"), crv=["Ed25519"]),
    ]
    keys = keys_from_json(as_set(*others, as_jwk(key_of(SENDER, "sig"), alg="EdDSA")))
    assert [key.id for key in keys.keys] == [key_of(SENDER, "sig").id]
    with pytest.raises(SealError, match="Ed25519 and X25519"):
        keys_from_json(as_set(*others))


SMALL_ORDER = [
    bytes(32),
    (1).to_bytes(32, "little"),
    (1 | 1 << 255).to_bytes(32, "little"),
    (2**255 - 20).to_bytes(32, "little"),
    (2**255 - 19).to_bytes(32, "little"),
    (2**255 - 18).to_bytes(32, "little"),
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
]


@pytest.mark.parametrize("point", SMALL_ORDER, ids=lambda point: point.hex()[:4] + point.hex()[-2:])
def test_a_key_under_which_anybody_can_sign_is_no_key(point: bytes):
    with pytest.raises(SealError, match="Key 1 in it cannot be used"):
        keys_from_json(as_set(as_jwk(key_of(SENDER, "sig"), x=b64(point))))


@pytest.mark.parametrize("point", SMALL_ORDER[:2] + SMALL_ORDER[4:5], ids=lambda point: point.hex()[:4])
def test_a_key_with_which_nothing_is_agreed_is_no_key(point: bytes):
    with pytest.raises(SealError, match="Key 1 in it cannot be used"):
        keys_from_json(as_set(as_jwk(key_of(SENDER, "enc"), x=b64(point))))


@pytest.mark.parametrize(
    "change",
    [
        {"x": b64(bytes(31))},
        {"x": ""},
        {"x": 5},
        {"x": None},
        {"kid": 5},
        {"kid": ""},
        {"kid": "with space"},
        {"kid": "x" * 129},
    ],
)
def test_a_key_that_is_not_whole_is_named_by_its_place(change: dict[str, Any]):
    with pytest.raises(SealError, match="Key 2 in it cannot be used"):
        keys_from_json(as_set(as_jwk(key_of(SENDER, "sig")), as_jwk(key_of(SENDER, "enc"), **change)))


def test_halves_that_do_not_belong_together_are_no_key():
    mixed = as_jwk(key_of(SENDER, "sig"), d=b64(key_of(STRANGER, "sig").private or b""))
    with pytest.raises(SealError, match="Key 1 in it cannot be used"):
        keys_from_json(as_set(mixed), private=True)
    with pytest.raises(SealError, match="Key 1 in it cannot be used"):
        keys_from_json(as_set(as_jwk(key_of(SENDER, "sig"), d="AA")), private=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "neither"),
        ("[]", "neither"),
        ("{}", "neither"),
        ('{"keys": 1, "organisation": "a"}', "neither"),
        ('{"keys": [], "organisation": "a", "keys": []}', "neither"),
        ("\ud800", "neither"),
        ("{" * 300_000, "neither"),
        ('{"keys": [], "organisation": "a"}', "contains no key"),
        ('{"keys": []}', "whose keys"),
        ('{"keys": [], "organisation": 5}', "whose keys"),
        ('{"keys": [], "organisation": "a b"}', "whose keys"),
        ('{"keys": [], "organisation": "a\\n"}', "whose keys"),
        ('{"keys": [5], "organisation": "a"}', "Key 1 in it cannot be used"),
    ],
)
def test_a_key_file_says_what_is_wrong_with_it(text: str, words: str):
    with pytest.raises(SealError, match=words):
        keys_from_json(text)


@given(text=st.text() | st.binary())
def test_no_text_that_is_no_key_file_raises_anything_else(text: str | bytes):
    with pytest.raises(SealError):
        keys_from_json(text)


def test_a_name_that_two_keys_share_is_refused():
    with pytest.raises(SealError, match="same identifier"):
        keys_from_json(
            as_set(as_jwk(key_of(SENDER, "sig")), as_jwk(key_of(STRANGER, "sig"), kid=key_of(SENDER, "sig").id))
        )


def test_after_new_keys_messages_on_their_way_can_still_be_opened():
    before = sealed()
    renewed = new_keys(RECIPIENT.organisation, RECIPIENT)
    assert tried(before, own=renewed).record == MESSAGE
    after = seal(MESSAGE, SENDER, renewed.public(), at=NOW, expires_in=WEEK)
    assert tried(after, own=renewed).record == MESSAGE
    refused(tried(after), "STR-136")
    refused(tried(before, own=renewed.current()), "STR-136")
    assert tried(after, own=renewed.current()).record == MESSAGE
    with pytest.raises(SealError, match="another organisation"):
        new_keys("org-2", RECIPIENT)


def test_the_fingerprint_stands_for_the_keys_and_whose_they_are():
    assert SENDER.fingerprint == SENDER.public().fingerprint
    others = [
        STRANGER,
        OrganisationKeys("org-x", SENDER.keys),
        OrganisationKeys(SENDER.organisation, STRANGER.keys),
        OrganisationKeys(SENDER.organisation, SENDER.keys[:1]),
        new_keys(SENDER.organisation, SENDER),
    ]
    assert len({keys.fingerprint for keys in (SENDER, *others)}) == len(others) + 1


# The command line.


class Clock(datetime):
    """The clock of the command line, stopped."""

    @classmethod
    def now(cls, tz: Any = None) -> datetime:
        return NOW.astimezone(tz)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder with the keys of both sides and a message."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, keys in (("sender", SENDER), ("recipient", RECIPIENT), ("stranger", STRANGER)):
        write_private_keys(keys, tmp_path / f"{name}.jwks")
        write_public_keys(keys, tmp_path / f"{name}.public.jwks")
    (tmp_path / "message.json").write_text(json.dumps(DOCUMENT | {"sealed": False}), encoding="utf-8")
    monkeypatch.setattr("nordicbaltic_standards.cli.sealed.datetime", Clock)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inbox").mkdir()
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(list(arguments))
    captured = capsys.readouterr()
    everything = captured.out + captured.err
    for keys in (SENDER, RECIPIENT, STRANGER):
        assert not [key for key in keys.keys if b64(key.private or b"") in everything]
    return status, captured.out, captured.err


SEAL = ("seal", "message.json", "--key", "sender.jwks", "--to", "recipient.public.jwks")
UNSEAL = ("unseal", "message.sealed", "--key", "recipient.jwks", "--from", "sender.public.jwks")


def test_a_message_goes_from_desk_to_desk(desk: Path, capsys: pytest.CaptureFixture[str]):
    status, out, _ = said(capsys, *SEAL, "-o", "message.sealed")
    assert (status, out) == (0, "")
    assert (desk / "message.sealed").read_bytes().count(b"\n") == 1
    status, out, err = said(capsys, *UNSEAL, "--new-seen", "seen.db", "-o", "inbox")
    assert status == 0
    assert f"Signed by: {SENDER.organisation}" in err
    (kept,) = (desk / "inbox").iterdir()
    assert f"Written: {Path('inbox') / kept.name}" in err
    read = json.loads(kept.read_text(encoding="utf-8"))
    assert read == json.loads((desk / "message.json").read_text(encoding="utf-8")) | {"sealed": True}
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.unlink()
    status, out, _ = said(capsys, *UNSEAL, "--seen", "seen.db", "-o", "inbox")
    assert status == 1
    assert "STR-148" in out
    assert list((desk / "inbox").iterdir()) == []


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("files", [("1.sealed",), ("1.sealed", "2.sealed")])
def test_which_file_is_meant_is_named_where_there_are_several(
    capsys: pytest.CaptureFixture[str], files: tuple[str, ...]
):
    for file in files:
        assert said(capsys, *SEAL, "-o", file)[0] == 0
    _, _, err = said(capsys, "unseal", *files, *UNSEAL[2:], "--new-seen", "seen.db", "-o", "inbox")
    assert [file for file in files if f"File: {file}\n" in err] == (list(files) if len(files) > 1 else [])


def test_each_message_is_kept_in_a_file_of_its_own(desk: Path, capsys: pytest.CaptureFixture[str]):
    for number in (1, 2, 3):
        assert said(capsys, *SEAL, "-o", f"{number}.sealed")[0] == 0
    assert said(capsys, "unseal", "1.sealed", *UNSEAL[2:], "--new-seen", "seen.db", "-o", "inbox")[0] == 0
    (desk / "2.sealed").write_text("a.b.c.d.e", encoding="utf-8")
    call = [
        "unseal",
        "1.sealed",
        "none.sealed",
        "2.sealed",
        "3.sealed",
        *UNSEAL[2:],
        "--seen",
        "seen.db",
        "-o",
        "inbox",
    ]
    status, out, err = said(capsys, *call, "--format", "json")
    assert status == 2
    assert "none.sealed: there is no such file" in err
    report = json.loads(out)
    assert report["unreadable"] == ["none.sealed"]
    found = [(one["source"], [each["rule"] for each in one["findings"]]) for one in report["results"]]
    assert found[:2] == [("1.sealed", ["STR-148"]), ("2.sealed", ["STR-130"])]
    assert found[2][0] == "3.sealed"
    assert report["results"][2]["valid"]
    kept = sorted((desk / "inbox").iterdir())
    assert len(kept) == 2
    assert all(re.fullmatch(r"[0-9a-f]{32}\.json", file.name) for file in kept)
    assert kept[0].read_bytes() == kept[1].read_bytes()


@pytest.mark.usefixtures("desk")
def test_an_unfinished_process_loses_no_message(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    """The message is on the disk before it counts as seen; if the process ends between the two, it can come again."""
    happened = []
    fsync, closed = os.fsync, FileReplayStore._closed

    def synced(handle: int) -> None:
        fsync(handle)
        happened.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")

    def interrupted(store: FileReplayStore, connection: Any, *, keep: bool) -> None:
        happened.append("seen" if keep and store.remember else "not seen")
        closed(store, connection, keep=False)
        raise KeyboardInterrupt

    assert said(capsys, *SEAL, "-o", "message.sealed")[0] == 0
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", synced)
        patched.setattr(FileReplayStore, "_closed", interrupted)
        assert said(capsys, *UNSEAL, "--new-seen", "seen.db", "-o", "inbox")[0] == 130
    assert happened == ["file", "folder", "seen"]
    (kept,) = (desk / "inbox").iterdir()
    before = kept.read_bytes()
    assert said(capsys, *UNSEAL, "--seen", "seen.db", "-o", "inbox")[0] == 0
    assert [file.read_bytes() for file in (desk / "inbox").iterdir()] == [before]
    assert "STR-148" in said(capsys, *UNSEAL, "--seen", "seen.db", "-o", "inbox")[1]


def test_a_kept_message_that_was_changed_is_not_replaced(desk: Path, capsys: pytest.CaptureFixture[str]):
    assert said(capsys, *SEAL, "-o", "message.sealed")[0] == 0
    assert said(capsys, *UNSEAL, "-o", "inbox")[0] == 0
    (kept,) = (desk / "inbox").iterdir()
    kept.write_text("worked on", encoding="utf-8")
    status, _, err = said(capsys, *UNSEAL, "--new-seen", "seen.db", "-o", "inbox")
    assert status == 2
    assert "not overwritten" in err
    assert kept.read_text(encoding="utf-8") == "worked on"
    kept.unlink()
    assert said(capsys, *UNSEAL, "--seen", "seen.db", "-o", "inbox")[0] == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_store_of_messages_seen_is_made_only_when_that_is_said_by_name(
    desk: Path, capsys: pytest.CaptureFixture[str], language: str
):
    assert said(capsys, *SEAL, "-o", "message.sealed")[0] == 0
    assert said(capsys, *UNSEAL, "--new-seen", "seen.db", "-o", "inbox")[0] == 0
    before = {path.name for path in desk.iterdir()}
    status, out, err = said(capsys, *UNSEAL, "--seen", "seem.db", "-o", "inbox", "--language", language)
    assert (status, out) == (2, "")
    assert "--new-seen" in err
    assert {path.name for path in desk.iterdir()} == before
    assert said(capsys, *UNSEAL, "--new-seen", "seen.db", "-o", "inbox")[0] == 2
    with pytest.raises(FileNotFoundError):
        FileReplayStore(desk / "seem.db").first_time("a", NOW + WEEK, NOW)
    assert {path.name for path in desk.iterdir()} == before


def test_a_store_that_was_emptied_lets_nothing_through(tmp_path: Path):
    file = tmp_path / "seen.db"
    assert tried(sealed(), seen=FileReplayStore(file, create=True)).record == MESSAGE
    file.write_bytes(b"")
    with pytest.raises(OSError, match="seen"):
        tried(sealed(), seen=FileReplayStore(file))


def test_a_new_store_stays_when_its_first_message_was_not_kept(tmp_path: Path):
    file, text = tmp_path / "seen.db", sealed()
    with FileReplayStore(file, create=True) as seen:
        assert tried(text, seen=seen).record == MESSAGE
        seen.remember = False
    assert tried(text, seen=FileReplayStore(file)).record == MESSAGE


def test_the_message_itself_never_stands_on_standard_output(desk: Path, capsys: pytest.CaptureFixture[str]):
    document = json.loads((desk / "message.json").read_text(encoding="utf-8"))
    document["callback"]["value"] = MARKER
    document["payload"]["record"]["note"] = MARKER
    document["payload"]["free_text_fields"] = ["/note"]
    (desk / "message.json").write_text(json.dumps(document), encoding="utf-8")
    status, out, err = said(capsys, *SEAL)
    assert status == 0
    assert MARKER not in out + err
    (desk / "message.sealed").write_text(out, encoding="utf-8")
    for form in ("text", "json", "ndjson", "sarif", "html"):
        _, out, err = said(capsys, *UNSEAL, "--format", form, "-o", "inbox")
        assert MARKER not in out + err
    (kept,) = (desk / "inbox").iterdir()
    assert MARKER in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["message", "record", "note"])
def test_a_message_with_what_nobody_has_read_is_not_sealed(desk: Path, capsys: pytest.CaptureFixture[str], place: str):
    document = json.loads((desk / "message.json").read_text(encoding="utf-8"))
    inside = document if place == "message" else document["payload"]["record"]
    inside |= {"note": MARKER} if place == "note" else {"extensions": {"ee.example:note": MARKER}}
    document.pop("urgency", None)
    (desk / "message.json").write_text(json.dumps(document), encoding="utf-8")
    status, out, err = said(capsys, *SEAL, "-o", "message.sealed")
    assert status == 1
    assert not (desk / "message.sealed").exists()
    assert MARKER not in out + err
    assert ("MSG-010" if place == "note" else "MSG-001") in out + err


@pytest.mark.parametrize(
    ("own", "country", "moment", "day"),
    [
        ("EE", None, "2026-02-19T21:59:59Z", "2026-02-19"),
        ("EE", None, "2026-02-19T22:00:00Z", "2026-02-20"),
        ("IS", None, "2026-02-19T23:59:59Z", "2026-02-19"),
        ("IS", "EE", "2026-02-19T22:00:00Z", "2026-02-20"),
        ("EE", "IS", "2026-02-20T00:30:00+02:00", "2026-02-19"),
        ("EE", None, "2026-02-19T10:30:00-11:00", "2026-02-19"),
    ],
)
def test_a_message_is_judged_on_the_day_that_it_is_in_the_country(own: str, country: str | None, moment: str, day: str):
    at = datetime.fromisoformat(moment)
    document = DOCUMENT | {"country": own}
    text = seal(ExchangeMessage.model_validate(document), SENDER, RECIPIENT.public(), at=at, expires_in=WEEK)
    assert str(tried(text, at=at, country=country).report.judged_on) == day
    for marked in (False, True):
        raw = json.dumps(document | {"sealed": marked}).encode()
        assert str(judged_as_sealed(raw, country, at).judged_on) == day


@pytest.mark.usefixtures("desk")
def test_a_message_that_is_only_looked_at_has_not_come(capsys: pytest.CaptureFixture[str]):
    assert said(capsys, *SEAL, "-o", "message.sealed")[0] == 0
    for option in ("--new-seen", "--seen"):
        status, _, err = said(capsys, *UNSEAL, option, "seen.db")
        assert status == 0
        assert "not kept" in err
    assert said(capsys, *UNSEAL, "--seen", "seen.db", "-o", "no/folder")[0] == 2
    assert said(capsys, *UNSEAL, "--seen", "seen.db", "-o", "inbox")[0] == 0


@pytest.mark.usefixtures("desk")
def test_a_missing_folder_for_messages_is_made_for_its_owner_alone(capsys: pytest.CaptureFixture[str]):
    assert said(capsys, *SEAL, "-o", "message.sealed")[0] == 0
    assert said(capsys, *UNSEAL, "--new-seen", "seen.db", "-o", "opened/")[0] == 0
    assert stat.S_IMODE(Path("opened").stat().st_mode) == 0o700
    assert len([*Path("opened").iterdir()]) == 1


@pytest.mark.usefixtures("desk")
def test_standard_input_takes_a_sealed_message_with_the_line_break_of_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    _, text, _ = said(capsys, *SEAL)
    for ending in ("", "\n", "\r\n"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((text.strip() + ending).encode())))
        status, out, _ = said(capsys, "unseal", "-", *UNSEAL[2:])
        assert status == 0
        assert "STR-133" in out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((text.strip() + "\n\n").encode())))
    assert said(capsys, "unseal", "-", *UNSEAL[2:])[0] == 1


def test_a_message_that_must_not_be_passed_on_is_not_sealed(desk: Path, capsys: pytest.CaptureFixture[str]):
    document = json.loads((desk / "message.json").read_text(encoding="utf-8"))
    document["consent"]["status"] = "withdrawn"
    document["recipient"]["country"] = "RU"
    (desk / "message.json").write_text(json.dumps(document), encoding="utf-8")
    status, out, err = said(capsys, *SEAL, "-o", "message.sealed")
    assert (status, out) == (1, "")
    assert "MSG-004" in err
    assert "Nothing was sealed" in err
    assert not (desk / "message.sealed").exists()
    (desk / "message.json").write_text('{"record_type": "referral"}', encoding="utf-8")
    assert said(capsys, *SEAL)[0] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("seal", "none.json", *SEAL[2:]), "none.json"),
        (("seal", ".", *SEAL[2:]), "folder"),
        (SEAL[:2], "--key"),
        ((*SEAL[:3], "none.jwks", *SEAL[4:]), "none.jwks"),
        ((*SEAL[:3], "sender.public.jwks", *SEAL[4:]), "public keys"),
        ((*SEAL[:5], "recipient.jwks"), "private key"),
        ((*SEAL[:5], "message.json"), "neither"),
        ((*SEAL[:5], "."), "folder"),
        ((*SEAL[:5], "stranger.public.jwks"), "not the organisation whose public keys"),
        ((*SEAL[:3], "stranger.jwks", *SEAL[4:]), "not the organisation whose private keys"),
        ((*SEAL, "--hours", "0"), "--hours"),
        ((*SEAL, "--hours", "721"), "30 days"),
        ((*SEAL, "--hours", "9" * 40), "30 days"),
        ((*SEAL, "-o", "no/folder"), "no/folder"),
        ((*UNSEAL, "--from", "sender.public.jwks"), "same organisation"),
        ((*UNSEAL, "--seen", "."), "not an ordinary file"),
        ((*UNSEAL, "--seen", "none.db"), "--new-seen"),
        ((*UNSEAL, "--seen", "a.db", "--new-seen", "b.db"), "--new-seen"),
        ((*UNSEAL, "--new-seen", "message.sealed"), "same file"),
        ((*UNSEAL, "--new-seen", "message.json"), "not overwritten"),
        ((*UNSEAL, "-o", "message.json"), "not a folder"),
        ((*UNSEAL, "-o", "none/folder"), "not a folder"),
        ((*UNSEAL, "--format", "xml"), "xml"),
        (("seal-key",), "--organisation"),
        (("seal-key", "--current"), "FILE"),
        (("seal-key", "sender.public.jwks", "--current", "-o", "new.jwks"), "public keys"),
        (("seal-key", "--organisation", "org-1"), "-o"),
        (("seal-key", "--organisation", "org 1", "-o", "new.jwks"), "organisation"),
        (("seal-key", "--organisation", "org-1", "-o", "sender.jwks"), "not overwritten"),
        (("seal-key", "--organisation", "org-1", "-o", "no/folder"), "no/folder"),
        (("seal-key", "sender.jwks", "--organisation", "org-1"), "--organisation"),
        (("seal-key", "sender.public.jwks", "-o", "new.jwks"), "public keys"),
        (("seal-key", "sender.jwks", "--public", "no/folder"), "no/folder"),
    ],
)
def test_a_call_that_cannot_be_carried_out_says_why_in_one_line(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
):
    assert said(capsys, *SEAL, "-o", "message.sealed")[0] == 0
    status, out, err = said(capsys, *arguments)
    assert status == 2
    assert out == ""
    assert words in err.splitlines()[-1]
    assert not (desk / "new.jwks").exists()


@pytest.mark.usefixtures("desk")
def test_keys_are_made_shown_given_out_and_replaced(capsys: pytest.CaptureFixture[str]):
    made = said(capsys, "seal-key", "--organisation", "org-7k2", "-o", "own.jwks", "--public", "own.public.jwks")
    shown = said(capsys, "seal-key", "own.public.jwks")
    assert made[0] == shown[0] == 0
    assert made[1] == shown[1] == said(capsys, "seal-key", "own.jwks")[1]
    keys = read_private_keys("own.jwks")
    assert keys.organisation == "org-7k2"
    assert keys.fingerprint in shown[1].replace(" ", "")
    for key in keys.keys:
        assert b64(key.private or b"") not in "".join(made[1:] + shown[1:])
    assert read_public_keys("own.public.jwks") == keys.public()
    assert said(capsys, "seal-key", "own.jwks", "-o", "newer.jwks", "--public", "own.public.jwks", "--force")[0] == 0
    newer = read_private_keys("newer.jwks")
    assert newer.keys[2:] == keys.keys
    assert read_public_keys("own.public.jwks") == newer.public()
    assert (
        said(
            capsys, "seal-key", "newer.jwks", "--current", "-o", "only.jwks", "--public", "own.public.jwks", "--force"
        )[0]
        == 0
    )
    assert read_private_keys("only.jwks").keys == newer.keys[:2]
    assert read_public_keys("own.public.jwks") == newer.current().public()


@pytest.mark.usefixtures("desk")
def test_without_the_extra_the_commands_say_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    for name in [*sys.modules]:
        if name.partition(".")[0] in {"joserfc", "cryptography"}:
            monkeypatch.setitem(sys.modules, name, None)
    for arguments in (SEAL, UNSEAL, ("seal-key", "--organisation", "org-1", "-o", "new.jwks")):
        status, out, err = said(capsys, *arguments)
        assert (status, out) == (2, "")
        assert "nordicbaltic-standards[seal]" in err


def test_importing_the_commands_loads_no_cryptography():
    code = "import sys, nordicbaltic_standards.cli, nordicbaltic_standards.exchange; print([*sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {"'joserfc'", "'cryptography'", "'sqlite3'"} & set(loaded.strip("[]\n").split(", "))
