"""The other arguments of a rule besides the record: the day, the country's law on a day, and the person."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import AgeDetermination, CaregiverKind, ChildCareStatus
from nordicbaltic_standards.law.country import CountryOn, law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import age_on, lowest_age_on, plus_days
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Record, Section
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules import minority
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.minority import (
    CHILDHOOD,
    DOUBTFUL,
    born_by_age,
    has_guardian,
    identified_child,
    is_settled,
    presumption_applies,
    recording,
    stated_as_child,
)
from nordicbaltic_standards.rules.third_country import ThirdCountry, third_country_of
from nordicbaltic_standards.utils.partial_date import PartialDate

T = TypeVar("T")
R = TypeVar("R", bound=Section)

MAJORITY = minority.MAJORITY
"""Age below which a person is a child."""

NO_INSTRUMENT = ("",)
"""Value of ``instrument`` for a violation that follows from the standard alone."""


@dataclass(frozen=True, slots=True)
class Violation:
    """The result of a rule at one place.

    Attributes:
        at: Place, as a JSON Pointer within the record that the rule looks at.
        facts: Facts on which the finding is based; it is never more certain than they are.
        severity: Severity of this violation, where it differs from that of the rule; never higher.
        variant: Name of another message of the rule, or empty.
        day: Day on which the instruments must bind, where not the day on which the law is read.
        params: Parameters of the message: numbers of law, codes, counts; never a value about a person.
        min_severity: Lowest severity that an importing system may give this violation, where its rule leaves the
            choice.
        instrument: Instrument, or instruments, whose provisions alone it cites, where not all provisions of its rule
            apply. Empty: all provisions of the rule; `NO_INSTRUMENT`: none.
        kind: Kind of this violation, where it is less of an obstacle to passing the record on than the kind of the
            rule.
        derived: What the finding derives from other fields since no field states it, as identifiers of texts.
    """

    at: str
    facts: tuple[Fact[Any], ...] = ()
    severity: Severity | None = None
    variant: str = ""
    day: date | None = None
    params: dict[str, str | int] = field(default_factory=dict)
    min_severity: Severity | None = None
    instrument: str | tuple[str, ...] = ""
    kind: FindingKind | None = None
    derived: tuple[str, ...] = ()


RuleOutcome = Violation | list[Violation] | None
"""What a rule returns: one violation, several, or none."""


def violation(
    at: str,
    *facts: Fact[Any],
    severity: Severity | None = None,
    variant: str = "",
    day: date | None = None,
    lowest: Severity | None = None,
    instrument: str | tuple[str, ...] = "",
    kind: FindingKind | None = None,
    derived: tuple[str, ...] = (),
    **params: str | int,
) -> Violation:
    """Return a `Violation`; parameters that are codes are named in the reader's language."""
    texts = {name: _lazy_code(value) for name, value in params.items()}
    return Violation(at, facts, severity, variant, day, texts, lowest, instrument, kind, derived)


def _lazy_code(value: str | int) -> str | int:
    return f"@code/{value.info.id}/{value.value}" if isinstance(value, CodeList) else value


def codes_param(codes: Collection[CodeList]) -> str:
    """Return codes of one list, one at least, as a parameter that names them in the reader's language."""
    code_list = type(next(iter(codes)))
    return f"@codes/{code_list.info.id}/{','.join(code for code in code_list if code in codes)}"


def duration_param(amount: int, unit: str | None) -> str:
    """Return a length of time as a parameter that is written out in the reader's language."""
    return f"@length/{amount}/{unit}"


def percent_param(percent: int) -> str:
    """Return a share of an amount, in hundredths, as a parameter that is written out in the reader's language."""
    return f"@percent/{percent}"


def money_param(amount: int | Decimal, currency: str) -> str:
    """Return a sum of money that law names as a parameter that is written out in the reader's language."""
    return f"@money/{amount:f}/{currency}"


class Context:
    """The day, the country and the person by which a rule judges.

    Attributes:
        on: Day on which the law is read, or `None` where neither the caller nor the record names one.
        country: ISO 3166-1 code whose law applies, or `None`.
        subject: The person, from the record itself or from the file that contains it.
        root: The outermost record.
        profile: Validation profile.
        organisation_given: Whether the record of the organisation that keeps the file is known: what the file and that
            record leave open is then missing.
        organisation_missing: Whether a rule needed that record and it was not given, so that the rule cannot be judged.
    """

    __slots__ = (
        "_worked_out", "country", "on", "organisation_given", "organisation_missing", "profile", "root", "subject",
    )  # fmt: skip

    def __init__(
        self,
        on: date | None,
        country: str | None,
        subject: Subject | None,
        root: Record,
        profile: str,
        *,
        organisation_given: bool = False,
    ) -> None:
        self.on = on
        self.country = country
        self.subject = subject
        self.root = root
        self.profile = profile
        self.organisation_given = organisation_given
        self.organisation_missing = False
        self._worked_out: dict[object, tuple[Section, Any]] = {}

    def law(self, day: date | None = None) -> CountryOn:
        """Return the country's law on ``day``, or on the day on which the law is read.

        Where day or country is not known, every fact of it is unknown.
        """
        return law_of(self.country, day or self.on)

    def in_country(self, country: str | None) -> Context:
        """Return a context that differs only in the country whose law applies; this one, where it is the same.

        Args:
            country: ISO 3166-1 code, or `None`.
        """
        if country == self.country:
            return self
        given = self.organisation_given
        return Context(self.on, country, self.subject, self.root, self.profile, organisation_given=given)

    def cached(self, work: Callable[[R, Context], T], record: R) -> T:
        """Return the result of a function for a record and this context; the last result of each function is kept.

        Args:
            work: The function.
            record: The record.
        """
        kept = self._worked_out.get(work)
        if kept is None or kept[0] is not record:
            self._worked_out[work] = kept = (record, work(record, self))
        result: T = kept[1]
        return result

    def forget_results(self) -> None:
        """Forget the results that `cached` keeps, so that the next rule reads all that it needs itself."""
        self._worked_out.clear()

    def organisation_may_state(self, stated: object) -> bool:
        """Return whether the record of the organisation, which was not given, may state what a file leaves open.

        Args:
            stated: What the file states.
        """
        if stated or self.organisation_given:
            return False
        self.organisation_missing = True
        return True

    def day_of(self, instant: datetime) -> date:
        """Return the day on which something happened, in the local time of the country whose law applies.

        The record's days are those of that country, while a system may write the time of another zone.
        """
        return local_day(instant, self.country)

    def is_overdue(self, day: date | None, limit: int) -> bool:
        """Return whether more than ``limit`` days have passed between ``day`` and the day on which the law is read."""
        return day is not None and self.on is not None and plus_days(day, limit) < self.on

    def is_past(self, day: date | None) -> bool:
        """Return whether ``day`` is before the day on which the law is read."""
        return day is not None and self.on is not None and day < self.on

    def ages(self, day: date | None = None) -> tuple[int, int] | None:
        """Return the lowest and the highest age the person can have on ``day``, or `None` where no birth date is known.

        On 28 February, a person born on a 29th may have reached the age, or may reach it only on the next day.
        """
        day, birth = day or self.on, self.birth_date
        if birth is None or day is None:
            return None
        return lowest_age_on(birth.latest(), day), age_on(birth.earliest(), day)

    @property
    def third_country(self) -> ThirdCountry:
        """Whether the person is a national of a third country, and the basis for this where no field says it."""
        return third_country_of(self.root, self.subject)

    @property
    def birth_date(self) -> PartialDate | None:
        """Birth date as far as it is known."""
        return None if self.subject is None else known(self.subject.birth_date)

    def is_child(self, day: date | None = None) -> bool:
        """Return whether the person is, or has to be treated as, a child on ``day`` (by default the day of reading).

        A child is a person under eighteen by every reading of the birth date, or one who has to be presumed a child: by
        the person's details, by the identification of the same person in the record around, or because the person gives
        an age under eighteen and nothing verified speaks against it (CETS 197 art. 10(3), Directive 2011/36/EU
        art. 13(2)). An age recorded without a birth date applies to the day of recording. A person who was certainly
        under eighteen some years earlier was a child then. A person who was recorded as a child stays one until they
        are certainly an adult.
        """
        subject, born = self.subject, self.ages(day)
        if subject is None:
            return False
        ages = born or self._ages_by_record(day)
        if ages is not None and ages[1] < MAJORITY:
            return True
        presumed = self._presumed(subject, day)
        if ages is not None and ages[0] >= MAJORITY:
            return presumed or (born is None and self._stated(subject, day))
        return (
            presumed
            or known(subject.is_child) is True
            or known(subject.age_group) in CHILDHOOD
            or self._stated(subject, day)
        )

    def child_derived(self, day: date | None = None) -> tuple[str, ...]:
        """Return why the person is a child on ``day``, as identifiers of texts.

        Empty where the record says that the person is, or is presumed, a child, and for a person who is not a child.
        """
        subject = self.subject
        if subject is None or known(subject.is_child) is True or not self.is_child(day) or self._presumed(subject, day):
            return ()
        if self.birth_date is not None:
            return ("derived/child-by-birth-date",)
        if known(subject.age_group) in CHILDHOOD:
            return ("derived/child-by-age-group",)
        return ("derived/child-by-stated-age",)

    def is_adult(self, day: date | None = None) -> bool:
        """Return whether the person is certainly eighteen or older on ``day`` (by default the day of reading).

        It is not the opposite of `is_child`: the age of a person may be in doubt.
        """
        subject = self.subject
        if subject is None or self._presumed(subject, day):
            return False
        ages = self.ages(day)
        if ages is not None:
            return ages[0] >= MAJORITY
        if known(subject.is_child) is not False or self._stated(subject, day):
            return False
        ages = self._ages_by_record(day)
        return ages is None or ages[0] >= MAJORITY

    def certainly_minor(self, day: date | None) -> bool:
        """Return whether the person was under eighteen on ``day`` by every reading of what is recorded about the age.

        Without a day, that of reading counts.
        """
        ages = self.ages(day) or self._ages_by_record(day)
        return ages is not None and ages[1] < MAJORITY

    def _ages_by_record(self, day: date | None) -> tuple[int, int] | None:
        """Return the lowest and the highest age on ``day`` by the age group and statement, as they were recorded."""
        subject, day = self.subject, day or self.on
        born = None if subject is None else born_by_age(subject, self.written_on() or self.on)
        return None if born is None or day is None else (lowest_age_on(born[1], day), age_on(born[0], day))

    def written_on(self) -> date | None:
        """Return the day on which the details of the person were recorded, or `None` where it is not known."""
        written = recording(self.root)
        return None if written is None else self.day_of(written)

    def _presumed(self, subject: Subject, day: date | None) -> bool:
        """Return whether the person has to be presumed a child on ``day``, by their details or their identification."""
        day = day or self.on
        if self.presumed_child:
            return True
        child = None if is_settled(subject) else identified_child(self.root, subject)
        return child is not None and presumption_applies(child, day)

    def _stated(self, subject: Subject, day: date | None) -> bool:
        """Return whether the person gives the age of a child, and nothing verified contradicts it."""
        if is_settled(subject) and known(subject.is_child) is False:
            return False
        if known(subject.stated_age) is None:
            return False
        return stated_as_child(subject, self.written_on(), day or self.on)

    def had_guardian(self, day: date | None) -> bool:
        """Return whether the identification of the person, in the record around, names a guardian who acted on ``day``.

        Without a day, that of reading counts. A guardian whose appointment had ended, or who has a conflict of interest, does
        not count.
        """
        child = None if self.subject is None else identified_child(self.root, self.subject)
        return child is not None and has_guardian(child, day or self.on)

    @property
    def child_care(self) -> frozenset[ChildCareStatus]:
        """Who cares for the person as a child; a parent who cares for it and is suspected counts as such."""
        subject = self.subject
        if subject is None:
            return frozenset()
        caregiver, status = known(subject.caregiver), known(subject.child_care_status)
        by_parent = caregiver is not None and caregiver.kind is CaregiverKind.PARENT
        suspected = {ChildCareStatus.PARENT_SUSPECTED} if by_parent and self.caregiver_suspected else set()
        return frozenset(suspected if status is None else {status, *suspected})

    @property
    def caregiver_suspected(self) -> bool:
        """Whether the person who cares for them as a child is suspected of involvement."""
        caregiver = None if self.subject is None else known(self.subject.caregiver)
        return caregiver is not None and caregiver.suspected is True

    @property
    def presumed_child(self) -> bool:
        """Whether the age is in doubt and the person has to be presumed a child."""
        subject = self.subject
        return (
            subject is not None
            and subject.age_determination in DOUBTFUL
            and (known(subject.is_child) is True or subject.age_determination is AgeDetermination.PRESUMED_CHILD)
        )
