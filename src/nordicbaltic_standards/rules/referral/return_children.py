"""The return of a child: best interests, guardian, assessed care."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from nordicbaltic_standards.codelists.enumerations import BestInterestsOutcome, ChildCareStatus, ReturnType
from nordicbaltic_standards.models.safe_return import ReturnOfChild, SafeReturnSection
from nordicbaltic_standards.rules.code_groups import WITHOUT_PARENT
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.minority import identified_child
from nordicbaltic_standards.rules.referral.journey import goes_abroad, in_time, leaving_on
from nordicbaltic_standards.rules.registry import rule

_ELSEWHERE = frozenset({ReturnType.RESETTLEMENT_THIRD_COUNTRY, ReturnType.TRANSFER_TO_RESPONSIBLE_STATE})
_WITHOUT_PARENT = WITHOUT_PARENT | {ChildCareStatus.IN_CARE, ChildCareStatus.MISSING}
_NOTHING = ReturnOfChild()


@rule(
    "RET-004",
    SafeReturnSection,
    severity="error",
    kind="unlawful",
    standard="REF-S12",
    also_serves=("GEN-S08",),
    sources=("cets197 art. 16(7)", "dir-2011-36 art. 16(2)", "crc art. 3(1)"),
    fixed=True,
    message="A child may be returned only after its best interests have been determined; no determination was made before this return.",
    variants={
        "against": "The determination of the child's best interests does not support this return.",
        "open": "The outcome of the determination of the child's best interests is not recorded.",
    },
    advice_by_variant={
        "against": "Stop the return. Look for the solution that the determination supports. Do so with the authority responsible for the child, a guardian who is neither suspected nor in conflict with the child's interests, and the child. If the child has left, tell that authority at once, and those who receive the child unless the danger comes from them.",
        "open": "Ask the authority responsible for the child for the outcome and record it, and stop the return until it is known. If it speaks against the return and the child has left, tell that authority at once, and those who receive the child unless the danger comes from them.",
    },
    title_by_variant={
        "against": "Best interests do not support the child's return",
        "open": "Outcome of the best interests determination not recorded",
    },
)
def child_without_best_interests(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Child returned without a determination of its best interests.

    Checks:
        The person is a child, and the return is approved or has taken place. No determination of the child's best
        interests was made by the day of leaving, or its outcome does not support this return.

    Why:
        Families and institutions can be part of the trafficking; a child cannot get away from them again.

    How to correct:
        Stop the return until the authority responsible for the child has determined the child's best interests. The
        child must be heard, and a guardian must take part who is neither suspected nor in conflict with the child's
        interests. If there is no such guardian, have one appointed. If the child has left, tell that authority at once,
        and those who receive the child unless the danger comes from them.

    Source:
        CETS 197 art. 16(7), Directive 2011/36/EU art. 16(2), CRC art. 3(1). An outcome for a third country also
        supports a resettlement or a transfer to the responsible state. Without a recorded outcome the finding is a
        warning.
    """
    if not goes_abroad(record):
        return None
    leaving = leaving_on(record, context)
    if not context.is_child(leaving):
        return None
    derived = context.child_derived(leaving)
    best = None if record.child is None else record.child.best_interests
    if best is None:
        return violation("/child/best_interests", day=leaving, derived=derived)
    if not in_time(best.determined_on, leaving):
        return violation("/child/best_interests/determined_on", day=leaving, derived=derived)
    if best.outcome is None:
        at = "/child/best_interests/outcome"
        return violation(at, severity=Severity.WARNING, variant="open", day=leaving, derived=derived)
    elsewhere = best.outcome is BestInterestsOutcome.THIRD_COUNTRY and record.type in _ELSEWHERE
    if best.outcome is BestInterestsOutcome.RETURN or elsewhere:
        return None
    return violation("/child/best_interests/outcome", variant="against", day=leaving, derived=derived)


@rule(
    "RET-006",
    SafeReturnSection,
    severity="error",
    kind="unlawful",
    standard="REF-S12",
    sources=(
        "cets197 art. 16(5)",
        "cets197 art. 10(4)(a)",
        "cets197 art. 16(7)",
        "dir-2008-115 art. 10",
        "dir-2011-36 art. 16(3)",
    ),
    fixed=True,
    message="The child travels without a parent, and no guardian was appointed here before the journey.",
    variants={
        "not-acting": "The child travels without a parent, and the guardian appointed here no longer acts or has a conflict of interest.",
        "care": "The child travels without a parent, and the care at the destination was not assessed before the journey.",
        "suspected": "The person who is to care for the child is suspected of involvement.",
        "suspected-parent": "The child travels with a parent while a parent is under suspicion.",
    },
    title_by_variant={
        "not-acting": "Child's guardian not acting or in conflict",
        "care": "Child's care at the destination not assessed",
        "suspected": "Suspected person is to care for the child",
        "suspected-parent": "Child travels while a parent is suspected",
    },
)
def child_without_guardian_or_care(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Child travels without a guardian.

    Checks:
        The person is a child, and the return is approved or has taken place. The child travels without a parent, and
        without a guardian appointed here or without a carer there whose care was assessed. Or the carer is suspected,
        or the child travels with a parent while a parent is suspected. Where it is not recorded whether a parent
        travels along, the first two cases are warnings.

    Why:
        A child who is handed to the wrong people is handed back to the traffickers.

    How to correct:
        Stop the journey until a guardian is appointed and safe care is assessed and confirmed. Never hand the child to
        someone under suspicion. If the child has left, alert child protection on both sides.

    Source:
        CETS 197 art. 10(4)(a), 16(5) and 16(7), Directive 2011/36/EU art. 16(3), Directive 2008/115/EC art. 10. In a
        case file, the guardian named in the identification counts, unless that part has ended or interests conflict.
        The same day of appointment in the return does not count then either. Which parent is suspected is not recorded,
        so no parent may take the child along until this is settled. A child who is a Union citizen returns outside that
        last directive; the conventions remain the ground.
    """
    if not goes_abroad(record):
        return None
    leaving = leaving_on(record, context)
    if not context.is_child(leaving):
        return None
    child = record.child or _NOTHING
    wrong: list[Violation] = []
    carer = child.caregiver
    if carer is not None and carer.suspected is True:
        wrong.append(violation("/child/caregiver/suspected", variant="suspected", day=leaving))
    if child.travels_with_parent is True:
        if ChildCareStatus.PARENT_SUSPECTED in context.child_care:
            wrong.append(violation("/child/travels_with_parent", variant="suspected-parent", day=leaving))
        return wrong or None
    alone = child.travels_with_parent is False or not _WITHOUT_PARENT.isdisjoint(context.child_care)
    severity = None if alone else Severity.WARNING
    derived = context.child_derived(leaving)
    missing = _guardian_and_care(child, leaving, severity, context)
    return [*wrong, *(replace(each, derived=derived) for each in missing)] or None


def _guardian_and_care(
    child: ReturnOfChild, leaving: date | None, severity: Severity | None, context: Context
) -> list[Violation]:
    wrong: list[Violation] = []
    appointed = child.guardian_appointed_on
    if not context.had_guardian(leaving):
        if not in_time(appointed, leaving):
            wrong.append(violation("/child/guardian_appointed_on", severity=severity, day=leaving))
        elif appointed == _identified_guardian_on(context):
            wrong.append(
                violation("/child/guardian_appointed_on", severity=severity, variant="not-acting", day=leaving)
            )
    carer = child.caregiver
    if carer is None:
        wrong.append(violation("/child/caregiver", severity=severity, variant="care", day=leaving))
    elif carer.suspected is not True and not in_time(carer.assessed_on, leaving):
        wrong.append(violation("/child/caregiver/assessed_on", severity=severity, variant="care", day=leaving))
    return wrong


def _identified_guardian_on(context: Context) -> date | None:
    """Return the day on which the guardian whom the identification in the file names was appointed."""
    child = None if context.subject is None else identified_child(context.root, context.subject)
    return None if child is None or child.guardian is None else child.guardian.appointed_on


@rule(
    "RET-018",
    SafeReturnSection,
    severity="warning",
    kind="gap",
    standard="REF-S12",
    also_serves=("GEN-S08",),
    sources=("crc art. 12",),
    extended=True,
    message="The child was not heard before its best interests were determined.",
)
def child_not_heard(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Child not heard.

    Checks:
        The return of a child is approved or has taken place, and the record says that the child was not heard when its
        best interests were determined.

    Why:
        What a child knows and fears is part of what serves the child best.

    How to correct:
        Hear the child before the journey, in a way that fits age and language, and determine the best interests again.
        For a child too young to form a view leave the field empty.

    Source:
        CRC art. 12, for a child who is able to form views.
    """
    best = None if record.child is None else record.child.best_interests
    if best is None or best.child_heard is not False or not goes_abroad(record):
        return None
    leaving = leaving_on(record, context)
    derived = context.child_derived(leaving)
    at = "/child/best_interests/child_heard"
    return violation(at, day=leaving, derived=derived) if context.is_child(leaving) else None
