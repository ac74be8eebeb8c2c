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
        GDPR art. 5(1)(e) and 17(1)(a). Where no last day is recorded it is computed from the start and the length of the
        term; a term of years may then be counted to the end of the calendar year, in Sweden also of the following year
        (Social Services Act 2025:400 ch. 16), and until then it is a warning. The first day after a ground that kept the
        data is the first on which they can be erased. A duty under archives law needs no day of review; a missing one is a
        notice, and one that has passed a warning. Where the start is not recorded, the file tells it: the closing of the case,
        the end of the last consent where one was taken back, the end of proceedings, claims, permits or referrals, the
        birthday, or the erasure that was granted, unless something began since: what is older is not told apart then, and whoever
        still has to erase it records the start. It is a warning where data were erased with which what told of a later start may
        have gone, as another consent or a reflection period, and where a claim ended without the day of its status. What is to be erased at once is erased
        within a month (art. 12(3)). Of several terms for a category the last decides, and a ground of any keeps its data, so
        that one in order is enough; a hold for which the person had asked ends with an erasure that was granted later. From the closing of a case that was opened again no term runs. Where the law of the country
        forbids erasing, or may (art. 17(3)(b)), as of money that was paid or charged, it is a notice; what law kept beyond the
        term is erased in time on the first day after, in Sweden also by the end of the following year. For files kept for law
        enforcement only the finding rests on Directive (EU) 2016/680 art. 4(1)(e) and 5. Where the file was closed since the
        person died it rests on no law on personal data, which is for the living (GDPR recital 27), and is a warning: those
        close to the person can still be found by it. In Denmark the Regulation holds for ten years more (databeskyttelsesloven
        § 2(5)), in Iceland for five, and longer for what it is fair to keep secret (lög nr. 90/2018, 4. gr., of which a summary
        was read). That in Estonia an heir consents for some years (isikuandmete kaitse seadus § 9, as known) sets no term.
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
