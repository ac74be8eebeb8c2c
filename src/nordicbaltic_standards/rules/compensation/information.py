"""Information on compensation, help with the claim, representation of a child, and safe payment."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import (
    ClaimantKind,
    ClaimStatus,
    DisclosurePurpose,
    LegalAidStatus,
    LegalAidType,
    RightsTopic,
)
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.models.identification import RightsInformation
from nordicbaltic_standards.rules.case_context import enclosing_case_file, rights_explained
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.representation import in_office, representatives

PURSUED = frozenset(
    {
        ClaimStatus.SUBMITTED,
        ClaimStatus.INCOMPLETE,
        ClaimStatus.UNDER_REVIEW,
        ClaimStatus.DECIDED,
        ClaimStatus.APPEALED,
        ClaimStatus.SUSPENDED,
    }
)
"""Statuses of a claim that has been made and has not ended."""
NO_HELP = frozenset({LegalAidStatus.NOT_REQUESTED, LegalAidStatus.REFUSED})
"""Statuses of legal help in which there is none."""


@rule(
    "COM-001",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S02",
    also_serves=("IDN-S09",),
    sources=("cets197 art. 15(1)", "dir-2012-29 art. 4(1)(e)", "ets116 art. 11"),
    message="Victims should be informed about compensation at first contact; no date of this is recorded.",
    variants={
        "late": "Victims should be informed about compensation at first contact; the person was informed more than {limit} after the first contact or the report.",
    },
    advice_by_variant={
        "late": "Check with the person and a lawyer whether a time limit was missed in the meantime. If it was for lack of information, record this as the ground for lateness. If a date is wrong, correct it.",
    },
    title_by_variant={"late": "Information on compensation given late"},
)
def informed_late_of_compensation(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Information on compensation not recorded.

    Checks:
        No day is recorded on which the person was informed about compensation, or it is more than thirty days after
        the first contact or after the report of the offence.

    Why:
        Most claims are lost by time, not by merit.

    How to correct:
        Tell the person now how compensation can be claimed and by when, in a language they understand, and record the
        date. If a time limit was missed for lack of information, record this as the ground for lateness.

    Source:
        CETS 197 art. 15(1), Directive 2012/29/EU art. 4(1)(e), ETS 116 art. 11. The law says first contact; thirty days
        is a working figure of this standard. The identification in the surrounding file may record that the person was
        informed of their rights. That counts if compensation was among the subjects. IDN-017 reports that its day is
        missing.
    """
    informed, rights = claim.informed_on, _rights_explained(context)
    if isinstance(informed, Absent):
        return None
    informed_first = min((day for day in (informed, None if rights is None else rights.given_on) if day), default=None)
    if informed_first is None:
        return None if rights is not None else violation("/informed_on")
    for first in (known(claim.first_contact_on), known(claim.reported_on)):
        if first is not None and plus_days(first, thresholds().compensation_info_within_days) < informed_first:
            limit = duration_param(thresholds().compensation_info_within_days, "days")
            return violation("/informed_on", variant="late", day=informed_first, limit=limit)
    return None


def _rights_explained(context: Context) -> RightsInformation | None:
    """Return how the person was informed of rights by the enclosing case file, if this included compensation."""
    explained, file = rights_explained(context.root, RightsTopic.COMPENSATION), enclosing_case_file(context.root)
    if explained is None or file is None or file.identification is None:
        return None
    return explained


@rule(
    "COM-016",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S03",
    sources=("dir-2011-36 art. 12(2)", "dir-2011-36 art. 15(2)", "cets197 art. 15(2)"),
    message="The claim is pursued without legal help, though the person lacks means or is a child.",
)
def claim_without_legal_help(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Claim without legal help.

    Checks:
        A claim has been made and is still open, and the person lacks the means for a lawyer or is a child. No legal
        help beyond general information is recorded, or it was not requested, or it was refused.

    Why:
        No one can claim against a trafficker alone.

    How to correct:
        Apply for legal aid with the person, or have a refusal of legal aid reviewed. If the person was offered legal
        help and does not want it, record this.

    Source:
        Directive 2011/36/EU art. 12(2) and 15(2), CETS 197 art. 15(2). Nothing is reported if the person declined.
    """
    if claim.status not in PURSUED:
        return None
    for aid in claim.legal_aid:
        if aid.status not in NO_HELP and aid.type is not LegalAidType.INFORMATION:
            return None
        if aid.status is LegalAidStatus.DECLINED_BY_PERSON:
            return None
    if known(claim.means_insufficient) or context.is_child(known(claim.applied_on)):
        derived = () if known(claim.means_insufficient) else context.child_derived(known(claim.applied_on))
        return violation("/legal_aid", derived=derived)
    return None


@rule(
    "COM-017",
    CompensationClaimSection,
    severity="error",
    kind="unlawful",
    standard="COM-S03",
    sources=("dir-2011-36 art. 15(1)-(2)", "crc art. 3(1)"),
    message="A child made the claim alone; no representative of the child is recorded.",
    variants={
        "payment": "Money for a child was paid to someone suspected of involvement.",
        "conflict": "The child's representative in the claim is not independent: their interests conflict, or may conflict, with those of the child.",
    },
    advice_by_variant={
        "conflict": "Request at once a representative who is independent of everyone suspected, and tell the authority that decides. Do not let the present one have papers, account details or whereabouts of the child.",
    },
    title_by_variant={
        "payment": "Money for a child paid to a suspect",
        "conflict": "Child's representative not independent",
    },
)
def child_without_representative(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Child's claim without a representative.

    Checks:
        The victim made the claim while a child, or presumed to be a child, and no representative is recorded; or the
        only representative of a child has interests that conflict with the child's; or money for a child went to
        someone suspected of involvement.

    Why:
        Those who exploited a child may be the ones who would claim in the child's name or take the money.

    How to correct:
        Request at once a representative who is independent of everyone suspected, and record them. Where money went
        to the wrong person, tell the representative and the authority that pays, so that the rest is kept safe for
        the child.

    Source:
        Directive 2011/36/EU art. 15(1)-(2), Convention on the Rights of the Child art. 3(1). If national law lets an
        older child act in person, the child still has a right to a representative. A guardian named in the
        identification in the file counts as a representative. So does a representative whom the file names for claims
        or for every matter.
    """
    out = list(_not_represented(claim, context))
    for index, payment in enumerate(claim.payments):
        if payment.to_suspected_person and context.is_child(payment.on):
            at, derived = f"/payments/{index}/to_suspected_person", context.child_derived(payment.on)
            out.append(violation(at, variant="payment", day=payment.on, derived=derived))
    return out or None


def _not_represented(claim: CompensationClaimSection, context: Context) -> Iterator[Violation]:
    applied = known(claim.applied_on)
    day = applied or context.on
    if not context.is_child(day) or context.had_guardian(day):
        return
    acting = list(representatives(claim.representatives, context.root, DisclosurePurpose.COMPENSATION_CLAIM, day))
    if any(each.conflict_of_interest is not True for each in acting):
        return
    derived = context.child_derived(day)
    for index, each in enumerate(claim.representatives):
        if in_office(each, day):
            place = f"/representatives/{index}/conflict_of_interest"
            yield violation(place, variant="conflict", day=day, derived=derived)
    alone = applied is not None and claim.claimant is ClaimantKind.VICTIM
    if alone and not any(in_office(each, day) for each in claim.representatives):
        yield violation("/representatives", day=day, derived=derived)


@rule(
    "COM-021",
    CompensationClaimSection,
    severity="error",
    kind="unlawful",
    standard="COM-S10",
    sources=("cets197 art. 12(2)",),
    message="Money for the person was paid to someone suspected of involvement.",
    variants={
        "route": "No steps were taken to make sure that the money reaches the person, and not anyone who controlled them.",
        "account": "Someone suspected of the exploitation owns, or can use, the account to which the money is to be paid.",
    },
    advice_by_variant={
        "account": "Agree with the person on an account that only they can use; for a child, on a blocked account. Tell the authority that pays before it pays.",
    },
    title_by_variant={
        "route": "Safe payment to the person not ensured",
        "account": "Account within reach of a suspect",
    },
)
def paid_into_wrong_hands(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Payment to a suspected person.

    Checks:
        A payment for an adult went to someone suspected of involvement, or it is recorded that payment was not made
        safe; or someone suspected owns, or can use, the account named for payment.

    Why:
        Money that reaches those who exploited the person rewards what they did, and shows them where the person is.

    How to correct:
        Agree with the person on an account that only they can use before the next payment. Where money went to the
        wrong person, tell the person's lawyer and the authority that pays.

    Source:
        CETS 197 art. 12(2), which requires regard for the safety of victims, and the regional standard on safe payment.
        A way of payment, or an account, that was not made safe gives a warning. For payments to a child see COM-017.
    """
    out: list[Violation] = []
    for index, payment in enumerate(claim.payments):
        if payment.to_suspected_person:
            if not context.is_child(payment.on):
                out.append(violation(f"/payments/{index}/to_suspected_person", day=payment.on))
        elif payment.safe_route is False:
            place = f"/payments/{index}/safe_route"
            out.append(violation(place, severity=Severity.WARNING, variant="route", day=payment.on))
    if claim.payee is not None and claim.payee.controlled_by_suspect is True:
        out.append(violation("/payee/controlled_by_suspect", severity=Severity.WARNING, variant="account"))
    return out or None
