"""The message in which records cross between systems."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from nordicbaltic_standards.codelists.enumerations import (
    CriminalDataGround,
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    ReferralUrgency,
    SpecialCategoryCondition,
    TransferGround,
)
from nordicbaltic_standards.models.assistance import Assistance
from nordicbaltic_standards.models.base import Model, Record, type_field, version_field
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.compensation_claim import CompensationClaim
from nordicbaltic_standards.models.data_protection import DataProtection
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.identification import Identification
from nordicbaltic_standards.models.legal_status import LegalStatus
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.worker import Worker
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.models.referral import Referral
from nordicbaltic_standards.models.safe_return import SafeReturn
from nordicbaltic_standards.models.types import Flag, Identifier, Instant, Name, Pointer
from nordicbaltic_standards.models.victim_protection import VictimProtection

D = DataCategory

CarriedRecord = Annotated[
    Identification
    | LegalStatus
    | Assistance
    | Referral
    | SafeReturn
    | DataProtection
    | VictimProtection
    | CompensationClaim
    | CaseFile
    | Organisation
    | PracticeAssessment,
    Field(discriminator="record_type"),
]
"""Any record that a message can contain; ``record_type`` says which."""


class MessageBasis(Model, frozen=True):
    """What sending the message is based on (GDPR art. 6, 9 and 10)."""

    article6: Annotated[
        LawfulBasis | None, field("Legal basis", "Legal basis under article 6.", D.OPERATIONAL, "consent")
    ] = None
    article9: Annotated[
        SpecialCategoryCondition | None,
        field("Condition for special categories", "Condition under article 9.", D.OPERATIONAL, "explicit-consent"),
    ] = None
    article10: Annotated[
        CriminalDataGround | None,
        field("Criminal-offence data", "Ground under article 10.", D.OPERATIONAL, "authorised-by-law"),
    ] = None
    legal_provision: Annotated[
        Name | None,
        field(
            "Provision of law",
            "National provision that lays down the task or duty.",
            D.OPERATIONAL,
            "Ohvriabi seadus § 24",
        ),
    ] = None


class Payload(Model, frozen=True):
    """The record that a message contains, and information about it."""

    record: Annotated[CarriedRecord, field("Record", "The record.", D.OPERATIONAL)]
    latest_event_at: Annotated[
        Instant | None,
        field(
            "Latest event", "When the latest event in the record happened.", D.OPERATIONAL, "2026-03-03T14:00:00+02:00"
        ),
    ] = None
    data_categories: Annotated[
        Unique[DataCategory], field("Data", "Categories of data in the record.", D.OPERATIONAL, ["demographic"])
    ] = ()
    free_text_fields: Annotated[
        Unique[Pointer], field("Free text", "JSON Pointers to the free text in the record.", D.OPERATIONAL, ["/note"])
    ] = ()


class ExchangeMessage(Record, frozen=True):
    """A message from one organisation to another, with the record it contains and the legal basis for sending it.

    Written by the sending system. Joins the areas; travels across borders.
    Source: GDPR art. 5, 6, 9, 10 and 44 to 49; Directive (EU) 2016/680; CETS 197 art. 11.
    """

    record_name: ClassVar[str] = "exchange-message"
    area: ClassVar[str] = "case"

    record_type: Annotated[Literal["exchange-message"], type_field("exchange-message")]
    standard_version: Annotated[Literal["1.0"], version_field()]
    sent_at: Annotated[
        Instant, field("Sent at", "When the message was sent.", D.OPERATIONAL, "2026-03-03T14:05:00+02:00")
    ]
    valid_until: Annotated[
        Instant | None,
        field(
            "Valid until",
            "Time after which the message must not be acted on.",
            D.OPERATIONAL,
            "2026-03-10T00:00:00+02:00",
        ),
    ] = None
    in_reply_to: Annotated[
        Identifier | None,
        field("In reply to", "Identifier of the message that this one answers.", D.OPERATIONAL, "msg-2026-0311"),
    ] = None
    in_reply_to_sent_at: Annotated[
        Instant | None,
        field(
            "Answered message sent at",
            "When the message that this one answers was sent.",
            D.OPERATIONAL,
            "2026-03-02T10:00:00+02:00",
        ),
    ] = None
    sender: Annotated[OrganisationRef, field("Sender", "Organisation that sends.", D.OPERATIONAL)]
    recipient: Annotated[OrganisationRef, field("Recipient", "Organisation that receives.", D.OPERATIONAL)]
    purpose: Annotated[DisclosurePurpose, field("Purpose", "Purpose of the message.", D.OPERATIONAL, "support")]
    profile: Annotated[
        Identifier | None,
        field("Profile", "Exchange profile by which the record was minimised.", D.OPERATIONAL, "referral-to-shelter"),
    ] = None
    urgency: Annotated[
        ReferralUrgency | None, field("Urgency", "How soon an answer is needed.", D.OPERATIONAL, "within-24-hours")
    ] = None
    basis: Annotated[MessageBasis, field("Legal basis", "What sending the message is based on.", D.OPERATIONAL)]
    consent_ref: Annotated[
        Identifier | None, field("Consent", "Identifier of the consent in the sender's file.", D.OPERATIONAL, "c1")
    ] = None
    consent: Annotated[
        Consent | None,
        field(
            "Consent at the time",
            "The consent as it was at the time of sending, limited to this recipient.",
            D.OPERATIONAL,
        ),
    ] = None
    transfer_ground: Annotated[
        TransferGround | None,
        field(
            "Transfer ground", "Ground for a transfer outside the European Economic Area.", D.OPERATIONAL, "adequacy"
        ),
    ] = None
    classification: Annotated[
        DataCategory | None,
        field("Classification", "The most sensitive category of data in the message.", D.OPERATIONAL, "special-health"),
    ] = None
    sealed: Annotated[
        Flag | None, field("Sealed", "Whether the message is sent signed and encrypted.", D.OPERATIONAL, True)
    ] = None
    channel_encrypted: Annotated[
        Flag | None, field("Encrypted channel", "Whether the channel is encrypted.", D.OPERATIONAL, True)
    ] = None
    callback: Annotated[
        Worker | None, field("Contact for questions", "Who at the sender answers questions.", D.OPERATIONAL)
    ] = None
    attention: Annotated[
        Worker | None, field("For the attention of", "Who at the recipient handles the matter.", D.OPERATIONAL)
    ] = None
    payload: Annotated[Payload, field("Content", "The record that the message contains.", D.OPERATIONAL)]
