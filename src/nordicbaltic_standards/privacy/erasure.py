"""Erase what a record may no longer contain, leave what the law requires, and account for both."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar, overload

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, DataCategory, RetentionTrigger
from nordicbaltic_standards.law.periods import day_of
from nordicbaltic_standards.law.region import REGION, checked_country
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtection, DataProtectionSection
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.types import FIRST_DAY, LAST_DAY
from nordicbaltic_standards.privacy.consent_terms import STANDS_ON
from nordicbaltic_standards.privacy.erasure_targets import Values, categories_of, is_entry, is_own_identifier
from nordicbaltic_standards.privacy.inputs import as_document, dump_record, parse_record
from nordicbaltic_standards.privacy.record_editor import (
    REMOVED,
    FieldValue,
    Json,
    RecordEditor,
    Removal,
    Removed,
    spots,
)
from nordicbaltic_standards.privacy.retention import ErasureDecision, RetainedData, RetentionReason, decide, duties
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.rules.record_contents import categories
from nordicbaltic_standards.rules.retention.trigger_dates import TriggerDates
from nordicbaltic_standards.utils.errors import InvalidArgumentError

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound="Record | Json")


@dataclass(frozen=True, slots=True)
class ErasedData:
    """Data of one category that were erased.

    Attributes:
        category: Category of data.
        values: How many values.
        due: Whether the term of this category had ended; if not, they were in a part of the record that would have been
            incomplete without what was due.
    """

    category: DataCategory
    values: int
    due: bool


@dataclass(frozen=True, slots=True, repr=False)
class Erasure(Generic[T]):
    """A record after erasure, and the account of it.

    Attributes:
        record: The record, of the same type and kind as the one given; `None` where nothing of it may stay, or it has
            errors of form.
        on: Day of the erasure.
        erased: What was erased, by category, never the values.
        left: What was left, and why.
        places: The places at which something was erased.
        spent: Whether all terms have ended and nothing requires the record any more: it can be deleted as a whole.
        findings: Errors of form.
        country: ISO 3166-1 code of the country whose law was read, or `None` where none is known.
        not_of_country: Names of duties given as settled that the law of that country does not contain, so that they had
            no effect.
    """

    record: T | None
    on: date
    erased: tuple[ErasedData, ...] = ()
    left: tuple[RetainedData, ...] = ()
    places: tuple[Removal, ...] = ()
    spent: bool = False
    findings: tuple[Finding, ...] = ()
    country: str | None = None
    not_of_country: tuple[str, ...] = ()

    def account(self, language: str = "en") -> Json:
        """Return the account as JSON-ready data, texts in ``language`` (BCP 47). It contains no value of the record."""
        return {
            "on": self.on.isoformat(),
            "stays": self.record is not None,
            "spent": self.spent,
            "erased": [{"category": e.category.value, "values": e.values, "due": e.due} for e in self.erased],
            "left": [each.to_dict(language) for each in self.left],
            "places": [{"pointer": each.pointer, "category": each.category.value} for each in self.places],
            "country": self.country,
            "not_of_country": list(self.not_of_country),
        }

    def __repr__(self) -> str:
        return f"<Erasure: erased {len(self.erased)}, left {len(self.left)}>"


@overload
def erase(
    record: R,
    *,
    on: date,
    country: str | None = None,
    terms: DataProtectionSection | None = None,
    settled: Collection[str] = (),
) -> Erasure[R]: ...


@overload
def erase(
    record: Mapping[str, Any] | bytes | str,
    *,
    on: date,
    country: str | None = None,
    terms: DataProtectionSection | None = None,
    settled: Collection[str] = (),
) -> Erasure[Json]: ...


def erase(
    record: Record | Mapping[str, Any] | bytes | str,
    *,
    on: date,
    country: str | None = None,
    terms: DataProtectionSection | None = None,
    settled: Collection[str] = (),
) -> Erasure[Any]:
    """Return what has to stay, or may still stay, of a record, with an account of what was erased and what was left.

    The data of a category are erased when every term recorded for it has ended, or the person's request for erasure was
    granted, and nothing keeps them: no hold, no open proceedings, claim or request in the file, and no duty of national
    law. What was erased is entered in the record on data protection, and so is the start of each term that only the
    erased data showed. Data about the work itself stay, including the pseudonym; `Erasure.spent` says when the record
    can be deleted as a whole. A granted request covers what was held at that time: it no longer counts where something
    in the file began later, or where data were erased by their own terms more than a month after it.

    The category of a value depends on every field on the way to it: what is in a field of a category is erased with
    that category, unless it is more sensitive itself. With safety-critical data, every reference, name, address and
    number of a shelter is erased, wherever it is. The recipients and exclusions of a consent stay as long as other data
    of the person do.

    Where a field of an erased category is required, an absence reason replaces it, or the whole part around it is
    erased, unless the part contains data that must not be erased; then the value stays and the account says so.

    Args:
        record: A record of this library, a mapping of JSON values, or JSON text.
        on: Day of the erasure; the law is read on it. If a point in time is given, its day counts.
        country: ISO 3166-1 code of the country whose law applies; without it the record's own.
        terms: The record on data protection with the terms, where ``record`` contains none. It is only read: enter in
            it what was erased.
        settled: Names of duties that do not concern the file or have been met, as the account names them: for example
            ``"public-archives"`` when the archives authority gave permission, or ``"open-matters"``.

    Returns:
        The record after erasure with its account. Bad data raise no error; they are returned as findings.

    Raises:
        UnknownKeyError: When the standard does not cover the country.
        TypeError: When ``record`` is of none of the types above.
        InvalidArgumentError: When ``on`` is a day that a record cannot contain, so that the erasure could not be entered.

    Source: Regulation (EU) 2016/679 (GDPR) art. 5(1)(e), 5(2), 17 and 89(1); for files kept for law enforcement only
        Directive (EU) 2016/680 art. 4(1)(e), 4(4), 5 and 16.
    """
    checked_country(country)
    on = day_of(on)
    if not FIRST_DAY <= on <= LAST_DAY:
        raise InvalidArgumentError(
            f"records hold days from {FIRST_DAY} to {LAST_DAY}; the erasure could not be entered"
        )
    typed = record if isinstance(record, Record) else parse_record(record, country)
    if not isinstance(typed, Record):
        return Erasure(None, on, findings=typed)
    known = _country_of(typed, country, terms)
    foreign = () if known is None else tuple(sorted(set(settled).difference(duties(known))))
    done: Erasure[Any] = replace(_done(typed, on, country, terms, settled), country=known, not_of_country=foreign)
    return done if isinstance(record, Record) else replace(done, record=as_document(done.record))


def _accounting(record: Record, terms: DataProtectionSection | None) -> tuple[Record, DataProtectionSection | None]:
    """Return the record with the data, the record inside a message, and the record with the terms."""
    carried = record.payload.record if isinstance(record, ExchangeMessage) else record
    if isinstance(carried, DataProtectionSection):
        return carried, carried
    own_terms = carried.data_protection if isinstance(carried, CaseFile) else None
    return carried, own_terms or terms


def _country_of(record: Record, country: str | None, terms: DataProtectionSection | None) -> str | None:
    """Return the country whose law decides how long the data are kept, `None` where it is not one of the eight."""
    carried, data = _accounting(record, terms)
    own = data.country if isinstance(data, DataProtection) else None
    named = (country, own, carried.country, record.country)
    return next((code for code in named if code in REGION), None)


def _done(
    record: R, on: date, country: str | None, terms: DataProtectionSection | None, settled: Collection[str]
) -> Erasure[R]:
    """Erase until nothing more can be erased: what had to stay at first may be in fewer places afterwards.

    What is due is decided once, by the complete record: what was erased may have been what kept the rest.
    """
    decision = _decided(record, on, country, terms, settled)
    done = _once(record, on, decision)
    while done.record is not None and any(
        left.why in {RetentionReason.FORM, RetentionReason.WISH} for left in done.left
    ):
        again = _once(done.record, on, decision)
        if not again.places:
            break
        done = Erasure(
            again.record,
            on,
            _together(done.erased, again.erased),
            again.left,
            (*done.places, *again.places),
            again.spent,
        )
    return done


def _together(first: tuple[ErasedData, ...], second: tuple[ErasedData, ...]) -> tuple[ErasedData, ...]:
    counted: Counter[tuple[DataCategory, bool]] = Counter()
    for each in (*first, *second):
        counted[each.category, each.due] += each.values
    return tuple(ErasedData(category, values, due) for (category, due), values in counted.items())


def _once(record: R, on: date, decision: ErasureDecision) -> Erasure[R]:
    kind, document = type(record), dump_record(record)
    before = list(spots(kind, document))
    values = Values(decision, record, before)

    rebuilder = _Erasing(values, decision.due, frozenset())
    built = rebuilder.build(kind, document)
    # A reference to an erased entry would lead nowhere, and reveal that there was one.
    while gone := _identifiers(before) - _identifiers(spots(kind, built or {})) - rebuilder.missing:
        rebuilder = _Erasing(values, decision.due, rebuilder.missing | gone)
        built = rebuilder.build(kind, document)
    stuck = tuple(RetainedData(each.category, RetentionReason.FORM, pointer=each.pointer) for each in rebuilder.stuck)
    present = {category for spot in before for category in categories_of(spot)}
    kept = (each for each in decision.left if each.category in present)
    governed = decision.governed
    left = tuple(dict.fromkeys(replace(each, governed=governed) for each in (*kept, *values.left(before), *stuck)))
    erased = _erased(before, rebuilder.removed, values)
    if built is None:
        return Erasure(None, on, erased, left, tuple(rebuilder.removed), spent=True)
    _enter(built, decision, values.remaining(spots(kind, built)), on, changed=bool(rebuilder.removed))
    new = _in_step(kind.model_validate(built))
    spent = decision.spent and not left
    core = (
        (RetainedData(DataCategory.OPERATIONAL, RetentionReason.CORE, governed=governed),)
        if DataCategory.OPERATIONAL in present
        else ()
    )
    return Erasure(new, on, erased, (*left, *core), tuple(rebuilder.removed), spent)


class _Erasing(RecordEditor):
    """Rebuild a record without what is due, and without references to entries that are missing."""

    def __init__(self, values: Values, due: frozenset[DataCategory], missing: frozenset[str]) -> None:
        super().__init__(
            self._taken,
            AbsenceReason.NOT_RECORDED,
            has_to_stay=values.keeps,
            empties=due,
            stands_on=STANDS_ON,
            shells=False,
        )
        self._values = values
        self.missing = missing

    def _taken(self, spot: FieldValue) -> Any:
        category = self._values.takes(spot)
        if category is not None:
            return Removed(category)
        leads_nowhere = is_entry(spot) and not is_own_identifier(spot) and spot.value in self.missing
        return REMOVED if leads_nowhere and not self._values.keeps(spot) else spot.value


def _identifiers(values: Iterable[FieldValue]) -> frozenset[str]:
    return frozenset(spot.value for spot in values if is_own_identifier(spot))


def _decided(
    record: Record, on: date, country: str | None, terms: DataProtectionSection | None, settled: Collection[str]
) -> ErasureDecision:
    carried, data = _accounting(record, terms)
    if data is None:
        return ErasureDecision(
            frozenset(),
            tuple(RetainedData(each, RetentionReason.NO_TERM) for each in DataCategory if each not in NOT_PERSONAL),
        )
    subject = next((each.subject for each in (data, carried) if isinstance(each, PersonRecord)), None)
    known = _country_of(record, country, terms)
    return decide(data, TriggerDates(data, carried, subject, on, known), subject, known, settled)


def _erased(before: Sequence[FieldValue], removed: Sequence[Removal], values: Values) -> tuple[ErasedData, ...]:
    places = {each.pointer for each in removed}
    counted = Counter(
        (values.takes(spot) or spot.most_sensitive, values.takes(spot) is not None)
        for spot in before
        if not places.isdisjoint(_pointers_to(spot.pointer))
    )
    return tuple(
        ErasedData(category, counted[category, due], due)
        for category in DataCategory
        for due in (True, False)
        if counted[category, due]
    )


def _pointers_to(pointer: str) -> Iterator[str]:
    """Yield a pointer and every one that it starts with, the whole record among them."""
    yield pointer
    while pointer:
        pointer = pointer.rpartition("/")[0]
        yield pointer


def _enter(
    built: Json, decision: ErasureDecision, remaining: frozenset[DataCategory], on: date, *, changed: bool
) -> None:
    """Enter in the record on data protection what was erased, and the starts of terms that only erased data showed."""
    data = _data_of(built)
    if data is None:
        return
    complete = {category.value for category in decision.due - remaining}
    entries = data.get("retention", [])
    day = on.isoformat()
    # Data that are erased today were not erased on a future day.
    erased = [entry for entry in entries if entry["category"] in complete and entry.get("erased_on", "~") > day]
    for entry in erased:
        entry["erased_on"] = day
    if erased or changed:
        for index, start in decision.starts.items():
            birth = entries[index]["trigger"] == RetentionTrigger.CHILD_TURNS_18.value
            entries[index]["triggered_on"] = (_end_of_month(start) if birth else start).isoformat()
    if "data_categories" in data:
        data["data_categories"] = [category for category in data["data_categories"] if category not in complete]


def _end_of_month(birthday: date) -> date:
    """Return the last day of the month: the day itself would be the birthday, which was erased."""
    return birthday.replace(day=monthrange(birthday.year, birthday.month)[1])


def _data_of(built: Json) -> Json | None:
    """Return the record on data protection within a record, to be changed in place."""
    carried: Json = built["payload"]["record"] if built["record_type"] == ExchangeMessage.record_name else built
    if carried["record_type"] == DataProtectionSection.record_name:
        return carried
    data = carried.get("data_protection")
    return data if isinstance(data, dict) else None


def _in_step(record: R) -> R:
    """Return a message without categories and free texts that its record no longer has; other records as they are."""
    if not isinstance(record, ExchangeMessage):
        return record
    payload = record.payload
    present = categories(payload.record)
    texts = {
        spot.pointer for spot in spots(type(payload.record), payload.record.model_dump(mode="json", warnings=False))
    }
    return record.replace(
        payload=payload.replace(
            data_categories=tuple(category for category in payload.data_categories if category in present),
            free_text_fields=tuple(pointer for pointer in payload.free_text_fields if pointer in texts),
        )
    )
