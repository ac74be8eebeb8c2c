"""Terms that the law of the day does not set, or that are not known, for the acts that a record leaves open.

The other modules list what follows from known law, this one what cannot be listed because the law is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.deadlines.reflection_period import does_not_run, protected_until
from nordicbaltic_standards.deadlines.unknown_law import unknown_deadlines
from nordicbaltic_standards.law import facts
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.instruments import binds_country
from nordicbaltic_standards.law.periods import earliest
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection
from nordicbaltic_standards.models.base import Section
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.legal_status import LegalStatusSection, ReflectionPeriod
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.compensation.application_deadline import STATE
from nordicbaltic_standards.rules.compensation.claim_status import (
    NOTHING_TO_APPEAL,
    awaits_decision,
    no_appeal_awaited,
    no_report_awaited,
)
from nordicbaltic_standards.rules.compensation.events import event_days
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.referral.status import awaits_help
from nordicbaltic_standards.rules.reflection_period import RAN, given_up_on
from nordicbaltic_standards.rules.residence.access import awaits_request
from nordicbaltic_standards.rules.residence.giving_country import country_of_period


def of_unknown_law(
    record: Section, prefix: str, code: str | None, on: date, case: CaseFile | None, context: Context
) -> Iterator[Deadline]:
    """Yield entries in place of the dates that the law of the day does not give.

    Args:
        record: A record of a case.
        prefix: Its place in the case file.
        code: Country whose law decides on the record; for `None` there are no entries.
        on: Day on which the law is read.
        case: The enclosing case file.
        context: What a rule on the record would be given.
    """
    match record:
        case LegalStatusSection(reflection_period=ReflectionPeriod() as period):
            giver = country_of_period(record, context) or code
            yield from _of_reflection(record, period, f"{prefix}/reflection_period", giver, on, context)
        case AssistanceSection():
            start = known(record.eligible_from)
            if start is not None:
                declared, limit = law_of(code, start).assistance, facts.Assistance.duration_limit.id
                yield from unknown_deadlines("assistance-limit", f"{prefix}/eligible_from", declared, limit)
        case ReferralSection():
            declared, term = law_of(code, on).assistance, facts.Assistance.referral_deadline.id
            over = not awaits_help(record)
            yield from unknown_deadlines("referral-start", f"{prefix}/responded_at", declared, term, unless=over)
        case DataProtectionSection():
            # Before a term is set or the file is closed, the retention period is not yet a question.
            early = not record.retention and (case is None or case.closure is None)
            section, term = law_of(code, on).data_protection, facts.DataProtection.retention.id
            yield from unknown_deadlines("retention-by-law", f"{prefix}/retention", section, term, unless=early)
        case CompensationClaimSection() if record.route in STATE:
            yield from _of_claim(record, prefix, code, on)
        case _:
            return


def _of_reflection(
    status: LegalStatusSection, period: ReflectionPeriod, place: str, code: str | None, on: date, context: Context
) -> Iterator[Deadline]:
    day = known(period.decided_on) or known(period.start) or on
    law, declared = law_of(code, day).reflection_period, facts.ReflectionPeriod
    none = does_not_run(period, context)
    not_required = not awaits_request(status, context)
    yield from unknown_deadlines(
        "reflection-application", f"{place}/requested_on", law, declared.application_deadline.id, unless=not_required
    )
    runs = known(period.start) is not None or period.status in RAN
    ended = protected_until(period, code) is not None or given_up_on(period, context) is not None
    over = not runs or none or ended
    # An extension has the longest length of the law on the day on which it was itself decided.
    extended = max([day, *(extension.decided_on for extension in period.extensions)])
    latest = law_of(code, extended).reflection_period
    yield from unknown_deadlines(
        "reflection-end-latest", f"{place}/end", latest, declared.maximum_length.id, unless=over
    )
    # Where national law sets no shortest length, or is not known, the convention sets it where it is binding.
    by_treaty = not law.minimum_length.is_known and binds_country("cets197", code, day)
    yield from unknown_deadlines(
        "reflection-end-earliest", f"{place}/end", law, declared.minimum_length.id, unless=over or by_treaty
    )


def _of_claim(claim: CompensationClaimSection, prefix: str, code: str | None, on: date) -> Iterator[Deadline]:
    law, declared, award = law_of(code, on).compensation, facts.Compensation, claim.award
    applied = known(claim.applied_on) is not None
    named = applied or known(claim.application_deadline) is not None
    decided = not applied or not awaits_decision(claim)
    appealed = award is None or award.decision in NOTHING_TO_APPEAL or award.appeal_deadline is not None
    days = event_days(claim, earliest)
    for identifier, place, fact_id, over in (
        ("compensation-report", "reported_on", declared.report_deadline.id, no_report_awaited(claim)),
        ("compensation-application", "applied_on", declared.application_deadline.id, named),
        ("compensation-decision", "award/decided_on", declared.decision_term.id, decided),
        ("compensation-appeal", "award/appeal_deadline", declared.appeal.id, appealed or no_appeal_awaited(claim)),
    ):
        yield from unknown_deadlines(identifier, f"{prefix}/{place}", law, fact_id, days, unless=over)
