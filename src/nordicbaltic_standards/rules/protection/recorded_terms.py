"""How long data are kept by the terms that the record itself states, holds included."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import ConsentStatus, RetentionTrigger
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import plus_days, plus_months
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.data_protection import Retention, RetentionHold, RetentionPeriod
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.rules.code_groups import CONSENT_ENDED
from nordicbaltic_standards.rules.current_consents import current
from nordicbaltic_standards.rules.protection.consent_validity import NEVER_GIVEN
from nordicbaltic_standards.rules.protection.request_state import ANSWER_MONTHS
from nordicbaltic_standards.rules.protection.union_terms import end_after_months

_GONE = CONSENT_ENDED | NEVER_GIVEN
"""States of a consent on which nothing can be based any more."""


def end_of_term(start: date, period: RetentionPeriod) -> date | None:
    """Return the day on which a term of this length ends, or `None` where it has no length."""
    if not (period.years or period.months or period.days):
        return None
    return plus_days(plus_months(start, 12 * (period.years or 0) + (period.months or 0)), period.days or 0)


def computed_end(retention: Retention) -> date | None:
    """Return the day on which the term ends by its start and length, or `None` where either is not known."""
    start, period = known(retention.triggered_on), retention.period
    return None if start is None or period is None else end_of_term(start, period)


def end_from(start: date, retention: Retention) -> date | None:
    """Return the day on which data are due whose term starts on ``start``; `None` where it has no length."""
    if at_once(retention):
        return start
    return None if retention.period is None else end_of_term(start, retention.period)


def at_once(retention: Retention) -> bool:
    """Return whether data are due as soon as the term starts: where erasure was granted, and no other time is set."""
    if retention.trigger is not RetentionTrigger.ERASURE_REQUEST or retention.due_on is not None:
        return False
    period = retention.period
    return period is None or not (period.years or period.months or period.days)


def last_withdrawal(consents: tuple[Consent, ...], country: str | None) -> date | None:
    """Return the day on which the last consent ended, where one was withdrawn.

    `None` where one may still be in force, or may have ended later, on a day that is not recorded.
    """
    consents = current(consents)
    if not _GONE.issuperset([each.status for each in consents]) or not any(each.withdrawn_at for each in consents):
        return None
    ends = [_end_of(each, country) for each in consents if each.status in CONSENT_ENDED or each.withdrawn_at]
    recorded = [day for day in ends if day is not None]
    return max(recorded) if len(recorded) == len(ends) else None


def _end_of(consent: Consent, country: str | None) -> date | None:
    """Return the day on which an ended consent ended; `None` where it is not known."""
    if consent.withdrawn_at is not None:
        return local_day(consent.withdrawn_at, country)
    return consent.valid_until if consent.status is ConsentStatus.EXPIRED else None


def covers(hold: RetentionHold, day: date) -> bool:
    """Return whether a hold is in force on ``day``."""
    return hold.from_date <= day and (hold.to_date is None or day <= hold.to_date)


def erase_by(retention: Retention, hold: RetentionHold | None, due: date, country: str | None) -> date | None:
    """Return the last day on which erasing was in time by every reading, or `None` where a ground still keeps the data.

    Where no last day is recorded, a term of years may be counted to the end of a calendar year. Data that are due at
    once may be erased within the month of GDPR art. 12(3). While a ground keeps the data they are not due; the first
    day after it is the first on which they can be erased.

    Args:
        retention: What is recorded on the data.
        hold: The ground that keeps them longer, if one does.
        due: Last day of the term.
        country: ISO 3166-1 code of the country whose law applies.
    """
    last = due if retention.due_on is not None else _latest_end(retention, due, country)
    return after_hold(hold, last)


def after_hold(hold: RetentionHold | None, last: date) -> date | None:
    """Return the last day for erasing data whose term ends on ``last``, or `None` where a ground keeps them without an end."""
    if hold is None or hold.from_date > plus_days(last, 1):
        return last
    return None if hold.to_date is None else max(last, plus_days(hold.to_date, 1))


def _latest_end(retention: Retention, computed: date, country: str | None) -> date:
    """Return the last day to which a term may be counted: for a term of years the end of a calendar year."""
    period = retention.period
    if at_once(retention):
        return end_after_months(computed, ANSWER_MONTHS, country)
    if period is None or not period.years or period.days:
        return computed
    return date(computed.year + to_following_year(country, computed), 12, 31)


def to_following_year(country: str | None, end: date) -> bool:
    """Return whether some files of the country may be erased by the end of the following calendar year."""
    terms = law_of(country, end).data_protection.in_force("data_protection.retention")
    return any(term.by_next_year for fact in terms for term in fact.value or ())
