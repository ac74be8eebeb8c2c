"""Identification and stay in relation to the recorded help."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    AssistanceEndReason,
    CriminalProceedingStage,
    ReferralStatus,
    ServiceType,
    VictimRole,
)
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.territories import state_of
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection, ServiceEpisode, ShelterStay
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.rules.assistance.entitlement import (
    all_help_declined,
    first_service_delayed,
    has_died,
    help_has_ended,
)
from nordicbaltic_standards.rules.case_file.case_state import (
    WORKING,
    first_recognition,
    is_extract,
    not_presumed_before,
    recognised,
)
from nordicbaltic_standards.rules.code_groups import SERVICE_NOT_WANTED
from nordicbaltic_standards.rules.context import Context, RuleOutcome, duration_param, violation
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.missing_persons import is_out_of_reach
from nordicbaltic_standards.rules.reflection_period import RAN
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.periods import reflection_span

OF_THE_PERIOD = frozenset({
    ServiceType.ACCOMMODATION,
    ServiceType.SUBSISTENCE,
    ServiceType.MEDICAL,
    ServiceType.MEDICAL_EMERGENCY,
    ServiceType.PSYCHOLOGICAL,
    ServiceType.COUNSELLING_INFORMATION,
})  # fmt: skip
"""Services that should be given during the reflection period."""
ENDED_BY_OTHERS = frozenset({
    AssistanceEndReason.ENTITLEMENT_ENDED,
    AssistanceEndReason.RULES_BREACH,
    AssistanceEndReason.NOT_A_VICTIM,
    AssistanceEndReason.OTHER,
})  # fmt: skip
"""Ends of help that the person did not choose and that their goals do not explain. Forbidden ends have a separate
rule."""
AS_VICTIM = frozenset({
    VictimRole.INJURED_PARTY,
    VictimRole.WITNESS,
    VictimRole.CIVIL_CLAIMANT,
    VictimRole.PRIVATE_PROSECUTOR,
})  # fmt: skip
"""Parts in proceedings in which the person is not the accused."""
OPEN_REFERRAL = frozenset({
    ReferralStatus.SENT,
    ReferralStatus.RECEIVED,
    ReferralStatus.ACCEPTED,
    ReferralStatus.IN_PROGRESS,
})  # fmt: skip
"""States in which something is still expected from a referral."""


def nothing_recorded(assistance: AssistanceSection | None) -> bool:
    """Return whether no help of any kind is recorded, and no rule on help can report it."""
    return assistance is None or not (
        assistance.episodes or assistance.stays or known(assistance.eligible_from) is not None
    )


@rule(
    "CAS-001",
    CaseFile,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="AST-S04",
    also_serves=("RES-S04",),
    sources=("dir-2011-36 art. 11(2)", "cets197 art. 10(2)"),
    message="There are reasonable grounds to believe that the person is a victim, but no help is recorded within the working figure ({limit}).",
    variants={
        "undated": "The person is presumed or found to be a victim, but no help is recorded; help is due from the first reasonable grounds.",
        "declined": "The person is presumed or found to be a victim, and has declined all help that was offered. Offer it again.",
    },
    title_by_variant={"declined": "All help declined: offer it again"},
    advice_by_variant={
        "undated": "Offer shelter, means of subsistence and care today. Record each offer with its status, even if it was declined. Record the decision with its day: time limits can run from it.",
    },
)
def presumed_victim_without_help(file: CaseFile, context: Context) -> RuleOutcome:
    """Presumed victim without help.

    Checks:
        A decision more than three days ago presumes or finds the person to be a victim, and the file contains no
        service and no stay, whatever its status. Where only the status says so, the first report is more than three
        days old. Where the first day of entitlement is recorded, the rule on delayed help reports it. It is only a
        notice, to offer help again, where an adult declined all help that was offered.

    Why:
        Help is due from the first reasonable grounds. Without it people go back to where they can sleep.

    How to correct:
        Offer shelter, means of subsistence and care at once. Record each offer with its status, even if it was
        declined. If another organisation helps, refer the person or record its services.

    Source:
        Directive 2011/36/EU art. 11(2), CETS 197 art. 10(2). Three days is a working figure. Help that was declined
        appears as a service with that status. If there is no first report, the opening of the file counts. If a later
        decision against the person ended a decision, that decision no longer counts once the person is again presumed
        or found a victim. The rule does not check a case that is closed or transferred, a person who is missing or has
        died, or a file reduced for a message.
    """
    identification = recognised(file)
    declined = file.assistance is not None and all_help_declined(file.assistance, context)
    if identification is None or not (declined or nothing_recorded(file.assistance)):
        return None
    if file.status not in WORKING or is_extract(context) or is_out_of_reach(context):
        return None
    since, days = first_recognition(identification), thresholds().first_service_within_days
    if not context.is_overdue(since or not_presumed_before(file), days):
        return None
    at = "/assistance" if file.assistance is None else "/assistance/episodes"
    if declined:
        return violation(at, severity=Severity.NOTICE, kind=FindingKind.ADVICE, variant="declined")
    if since is None:
        return violation(at, variant="undated", derived=("derived/recognised-by-status",))
    return violation(at, limit=duration_param(days, "days"))


@rule(
    "CAS-010",
    CaseFile,
    severity="warning",
    kind="gap",
    standard="AST-S11",
    sources=("dir-2011-36 art. 11(1)",),
    message="All help has ended although criminal proceedings in which the person is a victim or witness are open.",
)
def help_ended_while_proceedings_run(file: CaseFile, context: Context) -> RuleOutcome:
    """Support ended during criminal proceedings.

    Checks:
        Every service and stay has ended, and criminal proceedings in which the person is a victim or witness are not
        closed. The last service or stay ended for a reason that neither the person chose nor their goals explain.

    Why:
        The months before a hearing are the time of the greatest pressure on a witness.

    How to correct:
        Find out with the person what they need until the proceedings end, and extend the help or pass it to a service
        that accompanies victims in proceedings. If a service continues elsewhere, record it.

    Source:
        Directive 2011/36/EU art. 11(1): help before, during and for an appropriate time after the proceedings. Reached
        goals, the person's own choice, a move, a transfer, lost contact and death explain an end. Another rule covers
        help that ended for lack of cooperation.
    """
    assistance = file.assistance
    if assistance is None or not file.proceedings or not (assistance.episodes or assistance.stays):
        return None
    if not any(
        entry.victim_role in AS_VICTIM and entry.closed_on is None and entry.stage is not CriminalProceedingStage.CLOSED
        for entry in file.proceedings
    ):
        return None
    if not help_has_ended(assistance, context) or has_died(assistance, context):
        return None
    return [
        violation(f"{at}/end_reason", day=entry.end)
        for at, entry in _last_ended(assistance)
        if entry.end_reason is None or entry.end_reason in ENDED_BY_OTHERS
    ] or None


def _last_ended(assistance: AssistanceSection) -> list[tuple[str, ServiceEpisode | ShelterStay]]:
    """Return the services and stays that ended last, with their places; several where they ended on the same day."""
    lists: tuple[tuple[str, tuple[ServiceEpisode | ShelterStay, ...]], ...] = (
        ("stays", assistance.stays),
        ("episodes", assistance.episodes),
    )
    ended = [
        (f"/assistance/{name}/{index}", entry)
        for name, entries in lists
        for index, entry in enumerate(entries)
        if entry.end is not None
    ]
    last = max((entry.end for _, entry in ended if entry.end is not None), default=None)
    return [(at, entry) for at, entry in ended if entry.end == last]


@rule(
    "CAS-017",
    CaseFile,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="REF-S01",
    sources=("dir-2011-36 art. 11(4)", "cets197 art. 29(2)"),
    extended=True,
    message="Several bodies are involved, and no coordinator is named.",
    variants={"border": "Referrals are open in more than one country, and no coordinator is named."},
)
def nobody_coordinates(file: CaseFile, context: Context) -> RuleOutcome:
    """Many helpers, no coordinator.

    Checks:
        The file names three or more bodies, or referrals to two or more countries are open, and neither the file nor the
        record of help names a coordinator.

    Why:
        Where everyone helps a little, no one sees that the person has told the story five times and has no bed
        tonight.

    How to correct:
        Agree with the person and the bodies involved who coordinates, and record that organisation.

    Source:
        Directive 2011/36/EU art. 11(4), CETS 197 art. 29(2). Three bodies is a working figure. The rule does not check
        a case that is closed or transferred, or a file reduced for a message.
    """
    if file.coordinator is not None or (file.assistance is not None and file.assistance.coordinator is not None):
        return None
    if file.status not in WORKING or is_extract(context):
        return None
    if (
        len({organisation.ref or organisation.name for organisation in file.organisations})
        >= thresholds().coordinated_from_bodies
    ):
        return violation("/coordinator")
    countries = {entry.recipient.country for entry in file.referrals if entry.status in OPEN_REFERRAL}
    states = {state_of(country) for country in countries if country is not None}
    return violation("/coordinator", variant="border") if len(states) > 1 else None


@rule(
    "CAS-020",
    CaseFile,
    severity="warning",
    kind="gap",
    standard="RES-S04",
    sources=("cets197 art. 13(2)", "cets197 art. 12(1)-(2)", "dir-2004-81 art. 7"),
    message="The reflection period has run longer than the working figure ({limit}), and no help to live and recover is recorded in it.",
)
def reflection_without_support(file: CaseFile, context: Context) -> RuleOutcome:
    """Reflection period without support.

    Checks:
        A reflection period has run for more than three days, and no shelter, subsistence, medical care, psychological
        help or counselling overlaps it or was declined or is received elsewhere. Where the rules on missing or
        delayed help already report this, this one does not.

    Why:
        A period to recover without a bed, food and care is only a wait for removal.

    How to correct:
        Offer shelter, means of subsistence, care and counselling for the whole of the period, and record each with
        its status.

    Source:
        CETS 197 art. 12(1)-(2) and 13(2), Directive 2004/81/EC art. 7. Three days is a working figure. The rule does
        not check a file reduced for a message, or the file of a person who is missing or has died.
    """
    legal = file.legal_status
    period = None if legal is None else legal.reflection_period
    if legal is None or period is None or period.status not in RAN:
        return None
    span = reflection_span(legal, context)
    if span is None or context.on is None:
        return None
    start, end = span[0], min(span[1], context.on)
    if (
        plus_days(start, thresholds().first_service_within_days) >= end
        or is_extract(context)
        or is_out_of_reach(context)
    ):
        return None
    assistance = file.assistance
    if assistance is not None and (
        _helped(assistance, start, end) or first_service_delayed(assistance, context) is not None
    ):
        return None
    if nothing_recorded(assistance) and presumed_victim_without_help(file, context) is not None:
        return None
    at = "/assistance" if assistance is None else "/assistance/episodes"
    return violation(at, day=end, limit=duration_param(thresholds().first_service_within_days, "days"))


def _helped(assistance: AssistanceSection, start: date, end: date) -> bool:
    """Return whether help to live and recover overlaps the period, or was not wanted."""
    for episode in assistance.episodes:
        if episode.service not in OF_THE_PERIOD:
            continue
        if episode.status in SERVICE_NOT_WANTED or _overlaps(episode.start, episode.end, start, end):
            return True
    return any(_overlaps(stay.start, stay.end, start, end) for stay in assistance.stays)


def _overlaps(first: date | None, last: date | None, start: date, end: date) -> bool:
    return first is not None and first <= end and (last is None or last >= start)
