"""Code lists of victim protection and data protection."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, unmapped


class RetentionTrigger(CodeList, id="retention-trigger", title="When the retention period starts", area="protection"):
    """When the retention period starts."""

    CASE_CLOSED = Code(
        "case-closed",
        "Case closed",
        "Counted from closure.",
        "nordicbaltic-standards",
    )
    LAST_CONTACT = Code(
        "last-contact",
        "Last contact",
        "Counted from the last contact.",
        "nordicbaltic-standards",
    )
    CONSENT_WITHDRAWN = Code(
        "consent-withdrawn",
        "Consent withdrawn",
        "Counted from withdrawal.",
        "nordicbaltic-standards",
    )
    CHILD_TURNS_18 = Code(
        "child-turns-18",
        "Child comes of age",
        "Counted from the eighteenth birthday.",
        "nordicbaltic-standards",
    )
    PROCEEDINGS_FINAL = Code(
        "proceedings-final",
        "Proceedings final",
        "Counted from the last judgment.",
        "nordicbaltic-standards",
    )
    COMPENSATION_SETTLED = Code(
        "compensation-settled",
        "Compensation settled",
        "Counted from the last payment.",
        "nordicbaltic-standards",
    )
    PERMIT_ENDED = Code(
        "permit-ended",
        "Permit ended",
        "Counted from the end of stay.",
        "nordicbaltic-standards",
    )
    REFERRAL_DECLINED = Code(
        "referral-declined",
        "Referral declined",
        "Counted from refusal; short.",
        "nordicbaltic-standards",
    )
    STATUTORY_ARCHIVE = Code(
        "statutory-archive",
        "Archive duty",
        "The law orders archiving.",
        "nordicbaltic-standards",
    )
    ERASURE_REQUEST = Code(
        "erasure-request",
        "Erasure granted",
        "At once.",
        "gdpr art. 17",
    )


class DataSubjectRight(CodeList, id="data-subject-right", title="Right of the person over data", area="protection"):
    """Right of the person over data."""

    INFORMATION = Code(
        "information",
        "Information",
        "Art. 13-14.",
        "gdpr art. 13; gdpr art. 14",
        mappings=(unmapped("htcds", "named only in the description of con_Consent"),),
    )
    ACCESS = Code(
        "access",
        "Access",
        "Art. 15.",
        "gdpr art. 15",
        mappings=(unmapped("htcds", "named only in the description of con_Consent"),),
    )
    RECTIFICATION = Code(
        "rectification",
        "Rectification",
        "Art. 16.",
        "gdpr art. 16",
    )
    ERASURE = Code(
        "erasure",
        "Erasure",
        "Art. 17.",
        "gdpr art. 17",
    )
    RESTRICTION = Code(
        "restriction",
        "Restriction",
        "Art. 18.",
        "gdpr art. 18",
    )
    PORTABILITY = Code(
        "portability",
        "Portability",
        "Art. 20.",
        "gdpr art. 20",
    )
    OBJECTION = Code(
        "objection",
        "Objection",
        "Art. 21.",
        "gdpr art. 21",
    )
    NO_AUTOMATED_DECISION = Code(
        "no-automated-decision",
        "No automated decision",
        "Art. 22.",
        "gdpr art. 22",
    )
    CONSENT_WITHDRAWAL = Code(
        "consent-withdrawal",
        "Withdrawal of consent",
        "Art. 7(3).",
        "gdpr art. 7(3)",
        mappings=(unmapped("htcds", "named only in the description of con_Consent"),),
    )
    COMPLAINT = Code(
        "complaint",
        "Complaint",
        "Art. 77.",
        "gdpr art. 77",
    )


class DataRequestOutcome(CodeList, id="data-request-outcome", title="Outcome of a request", area="protection"):
    """Outcome of a request."""

    GRANTED = Code(
        "granted",
        "Granted",
        "Done in full.",
        "nordicbaltic-standards",
    )
    GRANTED_IN_PART = Code(
        "granted-in-part",
        "Granted in part",
        "Some was held back, with reasons.",
        "nordicbaltic-standards",
    )
    REFUSED = Code(
        "refused",
        "Refused",
        "Not done, with reasons and ways to complain.",
        "gdpr art. 12(4)",
    )
    EXTENDED = Code(
        "extended",
        "Time extended",
        "Two more months, with reasons.",
        "gdpr art. 12(3)",
    )
    IDENTITY_UNCLEAR = Code(
        "identity-unclear",
        "Identity not shown",
        "The asker could not be recognised.",
        "nordicbaltic-standards",
    )
    WITHDRAWN = Code(
        "withdrawn",
        "Withdrawn",
        "The person took it back.",
        "nordicbaltic-standards",
    )
    PENDING = Code(
        "pending",
        "Pending",
        "Not yet answered.",
        "nordicbaltic-standards",
    )


class ProtectionMeasure(CodeList, id="protection-measure", title="Protection measure", area="protection"):
    """Protection measure."""

    PROTECTED_IDENTITY_DATA = Code(
        "protected-identity-data",
        "Protected register data",
        "Register data are hidden from others.",
        "national-law DK FI IS NO SE",
    )
    NEW_IDENTITY = Code(
        "new-identity",
        "New identity",
        "Name and number change.",
        "nordicbaltic-standards",
    )
    RESTRAINING_ORDER = Code(
        "restraining-order",
        "Restraining order",
        "Contact is forbidden.",
        "nordicbaltic-standards",
    )
    EU_PROTECTION_ORDER = Code(
        "eu-protection-order",
        "European protection order",
        "A measure moves with the person.",
        "dir-2011-99",
    )
    POLICE_PROTECTION = Code(
        "police-protection",
        "Police protection",
        "Guard, alarm or patrol.",
        "nordicbaltic-standards",
    )
    WITNESS_PROTECTION = Code(
        "witness-protection",
        "Witness protection programme",
        "A programme under law.",
        "dir-2011-36 art. 12(3)",
    )
    RELOCATION = Code(
        "relocation",
        "Move to another place",
        "For safety.",
        "nordicbaltic-standards",
    )
    SAFE_TRANSPORT = Code(
        "safe-transport",
        "Safe transport and escort",
        "For travel.",
        "nordicbaltic-standards",
    )
    AVOID_CONTACT_WITH_ACCUSED = Code(
        "avoid-contact-with-accused",
        "No contact with the accused",
        "Separate rooms and times.",
        "dir-2012-29 art. 19",
    )
    REMOTE_TESTIMONY = Code(
        "remote-testimony",
        "Testimony by video",
        "Without being in the room.",
        "dir-2012-29 art. 23",
    )
    RECORDED_INTERVIEW = Code(
        "recorded-interview",
        "Recorded interview",
        "One recorded interview used later.",
        "dir-2011-36 art. 15",
    )
    CLOSED_HEARING = Code(
        "closed-hearing",
        "Closed hearing",
        "Without the public.",
        "dir-2012-29 art. 23",
    )
    ANONYMOUS_TESTIMONY = Code(
        "anonymous-testimony",
        "Anonymous testimony",
        "Identity hidden in proceedings.",
        "nordicbaltic-standards",
    )
    SAME_SEX_INTERVIEWER = Code(
        "same-sex-interviewer",
        "Interviewer of a chosen sex",
        "On request.",
        "dir-2012-29 art. 23",
    )
    SPECIAL_REPRESENTATIVE_CHILD = Code(
        "special-representative-child",
        "Representative for a child",
        "When parents are in conflict.",
        "dir-2011-36 art. 15",
    )
    DIGITAL_SAFETY_MEASURES = Code(
        "digital-safety-measures",
        "Digital safety",
        "Clean devices and accounts.",
        "nordicbaltic-standards",
    )
    NON_PUNISHMENT_RAISED = Code(
        "non-punishment-raised",
        "Non-punishment raised",
        "The principle was invoked for the person.",
        "dir-2011-36 art. 8",
    )


class NoticeBasis(
    CodeList, id="notice-basis", title="Provision on which a data protection notice rests", area="protection"
):
    """Provision on which a data protection notice rests."""

    ARTICLE_13 = Code(
        "article-13",
        "GDPR article 13",
        "Data were collected from the person.",
        "gdpr art. 13",
    )
    ARTICLE_14 = Code(
        "article-14",
        "GDPR article 14",
        "Data came from somewhere else.",
        "gdpr art. 14",
    )
    LED_ARTICLE_13 = Code(
        "led-article-13",
        "Law enforcement directive, article 13",
        "Data processed for law enforcement.",
        "led art. 13",
    )


class BreachRisk(CodeList, id="breach-risk", title="Risk of a personal data breach", area="protection"):
    """Risk of a personal data breach."""

    NONE = Code(
        "none",
        "No risk",
        "The breach is unlikely to put anyone at risk.",
        "gdpr art. 33(1)",
    )
    RISK = Code(
        "risk",
        "Risk",
        "The breach may put people at risk.",
        "gdpr art. 33(1)",
    )
    HIGH = Code(
        "high",
        "High risk",
        "The breach is likely to put people at high risk.",
        "gdpr art. 34(1)",
    )


class BreachMeasure(CodeList, id="breach-measure", title="Measure after a personal data breach", area="protection"):
    """Measure after a personal data breach."""

    CONTAINED = Code(
        "contained",
        "Contained",
        "Access was stopped.",
        "gdpr art. 33(3)(d)",
    )
    DELETION_CONFIRMED = Code(
        "deletion-confirmed",
        "Deletion confirmed",
        "The recipient confirmed that the data were deleted.",
        "gdpr art. 33(3)(d)",
    )
    ACCESS_DATA_CHANGED = Code(
        "access-data-changed",
        "Keys or passwords changed",
        "Keys, passwords or accounts were changed.",
        "gdpr art. 33(3)(d)",
    )
    PERSON_MOVED = Code(
        "person-moved",
        "Person moved to safety",
        "The person was moved to another place.",
        "gdpr art. 33(3)(d)",
    )
    CONTACT_CHANGED = Code(
        "contact-changed",
        "Contact changed",
        "Telephone number, account or other contact was changed.",
        "gdpr art. 33(3)(d)",
    )
    POLICE_INFORMED = Code(
        "police-informed",
        "Police informed",
        "The police were told of the danger.",
        "gdpr art. 33(3)(d)",
    )
    PROCESS_CHANGED = Code(
        "process-changed",
        "Way of working changed",
        "The cause was removed.",
        "gdpr art. 33(3)(d)",
    )


class BreachNotToldGround(
    CodeList, id="breach-not-told-ground", title="Ground for not telling people of a breach", area="protection"
):
    """Ground for not telling people of a breach."""

    DATA_UNINTELLIGIBLE = Code(
        "data-unintelligible",
        "Data unintelligible",
        "The data were encrypted or otherwise unreadable.",
        "gdpr art. 34(3)(a)",
    )
    RISK_AVERTED = Code(
        "risk-averted",
        "Risk averted",
        "Later measures removed the high risk.",
        "gdpr art. 34(3)(b)",
    )
    PUBLIC_NOTICE_INSTEAD = Code(
        "public-notice-instead",
        "Public notice instead",
        "Telling each person would be a disproportionate effort; a public notice was given.",
        "gdpr art. 34(3)(c)",
    )
    CONTACT_UNSAFE = Code(
        "contact-unsafe",
        "Contact would be unsafe",
        "Contact itself would endanger the person; it follows when it is safe.",
        "nordicbaltic-standards",
    )


class RetentionHoldGround(
    CodeList, id="retention-hold-ground", title="Ground for keeping data beyond their term", area="protection"
):
    """Ground for keeping data beyond their term."""

    LEGAL_CLAIM = Code(
        "legal-claim",
        "Legal claim",
        "The data are needed for a legal claim.",
        "gdpr art. 17(3)(e)",
    )
    PROCEEDINGS = Code(
        "proceedings",
        "Proceedings",
        "Criminal or administrative proceedings are open.",
        "gdpr art. 17(3)(e)",
    )
    COMPLAINT = Code(
        "complaint",
        "Complaint",
        "A complaint about the service or the data is open.",
        "gdpr art. 18(1)",
    )
    SUPERVISION = Code(
        "supervision",
        "Supervision",
        "A supervisory authority has asked that the data be kept.",
        "gdpr art. 17(3)(b)",
    )
    PERSON_REQUEST = Code(
        "person-request",
        "Request of the person",
        "The person asked that the data be kept.",
        "gdpr art. 18(1)(c)",
    )
    STATUTORY_ARCHIVE = Code(
        "statutory-archive",
        "Archives law",
        "Archives law requires it.",
        "gdpr art. 17(3)(d)",
    )


class DisclosureChannel(CodeList, id="disclosure-channel", title="Channel of a disclosure", area="protection"):
    """Channel of a disclosure."""

    SEALED_MESSAGE = Code(
        "sealed-message",
        "Sealed message",
        "A signed and encrypted message of this standard.",
        "gdpr art. 32(1)(a)",
    )
    DATA_EXCHANGE_LAYER = Code(
        "data-exchange-layer",
        "Government data exchange layer",
        "A secured exchange between authorities, such as X-Road.",
        "gdpr art. 32(1)(a)",
    )
    SECURE_PORTAL = Code(
        "secure-portal",
        "Secure portal",
        "A portal with strong sign-in.",
        "gdpr art. 32(1)(a)",
    )
    ENCRYPTED_EMAIL = Code(
        "encrypted-email",
        "Encrypted e-mail",
        "E-mail encrypted from end to end.",
        "gdpr art. 32(1)(a)",
    )
    EMAIL = Code(
        "email",
        "Ordinary e-mail",
        "E-mail without encryption from end to end.",
        "gdpr art. 32",
    )
    POST = Code(
        "post",
        "Post",
        "Letter or registered letter.",
        "nordicbaltic-standards",
    )
    BY_HAND = Code(
        "by-hand",
        "By hand",
        "Handed over in person.",
        "nordicbaltic-standards",
    )
    TELEPHONE = Code(
        "telephone",
        "Telephone",
        "Told over the telephone.",
        "nordicbaltic-standards",
    )
    MEETING = Code(
        "meeting",
        "Meeting",
        "Told in a meeting.",
        "nordicbaltic-standards",
    )


class RequestExtensionReason(
    CodeList,
    id="request-extension-reason",
    title="Reason for extending the time to answer a request",
    area="protection",
):
    """Reason for extending the time to answer a request."""

    COMPLEXITY = Code(
        "complexity",
        "Complexity",
        "The request is complex.",
        "gdpr art. 12(3)",
    )
    NUMBER_OF_REQUESTS = Code(
        "number-of-requests",
        "Number of requests",
        "The person made many requests.",
        "gdpr art. 12(3)",
    )


class InterviewPurpose(CodeList, id="interview-purpose", title="Purpose of an interview", area="protection"):
    """Purpose of an interview."""

    IDENTIFICATION = Code(
        "identification",
        "Identification",
        "To learn whether the person is a victim.",
        "cets197 art. 10",
    )
    INVESTIGATION = Code(
        "investigation",
        "Criminal investigation",
        "By police or prosecution in a criminal case.",
        "dir-2012-29 art. 20",
    )
    COURT = Code(
        "court",
        "Court hearing",
        "Before a court.",
        "dir-2012-29 art. 23(3)",
    )
    ASYLUM = Code(
        "asylum",
        "Asylum procedure",
        "In a procedure on international protection.",
        "nordicbaltic-standards",
    )
    RESIDENCE = Code(
        "residence",
        "Residence procedure",
        "In a procedure on a right to stay.",
        "nordicbaltic-standards",
    )
    NEEDS_ASSESSMENT = Code(
        "needs-assessment",
        "Assessment of needs",
        "To plan support.",
        "dir-2012-29 art. 22",
    )
    MEDICAL = Code(
        "medical",
        "Medical examination",
        "By a health worker.",
        "nordicbaltic-standards",
    )


class ProtectionIncident(CodeList, id="protection-incident", title="Incident that bears on safety", area="protection"):
    """Incident that bears on safety."""

    THREAT = Code(
        "threat",
        "Threat",
        "The person or someone close was threatened.",
        "dir-2012-29 art. 18",
    )
    CONTACT_BY_SUSPECT = Code(
        "contact-by-suspect",
        "Contact by a suspect",
        "A suspect or someone for them made contact.",
        "dir-2012-29 art. 18",
    )
    VIOLENCE = Code(
        "violence",
        "Violence",
        "The person was attacked.",
        "dir-2012-29 art. 18",
    )
    STALKING = Code(
        "stalking",
        "Following or watching",
        "The person was followed or watched.",
        "dir-2012-29 art. 18",
    )
    ONLINE_HARASSMENT = Code(
        "online-harassment",
        "Harassment online",
        "The person was harassed or exposed online.",
        "dir-2012-29 art. 18",
    )
    PRESSURE_ON_FAMILY = Code(
        "pressure-on-family",
        "Pressure on the family",
        "Someone close to the person was put under pressure.",
        "dir-2012-29 art. 18",
    )
    WHEREABOUTS_REVEALED = Code(
        "whereabouts-revealed",
        "Whereabouts revealed",
        "The place where the person lives became known.",
        "dir-2012-29 art. 18",
    )
    ATTEMPT_TO_RECRUIT_AGAIN = Code(
        "attempt-to-recruit-again",
        "Attempt to recruit again",
        "Someone tried to draw the person back into exploitation.",
        "dir-2012-29 art. 18",
    )
    PERSON_MISSING = Code(
        "person-missing",
        "Person missing",
        "The person could not be found.",
        "nordicbaltic-standards",
    )


class NoticeExemption(
    CodeList, id="notice-exemption", title="Ground for not giving a data protection notice", area="protection"
):
    """Ground for not giving a data protection notice."""

    ALREADY_INFORMED = Code(
        "already-informed",
        "Already informed",
        "The person has the information already.",
        "gdpr art. 13(4)",
    )
    IMPOSSIBLE_OR_DISPROPORTIONATE = Code(
        "impossible-or-disproportionate",
        "Impossible or disproportionate",
        "Giving it is impossible or would take a disproportionate effort.",
        "gdpr art. 14(5)(b)",
    )
    LAID_DOWN_BY_LAW = Code(
        "laid-down-by-law",
        "Laid down by law",
        "A law lays the collection or disclosure down and protects the person.",
        "gdpr art. 14(5)(c)",
    )
    PROFESSIONAL_SECRECY = Code(
        "professional-secrecy",
        "Professional secrecy",
        "A duty of professional secrecy forbids it.",
        "gdpr art. 14(5)(d)",
    )
    WOULD_ENDANGER = Code(
        "would-endanger",
        "Would endanger someone",
        "A law allows to hold the notice back because it would endanger someone or an investigation.",
        "gdpr art. 23(1)",
    )


class ProtectedPerson(CodeList, id="protected-person", title="Whom a measure protects", area="protection"):
    """Whom a measure protects."""

    THE_PERSON = Code(
        "the-person",
        "The person",
        "The person the case is about.",
        "dir-2012-29 art. 18",
    )
    CHILD_OF_THE_PERSON = Code(
        "child-of-the-person",
        "Child of the person",
        "A child of the person.",
        "dir-2012-29 art. 18",
    )
    FAMILY_MEMBER = Code(
        "family-member",
        "Family member",
        "Another member of the family.",
        "dir-2012-29 art. 18",
    )
    OTHER_CLOSE_PERSON = Code(
        "other-close-person",
        "Another close person",
        "Someone else who is close to the person.",
        "dir-2012-29 art. 18",
    )
    SUPPORT_WORKER = Code(
        "support-worker",
        "Support worker",
        "Someone who helps the person.",
        "cets197 art. 28(1)",
    )
