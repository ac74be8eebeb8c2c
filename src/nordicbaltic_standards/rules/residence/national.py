"""Rules of one country's own law on the reflection period."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import (
    ReflectionExtensionReason,
    ReflectionPeriodStatus,
    ReflectionRequester,
)
from nordicbaltic_standards.law.rest_days import latest_end
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.giving_country import country_of_period, judged_there
from nordicbaltic_standards.rules.residence.periods import informed_on

NOT_AN_APPLICANT_IN_SWEDEN = frozenset(
    {
        ReflectionRequester.PERSON,
        ReflectionRequester.LEGAL_REPRESENTATIVE,
        ReflectionRequester.GUARDIAN,
        ReflectionRequester.SUPPORT_ORGANISATION,
    }
)
"""Bodies that cannot apply for the Swedish reflection permit."""
SWEDISH_BOARD = "social-services"
"""Kind of body of the municipal social welfare board, which could not apply before August 2022."""


@rule(
    "EE-RES-001",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="RES-S03",
    sources=("dir-2004-81 art. 6(1)",),
    facts=("reflection_period.start_event",),
    countries=("EE",),
    law_of=country_of_period,
    message="In Estonia the reflection period starts when the person is informed of it. The recorded start is later.",
)
def estonian_period_opens_by_information(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Estonia: period recorded to start after the person was informed.

    Checks:
        The first day of the reflection period is recorded after the day on which the person was informed of it.

    Why:
        The person is protected from the moment of being informed. A later first day leaves days on which removal looks
        possible.

    How to correct:
        Compare the record with the official report on informing the person. Record the day of that information as the
        first day, and check that the period is still long enough.

    Source:
        Aliens Act (välismaalaste seadus) § 205 with § 204: the period begins when the alien is informed of it. Directive
        2004/81/EC art. 6(1) leaves the start to national law.
    """
    context = judged_there(status, context)
    period = status.reflection_period
    if period is None or period.start is None or context.country != "EE":
        return None
    informed = informed_on(status, period)
    if informed is None or period.start <= informed:
        return None
    opening = context.law(informed).reflection_period.start_event
    return violation("/reflection_period/start", opening, day=informed) if opening.is_known else None


@rule(
    "FI-RES-001",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S01",
    sources=("dir-2004-81 art. 6(1)",),
    facts=("reflection_period.extension",),
    countries=("FI",),
    law_of=country_of_period,
    extended=True,
    message="In Finland the reflection period is extended where the person's own circumstances require it. Here the needs of the proceedings are recorded as the reason.",
)
def finnish_extension_for_proceedings(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Finland: extension for the needs of proceedings.

    Checks:
        An extension of the reflection period has the needs of proceedings as its reason.

    Why:
        The period belongs to the person. Someone who stays for the sake of the case can have a permit, with its rights.

    How to correct:
        Read the reasons given in the decision. If the person's circumstances justify the extension, record that reason.
        If the stay serves the investigation, apply for the permit for victims of trafficking.

    Source:
        Aliens Act (ulkomaalaislaki) § 52 b: extension if personal circumstances require it, within six months in all.
    """
    context = judged_there(status, context)
    period = status.reflection_period
    if period is None or not period.extensions or context.country != "FI":
        return None
    out: list[Violation] = []
    for index, extension in enumerate(period.extensions):
        if extension.reason is not ReflectionExtensionReason.PROCEEDINGS:
            continue
        fact = context.law(extension.decided_on).reflection_period.extension
        if fact.is_known:
            out.append(violation(f"/reflection_period/extensions/{index}/reason", fact, day=extension.decided_on))
    return out or None


@rule(
    "LV-RES-001",
    LegalStatusSection,
    severity="notice",
    kind="advice",
    urgency="term",
    standard="RES-S06",
    sources=("dir-2004-81 art. 6(1)",),
    facts=("reflection_period.granted_by",),
    countries=("LV",),
    law_of=country_of_period,
    extended=True,
    message="In Latvia the reflection period is decided on within a short time after the request ({limit}). Here it was decided later, or there is no decision yet.",
)
def latvian_decision_late(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Latvia: no decision within five working days.

    Checks:
        The reflection period was decided on more than five working days after the request. Or it was requested more
        than five working days ago and is not decided.

    Why:
        Until the decision the person has no right to stay.

    How to correct:
        Ask the investigating institution or the person directing the proceedings for the decision, in writing, and record
        it.

    Source:
        Law on Residence of a Victim of Trafficking in Human Beings (Par cilvēku tirdzniecības upura uzturēšanos Latvijas
        Republikā), 4. pants: decision within five working days of receipt. Saturdays, Sundays, public holidays and the days that
        the government may have made free are left out.
    """
    context = judged_there(status, context)
    period = status.reflection_period
    if period is None or period.requested_on is None or context.country != "LV":
        return None
    done = period.decided_on
    if done is None and period.status is ReflectionPeriodStatus.REQUESTED:
        done = context.on
    if done is None:
        return None
    deciders = context.law(period.requested_on).reflection_period.granted_by
    within = next((actor.within for actor in deciders.value or () if actor.within is not None), None)
    if within is None:
        return None
    if done <= latest_end(period.requested_on, within.amount, within.unit, context.country):
        return None
    return violation(
        "/reflection_period/decided_on",
        deciders,
        day=period.requested_on,
        limit=duration_param(within.amount, within.unit),
    )


@rule(
    "SE-RES-001",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S06",
    sources=("dir-2004-81 art. 6(1)",),
    facts=("reflection_period.applicant",),
    countries=("SE",),
    law_of=country_of_period,
    message="In Sweden only the head of the preliminary investigation or the municipal social welfare board can apply for the reflection permit.",
    variants={
        "head": "Until 31 July 2022 only the head of the preliminary investigation could apply for the reflection permit in Sweden."
    },
    advice_by_variant={
        "head": "If the head of the preliminary investigation applied then, record the authority that applied as the one that asked. If a day is wrong, correct it. If a reflection period is still needed, ask the head of the preliminary investigation or the social welfare board (socialnämnden) to apply. Since 1 August 2022 the board can apply where there is reason to assume that the person is a victim of trafficking in human beings or human exploitation (människoexploatering). These are the offences in chapter 4 sections 1 a and 1 b of the Swedish Penal Code (brottsbalken)."
    },
)
def swedish_applicant(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Sweden: reflection permit applied for by someone not entitled to apply.

    Checks:
        The reflection period is recorded as requested by the person, a lawyer, the guardian or an organisation.

    Why:
        The law lets the head of the preliminary investigation and, since 1 August 2022, the municipal social welfare board
        apply; an application from anyone else is not examined, and the days pass.

    How to correct:
        Ask the head of the preliminary investigation or the social welfare board (socialnämnden) to apply. The board
        can apply where there is reason to assume that the person is a victim of trafficking in human beings or human
        exploitation (människoexploatering). These are the offences in chapter 4 sections 1 a and 1 b of the Swedish
        Penal Code (brottsbalken). For the board no investigation need have begun. Record the authority that applied as
        the one that asked.

    Source:
        Aliens Act (utlänningslagen) chapter 5 section 15: on application by the head of the preliminary investigation and,
        since 1 August 2022, by the social welfare board for victims of trafficking or human exploitation.
    """
    context = judged_there(status, context)
    period = status.reflection_period
    if period is None or period.requested_by not in NOT_AN_APPLICANT_IN_SWEDEN:
        return None
    if context.country != "SE":
        return None
    day = period.requested_on or period.decided_on
    applicant = context.law(day).reflection_period.applicant
    if applicant.value is None:
        return None
    board = any(SWEDISH_BOARD in each.bodies for each in applicant.value)
    return violation("/reflection_period/requested_by", applicant, day=day, variant="" if board else "head")
