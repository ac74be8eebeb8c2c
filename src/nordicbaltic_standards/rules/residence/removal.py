"""Removal, detention and entry bans in spite of a right to stay."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import RemovalKind, ResidencePermitBasis
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.reflection_period import given_up_on
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.bar_on_removal import GIVEN_UP_ADVICE, supporting, taken_away
from nordicbaltic_standards.rules.residence.periods import VALID_OR_EXPIRED, binds, protected_span


@rule(
    "RES-004",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    urgency="liberty",
    standard="RES-S03",
    sources=("cets197 art. 13(1)", "dir-2004-81 art. 6(2)", "cjeu-c-66-21 judgment"),
    facts=(
        "reflection_period.suspension_of_removal",
        "reflection_period.termination_grounds",
        "instruments.cets197",
        "instruments.eu_2004_81",
    ),
    fixed=True,
    message="A removal or transfer was carried out while the reflection period was running.",
    variants={
        "given-up": "A removal or transfer was carried out on a day of a reflection period that the person had given up; make sure that the person knew what was given up and was free to keep it.",
        "same-day": "A removal or transfer was carried out on the very day on which the reflection period ended early or was given up; the record does not say which came first.",
        "requested": "A removal or transfer was carried out while a request for a reflection period was open.",
    },
    advice_by_variant={"given-up": GIVEN_UP_ADVICE},
    title_by_variant={
        "given-up": "Removal enforced in a reflection period given up",
        "same-day": "Removal enforced on the day the reflection period ended",
        "requested": "Removal enforced while a reflection request was open",
    },
)
def removal_enforced_during_reflection(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Removal enforced during reflection.

    Checks:
        A removal or a transfer under the Dublin rules was enforced on a day of the reflection period. The period runs
        from its start to the last day granted, extensions included, or to the day on which it was lawfully ended early.
        An early end is not lawful, and does not count, if its reason was lack of cooperation or a closed criminal case.
        The same is true of contact that is not shown to be free, and of a ground that the law does not list. Where no
        end is recorded, thirty days count. It is a warning where the person, as an adult, had knowingly given the
        period up, or where a request for the period was open. It is also a warning where the removal or transfer was on
        the very day of a lawful early end or of the giving up.

    Why:
        The person can neither recover nor decide freely while removal threatens.

    How to correct:
        If the dates are wrong, correct them. If they are right, tell the person's lawyer and the authority that grants
        the period at once, and record what was done.

    Source:
        CETS 197 art. 13(1), Directive 2004/81/EC art. 6(2), judgment C-66/21. For transfers under the Dublin rules, the
        Court of Justice barred enforcing the decision, not taking it. In Denmark, Norway and Iceland the convention is
        the ground. It does not recognise contact as a ground for ending the period: its thirty days remain. They also
        remain on other grounds that the convention does not recognise, unless the law of the country certainly lists
        them. National law that says the same is named if it was read in the law itself. On the very day of a lawful
        end, or of a waiver, it is not known which came first, so the finding is a warning. If no first day is recorded,
        the period counts from the decision.
    """
    removal = status.removal
    if removal is None or removal.enforced_on is None or removal.kind is RemovalKind.ENTRY_REFUSAL:
        return None
    return taken_away(status, removal.enforced_on, "/removal/enforced_on", context)


@rule(
    "RES-005",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    urgency="liberty",
    standard="RES-S03",
    sources=("cets197 art. 13(1)", "dir-2004-81 art. 6(2)"),
    facts=("reflection_period.suspension_of_removal", "reflection_period.is_departure_deadline"),
    message="There is a removal order, and it is not suspended for the whole of the reflection period.",
    variants={
        "by-law": "There is a removal order during the reflection period. Its suspension, which follows from the law itself, is not recorded.",
        "given-up": "There is a removal order, not suspended for the whole of a reflection period that the person had given up. Make sure that the person knew what was given up and was free to keep the period.",
    },
    advice_by_variant={"given-up": GIVEN_UP_ADVICE},
    title_by_variant={
        "by-law": "Suspension of the removal order not recorded",
        "given-up": "Removal order during a reflection period given up",
    },
)
def removal_order_not_suspended(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Removal order not suspended during reflection.

    Checks:
        A removal was ordered and not enforced, and the recorded suspension does not cover every day of the reflection
        period from the order on. Nothing is reported once the period has passed without removal. Where national law
        itself bars enforcement and no suspension at all is recorded, it is only a warning. Where the person had given
        up the period, the finding asks whether they knew what they gave up and were free to keep it.

    Why:
        An order that looks enforceable is sooner or later enforced.

    How to correct:
        Ask the authority that made the order to confirm in writing that it is suspended, and record the first and the
        last day. Where suspension follows from the law itself, record it from the first day of the period.

    Source:
        CETS 197 art. 13(1): no expulsion order shall be enforced during the period; Directive 2004/81/EC art. 6(2). An
        order may exist; it may not be carried out. The Danish period is the time limit for leaving that the order sets
        (udlændingeloven § 33), so there is always an order with it. Nothing is reported for that order. An order made
        while the period runs gives a warning. From the day on which the person, as an adult, knowingly gave the period
        up, the finding is only a warning.
    """
    removal = status.removal
    if removal is None or removal.order_on is None or removal.enforced_on is not None:
        return None
    span = protected_span(status, context)
    if span is None or removal.order_on > span[1] or context.is_past(span[1]):
        return None
    needed = max(span[0], removal.order_on)
    first, last = removal.suspended_from, removal.suspended_to
    if first is not None and first <= needed and (last is None or last >= span[1]):
        return None
    law = context.law(needed).reflection_period
    suspension, ordered = law.suspension_of_removal, law.is_departure_deadline.value
    unrecorded = first is None and last is None
    if unrecorded and ordered and removal.order_on <= span[0]:
        return None
    late = first is None or first > needed
    at = "/removal/suspended_from" if late else "/removal/suspended_to"
    open_from = needed if late or last is None else plus_days(last, 1)
    if _is_given_up(status, open_from, context):
        return violation(at, severity=Severity.WARNING, variant="given-up", day=open_from)
    if unrecorded and ordered:
        return violation(at, severity=Severity.WARNING, variant="by-law", day=needed)
    if unrecorded and suspension.value:
        return violation(at, suspension, severity=Severity.WARNING, variant="by-law", day=needed)
    return violation(at, *supporting(suspension), day=needed)


def _is_given_up(status: LegalStatusSection, day: date, context: Context) -> bool:
    """Return whether an adult had knowingly given up the period by ``day``, or has by now.

    A period given up on ``day`` itself may have been given up before or after the event.
    """
    given_up = given_up_on(status.reflection_period, context)
    return given_up is not None and max(day, context.on or day) >= given_up


@rule(
    "RES-006",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    urgency="liberty",
    standard="RES-S03",
    sources=("cets197 art. 12(1)(a)", "cets197 art. 13(2)"),
    extended=True,
    message="The person is recorded as detained under immigration law during the reflection period.",
    variants={
        "given-up": "The person is recorded as detained under immigration law on days of a reflection period that they had given up; make sure that the person knew what was given up and was free to keep it."
    },
    advice_by_variant={"given-up": GIVEN_UP_ADVICE},
    title_by_variant={"given-up": "Detention in a reflection period given up"},
)
def detained_during_reflection(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Detention during the reflection period.

    Checks:
        Detention under immigration law began before the end of the reflection period and lasted beyond its first day, or
        no end is recorded.

    Why:
        No one recovers, or decides freely, behind a locked door.

    How to correct:
        Request release to safe accommodation at once, with the help of a lawyer, and record the day on which the
        detention ended.

    Source:
        CETS 197 art. 13(2) with art. 12(1)(a): during the period the person is entitled to appropriate and secure
        accommodation. Detention on suspicion of an offence is not meant. Release on the first day of the period is not
        a fault. The finding is a notice if the detention began on or after the day on which the person, as an adult,
        knowingly gave the period up.
    """
    removal = status.removal
    if removal is None or removal.detained_from is None:
        return None
    span = protected_span(status, context)
    if span is None:
        return None
    start, end = span
    if removal.detained_from > end or (removal.detained_to is not None and removal.detained_to <= start):
        return None
    day = max(start, removal.detained_from)
    given_up = given_up_on(status.reflection_period, context)
    if given_up is not None and day >= given_up:
        return violation("/removal/detained_from", severity=Severity.NOTICE, variant="given-up", day=day)
    return violation("/removal/detained_from", day=day)


@rule(
    "RES-028",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S03",
    sources=("dir-2008-115 art. 11(3)",),
    facts=("residence_permit.no_entry_ban", "instruments.eu_2004_81"),
    extended=True,
    message="An entry ban is recorded, but not that it was lifted, and the person was given a permit for cooperation. As a rule such persons are not to be banned.",
)
def entry_ban_beside_permit(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Entry ban alongside a permit for victims.

    Checks:
        An entry ban is recorded, but not that it was lifted, and a permit for cooperation with proceedings was given.
        The country is bound by Directive 2004/81/EC, or its own law spares such persons. The record has no last day of
        a ban, so a ban that has run out is pointed out too.

    Why:
        Someone who cannot come back lawfully comes back with a smuggler. A ban can make the witness of yesterday the
        victim of tomorrow.

    How to correct:
        Find out, with the help of a lawyer, whether the ban still runs. If it does, ask the authority to lift it, and
        record the day on which it was lifted. If it has run out, there is nothing left to lift. If it is based on a
        threat to public order or on a return order that was not obeyed, have that confirmed.

    Source:
        Directive 2008/115/EC art. 11(3), second subparagraph: no ban for victims who were given a permit under Directive
        2004/81/EC, unless a return order was not obeyed or they are a threat to public policy, public security or
        national security. States outside Directive 2004/81/EC decide by national law.
    """
    ban = status.entry_ban
    if ban is None or ban.lifted_on is not None:
        return None
    if not any(
        permit.basis is ResidencePermitBasis.COOPERATION_WITH_PROCEEDINGS and permit.decision in VALID_OR_EXPIRED
        for permit in status.permits
    ):
        return None
    spared = context.law(ban.imposed_on).residence_permit.no_entry_ban
    if not spared.value and not binds("dir-2004-81", context, ban.imposed_on):
        return None
    return violation("/entry_ban/imposed_on", *((spared,) if spared.value else ()), day=ban.imposed_on)
