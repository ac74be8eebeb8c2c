"""What the declarations show about the processing of a record, for a record of processing activities.

Read from the fields (categories of data), the exchange profiles (what may leave, for which purpose, to whom and under
which law), the rules and standards (safeguards) and the country facts (retention). Only which other persons a part
concerns is declared here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from nordicbaltic_standards.codelists.enumerations import (
    CriminalDataGround,
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    RecipientType,
    SpecialCategoryCondition,
)
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import DataProtection as DataProtectionFacts
from nordicbaltic_standards.law.values import RetentionTerm
from nordicbaltic_standards.models.base import Model, Record, Section
from nordicbaltic_standards.models.introspection import DeclaredField, ListShape, fields_of, parts_in, parts_of
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL, SPECIAL
from nordicbaltic_standards.rules.exchange_profiles.profiles import LEAST, ExchangeProfile, exchange_profiles
from nordicbaltic_standards.rules.findings import FindingKind
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.standard import Standard

THE_PERSON = "people who are or may be victims, children among them"

OTHERS: dict[str, str] = {
    "ChildInCare": "children who live with them",
    "FamilyTracing": "relatives",
    "Caregiver": "relatives and others who care for a child",
    "Companion": "people who are with them",
    "OtherVictims": "other people who are or may be victims",
    "Guardian": "guardians and representatives of children",
    "Representative": "those who act for them, as parents, guardians and lawyers",
    "ChildRepresentative": "guardians and representatives of children",
    "Consent": "those who consent for a child",
    "SafeContact": "those who answer for them, and those they fear",
    "PersonDetails": "somebody they trust",
    "Recruitment": "people suspected of an offence",
    "SuspectGroup": "people suspected of an offence",
    "StandIn": "staff who can be called",
    "Worker": "staff who can be called",
    "OrganisationContact": "staff who can be called",
}
"""Other persons whom a part concerns, besides the subject of the record, by the name of the part."""


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A field at its place in a record.

    Attributes:
        pointer: Place, as a JSON Pointer in which ``*`` stands for any entry of a list.
        part: Name of the part with the field.
        declared: The field.
        opens: Name of the record at this place that has a table of its own, or ``None``.
    """

    pointer: str
    part: str
    declared: DeclaredField
    opens: str | None = None


@dataclass(frozen=True, slots=True)
class Retained:
    """One retention term of one country's law.

    Attributes:
        country: Name of the country.
        fact: The fact with the term.
        term: The term, or ``None`` where none is known.
    """

    country: str
    fact: Fact[tuple[RetentionTerm, ...]]
    term: RetentionTerm | None


@dataclass(frozen=True, slots=True)
class Leaving:
    """What may leave of one record under one exchange profile.

    Attributes:
        exchange_profile: The profile.
        entire: Categories of the record that may leave, apart from single fields; none where the profile names every
            field.
        only: Fields that may leave although their category may not, or every field that may.
        but: Fields that may not leave although their category may.
        stays: Categories that may not leave, apart from single fields.
    """

    exchange_profile: ExchangeProfile
    entire: frozenset[DataCategory]
    only: tuple[DeclaredField, ...]
    but: tuple[DeclaredField, ...]
    stays: frozenset[DataCategory]


@dataclass(frozen=True, slots=True)
class Activity:
    """The content of a record of processing (GDPR art. 30, Directive (EU) 2016/680 art. 24) on one type of record.

    Attributes:
        record: The record.
        categories: Categories of data that its fields declare.
        persons: Categories of persons whom it concerns.
        leaving: What may leave, by exchange profile; empty where the record is not about a person.
        article6: Legal bases to choose from.
        article9: Conditions for special categories to choose from; empty where it has no such data.
        article10: Grounds for data on offences to choose from; empty where it has no such data.
        safeguards: Rules on this record that protect safety, or hold back what would expose someone.
        standards: Regional standards that these rules serve.
    """

    record: type[Record]
    categories: frozenset[DataCategory]
    persons: tuple[str, ...]
    leaving: tuple[Leaving, ...]
    article6: tuple[LawfulBasis, ...]
    article9: tuple[SpecialCategoryCondition, ...]
    article10: tuple[CriminalDataGround, ...]
    safeguards: tuple[Rule, ...]
    standards: tuple[Standard, ...]

    @property
    def personal(self) -> frozenset[DataCategory]:
        """The categories of personal data."""
        return self.categories - NOT_PERSONAL

    @property
    def about_a_person(self) -> bool:
        """Whether the record has a subject, or contains a record that has one."""
        return THE_PERSON in self.persons

    @property
    def purposes(self) -> frozenset[DisclosurePurpose]:
        """Purposes for which personal data may leave."""
        return frozenset(purpose for leaving in self.leaving for purpose in leaving.exchange_profile.purposes)

    @property
    def recipients(self) -> frozenset[RecipientType]:
        """Kinds of recipients to whom personal data may go."""
        return frozenset(
            kind for leaving in self.leaving for kind in leaving.exchange_profile.recipients if kind is not None
        )


def places_of(record: type[Record]) -> Iterator[FieldPlace]:
    """Yield every field of a record in the order of declaration; a record inside it is named, without its fields."""
    yield from _places(record, "", ())


def _places(part: type[Model], at: str, above: tuple[type[Model], ...]) -> Iterator[FieldPlace]:
    for name, declared in fields_of(part).items():
        pointer = f"{at}/{name}" + ("/*" if isinstance(declared.shape, ListShape) else "")
        inner = list(parts_in(declared.shape))
        records = [one.record_name for one in inner if issubclass(one, Section)]
        yield FieldPlace(pointer, part.__name__, declared, records[0] if len(records) == 1 else None)
        for one in inner:
            if not issubclass(one, Section) and one not in above:
                yield from _places(one, pointer, (*above, part))


@cache
def activity_of(record: type[Record]) -> Activity:
    """Return the description of the processing of a record."""
    parts = parts_of(record)
    fields = {f"{one.owner}.{one.name}": one for part in parts for one in fields_of(part).values()}
    categories = frozenset(declared.classification for declared in fields.values())
    about = any("subject" in fields_of(part) for part in parts)
    others = dict.fromkeys(OTHERS[part.__name__] for part in parts if part.__name__ in OTHERS)
    safeguards = tuple(
        rule
        for rule in rules
        if rule.record == record.record_name and (rule.fixed or rule.kind is FindingKind.EXPOSURE)
    )
    served = dict.fromkeys(name for rule in safeguards for name in (rule.standard, *rule.also_serves))
    return Activity(
        record=record,
        categories=categories,
        persons=(*([THE_PERSON] if about else []), *others),
        leaving=tuple(_leaving(_letting(record), fields, categories - NOT_PERSONAL)) if about else (),
        article6=tuple(LawfulBasis),
        article9=tuple(SpecialCategoryCondition) if categories & SPECIAL else (),
        article10=tuple(CriminalDataGround) if DataCategory.CRIMINAL_OFFENCE in categories else (),
        safeguards=safeguards,
        standards=tuple(standards[name] for name in sorted(served)),
    )


def _letting(record: type[Record]) -> Iterator[ExchangeProfile]:
    """Yield the profiles under which a kind of record may leave; a message may contain any."""
    carried = record.record_name if issubclass(record, PersonRecord) else None
    return (
        profile for profile in exchange_profiles if not profile.records or carried is None or carried in profile.records
    )


def _leaving(
    every: Iterable[ExchangeProfile], fields: Mapping[str, DeclaredField], personal: frozenset[DataCategory]
) -> Iterator[Leaving]:
    """Yield what may leave under each profile that permits personal data."""
    for profile in every:
        entire = frozenset[DataCategory]() if profile.only else profile.carries & personal
        named = profile.fields | profile.year | profile.only
        only = tuple(fields[name] for name in fields if name in named)
        but = tuple(fields[name] for name in fields if name in profile.withholds)
        if profile.id != LEAST and (entire or only):
            yield Leaving(profile, entire, only, but, personal - entire)


def retention() -> tuple[Retained, ...]:
    """Return the retention terms of every country as they were last read; a country without any is included."""
    retained = []
    for country in countries:
        entries = [fact for fact in country.every(DataProtectionFacts.retention.id) if fact.valid_to is None]
        for fact in entries:
            terms: tuple[RetentionTerm | None, ...] = fact.value or (None,)
            retained += [Retained(country.name(ENGLISH), fact, term) for term in terms]
    return tuple(retained)


def concerns(retained: Retained, activity: Activity) -> bool:
    """Return whether a retention term can concern a record: it names no categories, or one that is in the record."""
    term = retained.term
    return term is None or not term.categories or not activity.categories.isdisjoint(map(DataCategory, term.categories))


def activities() -> tuple[Activity, ...]:
    """Return the activity of every record."""
    return tuple(activity_of(record) for record in RECORDS.values())


def title_of(record: type[Record]) -> str:
    """Return the English title of a record."""
    return ui_text(f"record/{record.record_name}/title")
