"""How long data are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import RetentionHoldGround, RetentionTrigger
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Retention
from nordicbaltic_standards.rules.case_context import payload_record
from nordicbaltic_standards.rules.contained_categories import categories_present
from nordicbaltic_standards.rules.context import Context, Violation, codes_param, violation
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.consent_validity import personal
from nordicbaltic_standards.rules.protection.controller_types import governing
from nordicbaltic_standards.rules.protection.recorded_terms import computed_end, covers, to_following_year
from nordicbaltic_standards.rules.registry import rule


def emptied(record: DataProtectionSection, context: Context) -> bool:
    """Return whether all personal data were erased: only data on the work are left, and consents were erased too."""
    if record.consents or personal(record.data_categories):
        return False
    days = [each.erased_on for each in record.retention if each.category not in NOT_PERSONAL]
    if not days or any(day is None or (context.on is not None and context.on < day) for day in days):
        return False
    return not categories_present(payload_record(context.root))


@rule(
    "PRO-020",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
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
    message="Categories of data that are kept without a retention period: {categories}.",
    variants={
        "hold": "Data were erased while a recorded ground required keeping them.",
        "archive": "Data that must be archived by law were erased before the end of the period.",
        "sum": "The last day of the retention period does not follow from its start and its length.",
    },
    title_by_variant={
        "hold": "Data erased while they had to be kept",
        "archive": "Data to be archived erased too early",
        "sum": "Retention period does not add up",
    },
)
def retention_term_wrong(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """No retention period set.

    Checks:
        A category of personal data that is kept has no retention period; or its last day does not follow from start
        and length; or data were erased while a recorded ground required keeping them, or before the end of a duty to
        archive.

    Why:
        Data erased too early cannot prove a claim, and data without a retention period are never erased.

    How to correct:
        Set the missing retention period with its start and length, or correct the last day. If data were erased too
        early, tell the person and those who still needed them, and record what can be restored from others.

    Source:
        GDPR art. 5(1)(e), 17(3)(b) and 30(1)(f). A file without a retention period cannot be judged without the record
        of its organisation, which may state them for all files. The person may end a retention hold made at their own
        request. A retention period may be counted to the day before, or to the end of the calendar year; in Sweden also
        to the end of the following year (Social Services Act 2025:400 ch. 16). Statutory minimum periods depend on the
        kind of file, which the record does not show, and are not checked. For files kept only for law enforcement, the
        finding is based on Directive (EU) 2016/680: art. 4(1)(e) and 5, periods that are set and kept; art. 16(3)(b),
        data kept as evidence; art. 24(1)(h), periods in the record of processing. By art. 5 a day of review may replace
        a retention period. The record has no field for that, so a missing retention period gives a notice. A summary of
        art. 5 was read; the others are cited from general knowledge.
    """
    law = governing(record)
    if record.data_categories:
        kept = {retention.category for retention in record.retention} | NOT_PERSONAL
        missing = set(record.data_categories) - kept
        if missing and not context.organisation_may_state(record.retention):
            severity = Severity.NOTICE if law == "led" else None
            yield violation("/retention", severity=severity, instrument=law, categories=codes_param(missing))
    for index, retention in enumerate(record.retention):
        variant = _early(retention)
        if variant is not None:
            place, day = f"/retention/{index}/erased_on", retention.erased_on
            yield violation(place, variant=variant, day=day, instrument=law)
        if retention.due_on is not None and _miscounted(retention, retention.due_on, context.country):
            yield violation(f"/retention/{index}/due_on", variant="sum", instrument=law)


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


def _miscounted(retention: Retention, due: date, country: str | None) -> bool:
    end = computed_end(retention)
    if end is None or plus_days(end, -1) <= due <= end:
        return False
    years = (end.year, end.year + 1) if to_following_year(country, end) else (end.year,)
    return not (due.year in years and (due.month, due.day) == (12, 31))
