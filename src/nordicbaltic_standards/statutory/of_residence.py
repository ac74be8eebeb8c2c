"""Dates that follow from the right to stay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.core.periods import plus_days
from nordicbaltic_standards.core.vocabulary.law import Confidence, LegalEvent
from nordicbaltic_standards.countries.access import CountryOn, law_of
from nordicbaltic_standards.countries.fact import Fact
from nordicbaltic_standards.countries.facts import ResidencePermit
from nordicbaltic_standards.countries.values import Appeal, Length, PermitType, Term
from nordicbaltic_standards.law.context import given
from nordicbaltic_standards.residence.codes import PermitDecision, ResidencePermitBasis
from nordicbaltic_standards.residence.records import LegalStatus, Permit
from nordicbaltic_standards.residence.rules.remedies import TAKEN
from nordicbaltic_standards.residence.rules.spans import HELD, permit_day, permit_span
from nordicbaltic_standards.statutory.counting import Circumstances, term_deadlines
from nordicbaltic_standards.statutory.deadline import Deadline
from nordicbaltic_standards.statutory.of_reflection import of_reflection

_OWN_APPEALS = frozenset({ResidencePermitBasis.INTERNATIONAL_PROTECTION, ResidencePermitBasis.TEMPORARY_PROTECTION})
"""Bases on which the law has terms of its own for appeals, which are often shorter."""
_FOLLOWED = HELD | {PermitDecision.EXPIRED}
"""Decisions of a renewal that was given; one that was only applied for, or refused, leaves the end of the permit open."""


def of_residence(status: LegalStatus, prefix: str, code: str | None, on: date) -> Iterator[Deadline]:
    """Yield the dates of the reflection period, of permits and of appeals.

    Args:
        status: The record.
        prefix: Its place in the case file.
        code: Country whose law applies.
        on: Day on which the law is read.
    """
    yield from of_reflection(status, prefix, code, on)
    for index, permit in enumerate(status.permits):
        place = f"{prefix}/permits/{index}"
        yield from _end(status, permit, place, code, on)
        yield from _appeal(status, permit, place, code, on)


def _end(status: LegalStatus, permit: Permit, place: str, code: str | None, on: date) -> Iterator[Deadline]:
    """Yield the day on which a permit ends; it is done where a renewal was given, or another permit carries the stay on."""
    until = given(permit.valid_to)
    if permit.decision not in HELD or until is None:
        return
    renewals = [other.decision for other in status.permits if other is not permit and other.renewal_of == permit.id]
    done = any(decision in _FOLLOWED for decision in renewals) or _carried_on(status, permit, until)
    kind, fact = _type_of(permit, code, on)
    final = kind is not None and kind.renewable is False
    remarks: tuple[str, ...] = ()
    if not done:
        known = None if kind is None else kind.renewable
        remarks = (_OF_RENEWAL[known],)
        if PermitDecision.APPLIED in renewals:
            remarks = (*remarks, "deadline-remark/renewal-pending")
    yield Deadline(
        "permit-end" if final else "permit-expiry", f"{place}/valid_to", until, fact=fact, remarks=remarks, done=done,
        national_name=None if kind is None else kind.native,
    )  # fmt: skip


def _carried_on(status: LegalStatus, permit: Permit, until: date) -> bool:
    """Return whether a permit that began later carries the stay on beyond the end of this one, without a day between."""
    if permit.valid_from is None:
        return False
    spans = (permit_span(other) for other in status.permits if other is not permit and other.decision in _FOLLOWED)
    return any(
        span is not None and permit.valid_from < span[0] <= plus_days(until, 1) and until < span[1] for span in spans
    )


_OF_RENEWAL: dict[bool | None, str] = {
    True: "deadline-remark/renewal-window-not-known",
    False: "deadline-remark/not-renewable",
    None: "deadline-remark/renewal-not-known",
}
"""What to know of renewal, by whether the permit can be renewed."""


def _type_of(
    permit: Permit, code: str | None, on: date
) -> tuple[PermitType | None, Fact[tuple[PermitType, ...]] | None]:
    """Return the national type of a permit and its fact: by its identifier, or by a basis that one type alone has.

    Whether it can be renewed is asked today; the law of the day of the decision is asked where that of today no longer
    knows the type.
    """
    for day in (on, permit_day(permit)):
        if day is None:
            continue
        found = [(kind, fact) for fact in law_of(code, day).residence_permit.in_force(ResidencePermit.types.id)
                 for kind in fact.value or ()]  # fmt: skip
        named = [each for each in found if each[0].id == permit.type_id]
        alike = [each for each in found if each[0].basis == permit.basis.value] if permit.type_id is None else []
        if len(named or alike) == 1:
            return (named or alike)[0]
    return None, None


def _appeal(status: LegalStatus, permit: Permit, place: str, code: str | None, on: date) -> Iterator[Deadline]:
    """Yield the last day for an appeal: the recorded one, or that of law where the person got no permit or lost one."""
    last = None if permit.appeal is None else permit.appeal.deadline
    done = permit.appeal is not None and permit.appeal.lodged_on is not None
    place = f"{place}/appeal/deadline"
    if last is not None:
        yield Deadline("permit-appeal", place, last, done=done)
        return
    if code is None or permit.decision not in TAKEN or _given_since(status, permit):
        return
    facts = law_of(code, permit.decided_on or on).residence_permit.in_force(ResidencePermit.appeal.id)
    known = () if permit.basis in _OWN_APPEALS else facts
    with_term = [(way, way.term, fact) for fact in known for way in fact.value or () if way.term is not None]
    for way, length, fact in with_term:
        yield from _of_law(permit, way, length, fact, place, law_of(code, on), done=done)
    if not with_term:
        remarks = ("deadline-remark/appeal-term-not-known",)
        read = known[0] if known else None
        yield Deadline(
            "permit-appeal", place, None, event=LegalEvent.DECISION_SERVED, fact=read, remarks=remarks, done=done,
            confidence=Confidence.LOW if read is None else read.confidence,
        )  # fmt: skip


def _given_since(status: LegalStatus, permit: Permit) -> bool:
    """Return whether another permit was surely given since the decision, so that nothing is left to appeal against."""
    day = permit.decided_on
    others = (other.decided_on for other in status.permits if other is not permit and other.decision in HELD)
    return day is not None and any(other is not None and other >= day for other in others)


def _of_law(
    permit: Permit,
    way: Appeal,
    length: Length,
    fact: Fact[tuple[Appeal, ...]],
    place: str,
    law: CountryOn,
    *,
    done: bool,
) -> Iterator[Deadline]:
    """Yield the last day for an appeal by law, from the day of the decision, as none is recorded on which it was served.

    The day of a decision that ends a permit is recorded in the place of that by which it was given, so that nothing can be
    counted from it.
    """
    event = way.event or LegalEvent.DECIDED
    decided = permit.decided_on if permit.decision is PermitDecision.REFUSED else None
    # It may have reached the person later; and where the law was not read to say from when it counts, it may count from then.
    later = frozenset() if way.event is LegalEvent.DECIDED else frozenset({event})
    remarks = {} if decided is None else dict.fromkeys(later, "deadline-remark/from-decision")
    term = Term(length=length, event=event, en=way.en, conditions=way.conditions)
    yield from term_deadlines(
        "permit-appeal", place, fact, (term,), {event: decided}, law, done=done,
        seen=Circumstances(remarks=remarks, later=later),
    )  # fmt: skip
