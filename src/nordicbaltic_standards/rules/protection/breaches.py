"""Breaches of the security of data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from nordicbaltic_standards.codelists.enumerations import BreachNotToldGround, BreachRisk, DataCategory, Unit
from nordicbaltic_standards.law.local_time import local_day, zone
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.data_protection import DataBreach, DataProtectionSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.controller_types import governing
from nordicbaltic_standards.rules.protection.gdpr_applicability import may_have_applied
from nordicbaltic_standards.rules.registry import rule

NOTIFICATION_HOURS = 72
"""Hours for notifying the supervisory authority (GDPR art. 33(1))."""
REVEALING = frozenset({DataCategory.SAFETY_CRITICAL, DataCategory.CONTACT, DataCategory.SPECIAL_SEX_LIFE})


@rule(
    "PRO-021",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S13",
    sources=("gdpr art. 33(1)", "led art. 30(1)"),
    facts=("instruments.gdpr", "instruments.led_2016_680"),
    message="A breach that puts people at risk has not been notified to the supervisory authority in time ({limit}).",
    variants={
        "reason": "A breach was notified to the supervisory authority later than the law allows ({limit}), and no reason is recorded."
    },
    advice_by_variant={
        "reason": "Give the authority the reasons for the delay if it does not have them yet, and record them. If a time is wrong, correct it.",
    },
    title_by_variant={"reason": "Late breach notification without a reason"},
)
def breach_not_notified(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Breach not notified within 72 hours.

    Checks:
        A breach that may put people at risk was not notified to the supervisory authority within seventy-two hours
        after it became known. Or it was notified later, and the reasons for the delay were not given.

    Why:
        The authority can help to contain the harm only while it spreads.

    How to correct:
        Notify the authority now, with what is known so far and the reasons for the delay; the rest can follow in
        stages.

    Source:
        GDPR art. 33(1) and 33(4). This does not apply if a risk to people is unlikely. The hour in which the breach
        became known is not counted (Regulation 1182/71 art. 3(1)). The rule does not apply art. 3(5), by which a time
        limit of two days or more must include two working days. A body that relied on it records it as the reason. For
        files kept only for law enforcement, Directive (EU) 2016/680 art. 30(1) sets the same time limit, and the
        finding is based on that alone. The rule does not check a breach that became known before the Regulation, or
        that Directive, applied in the country: this time limit did not bind then.
    """
    law = governing(record)
    for index, breach in enumerate(record.breaches):
        if not has_term(breach, law, context.country):
            continue
        limit = duration_param(NOTIFICATION_HOURS, Unit.HOURS)
        if breach.authority_notified_at is None:
            if context.is_past(notify_by(breach.detected_at, context.country).date()):
                yield violation(f"/breaches/{index}/authority_notified_at", instrument=law, limit=limit)
        elif breach.delay_reason is None and notified_late(
            breach.detected_at, breach.authority_notified_at, context.country
        ):
            yield violation(f"/breaches/{index}/delay_reason", variant="reason", instrument=law, limit=limit)


def has_term(breach: DataBreach, law: str, country: str | None) -> bool:
    """Return whether law sets a term for notifying a breach, and may have applied when the breach became known.

    Args:
        breach: The breach.
        law: The instrument that the processing follows.
        country: ISO 3166-1 code of the country whose law applies.
    """
    return breach.risk is not BreachRisk.NONE and had_term(breach, law, country)


def had_term(breach: DataBreach, law: str, country: str | None) -> bool:
    """Return whether a breach has such a term, or had one before a risk to people was found unlikely."""
    return may_have_applied(country, local_day(breach.detected_at, country), law)


def _end_of_term(detected: datetime, country: str | None) -> datetime:
    """Return the end of the hours of law, which begin after the hour in which the breach became known.

    They are counted as elapsed hours, also over a change of the clocks, and end in the local time of the country.
    """
    clocks = zone(country) or detected.tzinfo
    hour = detected.astimezone(clocks).replace(minute=0, second=0, microsecond=0)
    return (hour.astimezone(UTC) + timedelta(hours=NOTIFICATION_HOURS + 1)).astimezone(clocks)


def notified_late(detected: datetime, notified: datetime, country: str | None) -> bool:
    """Return whether a breach was notified after the hours of law had passed."""
    return notified > _end_of_term(detected, country)


def notify_by(detected: datetime, country: str | None) -> datetime:
    """Return the last moment for notifying a breach; a term that ends at midnight ends on the day before.

    Args:
        detected: When the breach became known.
        country: ISO 3166-1 code of the country in whose local time the moment is given; without one, the offset of
            ``detected``.
    """
    end = _end_of_term(detected, country)
    return end if end.hour else end - timedelta(seconds=1)


@rule(
    "PRO-022",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S13",
    sources=("gdpr art. 34(1)", "gdpr art. 34(3)", "led art. 31(1)"),
    fixed=True,
    message="The risk of a breach is high, and the people concerned have not been informed.",
    variants={
        "unsafe": "The people concerned by a high-risk breach still have to be informed, as soon as contact is safe."
    },
    advice_by_variant={
        "unsafe": "Do not call or write while that is unsafe. Look for a safe way, such as through the shelter or the lawyer, and meanwhile arrange what can protect the person. Inform them as soon as there is a safe way, and record when.",
    },
)
def people_not_informed_of_breach(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """High-risk breach, people concerned not informed.

    Checks:
        The risk is high, and the people concerned were not informed; nor is a ground for not informing them recorded.

    Why:
        A person in hiding must learn at once that an address has leaked.

    How to correct:
        Reach the person now in a safe way, say in plain words what leaked and what it may mean, and look together at
        their safety: another place, another number, the police. Record when they were informed.

    Source:
        GDPR art. 34(1). Grounds of art. 34(3): data unreadable to others, risk since averted, public notice instead of
        a disproportionate effort. If contact would be unsafe, informing the person is only delayed: a notice. Law says
        without undue delay; the days are a working figure. For files kept only for law enforcement, the finding is
        based on Directive (EU) 2016/680 art. 31(1) and is a warning. By art. 31(5), informing the person may be delayed
        or omitted so as not to harm an investigation, and the record has no code for that.
    """
    law = governing(record)
    for index, breach in enumerate(record.breaches):
        if breach.risk is not BreachRisk.HIGH or breach.persons_told_at is not None:
            continue
        unsafe = breach.not_told_ground is BreachNotToldGround.CONTACT_UNSAFE
        day = context.day_of(breach.detected_at)
        if (unsafe or breach.not_told_ground is None) and context.is_overdue(
            day, thresholds().breach_persons_informed_days
        ):
            regular = Severity.WARNING if law == "led" else None
            severity, variant = (Severity.NOTICE, "unsafe") if unsafe else (regular, "")
            place = f"/breaches/{index}/persons_told_at"
            yield violation(place, severity=severity, variant=variant, day=day, instrument=law)


@rule(
    "PRO-023",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="PRO-S13",
    sources=("gdpr art. 33(1)", "gdpr art. 34(1)", "led art. 30(1)", "led art. 31(1)"),
    extended=True,
    fixed=True,
    message="A breach that concerns whereabouts, contacts or data on sex life is rated as harmless.",
)
def dangerous_leak_rated_harmless(record: DataProtectionSection, context: Context) -> RuleOutcome:
    """Leak of safety-critical data rated harmless.

    Checks:
        A breach of safety-critical or contact data or of data on sex life is rated as without risk.

    Why:
        What looks minor in an office can be deadly for someone in hiding.

    How to correct:
        Rate it again, from the viewpoint of someone who is looking for the person. If a risk cannot be ruled out,
        notify the supervisory authority and inform the person.

    Source:
        GDPR art. 33(1) and 34(1); for files kept only for law enforcement Directive (EU) 2016/680 art. 30(1) and 31(1).
        Data that stayed unreadable, for example through strong encryption, may be without risk.
    """
    law = governing(record)
    faults = [
        violation(f"/breaches/{index}/risk", day=context.day_of(breach.detected_at), instrument=law)
        for index, breach in enumerate(record.breaches)
        if breach.risk is BreachRisk.NONE
        and not REVEALING.isdisjoint(breach.data_categories)
        and breach.not_told_ground is not BreachNotToldGround.DATA_UNINTELLIGIBLE
    ]
    return faults or None
