"""Help without conditions, and endings of help that the law does not allow."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import AssistanceEndReason, ConditionImposed
from nordicbaltic_standards.law.facts import Assistance as AssistanceFacts
from nordicbaltic_standards.models.assistance import AssistanceSection
from nordicbaltic_standards.rules.code_groups import COOPERATION_CONDITIONS
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule

GIVING_UP_ASYLUM = frozenset({ConditionImposed.ASYLUM_WITHDRAWAL})
"""Conditions that make help depend on giving up international protection."""
RETURNING = frozenset({ConditionImposed.RETURN})
"""Conditions that make help depend on leaving the country."""
NO_COOPERATION = frozenset({AssistanceEndReason.COOPERATION_ENDED, AssistanceEndReason.NO_REPORT})
"""Ends because of a lack of cooperation."""
CASE_CLOSED = frozenset({AssistanceEndReason.PROCEEDINGS_CLOSED})
"""End because the criminal case ended."""


def _conditions(assistance: AssistanceSection, forbidden: frozenset[ConditionImposed]) -> list[str]:
    """Return the places of conditions that are among the forbidden ones."""
    imposed = {"/conditions_imposed": assistance.conditions_imposed}
    imposed |= {f"/episodes/{index}/conditions": each.conditions for index, each in enumerate(assistance.episodes)}
    return [f"{at}/{index}" for at, listed in imposed.items() for index, each in enumerate(listed) if each in forbidden]


def _ends(assistance: AssistanceSection, reasons: frozenset[AssistanceEndReason]) -> RuleOutcome:
    """Return the entitlement, services and stays that ended for one of the reasons."""
    ended: list[tuple[str, AssistanceEndReason | None, date | None]] = []
    if assistance.entitlement is not None:
        ended.append(("/entitlement", assistance.entitlement.end_reason, None))
    ended += [(f"/episodes/{index}", each.end_reason, each.end) for index, each in enumerate(assistance.episodes)]
    ended += [(f"/stays/{index}", each.end_reason, each.end) for index, each in enumerate(assistance.stays)]
    return [violation(f"{at}/end_reason", day=end) for at, reason, end in ended if reason in reasons] or None


@rule(
    "AST-001",
    AssistanceSection,
    severity="error",
    kind="unlawful",
    standard="AST-S03",
    sources=("cets197 art. 12(6)", "dir-2011-36 art. 11(3)", "dir-2012-29 art. 8(5)", "istanbul art. 18(4)"),
    facts=("assistance.conditional_on_cooperation",),
    fixed=True,
    message="Assistance is recorded as depending on cooperation with the authorities; such a condition must not be imposed.",
    variants={
        "national": "Assistance is recorded as depending on cooperation with the authorities. As far as we know, the country's law or practice makes part of the help depend on cooperation ({country}). Even so, this condition must not be imposed."
    },
    advice_by_variant={
        "national": "Give the help without the condition and tell the person so. If it was set because national law or practice demands it, write that down and tell the authority responsible for assistance. It is for the state to correct this, not for the person."
    },
)
def help_for_cooperation(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Assistance made conditional on cooperation.

    Checks:
        A condition on help as a whole or on one service requires cooperation, testimony or a report to the police.

    Why:
        Help given for a price is another form of control, and a court gives little weight to testimony that was the price
        of a shelter.

    How to correct:
        Give the help without the condition, tell the person so, and tell whoever set the condition. If the code was
        chosen for house rules of a shelter, choose the code for house rules.

    Source:
        CETS 197 art. 12(6), Directive 2011/36/EU art. 11(3), Directive 2012/29/EU art. 8(5), Istanbul Convention art.
        18(4). Article 11(3) does not affect residence permits for cooperation. What a permit brings may end with the
        permit; help as such must not depend on it. House rules that everyone in a shelter follows are not a condition
        in this sense. If a country makes help depend on cooperation by its own law or practice, the finding still
        applies and says so.
    """
    places = _conditions(assistance, COOPERATION_CONDITIONS)
    if not places:
        return None
    known = context.law().assistance.in_force(AssistanceFacts.conditional_on_cooperation.id)
    variant = "national" if any(fact.value is True for fact in known) else ""
    return [violation(at, variant=variant) for at in places]


@rule(
    "AST-002",
    AssistanceSection,
    severity="error",
    kind="unlawful",
    standard="AST-S03",
    sources=("dir-2011-36 art. 11(3)", "cets197 art. 12(6)", "dir-2012-29 art. 8(5)"),
    message="Help is recorded as ended because the person did not cooperate or report; the law does not allow this.",
)
def ended_for_want_of_cooperation(assistance: AssistanceSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Assistance ended for lack of cooperation.

    Checks:
        The entitlement, a service or a shelter stay ended because cooperation ended or no report was made.

    Why:
        Withdrawing shelter and advice because of a decision about the police makes support conditional.

    How to correct:
        If the reason is wrong, record the right one. If it is right, offer the help again without delay, tell the
        person of the right to it, and tell the authority responsible for assistance.

    Source:
        Directive 2011/36/EU art. 11(3), CETS 197 art. 12(6), Directive 2012/29/EU art. 8(5). Residence permits for
        cooperation follow their own rules. Losing one is not a reason to end help as such.
    """
    return _ends(assistance, NO_COOPERATION)


@rule(
    "AST-021",
    AssistanceSection,
    severity="error",
    kind="unlawful",
    standard="AST-S03",
    sources=("cets197 art. 14(5)", "cets197 art. 16(2)", "cets197 art. 40(4)", "dir-2011-36 art. 11a"),
    fixed=True,
    message="Assistance is recorded as depending on a return or on giving up an application for asylum; such a condition should not be imposed.",
)
def help_for_leaving(assistance: AssistanceSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Assistance made conditional on leaving.

    Checks:
        A condition on help as a whole or on one service requires the person to agree to return or to give up asylum.

    Why:
        A return that is the price of a bed is not voluntary, and a waived asylum claim can cost a life.

    How to correct:
        Give the help without the condition, make sure the person has independent legal advice before any decision on
        return or asylum, and tell whoever set the condition.

    Source:
        Regional standard on help without conditions. CETS 197 art. 14(5) and 40(4) and Directive 2011/36/EU art. 11a
        leave the right to seek asylum intact. CETS 197 art. 16(2) requires that returns be preferably voluntary, but
        does not expressly forbid any condition. National law may tie a longer reflection period to preparing a return.
        The finding is therefore a warning.
    """
    return [
        *(violation(at) for at in _conditions(assistance, GIVING_UP_ASYLUM)),
        *(violation(at, severity=Severity.WARNING) for at in _conditions(assistance, RETURNING)),
    ] or None


@rule(
    "AST-022",
    AssistanceSection,
    severity="error",
    kind="unlawful",
    standard="AST-S11",
    also_serves=("AST-S03",),
    sources=("dir-2011-36 art. 11(1)", "dir-2012-29 art. 8(1)"),
    message="Help is recorded as ended because a criminal case was closed; support continues for an appropriate time afterwards.",
)
def ended_with_the_case(assistance: AssistanceSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Help ended because the criminal case ended.

    Checks:
        The entitlement, a service or a shelter stay ended because proceedings were closed.

    Why:
        Danger and need do not end with the criminal case; after a judgment both often grow.

    How to correct:
        If the reason is wrong, record the right one. If it is right, offer the help again, reassess needs and danger,
        and tell the authority responsible for assistance.

    Source:
        Directive 2011/36/EU art. 11(1) and Directive 2012/29/EU art. 8(1): support before, during and for an
        appropriate time after criminal proceedings. Where neither directive binds, as in Denmark, Norway and Iceland,
        the regional standard says the same.
    """
    return _ends(assistance, CASE_CLOSED)
