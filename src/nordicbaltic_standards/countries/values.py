"""The shapes of values that a fact of a country's law or practice can have.

Each shape is closed: an unknown key is an error of the file. English words stand in ``en``, words of the national
language in ``native``. Codes are values of the code list named in the annotation.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from nordicbaltic_standards.core.vocabulary.law import LegalEvent, Unit
from nordicbaltic_standards.countries.section import MONEY

TIME = frozenset({Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS, Unit.YEARS_OF_AGE})
"""Units of time."""
SUMS = frozenset(MONEY) | {
    Unit.BASE_AMOUNT_NO,
    Unit.PRICE_BASE_AMOUNT_SE,
    Unit.BASIC_SOCIAL_BENEFIT_LT,
    Unit.MINIMUM_WAGE_LV,
}
"""Currencies, and the base amounts that law counts sums in."""

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True, strict=True)]
"""Words for a reader."""
LINK = r"https?://[^\s/<>\"]+[^\s<>\"]*"
"""Form of the address of a page."""
Link = Annotated[str, StringConstraints(pattern=f"^{LINK}$", strict=True)]
"""Address of a page on the web."""
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", strict=True)]
"""Kebab-case identifier."""
Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$", strict=True)]
"""Tag of a language (BCP 47)."""
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9]([0-9 -]*[0-9])?$", strict=True)]
"""Number that can be dialled, digits in groups, without words."""
Whole = Annotated[int, Field(ge=0, strict=True)]
"""Whole number of zero or more."""
Flag = Annotated[bool, Field(strict=True)]
"""True or false, and nothing that is read as either."""


def _a_day(given: Any) -> Any:
    if type(given) is not date:
        raise ValueError("a date is written as 2026-11-24, without quotation marks and without a time")
    return given


def _exact(given: Any) -> Any:
    if isinstance(given, bool | float):
        raise ValueError('an amount is written as text, as "5.1"')  # noqa: TRY004 - pydantic makes a finding of it
    return given


def _of_time(unit: Unit) -> Unit:
    if unit not in TIME:
        raise ValueError(f"the unit of a length of time is one of {', '.join(sorted(TIME))}")
    return unit


def _of_money(unit: Unit) -> Unit:
    if unit not in SUMS:
        raise ValueError(f"the unit of a sum is one of {', '.join(sorted(SUMS))}")
    return unit


Day = Annotated[date, BeforeValidator(_a_day)]
"""Day of the calendar."""
Amount = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, allow_inf_nan=False)]
"""Exact amount of zero or more."""
UnitOfTime = Annotated[Unit, AfterValidator(_of_time)]
"""Unit in which lengths of time count."""
UnitOfMoney = Annotated[Unit, AfterValidator(_of_money)]
"""Unit in which sums count."""


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
    second_native: Words | None = None
    """Words in the second national language, where there is one."""


class Length(Value, frozen=True):
    """A length of time in the unit in which the law counts it."""

    amount: Whole
    unit: UnitOfTime

    def surely_longer_than(self, other: Length) -> bool:
        """Return whether this length exceeds the other by every way of counting; hours and working days aside."""
        own, others = _DAYS_IN.get(self.unit), _DAYS_IN.get(other.unit)
        if self.unit is other.unit:
            return self.amount > other.amount
        return own is not None and others is not None and self.amount * own[0] > other.amount * others[1]


_DAYS_IN: dict[Unit, tuple[float, float]] = {
    Unit.DAYS: (1, 1),
    Unit.WEEKS: (7, 7),
    Unit.MONTHS: (28, 31),
    Unit.YEARS: (365, 366),
}
"""The fewest and the most days that one unit can have."""


class Binding(Value, frozen=True):
    """Whether an instrument binds the country, and since when."""

    bound: Flag
    since: Day | None = None
    how: Words | None = None
    """How it binds, as ``party`` or ``member state``."""
    transposed_by: Day | None = None
    """Last day for bringing it into national law."""
    national_act: Wording | None = None


class Term(Value, frozen=True):
    """A term of law: how long, from which event, for which way of acting."""

    length: Length
    event: LegalEvent
    en: Words
    """The event and conditions as the law words them."""
    route: Words | None = None
    waivable: Flag | None = None
    """Whether the law lets a late act be excused."""
    not_before: Day | None = None
    """Day from which the term runs where its event lies before it (transitional law)."""

    def start(self, event: date) -> date:
        """Return the day from which the term runs after an event on the day ``event``."""
        return event if self.not_before is None else max(event, self.not_before)


class Penalty(Value, frozen=True):
    """Range of imprisonment for an offence, in calendar months."""

    offence: Words
    minimum_months: Whole | None = None
    maximum_months: Whole

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if (self.minimum_months or 0) > self.maximum_months:
            raise ValueError("the minimum lies above the maximum")
        return self


class ExploitationPurpose(Value, frozen=True):
    """A form of exploitation named in an offence, and the codes it covers."""

    en: Words
    native: Words | None = None
    codes: tuple[Annotated[str, CodesOf("exploitation-form")], ...] = ()


class NonPunishment(Value, frozen=True):
    """Rule on not punishing victims for what they were compelled to do."""

    available: Flag
    mandatory: Flag | None = None
    en: Words


class Actor(Value, frozen=True):
    """An authority, organisation or profession that acts under a fact."""

    en: Words
    native: Words | None = None
    second_native: Words | None = None
    """Name in the second national language, where there is one."""
    authority: Key | None = None
    """Identifier among the authorities of the country."""
    bodies: tuple[Annotated[str, CodesOf("identifying-body")], ...] = ()
    """Codes of identifying bodies it stands for."""
    group: Words | None = None
    """Persons for whom it is the competent one, where the law tells groups apart."""
    within: Length | None = None
    """Term within which it has to decide or act."""
    url: Link | None = None
    phone: Phone | None = None
    email: Words | None = None
    address: Words | None = None
    languages: tuple[Tag, ...] = ()


class Basis(Value, frozen=True):
    """Kind of procedure that formal identification rests on."""

    en: Words
    kind: Annotated[str, Field(pattern="^(criminal-proceedings|administrative|social-service|none)$")]


class ReferralMechanism(Value, frozen=True):
    """National referral mechanism, or what stands in its place."""

    exists: Flag | None = None
    """`None`: not known."""
    formal: Flag | None = None
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

    possible: Flag
    en: Words | None = None


class Eligibility(Value, frozen=True):
    """Who can have the reflection period."""

    en: Words
    third_country_nationals: Flag | None = None
    union_citizens: Flag | None = None
    requires_criminal_proceedings: Flag | None = None
    requires_victim_status: Flag | None = None
    excluded_if_victim_in_proceedings: Flag | None = None


class StartEvent(Value, frozen=True):
    """Event that opens the reflection period."""

    event: LegalEvent
    en: Words


class ChildrenInReflection(Value, frozen=True):
    """Rules on children in the reflection period."""

    en: Words
    own_period: Flag | None = None
    """Whether child victims have a period of another length."""
    accompanying_covered: Flag | None = None
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

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.minimum is not None and self.maximum is not None and self.minimum.surely_longer_than(self.maximum):
            raise ValueError("the minimum lies above the maximum")
        return self


class PermitType(Value, frozen=True):
    """A residence permit open to victims."""

    id: Key
    en: Words
    native: Words
    basis: Annotated[str, CodesOf("residence-permit-basis")]
    initial: PermitLength
    renewal: PermitLength | None = None
    renewable: Flag | None = None
    counts_for_permanent_residence: Flag | None = None
    provision: Words
    note: Words | None = None


class WorkRight(Value, frozen=True):
    """Right to work under a permit."""

    permit: Key | None = None
    """Identifier of the permit type, or `None` for all of them."""
    with_permit: Flag
    """Whether the permit itself carries the right to work."""
    separate_permit: Flag | None = None
    """Whether a work permit of its own is needed and can be had."""
    granted_by: Wording | None = None
    en: Words | None = None


class PassportRule(Value, frozen=True):
    """Whether a passport is asked for."""

    permit: Key | None = None
    required: Flag | None = None
    en: Words


class Money(Value, frozen=True):
    """An amount, or a number of base amounts."""

    amount: Amount
    unit: UnitOfMoney


class Cap(Value, frozen=True):
    """Highest amount for one head of damage, or for the whole claim."""

    en: Words
    heads: tuple[Annotated[str, CodesOf("head-of-damage")], ...] = ()
    """Codes it covers; none where `whole_claim` is set, or where no code means the head."""
    amount: Amount | None = None
    """`None`: the law sets no cap for this head."""
    unit: UnitOfMoney
    per: Words | None = None
    """What the amount is for, where not the whole claim, as ``day`` or ``year``."""
    whole_claim: Flag = False
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
    phone: Phone
    second_phone: Phone | None = None
    hours: Words | None = None
    round_the_clock: Flag | None = None
    languages: tuple[Tag, ...] = ()
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

    applies: Flag | None = None
    """`None`: not known."""
    en: Words


class RestDayRule(Value, frozen=True):
    """What becomes of a term whose last day is a day of rest."""

    applies: Flag | None = None
    """Whether it ends on the next working day; `None`: not known."""
    saturdays: Flag | None = None
    """Whether a Saturday is such a day of rest; `None`: not known."""
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
    keep: Flag | None = None
    """Whether the records may not be erased before the term has ended; without a length, not before leave is given."""
    erase: Flag | None = None
    """Whether the records have to be erased when the term has ended."""
    by_next_year: Flag | None = None
    """Whether there is time for erasing to the end of the following calendar year."""
    en: Words


class ReportingDuty(Value, frozen=True):
    """Duty to report a matter without the person's consent."""

    en: Words
    concerns_children: Flag
    concerns_adults: Flag = False
    who: Words | None = None
    consent_needed: Flag | None = None


class Register(Value, frozen=True):
    """A register kept by law, and what it holds."""

    en: Words
    fields: tuple[Words, ...] = ()
    regulation: Words | None = None


class ClaimEligibility(Value, frozen=True):
    """Who can claim state compensation."""

    en: Words
    residence_required: Flag | None = None
    """Whether residence or lawful stay is asked of a victim of trafficking."""
    offence_in_country_required: Flag | None = None
    intent_required: Flag | None = None
    offender_unknown_allowed: Flag | None = None
    proceedings_required: Flag | None = None


class Head(Value, frozen=True):
    """A head of damage that the scheme covers, and the codes that mean it."""

    en: Words
    native: Words | None = None
    codes: tuple[Annotated[str, CodesOf("head-of-damage")], ...] = ()


class OffenderRoute(Value, frozen=True):
    """How a victim claims from the offender."""

    en: Words
    term: Term | None = None


class BaseAmount(Value, frozen=True):
    """A base amount, as a price base amount or a minimum wage, and the days on which it holds."""

    first: Day
    last: Day
    amount: Amount

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first > self.last:
            raise ValueError("the first day lies after the last")
        return self

    def holds_on(self, day: date) -> bool:
        """Return whether the amount holds on ``day``."""
        return self.first <= day <= self.last


class Authority(Value, frozen=True):
    """An authority or organisation of the country."""

    id: Key
    en: Words
    native: Words
    roles: tuple[Key, ...]
    url: Link | None = None
    phone: Phone | None = None
    emergency: Phone | None = None
    """Number for emergencies."""
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

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.year_from > self.year_to:
            raise ValueError("the first year lies after the last")
        return self
