"""The shapes of values that a fact of a country's law or practice can have.

Each shape is closed: an unknown key is an error of the file. English words stand in ``en``, words of the national
language in ``native``. Codes are values of the code list named in the annotation.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from nordicbaltic_standards.core.vocabulary.law import LegalEvent, Unit

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True, strict=True)]
"""Words for a reader."""
Link = Annotated[str, StringConstraints(pattern=r"^https?://\S+$", strict=True)]
"""Address of a page."""
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", strict=True)]
"""Kebab-case identifier."""
Whole = Annotated[int, Field(ge=0, strict=True)]
"""Whole number of zero or more."""


class CodesOf:
    """Says of which code list a text is a code; a test compares the two."""

    def __init__(self, list_id: str) -> None:
        self.list_id = list_id


class Value(BaseModel, frozen=True):
    """Base of the shapes: closed and frozen."""

    model_config = ConfigDict(extra="forbid", protected_namespaces=())


class Wording(Value, frozen=True):
    """Words in English and, where the law has them, in the national language."""

    en: Words
    native: Words | None = None


class Length(Value, frozen=True):
    """A length of time in the unit in which the law counts it."""

    amount: Whole
    unit: Unit


class Binding(Value, frozen=True):
    """Whether an instrument binds the country, and since when."""

    bound: bool
    since: date | None = None
    how: Words | None = None
    """How it binds, as ``party`` or ``member state``."""
    transposed_by: date | None = None
    """Last day for bringing it into national law."""
    national_act: Wording | None = None


class Term(Value, frozen=True):
    """A term of law: how long, from which event, for which way of acting."""

    length: Length
    event: LegalEvent
    en: Words
    """The event and conditions as the law words them."""
    route: Words | None = None
    waivable: bool | None = None


class Penalty(Value, frozen=True):
    """Range of imprisonment for an offence, in calendar months."""

    offence: Words
    minimum_months: Whole | None = None
    maximum_months: Whole


class ExploitationPurpose(Value, frozen=True):
    """A form of exploitation named in an offence, and the codes it covers."""

    en: Words
    native: Words | None = None
    codes: tuple[Annotated[str, CodesOf("exploitation-form")], ...] = ()


class NonPunishment(Value, frozen=True):
    """Rule on not punishing victims for what they were compelled to do."""

    available: bool
    mandatory: bool | None = None
    en: Words


class Actor(Value, frozen=True):
    """An authority, organisation or profession that acts under a fact."""

    en: Words
    native: Words | None = None
    authority: Key | None = None
    """Identifier among the authorities of the country."""
    bodies: tuple[Annotated[str, CodesOf("identifying-body")], ...] = ()
    """Codes of identifying bodies it stands for."""
    group: Words | None = None
    """Persons for whom it is the competent one, where the law tells groups apart."""
    within: Length | None = None
    """Term within which it has to decide or act."""
    url: Link | None = None
    phone: Words | None = None
    email: Words | None = None
    address: Words | None = None
    languages: tuple[str, ...] = ()


class Basis(Value, frozen=True):
    """Kind of procedure that formal identification rests on."""

    en: Words
    kind: Annotated[str, Field(pattern="^(criminal-proceedings|administrative|social-service|none)$")]


class ReferralMechanism(Value, frozen=True):
    """National referral mechanism, or what stands in its place."""

    exists: bool | None = None
    """`None`: not known."""
    formal: bool | None = None
    """Whether it rests on a binding act."""
    name: Wording | None = None
    year: Whole | None = None
    revised: tuple[Whole, ...] = ()
    substitute: Wording | None = None
    steps: Whole | None = None


class Appeal(Value, frozen=True):
    """Way of having a decision reviewed."""

    en: Words
    native: Words | None = None
    by: Words | None = None
    """Who may appeal, where not the person."""
    term: Length | None = None
    event: LegalEvent | None = None


class Extension(Value, frozen=True):
    """Whether and how the reflection period can be extended."""

    possible: bool
    en: Words | None = None


class Eligibility(Value, frozen=True):
    """Who can have the reflection period."""

    en: Words
    third_country_nationals: bool | None = None
    union_citizens: bool | None = None
    requires_criminal_proceedings: bool | None = None
    requires_victim_status: bool | None = None
    excluded_if_victim_in_proceedings: bool | None = None


class StartEvent(Value, frozen=True):
    """Event that opens the reflection period."""

    event: LegalEvent
    en: Words


class ChildrenInReflection(Value, frozen=True):
    """Rules on children in the reflection period."""

    en: Words
    own_period: bool | None = None
    """Whether child victims have a period of another length."""
    accompanying_covered: bool | None = None
    """Whether a child who is with the holder is covered."""


class Ground(Value, frozen=True):
    """A ground of law and the codes that mean it."""

    en: Words
    native: Words | None = None
    codes: tuple[Key, ...] = ()
    """Codes of the list that the fact names."""


class RestitutionPeriod(Value, frozen=True):
    """Recovery period for victims who may stay anyway, in days."""

    initial_days: Whole
    extension_days: Whole


class PermitLength(Value, frozen=True):
    """Length of a permit; a fixed length has equal bounds, a missing bound is not in the law or not known."""

    minimum: Length | None = None
    maximum: Length | None = None
    en: Words | None = None


class PermitType(Value, frozen=True):
    """A residence permit open to victims."""

    id: Key
    en: Words
    native: Words
    basis: Annotated[str, CodesOf("residence-permit-basis")]
    initial: PermitLength
    renewal: PermitLength | None = None
    renewable: bool | None = None
    counts_for_permanent_residence: bool | None = None
    provision: Words
    note: Words | None = None


class WorkRight(Value, frozen=True):
    """Right to work under a permit."""

    permit: Key | None = None
    """Identifier of the permit type, or `None` for all of them."""
    with_permit: bool
    """Whether the permit itself carries the right to work."""
    separate_permit: bool | None = None
    """Whether a work permit of its own is needed and can be had."""
    granted_by: Wording | None = None
    en: Words | None = None


class PassportRule(Value, frozen=True):
    """Whether a passport is asked for."""

    permit: Key | None = None
    required: bool | None = None
    en: Words


class Money(Value, frozen=True):
    """An amount, or a number of base amounts."""

    amount: Decimal
    unit: Unit


class Cap(Value, frozen=True):
    """Highest amount for one head of damage, or for the whole claim."""

    en: Words
    heads: tuple[Annotated[str, CodesOf("head-of-damage")], ...] = ()
    """Codes it covers; none where `whole_claim` is set, or where no code means the head."""
    amount: Decimal | None = None
    """`None`: the law sets no cap for this head."""
    unit: Unit
    per: Words | None = None
    """What the amount is for, where not the whole claim, as ``day`` or ``year``."""
    whole_claim: bool = False
    provision: Words | None = None


class Service(Value, frozen=True):
    """A service that the law or practice provides, and the codes that mean it."""

    en: Words
    native: Words | None = None
    codes: tuple[Annotated[str, CodesOf("service-type")], ...] = ()


class Helpline(Value, frozen=True):
    """A line that victims or professionals can call."""

    en: Words
    native: Words | None = None
    phone: Words
    second_phone: Words | None = None
    hours: Words | None = None
    round_the_clock: bool | None = None
    languages: tuple[str, ...] = ()
    email: Words | None = None
    url: Link | None = None
    note: Words | None = None


class Aftercare(Value, frozen=True):
    """Consultations after the main support has ended."""

    consultations: Whole
    hours_each: Whole
    within_years: Whole


class ReturnProgramme(Value, frozen=True):
    """A programme for voluntary and prepared return."""

    en: Words
    native: Words | None = None
    operator: Words
    partner: Words | None = None
    amounts: tuple[Money, ...] = ()
    url: Link | None = None


class Duty(Value, frozen=True):
    """Whether the law knows a duty, and how it is worded."""

    applies: bool | None = None
    """`None`: not known."""
    en: Words


class GuardianRule(Value, frozen=True):
    """Who appoints whom to act for a child alone."""

    en: Words
    appointed_by: Wording | None = None
    until_then: Words | None = None


class ProtectivePlacement(Value, frozen=True):
    """Protective placement of a child in danger of being trafficked."""

    en: Words
    emergency: Length | None = None
    order: Length | None = None
    renewal: Length | None = None
    total: Length | None = None


class RetentionTerm(Value, frozen=True):
    """How long records of one kind are kept, whom that binds, and what it asks for."""

    id: Key
    """Name of the duty within the country."""
    records: Words
    bodies: tuple[Annotated[str, CodesOf("organisation-type")], ...] = ()
    """Types of organisation whose records are meant; none named: those of any."""
    categories: tuple[Annotated[str, CodesOf("data-category")], ...] = ()
    """Categories of data that are meant; none named: all."""
    length: Length | None = None
    """`None`: not known, or without end."""
    event: LegalEvent | None = None
    keep: bool | None = None
    """Whether the records may not be erased before the term has ended; without a length, not before leave is given."""
    erase: bool | None = None
    """Whether the records have to be erased when the term has ended."""
    by_next_year: bool | None = None
    """Whether there is time for erasing to the end of the following calendar year."""
    en: Words


class ReportingDuty(Value, frozen=True):
    """Duty to report a matter without the person's consent."""

    en: Words
    concerns_children: bool
    concerns_adults: bool = False
    who: Words | None = None
    consent_needed: bool | None = None


class Register(Value, frozen=True):
    """A register kept by law, and what it holds."""

    en: Words
    fields: tuple[Words, ...] = ()
    regulation: Words | None = None


class ClaimEligibility(Value, frozen=True):
    """Who can claim state compensation."""

    en: Words
    residence_required: bool | None = None
    """Whether residence or lawful stay is asked of a victim of trafficking."""
    offence_in_country_required: bool | None = None
    intent_required: bool | None = None
    offender_unknown_allowed: bool | None = None
    proceedings_required: bool | None = None


class Head(Value, frozen=True):
    """A head of damage that the scheme covers, and the codes that mean it."""

    en: Words
    native: Words | None = None
    codes: tuple[Annotated[str, CodesOf("head-of-damage")], ...] = ()


class OffenderRoute(Value, frozen=True):
    """How a victim claims from the offender."""

    en: Words
    term: Term | None = None


class YearlyAmount(Value, frozen=True):
    """A base amount of one calendar year."""

    year: Whole
    amount: Decimal


class Authority(Value, frozen=True):
    """An authority or organisation of the country."""

    id: Key
    en: Words
    native: Words
    roles: tuple[Key, ...]
    url: Link | None = None
    phone: Words | None = None
    email: Words | None = None
    note: Words | None = None


class Figure(Value, frozen=True):
    """A published number of victims for a year or a span of years."""

    year_from: Whole
    year_to: Whole
    value: Whole
    counted: Words | None = None
    source: Words
    url: Link | None = None
