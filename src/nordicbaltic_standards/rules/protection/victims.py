"""Protection of the person: assessments, measures, publicity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from nordicbaltic_standards.codelists.enumerations import (
    ConsentScope,
    ConsentStatus,
    ProtectedPerson,
    ProtectionMeasure,
)
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.models.victim_protection import (
    Incident,
    MeasureTaken,
    MediaPublication,
    VictimProtectionSection,
)
from nordicbaltic_standards.rules.case_context import closed_on, was_transferred
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.code_groups import CONSENT_ENDED
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.missing_persons import death_is_recorded, is_missing
from nordicbaltic_standards.rules.protection.consent_validity import NEVER_GIVEN, consent_of
from nordicbaltic_standards.rules.protection.disclosure_basis import may_have_ended
from nordicbaltic_standards.rules.protection.incidents import NOT_OF_DANGER, unanswered
from nordicbaltic_standards.rules.protection.publication import lets_be_recognised
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.risk_level import is_high_risk, latest_of
from nordicbaltic_standards.rules.suspicion import suspect_of

_THE_PERSON = (ProtectedPerson.THE_PERSON,)
"""The people protected by a measure that names no one: the person of the record."""
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
"""Measures that protect every day, so that their end leaves a gap; others are for one occasion."""
NO_CONSENT = NEVER_GIVEN | {ConsentStatus.NOT_REQUIRED}
"""States in which there is no consent."""


@rule(
    "PRO-031",
    VictimProtectionSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="PRO-S16",
    sources=("dir-2012-29 art. 22(1)", "dir-2011-36 art. 12(3)", "cets197 art. 28(1)"),
    fixed=True,
    message="An individual assessment of specific protection needs is missing, or is older than what has happened since.",
    variants={
        "old": "The last individual assessment of specific protection needs is older than the working figure allows ({limit})."
    },
)
def assessment_missing_or_old(protection: VictimProtectionSection, context: Context) -> RuleOutcome:
    """No up-to-date assessment of protection needs.

    Checks:
        An incident is recorded or proceedings are open, and there is no individual assessment; or the latest one is older
        than the latest incident; or the danger is grave or proceedings are open, and the latest one is older than one
        hundred and eighty days.

    Why:
        Protection that was measured to yesterday's danger does not stop today's.

    How to correct:
        Assess danger and specific protection needs with the person now, and review the measures of protection and the
        safety plan. In immediate danger call the police first.

    Source:
        Directive 2012/29/EU art. 22(1), Directive 2011/36/EU art. 12(3), CETS 197 art. 28(1). The number of days is a
        working figure of this standard. Children are presumed to have specific protection needs (Directive 2012/29/EU
        art. 22(4)). After an incident on which nothing at all was done, the rule on that incident applies instead.
        Nothing is checked if the person is missing or has died, or if another body has taken over. In a file that was
        closed for another reason, days are counted to its closing.
    """
    if not _goes_on(context) or is_missing(context):
        return None
    in_proceedings = known(protection.proceedings_open) is True
    latest = latest_of(protection.assessments)
    dangers = _to_assess(protection, context)
    if latest is None:
        return violation("/assessments") if in_proceedings or dangers else None
    index, newest = latest
    if any(incident.date > newest.date for incident in dangers):
        return violation("/assessments")
    today = _worked_on(context)
    valid_until = plus_days(newest.date, thresholds().risk_assessment_review_days)
    if (in_proceedings or is_high_risk(newest)) and today is not None and valid_until < today:
        limit = duration_param(thresholds().risk_assessment_review_days, "days")
        return violation(f"/assessments/{index}/date", variant="old", limit=limit)
    return None


def _to_assess(protection: VictimProtectionSection, context: Context) -> list[Incident]:
    """Return the incidents after which the danger has to be assessed again with the person.

    An incident after which nothing at all was done has a separate rule.
    """
    entry = unanswered(protection, context)
    return [
        incident
        for index, incident in enumerate(protection.incidents)
        if incident.kind not in NOT_OF_DANGER and (entry is None or index != entry[0])
    ]


def _goes_on(context: Context) -> bool:
    """Return whether the body that keeps the file is still responsible for the person's protection."""
    return not death_is_recorded(context.root) and not was_transferred(context.root)


def _worked_on(context: Context) -> date | None:
    """Return the last day on which the file was worked on: the day of reading, or the day of its closing."""
    closed = closed_on(context.root)
    return context.on if closed is None or context.on is None else min(context.on, closed)


def _in_force(measure: MeasureTaken) -> bool:
    """Return whether the measure was granted, or begun without having been refused."""
    return measure.granted_on is not None or (measure.from_date is not None and measure.refused_on is None)


def _carried_on(measure: MeasureTaken, end: date, measures: tuple[MeasureTaken, ...], today: date) -> bool:
    """Return whether other measures, alone or together, continue the protection of the same people."""
    protects = [other.protects for other in measures if _follows(other, measure, end, today)]
    # A measure that names no one protects everyone.
    return not all(protects) or set(measure.protects or _THE_PERSON).issubset(chain.from_iterable(protects))


def _follows(other: MeasureTaken, measure: MeasureTaken, end: date, today: date) -> bool:
    """Return whether a measure of the same kind continues beyond the end of another, without a gap in the future."""
    return (
        other.measure is measure.measure
        and (other.to_date is None or other.to_date > end)
        and _in_force(other)
        and (other.from_date is None or other.from_date <= today or (other.from_date - end).days <= 1)
    )


def _is_undecided(measure: MeasureTaken, today: date) -> bool:
    """Return whether the measure was requested some time ago and has neither been granted nor refused."""
    return (
        measure.granted_on is None
        and measure.refused_on is None
        and measure.refused_reason is None
        and measure.from_date is None
        and measure.measure is not ProtectionMeasure.NON_PUNISHMENT_RAISED
        and measure.requested_on is not None
        and plus_days(measure.requested_on, thresholds().protection_decision_days) < today
    )


@rule(
    "PRO-032",
    VictimProtectionSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="PRO-S16",
    sources=("cets197 art. 28(2)", "dir-2012-29 art. 18"),
    fixed=True,
    message="A protective measure has ended or ends soon while the danger is grave, and none of the same kind follows.",
    variants={
        "undecided": "A protective measure was requested, and the decision takes longer than the working figure ({limit})."
    },
    title_by_variant={"undecided": "Decision on a protective measure overdue"},
)
def protection_lapses(protection: VictimProtectionSection, context: Context) -> Iterator[Violation]:
    """Protection ending while the danger is grave.

    Checks:
        The latest assessment finds a grave danger, and a measure that protects day by day has ended or ends within
        fourteen days; no other of the same kind for the same people follows. Or a measure was requested more than
        fourteen days ago and neither granted nor refused.

    Why:
        Those who wait for a victim know the last day of a restraining order as well as the court does.

    How to correct:
        Request a new or longer measure before the last day, ask the authority for its decision, and agree with the
        person how to stay safe in between. Record the decision where there is one.

    Source:
        CETS 197 art. 28(2), Directive 2012/29/EU art. 18. The numbers of days are working figures of this standard.
        Measures for one occasion, such as an escort, end by their nature and are left out. The rule does not check a
        file that was closed because the person died, or a file that another body has taken over. In any other closed
        file, days are counted to its closing. A measure that ends and names no one is taken to be for the person.
        Several measures that follow may protect the same people together.
    """
    if not protection.measures or not _goes_on(context) or (today := _worked_on(context)) is None:
        return
    horizon = plus_days(today, thresholds().protection_lapse_days)
    latest = latest_of(protection.assessments)
    grave = latest is not None and is_high_risk(latest[1])
    for place, measure in enumerate(protection.measures):
        end = measure.to_date
        if _is_undecided(measure, today):
            limit = duration_param(thresholds().protection_decision_days, "days")
            yield violation(f"/measures/{place}/granted_on", variant="undecided", limit=limit)
        elif (
            grave
            and end is not None
            and end <= horizon
            and measure.measure in LASTING
            and _in_force(measure)
            and not _carried_on(measure, end, protection.measures, today)
        ):
            yield violation(f"/measures/{place}/to_date")


def _gone(consent: Consent, published: date, context: Context) -> bool:
    """Return whether a consent was never given, or had certainly ended before the day of a publication."""
    withdrawn = consent.withdrawn_at is not None and context.day_of(consent.withdrawn_at) < published
    expired = consent.valid_until is not None and consent.valid_until < published
    return consent.status in NO_CONSENT or withdrawn or expired


def _ended_without_a_day(copy: Consent | None) -> bool:
    """Return whether a consent, as it was on publication, had ended, on any day."""
    if copy is None:
        return False
    ended = copy.withdrawn_at if copy.status is ConsentStatus.WITHDRAWN else copy.valid_until
    return copy.status in CONSENT_ENDED and ended is None


def _listed(ref: str | None, root: Record) -> Consent | None:
    """Return the consent with this identifier in the record of data protection of the file."""
    for data in iter_parts(root, (DataProtectionSection,)):
        entry = consent_of(data, ref) if isinstance(data, DataProtectionSection) else None
        if entry is not None:
            return entry[1]
    return None


@rule(
    "PRO-036",
    VictimProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S01",
    sources=("cets197 art. 11(1)", "cets197 art. 11(3)", "gdpr art. 6(1)(a)"),
    extended=True,
    message="Something about the person was published, and no consent to that is recorded.",
    also_serves=("PRO-S02",),
    variants={
        "not-covered": "Something about the person was published, and the recorded consent does not cover that.",
        "suspect": "Something about the person was published on a consent of someone suspected of involvement or in conflict with the person's interests; it is not valid.",
        "child": "Something about a child was published on a consent to publicity by which the child can be recognised.",
        "undated": "Something about the person was published on a consent that ended on a day not recorded; whether it was in force cannot be shown.",
        "child-unsaid": "Something about a child was published on a consent that does not say that the child stays unrecognisable.",
    },
    advice_by_variant={
        "suspect": "Take the publication down, or ask whoever published it to do so, and mark the consent invalid. Tell the person alone, assess the danger again, and request the appointment of another representative if someone has to act for them. If there was another ground, record it. Do not tell the suspected person.",
        "child": "Take the publication down, or ask whoever published it to do so. Publish nothing more on this consent, and mark it invalid. Assess the danger again, and treat the publication as a breach of data security. Tell the child and a guardian who is neither suspected nor in conflict with the child's interests. Without such a guardian, tell the authority that is responsible for the child instead.",
        "child-unsaid": "Look at what was published. If the child can be recognised by it, have it taken down and mark the consent invalid. Then assess the danger again, and treat the publication as a breach of data security. If the child cannot be recognised, record which data the consent covers.",
        "undated": "Find out on which day the consent ended, and record it. Take the publication down, or ask whoever published it to do so, tell the person, and assess the danger again.",
    },
    title_by_variant={
        "child": "Publication may let a child be recognised",
        "undated": "Published on a consent ended on an unrecorded day",
    },
)
def published_without_consent(protection: VictimProtectionSection, context: Context) -> Iterator[Violation]:
    """Published without a valid consent.

    Checks:
        Something was published, no other ground is recorded, and there is no consent or none that is enough. The
        consent does not cover media or advocacy, was not given, was given later, was withdrawn before or had expired.
        Or it comes from someone who is suspected or whose interests conflict with the person's, or it covers
        publicity by which a child can be recognised. It is a warning where the consent ended on a day that is not
        recorded.

    Why:
        Publicity cannot be undone, and a picture is enough for a trafficker to find someone.

    How to correct:
        Take the publication down, or ask whoever published it to do so, tell the person, and assess the danger again.
        If there was a valid consent or another ground, record it. Never request a consent afterwards as if it had
        been there before.

    Source:
        CETS 197 art. 11(1) and 11(3), GDPR art. 6(1)(a). An authority that searches for a missing person has its own
        ground; the press works under national law on journalism (GDPR art. 85). The rule also looks up the consent in
        the file's list of consents, because a withdrawal must be respected wherever a copy of the consent is kept. A
        consent that by the list ended on a day that is not recorded may have been in force, and the finding is a
        warning. The whole file shows who is suspected. If it shows suspicion only against the family of the parent who
        consented, the finding is a warning. CETS 197 art. 11(2) requires that a child is not recognised, and no consent
        sets that aside. A consent for a child that names no data gives a warning.
    """
    for index, publication in enumerate(protection.publications):
        published = publication.published_on
        if published is None or publication.without_consent_ground is not None:
            continue
        fault = _fault(publication, published, context)
        if fault is not None:
            field = "consent_ref" if publication.consent is None else "consent"
            variant, severity = fault
            yield violation(f"/publications/{index}/{field}", severity=severity, variant=variant, day=published)


def _fault(publication: MediaPublication, published: date, context: Context) -> tuple[str, Severity | None] | None:
    """Return wording and severity of a fault of a publication; a consent withdrawn that day may have covered it."""
    copy = publication.consent
    listed = _listed(publication.consent_ref if copy is None else copy.id, context.root)
    consent = copy or listed
    if consent is None:
        return ("", None) if publication.consent_ref is None else None
    late = consent.given_at is not None and published < context.day_of(consent.given_at)
    gone = any(each is not None and _gone(each, published, context) for each in (copy, listed))
    if late or gone or _ended_without_a_day(copy) or ConsentScope.MEDIA_OR_ADVOCACY not in consent.scopes:
        return "not-covered", None
    suspect = suspect_of(consent, context)
    if suspect is not None and suspect.severity is None:
        return "suspect", None
    if lets_be_recognised(consent) and context.is_child(published):
        return "child", None
    if suspect is not None:
        return "suspect", suspect.severity
    if not consent.data_categories and context.is_child(published):
        return "child-unsaid", Severity.WARNING
    return ("undated", Severity.WARNING) if listed is not None and may_have_ended(listed, context) else None


ORDER_OF_A_MEASURE = (
    Order("requested_on", "granted_on"),
    Order("requested_on", "refused_on"),
    Order("from_date", "to_date"),
)
"""Which dates of a measure cannot be before which."""


@rule(
    "PRO-037",
    VictimProtectionSection,
    severity="error",
    kind="contradiction",
    standard="PRO-S16",
    sources=("cets197 art. 28(2)",),
    message="The dates of a protective measure are in the wrong order.",
)
def measure_out_of_order(protection: VictimProtectionSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Dates of a protective measure out of order.

    Checks:
        A measure was granted or refused before it was asked for, or ends before it begins.

    Why:
        Police and shelter act according to these dates; a wrong one leaves a gap that no one sees.

    How to correct:
        Compare the dates with the decision itself and correct the one that is wrong.

    Source:
        Logic of the protection record under CETS 197 art. 28(2). A measure that was refused and then granted on review
        is not a contradiction.
    """
    return [
        one
        for index, measure in enumerate(protection.measures)
        for one in out_of_order(measure, ORDER_OF_A_MEASURE, f"/measures/{index}")
    ] or None
