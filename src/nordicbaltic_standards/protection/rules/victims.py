"""Protection of the person: assessments, measures, publicity."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.core.parameters import (
    PROTECTION_DECISION_DAYS,
    PROTECTION_LAPSE_DAYS,
    RISK_ASSESSMENT_REVIEW_DAYS,
)
from nordicbaltic_standards.core.parts.consent import Consent
from nordicbaltic_standards.core.periods import plus_days
from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.core.vocabulary.consent import ConsentScope, ConsentStatus
from nordicbaltic_standards.core.walking import parts_within
from nordicbaltic_standards.law.around import closed_by_death
from nordicbaltic_standards.law.context import Context, Found, Verdict, found, given, length
from nordicbaltic_standards.law.danger import is_grave, latest_of
from nordicbaltic_standards.law.rule import rule
from nordicbaltic_standards.protection.codes import ProtectedPerson, ProtectionMeasure
from nordicbaltic_standards.protection.records import DataProtection, MeasureTaken, VictimProtection
from nordicbaltic_standards.protection.rules.grounds import consent_of

_THE_PERSON = (ProtectedPerson.THE_PERSON,)
"""Whom a measure protects that names nobody: it stands in the record of this person."""
LASTING = frozenset(
    {
        ProtectionMeasure.PROTECTED_IDENTITY_DATA,
        ProtectionMeasure.RESTRAINING_ORDER,
        ProtectionMeasure.EU_PROTECTION_ORDER,
        ProtectionMeasure.POLICE_PROTECTION,
        ProtectionMeasure.WITNESS_PROTECTION,
        ProtectionMeasure.RELOCATION,
        ProtectionMeasure.DIGITAL_SAFETY_MEASURES,
    }
)
"""Measures that protect day by day, so that their end leaves a gap; others serve one occasion."""
NO_CONSENT = frozenset(
    {
        ConsentStatus.NOT_ASKED,
        ConsentStatus.REQUESTED,
        ConsentStatus.REFUSED,
        ConsentStatus.INVALID,
        ConsentStatus.NOT_REQUIRED,
    }
)
"""States in which there is no consent."""


@rule(
    "PRO-031",
    VictimProtection,
    severity="warning",
    kind="gap",
    standard="PRO-S16",
    sources=("dir-2012-29 art. 22(1)", "dir-2011-36 art. 12(3)", "cets197 art. 28(1)"),
    fixed=True,
    message="An individual assessment of specific protection needs is missing, or older than what has happened since.",
    wordings={
        "old": "The last individual assessment of specific protection needs is older than the working figure allows ({limit})."
    },
)
def assessment_missing_or_old(protection: VictimProtection, context: Context) -> Verdict:
    """Danger without a fresh assessment.

    Checks:
        An incident is recorded or proceedings are open, and there is no individual assessment; or the latest one is older
        than the latest incident; or the danger is grave or proceedings are open, and the latest one is older than one
        hundred and eighty days.

    Why:
        Protection that was measured to yesterday's danger does not stop today's.

    How to correct:
        Assess danger and specific protection needs with the person now, and review the measures of protection and the safety plan. In
        immediate danger call the police first.

    Source:
        Directive 2012/29/EU art. 22(1), Directive 2011/36/EU art. 12(3), CETS 197 art. 28(1). The number of days is a
        working figure of this standard. Children are presumed to have specific protection needs (Directive 2012/29/EU art. 22(4)).
        A file that was closed because the person died is not looked at.
    """
    if closed_by_death(context.root):
        return None
    in_proceedings = given(protection.proceedings_open) is True
    latest = latest_of(protection.assessments)
    if latest is None:
        return found("/assessments") if in_proceedings or protection.incidents else None
    index, newest = latest
    if any(incident.date > newest.date for incident in protection.incidents):
        return found("/assessments")
    if (in_proceedings or is_grave(newest)) and context.overdue(newest.date, RISK_ASSESSMENT_REVIEW_DAYS):
        limit = length(RISK_ASSESSMENT_REVIEW_DAYS, "days")
        return found(f"/assessments/{index}/date", wording="old", limit=limit)
    return None


def _in_force(measure: MeasureTaken) -> bool:
    """Return whether the measure was granted, or begun without having been refused."""
    return measure.granted_on is not None or (measure.from_date is not None and measure.refused_on is None)


def _follows(other: MeasureTaken, measure: MeasureTaken, end: date, today: date) -> bool:
    """Return whether ``other`` carries the protection of ``measure`` on beyond its end, without a gap still to come."""
    return (
        other.measure is measure.measure
        and (other.to_date is None or other.to_date > end)
        and _in_force(other)
        and (not other.protects or set(measure.protects or _THE_PERSON) <= set(other.protects))
        and (other.from_date is None or other.from_date <= today or (other.from_date - end).days <= 1)
    )


def _is_undecided(measure: MeasureTaken, context: Context) -> bool:
    """Return whether the measure was asked for some time ago and has neither been granted nor refused."""
    return (
        measure.granted_on is None
        and measure.refused_on is None
        and measure.refused_reason is None
        and measure.from_date is None
        and measure.measure is not ProtectionMeasure.NON_PUNISHMENT_RAISED
        and context.overdue(measure.requested_on, PROTECTION_DECISION_DAYS)
    )


@rule(
    "PRO-032",
    VictimProtection,
    severity="warning",
    kind="gap",
    standard="PRO-S16",
    sources=("cets197 art. 28(2)", "dir-2012-29 art. 18"),
    fixed=True,
    message="A protective measure has ended or ends soon while the danger is grave, and none of the same kind follows.",
    wordings={
        "undecided": "A protective measure was asked for, and the answer takes longer than the working figure ({limit})."
    },
)
def protection_lapses(protection: VictimProtection, context: Context) -> Verdict:
    """Protection lapses while the danger stands.

    Checks:
        The latest assessment finds a grave danger, and a measure that protects day by day has ended or ends within
        fourteen days without another of the same kind for the same people; or a measure was asked for more than fourteen
        days ago and neither granted nor refused.

    Why:
        Those who wait for a victim know the last day of a restraining order as well as the court does.

    How to correct:
        Ask for a new or longer measure before the last day, ask the authority for its decision, and agree with the person
        on safety for the time between. Record the answer where there is one.

    Source:
        CETS 197 art. 28(2), Directive 2012/29/EU art. 18. The numbers of days are working figures of this standard.
        Measures for one occasion, as an escort, lapse by their nature and are left out, and so is a file that was closed
        because the person died. A measure that ends and names nobody is taken for one for the person.
    """
    if context.on is None or not protection.measures or closed_by_death(context.root):
        return None
    horizon = plus_days(context.on, PROTECTION_LAPSE_DAYS)
    latest = latest_of(protection.assessments)
    grave = latest is not None and is_grave(latest[1])
    said: list[Found] = []
    for place, measure in enumerate(protection.measures):
        end = measure.to_date
        if _is_undecided(measure, context):
            limit = length(PROTECTION_DECISION_DAYS, "days")
            said.append(found(f"/measures/{place}/granted_on", wording="undecided", limit=limit))
        elif (
            grave
            and end is not None
            and end <= horizon
            and measure.measure in LASTING
            and _in_force(measure)
            and not any(_follows(other, measure, end, context.on) for other in protection.measures)
        ):
            said.append(found(f"/measures/{place}/to_date"))
    return said or None


def _covers_publication(consent: Consent, published: date, context: Context) -> bool:
    """Return whether the consent allowed the publication on its day, or may have; one withdrawn that same day may."""
    status = consent.status
    undated = (status is ConsentStatus.WITHDRAWN and consent.withdrawn_at is None) or (
        status is ConsentStatus.EXPIRED and consent.valid_until is None
    )
    begun = consent.given_at is None or context.day_of(consent.given_at) <= published
    withdrawn = consent.withdrawn_at is not None and context.day_of(consent.withdrawn_at) < published
    expired = consent.valid_until is not None and consent.valid_until < published
    covered = status not in NO_CONSENT and ConsentScope.MEDIA_OR_ADVOCACY in consent.scopes
    return covered and begun and not undated and not withdrawn and not expired


def _listed(ref: str | None, root: Record) -> Consent | None:
    """Return the consent of this identifier in the record of data protection of the file; one that is elsewhere is not known."""
    for data in parts_within(root, (DataProtection,)):
        held = consent_of(data, ref) if isinstance(data, DataProtection) else None
        if held is not None:
            return held[1]
    return None


@rule(
    "PRO-036",
    VictimProtection,
    severity="error",
    kind="unlawful",
    standard="PRO-S01",
    sources=("cets197 art. 11(1)", "cets197 art. 11(3)", "gdpr art. 6(1)(a)"),
    extended=True,
    message="Something about the person was published, and no consent to that is recorded.",
    wordings={"not-covered": "Something about the person was published, and the recorded consent does not cover that."},
)
def published_without_consent(protection: VictimProtection, context: Context) -> Verdict:
    """Published without a valid consent.

    Checks:
        Something was published, no other ground is recorded, and either there is no consent or the consent as it stood
        does not cover media or advocacy, was not given, was given later, was withdrawn before or had expired.

    Why:
        Publicity cannot be taken back, and a picture is enough for a trafficker to find someone.

    How to correct:
        Have the publication taken down where you can, tell the person, and assess the danger anew. If there was a valid
        consent or another ground, record it. Never ask for a consent afterwards as if it had been there before.

    Source:
        CETS 197 art. 11(1) and 11(3), GDPR art. 6(1)(a). An authority that searches for a missing person has a ground of
        its own; the press works under national law on journalism (GDPR art. 85). A consent that is named only is looked
        up in the list of consents of the file.
    """
    said: list[Found] = []
    for index, publication in enumerate(protection.publications):
        published = publication.published_on
        if published is None or publication.without_consent_ground is not None:
            continue
        consent = publication.consent
        if consent is not None and not _covers_publication(consent, published, context):
            said.append(found(f"/publications/{index}/consent", wording="not-covered", day=published))
        elif consent is None and publication.consent_ref is None:
            said.append(found(f"/publications/{index}/consent_ref", day=published))
        elif consent is None:
            listed = _listed(publication.consent_ref, context.root)
            if listed is not None and not _covers_publication(listed, published, context):
                at = f"/publications/{index}/consent_ref"
                said.append(found(at, wording="not-covered", day=published))
    return said or None


def _before(one: date | None, other: date | None) -> bool:
    """Return whether both days are known and the first lies before the second."""
    return one is not None and other is not None and one < other


@rule(
    "PRO-037",
    VictimProtection,
    severity="error",
    kind="contradiction",
    standard="PRO-S16",
    sources=("cets197 art. 28(2)",),
    message="The dates of a protective measure do not follow one another.",
)
def measure_out_of_order(protection: VictimProtection, context: Context) -> Verdict:  # noqa: ARG001
    """Dates of a protective measure out of order.

    Checks:
        A measure was granted or refused before it was asked for, or ends before it begins.

    Why:
        Police and shelter act by these days; a wrong one leaves a gap that nobody sees.

    How to correct:
        Correct the date that is wrong by the decision itself.

    Source:
        Logic of the record of protection under CETS 197 art. 28(2). A measure that was refused and then granted on review
        is no contradiction.
    """
    said: list[Found] = []
    for index, measure in enumerate(protection.measures):
        if _before(measure.granted_on, measure.requested_on):
            said.append(found(f"/measures/{index}/granted_on"))
        if _before(measure.refused_on, measure.requested_on):
            said.append(found(f"/measures/{index}/refused_on"))
        if _before(measure.to_date, measure.from_date):
            said.append(found(f"/measures/{index}/to_date"))
    return said or None
