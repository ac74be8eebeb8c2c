"""What a record holds beyond an exchange profile: the one walk that rules and minimising share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from nordicbaltic_standards.case.codes import IdentifierScheme, NameUse
from nordicbaltic_standards.case.exchange import ExchangeMessage
from nordicbaltic_standards.case.profiles import Profile
from nordicbaltic_standards.case.records import PersonDetails
from nordicbaltic_standards.case.shelters import names, shelters_in
from nordicbaltic_standards.case.suspicion import ACCUSING, TELLING, signs_of, suspected_bodies, suspicion
from nordicbaltic_standards.core.extensions import EXTENSIONS
from nordicbaltic_standards.core.leaves import PartialDate
from nordicbaltic_standards.core.parts.consent import Consent, ConsentRecipient
from nordicbaltic_standards.core.parts.organisation import OrganisationRef
from nordicbaltic_standards.core.parts.subject import PersonRecord, Subject
from nordicbaltic_standards.core.record import Absent, Part, Record
from nordicbaltic_standards.core.shape import FieldShape, fields_of, leaves_in, parts_in
from nordicbaltic_standards.core.vocabulary.data import DataCategory
from nordicbaltic_standards.core.walking import parts_within
from nordicbaltic_standards.law.context import Context


class Cause(Enum):
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
    STANDS_WITH = "minimise/stands-with"
    KIND = "minimise/kind"
    COPY_OF_CHILD = "minimise/copy-of-child"


@dataclass(frozen=True, slots=True)
class Beyond:
    """One place that holds something beyond a profile.

    Attributes:
        pointer: Place (RFC 6901).
        category: Category of data of the field.
        cause: Why it may not leave.
        profile: The profile that says so.
    """

    pointer: str
    category: DataCategory
    cause: Cause
    profile: Profile


Profiles = tuple[Profile, ...]
"""Profiles that a record has to pass, the one that governs first."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A field to look at: one that something may stand against, here or inside."""

    name: str
    category: DataCategory
    inner: bool
    """Whether parts can stand in it."""
    text: Cause | None
    """Why it stays behind unless released, where it is free text."""
    causes: tuple[tuple[Profile, Cause], ...]
    """The profiles that hold it back, and why."""
    tells: bool
    """Whether it can name a shelter, where none may be named."""
    chosen: bool
    """Whether an organisation in it may be a shelter, since the profiles name the field although it is whereabouts."""
    reason_tells: bool
    """Whether even the reason why there is no value would tell the recipient that there is something."""


_NAMING = frozenset({"Identifier", "Name"})
"""Types of values that can name an organisation."""
_OWN_REFERENCES = frozenset({"id", "in_reply_to", "renewal_of", "type_id", "standard", "profile"})
"""Fields that name an entry of the record itself, as do those that end in ``_ref`` and ``_refs``."""


@cache
def _layout(profiles: Profiles, kind: type[Part], texts: bool, places: bool) -> tuple[_Field, ...]:
    """Return the fields of a part to look at; what may leave with all that can stand in it is passed over."""
    found = []
    for name, declared in fields_of(kind).items():
        causes = tuple(
            (profile, cause) for profile in profiles if (cause := _cause(profile, declared, kind)) is not None
        )
        inner = tuple(parts_in(declared.shape))
        text = _free_text(declared.classification, EXTENSIONS in leaves_in(declared.shape)) if texts else None
        tells = places and _can_name(declared)
        chosen = OrganisationRef in inner and declared.classification is DataCategory.SAFETY_CRITICAL
        if causes or text or tells or any(_to_look_at(profiles, part, texts, places) for part in inner):
            reason = any(profile.only for profile, _ in causes) and not declared.required
            found.append(_Field(name, declared.classification, bool(inner), text, causes, tells, chosen, reason))
    return tuple(found)


def _to_look_at(profiles: Profiles, kind: type[Part], texts: bool, places: bool) -> bool:
    renamed = kind is PersonDetails and not all(
        profile.new_identity and DataCategory.SPECIAL_OTHER in profile.carries for profile in profiles
    )
    accused = kind in TELLING and any(profile.guards_suspicions for profile in profiles)
    return renamed or accused or bool(_layout(profiles, kind, texts, places))


def _can_name(declared: FieldShape) -> bool:
    """Return whether a field holds texts that can name an organisation, not an entry of the record."""
    own = declared.name in _OWN_REFERENCES or declared.name.endswith(("_ref", "_refs"))
    naming = any(getattr(leaf, "name", None) in _NAMING for leaf in leaves_in(declared.shape))
    return naming and (not own or declared.classification is DataCategory.SAFETY_CRITICAL)


def hidden_shelters(record: Record, profiles: Profiles, message: ExchangeMessage | None = None) -> frozenset[str]:
    """Return the texts that name a shelter and may stand nowhere in a record under these profiles.

    Where whereabouts may leave, so may the shelter. A record that is not about a person tells nobody's place.

    Args:
        record: The record that would leave.
        profiles: The profiles by which it would leave.
        message: The message that carries it. Who sends and who receives it is read on the envelope.
    """
    if not isinstance(record, PersonRecord) or _place_holder(profiles) is None:
        return frozenset()
    return shelters_in(record, () if message is None else (message.sender, message.recipient))


def _place_holder(profiles: Profiles) -> Profile | None:
    """Return the first profile under which no whereabouts leave."""
    return next((each for each in profiles if DataCategory.SAFETY_CRITICAL not in each.carries), None)


def _free_text(category: DataCategory, extensions: bool) -> Cause | None:
    if category is not DataCategory.FREE_TEXT:
        return None
    return Cause.EXTENSIONS if extensions else Cause.FREE_TEXT


def _cause(profile: Profile, declared: FieldShape, kind: type[Part]) -> Cause | None:
    if profile.lets(declared) or (_of_nobody(kind) and profile.carries_category(declared)):
        return None
    if profile.only_year(declared):
        return Cause.YEAR
    if declared.classification is DataCategory.SAFETY_CRITICAL:
        return Cause.WHEREABOUTS
    return Cause.WITHHELD if declared.classification in profile.carries else Cause.NOT_CARRIED


def beyond(
    part: Part,
    profiles: Profiles,
    at: str = "",
    released: frozenset[str] | None = None,
    shelters: frozenset[str] = frozenset(),
) -> Iterator[Beyond]:
    """Yield the places of a part that hold something beyond any of the profiles; what stands inside one is not told.

    A field with an absence reason holds nothing, but to those who get single fields alone even the reason would tell.

    Args:
        part: The part or record.
        profiles: The profiles; a field leaves only if each of them lets it.
        at: Pointer of the part.
        released: Pointers of the free texts that somebody has read and released; every other free text is beyond.
            `None` leaves free text to the categories of the profiles, as the rules on messages do.
        shelters: What `hidden_shelters` returned for the outermost record: nothing that is named so leaves.
    """
    if isinstance(part, PersonDetails):
        hidden = _renamed(part, profiles, at) | _of_status(part, profiles, at)
    else:
        hidden = _accused(part, profiles, at)
    yield from hidden.values()
    for described in _layout(profiles, type(part), released is not None, bool(shelters)):
        value = getattr(part, described.name)
        if value is None or value == () or (isinstance(value, Absent) and not described.reason_tells):
            continue
        pointer = f"{at}/{described.name}"
        if pointer in hidden:
            continue
        held = _held(value, pointer, described, profiles, released, shelters)
        if held is not None:
            yield held
        elif isinstance(value, Part):
            yield from beyond(value, profiles, pointer, released, frozenset() if described.chosen else shelters)
        elif described.inner:
            for index, item in enumerate(value):
                place = f"{pointer}/{index}"
                if place in hidden:
                    continue
                told = _place(item, place, profiles, shelters)
                yield from (told,) if told is not None else beyond(item, profiles, place, released, shelters)


def _held(
    value: object,
    pointer: str,
    described: _Field,
    profiles: Profiles,
    released: frozenset[str] | None,
    shelters: frozenset[str],
) -> Beyond | None:
    for holding, cause in described.causes:
        if cause is not Cause.YEAR or not _is_year(value):
            return Beyond(pointer, described.category, cause, holding)
    if (described.tells or isinstance(value, Part)) and not described.chosen:
        told = _place(value, pointer, profiles, shelters)
        if told is not None:
            return told
    # Nobody can classify extensions, so that nobody can release them.
    if described.text is None or (described.text is Cause.FREE_TEXT and pointer in (released or ())):
        return None
    return Beyond(pointer, described.category, described.text, profiles[0])


def _place(value: object, pointer: str, profiles: Profiles, shelters: frozenset[str]) -> Beyond | None:
    """Return the place if what stands there names a shelter, or is a consent that is meant for shelters alone."""
    holding = _place_holder(profiles)
    if not shelters or holding is None:
        return None
    # Without its recipients a consent would seem to name none, and to say more than the person said.
    alone = isinstance(value, Consent) and value.recipients and all(names(each, shelters) for each in value.recipients)
    if not (alone and _lets_recipients(profiles)) and not names(value, shelters):
        return None
    return Beyond(pointer, DataCategory.SAFETY_CRITICAL, Cause.WHEREABOUTS, holding)


def _lets_recipients(profiles: Profiles) -> bool:
    return all(profile.lets(fields_of(Consent)["recipients"]) for profile in profiles)


def _of_nobody(kind: type[Part]) -> bool:
    """Return whether a part is a record that is about no person, so that its day tells nothing of one."""
    return issubclass(kind, Record) and not issubclass(kind, PersonRecord)


def _is_year(value: object) -> bool:
    return isinstance(value, PartialDate) and len(value) == len("YYYY")


def _renamed(person: PersonDetails, profiles: Profiles, at: str) -> dict[str, Beyond]:
    """Return the places of a new name given for protection, and of the official numbers that may belong to it."""
    profile = next((profile for profile in profiles if not profile.new_identity), None)
    if profile is None or isinstance(person.names, Absent):
        return {}
    places = [f"{at}/names/{index}" for index, name in enumerate(person.names) if name.use is NameUse.PROTECTED]
    if places and person.identifiers and not isinstance(person.identifiers, Absent):
        places.append(f"{at}/identifiers")
    return {place: Beyond(place, DataCategory.IDENTIFYING, Cause.NEW_IDENTITY, profile) for place in places}


_OF_STATUS = frozenset({IdentifierScheme.ASYLUM_SEEKER_CARD, IdentifierScheme.RESIDENCE_CARD})
"""Schemes of numbers that tell that somebody asked for asylum, or stays on a permit."""


def _of_status(person: PersonDetails, profiles: Profiles, at: str) -> dict[str, Beyond]:
    """Return the official numbers of which the scheme alone tells how the person stays, where that may not leave."""
    profile = next((each for each in profiles if DataCategory.SPECIAL_OTHER not in each.carries), None)
    if profile is None or isinstance(person.identifiers, Absent):
        return {}
    places = [f"{at}/identifiers/{index}" for index, held in enumerate(person.identifiers) if held.scheme in _OF_STATUS]
    return {place: Beyond(place, DataCategory.SPECIAL_OTHER, Cause.NOT_CARRIED, profile) for place in places}


def _accused(part: Part, profiles: Profiles, at: str) -> dict[str, Beyond]:
    """Return the fields of a part in which somebody close to the person is said to be suspected."""
    profile = next((profile for profile in profiles if profile.guards_suspicions), None)
    if profile is None or type(part) not in TELLING:
        return {}
    found = (sign.pointer for sign in signs_of(part, at) if sign.sort in ACCUSING)
    return {place: Beyond(place, DataCategory.CRIMINAL_OFFENCE, Cause.WITHHELD, profile) for place in found}


def bars(
    record: Record,
    profiles: Profiles,
    at: str,
    *,
    on: date | None,
    recipient: str | None = None,
    beside: Consent | None = None,
) -> Beyond | None:
    """Return what keeps a record back as a whole, or `None`.

    Args:
        record: The record.
        profiles: The profiles by which it would leave.
        at: Its pointer.
        on: Day on which it is judged whether the person is a child; without it the day on which it was written.
        recipient: Identifier of the recipient, where it is known.
        beside: Consent that travels with it; it can say what the record does not.
    """
    asked = any(profile.not_to_suspected or profile.guards_suspicions for profile in profiles)
    close = asked and any(each is not None and suspicion(each) is not None for each in (record, beside))
    if recipient is not None and recipient in suspected_bodies(record):
        return Beyond(at, DataCategory.CRIMINAL_OFFENCE, Cause.SUSPECTED, profiles[0])
    for profile in profiles:
        if profile.records and record.record_name not in profile.records:
            return Beyond(at, DataCategory.VICTIMISATION, Cause.KIND, profile)
        if profile.not_to_suspected and close:
            return Beyond(at, DataCategory.CRIMINAL_OFFENCE, Cause.SUSPECTED, profile)
        if profile.guards_suspicions and close and _is_child(record, on):
            return Beyond(at, DataCategory.CRIMINAL_OFFENCE, Cause.COPY_OF_CHILD, profile)
        if profile.not_of_child and _is_child(record, on):
            return Beyond(at, DataCategory.DEMOGRAPHIC, Cause.CHILD, profile)
    return None


def _is_child(record: Record, on: date | None) -> bool:
    """Return whether somebody a record is about is, or has to be taken for, a child."""
    day = on or (record.recorded_at.date() if record.recorded_at else None)
    subjects = [part for part in parts_within(record, (Subject,)) if isinstance(part, Subject)]
    return any(Context(day, None, subject, record, "exchange").is_child() for subject in subjects)


def beyond_in_message(
    message: ExchangeMessage,
    profiles: Profiles,
    released: frozenset[str] | None = None,
    on: date | None = None,
) -> list[Beyond]:
    """Return the places of a message that hold something beyond any of the profiles: of what it carries, and the consent.

    Args:
        message: The message.
        profiles: The profiles; a field leaves only if each of them lets it.
        released: As for `beyond`.
        on: Day on which it is judged whether the person is a child; without it the day of sending.
    """
    carried = message.payload.record
    bar = None
    if isinstance(carried, PersonRecord):
        day = on or message.sent_at.date()
        bar = bars(
            carried, profiles, "/payload/record", on=day, recipient=message.recipient.ref, beside=message.consent
        )
    shelters = hidden_shelters(carried, profiles, message)
    inside = [bar] if bar is not None else [*beyond(carried, profiles, "/payload/record", released, shelters)]
    consent = message.consent
    return inside if consent is None else [*inside, *_beyond_in_consent(consent, message, profiles, released, shelters)]


def _beyond_in_consent(
    consent: Consent,
    message: ExchangeMessage,
    profiles: Profiles,
    released: frozenset[str] | None,
    shelters: frozenset[str],
) -> Iterator[Beyond]:
    """Yield what is beyond in the consent on the envelope; where no whereabouts leave, it is cut to this recipient.

    Another organisation that it names or excludes is nothing to this recipient, and may be where the person stays. Kinds
    of recipients stay, so that the recipient can keep to them. A consent for others alone does not travel.
    """
    holding = _place_holder(profiles)
    if holding is None:
        yield from beyond(consent, profiles, "/consent", released)
        return
    profile = holding

    def other(entry: ConsentRecipient) -> bool:
        return entry.ref is not None and entry.ref != message.recipient.ref

    def held(place: str) -> Beyond:
        return Beyond(place, DataCategory.SAFETY_CRITICAL, Cause.WHEREABOUTS, profile)

    lets = _lets_recipients(profiles)
    if lets and consent.recipients and all(map(other, consent.recipients)):
        yield held("/consent")
        return
    found = {item.pointer: item for item in beyond(consent, profiles, "/consent", released, shelters)}
    for name in ("recipients", "exclusions") if lets else ():
        entries: tuple[ConsentRecipient, ...] = getattr(consent, name)
        places = [f"/consent/{name}/{index}" for index, entry in enumerate(entries) if other(entry)]
        found |= {place: held(place) for place in places}
    yield from found.values()
