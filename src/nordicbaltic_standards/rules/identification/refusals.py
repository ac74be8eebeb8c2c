"""Decisions that refuse or withdraw the status of a victim: reasons, notice and review."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import DecisionKind, IdentificationReason, ReviewRoute
from nordicbaltic_standards.law.fact import State
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.identification import IdentificationDecision, IdentificationSection
from nordicbaltic_standards.rules.code_groups import NEGATIVE_DECISIONS
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.identification.key_dates import has_fallen, was_decided, was_requested
from nordicbaltic_standards.rules.registry import rule

UNCOOPERATIVE = frozenset(
    {
        IdentificationReason.NO_COOPERATION,
        IdentificationReason.NO_REPORT,
        IdentificationReason.NO_STATEMENT,
        IdentificationReason.PROCEEDINGS_CLOSED,
    }
)
"""Reasons that make the status depend on cooperation or on the course of proceedings."""


@rule(
    "IDN-010",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S11",
    sources=("echr art. 13",),
    facts=("identification.appeal",),
    message="A refusal or withdrawal of victim status should state its reasons; the record does not show that it does.",
    variants={
        "notice": "The person should be informed of a refusal or withdrawal of victim status; no day of notice is recorded.",
        "review": "A refusal or withdrawal of victim status should say how it can be reviewed; no way is recorded.",
        "review-exists": "The record says that there is no review of this decision; the law or practice of the country provides one ({country}).",
    },
    advice_by_variant={
        "review-exists": "Ask a lawyer how and until when the decision can be reviewed, and correct the record. Tell the person at once, in a safe way and in a language they understand, and record the day."
    },
    title_by_variant={
        "notice": "Negative decision without recorded notice",
        "review": "Negative decision without a way of review",
        "review-exists": "Review recorded as not available, though it exists",
    },
)
def refusal_without_reasons_or_notice(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Negative decision without recorded reasons.

    Checks:
        A decision that refuses or withdraws the status does not state reasons, has no day of notice, or names no way
        of review; or it says that there is no review although the country provides one.

    Why:
        Without reasons and notice no one can contest a refusal that closes every door at once.

    How to correct:
        Ask the deciding body for its reasons in writing. Tell the person in a safe way and in a language they
        understand. Record the day and how the decision can be reviewed, or that the law provides no review.

    Source:
        Regional standard; ECHR art. 13 if a right of the convention is at stake. A person's own wish not to be
        identified formally is not a refusal. A decision of the same day, or of a future day, needs no notice yet. The
        rule does not report on review if the country's law is known to give none. Nothing is reported once a review has
        changed the decision or sent it back.
    """
    out: list[Violation] = []
    for index, decision in enumerate(record.decisions):
        if decision.outcome in NEGATIVE_DECISIONS and not has_fallen(decision):
            out += _refusal(decision, context, f"/decisions/{index}")
    return out or None


def _refusal(decision: IdentificationDecision, context: Context, at: str) -> list[Violation]:
    day = known(decision.decided_on)
    out: list[Violation] = []
    if decision.reasons_given is not True:
        out.append(violation(f"{at}/reasons_given", day=day))
    if decision.notified_on is None and (day is None or context.on is None or day < context.on):
        out.append(violation(f"{at}/notified_on", day=day, variant="notice"))
    review = decision.review
    if review is None or review.route is ReviewRoute.NONE:
        appeal = context.law(day).identification.appeal
        if review is None and appeal.state is not State.NONE_IN_LAW:
            out.append(violation(f"{at}/review", day=day, variant="review"))
        elif appeal.is_known:
            out.append(violation(f"{at}/review/route", appeal, day=day, variant="review-exists"))
    return out


@rule(
    "IDN-011",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S10",
    also_serves=("AST-S03",),
    sources=("dir-2011-36 art. 11(3)", "dir-2012-29 art. 8(5)"),
    facts=("identification.formal_basis",),
    message="Victim status should not depend on a report, on a statement or on the course of criminal proceedings.",
    variants={
        "tied": "The formal status was refused or withdrawn for a reason of criminal proceedings, on which the country makes it depend ({country}). Assistance based on the presumption continues."
    },
    title_by_variant={"tied": "Status refused on a ground of criminal proceedings"},
)
def refused_for_lack_of_cooperation(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Status refused for lack of cooperation.

    Checks:
        A decision that refuses or withdraws the status names a lack of cooperation, of a report or of a statement, or
        the end of proceedings as its reason.

    Why:
        The harm is the same whether or not an offender is found, and fear keeps many from speaking.

    How to correct:
        Continue the assistance, which is based on reasonable grounds alone. Ask a lawyer whether the decision can be
        reviewed.

    Source:
        Regional standard, following Directive 2011/36/EU art. 11(3) and Directive 2012/29/EU art. 8(5). These free
        assistance and support, not the status itself, from cooperation and reports. If national law ties the formal
        status to criminal proceedings, the finding says so. Nothing is reported once a review has changed the decision
        or sent it back.
    """
    out: list[Violation] = []
    for index, decision in enumerate(record.decisions):
        if decision.outcome not in NEGATIVE_DECISIONS or has_fallen(decision):
            continue
        if UNCOOPERATIVE.isdisjoint(decision.reason_codes):
            continue
        day = known(decision.decided_on)
        at = f"/decisions/{index}/reason_codes"
        basis = context.law(day).identification.formal_basis
        tied = decision.kind is DecisionKind.FORMAL and any(
            item.kind == "criminal-proceedings" for item in basis.value or ()
        )
        out.append(violation(at, basis, day=day, variant="tied") if tied else violation(at, day=day))
    return out or None


@rule(
    "IDN-021",
    IdentificationSection,
    severity="notice",
    kind="advice",
    urgency="term",
    standard="IDN-S11",
    sources=("echr art. 13",),
    extended=True,
    message="The time limit for having this decision reviewed ends within {limit}.",
    variants={"late": "The review was requested after its last day; no ground that excuses the delay is recorded."},
    advice_by_variant={
        "late": "Find out with a lawyer whether the delay can be excused, and record the ground. If a day is wrong, correct it."
    },
    title_by_variant={"late": "Review requested after the time limit"},
)
def review_term_close_or_missed(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Time limit for review ending soon.

    Checks:
        No review of a decision that refuses or withdraws the status has been requested, and the last day for it is
        near; or a review was requested after that day without a ground that excuses the delay.

    Why:
        A time limit that has passed is seldom reopened.

    How to correct:
        Ask the person, with a lawyer, whether they want the decision reviewed. If the time limit has passed, find out
        whether the delay can be excused, and record it.

    Source:
        ECHR art. 13 and national procedure. The number of days is a working figure of this standard. Nothing is
        reported once the time limit has passed unused, which the person may have wanted. A review that has an outcome
        or a day of decision was requested, even if the record does not say when. Nothing is reported on a review that
        has ended.
    """
    out: list[Violation] = []
    for index, decision in enumerate(record.decisions):
        review = decision.review
        if decision.outcome not in NEGATIVE_DECISIONS or review is None or review.deadline is None:
            continue
        if review.lodged_on is not None:
            if review.lodged_on > review.deadline and review.late_excused is not True and not was_decided(review):
                out.append(violation(f"/decisions/{index}/review/lodged_on", variant="late", day=review.lodged_on))
            continue
        on, days = context.on, thresholds().review_term_warning_days
        if on is not None and on <= review.deadline <= plus_days(on, days) and not was_requested(review):
            out.append(violation(f"/decisions/{index}/review/deadline", limit=duration_param(days, "days")))
    return out or None
