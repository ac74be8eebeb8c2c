"""Dates that follow from the right to stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from nordicbaltic_standards.codelists.enumerations import PermitDecision
from nordicbaltic_standards.deadlines.appeals import of_permit_appeal, of_reflection_appeal
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.deadlines.reflection_period import of_reflection
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import ResidencePermit
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.values import PermitType
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit
from nordicbaltic_standards.rules.code_groups import PERMIT_ENDED, PERMIT_GIVEN
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.residence.enclosing_file import has_gone
from nordicbaltic_standards.rules.residence.giving_country import country_of_period
from nordicbaltic_standards.rules.residence.periods import PENDING, VALID, decision_of, permit_day, permit_span
from nordicbaltic_standards.rules.residence.permit_sequence import here_by

_OVER = frozenset({PermitDecision.REVOKED, PermitDecision.EXPIRED, PermitDecision.WITHDRAWN_BY_APPLICANT})
"""Decisions of permits that have ended; their last day is listed as done, so that a calendar file cancels it."""
_WITH_END = VALID | PERMIT_ENDED | _OVER
"""Decisions of permits whose end is to come, or was."""


def of_residence(
    status: LegalStatusSection, prefix: str, code: str | None, on: date, context: Context
) -> Iterator[Deadline]:
    """Yield the dates of the reflection period, of permits and of appeals.

    Args:
        status: The record.
        prefix: Its place in the case file.
        code: Country whose law applies.
        on: Day on which the law is read.
        context: What a rule on the record would be given.
    """
    giver = country_of_period(status, context) or code
    of_period = [
        *of_reflection(status, prefix, giver, on, context),
        *of_reflection_appeal(status, f"{prefix}/reflection_period", giver, on),
    ]
    yield from of_period if giver == code else (replace(each, country=giver) for each in of_period)
    for index, permit in enumerate(status.permits):
        place = f"{prefix}/permits/{index}"
        yield from _end(status, permit, place, code, context)
        yield from of_permit_appeal(status, permit, place, code, on)


def _end(
    status: LegalStatusSection, permit: Permit, place: str, code: str | None, context: Context
) -> Iterator[Deadline]:
    """Yield the day on which a permit ends.

    It is done where the permit was revoked or given up or has expired. It is also done where a renewal was given or
    another permit continues the stay, and where the person has left or died; see RES-022.
    """
    until = known(permit.valid_to)
    if until is None or decision_of(permit) not in _WITH_END:
        return
    renewals = [
        other.decision
        for other in status.permits
        if other is not permit and permit.id is not None and other.renewal_of == permit.id
    ]
    kind, fact = _type_of(permit, code, context.on)
    native = None if kind is None else kind.native
    if permit.decision in _OVER:
        span = permit_span(permit)
        due = until if span is None else span[1]
        yield Deadline("permit-expiry", f"{place}/valid_to", due, fact=fact, done=True, national_name=native)
        return
    done = any(decision in PERMIT_GIVEN for decision in renewals) or _carried_on(status, permit, until)
    done = done or has_gone(status, context, here_by(permit))
    refused = permit.decision is PermitDecision.NOT_RENEWED
    final = kind is not None and kind.renewable is False
    remarks: tuple[str, ...] = ()
    if not done:
        renewable = None if kind is None else kind.renewable
        remarks = (_OF_RENEWAL[False if refused else renewable],)
        if not PENDING.isdisjoint(renewals):
            remarks = (*remarks, "deadline-remark/renewal-pending")
    identifier = "permit-not-renewed" if refused else "permit-end" if final else "permit-expiry"
    yield Deadline(identifier, f"{place}/valid_to", until, fact=fact, remarks=remarks, done=done, national_name=native)


def _carried_on(status: LegalStatusSection, permit: Permit, until: date) -> bool:
    """Return whether a permit that began later continues the stay beyond the end of this one, without a day between."""
    if permit.valid_from is None:
        return False
    spans = (permit_span(other) for other in status.permits if other is not permit and other.decision in PERMIT_GIVEN)
    return any(
        span is not None and permit.valid_from < span[0] <= plus_days(until, 1) and until < span[1] for span in spans
    )


_OF_RENEWAL: dict[bool | None, str] = {
    True: "deadline-remark/renewal-window-not-known",
    False: "deadline-remark/not-renewable",
    None: "deadline-remark/renewal-not-known",
}
"""Remark on renewal, by whether the permit can be renewed."""


def _type_of(
    permit: Permit, code: str | None, on: date | None
) -> tuple[PermitType | None, Fact[tuple[PermitType, ...]] | None]:
    """Return the national type of a permit and its fact: by its identifier, or by a basis that one type alone has.

    The law of today decides whether it can be renewed, or the law of the day of the decision where the type is no
    longer in force.
    """
    for day in (on, permit_day(permit)):
        if day is None:
            continue
        types = [(kind, fact) for fact in law_of(code, day).residence_permit.in_force(ResidencePermit.types.id)
                 for kind in fact.value or ()]  # fmt: skip
        named = [each for each in types if each[0].id == permit.type_id]
        basis = known(permit.basis) if permit.type_id is None else None
        alike = [] if basis is None else [each for each in types if each[0].basis == basis.value]
        if len(named or alike) == 1:
            return (named or alike)[0]
    return None, None
