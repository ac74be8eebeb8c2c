"""Permits compared with what the country offers: kind, length, and the right to work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from nordicbaltic_standards.codelists.enumerations import PermitDecision, ResidencePermitBasis, Unit
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.periods import end_of_term, longer_than, shorter_than
from nordicbaltic_standards.law.values import Length, PermitType
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit
from nordicbaltic_standards.rules.code_groups import PERMITS_FOR_VICTIMS
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.periods import (
    VALID,
    VALID_OR_EXPIRED,
    binding_is_more_certain,
    binds,
    dated_permits,
    giving_day,
    permit_day,
)

LENGTH_BASES = frozenset({*PERMITS_FOR_VICTIMS, ResidencePermitBasis.WORK_EXPLOITATION_OFFENCE})
"""Bases that identify a type of permit by themselves."""
DIRECTIVE_MONTHS = 6
"""Least number of months of a permit for cooperation (Directive 2004/81/EC art. 8(3))."""


def _types_of(permit: Permit, types: Fact[tuple[PermitType, ...]]) -> list[PermitType]:
    """Return the country's types that a permit can be: by its type where recorded, else by its basis."""
    listed = types.value or ()
    if permit.type_id is not None:
        return [each for each in listed if each.id == permit.type_id]
    basis = known(permit.basis)
    if basis is None or basis not in LENGTH_BASES:
        return []
    return [each for each in listed if each.basis == basis.value]


def _is_renewal(permit: Permit) -> bool:
    return permit.renewal_of is not None or permit.decision is PermitDecision.RENEWED


@rule(
    "RES-017",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S07",
    sources=("cets197 art. 14(1)",),
    facts=("residence_permit.types",),
    message="The country lists no permit on this basis for victims of trafficking ({country}); check type and basis.",
    variants={
        "type": "The country has no permit type with this identifier ({country}); check the type.",
        "basis-of-type": "Under the law of the country, the recorded permit type has another basis ({country}: {basis}).",
    },
    title_by_variant={
        "type": "Permit type unknown in the country",
        "basis-of-type": "Permit type and basis do not match",
    },
)
def permit_not_offered(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Permit basis not offered by the country.

    Checks:
        A permit that was given has a type that the country does not list on the day of the decision. Or its basis is
        not that of its type. Or no type is recorded and the basis is a reflection period, cooperation or the victim's
        own situation, and the country lists no permit on it.

    Why:
        Length, renewal, work and family depend on the type. A wrong type misleads everyone who plans with it.

    How to correct:
        Take the type from the decision and record it with its basis. A reflection period that is not a permit in this
        country belongs in the reflection period of the record.

    Source:
        CETS 197 art. 14(1) and national law. Other bases (work, study, family, long-term, protection, humanitarian
        grounds, the best interests of a child, other national grounds) are not checked without a type. The country's
        list contains permits open to victims and is not complete for other bases.
    """
    out: list[Violation] = []
    for index, permit in enumerate(status.permits):
        if permit.decision not in VALID or (permit.type_id is None and permit.basis not in PERMITS_FOR_VICTIMS):
            continue
        day = permit_day(permit)
        types = context.law(day).residence_permit.types
        if types.value is None:
            continue
        kinds = _types_of(permit, types)
        if not kinds:
            at, variant = ("basis", "") if permit.type_id is None else ("type_id", "type")
            out.append(violation(f"/permits/{index}/{at}", types, variant=variant, day=day))
        elif (basis := ResidencePermitBasis(kinds[0].basis)) is not known(permit.basis, basis):
            out.append(violation(f"/permits/{index}/basis", types, variant="basis-of-type", day=day, basis=basis))
    return out or None


def _measured(status: LegalStatusSection) -> Iterator[tuple[str, Permit, date, date]]:
    """Yield place, first and last day of the permits given; that for a reflection period is judged as the period."""
    for index, permit, start, end in dated_permits(status, VALID_OR_EXPIRED):
        of_period = (
            permit.basis is ResidencePermitBasis.REFLECTION_AND_RECOVERY and status.reflection_period is not None
        )
        if known(permit.decision) is not None and known(permit.valid_to) is not None and not of_period:
            yield f"/permits/{index}/valid_to", permit, start, end


def _bound(
    kinds: Sequence[PermitType], start: date, renewal: bool, bound: Literal["minimum", "maximum"]
) -> Length | None:
    """Return the shortest minimum or the longest maximum among types; `None` where one of them has none."""
    lengths: list[Length] = []
    for each in kinds:
        lasts = each.renewal if renewal else each.initial
        length = None if lasts is None else lasts.minimum if bound == "minimum" else lasts.maximum
        if length is None:
            return None
        lengths.append(length)
    by_end = sorted(lengths, key=lambda length: end_of_term(start, length.amount, length.unit))
    return next(iter(by_end if bound == "minimum" else reversed(by_end)), None)


@rule(
    "RES-018",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    standard="RES-S08",
    sources=("dir-2004-81 art. 8(3)", "cets197 art. 14(1)"),
    facts=("residence_permit.types", "instruments.eu_2004_81"),
    message="The permit runs for less than the law of the country provides for ({country}: {minimum}).",
    variants={
        "directive": "The permit for cooperation runs for less than Directive 2004/81/EC requires ({minimum}).",
        "document": "The permit runs for less than the law provides for ({minimum}) because the travel document ends earlier.",
    },
    title_by_variant={"document": "Permit shortened by the travel document"},
)
def permit_below_minimum(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Permit shorter than the minimum.

    Checks:
        A permit that was given is shorter than the minimum or fixed length of its type by the country's law on the day
        of the decision. Or a permit for cooperation is shorter than six months in a state that Directive 2004/81/EC
        binds. For a renewal that national law leaves open, a length below the six months of the directive is a warning.
        Where the permit was shortened because the travel document ends earlier, it is a notice.

    Why:
        With a permit of a few weeks the person lives under constant threat.

    How to correct:
        Compare the dates with the decision. If they are right, ask the authority to correct the length, within the time
        limit for appeal. Where the travel document is the reason, help to renew it, if that is safe, or to get another
        document.

    Source:
        Directive 2004/81/EC art. 8(3): at least six months; CETS 197 art. 14(1) and national law. The first day counts.
        Without a type, every type of the same basis is compared, and the shortest minimum is used. Denmark, Norway and
        Iceland are outside the directive. National law may be known with less certainty than the fact that the
        directive binds. If a first permit is then also below the directive's six months, the directive alone is the
        measure. A permit for the reflection period itself is judged as that period. A permit that was not renewed is
        judged by the law of its first day, since the day of the refusal is in its record.
    """
    shorter = (_below_minimum(*measured, context) for measured in _measured(status))
    return [each for each in shorter if each is not None] or None


def _below_minimum(place: str, permit: Permit, start: date, end: date, context: Context) -> Violation | None:
    day = giving_day(permit)
    types = context.law(day).residence_permit.types
    renewal = _is_renewal(permit)
    minimum = _bound(_types_of(permit, types), start, renewal, "minimum")
    facts: tuple[Fact[tuple[PermitType, ...]], ...] = (types,)
    variant, severity = "", Severity.ERROR
    cooperating = permit.basis is ResidencePermitBasis.COOPERATION_WITH_PROCEEDINGS
    # The minimum of the directive takes precedence over a national length that is less certain.
    below_directive = cooperating and not renewal and shorter_than(start, end, DIRECTIVE_MONTHS, Unit.MONTHS)
    if minimum is None or (below_directive and binding_is_more_certain("dir-2004-81", types, context, day)):
        if not cooperating:
            return None
        minimum = Length(amount=DIRECTIVE_MONTHS, unit=Unit.MONTHS)
        facts, variant = (), "directive"
        severity = Severity.WARNING if renewal else Severity.ERROR
    if not shorter_than(start, end, minimum.amount, minimum.unit):
        return None
    if variant and not binds("dir-2004-81", context, day):
        return None
    if permit.shortened_by_document:
        variant, severity = "document", Severity.NOTICE
    limit = duration_param(minimum.amount, minimum.unit)
    return violation(place, *facts, severity=severity, variant=variant, day=day, minimum=limit)


@rule(
    "RES-019",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S08",
    sources=("cets197 art. 14(3)",),
    facts=("residence_permit.types",),
    extended=True,
    message="The permit runs longer than the law of the country provides for ({country}: {maximum}); check type and dates.",
)
def permit_above_maximum(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Permit longer than the national maximum.

    Checks:
        A permit that was given is longer than the maximum or fixed length of its type, or of its renewal, by the country's
        law on the day of the decision.

    Why:
        A date that cannot be right lets the true end pass unseen.

    How to correct:
        Take type and dates from the decision. If the permit does run that long, ask the authority to confirm it.

    Source:
        CETS 197 art. 14(3) leaves renewal and end to national law. The first day need not count, save in a
        maximum in days. Without a type, every
        type of the same basis is compared, and the longest maximum is used. A permit may be recorded as renewed without
        the permit that it renews. It is not measured, since its first day may be that of the first permit. A permit
        that was not renewed is judged by the law of its first day, since the day of the refusal is in its record.
    """
    out: list[Violation] = []
    for place, permit, start, end in _measured(status):
        if permit.decision is PermitDecision.RENEWED and permit.renewal_of is None:
            continue
        day = giving_day(permit)
        types = context.law(day).residence_permit.types
        maximum = _bound(_types_of(permit, types), start, _is_renewal(permit), "maximum")
        if maximum is not None and longer_than(start, end, maximum.amount, maximum.unit):
            out.append(violation(place, types, day=day, maximum=duration_param(maximum.amount, maximum.unit)))
    return out or None


@rule(
    "RES-027",
    LegalStatusSection,
    severity="notice",
    kind="advice",
    standard="RES-S11",
    sources=("cets197 art. 12(4)", "dir-2004-81 art. 11"),
    facts=("residence_permit.work_right", "residence_permit.types"),
    extended=True,
    message="The permit is recorded without the right to work, which it includes under the law of the country ({country}).",
    variants={
        "separate": "The right to work is recorded. Under the law of the country the permit does not include it, and no work permit is named ({country})."
    },
    advice_by_variant={
        "separate": "Look at the permit and at the law. If the permit does not allow work, correct the record, help to apply for a work permit, and tell the person that work may begin only with it. If there is a work permit, record its identifier."
    },
    title_by_variant={"separate": "Right to work recorded, no work permit named"},
)
def work_right_differs(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Right to work missing although the law gives it.

    Checks:
        A permit that was given is recorded without the right to work although the country's law ties that right to
        permits of its type. Or it is recorded with the right to work although the law does not, and no work permit is
        named.

    Why:
        Own income is the best protection against being exploited again, and work without the right to it puts the permit
        at risk.

    How to correct:
        Look at the permit and at the law. Tell the person and the employer that work is allowed, or help to apply for a
        work permit before work begins, and record its identifier.

    Source:
        CETS 197 art. 12(4), Directive 2004/81/EC art. 11: rules on access to work are for national law.
    """
    out: list[Violation] = []
    for index, permit in enumerate(status.permits):
        if permit.decision not in VALID:
            continue
        works = known(permit.work_right)
        if works is None or (works and permit.work_permit_ref is not None):
            continue
        day = permit_day(permit)
        law = context.law(day).residence_permit
        kinds = {each.id for each in _types_of(permit, law.types)}
        rights = law.work_right
        carried = {each.with_permit for each in rights.value or () if each.permit is None or each.permit in kinds}
        if kinds and carried == {not works}:
            at, variant = f"/permits/{index}/work_right", "separate" if works else ""
            out.append(violation(at, rights, variant=variant, day=day))
    return out or None
