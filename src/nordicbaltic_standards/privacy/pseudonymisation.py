"""Pseudonymise a record: without the key or the table, no one can tell from it who it is about.

Every identifier of the person's file is replaced by a keyed name, so that references within the file still lead where
they led. Free text is removed, since its content is not known. The page on pseudonyms in the documentation explains
what pseudonymised data still reveal, and to whom.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any, Generic, TypeVar, overload

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, AgeGroup, DataCategory, DisclosurePurpose
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import age_on
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy.consent_terms import of_consent
from nordicbaltic_standards.privacy.dates import SHIFT_WEEKS, Dates, DateTreatment
from nordicbaltic_standards.privacy.hmac_names import name, number
from nordicbaltic_standards.privacy.inputs import as_document, dump_record, parse_record
from nordicbaltic_standards.privacy.location_disclosure import Shelters
from nordicbaltic_standards.privacy.pseudonym_keys import SEPARATOR, PseudonymKey, PseudonymKeys
from nordicbaltic_standards.privacy.record_editor import REMOVED, FieldValue, Json, RecordEditor, spots
from nordicbaltic_standards.privacy.reidentification_table import ReidentificationTable, TableEntry
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profiles
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.rules.minority import BANDS
from nordicbaltic_standards.rules.record_contents import categories
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.utils.partial_date import PartialDate
from nordicbaltic_standards.utils.patterns import IDENTIFIER

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound="Record | Json")
D = DataCategory

PERSON = "person"
"""Use of the pseudonyms of persons in the digest, and their kind in the table."""


class DateShiftDisclosedError(InvalidArgumentError):
    """Dates cannot be shifted for a recipient who knows a day of the record from elsewhere, and so the shift."""

    def __init__(self) -> None:
        super().__init__(
            "the recipient knows a day of this record, and so by how much its dates were shifted: a message tells when it "
            "was sent, and who took part in a case knows when; cut the dates instead"
        )


class AgeTreatment(StrEnum):
    """What is done to the ages of a person."""

    EXACT = "exact"
    """They stay as they are; of a birth date only the year stays."""
    GROUP = "group"
    """They are replaced by the age group."""


class Treatment(StrEnum):
    """What was done at a place; the value ends the identifier of the text that says so."""

    REPLACED = "replaced"
    """A pseudonym replaced an identifier."""
    TAKEN_OUT = "taken-out"
    """A value, or the part that requires it, was removed."""
    SHIFTED = "shifted"
    """A date was moved."""
    COARSENED = "coarsened"
    """A date was truncated, or an age group replaced it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One place of a record that was changed.

    Attributes:
        pointer: Place in the record as it was given (RFC 6901).
        category: Category of data: the most sensitive of all the fields on the way to it.
        treatment: What was done.
    """

    pointer: str
    category: DataCategory
    treatment: Treatment


@dataclass(frozen=True, slots=True, repr=False)
class Pseudonymised(Generic[T]):
    """A pseudonymised record, the way back, and the account of what was done.

    Attributes:
        record: The record, of the same type and kind as the one given; `None` where it has errors of form.
        table: What the pseudonyms stand for. Keep it apart from the record.
        changes: Every place that changed, without values of the record.
        dates: What was done to dates.
        ages: What was done to ages.
        findings: Errors of form.
    """

    record: T | None
    table: ReidentificationTable
    changes: tuple[Change, ...]
    dates: DateTreatment
    ages: AgeTreatment
    findings: tuple[Finding, ...] = ()

    def account(self) -> Json:
        """Return the account as JSON-ready data. It contains no value of the record, and nothing of the table."""
        return {
            "key": self.table.key_id,
            "purpose": self.table.purpose,
            "recipient": self.table.recipient,
            "dates": self.dates.value,
            "ages": self.ages.value,
            "changes": [
                {"pointer": each.pointer, "category": each.category.value, "treatment": each.treatment.value}
                for each in self.changes
            ],
        }

    def count(self, treatment: Treatment) -> int:
        """Return the number of places at which something was done."""
        return sum(change.treatment is treatment for change in self.changes)

    def __repr__(self) -> str:
        return f"<Pseudonymised: {len(self.changes)} changes>"


@overload
def pseudonymise(
    record: R,
    keys: PseudonymKeys,
    *,
    purpose: DisclosurePurpose | str,
    recipient: str,
    dates: DateTreatment | str = DateTreatment.EXACT,
    ages: AgeTreatment | str = AgeTreatment.EXACT,
    key_id: str | None = None,
) -> Pseudonymised[R]: ...


@overload
def pseudonymise(
    record: Mapping[str, Any] | bytes | str,
    keys: PseudonymKeys,
    *,
    purpose: DisclosurePurpose | str,
    recipient: str,
    dates: DateTreatment | str = DateTreatment.EXACT,
    ages: AgeTreatment | str = AgeTreatment.EXACT,
    key_id: str | None = None,
) -> Pseudonymised[Json]: ...


def pseudonymise(
    record: Record | Mapping[str, Any] | bytes | str,
    keys: PseudonymKeys,
    *,
    purpose: DisclosurePurpose | str,
    recipient: str,
    dates: DateTreatment | str = DateTreatment.EXACT,
    ages: AgeTreatment | str = AgeTreatment.EXACT,
    key_id: str | None = None,
) -> Pseudonymised[Any]:
    """Return a record in which pseudonyms replace the person and everyone and everything that leads to them.

    The pseudonym of the person, the identifiers of records and entries, and the references to organisations and persons
    in office are replaced; the same identifier of one person's file gets the same pseudonym everywhere in it. The person
    details, everything identifying or on contact, all free text, the names of organisations, and the providers of
    shelter are removed. Of the birth date the year stays. The head of a message (sender, recipient, contact for
    questions, legal basis, times) stays, since the recipient knows it anyway.

    Args:
        record: A record of this library, a mapping of JSON values, or JSON text.
        keys: The keys; the first one is used.
        purpose: Purpose for which the pseudonyms are made; the record contains it too.
        recipient: Reference of the recipient. Another recipient gets other pseudonyms.
        dates: What is done to the dates of the person.
        ages: What is done to ages.
        key_id: Name of an older key to use instead of the first.

    Returns:
        The record with table and account. Bad data raise no error; they are returned as findings.

    Raises:
        InvalidArgumentError: When purpose, recipient, ``dates`` or ``ages`` is not a valid choice; the message names
            the choices.
        DateShiftDisclosedError: When dates are to be shifted in a message, whose head says when it was sent. Also when
            they are to be shifted in a record of which the recipient knows a day, since it took part in the events.
        UnknownKeyError: When there is no key of this name.
        TypeError: When ``record`` is of none of the types above.

    Source: Regulation (EU) 2016/679 (GDPR) art. 4(5), 25(1), 32(1)(a) and 89(1).
    """
    maker = _Maker(
        keys.current if key_id is None else keys[key_id],
        checked_purpose(purpose),
        checked_recipient(recipient),
    )
    treatment, age = _checked(DateTreatment, dates), _checked(AgeTreatment, ages)
    if isinstance(record, Record):
        return _done(record, maker, treatment, age)
    typed = parse_record(record)
    if not isinstance(typed, Record):
        return Pseudonymised(None, maker.table(), (), treatment, age, typed)
    done = _done(typed, maker, treatment, age)
    return Pseudonymised(as_document(done.record), done.table, done.changes, treatment, age)


def pseudonym_for(person: str, key: PseudonymKey, *, purpose: DisclosurePurpose | str, recipient: str) -> str:
    """Return the pseudonym that `pseudonymise` gives a person.

    Args:
        person: The pseudonym of the person in one's own system, as in ``subject.pseudonym``.
        key: The key.
        purpose: Purpose for which it is made.
        recipient: Reference of the recipient.

    Raises:
        InvalidArgumentError: When purpose or recipient is none of the choices.
    """
    return _Maker(key, checked_purpose(purpose), checked_recipient(recipient)).spelled(PERSON, person)


def is_pseudonym_of(
    pseudonym: str, person: str, keys: PseudonymKeys, *, purpose: DisclosurePurpose | str, recipient: str
) -> bool:
    """Return whether a pseudonym was made for a person with any of the keys, the older ones included.

    Args:
        pseudonym: Pseudonym at the recipient.
        person: The pseudonym of the person in one's own system.
        keys: The keys.
        purpose: Purpose for which it was made.
        recipient: Reference of the recipient.

    Raises:
        InvalidArgumentError: When purpose or recipient is none of the choices.
    """
    key = keys.maker_of(pseudonym)
    if key is None:
        return False
    made = pseudonym_for(person, key, purpose=purpose, recipient=recipient)
    return hmac.compare_digest(made.encode(), pseudonym.encode("utf-8", "replace"))


def checked_purpose(given: DisclosurePurpose | str) -> DisclosurePurpose:
    """Return the purpose.

    Raises:
        InvalidArgumentError: When it is not a valid purpose; the message names the choices.
    """
    return _checked(DisclosurePurpose, given)


_RECIPIENT = re.compile(IDENTIFIER.removesuffix("$") + r"\Z")


def checked_recipient(given: str) -> str:
    """Return the recipient.

    Raises:
        InvalidArgumentError: When it is not a reference of an organisation.
    """
    if not _RECIPIENT.match(given):
        raise InvalidArgumentError(
            "a recipient is named by a reference: letters, digits and the signs . _ : -, at most 80"
        )
    return given


C = TypeVar("C", bound=StrEnum)


def _checked(choices: type[C], given: str) -> C:
    for choice in choices:
        if choice.value == given:
            return choice
    raise InvalidArgumentError(f"the choices are: {', '.join(choice.value for choice in choices)}")


class _Maker:
    """Make the pseudonyms of one key, purpose and recipient, and record what they stand for."""

    def __init__(self, key: PseudonymKey, purpose: DisclosurePurpose, recipient: str) -> None:
        self._key = key
        self._for = (purpose.value, recipient)
        self._entries: dict[TableEntry, None] = {}

    @property
    def purpose(self) -> str:
        """The purpose."""
        return self._for[0]

    @property
    def recipient(self) -> str:
        """The recipient."""
        return self._for[1]

    def spelled(self, use: str, *texts: str) -> str:
        """Return the pseudonym of texts for one use."""
        return f"{self._key.id}{SEPARATOR}{name(self._key.secret, use, *self._for, *texts)}"

    def replace(self, use: str, original: str, *within: str) -> str:
        """Return the pseudonym of an identifier, and record it."""
        pseudonym = self.spelled(use, *within, original)
        self._entries[TableEntry(use, pseudonym, original)] = None
        return pseudonym

    def weeks(self, *person: str) -> int:
        """Return by how many weeks the dates of a person are moved back."""
        return 1 + number(self._key.secret, SHIFT_WEEKS, "shift", *self._for, *person)

    def table(self) -> ReidentificationTable:
        """Return what the pseudonyms stand for."""
        return ReidentificationTable(self._key.id, *self._for, tuple(self._entries))


def _done(record: R, maker: _Maker, treatment: DateTreatment, ages: AgeTreatment) -> Pseudonymised[R]:
    document = dump_record(record)
    work = _Work(record, maker, treatment, ages)
    work.fill_age_groups(document)
    if treatment is DateTreatment.SHIFT:
        work.know(list(spots(type(record), document)))
    rebuilder = RecordEditor(
        work.decide, AbsenceReason.WITHHELD_FOR_SAFETY, removed_entirely=frozenset({"CaseFile.person"})
    )
    built = rebuilder.build(type(record), document)
    if built is None and treatment is DateTreatment.SHIFT:
        raise DateShiftDisclosedError
    taken = (Change(each.pointer, each.category, Treatment.TAKEN_OUT) for each in rebuilder.removed)
    changes = sorted([*work.changes, *taken], key=lambda change: _steps(change.pointer))
    new = None if built is None else _in_step(type(record).model_validate(work.finish(built)))
    return Pseudonymised(new, maker.table(), tuple(changes), treatment, ages)


_AS_READER = frozenset({"ConsentRecipient.ref", "Disclosure.recipient", "WithdrawalNotice.recipient"})
"""Where a file names who was informed, or may be."""


def _is_listed(spot: FieldValue) -> bool:
    """Return whether an organisation is only in the list of organisations of a file."""
    return spot.path == "OrganisationRef.ref" and spot.field_path[0].name == "organisations"


def _enclosing_place(spot: FieldValue) -> str:
    """Return the place of the disclosure or consent that names a reader."""
    steps = spot.pointer.split("/")[:-1]
    if spot.declared.owner == "ConsentRecipient":
        steps = steps[:-2]
    return "/".join(steps)


def _days(spot: FieldValue, country: str | None) -> frozenset[str]:
    """Return a date, or the days of a point in time: as recorded, and as a local day of the country."""
    written = str(spot.value)[: len("YYYY-MM-DD")]
    if spot.leaf != "Instant":
        return frozenset({written})
    return frozenset({written, local_day(datetime.fromisoformat(spot.value), country).isoformat()})


def _steps(pointer: str) -> list[tuple[int, str]]:
    """Return a sort key by which entry 2 of a list comes before entry 10."""
    return [(int(step), "") if step.isdigit() else (0, step) for step in pointer.split("/")]


def _in_step(record: R) -> R:
    """Return a message without the categories of data that its record no longer has; other records as they are."""
    if not isinstance(record, ExchangeMessage):
        return record
    present = categories(record.payload.record)
    still_present = tuple(category for category in record.payload.data_categories if category in present)
    return record.replace(payload=record.payload.replace(data_categories=still_present))


_HEAD = frozenset({
    "sender", "recipient", "callback", "attention", "basis", "sent_at", "valid_until", "in_reply_to_sent_at",
    "recorded_at",
})  # fmt: skip
"""Fields of a message on its way to the recipient."""
_TELLING_OF_THE_SHIFT = frozenset({
    "Record.recorded_at",
    "Retention.triggered_on",
    "Retention.due_on",
    "Retention.erased_on",
    "RetentionHold.from_date",
    "RetentionHold.to_date",
    "RetentionHold.review_on",
    "DataProtection.arrangement_on",
    "Processor.contract_on",
    "ImpactAssessment.done_on",
    "ImpactAssessment.consulted_on",
    "DataBreach.detected_at",
    "DataBreach.authority_notified_at",
    "DataBreach.persons_told_at",
})  # fmt: skip
"""Dates that are the same in the files of many persons, are close to the day of sending, or end with a year by law.
Shifted with those of one person they would reveal the shift; left unchanged they would contradict them."""
_TURNS_OF_YEAR = frozenset({"12-31", "01-01"})
"""Days on which plans, consents and terms end by custom: a reader who finds one shifted can guess the shift."""
_PUBLIC = frozenset({"MediaPublication.published_on"})
"""Dates that anyone can look up, and find the person by them."""
_TYPED = frozenset({"Name", "Note", "Pointer"})
"""Types of free texts, and of values that lead to them."""
_NAMING = frozenset({D.IDENTIFYING, D.CONTACT})
_BIRTH = "Subject.birth_date"
_DATES = frozenset({"Date", "PartialDate", "Instant"})
_AGES = frozenset({"Subject.stated_age", "ChildInCare.age"})
_TREATED = {DateTreatment.SHIFT: Treatment.SHIFTED}


class _Work:
    """What happens to the values of one record."""

    def __init__(self, record: Record, maker: _Maker, treatment: DateTreatment, ages: AgeTreatment) -> None:
        self._maker = maker
        self._is_message = isinstance(record, ExchangeMessage)
        self._ages = ages
        self._record = record
        carried = record.payload.record if isinstance(record, ExchangeMessage) else record
        self._carried = carried
        self._kept = (
            {record.sender.ref, record.recipient.ref} - {None} if isinstance(record, ExchangeMessage) else set()
        )
        subject = carried.subject if isinstance(carried, PersonRecord) else None
        self._person = ("record", carried.id or "") if subject is None else (PERSON, subject.pseudonym)
        # The dates of a directory or of a practice assessment concern an organisation.
        treatment = treatment if isinstance(carried, PersonRecord) else DateTreatment.EXACT
        self._country = getattr(carried, "country", None) or record.country
        self._dates = Dates(treatment, maker.weeks(*self._person), self._country)
        self._shelters = Shelters(record, known=True) if isinstance(carried, PersonRecord) else None
        self._known: frozenset[str] = frozenset()
        self.changes: list[Change] = []

    def decide(self, spot: FieldValue) -> Any:
        """Return what replaces a value."""
        if self._is_message and spot.pointer.split("/")[1] in _HEAD:
            return spot.value
        new, treatment = self._new(spot)
        if new is not REMOVED and treatment is not None and new != spot.value:
            self.changes.append(Change(spot.pointer, spot.most_sensitive, treatment))
        return new

    def _new(self, spot: FieldValue) -> tuple[Any, Treatment | None]:
        if spot.path == _BIRTH:
            return self._birth(spot.value)
        if spot.path == "Organisation.name":
            return self._named(), Treatment.REPLACED
        naming = any(declared.classification in _NAMING for declared in spot.field_path)
        if naming or spot.leaf in _TYPED or spot.path == "Record.extensions":
            return REMOVED, None
        if spot.path in _AGES and self._ages is AgeTreatment.GROUP:
            return REMOVED, None
        match spot.leaf:
            case "Pseudonym":
                return self._maker.replace(PERSON, spot.value), Treatment.REPLACED
            case "Identifier":
                return self._identifier(spot)
            case _ if spot.leaf in _DATES:
                return self._date(spot)
            case _:
                return spot.value, None

    def _identifier(self, spot: FieldValue) -> tuple[Any, Treatment | None]:
        value: str = spot.value
        names = IDENTIFIERS[spot.path]
        if spot.declared.classification is D.SAFETY_CRITICAL:
            return REMOVED, None
        if names is Names.CATALOGUE:
            return (value if value in _catalogued(spot.path) else REMOVED), None
        if spot.path == "Record.id" and isinstance(self._carried, Organisation) and not self._is_head(spot):
            names = Names.ACTOR
        if names is Names.ENTRY:
            return self._maker.replace(Names.ENTRY, value, *self._person), Treatment.REPLACED
        if value in self._kept:
            return value, None
        if self._tells_where(spot):
            # The same shelter in the files of two persons would reveal that they were in one place.
            return self._maker.replace(Names.ACTOR, value, *self._person), Treatment.REPLACED
        return self._actor(value), Treatment.REPLACED

    def _tells_where(self, spot: FieldValue) -> bool:
        """Return whether an organisation or person in office reveals where the person is or was."""
        if of_consent(spot) is None and spot.most_sensitive is D.SAFETY_CRITICAL:
            return True
        return self._shelters is not None and self._shelters.named_by(spot)

    def _is_head(self, spot: FieldValue) -> bool:
        return self._is_message and not spot.pointer.startswith("/payload/")

    def _actor(self, reference: str) -> str:
        return self._maker.replace(Names.ACTOR, reference)

    def _named(self) -> str:
        """Return the name of an organisation: its pseudonym."""
        return self._actor(self._carried.id or "")

    def _birth(self, value: str) -> tuple[Any, Treatment | None]:
        year = None if self._ages is AgeTreatment.GROUP else self._dates.year(value)
        shifted = self._dates.treatment is DateTreatment.SHIFT
        return (REMOVED, None) if year is None else (year, Treatment.SHIFTED if shifted else Treatment.COARSENED)

    def _date(self, spot: FieldValue) -> tuple[Any, Treatment | None]:
        treatment = self._dates.treatment
        if spot.path in _PUBLIC or (treatment is DateTreatment.SHIFT and self._tells_the_shift(spot)):
            return REMOVED, None
        treat = {"Date": self._dates.day, "PartialDate": self._dates.part, "Instant": self._dates.instant}[spot.leaf]
        new = treat(spot.value)
        return (REMOVED if new is None else new), _TREATED.get(treatment, Treatment.COARSENED)

    def _tells_the_shift(self, spot: FieldValue) -> bool:
        """Return whether a reader may know the day from elsewhere."""
        optional = not spot.declared.required or spot.declared.takes_absence
        turn = optional and spot.leaf != "Instant" and spot.value[len("YYYY-") :] in _TURNS_OF_YEAR
        known = not self._known.isdisjoint(_days(spot, self._country))
        return turn or known or spot.path in _TELLING_OF_THE_SHIFT

    def know(self, values: Sequence[FieldValue]) -> None:
        """Collect the days that the recipient knows otherwise: those that many files share, and earlier disclosures.

        Raises:
            DateShiftDisclosedError: When it knows more of the record than that, since it took part in the events.
        """
        named = [spot for spot in values if spot.leaf == "Identifier" and spot.value == self._maker.recipient]
        acting = [spot for spot in named if IDENTIFIERS[spot.path] is Names.ACTOR and not _is_listed(spot)]
        if self._is_message or any(spot.path not in _AS_READER for spot in acting):
            raise DateShiftDisclosedError
        places = [_enclosing_place(spot) for spot in acting]
        dated = [spot for spot in values if spot.leaf in _DATES]
        shared = [spot for spot in dated if spot.path in _TELLING_OF_THE_SHIFT | _PUBLIC]
        own = [spot for spot in dated if any(spot.pointer.startswith(f"{place}/") for place in places)]
        self._known = frozenset(day for spot in (*shared, *own) for day in _days(spot, self._country))

    def fill_age_groups(self, document: Json) -> None:
        """Give the persons of a record an age group where it is certain and the data that show it will be removed."""
        if self._ages is AgeTreatment.EXACT and self._dates.treatment is not DateTreatment.SHIFT:
            return
        for subject, recorded_at in _subjects(document, None):
            group = _age_group(subject, recorded_at, self._country)
            if group is not None and not isinstance(subject.get("age_group"), str):
                subject["age_group"] = group.value

    def finish(self, document: Json) -> Json:
        """Enter in a rebuilt record for which purpose its pseudonyms were made."""
        for subject, _ in _subjects(document, None):
            subject["pseudonym_purpose"] = self._maker.purpose
        return document


def _subjects(document: Json, recorded_at: str | None) -> Iterator[tuple[Json, str | None]]:
    """Yield the persons of a record and of the records in it, each with the moment of recording."""
    recorded_at = document.get("recorded_at", recorded_at)
    for key, value in document.items():
        if key == "subject" and isinstance(value, dict):
            yield value, recorded_at
        for inner in value if isinstance(value, list) else (value,):
            if isinstance(inner, dict) and (inner.get("record_type") in RECORDS or key == "payload"):
                yield from _subjects(inner, recorded_at)


def _age_group(subject: Json, recorded_at: str | None, country: str | None) -> AgeGroup | None:
    """Return the narrowest age group with every age that the person can have had on the day of recording."""
    birth, stated = subject.get("birth_date"), subject.get("stated_age")
    if isinstance(birth, str) and recorded_at is not None:
        day = local_day(datetime.fromisoformat(recorded_at), country)
        known = PartialDate(birth)
        low, high = age_on(known.latest(), day), age_on(known.earliest(), day)
    elif isinstance(stated, int):
        low = high = stated
    else:
        return None
    fitting = [group for group, (first, last) in BANDS.items() if first <= low and high <= last]
    return min(fitting, key=lambda group: BANDS[group][1] - BANDS[group][0], default=None)


@cache
def _catalogued(path: str) -> frozenset[str]:
    """Return what this standard or a country's law names; anything else in such a field may belong to anyone."""
    match path:
        case "Permit.type_id":
            types = (fact.value or () for country in countries for fact in country.every("residence_permit.types"))
            return frozenset(permit.id for each in types for permit in each)
        case "AssessmentAnswer.standard":
            return frozenset(standard.id for standard in standards)
        case _:
            return frozenset(exchange_profile.id for exchange_profile in exchange_profiles)
