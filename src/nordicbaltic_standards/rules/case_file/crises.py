"""A missing child, a place that became known, an interpreter who was not safe, and a file closed too early."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    BreachMeasure,
    BreachRisk,
    CaseClosureReason,
    CaseStatus,
    ChildCareStatus,
    DataCategory,
    InformationForm,
    ProtectionIncident,
    ProtectionMeasure,
)
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.rules.case_context import closure_reason, was_transferred
from nordicbaltic_standards.rules.case_file.case_state import is_extract
from nordicbaltic_standards.rules.code_groups import CONSENT_GIVEN, WITHOUT_INTERPRETER
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.current_consents import current
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.missing_persons import (
    death_is_recorded,
    duty_to_report_child,
    incidents,
    is_missing,
    is_out_of_reach,
    is_still_missing,
)
from nordicbaltic_standards.rules.protection.incidents import known_stay, measure_days
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.risk_level import is_high_risk, latest_of

GUARDED = frozenset(
    {
        ProtectionMeasure.RELOCATION,
        ProtectionMeasure.POLICE_PROTECTION,
        ProtectionMeasure.WITNESS_PROTECTION,
        ProtectionMeasure.NEW_IDENTITY,
    }
)
"""Measures by which a person is safe although the place was known."""
MADE_SAFE = frozenset({BreachMeasure.PERSON_MOVED, BreachMeasure.POLICE_INFORMED})
"""Responses to a leak by which a person is safe although the place was known."""
INTERPRETED = frozenset({InformationForm.INTERPRETED})
"""Form of information for which the person depends on an interpreter."""


@rule(
    "CAS-024",
    CaseFile,
    severity="error",
    kind="gap",
    urgency="danger",
    standard="GEN-S08",
    also_serves=("GEN-S01", "PRO-S16"),
    sources=("crc art. 19", "crc art. 35", "cets197 art. 33(2)", "cets197 art. 28(3)"),
    facts=("data_protection.reporting_duty",),
    fixed=True,
    message="A child is recorded as missing, but the record does not show since when, or that the police and the child protection service have been told.",
    variants={
        "contact-lost": "The case of a child was closed because contact was lost, but the record does not show that anyone is searching for the child.",
    },
    advice_by_variant={
        "contact-lost": "Treat the child as missing until someone has seen it safe. Call the police on 112 and the child protection service today; no consent is needed. Open the file again, and record the disappearance as an incident with its day and with who was informed. If the child is known to be safe, record the right reason for closing.",
    },
    title_by_variant={"contact-lost": "Child's case closed after contact was lost"},
)
def child_missing_without_a_report(file: CaseFile, context: Context) -> RuleOutcome:
    """Missing child without a report.

    Checks:
        The child is recorded as missing, and no disappearance that goes on is recorded as an incident; or, as a
        warning, the file of a child was closed because contact was lost.

    Why:
        A missing child can be in the hands of traffickers again. Only the police can search and warn other countries.

    How to correct:
        Call the police now on 112. Say that the child may be in the hands of traffickers, and request a search and an
        alert that reaches other countries. Call the child protection service too. No consent is needed for either. A
        guardian who is neither suspected nor in conflict with the child's interests has to know as well. Do not tell
        anyone who may be involved. Record the disappearance as an incident, with the day of the report and with who
        was informed. If the child is back, record who cares for it now.

    Source:
        CRC art. 19 and 35, CETS 197 art. 28(3) and 33(2), and the duties of national law to report a child in danger.
        Once the disappearance is recorded as an incident, the rule on that incident says what is still to be done.
        Nothing is reported for a person who is certainly an adult now, for a case that another body has taken over, or
        for a file reduced for a message.
    """
    if is_extract(context) or was_transferred(file) or death_is_recorded(file):
        return None
    gone = incidents(file, ProtectionIncident.PERSON_MISSING)
    if any(is_still_missing(incident, context) for incident in gone) or context.is_adult():
        return None
    if ChildCareStatus.MISSING in context.child_care:
        return violation("/subject/child_care_status", *duty_to_report_child(context))
    if closure_reason(file) is CaseClosureReason.CONTACT_LOST and context.is_child():
        facts = duty_to_report_child(context)
        return violation("/closure/reason", *facts, variant="contact-lost", severity=Severity.WARNING)
    return None


@rule(
    "CAS-025",
    CaseFile,
    severity="error",
    kind="gap",
    urgency="danger",
    standard="PRO-S16",
    also_serves=("AST-S05", "PRO-S09"),
    sources=("cets197 art. 12(1)(a)", "cets197 art. 28(1)", "cets197 art. 28(2)", "dir-2012-29 art. 18"),
    fixed=True,
    message="The place where the person lives became known, and the record shows them still there, without a guard.",
    variants={
        "leak": "Data that show where the person lives leaked, and the record shows them still there, without a guard.",
    },
)
def person_not_moved(file: CaseFile, context: Context) -> RuleOutcome:
    """Whereabouts revealed, person still there.

    Checks:
        The whereabouts of the person were revealed, or data critical to their safety leaked with a high risk; the
        person still lives in a place in which they lived before; and since that day no move, no police protection and
        no assessment that found a lesser danger is recorded. It is a warning on that day and the next one, and after
        a leak.

    Why:
        A shelter protects by being unknown. Once it is known, everyone who lives there is in danger.

    How to correct:
        Move the person today, with the children, to a place that no one from before knows. Until then ask the police for a
        guard, and call 112 if anyone appears. Look at the danger to the others in the shelter and to the staff. Change
        telephone numbers and accounts, and find out how the place became known. Record the new stay or the measure. If the
        person chooses to stay, assess the danger with them and record it.

    Source:
        CETS 197 art. 12(1)(a) and 28(1)-(2), Directive 2012/29/EU art. 18. One day to find another place is a working
        figure. Other rules check whether a leak is notified in time. The rule does not check a closed file, a file that
        another body has taken over, or a file reduced for a message. Nor does it check a person who is missing or has
        died.
    """
    if file.status is CaseStatus.CLOSED or was_transferred(file) or is_extract(context) or is_out_of_reach(context):
        return None
    since, variant = _revealed_on(file, context)
    at = None if since is None else known_stay(context, since)
    if since is None or at is None or _is_guarded(file, since):
        return None
    late = context.is_overdue(since, thresholds().move_after_exposure_days)
    severity = None if late and not variant else Severity.WARNING
    return violation(at, variant=variant, severity=severity)


def _revealed_on(file: CaseFile, context: Context) -> tuple[date | None, str]:
    """Return the latest day on which the place became known, and the name of the matching message."""
    revealed = [each for each in incidents(file, ProtectionIncident.WHEREABOUTS_REVEALED) if each.ended_on is None]
    if revealed:
        return max(incident.date for incident in revealed), ""
    leaks = [] if file.data_protection is None else [
        context.day_of(breach.detected_at)
        for breach in file.data_protection.breaches
        if breach.risk is BreachRisk.HIGH
        and DataCategory.SAFETY_CRITICAL in breach.data_categories
        and MADE_SAFE.isdisjoint(breach.measures)
    ]  # fmt: skip
    return max(leaks, default=None), "leak"


def _is_guarded(file: CaseFile, since: date) -> bool:
    """Return whether a measure has protected the person since a day, or the danger was then found less than grave."""
    protection = file.protection
    if protection is None:
        return False
    for measure in protection.measures:
        if (
            measure.measure in GUARDED
            and measure.refused_on is None
            and max(measure_days(measure), default=since) >= since
        ):
            return True
    latest = latest_of(protection.assessments)
    return latest is not None and latest[1].date >= since and not is_high_risk(latest[1])


@rule(
    "CAS-026",
    CaseFile,
    severity="warning",
    kind="gap",
    standard="AST-S09",
    also_serves=("PRO-S05", "IDN-S09"),
    sources=("cets197 art. 12(1)(c)", "dir-2012-29 art. 7", "gdpr art. 4(11)", "gdpr art. 7(1)"),
    fixed=True,
    message="This consent was given on a day on which the interpreter was not safe; what the person understood and wanted is not certain.",
    variants={
        "rights": "Rights were explained on a day on which the interpreter was not safe; what the person was told is not certain.",
    },
    advice_by_variant={
        "rights": "Explain rights and services again, through an independent interpreter, as soon as this is safe, and record the day. Ask what the first interpreter left out, added or asked for.",
    },
    title_by_variant={"rights": "Rights explained through an interpreter who was not safe"},
)
def agreed_through_an_unsafe_interpreter(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Agreed through an interpreter who was not safe.

    Checks:
        An interpreter with a tie to a suspect or to the person's surroundings worked on a certain day. On that day
        the person gave a consent that is still in use, or rights were explained through an interpreter.

    Why:
        The interpreter may have changed what was said, and the person may not have dared to speak.

    How to correct:
        Do not share anything more on this consent. Ask the person again, alone and through an independent interpreter, and
        record the answer as a new consent. If this one was not what they wanted, set it to invalid. Find out what the
        interpreter knows, and assess the danger again.

    Source:
        CETS 197 art. 12(1)(c), Directive 2012/29/EU art. 7, GDPR art. 4(11) and 7(1). The day is that of the screening
        or of the incident. A consent is left out if an independent interpreter is recorded for it. The finding is a
        warning because another interpreter may have worked on the same day. A person who is missing or has died cannot
        be asked.
    """
    days = _days_of_unsafe_interpreters(file)
    if not days or is_out_of_reach(context):
        return
    consents = () if file.data_protection is None else file.data_protection.consents
    in_use = {id(each) for each in current(consents) if each.status in CONSENT_GIVEN and each.interpreter is not True}
    for index, consent in enumerate(consents):
        if id(consent) in in_use and consent.given_at is not None and context.day_of(consent.given_at) in days:
            yield violation(f"/data_protection/consents/{index}/given_at")
    rights = None if file.identification is None else file.identification.rights_information
    if rights is None or rights.given_on not in days:
        return
    if rights.interpreter_used is True or not INTERPRETED.isdisjoint(rights.forms):
        yield violation(
            "/identification/rights_information/given_on", variant="rights", instrument=("cets197", "dir-2012-29")
        )


def _days_of_unsafe_interpreters(file: CaseFile) -> frozenset[date]:
    days = {incident.date for incident in incidents(file, ProtectionIncident.UNSAFE_INTERPRETER)}
    screening = None if file.identification is None else file.identification.screening
    if screening is not None and screening.interpreter_independent is False:
        support = screening.language_support
        if not support or not WITHOUT_INTERPRETER.issuperset(support):
            days.add(screening.date)
    return frozenset(days)


@rule(
    "CAS-027",
    CaseFile,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="PRO-S16",
    also_serves=("PRO-S11",),
    sources=("cets197 art. 33(2)", "cets197 art. 28(1)", "gdpr art. 17(3)(e)"),
    fixed=True,
    message="The case is closed although the person is still missing.",
    variants={"erased": "Data were erased while the person is missing; the search may need them."},
    advice_by_variant={
        "erased": "Ask the police and the data protection officer what the search and the proceedings still need. Stop all further erasing of this file. Record an erasure hold with its ground and a day on which it is looked at again. If the person had come back by then, record the day.",
    },
    title_by_variant={"erased": "Data erased while the person is missing"},
)
def ended_while_missing(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Case closed while the person is missing.

    Checks:
        The case is closed, and not handed over, while the person is missing; or data were erased after the day on which the
        person went missing, and nothing shows that they came back.

    Why:
        No one looks at a closed file, and the time limit for erasing it runs from its closing.

    How to correct:
        Open the case again, and name who keeps contact with the police. If
        the person came back, record when the disappearance ended.

    Source:
        CETS 197 art. 28(1) and 33(2), GDPR art. 17(3)(e): data that legal claims need are not erased. The rule does not
        check a case that another body has taken over, or a file reduced for a message.
    """
    if is_extract(context) or was_transferred(file) or death_is_recorded(file) or not is_missing(context):
        return
    if file.status is CaseStatus.CLOSED:
        yield violation("/closure/reason" if file.closure is not None else "/status", instrument="cets197")
    gone = [each for each in incidents(file, ProtectionIncident.PERSON_MISSING) if is_still_missing(each, context)]
    if not gone or file.data_protection is None:
        return
    since = max(incident.date for incident in gone)
    for index, entry in enumerate(file.data_protection.retention):
        if entry.erased_on is not None and entry.erased_on >= since:
            yield violation(f"/data_protection/retention/{index}/erased_on", variant="erased", day=entry.erased_on)
