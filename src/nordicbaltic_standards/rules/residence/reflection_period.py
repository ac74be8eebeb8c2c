"""The reflection period: its length, the order of its dates, and its extensions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from nordicbaltic_standards.codelists.enumerations import LegalEvent
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.periods import Period, longer_than, plus_days
from nordicbaltic_standards.law.values import Extension
from nordicbaltic_standards.models.legal_status import LegalStatusSection, ReflectionPeriod
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.code_groups import PERIOD_NOT_CUT_SHORT
from nordicbaltic_standards.rules.context import (
    Context,
    RuleOutcome,
    Violation,
    duration_param,
    violation,
)
from nordicbaltic_standards.rules.reflection_period import RAN, TREATY_FLOOR, granted_span
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.giving_country import country_of_period, judged_there
from nordicbaltic_standards.rules.residence.period_start import opening_of
from nordicbaltic_standards.rules.residence.periods import (
    VALID_OR_EXPIRED,
    binding_is_more_certain,
    binds,
    dated_permits,
    end_pointer,
    governing_date,
    provisional_counts,
    reflection_span,
)

ORDER = (Order("start", "end"), Order("requested_on", "decided_on"))
"""Which date of a reflection period cannot be before which."""


def _first_day(status: LegalStatusSection, period: ReflectionPeriod, context: Context) -> date | None:
    """Return the day from which the length counts: the certain day of its beginning by law, or its first day."""
    return opening_of(status, period, context.country, governing_date(period)).day


def _missed_minimum(status: LegalStatusSection, context: Context) -> Violation | None:
    """Return the finding on a minimum length that the period does not reach; with a fact where national law sets it.

    The thirty days of the convention are compared where they are more certain than a minimum of national law, and
    before it. A period that was given up or ended early is judged by other rules.
    """
    period = status.reflection_period
    if period is None or period.status not in PERIOD_NOT_CUT_SHORT:
        return None
    if period.termination is not None or period.waiver is not None:
        return None
    day, span, start = governing_date(period), granted_span(period), _first_day(status, period, context)
    if span is None or start is None:
        return None
    national = context.law(day).reflection_period.minimum_length
    minimums: list[tuple[Period, tuple[Fact[int], ...]]] = []
    unsure = national.value is None or binding_is_more_certain("cets197", national, context, day)
    if unsure and binds("cets197", context, day):
        minimums.append((TREATY_FLOOR, ()))
    if national.period is not None:
        minimums.append((national.period, (national,)))
    for minimum, facts in minimums:
        if _too_short(status, start, span[1], minimum):
            return violation(end_pointer(period), *facts, day=day, minimum=duration_param(minimum.value, minimum.unit))
    return None


def _too_short(status: LegalStatusSection, start: date, end: date, minimum: Period) -> bool:
    """Return whether the period is shorter than a term, and no permit extends the stay to the end of the term."""
    due = minimum.end_of(start)
    return end < due and not any(
        start < first <= plus_days(end, 1) and last >= due
        for _, _, first, last in dated_permits(status, VALID_OR_EXPIRED)
    )


@rule(
    "RES-001",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    standard="RES-S02",
    also_serves=("RES-S01",),
    sources=("cets197 art. 13(1)", "dir-2004-81 art. 6(1)"),
    facts=(
        "reflection_period.minimum_length",
        "reflection_period.start_event",
        "instruments.cets197",
        "reflection_period.provisional_permit_counts",
    ),
    law_of=country_of_period,
    message="The reflection period granted is shorter than the law of the country provides for ({country}: {minimum}).",
)
def reflection_below_national_minimum(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Reflection period shorter than the national minimum.

    Checks:
        A reflection period that was granted, and neither given up nor ended early, is shorter than the minimum in the
        country's law on the day of the decision. It is counted in the unit of that law. Where the period is also below
        the thirty days of the convention, the binding force of the convention may be known more surely than the
        national minimum. Then only the rule on the thirty days reports it.

    Why:
        The minimum is a right, not a ceiling. A person who is rushed decides as the traffickers taught them.

    How to correct:
        If the dates are wrong, correct them. If they are right, ask the authority to grant the missing days before the
        period ends, with the help of a lawyer, and record the extension.

    Source:
        CETS 197 art. 13(1), Directive 2004/81/EC art. 6(1) and national law. The first day counts. It is the day of the
        event that opens the period by the law of the country, if that day is recorded and the law is known with
        certainty. Otherwise it is the first day that is recorded. A permit continues the period if it begins before the
        end, or on the day after, and lasts to the end of the minimum (Directive 2004/81/EC art. 8(1)). In Norway six
        calendar months are due, and a provisional permit before the period is included. Months end on the day before
        the day of the same number, or with a month that is too short (Regulation 1182/71 art. 3(2)(c); in Norway
        domstolloven § 148, on time limits before courts): six months from 31 August end on 28 February. Public order or
        an improper claim shows as an early end, and is judged there.
    """
    missed = _missed_minimum(status, judged_there(status, context))
    return missed if missed is not None and missed.facts else None


@rule(
    "RES-002",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    standard="RES-S02",
    sources=("cets197 art. 13(1)",),
    facts=(
        "reflection_period.minimum_length",
        "reflection_period.start_event",
        "instruments.cets197",
        "reflection_period.provisional_permit_counts",
    ),
    law_of=country_of_period,
    message="The reflection period is shorter than the convention guarantees ({minimum}).",
)
def reflection_below_thirty_days(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Reflection period below thirty days.

    Checks:
        A granted reflection period, neither given up nor ended early, is shorter than thirty days in a country that the
        convention bound on the day of the decision. It is reported where national law sets no minimum, or where that
        minimum is known less surely than the binding force of the convention. Otherwise only the rule on the national
        minimum reports it, so that one defect makes one finding.

    Why:
        Thirty days are the least that the states have agreed on; a guess about national law must not hide that.

    How to correct:
        If the dates are wrong, correct them. If they are right, ask the authority to grant the missing days before the
        period ends, with the help of a lawyer who cites the convention, and record the extension.

    Source:
        CETS 197 art. 13(1): at least thirty days. The rule applies only to decisions after the convention entered into
        force for the country. The first day counts. It may be the day of the event by which national law certainly
        opens the period. A permit that continues the stay is included.
    """
    missed = _missed_minimum(status, judged_there(status, context))
    return None if missed is None or missed.facts else missed


@rule(
    "RES-003",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S01",
    sources=("dir-2004-81 art. 6(1)",),
    facts=(
        "reflection_period.maximum_length",
        "reflection_period.extension",
        "reflection_period.start_event",
        "reflection_period.termination_grounds",
        "instruments.eu_2004_81",
        "reflection_period.provisional_permit_counts",
    ),
    law_of=country_of_period,
    message="The reflection period is longer than the law of the country provides for ({country}: {maximum}); check dates and legal basis.",
)
def reflection_above_national_maximum(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Reflection period beyond the national maximum.

    Checks:
        The whole period is longer than the maximum in the country's law on the day of the decision. It is counted from
        its first day to the last day granted, extensions included. If it was lawfully ended early, or the person, as an
        adult, knowingly gave it up, it is counted to that day.

    Why:
        A longer period harms no one, but days without a legal basis may turn out not to protect the person.

    How to correct:
        Check the dates. If they are right, make sure that a permit or another right to stay covers the days beyond the
        maximum.

    Source:
        Directive 2004/81/EC art. 6(1) leaves the length to national law. Nothing is reported if the law sets no maximum
        (Sweden) or if no maximum is known. Finland, Iceland and Norway count calendar months, Norway with a provisional
        permit before the period. Denmark counts the total with all extensions. The period is counted from the event by
        which national law certainly opens it. Otherwise it is counted from the first recorded day. The first day counts
        where the maximum is in days; where it is in months, it need not. An extension is judged by the law of the day on which the extension itself was decided. If that law
        provides for no extension, only the rule on that reports. No country of the region has another length for
        children.
    """
    context = judged_there(status, context)
    period = status.reflection_period
    if period is None or period.status not in RAN:
        return None
    span, start = reflection_span(status, context), _first_day(status, period, context)
    if span is None or start is None:
        return None
    for place, end, day in sorted(_decided_ends(period, context), key=lambda each: each[1], reverse=True):
        maximum = context.law(day).reflection_period.maximum_length
        limit = maximum.period
        if limit is not None and longer_than(start, min(end, span[1]), limit.value, limit.unit):
            return violation(place, maximum, day=day, maximum=duration_param(limit.value, limit.unit))
    return None


def _decided_ends(period: ReflectionPeriod, context: Context) -> Iterator[tuple[str, date, date | None]]:
    """Yield the ends that were decided: the place of each, the day itself, and the day whose law governs it.

    Another rule covers an extension that the law does not provide for.
    """
    if period.end is not None:
        yield "/reflection_period/end", period.end, governing_date(period)
    for index, extension in enumerate(period.extensions):
        day = extension.decided_on
        if not _excludes(context.law(day).reflection_period.extension):
            yield f"/reflection_period/extensions/{index}/new_end", extension.new_end, day


def _excludes(extension: Fact[Extension]) -> bool:
    """Return whether the law is known to provide for no extension."""
    return extension.state is State.NONE_IN_LAW or (extension.value is not None and not extension.value.possible)


@rule(
    "RES-007",
    LegalStatusSection,
    severity="error",
    kind="contradiction",
    standard="RES-S02",
    sources=("dir-2004-81 art. 6(1)",),
    facts=("reflection_period.start_event", "reflection_period.provisional_permit_counts"),
    law_of=country_of_period,
    message="The dates of request, decision, start, extension and end of the reflection period are not in the right order.",
    variants={
        "opening": "The reflection period is recorded to start before the event that opens it under the law of the country ({country}: {event})."
    },
)
def reflection_dates_out_of_order(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Dates of the reflection period out of order.

    Checks:
        The period ends before it starts, or it was decided before it was requested. An extension was decided more than
        one day after the end that it extends, or ends no later than what it extends. The period was ended early on a
        day outside it. Or it starts before the event that opens it under national law, where the day of that event is
        recorded.

    Why:
        Dates that cannot be right make every other date of the file doubtful.

    How to correct:
        Compare the dates with the decisions on paper and correct the one that is wrong.

    Source:
        Logic; Directive 2004/81/EC art. 6(1) leaves the start to national law. The period may start before the decision
        if national law opens it by information (Estonia) or includes a provisional permit (Norway).
    """
    context = judged_there(status, context)
    period = status.reflection_period
    if period is None:
        return None
    out = [
        *(replace(each, day=governing_date(period)) for each in out_of_order(period, ORDER, "/reflection_period")),
        *_wrong_extensions(period),
        *_wrong_early_end(period),
        *_wrong_opening(period, context),
    ]
    return out or None


def _wrong_extensions(period: ReflectionPeriod) -> Iterator[Violation]:
    end = period.end
    if end is None:
        return
    for index, extension in sorted(enumerate(period.extensions), key=lambda each: each[1].decided_on):
        if extension.decided_on > plus_days(end, 1):
            yield violation(f"/reflection_period/extensions/{index}/decided_on", day=extension.decided_on)
        if extension.new_end <= end:
            yield violation(f"/reflection_period/extensions/{index}/new_end", day=extension.decided_on)
        end = max(end, extension.new_end)


def _wrong_early_end(period: ReflectionPeriod) -> Iterator[Violation]:
    if period.termination is None:
        return
    span = granted_span(period)
    if span is not None and not span[0] <= period.termination.on <= span[1]:
        yield violation("/reflection_period/termination/on", day=period.termination.on)


def _wrong_opening(period: ReflectionPeriod, context: Context) -> Iterator[Violation]:
    start = period.start
    if start is None or provisional_counts(context.country, governing_date(period)):
        return
    opening = context.law(governing_date(period)).reflection_period.start_event
    if opening.value is None:
        return
    event = opening.value.event
    opened = {LegalEvent.INFORMED: period.informed_on, LegalEvent.DECIDED: period.decided_on}.get(event)
    if opened is not None and start < opened:
        yield violation("/reflection_period/start", opening, variant="opening", day=opened, event=event)


@rule(
    "RES-008",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S01",
    sources=("dir-2004-81 art. 6(1)",),
    facts=("reflection_period.extension",),
    law_of=country_of_period,
    extended=True,
    message="The reflection period was extended, and the law of the country provides for no extension ({country}).",
    variants={"reason": "An extension of the reflection period is recorded without its reason."},
    title_by_variant={"reason": "Reason for the extension not recorded"},
)
def extension_unknown_to_law(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Extension not provided for in national law.

    Checks:
        An extension was decided while the country's law provides for none, or an extension has no reason.

    Why:
        Days without a legal basis may turn out not to protect.

    How to correct:
        Check which provision the extension is based on, and record its reason. If the law provides for no extension,
        make sure that a permit or another right to stay covers the added days.

    Source:
        Directive 2004/81/EC art. 6(1) leaves the length to national law. An extension benefits the person, so the
        finding is a warning. If the law does not mention extension, the rule assumes that none is possible. Nothing is
        reported if this is not known.
    """
    context = judged_there(status, context)
    period = status.reflection_period
    if period is None or not period.extensions:
        return None
    out: list[Violation] = []
    for index, extension in enumerate(period.extensions):
        at = f"/reflection_period/extensions/{index}"
        fact = context.law(extension.decided_on).reflection_period.extension
        if _excludes(fact):
            out.append(violation(at, fact, day=extension.decided_on))
        elif extension.reason is None:
            out.append(violation(f"{at}/reason", variant="reason", day=extension.decided_on))
    return out or None
