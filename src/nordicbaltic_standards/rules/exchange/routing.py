"""How a message is sent: the recipient, marking and seal, transfers out of the legal area, times, and the contact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    RecipientType,
    ReferralUrgency,
    Weekday,
)
from nordicbaltic_standards.law.local_time import zone
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.parts.organisation import OpeningHours
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.parts.worker import StandIn, Worker
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.dated_events import first_day
from nordicbaltic_standards.rules.exchange.message_consent import governing
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.conditions import OF_CRIMINAL_LAW
from nordicbaltic_standards.rules.protection.controller_types import LAW_ENFORCEMENT
from nordicbaltic_standards.rules.protection.third_countries import FOR_LAW_ENFORCEMENT, claims_no_decision
from nordicbaltic_standards.rules.record_contents import categories
from nordicbaltic_standards.rules.registry import rule

D = DataCategory
P = DisclosurePurpose
R = RecipientType

OPEN_CHANNEL_CATEGORIES = frozenset({D.NONE, D.OPERATIONAL, D.DEMOGRAPHIC})
"""Categories that may be sent on an open channel."""
RANK: dict[DataCategory, int] = {
    D.NONE: 0,
    D.OPERATIONAL: 1,
    D.DEMOGRAPHIC: 2,
    D.IDENTIFYING: 3,
    D.CONTACT: 3,
    D.FINANCIAL: 3,
    D.FREE_TEXT: 3,
    D.VICTIMISATION: 4,
    D.SPECIAL_HEALTH: 4,
    D.SPECIAL_SEX_LIFE: 4,
    D.SPECIAL_OTHER: 4,
    D.CRIMINAL_OFFENCE: 4,
    D.SAFETY_CRITICAL: 5,
}
"""Sensitivity of each category; those of equal sensitivity are not distinguished."""


def most_sensitive_category(present: Iterable[DataCategory]) -> DataCategory:
    """Return the most sensitive category; of equal ones the first of the list; without any, `DataCategory.NONE`."""
    return max(sorted(present, key=list(RANK).index), key=RANK.__getitem__, default=D.NONE)


APART = frozenset({R.MEDIA_OR_PUBLIC, R.STATISTICS_OFFICE, R.NATIONAL_RAPPORTEUR, R.FAMILY})
"""Recipients that neither help the person nor decide on anything that concerns them."""
MISFIT: dict[DisclosurePurpose, frozenset[RecipientType]] = {
    P.SUPPORT: APART.union({R.COMPENSATION_AUTHORITY, R.CONSULATE, R.PROSECUTION_COURT}),
    P.IDENTIFICATION: APART.union({R.COMPENSATION_AUTHORITY, R.CONSULATE, R.INTERPRETER}),
    P.RESIDENCE_DECISION: APART.union({
        R.COMPENSATION_AUTHORITY, R.CONSULATE, R.INTERPRETER, R.SHELTER, R.HEALTH_PROVIDER,
    }),
    P.PROTECTION_FROM_DANGER: APART.union({R.COMPENSATION_AUTHORITY}),
    P.CHILD_PROTECTION: APART.union({R.COMPENSATION_AUTHORITY, R.CONSULATE}),
    P.INVESTIGATION: APART.union({R.SHELTER, R.SUPPORT_ORGANISATION, R.CONSULATE, R.COMPENSATION_AUTHORITY}),
    P.COURT_PROCEEDINGS: APART.union({R.SHELTER, R.CONSULATE}),
    P.COMPENSATION_CLAIM: APART.union({R.SHELTER, R.CONSULATE, R.INTERPRETER}),
    P.SAFE_RETURN: APART.difference({R.FAMILY}).union({R.COMPENSATION_AUTHORITY, R.PROSECUTION_COURT}),
    P.HEALTH_TREATMENT: APART.union({
        R.POLICE, R.PROSECUTION_COURT, R.MIGRATION_AUTHORITY, R.LABOUR_AUTHORITY, R.COMPENSATION_AUTHORITY, R.CONSULATE,
    }),
    P.BENEFITS: APART.union({R.POLICE, R.PROSECUTION_COURT, R.SHELTER, R.CONSULATE}),
    P.STATISTICS: frozenset(R).difference({R.STATISTICS_OFFICE, R.NATIONAL_RAPPORTEUR, R.INTERNATIONAL_ORGANISATION}),
    P.FAMILY_TRACING: APART.difference({R.FAMILY}),
}  # fmt: skip
"""Kinds of recipients that have no part in a purpose. Kinds that are not named may have one."""
WEEK = tuple(Weekday)


def _urgent(message: ExchangeMessage) -> Severity | None:
    """Return the lower severity for a message that formalities must not delay."""
    return Severity.WARNING if message.urgency is ReferralUrgency.IMMEDIATE else None


@rule(
    "MSG-004",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="PRO-S14",
    sources=("cets197 art. 11(1)", "gdpr art. 44", "gdpr art. 46", "gdpr art. 49", "led art. 35"),
    message="The recipient is outside the European Economic Area, and no transfer ground is given.",
    variants={
        "police": "The transfer ground and the legal basis of the message come from different laws: one from the rules on law enforcement, the other from the GDPR.",
        "adequacy": "The transfer relies on an adequacy decision, and we know of none for that country on that day.",
    },
    advice_by_variant={
        "police": "Do not send it until it is settled with the data protection officer which of the two laws governs the message. Then state the transfer ground and the legal basis under that law.",
    },
    title_by_variant={
        "police": "Transfer ground and legal basis do not match",
        "adequacy": "No adequacy decision known for the country",
    },
)
def leaves_the_area_unguarded(message: ExchangeMessage, context: Context) -> RuleOutcome:
    """Transfer outside the EEA without a ground.

    Checks:
        A message with personal data goes to a recipient outside the European Economic Area and names no transfer
        ground. Or the transfer ground comes from another law than the one on which the message is based. Or the ground
        is an adequacy decision, and none is known for that country.

    Why:
        Abroad the data may be open to those the person fled from.

    How to correct:
        Do not send it until the ground is settled with the data protection officer. In danger to life, the vital
        interests of a person who cannot consent justify a transfer; otherwise explain the risks and ask the person.

    Source:
        CETS 197 art. 11(1), GDPR art. 44, 46 and 49; in their place Directive (EU) 2016/680 art. 35 if a law
        enforcement authority bases the message on it. Both are cited if the two do not fit together. Norway, Iceland
        and Liechtenstein are inside the Area, and so is Switzerland for what law enforcement sends for an investigation
        or a court. If no adequacy decision is known, the finding is a warning. What goes to the person is not a
        transfer.
    """
    country = message.recipient.country
    day = context.day_of(message.sent_at)
    if country is None or not union_law().outside_eea(country, day):
        return None
    if message.recipient.recipient_type is R.THE_PERSON or not isinstance(message.payload.record, PersonRecord):
        return None
    if (
        country in union_law().police_associates
        and message.purpose in OF_CRIMINAL_LAW
        and governing(message) == ("cets197", "led")
    ):
        return None
    ground = message.transfer_ground
    if ground is None:
        return violation("/transfer_ground", day=day, instrument=governing(message))
    of_police = ground in FOR_LAW_ENFORCEMENT
    if of_police is not (message.basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE) and _law_is_known(message):
        return violation("/transfer_ground", variant="police", day=day)
    if claims_no_decision(ground, country, day):
        by_ground = of_police and message.basis.article6 is None
        law = ("cets197", "led") if by_ground else governing(message)
        return violation("/transfer_ground", severity=Severity.WARNING, variant="adequacy", day=day, instrument=law)
    return None


def _law_is_known(message: ExchangeMessage) -> bool:
    """Return whether it is known which law applies to the message."""
    return message.basis.article6 is not None or (
        message.sender.type is not None and message.sender.type not in LAW_ENFORCEMENT
    )


@rule(
    "MSG-005",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="PRO-S15",
    also_serves=("PRO-S09",),
    sources=("cets197 art. 11(1)", "gdpr art. 32(1)(a)", "led art. 29(1)", "led art. 29(2)"),
    fixed=True,
    message="The content needs sealing or an encrypted channel.",
    variants={"seal": "The content reveals where the person is or how they are protected, and needs sealing."},
    title_by_variant={"seal": "Sensitive content without a seal"},
)
def open_channel(message: ExchangeMessage, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Sensitive content on an open channel.

    Checks:
        A message contains more than the work and plain demographic data, and is neither sealed nor sent on an encrypted
        channel. Or a message contains safety-critical data and is not sealed.

    Why:
        An open e-mail can be read on the way, and at the other end by anyone who has the password.

    How to correct:
        Seal the message. If you cannot, remove what is safety-critical and use an encrypted channel, or hand it over in
        person.

    Source:
        CETS 197 art. 11(1), GDPR art. 32(1)(a); in its place Directive (EU) 2016/680 art. 29(1) and 29(2) if a law
        enforcement authority bases the message on it. A field that may contain anything, such as free text, counts as
        sensitive.
    """
    if message.sealed is True:
        return None
    present = categories(message.payload.record)
    if D.SAFETY_CRITICAL in present:
        return violation("/sealed", variant="seal", instrument=governing(message))
    if message.channel_encrypted is True or OPEN_CHANNEL_CATEGORIES.issuperset(present):
        return None
    return violation("/sealed", instrument=governing(message))


@rule(
    "MSG-006",
    ExchangeMessage,
    severity="error",
    kind="contradiction",
    standard="PRO-S01",
    sources=("gdpr art. 5(1)(f)", "led art. 4(1)(f)"),
    message="The message is marked as less sensitive than its content.",
)
def marked_too_low(message: ExchangeMessage, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Classification lower than the content requires.

    Checks:
        The classification of the message is less sensitive than the most sensitive field of its record.

    Why:
        Systems and people handle a message as it is marked.

    How to correct:
        Mark the message by its most sensitive field, or minimise the record first.

    Source:
        GDPR art. 5(1)(f), Directive (EU) 2016/680 art. 4(1)(f). Where a person is, or how they are protected, ranks
        above special categories, data on offences and what was done to the person. These rank above identity, contact,
        money and free text. The finding is a warning if the message is immediate.
    """
    mark = message.classification
    if mark is None or mark is D.SAFETY_CRITICAL:
        return None
    highest = max((RANK[category] for category in categories(message.payload.record)), default=0)
    if RANK[mark] >= highest:
        return None
    return violation("/classification", severity=_urgent(message), instrument=governing(message))


@rule(
    "MSG-007",
    ExchangeMessage,
    severity="error",
    kind="contradiction",
    standard="PRO-S10",
    sources=("gdpr art. 5(1)(d)", "led art. 4(1)(d)"),
    extended=True,
    message="The message is dated after the day on which it is read.",
    variants={
        "event": "The message was sent before the latest event that it reports.",
        "stale": "The message was sent after the end of its own validity.",
        "expired": "The message has expired.",
        "reply": "The answer was sent before the message that it answers.",
    },
    advice_by_variant={
        "expired": "Do not act on it any more. Ask the sender what is true today. If you are the sender, write a new message with what is true today.",
    },
    title_by_variant={
        "event": "Sent before the event that it reports",
        "stale": "Sent after its validity had ended",
        "expired": "Message has expired",
        "reply": "Answer sent before the message",
    },
)
def sent_out_of_time(message: ExchangeMessage, context: Context) -> Iterator[Violation]:
    """Message dated in the future.

    Checks:
        A message was sent in the future, before the latest event that it reports, after it stopped being valid, or
        before the message that it answers.

    Why:
        Someone who acts on an old message goes to the wrong door. Someone who acts on a wrong time misses the time
        limit.

    How to correct:
        Correct the time, or send the message again with what is true today.

    Source:
        GDPR art. 5(1)(d), Directive (EU) 2016/680 art. 4(1)(d). Clocks may differ by five minutes. A day counts by its
        own offset and by that of UTC. The finding is a warning if the message is immediate.
    """
    sent = message.sent_at
    lowered, law = _urgent(message), governing(message)
    if context.on is not None and _in_future(sent, context.on):
        yield violation("/sent_at", severity=lowered, instrument=law)
    event = message.payload.latest_event_at
    if event is not None and event - sent > thresholds().clock_difference:
        yield violation("/payload/latest_event_at", severity=lowered, variant="event", instrument=law)
    if message.valid_until is not None and sent - message.valid_until > thresholds().clock_difference:
        yield violation("/valid_until", severity=lowered, variant="stale", instrument=law)
    elif message.valid_until is not None and context.on is not None and _over(message.valid_until, context.on):
        yield violation("/valid_until", severity=Severity.WARNING, variant="expired", instrument=law)
    answered = message.in_reply_to_sent_at
    if answered is not None and answered - sent > thresholds().clock_difference:
        yield violation("/in_reply_to_sent_at", severity=lowered, variant="reply", instrument=law)


def _over(end: datetime, on: date) -> bool:
    """Return whether a time is before a day by every reading: by its own offset and in UTC."""
    offset = end.utcoffset() or timedelta()
    into_the_day = end - end.replace(hour=0, minute=0, second=0, microsecond=0)
    turned = into_the_day - offset >= timedelta(days=1)
    return end.date() < (plus_days(on, -1) if turned else on)


def _in_future(sent: datetime, on: date) -> bool:
    """Return whether a time is after a day by every reading, with the difference that clocks may have."""
    return first_day(sent) > on and first_day(sent - thresholds().clock_difference) > on


@rule(
    "MSG-008",
    ExchangeMessage,
    severity="error",
    kind="gap",
    standard="REF-S01",
    sources=("gdpr art. 5(1)(b)", "led art. 4(1)(b)"),
    extended=True,
    message="Sender and recipient are the same body.",
    variants={"purpose": "A recipient of this kind has no recorded part in this purpose ({purpose})."},
    advice_by_variant={
        "purpose": "Check recipient and purpose. If both are right, say in the file why this recipient needs the message.",
    },
    title_by_variant={"purpose": "Recipient has no part in this purpose"},
)
def recipient_has_no_part(message: ExchangeMessage, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Message addressed to its own sender.

    Checks:
        Sender and recipient are the same body. As a warning: the recipient is of a kind that has no part in the
        purpose.

    Why:
        If the recipient does not serve the purpose, the purpose is a pretext or the address is a mistake.

    How to correct:
        Check sender and recipient and correct the one that is wrong. Where one part of a body writes to another, give each its
        own reference.

    Source:
        GDPR art. 5(1)(b), Directive (EU) 2016/680 art. 4(1)(b). An identifier does not show which body a country names
        for a purpose, so this is not compared. Kinds of recipients that may have a part in the purpose are not
        reported.
    """
    if message.sender.ref is not None and message.sender.ref == message.recipient.ref:
        return violation("/recipient/ref", instrument=governing(message))
    kind = message.recipient.recipient_type
    if kind is None or kind not in MISFIT.get(message.purpose, ()):
        return None
    law, at = governing(message), "/recipient/recipient_type"
    return violation(at, severity=Severity.WARNING, variant="purpose", instrument=law, purpose=message.purpose)


@rule(
    "MSG-011",
    ExchangeMessage,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="REF-S05",
    sources=("cets197 art. 33(1)",),
    extended=True,
    message="The message is urgent, and no contact for questions is given.",
    variants={"closed": "The message is urgent, and the contact for questions did not answer at the time of sending."},
    title_by_variant={"closed": "Urgent message, contact closed when sent"},
)
def nobody_to_call_back(message: ExchangeMessage, context: Context) -> RuleOutcome:
    """Urgent message without a way to call back.

    Checks:
        A message is immediate, or serves protection from danger, and gives no contact for questions whose hours cover
        the time of sending. The contact can be in the message itself or in the referral that it contains.

    Why:
        Whoever opens the door tonight has a question that the form does not answer.

    How to correct:
        Send it now, and add a telephone number that someone answers at this hour.

    Source:
        CETS 197 art. 33(1): information without delay in immediate danger. Hours are those of the sender's country,
        whatever clock the time of sending is written in. If that country uses a time that is not known here, and the
        time of sending is given in UTC, they are not compared.
    """
    if message.urgency is not ReferralUrgency.IMMEDIATE and message.purpose is not P.PROTECTION_FROM_DANGER:
        return None
    carried = message.payload.record
    inside = carried.callback if isinstance(carried, ReferralSection) else None
    lines = [*_lines("/callback", message.callback)] or [*_lines("/payload/record/callback", inside)]
    if not lines:
        return violation("/callback", day=context.day_of(message.sent_at))
    country = message.sender.country or context.country
    if not any(_answers(line, message.sent_at, country) for _, line in lines):
        return violation(f"{lines[0][0]}/hours", variant="closed", day=context.day_of(message.sent_at))
    return None


def _lines(at: str, worker: Worker | None) -> Iterator[tuple[str, StandIn]]:
    """Yield the worker and the stand-in who can be reached, with their places."""
    if worker is not None and worker.value is not None:
        yield at, worker
    if worker is not None and worker.stand_in is not None and worker.stand_in.value is not None:
        yield f"{at}/stand_in", worker.stand_in


def _answers(line: StandIn, sent: datetime, country: str | None) -> bool:
    """Return whether a contact answers at a time, or whether this is not known."""
    if line.round_the_clock is True or not line.hours:
        return True
    where = zone(country)
    if where is None and not sent.utcoffset():
        return True
    local = sent if where is None else sent.astimezone(where)
    return any(_open(hours, local) for hours in line.hours)


def _open(hours: OpeningHours, sent: datetime) -> bool:
    clock, today = sent.strftime("%H:%M"), WEEK[sent.weekday()]
    if hours.opens < hours.closes:
        return today in hours.days and hours.opens <= clock <= hours.closes
    if today in hours.days and hours.opens <= clock:
        return True
    return WEEK[sent.weekday() - 1] in hours.days and clock <= hours.closes
