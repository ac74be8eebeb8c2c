"""How long data are kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nordicbaltic_standards.core.findings import Severity
from nordicbaltic_standards.core.local_time import local_day
from nordicbaltic_standards.core.parts.consent import Consent
from nordicbaltic_standards.core.periods import latest_birthday, plus_days, plus_months
from nordicbaltic_standards.law.around import closed_on
from nordicbaltic_standards.law.context import MAJORITY, Context, Found, Verdict, found, given
from nordicbaltic_standards.law.rule import rule
from nordicbaltic_standards.protection.codes import RetentionHoldGround, RetentionTrigger
from nordicbaltic_standards.protection.records import DataProtection, Retention, RetentionHold, RetentionPeriod
from nordicbaltic_standards.protection.rules.bodies import governing
from nordicbaltic_standards.protection.rules.grounds import LAPSED, NEVER_GIVEN, NOT_PERSONAL
from nordicbaltic_standards.protection.rules.requests import ANSWER_MONTHS, erasure_granted
from nordicbaltic_standards.protection.rules.terms import end_after_months

FOLLOWING_YEAR = frozenset({"SE"})
"""Countries in which a term may be counted to the end of the year after (Social Services Act 2025:400 ch. 16)."""

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
    if _at_once(retention):
        return start
    return None if retention.period is None else end_of_term(start, retention.period)


def _at_once(retention: Retention) -> bool:
    """Return whether data are due as soon as the term starts: where erasure was granted, and no other time is set."""
    if retention.trigger is not RetentionTrigger.ERASURE_REQUEST or retention.due_on is not None:
        return False
    period = retention.period
    return period is None or not (period.years or period.months or period.days)


def last_withdrawal(consents: tuple[Consent, ...], country: str | None) -> date | None:
    """Return the day on which the last consent was taken back, or `None` where one may still hold."""
    if not _GONE.issuperset([consent.status for consent in consents]):
        return None
    return max((local_day(each.withdrawn_at, country) for each in consents if each.withdrawn_at), default=None)


def told_start(trigger: RetentionTrigger, record: DataProtection, context: Context) -> date | None:
    """Return the day of the event with which a term starts, where what is at hand tells it: the record, file or person.

    Args:
        trigger: The event.
        record: The record of data protection.
        context: What the rule is given.
    """
    teller = _TELLERS.get(trigger)
    return None if teller is None else teller(record, context)


def _comes_of_age(_: DataProtection, context: Context) -> date | None:
    birth = context.birth_date
    return None if birth is None else latest_birthday(birth.latest(), MAJORITY)


_TELLERS: dict[RetentionTrigger, Callable[[DataProtection, Context], date | None]] = {
    RetentionTrigger.CASE_CLOSED: lambda _, context: closed_on(context.root),
    RetentionTrigger.CONSENT_WITHDRAWN: lambda record, context: last_withdrawal(record.consents, context.country),
    RetentionTrigger.ERASURE_REQUEST: lambda record, _: erasure_granted(record.requests),
    RetentionTrigger.CHILD_TURNS_18: _comes_of_age,
}
"""What tells the day of an event with which terms start."""


def covers(hold: RetentionHold, day: date) -> bool:
    """Return whether a hold is in force on ``day``."""
    return hold.from_date <= day and (hold.to_date is None or day <= hold.to_date)


def erase_by(retention: Retention, due: date, country: str | None) -> date | None:
    """Return the last day on which erasing was in time by every reading, or `None` where a ground still keeps the data.

    Where no last day is recorded, a term of years may be counted to the end of a calendar year, and what is due at once has
    the month of GDPR art. 12(3). While a ground keeps the data they are not due; the first day after it is the first on
    which they can be erased.

    Args:
        retention: What is recorded on the data.
        due: Last day of the term.
        country: ISO 3166-1 code of the country whose law applies.
    """
    last = due if retention.due_on is not None else _latest_end(retention, due, country)
    return _after_hold(retention.hold, last)


def _after_hold(hold: RetentionHold | None, last: date) -> date | None:
    """Return the last day for erasing data whose term ends on ``last``, or `None` where a ground keeps them without an end."""
    if hold is None or hold.from_date > plus_days(last, 1):
        return last
    return None if hold.to_date is None else max(last, plus_days(hold.to_date, 1))


@rule(
    "PRO-019",
    DataProtection,
    severity="error",
    kind="unlawful",
    standard="PRO-S11",
    sources=("gdpr art. 5(1)(e)", "gdpr art. 17(1)(a)", "led art. 4(1)(e)", "led art. 5"),
    message="Data are kept beyond their term, and no ground for keeping them longer is recorded.",
    wordings={
        "review": "Data are kept beyond their term on a ground that has neither an end nor a day of review.",
        "reviewed": "Data are kept beyond their term on a ground whose day of review has passed.",
        "counted": "By its start and length the term has ended; unless it is counted to the end of a calendar year, the data are kept beyond it.",
    },
    mends={
        "reviewed": "Look whether the ground still holds. If it does, record the next day of review. If it has ended, record its last day, and erase the data safely, with copies and backups.",
        "counted": "Look in the law to which day this term is counted, and record that day as the last one. If it has passed, look whether a claim, proceedings or a request of the person still needs the data; if so, record the ground with a day of review. Otherwise erase them safely, with copies and backups, and record the day.",
    },
)
def kept_beyond_term(record: DataProtection, context: Context) -> Verdict:
    """Kept beyond its term.

    Checks:
        When a term has ended the data are erased, or a recorded ground keeps them, with an end or a day of review that lies
        ahead.

    Why:
        Old files outlive their protection.

    How to correct:
        Look whether a claim, proceedings or a request of the person still needs the data; if so, record the ground with a
        day of review. Otherwise erase them safely, with copies and backups, and record the day.

    Source:
        GDPR art. 5(1)(e) and 17(1)(a). Where no last day is recorded it is computed from the start and the length of the
        term; a term of years may then be counted to the end of the calendar year, in Sweden also of the following year
        (Social Services Act 2025:400 ch. 16), and until then it is a warning. The first day after a ground that kept the
        data is the first on which they can be erased. A duty under archives law needs no day of review; a missing one is a
        notice, and one that has passed a warning. Where the start is not recorded, the closing of the case, the withdrawal of
        the last consent, the erasure that was granted or the birthday tells it. What is to be erased at once is erased
        within a month (art. 12(3)). For files kept for law enforcement only the finding rests on Directive (EU) 2016/680 art. 4(1)(e) and 5.
    """
    faults: list[Found] = []
    if context.on is None:
        return None
    for index, retention in enumerate(record.retention):
        if retention.erased_on is not None:
            continue
        due = retention.due_on or _due(retention, record, context)
        if due is not None and due < context.on:
            faults += _kept(retention, f"/retention/{index}", due, context.on, record, context)
    return faults or None


def _due(retention: Retention, record: DataProtection, context: Context) -> date | None:
    """Return the day on which data without a recorded last day are due, by the start that is recorded, else by the file."""
    start = given(retention.triggered_on) or told_start(retention.trigger, record, context)
    return None if start is None else end_from(start, retention)


def _kept(
    retention: Retention, place: str, due: date, on: date, record: DataProtection, context: Context
) -> list[Found]:
    """Return what is wrong with data that are kept after their term: nothing while a ground keeps them, and on the day after."""
    hold, law = retention.hold, governing(record)
    if hold is not None and covers(hold, on):
        at = f"{place}/hold/review_on"
        if hold.to_date or hold.ground is RetentionHoldGround.STATUTORY_ARCHIVE or on <= (hold.review_on or date.min):
            return []
        if hold.review_on is not None:
            return [found(at, severity=Severity.WARNING, wording="reviewed", instrument=law)]
        return [found(at, severity=Severity.NOTICE, wording="review", instrument=law)]
    if on <= (_after_hold(hold, due) or due):
        return []
    last = erase_by(retention, due, context.country)
    if last is None or on <= last:
        if _at_once(retention):
            return []
        return [found(f"{place}/erased_on", severity=Severity.WARNING, wording="counted", instrument=law)]
    return [found(f"{place}/erased_on", instrument=law)]


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
    if _at_once(retention):
        return end_after_months(computed, ANSWER_MONTHS)
    if period is None or not period.years or period.days:
        return computed
    return date(computed.year + (country in FOLLOWING_YEAR), 12, 31)


def _miscounted(retention: Retention, due: date, country: str | None) -> bool:
    end = computed_end(retention)
    if end is None or plus_days(end, -1) <= due <= end:
        return False
    years = (end.year, end.year + 1) if country in FOLLOWING_YEAR else (end.year,)
    return not (due.year in years and (due.month, due.day) == (12, 31))
