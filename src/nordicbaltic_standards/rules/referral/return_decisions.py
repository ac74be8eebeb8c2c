"""The person's own decision to return: free, informed, in time, and still valid."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import ReturnType
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.safe_return import ReturnDecision, SafeReturnSection
from nordicbaltic_standards.rules.code_groups import FORCED_RETURNS
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.referral.enclosing_file import judged_in_file, reflection_in_file
from nordicbaltic_standards.rules.referral.journey import (
    DEPARTED,
    GOING,
    RETURN_ABANDONED,
    STAYING,
    VOLUNTARY,
    departed_on,
    in_time,
    leaving_at,
    leaving_on,
)
from nordicbaltic_standards.rules.reflection_period import TAKEN_AWAY
from nordicbaltic_standards.rules.registry import rule

_PREPARED = frozenset({ReturnType.ASSISTED_VOLUNTARY, ReturnType.RETURN_OF_CHILD})
_UNDECIDED = ReturnDecision()
_BEFORE_DECIDING = {"informed_on": "information", "advice_on": "advice"}
"""What the person needs before deciding, with the message for its absence or its late arrival."""


@rule(
    "RET-007",
    SafeReturnSection,
    severity="error",
    kind="unlawful",
    standard="REF-S10",
    also_serves=("GEN-S03",),
    sources=("cets197 art. 16(2)", "palermo-protocol art. 8(2)"),
    message="The return is called voluntary, and no decision of the person is recorded.",
    variants={
        "withdrawn": "The return is called voluntary, and the person had withdrawn the decision.",
        "same-day": "The return is called voluntary. The person's decision and its withdrawal are recorded on the same day, and it is not recorded which of them came last.",
        "pressure": "The return is called voluntary, and pressure on the person was reported.",
    },
    title_by_variant={"same-day": "Decision and its withdrawal on the same day"},
)
def voluntary_without_free_decision(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Voluntary return without a free decision.

    Checks:
        A voluntary return is approved or has taken place, and the person's decision is missing, was withdrawn before
        the journey, or was made under reported pressure.

    Why:
        A person who is sent back against their will seldom stays safe.

    How to correct:
        Stop the preparations and speak with the person alone, with an independent interpreter. Record the decision that
        now applies, or the kind of return that it really is. Follow up reported pressure as a danger.

    Source:
        CETS 197 art. 16(2), Palermo Protocol art. 8(2): return is preferably voluntary. A new decision after the day of
        withdrawal is valid. If both have the same day, either may have come last, and the finding is a warning. If the
        day of leaving is not recorded, the planned day counts for a person who has left.
    """
    if record.type not in VOLUNTARY or record.status not in GOING:
        return None
    decision, left = record.decision or _UNDECIDED, departed_on(record, context)
    wrong: list[Violation] = []
    decided, withdrawn = decision.decided_on, decision.withdrawn_on
    if decided is None:
        wrong.append(violation("/decision/decided_on", day=left))
    elif withdrawn is not None and withdrawn >= decided and in_time(withdrawn, leaving_on(record, context)):
        same = withdrawn == decided
        severity, variant = (Severity.WARNING, "same-day") if same else (None, "withdrawn")
        wrong.append(violation("/decision/withdrawn_on", severity=severity, variant=variant, day=left))
    if decision.pressure_reported is True:
        wrong.append(violation("/decision/pressure_reported", variant="pressure", day=left))
    return wrong or None


@rule(
    "RET-008",
    SafeReturnSection,
    severity="warning",
    kind="gap",
    standard="REF-S08",
    sources=("cets197 art. 13(1)", "cets197 art. 12(7)"),
    facts=("instruments.cets197", "reflection_period.return_within"),
    message="The journey is before the end of the reflection period, and no wish of the person to leave sooner is recorded.",
    variants={
        "information": "The person decided to return before being informed of the choices.",
        "advice": "The person decided to return before having independent advice.",
        "decided-early": "The decision to return was taken while the reflection period was running; ask the person before the journey whether they keep to it.",
        "forced": TAKEN_AWAY,
    },
    advice_by_variant={
        "forced": "If the dates are wrong, correct them. If they are right, tell the person's lawyer and the authority that granted the period at once, warn the receiving organisation, and record what was done.",
    },
    title_by_variant={
        "information": "Return decided before being informed",
        "advice": "Return decided before independent advice",
        "decided-early": "Return decided during the reflection period",
        "forced": "Forced return during the reflection period",
    },
)
def decided_uninformed_or_too_soon(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Journey before the reflection period ended.

    Checks:
        The person decided to return without having been informed and advised before; or the journey lies before the end
        of the reflection period and the person did not ask to leave sooner. A decision taken within the period for a
        journey after it is only a notice.

    Why:
        A decision to go that is made in exhaustion or ignorance is not free.

    How to correct:
        Inform the person, arrange independent advice, and ask again. If the person wishes to leave before the period
        ends, record that wish. Otherwise put the journey off.

    Source:
        CETS 197 art. 12(7) and 13(1). People who wish to go home at once may do so. In Denmark the period is a time
        limit for leaving that can be extended for those who take part in preparing their return (udlændingeloven § 33, stk. 7).
        An assisted return therefore lies within it, and the rule checks only information and advice. If the return
        names no end of the period, the end in the legal status in the case file counts, including extensions. It does
        not count if an adult who knew of the period gave it up. If the legal status names no end either, the thirty
        days that the convention guarantees count. A return within the country takes no one out of the period, and the
        rule checks only information and advice. Another rule covers a forced departure on a day of the period that is
        recorded in the case file, including the last day. This rule covers it in a record of its own, or if the case
        file has no such period.
    """
    decision = record.decision or _UNDECIDED
    if record.type is ReturnType.NO_RETURN or record.status in RETURN_ABANDONED:
        return None
    decided, wrong = decision.decided_on, list[Violation]()
    for name, variant in _BEFORE_DECIDING.items():
        day = getattr(decision, name)
        if decided is not None and (day is None or day > decided):
            wrong.append(violation(f"/decision/{name}", variant=variant, day=decided))
    if decision.wish_to_leave_early is not True:
        too_soon = _too_soon(record, decided, context)
        if too_soon is not None:
            wrong.append(too_soon)
    return wrong or None


def _reflection(record: SafeReturnSection, context: Context) -> tuple[date | None, date] | None:
    """Return first and last day of the reflection period by the return (without first day), or else by the file."""
    if record.reflection_end is not None:
        end = known(record.reflection_end)
        return None if end is None else (None, end)
    period, leaving = reflection_in_file(record, context), leaving_on(record, context)
    return None if period is None or (leaving is not None and leaving < period[0]) else period


def _too_soon(record: SafeReturnSection, decided: date | None, context: Context) -> Violation | None:
    period = None if record.type in STAYING else _reflection(record, context)
    if period is None:
        return None
    start, end = period
    if record.type in _PREPARED and context.law(end).reflection_period.return_within.value:
        return None
    leaving = leaving_on(record, context)
    if record.type in FORCED_RETURNS and (record.status in DEPARTED or departed_on(record, context) is not None):
        # A wish to leave sooner has no meaning for a person who was removed by force.
        if leaving is None or leaving > end or judged_in_file(record, context):
            return None
        return violation(leaving_at(record), variant="forced", day=leaving)
    if leaving is not None and leaving < end:
        return violation(leaving_at(record), day=leaving)
    if decided is not None and decided < end and (start is None or start <= decided):
        return violation("/decision/decided_on", severity=Severity.NOTICE, variant="decided-early", day=decided)
    return None
