"""Orders of removal, refusals of entry and detention of a person who is treated as a victim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import ReflectionPeriodStatus, RemovalKind
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Removal
from nordicbaltic_standards.rules.case_file.case_state import WORKING, first_recognition, is_extract, recognised
from nordicbaltic_standards.rules.case_file.right_to_stay import presumed_only, removals
from nordicbaltic_standards.rules.code_groups import FORCED_RETURNS
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.referral.journey import DEPARTED, RETURN_ABANDONED, departed_on
from nordicbaltic_standards.rules.reflection_period import RAN
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.bar_on_removal import barred
from nordicbaltic_standards.rules.residence.periods import VALID, decision_of, has_applied, protected_span


@rule(
    "CAS-033",
    CaseFile,
    severity="warning",
    kind="gap",
    urgency="liberty",
    standard="IDN-S05",
    also_serves=("RES-S03",),
    sources=("cets197 art. 10(2)", "cets197 art. 13(1)"),
    facts=("reflection_period.is_departure_deadline", "instruments.cets197"),
    fixed=True,
    message="The person is treated as a victim, and an order to remove them is in force.",
    variants={
        "detained": "The person is treated as a victim and is detained under immigration law.",
        "entry-refused": "The person is treated as a victim, and they were refused entry.",
        "planned": "The person is treated as a victim, and a forced return or transfer of the person is planned.",
        "enforced": "The person is treated as a victim, and they were removed. On what ground?",
        "question": "A removal order, a planned removal or immigration detention is recorded for a person who is treated as a victim. On what ground does it continue?",
    },
    advice_by_variant={
        "detained": "Get the person a lawyer today. Ask the authority that ordered the detention to release the person to safe accommodation. Ask the lawyer which court reviews the detention, and when. Record each step with its day.",
        "entry-refused": "Get the person a lawyer today. Tell the border authority that the person is treated as a victim, and ask it not to enforce the refusal. If it was enforced, try to reach the person through a support organisation where they are. Record each step with its day.",
        "planned": "Get the person a lawyer today. Ask the authority that plans the journey to stop it until identification is complete. Ask the lawyer which court can stop it, and by when. Record each step with its day.",
        "enforced": "Ask the authority on what ground, and tell the person's lawyer today. Ask the lawyer whether the decision can still be appealed, and whether the person can come back. Try to reach the person through a support organisation where they are. Record each step with its day.",
        "question": "Ask the authority, together with the person's lawyer, on what ground and until when. Make sure that the authority knows that the person is treated as a victim. Ask the lawyer who reviews the decision, by when, and whether an appeal suspends it. Record the answers.",
    },
    title_by_variant={
        "detained": "Victim in immigration detention",
        "entry-refused": "Victim refused entry",
        "planned": "Forced return of a victim planned",
        "enforced": "Removal of a victim to be explained",
        "question": "Removal or detention to be explained",
    },
)
def removal_or_detention_of_a_victim(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Removal order against a victim.

    Checks:
        The person is presumed or found to be a victim. The file records one of these: a removal order that is neither
        enforced nor suspended; a forced return or transfer that is planned; immigration detention that has not ended; a
        refusal of entry. It is reported from the first day. During the reflection period, the rules on that period
        report an order and detention instead. After a reflection period, where it was refused, and in an asylum
        procedure, the finding is only a question about the ground. The same applies to a removal that was enforced
        after the person was found to
        be a victim.

    Why:
        Removal sends the person back to where the traffickers are. It is seldom undone, and days count.

    How to correct:
        Tell the person's lawyer today. Ask the authority that made the order to suspend it until identification is
        complete. Ask the lawyer which court can stop the removal, and by when. Record each step with its day.

    Source:
        CETS 197 art. 10(2): a person is not removed while there are reasonable grounds to believe that they are a
        victim and identification is not complete; art. 13(1): no removal in the reflection period. Until identification is complete, another rule reports an enforced removal (CAS-004). An order may exist
        and detention may be lawful, so the finding is a warning. A person with a valid permit is not at risk from an
        older order. Where the period itself is the time limit for leaving (Denmark), its order is not reported once the
        period was given. A file that is closed or was reduced for a message is
        not checked.
    """
    identification, legal = recognised(file), file.legal_status
    if identification is None or file.status not in WORKING or is_extract(context):
        return
    for at in _planned(file):
        yield violation(at, variant="question" if legal is not None and _may_have_ground(legal) else "planned")
    for at, day in removals(file):
        since = first_recognition(identification)
        treated = since is not None and since < day and not presumed_only(identification, day)
        if treated and not _barred(legal, day, context):
            yield violation(at, variant="enforced", day=day)
    if legal is not None and legal.removal is not None:
        yield from _ordered_or_detained(legal, legal.removal, context)


def _ordered_or_detained(legal: LegalStatusSection, removal: Removal, context: Context) -> Iterator[Violation]:
    at = "/legal_status/removal"
    if removal.kind is RemovalKind.ENTRY_REFUSAL:
        given = "enforced_on" if removal.order_on is None else "order_on"
        if removal.order_on is not None or removal.enforced_on is not None:
            yield violation(f"{at}/{given}", variant="entry-refused")
    elif removal.enforced_on is None and not _protected_now(legal, context):
        asks = _may_have_ground(legal)
        if _is_open(removal, legal, context) and not _is_order_of_the_period(legal, context):
            yield violation(f"{at}/order_on", variant="question" if asks else "")
        if _is_detained(removal, context):
            yield violation(f"{at}/detained_from", variant="question" if asks else "detained")


def _planned(file: CaseFile) -> Iterator[str]:
    """Yield the places of forced returns and transfers that are planned and have not begun."""
    for index, entry in enumerate(file.returns):
        ahead = entry.status not in RETURN_ABANDONED | DEPARTED
        if entry.type in FORCED_RETURNS and ahead and departed_on(entry) is None:
            yield f"/returns/{index}/type"


def _barred(legal: LegalStatusSection | None, day: date, context: Context) -> bool:
    """Return whether the reflection period barred a removal on a day, so that the rules on it report the removal."""
    return legal is not None and barred(legal, day, context) is not None


def _protected_now(legal: LegalStatusSection, context: Context) -> bool:
    """Return whether the reflection period runs, so that the rules on it judge order and detention."""
    span = protected_span(legal, context)
    return span is not None and not context.is_past(span[1])


def _is_open(removal: Removal, legal: LegalStatusSection, context: Context) -> bool:
    """Return whether there is an order, without a suspension that still runs or a permit that took its place."""
    if removal.order_on is None:
        return False
    since = removal.suspended_from
    begun = since is not None and (context.on is None or since <= context.on)
    if begun and not context.is_past(removal.suspended_to):
        return False
    return not any(
        decision_of(permit) in VALID and not context.is_past(known(permit.valid_to)) for permit in legal.permits
    )


def _is_order_of_the_period(legal: LegalStatusSection, context: Context) -> bool:
    """Return whether the period that was given is by law the time limit for leaving, so that an order belongs to it."""
    period = legal.reflection_period
    given = period is not None and period.status in RAN
    return given and context.law().reflection_period.is_departure_deadline.value is True


def _is_detained(removal: Removal, context: Context) -> bool:
    return removal.detained_from is not None and (
        removal.detained_to is None or not context.is_past(removal.detained_to)
    )


def _may_have_ground(legal: LegalStatusSection) -> bool:
    """Return whether a refused or past reflection period, or a procedure of asylum, may be the lawful ground."""
    period, asylum = legal.reflection_period, legal.asylum
    over = period is not None and period.status in {*RAN, ReflectionPeriodStatus.REFUSED}
    return over or (asylum is not None and has_applied(asylum))
