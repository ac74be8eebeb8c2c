"""Identification in relation to the right to stay: reflection, removal and return."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.enumerations import (
    IdentificationStatus,
    LegalEvent,
    RemovalKind,
    ReviewOutcome,
    VictimRole,
)
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.rest_days import latest_end
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.values import Eligibility
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.identification import IdentificationSection, Review
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.rules.case_file.case_state import (
    dated_decisions,
    in_favour_between,
    is_extract,
    not_presumed_before,
)
from nordicbaltic_standards.rules.case_file.reflection_need import reflection_need
from nordicbaltic_standards.rules.code_groups import FORCED_RETURNS, NEGATIVE_DECISIONS
from nordicbaltic_standards.rules.context import (
    NO_INSTRUMENT,
    Context,
    RuleOutcome,
    Violation,
    duration_param,
    violation,
)
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.identification.key_dates import (
    POSITIVE,
    has_fallen,
    is_formal,
    was_requested,
)
from nordicbaltic_standards.rules.referral.journey import departed_on
from nordicbaltic_standards.rules.reflection_period import RAN, TAKEN_AWAY
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.bar_on_removal import GIVEN_UP_ADVICE, barred, taken_away

REVIEW_PENDING = frozenset({None, ReviewOutcome.PENDING})


@rule(
    "CAS-002",
    CaseFile,
    severity="error",
    kind="contradiction",
    standard="RES-S02",
    sources=("cets197 art. 13(1)",),
    facts=("reflection_period.eligible",),
    message="The last decision before the reflection period denies that the person is a victim; a reflection period is based on reasonable grounds to believe that they are one.",
    variants={
        "missing": "No decision on reasonable grounds precedes the reflection period, and the day on which the grounds were found is not recorded.",
    },
    title_by_variant={"missing": "No decision on reasonable grounds before the reflection period"},
)
def reflection_without_reasonable_grounds(file: CaseFile, context: Context) -> RuleOutcome:
    """Reflection period without reasonable grounds to believe the person is a victim.

    Checks:
        A reflection period was granted although the last decision before it denies or withdraws victim status and no
        decision in the person's favour follows. The rule warns where no decision in their favour precedes the period
        and no day on which the grounds were found is recorded.

    Why:
        The period is based on reasonable grounds to believe that the person is a victim. Without them it can be
        contested, and the person's stay with it.

    How to correct:
        Check the dates of the decisions. Record the decision or the day on which the grounds were found, or the
        review of the decision that denies them. Never remove the period from the record to make it fit.

    Source:
        CETS 197 art. 13(1). The finding is a warning while a review of the decision is open, and in a country that
        requires no victim status. In a draft, or a file reduced for a message, the rule does not report what is merely
        missing.
    """
    legal = file.legal_status
    period = None if legal is None else legal.reflection_period
    if period is None or period.status not in RAN:
        return None
    moment = max((day for day in (period.start, period.decided_on) if day is not None), default=None)
    if moment is None:
        return None
    decisions = () if file.identification is None else file.identification.decisions
    before = [
        (day, decision)
        for day, decision in dated_decisions(decisions)
        if day <= moment and decision.outcome in POSITIVE | NEGATIVE_DECISIONS
    ]
    if before:
        day, last = before[-1]
        if last.outcome in POSITIVE or has_fallen(last) or in_favour_between(decisions, day):
            return None
        lowered = _is_pending(last.review) or _asks_for_no_status(context, moment)
        return violation("/legal_status/reflection_period", severity=Severity.WARNING if lowered else None, day=moment)
    if period.grounds_found_on is not None or context.profile == "draft" or is_extract(context):
        return None
    undated = any(decision.outcome in POSITIVE and known(decision.decided_on) is None for decision in decisions)
    if undated or _asks_for_no_status(context, moment):
        return None
    at = "/legal_status/reflection_period/grounds_found_on"
    return violation(at, severity=Severity.WARNING, variant="missing", day=moment)


def _asks_for_no_status(context: Context, day: date) -> bool:
    eligible = context.law(day).reflection_period.eligible.value
    return eligible is not None and eligible.requires_victim_status is False


def _is_pending(review: Review | None) -> bool:
    """Return whether a review was requested and, as far as we know, has not been decided yet."""
    return review is not None and review.outcome in REVIEW_PENDING and was_requested(review)


@rule(
    "CAS-003",
    CaseFile,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="RES-S06",
    sources=("cets197 art. 13(1)", "dir-2004-81 art. 5"),
    facts=(
        "reflection_period.eligible",
        "reflection_period.application_deadline",
        "reflection_period.applicant",
        "reflection_period.is_departure_deadline",
        "terms.rest_day_rule",
    ),
    message="The person has been recognised as a possible victim, and neither a reflection period nor another right to stay is recorded.",
    variants={
        "term": "The person has been recognised as a possible victim, and nothing is recorded that secures their stay; the law of the country gives little time to request the reflection period ({country}: {limit}).",
        "term-passed": "The person has been recognised as a possible victim, and nothing is recorded that secures their stay; the time that the law of the country gives to request the reflection period has passed ({country}: {limit}).",
        "proceedings": "The person has been recognised as a possible victim, and nothing is recorded that secures their stay; the law of the country opens the reflection period only once there are criminal proceedings ({country}).",
        "applicant": "The person has been recognised as a possible victim, and nothing is recorded that secures their stay; under the law of the country only certain bodies can request the reflection period ({country}).",
        "limited": "The person has been recognised as a possible victim; they may stay for a visit or a job only, and nothing shows that they were informed of the reflection period and the permits.",
        "departure": "The person has been recognised as a possible victim, and nothing is recorded that secures their stay; under the law of the country the reflection period is a longer time to leave ({country}).",
    },
    advice_by_variant={
        "term": "Tell the person about the reflection period today, in a language that they understand, and help with the request. Tell them about the permits and international protection too, and get independent advice. If another right to stay is known, record it.",
        "term-passed": "Ask a lawyer today whether a request for the reflection period can still be accepted. Tell the person about the permits and the right to apply for international protection. If the period was requested, or another right to stay is known, record it.",
        "proceedings": "Tell the person about the permits and the right to apply for international protection, and that the reflection period opens only with criminal proceedings. Get independent advice. Whether to report the crime is for the person to decide. Record the day of each step. If another right to stay is known, record it.",
        "applicant": "Tell the person about the reflection period, the permits and the right to apply for international protection, and get independent advice. If the person wants the period, turn today to a body that can request it, such as the police or the social services of the municipality. If another right to stay is known, record it.",
        "limited": "Tell the person about the reflection period, the permits and the right to apply for international protection, and get independent advice. Do so in a language that they understand, and before the visa or the job ends. Record the day. If they were told, record when.",
        "departure": "Before anything is requested, have a lawyer explain to the person what this period means, which permits there are, and that they can apply for international protection. Record the day of each step. If another right to stay is known, record it.",
    },
    title_by_variant={"limited": "Visit or job stay, reflection period not explained"},
)
def stay_not_secured(file: CaseFile, context: Context) -> RuleOutcome:
    """Third-country victim without reflection period or permit.

    Checks:
        The person is a national of a third country and was presumed or found to be a victim more than seven days ago.
        The file records no reflection period, no permit, no application for international protection and no other
        right to stay. Where the law sets a time limit for requesting the period, the rule does not wait. It also
        reports a stay for a visit or a job only, where nothing shows that the person was informed of the period.

    Why:
        A person who can be removed any day cannot recover, and traffickers say that it will happen.

    How to correct:
        Tell the person about the reflection period, the permits and the right to apply for international protection,
        get independent advice, and ask the competent authority for the period. Record the day of each step. If
        another right to stay is known, record it.

    Source:
        CETS 197 art. 13(1), Directive 2004/81/EC art. 2(a) and 5. Seven days is a working figure. If the field for
        third-country nationality is empty, the nationalities show whether the person is a national of a third country.
        The rule does not check nationals of a state of the Union, the European Economic Area or Switzerland, although
        the law of Denmark and Norway can cover them. If the day of the decision is not recorded, the seven days run
        from the first report, or otherwise from the opening of the file. If a reflection period is recorded, whatever
        its status, the rules on the reflection period apply instead. The rule does not check a person who has since
        left the country and is not known to be back. Nor does it check a file that is closed or transferred, or a file
        reduced for a message that names no right to stay. A permit that has expired or was refused secures nothing, and
        neither does an application that ended without protection. An open appeal may. If a later decision against the
        person ended a decision, that decision no longer counts once the person is again presumed or found a victim. The
        Latvian time limit of three days runs from the day on which victim status was granted; the rule counts from the
        decision that is recorded. A person who is already a victim in criminal proceedings cannot have the period
        there.
    """
    need = reflection_need(file, context)
    if need is None:
        return None
    if need.limited:
        late = context.is_overdue(need.since or need.earliest, thresholds().secured_stay_within_days)
        at = "/legal_status/information/reflection_on"
        return violation(at, variant="limited", derived=need.derived) if late else None
    at = "/legal_status" if file.legal_status is None else "/legal_status/reflection_period"
    law = context.law().reflection_period
    term = law.application_deadline
    if term.value is not None and term.value.event is LegalEvent.GROUNDS_FOUND and not _excluded(file, law.eligible):
        limit = term.value.length
        passed = need.since is not None and context.is_past(
            latest_end(need.since, limit.amount, limit.unit, context.country)
        )
        length, variant = duration_param(limit.amount, limit.unit), "term-passed" if passed else "term"
        return violation(at, term, variant=variant, derived=need.derived, limit=length)
    if not context.is_overdue(need.since or need.earliest, thresholds().secured_stay_within_days):
        return None
    eligible, applicant, departure = law.eligible, law.applicant, law.is_departure_deadline
    facts: tuple[Fact[Any], ...] = ()
    variant = ""
    if eligible.value is not None and eligible.value.requires_criminal_proceedings is True:
        facts, variant = (eligible,), "proceedings"
    elif applicant.value is not None:
        facts, variant = (applicant,), "applicant"
    elif departure.value is True:
        facts, variant = (departure,), "departure"
    return violation(at, *facts, variant=variant, derived=need.derived)


def _excluded(file: CaseFile, eligible: Fact[Eligibility]) -> bool:
    """Return whether the law excludes victims in criminal proceedings from the period, and the person is one."""
    closed_to = eligible.value is not None and eligible.value.excluded_if_victim_in_proceedings is True
    return closed_to and any(entry.victim_role is VictimRole.INJURED_PARTY for entry in file.proceedings)


@rule(
    "CAS-004",
    CaseFile,
    severity="error",
    kind="unlawful",
    urgency="liberty",
    standard="IDN-S05",
    sources=("cets197 art. 10(2)",),
    facts=("identification.formal_by",),
    fixed=True,
    message="The person was removed before identification was complete.",
    variants={
        "no-formal": "The person was removed while presumed a victim, and no decision had ended the presumption; the law of the country has no formal identification ({country}).",
        "under-assessment": "The person was removed while it was being assessed whether they are a victim.",
    },
    advice_by_variant={
        "no-formal": "If the dates are wrong, correct them; if a decision had ended the presumption, record it. If not, tell the person's lawyer and the body that presumed them a victim at once. Try to reach the person through a support organisation where they are, and record what was done.",
        "under-assessment": "If the dates are wrong, correct them. If they are right, find out whether there were reasonable grounds to believe that the person is a victim, and tell the person's lawyer and the assessing body. Try to reach the person through a support organisation where they are, and record what was done.",
    },
    title_by_variant={"no-formal": "Removed while presumed a victim"},
)
def removed_before_identification_was_complete(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Removed before identification was complete.

    Checks:
        A removal or a transfer under the Dublin rules was enforced, or a forced return departed. The person had been
        presumed a victim, the presumption still applied, and no formal decision had been taken. Where the law has no
        formal identification, it is a warning, unless the person was presumed a victim again later. It is also a
        warning where the case is under assessment and nothing had been decided by that day. Where the reflection
        period surely barred the removal, the rule on that period reports it.

    Why:
        A person who is removed before it is clear whether they are a victim is sent back to where the traffickers
        are.

    How to correct:
        If the dates are wrong, correct them. If they are right, tell the person's lawyer and the identifying body at
        once. Try to reach the person through a support organisation where they are, and record what was done.

    Source:
        CETS 197 art. 10(2): on reasonable grounds the person is not removed until identification has been completed.
        While a case is only being assessed, the article might not protect the person yet, and the warning is based on
        the regional standard. Where no authority identifies formally (Iceland, Norway, Sweden), only a decision against
        the person can show in the record that identification has ended. A decision that is formal by its kind or its
        outcome does not end a presumption that came after it. The exception is a decision that found the person a
        victim, if the status still says so. A voluntary return is not a removal, and the rule does not check a refusal
        of entry. A journey that is recorded both as a removal and as a return is reported once. A person who gives up
        the reflection period, or whose period ends, is no less protected by this article.
    """
    identification, legal = file.identification, file.legal_status
    if identification is None:
        return
    for at, day in removals(file):
        assessed = _under_assessment(file, identification, day)
        if not assessed and not presumed_only(identification, day):
            continue
        # With the empty wording, the rule on the period reports an error. Where it only warns, this rule, which no
        # waiver affects, reports.
        if legal is not None and barred(legal, day, context) == "":
            continue
        if assessed:
            yield violation(
                at, severity=Severity.WARNING, variant="under-assessment", day=day, instrument=NO_INSTRUMENT
            )
            continue
        formal_by = context.law(day).identification.formal_by
        again = any(
            decided > day and each.outcome in POSITIVE for decided, each in dated_decisions(identification.decisions)
        )
        lowered = formal_by.state is State.NONE_IN_LAW and not again
        severity, variant = (Severity.WARNING, "no-formal") if lowered else (None, "")
        yield violation(at, severity=severity, variant=variant, day=day)


def _under_assessment(file: CaseFile, identification: IdentificationSection, day: date) -> bool:
    """Return whether the case is under assessment, was so on ``day``, and nothing had been decided by then."""
    if identification.status is not IdentificationStatus.UNDER_ASSESSMENT or not_presumed_before(file) > day:
        return False
    return all((decided := known(each.decided_on)) is not None and decided > day for each in identification.decisions)


def presumed_only(identification: IdentificationSection, day: date) -> bool:
    """Return whether, before ``day``, the person was presumed a victim, and no formal decision had followed that.

    A formal decision ends the presumptions up to its day; a new presumption opens identification again.
    """
    formal = [decision for decision in identification.decisions if is_formal(decision)]
    if any(known(decision.decided_on) is None for decision in formal):
        return False
    dated = dated_decisions(identification.decisions)
    others = [(decided, decision) for decided, decision in dated if decided < day and not is_formal(decision)]
    if not others or others[-1][1].outcome not in POSITIVE:
        return False
    decided_formally = [(decided, decision) for decided, decision in dated if is_formal(decision)]
    ended = max((decided for decided, _ in decided_formally if decided <= day), default=date.min)
    if others[-1][0] <= ended:
        return False
    # A second body may presume what another has found: by the status, that finding is still valid.
    last_day, last = decided_formally[-1] if decided_formally else (date.max, None)
    identified = last is not None and last.outcome is IdentificationStatus.FORMALLY_IDENTIFIED and last_day <= day
    return not (identified and identification.status is IdentificationStatus.FORMALLY_IDENTIFIED)


@rule(
    "CAS-005",
    CaseFile,
    severity="error",
    kind="unlawful",
    urgency="liberty",
    standard="RES-S03",
    sources=("cets197 art. 13(1)", "dir-2004-81 art. 6(2)", "cjeu-c-66-21 judgment"),
    facts=("reflection_period.suspension_of_removal",),
    fixed=True,
    message=TAKEN_AWAY,
    variants={
        "given-up": "A forced return or a transfer to another state took place on a day of a reflection period that the person had given up; make sure that the person knew what was given up and was free to keep it.",
        "same-day": "A forced return or a transfer to another state took place on the very day on which the reflection period ended early or was given up; the record does not say which came first.",
        "requested": "A forced return or a transfer to another state took place while a request for a reflection period was open.",
    },
    advice_by_variant={
        "given-up": GIVEN_UP_ADVICE,
    },
    title_by_variant={
        "given-up": "Forced return in a reflection period given up",
        "same-day": "Forced return on the day the reflection period ended",
        "requested": "Forced return while a reflection request was open",
    },
)
def forced_return_during_reflection(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Forced return during the reflection period.

    Checks:
        A forced return, or a transfer to the state responsible for an application, departed on a day of the
        reflection period that the legal status records. It is a warning where the person, as an adult, had knowingly
        given the period up, or where a request for the period was open. It is also a warning where the departure was
        on the very day of a lawful early end or of the giving up. Where the same day is recorded as a removal, the
        rule on removal reports it.

    Why:
        The period is there so that no one is taken away while recovering.

    How to correct:
        If the dates are wrong, correct them. If they are right, tell the person's lawyer and the authority that granted
        the period at once, warn the receiving organisation, and record what was done.

    Source:
        CETS 197 art. 13(1), Directive 2004/81/EC art. 6(2), judgment C-66/21. National law that says the same is named
        if it was read. The rule does not check a return that the person chose. The day is judged in the same way as for
        a removal. On the very day of a lawful end, or of a waiver, it is not known which came first, so the finding is
        a warning.
    """
    legal = file.legal_status
    if legal is None:
        return
    for at, left in _forced_returns(file):
        fault = taken_away(legal, left, at, context)
        if fault is not None:
            yield fault


def removals(file: CaseFile) -> list[tuple[str, date]]:
    """Return place and day of a removal and of each forced return; a journey that is recorded as both comes once."""
    removed = _removed_on(file.legal_status)
    own = [] if removed is None else [("/legal_status/removal/enforced_on", removed)]
    return [*own, *_forced_returns(file)]


def _forced_returns(file: CaseFile) -> Iterator[tuple[str, date]]:
    """Yield place and day of each forced return, except one that is also recorded as a removal."""
    removed = _removed_on(file.legal_status)
    for index, entry in enumerate(file.returns):
        left = departed_on(entry) if entry.type in FORCED_RETURNS else None
        if left is not None and left != removed:
            yield f"/returns/{index}/travel/departed_at", left


def _removed_on(legal: LegalStatusSection | None) -> date | None:
    """Return the day of a removal to which the rule on removal in the period applies."""
    removal = None if legal is None else legal.removal
    return None if removal is None or removal.kind is RemovalKind.ENTRY_REFUSAL else removal.enforced_on
