"""The journey of a return: its destination, its documents and the order of its stages."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import DestinationRight, ReturnStatus, ReturnType
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.safe_return import SafeReturnSection, Travel
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.referral.journey import (
    BEFORE_JOURNEY,
    DEPARTED,
    RETURN_ABANDONED,
    STAYING,
    VOLUNTARY,
    departed_on,
    leaving_on,
)
from nordicbaltic_standards.rules.registry import rule

_OWN_GROUND = frozenset({ReturnType.TRANSFER_TO_RESPONSIBLE_STATE, ReturnType.RESETTLEMENT_THIRD_COUNTRY})
_NO_JOURNEY = Travel()
_ORDER = (
    Order("travel/departed_at", "travel/arrived_at"),
    Order("receiving/contacted_on", "receiving/confirmed_on"),
)
"""Pairs of stages of which the first cannot be after the second."""


@rule(
    "RET-010",
    SafeReturnSection,
    severity="error",
    kind="gap",
    standard="REF-S11",
    sources=("cets197 art. 16(1)", "palermo-protocol art. 8(1)"),
    extended=True,
    message="The destination of the return is the country that the person leaves.",
    variants={"no-right": "No right to live in the country of destination is recorded."},
    advice_by_variant={
        "no-right": "Find out what gives the right to live there, and record it; otherwise choose another destination with the person.",
    },
    title_by_variant={"no-right": "No right to live at the destination recorded"},
)
def destination_without_right(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Destination is the country of departure.

    Checks:
        The destination is the country that the person leaves, although this is not a return within the country; or no
        right to live at the destination is recorded and the person has neither its nationality nor permanent residence
        there.

    Why:
        Without documents and rights at the destination, the person depends on other people again and can be exploited.

    How to correct:
        Correct the country that is wrong. If the person stays in this country, record the kind of return that says so.

    Source:
        CETS 197 art. 16(1), Palermo Protocol art. 8(1): the state of nationality or permanent residence accepts the
        return. The missing right gives a warning. Transfers to the responsible state and resettlement are judged by
        their own ground.
    """
    destination = known(record.destination_country)
    if destination is None or record.type in STAYING:
        return None
    if destination == record.from_country:
        return violation("/destination_country", day=leaving_on(record, context))
    right = record.destination_right
    if right is not None and right is not DestinationRight.NONE:
        return None
    if record.type in _OWN_GROUND or record.status in RETURN_ABANDONED:
        return None
    nationalities = () if context.subject is None else known(context.subject.nationalities, ())
    at_home = destination in nationalities or destination in record.permanent_residence_countries
    if at_home or (right is None and not nationalities):
        return None
    return violation(
        "/destination_right", severity=Severity.WARNING, variant="no-right", day=leaving_on(record, context)
    )


@rule(
    "RET-011",
    SafeReturnSection,
    severity="warning",
    kind="gap",
    standard="REF-S07",
    sources=("cets197 art. 16(4)",),
    extended=True,
    message="The journey is settled, and travel documents are not recorded as ready.",
)
def no_travel_documents(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Travel documents not ready.

    Checks:
        The return is approved or the person is on the way to another country. The two countries are not both in the
        area without border checks, and travel documents are not recorded as ready.

    Why:
        A person stopped at a border without papers is exposed to questions, detention and those who offer papers for a
        price.

    How to correct:
        Get the documents before the journey; they can be obtained without saying why the person was in the country.
        Record that they are ready.

    Source:
        CETS 197 art. 16(4). A state belongs to the area from the day on which checks at its borders within the area
        ended, even if only for some ways of travel. Between the Nordic states there were no checks before either.
    """
    destination = known(record.destination_country)
    if destination is None or record.type in STAYING or _without_checks(destination, record, context):
        return None
    if record.status not in BEFORE_JOURNEY and record.status is not ReturnStatus.TRAVELLED:
        return None
    if record.travel is not None and record.travel.documents_ready is True:
        return None
    return violation("/travel/documents_ready", day=leaving_on(record, context))


def _without_checks(destination: str, record: SafeReturnSection, context: Context) -> bool:
    start = record.from_country or context.country or destination
    return union_law().without_border_checks(start, destination, leaving_on(record, context) or context.on)


@rule(
    "RET-012",
    SafeReturnSection,
    severity="error",
    kind="contradiction",
    standard="REF-S07",
    sources=("osce-return-2014 guiding principles",),
    message="A stage of the return lies before the stage that it follows.",
    variants={
        "status": "The status of the return contradicts what is recorded on the departure.",
        "no-departure": "According to the status the journey has begun, and no time of departure is recorded.",
    },
    advice_by_variant={
        "no-departure": "Find out when the person left and record it. If the person has not left, correct the status.",
    },
    title_by_variant={
        "status": "Return status contradicts the departure",
        "no-departure": "Time of departure not recorded",
    },
)
def stages_out_of_order(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Stages of the return out of order.

    Checks:
        The person left before deciding to, arrived before leaving, was met or contacted before arriving, or the
        receiving organisation confirmed before it was asked. Or the journey has begun according to the status, but
        there is no departure. Or there is a departure although the return was given up.

    Why:
        Whoever looks for the person after the journey starts from these times.

    How to correct:
        Correct the time or the status that is wrong; check the offset of the time zone.

    Source:
        OSCE/ODIHR guiding principles on return. A decision is required only before a voluntary return. Clocks may
        differ by some minutes, a working figure of this standard. A missing departure contradicts nothing, and an error
        would keep the record from those who search for the person. The finding is therefore a warning. In a draft, the
        rule does not report what is merely missing.
    """
    travel = record.travel or _NO_JOURNEY
    wrong = [*_departure(record, travel, context), *out_of_order(record, _ORDER), *_follow_ups_before(record, travel)]
    met = None if record.handover is None else record.handover.done_at
    if travel.arrived_at is not None and met is not None and travel.arrived_at - met > thresholds().clock_difference:
        wrong.append(violation("/handover/done_at"))
    return wrong or None


def _departure(record: SafeReturnSection, travel: Travel, context: Context) -> list[Violation]:
    if travel.departed_at is None:
        lacks = record.status in DEPARTED and context.profile != "draft"
        return [violation("/travel/departed_at", severity=Severity.WARNING, variant="no-departure")] if lacks else []
    if record.status in RETURN_ABANDONED:
        return [violation("/travel/departed_at", variant="status")]
    decided = None if record.decision is None else record.decision.decided_on
    left = departed_on(record, context)
    if decided is not None and left is not None and left < decided and record.type in VOLUNTARY:
        return [violation("/travel/departed_at")]
    return []


def _follow_ups_before(record: SafeReturnSection, travel: Travel) -> list[Violation]:
    """Return contacts on a day before the arrival, by the time of the destination and of the country left."""
    arrived, left = travel.arrived_at, travel.departed_at
    if arrived is None:
        return []
    day = arrived.date()
    return [
        violation(f"/follow_ups/{index}/done_on")
        for index, item in enumerate(known(record.follow_ups, ()))
        if item.done_on is not None
        and item.done_on < day
        and (left is None or item.done_on < arrived.astimezone(left.tzinfo).date())
    ]
