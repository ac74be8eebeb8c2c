"""What the enclosing case file says about the person who returns: asylum, reflection period, criminal proceedings."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import CriminalProceedingStage
from nordicbaltic_standards.law.territories import same_state
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.models.safe_return import SafeReturnSection
from nordicbaltic_standards.rules.asylum import ProtectionStatus, protection_status_of, removed_on
from nordicbaltic_standards.rules.case_context import enclosing_case_file
from nordicbaltic_standards.rules.code_groups import PERIOD_NOT_CUT_SHORT
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.referral.journey import departed_on, leaving_on
from nordicbaltic_standards.rules.reflection_period import barred_span, given_up_on

_CASE_ENDED = frozenset({
    CriminalProceedingStage.NO_REPORT,
    CriminalProceedingStage.ENFORCEMENT,
    CriminalProceedingStage.CLOSED,
})  # fmt: skip
"""Stages at which there are no proceedings, or the judgment has been given."""


def _file(record: SafeReturnSection, context: Context) -> CaseFile | None:
    """Return the enclosing case file, where it is of the country that the person leaves."""
    left = record.from_country
    return enclosing_case_file(context.root) if left is None or same_state(left, context.country) else None


def _legal_status(record: SafeReturnSection, context: Context) -> LegalStatusSection | None:
    file = _file(record, context)
    return None if file is None else file.legal_status


def asylum_in_file(record: SafeReturnSection, context: Context) -> ProtectionStatus | None:
    """Return the status in international protection by the file on the day of leaving; `None` where there is none."""
    legal = _legal_status(record, context)
    return None if legal is None else protection_status_of(legal, leaving_on(record, context))


def recorded_as_removal(record: SafeReturnSection, context: Context) -> bool:
    """Return whether the file also records the journey as a removal, which a rule on the right to stay reports."""
    legal, left = _legal_status(record, context), departed_on(record, context)
    return legal is not None and left is not None and removed_on(legal) == left


def reflection_in_file(record: SafeReturnSection, context: Context) -> tuple[date, date] | None:
    """Return first and last day of the reflection period in the file; `None` where it was knowingly given up or cut short.

    Where they are not recorded, it begins with the decision and lasts as many days as the convention guarantees.
    """
    legal = _legal_status(record, context)
    period = None if legal is None else legal.reflection_period
    if period is None or period.status not in PERIOD_NOT_CUT_SHORT or period.termination is not None:
        return None
    return barred_span(period, context.country) if given_up_on(period, context) is None else None


def judged_in_file(record: SafeReturnSection, context: Context) -> bool:
    """Return whether the rule on the case file judges a forced departure by the reflection period of the file.

    It does within the period, and reports early ends too, lawful or not; where no end is known, within the days that
    the convention guarantees. About a departure before the period there is nothing to report.
    """
    legal = _legal_status(record, context)
    period, left = None if legal is None else legal.reflection_period, departed_on(record, context)
    span = barred_span(period, context.country)
    return span is not None and left is not None and left <= span[1]


def proceedings_open_in_file(record: SafeReturnSection, context: Context) -> bool:
    """Return whether, by the file, criminal proceedings are open in the country that the person leaves."""
    file = _file(record, context)
    if file is None:
        return False
    leaving, left = leaving_on(record, context), departed_on(record, context)
    for case in file.proceedings:
        if case.stage in _CASE_ENDED or not (case.country is None or same_state(case.country, context.country)):
            continue
        begun = case.opened_on is None or leaving is None or case.opened_on <= leaving
        if begun and (case.closed_on is None or (left is not None and left < case.closed_on)):
            return True
    return False
