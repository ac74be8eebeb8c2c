"""The early end of a reflection period: its grounds, and how it is decided."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import ReflectionTerminationGround
from nordicbaltic_standards.models.legal_status import LegalStatusSection, ReflectionTermination
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.giving_country import country_of_period, judged_there
from nordicbaltic_standards.rules.residence.periods import (
    NATIONAL_GROUNDS,
    REQUESTED_BY_PERSON,
    UNLAWFUL_ENDS,
    binds,
    contact_was_free,
    early_end,
)

ELSEWHERE = frozenset({*REQUESTED_BY_PERSON, *UNLAWFUL_ENDS})
"""Grounds that need not be in a list of law, and those that another rule judges."""


def _early_end(status: LegalStatusSection) -> ReflectionTermination | None:
    period = status.reflection_period
    return None if period is None else early_end(period)


@rule(
    "RES-009",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    standard="RES-S05",
    sources=("cets197 art. 13(1)", "cets197 art. 13(3)", "dir-2004-81 art. 6(4)"),
    message="The purpose of the reflection period is that the person can decide on cooperation. Lack of cooperation or a closed case cannot end it.",
)
def ended_for_want_of_cooperation(status: LegalStatusSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Reflection period ended early for lack of cooperation.

    Checks:
        The reflection period was ended before its last day because cooperation had ended or was considered false, or
        because the proceedings were closed.

    Why:
        A period that ends when the person does not talk gives no time to think.

    How to correct:
        If the ground is wrong, correct it. If it is right, ask the authority to restore the period, with the help of a
        lawyer, and make sure that no one is removed in the meantime.

    Source:
        CETS 197 art. 13(1) and (3), Directive 2004/81/EC art. 6(4). These grounds may end a later permit, not the
        reflection period. An improper claim of victim status has its own code.
    """
    end = _early_end(status)
    if end is None or end.ground not in UNLAWFUL_ENDS:
        return None
    return violation("/reflection_period/termination/ground", day=end.on)


@rule(
    "RES-010",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S05",
    sources=("cets197 art. 13(3)", "dir-2004-81 art. 6(4)"),
    facts=("reflection_period.termination_grounds", "instruments.eu_2004_81"),
    law_of=country_of_period,
    extended=True,
    message="The law of the country does not list this ground for ending the reflection period early ({country}).",
    variants={
        "beyond": "The convention does not provide for this ground for ending the reflection period early, even where national law lists it."
    },
    title_by_variant={"beyond": "Period ended early on a ground outside the convention"},
)
def ended_on_unlisted_ground(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Reflection period ended early on a ground not in national law.

    Checks:
        The period was ended early on a ground that the country's law does not list, or on one that the convention does
        not provide for: public health, international relations, an international obligation, conditions not met, or
        contact with suspects in a country that the directive does not bind.

    Why:
        No one could foresee a ground that the law does not name, or defend themselves against it.

    How to correct:
        Ask the authority which provision the decision is based on, and ask a lawyer whether it can be challenged. If
        the ground was recorded wrongly, correct it.

    Source:
        CETS 197 art. 13(3): public order, or victim status claimed improperly. Directive 2004/81/EC art. 6(4): contact
        renewed freely, public policy, national security. Another rule covers contact that is not shown to be free. The
        rule compares the codes that the country's file gives to the grounds of its law. Nothing is reported if none of
        them has a code. The rule does not judge grounds that the person chose.
    """
    end = _early_end(status)
    if end is None or end.ground in ELSEWHERE:
        return None
    ground, day, at = end.ground, end.on, "/reflection_period/termination/ground"
    context = judged_there(status, context)
    outside = context.country is not None and not binds("dir-2004-81", context, day)
    if ground in NATIONAL_GROUNDS or (
        outside and ground is ReflectionTerminationGround.CONTACT_RENEWED and contact_was_free(end)
    ):
        return violation(at, variant="beyond", day=day)
    listed = context.law(day).reflection_period.termination_grounds
    codes = {code for each in listed.value or () for code in each.codes}
    if not codes or ground.value in codes:
        return None
    return violation(at, listed, day=day)


@rule(
    "RES-011",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    standard="RES-S05",
    sources=("cets197 art. 13(3)", "dir-2004-81 art. 6(4)"),
    facts=("instruments.eu_2004_81",),
    law_of=country_of_period,
    message="Only contact that the person renewed actively, voluntarily and on their own initiative may end the period.",
    variants={
        "convention": "The convention does not provide for ending the period because of contact with suspects. Nor is the contact shown here to be the person's free choice."
    },
)
def contact_not_shown_to_be_free(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Contact renewed, but not shown to be free.

    Checks:
        The reflection period was ended before its last day because contact with the suspects was renewed. The record
        does not say that the person renewed it actively, voluntarily and on their own initiative.

    Why:
        A call answered in fear is not a return to the traffickers.

    How to correct:
        Ask the authority what its three findings are based on, and record each. Where contact came through threats,
        debt or children, apply for the decision to be set aside and look at the person's safety first.

    Source:
        Directive 2004/81/EC art. 6(4): contact renewed actively, voluntarily and on the person's own initiative. The
        convention does not recognise contact as a ground at all (CETS 197 art. 13(3)). The directive does not bind
        Denmark, Norway and Iceland. There the convention alone is the measure, and the message says so.
    """
    end = _early_end(status)
    if end is None or end.ground is not ReflectionTerminationGround.CONTACT_RENEWED:
        return None
    shown = (
        ("contact_active", end.contact_active),
        ("contact_voluntary", end.contact_voluntary),
        ("contact_own_initiative", end.contact_own_initiative),
    )
    missing = next((name for name, value in shown if not value), None)
    if missing is None:
        return None
    there = judged_there(status, context)
    outside = there.country is not None and not binds("dir-2004-81", there, end.on)
    return violation(f"/reflection_period/termination/{missing}", variant="convention" if outside else "", day=end.on)


@rule(
    "RES-012",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S05",
    sources=("cets197 art. 12(2)", "cets197 art. 13(3)"),
    message="An early end of the reflection period needs a deciding authority, reasons and a look at the person's safety.",
)
def ended_without_reasons_or_safety(status: LegalStatusSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Reflection period ended early without reasons or safety check.

    Checks:
        The reflection period was ended early on a ground that the person did not choose. The deciding authority is not
        named, no reasons were given, or the person's safety was not looked at first.

    Why:
        From one day to the next the person loses the right to stay, shelter and protection.

    How to correct:
        Ask the authority for its reasons in writing, assess the person's safety now, and record who decided.

    Source:
        CETS 197 art. 13(3) and art. 12(2): due account of the person's safety and protection needs. Some national laws
        require no reasons (Estonia); the regional standard does.
    """
    end = _early_end(status)
    if end is None or end.ground in REQUESTED_BY_PERSON:
        return None
    if end.decided_by is None:
        return violation("/reflection_period/termination/decided_by", day=end.on)
    if not end.reasons_given:
        return violation("/reflection_period/termination/reasons_given", day=end.on)
    if not end.safety_considered:
        return violation("/reflection_period/termination/safety_considered", day=end.on)
    return None
