"""How long data are kept."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.core.findings import Severity
from nordicbaltic_standards.core.holding import held
from nordicbaltic_standards.core.local_time import local_day
from nordicbaltic_standards.core.parts.consent import Consent
from nordicbaltic_standards.core.periods import plus_days, plus_months
from nordicbaltic_standards.core.vocabulary.consent import ConsentStatus
from nordicbaltic_standards.countries.access import law_of
from nordicbaltic_standards.law.around import carried
from nordicbaltic_standards.law.categories import NOT_PERSONAL
from nordicbaltic_standards.law.context import Context, Found, Verdict, found, given
from nordicbaltic_standards.law.rule import rule
from nordicbaltic_standards.law.statements import current
from nordicbaltic_standards.protection.codes import RetentionHoldGround, RetentionTrigger
from nordicbaltic_standards.protection.records import DataProtection, Retention, RetentionHold, RetentionPeriod
from nordicbaltic_standards.protection.rules.bodies import governing
from nordicbaltic_standards.protection.rules.grounds import LAPSED, NEVER_GIVEN, personal
from nordicbaltic_standards.protection.rules.requests import ANSWER_MONTHS
from nordicbaltic_standards.protection.rules.terms import end_after_months

_GONE = LAPSED | NEVER_GIVEN
"""What becomes of a consent on which nothing can rest any more."""


def end_of_term(start: date, period: RetentionPeriod) -> date | None:
    """Return the day on which a term of this length ends, or `None` where it has no length."""
    if not (period.years or period.months or period.days):
        return None
    return plus_days(plus_months(start, 12 * (period.years or 0) + (period.months or 0)), period.days or 0)


def computed_end(retention: Retention) -> date | None:
    """Return the day on which the term ends by its start and length, or `None` where either is not known."""
    start, period = given(retention.triggered_on), retention.period
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
    """Return the day on which the last consent ended, where one was taken back.

    `None` where one may still hold, or may have ended later, on a day that is not recorded.
    """
    consents = current(consents)
    if not _GONE.issuperset([each.status for each in consents]) or not any(each.withdrawn_at for each in consents):
        return None
    ends = [_end_of(each, country) for each in consents if each.status in LAPSED or each.withdrawn_at]
    known = [day for day in ends if day is not None]
    return max(known) if len(known) == len(ends) else None


def _end_of(consent: Consent, country: str | None) -> date | None:
    """Return the day on which a consent ended that has ended; `None` where it is not known."""
    if consent.withdrawn_at is not None:
        return local_day(consent.withdrawn_at, country)
    return consent.valid_until if consent.status is ConsentStatus.EXPIRED else None


def emptied(record: DataProtection, context: Context) -> bool:
    """Return whether all personal data were erased: what is left tells of the work, and the consents went with the data."""
    if record.consents or personal(record.data_categories):
        return False
    days = [each.erased_on for each in record.retention if each.category not in NOT_PERSONAL]
    if not days or any(day is None or (context.on is not None and context.on < day) for day in days):
        return False
    return not held(carried(context.root))


def covers(hold: RetentionHold, day: date) -> bool:
    """Return whether a hold is in force on ``day``."""
    return hold.from_date <= day and (hold.to_date is None or day <= hold.to_date)


def erase_by(retention: Retention, hold: RetentionHold | None, due: date, country: str | None) -> date | None:
    """Return the last day on which erasing was in time by every reading, or `None` where a ground still keeps the data.

    Where no last day is recorded, a term of years may be counted to the end of a calendar year, and what is due at once has
    the month of GDPR art. 12(3). While a ground keeps the data they are not due; the first day after it is the first on
    which they can be erased.

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


@rule(
    "PRO-020",
    DataProtection,
    severity="warning",
    kind="gap",
    standard="PRO-S11",
    sources=(
        "gdpr art. 5(1)(e)",
        "gdpr art. 17(3)(b)",
        "gdpr art. 30(1)(f)",
        "led art. 4(1)(e)",
        "led art. 5",
        "led art. 16(3)(b)",
        "led art. 24(1)(h)",
    ),
    facts=("data_protection.retention",),
    extended=True,
    message="Categories of data that are held without a retention term: {count}.",
    wordings={
        "hold": "Data were erased while a recorded ground required keeping them.",
        "archive": "Data that law orders to archive were erased before the term.",
        "sum": "The last day of the term does not follow from its start and its length.",
    },
)
def retention_term_wrong(record: DataProtection, context: Context) -> Verdict:
    """Erased too early or no term set.

    Checks:
        Every category of personal data that is held has a term; its last day follows from start and length; nothing is
        erased during a hold, or before the end of a duty to archive.

    Why:
        What is erased too early cannot prove a claim, and what has no term is never erased.

    How to correct:
        Set the missing term with its start and length, or correct the last day. If data were erased too early, tell the
        person and those who still needed them, and record what can be restored from others.

    Source:
        GDPR art. 5(1)(e), 17(3)(b) and 30(1)(f). The person may end a hold made at their own request. A term may be counted
        to the day before, or to the end of the calendar year; in Sweden also of the following year (Social Services Act
        2025:400 ch. 16). Statutory minima hang on the kind of file, which the record does not tell, and are not checked.
        For files kept for law enforcement only the finding rests on Directive (EU) 2016/680: art. 4(1)(e) and 5, terms that
        are set and kept; art. 16(3)(b), data kept as evidence; art. 24(1)(h), terms in the record of processing. By art. 5 a
        day of review may take the place of a term, which the record has no field for, so that a missing term is a notice.
        Of art. 5 a summary was read, the others are cited as known.
    """
    faults: list[Found] = []
    law = governing(record)
    if record.data_categories:
        kept = {retention.category for retention in record.retention} | NOT_PERSONAL
        count = len([category for category in record.data_categories if category not in kept])
        if count:
            severity = Severity.NOTICE if law == "led" else None
            faults.append(found("/retention", severity=severity, instrument=law, count=count))
    for index, retention in enumerate(record.retention):
        wording = _early(retention)
        if wording is not None:
            place, day = f"/retention/{index}/erased_on", retention.erased_on
            faults.append(found(place, wording=wording, day=day, instrument=law))
        if retention.due_on is not None and _miscounted(retention, retention.due_on, context.country):
            faults.append(found(f"/retention/{index}/due_on", wording="sum", instrument=law))
    return faults or None


def _early(retention: Retention) -> str | None:
    erased, hold = retention.erased_on, retention.hold
    if erased is None:
        return None
    if hold is not None and hold.ground is not RetentionHoldGround.PERSON_REQUEST and covers(hold, erased):
        return "hold"
    due = retention.due_on or computed_end(retention)
    if retention.trigger is RetentionTrigger.STATUTORY_ARCHIVE and due is not None and erased < due:
        return "archive"
    return None


def _latest_end(retention: Retention, computed: date, country: str | None) -> date:
    """Return the last day to which a term may be counted: for a term of years the end of a calendar year."""
    period = retention.period
    if at_once(retention):
        return end_after_months(computed, ANSWER_MONTHS, country)
    if period is None or not period.years or period.days:
        return computed
    return date(computed.year + _to_following_year(country, computed), 12, 31)


def _to_following_year(country: str | None, end: date) -> bool:
    """Return whether the country gives time for erasing to the end of the calendar year after; the record does not tell the file."""
    terms = law_of(country, end).data_protection.in_force("data_protection.retention")
    return any(term.by_next_year for fact in terms for term in fact.value or ())


def _miscounted(retention: Retention, due: date, country: str | None) -> bool:
    end = computed_end(retention)
    if end is None or plus_days(end, -1) <= due <= end:
        return False
    years = (end.year, end.year + 1) if _to_following_year(country, end) else (end.year,)
    return not (due.year in years and (due.month, due.day) == (12, 31))
