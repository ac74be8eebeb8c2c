"""Code lists of residence status and the reflection period."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, narrower, unmapped


class LegalStatus(CodeList, id="legal-status", title="Legal or residence status", area="residence"):
    """Legal or residence status."""

    NATIONAL = Code(
        "national",
        "National of the country",
        "A citizen of the country concerned.",
        "eurostat crim_thb",
        mappings=(
            unmapped("htcds", "prs_Citizenship holds countries; derive from the country concerned"),
            unmapped("ctdc", "no status: follows where citizenship equals CountryOfExploitation"),
            exact("eurostat", "citizen=NAT"),
        ),
    )
    EU_EEA_CITIZEN = Code(
        "eu-eea-citizen",
        "EU, EEA or Swiss citizen",
        "A citizen with free movement.",
        "nordicbaltic-standards",
        mappings=(
            narrower(
                "eurostat", "citizen=EU27_2020_FOR", "other EU states only; EEA and Swiss citizens count as non-EU"
            ),
        ),
    )
    NORDIC_CITIZEN = Code(
        "nordic-citizen",
        "Nordic citizen",
        "A citizen covered by the Nordic free-movement rules.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "eurostat", "citizen=EU27_2020_FOR", "holds the Danish, Finnish and Swedish, with all other EU citizens"
            ),
            broader(
                "eurostat",
                "citizen=NEU27_2020_FOR",
                "holds the Icelandic and Norwegian, with all other non-EU citizens",
            ),
        ),
    )
    PERMIT_HOLDER = Code(
        "permit-holder",
        "Holder of a residence permit",
        "A third-country national with a valid permit.",
        "nordicbaltic-standards",
        mappings=(
            narrower("htcds", "Migrant type=Labour migrant", "guidance value without field id"),
            narrower("htcds", "Migrant type=Student migrant", "guidance value without field id"),
            narrower(
                "htcds",
                "Migrant type=Family migrant",
                "guidance value without field id; its definition repeats the visitor's",
            ),
            broader("eurostat", "citizen=NEU27_2020_FOR", "citizenship group, not a status"),
        ),
    )
    VISA_HOLDER = Code(
        "visa-holder",
        "Visa or visa-free visitor",
        "A short stay that is lawful.",
        "nordicbaltic-standards",
        mappings=(
            narrower(
                "htcds",
                "Migrant type=Visitor/tourist migrant",
                "guidance value without field id; visits and tourism only",
            ),
            broader("eurostat", "citizen=NEU27_2020_FOR", "citizenship group, not a status"),
        ),
    )
    ASYLUM_APPLICANT = Code(
        "asylum-applicant",
        "Applicant for international protection",
        "An application is pending.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "International protection=Asylum seeker",
                "guidance value without field id; also before an application",
            ),
            broader("eurostat", "citizen=NEU27_2020_FOR", "citizenship group, not a status"),
        ),
    )
    REFUGEE = Code(
        "refugee",
        "Refugee",
        "Refugee status has been given.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds", "International protection=Refugee", "guidance value without field id; also without recognition"
            ),
            broader("eurostat", "citizen=NEU27_2020_FOR", "citizenship group, not a status"),
        ),
    )
    SUBSIDIARY_PROTECTION = Code(
        "subsidiary-protection",
        "Subsidiary protection",
        "Subsidiary protection has been given.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "International protection=Recipient of complementary protection",
                "guidance value without field id",
            ),
            broader("eurostat", "citizen=NEU27_2020_FOR", "citizenship group, not a status"),
        ),
    )
    TEMPORARY_PROTECTION = Code(
        "temporary-protection",
        "Temporary protection",
        "Covered by the temporary protection scheme.",
        "dir-2001-55",
        mappings=(
            broader(
                "htcds",
                "International protection=Recipient of complementary protection",
                "guidance value without field id",
            ),
            broader("eurostat", "citizen=NEU27_2020_FOR", "citizenship group, not a status"),
        ),
    )
    REFLECTION_PERIOD = Code(
        "reflection-period",
        "In a reflection period",
        "Stay is allowed because of a reflection period.",
        "cets197 art. 13; dir-2004-81",
    )
    IRREGULAR = Code(
        "irregular",
        "Without lawful stay",
        "No right to stay at present.",
        "htcds 2.0",
        mappings=(
            exact("htcds", "Migrant type=Irregular migrant", "guidance value without field id"),
            broader("eurostat", "citizen=NEU27_2020_FOR", "citizenship group, not a status"),
        ),
    )
    RETURN_ORDERED = Code(
        "return-ordered",
        "Under a return decision",
        "A return or removal decision exists.",
        "nordicbaltic-standards",
        mappings=(
            narrower(
                "htcds",
                "Other migration situation=Deportee",
                "guidance value without field id; removal already carried out",
            ),
            broader("eurostat", "citizen=NEU27_2020_FOR", "citizenship group, not a status"),
        ),
    )
    STATELESS = Code(
        "stateless",
        "Stateless",
        "No state treats the person as its national.",
        "htcds 2.0; eurostat crim_thb",
        mappings=(
            exact("htcds", "International protection=Stateless person", "guidance value without field id"),
            exact("eurostat", "citizen=STLS"),
        ),
    )
    POSTED_OR_SEASONAL_WORKER = Code(
        "posted-or-seasonal-worker",
        "Posted or seasonal worker",
        "Stay or work rests on a posting or seasonal permit.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "Migrant type=Labour migrant", "guidance value without field id"),),
    )
    UNDETERMINED = Code(
        "undetermined",
        "Undetermined",
        "Status is being clarified.",
        "nordicbaltic-standards",
    )


class ResidencePermitBasis(
    CodeList, id="residence-permit-basis", title="Basis of a residence permit", area="residence"
):
    """Basis of a residence permit."""

    REFLECTION_AND_RECOVERY = Code(
        "reflection-and-recovery",
        "Reflection and recovery",
        "The reflection period itself.",
        "cets197 art. 13; dir-2004-81 art. 6",
    )
    COOPERATION_WITH_PROCEEDINGS = Code(
        "cooperation-with-proceedings",
        "Cooperation with proceedings",
        "Presence is useful for an investigation and the person cooperates.",
        "dir-2004-81 art. 8",
    )
    PERSONAL_SITUATION = Code(
        "personal-situation",
        "Personal situation of the victim",
        "Stay is needed because of safety, health, family or other personal grounds.",
        "cets197 art. 14(1)(a)",
    )
    WORK_EXPLOITATION_OFFENCE = Code(
        "work-exploitation-offence",
        "Victim of serious labour exploitation",
        "Stay linked to proceedings against an employer who exploited workers without lawful stay.",
        "dir-2009-52 art. 13",
    )
    INTERNATIONAL_PROTECTION = Code(
        "international-protection",
        "International protection",
        "Refugee status or subsidiary protection.",
        "nordicbaltic-standards",
        mappings=(
            narrower(
                "htcds",
                "International protection=Refugee",
                "guidance value without field id; subsidiary protection is another value",
            ),
        ),
    )
    TEMPORARY_PROTECTION = Code(
        "temporary-protection",
        "Temporary protection",
        "Scheme for mass displacement.",
        "nordicbaltic-standards",
    )
    HUMANITARIAN = Code(
        "humanitarian",
        "Humanitarian or compassionate grounds",
        "A national humanitarian ground.",
        "national-law",
    )
    WORK = Code(
        "work",
        "Work",
        "An ordinary work permit.",
        "nordicbaltic-standards",
    )
    STUDY = Code(
        "study",
        "Study",
        "A study permit.",
        "nordicbaltic-standards",
    )
    FAMILY = Code(
        "family",
        "Family",
        "Family reunification or family member of the victim.",
        "nordicbaltic-standards",
    )
    BEST_INTERESTS_OF_CHILD = Code(
        "best-interests-of-child",
        "Best interests of the child",
        "Stay is in the child's best interests.",
        "cets197 art. 14(2)",
    )
    RETURN_IMPOSSIBLE = Code(
        "return-impossible",
        "Return cannot be carried out",
        "Removal is not possible for legal or practical reasons.",
        "nordicbaltic-standards",
    )
    LONG_TERM = Code(
        "long-term",
        "Long-term or permanent",
        "Settled stay.",
        "nordicbaltic-standards",
    )
    OTHER_NATIONAL = Code(
        "other-national",
        "Other national basis",
        "Another basis, named with its law.",
        "nordicbaltic-standards",
    )


class PermitDecision(CodeList, id="permit-decision", title="Decision on a permit", area="residence"):
    """Decision on a permit."""

    APPLIED = Code(
        "applied",
        "Applied",
        "An application has been made.",
        "nordicbaltic-standards",
    )
    GRANTED = Code(
        "granted",
        "Granted",
        "A permit was given.",
        "nordicbaltic-standards",
    )
    GRANTED_ON_APPEAL = Code(
        "granted-on-appeal",
        "Granted on appeal",
        "A permit was given after review.",
        "nordicbaltic-standards",
    )
    REFUSED = Code(
        "refused",
        "Refused",
        "The application was turned down.",
        "nordicbaltic-standards",
    )
    WITHDRAWN_BY_APPLICANT = Code(
        "withdrawn-by-applicant",
        "Withdrawn by the applicant",
        "The person withdrew it.",
        "nordicbaltic-standards",
    )
    NOT_RENEWED = Code(
        "not-renewed",
        "Not renewed",
        "A permit ran out and was not renewed.",
        "nordicbaltic-standards",
    )
    RENEWED = Code(
        "renewed",
        "Renewed",
        "A permit was extended.",
        "nordicbaltic-standards",
    )
    REVOKED = Code(
        "revoked",
        "Revoked",
        "A permit was taken back.",
        "dir-2004-81 art. 14",
    )
    EXPIRED = Code(
        "expired",
        "Expired",
        "The period ended.",
        "nordicbaltic-standards",
    )
    PENDING = Code(
        "pending",
        "Pending",
        "No decision yet.",
        "nordicbaltic-standards",
    )


class ReflectionPeriodStatus(
    CodeList, id="reflection-period-status", title="Status of a reflection period", area="residence"
):
    """Status of a reflection period."""

    NOT_INFORMED = Code(
        "not-informed",
        "Not informed",
        "The person has not yet been told of the possibility.",
        "dir-2004-81 art. 5",
    )
    INFORMED = Code(
        "informed",
        "Informed",
        "The person has been told.",
        "nordicbaltic-standards",
    )
    REQUESTED = Code(
        "requested",
        "Requested",
        "The person, or a body for them, has asked for it.",
        "nordicbaltic-standards",
    )
    GRANTED = Code(
        "granted",
        "Granted",
        "It has begun.",
        "nordicbaltic-standards",
    )
    EXTENDED = Code(
        "extended",
        "Extended",
        "It was made longer.",
        "nordicbaltic-standards",
    )
    COMPLETED = Code(
        "completed",
        "Completed",
        "It ran its full length.",
        "nordicbaltic-standards",
    )
    REFUSED = Code(
        "refused",
        "Refused",
        "It was not granted.",
        "nordicbaltic-standards",
    )
    WAIVED = Code(
        "waived",
        "Not wanted",
        "The person did not want it.",
        "nordicbaltic-standards",
    )
    TERMINATED_EARLY = Code(
        "terminated-early",
        "Terminated early",
        "It was ended before its time.",
        "nordicbaltic-standards",
    )
    NOT_APPLICABLE = Code(
        "not-applicable",
        "Not applicable",
        "The person has a right to stay without it.",
        "nordicbaltic-standards",
    )


class ReflectionTerminationGround(
    CodeList,
    id="reflection-termination-ground",
    title="Ground for ending a reflection period or permit",
    area="residence",
):
    """Ground for ending a reflection period or permit."""

    CONTACT_RENEWED = Code(
        "contact-renewed",
        "Contact with suspects renewed",
        "The person, by own choice and actively, took up contact again.",
        "dir-2004-81 art. 6(4); dir-2004-81 art. 14",
    )
    PUBLIC_ORDER = Code(
        "public-order",
        "Public order or national security",
        "A threat to public order or security.",
        "cets197 art. 13(3)",
    )
    IMPROPER_CLAIM = Code(
        "improper-claim",
        "Victim status claimed improperly",
        "The claim was found to be improper.",
        "cets197 art. 13(3)",
    )
    COOPERATION_ENDED = Code(
        "cooperation-ended",
        "Cooperation ended",
        "The person no longer cooperates (permit only).",
        "dir-2004-81 art. 14",
    )
    COOPERATION_FRAUDULENT = Code(
        "cooperation-fraudulent",
        "Cooperation fraudulent",
        "Cooperation or complaint was false (permit only).",
        "dir-2004-81 art. 14",
    )
    PROCEEDINGS_CLOSED = Code(
        "proceedings-closed",
        "Proceedings closed",
        "The proceedings ended (permit only).",
        "dir-2004-81 art. 13; dir-2004-81 art. 14",
    )
    OTHER_PERMIT_GRANTED = Code(
        "other-permit-granted",
        "Another permit granted",
        "The person holds another right to stay.",
        "nordicbaltic-standards",
    )
    AT_PERSONS_REQUEST = Code(
        "at-persons-request",
        "At the person's request",
        "The person asked to end it.",
        "nordicbaltic-standards",
    )
    DEPARTED = Code(
        "departed",
        "Left the country",
        "The person left.",
        "nordicbaltic-standards",
    )
    NATIONAL_SECURITY = Code(
        "national-security",
        "National security",
        "The person is found to be a danger to national security.",
        "national-law FI",
    )
    INTERNATIONAL_OBLIGATION = Code(
        "international-obligation",
        "International obligation",
        "An international obligation of the state requires it.",
        "national-law FI",
    )
    PUBLIC_HEALTH = Code(
        "public-health",
        "Public health",
        "The person is found to be a danger to public health.",
        "national-law",
    )
    INTERNATIONAL_RELATIONS = Code(
        "international-relations",
        "International relations",
        "The international relations of the state require it.",
        "national-law",
    )
    CONDITIONS_NOT_MET = Code(
        "conditions-not-met",
        "Conditions not met",
        "It turns out that the conditions for the period or permit were never met or are met no longer.",
        "national-law",
    )
    FALSE_INFORMATION = Code(
        "false-information",
        "False information",
        "The period or permit was obtained by false information.",
        "dir-2004-81 art. 14",
    )


class CooperationStatus(CodeList, id="cooperation-status", title="Cooperation with authorities", area="residence"):
    """Cooperation with authorities."""

    NOT_DECIDED = Code(
        "not-decided",
        "Not decided",
        "The person is still considering.",
        "dir-2004-81",
    )
    COOPERATING = Code(
        "cooperating",
        "Cooperating",
        "The person assists the investigation.",
        "nordicbaltic-standards",
    )
    LIMITED = Code(
        "limited",
        "Cooperating in part",
        "The person gives some information only.",
        "nordicbaltic-standards",
    )
    NOT_COOPERATING = Code(
        "not-cooperating",
        "Not cooperating",
        "The person has chosen not to; support does not depend on it.",
        "dir-2011-36 art. 11(3)",
    )
    NOT_ASKED = Code(
        "not-asked",
        "Not asked",
        "No authority has asked.",
        "nordicbaltic-standards",
    )


class RemovalKind(CodeList, id="removal-kind", title="Kind of removal", area="residence"):
    """Kind of removal."""

    REMOVAL = Code(
        "removal",
        "Removal",
        "Enforced departure under a return or expulsion decision.",
        "dir-2008-115 art. 8",
    )
    DUBLIN_TRANSFER = Code(
        "dublin-transfer",
        "Transfer to the responsible state",
        "Transfer to the state that answers for the asylum application.",
        "cjeu-c-66-21",
    )
    ENTRY_REFUSAL = Code(
        "entry-refusal",
        "Refusal of entry",
        "Refusal at the border followed by return.",
        "nordicbaltic-standards",
    )


class AsylumStage(
    CodeList, id="asylum-stage", title="Stage of an application for international protection", area="residence"
):
    """Stage of an application for international protection."""

    INFORMED = Code(
        "informed",
        "Informed of the right",
        "The person knows of the right to apply.",
        "dir-2011-36 art. 11(6)",
    )
    APPLIED = Code(
        "applied",
        "Application made",
        "The application has been made and not yet decided.",
        "nordicbaltic-standards",
    )
    APPEAL = Code(
        "appeal",
        "Under appeal",
        "A refusal is being reviewed.",
        "nordicbaltic-standards",
    )
    GRANTED = Code(
        "granted",
        "Protection granted",
        "Refugee status or subsidiary protection was granted.",
        "nordicbaltic-standards",
    )
    REFUSED_FINALLY = Code(
        "refused-finally",
        "Finally refused",
        "The refusal can no longer be appealed.",
        "nordicbaltic-standards",
    )
    WITHDRAWN = Code(
        "withdrawn",
        "Withdrawn",
        "The person took the application back.",
        "nordicbaltic-standards",
    )
    DISCONTINUED = Code(
        "discontinued",
        "Discontinued",
        "The authority ended the procedure without a decision on the substance.",
        "nordicbaltic-standards",
    )


class ReflectionRequester(
    CodeList, id="reflection-requester", title="Who asked for the reflection period", area="residence"
):
    """Who asked for the reflection period."""

    PERSON = Code(
        "person",
        "The person",
        "The person asked.",
        "cets197 art. 13",
    )
    LEGAL_REPRESENTATIVE = Code(
        "legal-representative",
        "Lawyer or representative",
        "A lawyer or another representative asked for the person.",
        "nordicbaltic-standards",
    )
    GUARDIAN = Code(
        "guardian",
        "Guardian",
        "The guardian of a child asked.",
        "nordicbaltic-standards",
    )
    SUPPORT_ORGANISATION = Code(
        "support-organisation",
        "Support organisation",
        "An organisation that supports the person asked.",
        "nordicbaltic-standards",
    )
    AUTHORITY = Code(
        "authority",
        "Authority, of its own motion",
        "Police, prosecution or another authority asked or granted it unasked.",
        "nordicbaltic-standards",
    )


class ReflectionExtensionReason(
    CodeList, id="reflection-extension-reason", title="Reason for extending a reflection period", area="residence"
):
    """Reason for extending a reflection period."""

    RECOVERY_NEEDS_MORE_TIME = Code(
        "recovery-needs-more-time",
        "Recovery needs more time",
        "The person has not yet recovered enough to decide.",
        "cets197 art. 13(1)",
    )
    HEALTH = Code(
        "health",
        "Health",
        "Illness, injury or pregnancy.",
        "nordicbaltic-standards",
    )
    CHILD = Code(
        "child",
        "The person is a child",
        "The situation of a child asks for more time.",
        "nordicbaltic-standards",
    )
    PROCEEDINGS = Code(
        "proceedings",
        "Needed for proceedings",
        "An authority needs more time for the investigation.",
        "nordicbaltic-standards",
    )
    SAFETY = Code(
        "safety",
        "Safety",
        "Danger makes an earlier decision unsafe.",
        "nordicbaltic-standards",
    )
    PREPARED_RETURN = Code(
        "prepared-return",
        "Preparing a return",
        "The person takes part in preparing a safe return.",
        "nordicbaltic-standards",
    )
    OTHER_PERSONAL_GROUND = Code(
        "other-personal-ground",
        "Other personal ground",
        "Another ground in the person's situation.",
        "nordicbaltic-standards",
    )


class ReflectionWaiverReason(
    CodeList, id="reflection-waiver-reason", title="Reason for giving up a reflection period", area="residence"
):
    """Reason for giving up a reflection period."""

    COOPERATES_AT_ONCE = Code(
        "cooperates-at-once",
        "Wishes to cooperate at once",
        "The person wants to work with the authorities without waiting.",
        "nordicbaltic-standards",
    )
    WISHES_TO_LEAVE = Code(
        "wishes-to-leave",
        "Wishes to leave the country",
        "The person wants to return or move on soon.",
        "nordicbaltic-standards",
    )
    HAS_OTHER_RIGHT_TO_STAY = Code(
        "has-other-right-to-stay",
        "Has another right to stay",
        "The person does not need the period to stay lawfully.",
        "nordicbaltic-standards",
    )
    NOT_STATED = Code(
        "not-stated",
        "Not stated",
        "The person gave no reason, and need not.",
        "nordicbaltic-standards",
    )
