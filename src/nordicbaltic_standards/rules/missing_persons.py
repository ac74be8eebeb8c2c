"""Whether the person of a record is missing or has died, by everything in the outermost record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    ChildCareStatus,
    Confidence,
    DisclosurePurpose,
    ProtectionIncident,
    RecipientType,
)
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.values import ReportingDuty
from nordicbaltic_standards.models import assistance, data_protection, identification, referral, victim_protection
from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.parts.risk import RiskAssessment
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.rules.case_context import closed_by_death, closed_on, enclosing_case_file
from nordicbaltic_standards.rules.context import Context

POLICE = frozenset({RecipientType.POLICE})
"""Those who search for a missing person."""
JUSTICE = frozenset({RecipientType.POLICE, RecipientType.PROSECUTION_COURT})
"""Those who investigate an offence or a death."""
CHILD_PROTECTION = frozenset({RecipientType.CHILD_PROTECTION})
"""The service responsible for a child in danger."""
_SEEN: dict[type[Model], str] = {
    identification.Screening: "date",
    assistance.ShelterStay: "start",
    victim_protection.Interview: "date",
    RiskAssessment: "date",
}
"""Parts that show that the person was there, with the field that says when.

A service or a consent is not among them: others can begin or give it because the person is missing.
"""
_ABOUT_DANGER = frozenset(
    {DisclosurePurpose.PROTECTION_FROM_DANGER, DisclosurePurpose.CHILD_PROTECTION, DisclosurePurpose.INVESTIGATION}
)
"""Purposes for which a body is informed of a danger, a disappearance or a death."""


def incidents(root: Record, kind: ProtectionIncident) -> list[victim_protection.Incident]:
    """Return the incidents of a kind in the outermost record."""
    parts = iter_parts(root, (victim_protection.Incident,))
    return [part for part in parts if isinstance(part, victim_protection.Incident) and part.kind is kind]


def is_still_missing(incident: victim_protection.Incident, context: Context) -> bool:
    """Return whether a person who went missing was not found, and nothing since then shows that they came back."""
    return incident.ended_on is None and not any(day > incident.date for day in _days_seen(context))


def _days_seen(context: Context) -> Iterator[date]:
    """Yield the days, none after the day of reading, on which the person was there: spoken to, housed or assessed."""
    for part in iter_parts(context.root, tuple(_SEEN)):
        if isinstance(part, RiskAssessment) and part.with_person is not True:
            continue
        day = next(getattr(part, name) for kind, name in _SEEN.items() if isinstance(part, kind))
        if context.on is None or day <= context.on:
            yield day


def is_missing(context: Context) -> bool:
    """Return whether the person is missing: by an incident that is not over or, for a child, by the recorded carer."""
    if ChildCareStatus.MISSING in context.child_care and not context.is_adult():
        return True
    gone = incidents(context.root, ProtectionIncident.PERSON_MISSING)
    return any(is_still_missing(incident, context) for incident in gone)


def death_is_recorded(root: Record) -> bool:
    """Return whether the person died: the case file was closed for it, or it is recorded as an incident."""
    return closed_by_death(root) or bool(incidents(root, ProtectionIncident.DEATH))


def died_by(root: Record) -> date | None:
    """Return a day by which the person had died, or `None` where no death is recorded.

    It is the day of the incident or, where the death is not recorded as one, that on which the file was closed for it.
    """
    days = [incident.date for incident in incidents(root, ProtectionIncident.DEATH)]
    return min(days, default=closed_on(root) if closed_by_death(root) else None)


def is_out_of_reach(context: Context) -> bool:
    """Return whether the person is missing or has died, so that nothing can be offered to them or expected of them."""
    return death_is_recorded(context.root) or is_missing(context)


def was_informed(context: Context, kinds: frozenset[RecipientType], since: date) -> bool:
    """Return whether a body of one of these kinds has known since a day: it received data, or is the controller.

    A disclosure counts where it was made because of a danger or an offence, a referral where it was sent.
    """
    file = enclosing_case_file(context.root)
    protection = None if file is None else file.data_protection
    controller = None if protection is None else protection.controller
    if controller is not None and controller.recipient_type in kinds:
        return True
    wanted = (data_protection.Disclosure, referral.ReferralSection)
    for part in iter_parts(context.root, wanted):
        if isinstance(part, data_protection.Disclosure):
            about = part.recipient_type in kinds and part.purpose in _ABOUT_DANGER
            if about and context.day_of(part.at) >= since:
                return True
        elif isinstance(part, referral.ReferralSection) and part.sent_at is not None:
            kind = part.recipient.recipient_type
            if kind in kinds and context.day_of(part.sent_at) >= since:
                return True
    return False


def duty_to_report_child(context: Context) -> tuple[Fact[tuple[ReportingDuty, ...]], ...]:
    """Return the national duty to report a child in danger, where it is known with certainty; otherwise nothing.

    The treaties bind without it, and a duty that is not known with certainty would lower the severity of a finding
    about a child in danger.
    """
    duty = context.law().data_protection.reporting_duty
    concerned = duty.value is not None and any(item.concerns_children for item in duty.value)
    return (duty,) if concerned and duty.confidence is Confidence.HIGH else ()


def duty_to_report_adult(context: Context) -> tuple[Fact[tuple[ReportingDuty, ...]], ...]:
    """Return the national duty to report acts against an adult, where it is known with certainty; otherwise nothing."""
    duty = context.law().data_protection.reporting_duty
    concerned = duty.value is not None and any(item.concerns_adults for item in duty.value)
    return (duty,) if concerned and duty.confidence is Confidence.HIGH else ()
