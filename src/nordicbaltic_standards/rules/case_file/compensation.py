"""Compensation in relation to proceedings and departure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    ClaimStatus,
    CriminalProceedingOutcome,
    DisclosurePurpose,
    IdentificationStatus,
    LegalAidStatus,
    LegalAidType,
    VictimRole,
)
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.models.safe_return import SafeReturnSection
from nordicbaltic_standards.rules.case_file.case_state import WORKING, dated_decisions, is_extract
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.missing_persons import is_out_of_reach
from nordicbaltic_standards.rules.referral.journey import departed_on, goes_abroad
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.representation import representatives

CLAIM_ABANDONED = frozenset({ClaimStatus.WITHDRAWN, ClaimStatus.TIME_BARRED, ClaimStatus.SUSPENDED})
"""States of a claim that is not pursued any further."""
RUNNING = frozenset({
    ClaimStatus.SUBMITTED,
    ClaimStatus.INCOMPLETE,
    ClaimStatus.UNDER_REVIEW,
    ClaimStatus.DECIDED,
    ClaimStatus.APPEALED,
})  # fmt: skip
"""States of a claim that was made and has not ended."""
REPRESENTED = frozenset({
    LegalAidStatus.GRANTED_FREE,
    LegalAidStatus.GRANTED_WITH_CONTRIBUTION,
    LegalAidStatus.ASSIGNED,
})  # fmt: skip
REPRESENTING = frozenset({
    LegalAidType.REPRESENTATION_CRIMINAL,
    LegalAidType.REPRESENTATION_CIVIL,
    LegalAidType.REPRESENTATION_LABOUR,
})  # fmt: skip
"""Legal help that acts for the person in a claim."""
CHARGED = frozenset({
    CriminalProceedingOutcome.CHARGED_TRAFFICKING,
    CriminalProceedingOutcome.CONVICTED_TRAFFICKING,
    CriminalProceedingOutcome.CONVICTED_OTHER_OFFENCE,
})  # fmt: skip
"""Outcomes by which a claim against the offender has to be made, or may be lost."""


@rule(
    "CAS-012",
    CaseFile,
    severity="warning",
    kind="gap",
    standard="REF-S13",
    sources=("cets197 art. 15(3)-(4)", "cets197 art. 16(2)"),
    extended=True,
    message="A claim to compensation went no further within the working figure ({limit}) after the person left the country; compensation does not depend on staying.",
    variants={
        "representative": "The person left the country while a claim to compensation was open, and no one is named who acts for them.",
    },
    title_by_variant={"representative": "Claim open after departure, no representative named"},
)
def claim_dropped_with_departure(file: CaseFile, context: Context) -> Iterator[Violation]:  # noqa: ARG001
    """Claim dropped because the person left.

    Checks:
        A claim was withdrawn, lost to time or suspended within ninety days after a return or a removal; or a return took
        place while a claim was open, its record does not say so, and neither a representative nor legal help is named.

    Why:
        What the person earned and suffered is owed to them wherever they live, and traffickers count on no one
        claiming it.

    How to correct:
        Find out with the person, through the receiving organisation, whether they want to go on. Have a lawyer or the
        assisting authority act for them, and agree on a safe way for letters and money.

    Source:
        CETS 197 art. 15(3)-(4) and 16(2). Ninety days is a working figure. If the record of the return says that a
        claim is open, the rule on open matters of a return checks for the representative.
    """
    if file.compensation_claims:
        yield from _dropped(file)
        yield from _unrepresented(file)


def _dropped(file: CaseFile) -> Iterator[Violation]:
    departures = _departures(file)
    days = thresholds().claim_after_departure_days
    for index, claim in enumerate(file.compensation_claims):
        since = claim.status_since
        if claim.status not in CLAIM_ABANDONED or since is None:
            continue
        if any(left <= since <= plus_days(left, days) for left in departures):
            at = f"/compensation_claims/{index}/status"
            yield violation(at, day=since, limit=duration_param(days, "days"))


def _departures(file: CaseFile) -> list[date]:
    days = [departed_on(entry) for entry in file.returns if goes_abroad(entry)]
    if file.legal_status is not None and file.legal_status.removal is not None:
        days.append(file.legal_status.removal.enforced_on)
    return [day for day in days if day is not None]


def _unrepresented(file: CaseFile) -> Iterator[Violation]:
    for index, entry in enumerate(file.returns):
        left = departed_on(entry)
        if left is None or not goes_abroad(entry) or _speaks_of_claims(entry):
            continue
        if any(_open_at(claim, file, left) for claim in file.compensation_claims):
            yield violation(f"/returns/{index}/pending", variant="representative", day=left)


def _speaks_of_claims(entry: SafeReturnSection) -> bool:
    """Return whether the return names a representative, or says that a claim is open, which another rule looks at."""
    pending = entry.pending
    return pending is not None and (pending.representative is not None or pending.compensation is True)


def _open_at(claim: CompensationClaimSection, file: CaseFile, day: date) -> bool:
    """Return whether a claim was open on ``day`` and no one is recorded who acted in it."""
    applied = known(claim.applied_on)
    return (
        claim.status in RUNNING
        and applied is not None
        and applied <= day
        and not any(representatives(claim.representatives, file, DisclosurePurpose.COMPENSATION_CLAIM, day))
        and not any(aid.status in REPRESENTED and aid.type in REPRESENTING for aid in claim.legal_aid)
    )


@rule(
    "CAS-018",
    CaseFile,
    severity="notice",
    kind="advice",
    standard="COM-S04",
    sources=("cets197 art. 15(3)", "dir-2012-29 art. 16"),
    extended=True,
    message="No claim to compensation is recorded, although proceedings have reached a stage at which it may be lost.",
    variants={
        "identified": "No claim to compensation is recorded within the working figure ({limit}) from formal identification.",
    },
    title_by_variant={"identified": "Formally identified, no claim considered"},
)
def no_claim_considered(file: CaseFile, context: Context) -> RuleOutcome:
    """Charges brought, no claim considered.

    Checks:
        In proceedings in which the person is not the accused, someone was charged or convicted; or the person was
        formally identified more than ninety days ago. Neither a claim nor the person's wish not to claim is recorded.

    Why:
        Time limits for claims are short and begin unnoticed.

    How to correct:
        Tell the person, with a lawyer, what can be claimed, from whom and by when. Record the claim as considered, or
        the day on which the person did not want it.

    Source:
        CETS 197 art. 15(3), Directive 2012/29/EU art. 16. Ninety days is a working figure. The rule does not check a
        case that is closed or transferred, a person who is missing or has died, or a file reduced for a message.
    """
    if file.compensation_claims or file.compensation_declined_on is not None:
        return None
    if file.status not in WORKING or is_extract(context) or is_out_of_reach(context):
        return None
    if any(entry.outcome in CHARGED and entry.victim_role is not VictimRole.ACCUSED for entry in file.proceedings):
        return violation("/compensation_claims")
    identification = file.identification
    if identification is None or identification.status is not IdentificationStatus.FORMALLY_IDENTIFIED:
        return None
    if not context.is_overdue(_identified_on(identification), thresholds().claim_considered_within_days):
        return None
    limit = duration_param(thresholds().claim_considered_within_days, "days")
    return violation("/compensation_claims", variant="identified", limit=limit)


def _identified_on(identification: IdentificationSection) -> date | None:
    """Return the day of the first dated formal decision that found the person a victim."""
    formal = IdentificationStatus.FORMALLY_IDENTIFIED
    decisions = dated_decisions(identification.decisions)
    return next((day for day, decision in decisions if decision.outcome is formal), None)
