"""Contact with a person that does not endanger them."""

from __future__ import annotations

from typing import Annotated

from nordicbaltic_standards.codelists.enumerations import ContactAnswerer, ContactChannel, DataCategory
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.organisation import OpeningHours
from nordicbaltic_standards.models.types import Flag, IsoDate, Language, Name


class SafeContact(Model, frozen=True):
    """A way to reach the person that they have said is safe, with its limitations."""

    channel: Annotated[
        ContactChannel, field("Channel", "How the person can be reached.", DataCategory.CONTACT, "through-organisation")
    ]
    value: Annotated[
        OrAbsent[Name] | None,
        field(
            "Number or address",
            "Telephone number, account or address for the channel. It can lead others to the person.",
            DataCategory.SAFETY_CRITICAL,
            {"absent": "withheld-for-safety"},
        ),
    ] = None
    safe_hours: Annotated[
        tuple[OpeningHours, ...], field("Safe hours", "When it is safe to make contact.", DataCategory.SAFETY_CRITICAL)
    ] = ()
    who_may_answer: Annotated[
        ContactAnswerer | None,
        field(
            "Who may answer", "Who may pick up or read the message.", DataCategory.SAFETY_CRITICAL, "only-the-person"
        ),
    ] = None
    code_word: Annotated[
        Name | None,
        field(
            "Code word",
            "Word by which the person knows that the caller can be trusted.",
            DataCategory.SAFETY_CRITICAL,
            "kuldnokk",
        ),
    ] = None
    may_leave_message: Annotated[
        Flag | None, field("May leave a message", "Whether a message may be left.", DataCategory.SAFETY_CRITICAL, False)
    ] = None
    never_use: Annotated[
        Flag | None,
        field(
            "Never use",
            "Whether this channel must not be used because it is dangerous.",
            DataCategory.SAFETY_CRITICAL,
            False,
        ),
    ] = None
    language: Annotated[
        Language | None, field("Language", "Language in which to make contact.", DataCategory.DEMOGRAPHIC, "ru")
    ] = None
    shared_with_suspect: Annotated[
        Flag | None,
        field(
            "Within reach of a suspect",
            "Whether someone suspected of the exploitation can see or answer this channel.",
            DataCategory.SAFETY_CRITICAL,
            False,
        ),
    ] = None
    verified_on: Annotated[
        IsoDate | None,
        field(
            "Verified on",
            "Day on which the channel was last tried or confirmed.",
            DataCategory.OPERATIONAL,
            "2026-03-01",
        ),
    ] = None


class Correspondence(Model, frozen=True):
    """A way to reach the person that they agree to give to a deciding body. Never the safe contact."""

    channel: Annotated[
        ContactChannel | None,
        field(
            "Channel",
            "How letters reach the person, preferably through the organisation or the lawyer, without a number.",
            DataCategory.OPERATIONAL,
            "through-organisation",
        ),
    ] = None
    value: Annotated[
        OrAbsent[Name] | None,
        field(
            "Number or address",
            "Telephone number, account or address for the channel. Never the address of a shelter or a protected home.",
            DataCategory.CONTACT,
            {"absent": "withheld-for-safety"},
        ),
    ] = None
    safe_to_write: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Safe to write",
            "Whether the person says that letters and messages may be sent there.",
            DataCategory.OPERATIONAL,
            True,
        ),
    ] = None
