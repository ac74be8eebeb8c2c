"""Seal a message: sign it as the sender, then encrypt it for the recipient."""

from __future__ import annotations

import json
import secrets
from datetime import UTC, datetime, timedelta

from pydantic import ValidationError

from nordicbaltic_standards.exchange import crypto as engine
from nordicbaltic_standards.exchange.claims import Claims
from nordicbaltic_standards.exchange.envelope import CONTENT_TYPE, LONGEST_LIFETIME
from nordicbaltic_standards.exchange.errors import SealError
from nordicbaltic_standards.exchange.keys import OrganisationKeys
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES

_SEAL_ID_BYTES = 16


def seal(
    message: ExchangeMessage,
    sender_key: OrganisationKeys,
    recipient_key: OrganisationKeys,
    *,
    at: datetime,
    expires_in: timedelta,
    max_bytes: int = MAXIMUM_BYTES,
) -> str:
    """Sign a message with the sender's key and encrypt it for the recipient.

    Sealing protects what is sent; it does not judge it. Minimise the message and `validate` it first, and send it only
    when its report is ``exchangeable``.

    Args:
        message: The message. It travels marked as sealed, which it then is.
        sender_key: Private keys of the organisation that the message names as its sender.
        recipient_key: Public keys of the organisation that it names as its recipient.
        at: The present moment, with its offset from UTC; this function reads no clock.
        expires_in: Validity of the seal, at most `LONGEST_LIFETIME`. It ends earlier where the message itself is not
            valid that long.
        max_bytes: Largest size of the message as JSON text, in bytes.

    Returns:
        The sealed message, one line of ASCII without a line break. Only the names of the algorithms and the identifier
        of the recipient's key are not encrypted.

    Raises:
        SealError: When keys and message do not belong together, a needed key is missing, or the time is out of bounds.
        InvalidArgumentError: When ``at`` has no offset from UTC.
        TypeError: When ``message`` is not an exchange message.
        ImportError: When the extra ``seal`` is not installed.

    Source:
        GDPR art. 5(1)(f) and 32(1)(a); Directive (EU) 2016/680 art. 29.
    """
    if not isinstance(message, ExchangeMessage):
        raise TypeError("only an exchange message can be sealed")
    signing = sender_key.of("sig", private=True)
    encryption = recipient_key.of("enc")
    if not signing:
        raise SealError("seal/key-no-signing")
    if not encryption:
        raise SealError("seal/key-no-encryption")
    if message.sender.ref != sender_key.organisation:
        raise SealError("seal/other-sender")
    if message.recipient.ref != recipient_key.organisation:
        raise SealError("seal/other-recipient")
    sealed_at = aware(at).astimezone(UTC).replace(microsecond=0)
    claims = Claims(
        sender=sender_key.organisation,
        recipient=recipient_key.organisation,
        recipient_key=encryption[0].thumbprint,
        sealed_at=sealed_at,
        not_before=sealed_at,
        expires_at=_end(message, sealed_at, expires_in),
        seal_id=secrets.token_hex(_SEAL_ID_BYTES),
        content_type=CONTENT_TYPE,
        content_version=message.standard_version,
        message=_document(message, max_bytes),
    )
    signed = engine.sign(claims.to_json(), signing[0])
    sealed = None if signed is None else engine.encrypt(signed, encryption[0])
    if sealed is None:
        raise SealError("seal/key-refused")
    return sealed


def aware(moment: datetime) -> datetime:
    """Return a moment that has an offset from UTC.

    Raises:
        InvalidArgumentError: When it has none.
    """
    if moment.utcoffset() is None:
        raise InvalidArgumentError("the present moment needs its offset from UTC")
    return moment


def _end(message: ExchangeMessage, sealed_at: datetime, expires_in: timedelta) -> datetime:
    second = timedelta(seconds=1)
    if not second <= expires_in <= LONGEST_LIFETIME:
        raise SealError("seal/lifetime", days=LONGEST_LIFETIME.days)
    end = sealed_at + expires_in
    if message.valid_until is not None:
        end = min(end, message.valid_until.astimezone(UTC))
    end = end.replace(microsecond=0)
    if end <= sealed_at:
        raise SealError("seal/no-longer-valid")
    return end


def _document(message: ExchangeMessage, max_bytes: int) -> dict[str, object]:
    text = _json(message)
    if text is None:
        raise SealError("seal/not-valid")
    if len(text.encode("utf-8", "replace")) > max_bytes:
        raise SealError("seal/too-large", limit=max_bytes)
    document: dict[str, object] = json.loads(text)
    return document


def _json(message: ExchangeMessage) -> str | None:
    """Return the message as JSON text, marked as sealed; ``None`` when it could not be read back."""
    try:
        marked = message if message.sealed is True else message.replace(sealed=True)
        text = marked.model_dump_json(warnings=False)
        ExchangeMessage.model_validate_json(text)
    except (ValidationError, ValueError, TypeError):
        return None
    return text
