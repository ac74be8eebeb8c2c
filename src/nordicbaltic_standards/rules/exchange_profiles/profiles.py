"""The exchange profiles: what may go to whom for which purpose, read strictly from ``exchange_profiles.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose, LawfulBasis, RecipientType
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation import Citation, cited
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.loading import declarations
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.exchange_message import CarriedRecord, ExchangeMessage, Payload
from nordicbaltic_standards.models.introspection import (
    ConstantShape,
    DeclaredField,
    ScalarShape,
    fields_of,
    parts_in,
    parts_of,
)
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.rules.exchange.message_consent import rests_on_consent
from nordicbaltic_standards.utils.catalogue import Registry

LEAST = "least"
"""Profile of every pair of purpose and recipient that no other profile names."""
STATISTICS = "statistics"
"""Profile of figures; a message may name it for any purpose."""
NOT_KNOWN = "not-known"
"""Stands in the table for a recipient of which the kind is not recorded."""

REASONS: tuple[str, ...] = (
    "exchange-profile/least",
    "exchange-profile/the-person",
    "exchange-profile/request",
    "exchange-profile/request-without-place",
    "exchange-profile/only-who-it-is",
    "exchange-profile/placement",
    "exchange-profile/help",
    "exchange-profile/treatment",
    "exchange-profile/counsel",
    "exchange-profile/danger-without-place",
    "exchange-profile/help-without-place",
    "exchange-profile/without-whereabouts",
    "exchange-profile/consultation",
    "exchange-profile/first-notice",
    "exchange-profile/protecting-police",
    "exchange-profile/protecting",
    "exchange-profile/decision-without-place",
    "exchange-profile/proceedings-without-place",
    "exchange-profile/claim-without-place",
    "exchange-profile/return-without-place",
    "exchange-profile/return-organiser",
    "exchange-profile/figures",
    "exchange-profile/research-identified",
    "exchange-profile/supervision",
    "exchange-profile/public",
    "exchange-profile/interpreting",
)
"""Identifiers of the texts that give the reason of a profile."""

NEEDS: tuple[str, ...] = ("consent", "consent-or-law")
"""What a message can have to rest on, so that a named profile carries it."""


class ExchangeProfileFileError(ValueError):
    """The file of the exchange profiles breaks its form; the message names file, entry and what is wrong."""


@dataclass(frozen=True, slots=True)
class ExchangeProfile:
    """One exchange profile.

    Attributes:
        id: Permanent identifier, as ``"support-placement"``.
        purposes: Purposes that it serves.
        recipients: Kinds of recipients; `None` stands for a recipient of which the kind is not recorded.
        countries: Countries it is limited to (ISO 3166-1); none: all eight.
        named: Whether it holds only where a message or a caller names it.
        needs: What a message has to rest on to be carried by it, of `NEEDS`, or `None`.
        carries: Categories of data that may leave; free text only where somebody has read and released it.
        fields: Fields, as ``"Part.field"``, that may leave although their category may not.
        withholds: Fields that are held back although their category may leave.
        only: Where it is given: of the fields whose category may leave, these alone do. What a later version of the
            standard adds stays behind until somebody has thought of it.
        records: Kinds of records about a person that may leave, by kebab name; none: every kind. Another kind tells by
            itself what the recipient must not know.
        year: Dates of which only the year may leave.
        own_pseudonym: Whether a pseudonym that was made for anything else leads somewhere where it must not.
        hides_reference: Whether the identifier that the record has in its system is replaced.
        guards_suspicions: Whether what somebody close is suspected of is held back, and the record of a child as a whole
            where it shows such a suspicion.
        new_identity: Whether a new name given for protection may leave.
        not_to_suspected: Whether nothing leaves where the record shows a parent or guardian under suspicion.
        not_of_child: Whether nothing leaves where the person is, or has to be taken for, a child.
        law: Provisions it rests on.
        standards: Identifiers of the regional standards it serves.
        facts: Identifiers of the country facts that hold the national law on it.
        why: Identifier of the text that gives its reason.
    """

    id: str
    purposes: frozenset[DisclosurePurpose]
    recipients: frozenset[RecipientType | None]
    countries: tuple[str, ...]
    named: bool
    needs: str | None
    carries: frozenset[DataCategory]
    fields: frozenset[str]
    withholds: frozenset[str]
    only: frozenset[str]
    records: frozenset[str]
    year: frozenset[str]
    own_pseudonym: bool
    hides_reference: bool
    guards_suspicions: bool
    new_identity: bool
    not_to_suspected: bool
    not_of_child: bool
    law: tuple[Citation, ...]
    standards: tuple[str, ...]
    facts: tuple[str, ...]
    why: str

    def lets(self, declared: DeclaredField) -> bool:
        """Return whether a field may leave; of a date of which only the year may, this says no.

        What is free text by its type leaves only where the profile carries free text, whatever category it has besides.
        """
        name = f"{declared.owner}.{declared.name}"
        if declared.free_text and DataCategory.FREE_TEXT not in self.carries:
            return False
        if name in self.fields:
            return True
        if isinstance(declared.shape, ConstantShape):
            return declared.classification in self.carries
        named = not self.only or name in self.only or declared.classification is DataCategory.NONE
        return named and self.carries_category(declared)

    def carries_category(self, declared: DeclaredField) -> bool:
        """Return whether a field is carried by its category, whatever `only` names."""
        name = f"{declared.owner}.{declared.name}"
        return declared.classification in self.carries and name not in self.withholds and name not in self.year

    def only_year(self, declared: DeclaredField) -> bool:
        """Return whether of this date the year alone may leave."""
        return f"{declared.owner}.{declared.name}" in self.year

    def reason(self, language: str = "en") -> str:
        """Return why the profile is as it is, in ``language`` (BCP 47)."""
        return ui_text(self.why, language)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<ExchangeProfile {self.id}>"


_KEYS = {
    "id", "purposes", "recipients", "countries", "named", "needs", "carries", "fields", "withholds", "only", "records", "year",
    "own_pseudonym", "hides_reference", "guards_suspicions", "new_identity", "not_to_suspected", "not_of_child", "law", "standards",
    "facts", "why",
}  # fmt: skip
_REQUIRED = {"id", "purposes", "recipients", "carries", "law", "standards", "why"}
_LISTS = {
    "purposes", "recipients", "countries", "carries", "fields", "withholds", "only", "records", "year", "law", "standards",
    "facts",
}  # fmt: skip
_FIELD_LISTS = ("fields", "withholds", "only", "year")
_FLAGS = {
    "named", "own_pseudonym", "hides_reference", "guards_suspicions", "new_identity", "not_to_suspected", "not_of_child",
}  # fmt: skip
_FILE = "profiles.toml"


def read(text: str, file: str = _FILE) -> dict[str, ExchangeProfile]:
    """Read the text of the table of profiles.

    Args:
        text: TOML text.
        file: Name of the file, for messages.

    Raises:
        ExchangeProfileFileError: When anything is not as the form asks.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ExchangeProfileFileError(f"{file}: not TOML: {error}") from None
    if unknown := set(data) - {"categories", "fields", "profile"}:
        raise ExchangeProfileFileError(f"{file}: unknown key {', '.join(sorted(unknown))}")
    entries = data.get("profile")
    if not (isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)):
        raise ExchangeProfileFileError(f"{file}: profiles stand in tables, each under [[profile]]")
    groups = {name: _groups(data.get(name, {}), f"{file}: [{name}]") for name in ("categories", "fields")}
    profiles: dict[str, ExchangeProfile] = {}
    for number, entry in enumerate(entries, start=1):
        where = f"{file}: entry {number} ({entry.get('id', 'without id')})"
        exchange_profile = _exchange_profile(entry, groups, where)
        if exchange_profile.id in profiles:
            raise ExchangeProfileFileError(f"{where}: this id stands twice")
        profiles[exchange_profile.id] = exchange_profile
    if LEAST not in profiles or profiles[LEAST].purposes or profiles[LEAST].named:
        raise ExchangeProfileFileError(
            f"{file}: the profile {LEAST!r} is there, names no purpose and is not named itself"
        )
    _one_for_each_pair(profiles.values(), file)
    return profiles


def _groups(table: Any, where: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise ExchangeProfileFileError(f"{where}: groups stand in a table")
    known: dict[str, tuple[str, ...]] = {}
    for name, members in table.items():
        # A group names only groups above it, so that none can hold itself.
        known[name] = _spread(_texts(members, f"{where} {name}"), known, f"{where} {name}")
    return known


def _texts(value: Any, where: str) -> tuple[str, ...]:
    if not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
        raise ExchangeProfileFileError(f"{where}: a list of texts is expected")
    if len(set(value)) != len(value):
        raise ExchangeProfileFileError(f"{where}: an entry stands twice")
    return tuple(value)


def _spread(members: Iterable[str], groups: Mapping[str, tuple[str, ...]], where: str) -> tuple[str, ...]:
    """Return the members with every group replaced by what it holds."""
    spread: list[str] = []
    for member in members:
        if not member.startswith("@"):
            spread.append(member)
        elif member[1:] in groups:
            spread += groups[member[1:]]
        else:
            raise ExchangeProfileFileError(f"{where}: there is no group {member} above")
    return tuple(dict.fromkeys(spread))


def _exchange_profile(
    entry: dict[str, Any], groups: Mapping[str, Mapping[str, tuple[str, ...]]], where: str
) -> ExchangeProfile:
    if unknown := set(entry) - _KEYS:
        raise ExchangeProfileFileError(f"{where}: unknown key {', '.join(sorted(unknown))}")
    if missing := _REQUIRED - set(entry):
        raise ExchangeProfileFileError(f"{where}: missing {', '.join(sorted(missing))}")
    for key in ("id", "why", "needs"):
        if key in entry and not (isinstance(entry[key], str) and entry[key]):
            raise ExchangeProfileFileError(f"{where}: {key} is text")
    for key in _FLAGS & set(entry):
        if entry[key] is not True:
            raise ExchangeProfileFileError(f"{where}: {key} is true or left out")
    texts = {key: _texts(entry.get(key, []), f"{where}: {key}") for key in _LISTS}
    texts |= {key: _spread(texts[key], groups["fields"], f"{where}: {key}") for key in _FIELD_LISTS}
    carries = _codes(DataCategory, _spread(texts["carries"], groups["categories"], f"{where}: carries"), where)
    recipients = [kind for kind in texts["recipients"] if kind != NOT_KNOWN]
    exchange_profile = ExchangeProfile(
        entry["id"],
        _codes(DisclosurePurpose, texts["purposes"], where),
        _codes(RecipientType, recipients, where) | ({None} if NOT_KNOWN in texts["recipients"] else set()),
        texts["countries"],
        "named" in entry,
        entry.get("needs"),
        carries,
        frozenset(texts["fields"]),
        frozenset(texts["withholds"]),
        frozenset(texts["only"]),
        frozenset(texts["records"]),
        frozenset(texts["year"]),
        "own_pseudonym" in entry,
        "hides_reference" in entry,
        "guards_suspicions" in entry,
        "new_identity" in entry,
        "not_to_suspected" in entry,
        "not_of_child" in entry,
        _provisions(texts["law"], where),
        texts["standards"],
        texts["facts"],
        entry["why"],
    )
    _check(exchange_profile, where)
    return exchange_profile


def _codes(codes: type[CodeList], given: Iterable[str], where: str) -> frozenset[Any]:
    known = {str(code): code for code in codes}
    if strange := [code for code in given if code not in known]:
        raise ExchangeProfileFileError(f"{where}: {', '.join(strange)} is not in the list {codes.info.id}")
    return frozenset(known[code] for code in given)


def _provisions(given: tuple[str, ...], where: str) -> tuple[Citation, ...]:
    if not given:
        raise ExchangeProfileFileError(f"{where}: law is missing")
    provisions = cited(*given)
    for citation in provisions:
        if citation.instrument not in instruments:
            raise ExchangeProfileFileError(f"{where}: there is no instrument {citation.instrument}")
        if citation.provision not in instruments[citation.instrument].provisions:
            raise ExchangeProfileFileError(f"{where}: {citation} is not in the catalogue of instruments")
    return provisions


def _check(exchange_profile: ExchangeProfile, where: str) -> None:
    if bool(exchange_profile.purposes) is not bool(exchange_profile.recipients):
        raise ExchangeProfileFileError(f"{where}: purposes and recipients are given together")
    if not exchange_profile.standards:
        raise ExchangeProfileFileError(f"{where}: standards is missing")
    for key, given, choices in (
        ("why", (exchange_profile.why,), REASONS),
        ("countries", exchange_profile.countries, REGION),
        ("needs", () if exchange_profile.needs is None else (exchange_profile.needs,), NEEDS),
        ("facts", exchange_profile.facts, tuple(declarations())),
        ("records", tuple(exchange_profile.records), _kinds()),
    ):
        if strange := set(given) - set(choices):
            raise ExchangeProfileFileError(f"{where}: {key}: {', '.join(sorted(strange))} is not among the choices")
    if exchange_profile.needs is not None and not exchange_profile.named:
        raise ExchangeProfileFileError(f"{where}: needs belongs to a named profile")
    _check_fields(exchange_profile, where)


def _check_fields(exchange_profile: ExchangeProfile, where: str) -> None:
    """Refuse fields that do not exist, that their category decides on already, or that nothing leads to."""
    declared = _declared()
    if strange := (
        exchange_profile.fields | exchange_profile.withholds | exchange_profile.only | exchange_profile.year
    ) - set(declared):
        raise ExchangeProfileFileError(f"{where}: no such field: {', '.join(sorted(strange))}")
    for name in sorted(exchange_profile.fields):
        if declared[name].classification in exchange_profile.carries:
            raise ExchangeProfileFileError(f"{where}: {name} is carried by its category already")
    if exchange_profile.only and exchange_profile.withholds:
        raise ExchangeProfileFileError(f"{where}: what is not in only is held back already")
    for name in sorted(exchange_profile.withholds | exchange_profile.only):
        if declared[name].classification not in exchange_profile.carries:
            raise ExchangeProfileFileError(f"{where}: {name} is held back by its category already")
    for name in sorted(exchange_profile.year):
        shape = declared[name].shape
        if not (isinstance(shape, ScalarShape) and shape.leaf.name == "PartialDate"):
            raise ExchangeProfileFileError(f"{where}: {name} is no date of which parts may be unknown")
    if lost := _lost(exchange_profile):
        raise ExchangeProfileFileError(f"{where}: stands in parts that are held back: {', '.join(sorted(lost))}")


@cache
def _declared() -> dict[str, DeclaredField]:
    """Return every field of the records by owner and name."""
    return {name: declared for fields in _fields().values() for name, declared, _ in fields}


@cache
def _fields() -> dict[type[Model], tuple[tuple[str, DeclaredField, tuple[type[Model], ...]], ...]]:
    """Return for every part its fields, by owner and name, with the parts that can stand in each."""
    return {
        part: tuple(
            (f"{declared.owner}.{declared.name}", declared, tuple(parts_in(declared.shape)))
            for declared in fields_of(part).values()
        )
        for part in parts_of(ExchangeMessage)
    }


@cache
def _kinds() -> tuple[str, ...]:
    """Return the kinds of records that a message can carry."""
    return tuple(kind.record_name for kind in _records())


def _records() -> tuple[type[Record], ...]:
    kinds: tuple[type[Record], ...] = get_args(get_args(CarriedRecord)[0])
    return kinds


def _lost(exchange_profile: ExchangeProfile) -> set[str]:
    """Return the fields that a profile names and that stand only in parts that it holds back."""
    kinds = [
        kind
        for kind in _records()
        if not (exchange_profile.records and issubclass(kind, PersonRecord))
        or kind.record_name in exchange_profile.records
    ]
    # What stands on the envelope leaves whatever the profile says; the consent there is cut by it.
    envelope = [part for _, declared, _ in _fields()[ExchangeMessage] for part in parts_in(declared.shape)]
    queue: list[type[Model]] = [*(part for part in envelope if part is not Payload), *kinds]
    reached = set(queue)
    lost = {*exchange_profile.fields, *exchange_profile.withholds, *exchange_profile.only, *exchange_profile.year}
    while queue:
        for name, declared, inner in _fields()[queue.pop()]:
            lost.discard(name)
            if not reached.issuperset(inner) and exchange_profile.lets(declared):
                queue += set(inner) - reached
                reached.update(inner)
    return lost


def _one_for_each_pair(exchange_profiles: Iterable[ExchangeProfile], file: str) -> None:
    """Refuse two profiles that would both be found for one purpose, recipient and country."""
    taken: dict[tuple[DisclosurePurpose, RecipientType | None, str | None], str] = {}
    for exchange_profile in exchange_profiles:
        if exchange_profile.named:
            continue
        for country in exchange_profile.countries or (None,):
            for purpose in exchange_profile.purposes:
                for recipient in exchange_profile.recipients:
                    pair = (purpose, recipient, country)
                    if pair in taken:
                        raise ExchangeProfileFileError(
                            f"{file}: {exchange_profile.id} and {taken[pair]} both name {purpose} to {recipient or NOT_KNOWN}"
                        )
                    taken[pair] = exchange_profile.id


@cache
def _load() -> dict[str, ExchangeProfile]:
    return read(files("nordicbaltic_standards.rules.exchange_profiles").joinpath(_FILE).read_text(encoding="utf-8"))


exchange_profiles: Registry[ExchangeProfile] = Registry("exchange profile", _load)
"""The exchange profiles, by identifier."""


@cache
def _by_pair() -> dict[tuple[DisclosurePurpose, RecipientType | None, str | None], ExchangeProfile]:
    return {
        (purpose, recipient, country): exchange_profile
        for exchange_profile in exchange_profiles
        if not exchange_profile.named
        for purpose in exchange_profile.purposes
        for recipient in exchange_profile.recipients
        for country in exchange_profile.countries or (None,)
    }


def exchange_profile_for(
    purpose: DisclosurePurpose | str, recipient_type: RecipientType | str | None, country: str | None = None
) -> ExchangeProfile:
    """Return the profile for a purpose and a kind of recipient; where no profile names them, the least one.

    Args:
        purpose: Code of the list ``disclosure-purpose``.
        recipient_type: Code of the list ``recipient-type``, or `None` where the kind of recipient is not known.
        country: ISO 3166-1 code of the country whose law applies, or `None`.

    Raises:
        ValueError: When a code is not in its list, or the standard does not cover the country; the choices are named.
    """
    wanted = _code(DisclosurePurpose, purpose)
    kind = None if recipient_type is None else _code(RecipientType, recipient_type)
    if country is not None and country not in REGION:
        raise ValueError(f"the standard covers these countries: {', '.join(REGION)}")
    table = _by_pair()
    return table.get((wanted, kind, country)) or table.get((wanted, kind, None)) or exchange_profiles[LEAST]


def _code(codes: Any, given: str) -> Any:
    try:
        return codes(given)
    except ValueError:
        raise ValueError(f"the codes of {codes.info.id} are: {', '.join(codes)}") from None


def exchange_profile_of(message: ExchangeMessage, country: str | None = None) -> ExchangeProfile:
    """Return the profile by which a message is judged and minimised.

    It is the one that the message names, where that fits its purpose, recipient and ground; otherwise the one of its
    purpose and recipient. A profile that needs consent fits only where a consent travels with the message that was in force
    on sending, for this recipient and this purpose. The profile of figures may be named for every purpose.

    Args:
        message: The message.
        country: Country whose law applies; without it that of the message or of its sender.
    """
    country = country or _country_of(message)
    if message.profile in exchange_profiles:
        named = exchange_profiles[message.profile or LEAST]
        if named.id == STATISTICS or _fits(named, message, country):
            return named
    return exchange_profile_for(message.purpose, message.recipient.recipient_type, country)


def _country_of(message: ExchangeMessage) -> str | None:
    return next((code for code in (message.country, message.sender.country) if code in REGION), None)


def _fits(exchange_profile: ExchangeProfile, message: ExchangeMessage, country: str | None) -> bool:
    if (
        message.purpose not in exchange_profile.purposes
        or message.recipient.recipient_type not in exchange_profile.recipients
    ):
        return False
    if exchange_profile.countries and country not in exchange_profile.countries:
        return False
    match exchange_profile.needs:
        case "consent":
            return _agreed(message, country)
        case "consent-or-law":
            return _agreed(message, country) or _laid_down(message)
        case _:
            return True


def _agreed(message: ExchangeMessage, country: str | None) -> bool:
    """Return whether a message rests on consent, and on one that was in force for its recipient and its purpose."""
    return message.basis.article6 is LawfulBasis.CONSENT and rests_on_consent(message, country)


def _laid_down(message: ExchangeMessage) -> bool:
    """Return whether a message rests on another ground than consent, and names the law that lays it down."""
    basis = message.basis
    return basis.article6 not in {None, LawfulBasis.CONSENT} and basis.legal_provision is not None
