"""The course of a case: proceedings against the person, detention without screening, and the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    AsylumStage,
    CaseClosureReason,
    CaseStatus,
    Confidence,
    CriminalProceedingOutcome,
    DecisionKind,
    IdentificationStatus,
    ProtectionMeasure,
    ReturnStatus,
    VictimRole,
)
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.case_file import CaseFile, Proceeding
from nordicbaltic_standards.models.identification import IdentificationDecision, IdentificationSection
from nordicbaltic_standards.rules.case_file.case_state import WORKING, dated_decisions, in_favour_between, is_extract
from nordicbaltic_standards.rules.case_file.support import OPEN_REFERRAL
from nordicbaltic_standards.rules.code_groups import NEGATIVE_DECISIONS, PERMITS_FOR_VICTIMS, SETTLED_CLAIM
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.identification.key_dates import POSITIVE, has_fallen, was_requested
from nordicbaltic_standards.rules.missing_persons import death_is_recorded
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.periods import VALID

TREATED_AS_VICTIM = POSITIVE.union({IdentificationStatus.FORMAL_IDENTIFICATION_DECLINED})
"""States in which there are reasonable grounds, also where the person did not want a formal decision."""
IN_FAVOUR = frozenset({
    CriminalProceedingOutcome.NOT_OPENED,
    CriminalProceedingOutcome.CLOSED_NO_EVIDENCE,
    CriminalProceedingOutcome.NOT_CHARGED,
    CriminalProceedingOutcome.ACQUITTED,
})  # fmt: skip
"""Outcomes after which an accused person is not punished."""
AFTER_APPLYING = frozenset(AsylumStage).difference({AsylumStage.INFORMED})
"""Stages that show that the person applied for international protection."""
OPEN_RETURN = frozenset({
    ReturnStatus.APPROVED,
    ReturnStatus.RECEIVING_BODY_CONFIRMED,
    ReturnStatus.TRAVELLED,
    ReturnStatus.ARRIVED,
    ReturnStatus.NOT_MET,
})  # fmt: skip
"""States of a return that is settled or has taken place, and was not followed up."""


@rule(
    "CAS-008",
    CaseFile,
    severity="error",
    kind="contradiction",
    standard="IDN-S08",
    sources=("cets197 art. 10(2)",),
    message="The case was closed because the person was not considered a victim, but the identification says that the person is a victim or is presumed to be one.",
    variants={
        "permit": "A residence permit for victims was granted after the formal decision that the person is not a victim.",
        "entitlement": "The entitlement to help begins after the formal decision that the person is not a victim.",
    },
    advice_by_variant={
        "permit": "Compare the dates with the decisions. If the decision was reviewed, or a later one finds that the person is a victim, record it and the status that follows from it. Never remove the permit from the record to make it fit.",
        "entitlement": "Compare the dates with the decisions. If the decision was reviewed, or a later one finds that the person is a victim, record it and the status that follows from it. Do not end the help for this reason.",
    },
    title_by_variant={
        "permit": "Victim permit after a negative formal decision",
        "entitlement": "Help begins after a negative formal decision",
    },
)
def closed_against_identification(file: CaseFile, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Closed as 'not a victim' despite the identification.

    Checks:
        The case was closed because the person was not considered a victim, although the person is presumed or found to
        be one; or, as a warning, a case is worked on and a permit or help for victims was granted after a formal decision
        that the person is not a victim.

    Why:
        Whoever opens the file next decides on help by what it says last.

    How to correct:
        If the person is a victim, correct the reason for closing, or open the case again and offer help. If a decision
        was reviewed, record the review and the status that follows from it.

    Source:
        CETS 197 art. 10(2). The finding is a warning if the person was presumed or found a victim only after the case
        was closed, or on a day that is not recorded. It is also a warning if that came after a denial that was valid at
        closing. A permit or help granted after a denial also gives a warning, because a review may explain it. Nothing
        is reported if a review is recorded, or if a decision in the person's favour lies between the denial and the
        grant. A case that was opened again keeps the reason for which it had been closed.
    """
    identification = file.identification
    if identification is None:
        return None
    closed_as_none = file.closure is not None and file.closure.reason is CaseClosureReason.NOT_A_VICTIM
    if file.closure is not None and closed_as_none and file.status is not CaseStatus.REOPENED:
        if identification.status not in POSITIVE:
            return None
        # If the person was found a victim only later, the reason for closing was right at the time.
        severity = Severity.WARNING if _may_have_been_none(identification, file.closure.on) else None
        return violation("/closure/reason", severity=severity, day=file.closure.on)
    if identification.status is not IdentificationStatus.NOT_A_VICTIM or file.status not in WORKING:
        return None
    day = _denied_on(identification)
    return None if day is None else _granted_after(file, identification, day)


def _may_have_been_none(identification: IdentificationSection, day: date) -> bool:
    """Return whether the person was, or may have been, considered not a victim on a day, by the decisions valid then.

    A denial that a review overturned only later was still valid.
    """
    valid = [
        decision
        for decided, decision in dated_decisions(identification.decisions)
        if decided <= day and decision.outcome in POSITIVE | NEGATIVE_DECISIONS and not _had_fallen(decision, day)
    ]
    if valid:
        return valid[-1].outcome not in POSITIVE
    return any(decision.outcome in POSITIVE for decision in identification.decisions)


def _had_fallen(decision: IdentificationDecision, day: date) -> bool:
    review = decision.review
    return review is not None and has_fallen(decision) and review.decided_on is not None and review.decided_on <= day


def _denied_on(identification: IdentificationSection) -> date | None:
    """Return the day of the last formal decision that the person is not a victim, unless its review was requested."""
    denials = [
        decision
        for decision in identification.decisions
        if decision.kind is DecisionKind.FORMAL and decision.outcome is IdentificationStatus.NOT_A_VICTIM
    ]
    if any(decision.review is not None and was_requested(decision.review) for decision in denials):
        return None
    return max((day for decision in denials if (day := known(decision.decided_on)) is not None), default=None)


def _granted_after(file: CaseFile, identification: IdentificationSection, day: date) -> Violation | None:
    if file.legal_status is not None:
        for index, permit in enumerate(file.legal_status.permits):
            if (
                permit.basis in PERMITS_FOR_VICTIMS
                and permit.decision in VALID
                and permit.decided_on is not None
                and permit.decided_on > day
                and not in_favour_between(identification.decisions, day, permit.decided_on)
            ):
                at = f"/legal_status/permits/{index}/decided_on"
                return violation(at, severity=Severity.WARNING, variant="permit", day=permit.decided_on)
    eligible = None if file.assistance is None else known(file.assistance.eligible_from)
    if eligible is None or eligible <= day or in_favour_between(identification.decisions, day, eligible):
        return None
    return violation("/assistance/eligible_from", severity=Severity.WARNING, variant="entitlement", day=eligible)


@rule(
    "CAS-009",
    CaseFile,
    severity="warning",
    kind="gap",
    standard="GEN-S09",
    sources=("cets197 art. 26", "dir-2011-36 art. 8"),
    facts=("offence.non_punishment",),
    fixed=True,
    message="A person considered a victim is accused or detained on suspicion, and the question of non-punishment has not been raised.",
)
def non_punishment_not_raised(file: CaseFile, context: Context) -> RuleOutcome:
    """Accused victim, non-punishment not raised.

    Checks:
        The person is considered a victim, and is accused or was detained on suspicion. Nothing records that they
        acted without being compelled, the matter did not end in their favour, and non-punishment was not raised.

    Why:
        A person who is made to steal, smuggle or live without papers is punished for someone else's crime.

    How to correct:
        Ask a lawyer to raise non-punishment with the prosecutor or the court now, and record the day. After a
        judgment, ask the lawyer about an appeal, a reopening or a pardon.

    Source:
        CETS 197 art. 26, Directive 2011/36/EU art. 8. The principle covers what the person was compelled to do:
        offences and other unlawful acts. The rule does not check a file reduced for a message.
    """
    if not file.proceedings or file.identification is None or file.identification.status not in TREATED_AS_VICTIM:
        return None
    indexes = [index for index, entry in enumerate(file.proceedings) if _may_be_punished(entry)]
    if not indexes or _raised_elsewhere(file) or is_extract(context):
        return None
    rule_of_law = context.law().offence.non_punishment
    known = rule_of_law.value is not None and rule_of_law.value.available and rule_of_law.confidence is Confidence.HIGH
    support = (rule_of_law,) if known else ()
    return [violation(f"/proceedings/{index}/non_punishment", *support) for index in indexes]


def _may_be_punished(entry: Proceeding) -> bool:
    accused = entry.victim_role is VictimRole.ACCUSED or known(entry.detained_from) is not None
    return (
        accused
        and entry.non_punishment is None
        and known(entry.alleged_acts_compelled) is not False
        and entry.outcome not in IN_FAVOUR
    )


def _raised_elsewhere(file: CaseFile) -> bool:
    """Return whether the record of protection says that non-punishment was raised."""
    protection = file.protection
    return protection is not None and (
        ProtectionMeasure.NON_PUNISHMENT_RAISED in protection.proceedings_measures
        or any(taken.measure is ProtectionMeasure.NON_PUNISHMENT_RAISED for taken in protection.measures)
    )


@rule(
    "CAS-011",
    CaseFile,
    severity="warning",
    kind="gap",
    standard="AST-S11",
    sources=("dir-2011-36 art. 11(1)",),
    extended=True,
    message="The case is closed, and this matter is still open.",
)
def closed_with_open_ends(file: CaseFile, context: Context) -> RuleOutcome:
    """Case closed with matters still open.

    Checks:
        A case is closed while one of these matters is open: a referral that waits for an answer or an end; a stay
        without a last day; a claim that is neither final nor given up; a return that is settled or made and not
        followed up; or a measure of protection that runs out later.

    Why:
        Matters still open when a file is closed are forgotten, and the person finds out last.

    How to correct:
        Complete each matter, or hand it over and record who is responsible for it now.

    Source:
        Directive 2011/36/EU art. 11(1): help for an appropriate time after the proceedings. The rule does not check a
        case that another body has taken over. Other rules check how long data are kept.
    """
    if file.status is not CaseStatus.CLOSED or is_extract(context):
        return None
    closure = file.closure
    if closure is not None and (closure.transferred_to is not None or closure.reason is CaseClosureReason.TRANSFERRED):
        return None
    return [violation(at) for at in _open_matters(file)] or None


def _open_matters(file: CaseFile) -> Iterator[str]:
    """Yield the place of each matter that has not ended."""
    referrals, claims, returns = file.referrals, file.compensation_claims, file.returns
    yield from (f"/referrals/{n}/status" for n, entry in enumerate(referrals) if entry.status in OPEN_REFERRAL)
    # Who continues a claim after the death of the person is covered by a separate rule.
    open_claims = () if death_is_recorded(file) else claims
    for n, claim in enumerate(open_claims):
        if claim.status not in SETTLED_CLAIM:
            yield f"/compensation_claims/{n}/status"
    yield from (f"/returns/{n}/status" for n, entry in enumerate(returns) if entry.status in OPEN_RETURN)
    if file.assistance is not None:
        yield from (f"/assistance/stays/{n}/end" for n, stay in enumerate(file.assistance.stays) if stay.end is None)
    if file.protection is not None and file.closure is not None:
        last = file.closure.on
        for index, measure in enumerate(file.protection.measures):
            if measure.granted_on is not None and measure.to_date is not None and measure.to_date > last:
                yield f"/protection/measures/{index}/to_date"


@rule(
    "CAS-015",
    CaseFile,
    severity="notice",
    kind="advice",
    standard="IDN-S08",
    sources=("dir-2011-36 art. 11(4)", "dir-2011-36 art. 11a"),
    extended=True,
    message="Signs were noted in detention or in the asylum procedure, and no screening is recorded.",
)
def never_screened(file: CaseFile, context: Context) -> RuleOutcome:
    """Found in detention or asylum, never screened.

    Checks:
        The person was detained for removal or has applied for international protection, a sign of trafficking is noted,
        and neither a screening nor a decision is recorded.

    Why:
        Many victims are first met behind a door that someone else has locked.

    How to correct:
        Arrange a screening in a safe place by a trained person, with an independent interpreter, and record it.

    Source:
        Directive 2011/36/EU art. 11(4) and 11a: early identification, including of people who apply for international
        protection. The rule does not check a file reduced for a message.
    """
    identification, legal = file.identification, file.legal_status
    if identification is None or legal is None or identification.screening is not None or identification.decisions:
        return None
    detained = legal.removal is not None and legal.removal.detained_from is not None
    asylum = legal.asylum
    applied = asylum is not None and (asylum.applied_on is not None or asylum.stage in AFTER_APPLYING)
    if not (detained or applied) or not known(identification.indicators, ()) or is_extract(context):
        return None
    return violation("/identification/screening")
