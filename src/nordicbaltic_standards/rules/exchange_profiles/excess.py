"""What of a record exceeds an exchange profile; rules and minimising share this traversal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache

from nordicbaltic_standards.codelists.enumerations import CountryRole, DataCategory, IdentifierScheme, NameUse
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import day_of
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.case_file import CaseFile, PersonDetails
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.extensions import EXTENSIONS
from nordicbaltic_standards.models.identification import ExploitationPlace
from nordicbaltic_standards.models.introspection import DeclaredField, fields_of, leaves_in, parts_in, parts_of
from nordicbaltic_standards.models.parts.consent import Consent, WithdrawalNotice
from nordicbaltic_standards.models.parts.contact import Correspondence
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.subject import PersonRecord, Subject
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.rules.code_groups import THROUGH_OTHERS
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.exchange.contact_consent import contact_agreed
from nordicbaltic_standards.rules.exchange_profiles.profiles import ExchangeProfile, country_of
from nordicbaltic_standards.rules.record_contents import nothing
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names
from nordicbaltic_standards.rules.referral.governing_consent import place_of
from nordicbaltic_standards.rules.suspicion import ACCUSING, TELLING, signs_of, suspected_bodies, suspicion
from nordicbaltic_standards.rules.whereabouts.shelters import (
    Matching,
    Traces,
    calls_of_another,
    shelters_in,
    tells,
    withheld_in,
)
from nordicbaltic_standards.utils.partial_date import PartialDate


class ExclusionReason(Enum):
    """Why something may not leave; the value is the identifier of the text that says so."""

    NOT_CARRIED = "minimise/not-carried"
    WITHHELD = "minimise/withheld"
    WHEREABOUTS = "minimise/whereabouts"
    YEAR = "minimise/year"
    NEW_IDENTITY = "minimise/new-identity"
    SUSPECTED = "minimise/suspected"
    CHILD = "minimise/child"
    FREE_TEXT = "minimise/free-text"
    EXTENSIONS = "minimise/extensions"
    OTHERS = "minimise/others"
    NOT_AGREED = "minimise/not-agreed"
    STANDS_WITH = "minimise/stands-with"
    KIND = "minimise/kind"
    COPY_OF_CHILD = "minimise/copy-of-child"


@dataclass(frozen=True, slots=True)
class ExcessField:
    """One place with something that a profile does not permit.

    Attributes:
        pointer: Place (RFC 6901).
        category: Category of data of the field.
        cause: Why it may not leave.
        exchange_profile: The profile that decides this.
    """

    pointer: str
    category: DataCategory
    cause: ExclusionReason
    exchange_profile: ExchangeProfile


ExchangeProfiles = tuple[ExchangeProfile, ...]
"""Profiles that apply to a record, the main one first."""


@dataclass(frozen=True, slots=True, repr=False)
class Hidden:
    """The places of a person that must not be revealed, and the profile that decides this.

    Attributes:
        traces: The texts that are searched.
        exchange_profile: The first profile that does not permit the place.
        at_any_place: Whether an organisation is removed as a whole. Where whereabouts may leave and only one of their
            fields is withheld, such as an address, only the text is removed.
    """

    traces: Traces
    exchange_profile: ExchangeProfile
    at_any_place: bool


@dataclass(frozen=True, slots=True)
class _Field:
    """A field to check: it, or something in it, may not be permitted."""

    name: str
    category: DataCategory
    inner: bool
    """Whether it can contain parts."""
    text: ExclusionReason | None
    """Why it may not leave unless released, where it is free text."""
    causes: tuple[tuple[ExchangeProfile, ExclusionReason], ...]
    """The profiles that hold it back, and why."""
    matching: Matching | None
    """How its text is compared with the names of shelters, where none may be named."""
    chosen: bool
    """Whether an organisation in it may be a shelter, since the profiles name the field although it shows
    whereabouts."""
    reason_tells: bool
    """Whether even an absence reason would reveal to the recipient that there is something."""


@dataclass(frozen=True, slots=True, repr=False)
class _Walk:
    """What stays the same during the traversal of a record."""

    exchange_profiles: ExchangeProfiles
    released: frozenset[str] | None
    hidden: Hidden | None
    readers: frozenset[str] | None
    """References that a consent may name, where it is limited to its recipient."""
    recipient: OrganisationRef | None = None
    """The recipient, where known."""
    contact_agreed: bool = False
    """Whether the person agreed that the recipient may have their contact for authorities."""

    def layout(self, kind: type[Model]) -> tuple[_Field, ...]:
        return _layout(
            self.exchange_profiles, kind, self.released is not None, self.hidden is not None, self.readers is not None
        )


TYPED = frozenset({"Identifier", "Name", "Note"})
"""Types of values that can contain the name of an organisation or a shelter."""
OF_PEOPLE = frozenset({"PersonName", "NationalIdentifier"})
"""Parts with names and numbers of people."""
_CUT = ("recipients", "exclusions", "withdrawal_notified")
"""Fields of a consent that name organisations."""


@cache
def _layout(
    exchange_profiles: ExchangeProfiles, kind: type[Model], texts: bool, places: bool, cut: bool
) -> tuple[_Field, ...]:
    """Return the fields of a part to check, without those that may leave with everything in them."""
    fields = []
    for name, declared in fields_of(kind).items():
        causes = tuple(
            (profile, cause) for profile in exchange_profiles if (cause := _cause(profile, declared, kind)) is not None
        )
        inner = tuple(parts_in(declared.shape))
        text = _free_text(declared, texts)
        matching = _matching(declared) if places else None
        chosen = OrganisationRef in inner and declared.classification is DataCategory.SAFETY_CRITICAL
        if causes or text or matching or any(_concerns(exchange_profiles, part, texts, places, cut) for part in inner):
            reason = any(profile.only for profile, _ in causes) and not declared.required
            fields.append(_Field(name, declared.classification, bool(inner), text, causes, matching, chosen, reason))
    return tuple(fields)


def _concerns(exchange_profiles: ExchangeProfiles, kind: type[Model], texts: bool, places: bool, cut: bool) -> bool:
    renamed = kind is PersonDetails and not all(
        profile.new_identity and DataCategory.SPECIAL_OTHER in profile.carries for profile in exchange_profiles
    )
    accused = issubclass(kind, TELLING) and any(profile.guards_suspicions for profile in exchange_profiles)
    helped = kind is ExploitationPlace and place_holder(exchange_profiles) is not None
    given = kind in {PersonDetails, Correspondence} and _not_reaching(exchange_profiles) is not None
    return (
        renamed
        or given
        or accused
        or helped
        or (cut and kind is Consent)
        or bool(_layout(exchange_profiles, kind, texts, places, cut))
    )


def _matching(declared: DeclaredField) -> Matching | None:
    """Return how the text of a field is compared, or `None` where it cannot contain the name of an organisation."""
    typed = {getattr(leaf, "name", None) for leaf in leaves_in(declared.shape)} & TYPED
    if not typed:
        return None
    if "Identifier" in typed:
        what = IDENTIFIERS.get(f"{declared.owner}.{declared.name}")
        return None if what is Names.CATALOGUE else Matching.REFERENCE
    return Matching.PERSON if declared.owner in OF_PEOPLE else Matching.TEXT


def hidden_shelters(
    record: Record,
    exchange_profiles: ExchangeProfiles,
    message: ExchangeMessage | None = None,
    places: Iterable[str] = (),
) -> Hidden | None:
    """Return what reveals the places of the person and must be nowhere in a record under these profiles.

    Where whereabouts may leave, so may the shelter, except the values of fields that a profile still withholds. A
    record that is not about a person reveals no one's place.

    Args:
        record: The record that would leave.
        exchange_profiles: The profiles by which it would leave.
        message: The message around it. Its sender and recipient are known from the envelope.
        places: Names, addresses and numbers of secret places that the record does not contain. They count where
            whereabouts may not leave.
    """
    if not isinstance(record, PersonRecord):
        return None
    known = () if message is None else (message.sender, message.recipient)
    holding = place_holder(exchange_profiles)
    if holding is not None:
        traces = shelters_in(record, known, places)
        return Hidden(traces, holding, at_any_place=True) if traces else None
    for profile in exchange_profiles:
        if fields := _withheld_texts(profile):
            texts, references = _values(record, fields)
            traces = withheld_in(texts, references, known)
            if traces:
                return Hidden(traces, profile, at_any_place=False)
    return None


@cache
def _withheld_texts(profile: ExchangeProfile) -> tuple[tuple[type[Model], str, bool], ...]:
    """Return the fields whose texts reveal a place and that a profile withholds, and whether they are references."""
    return tuple(
        (part, name, matching is Matching.REFERENCE)
        for part in parts_of(ExchangeMessage)
        for name, declared in fields_of(part).items()
        if declared.classification is DataCategory.SAFETY_CRITICAL
        and not profile.lets(declared)
        and not declared.free_text
        and (matching := _matching(declared)) is not None
    )


def _values(record: Record, fields: tuple[tuple[type[Model], str, bool], ...]) -> tuple[list[str], list[str]]:
    """Return the texts and the references in fields of a record."""
    texts: list[str] = []
    references: list[str] = []
    kinds = tuple(dict.fromkeys(kind for kind, _, _ in fields))
    for part in (record, *iter_parts(record, kinds)):
        for kind, name, reference in fields:
            if type(part) is kind and isinstance(value := getattr(part, name), str):
                (references if reference else texts).append(value)
    return texts, references


def place_holder(exchange_profiles: ExchangeProfiles) -> ExchangeProfile | None:
    """Return the first profile under which no whereabouts may leave."""
    return next((each for each in exchange_profiles if DataCategory.SAFETY_CRITICAL not in each.carries), None)


def _free_text(declared: DeclaredField, texts: bool) -> ExclusionReason | None:
    if EXTENSIONS in leaves_in(declared.shape):
        return ExclusionReason.EXTENSIONS
    return ExclusionReason.FREE_TEXT if texts and declared.free_text else None


def _cause(profile: ExchangeProfile, declared: DeclaredField, kind: type[Model]) -> ExclusionReason | None:
    day_of_nobody = declared.name == "recorded_at" and _of_nobody(kind)
    if profile.lets(declared) or (day_of_nobody and profile.carries_category(declared)):
        return None
    if profile.only_year(declared):
        return ExclusionReason.YEAR
    if declared.classification is DataCategory.SAFETY_CRITICAL:
        return ExclusionReason.WHEREABOUTS
    return ExclusionReason.WITHHELD if declared.classification in profile.carries else ExclusionReason.NOT_CARRIED


def excess_fields(
    part: Model,
    exchange_profiles: ExchangeProfiles,
    at: str = "",
    released: frozenset[str] | None = None,
    hidden: Hidden | None = None,
    readers: frozenset[str] | None = None,
) -> Iterator[ExcessField]:
    """Yield the places of a part that any of the profiles does not permit, without places inside them.

    A field with an absence reason is empty, but to recipients of single fields even the reason would reveal something.
    No profile permits extensions.

    Args:
        part: The part or record.
        exchange_profiles: The profiles; a field leaves only if each of them lets it.
        at: Pointer of the part.
        released: Pointers of the free texts that a person has read and released; no other free text may leave. With
            `None`, the categories of the profiles decide on free text, as for the rules on messages, which have a
            separate rule for it.
        hidden: Result of `hidden_shelters` for the outermost record: nothing that it names may leave.
        readers: References of the recipient, where known: a consent may not name other organisations. Without it, as
            for a record outside a message, consents are not limited.
    """
    return _excess(part, at, _Walk(exchange_profiles, released, hidden, readers))


def _excess(part: Model, at: str, walk: _Walk) -> Iterator[ExcessField]:
    direct = _excess_by_context(part, at, walk)
    yield from direct.values()
    if isinstance(part, ReferralSection) and walk.readers is not None and part.recipient.ref is not None:
        # The recipient of a referral is next to its consent.
        walk = replace(walk, readers=walk.readers | {part.recipient.ref})
    for described in walk.layout(part.__class__):
        value = getattr(part, described.name)
        if nothing(value) and not (described.reason_tells and isinstance(value, Absent)):
            continue
        pointer = f"{at}/{described.name}"
        if pointer in direct:
            continue
        one = _excess_value(value, pointer, described, walk)
        if one is not None:
            yield one
        elif isinstance(value, Model):
            yield from _excess(value, pointer, _inside(described, walk))
        elif described.inner:
            for index, item in enumerate(value):
                place = f"{pointer}/{index}"
                if place not in direct and f"{place}/ref" not in direct:
                    place_excess = _place(item, place, walk)
                    yield from (place_excess,) if place_excess is not None else _excess(item, place, walk)


def _inside(described: _Field, walk: _Walk) -> _Walk:
    """Return the traversal of a field: an organisation that houses the person may be permitted, its address not."""
    hidden = walk.hidden
    if not described.chosen or hidden is None:
        return walk
    addresses = hidden.traces.only_addresses()
    return replace(walk, hidden=Hidden(addresses, hidden.exchange_profile, at_any_place=False) if addresses else None)


def _excess_by_context(part: Model, at: str, walk: _Walk) -> dict[str, ExcessField]:
    """Return the places of a part that a profile does not permit only because of what is next to them."""
    if isinstance(part, PersonDetails):
        profiles = walk.exchange_profiles
        return _renamed(part, profiles, at) | _of_status(part, profiles, at) | _contact_excess(part, walk, at)
    if isinstance(part, Correspondence):
        return _contact_value(part, walk, at)
    if isinstance(part, ExploitationPlace):
        return _of_help(part, walk.exchange_profiles, at)
    excess = _accused(part, walk.exchange_profiles, at)
    if isinstance(part, Consent) and walk.readers is not None:
        excess |= _others(part, at, walk)
    return excess


def _excess_value(value: object, pointer: str, described: _Field, walk: _Walk) -> ExcessField | None:
    for holding, cause in described.causes:
        if cause is not ExclusionReason.YEAR or not (_is_year(value) or isinstance(value, Absent)):
            return ExcessField(pointer, described.category, cause, holding)
    if (described.matching is not None or isinstance(value, Model)) and not described.chosen:
        place_excess = _place(value, pointer, walk, described.matching or Matching.TEXT)
        if place_excess is not None:
            return place_excess
    # No one can classify extensions, so no one can release them.
    if described.text is None or (described.text is ExclusionReason.FREE_TEXT and pointer in (walk.released or ())):
        return None
    return ExcessField(pointer, described.category, described.text, walk.exchange_profiles[0])


def _place(value: object, pointer: str, walk: _Walk, matching: Matching = Matching.TEXT) -> ExcessField | None:
    """Return the place if its value names a shelter, or is a consent only for shelters."""
    hidden = walk.hidden
    if hidden is None or (isinstance(value, Model) and not hidden.at_any_place):
        return None
    if isinstance(value, Consent):
        kept = _kept_from(value, pointer, walk)
        # Without its recipients it would look unlimited, and permit more than the person agreed to.
        alone = bool(kept) and all(one is not None and one.cause is ExclusionReason.WHEREABOUTS for one in kept)
        return _of_place(pointer, hidden) if alone and not _excludes_the_recipient(value, walk) else None
    return _of_place(pointer, hidden) if tells(value, hidden.traces, matching) else None


def _of_place(pointer: str, hidden: Hidden) -> ExcessField:
    return ExcessField(pointer, DataCategory.SAFETY_CRITICAL, ExclusionReason.WHEREABOUTS, hidden.exchange_profile)


def _excludes_the_recipient(consent: Consent, walk: _Walk) -> bool:
    """Return whether a consent excludes this recipient, so that it stays and shows the exclusion."""
    return walk.recipient is not None and place_of(walk.recipient, consent.exclusions) is not None


def _kept_from(consent: Consent, pointer: str, walk: _Walk) -> list[ExcessField | None]:
    """Return for each recipient of a consent why it may not be named, or `None` where it may."""
    if "recipients" not in _cut_by(walk.exchange_profiles):
        return []
    hidden = walk.hidden
    return [
        _of_place(pointer, hidden)
        if hidden is not None and hidden.at_any_place and tells(entry, hidden.traces)
        else _other(entry.ref, pointer, walk)
        for entry in consent.recipients
    ]


def _others(consent: Consent, at: str, walk: _Walk) -> dict[str, ExcessField]:
    """Return the places at which a consent names organisations that do not concern the recipient.

    The other recipients, those excluded by name, and those notified of a withdrawal do not concern this recipient, and
    may be where the person stays. Kinds of recipients stay, so that the recipient can respect them. Of a consent only
    for others one entry without a name stays: with none it would look unlimited, and the data based on it need the
    whole consent.
    """
    excess: dict[str, ExcessField] = {}
    for name in _cut_by(walk.exchange_profiles):
        for index, entry in enumerate(getattr(consent, name)):
            place = f"{at}/{name}/{index}"
            other = _other(entry.recipient if isinstance(entry, WithdrawalNotice) else entry.ref, place, walk)
            if other is not None:
                excess[place] = other
    kept = _kept_from(consent, f"{at}/recipients/0", walk)
    if kept and None not in kept:
        first = kept[0]
        excess.pop(f"{at}/recipients/0", None)
        for name in ("ref", "type"):
            if first is not None and getattr(consent.recipients[0], name) is not None:
                excess[f"{at}/recipients/0/{name}"] = replace(first, pointer=f"{at}/recipients/0/{name}")
    return excess


def _other(ref: str | None, place: str, walk: _Walk) -> ExcessField | None:
    if walk.readers is None or ref is None or ref in walk.readers:
        return None
    return ExcessField(place, DataCategory.SAFETY_CRITICAL, ExclusionReason.OTHERS, walk.exchange_profiles[0])


@cache
def _cut_by(exchange_profiles: ExchangeProfiles) -> tuple[str, ...]:
    """Return the fields of a consent that name organisations and may leave, so that they have to be limited."""
    declared = fields_of(Consent)
    return tuple(name for name in _CUT if all(profile.lets(declared[name]) for profile in exchange_profiles))


def _of_nobody(kind: type[Model]) -> bool:
    """Return whether a part is a record that is not about a person, so that its day reveals nothing of one."""
    return issubclass(kind, Record) and not issubclass(kind, PersonRecord)


def _is_year(value: object) -> bool:
    return isinstance(value, PartialDate) and len(value) == len("YYYY")


def _renamed(person: PersonDetails, exchange_profiles: ExchangeProfiles, at: str) -> dict[str, ExcessField]:
    """Return the places of a new name given for protection, and of the official numbers that may belong to it."""
    profile = next((profile for profile in exchange_profiles if not profile.new_identity), None)
    if profile is None or isinstance(person.names, Absent):
        return {}
    places = [f"{at}/names/{index}" for index, name in enumerate(person.names) if name.use is NameUse.PROTECTED]
    if places and person.identifiers:
        places.append(f"{at}/identifiers")
    return {
        place: ExcessField(place, DataCategory.IDENTIFYING, ExclusionReason.NEW_IDENTITY, profile) for place in places
    }


_OF_STATUS = frozenset({IdentifierScheme.ASYLUM_SEEKER_CARD, IdentifierScheme.RESIDENCE_CARD})
"""Schemes of numbers that reveal that a person applied for asylum, or has a permit."""


def _of_status(person: PersonDetails, exchange_profiles: ExchangeProfiles, at: str) -> dict[str, ExcessField]:
    """Return the official numbers whose scheme alone reveals the residence status, where that may not leave."""
    profile = next((each for each in exchange_profiles if DataCategory.SPECIAL_OTHER not in each.carries), None)
    if profile is None or isinstance(person.identifiers, Absent):
        return {}
    places = [
        f"{at}/identifiers/{index}"
        for index, identifier in enumerate(person.identifiers)
        if identifier.scheme in _OF_STATUS
    ]
    return {
        place: ExcessField(place, DataCategory.SPECIAL_OTHER, ExclusionReason.NOT_CARRIED, profile) for place in places
    }


def _not_reaching(exchange_profiles: ExchangeProfiles) -> ExchangeProfile | None:
    """Return the first profile under which the contact for authorities needs a consent, or may not leave at all."""
    return next((each for each in exchange_profiles if not each.reaches_person()), None)


def _contact_excess(person: PersonDetails, walk: _Walk, at: str) -> dict[str, ExcessField]:
    """Return the contact for authorities where it may not leave; a message left with others leaves without its value."""
    contact = person.correspondence
    if not isinstance(contact, Correspondence) or contact.channel in THROUGH_OTHERS:
        return {}
    return _not_agreed(walk, f"{at}/correspondence")


def _contact_value(contact: Correspondence, walk: _Walk, at: str) -> dict[str, ExcessField]:
    """Return the number or address of the contact for authorities where it may not leave."""
    return {} if nothing(contact.value) else _not_agreed(walk, f"{at}/value")


def _not_agreed(walk: _Walk, pointer: str) -> dict[str, ExcessField]:
    profile = _not_reaching(
        tuple(each for each in walk.exchange_profiles if not (each.contact_with_consent and walk.contact_agreed))
    )
    if profile is None:
        return {}
    cause = ExclusionReason.NOT_AGREED if profile.contact_with_consent else ExclusionReason.WITHHELD
    return {pointer: ExcessField(pointer, DataCategory.CONTACT, cause, profile)}


def _of_help(place: ExploitationPlace, exchange_profiles: ExchangeProfiles, at: str) -> dict[str, ExcessField]:
    """Return the region of the support: of all places of the events, only this one reveals where the person is."""
    profile = place_holder(exchange_profiles)
    if profile is None or place.role is not CountryRole.ASSISTANCE or nothing(place.region):
        return {}
    pointer = f"{at}/region"
    return {pointer: ExcessField(pointer, DataCategory.SAFETY_CRITICAL, ExclusionReason.WHEREABOUTS, profile)}


def _accused(part: Model, exchange_profiles: ExchangeProfiles, at: str) -> dict[str, ExcessField]:
    """Return the fields of a part that show a suspicion against someone close to the person."""
    profile = next((profile for profile in exchange_profiles if profile.guards_suspicions), None)
    if profile is None or not isinstance(part, TELLING):
        return {}
    pointers = (sign.pointer for sign in signs_of(part, at) if sign.signal_type in ACCUSING)
    return {
        place: ExcessField(place, DataCategory.CRIMINAL_OFFENCE, ExclusionReason.WITHHELD, profile)
        for place in pointers
    }


def record_exclusion(
    record: Record,
    exchange_profiles: ExchangeProfiles,
    at: str,
    *,
    on: date | None,
    recipient: str | None = None,
    beside: Consent | None = None,
) -> ExcessField | None:
    """Return the reason to hold back a whole record, or `None`.

    Args:
        record: The record.
        exchange_profiles: The profiles by which it would leave.
        at: Its pointer.
        on: Day on which it is judged whether the person is a child, and what they want; without it the day on which it was
            written.
        recipient: Identifier of the recipient, where it is known.
        beside: Consent on the envelope; it can contain exclusions that the record does not.
    """
    guarded = any(profile.not_to_suspected or profile.guards_suspicions for profile in exchange_profiles)
    if on is not None:
        on = day_of(on)
    elif record.recorded_at is not None:
        on = local_day(record.recorded_at, record.country)
    close = guarded and any(each is not None and suspicion(each, on) is not None for each in (record, beside))
    if recipient is not None and recipient in suspected_bodies(record):
        return ExcessField(at, DataCategory.CRIMINAL_OFFENCE, ExclusionReason.SUSPECTED, exchange_profiles[0])
    for profile in exchange_profiles:
        if profile.records and record.record_name not in profile.records:
            return ExcessField(at, DataCategory.VICTIMISATION, ExclusionReason.KIND, profile)
        if profile.not_to_suspected and close:
            return ExcessField(at, DataCategory.CRIMINAL_OFFENCE, ExclusionReason.SUSPECTED, profile)
        if profile.guards_suspicions and close and _is_child(record, on):
            return ExcessField(at, DataCategory.CRIMINAL_OFFENCE, ExclusionReason.COPY_OF_CHILD, profile)
        if profile.not_of_child and _is_child(record, on):
            return ExcessField(at, DataCategory.DEMOGRAPHIC, ExclusionReason.CHILD, profile)
    return None


def _is_child(record: Record, on: date | None) -> bool:
    """Return whether a subject of a record is, or must be presumed to be, a child."""
    subjects = [part for part in iter_parts(record, (Subject,)) if isinstance(part, Subject)]
    return any(Context(on, record.country, subject, record, "exchange").is_child() for subject in subjects)


def excess_in_message(
    message: ExchangeMessage,
    exchange_profiles: ExchangeProfiles,
    released: frozenset[str] | None = None,
    on: date | None = None,
    places: Iterable[str] = (),
) -> list[ExcessField]:
    """Return the places of a message, of its record and its envelope, that any of the profiles does not permit.

    Sender and recipient are not checked, nor what the message says about itself.

    Args:
        message: The message.
        exchange_profiles: The profiles; a field leaves only if each of them lets it.
        released: As for `excess_fields`.
        on: Day on which it is judged whether the person is a child; without it the day of sending.
        places: As for `hidden_shelters`.
    """
    carried = message.payload.record
    bar = None
    day = on or local_day(message.sent_at, message.country or message.sender.country)
    if isinstance(carried, PersonRecord):
        bar = record_exclusion(
            carried,
            exchange_profiles,
            "/payload/record",
            on=day,
            recipient=message.recipient.ref,
            beside=message.consent,
        )
    hidden = hidden_shelters(carried, exchange_profiles, message, places)
    reader = frozenset[str]() if message.recipient.ref is None else frozenset({message.recipient.ref})
    inside = _Walk(
        exchange_profiles,
        released,
        hidden,
        None if _tells_of_others(exchange_profiles) else reader,
        message.recipient,
        isinstance(carried, CaseFile) and contact_agreed(message, day, country_of(message)),
    )
    excess = [bar] if bar is not None else [*_excess(carried, "/payload/record", inside)]
    if message.consent is not None:
        outside = inside if place_holder(exchange_profiles) is None else replace(inside, readers=reader)
        excess += _in_consent(message.consent, outside)
    return [*excess, *_on_the_envelope(message, exchange_profiles, hidden)]


def _in_consent(consent: Consent, walk: _Walk) -> Iterator[ExcessField]:
    """Yield what may not leave of the consent on the envelope; one only for others does not leave."""
    kept = _kept_from(consent, "/consent", walk)
    if kept and None not in kept and not _excludes_the_recipient(consent, walk):
        yield from filter(None, kept[:1])
    else:
        yield from _excess(consent, "/consent", walk)


_LOG, _NAMED = fields_of(DataProtectionSection)["disclosures"], fields_of(Consent)["recipients"]


@cache
def _tells_of_others(exchange_profiles: ExchangeProfiles) -> bool:
    """Return whether a recipient may see all other recipients, as the person and supervisors may."""
    return all(profile.lets(_LOG) and profile.lets(_NAMED) for profile in exchange_profiles)


def _on_the_envelope(
    message: ExchangeMessage, exchange_profiles: ExchangeProfiles, hidden: Hidden | None
) -> Iterator[ExcessField]:
    """Yield what else on an envelope no profile permits, or reveals a shelter."""
    if message.extensions is not None:
        yield ExcessField("/extensions", DataCategory.FREE_TEXT, ExclusionReason.EXTENSIONS, exchange_profiles[0])
    if hidden is None:
        return
    traces = hidden.traces
    for place, worker, employer in (
        ("/callback", message.callback, message.sender),
        ("/attention", message.attention, message.recipient),
    ):
        if worker is not None:
            yield from (_of_place(f"{place}{at}", hidden) for at in calls_of_another(worker, employer, traces))
    for pointer, text, matching in (
        ("/in_reply_to", message.in_reply_to, Matching.REFERENCE),
        ("/consent_ref", message.consent_ref, Matching.REFERENCE),
        ("/basis/legal_provision", message.basis.legal_provision, Matching.TEXT),
    ):
        if text is not None and traces.named_in(text, matching):
            yield _of_place(pointer, hidden)
