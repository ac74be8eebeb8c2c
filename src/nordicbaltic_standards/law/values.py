"""The shapes of values that a fact of a country's law or practice can have.

Each shape is closed: an unknown key is an error of the file. English words stand in ``en``, words of the national
language in ``native``. Codes are values of the code list named in the annotation.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from nordicbaltic_standards.codelists.enumerations import LegalCondition, LegalEvent, Unit
from nordicbaltic_standards.law.labels import BINDING_WAYS, PER, PROCEDURES, REACH, TASKS, Titled
from nordicbaltic_standards.law.scalars import Amount, AsOf, Count, Day, Flag, Key, Link, Phone, Tag, Words
from nordicbaltic_standards.law.sections import MONEY

TIME = frozenset({Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS, Unit.YEARS_OF_AGE})
"""Units of time."""
SUMS = frozenset(MONEY) | {
    Unit.BASE_AMOUNT_NO,
    Unit.PRICE_BASE_AMOUNT_SE,
    Unit.BASIC_SOCIAL_BENEFIT_LT,
    Unit.MINIMUM_WAGE_LV,
}
"""Currencies, and the base amounts that law counts sums in."""


def _of_time(unit: Unit) -> Unit:
    if unit not in TIME:
        raise ValueError(f"the unit of a length of time is one of {', '.join(sorted(TIME))}")
    return unit


def _of_money(unit: Unit) -> Unit:
    if unit not in SUMS:
        raise ValueError(f"the unit of a sum is one of {', '.join(sorted(SUMS))}")
    return unit


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

    amount: Count
    unit: UnitOfTime

    def certainly_longer_than(self, other: Length) -> bool:
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


class BindingStatus(Value, frozen=True):
    """Whether an instrument binds the country, and since when."""

    bound: Annotated[Flag, Titled("Bound")]
    since: Annotated[Day | None, Titled("Since")] = None
    how: Annotated[Annotated[str, BINDING_WAYS] | None, Titled("How")] = None
    """How it binds, as ``party`` or ``member state``."""
    transposed_by: Annotated[Day | None, Titled("To be transposed into national law by")] = None
    """Last day for bringing it into national law."""
    national_act: Annotated[Wording | None, Titled("National act")] = None


class Term(Value, frozen=True):
    """A term of law: how long, from which event, for which way of acting."""

    length: Annotated[Length, Titled("Length")]
    event: Annotated[LegalEvent, Titled("Runs from")]
    en: Annotated[Words, Titled("In words")]
    """The event and conditions as the law words them."""
    route: Annotated[Words | None, Titled("For")] = None
    waivable: Annotated[Flag | None, Titled("A late application or request can be excused")] = None
    """Whether the law lets a late act be excused."""
    not_before: Annotated[Day | None, Titled("Starts no earlier than")] = None
    """Day from which the term runs where its event lies before it (transitional law)."""
    conditions: Annotated[tuple[LegalCondition, ...], Titled("Only where")] = ()
    """What has to be the case for the term to hold; all of it. `route` and `en` say the same in the words of the law."""
    from_giving: Annotated[Flag | None, Titled("Runs from the day on which the judgment was given")] = None
    """Whether the law counts from the day on which the judgment that became final was given, not from its becoming final."""

    def start(self, event: date) -> date:
        """Return the day from which the term runs after an event on the day ``event``."""
        return event if self.not_before is None else max(event, self.not_before)


class Penalty(Value, frozen=True):
    """Range of imprisonment for an offence, in calendar months."""

    offence: Annotated[Words, Titled("Offence")]
    minimum_months: Annotated[Count | None, Titled("Shortest imprisonment", unit=Unit.MONTHS)] = None
    maximum_months: Annotated[Count, Titled("Longest imprisonment", unit=Unit.MONTHS)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if (self.minimum_months or 0) > self.maximum_months:
            raise ValueError("the minimum lies above the maximum")
        return self


class ExploitationPurpose(Value, frozen=True):
    """A form of exploitation named in an offence, and the codes it covers."""

    en: Words
    native: Words | None = None
    codes: Annotated[
        tuple[Annotated[str, CodesOf("exploitation-form")], ...], Titled("In the terms of this standard")
    ] = ()
    open_list: Annotated[Flag | None, Titled("The list is open")] = None


class NonPunishment(Value, frozen=True):
    """Rule on not punishing victims for what they were compelled to do."""

    available: Annotated[Flag, Titled("Provided for")]
    mandatory: Annotated[Flag | None, Titled("Mandatory")] = None
    en: Annotated[Words, Titled("In words")]


class Actor(Value, frozen=True):
    """An authority, organisation or profession that acts under a fact."""

    en: Words
    native: Words | None = None
    second_native: Words | None = None
    """Name in the second national language, where there is one."""
    authority: Annotated[Key | None, Titled("Authority", names="network.authorities")] = None
    """Identifier among the authorities of the country."""
    bodies: Annotated[tuple[Annotated[str, CodesOf("identifying-body")], ...], Titled("Kind of body")] = ()
    """Codes of identifying bodies it stands for."""
    group: Annotated[Words | None, Titled("For")] = None
    """Persons for whom it is the competent one, where the law tells groups apart."""
    within: Annotated[Length | None, Titled("Within")] = None
    """Term within which it has to decide or act."""
    url: Annotated[Link | None, Titled("Web page")] = None
    phone: Annotated[Phone | None, Titled("Telephone")] = None
    email: Annotated[Words | None, Titled("Email")] = None
    address: Annotated[Words | None, Titled("Address")] = None
    languages: Annotated[tuple[Tag, ...], Titled("Languages")] = ()


class Basis(Value, frozen=True):
    """Kind of procedure that formal identification rests on."""

    en: Words
    kind: Annotated[str, PROCEDURES, Titled("Kind of procedure")]


class ReferralMechanism(Value, frozen=True):
    """National referral mechanism, or what stands in its place."""

    exists: Annotated[Flag | None, Titled("Exists")] = None
    """`None`: not known."""
    formal: Annotated[Flag | None, Titled("Based on a binding act")] = None
    """Whether it rests on a binding act."""
    name: Annotated[Wording | None, Titled("Name")] = None
    year: Annotated[Count | None, Titled("Year")] = None
    revised: Annotated[tuple[Count, ...], Titled("Revised")] = ()
    substitute: Annotated[Wording | None, Titled("Instead")] = None
    steps: Annotated[Count | None, Titled("Number of steps")] = None


class Appeal(Value, frozen=True):
    """Way of having a decision reviewed."""

    en: Words
    native: Words | None = None
    by: Annotated[Words | None, Titled("Who may appeal")] = None
    """Who may appeal, where not the person."""
    term: Annotated[Length | None, Titled("Time limit")] = None
    event: Annotated[LegalEvent | None, Titled("Runs from")] = None
    conditions: Annotated[tuple[LegalCondition, ...], Titled("Only where")] = ()
    """What has to be the case for it to be open; all of it."""
    without_term: Annotated[Flag | None, Titled("No time limit")] = None
    """Whether the law was read and sets no term; `None` where that was not read, or where it sets one."""


class Extension(Value, frozen=True):
    """Whether and how the reflection period can be extended."""

    possible: Annotated[Flag, Titled("Possible")]
    en: Annotated[Words | None, Titled("In words")] = None


class Eligibility(Value, frozen=True):
    """Who can have the reflection period."""

    en: Words
    third_country_nationals: Annotated[Flag | None, Titled("Third-country nationals")] = None
    union_citizens: Annotated[Flag | None, Titled("Citizens of the Union")] = None
    requires_criminal_proceedings: Annotated[Flag | None, Titled("Only where there are criminal proceedings")] = None
    requires_victim_status: Annotated[Flag | None, Titled("Only with formal victim status")] = None
    excluded_if_victim_in_proceedings: Annotated[
        Flag | None, Titled("Not for anyone who is already a victim in criminal proceedings")
    ] = None


class StartEvent(Value, frozen=True):
    """Event that opens the reflection period."""

    event: Annotated[LegalEvent, Titled("Event", key="start-event")]
    en: Annotated[Words, Titled("In words")]


class ChildrenInReflection(Value, frozen=True):
    """Rules on children in the reflection period."""

    en: Words
    own_period: Annotated[Flag | None, Titled("Different length for child victims")] = None
    """Whether child victims have a period of another length."""
    accompanying_covered: Annotated[Flag | None, Titled("Children accompanying the holder are covered")] = None
    """Whether a child who is with the holder is covered."""


class Ground(Value, frozen=True):
    """A ground of law and the codes that mean it."""

    en: Words
    native: Words | None = None
    codes: Annotated[
        tuple[Annotated[str, CodesOf("reflection-termination-ground")], ...], Titled("In the terms of this standard")
    ] = ()
    """Codes of the list that the fact names."""


class RestitutionPeriod(Value, frozen=True):
    """Recovery period for victims who may stay anyway, in days."""

    initial_days: Annotated[Count, Titled("Initially", unit=Unit.DAYS)]
    extension_days: Annotated[Count, Titled("Extension", unit=Unit.DAYS)]


class PermitLength(Value, frozen=True):
    """Length of a permit; a fixed length has equal bounds, a missing bound is not in the law or not known."""

    minimum: Annotated[Length | None, Titled("Shortest")] = None
    maximum: Annotated[Length | None, Titled("Longest")] = None
    en: Annotated[Words | None, Titled("In words")] = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.minimum is not None and self.maximum is not None and self.minimum.certainly_longer_than(self.maximum):
            raise ValueError("the minimum lies above the maximum")
        return self


class PermitType(Value, frozen=True):
    """A residence permit open to victims."""

    id: Key
    en: Words
    native: Words
    basis: Annotated[str, CodesOf("residence-permit-basis"), Titled("Basis")]
    initial: Annotated[PermitLength, Titled("First permit")]
    renewal: Annotated[PermitLength | None, Titled("Renewal")] = None
    renewable: Annotated[Flag | None, Titled("Can be renewed")] = None
    counts_for_permanent_residence: Annotated[Flag | None, Titled("Counts towards permanent residence")] = None
    provision: Annotated[Words, Titled("Provision")]
    note: Annotated[Words | None, Titled("Note")] = None


class WorkRight(Value, frozen=True):
    """Right to work under a permit."""

    permit: Annotated[Key | None, Titled("Permit", names="residence_permit.types")] = None
    """Identifier of the permit type, or `None` for all of them."""
    with_permit: Annotated[Flag, Titled("Comes with the permit")]
    """Whether the permit itself carries the right to work."""
    separate_permit: Annotated[Flag | None, Titled("A separate work permit is needed and can be obtained")] = None
    """Whether a work permit of its own is needed and can be had."""
    granted_by: Annotated[Wording | None, Titled("Granted by")] = None
    en: Annotated[Words | None, Titled("In words")] = None


class PassportRule(Value, frozen=True):
    """Whether a passport is asked for."""

    permit: Annotated[Key | None, Titled("Permit", names="residence_permit.types")] = None
    required: Annotated[Flag | None, Titled("Required")] = None
    en: Annotated[Words, Titled("In words")]


class Money(Value, frozen=True):
    """An amount, or a number of base amounts."""

    amount: Amount
    unit: UnitOfMoney


class Cap(Value, frozen=True):
    """Highest amount for one head of damage, or for the whole claim."""

    en: Words
    heads: Annotated[tuple[Annotated[str, CodesOf("head-of-damage")], ...], Titled("Heads of damage")] = ()
    """Codes it covers; none where `whole_claim` is set, or where no code means the head."""
    amount: Amount | None = None
    """`None`: the law sets no cap for this head."""
    unit: UnitOfMoney
    per: Annotated[Annotated[str, PER] | None, Titled("For each")] = None
    """What the amount is for, where not the whole claim, as ``day`` or ``year``."""
    whole_claim: Annotated[Flag, Titled("For the whole claim")] = False
    provision: Annotated[Words | None, Titled("Provision")] = None


class Service(Value, frozen=True):
    """A service that the law or practice provides, and the codes that mean it."""

    en: Words
    native: Words | None = None
    codes: Annotated[tuple[Annotated[str, CodesOf("service-type")], ...], Titled("In the terms of this standard")] = ()


class Helpline(Value, frozen=True):
    """A line that victims or professionals can call."""

    en: Words
    native: Words | None = None
    phone: Annotated[Phone, Titled("Telephone")]
    second_phone: Annotated[Phone | None, Titled("Second number")] = None
    hours: Annotated[Words | None, Titled("Hours")] = None
    round_the_clock: Annotated[Flag | None, Titled("Round the clock")] = None
    languages: Annotated[tuple[Tag, ...], Titled("Languages")] = ()
    email: Annotated[Words | None, Titled("Email")] = None
    url: Annotated[Link | None, Titled("Web page")] = None
    note: Annotated[Words | None, Titled("Note")] = None


class Aftercare(Value, frozen=True):
    """Consultations after the main support has ended."""

    consultations: Annotated[Count, Titled("Number of consultations")]
    hours_each: Annotated[Count, Titled("Length of each", unit=Unit.HOURS)]
    within_years: Annotated[Count, Titled("Within", key="within", unit=Unit.YEARS)]


class ReturnProgramme(Value, frozen=True):
    """A programme for voluntary and prepared return."""

    en: Words
    native: Words | None = None
    operator: Annotated[Words, Titled("Run by")]
    partner: Annotated[Words | None, Titled("Together with")] = None
    amounts: Annotated[tuple[Money, ...], Titled("Amounts")] = ()
    url: Annotated[Link | None, Titled("Web page")] = None


class Duty(Value, frozen=True):
    """Whether the law knows a duty, and how it is worded."""

    applies: Annotated[Flag | None, Titled("Applies")] = None
    """`None`: not known."""
    en: Annotated[Words, Titled("In words")]


class RestDayRule(Value, frozen=True):
    """What becomes of a term whose last day is a day of rest."""

    applies: Annotated[Flag | None, Titled("Applies")] = None
    """Whether it ends on the next working day; `None`: not known."""
    saturdays: Annotated[Flag | None, Titled("Saturdays count as non-working days")] = None
    """Whether a Saturday is such a day of rest; `None`: not known."""
    en: Annotated[Words, Titled("In words")]


class GuardianRule(Value, frozen=True):
    """Who appoints whom to act for a child alone."""

    en: Words
    appointed_by: Annotated[Wording | None, Titled("Appointed by")] = None
    until_then: Annotated[Words | None, Titled("Until then")] = None


class ProtectivePlacement(Value, frozen=True):
    """Protective placement of a child in danger of being trafficked."""

    en: Words
    emergency: Annotated[Length | None, Titled("In an emergency")] = None
    order: Annotated[Length | None, Titled("By order")] = None
    renewal: Annotated[Length | None, Titled("Renewal")] = None
    total: Annotated[Length | None, Titled("In all")] = None


class RetentionTerm(Value, frozen=True):
    """How long records of one kind are kept, whom that binds, and what it asks for."""

    id: Key
    """Name of the duty within the country."""
    records: Annotated[Words, Titled("Records")]
    bodies: Annotated[tuple[Annotated[str, CodesOf("organisation-type")], ...], Titled("Kind of body")] = ()
    """Types of organisation whose records are meant; none named: those of any."""
    categories: Annotated[tuple[Annotated[str, CodesOf("data-category")], ...], Titled("Categories of data")] = ()
    """Categories of data that are meant; none named: all."""
    length: Annotated[Length | None, Titled("Length")] = None
    """`None`: not known, or without end."""
    event: Annotated[LegalEvent | None, Titled("Runs from")] = None
    keep: Annotated[Flag | None, Titled("Not to be erased earlier")] = None
    """Whether the records may not be erased before the term has ended; without a length, not before leave is given."""
    erase: Annotated[Flag | None, Titled("To be erased afterwards")] = None
    """Whether the records have to be erased when the term has ended."""
    by_next_year: Annotated[Flag | None, Titled("Erasure may wait until the end of the next calendar year")] = None
    """Whether there is time for erasing to the end of the following calendar year."""
    en: Annotated[Words, Titled("In words")]


class ReportingDuty(Value, frozen=True):
    """Duty to report a matter without the person's consent."""

    en: Words
    concerns_children: Annotated[Flag, Titled("Concerns children")]
    concerns_adults: Annotated[Flag, Titled("Concerns adults")] = False
    who: Annotated[Words | None, Titled("Who has to report")] = None
    consent_needed: Annotated[Flag | None, Titled("Consent needed")] = None


class Register(Value, frozen=True):
    """A register kept by law, and what it holds."""

    en: Words
    fields: Annotated[tuple[Words, ...], Titled("What it contains")] = ()
    regulation: Annotated[Words | None, Titled("Regulation")] = None


class ClaimEligibility(Value, frozen=True):
    """Who can claim state compensation."""

    en: Words
    residence_required: Annotated[Flag | None, Titled("Residence or lawful stay required")] = None
    """Whether residence or lawful stay is asked of a victim of trafficking."""
    offence_in_country_required: Annotated[Flag | None, Titled("Only for offences in the country")] = None
    intent_required: Annotated[Flag | None, Titled("Only for intentional offences")] = None
    offender_unknown_allowed: Annotated[Flag | None, Titled("Also where the offender is unknown")] = None
    proceedings_required: Annotated[
        Flag | None, Titled("Only where there are criminal proceedings", key="requires_criminal_proceedings")
    ] = None


class CoveredHead(Value, frozen=True):
    """A head of damage that the scheme covers, and the codes that mean it."""

    en: Words
    native: Words | None = None
    codes: Annotated[
        tuple[Annotated[str, CodesOf("head-of-damage")], ...], Titled("In the terms of this standard")
    ] = ()
    dependants: Annotated[Flag | None, Titled("Also paid to dependants of a person who died")] = None
    """Whether a dependant can claim it for harm of their own; `None`: not read. For heads of non-material damage."""


class OffenderRoute(Value, frozen=True):
    """How a victim claims from the offender."""

    en: Words
    term: Annotated[Term | None, Titled("Time limit")] = None


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
    type: Annotated[Annotated[str, CodesOf("organisation-type")] | None, Titled("Type")] = None
    roles: Annotated[tuple[Annotated[str, TASKS], ...], Titled("Tasks")]
    reach: Annotated[Annotated[str, REACH] | None, Titled("Reach")] = None
    reach_note: Annotated[Words | None, Titled("Area")] = None
    """Area it works in, where the reach alone does not say it."""
    url: Annotated[Link | None, Titled("Web page")] = None
    phone: Annotated[Phone | None, Titled("Telephone")] = None
    emergency: Annotated[Phone | None, Titled("In an emergency")] = None
    """Number for emergencies."""
    email: Annotated[Words | None, Titled("Email")] = None
    hours: Annotated[Words | None, Titled("Hours")] = None
    """When the telephone is answered, as the authority writes it."""
    round_the_clock: Annotated[Flag | None, Titled("Round the clock")] = None
    """Whether the telephone is answered day and night."""
    languages: Annotated[tuple[Tag, ...], Titled("Languages")] = ()
    contact_source: Annotated[Link | None, Titled("Page of the contact details")] = None
    """Page on which the contact details were read."""
    contact_read: Annotated[AsOf | None, Titled("Contact details as of")] = None
    """Day, month or year to which the contact details were read; `None`: not known."""
    note: Annotated[Words | None, Titled("Note")] = None


class Figure(Value, frozen=True):
    """A published number of victims for a year or a span of years."""

    year_from: Count
    year_to: Count
    value: Count
    counted: Annotated[Words | None, Titled("What was counted")] = None
    source: Annotated[Words, Titled("Source")]
    url: Annotated[Link | None, Titled("Web page")] = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.year_from > self.year_to:
            raise ValueError("the first year lies after the last")
        return self
