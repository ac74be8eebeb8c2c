"""Code lists of organisations and practice assessment."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList


class ContactPurpose(CodeList, id="contact-purpose", title="What a contact is for", area="network"):
    """What a contact is for."""

    REFERRALS = Code(
        "referrals",
        "Referrals",
        "To refer a person.",
        "hsds",
    )
    EMERGENCY = Code(
        "emergency",
        "Emergency",
        "For danger that cannot wait.",
        "hsds",
    )
    GENERAL = Code(
        "general",
        "General enquiries",
        "For all other questions.",
        "hsds",
    )
    DATA_PROTECTION = Code(
        "data-protection",
        "Data protection",
        "For questions on personal data.",
        "gdpr art. 13(1)(b)",
    )
    CROSS_BORDER = Code(
        "cross-border",
        "Contact across borders",
        "For partners in other countries.",
        "dir-2011-36 art. 11",
    )


class GroupServed(CodeList, id="group-served", title="Group a service is for", area="network"):
    """Group a service is for."""

    WOMEN = Code(
        "women",
        "Women",
        "Adult women.",
        "hsds",
    )
    MEN = Code(
        "men",
        "Men",
        "Adult men.",
        "hsds",
    )
    ALL_ADULTS = Code(
        "all-adults",
        "All adults",
        "Adults of any gender.",
        "hsds",
    )
    GIRLS = Code(
        "girls",
        "Girls",
        "Girls under eighteen.",
        "hsds",
    )
    BOYS = Code(
        "boys",
        "Boys",
        "Boys under eighteen.",
        "hsds",
    )
    ALL_CHILDREN = Code(
        "all-children",
        "All children",
        "Children of any gender.",
        "hsds",
    )
    FAMILIES = Code(
        "families",
        "Families",
        "Adults with children in their care.",
        "hsds",
    )


class AssessmentKind(CodeList, id="assessment-kind", title="Kind of practice assessment", area="network"):
    """Kind of practice assessment."""

    SELF = Code(
        "self",
        "Self-assessment",
        "The organisation assesses itself.",
        "odihr-nrm-2022",
    )
    PEER = Code(
        "peer",
        "Peer assessment",
        "Another organisation of the network assesses it.",
        "odihr-nrm-2022",
    )
    EXTERNAL = Code(
        "external",
        "External assessment",
        "An independent body assesses it.",
        "odihr-nrm-2022",
    )


class AssessmentRating(CodeList, id="assessment-rating", title="Rating against a standard", area="network"):
    """Rating against a standard."""

    MET = Code(
        "met",
        "Met",
        "Practice meets the standard.",
        "odihr-nrm-2022",
    )
    PARTLY = Code(
        "partly",
        "Partly met",
        "Practice meets a part of the standard.",
        "odihr-nrm-2022",
    )
    NOT_MET = Code(
        "not-met",
        "Not met",
        "Practice does not meet the standard.",
        "odihr-nrm-2022",
    )
    NOT_APPLICABLE = Code(
        "not-applicable",
        "Not applicable",
        "The standard does not concern this organisation.",
        "odihr-nrm-2022",
    )


class EvidenceKind(CodeList, id="evidence-kind", title="Kind of evidence", area="network"):
    """Kind of evidence."""

    WRITTEN_PROCEDURE = Code(
        "written-procedure",
        "Written procedure",
        "A procedure, form or agreement in writing.",
        "odihr-nrm-2022",
    )
    CASE_REVIEW = Code(
        "case-review",
        "Review of cases",
        "A look at a sample of cases.",
        "odihr-nrm-2022",
    )
    FIGURES = Code(
        "figures",
        "Figures",
        "Statistics or measured times.",
        "odihr-nrm-2022",
    )
    INTERVIEWS_WITH_STAFF = Code(
        "interviews-with-staff",
        "Interviews with staff",
        "Talks with those who do the work.",
        "odihr-nrm-2022",
    )
    SURVIVOR_FEEDBACK = Code(
        "survivor-feedback",
        "Feedback from survivors",
        "What people who were helped have said.",
        "odihr-nrm-2022",
    )
    VISIT = Code(
        "visit",
        "Visit",
        "What was seen on the spot.",
        "odihr-nrm-2022",
    )
    TRAINING_RECORD = Code(
        "training-record",
        "Training record",
        "Who was trained in what, and when.",
        "odihr-nrm-2022",
    )
    LAW_OR_DECISION = Code(
        "law-or-decision",
        "Law or official decision",
        "A provision of law or a decision of an authority.",
        "odihr-nrm-2022",
    )
