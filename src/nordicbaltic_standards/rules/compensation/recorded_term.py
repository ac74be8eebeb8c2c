"""The last day to apply that a record names, against the law of the scheme."""

from __future__ import annotations

from nordicbaltic_standards.law.periods import latest, plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import (
    STATE,
    application_limit,
    scheme_country_param,
    scheme_of,
)
from nordicbaltic_standards.rules.compensation.deadlines import BEFORE, ground_is_named
from nordicbaltic_standards.rules.context import Context, RuleOutcome, duration_param, violation
from nordicbaltic_standards.rules.registry import rule


@rule(
    "COM-024",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="COM-S07",
    sources=("ets116 art. 6",),
    facts=("compensation.application_deadline", "terms.rest_day_rule"),
    law_of=scheme_of,
    message="The recorded last day to apply is after the end of the time limit of the scheme ({country}: {limit}).",
)
def recorded_day_after_the_term(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Recorded deadline later than the law's.

    Checks:
        A claim to state compensation has not been made, and the recorded last day to apply has not passed. It is more
        than a week after the one that the law of the scheme sets.

    Why:
        A person who relies on the recorded day loses the claim.

    How to correct:
        With a lawyer, compare the date with the law and with the event from which the time limit runs, and correct
        it. Until then go by the earlier day. If a later event or an extension applies, record it.

    Source:
        National laws on state compensation; ETS 116 art. 6 lets them set a time limit. It is counted from the latest
        reading of partial dates, and closed days at the end are left out. The week leaves room for other days on which
        an office is closed. Nothing is reported if a later event, a dependant or an unknown age may extend the time
        limit. The fact that a law allows the time limit to be waived is not a reason to rely on it.
    """
    recorded = known(claim.application_deadline)
    if recorded is None or claim.route not in STATE or claim.status not in BEFORE or ground_is_named(claim):
        return None
    if known(claim.applied_on) is not None or context.is_past(recorded):
        return None
    limit = application_limit(claim, context, latest)
    if limit is None or not limit.sure:
        return None
    if recorded <= plus_days(limit.day, thresholds().deadline_put_off_days):
        return None
    return violation(
        "/application_deadline",
        limit.fact,
        country=scheme_country_param(claim, context),
        limit=duration_param(limit.term.length.amount, limit.term.length.unit),
    )
