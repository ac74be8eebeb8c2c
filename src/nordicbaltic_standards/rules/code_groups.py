"""Sets of codes that the rules of several areas compare with, each declared once."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import (
    AbsenceReason,
    AsylumStage,
    ChildCareStatus,
    ClaimStatus,
    ConditionImposed,
    ConsentForm,
    ConsentStatus,
    ContactChannel,
    DisclosurePurpose,
    IdentificationStatus,
    LanguageSupport,
    LawfulBasis,
    PermitDecision,
    ReflectionPeriodStatus,
    ResidencePermitBasis,
    ReturnType,
    ServiceStatus,
    ShelterSecurityLevel,
)

BASES_IN_LAW = frozenset({LawfulBasis.LEGAL_OBLIGATION, LawfulBasis.PUBLIC_TASK})
"""Lawful bases that require a provision of law (GDPR art. 6(1)(c) and (e), 6(3))."""
COOPERATION_CONDITIONS = frozenset(
    {ConditionImposed.COOPERATION, ConditionImposed.TESTIMONY, ConditionImposed.REPORT_TO_POLICE}
)
"""Conditions that require the person to cooperate with an investigation."""
SERVICE_NOT_WANTED = frozenset({ServiceStatus.DECLINED, ServiceStatus.ALREADY_RECEIVED})
"""States of a service that the person does not want or already has."""
WITHOUT_INTERPRETER = frozenset(
    {LanguageSupport.NONE, LanguageSupport.WRITTEN_TRANSLATION, LanguageSupport.EASY_LANGUAGE}
)
"""Language support other than an interpreter."""
HIDDEN_SHELTERS = frozenset({ShelterSecurityLevel.CONFIDENTIAL_ADDRESS, ShelterSecurityLevel.SECRET_ADDRESS})
"""Levels of security of a shelter whose address is not disclosed."""
THROUGH_OTHERS = frozenset({ContactChannel.THROUGH_ORGANISATION, ContactChannel.THROUGH_LAWYER})
"""Channels by which a message is left with someone who passes it on to the person."""
ASYLUM_WAITING = frozenset({AsylumStage.APPLIED, AsylumStage.APPEAL})
"""Stages at which an application for international protection waits for a decision."""
PERMIT_ENDED = frozenset({PermitDecision.REVOKED, PermitDecision.NOT_RENEWED})
"""Decisions that end a permit before or at its last day."""
PERMIT_GIVEN = frozenset(
    {
        PermitDecision.GRANTED,
        PermitDecision.GRANTED_ON_APPEAL,
        PermitDecision.RENEWED,
        PermitDecision.EXPIRED,
    }
)
"""Decisions of permits that were granted and not revoked."""
PERMITS_FOR_VICTIMS = frozenset(
    {
        ResidencePermitBasis.REFLECTION_AND_RECOVERY,
        ResidencePermitBasis.COOPERATION_WITH_PROCEEDINGS,
        ResidencePermitBasis.PERSONAL_SITUATION,
    }
)
"""Bases of permits that are for victims of trafficking."""
FORCED_RETURNS = frozenset({ReturnType.FORCED_RETURN, ReturnType.TRANSFER_TO_RESPONSIBLE_STATE})
"""Kinds of return that the person did not decide on."""
WEAK_CONSENT_FORMS = frozenset({ConsentForm.IMPLIED, ConsentForm.NOT_RECORDED})
"""Forms of consent that show no clear act (GDPR art. 4(11))."""
WITHOUT_PARENT = frozenset({ChildCareStatus.UNACCOMPANIED, ChildCareStatus.SEPARATED, ChildCareStatus.PARENT_SUSPECTED})
"""Care of a child who has no parent to act for them, or a suspected parent."""
CONSENT_GIVEN = frozenset({ConsentStatus.GIVEN, ConsentStatus.GIVEN_IN_PART})
"""States of a consent that was given, in full or in part."""
CONSENT_ENDED = frozenset({ConsentStatus.WITHDRAWN, ConsentStatus.EXPIRED})
"""States of a consent that was given and is no longer in force."""
CONSENT_REFUSED = frozenset({ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN})
"""States of a consent by which the person refuses."""
PERIOD_NOT_CUT_SHORT = frozenset(
    {
        ReflectionPeriodStatus.GRANTED,
        ReflectionPeriodStatus.EXTENDED,
        ReflectionPeriodStatus.COMPLETED,
    }
)
"""States of a reflection period that was granted and not ended early."""
NEGATIVE_DECISIONS = frozenset(
    {IdentificationStatus.NOT_CONFIRMED, IdentificationStatus.NOT_A_VICTIM, IdentificationStatus.DECISION_WITHDRAWN}
)
"""Statuses by which the person is not, or no longer, considered a victim."""
FOR_FIGURES = frozenset({DisclosurePurpose.STATISTICS, DisclosurePurpose.RESEARCH})
"""Purposes for which figures suffice, and to which the person can object (GDPR art. 21(6))."""

KNOWN_ELSEWHERE = frozenset(
    {AbsenceReason.WITHHELD_FOR_SAFETY, AbsenceReason.WITHHELD_BY_CONSENT, AbsenceReason.NOT_APPLICABLE}
)
"""Reasons for which a record leaves out a value that may exist: it was left out on purpose."""
SETTLED_CLAIM = frozenset({ClaimStatus.FINAL, ClaimStatus.WITHDRAWN, ClaimStatus.TIME_BARRED})
