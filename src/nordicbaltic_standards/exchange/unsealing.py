"""Open a sealed message: decrypt it, check who signed it for whom, then validate its content.

Nothing of a message is read before its signature is verified, and nothing of one that fails is returned.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from nordicbaltic_standards.exchange import crypto as engine
from nordicbaltic_standards.exchange.claims import Claims, claims_of
from nordicbaltic_standards.exchange.envelope import (
    CONTENT,
    CONTENT_TYPE,
    CONTENT_VERSIONS,
    INNER_HEAD,
    KEY_AGREEMENT,
    KEY_BYTES,
    LONGEST_LIFETIME,
    NESTED,
    OUTER_HEAD,
    PARTS_SEALED,
    PARTS_SIGNED,
    SEALED_TYPE,
    SIGNATURE,
    SIGNED_TYPE,
    decoded,
    head_of,
    longest_text,
    strict_object,
)
from nordicbaltic_standards.exchange.errors import SealError
from nordicbaltic_standards.exchange.keys import OrganisationKeys, SealKey
from nordicbaltic_standards.exchange.replay_store import ReplayStore, mark_of
from nordicbaltic_standards.exchange.sealing import aware
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES, structural
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.validate import validate

METHODS = f"{SIGNATURE}, {KEY_AGREEMENT}, {CONTENT}"
_WRAPPED_KEY, _NONCE, _TAG = 40, 12, 16
"""Sizes in bytes of the parts of a sealed message with a fixed size."""


@dataclass(frozen=True, slots=True, repr=False)
class Unsealed:
    """The content of a sealed message.

    Attributes:
        record: The message; ``None`` unless the seal is valid in every respect and the message is sound in form.
        report: The findings on the seal (STR-130 to STR-149) and, where it is valid, on the message.
        sender: Reference of the organisation whose key signed; ``None`` where the signature could not be verified. Also
            given where the message was refused for another reason, so that the sender can be asked.
        seal_id: Number of the seal, under the same condition.
        sealed_at: When it was sealed, under the same condition.
        expires_at: When the seal ends, under the same condition.
    """

    record: ExchangeMessage | None
    report: Report
    sender: str | None = None
    seal_id: str | None = None
    sealed_at: datetime | None = None
    expires_at: datetime | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings on the seal and on the message."""
        return self.report.findings

    def __repr__(self) -> str:
        return f"<Unsealed: record {self.record is not None}, findings {len(self.findings)}>"


class _Refused(Exception):  # noqa: N818 - it is a result, not a failure of the program
    def __init__(self, rule: str, **params: str | int) -> None:
        super().__init__(rule)
        self.finding = structural(rule, "", **params)


def unseal(
    text: str | bytes,
    recipient_keys: OrganisationKeys,
    sender_keys: OrganisationKeys | Iterable[OrganisationKeys],
    *,
    at: datetime,
    seen: ReplayStore | None,
    country: str | None = None,
    max_bytes: int = MAXIMUM_BYTES,
) -> Unsealed:
    """Open a sealed message and validate its content.

    Args:
        text: The sealed message: five parts joined by full stops, with nothing before or after.
        recipient_keys: Private keys of one's own organisation.
        sender_keys: Public keys of the partner, or of every partner whose messages are accepted. The sender of a
            message is the organisation whose key verifies its signature, whatever the message says.
        at: The present moment, with its offset from UTC; this function reads no clock. Clocks may differ by five minutes.
        seen: Store of the messages seen; ``None`` skips this check, which the report then says.
        country: ISO 3166-1 code of the country whose law is applied to the message; without it the message's own.
        max_bytes: Largest size of the message, in bytes.

    Returns:
        The message and the report on it. A text that is not a sealed message, was altered, was sealed for or by someone
        else, has expired or was seen before raises no error: it is returned as a finding, and without a record. The law
        is read on the day of ``at`` in the country whose law is applied; where none is known, on the day as written.

    Raises:
        SealError: When the needed keys are missing, or two senders share a key identifier.
        InvalidArgumentError: When ``at`` has no offset from UTC.
        UnknownKeyError: When ``country`` is not a valid choice.
        TypeError: When ``text`` is neither text nor bytes.
        OSError: When the store cannot be used; nothing is then accepted.
        ImportError: When the extra ``seal`` is not installed.

    Source:
        GDPR art. 5(1)(f) and 32(1); Directive (EU) 2016/680 art. 29; RFC 8725.
    """
    if not isinstance(text, str | bytes):
        raise TypeError("a sealed message is text or bytes")
    own = _own(recipient_keys)
    partners = _partners([sender_keys] if isinstance(sender_keys, OrganisationKeys) else sender_keys)
    now = aware(at).astimezone(UTC)
    claims, signer = None, ""
    try:
        signed, key = _decrypted(_checked_text(text, max_bytes), own)
        claims, signer = _verified(signed, partners, longest_text(max_bytes))
        _check_parties(claims, signer, recipient_keys.organisation, key)
        _check_times(claims, now)
        _check_first_time(claims, seen, now)
    except _Refused as refused:
        return _result(Report((refused.finding,)), claims, signer)
    own_country = claims.message.get("country")
    day = local_day(at, country or (own_country if isinstance(own_country, str) else None))
    report = validate(claims.message, CONTENT_TYPE, country, on=day, profile="exchange", max_bytes=max_bytes, today=day)
    return _result(_with_seal(report, claims, now, looked_up=seen is not None), claims, signer)


def _own(keys: OrganisationKeys) -> dict[str, SealKey]:
    own = {key.id: key for key in keys.of("enc", private=True)}
    if not own:
        raise SealError("seal/key-no-encryption")
    return own


def _partners(sets: Iterable[OrganisationKeys]) -> dict[str, tuple[str, SealKey]]:
    """Return the keys that can verify signatures, each with its organisation."""
    partners: dict[str, tuple[str, SealKey]] = {}
    organisations: set[str] = set()
    for keys in sets:
        if keys.organisation in organisations:
            raise SealError("seal/organisation-twice")
        organisations.add(keys.organisation)
        for key in keys.of("sig"):
            if key.id in partners:
                raise SealError("seal/key-twice")
            partners[key.id] = (keys.organisation, key)
    if not partners:
        raise SealError("seal/key-no-signing")
    return partners


def _checked_text(text: str | bytes, max_bytes: int) -> str:
    if len(text) > longest_text(max_bytes):
        raise _Refused("STR-131", limit=longest_text(max_bytes))
    try:
        return str.encode(text, "ascii").decode() if isinstance(text, str) else bytes.decode(text, "ascii")
    except UnicodeError:
        pass
    raise _Refused("STR-130")


def _decrypted(text: str, own: dict[str, SealKey]) -> tuple[bytes, SealKey]:
    parts = text.split(".")
    if len(parts) == PARTS_SIGNED and all(decoded(part) is not None for part in parts) and head_of(parts[0]):
        raise _Refused("STR-138")
    if len(parts) != PARTS_SEALED:
        raise _Refused("STR-130")
    sizes = [None if part is None else len(part) for part in map(decoded, parts)]
    if None in sizes:
        raise _Refused("STR-130")
    head = _head(parts[0])
    _check_methods(head, alg=KEY_AGREEMENT, enc=CONTENT)
    _check_members(head, OUTER_HEAD)
    if head["typ"] != SEALED_TYPE or head["cty"] != NESTED:
        raise _Refused("STR-135")
    if not _is_point(head["epk"]):
        raise _Refused("STR-134")
    if sizes[1] != _WRAPPED_KEY or sizes[2] != _NONCE or sizes[4] != _TAG:
        raise _Refused("STR-137")
    key = own.get(head["kid"]) if isinstance(head["kid"], str) else None
    if key is None:
        raise _Refused("STR-136")
    plain = engine.decrypt(text, key)
    if plain is None:
        raise _Refused("STR-137")
    return plain, key


def _verified(signed: bytes, partners: dict[str, tuple[str, SealKey]], limit: int) -> tuple[Claims, str]:
    """Return the claims and the organisation whose key signed them."""
    text = signed.decode("ascii", "replace")
    parts = text.split(".")
    if len(parts) != PARTS_SIGNED or any(decoded(part) is None for part in parts):
        raise _Refused("STR-138")
    head = _head(parts[0])
    _check_methods(head, alg=SIGNATURE)
    _check_members(head, INNER_HEAD)
    if head["typ"] != SIGNED_TYPE:
        raise _Refused("STR-135")
    organisation, key = partners.get(head["kid"], (None, None)) if isinstance(head["kid"], str) else (None, None)
    if organisation is None or key is None:
        raise _Refused("STR-139")
    payload = engine.verify(text, key)
    if payload is None:
        raise _Refused("STR-140")
    document = strict_object(payload, limit)
    claims = None if document is None else claims_of(document)
    if claims is None:
        raise _Refused("STR-141")
    return claims, organisation


def _head(part: str) -> dict[str, object]:
    head = head_of(part)
    if head is None:
        raise _Refused("STR-134")
    return head


def _check_methods(head: dict[str, object], **methods: str) -> None:
    if any(head.get(name) != method for name, method in methods.items()):
        raise _Refused("STR-132", choices=METHODS)


def _check_members(head: dict[str, object], names: frozenset[str]) -> None:
    if head.keys() != names:
        raise _Refused("STR-134")


def _is_point(value: object) -> bool:
    """Return whether the header has one public key of the right curve and nothing else."""
    if not isinstance(value, dict) or value.keys() != {"kty", "crv", "x"}:
        return False
    point = decoded(value["x"]) if isinstance(value["x"], str) else None
    return value["kty"] == "OKP" and value["crv"] == "X25519" and point is not None and len(point) == KEY_BYTES


def _check_parties(claims: Claims, signer: str, organisation: str, key: SealKey) -> None:
    if claims.content_type != CONTENT_TYPE or claims.content_version not in CONTENT_VERSIONS:
        raise _Refused("STR-142", choices=", ".join(CONTENT_VERSIONS))
    if claims.sender != signer:
        raise _Refused("STR-144")
    if claims.recipient != organisation or claims.recipient_key != key.thumbprint:
        raise _Refused("STR-143")


def _check_times(claims: Claims, now: datetime) -> None:
    if claims.not_before - thresholds().clock_difference > now:
        raise _Refused("STR-145", minutes=thresholds().clock_difference.seconds // 60)
    if claims.expires_at + thresholds().clock_difference <= now:
        raise _Refused("STR-146")
    if claims.expires_at - claims.sealed_at > LONGEST_LIFETIME:
        raise _Refused("STR-147", days=LONGEST_LIFETIME.days)


def _check_first_time(claims: Claims, seen: ReplayStore | None, now: datetime) -> None:
    mark = mark_of(claims.sender, claims.seal_id)
    if seen is not None and not seen.first_time(mark, claims.expires_at + thresholds().clock_difference, now):
        raise _Refused("STR-148")


def _with_seal(report: Report, claims: Claims, now: datetime, *, looked_up: bool) -> Report:
    """Return the report on message and seal; without the record where the two contradict each other."""
    message = report.record if isinstance(report.record, ExchangeMessage) else None
    against: list[Finding] = []
    if message is not None:
        if message.sender.ref != claims.sender:
            against.append(structural("STR-149", "/sender/ref"))
        if message.recipient.ref != claims.recipient:
            against.append(structural("STR-149", "/recipient/ref"))
        if message.valid_until is not None and message.valid_until + thresholds().clock_difference <= now:
            against.append(structural("STR-146", "/valid_until"))
    if against:
        # What the message says about itself is not shown where it contradicts its seal.
        return replace(report, findings=tuple(against), record=None)
    if looked_up:
        return report
    notice = Finding("STR-133", Severity.NOTICE, FindingKind.ADVICE, "")
    findings = sorted((*report.findings, notice), key=lambda finding: (finding.pointer, finding.rule))
    return replace(report, findings=tuple(findings))


def _result(report: Report, claims: Claims | None, signer: str) -> Unsealed:
    if claims is None:
        return Unsealed(None, report)
    record = report.record if isinstance(report.record, ExchangeMessage) else None
    return Unsealed(record, report, signer, claims.seal_id, claims.sealed_at, claims.expires_at)
