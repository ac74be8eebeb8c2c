"""Every code list, by name and by id. Generated from the declarations; do not edit.

``codes.ServiceType.ACCOMMODATION.label("et")`` and ``codes["service-type"]``.
"""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.assistance_codes import (
    AssistanceEndReason,
    ServiceStatus,
    ShelterType,
    UnitGroup,
)
from nordicbaltic_standards.codelists.base import CodeListView, all_lists
from nordicbaltic_standards.codelists.case_codes import (
    CaseClosureReason,
    CaseStatus,
    IdentifierScheme,
    NameUse,
)
from nordicbaltic_standards.codelists.compensation_codes import (
    AwardReason,
    AwardReductionReason,
    ClaimStatus,
    ClaimantKind,
    CompensationDecision,
    CompensationRoute,
    CriminalProceedingOutcome,
    CriminalProceedingStage,
    FinancialSupportType,
    HeadOfDamage,
    LateClaimGround,
    LegalAidStatus,
    LegalAidType,
    Payer,
    PaymentStatus,
    VictimRole,
)
from nordicbaltic_standards.codelists.consent import (
    ConsentForm,
    ConsentGiver,
    ConsentInformation,
    ConsentScope,
    ConsentStatus,
    ConsentWithdrawalReason,
)
from nordicbaltic_standards.codelists.contact import (
    ContactAnswerer,
    ContactChannel,
)
from nordicbaltic_standards.codelists.data import (
    CriminalDataGround,
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    RecipientType,
    SpecialCategoryCondition,
    TransferGround,
    WithoutConsentGround,
)
from nordicbaltic_standards.codelists.identification_codes import (
    Act,
    AgeAssessmentResult,
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
    IndicatorCategory,
    IndicatorStrength,
    InformationForm,
    Means,
    MeansOfControl,
    OnlineChannel,
    RecruiterRelation,
    RecruitmentSetting,
    ReviewOutcome,
    ReviewRoute,
    RightsTopic,
)
from nordicbaltic_standards.codelists.indicators import (
    Indicator,
)
from nordicbaltic_standards.codelists.network_codes import (
    AssessmentKind,
    AssessmentRating,
    ContactPurpose,
    EvidenceKind,
    GroupServed,
)
from nordicbaltic_standards.codelists.organisations import (
    OrganisationRole,
    OrganisationType,
    Weekday,
)
from nordicbaltic_standards.codelists.person import (
    AgeDetermination,
    AgeGroup,
    ChildCareStatus,
    DisabilityDomain,
    EducationLevel,
    Gender,
    LanguageSupport,
    MaritalStatus,
    Sex,
    SpecialNeed,
)
from nordicbaltic_standards.codelists.places import (
    CountryRole,
)
from nordicbaltic_standards.codelists.protection_codes import (
    BreachMeasure,
    BreachNotToldGround,
    BreachRisk,
    DataRequestOutcome,
    DataSubjectRight,
    DisclosureChannel,
    InterviewPurpose,
    NoticeBasis,
    NoticeExemption,
    ProtectedPerson,
    ProtectionIncident,
    ProtectionMeasure,
    RequestExtensionReason,
    RetentionHoldGround,
    RetentionTrigger,
)
from nordicbaltic_standards.codelists.referral_codes import (
    BestInterestsOutcome,
    CaregiverKind,
    DestinationRight,
    EscortKind,
    FollowUpOutcome,
    LongTermOption,
    ReferralDeclineReason,
    ReferralOutcome,
    ReferralStatus,
    ReferralType,
    ReferralUrgency,
    ReintegrationSupport,
    ReturnRiskFactor,
    ReturnSafetyMeasure,
    ReturnStatus,
    ReturnType,
)
from nordicbaltic_standards.codelists.residence_codes import (
    AsylumStage,
    CooperationStatus,
    LegalStatus,
    PermitDecision,
    ReflectionExtensionReason,
    ReflectionPeriodStatus,
    ReflectionRequester,
    ReflectionTerminationGround,
    ReflectionWaiverReason,
    RemovalKind,
    ResidencePermitBasis,
)
from nordicbaltic_standards.codelists.risk import (
    RiskLevel,
)
from nordicbaltic_standards.codelists.services import (
    ConditionImposed,
    NeedCategory,
    NeedPriority,
    ServiceType,
    ShelterSecurityLevel,
)
from nordicbaltic_standards.codelists.statement import (
    AbsenceReason,
    ConfidenceLevel,
    VerificationStatus,
)
from nordicbaltic_standards.utils.nearest import nearest


class Catalogue:
    """All code lists of the standard: attributes by class name, a mapping by id."""

    def __getitem__(self, identifier: str) -> CodeListView:
        """Return the list with this id; raises `LookupError` that names the nearest."""
        lists = all_lists()
        if identifier in lists:
            return lists[identifier]
        near = nearest(identifier, lists) if isinstance(identifier, str) else None
        hint = f"; perhaps {near!r} was meant" if near else ""
        msg = f"there is no such code list{hint}"
        raise LookupError(msg)

    def __iter__(self) -> Iterator[CodeListView]:
        return iter(all_lists().values())

    def __len__(self) -> int:
        return len(all_lists())

    def __contains__(self, identifier: object) -> bool:
        return identifier in all_lists()

    AbsenceReason = AbsenceReason
    Act = Act
    AgeAssessmentResult = AgeAssessmentResult
    AgeDetermination = AgeDetermination
    AgeGroup = AgeGroup
    AssessmentKind = AssessmentKind
    AssessmentRating = AssessmentRating
    AssistanceEndReason = AssistanceEndReason
    AsylumStage = AsylumStage
    AwardReason = AwardReason
    AwardReductionReason = AwardReductionReason
    BestInterestsOutcome = BestInterestsOutcome
    BreachMeasure = BreachMeasure
    BreachNotToldGround = BreachNotToldGround
    BreachRisk = BreachRisk
    CaregiverKind = CaregiverKind
    CaseClosureReason = CaseClosureReason
    CaseStatus = CaseStatus
    ChildCareStatus = ChildCareStatus
    ClaimStatus = ClaimStatus
    ClaimantKind = ClaimantKind
    CompensationDecision = CompensationDecision
    CompensationRoute = CompensationRoute
    ConditionImposed = ConditionImposed
    ConfidenceLevel = ConfidenceLevel
    ConsentForm = ConsentForm
    ConsentGiver = ConsentGiver
    ConsentInformation = ConsentInformation
    ConsentScope = ConsentScope
    ConsentStatus = ConsentStatus
    ConsentWithdrawalReason = ConsentWithdrawalReason
    ContactAnswerer = ContactAnswerer
    ContactChannel = ContactChannel
    ContactPurpose = ContactPurpose
    CooperationStatus = CooperationStatus
    CountryRole = CountryRole
    CriminalDataGround = CriminalDataGround
    CriminalProceedingOutcome = CriminalProceedingOutcome
    CriminalProceedingStage = CriminalProceedingStage
    DataCategory = DataCategory
    DataRequestOutcome = DataRequestOutcome
    DataSubjectRight = DataSubjectRight
    DecisionKind = DecisionKind
    DestinationRight = DestinationRight
    DisabilityDomain = DisabilityDomain
    DisclosureChannel = DisclosureChannel
    DisclosurePurpose = DisclosurePurpose
    EducationLevel = EducationLevel
    EscortKind = EscortKind
    EvidenceKind = EvidenceKind
    ExploitationDuration = ExploitationDuration
    ExploitationForm = ExploitationForm
    ExploitationSector = ExploitationSector
    ExploitationSubform = ExploitationSubform
    FinancialSupportType = FinancialSupportType
    FollowUpOutcome = FollowUpOutcome
    Gender = Gender
    GroupServed = GroupServed
    HeadOfDamage = HeadOfDamage
    IdentificationReason = IdentificationReason
    IdentificationSource = IdentificationSource
    IdentificationStatus = IdentificationStatus
    IdentificationThreshold = IdentificationThreshold
    IdentifierScheme = IdentifierScheme
    IdentifyingBody = IdentifyingBody
    Indicator = Indicator
    IndicatorCategory = IndicatorCategory
    IndicatorStrength = IndicatorStrength
    InformationForm = InformationForm
    InterviewPurpose = InterviewPurpose
    LanguageSupport = LanguageSupport
    LateClaimGround = LateClaimGround
    LawfulBasis = LawfulBasis
    LegalAidStatus = LegalAidStatus
    LegalAidType = LegalAidType
    LegalStatus = LegalStatus
    LongTermOption = LongTermOption
    MaritalStatus = MaritalStatus
    Means = Means
    MeansOfControl = MeansOfControl
    NameUse = NameUse
    NeedCategory = NeedCategory
    NeedPriority = NeedPriority
    NoticeBasis = NoticeBasis
    NoticeExemption = NoticeExemption
    OnlineChannel = OnlineChannel
    OrganisationRole = OrganisationRole
    OrganisationType = OrganisationType
    Payer = Payer
    PaymentStatus = PaymentStatus
    PermitDecision = PermitDecision
    ProtectedPerson = ProtectedPerson
    ProtectionIncident = ProtectionIncident
    ProtectionMeasure = ProtectionMeasure
    RecipientType = RecipientType
    RecruiterRelation = RecruiterRelation
    RecruitmentSetting = RecruitmentSetting
    ReferralDeclineReason = ReferralDeclineReason
    ReferralOutcome = ReferralOutcome
    ReferralStatus = ReferralStatus
    ReferralType = ReferralType
    ReferralUrgency = ReferralUrgency
    ReflectionExtensionReason = ReflectionExtensionReason
    ReflectionPeriodStatus = ReflectionPeriodStatus
    ReflectionRequester = ReflectionRequester
    ReflectionTerminationGround = ReflectionTerminationGround
    ReflectionWaiverReason = ReflectionWaiverReason
    ReintegrationSupport = ReintegrationSupport
    RemovalKind = RemovalKind
    RequestExtensionReason = RequestExtensionReason
    ResidencePermitBasis = ResidencePermitBasis
    RetentionHoldGround = RetentionHoldGround
    RetentionTrigger = RetentionTrigger
    ReturnRiskFactor = ReturnRiskFactor
    ReturnSafetyMeasure = ReturnSafetyMeasure
    ReturnStatus = ReturnStatus
    ReturnType = ReturnType
    ReviewOutcome = ReviewOutcome
    ReviewRoute = ReviewRoute
    RightsTopic = RightsTopic
    RiskLevel = RiskLevel
    ServiceStatus = ServiceStatus
    ServiceType = ServiceType
    Sex = Sex
    ShelterSecurityLevel = ShelterSecurityLevel
    ShelterType = ShelterType
    SpecialCategoryCondition = SpecialCategoryCondition
    SpecialNeed = SpecialNeed
    TransferGround = TransferGround
    UnitGroup = UnitGroup
    VerificationStatus = VerificationStatus
    VictimRole = VictimRole
    Weekday = Weekday
    WithoutConsentGround = WithoutConsentGround


codes = Catalogue()
"""All code lists: ``codes.ServiceType`` by name, ``codes["service-type"]`` by id."""

__all__ = [
    "AbsenceReason",
    "Act",
    "AgeAssessmentResult",
    "AgeDetermination",
    "AgeGroup",
    "AssessmentKind",
    "AssessmentRating",
    "AssistanceEndReason",
    "AsylumStage",
    "AwardReason",
    "AwardReductionReason",
    "BestInterestsOutcome",
    "BreachMeasure",
    "BreachNotToldGround",
    "BreachRisk",
    "CaregiverKind",
    "CaseClosureReason",
    "CaseStatus",
    "ChildCareStatus",
    "ClaimStatus",
    "ClaimantKind",
    "CompensationDecision",
    "CompensationRoute",
    "ConditionImposed",
    "ConfidenceLevel",
    "ConsentForm",
    "ConsentGiver",
    "ConsentInformation",
    "ConsentScope",
    "ConsentStatus",
    "ConsentWithdrawalReason",
    "ContactAnswerer",
    "ContactChannel",
    "ContactPurpose",
    "CooperationStatus",
    "CountryRole",
    "CriminalDataGround",
    "CriminalProceedingOutcome",
    "CriminalProceedingStage",
    "DataCategory",
    "DataRequestOutcome",
    "DataSubjectRight",
    "DecisionKind",
    "DestinationRight",
    "DisabilityDomain",
    "DisclosureChannel",
    "DisclosurePurpose",
    "EducationLevel",
    "EscortKind",
    "EvidenceKind",
    "ExploitationDuration",
    "ExploitationForm",
    "ExploitationSector",
    "ExploitationSubform",
    "FinancialSupportType",
    "FollowUpOutcome",
    "Gender",
    "GroupServed",
    "HeadOfDamage",
    "IdentificationReason",
    "IdentificationSource",
    "IdentificationStatus",
    "IdentificationThreshold",
    "IdentifierScheme",
    "IdentifyingBody",
    "Indicator",
    "IndicatorCategory",
    "IndicatorStrength",
    "InformationForm",
    "InterviewPurpose",
    "LanguageSupport",
    "LateClaimGround",
    "LawfulBasis",
    "LegalAidStatus",
    "LegalAidType",
    "LegalStatus",
    "LongTermOption",
    "MaritalStatus",
    "Means",
    "MeansOfControl",
    "NameUse",
    "NeedCategory",
    "NeedPriority",
    "NoticeBasis",
    "NoticeExemption",
    "OnlineChannel",
    "OrganisationRole",
    "OrganisationType",
    "Payer",
    "PaymentStatus",
    "PermitDecision",
    "ProtectedPerson",
    "ProtectionIncident",
    "ProtectionMeasure",
    "RecipientType",
    "RecruiterRelation",
    "RecruitmentSetting",
    "ReferralDeclineReason",
    "ReferralOutcome",
    "ReferralStatus",
    "ReferralType",
    "ReferralUrgency",
    "ReflectionExtensionReason",
    "ReflectionPeriodStatus",
    "ReflectionRequester",
    "ReflectionTerminationGround",
    "ReflectionWaiverReason",
    "ReintegrationSupport",
    "RemovalKind",
    "RequestExtensionReason",
    "ResidencePermitBasis",
    "RetentionHoldGround",
    "RetentionTrigger",
    "ReturnRiskFactor",
    "ReturnSafetyMeasure",
    "ReturnStatus",
    "ReturnType",
    "ReviewOutcome",
    "ReviewRoute",
    "RightsTopic",
    "RiskLevel",
    "ServiceStatus",
    "ServiceType",
    "Sex",
    "ShelterSecurityLevel",
    "ShelterType",
    "SpecialCategoryCondition",
    "SpecialNeed",
    "TransferGround",
    "UnitGroup",
    "VerificationStatus",
    "VictimRole",
    "Weekday",
    "WithoutConsentGround",
    "codes",
]
