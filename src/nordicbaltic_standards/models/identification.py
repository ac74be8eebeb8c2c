"""The record of the identification of a victim."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    AccountSource,
    Act,
    AgeAssessmentResult,
    AgeGroup,
    ConfidenceLevel,
    CountryRole,
    DataCategory,
    DecisionKind,
    ExploitationDuration,
    ExploitationForm,
    ExploitationSector,
    ExploitationSubform,
    IdentificationReason,
    IdentificationSource,
    IdentificationStatus,
    IdentificationThreshold,
    IdentifyingBody,
    Indicator,
    IndicatorStrength,
    InformationForm,
    LanguageSupport,
    Means,
    MeansOfControl,
    OnlineChannel,
    OthersAffected,
    RecipientType,
    RecruitmentSetting,
    ReviewOutcome,
    ReviewRoute,
    RightsTopic,
    Sex,
    SuspectNumber,
    SuspectRelation,
    WayOut,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, type_field, version_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.enclosure import Enclosure
from nordicbaltic_standards.models.parts.external_reference import ExternalReference
from nordicbaltic_standards.models.parts.subject import PersonRecord, PersonSection
from nordicbaltic_standards.models.types import Country, Flag, Identifier, IsoDate, Language, Name, Note, PartialIsoDate

D = DataCategory


class ScreeningConditions(Model, frozen=True):
    """Conditions in which a person was first spoken to."""

    safe_place: Annotated[
        Flag | None,
        field(
            "Safe place",
            "Whether the conversation took place where no one involved could hear or see it.",
            D.OPERATIONAL,
            True,
        ),
    ] = None
    alone: Annotated[
        Flag | None,
        field(
            "Spoken to alone",
            "Whether the person was spoken to without companions who may be involved.",
            D.OPERATIONAL,
            True,
        ),
    ] = None
    interviewer_sex_choice_offered: Annotated[
        Flag | None,
        field(
            "Choice of interviewer offered",
            "Whether the person could choose to speak with a woman or a man (Directive 2012/29/EU art. 23(2)(d)).",
            D.OPERATIONAL,
            True,
        ),
    ] = None
    same_sex_interviewer: Annotated[
        Flag | None,
        field(
            "Interviewer of the same sex",
            "Whether the interviewer was of the same sex as the person.",
            D.OPERATIONAL,
            True,
        ),
    ] = None
    urgent_needs_met_first: Annotated[
        Flag | None,
        field(
            "Urgent needs met first",
            "Whether food, rest and medical care came before the questions.",
            D.OPERATIONAL,
            True,
        ),
    ] = None


class Screening(Model, frozen=True):
    """A first conversation in which signs of trafficking are looked for."""

    date: Annotated[IsoDate, field("Date", "Day of the screening.", D.VICTIMISATION, "2026-03-01")]
    by: Annotated[
        Identifier | None,
        field("Screened by", "Identifier of the organisation that screened.", D.VICTIMISATION, "ee-victim-support"),
    ] = None
    body: Annotated[
        IdentifyingBody | None,
        field("Kind of body", "What kind of body screened.", D.VICTIMISATION, "support-organisation"),
    ] = None
    conditions: Annotated[
        ScreeningConditions | None,
        field("Conditions", "Conditions in which the conversation took place.", D.OPERATIONAL),
    ] = None
    language: Annotated[Language | None, field("Language", "Language of the conversation.", D.DEMOGRAPHIC, "uk")] = None
    language_support: Annotated[
        Unique[LanguageSupport],
        field("Language help", "What help with language was used.", D.OPERATIONAL, ["interpreter-remote"]),
    ] = ()
    interpreter_independent: Annotated[
        Flag | None,
        field(
            "Independent interpreter",
            "Whether the interpreter had no ties to people around the person or to a suspect.",
            D.OPERATIONAL,
            True,
        ),
    ] = None


class ObservedIndicator(Model, frozen=True):
    """A sign of trafficking that someone observed. A sign is not a conclusion."""

    code: Annotated[Indicator, field("Sign", "The sign observed.", D.SPECIAL_SEX_LIFE, "dr-job-nature")]
    strength: Annotated[
        IndicatorStrength | None,
        field("Strength", "Weight of the sign in this case, where it was assessed.", D.OPERATIONAL, "strong"),
    ] = None
    observed_on: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Observed on", "When the sign was observed.", D.VICTIMISATION, "2026-03-01"),
    ] = None
    observed_by: Annotated[
        Identifier | None,
        field("Observed by", "Identifier of the organisation that observed it.", D.VICTIMISATION, "ee-victim-support"),
    ] = None
    confidence: Annotated[
        ConfidenceLevel | None, field("Confidence", "How certain the observation is.", D.OPERATIONAL, "probable")
    ] = None


class ExploitationPlace(Model, frozen=True):
    """A country in which some of the events took place, at most with its region."""

    part_title: ClassVar[str] = "Place of exploitation"

    country: Annotated[Country, field("Country", "The country.", D.VICTIMISATION, "FI")]
    role: Annotated[
        OrAbsent[CountryRole] | None,
        field("Role", "Role of the country in the events.", D.VICTIMISATION, "exploitation"),
    ] = None
    region: Annotated[
        OrAbsent[Name] | None,
        field("Region", "County or region, where it is needed and safe to give.", D.VICTIMISATION, "Uusimaa"),
    ] = None
    from_date: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("From", "When the events in this country began.", D.VICTIMISATION, "2025-06"),
    ] = None
    to_date: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Until", "When the events in this country ended.", D.VICTIMISATION, "2026-02"),
    ] = None


class Recruitment(Model, frozen=True):
    """How the person was recruited."""

    country: Annotated[
        OrAbsent[Country] | None,
        field("Country", "Country in which the person was recruited.", D.VICTIMISATION, "UA"),
    ] = None
    settings: Annotated[
        Unique[RecruitmentSetting],
        field("Settings", "Where the person was recruited.", D.VICTIMISATION, ["online-advertisement"]),
    ] = ()
    online_channels: Annotated[
        Unique[OnlineChannel],
        field(
            "Online channels",
            "Kind of online channel used; never the name of an account.",
            D.SPECIAL_SEX_LIFE,
            ["job-site"],
        ),
    ] = ()
    recruiter_relations: Annotated[
        Unique[SuspectRelation],
        field(
            "Relationship of the recruiter",
            "What the recruiter was to the person.",
            D.CRIMINAL_OFFENCE,
            ["agent-or-broker"],
        ),
    ] = ()


class Account(Model, frozen=True):
    """An account of the events, and whose words it is in."""

    part_title: ClassVar[str] = "Account of the events"

    by: Annotated[
        AccountSource, field("Account given by", "Whose words the account is in.", D.VICTIMISATION, "the-person")
    ]
    given_on: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Account given on", "When the account was given.", D.VICTIMISATION, "2026-03-01"),
    ] = None
    language: Annotated[
        OrAbsent[Language] | None, field("Language", "Language in which the account was given.", D.DEMOGRAPHIC, "uk")
    ] = None
    text: Annotated[
        Note | None,
        field(
            "Account",
            "The account, as close to the original words as possible. Do not write names, numbers or places.",
            D.FREE_TEXT,
            "They took my passport and said that I owed them for the journey.",
        ),
    ] = None
    read_back: Annotated[
        OrAbsent[Flag] | None,
        field("Read back", "Whether it was read back to the one who gave it, and confirmed.", D.OPERATIONAL, True),
    ] = None


class OtherVictims(Model, frozen=True):
    """Whether others besides the person are exploited, without saying who they are."""

    extent: Annotated[
        OthersAffected, field("Others affected", "Whether there are others.", D.VICTIMISATION, "suspected")
    ]
    children: Annotated[
        OrAbsent[Flag] | None,
        field("Children among them", "Whether children are, or may be, among them.", D.VICTIMISATION, False),
    ] = None
    informed: Annotated[
        Unique[RecipientType],
        field("Bodies informed", "Kinds of body that were informed about them.", D.VICTIMISATION, ["police"]),
    ] = ()


class SuspectGroup(Model, frozen=True):
    """Suspects who have the same relationship to the person, by codes alone. Who they are is for the police to record."""

    part_title: ClassVar[str] = "Suspects"

    relation: Annotated[
        OrAbsent[SuspectRelation] | None,
        field("Relationship", "Their relationship to the person.", D.CRIMINAL_OFFENCE, "agent-or-broker"),
    ] = None
    number: Annotated[
        OrAbsent[SuspectNumber] | None, field("How many", "How many there are.", D.CRIMINAL_OFFENCE, "2-to-5")
    ] = None
    sex: Annotated[
        OrAbsent[Sex] | None,
        field("Sex", "Their sex, where it is the same for all of them.", D.CRIMINAL_OFFENCE, "male"),
    ] = None
    country: Annotated[
        OrAbsent[Country] | None, field("Country", "Country in which they are now.", D.CRIMINAL_OFFENCE, "EE")
    ] = None
    contact_now: Annotated[
        OrAbsent[Flag] | None,
        field(
            "In contact now",
            "Whether they and the person are still in contact, or they can still reach the person.",
            D.CRIMINAL_OFFENCE,
            False,
        ),
    ] = None


class Review(Model, frozen=True):
    """Review of an identification decision."""

    route: Annotated[
        ReviewRoute,
        field("Type of review", "Way in which the decision can be reviewed.", D.OPERATIONAL, "administrative-appeal"),
    ]
    deadline: Annotated[
        IsoDate | None, field("Last day", "Last day on which a review can be requested.", D.OPERATIONAL, "2026-06-01")
    ] = None
    lodged_on: Annotated[
        IsoDate | None,
        field("Review requested on", "Day on which the review was requested.", D.OPERATIONAL, "2026-05-20"),
    ] = None
    late_excused: Annotated[
        Flag | None, field("Late request excused", "Whether a late request was excused.", D.OPERATIONAL, False)
    ] = None
    decided_on: Annotated[
        IsoDate | None, field("Decided on", "Day on which the review ended.", D.OPERATIONAL, "2026-07-15")
    ] = None
    outcome: Annotated[ReviewOutcome | None, field("Outcome", "How the review ended.", D.OPERATIONAL, "pending")] = None


class IdentificationDecision(Model, frozen=True):
    """A decision on whether the person is, or may be, a victim.

    Source: CETS 197 art. 10; Directive 2011/36/EU art. 11(4).
    """

    kind: Annotated[
        DecisionKind,
        field(
            "Kind",
            "Whether the decision is presumptive (on reasonable grounds) or formal.",
            D.VICTIMISATION,
            "presumptive",
        ),
    ]
    outcome: Annotated[
        IdentificationStatus,
        field("Outcome", "Status that the decision grants or refuses.", D.VICTIMISATION, "presumed"),
    ]
    identifying_body: Annotated[
        IdentifyingBody | None,
        field("Kind of body", "What kind of body decided.", D.VICTIMISATION, "national-assistance-body"),
    ] = None
    authority: Annotated[
        Identifier | None,
        field(
            "Authority",
            "Identifier of the authority or organisation that decided.",
            D.VICTIMISATION,
            "ee-naidise-sotsiaalkaitse",
        ),
    ] = None
    decided_on: Annotated[OrAbsent[IsoDate], field("Decided on", "Day of the decision.", D.VICTIMISATION, "2026-03-04")]
    threshold: Annotated[
        IdentificationThreshold | None,
        field("Threshold", "How certain the deciding body had to be.", D.OPERATIONAL, "reasonable-grounds"),
    ] = None
    reasons_given: Annotated[
        Flag | None, field("Reasons given", "Whether the decision states its reasons.", D.OPERATIONAL, True)
    ] = None
    reason_codes: Annotated[
        Unique[IdentificationReason],
        field(
            "Reasons",
            "Reasons stated in a decision that refuses or withdraws the status.",
            D.VICTIMISATION,
            ["insufficient-indicators"],
        ),
    ] = ()
    exploitation_forms: Annotated[
        Unique[ExploitationForm],
        field("Forms named", "Forms of exploitation that the decision names.", D.SPECIAL_SEX_LIFE, ["forced-labour"]),
    ] = ()
    notified_on: Annotated[
        IsoDate | None, field("Notified on", "Day on which the person was notified.", D.VICTIMISATION, "2026-03-05")
    ] = None
    review: Annotated[Review | None, field("Review", "How the decision can be, or was, reviewed.", D.VICTIMISATION)] = (
        None
    )


class AgeAssessment(Model, frozen=True):
    """An assessment of whether the person is under eighteen."""

    started_on: Annotated[
        OrAbsent[IsoDate] | None, field("Started on", "Day on which it began.", D.DEMOGRAPHIC, "2026-03-06")
    ] = None
    ended_on: Annotated[IsoDate | None, field("Ended on", "Day of the result.", D.DEMOGRAPHIC, "2026-03-20")] = None
    result: Annotated[
        AgeAssessmentResult | None, field("Result", "What the assessment found.", D.DEMOGRAPHIC, "child")
    ] = None
    consented: Annotated[
        Flag | None,
        field("With consent", "Whether the person, and the guardian, agreed to the assessment.", D.OPERATIONAL, True),
    ] = None


class Guardian(Model, frozen=True):
    """The guardian or representative of a child who has no parents able to act for them."""

    ref: Annotated[
        Identifier | None,
        field(
            "Reference",
            "Identifier of the guardian or of the body that provides one.",
            D.VICTIMISATION,
            "ee-guardian-12",
        ),
    ] = None
    appointed_by: Annotated[
        Identifier | None,
        field(
            "Appointed by",
            "Identifier of the court or authority that appointed the guardian.",
            D.VICTIMISATION,
            "ee-county-court",
        ),
    ] = None
    requested_on: Annotated[
        IsoDate | None, field("Requested on", "Day on which a guardian was requested.", D.VICTIMISATION, "2026-03-02")
    ] = None
    appointed_on: Annotated[
        IsoDate | None, field("Appointed on", "Day on which the guardian was appointed.", D.VICTIMISATION, "2026-03-04")
    ] = None
    ended_on: Annotated[
        IsoDate | None, field("Ended on", "Day on which the appointment ended.", D.OPERATIONAL, "2026-09-30")
    ] = None
    successor_ref: Annotated[
        Identifier | None,
        field("Successor", "Identifier of the guardian who follows.", D.VICTIMISATION, "ee-guardian-15"),
    ] = None
    conflict_of_interest: Annotated[
        Flag | None,
        field(
            "Conflict of interest",
            "Whether the guardian's interests conflict, or may conflict, with those of the child.",
            D.CRIMINAL_OFFENCE,
            False,
        ),
    ] = None


class FamilyTracing(Model, frozen=True):
    """The tracing of a child's family."""

    started_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Started on", "Day on which tracing began.", D.OPERATIONAL, "2026-03-12"),
    ] = None
    in_best_interests: Annotated[
        Flag | None,
        field(
            "In the best interests",
            "Whether it was assessed that tracing is in the child's best interests (CETS 197 art. 10(4)(c)).",
            D.OPERATIONAL,
            True,
        ),
    ] = None
    wanted_by_child: Annotated[
        OrAbsent[Flag] | None,
        field("Wanted by the child", "Whether the child wants the family to be traced.", D.OPERATIONAL, True),
    ] = None
    ended_on: Annotated[
        IsoDate | None, field("Ended on", "Day on which tracing ended.", D.OPERATIONAL, "2026-04-20")
    ] = None
    family_found: Annotated[
        OrAbsent[Flag] | None, field("Family found", "Whether family was found.", D.DEMOGRAPHIC, True)
    ] = None


class ChildIdentification(Model, frozen=True):
    """Additional information on identification where the person is, or may be, a child."""

    part_title: ClassVar[str] = "Identification of a child"

    presumed: Annotated[
        Flag | None,
        field(
            "Presumed a child", "Whether the person is presumed a child until the age is verified.", D.DEMOGRAPHIC, True
        ),
    ] = None
    presumption_ended_on: Annotated[
        IsoDate | None,
        field("Presumption ended on", "Day on which the presumption ended.", D.DEMOGRAPHIC, "2026-03-20"),
    ] = None
    age_assessment: Annotated[
        AgeAssessment | None, field("Age assessment", "Assessment of the age.", D.DEMOGRAPHIC)
    ] = None
    guardian: Annotated[
        Guardian | None, field("Guardian", "Guardian or representative of the child.", D.VICTIMISATION)
    ] = None
    best_interests_on: Annotated[
        IsoDate | None,
        field(
            "Best interests assessed on",
            "Day of the assessment of the child's best interests.",
            D.VICTIMISATION,
            "2026-03-07",
        ),
    ] = None
    child_heard_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Child heard on", "Day on which the child's own view was heard.", D.VICTIMISATION, "2026-03-07"),
    ] = None
    family_tracing: Annotated[
        FamilyTracing | None, field("Family tracing", "Tracing of the child's family.", D.VICTIMISATION)
    ] = None


class RightsInformation(Model, frozen=True):
    """Information on rights and services at first contact (Directive 2011/36/EU art. 11(6), 2012/29/EU art. 4)."""

    given_on: Annotated[
        IsoDate | None, field("Given on", "Day on which the information was given.", D.VICTIMISATION, "2026-03-01")
    ] = None
    languages: Annotated[
        Unique[Language], field("Languages", "Languages of the information.", D.DEMOGRAPHIC, ["uk"])
    ] = ()
    topics: Annotated[
        Unique[RightsTopic],
        field("Topics", "What the person was told about.", D.VICTIMISATION, ["support-services", "reflection-period"]),
    ] = ()
    forms: Annotated[
        Unique[InformationForm],
        field("Form", "How the information was given.", D.OPERATIONAL, ["interpreted", "written"]),
    ] = ()
    interpreter_used: Annotated[
        Flag | None, field("Interpreter", "Whether an interpreter was used.", D.OPERATIONAL, True)
    ] = None
    by: Annotated[
        Identifier | None,
        field(
            "Informed by",
            "Identifier of the organisation that informed the person.",
            D.VICTIMISATION,
            "ee-victim-support",
        ),
    ] = None


class IdentificationSection(PersonSection, frozen=True):
    """Section of a case file: the content of `Identification` without its envelope."""

    record_name: ClassVar[str] = "identification"
    area: ClassVar[str] = "identification"

    status: Annotated[
        IdentificationStatus,
        field(
            "Status",
            "Current status of identification. Help does not depend on the last step.",
            D.VICTIMISATION,
            "presumed",
        ),
    ]
    source: Annotated[
        OrAbsent[IdentificationSource] | None,
        field("Source", "How the case came to light.", D.SPECIAL_OTHER, "helpline"),
    ] = None
    signalled_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Signs reported on", "Day on which signs were first reported.", D.VICTIMISATION, "2026-02-28"),
    ] = None
    screening: Annotated[
        Screening | None,
        field("Screening", "First conversation in which signs of trafficking were looked for.", D.VICTIMISATION),
    ] = None
    indicators: Annotated[
        OrAbsent[tuple[ObservedIndicator, ...]],
        field("Signs", "Signs of trafficking that were observed.", D.SPECIAL_SEX_LIFE),
    ] = ()
    acts: Annotated[
        OrAbsent[Unique[Act]],
        field(
            "Acts",
            "Acts listed in the definition of trafficking (CETS 197 art. 4(a)).",
            D.VICTIMISATION,
            ["recruitment", "transportation"],
        ),
    ] = ()
    means: Annotated[
        OrAbsent[Unique[Means]],
        field(
            "Means",
            "Means listed in the definition of trafficking. None is needed where the person was under eighteen at "
            "the time.",
            D.VICTIMISATION,
            ["deception", "abuse-of-vulnerability"],
        ),
    ] = ()
    exploitation_forms: Annotated[
        OrAbsent[Unique[ExploitationForm]],
        field(
            "Forms of exploitation",
            "Forms of exploitation that took place or were intended.",
            D.SPECIAL_SEX_LIFE,
            ["forced-labour"],
        ),
    ] = ()
    exploitation_subforms: Annotated[
        OrAbsent[Unique[ExploitationSubform]],
        field(
            "Sub-forms", "More detailed description of the exploitation.", D.SPECIAL_SEX_LIFE, ["debt-bondage-labour"]
        ),
    ] = ()
    exploitation_sectors: Annotated[
        OrAbsent[Unique[ExploitationSector]],
        field(
            "Sectors",
            "Sector of the economy in which the exploitation took place.",
            D.SPECIAL_SEX_LIFE,
            ["construction"],
        ),
    ] = ()
    exploitation_online_channels: Annotated[
        OrAbsent[Unique[OnlineChannel]],
        field(
            "Online channels of exploitation",
            "Kind of online channel through which the person was exploited; never the name of an account.",
            D.SPECIAL_SEX_LIFE,
            ["classifieds-adult"],
        ),
    ] = ()
    means_of_control: Annotated[
        OrAbsent[Unique[MeansOfControl]],
        field(
            "Means of control",
            "How the person was controlled.",
            D.SPECIAL_SEX_LIFE,
            ["withholds-documents", "debt-bondage"],
        ),
    ] = ()
    recruitment: Annotated[
        Recruitment | None, field("Recruitment", "How the person was recruited.", D.VICTIMISATION)
    ] = None
    exploitation_duration: Annotated[
        OrAbsent[ExploitationDuration] | None,
        field("Duration", "How long the exploitation lasted.", D.VICTIMISATION, "up-to-1-year"),
    ] = None
    exploitation_from: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Exploited from", "When the exploitation began.", D.VICTIMISATION, "2025-06"),
    ] = None
    exploitation_to: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Exploited until", "When the exploitation ended.", D.VICTIMISATION, "2026-02"),
    ] = None
    exploitation_ongoing: Annotated[
        OrAbsent[Flag] | None,
        field("Still exploited", "Whether the exploitation is still going on.", D.VICTIMISATION, False),
    ] = None
    exploited_before: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Exploited before",
            "Whether the person was exploited or suffered violence earlier, in another situation.",
            D.VICTIMISATION,
            False,
        ),
    ] = None
    last_contact_on: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Last contact", "When the person last had contact with the suspects.", D.VICTIMISATION, "2026-02"),
    ] = None
    way_out: Annotated[
        OrAbsent[WayOut] | None,
        field("Way out", "How the person got out of the situation.", D.VICTIMISATION, "escaped"),
    ] = None
    age_group_at_start: Annotated[
        OrAbsent[AgeGroup] | None,
        field("Age group at the start", "Age group of the person when the exploitation began.", D.DEMOGRAPHIC, "child"),
    ] = None
    exploitation_places: Annotated[
        OrAbsent[tuple[ExploitationPlace, ...]],
        field("Countries", "Countries in which the events took place.", D.VICTIMISATION),
    ] = ()
    suspects: Annotated[
        OrAbsent[tuple[SuspectGroup, ...]],
        field(
            "Suspects", "Suspects, by their relationship to the person, without identifying them.", D.CRIMINAL_OFFENCE
        ),
    ] = ()
    other_victims: Annotated[
        OrAbsent[OtherVictims] | None,
        field("Other victims", "Whether others besides the person are exploited.", D.VICTIMISATION),
    ] = None
    statement_given: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Statement given",
            "Whether the person has told what happened. Identification does not depend on it.",
            D.VICTIMISATION,
            True,
        ),
    ] = None
    external_references: Annotated[
        tuple[ExternalReference, ...],
        field(
            "Reference numbers at other bodies",
            "Reference numbers of the case at the bodies that identify victims.",
            D.VICTIMISATION,
        ),
    ] = ()
    enclosures: Annotated[
        tuple[Enclosure, ...], field("Enclosures", "Documents enclosed with the identification.", D.OPERATIONAL)
    ] = ()
    accounts: Annotated[
        tuple[Account, ...], field("Accounts", "Accounts of the events, oldest first.", D.VICTIMISATION)
    ] = ()
    reasons: Annotated[
        Note | None,
        field(
            "Reasoned assessment",
            "Why whoever proposes identification believes, or does not believe, that the person is a victim. Do "
            "not write names, numbers or places.",
            D.FREE_TEXT,
            "Debt, withheld passport and unpaid work fit together; the person told of them in the same way each time.",
        ),
    ] = None
    decisions: Annotated[
        tuple[IdentificationDecision, ...],
        field("Decisions", "Presumptive and formal decisions, oldest first.", D.VICTIMISATION),
    ] = ()
    child: Annotated[
        ChildIdentification | None,
        field("Child", "Additional information where the person is, or may be, a child.", D.DEMOGRAPHIC),
    ] = None
    rights_information: Annotated[
        RightsInformation | None,
        field("Information on rights", "Information on rights and services given at first contact.", D.VICTIMISATION),
    ] = None


class Identification(IdentificationSection, PersonRecord, frozen=True):
    """How it came to light that a person is or may be a victim of trafficking in human beings, and what was decided.

    Filled by those who screen and identify. Area: identification of victims.
    Source: CETS 197 art. 4 and 10; Directive 2011/36/EU art. 2 and 11.
    """

    record_type: Annotated[Literal["identification"], type_field("identification")]
    standard_version: Annotated[Literal["1.0"], version_field()]
