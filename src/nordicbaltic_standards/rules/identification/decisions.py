"""Decisions on whether a person is, or may be, a victim: order, threshold, body and standing."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import IdentificationStatus, IdentificationThreshold, IdentifyingBody
from nordicbaltic_standards.law.values import Actor
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.code_groups import NEGATIVE_DECISIONS
from nordicbaltic_standards.rules.competent_bodies import is_other_authority
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.identification.key_dates import first_presumption, is_formal, may_fall
from nordicbaltic_standards.rules.registry import rule

ORDER_OF_A_DECISION = (
    Order("decided_on", "notified_on", "notice"),
    Order("decided_on", "review/lodged_on", "lodged"),
    Order("decided_on", "review/decided_on", "review"),
    Order("review/lodged_on", "review/decided_on", "review"),
)
"""Which dates of a decision cannot be before which."""


@rule(
    "IDN-005",
    IdentificationSection,
    severity="error",
    kind="contradiction",
    standard="IDN-S08",
    sources=("dir-2011-36 art. 11(4)",),
    message="A decision is dated before the day on which signs were first reported.",
    variants={
        "formal-first": "A formal decision is dated before the first decision on reasonable grounds.",
        "notice": "The person is recorded as informed of the decision before it was taken.",
        "lodged": "The review is recorded as requested before the decision was taken.",
        "review": "The review is recorded as decided before it was requested or before the decision was taken.",
    },
)
def steps_out_of_order(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Identification steps out of order.

    Checks:
        A decision is dated before the first report of signs; a notice or a review is dated before its decision; or a
        formal positive decision is dated before the first decision on reasonable grounds.

    Why:
        Assistance, the reflection period and the time limits for review run from these dates.

    How to correct:
        Compare the dates with the letters and decisions in the file and correct the one that is wrong.

    Source:
        Directive 2011/36/EU art. 11(4) and logic. A formal decision without one on reasonable grounds is allowed, and
        so is a new look at a case after a refusal. A formal positive decision that comes first gives a warning.
    """
    out: list[Violation] = []
    signalled = known(record.signalled_on)
    formal: list[tuple[date, int]] = []
    for index, decision in enumerate(record.decisions):
        decided = known(decision.decided_on)
        if decided is not None and signalled is not None and decided < signalled:
            out.append(violation(f"/decisions/{index}/decided_on"))
        if decided is not None and decision.outcome is IdentificationStatus.FORMALLY_IDENTIFIED:
            formal.append((decided, index))
        out += out_of_order(decision, ORDER_OF_A_DECISION, f"/decisions/{index}")
    presumed = first_presumption(record)
    if formal and presumed is not None:
        first, index = min(formal)
        if first < presumed and not _denied_between(record, first, presumed):
            at = f"/decisions/{index}/decided_on"
            out.append(violation(at, severity=Severity.WARNING, variant="formal-first"))
    return out or None


def _denied_between(record: IdentificationSection, first: date, last: date) -> bool:
    """Return whether a decision against the person was made between two days; after it the case starts again."""
    return any(
        decision.outcome in NEGATIVE_DECISIONS
        and (day := known(decision.decided_on)) is not None
        and first <= day <= last
        for decision in record.decisions
    )


@rule(
    "IDN-006",
    IdentificationSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="IDN-S01",
    sources=("cets197 art. 10(2)", "dir-2011-36 art. 11(2)"),
    message="A presumption of victim status is based on reasonable grounds; a stricter threshold is recorded.",
)
def presumption_asks_for_too_much(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Presumption requires more than reasonable grounds.

    Checks:
        A presumptive decision was taken on a threshold other than reasonable grounds.

    Why:
        A high threshold at the first step keeps people from the help that makes later identification possible.

    How to correct:
        Ask the deciding body which threshold it applies. If it requires more than reasonable grounds, say so to the
        national coordinator; start the support that the signs call for.

    Source:
        CETS 197 art. 10(2), Directive 2011/36/EU art. 11(2). A decision with the outcome of a formal identification is a
        formal one, whatever its kind.
    """
    out: list[Violation] = []
    for index, decision in enumerate(record.decisions):
        if not is_formal(decision) and decision.threshold not in {None, IdentificationThreshold.REASONABLE_GROUNDS}:
            out.append(violation(f"/decisions/{index}/threshold", day=known(decision.decided_on)))
    return out or None


@rule(
    "IDN-009",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S08",
    also_serves=("IDN-S04",),
    sources=("cets197 art. 10(1)",),
    facts=("identification.formal_by", "network.authorities"),
    message="Formal identification is the task of other bodies than the one recorded ({country}).",
)
def body_not_competent(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Deciding body not competent in the country.

    Checks:
        A formal decision was taken by a kind of body that the country's law or practice does not name for formal
        identification on that day; or by an authority of the country that is not among those named.

    Why:
        Those who grant permits and services may refuse to accept a decision of a body that is not competent.

    How to correct:
        Correct the kind of body if it was recorded wrongly. Otherwise record the decision as a presumptive one, with an
        outcome to match, and ask the competent body for a formal decision if the person wants one.

    Source:
        CETS 197 art. 10(1), with the national rule on who identifies formally. Nothing is reported if the country has
        no formal identification, or if the body is recorded as another one. An authority is judged only if the
        country's file knows it and names all competent ones by identifier, because a system may use its own
        identifiers. It is then judged whether or not its kind is recorded. This record does not show for which group of
        persons a body is competent. A decision recorded as presumptive whose outcome is a formal identification is
        judged as a formal one. The fact that a person did not want to be identified formally is no one's decision, and
        anyone may note it.
    """
    out: list[Violation] = []
    for index, decision in enumerate(record.decisions):
        body = decision.identifying_body
        if not is_formal(decision) or body is IdentifyingBody.OTHER or decision.outcome is _DECLINED:
            continue
        day = known(decision.decided_on)
        law = context.law(day)
        competent = law.identification.formal_by
        actors, authority = competent.value or (), decision.authority
        if not actors:
            continue
        if body is not None and not any(_is_named(actor, body, authority) for actor in actors):
            out.append(violation(f"/decisions/{index}/identifying_body", competent, day=day))
        elif authority is not None and is_other_authority(authority, law, competent):
            out.append(violation(f"/decisions/{index}/authority", competent, day=day))
    return out or None


def _is_named(actor: Actor, body: IdentifyingBody, authority: str | None) -> bool:
    """Return whether a competent body is the one recorded, by its kind or by its identifier."""
    return body in actor.bodies or (authority is not None and actor.authority == authority)


@rule(
    "IDN-022",
    IdentificationSection,
    severity="warning",
    kind="contradiction",
    urgency="documentation",
    standard="IDN-S08",
    sources=("dir-2011-36 art. 11(4)",),
    message="The status says that the person is formally identified, but the last formal decision refuses or withdraws that.",
    variants={
        "positive": "The status says that the person was found not to be a victim, but the last formal decision identifies the person as one."
    },
)
def status_against_the_last_decision(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Status contradicts the last formal decision.

    Checks:
        The status is that of a formally identified victim, but the last dated formal decision refuses or withdraws it
        and no review has changed, or may yet change, that; or the other way round.

    Why:
        Others read the status, not the decisions, and grant or refuse help accordingly.

    How to correct:
        Bring the status in line with the decision that is in force today, or record the decision or review that is
        missing. Where another competent body has decided otherwise, record that decision as well.

    Source:
        Directive 2011/36/EU art. 11(4) and logic. The finding is only a warning, since several bodies may be competent
        at the same time. A decision with the outcome of a formal identification is a formal one, whatever its kind.
    """
    wanted = _OPPOSITE.get(record.status)
    if wanted is None:
        return None
    formal = [
        (decided, index, decision)
        for index, decision in enumerate(record.decisions)
        if is_formal(decision) and (decided := known(decision.decided_on)) is not None
    ]
    _, _, last = max(formal, default=(None, None, None))
    if last is None or last.outcome not in wanted or may_fall(last):
        return None
    positive = record.status is IdentificationStatus.NOT_A_VICTIM
    return violation("/status", variant="positive" if positive else "")


_DECLINED = IdentificationStatus.FORMAL_IDENTIFICATION_DECLINED
_OPPOSITE: dict[IdentificationStatus, frozenset[IdentificationStatus]] = {
    IdentificationStatus.FORMALLY_IDENTIFIED: NEGATIVE_DECISIONS,
    IdentificationStatus.NOT_A_VICTIM: frozenset({IdentificationStatus.FORMALLY_IDENTIFIED}),
}
"""Outcomes of the last formal decision that a status contradicts."""
