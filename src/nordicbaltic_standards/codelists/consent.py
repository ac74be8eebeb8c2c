"""What consent is made of."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, unmapped


class ConsentStatus(CodeList, id="consent-status", title="Status of consent", area="protection"):
    """Status of consent."""

    NOT_ASKED = Code(
        "not-asked",
        "Not asked",
        "Consent has not been sought.",
        "nordicbaltic-standards",
    )
    REQUESTED = Code(
        "requested",
        "Requested",
        "Information was given and the person is thinking.",
        "hl7-fhir consent draft",
    )
    GIVEN = Code(
        "given",
        "Given",
        "The person agreed.",
        "hl7-fhir consent active; primero consent_for_services",
        mappings=(
            broader("htcds", "con_Consent=TRUE", "one tick: partial, expired or withdrawn consent looks the same"),
        ),
    )
    GIVEN_IN_PART = Code(
        "given-in-part",
        "Given in part",
        "The person agreed to some purposes or recipients only.",
        "primero disclosure_deny_details",
    )
    REFUSED = Code(
        "refused",
        "Refused",
        "The person did not agree.",
        "hl7-fhir consent not-done",
        mappings=(broader("htcds", "con_Consent=FALSE", "an empty box may also mean not asked or withdrawn"),),
    )
    WITHDRAWN = Code(
        "withdrawn",
        "Withdrawn",
        "The person took back consent; what was done before stays lawful.",
        "gdpr art. 7(3)",
    )
    EXPIRED = Code(
        "expired",
        "Expired",
        "The agreed time has passed.",
        "hl7-fhir consent inactive",
    )
    INVALID = Code(
        "invalid",
        "Invalid",
        "Consent was not free, informed or given by someone able to give it.",
        "gdpr art. 4(11)",
    )
    NOT_REQUIRED = Code(
        "not-required",
        "Not required",
        "Another legal basis applies and the person was told.",
        "nordicbaltic-standards",
    )


class ConsentScope(CodeList, id="consent-scope", title="What consent covers", area="protection"):
    """What consent covers."""

    SUPPORT_AND_SERVICES = Code(
        "support-and-services",
        "Support and services",
        "Receiving support.",
        "primero consent_for_services",
    )
    SHARE_FOR_REFERRAL = Code(
        "share-for-referral",
        "Sharing for a referral",
        "Passing named data to a named recipient.",
        "gbvims release form; primero disclosure_other_orgs",
    )
    SHARE_ACROSS_BORDER = Code(
        "share-across-border",
        "Sharing across a border",
        "Passing data to another country.",
        "icmpd-trm",
    )
    SHARE_WITH_POLICE = Code(
        "share-with-police",
        "Sharing with police or prosecution",
        "Passing data to law enforcement.",
        "primero authorities",
    )
    SHARE_WITH_MIGRATION = Code(
        "share-with-migration",
        "Sharing with migration authorities",
        "Passing data for residence.",
        "nordicbaltic-standards",
    )
    SHARE_WITH_FAMILY = Code(
        "share-with-family",
        "Contact with family",
        "Telling or contacting family.",
        "primero family; primero consent_for_tracing",
    )
    MEDICAL_INFORMATION = Code(
        "medical-information",
        "Medical information",
        "Asking for or passing health data.",
        "nordicbaltic-standards",
    )
    FORMAL_IDENTIFICATION = Code(
        "formal-identification",
        "Formal identification",
        "Starting a formal identification.",
        "nordicbaltic-standards",
    )
    PARTICIPATION_IN_PROCEEDINGS = Code(
        "participation-in-proceedings",
        "Taking part in proceedings",
        "Complaint, statement, testimony.",
        "nordicbaltic-standards",
    )
    RETURN_ARRANGEMENTS = Code(
        "return-arrangements",
        "Return arrangements",
        "Contact with the country of return.",
        "nordicbaltic-standards",
    )
    INTERPRETER_PRESENCE = Code(
        "interpreter-presence",
        "Presence of an interpreter",
        "A third person hears what is said.",
        "nordicbaltic-standards",
    )
    ANONYMOUS_STATISTICS = Code(
        "anonymous-statistics",
        "Statistics",
        "Use without identity in statistics.",
        "primero consent_reporting; gbvims",
        mappings=(unmapped("htcds", "named only in the description of con_Consent"),),
    )
    RESEARCH = Code(
        "research",
        "Research",
        "Use in a study.",
        "nordicbaltic-standards",
        mappings=(unmapped("htcds", "named only in the description of con_Consent"),),
    )
    MEDIA_OR_ADVOCACY = Code(
        "media-or-advocacy",
        "Media or advocacy",
        "Use of the story in public.",
        "nordicbaltic-standards",
    )
    PHOTO_OR_RECORDING = Code(
        "photo-or-recording",
        "Photograph or recording",
        "Taking images or sound.",
        "nordicbaltic-standards",
    )
    COMPENSATION_AND_BENEFITS = Code(
        "compensation-and-benefits",
        "Compensation and benefits",
        "To use the data for claims to compensation, wages or social benefits.",
        "nordicbaltic-standards",
    )


class ConsentGiver(CodeList, id="consent-giver", title="Who gives consent", area="protection"):
    """Who gives consent."""

    PERSON = Code(
        "person",
        "The person",
        "An adult or a child able to decide.",
        "primero individual",
    )
    PARENT = Code(
        "parent",
        "Parent",
        "A parent who is not suspected.",
        "primero caregiver",
    )
    GUARDIAN = Code(
        "guardian",
        "Guardian",
        "A guardian or representative of a child or adult.",
        "dir-2011-36 art. 14(2); dir-2011-36 art. 16",
    )
    SUPPORTED_DECISION = Code(
        "supported-decision",
        "The person with support",
        "The person decides with help to understand.",
        "nordicbaltic-standards",
    )
    CHILD_ASSENT = Code(
        "child-assent",
        "Assent of the child",
        "The child agrees beside the person who consents.",
        "nordicbaltic-standards",
    )
    COURT_OR_AUTHORITY = Code(
        "court-or-authority",
        "Court or authority",
        "A decision replaces consent.",
        "nordicbaltic-standards",
    )
    GUARDIAN_OF_ADULT = Code(
        "guardian-of-adult",
        "Guardian of an adult",
        "A guardian or representative appointed for an adult consented within their powers.",
        "nordicbaltic-standards",
    )


class ConsentWithdrawalReason(
    CodeList, id="consent-withdrawal-reason", title="Reason given for withdrawal", area="protection"
):
    """Reason given for withdrawal."""

    NOT_STATED = Code(
        "not-stated",
        "Not stated",
        "No reason is needed and none was given.",
        "nordicbaltic-standards",
    )
    SAFETY = Code(
        "safety",
        "Safety",
        "Fear of harm.",
        "primero fear",
    )
    CHANGED_MIND = Code(
        "changed-mind",
        "Changed mind",
        "The person wants something else.",
        "nordicbaltic-standards",
    )
    SERVICE_ENDED = Code(
        "service-ended",
        "Service ended",
        "Sharing is no longer needed.",
        "nordicbaltic-standards",
    )
    MISTRUST_OF_RECIPIENT = Code(
        "mistrust-of-recipient",
        "Distrust of the recipient",
        "The person does not trust the recipient.",
        "nordicbaltic-standards",
    )
    OWN_DISCLOSURE = Code(
        "own-disclosure",
        "Wants to tell it themselves",
        "The person will tell in their own way.",
        "primero communicate_information_themselves",
    )


class ConsentForm(CodeList, id="consent-form", title="Form of a consent", area="protection"):
    """Form of a consent."""

    WRITTEN = Code(
        "written",
        "Written",
        "Signed on paper.",
        "gdpr art. 7(1)",
    )
    ELECTRONIC = Code(
        "electronic",
        "Electronic",
        "Given electronically, by a deliberate act.",
        "gdpr art. 7(1)",
    )
    ORAL = Code(
        "oral",
        "Oral, noted",
        "Given orally and noted at once by the worker.",
        "gdpr art. 7(1)",
    )
    RECORDED = Code(
        "recorded",
        "Oral, recorded",
        "Given orally and recorded.",
        "gdpr art. 7(1)",
    )
    IMPLIED = Code(
        "implied",
        "Implied",
        "Read into the person's conduct; not enough for special categories.",
        "gdpr art. 4(11)",
    )
    NOT_RECORDED = Code(
        "not-recorded",
        "Not recorded",
        "The form is not known.",
        "nordicbaltic-standards",
    )


class ConsentInformation(
    CodeList, id="consent-information", title="What was explained before consent", area="protection"
):
    """What was explained before consent."""

    CONTROLLER = Code(
        "controller",
        "Who is responsible",
        "Who decides on the data and how to reach them.",
        "gdpr art. 13(1)(a)",
    )
    PURPOSE = Code(
        "purpose",
        "Purpose",
        "What the data are for.",
        "gdpr art. 13(1)(c)",
    )
    RECIPIENTS = Code(
        "recipients",
        "Recipients",
        "Who will receive the data.",
        "gdpr art. 13(1)(e)",
    )
    DATA_CATEGORIES = Code(
        "data-categories",
        "Data concerned",
        "Which data are meant.",
        "gdpr art. 14(1)(d)",
    )
    STORAGE_PERIOD = Code(
        "storage-period",
        "Storage period",
        "How long the data are kept.",
        "gdpr art. 13(2)(a)",
    )
    RIGHT_TO_WITHDRAW = Code(
        "right-to-withdraw",
        "Right to withdraw",
        "That consent can be taken back at any time, and how.",
        "gdpr art. 7(3)",
    )
    RIGHTS = Code(
        "rights",
        "Rights over the data",
        "Access, rectification, erasure and the other rights.",
        "gdpr art. 13(2)(b)",
    )
    COMPLAINT = Code(
        "complaint",
        "Right to complain",
        "That a complaint can be made to the supervisory authority.",
        "gdpr art. 13(2)(d)",
    )
    NO_DISADVANTAGE = Code(
        "no-disadvantage",
        "No disadvantage",
        "That help does not depend on the answer.",
        "gdpr art. 7(4)",
    )
    TRANSFER_RISKS = Code(
        "transfer-risks",
        "Risks of a transfer",
        "What can happen to data outside the European Economic Area.",
        "gdpr art. 49(1)(a)",
    )
