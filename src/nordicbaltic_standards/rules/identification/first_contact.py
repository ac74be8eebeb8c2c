"""First contact: what supports a presumption, how the person is spoken to, and the information they receive."""

from __future__ import annotations

from nordicbaltic_standards.codelists.delphi import CONTEXTS, weight
from nordicbaltic_standards.codelists.enumerations import IdentificationStatus, IndicatorStrength, InformationForm
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.identification import IdentificationSection, ObservedIndicator, RightsInformation
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.identification.key_dates import POSITIVE, in_force_since
from nordicbaltic_standards.rules.missing_persons import is_missing
from nordicbaltic_standards.rules.registry import rule

UNDECIDED = frozenset({IdentificationStatus.SIGNALLED, IdentificationStatus.UNDER_ASSESSMENT})
"""States before any decision."""
INFORMED = POSITIVE | {IdentificationStatus.FORMAL_IDENTIFICATION_DECLINED}
"""States in which the person has rights as a presumed or identified victim."""
PRESUMED = frozenset({IdentificationStatus.PRESUMED})
"""The outcome of a decision on reasonable grounds in the person's favour."""
INTERPRETED = frozenset({InformationForm.INTERPRETED, InformationForm.SIGN_LANGUAGE})
"""Forms of information in which language is not an obstacle."""
MEDIUM_SIGNS = 3
"""Number of signs of medium strength that have the weight of a strong one."""


@rule(
    "IDN-007",
    IdentificationSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="IDN-S01",
    sources=("cets197 art. 10(1)",),
    message="Victim status is recorded, but neither an indicator nor a statement nor an act supports it.",
)
def presumed_without_support(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Victim status with nothing recorded to support it.

    Checks:
        The person is presumed or formally identified, and no sign, no act and no statement is recorded.

    Why:
        Whoever takes over the case cannot see what the status is based on, and asks the person to tell the story
        again.

    How to correct:
        Record the signs that were observed and the acts that are known. If they are withheld for safety, record that
        they are; never ask the person to tell the story again for this.

    Source:
        CETS 197 art. 10(1). Nothing is reported if a reason for absence is recorded for signs, acts or the statement.
    """
    if record.indicators != () or record.acts != () or record.status not in POSITIVE:
        return None
    stated = record.statement_given
    return None if stated or isinstance(stated, Absent) else violation("/indicators")


@rule(
    "IDN-008",
    IdentificationSection,
    severity="notice",
    kind="advice",
    standard="IDN-S01",
    sources=("dir-2011-36 art. 11(2)",),
    extended=True,
    message="Strong signs are recorded, but no presumption has been decided for more than {limit}; assistance does not have to wait for it.",
)
def strong_signs_without_decision(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Strong signs, no decision.

    Checks:
        The case is signalled or under assessment, and no decision has been taken. One strong sign or three of medium
        strength are recorded, and the first report is more than thirty days old.

    Why:
        Support and protection begin with reasonable grounds; a case without a decision leaves the person outside both.

    How to correct:
        Ask the competent body for a decision on reasonable grounds, and offer assistance meanwhile.

    Source:
        Directive 2011/36/EU art. 11(2). The number of days is a working figure of this standard. The strength of a sign
        is the one recorded for the case. Otherwise it is the one in the operational indicators of the ILO and the
        European Commission (2009) for the age of the person, the greater of labour and sexual exploitation. A sign
        counts once, however often it was observed.
    """
    if record.status not in UNDECIDED or record.decisions:
        return None
    days = thresholds().identification_review_after_days
    if not context.is_overdue(known(record.signalled_on), days):
        return None
    child = context.is_child()
    by_sign = {(sign.code, _strength(sign, child=child)) for sign in known(record.indicators, ())}
    strengths = [strength for _, strength in by_sign]
    if IndicatorStrength.STRONG in strengths or strengths.count(IndicatorStrength.MEDIUM) >= MEDIUM_SIGNS:
        return violation("/status", limit=duration_param(days, "days"))
    return None


def _strength(sign: ObservedIndicator, *, child: bool) -> IndicatorStrength | None:
    if sign.strength is not None:
        return sign.strength
    weights = [weight(sign.code, child=child, context=context) for context in CONTEXTS]
    return next((each for each in (IndicatorStrength.STRONG, IndicatorStrength.MEDIUM) if each in weights), None)


@rule(
    "IDN-017",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S09",
    sources=("cets197 art. 15(1)", "cets197 art. 12(1)(d)", "dir-2011-36 art. 11(6)", "dir-2012-29 art. 4(1)"),
    message="Information on rights and services is due at first contact; the record does not show that it was given.",
    variants={
        "late": "Information on rights and services is due at first contact; it was given only after the first decision on reasonable grounds.",
        "language": "Information on rights and services is due in a language that the person understands; the record does not show this.",
    },
    advice_by_variant={
        "late": "Go through with the person what they could not use meanwhile, such as a service or a time limit, and help them to get what is still available. If a day is wrong, correct it."
    },
    title_by_variant={
        "late": "Information on rights given late",
        "language": "Information on rights perhaps not understood",
    },
)
def rights_not_explained(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Information on rights not recorded.

    Checks:
        No day is recorded on which rights and services were explained to a presumed or identified victim; that day is
        after the first decision on reasonable grounds; or none of the languages used is one that the person
        understands, and no interpreter was used.

    Why:
        No one can choose what they do not know about, and time limits may run from the first day.

    How to correct:
        Explain the rights and services as soon as this is safe, in a language and a form that the person understands.
        Record the day, the languages and the form. If this was done, record when.

    Source:
        CETS 197 art. 12(1)(d) and 15(1), Directive 2011/36/EU art. 11(6), Directive 2012/29/EU art. 4(1). Languages are
        compared by their main tag, so a regional form counts as the language. If a later decision against the person
        ended a decision, that decision no longer counts once the person is again presumed a victim. Nothing is reported
        while the person is missing.
    """
    if record.status not in INFORMED or is_missing(context):
        return None
    information = record.rights_information
    if information is None or information.given_on is None:
        return violation("/rights_information/given_on")
    out: list[Violation] = []
    presumed = in_force_since(record, PRESUMED)
    if presumed is not None and presumed < information.given_on:
        out.append(violation("/rights_information/given_on", day=information.given_on, variant="late"))
    if not _understood(information, context):
        out.append(violation("/rights_information/languages", day=information.given_on, variant="language"))
    return out or None


def _understood(information: RightsInformation, context: Context) -> bool:
    languages = () if context.subject is None else known(context.subject.languages, ())
    if not languages or information.interpreter_used or not INTERPRETED.isdisjoint(information.forms):
        return True
    used = {language.partition("-")[0] for language in information.languages}
    return any(language.partition("-")[0] in used for language in languages)


@rule(
    "IDN-019",
    IdentificationSection,
    severity="notice",
    kind="advice",
    standard="IDN-S12",
    also_serves=("GEN-S04",),
    sources=("dir-2012-29 art. 23(2)(d)",),
    extended=True,
    message="The person may wish to speak with a woman or with a man; no offer of this choice is recorded.",
)
def no_choice_of_interviewer(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """No choice of interviewer offered.

    Checks:
        A screening took place, and the record does not say that the person could choose between a woman and a man to
        speak with.

    Why:
        The setting decides what a person can say. After violence, the sex of the listener alone can decide it.

    How to correct:
        Offer the choice before the next interview, and record that it was offered. Do not repeat the interview for
        this.

    Source:
        Directive 2012/29/EU art. 23(2)(d) gives this wish to victims of sexual, gender-based and close-relation
        violence in criminal investigations. The regional standard extends the offer to everyone and to every
        identification interview. So the finding itself says nothing about what happened to the person.
    """
    screening = record.screening
    if screening is None or (screening.conditions is not None and screening.conditions.interviewer_sex_choice_offered):
        return None
    return violation("/screening/conditions/interviewer_sex_choice_offered", day=screening.date)
