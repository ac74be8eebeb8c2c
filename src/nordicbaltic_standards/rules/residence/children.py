"""A child in detention under immigration law."""

from __future__ import annotations

from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule


@rule(
    "RES-030",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="GEN-S08",
    also_serves=("RES-S03", "RES-S10"),
    sources=("crc art. 37(b)", "crc art. 3(1)", "dir-2008-115 art. 17(1)"),
    message="A child is recorded as detained under immigration law.",
    variants={
        "grown": "The person was, or was presumed to be, a child when detention under immigration law began. They are recorded as detained and now count as an adult."
    },
    advice_by_variant={
        "grown": "If the detention goes on, request release at once, with a lawyer. If it has ended, record its last day. Make sure that the person is cared for as a possible victim."
    },
    title_by_variant={"grown": "Detained as a child, now of age"},
)
def child_detained(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Child in immigration detention.

    Checks:
        A detention under immigration law is recorded, and on its first day the person was, or was presumed, a child.

    Why:
        Behind a locked door a child learns that fleeing from the traffickers was a mistake.

    How to correct:
        Request release to a place for children at once, with a lawyer, and tell child protection. Do this with a
        guardian who is neither suspected nor in conflict with the child's interests, or with the authority that is
        responsible for the child. Record the last day of the detention. Where it has ended, make sure that the child is
        cared for as a possible victim.

    Source:
        CRC art. 37(b) and 3(1), Directive 2008/115/EC art. 17(1): only as a last resort and for the shortest time. Law
        does not rule it out, so the finding is a warning. It is a notice once the last day has passed or the person is
        certainly an adult. Detention on suspicion of an offence is not meant.
    """
    removal = status.removal
    if removal is None or removal.detained_from is None or not context.is_child(removal.detained_from):
        return None
    grown = context.on is not None and context.is_adult(context.on)
    over = grown or context.is_past(removal.detained_to)
    return violation(
        "/removal/detained_from",
        severity=Severity.NOTICE if over else None,
        variant="grown" if grown else "",
        day=removal.detained_from,
        derived=context.child_derived(removal.detained_from),
    )
