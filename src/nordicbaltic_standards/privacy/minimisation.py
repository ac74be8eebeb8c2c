"""Minimise a record: keep what the recipient needs, and account for what was held back without its values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar, overload

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, DataCategory, ReferralUrgency, SourceKind
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import day_of
from nordicbaltic_standards.law.region import REGION, checked_country
from nordicbaltic_standards.models.base import REQUIRED_ENVELOPE, Absent, Model, Record, content_class
from nordicbaltic_standards.models.exchange_message import ExchangeMessage, Payload
from nordicbaltic_standards.models.introspection import DeclaredField, fields_of, name_of, parts_of
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.traversal import iter_parts, iter_parts_with_pointer
from nordicbaltic_standards.models.types import IDENTIFIER, OUTSIDE
from nordicbaltic_standards.privacy.inputs import as_document, parse_record
from nordicbaltic_standards.privacy.location_disclosure import resembling
from nordicbaltic_standards.privacy.record_editor import spots
from nordicbaltic_standards.rules.case_context import payload_record
from nordicbaltic_standards.rules.exchange.routing import most_sensitive_category
from nordicbaltic_standards.rules.exchange_profiles.excess import (
    ExcessField,
    ExclusionReason,
    excess_fields,
    excess_in_message,
    hidden_shelters,
    place_holder,
    record_exclusion,
)
from nordicbaltic_standards.rules.exchange_profiles.profiles import (
    ExchangeProfile,
    exchange_profile_of,
    exchange_profiles,
)
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.rules.record_contents import categories
from nordicbaltic_standards.rules.references import REFERENCES
from nordicbaltic_standards.rules.whereabouts.shapes import WORKER_LINE, is_short_with_shape, shapes_in
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.validation.validate import validate

R = TypeVar("R", bound=Record)
Json = dict[str, Any]
T = TypeVar("T", bound="Record | Json")

WITHHELD: Json = {"absent": AbsenceReason.WITHHELD_FOR_SAFETY.value}
"""What replaces a value that must not leave, where its field cannot be left out."""
NO_REFERENCE = "withheld"
"""What replaces the identifier of a record that would lead back to the system that it comes from."""
_RECORD_EXCLUSIONS = frozenset(
    {ExclusionReason.SUSPECTED, ExclusionReason.CHILD, ExclusionReason.KIND, ExclusionReason.COPY_OF_CHILD}
)
"""Causes for which a whole record is held back."""


class ExchangeProfileNeededError(InvalidArgumentError):
    """Minimising a record that is not a message needs an exchange profile, and none was named."""


class Action(Enum):
    """What was done at a place; the value is the identifier of the text that says so."""

    REMOVED = "minimise/action-removed"
    WITHHELD = "minimise/action-withheld"
    SHORTENED = "minimise/action-shortened"


@dataclass(frozen=True, slots=True)
class Redaction:
    """One place of a record at which something was held back.

    Attributes:
        pointer: Place in the record as it was given (RFC 6901); ``""`` is the whole record.
        category: Category of data of what was held back, or of the field without which a part would be incomplete.
        action: What was done.
        cause: Why.
        exchange_profile: The exchange profile that requires it.
        national_sources: Provisions of national law on it, where country and day are known.
    """

    pointer: str
    category: DataCategory
    action: Action
    cause: ExclusionReason
    exchange_profile: ExchangeProfile
    national_sources: tuple[str, ...] = ()

    @property
    def legal_sources(self) -> tuple[str, ...]:
        """Provisions it is based on, as ``"gdpr art. 5(1)(c)"``."""
        return tuple(str(citation) for citation in self.exchange_profile.law)

    @property
    def standards(self) -> tuple[str, ...]:
        """Identifiers of the regional standards it serves."""
        return self.exchange_profile.standards

    def reason(self, language: str = "en") -> str:
        """Return why it was held back, in ``language`` (BCP 47)."""
        return f"{ui_text(self.cause.value, language)} {self.exchange_profile.reason(language)}"

    def to_dict(self, language: str = "en") -> Json:
        """Return JSON-ready data with the texts in ``language``."""
        return {
            "pointer": self.pointer,
            "category": self.category.value,
            "action": self.action.name.lower(),
            "cause": self.cause.value.partition("/")[2],
            "exchange_profile": self.exchange_profile.id,
            "reason": self.reason(language),
            "legal_sources": list(self.legal_sources),
            "national_sources": list(self.national_sources),
            "standards": list(self.standards),
        }


@dataclass(frozen=True, slots=True, repr=False)
class Minimised(Generic[T]):
    """A smaller record, and the account of what was held back.

    Attributes:
        record: The smaller record, of the same type and kind as the one given. `None` where nothing of it may leave,
            where it has errors of form, or where a released text resembles the name or address of a shelter. Also
            `None` where the person has excluded the recipient, or may have excluded them, and the smaller record would
            no longer say so.
        exchange_profile: The exchange profile that was applied; `None` where the record has errors of form.
        redactions: Every place that changed, in the order of the record.
        released: Places, in the smaller record, of the released free texts.
        adjusted: Places at which a statement of the record about itself was adjusted: that it was minimised, references
            that now lead to another system, what a message says about its content.
        findings: Errors of form, nothing that may leave, a recipient who is or may be excluded, a pseudonym that leads
            back to the person, texts that resemble the name or address of a shelter, released texts that stay behind
            because they contain what looks like a place.
    """

    record: T | None
    exchange_profile: ExchangeProfile | None
    redactions: tuple[Redaction, ...] = ()
    released: tuple[str, ...] = ()
    adjusted: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def account(self, language: str = "en") -> Json:
        """Return the account as JSON-ready data, texts in ``language`` (BCP 47). It contains no value of the record."""
        return {
            "exchange_profile": self.exchange_profile.id if self.exchange_profile else None,
            "leaves": self.record is not None,
            "redactions": [redaction.to_dict(language) for redaction in self.redactions],
            "released": list(self.released),
            "adjusted": list(self.adjusted),
            "findings": [finding.to_dict(language) for finding in self.findings],
        }

    def __repr__(self) -> str:
        return f"<Minimised: held back {len(self.redactions)}>"


@overload
def minimise(
    record: R,
    exchange_profile: ExchangeProfile | str | None = None,
    *,
    country: str | None = None,
    release: Iterable[str] = (),
    release_place: Iterable[str] = (),
    places: Iterable[str] = (),
    on: date | None = None,
) -> Minimised[R]: ...


@overload
def minimise(
    record: Mapping[str, Any] | bytes | str,
    exchange_profile: ExchangeProfile | str | None = None,
    *,
    country: str | None = None,
    release: Iterable[str] = (),
    release_place: Iterable[str] = (),
    places: Iterable[str] = (),
    on: date | None = None,
) -> Minimised[Json]: ...


def minimise(
    record: Record | Mapping[str, Any] | bytes | str,
    exchange_profile: ExchangeProfile | str | None = None,
    *,
    country: str | None = None,
    release: Iterable[str] = (),
    release_place: Iterable[str] = (),
    places: Iterable[str] = (),
    on: date | None = None,
) -> Minimised[Any]:
    """Return the part of a record that may leave under an exchange profile, and an account of what was held back.

    A field that may not leave is left out, since even an absence reason would reveal that there is something. A
    required field gets the absence reason ``withheld-for-safety``; where it takes none, the whole part around it is
    left out. Where whereabouts may not leave, no reference, name, address or number of a shelter stays anywhere in the
    record, not even inside a longer text. Where they may leave and one of their fields is withheld, such as the
    address, its value stays nowhere else either. Free text leaves only if its pointer is in ``release``, whatever its
    category; extensions never leave. A text that only resembles the name or address of a shelter, such as an inflected
    form or one distinctive word, is a finding; if it was released, nothing leaves until a person has changed the text,
    removed its pointer from ``release`` or added it to ``release_place``. A message in immediate danger is not held up:
    the text stays behind and the rest leaves. Nothing leaves for a recipient whom the person has excluded, or may have excluded, where the
    smaller message would no longer show it. The same applies where the consent of a message does not name the
    recipient, or where this is not known. A message is minimised by its own purpose and recipient; a profile given in
    addition can only remove more, unless it is a named one that fits the message. Its consents, on the envelope and
    inside, are limited to its recipient: they name kinds of recipients and no other organisations.

    The smaller record says that it was minimised (field ``minimised``), so that `validate` does not report what it
    lacks. A reference to an entry that was left out begins with ``ext:``, like every reference to another system.

    Args:
        record: A record of this library, a mapping of JSON values, or JSON text.
        exchange_profile: An exchange profile or its identifier. A message needs none.
        country: ISO 3166-1 code of the country whose law applies; without it the record's own.
        release: JSON Pointers of free texts that a person has read and released. One that leads to no free text has no
            effect; `Minimised.released` lists those that had.
        release_place: JSON Pointers of texts that may leave although they look like a place. Where whereabouts may not
            leave, a released text that contains, for example, a street with a number, a telephone number or a door code
            stays behind with a finding unless its pointer is here too. So does a short text, such as the name of a
            person or of an organisation.
        places: Names, addresses and numbers of secret places that the record does not contain, for example those of the
            house. They are compared as if it did, where whereabouts may not leave, and are kept nowhere.
        on: Day, or point in time of that day, on which it is judged whether the person is a child, and on which
            national law is cited; without it the day on which the record was written or sent.

    Returns:
        The smaller record with its account. Bad data raise no error; they are returned as findings.

    Raises:
        UnknownKeyError: When there is no such profile, or the standard does not cover the country.
        InvalidArgumentError: When a record that is not a message is given without a profile.
        InvalidArgumentError: When an item of ``release``, ``release_place`` or ``places`` is not text.
        TypeError: When ``record`` is of none of the types above.

    Source: Regulation (EU) 2016/679 (GDPR) art. 5(1)(c) and 25(2); Directive (EU) 2016/680 art. 4(1)(c).
    """
    checked_country(country)
    on = None if on is None else day_of(on)
    chosen = exchange_profiles[exchange_profile] if isinstance(exchange_profile, str) else exchange_profile
    request = _Request(
        _texts("release", release), _texts("release_place", release_place), _texts("places", places) - {""}
    )
    if isinstance(record, Record):
        return _minimised(record, chosen, country, request, on)
    typed = parse_record(record, country)
    if not isinstance(typed, Record):
        return Minimised(None, None, findings=typed)
    done = _minimised(typed, chosen, country, request, on)
    return Minimised(
        as_document(done.record), done.exchange_profile, done.redactions, done.released, done.adjusted, done.findings
    )


def _texts(argument: str, given: Iterable[str]) -> frozenset[str]:
    texts = [given] if isinstance(given, str) else list(given)
    if not all(isinstance(text, str) for text in texts):
        raise InvalidArgumentError(f"{argument} holds text only")
    return frozenset(texts)


def _minimised(
    record: R, chosen: ExchangeProfile | None, country: str | None, request: _Request, on: date | None
) -> Minimised[R]:
    released = request.released
    governing = _governing(record, chosen, country)
    law = _Law(country or _country_of(record), on or _day_of(record, country))
    if isinstance(record, ExchangeMessage):
        hidden = hidden_shelters(record.payload.record, governing, record, request.places)
        excess: Sequence[ExcessField] = excess_in_message(record, governing, released, law.day, request.places)
    else:
        bar = record_exclusion(record, governing, "", on=law.day) if isinstance(record, PersonRecord) else None
        hidden = hidden_shelters(record, governing, places=request.places)
        excess = [bar] if bar else list(excess_fields(record, governing, "", released, hidden))
    short = {item.pointer: item for item in _short_with_shapes(record, governing, request.places_released)}
    cutting = _Cutting(short | {item.pointer: item for item in excess}, released)
    smaller = None if "" in cutting.excess else cutting.cut(record, record.model_dump(mode="json"), "", "", root=True)
    if not isinstance(smaller, dict):
        gone = smaller or cutting.excess[""]
        cause = gone.cause if gone.cause in _RECORD_EXCLUSIONS else ExclusionReason.STANDS_WITH
        redaction = Redaction(
            "", gone.category, Action.REMOVED, cause, gone.exchange_profile, law.on(gone.exchange_profile)
        )
        nothing = Finding("STR-100", Severity.ERROR, FindingKind.EXPOSURE, "", {"profile": governing[0].id})
        return Minimised(None, governing[0], (redaction,), findings=(nothing,))
    adjusted: tuple[str, ...] = ()
    if isinstance(record, ExchangeMessage):
        adjusted = _adjust(record, smaller, governing[0], dict(cutting.moved))
        adjusted += _restate(ExchangeMessage.model_validate(smaller), smaller, governing)
    adjusted += _unreferenced(record, smaller, governing)
    adjusted += _pointing_outside(record, smaller)
    adjusted += _marked(record, smaller)
    made = type(record).model_validate(smaller)
    account = tuple(
        Redaction(item.pointer, item.category, action, item.cause, item.exchange_profile, law.on(item.exchange_profile))
        for item, action in cutting.account
    )
    if barred := _no_longer_barred(record, made, law):
        return Minimised(None, governing[0], account, findings=barred)
    near = () if hidden is None else tuple(resembling(type(record), smaller, hidden.traces))
    left = {old: new for old, new in cutting.moved if old in released}
    once = {new: old for old, new in left.items() if old not in request.places_released}
    urgent = isinstance(record, ExchangeMessage) and record.urgency is ReferralUrgency.IMMEDIATE
    severity = Severity.WARNING if urgent else Severity.ERROR
    kept = [
        Finding("STR-096", severity, FindingKind.EXPOSURE, old, variant="urgent" if urgent else "")
        for new, old in once.items()
        if new in near
    ]
    if kept and not urgent:
        return Minimised(None, governing[0], account, findings=tuple(kept))
    if _hides_places(record, governing):
        kept += _with_shapes(made, once, severity)
    if kept:
        fewer = replace(request, released=released - {finding.pointer for finding in kept})
        done = _minimised(record, chosen, country, fewer, on)
        return replace(done, findings=(*done.findings, *kept))
    stayed = (
        Finding("STR-102", severity, FindingKind.EXPOSURE, field, variant="short")
        for field, item in short.items()
        if item in cutting.met
    )
    similar = (Finding("STR-095", Severity.WARNING, FindingKind.EXPOSURE, pointer) for pointer in near)
    return Minimised(
        made,
        governing[0],
        account,
        tuple(left.values()),
        adjusted,
        (*_pseudonyms(made, governing), *similar, *stayed),
    )


@dataclass(frozen=True, slots=True, repr=False)
class _Request:
    """What a person asks for when a record is minimised.

    Attributes:
        released: Pointers of free texts that may leave.
        places_released: Pointers of texts that may leave although they look like a place.
        places: Names, addresses and numbers of secret places that the record does not contain.
    """

    released: frozenset[str]
    places_released: frozenset[str]
    places: frozenset[str]


def _hides_places(record: Record, governing: tuple[ExchangeProfile, ...]) -> bool:
    """Return whether a record is about a person whose whereabouts may not leave."""
    return place_holder(governing) is not None and isinstance(payload_record(record), PersonRecord)


def _with_shapes(record: Record, once: Mapping[str, str], severity: Severity) -> Iterator[Finding]:
    """Yield the findings on released texts that contain what looks like a place, at their first place in the record."""
    for spot in spots(type(record), record.model_dump(mode="json")):
        field = next((new for new in once if spot.pointer == new or spot.pointer.startswith(f"{new}/")), None)
        if field is not None and isinstance(spot.value, str):
            for shape in shapes_in(spot.value):
                yield Finding("STR-102", severity, FindingKind.EXPOSURE, once[field], variant=shape)


def _short_with_shapes(
    record: Record, governing: tuple[ExchangeProfile, ...], released: frozenset[str]
) -> Iterator[ExcessField]:
    """Yield the short texts, such as names, that contain what looks like a place; the envelope names who may know."""
    holder = place_holder(governing)
    if holder is None or not _hides_places(record, governing):
        return
    document = record.model_dump(mode="json")
    for spot in spots(type(record), document):
        if spot.pointer in released or spot.pointer.startswith(("/sender/", "/recipient/")):
            continue
        channel = _at(document, spot.pointer.rpartition("/")[0]).get("channel") if spot.path == WORKER_LINE else None
        if is_short_with_shape(spot.path, spot.value, channel):
            category = spot.declared.classification
            yield ExcessField(spot.pointer, category, ExclusionReason.WHEREABOUTS, holder)


def _no_longer_barred(message: Record, smaller: Record, law: _Law) -> tuple[Finding, ...]:
    """Return the findings that the person excludes this recipient, or may, where the smaller message no longer shows it."""
    barred = _barred(message, law)
    return barred if barred and not _barred(smaller, law) else ()


def _barred(message: Record, law: _Law) -> tuple[Finding, ...]:
    if not isinstance(message, ExchangeMessage):
        return ()
    return tuple(
        each
        for each in validate(message, country=law.country, on=law.day).findings
        if (each.rule in {"MSG-003", "REF-002"} and each.variant in {"nameless", "untold"})
        or (each.rule == "MSG-003" and each.severity is Severity.ERROR and each.variant in {"excluded", "recipient"})
    )


def _governing(record: Record, chosen: ExchangeProfile | None, country: str | None) -> tuple[ExchangeProfile, ...]:
    """Return the profiles that apply to a record, the main one first."""
    if not isinstance(record, ExchangeMessage):
        if chosen is None:
            raise ExchangeProfileNeededError(
                f"name an exchange profile: {', '.join(profile.id for profile in exchange_profiles)}"
            )
        return (chosen,)
    if chosen is None:
        return (exchange_profile_of(record, country),)
    own = exchange_profile_of(record.model_copy(update={"profile": chosen.id}), country)
    return (own,) if own is chosen else (own, chosen)


def _country_of(record: Record) -> str | None:
    sender = record.sender.country if isinstance(record, ExchangeMessage) else None
    return next((code for code in (record.country, sender) if code in REGION), None)


def _day_of(record: Record, country: str | None) -> date | None:
    """Return the day of sending, or else of recording, as a local day of the country whose law applies."""
    at = record.sent_at if isinstance(record, ExchangeMessage) else record.recorded_at
    return None if at is None else local_day(at, country or _country_of(record))


@dataclass(frozen=True, slots=True)
class _Law:
    country: str | None
    day: date | None

    def on(self, exchange_profile: ExchangeProfile) -> tuple[str, ...]:
        """Return the national provisions on a profile."""
        law = law_of(self.country, self.day)
        facts = []
        for fact_id in exchange_profile.facts:
            section, _, name = fact_id.partition(".")
            facts.append(getattr(getattr(law, section), name))
        read = (source for fact in facts if fact.is_known for source in fact.sources if source.kind is SourceKind.LAW)
        return tuple(dict.fromkeys(source.citation for source in read))


class _Cutting:
    """Remove the excess from the JSON form of a record, and keep account.

    Attributes:
        excess: What must not leave, by pointer.
        account: What was done, in the order of the record.
        moved: Old and new pointer of every free text that stays.
        met: The excess that was reached.
    """

    def __init__(self, excess: Mapping[str, ExcessField], released: frozenset[str]) -> None:
        self.excess = excess
        self.released = released
        self.account: list[tuple[ExcessField, Action]] = []
        self.moved: list[tuple[str, str]] = []
        self.met: set[ExcessField] = set()

    def cut(self, part: Model, document: Json, at: str, to: str, *, root: bool = False) -> Json | ExcessField:
        """Return what stays of a part, or the field without which it would be incomplete.

        Args:
            part: The part.
            document: Its JSON form.
            at: Its pointer in the record as it was given.
            to: Its pointer in the smaller record.
            root: Whether it is a record that travels by itself.
        """
        so_far = len(self.account), len(self.moved)
        smaller: Json = {}
        needed = REQUIRED_ENVELOPE if root and isinstance(part, Record) else ()
        for name, declared in fields_of(type(part)).items():
            if name not in document:
                continue
            pointer = f"{at}/{name}"
            excess_here = self.excess.get(pointer)
            if excess_here is not None:
                self.met.add(excess_here)
            else:
                stays = self._inside(part, name, declared, document[name], (pointer, f"{to}/{name}"))
                if not isinstance(stays, ExcessField):
                    if stays is not None:
                        smaller[name] = stays
                    continue
                excess_here = stays
            action = _action(declared, excess_here, needed=name in needed)
            if action is None:
                del self.account[so_far[0] :], self.moved[so_far[1] :]
                return excess_here
            self.account.append((excess_here, action))
            if action is Action.SHORTENED:
                smaller[name] = document[name][: len("YYYY")]
            elif action is Action.WITHHELD:
                smaller[name] = WITHHELD
        return smaller

    def _inside(self, part: Model, name: str, declared: DeclaredField, document: Any, where: tuple[str, str]) -> Any:
        """Return what stays of a value that may leave; an `ExcessField` where it would be incomplete."""
        value = getattr(part, name)
        at, to = where
        if isinstance(value, Model) and not isinstance(value, Absent):
            stays = self.cut(value, document, at, to, root=isinstance(part, Payload))
            if isinstance(stays, ExcessField):
                return (
                    stays
                    if stays.cause in _RECORD_EXCLUSIONS
                    else ExcessField(at, stays.category, ExclusionReason.STANDS_WITH, stays.exchange_profile)
                )
            return stays
        if isinstance(value, tuple) and value and isinstance(value[0], Model):
            return self._entries(value, document, at, to)
        if declared.free_text and not isinstance(value, Absent):
            self.moved.append((at, to))
        return document

    def _entries(self, entries: tuple[Model, ...], documents: list[Json], at: str, to: str) -> list[Json] | None:
        """Return the entries of a list that stay, `None` if none does: lists of parts can always be left out."""
        kept: list[Json] = []
        for index, (entry, document) in enumerate(zip(entries, documents, strict=True)):
            pointer = f"{at}/{index}"
            item = self.excess.get(pointer)
            if item is None:
                stays = self.cut(entry, document, pointer, f"{to}/{len(kept)}")
                if not isinstance(stays, ExcessField):
                    kept.append(stays)
                    continue
                item = ExcessField(pointer, stays.category, ExclusionReason.STANDS_WITH, stays.exchange_profile)
            self.account.append((item, Action.REMOVED))
        return kept or None


def _action(declared: DeclaredField, item: ExcessField, *, needed: bool) -> Action | None:
    """Return what is done to a field that must not leave; `None` if the part around it requires it."""
    if item.cause is ExclusionReason.YEAR:
        return Action.SHORTENED
    if needed or (declared.required and not declared.takes_absence):
        return None
    return Action.WITHHELD if declared.required else Action.REMOVED


def _adjust(
    message: ExchangeMessage, smaller: Json, exchange_profile: ExchangeProfile, moved: Mapping[str, str]
) -> tuple[str, ...]:
    """Adjust what a message says about its profile and its free texts; return the places that changed."""
    changed = []
    if message.profile != exchange_profile.id:
        smaller["profile"] = exchange_profile.id
        changed.append("/profile")
    stated = list(message.payload.free_text_fields)
    inside = "/payload/record"
    # A released text is declared in the message, which must declare every text that it contains.
    wanted = dict.fromkeys([*(f"{inside}{text}" for text in stated), *moved])
    texts = [moved[text].removeprefix(inside) for text in wanted if text in moved]
    if texts != stated:
        _put(smaller["payload"], "free_text_fields", texts)
        changed.append("/payload/free_text_fields")
    return tuple(changed)


def _restate(message: ExchangeMessage, smaller: Json, governing: tuple[ExchangeProfile, ...]) -> tuple[str, ...]:
    """Remove from what a message says about itself the categories that the smaller record no longer contains.

    A mark without its data would reveal that there was something. A consent is limited in the same way, so that it
    reveals nothing of other data to a recipient who gets only single fields.
    """
    mark = message.classification
    present = categories(message.payload.record)
    changed = []
    if mark is not None and mark not in present and mark is not (now := most_sensitive_category(present)):
        smaller["classification"] = now.value
        changed.append("/classification")
    stated = {"/payload/data_categories": (message.payload.data_categories, smaller["payload"])}
    if message.consent is not None and any(profile.only for profile in governing):
        stated["/consent/data_categories"] = (message.consent.data_categories, smaller["consent"])
    for place, (stated_categories, document) in stated.items():
        left = [
            category.value for category in stated_categories if category in present or category is DataCategory.NONE
        ]
        if len(left) != len(stated_categories):
            _put(document, "data_categories", left)
            changed.append(place)
    return tuple(changed)


def _put(document: Json, name: str, values: list[Any]) -> None:
    document.pop(name, None)
    if values:
        document[name] = values


def _unreferenced(record: Record, smaller: Json, governing: tuple[ExchangeProfile, ...]) -> tuple[str, ...]:
    """Replace the identifier of a record where it must not lead back to its system; return the places that changed.

    A record must have an identifier.
    """
    if not any(profile.hides_reference for profile in governing):
        return ()
    inside, at = _inside(record, smaller)
    if "id" not in inside or inside["id"] == NO_REFERENCE:
        return ()
    inside["id"] = NO_REFERENCE
    return (f"{at}/id",)


def _inside(record: Record, smaller: Json) -> tuple[Json, str]:
    """Return the JSON form of the record inside a message, or of the record itself, and its place."""
    return (smaller["payload"]["record"], "/payload/record") if isinstance(record, ExchangeMessage) else (smaller, "")


def _pointing_outside(record: Record, smaller: Json) -> tuple[str, ...]:
    """Mark the references to what was left out as leading to another system; return the places that changed.

    The entry is in the system that sends. A reference that the mark would make too long is left out.
    """
    before = payload_record(record)
    document, at = _inside(record, smaller)
    after = type(before).model_validate(document)
    removed = _entries(before) - _entries(after)
    if not removed:
        return ()
    changed = []
    for place, part in iter_parts_with_pointer(after, tuple(_REFERRING), ""):
        for name, kind in _REFERRING[type(part)]:
            value = getattr(part, name)
            references = value if isinstance(value, tuple) else (value,)
            if removed.isdisjoint((kind, reference) for reference in references):
                continue
            left = dict.fromkeys(_outside(each) if (kind, each) in removed else each for each in references)
            _set(_at(document, place), name, [each for each in left if each is not None], many=isinstance(value, tuple))
            changed.append(f"{at}{place}/{name}")
    return tuple(changed)


def _entries(record: Record) -> set[tuple[type[Model], str]]:
    """Return class and identifier of each entry of a record to which a reference can lead."""
    kinds = tuple(dict.fromkeys(REFERENCES.values()))
    return {
        (content_class(type(part)), identifier)
        for part in iter_parts(record, kinds)
        if (identifier := getattr(part, "id", None))
    }


def _outside(reference: str) -> str | None:
    marked = f"{OUTSIDE}{reference}"
    return marked if len(marked) <= IDENTIFIER.json_schema["maxLength"] else None


def _at(document: Any, pointer: str) -> Json:
    """Return the part of a document at a pointer."""
    for name in pointer.split("/")[1:]:
        document = document[int(name)] if isinstance(document, list) else document[name]
    value: Json = document
    return value


def _set(document: Json, name: str, values: list[str], *, many: bool) -> None:
    del document[name]
    if values:
        document[name] = values if many else values[0]


def _marked(record: Record, smaller: Json) -> tuple[str, ...]:
    """Mark the record as minimised, even if nothing was held back; return the places that changed."""
    document, at = _inside(record, smaller)
    if document.get("minimised") is True:
        return ()
    document["minimised"] = True
    return (f"{at}/minimised",)


_REFERRING = {
    part: tuple(
        (name.partition(".")[2], kind) for name, kind in REFERENCES.items() if name.startswith(f"{name_of(part)}.")
    )
    for part in parts_of(ExchangeMessage)
    if any(name.startswith(f"{name_of(part)}.") for name in REFERENCES)
}
"""The references of each part that has some, with the class of the entries to which each leads."""


def _pseudonyms(record: Record, governing: tuple[ExchangeProfile, ...]) -> Iterable[Finding]:
    """Yield a finding where a pseudonym made for another purpose leads back to the person."""
    purposes = governing[0].purposes
    inside, at = (record.payload.record, "/payload/record") if isinstance(record, ExchangeMessage) else (record, "")
    if not governing[0].own_pseudonym or not isinstance(inside, PersonRecord) or inside.subject is None:
        return
    if inside.subject.pseudonym_purpose not in purposes:
        yield Finding("STR-101", Severity.WARNING, FindingKind.EXPOSURE, f"{at}/subject/pseudonym")
