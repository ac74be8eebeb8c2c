"""A person who is missing, and a person who was threatened, attacked or found."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import ProtectionIncident, RecipientType
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.victim_protection import Incident, VictimProtectionSection
from nordicbaltic_standards.rules.case_context import was_transferred
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.missing_persons import (
    CHILD_PROTECTION,
    POLICE,
    death_is_recorded,
    duty_to_report_child,
    is_still_missing,
    was_informed,
)
from nordicbaltic_standards.rules.protection.incidents import CRIMINAL, UNSAFE_INTERPRETER, unanswered
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.risk_level import is_high_risk, latest_of

_TREATY_ON_SEARCHES = ("cets197", "dir-2012-29")
"""Instruments that protect a missing adult as well."""


@rule(
    "PRO-040",
    VictimProtectionSection,
    severity="error",
    kind="gap",
    urgency="danger",
    standard="PRO-S16",
    also_serves=("GEN-S01", "GEN-S08"),
    sources=("cets197 art. 33(2)", "cets197 art. 28(1)", "crc art. 19", "crc art. 35", "dir-2012-29 art. 18"),
    facts=("data_protection.reporting_duty",),
    fixed=True,
    message="A child is missing, and nothing in the record shows that the police and the child protection service know.",
    variants={
        "police": "A child is missing, and nothing in the record shows that the police know.",
        "child-protection": "A child is missing, and nothing in the record shows that the child protection service knows.",
        "adult": "The person is missing, and nothing in the record shows that the police know.",
    },
    advice_by_variant={
        "police": "Call the police now on 112. Say that the child may be in the hands of traffickers, and request a search and an alert that reaches other countries. No consent is needed. Do not tell anyone who may be involved. Record the day of the report.",
        "child-protection": "Call the child protection service now; no consent is needed. A guardian who is neither suspected nor in conflict with the child's interests has to know as well. Do not tell anyone who may be involved. Record the service among those informed.",
        "adult": "Look at the danger now: threats, contact by a suspect, what was left behind. If it is grave, or cannot be excluded, call the police on 112 and request a search. Give only what the search needs. An adult may go away by choice. Tell the family nothing without a consent or another ground, and ask the police not to tell them where the person is. Record the report, or the day on which the person came back.",
    },
    title_by_variant={
        "police": "Missing child, report to the police not recorded",
        "child-protection": "Missing child, report to child protection not recorded",
    },
)
def missing_and_not_reported(protection: VictimProtectionSection, context: Context) -> RuleOutcome:
    """Missing person not reported.

    Checks:
        The person went missing, has not come back, and no report to the police is recorded; for a child, none to the
        police or none to the child protection service. An adult is looked at on the second day after that on which they
        went missing, or at once where the danger is grave.

    Why:
        Only the police can search for a missing person and warn other countries, and the first hours count.

    How to correct:
        Call the police now on 112. Say that the child may be in the hands of traffickers, and request a search and an
        alert that reaches other countries. Call the child protection service too. No consent is needed for either. A
        guardian who is neither suspected nor in conflict with the child's interests has to know as well. Do not tell
        anyone who may be involved. Record the day of the report, and who was informed.

    Source:
        CETS 197 art. 28(1) and 33(2), CRC art. 19 and 35, Directive 2012/29/EU art. 18, and the duties of national law
        to report a child in danger. The numbers of days are working figures of this standard. On the day on which a
        child went missing the finding is a warning. A report counts if the incident shows it, if data were disclosed or
        a referral was sent since, or because the body itself answers for the file. Someone who has been spoken to or
        helped since has come back. The rule does not check a record that is sent in a message, or a case that another
        body has taken over.
    """
    if not protection.incidents or not _is_answered_for_here(context):
        return None
    missing = [
        (index, incident)
        for index, incident in enumerate(protection.incidents)
        if incident.kind is ProtectionIncident.PERSON_MISSING and is_still_missing(incident, context)
    ]
    if not missing:
        return None
    # A report on one of several disappearances does not cover the next one: the latest counts.
    index, incident = max(missing, key=lambda entry: entry[1].date)
    if context.is_child(incident.date):
        return _missing_child(index, incident, context)
    return _missing_adult(index, incident, protection, context)


def _is_answered_for_here(context: Context) -> bool:
    """Return whether the keeper of the record still has to act: the person is alive, and no one else has taken over."""
    return not (
        isinstance(context.root, ExchangeMessage) or was_transferred(context.root) or death_is_recorded(context.root)
    )


def _police_know(incident: Incident, context: Context) -> bool:
    return incident.reported_to_police_on is not None or was_informed(context, POLICE, incident.date)


def _missing_child(index: int, incident: Incident, context: Context) -> Violation | None:
    police = _police_know(incident, context)
    service = RecipientType.CHILD_PROTECTION in incident.informed or was_informed(
        context, CHILD_PROTECTION, incident.date
    )
    if police and service:
        return None
    variant = "child-protection" if police else "police" if service else ""
    field = "informed" if police else "reported_to_police_on"
    late = context.is_overdue(incident.date, thresholds().missing_child_report_days)
    facts = () if service else duty_to_report_child(context)
    return violation(
        f"/incidents/{index}/{field}", *facts, variant=variant, severity=None if late else Severity.WARNING
    )


def _missing_adult(
    index: int, incident: Incident, protection: VictimProtectionSection, context: Context
) -> Violation | None:
    latest = latest_of(protection.assessments)
    grave = latest is not None and is_high_risk(latest[1])
    late = context.is_overdue(incident.date, thresholds().missing_adult_report_days)
    if _police_know(incident, context) or not (grave or late):
        return None
    return violation(
        f"/incidents/{index}/reported_to_police_on",
        variant="adult",
        severity=Severity.WARNING,
        instrument=_TREATY_ON_SEARCHES,
    )


@rule(
    "PRO-041",
    VictimProtectionSection,
    severity="error",
    kind="gap",
    urgency="danger",
    standard="PRO-S16",
    also_serves=("GEN-S01",),
    sources=(
        "cets197 art. 28(1)",
        "cets197 art. 28(3)",
        "cets197 art. 30",
        "crc art. 19",
        "dir-2011-36 art. 12(3)",
        "dir-2012-29 art. 18",
    ),
    fixed=True,
    message="{incident}: the record does not show that anything was done for the person's safety since.",
    variants={
        "child": "{incident}: the record does not show that anything was done for the child's safety since.",
        "testimony": "{incident}, after the person gave evidence or while proceedings are open: the record does not show that anything was done for their safety since.",
        "interpreter": "{incident}: the record does not show that the interpreter was replaced, or what the interpreter may have passed on.",
    },
    advice_by_variant={
        "child": "Call the police now on 112 where the danger is immediate. Report to the child protection service today; no consent is needed. Ask whether the child is safe where it lives. Agree on the next steps with a guardian who is neither suspected nor in conflict with the child's interests. Assess the danger again. Record each step with its day.",
        "testimony": "In immediate danger call the police on 112. Speak with the person alone. If they agree, tell the prosecutor, court or police unit that leads the proceedings today: pressure on a witness can be an offence, and the family can be protected too. Request a restraining order, a guarded place or a hearing without contact. Assess the danger again, and review the safety plan. Record each step with its day.",
        "interpreter": "Do not use this interpreter again, and do not tell them why. Tell the body that engaged the interpreter, and the police if someone may be in danger. Ask the person alone, through another interpreter, what was said and what the first one knows. Assess the danger again, and move the person if the place is no longer safe. Record who was informed.",
    },
    title_by_variant={"interpreter": "Unsafe interpreter, no response recorded"},
)
def danger_without_an_answer(protection: VictimProtectionSection, context: Context) -> RuleOutcome:
    """Threat, attack or contact by a suspect, no response recorded.

    Checks:
        One of these incidents is recorded: the person was threatened, attacked, followed, harassed online, contacted
        by a suspect or drawn towards exploitation again; someone close was put under pressure; the person's place
        became known; or an interpreter was not safe. And since that day no report, measure, move, safety plan, urgent
        referral, or assessment that found a lesser danger is recorded. It is an error for a child, a warning
        otherwise.

    Why:
        Those who found the person once can come back, and a witness under pressure may fall silent.

    How to correct:
        In immediate danger call the police on 112. Otherwise speak with the person alone today: whether the place,
        the telephone and the way to work or school are still safe, and what they want. If they agree, report to the
        police and request protection, also for the family. Assess the danger again, and review the safety plan. An
        adult decides on a report; help does not depend on it. Record each step with its day.

    Source:
        CETS 197 art. 28(1), 28(3) and 30, CRC art. 19, Directive 2011/36/EU art. 12(3), Directive 2012/29/EU art. 18.
        The latest incident without an answer is named. If it remains unanswered, the rule on a fresh assessment does
        not report it as well. If a place became known in which the person still stays, the rule on that place reports
        it. The rule does not check a person who is missing or has died, or a record that is sent in a message. Nor does
        it check a file that is closed or that another body has taken over.
    """
    entry = unanswered(protection, context)
    if entry is None:
        return None
    index, incident = entry
    variant, severity, instruments = _wording(incident, protection, context)
    return violation(
        f"/incidents/{index}/kind",
        variant=variant,
        severity=severity,
        instrument=instruments,
        incident=incident.kind,
    )


def _wording(
    incident: Incident, protection: VictimProtectionSection, context: Context
) -> tuple[str, Severity | None, tuple[str, ...]]:
    """Return the name of the message, the severity and the instruments for an incident."""
    everyone = ("cets197", "dir-2011-36", "dir-2012-29")
    if incident.kind is UNSAFE_INTERPRETER:
        return "interpreter", Severity.WARNING, everyone
    if context.is_child(incident.date):
        return "child", None, ()
    if known(protection.proceedings_open) is True or any(
        interview.purpose in CRIMINAL and interview.date <= incident.date for interview in protection.interviews
    ):
        return "testimony", Severity.WARNING, everyone
    return "", Severity.WARNING, everyone
