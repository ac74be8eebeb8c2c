"""The records of data protection and of the protection of the person."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    BreachMeasure,
    BreachNotToldGround,
    BreachRisk,
    ContactChannel,
    CriminalDataGround,
    DataCategory,
    DataRequestOutcome,
    DataSubjectRight,
    DisclosureChannel,
    DisclosurePurpose,
    IdentifierScheme,
    LawfulBasis,
    NoticeBasis,
    NoticeExemption,
    RecipientType,
    RequestExtensionReason,
    RetentionHoldGround,
    RetentionTrigger,
    SpecialCategoryCondition,
    TransferGround,
    WithoutConsentGround,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, type_field, version_field
from nordicbaltic_standards.models.collections import NonEmptyUnique, Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.representative import Representative
from nordicbaltic_standards.models.parts.subject import PersonRecord, PersonSection
from nordicbaltic_standards.models.types import (
    Country,
    Flag,
    Identifier,
    Instant,
    IsoDate,
    Language,
    Name,
    NonNegativeInteger,
    Note,
)

D = DataCategory


class Processor(Model, frozen=True):
    """An organisation that processes data on behalf of the controller (GDPR art. 28)."""

    ref: Annotated[Identifier, field("Reference", "Identifier of the processor.", D.OPERATIONAL, "ee-hosting-1")]
    contract_on: Annotated[
        IsoDate | None, field("Date of the contract", "Day of the contract.", D.OPERATIONAL, "2025-11-01")
    ] = None


class PrivacyNotice(Model, frozen=True):
    """A notice to the person about how their data are used (GDPR art. 13 and 14)."""

    basis: Annotated[
        NoticeBasis, field("Provision", "Provision under which the notice is given.", D.OPERATIONAL, "article-13")
    ]
    due_from: Annotated[
        IsoDate | None,
        field(
            "Due from",
            "Day on which the data were first collected (article 13) or received (article 14).",
            D.OPERATIONAL,
            "2026-03-01",
        ),
    ] = None
    given_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Given on", "Day on which the person was informed.", D.OPERATIONAL, "2026-03-01"),
    ] = None
    first_contact_on: Annotated[
        IsoDate | None,
        field(
            "First contact on",
            "Day of the first contact with the person after the data were received.",
            D.OPERATIONAL,
            "2026-03-01",
        ),
    ] = None
    exemption: Annotated[
        NoticeExemption | None,
        field(
            "Ground for not giving notice",
            "Ground on which the person was not informed.",
            D.OPERATIONAL,
            "already-informed",
        ),
    ] = None
    languages: Annotated[Unique[Language], field("Languages", "Languages of the notice.", D.DEMOGRAPHIC, ["uk"])] = ()
    oral: Annotated[
        Flag | None, field("Explained orally", "Whether it was also explained orally.", D.OPERATIONAL, True)
    ] = None


class ProcessingBasis(Model, frozen=True):
    """What the processing for one or more purposes is based on (GDPR art. 6, 9 and 10)."""

    part_title: ClassVar[str] = "Basis for processing"

    id: Annotated[Identifier, field("Identifier", "Identifier of the basis in this file.", D.OPERATIONAL, "b1")]
    purposes: Annotated[
        NonEmptyUnique[DisclosurePurpose],
        field("Purposes", "Purposes for which it applies.", D.OPERATIONAL, ["support"]),
    ]
    article6: Annotated[LawfulBasis, field("Legal basis", "Legal basis under article 6.", D.OPERATIONAL, "public-task")]
    article9: Annotated[
        SpecialCategoryCondition | None,
        field("Condition for special categories", "Condition under article 9.", D.OPERATIONAL, "social-protection-law"),
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
    data_categories: Annotated[
        Unique[DataCategory],
        field("Data", "Categories of data for which it applies.", D.OPERATIONAL, ["identifying", "special-health"]),
    ] = ()
    consent_ref: Annotated[
        Identifier | None,
        field("Consent", "Identifier of the consent, where the basis is consent.", D.OPERATIONAL, "c1"),
    ] = None
    from_date: Annotated[
        IsoDate | None, field("From", "First day on which it applies.", D.OPERATIONAL, "2026-03-01")
    ] = None
    to_date: Annotated[IsoDate | None, field("To", "Last day on which it applies.", D.OPERATIONAL, "2027-03-01")] = None


class Disclosure(Model, frozen=True):
    """A disclosure of data to one recipient."""

    id: Annotated[Identifier, field("Identifier", "Identifier of the disclosure in this file.", D.OPERATIONAL, "d1")]
    at: Annotated[
        Instant, field("Disclosed at", "When the data were disclosed.", D.OPERATIONAL, "2026-03-03T14:05:00+02:00")
    ]
    recipient: Annotated[
        OrAbsent[Identifier], field("Recipient", "Identifier of the recipient.", D.OPERATIONAL, "org-7k2")
    ]
    recipient_type: Annotated[
        RecipientType,
        field("Type of recipient", "Capacity in which the recipient received the data.", D.OPERATIONAL, "shelter"),
    ]
    recipient_country: Annotated[
        Country | None, field("Country of the recipient", "Country in which the recipient is.", D.OPERATIONAL, "EE")
    ] = None
    purpose: Annotated[DisclosurePurpose, field("Purpose", "Purpose of the disclosure.", D.OPERATIONAL, "support")]
    data_categories: Annotated[
        Unique[DataCategory], field("Data", "Categories of data disclosed.", D.OPERATIONAL, ["demographic"])
    ] = ()
    consent_ref: Annotated[
        Identifier | None, field("Consent", "Identifier of the consent relied on.", D.OPERATIONAL, "c1")
    ] = None
    basis_ref: Annotated[
        Identifier | None, field("Basis", "Identifier of the processing basis relied on.", D.OPERATIONAL, "b1")
    ] = None
    without_consent_ground: Annotated[
        WithoutConsentGround | None,
        field("Ground without consent", "Ground for disclosure without consent.", D.OPERATIONAL, "public-task"),
    ] = None
    transfer_ground: Annotated[
        TransferGround | None,
        field(
            "Transfer ground", "Ground for a transfer outside the European Economic Area.", D.OPERATIONAL, "adequacy"
        ),
    ] = None
    transfer_risks_explained_on: Annotated[
        IsoDate | None,
        field(
            "Risks explained on", "Day on which the risks of the transfer were explained.", D.OPERATIONAL, "2026-03-02"
        ),
    ] = None
    channel: Annotated[
        DisclosureChannel | None, field("Channel", "How the data were sent.", D.OPERATIONAL, "secure-portal")
    ] = None
    person_informed_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Person informed on", "Day on which the person was informed.", D.OPERATIONAL, "2026-03-03"),
    ] = None


class RetentionHold(Model, frozen=True):
    """A time in which data are kept beyond the retention period."""

    from_date: Annotated[IsoDate, field("From", "First day.", D.OPERATIONAL, "2027-03-01")]
    to_date: Annotated[IsoDate | None, field("To", "Last day.", D.OPERATIONAL, "2027-12-31")] = None
    ground: Annotated[RetentionHoldGround, field("Ground", "Why they are kept.", D.OPERATIONAL, "proceedings")]
    review_on: Annotated[
        IsoDate | None,
        field("Review on", "Day by which the retention hold is to be reviewed.", D.OPERATIONAL, "2027-09-01"),
    ] = None


class RetentionPeriod(Model, frozen=True):
    """A length of time, in calendar units."""

    years: Annotated[NonNegativeInteger | None, field("Years", "Number of calendar years.", D.OPERATIONAL, 5)] = None
    months: Annotated[NonNegativeInteger | None, field("Months", "Number of calendar months.", D.OPERATIONAL, 6)] = None
    days: Annotated[NonNegativeInteger | None, field("Days", "Number of days.", D.OPERATIONAL, 30)] = None


class Retention(Model, frozen=True):
    """How long data of one category are kept, and when they were erased."""

    category: Annotated[DataCategory, field("Data", "Category of data.", D.OPERATIONAL, "special-health")]
    trigger: Annotated[
        RetentionTrigger, field("Starts with", "Event that starts the retention period.", D.OPERATIONAL, "case-closed")
    ]
    triggered_on: Annotated[
        OrAbsent[IsoDate] | None, field("Started on", "Day of that event.", D.OPERATIONAL, "2026-12-31")
    ] = None
    period: Annotated[
        RetentionPeriod | None, field("Retention period", "Length of the retention period.", D.OPERATIONAL)
    ] = None
    due_on: Annotated[
        IsoDate | None, field("Due on", "Day on which the data are to be erased.", D.OPERATIONAL, "2031-12-31")
    ] = None
    erased_on: Annotated[
        IsoDate | None, field("Erased on", "Day on which they were erased.", D.OPERATIONAL, "2032-01-04")
    ] = None
    hold: Annotated[
        RetentionHold | None,
        field("Kept longer", "Time in which they are kept beyond the retention period.", D.OPERATIONAL),
    ] = None


class DataRequest(Model, frozen=True):
    """A request by the person concerning their own data (GDPR art. 12 and 15 to 22)."""

    right: Annotated[DataSubjectRight, field("Right", "The right exercised.", D.OPERATIONAL, "access")]
    received_on: Annotated[IsoDate, field("Received on", "Day on which it arrived.", D.OPERATIONAL, "2026-05-04")]
    representative: Annotated[
        Representative | None,
        field(
            "Representative",
            "Who makes the request on the person's behalf; left out where the person makes it.",
            D.VICTIMISATION,
        ),
    ] = None
    identity_document: Annotated[
        OrAbsent[IdentifierScheme] | None,
        field("Proof of identity", "Kind of document seen; never its number.", D.IDENTIFYING, "passport"),
    ] = None
    identity_confirmed_on: Annotated[
        IsoDate | None,
        field(
            "Identity confirmed on", "Day on which it was confirmed who makes the request.", D.OPERATIONAL, "2026-05-05"
        ),
    ] = None
    data_categories: Annotated[
        Unique[DataCategory],
        field(
            "Data requested",
            "Categories of data requested. If no category is given, all data are requested.",
            D.OPERATIONAL,
            ["special-health"],
        ),
    ] = ()
    period_from: Annotated[
        IsoDate | None, field("Data from", "First day of the data requested.", D.OPERATIONAL, "2026-01-01")
    ] = None
    period_to: Annotated[
        IsoDate | None, field("Data until", "Last day of the data requested.", D.OPERATIONAL, "2026-04-30")
    ] = None
    reply_channel: Annotated[
        ContactChannel | None,
        field("Reply by", "Safe channel for the reply, as the person wishes.", D.CONTACT, "in-person"),
    ] = None
    extended_on: Annotated[
        IsoDate | None,
        field("Extended on", "Day on which the person was told that more time is needed.", D.OPERATIONAL, "2026-05-28"),
    ] = None
    extension_reason: Annotated[
        RequestExtensionReason | None,
        field("Reason for extension", "Why more time is needed.", D.OPERATIONAL, "complexity"),
    ] = None
    answered_on: Annotated[IsoDate | None, field("Answered on", "Day of the answer.", D.OPERATIONAL, "2026-05-30")] = (
        None
    )
    outcome: Annotated[
        DataRequestOutcome | None, field("Outcome", "Decision on the request.", D.OPERATIONAL, "granted")
    ] = None
    reasons_given: Annotated[
        Flag | None, field("Reasons given", "Whether the answer states its reasons.", D.OPERATIONAL, True)
    ] = None
    complaint_route_given: Annotated[
        Flag | None, field("Complaint route given", "Whether the answer says where to complain.", D.OPERATIONAL, True)
    ] = None


class DataBreach(Model, frozen=True):
    """A breach of the security of personal data (GDPR art. 33 and 34)."""

    id: Annotated[Identifier, field("Identifier", "Identifier of the breach.", D.OPERATIONAL, "br1")]
    detected_at: Annotated[
        Instant, field("Detected at", "When it became known.", D.OPERATIONAL, "2026-06-01T16:40:00+03:00")
    ]
    data_categories: Annotated[
        Unique[DataCategory], field("Data", "Categories of data concerned.", D.OPERATIONAL, ["contact"])
    ] = ()
    risk: Annotated[BreachRisk, field("Risk", "Risk to the people concerned.", D.OPERATIONAL, "high")]
    authority_notified_at: Annotated[
        Instant | None,
        field(
            "Authority notified at",
            "When the supervisory authority was notified.",
            D.OPERATIONAL,
            "2026-06-02T10:00:00+03:00",
        ),
    ] = None
    delay_reason: Annotated[
        Note | None,
        field(
            "Reason for delay",
            "Why the authority was notified after more than 72 hours.",
            D.FREE_TEXT,
            "Discovered during a holiday.",
        ),
    ] = None
    persons_told_at: Annotated[
        Instant | None,
        field(
            "People informed at", "When the people concerned were informed.", D.OPERATIONAL, "2026-06-02T11:00:00+03:00"
        ),
    ] = None
    not_told_ground: Annotated[
        BreachNotToldGround | None,
        field("Ground for not informing", "Why they were not informed.", D.OPERATIONAL, "data-unintelligible"),
    ] = None
    measures: Annotated[
        Unique[BreachMeasure], field("Measures", "Measures taken.", D.OPERATIONAL, ["contained", "person-moved"])
    ] = ()


class ImpactAssessment(Model, frozen=True):
    """Data protection impact assessment (GDPR art. 35 and 36)."""

    done_on: Annotated[IsoDate, field("Done on", "Day of the assessment.", D.OPERATIONAL, "2025-10-01")]
    consulted_on: Annotated[
        IsoDate | None,
        field(
            "Authority consulted on",
            "Day on which the supervisory authority was consulted.",
            D.OPERATIONAL,
            "2025-10-20",
        ),
    ] = None


class DataSecurity(Model, frozen=True):
    """How the data are secured (GDPR art. 32)."""

    encrypted_at_rest: Annotated[
        Flag | None, field("Encrypted", "Whether stored data are encrypted.", D.OPERATIONAL, True)
    ] = None
    access_logged: Annotated[
        Flag | None, field("Access logged", "Whether every access is logged.", D.OPERATIONAL, True)
    ] = None
    access_limited_to_case: Annotated[
        Flag | None,
        field("Access limited", "Whether only those who work on the case have access.", D.OPERATIONAL, True),
    ] = None


class ProcessingRegister(Model, frozen=True):
    """What an organisation states once, for all its files, about how it processes personal data (GDPR art. 30(1)).

    A file states only what differs for it. The organisation is the controller where it names no other.
    """

    part_title: ClassVar[str] = "Register of processing"

    controller: Annotated[
        OrganisationRef | None,
        field("Controller", "Organisation responsible for the data (GDPR art. 4(7)).", D.OPERATIONAL),
    ] = None
    joint_controllers: Annotated[
        tuple[OrganisationRef, ...],
        field("Joint controllers", "Others who are jointly responsible with it (GDPR art. 26).", D.OPERATIONAL),
    ] = ()
    arrangement_on: Annotated[
        IsoDate | None,
        field(
            "Date of the arrangement", "Day of the arrangement between joint controllers.", D.OPERATIONAL, "2025-12-01"
        ),
    ] = None
    processors: Annotated[
        tuple[Processor, ...], field("Processors", "Who processes data on their behalf.", D.OPERATIONAL)
    ] = ()
    bases: Annotated[
        tuple[ProcessingBasis, ...], field("Legal bases", "What the processing is based on.", D.OPERATIONAL)
    ] = ()
    retention: Annotated[tuple[Retention, ...], field("Retention", "How long data are kept.", D.OPERATIONAL)] = ()
    impact_assessment: Annotated[
        ImpactAssessment | None, field("Impact assessment", "Data protection impact assessment.", D.OPERATIONAL)
    ] = None
    security: Annotated[DataSecurity | None, field("Security", "How the data are secured.", D.OPERATIONAL)] = None


class DataProtectionSection(ProcessingRegister, PersonSection, frozen=True):
    """Section of a case file: the content of `DataProtection` without its envelope."""

    record_name: ClassVar[str] = "data-protection"
    area: ClassVar[str] = "protection"

    data_categories: Annotated[
        Unique[DataCategory],
        field(
            "Data held", "Categories of data that the file contains.", D.OPERATIONAL, ["identifying", "special-health"]
        ),
    ] = ()
    notices: Annotated[
        tuple[PrivacyNotice, ...],
        field("Notices", "Notices to the person about how their data are used.", D.OPERATIONAL),
    ] = ()
    consents: Annotated[tuple[Consent, ...], field("Consents", "Consents of the person.", D.OPERATIONAL)] = ()
    disclosures: Annotated[
        tuple[Disclosure, ...], field("Disclosures", "Data disclosed, oldest first.", D.OPERATIONAL)
    ] = ()
    requests: Annotated[
        tuple[DataRequest, ...], field("Requests", "The person's requests concerning their data.", D.OPERATIONAL)
    ] = ()
    breaches: Annotated[tuple[DataBreach, ...], field("Breaches", "Breaches of security.", D.OPERATIONAL)] = ()


class DataProtection(DataProtectionSection, PersonRecord, frozen=True):
    """Responsibility for data on a person, the legal bases, who received the data and when they are erased.

    Filled with the data protection officer. Area: victim protection and data protection.
    Source: Regulation (EU) 2016/679 (GDPR); Directive (EU) 2016/680; CETS 197 art. 11.
    """

    record_type: Annotated[Literal["data-protection"], type_field("data-protection")]
    standard_version: Annotated[Literal["1.0"], version_field()]
