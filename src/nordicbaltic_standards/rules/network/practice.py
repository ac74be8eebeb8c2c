"""Assessments of practice against the standards of every area."""

from __future__ import annotations

from functools import cache

from nordicbaltic_standards.codelists.enumerations import AssessmentRating, OrganisationRole, ServiceType
from nordicbaltic_standards.models.practice_assessment import AssessmentAnswer, PracticeAssessment
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.standards import standards

SHORT = frozenset({AssessmentRating.NOT_MET, AssessmentRating.PARTLY})
"""Ratings that leave a gap."""

AREAS_OF_ROLE: dict[OrganisationRole, str] = {
    OrganisationRole.NATIONAL_COORDINATOR: "network",
    OrganisationRole.NATIONAL_CONTACT_POINT: "referral",
    OrganisationRole.COMPETENT_IDENTIFYING_AUTHORITY: "identification",
    OrganisationRole.FIRST_RESPONDER: "identification",
    OrganisationRole.SUPPORT_PROVIDER: "assistance",
    OrganisationRole.SHELTER_PROVIDER: "assistance",
    OrganisationRole.COMPENSATION_BODY: "compensation",
    OrganisationRole.ASSISTING_AUTHORITY: "compensation",
}
"""Area of the standards in which an organisation with a role works, in addition to the general ones."""
AREAS_OF_SERVICE: dict[ServiceType, str] = {
    ServiceType.ACCOMMODATION: "assistance",
    ServiceType.COMPENSATION_HELP: "compensation",
    ServiceType.RETURN_SUPPORT: "referral",
}
"""Area of the standards in which an organisation with a service works."""
GENERAL = "case"
"""Area of the general standards, which concern everyone."""


@cache
def levels() -> dict[str, str]:
    """Return the level of every standard by its identifier."""
    return {standard.id: standard.level for standard in standards}


@rule(
    "NET-007",
    PracticeAssessment,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="NET-S05",
    sources=("odihr-nrm-2022 recommended standards",),
    message="This duty is not fully met, and no action with a date and someone responsible for it is planned.",
    variants={
        "overdue": "This duty is not fully met, and the planned action is overdue.",
        "reason": "This duty is rated as not applicable to the organisation, and no reason is given.",
    },
    title_by_variant={
        "overdue": "Action to close a gap overdue",
        "reason": "Standard rated not applicable without a reason",
    },
)
def gap_without_action(assessment: PracticeAssessment, context: Context) -> RuleOutcome:
    """Gap without a planned action.

    Checks:
        A standard of the level "must" is rated as not met or partly met, and the action is missing, has no owner or no
        date, or is overdue. Or it is rated as not applicable without a reason.

    Why:
        A gap stays open if no one is named to close it by a date.

    How to correct:
        Agree what will be done, who answers for it and by when, and record it. Where the standard does not concern the
        organisation, say why.

    Source:
        OSCE/ODIHR National Referral Mechanisms (2022), recommended standards; guidance, not law.
    """
    out: list[Violation] = []
    for index, answer in enumerate(assessment.answers):
        if answer.rating is not AssessmentRating.MET and levels().get(answer.standard) == "must":
            gap = _gap(answer, context, f"/answers/{index}")
            out += [] if gap is None else [gap]
    return out or None


def _gap(answer: AssessmentAnswer, context: Context, at: str) -> Violation | None:
    if answer.rating not in SHORT:
        return None if answer.reason is not None else violation(f"{at}/reason", variant="reason")
    action = answer.action
    if action is None:
        return violation(f"{at}/action")
    if action.done_on is not None:
        return None
    if action.owner is None:
        return violation(f"{at}/action/owner")
    if action.due_on is None:
        return violation(f"{at}/action/due_on")
    return violation(f"{at}/action/due_on", variant="overdue") if context.is_past(action.due_on) else None


@rule(
    "NET-008",
    PracticeAssessment,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="NET-S05",
    sources=("odihr-nrm-2022 recommended standards",),
    extended=True,
    message="Duties in the areas in which the organisation works have no answer: {missing}.",
    variants={
        "unknown": "This standard is not in the catalogue of this version.",
        "repeated": "This standard has more than one answer.",
    },
    advice_by_variant={
        "unknown": "Correct the identifier of the standard, or delete the answer if this version no longer contains the standard."
    },
    title_by_variant={"unknown": "Standard not in the catalogue", "repeated": "Standard answered more than once"},
)
def standards_left_out(assessment: PracticeAssessment, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Duties without an answer.

    Checks:
        An answer names a standard that is not in the catalogue or that already has an answer. Or a standard of the
        level "must" has no answer, although the organisation works in its area.

    Why:
        The duties left out are usually the hardest.

    How to correct:
        Answer every duty of the areas in which the organisation works, each once; where one does not concern it, rate
        it as not applicable and say why.

    Source:
        OSCE/ODIHR National Referral Mechanisms (2022), recommended standards; guidance, not law. The areas follow from
        the organisation's roles and services in this record. If it has none, no completeness is required.
    """
    out: list[Violation] = []
    answered: set[str] = set()
    for index, answer in enumerate(assessment.answers):
        if answer.standard not in levels():
            out.append(violation(f"/answers/{index}/standard", variant="unknown"))
        elif answer.standard in answered:
            out.append(violation(f"/answers/{index}/standard", variant="repeated"))
        answered.add(answer.standard)
    organisation = assessment.organisation
    areas = {AREAS_OF_ROLE[role] for role in organisation.roles if role in AREAS_OF_ROLE}
    areas.update(AREAS_OF_SERVICE[service] for service in organisation.services if service in AREAS_OF_SERVICE)
    missing = [
        standard.id
        for standard in standards
        if areas and standard.level == "must" and standard.area in {*areas, GENERAL} and standard.id not in answered
    ]
    if missing:
        out.append(violation("/answers", missing=", ".join(missing)))
    return out or None
