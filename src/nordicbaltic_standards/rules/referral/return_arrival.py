"""Arrival: who receives the person, news of the person, support afterwards."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, FollowUpOutcome, ReturnStatus
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import Absent, known
from nordicbaltic_standards.models.safe_return import FollowUp, SafeReturnSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.referral.journey import (
    BEFORE_JOURNEY,
    DEPARTED,
    NO_THIRD_COUNTRY,
    departed_on,
    goes_abroad,
    in_time,
    journey_day,
    leaving_on,
)
from nordicbaltic_standards.rules.registry import rule

_CONFIRMED = "/receiving/confirmed_on"
_WISHED = frozenset({AbsenceReason.DECLINED, AbsenceReason.WITHHELD_BY_CONSENT})
_MET = frozenset({ReturnStatus.ARRIVED, ReturnStatus.FOLLOWED_UP})


@rule(
    "RET-009",
    SafeReturnSection,
    severity="error",
    kind="gap",
    standard="REF-S11",
    also_serves=("AST-S01",),
    sources=("cets197 art. 16(5)", "cets197 art. 16(6)", "dir-2008-115 art. 10"),
    message="No organisation at the destination has confirmed, before the journey, that it will receive the person.",
    variants={
        "child-declined": "It is recorded that the child does not want to be received; before the journey no organisation at the destination confirmed that it will receive the child, and no care there by someone free of suspicion was assessed.",
    },
    advice_by_variant={
        "child-declined": "Stop the journey. Ask the child why the child does not want to be received. Do so with a guardian who is neither suspected nor in conflict with the child's interests, or with the authority responsible for the child. Look together for a family member or guardian at the destination who is neither suspected nor in conflict, or for another organisation. Before the child leaves, have the care there assessed or the organisation confirm. Record who takes the child in and the day of the assessment or confirmation. If the child has left, alert child protection on both sides.",
    },
)
def nobody_confirmed_to_receive(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Reception at the destination not confirmed.

    Checks:
        The return is approved or the person is on the way, and no organisation at the destination confirmed by the day
        of leaving that it will receive the person. Nothing is reported where an adult declined to be received. Where a
        child did, this applies only if a parent travels along, or the care of someone there who is not suspected was
        assessed by that day.

    Why:
        The weeks after arrival are those of greatest risk, and the first hour decides who meets the person.

    How to correct:
        Ask an organisation at the destination, with the person's consent, and wait for its answer before the journey.
        If the person does not want to be met, record this.

    Source:
        CETS 197 art. 16(5) and 16(6). The finding is a warning. For a child it is an error, also by Directive
        2008/115/EC art. 10, which covers only returns to third countries (art. 3(3)) and is not cited for others. A
        child who does not want to be met must still be received. Either a parent travels along, or the care of someone
        there who is not suspected was assessed by the day of leaving.
    """
    if (record.status not in BEFORE_JOURNEY and record.status is not ReturnStatus.TRAVELLED) or not goes_abroad(record):
        return None
    leaving, receiving = leaving_on(record, context), record.receiving
    if receiving is not None and in_time(receiving.confirmed_on, leaving):
        return None
    declined = receiving is not None and receiving.declined_by_person is True
    if not context.is_child(leaving):
        return None if declined else violation(_CONFIRMED, severity=Severity.WARNING, day=leaving, instrument="cets197")
    law = "cets197" if known(record.destination_country) in NO_THIRD_COUNTRY else ""
    derived = context.child_derived(leaving)
    if not declined:
        return violation(_CONFIRMED, day=leaving, instrument=law, derived=derived)
    if _is_taken_in(record, leaving):
        return None
    return violation(_CONFIRMED, variant="child-declined", day=leaving, instrument=law, derived=derived)


def _is_taken_in(record: SafeReturnSection, leaving: date | None) -> bool:
    """Return whether a child travels with a parent, or to a carer free of suspicion whose care was assessed in time."""
    child = record.child
    carer = None if child is None else child.caregiver
    with_parent = child is not None and child.travels_with_parent is True
    return with_parent or (carer is not None and carer.suspected is not True and in_time(carer.assessed_on, leaving))


@rule(
    "RET-013",
    SafeReturnSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="REF-S11",
    sources=("cets197 art. 16(5)", "cets197 art. 33(2)", "crc art. 3(1)"),
    fixed=True,
    message="No one met the person on arrival.",
    variants={
        "no-news": "The person has left, and an arrival is not recorded although it should be known by now ({limit}).",
        "overdue": "A contact that was due after the arrival has not taken place.",
        "none": "No contact after the arrival is recorded although the time for the first one has passed ({limit}).",
    },
    title_by_variant={
        "no-news": "No confirmation of arrival",
        "overdue": "Contact after the arrival overdue",
        "none": "No contact after the arrival recorded",
    },
)
def travelled_and_not_heard_of(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Not met on arrival.

    Checks:
        The person has left, and was not met; or the arrival is not known two days later; or a contact after arrival is
        overdue; or fourteen days after the arrival there has been none.

    Why:
        Someone who is not heard of after a return may be in the hands of traffickers again.

    How to correct:
        Call the receiving organisation and the agreed contact today. If no one knows where the person is, act as for a
        missing person, and take care that the search itself does not lead suspects to the person. Record what was
        found.

    Source:
        CETS 197 art. 16(5) and 33(2). The days are working figures of this standard. Contact is only with the person's
        agreement: after a recorded wish for no contact, only the first part of the rule still reports. Those who sent
        and those who received a child must know that it arrived, even if the child wants no contact (CRC art. 3(1),
        cited for a child alone). The wish of a child stops only the reports on later contacts. A contact that was
        missed and made up for later is not reported. A status that shows a journey is enough to count as having left.
        If the time of departure is not recorded, news of the arrival is counted from the planned day.
    """
    if record.status not in DEPARTED and departed_on(record, context) is None:
        return None
    left = journey_day(record, context)
    child = context.is_child(left)
    law = "" if child else "cets197"
    if record.status is ReturnStatus.NOT_MET:
        return violation("/status", day=left, instrument=law)
    follow_ups = known(record.follow_ups, ())
    unwished = _no_contact_wished(record, follow_ups)
    if unwished and (not child or _is_withheld(record)):
        return None
    arrived_at = None if record.travel is None else record.travel.arrived_at
    arrived = None if arrived_at is None else local_day(arrived_at, known(record.destination_country))
    if arrived is None and not _was_met(record, follow_ups):
        if not context.is_overdue(left, thresholds().news_of_arrival_days):
            return None
        limit = duration_param(thresholds().news_of_arrival_days, "days")
        return violation("/travel/arrived_at", variant="no-news", day=left, instrument=law, limit=limit)
    return None if unwished else _follow_up_missing(record, context, arrived, law)


def _no_contact_wished(record: SafeReturnSection, follow_ups: tuple[FollowUp, ...]) -> bool:
    value = record.follow_ups
    if isinstance(value, Absent):
        return value.absent in _WISHED
    return any(item.outcome is FollowUpOutcome.DECLINED_CONTACT for item in follow_ups)


def _is_withheld(record: SafeReturnSection) -> bool:
    """Return whether the contacts, which may show the arrival, were recorded and not shared."""
    value = record.follow_ups
    return isinstance(value, Absent) and value.absent is AbsenceReason.WITHHELD_BY_CONSENT


def _was_met(record: SafeReturnSection, follow_ups: tuple[FollowUp, ...]) -> bool:
    return (
        record.status in _MET
        or (record.handover is not None and record.handover.done_at is not None)
        or any(item.done_on is not None for item in follow_ups)
    )


def _follow_up_missing(record: SafeReturnSection, context: Context, arrived: date | None, law: str) -> Violation | None:
    follow_ups = record.follow_ups
    if isinstance(follow_ups, Absent):
        return None
    done = max((item.done_on for item in follow_ups if item.done_on is not None), default=None)
    for index, item in sorted(enumerate(follow_ups), key=lambda each: each[1].due_on):
        if item.done_on is None and context.is_past(item.due_on) and (done is None or done < item.due_on):
            return violation(f"/follow_ups/{index}/done_on", variant="overdue", day=item.due_on, instrument=law)
    if done is None and context.is_overdue(arrived, thresholds().first_follow_up_after_return_days):
        limit = duration_param(thresholds().first_follow_up_after_return_days, "days")
        return violation("/follow_ups", variant="none", day=arrived, instrument=law, limit=limit)
    return None


@rule(
    "RET-016",
    SafeReturnSection,
    severity="notice",
    kind="advice",
    standard="REF-S11",
    also_serves=("AST-S01", "COM-S10"),
    sources=("cets197 art. 16(5)", "cets197 art. 16(6)"),
    extended=True,
    message="No support after the arrival is recorded.",
    variants={"contacts": "It is not recorded that the person was given contacts for the time after the arrival."},
    title_by_variant={"contacts": "Contacts for after the arrival not recorded"},
)
def no_support_after_arrival(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """No support planned after arrival.

    Checks:
        The return is approved or has taken place, and no support after arrival is recorded. Or it is not recorded that
        the person was given contacts in the country of return.

    Why:
        Without work, a home and someone to call, the person is back where the trafficking began.

    How to correct:
        Agree on support with the person and with those who receive the person, and give contacts in a form that is safe
        to take along. If the person declines, record this as the reason why nothing is recorded.

    Source:
        CETS 197 art. 16(5) and 16(6).
    """
    if not goes_abroad(record):
        return None
    advice: list[Violation] = []
    if record.reintegration is None or record.reintegration.supports == ():
        advice.append(violation("/reintegration/supports", day=leaving_on(record, context)))
    if record.contacts_given_on is None:
        advice.append(violation("/contacts_given_on", variant="contacts", day=leaving_on(record, context)))
    return advice or None
