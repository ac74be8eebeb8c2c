"""How surely something is known, and why a value is absent."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, narrower


class AbsenceReason(CodeList, id="absence-reason", title="Why a value is absent", area="case"):
    """Why a value is absent."""

    UNKNOWN = Code(
        "unknown",
        "Unknown",
        "Asked or looked for, and not known.",
        "bods unspecified reason",
        mappings=(
            broader("htcds", "prs_Gender=NonSpecifiedUnknown", "gender only; not specified and unknown in one"),
            broader("ctdc", "blank", "any variable; unknown, absent and not asked look alike"),
            broader("ctdc", "-99", "any flag in older copies; unknown, absent and not asked look alike"),
            exact("ctdc", "Unknown", "text value in gender and age band of older releases"),
            broader("eurostat", "sex=UNK", "any reason for absence"),
            broader("eurostat", "age=UNK", "any reason for absence"),
            broader("eurostat", "citizen=UNK", "any reason for absence"),
            broader("eurostat", "form of exploitation=unknown", "any reason for absence; code string not verified"),
        ),
    )
    NOT_ASKED = Code(
        "not-asked",
        "Not asked",
        "Nobody asked, for a good reason or not yet.",
        "nordicbaltic-standards",
        mappings=(broader("ctdc", "blank", "any variable; unknown, absent and not asked look alike"),),
    )
    DECLINED = Code(
        "declined",
        "Declined to answer",
        "The person preferred not to say.",
        "nordicbaltic-standards",
    )
    WITHHELD_FOR_SAFETY = Code(
        "withheld-for-safety",
        "Withheld for safety",
        "Known, and left out to protect someone.",
        "hsds 166",
    )
    WITHHELD_BY_CONSENT = Code(
        "withheld-by-consent",
        "Withheld by the person's choice",
        "Known, and the person does not agree to share it.",
        "nordicbaltic-standards",
    )
    NOT_APPLICABLE = Code(
        "not-applicable",
        "Not applicable",
        "The question makes no sense here.",
        "nordicbaltic-standards",
        mappings=(broader("ctdc", "blank", "any variable; unknown, absent and not asked look alike"),),
    )
    NOT_RECORDED = Code(
        "not-recorded",
        "Not recorded in the source",
        "An imported record has no detail.",
        "nordicbaltic-standards",
        mappings=(
            narrower("ctdc", "typeOfLabourNotSpecified=1", "sector only; old layout only"),
            narrower("ctdc", "meansOfControlNotSpecified=1", "means of control only; old layout only"),
        ),
    )


class ConfidenceLevel(CodeList, id="confidence-level", title="Confidence in a statement", area="case"):
    """Confidence in a statement."""

    CONFIRMED = Code(
        "confirmed",
        "Confirmed",
        "Two independent sources or a decision support it.",
        "nordicbaltic-standards",
    )
    PROBABLE = Code(
        "probable",
        "Probable",
        "One good source supports it.",
        "nordicbaltic-standards",
    )
    STATED = Code(
        "stated",
        "Stated by the person",
        "The person says so and nothing contradicts it.",
        "nordicbaltic-standards",
    )
    SUSPECTED = Code(
        "suspected",
        "Suspected",
        "Signs only.",
        "nordicbaltic-standards",
    )
    DISPUTED = Code(
        "disputed",
        "Disputed",
        "Sources contradict each other.",
        "nordicbaltic-standards",
    )


class VerificationStatus(CodeList, id="verification-status", title="How an item was verified", area="case"):
    """How an item was verified."""

    DOCUMENT_SEEN = Code(
        "document-seen",
        "Document seen",
        "A document was seen.",
        "nordicbaltic-standards",
    )
    AUTHORITY_CONFIRMED = Code(
        "authority-confirmed",
        "Confirmed by an authority",
        "An authority confirmed it.",
        "nordicbaltic-standards",
    )
    SELF_DECLARED = Code(
        "self-declared",
        "Self-declared",
        "Only the person says so.",
        "nordicbaltic-standards",
    )
    THIRD_PARTY = Code(
        "third-party",
        "Third party",
        "Someone else says so.",
        "nordicbaltic-standards",
    )
    ASSESSED = Code(
        "assessed",
        "Assessed by a professional",
        "For instance by an age assessment.",
        "nordicbaltic-standards",
    )
    NOT_VERIFIED = Code(
        "not-verified",
        "Not verified",
        "Nobody has checked.",
        "primero verification status",
    )
