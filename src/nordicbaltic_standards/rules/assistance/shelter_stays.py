"""Shelter stays: dates, secret addresses, and whether the place fits the person."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import (
    ChildCareStatus,
    Gender,
    Sex,
    ShelterSecurityLevel,
    ShelterType,
    UnitGroup,
)
from nordicbaltic_standards.law.periods import FIRST, LAST, days, plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection, ShelterStay
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.code_groups import HIDDEN_SHELTERS
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule

FOR_ADULTS = frozenset(
    {
        ShelterType.DEDICATED_WOMEN,
        ShelterType.DEDICATED_MEN,
        ShelterType.DEDICATED_MIXED,
        ShelterType.RECEPTION_CENTRE,
        ShelterType.LABOUR_EXPLOITATION_HOUSING,
        ShelterType.HOTEL_OR_TEMPORARY,
    }
)
"""Places made for adults, unless the unit is for children or families."""
FOR_CHILDREN = frozenset({UnitGroup.CHILDREN, UnitGroup.FAMILIES})
"""Units in which children live."""
WITH_FAMILY = frozenset({ChildCareStatus.WITH_PARENT, ChildCareStatus.WITH_OTHER_RELATIVE})
"""Care by family, with whom a child may live anywhere."""
RESERVED = {ShelterType.DEDICATED_WOMEN: UnitGroup.WOMEN, ShelterType.DEDICATED_MEN: UnitGroup.MEN}
"""Types of shelter that are reserved for one group."""
GROUP_OF_GENDER: dict[Gender, UnitGroup] = {
    Gender.WOMAN: UnitGroup.WOMEN,
    Gender.GIRL: UnitGroup.WOMEN,
    Gender.TRANS_WOMAN: UnitGroup.WOMEN,
    Gender.MAN: UnitGroup.MEN,
    Gender.BOY: UnitGroup.MEN,
    Gender.TRANS_MAN: UnitGroup.MEN,
}
GROUP_OF_SEX: dict[Sex | None, UnitGroup] = {Sex.FEMALE: UnitGroup.WOMEN, Sex.MALE: UnitGroup.MEN}


@rule(
    "AST-010",
    AssistanceSection,
    severity="error",
    kind="contradiction",
    standard="AST-S05",
    sources=("cets197 art. 12(1)(a)",),
    extended=True,
    message="A shelter stay ends before it begins.",
    variants={"overlap": "Two shelter stays overlap, or an earlier one has no last day."},
    title_by_variant={"overlap": "Shelter stays overlap"},
)
def stays_out_of_order(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Stays out of order.

    Checks:
        A stay ends before it begins; or, as a warning, two stays have more than one day in common.

    Why:
        Those who protect the person must know for certain where the person is tonight.

    How to correct:
        Correct the days. Where the person has moved, record the last day of the earlier stay.

    Source:
        Logic of the record of stays under CETS 197 art. 12(1)(a). The day of a move counts for both places. A draft may
        still lack last days. In a draft, a stay without a last day does not overlap another stay.
    """
    violations = [
        violation(f"/stays/{index}/end")
        for index, stay in enumerate(assistance.stays)
        if stay.end is not None and stay.end < stay.start
    ]
    return [*violations, *_overlaps(assistance.stays, draft=context.profile == "draft")] or None


def _overlaps(stays: tuple[ShelterStay, ...], *, draft: bool) -> list[Violation]:
    """Return a finding for each stay that begins during another; a draft may still lack last days."""
    spans = sorted(
        (stay.start, stay.end or LAST, index) for index, stay in enumerate(stays) if stay.end is not None or not draft
    )
    violations: list[Violation] = []
    until = FIRST
    for start, end, index in spans:
        if days(start, min(until, end)) > thresholds().stay_overlap_days:
            violations.append(violation(f"/stays/{index}/start", severity=Severity.WARNING, variant="overlap"))
        until = max(until, end)
    return violations


@rule(
    "AST-011",
    AssistanceSection,
    severity="error",
    kind="exposure",
    urgency="danger",
    standard="PRO-S09",
    also_serves=("AST-S05",),
    sources=("cets197 art. 12(2)", "cets197 art. 28(1)", "gdpr art. 32(1)"),
    fixed=True,
    message="The address of a protected shelter does not belong in this record; refer to the place by its reference.",
    variants={"not-said": "The address of a stay is recorded, but not whether the place is protected."},
    advice_by_variant={
        "not-said": 'Ask the place whether it is protected. Until that is known, treat it as protected: remove the address, set the reason "withheld for safety", and refer to the place by its reference. If it is open, record that its address is open.'
    },
    title_by_variant={"not-said": "Address of a stay, protection not recorded"},
)
def address_of_protected_shelter(assistance: AssistanceSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Address of a protected shelter in the record.

    Checks:
        An address is recorded for a stay whose address is confidential or secret, or that is secured by the police. As
        a warning: an address is recorded for a stay, and the record does not say whether the address is protected.

    Why:
        One address can endanger a whole house.

    How to correct:
        Remove the address, set the reason "withheld for safety", and refer to the place by its reference. If the
        record has left your system, treat it as a breach and warn the shelter at once. For an open place, record that
        its address is open.

    Source:
        CETS 197 art. 12(2) and 28(1), GDPR art. 32(1). The shelter's own system may keep addresses in its directory,
        but not in a person's record.
    """
    violations = []
    for index, stay in enumerate(assistance.stays):
        if known(stay.address) is None:
            continue
        at = f"/stays/{index}/address"
        if stay.security_level in HIDDEN_SHELTERS or stay.shelter_type is ShelterType.PROTECTED_ADDRESS:
            violations.append(violation(at))
        elif stay.security_level is not ShelterSecurityLevel.OPEN_ADDRESS:
            violations.append(violation(at, severity=Severity.WARNING, variant="not-said"))
    return violations or None


@rule(
    "AST-012",
    AssistanceSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="AST-S06",
    sources=("dir-2011-36 art. 11(5a)", "cets197 art. 12(7)", "crc art. 20"),
    message="A child who is not with family is recorded as staying among adults or in accommodation made for adults, for longer than an emergency allows ({limit}).",
)
def child_among_adults(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Shelter not suitable for a child.

    Checks:
        The person is a child who is not recorded as living with a parent or relative who is safe. A stay of more than
        three days is in a place made for adults, or among adults who are not relatives. Units for children or families
        are not reported.

    Why:
        Children among strangers are in danger, and many go missing within days.

    How to correct:
        Move the child to a place made for children, with the child protection authority and a guardian who is neither
        suspected nor in conflict with the child's interests. If the child lives with safe family or in a unit for
        children, record that.

    Source:
        Directive 2011/36/EU art. 11(5a), CETS 197 art. 12(7), CRC art. 20. The number of days is a working figure of
        this standard. In exceptional cases, the law on the reception of applicants may allow older children in centres
        for adults.
    """
    if context.subject is None or _with_family(context):
        return None
    violations, most = [], thresholds().child_emergency_stay_days
    for index, stay in enumerate(assistance.stays):
        if stay.unrelated_adults is True:
            unfit = "unrelated_adults"
        elif stay.shelter_type in FOR_ADULTS and stay.unit_group not in FOR_CHILDREN:
            unfit = "shelter_type"
        else:
            continue
        limit, last = plus_days(stay.start, most), stay.end or context.on
        if last is not None and last >= limit and context.is_child(limit):
            derived, length = context.child_derived(limit), duration_param(most, "days")
            violations.append(violation(f"/stays/{index}/{unfit}", day=last, derived=derived, limit=length))
    return violations or None


def _with_family(context: Context) -> bool:
    """Return whether the child is cared for by family, by all that is recorded about the child."""
    care = context.child_care
    return bool(care) and care <= WITH_FAMILY and not context.caregiver_suspected


def _reserved_for(stay: ShelterStay) -> UnitGroup | None:
    """Return the group that the unit, or else the shelter, is reserved for."""
    if stay.unit_group is None:
        return RESERVED.get(stay.shelter_type)
    return stay.unit_group if stay.unit_group in {UnitGroup.WOMEN, UnitGroup.MEN} else None


def _group(subject: Subject) -> UnitGroup | None:
    """Return the person's group, by gender before sex; `None` where neither assigns them to a group."""
    gender, sex = known(subject.gender), known(subject.sex)
    if gender is not None:
        return GROUP_OF_GENDER.get(gender)
    return GROUP_OF_SEX.get(sex)


@rule(
    "AST-013",
    AssistanceSection,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="AST-S06",
    also_serves=("GEN-S04",),
    sources=("istanbul art. 23", "dir-2011-36 art. 11(1)"),
    extended=True,
    message="According to the record, the shelter is reserved for a group to which the person does not belong; check the record or the placement.",
)
def shelter_for_another_group(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Shelter reserved for another group.

    Checks:
        A stay is in a shelter or unit for women or for men, and the person belongs to the other group. What counts is
        gender, or sex where no gender is recorded.

    Why:
        A place that was meant for others is safe neither for the person nor for those who live there.

    How to correct:
        Ask the person where they feel safe, and check the record and the placement. Do not move anyone because of this
        notice alone; where the person chose the place, record that.

    Source:
        Istanbul Convention art. 23, Directive 2011/36/EU art. 11(1). Nothing is reported for a child who is with
        family, or for a place that the person chose. Nothing is reported either if the person's gender or sex is not
        recorded or is neither of the two.
    """
    subject = context.subject
    if subject is None or not assistance.stays:
        return None
    group = _group(subject)
    if group is None:
        return None
    violations = [
        violation(f"/stays/{index}/{'shelter_type' if stay.unit_group is None else 'unit_group'}")
        for index, stay in enumerate(assistance.stays)
        if _reserved_for(stay) not in {None, group}
        and stay.at_persons_wish is not True
        and not (_with_family(context) and context.is_child(stay.start))
    ]
    return violations or None
