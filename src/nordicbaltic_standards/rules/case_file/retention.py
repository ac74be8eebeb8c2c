"""How long the data of a file are kept, by its terms and by law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import RetentionHoldGround
from nordicbaltic_standards.models.data_protection import DataProtectionSection, RetentionHold
from nordicbaltic_standards.rules.case_context import enclosing_case_file
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.recorded_terms import after_hold, at_once, covers, erase_by
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.retention.terms import (
    RecordedTerm,
    due_by_category,
    legal_terms,
    recorded_terms,
)
from nordicbaltic_standards.rules.retention.trigger_dates import TriggerDates


@rule(
    "PRO-019",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S11",
    sources=("gdpr art. 5(1)(e)", "gdpr art. 17(1)(a)", "led art. 4(1)(e)", "led art. 5"),
    facts=(
        "data_protection.retention",
        "terms.rest_day_rule",
        "data_protection.years_after_death",
    ),
    message="Data are kept beyond their retention period, and no ground for keeping them longer is recorded.",
    variants={
        "review": "Data are kept beyond their retention period on a ground that has neither an end nor a day of review.",
        "reviewed": "Data are kept beyond their retention period on a ground whose day of review has passed.",
        "counted": "By its start and length the retention period has ended; unless it is counted to the end of a calendar year, the data are kept beyond it.",
        "law": "The recorded retention period has ended, but the law may still forbid erasing the data.",
    },
    advice_by_variant={
        "reviewed": "Check whether the ground still applies. If it does, record the next day of review. If it has ended, record its last day, and erase the data safely, with copies and backups.",
        "counted": "Look in the law to which day this retention period is counted, and record that day as the last one. If it has passed, check whether a claim, proceedings or a request of the person still needs the data; if so, record the ground with a day of review. Otherwise erase them safely, with copies and backups, and record the day.",
        "law": "Do not erase the data before it is clear that the law allows it. Look in the law how long they have to be kept, and what it requires before they are erased. If archives law keeps them, record it as the ground for keeping them; if another law does, correct the retention period. If no law keeps them, and no claim, proceedings or request of the person needs them, erase them safely, with copies and backups, and record the day.",
    },
    title_by_variant={
        "review": "Longer retention without an end or review date",
        "reviewed": "Review of longer retention overdue",
        "counted": "Data perhaps kept beyond the retention period",
        "law": "Retention period over, erasure perhaps forbidden",
    },
)
def kept_after_term(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Data kept beyond the retention period.

    Checks:
        A retention period has ended, the data are not erased, and no recorded ground with an end or a day of review
        that lies ahead keeps them.

    Why:
        Data kept too long lose their protection.

    How to correct:
        Check whether a claim, proceedings or a request of the person still needs the data; if so, record the ground
        with a day of review. Otherwise erase them safely, with copies and backups, and record the day.

    Source:
        GDPR art. 5(1)(e) and 17(1)(a). If no last day is recorded, it is computed from the start and the length of the
        retention period. A period in years may then be counted to the end of the calendar year; in Sweden also to the
        end of the following year (Social Services Act 2025:400 ch. 16). Until then the finding is a warning. If a
        ground kept the data, they can first be erased on the day after it ended. A duty under archives law needs no day
        of review. A missing day of review gives a notice, and one that has passed gives a warning. If the start is not
        recorded, the file shows it: the closing of the case; the end of the last consent, if one was withdrawn; the end
        of proceedings, claims, permits or referrals; the birthday; or the erasure that was granted. This does not apply
        if something has begun since. Older data cannot then be told apart, and the body that still has to erase them
        records the start. The finding is a warning if data were erased and evidence of a later start may have been
        erased with them, such as another consent or a reflection period. It is also a warning if a claim ended and the
        day of its status is missing. Data that must be erased at once are erased within a month (art. 12(3)). If a
        category has several retention periods, the last one decides. A ground recorded for any of them keeps the data
        of that category, so one valid ground is enough. A retention hold that the person requested ends with an erasure
        that was granted later. No retention period runs from the closing of a case that was opened again. The finding
        is a notice if the law of the country forbids erasing, or may forbid it (art. 17(3)(b)), for example for money
        that was paid or charged. If law kept data beyond the retention period, erasure is in time on the first day
        after that, in Sweden also by the end of the following year. For files kept only for law enforcement, the
        finding is based on Directive (EU) 2016/680 art. 4(1)(e) and 5. If the file was closed because the person died,
        the finding is based on no law on personal data, since that law protects the living (GDPR recital 27). It is
        then a warning: people close to the person can still be found through the file. In Denmark the Regulation
        applies for ten more years (databeskyttelsesloven § 2, stk. 5). In Iceland it applies for five more years, and longer
        for what it is fair to keep secret (lög nr. 90/2018, 3. mgr. 4. gr.). In Estonia an heir
        can consent for some years (isikuandmete kaitse seadus § 9, cited from general knowledge), but that sets no
        retention period.
    """
    on = context.on
    if on is None or not record.retention:
        return
    events = TriggerDates(record, enclosing_case_file(context.root), context.subject, on, context.country)
    law = events.protected_by()
    terms = tuple(recorded_terms(record, events, context.subject))
    for category, due in due_by_category(terms).items():
        if due is None or due >= on:
            continue
        of_category = [term for term in terms if term.retention.category is category]
        legal = legal_terms(record, events, context.country)
        keeping = [term for term in legal if term.keeps(category, accounts=events.has_accounts())]
        facts = tuple(dict.fromkeys(term.fact for term in keeping if term.forbids_erasing(on)))
        for fault in _kept(of_category, on, context.country, law):
            if facts:
                yield violation(fault.at, *facts, severity=Severity.NOTICE, variant="law", instrument=law)
            elif not any(term.lets_wait(due, on) for term in keeping):
                yield fault


def _kept(terms: list[RecordedTerm], on: date, country: str | None, law: str) -> Iterator[Violation]:
    """Yield what is wrong with data whose terms have ended: nothing while a ground keeps them, or on the next day.

    Args:
        terms: The terms of the category.
        on: Day for which the question is asked.
        country: ISO 3166-1 code of the country whose law applies.
        law: Instrument that protects the data.
    """
    holding = [(term, term.hold) for term in terms if term.hold is not None and covers(term.hold, on)]
    if holding:
        # One ground that is in order is enough.
        if not any(_is_in_order(hold, on) for _, hold in holding):
            for term, hold in holding:
                at = f"/retention/{term.index}/hold/review_on"
                passed = hold.review_on is not None
                severity, variant = (Severity.WARNING, "reviewed") if passed else (Severity.NOTICE, "review")
                yield violation(at, severity=severity, variant=variant, instrument=law)
        return
    ended = [(term, term.due) for term in terms if term.retention.erased_on is None and term.due is not None]
    if any(on <= max(after_hold(term.hold, due) or due, term.hold_lifted_on or due) for term, due in ended):
        return
    # The last term decides, by the reading with the latest end.
    last, term = max(
        (
            (max(erase_by(term.retention, term.hold, due, country) or date.max, term.hold_lifted_on or due), term)
            for term, due in ended
        ),
        key=lambda each: (each[0], not at_once(each[1].retention)),
    )
    may_run = on <= last
    if may_run and at_once(term.retention):
        return
    doubted = may_run or any(term.start_uncertain for term, _ in ended)
    at, variant = f"/retention/{term.index}/erased_on", "counted" if may_run else ""
    yield violation(at, severity=Severity.WARNING if doubted else None, variant=variant, instrument=law)


def _is_in_order(hold: RetentionHold, on: date) -> bool:
    """Return whether a ground that keeps data has an end or a review in the future, or needs none."""
    review_ahead = hold.review_on is not None and on <= hold.review_on
    return hold.to_date is not None or review_ahead or hold.ground is RetentionHoldGround.STATUTORY_ARCHIVE
