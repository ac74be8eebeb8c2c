"""Consent: a relation between a person, recipients, purposes, data and a time."""

from __future__ import annotations

from typing import Annotated, ClassVar

from nordicbaltic_standards.codelists.enumerations import (
    ConsentForm,
    ConsentGiver,
    ConsentInformation,
    ConsentRefusalReason,
    ConsentScope,
    ConsentStatus,
    ConsentWithdrawalReason,
    DataCategory,
    RecipientType,
)
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Flag, Identifier, Instant, IsoDate, Language


class ConsentRecipient(Model, frozen=True):
    """A recipient that a consent names or excludes: one organisation, or every recipient of one type."""

    part_title: ClassVar[str] = "Recipient named in a consent"

    ref: Annotated[
        Identifier | None,
        field("Organisation", "Identifier of the organisation named.", DataCategory.OPERATIONAL, "org-7k2"),
    ] = None
    type: Annotated[
        RecipientType | None,
        field("Type of recipient", "Every recipient of this type.", DataCategory.OPERATIONAL, "shelter"),
    ] = None


class WithdrawalNotice(Model, frozen=True):
    """Notice to a recipient that consent was withdrawn."""

    recipient: Annotated[
        Identifier,
        field("Recipient", "Identifier of the organisation that was informed.", DataCategory.OPERATIONAL, "org-7k2"),
    ]
    at: Annotated[
        Instant,
        field(
            "Informed at", "When the organisation was informed.", DataCategory.OPERATIONAL, "2026-05-04T10:00:00+03:00"
        ),
    ]


class Consent(Model, frozen=True):
    """What the person agreed to: for which recipients and data, and from when until when.

    Source: Regulation (EU) 2016/679 (GDPR) art. 4(11), 7 and 9(2)(a).
    """

    id: Annotated[
        Identifier, field("Identifier", "Identifier of the consent in this file.", DataCategory.OPERATIONAL, "c1")
    ]
    status: Annotated[
        ConsentStatus, field("Status", "Current status of the consent.", DataCategory.OPERATIONAL, "given")
    ]
    scopes: Annotated[
        Unique[ConsentScope],
        field("Scope", "What the person agreed to.", DataCategory.VICTIMISATION, ["share-for-referral"]),
    ] = ()
    recipients: Annotated[
        tuple[ConsentRecipient, ...],
        field(
            "Recipients", "Who may receive the data. If empty, no recipient was named.", DataCategory.SAFETY_CRITICAL
        ),
    ] = ()
    exclusions: Annotated[
        tuple[ConsentRecipient, ...],
        field(
            "Excluded",
            "Who must not receive the data, whatever else the consent says. An exclusion always wins.",
            DataCategory.SAFETY_CRITICAL,
        ),
    ] = ()
    data_categories: Annotated[
        Unique[DataCategory],
        field("Data", "Which categories of data may be shared.", DataCategory.OPERATIONAL, ["contact", "demographic"]),
    ] = ()
    giver: Annotated[
        ConsentGiver | None, field("Given by", "Who gave the consent.", DataCategory.OPERATIONAL, "person")
    ] = None
    giver_suspected: Annotated[
        Flag | None,
        field(
            "Giver suspected",
            "Whether whoever consented on the person's behalf is suspected of involvement, or has a conflict of "
            "interest.",
            DataCategory.CRIMINAL_OFFENCE,
            False,
        ),
    ] = None
    capacity_recorded: Annotated[
        Flag | None,
        field(
            "Capacity established",
            "Whether it was established that a child giving consent alone has the capacity to do so under national law.",
            DataCategory.OPERATIONAL,
            True,
        ),
    ] = None
    child_assent: Annotated[
        Flag | None,
        field(
            "Assent of the child",
            "Whether the child agrees with what the guardian consented to.",
            DataCategory.OPERATIONAL,
            True,
        ),
    ] = None
    explicit: Annotated[
        Flag | None,
        field(
            "Explicit",
            "Whether the consent was explicit, as special categories of data require (GDPR art. 9(2)(a)).",
            DataCategory.OPERATIONAL,
            True,
        ),
    ] = None
    information_given: Annotated[
        Unique[ConsentInformation],
        field(
            "Information given before consent",
            "Information explained before the person decided.",
            DataCategory.OPERATIONAL,
            ["controller", "purpose", "right-to-withdraw"],
        ),
    ] = ()
    language: Annotated[
        Language | None, field("Language", "Language in which it was explained.", DataCategory.DEMOGRAPHIC, "uk")
    ] = None
    interpreter: Annotated[
        Flag | None,
        field("Interpreter", "Whether an independent interpreter took part.", DataCategory.OPERATIONAL, True),
    ] = None
    form: Annotated[
        ConsentForm | None, field("Form", "How the consent was given.", DataCategory.OPERATIONAL, "written")
    ] = None
    bundled: Annotated[
        Flag | None,
        field(
            "Bundled",
            "Whether a single consent was requested for several purposes at once.",
            DataCategory.OPERATIONAL,
            False,
        ),
    ] = None
    service_conditional: Annotated[
        Flag | None,
        field(
            "Condition for help",
            "Whether a service was made to depend on this consent although it does not need the data (GDPR art. 7(4)).",
            DataCategory.OPERATIONAL,
            False,
        ),
    ] = None
    refusal_reason: Annotated[
        ConsentRefusalReason | None,
        field(
            "Reason for not consenting",
            "Reason the person gave of their own accord. They need not give one; do not ask why.",
            DataCategory.SAFETY_CRITICAL,
            "not-stated",
        ),
    ] = None
    given_at: Annotated[
        Instant | None,
        field("Given at", "When the person agreed.", DataCategory.OPERATIONAL, "2026-03-02T11:00:00+02:00"),
    ] = None
    valid_until: Annotated[
        IsoDate | None,
        field("Valid until", "Last day on which the consent is valid.", DataCategory.OPERATIONAL, "2026-12-31"),
    ] = None
    withdrawn_at: Annotated[
        Instant | None,
        field(
            "Withdrawn at",
            "When the person withdrew the consent (GDPR art. 7(3)).",
            DataCategory.OPERATIONAL,
            "2026-05-04T09:30:00+03:00",
        ),
    ] = None
    withdrawal_reason: Annotated[
        ConsentWithdrawalReason | None,
        field(
            "Reason for withdrawal",
            "Reason the person gave; they need not give one.",
            DataCategory.SAFETY_CRITICAL,
            "not-stated",
        ),
    ] = None
    withdrawal_notified: Annotated[
        tuple[WithdrawalNotice, ...],
        field(
            "Recipients informed of the withdrawal",
            "Which recipients were informed, and when.",
            DataCategory.OPERATIONAL,
        ),
    ] = ()
