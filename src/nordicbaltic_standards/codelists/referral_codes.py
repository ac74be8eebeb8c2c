"""Code lists of referrals, safe return and resettlement."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, narrower, unmapped


class ReferralType(CodeList, id="referral-type", title="Type of referral", area="referral"):
    """Type of referral."""

    IDENTIFICATION = Code(
        "identification",
        "For identification",
        "To a body that can decide on status.",
        "odihr-nrm-2022",
    )
    SERVICE = Code(
        "service",
        "For a service",
        "To a provider of a service.",
        "primero referral",
        mappings=(
            exact("htcds", "cas_ReasonForOutgoingReferral=AdditionalServicesRequired"),
            exact("htcds", "cas_ReasonForIncomingReferral=AdditionalServicesRequired"),
        ),
    )
    CASE_TRANSFER = Code(
        "case-transfer",
        "Transfer of the case",
        "Responsibility moves to another body.",
        "primero transfer",
        mappings=(
            narrower(
                "htcds",
                "cas_ReasonForOutgoingReferral=MigrationOrChangeOfLocation",
                "one reason for a transfer among others",
            ),
            narrower(
                "htcds",
                "cas_ReasonForIncomingReferral=MigrationOrChangeOfLocation",
                "one reason for a transfer among others",
            ),
        ),
    )
    CONSULTATION = Code(
        "consultation",
        "For advice",
        "The case is discussed without handing it over.",
        "nordicbaltic-standards",
    )
    CHILD_PROTECTION = Code(
        "child-protection",
        "To child protection",
        "A report required by law.",
        "nordicbaltic-standards",
    )
    LAW_ENFORCEMENT = Code(
        "law-enforcement",
        "To law enforcement",
        "To police or prosecution.",
        "nordicbaltic-standards",
    )
    ASYLUM_MIGRATION = Code(
        "asylum-migration",
        "To a migration authority",
        "For residence or protection.",
        "nordicbaltic-standards",
    )
    LEGAL = Code(
        "legal",
        "To a lawyer",
        "For legal help.",
        "nordicbaltic-standards",
    )
    COMPENSATION = Code(
        "compensation",
        "For compensation",
        "To a body that decides on compensation.",
        "nordicbaltic-standards",
    )
    TRANSNATIONAL_RETURN = Code(
        "transnational-return",
        "Across borders for return",
        "To receive the person in another country.",
        "icmpd-trm",
        mappings=(
            broader(
                "htcds",
                "cas_ReasonForOutgoingReferral=MigrationOrChangeOfLocation",
                "any move, also within the country",
            ),
            broader(
                "htcds",
                "cas_ReasonForIncomingReferral=MigrationOrChangeOfLocation",
                "any move, also within the country",
            ),
        ),
    )
    TRANSNATIONAL_ONWARD = Code(
        "transnational-onward",
        "Across borders for support elsewhere",
        "To another country that is not a return.",
        "icmpd-trm",
    )
    EMERGENCY_RELOCATION = Code(
        "emergency-relocation",
        "Emergency move",
        "Because of danger here.",
        "nordicbaltic-standards",
    )


class ReferralUrgency(CodeList, id="referral-urgency", title="Urgency of a referral", area="referral"):
    """Urgency of a referral."""

    IMMEDIATE = Code(
        "immediate",
        "Immediate",
        "Danger to life or freedom; answer within an hour.",
        "primero 1_hour",
    )
    WITHIN_24_HOURS = Code(
        "within-24-hours",
        "Within 24 hours",
        "Today or tomorrow.",
        "primero 1_day",
    )
    WITHIN_3_DAYS = Code(
        "within-3-days",
        "Within three days",
        "Soon.",
        "primero 3_days",
    )
    PLANNED = Code(
        "planned",
        "Planned",
        "On an agreed date.",
        "nordicbaltic-standards",
    )


class ReferralStatus(CodeList, id="referral-status", title="Status of a referral", area="referral"):
    """Status of a referral."""

    DRAFT = Code(
        "draft",
        "Draft",
        "Being prepared; nothing has been sent.",
        "nordicbaltic-standards",
    )
    AWAITING_CONSENT = Code(
        "awaiting-consent",
        "Awaiting consent",
        "The person has not yet agreed.",
        "nordicbaltic-standards",
    )
    SENT = Code(
        "sent",
        "Sent",
        "Sent and not yet opened.",
        "primero in_progress",
        mappings=(unmapped("htcds", "only the date cas_OutgoingReferralDate"),),
    )
    RECEIVED = Code(
        "received",
        "Received",
        "The recipient has confirmed receipt.",
        "nordicbaltic-standards",
    )
    ACCEPTED = Code(
        "accepted",
        "Accepted",
        "The recipient takes it.",
        "primero accepted",
        mappings=(unmapped("htcds", "only the date cas_IncomingReferralDate, defined as date of acceptance"),),
    )
    DECLINED = Code(
        "declined",
        "Declined",
        "The recipient does not take it.",
        "primero rejected",
    )
    WITHDRAWN = Code(
        "withdrawn",
        "Withdrawn",
        "The sender took it back.",
        "primero revoked",
    )
    CONSENT_WITHDRAWN = Code(
        "consent-withdrawn",
        "Stopped: consent withdrawn",
        "The person took back consent.",
        "nordicbaltic-standards",
    )
    IN_PROGRESS = Code(
        "in-progress",
        "Service under way",
        "The person is in contact with the recipient.",
        "nordicbaltic-standards",
    )
    COMPLETED = Code(
        "completed",
        "Completed",
        "The purpose was met and the sender was told.",
        "primero done",
    )
    NO_SHOW = Code(
        "no-show",
        "Person did not arrive",
        "No contact was made.",
        "nordicbaltic-standards",
    )
    EXPIRED = Code(
        "expired",
        "Expired",
        "No answer in time.",
        "nordicbaltic-standards",
    )


class ReferralDeclineReason(
    CodeList, id="referral-decline-reason", title="Why a referral was declined", area="referral"
):
    """Why a referral was declined."""

    NO_CAPACITY = Code(
        "no-capacity",
        "No place or capacity",
        "Full or understaffed.",
        "nordicbaltic-standards",
    )
    OUTSIDE_MANDATE = Code(
        "outside-mandate",
        "Outside the mandate",
        "Not the recipient's task.",
        "nordicbaltic-standards",
    )
    NOT_ELIGIBLE = Code(
        "not-eligible",
        "Not eligible",
        "The person does not meet a legal condition.",
        "nordicbaltic-standards",
    )
    SEX_OR_AGE_NOT_SERVED = Code(
        "sex-or-age-not-served",
        "Sex or age not served",
        "The service is for another group.",
        "nordicbaltic-standards",
    )
    FAMILY_NOT_ACCOMMODATED = Code(
        "family-not-accommodated",
        "Children or family cannot come",
        "No place for family.",
        "nordicbaltic-standards",
    )
    ACCESSIBILITY = Code(
        "accessibility",
        "Not accessible",
        "A disability need cannot be met.",
        "nordicbaltic-standards",
    )
    LANGUAGE_NOT_AVAILABLE = Code(
        "language-not-available",
        "Language not available",
        "No interpreter.",
        "nordicbaltic-standards",
    )
    SAFETY_RISK = Code(
        "safety-risk",
        "Risk to the person or to others",
        "Not safe there.",
        "nordicbaltic-standards",
    )
    INCOMPLETE_INFORMATION = Code(
        "incomplete-information",
        "Too little information",
        "The sender must add facts.",
        "nordicbaltic-standards",
    )
    NO_VALID_CONSENT = Code(
        "no-valid-consent",
        "No valid consent",
        "Consent is missing or does not cover it.",
        "nordicbaltic-standards",
    )
    PERSON_DECLINED = Code(
        "person-declined",
        "The person declined",
        "The person does not want it.",
        "primero referral_declined_by_survivor",
    )
    ALREADY_SERVED = Code(
        "already-served",
        "Already served",
        "The person is known there.",
        "nordicbaltic-standards",
    )
    FUNDING = Code(
        "funding",
        "No funding decision",
        "No payer.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Other",
        "Another reason.",
        "nordicbaltic-standards",
    )


class ReturnType(CodeList, id="return-type", title="Type of return", area="referral"):
    """Type of return."""

    VOLUNTARY = Code(
        "voluntary",
        "Voluntary return",
        "The person decides freely.",
        "cets197 art. 16",
        mappings=(broader("htcds", "Other migration situation=Returnee", "guidance value without field id"),),
    )
    ASSISTED_VOLUNTARY = Code(
        "assisted-voluntary",
        "Assisted voluntary return",
        "With preparation, travel and reintegration help.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "Other migration situation=Returnee", "guidance value without field id"),),
    )
    TRANSFER_TO_RESPONSIBLE_STATE = Code(
        "transfer-to-responsible-state",
        "Transfer to the responsible state",
        "Under asylum rules.",
        "reg-2013-604; reg-2024-1351",
    )
    FORCED_RETURN = Code(
        "forced-return",
        "Forced return",
        "Under a decision, with safety and dignity.",
        "cets197 art. 16(2)",
        mappings=(exact("htcds", "Other migration situation=Deportee", "guidance value without field id"),),
    )
    RETURN_OF_CHILD = Code(
        "return-of-child",
        "Return of a child",
        "After a best-interests decision and a care plan.",
        "cets197 art. 16(7)",
    )
    INTERNAL_RETURN = Code(
        "internal-return",
        "Return within the country",
        "To the home municipality.",
        "nordicbaltic-standards",
    )
    RESETTLEMENT_THIRD_COUNTRY = Code(
        "resettlement-third-country",
        "Resettlement in a third country",
        "To a country that is not home.",
        "nordicbaltic-standards",
    )
    NO_RETURN = Code(
        "no-return",
        "No return",
        "Stays in the country.",
        "nordicbaltic-standards",
    )


class ReturnStatus(CodeList, id="return-status", title="Status of a return", area="referral"):
    """Status of a return."""

    CONSIDERED = Code(
        "considered",
        "Considered",
        "Options are discussed.",
        "nordicbaltic-standards",
    )
    RISK_ASSESSMENT_PENDING = Code(
        "risk-assessment-pending",
        "Risk assessment pending",
        "The assessment is not finished.",
        "cets197 art. 16",
    )
    ADVISED_AGAINST = Code(
        "advised-against",
        "Advised against",
        "The assessment shows too much danger.",
        "nordicbaltic-standards",
    )
    APPROVED = Code(
        "approved",
        "Approved",
        "The person agrees and the plan is ready.",
        "nordicbaltic-standards",
    )
    RECEIVING_BODY_CONFIRMED = Code(
        "receiving-body-confirmed",
        "Receiving body confirmed",
        "Someone will meet the person.",
        "icmpd-trm",
    )
    TRAVELLED = Code(
        "travelled",
        "Travelled",
        "The journey has begun.",
        "nordicbaltic-standards",
    )
    ARRIVED = Code(
        "arrived",
        "Arrived and met",
        "Arrival was confirmed.",
        "nordicbaltic-standards",
    )
    NOT_MET = Code(
        "not-met",
        "Not met on arrival",
        "Nobody met the person.",
        "nordicbaltic-standards",
    )
    CANCELLED = Code(
        "cancelled",
        "Cancelled",
        "Did not take place.",
        "nordicbaltic-standards",
    )
    FOLLOWED_UP = Code(
        "followed-up",
        "Followed up",
        "Contact after arrival took place.",
        "nordicbaltic-standards",
    )


class ReturnRiskFactor(CodeList, id="return-risk-factor", title="Risk in a return", area="referral"):
    """Risk in a return."""

    REPRISAL = Code(
        "reprisal",
        "Reprisal by traffickers",
        "Threats or known links there.",
        "cets197 art. 16; icmpd-trm",
    )
    RE_TRAFFICKING = Code(
        "re-trafficking",
        "Danger of being trafficked again",
        "Same conditions as before.",
        "nordicbaltic-standards",
    )
    DEBT_TO_TRAFFICKERS = Code(
        "debt-to-traffickers",
        "Debt to traffickers",
        "An open debt.",
        "nordicbaltic-standards",
    )
    FAMILY_INVOLVED = Code(
        "family-involved",
        "Family involved",
        "Relatives took part or are in danger.",
        "nordicbaltic-standards",
    )
    STIGMA = Code(
        "stigma",
        "Stigma and rejection",
        "By family or community.",
        "nordicbaltic-standards",
    )
    HONOUR_VIOLENCE = Code(
        "honour-violence",
        "Violence in the name of honour",
        "Because of what happened.",
        "nordicbaltic-standards",
    )
    PROSECUTION_OF_VICTIM = Code(
        "prosecution-of-victim",
        "Prosecution of the victim",
        "For acts such as leaving the country or prostitution.",
        "nordicbaltic-standards",
    )
    WEAK_STATE_PROTECTION = Code(
        "weak-state-protection",
        "Little protection by the state",
        "Police or courts do not protect.",
        "nordicbaltic-standards",
    )
    NO_SHELTER = Code(
        "no-shelter",
        "No safe housing",
        "Nowhere to live.",
        "nordicbaltic-standards",
    )
    NO_INCOME = Code(
        "no-income",
        "No income",
        "No means to live.",
        "nordicbaltic-standards",
    )
    NO_HEALTH_CARE = Code(
        "no-health-care",
        "No needed health care",
        "Treatment not available.",
        "nordicbaltic-standards",
    )
    NO_CARE_FOR_CHILD = Code(
        "no-care-for-child",
        "No safe care for the child",
        "No suitable carer.",
        "nordicbaltic-standards",
    )
    ARMED_CONFLICT = Code(
        "armed-conflict",
        "War or unrest",
        "Danger in general.",
        "nordicbaltic-standards",
    )
    PERSECUTION = Code(
        "persecution",
        "Persecution",
        "A ground for international protection.",
        "nordicbaltic-standards",
    )
    NO_DOCUMENTS = Code(
        "no-documents",
        "No papers",
        "Cannot prove identity there.",
        "nordicbaltic-standards",
    )
    INFORMATION_LEAK = Code(
        "information-leak",
        "Leak of information",
        "The case is known there.",
        "nordicbaltic-standards",
    )


class ReintegrationSupport(CodeList, id="reintegration-support", title="Support after return", area="referral"):
    """Support after return."""

    RECEPTION_ON_ARRIVAL = Code(
        "reception-on-arrival",
        "Reception on arrival",
        "Someone meets the person.",
        "icmpd-trm",
    )
    HOUSING = Code(
        "housing",
        "Housing",
        "A place to live.",
        "nordicbaltic-standards",
    )
    MEDICAL = Code(
        "medical",
        "Health care",
        "Treatment goes on.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Health", "not bound to a return"),),
    )
    PSYCHOLOGICAL = Code(
        "psychological",
        "Psychological help",
        "Therapy goes on.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Health", "not bound to a return"),),
    )
    CASH_GRANT = Code(
        "cash-grant",
        "Grant",
        "Money on arrival.",
        "iom-guidance",
        mappings=(broader("htcds", "spl_Type=Financial", "not bound to a return"),),
    )
    SMALL_BUSINESS = Code(
        "small-business",
        "Start of a business",
        "Help to start.",
        "iom-guidance",
        mappings=(broader("htcds", "spl_Type=Livelihood", "not bound to a return"),),
    )
    JOB = Code(
        "job",
        "Work",
        "Help to find work.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Livelihood", "not bound to a return"),),
    )
    TRAINING = Code(
        "training",
        "Training",
        "Education.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Education", "not bound to a return"),),
    )
    LEGAL = Code(
        "legal",
        "Legal help",
        "Proceedings, papers.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Legal", "not bound to a return"),),
    )
    FAMILY_MEDIATION = Code(
        "family-mediation",
        "Family mediation",
        "Contact with family.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=SocialCare", "not bound to a return"),),
    )
    SAFETY_MONITORING = Code(
        "safety-monitoring",
        "Safety monitoring",
        "Someone checks on danger.",
        "nordicbaltic-standards",
    )
    FOLLOW_UP_CONTACT = Code(
        "follow-up-contact",
        "Follow-up contact",
        "Agreed contact after return.",
        "nordicbaltic-standards",
    )


class LongTermOption(CodeList, id="long-term-option", title="Long-term option", area="referral"):
    """Long-term option."""

    STAY = Code(
        "stay",
        "Stay in the country",
        "Integration here.",
        "nordicbaltic-standards",
    )
    RETURN_HOME = Code(
        "return-home",
        "Return to the country of origin",
        "Life there.",
        "nordicbaltic-standards",
    )
    MOVE_THIRD_COUNTRY = Code(
        "move-third-country",
        "Move to a third country",
        "Life elsewhere.",
        "nordicbaltic-standards",
    )
    UNDECIDED = Code(
        "undecided",
        "Undecided",
        "The person is still thinking.",
        "nordicbaltic-standards",
    )


class DestinationRight(
    CodeList, id="destination-right", title="Right to live in the destination country", area="referral"
):
    """Right to live in the destination country."""

    NATIONALITY = Code(
        "nationality",
        "Nationality",
        "The person is a national of the destination.",
        "cets197 art. 16(1)",
    )
    PERMANENT_RESIDENCE = Code(
        "permanent-residence",
        "Permanent residence",
        "The person held permanent residence there on entering the present country.",
        "cets197 art. 16(1)",
    )
    OTHER = Code(
        "other",
        "Another right",
        "Another lawful right to live there.",
        "nordicbaltic-standards",
    )
    NONE = Code(
        "none",
        "No right",
        "The person has no right to live there.",
        "nordicbaltic-standards",
    )


class ReferralOutcome(CodeList, id="referral-outcome", title="Outcome of a referral", area="referral"):
    """Outcome of a referral."""

    SERVICE_PROVIDED = Code(
        "service-provided",
        "Service provided",
        "The person received the service asked for.",
        "nordicbaltic-standards",
    )
    PARTLY_PROVIDED = Code(
        "partly-provided",
        "Partly provided",
        "The person received a part of what was asked for.",
        "nordicbaltic-standards",
    )
    WAITING = Code(
        "waiting",
        "On a waiting list",
        "The person was accepted and has to wait.",
        "nordicbaltic-standards",
    )
    REFERRED_ON = Code(
        "referred-on",
        "Referred on",
        "The recipient passed the person on to another body.",
        "nordicbaltic-standards",
    )
    ALREADY_SERVED = Code(
        "already-served",
        "Already served",
        "The person had the service from another body.",
        "primero services_already_received_from_another_agency",
    )
    PERSON_DECLINED = Code(
        "person-declined",
        "Person declined",
        "The person did not want the service.",
        "primero referral_declined_by_survivor",
    )
    NO_CONTACT = Code(
        "no-contact",
        "No contact",
        "The recipient could not reach the person.",
        "nordicbaltic-standards",
    )
    NOT_PROVIDED = Code(
        "not-provided",
        "Not provided",
        "The recipient did not provide the service.",
        "nordicbaltic-standards",
    )


class ReturnSafetyMeasure(CodeList, id="return-safety-measure", title="Measure for a safe return", area="referral"):
    """Measure for a safe return."""

    MET_ON_ARRIVAL = Code(
        "met-on-arrival",
        "Met on arrival",
        "A trusted organisation meets the person.",
        "icmpd-trm",
    )
    SAFE_HOUSING = Code(
        "safe-housing",
        "Safe place to live",
        "Housing that those who exploited the person do not know.",
        "icmpd-trm",
    )
    OTHER_REGION = Code(
        "other-region",
        "Another region",
        "The person settles away from the place of danger.",
        "icmpd-trm",
    )
    POLICE_PROTECTION = Code(
        "police-protection",
        "Police protection",
        "The police of the destination protect the person, with the person's agreement.",
        "icmpd-trm",
    )
    NO_NOTICE_TO_AUTHORITIES = Code(
        "no-notice-to-authorities",
        "No notice to authorities",
        "The authorities of the destination are not told of the trafficking.",
        "cets197 art. 16(2)",
    )
    ESCORT = Code(
        "escort",
        "Escort",
        "Someone travels with the person.",
        "icmpd-trm",
    )
    CONTACT_PLAN = Code(
        "contact-plan",
        "Contact plan",
        "Agreed times and ways to stay in touch, and what to do if contact fails.",
        "icmpd-trm",
    )
    LATER_DEPARTURE = Code(
        "later-departure",
        "Later departure",
        "The journey waits until it is safe.",
        "icmpd-trm",
    )
    FAMILY_MEDIATION = Code(
        "family-mediation",
        "Family mediation",
        "The family is prepared, where it is no danger.",
        "icmpd-trm",
    )
    MEDICAL_CARE_ARRANGED = Code(
        "medical-care-arranged",
        "Medical care arranged",
        "Treatment goes on without a gap.",
        "icmpd-trm",
    )


class EscortKind(CodeList, id="escort-kind", title="Escort on a journey", area="referral"):
    """Escort on a journey."""

    NONE = Code(
        "none",
        "No escort",
        "The person travels alone.",
        "icmpd-trm",
    )
    SOCIAL_WORKER = Code(
        "social-worker",
        "Social worker",
        "A social worker travels along.",
        "icmpd-trm",
    )
    GUARDIAN = Code(
        "guardian",
        "Guardian",
        "The guardian travels along.",
        "icmpd-trm",
    )
    SUPPORT_ORGANISATION = Code(
        "support-organisation",
        "Support organisation",
        "A worker of a support organisation travels along.",
        "icmpd-trm",
    )
    INTERNATIONAL_ORGANISATION = Code(
        "international-organisation",
        "International organisation",
        "A worker of an international organisation travels along.",
        "icmpd-trm",
    )
    HEALTH_WORKER = Code(
        "health-worker",
        "Health worker",
        "A nurse or another health worker travels along.",
        "icmpd-trm",
    )
    FAMILY_MEMBER = Code(
        "family-member",
        "Family member",
        "A safe member of the family travels along.",
        "icmpd-trm",
    )
    POLICE = Code(
        "police",
        "Police",
        "The police travel along.",
        "icmpd-trm",
    )


class BestInterestsOutcome(
    CodeList, id="best-interests-outcome", title="Outcome of a best-interests determination", area="referral"
):
    """Outcome of a best-interests determination."""

    RETURN = Code(
        "return",
        "Return",
        "Return serves the child best.",
        "cets197 art. 16(7)",
    )
    STAY = Code(
        "stay",
        "Stay",
        "Staying in this country serves the child best.",
        "crc art. 3(1)",
    )
    THIRD_COUNTRY = Code(
        "third-country",
        "Third country",
        "Settling in a third country serves the child best.",
        "crc art. 3(1)",
    )
    NOT_YET_CLEAR = Code(
        "not-yet-clear",
        "Not yet clear",
        "More must be known before it can be said.",
        "crc art. 3(1)",
    )


class CaregiverKind(CodeList, id="caregiver-kind", title="Who cares for a child after return", area="referral"):
    """Who cares for a child after return."""

    PARENT = Code(
        "parent",
        "Parent",
        "A parent.",
        "crc art. 20",
    )
    OTHER_RELATIVE = Code(
        "other-relative",
        "Another relative",
        "A grandparent, sibling or other relative.",
        "crc art. 20",
    )
    FOSTER_FAMILY = Code(
        "foster-family",
        "Foster family",
        "A foster family.",
        "crc art. 20",
    )
    INSTITUTION = Code(
        "institution",
        "Institution",
        "A children's home or similar.",
        "crc art. 20",
    )
    CHILD_PROTECTION_SERVICE = Code(
        "child-protection-service",
        "Child protection service",
        "The child protection service takes the child into its care.",
        "crc art. 20",
    )
    INDEPENDENT_LIVING = Code(
        "independent-living",
        "Supported independent living",
        "An older child lives independently with support.",
        "crc art. 20",
    )


class FollowUpOutcome(CodeList, id="follow-up-outcome", title="Outcome of a follow-up", area="referral"):
    """Outcome of a follow-up."""

    SAFE_AND_SETTLED = Code(
        "safe-and-settled",
        "Safe and settled",
        "The person is safe and needs no further help.",
        "icmpd-trm",
    )
    NEEDS_SUPPORT = Code(
        "needs-support",
        "Needs support",
        "The person is safe and needs more help.",
        "icmpd-trm",
    )
    IN_DANGER = Code(
        "in-danger",
        "In danger",
        "The person is in danger.",
        "icmpd-trm",
    )
    EXPLOITED_AGAIN = Code(
        "exploited-again",
        "Exploited again",
        "There are signs of new exploitation.",
        "icmpd-trm",
    )
    CONTACT_LOST = Code(
        "contact-lost",
        "Contact lost",
        "The person could not be reached.",
        "icmpd-trm",
    )
    DECLINED_CONTACT = Code(
        "declined-contact",
        "Contact declined",
        "The person does not want contact.",
        "icmpd-trm",
    )
