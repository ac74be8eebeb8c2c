"""Whether a record shows a suspicion against those close to the person: parent, guardian, partner, relative.

Most people who are exploited by someone close are in danger as soon as that person learns where they are, that they have
spoken, or with whom. Whether a record gives a reason to fear this, and in which field, is decided only here: for the
exchange profiles, the rules on messages and the assessment of disclosures.

There are four types of sign (`SignalType`). On any of them nothing goes to family, partner or guardian: a mere
possibility counts, since a wrong No can be corrected by asking the person and a wrong Yes cannot. Only the first two
name a suspect.

Source: CETS 197 art. 28(1); Directive 2011/36/EU art. 14(2), 15(1) and 16(3); Directive 2012/29/EU art. 24(1)(b) and
recital 60; CRC art. 3(1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import NamedTuple

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    CaregiverKind,
    ChildCareStatus,
    ConsentGiver,
    ConsentScope,
    ExploitationForm,
    RecipientType,
    RecruitmentSetting,
    RepresentativeKind,
    RiskFactor,
    SuspectRelation,
)
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import ChildInCare
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.compensation_claim import Payee, Payment
from nordicbaltic_standards.models.identification import Guardian, IdentificationSection, Recruitment, SuspectGroup
from nordicbaltic_standards.models.parts.caregiver import Caregiver
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.contact import SafeContact
from nordicbaltic_standards.models.parts.representative import Representative
from nordicbaltic_standards.models.parts.risk import Risk
from nordicbaltic_standards.models.parts.subject import PersonRecord, Subject
from nordicbaltic_standards.models.traversal import iter_parts_with_pointer
from nordicbaltic_standards.rules.case_context import payload_record
from nordicbaltic_standards.rules.code_groups import CONSENT_GIVEN, CONSENT_REFUSED
from nordicbaltic_standards.rules.consent_givers import IN_PLACE, consent_flags_giver, given_on, no_longer_decides
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.current_consents import current
from nordicbaltic_standards.rules.findings import Severity


class SuspectedParty(Enum):
    """Whom a suspicion, or a wish of the person, is against."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    PARTNER = "partner"
    FAMILY = "family"
    """A relative; which one is not recorded."""
    SOMEBODY = "somebody"
    """The record does not say who; it may be someone close."""


class SignalType(Enum):
    """Type of a sign."""

    SUSPECTED = "suspected"
    """The record says that someone took part in the exploitation, or is suspected of it."""
    CONFLICT = "conflict"
    """Someone who acts for the person has interests that conflict with theirs."""
    POSSIBLE = "possible"
    """Family members mostly take part in such acts, for example in a forced marriage; the record names no one."""
    UNWANTED = "unwanted"
    """The person has said that the family must know nothing. This is not an accusation."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One place of a record that shows a suspicion, or that the person wants the family to know nothing.

    Attributes:
        pointer: Place of the field that shows it (RFC 6901).
        against: Whom it is against.
        signal_type: Its type.
        entry: Identifier of the guardian or representative it is against, where the record gives one.
    """

    pointer: str
    against: SuspectedParty
    signal_type: SignalType
    entry: str | None = None


ACCUSING: frozenset[SignalType] = frozenset({SignalType.SUSPECTED, SignalType.CONFLICT})
"""Signs by which someone is suspected, or has a conflict of interest."""

RELATIONS: dict[SuspectRelation, SuspectedParty] = {
    SuspectRelation.PARENT: SuspectedParty.PARENT,
    SuspectRelation.OTHER_FAMILY: SuspectedParty.FAMILY,
    SuspectRelation.FAMILY: SuspectedParty.FAMILY,
    SuspectRelation.INTIMATE_PARTNER: SuspectedParty.PARTNER,
}
"""Relations of a suspect to the person that count as close."""

_CARERS = {CaregiverKind.PARENT: SuspectedParty.PARENT, CaregiverKind.OTHER_RELATIVE: SuspectedParty.FAMILY}
_REPRESENTS = {
    RepresentativeKind.PARENT: SuspectedParty.PARENT,
    RepresentativeKind.GUARDIAN_OF_CHILD: SuspectedParty.GUARDIAN,
    RepresentativeKind.GUARDIAN_OF_ADULT: SuspectedParty.GUARDIAN,
}
_ACTS_FOR = {
    ConsentGiver.PARENT: frozenset({SuspectedParty.PARENT, SuspectedParty.FAMILY}),
    ConsentGiver.GUARDIAN: frozenset({SuspectedParty.GUARDIAN, SuspectedParty.PARENT, SuspectedParty.FAMILY}),
    ConsentGiver.GUARDIAN_OF_ADULT: frozenset(
        {SuspectedParty.GUARDIAN, SuspectedParty.PARENT, SuspectedParty.FAMILY, SuspectedParty.PARTNER}
    ),
}
"""Who may be meant by the one who consents for the person."""
_ITSELF = {
    ConsentGiver.PARENT: SuspectedParty.PARENT,
    ConsentGiver.GUARDIAN: SuspectedParty.GUARDIAN,
    ConsentGiver.GUARDIAN_OF_ADULT: SuspectedParty.GUARDIAN,
}
"""The party against whom a sign must be to mean the giver and no one else."""


def signs(record: Model, at: str = "", on: date | None = None) -> Iterator[Signal]:
    """Yield every place of a record that shows a suspicion against someone close, or that the person wants the family to know nothing.

    Args:
        record: The outermost record, or any part of it.
        at: Its pointer.
        on: Day for which the question is asked. Only a Yes to the family that is in force on it cancels a No; without a
            day every Yes does.
    """
    yield from _shown(record, at)
    yield from _unwanted(record, at, on)


def _shown(record: Model, at: str = "") -> Iterator[Signal]:
    """Yield every sign except those that the family is unwanted."""
    for pointer, part in [(at, record), *iter_parts_with_pointer(record, TELLING, at)]:
        yield from signs_of(part, pointer)


def suspicion(record: Model, on: date | None = None) -> Signal | None:
    """Return why nothing of a record may go to a parent, guardian, partner or relative; `None` where nothing shows.

    Args:
        record: The outermost record.
        on: As for `signs`.
    """
    return next(signs(record, on=on), None)


def barring(record: Model, recipient: object, kind: RecipientType | None, on: date | None = None) -> Signal | None:
    """Return why nothing of a record may go to a recipient: to the family on any sign, to a guardian or representative in conflict by name.

    A sign by which someone is suspected, or has a conflict of interest, is returned before others.

    Args:
        record: The outermost record.
        recipient: Identifier of the recipient; an absence reason or `None` where it is not known.
        kind: In what capacity it receives the data.
        on: As for `signs`.
    """
    if kind is RecipientType.FAMILY:
        return _most_serious(signs(record, on=on))
    return _most_serious(sign for sign in _in_conflict(record) if sign.entry is not None and sign.entry == recipient)


def suspected_giver(record: Model, giver: ConsentGiver | None, day: date | None = None) -> Signal | None:
    """Return why someone who consents in the person's place cannot do so; `None` where the record shows no reason.

    A consent that itself calls its giver suspected (`Consent.giver_suspected`) is not judged here. The age of the person
    matters only for the guardian of a child, whose appointment has ended for an adult: whether one in conflict is the
    guardian who consented for the adult is not known, unless the record says that they still acted. A suspicion against a
    parent is one against a guardian only where the record names no guardian who is free of conflict and acted on the day of
    the consent. A guardian who was appointed after the consent was given, or whose appointment had ended, did not give it.

    A sign against the giver is returned before others, and one of the type `SignalType.POSSIBLE` last.

    Args:
        record: The outermost record that contains the consent.
        giver: Who gave it.
        day: Day on which it was given, or `None` where that is not known.
    """
    if giver is None or giver not in _ACTS_FOR:
        return None
    meant = _ACTS_FOR[giver]
    # The guardian that a record names is that of a child, and does not decide for an adult.
    grown = _is_grown(record, day)
    if giver is ConsentGiver.GUARDIAN and not grown and _independent(record, day):
        meant = frozenset({SuspectedParty.GUARDIAN})
    idle = _idle(record, day) if day is not None and SuspectedParty.GUARDIAN in meant else frozenset()
    former = _outgrown(record) if grown else frozenset()
    # What a consent says of its own giver is not true of another consent.
    signs = (
        replace(sign, against=SuspectedParty.SOMEBODY) if sign.pointer in former else sign
        for sign in _shown(record)
        if sign.against in meant and not sign.pointer.endswith("/giver_suspected") and sign.pointer not in idle
    )
    itself = _ITSELF[giver]
    return min(signs, key=lambda sign: (sign.signal_type not in ACCUSING, sign.against is not itself), default=None)


def accuses(sign: Signal | None, giver: ConsentGiver | None) -> bool:
    """Return whether a sign of `suspected_giver` means suspicion or conflict of the giver, or of a parent's family.

    Where a parent or partner is suspected and nothing is known about a guardian, only a question about the guardian
    follows.
    """
    if sign is None or giver is None or sign.signal_type not in ACCUSING:
        return False
    return giver is ConsentGiver.PARENT or sign.against is _ITSELF[giver]


def giver_is_suspected(root: Record, giver: ConsentGiver | None, day: date | None) -> bool | None:
    """Return whether the record says that the giver of a consent is suspected or has a conflict of interest.

    Args:
        root: The outermost record.
        giver: Who gave the consent.
        day: Day on which it was given, or `None` where that is not known.

    Returns:
        Whether it says so of the giver; ``False`` where it says so of a parent's family, and `None` where it does not.
    """
    sign = suspected_giver(payload_record(root), giver, day)
    if giver is None or sign is None or not accuses(sign, giver):
        return None
    return sign.against is _ITSELF[giver]


class Suspect(NamedTuple):
    """The evidence that a suspect consented in place of the person.

    Attributes:
        field: Field of the consent that shows it, by itself or together with the rest of the file.
        severity: `Severity.WARNING` where the file names the family of the parent who consented, or the consent is that
            of a court or authority.
    """

    field: str
    severity: Severity | None = None

    def __repr__(self) -> str:
        return "<Suspect>"


def suspect_of(consent: Consent, context: Context) -> Suspect | None:
    """Return the evidence that a suspect consented in place of the person, or `None`."""
    day = given_on(consent, context)
    answer = consent_flags_giver(consent, context, day)
    if answer is not None:
        return Suspect("giver_suspected", None if answer else Severity.WARNING)
    if consent.giver not in IN_PLACE:
        return None
    if consent.giver is ConsentGiver.PARENT:
        # Another rule reports that a parent cannot consent for an adult.
        if context.is_adult(day):
            return None
        if ChildCareStatus.PARENT_SUSPECTED in context.child_care:
            return Suspect("giver")
    sure = giver_is_suspected(context.root, consent.giver, day)
    return None if sure is None else Suspect("giver", None if sure else Severity.WARNING)


@dataclass(frozen=True, slots=True, repr=False)
class _Appointment:
    """A guardian that a record names: place and value of the conflict of interest, and the days of the appointment."""

    sign_at: str
    conflict: bool | None
    begun: date | None
    ended: date | None
    of_child: bool = True

    def acts_on(self, day: date | None) -> bool:
        """Return whether it had not ended on ``day``; on its last day the guardian still acts."""
        return self.ended is None or (day is not None and day <= self.ended)


def _guardians(record: Model) -> Iterator[_Appointment]:
    """Yield the guardians that a record names, of the child or of the adult."""
    for at, part in iter_parts_with_pointer(record, (Guardian, Representative), ""):
        sign_at = f"{at}/conflict_of_interest"
        match part:
            case Guardian():
                yield _Appointment(sign_at, part.conflict_of_interest, part.appointed_on, part.ended_on)
            case Representative() if _REPRESENTS.get(part.kind) is SuspectedParty.GUARDIAN:
                of_child = part.kind is RepresentativeKind.GUARDIAN_OF_CHILD
                yield _Appointment(sign_at, part.conflict_of_interest, part.from_date, part.to_date, of_child)
            case _:
                pass


def _idle(record: Model, day: date) -> frozenset[str]:
    """Return the places of the signs against guardians whose appointment had not begun, or had ended, on a day."""
    return frozenset(
        guardian.sign_at
        for guardian in _guardians(record)
        if (guardian.begun is not None and day < guardian.begun) or not guardian.acts_on(day)
    )


def _outgrown(record: Model) -> frozenset[str]:
    """Return the places of the signs against guardians of the child who are not known to act for the adult."""
    return frozenset(
        guardian.sign_at
        for guardian in _guardians(record)
        if guardian.of_child and guardian.ended is None and not _is_grown(record, guardian.begun)
    )


def suspected_bodies(record: Model) -> frozenset[str]:
    """Return the identifiers of guardians and representatives with a conflict of interest; nothing may go to them."""
    return frozenset(sign.entry for sign in _in_conflict(record) if sign.entry is not None)


def _in_conflict(record: Model) -> Iterator[Signal]:
    """Yield the signs against guardians and representatives, and no others."""
    return (
        sign
        for at, part in iter_parts_with_pointer(record, (Guardian, Representative), "")
        for sign in signs_of(part, at)
    )


def _most_serious(signs: Iterable[Signal]) -> Signal | None:
    """Return the first sign by which someone is suspected or in conflict, otherwise the first."""
    listed = tuple(signs)
    return next((sign for sign in listed if sign.signal_type in ACCUSING), listed[0] if listed else None)


def _is_grown(record: Model, day: date | None) -> bool:
    """Return whether the person was certainly an adult on a day, so that a child's guardian no longer acts."""
    return day is not None and isinstance(record, PersonRecord) and _about(record).is_adult(day)


def _about(record: PersonRecord) -> Context:
    return Context(None, record.country, record.subject, record, "draft")


def _independent(record: Model, day: date | None) -> bool:
    """Return whether a guardian free of conflict acted on a day; without one, whether one acts."""
    return any(
        guardian.conflict is False
        and guardian.begun is not None
        and (day is None or guardian.begun <= day)
        and guardian.acts_on(day)
        for guardian in _guardians(record)
    )


def signs_of(part: Model, at: str) -> Iterator[Signal]:
    """Yield the signs in the own fields of a part, without the parts inside it and the wishes of the person."""
    match part:
        case Subject():
            yield from _care(part.child_care_status, f"{at}/child_care_status", SuspectedParty.PARENT)
        case ChildInCare():
            # It is the child of the person, so that the suspected parent is the person's partner.
            yield from _care(part.care_status, f"{at}/care_status", SuspectedParty.PARTNER)
        case Recruitment():
            yield from _recruitment(part, at)
        case SuspectGroup():
            yield from _suspected({known(part.relation)}, f"{at}/relation")
        case IdentificationSection():
            yield from _forms(part, at)
        case Risk():
            yield from _danger(part, at)
        case _:
            yield from _flagged(part, at)


def _flagged(part: Model, at: str) -> Iterator[Signal]:
    """Yield the sign of a field that is true or false."""
    match part:
        case Guardian() if part.conflict_of_interest is True:
            yield Signal(f"{at}/conflict_of_interest", SuspectedParty.GUARDIAN, SignalType.CONFLICT, part.ref)
        case Representative() if part.conflict_of_interest is True:
            against = _REPRESENTS.get(part.kind, SuspectedParty.SOMEBODY)
            yield Signal(f"{at}/conflict_of_interest", against, SignalType.CONFLICT, part.ref)
        case Caregiver() if part.suspected is True:
            kind = known(part.kind)
            against = SuspectedParty.SOMEBODY if kind is None else _CARERS.get(kind, SuspectedParty.SOMEBODY)
            yield Signal(f"{at}/suspected", against, SignalType.SUSPECTED)
        case Consent() if part.giver_suspected is True:
            against = SuspectedParty.PARENT if part.giver is ConsentGiver.PARENT else SuspectedParty.GUARDIAN
            yield Signal(f"{at}/giver_suspected", against, SignalType.SUSPECTED)
        case SafeContact() if part.shared_with_suspect is True:
            yield Signal(f"{at}/shared_with_suspect", SuspectedParty.SOMEBODY, SignalType.SUSPECTED)
        case Payee() if part.controlled_by_suspect is True:
            yield Signal(f"{at}/controlled_by_suspect", SuspectedParty.SOMEBODY, SignalType.SUSPECTED)
        case Payment() if part.to_suspected_person is True:
            yield Signal(f"{at}/to_suspected_person", SuspectedParty.SOMEBODY, SignalType.SUSPECTED)
        case _:
            pass


def _care(status: ChildCareStatus | Absent | None, at: str, against: SuspectedParty) -> Iterator[Signal]:
    if status is ChildCareStatus.PARENT_SUSPECTED:
        yield Signal(at, against, SignalType.SUSPECTED)


def _recruitment(part: Recruitment, at: str) -> Iterator[Signal]:
    yield from _suspected(part.recruiter_relations, f"{at}/recruiter_relations")
    if RecruitmentSetting.FAMILY_SETTING in part.settings:
        yield Signal(f"{at}/settings", SuspectedParty.FAMILY, SignalType.POSSIBLE)


def _danger(part: Risk, at: str) -> Iterator[Signal]:
    yield from _suspected(known(part.danger_from, ()), f"{at}/danger_from")
    if RiskFactor.FAMILY_INVOLVED in _codes(part.factors):
        yield Signal(f"{at}/factors", SuspectedParty.FAMILY, SignalType.POSSIBLE)


def _suspected(relations: Iterable[SuspectRelation | None], at: str) -> Iterator[Signal]:
    """Yield a sign for each relation that makes a suspect close to the person."""
    for relation in relations:
        if relation is not None and relation in RELATIONS:
            yield Signal(at, RELATIONS[relation], SignalType.SUSPECTED)


_IN_THE_FAMILY: Mapping[CodeList | None, SuspectedParty] = {
    ExploitationForm.FORCED_MARRIAGE: SuspectedParty.PARTNER,
    ExploitationForm.ILLEGAL_ADOPTION: SuspectedParty.PARENT,
}
"""Forms of exploitation in which family members mostly take part."""


def _forms(part: IdentificationSection, at: str) -> Iterator[Signal]:
    for name in ("exploitation_forms", "exploitation_subforms"):
        for code in _codes(getattr(part, name)):
            against = _IN_THE_FAMILY.get(code) or _IN_THE_FAMILY.get(code.parent)
            if against is not None:
                yield Signal(f"{at}/{name}", against, SignalType.POSSIBLE)


def _codes(value: Absent | tuple[CodeList, ...]) -> tuple[CodeList, ...]:
    return () if isinstance(value, Absent) else value


def _unwanted(record: Model, at: str, on: date | None) -> Iterator[Signal]:
    """Yield the consents in which the person says No to the family, unless they said Yes to it later.

    A No remains when its consent is withdrawn or expires, since this does not show a change of mind.
    """
    parts = [(at, record), *iter_parts_with_pointer(record, (Consent,), at)]
    consents = [(pointer, part) for pointer, part in parts if isinstance(part, Consent)]
    in_effect = current(consent for _, consent in consents)
    for pointer, consent in consents:
        no = next(_refusals(consent), None)
        if no is not None and not any(_reopens(later, consent, record, on) for later in in_effect):
            yield Signal(f"{pointer}/{no}", SuspectedParty.FAMILY, SignalType.UNWANTED)


def _refusals(consent: Consent) -> Iterator[str]:
    if any(entry.type is RecipientType.FAMILY for entry in consent.exclusions):
        yield "exclusions"
    if ConsentScope.SHARE_WITH_FAMILY in consent.scopes and consent.status in CONSENT_REFUSED:
        yield "status"


def _reopens(later: Consent, no: Consent, record: Model, on: date | None) -> bool:
    """Return whether a consent is a Yes to the family that the person gave after a No, and that is in force on a day.

    A Yes in the person's place counts only by someone against whom the record shows nothing, and never by a parent or
    guardian for an adult.
    """
    refused_at = no.withdrawn_at or no.given_at
    names = ConsentScope.SHARE_WITH_FAMILY in later.scopes or any(
        entry.type is RecipientType.FAMILY for entry in later.recipients
    )
    return (
        names
        and later.status in CONSENT_GIVEN
        and later.giver_suspected is not True
        and later.withdrawn_at is None
        and next(_refusals(later), None) is None
        and refused_at is not None
        and later.given_at is not None
        and later.given_at > refused_at
        and (on is None or local_day(later.given_at, _country_of(record)) <= on <= (later.valid_until or on))
        and _may_speak(later, record, on)
    )


def _country_of(record: Model) -> str | None:
    return record.country if isinstance(record, Record) else None


def _may_speak(consent: Consent, record: Model, on: date | None) -> bool:
    """Return whether, by the record, the giver of a consent was not suspected and decides for the person on a day."""
    if consent.giver not in IN_PLACE:
        return True
    if not isinstance(record, PersonRecord):
        return not accuses(suspected_giver(record, consent.giver), consent.giver)
    about = _about(record)
    return suspect_of(consent, about) is None and not no_longer_decides(consent, about, on or given_on(consent, about))


TELLING: tuple[type[Model], ...] = (
    Subject, ChildInCare, Guardian, Representative, Caregiver, Consent, SafeContact, Payee, Payment, Recruitment, SuspectGroup,
    IdentificationSection, Risk,
)  # fmt: skip
"""Parts that can show a suspicion."""
