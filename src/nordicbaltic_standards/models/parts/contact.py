"""Contact with a person that does not endanger them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from nordicbaltic_standards.codelists.enumerations import ContactAnswerer, ContactChannel, DataCategory
from nordicbaltic_standards.models.absence import Absent
from nordicbaltic_standards.models.base import Part
from nordicbaltic_standards.models.fields import info
from nordicbaltic_standards.models.parts.organisation import OpeningHours
from nordicbaltic_standards.models.types import Flag, IsoDate, Language, Name


class SafeContact(Part, frozen=True):
    """A way to reach the person that they have said is safe, with its limits."""

    channel: Annotated[
        ContactChannel,
        info("Channel", "How the person can be reached.", DataCategory.CONTACT, "through-organisation"),
    ]
    value: Annotated[
        Name | Absent | None,
        info(
            "Number or address",
            "Telephone number, account or address for the channel. It can lead to the person.",
            DataCategory.SAFETY_CRITICAL,
            {"absent": "withheld-for-safety"},
        ),
    ] = None
    safe_hours: Annotated[
        tuple[OpeningHours, ...],
        info("Safe hours", "When it is safe to make contact.", DataCategory.SAFETY_CRITICAL),
    ] = ()
    who_may_answer: Annotated[
        ContactAnswerer | None,
        info("Who may answer", "Who may pick up or read the message.", DataCategory.SAFETY_CRITICAL, "only-the-person"),
    ] = None
    code_word: Annotated[
        Name | None,
        info(
            "Code word",
            "Word by which the person knows that the caller can be trusted.",
            DataCategory.SAFETY_CRITICAL,
            "kuldnokk",
        ),
    ] = None
    may_leave_message: Annotated[
        Flag | None, info("May leave a message", "Whether a message may be left.", DataCategory.SAFETY_CRITICAL, False)
    ] = None
    never_use: Annotated[
        Flag | None,
        info(
            "Never use",
            "Whether this channel must not be used because it is dangerous.",
            DataCategory.SAFETY_CRITICAL,
            False,
        ),
    ] = None
    language: Annotated[
        Language | None,
        info("Language", "Language in which to make contact.", DataCategory.DEMOGRAPHIC, "ru"),
    ] = None
    shared_with_suspect: Annotated[
        Flag | None,
        info(
            "Within reach of a suspect",
            "Whether someone suspected of the exploitation can see or answer this channel.",
            DataCategory.SAFETY_CRITICAL,
            False,
        ),
    ] = None
    verified_on: Annotated[
        IsoDate | None,
        info(
            "Verified on",
            "Day on which the channel was last tried or confirmed.",
            DataCategory.OPERATIONAL,
            "2026-03-01",
        ),
    ] = None


class Callback(Part, frozen=True):
    """Who answers questions about the message."""

    part_title: ClassVar[str] = "Contact for questions"

    channel: Annotated[ContactChannel, info("Channel", "Kind of contact.", DataCategory.OPERATIONAL, "telephone")]
    value: Annotated[
        Name,
        info("Number or address", "Number or address of the sender.", DataCategory.OPERATIONAL, "+46 31 390 06 00"),
    ]
    hours: Annotated[tuple[OpeningHours, ...], info("Hours", "When it is answered.", DataCategory.OPERATIONAL)] = ()
    round_the_clock: Annotated[
        Flag | None, info("Round the clock", "Whether it is answered day and night.", DataCategory.OPERATIONAL, True)
    ] = None
