"""Which dates of a record are those of something that has happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import earliest, latest, plus_days
from nordicbaltic_standards.models import (
    assistance,
    case_file,
    compensation_claim,
    data_protection,
    identification,
    legal_status,
    referral,
    safe_return,
    victim_protection,
)
from nordicbaltic_standards.models.base import Absent, Model, content_class
from nordicbaltic_standards.models.parts import caregiver
from nordicbaltic_standards.models.parts.consent import Consent, WithdrawalNotice
from nordicbaltic_standards.models.parts.contact import SafeContact
from nordicbaltic_standards.models.parts.enclosure import Enclosure
from nordicbaltic_standards.models.parts.harm import Harm, WorkLoss
from nordicbaltic_standards.models.parts.representative import Representative
from nordicbaltic_standards.models.parts.risk import RiskAssessment
from nordicbaltic_standards.models.traversal import iter_parts, iter_parts_with_pointer
from nordicbaltic_standards.rules.assistance.entitlement import GIVEN
from nordicbaltic_standards.utils.partial_date import PartialDate

EVENTS: dict[type[Model], tuple[str, ...]] = {
    case_file.CaseFile: ("opened_on", "compensation_declined_on"),
    case_file.CaseClosure: ("on",),
    case_file.Proceeding: ("opened_on", "closed_on", "detained_from"),
    case_file.NonPunishment: ("raised_on",),
    SafeContact: ("verified_on",),
    Consent: ("given_at", "withdrawn_at"),
    WithdrawalNotice: ("at",),
    Representative: ("verified_on",),
    Enclosure: ("dated",),
    Harm: ("from_date",),
    WorkLoss: ("from_date",),
    RiskAssessment: ("date",),
    identification.IdentificationSection: (
        "signalled_on", "exploitation_from", "exploitation_to", "last_contact_on",
    ),
    identification.Screening: ("date",),
    identification.ObservedIndicator: ("observed_on",),
    identification.ExploitationPlace: ("from_date", "to_date"),
    identification.IdentificationDecision: ("decided_on", "notified_on"),
    identification.Account: ("given_on",),
    identification.Review: ("lodged_on", "decided_on"),
    identification.AgeAssessment: ("started_on", "ended_on"),
    identification.ChildIdentification: ("presumption_ended_on", "best_interests_on", "child_heard_on"),
    identification.Guardian: ("requested_on", "appointed_on"),
    identification.FamilyTracing: ("started_on", "ended_on"),
    identification.RightsInformation: ("given_on",),
    legal_status.ReflectionPeriod: ("grounds_found_on", "informed_on", "requested_on", "decided_on"),
    legal_status.ReflectionWaiver: ("on",),
    legal_status.ReflectionExtension: ("decided_on",),
    legal_status.Permit: ("applied_on", "decided_on", "best_interests_on", "child_heard_on"),
    legal_status.PermitAppeal: ("lodged_on", "decided_on"),
    legal_status.Removal: ("order_on", "enforced_on", "detained_from"),
    legal_status.EntryBan: ("imposed_on", "lifted_on"),
    legal_status.Departure: ("left_on", "returned_on"),
    legal_status.AsylumProcedure: ("informed_on", "applied_on", "ended_on", "independent_advice_on"),
    legal_status.ResidenceInformation: ("reflection_on", "permits_on", "asylum_on"),
    assistance.NeedsAssessment: ("date",),
    assistance.SafetyPlan: ("made_on", "reviewed_on"),
    assistance.SupportPlan: ("made_on", "reviewed_on", "transition_to_adulthood"),
    assistance.SupportGoal: ("reached_on",),
    assistance.ServiceEpisode: ("offered_on", "declined_on", "start"),
    assistance.ChildInCare: ("plan_made_on",),
    referral.ReferralSection: (
        "person_informed_on", "sent_at", "received_at", "acknowledged_at", "responded_at", "completed_at",
    ),
    referral.ReferralRisk: ("assessed_on",),
    safe_return.SafeReturnSection: ("contacts_given_on",),
    safe_return.ReturnDecision: ("informed_on", "advice_on", "decided_on", "withdrawn_on"),
    safe_return.ReturnRiskAssessment: ("date",),
    safe_return.Travel: ("departed_at", "arrived_at"),
    safe_return.ReceivingOrganisation: ("contacted_on", "confirmed_on"),
    safe_return.Handover: ("done_at",),
    safe_return.Reintegration: ("agreed_on",),
    safe_return.FollowUp: ("done_on",),
    safe_return.PendingMatters: ("asylum_settled_on", "considered_on"),
    safe_return.BestInterests: ("determined_on",),
    safe_return.ReturnOfChild: ("guardian_appointed_on",),
    caregiver.Caregiver: ("since", "assessed_on"),
    data_protection.DataProtectionSection: ("arrangement_on",),
    data_protection.Processor: ("contract_on",),
    data_protection.PrivacyNotice: ("given_on", "first_contact_on"),
    data_protection.Disclosure: ("at", "transfer_risks_explained_on", "person_informed_on"),
    data_protection.Retention: ("erased_on",),
    data_protection.DataRequest: ("received_on", "identity_confirmed_on", "extended_on", "answered_on"),
    data_protection.DataBreach: ("detected_at", "authority_notified_at", "persons_told_at"),
    data_protection.ImpactAssessment: ("done_on", "consulted_on"),
    victim_protection.ProtectionAssessment: ("date",),
    victim_protection.MeasureTaken: ("requested_on", "granted_on", "refused_on"),
    victim_protection.Interview: ("date",),
    victim_protection.ChildRepresentative: ("appointed_on",),
    victim_protection.ProtectionWishes: ("expressed_on",),
    victim_protection.MediaPublication: ("published_on",),
    victim_protection.Incident: ("date", "reported_to_police_on", "ended_on"),
    compensation_claim.CompensationClaimSection: (
        "status_since", "offence_from", "offence_to", "first_contact_on", "informed_on", "reported_on",
        "investigation_closed_on", "proceedings_final_on", "recognised_victim_on", "judgment_final_on", "applied_on",
        "signed_on", "forwarded_on",
    ),
    compensation_claim.Award: ("decided_on",),
    compensation_claim.Payment: ("on",),
    compensation_claim.ClaimAppeal: ("lodged_on", "decided_on"),
    compensation_claim.LegalAid: ("requested_on", "granted_on"),
}  # fmt: skip
"""Fields of each part with the date of something that has happened by its nature. Plans, terms, ends and validity are
not among them: they may be in the future."""

Event = date | PartialDate

BEGUN: dict[type[Model], tuple[str, ...]] = EVENTS | {
    case_file.CaseClosure: (),
    Consent: ("given_at",),
    WithdrawalNotice: (),
    legal_status.ReflectionPeriod: (*EVENTS[legal_status.ReflectionPeriod], "start"),
    legal_status.Permit: (*EVENTS[legal_status.Permit], "valid_from"),
    assistance.AssistanceSection: ("eligible_from",),
    assistance.ShelterStay: ("start",),
    data_protection.DataProtectionSection: (),
    data_protection.Processor: (),
    data_protection.ProcessingBasis: ("from_date",),
    data_protection.Retention: (),
    data_protection.DataRequest: (),
    data_protection.DataBreach: (),
    data_protection.ImpactAssessment: (),
    victim_protection.MeasureTaken: (*EVENTS[victim_protection.MeasureTaken], "from_date"),
}
"""Fields of each part that show that something in a file began or continued: the events, and the first days of what was
given. Parts of an erasure are not among them: the closing, the end of a consent, what was erased, and the
accountability records of the controller."""


def begun_by(part: Model, country: str | None) -> date:
    """Return the last day on which anything in a part can have begun or continued; `date.min` where none is known."""
    parts = (part, *iter_parts(part, tuple(BEGUN)))
    values = (getattr(each, name) for each in parts for name in BEGUN.get(content_class(type(each)), ()))
    return max(
        (last_day(value, country) for value in values if value is not None and not isinstance(value, Absent)),
        default=date.min,
    )


def events(part: Model, at: str = "") -> Iterator[tuple[str, Event]]:
    """Yield place and date of every event in a part and in the parts inside it."""
    for place, each in ((at, part), *iter_parts_with_pointer(part, tuple(EVENTS), at)):
        for name in EVENTS.get(content_class(type(each)), ()):
            value = getattr(each, name)
            if value is not None and not isinstance(value, Absent) and (name != "start" or _has_begun(each)):
                yield f"{place}/{name}", value


def _has_begun(part: Model) -> bool:
    """Return whether the first day of a service has come; that of an awaited service may be in the future."""
    return isinstance(part, assistance.ServiceEpisode) and part.status in GIVEN


def first_day(event: Event) -> date:
    """Return the first day that an event can have happened on; a time counts by the earlier of its own day and UTC's."""
    if not isinstance(event, datetime):
        return earliest(event)
    day, offset = event.date(), event.utcoffset()
    midnight = event.replace(hour=0, minute=0, second=0, microsecond=0)
    return plus_days(day, -1) if offset is not None and event - midnight < offset else day


def last_day(event: Event, country: str | None) -> date:
    """Return the last day that an event can have happened on; a time counts by the later of its own day and the country's."""
    return max(event.date(), local_day(event, country)) if isinstance(event, datetime) else latest(event)
