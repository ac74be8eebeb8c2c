"""The exchange profiles: what may go to whom for which purpose, read from ``profiles.toml``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Annotated, Any, ClassVar, Literal, Self, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose, LawfulBasis, RecipientType
from nordicbaltic_standards.i18n.messages import UI_TEXTS, ui_text
from nordicbaltic_standards.law.citation import Citation, cited
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.loading import declarations
from nordicbaltic_standards.law.region import REGION, require_region
from nordicbaltic_standards.law.scalars import Flag, Words
from nordicbaltic_standards.law.toml_files import read_toml
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
from nordicbaltic_standards.utils.errors import InvalidArgumentError

LEAST = "least"
"""Profile of every pair of purpose and recipient that no other profile names."""
STATISTICS = "statistics"
"""Profile for statistics; a message may name it for any purpose."""
NOT_KNOWN = "not-known"
"""Key in the table for a recipient whose kind is not recorded."""

_Pair = tuple[DisclosurePurpose, RecipientType | None, str | None]
"""Purpose, kind of recipient, and the country where the profile is limited to one."""
_FILE = "profiles.toml"


_GROUPED = {"carries": "categories", "fields": "fields", "withholds": "fields", "only": "fields", "year": "fields"}
"""Lists of a profile that can name groups, with the table of those groups."""


def _without_groups(members: Any, groups: Mapping[str, list[str]]) -> Any:
    """Return a list with every ``@name`` replaced by the members of that group; unknown groups stay."""
    if not isinstance(members, list):
        return members
    return [each for member in members for each in groups.get(member, [member])]


def _nested(tables: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the members of each group by ``@name``. A group names only groups above it, never itself."""
    groups: dict[str, list[str]] = {}
    for name, members in tables.items():
        groups[f"@{name}"] = _without_groups(members, groups)
    return groups


@cache
def _fields() -> dict[type[Model], dict[str, DeclaredField]]:
    """Return for every part its fields, by owner and name."""
    return {
        part: {f"{declared.owner}.{declared.name}": declared for declared in fields_of(part).values()}
        for part in parts_of(ExchangeMessage)
    }


@cache
def _declared() -> dict[str, DeclaredField]:
    """Return every field of the records by owner and name."""
    return {name: declared for fields in _fields().values() for name, declared in fields.items()}


@cache
def _records() -> dict[str, type[Record]]:
    """Return the records that a message can contain, by name."""
    return {record.record_name: record for record in get_args(get_args(CarriedRecord)[0])}


def _citation(text: str) -> Citation:
    (citation,) = cited(text)
    known = citation.instrument in instruments and instruments[citation.instrument].provisions
    if not known or citation.provision not in known:
        raise ValueError(f"{citation} is not in the catalogue of instruments")
    return citation


def _of(choices: Callable[[], Container[str]]) -> AfterValidator:
    def checked(given: str) -> str:
        if given not in choices():
            raise ValueError(f"{given} is not among the choices")
        return given

    return AfterValidator(checked)


_Recipient = Annotated[RecipientType | None, BeforeValidator(lambda kind: None if kind == NOT_KNOWN else kind)]
_Citation = Annotated[Citation, BeforeValidator(_citation)]
_Field = Annotated[str, _of(_declared)]
_RecordName = Annotated[str, _of(_records)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeProfile:
    """One exchange profile.

    Attributes:
        id: Permanent identifier, as ``"support-placement"``.
        purposes: Purposes that it serves.
        recipients: Kinds of recipients; `None` means a recipient whose kind is not recorded.
        countries: Countries it is limited to (ISO 3166-1); empty: all eight.
        named: Whether it applies only where a message or a caller names it.
        needs: Ground that a message needs for this profile, or `None`.
        carries: Categories of data that may leave; free text only where a person has read and released it.
        fields: Fields, as ``"Part.field"``, that may leave although their category may not.
        withholds: Fields that are held back although their category may leave.
        only: If given: of the fields whose category may leave, only these do. What a later version of the standard adds
            may not leave until it is added here.
        records: Kinds of records about a person that may leave, by kebab name; empty: every kind. Any other kind
            reveals by itself what the recipient must not know.
        year: Dates of which only the year may leave.
        own_pseudonym: Whether a pseudonym made for another purpose would lead back to the person.
        hides_reference: Whether the identifier that the record has in its system is replaced.
        guards_suspicions: Whether suspicions against someone close are held back, and the whole record of a child where
            it shows one.
        new_identity: Whether a new name given for protection may leave.
        contact_with_consent: Whether the contact for authorities may leave where a consent in force names the recipient and
            the category contact.
        not_to_suspected: Whether nothing leaves where the record shows a parent or guardian under suspicion.
        not_of_child: Whether nothing leaves where the person is, or must be presumed to be, a child.
        law: Provisions it is based on.
        standards: Identifiers of the regional standards it serves.
        facts: Identifiers of the country facts with the national law on it.
        why: Identifier of the text that gives its reason.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: Words
    purposes: frozenset[DisclosurePurpose]
    recipients: frozenset[_Recipient]
    countries: tuple[Annotated[str, _of(lambda: REGION)], ...] = ()
    named: Flag = False
    needs: Literal["consent", "consent-or-law"] | None = None
    carries: frozenset[DataCategory]
    fields: frozenset[_Field] = frozenset()
    withholds: frozenset[_Field] = frozenset()
    only: frozenset[_Field] = frozenset()
    records: frozenset[_RecordName] = frozenset()
    year: frozenset[_Field] = frozenset()
    own_pseudonym: Flag = False
    hides_reference: Flag = False
    guards_suspicions: Flag = False
    new_identity: Flag = False
    contact_with_consent: Flag = False
    not_to_suspected: Flag = False
    not_of_child: Flag = False
    law: Annotated[tuple[_Citation, ...], Field(min_length=1)]
    standards: Annotated[tuple[str, ...], Field(min_length=1)]
    facts: tuple[Annotated[str, _of(declarations)], ...] = ()
    why: Annotated[str, _of(lambda: UI_TEXTS)]

    def __post_init__(self) -> None:
        """Refuse contradictory values."""
        if bool(self.purposes) is not bool(self.recipients):
            raise ValueError("purposes and recipients are given together")
        if self.needs is not None and not self.named:
            raise ValueError("needs belongs to a named profile")
        if self.only and self.withholds:
            raise ValueError("what is not in only is held back already")
        self._check_fields()

    def _check_fields(self) -> None:
        """Refuse fields on which their category already decides, or that no record has."""
        declared = _declared()
        for name in sorted(self.fields):
            if declared[name].classification in self.carries:
                raise ValueError(f"{name} is carried by its category already")
        for name in sorted(self.withholds | self.only):
            if declared[name].classification not in self.carries:
                raise ValueError(f"{name} is held back by its category already")
        for name in sorted(self.year):
            shape = declared[name].shape
            if not (isinstance(shape, ScalarShape) and shape.leaf.name == "PartialDate"):
                raise ValueError(f"{name} is no date of which parts may be unknown")
        if lost := _lost(self):
            raise ValueError(f"in parts that are held back: {', '.join(sorted(lost))}")

    def pairs(self) -> Iterator[_Pair]:
        """Yield every purpose, recipient and country that select it; empty for a profile that must be named."""
        if not self.named:
            yield from product(self.purposes, self.recipients, self.countries or (None,))

    def lets(self, declared: DeclaredField) -> bool:
        """Return whether a field may leave; false for a date of which only the year may.

        Free text by type may leave only where the profile permits free text, whatever its category.
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
        """Return whether the category of a field may leave, whatever `only` names."""
        name = f"{declared.owner}.{declared.name}"
        return declared.classification in self.carries and name not in self.withholds and name not in self.year

    def only_year(self, declared: DeclaredField) -> bool:
        """Return whether only the year of this date may leave."""
        return f"{declared.owner}.{declared.name}" in self.year

    def reaches_person(self) -> bool:
        """Return whether a recipient may know how to reach the person without a consent that says so."""
        return self.lets(_declared()["SafeContact.value"])

    def reason(self, language: str = "en") -> str:
        """Return why the profile is as it is, in ``language`` (BCP 47)."""
        return ui_text(self.why, language)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<ExchangeProfile {self.id}>"


class _File(BaseModel, extra="forbid"):
    """The content of the file."""

    categories: Annotated[dict[str, list[str]], AfterValidator(_nested)] = {}
    fields: Annotated[dict[str, list[str]], AfterValidator(_nested)] = {}
    profile: tuple[ExchangeProfile, ...]

    @field_validator("profile", mode="before")
    @classmethod
    def _groups_replaced(cls, profiles: Any, info: ValidationInfo) -> Any:
        if not isinstance(profiles, list):
            return profiles
        return [
            {key: _without_groups(given, info.data.get(_GROUPED.get(key, ""), {})) for key, given in entry.items()}
            for entry in profiles
        ]

    @model_validator(mode="after")
    def _one_for_each_pair(self) -> Self:
        taken: dict[_Pair, str] = {}
        for each in self.profile:
            for pair in each.pairs():
                other = taken.setdefault(pair, each.id)
                if other != each.id:
                    raise ValueError(f"{each.id} and {other} both name {pair[0]} to {pair[1] or NOT_KNOWN}")
        if repeated := [name for name, times in Counter(each.id for each in self.profile).items() if times > 1]:
            raise ValueError(f"this id is given twice: {', '.join(repeated)}")
        if not any(each.id == LEAST and not each.purposes and not each.named for each in self.profile):
            raise ValueError(f"the profile {LEAST!r} is there, names no purpose and is not named itself")
        return self


def read(text: str) -> dict[str, ExchangeProfile]:
    """Read a text in the form of ``profiles.toml``.

    Raises:
        DataFileError: When anything does not match the form.
    """
    return {each.id: each for each in read_toml(text, _FILE, _File).profile}


def _lost(profile: ExchangeProfile) -> set[str]:
    """Return the fields that a profile names and that are only in parts that it holds back."""
    kinds = [
        record
        for kind, record in _records().items()
        if not (profile.records and issubclass(record, PersonRecord)) or kind in profile.records
    ]
    # The envelope leaves under every profile; only its consent is limited.
    envelope = [part for declared in _fields()[ExchangeMessage].values() for part in parts_in(declared.shape)]
    queue: list[type[Model]] = [*(part for part in envelope if part is not Payload), *kinds]
    reached = set(queue)
    lost = {*profile.fields, *profile.withholds, *profile.only, *profile.year}
    while queue:
        fields = _fields()[queue.pop()]
        lost.difference_update(fields)
        for declared in fields.values():
            inner = set(parts_in(declared.shape)) - reached
            if inner and profile.lets(declared):
                queue += inner
                reached |= inner
    return lost


@cache
def _load() -> dict[str, ExchangeProfile]:
    return read(files("nordicbaltic_standards.rules.exchange_profiles").joinpath(_FILE).read_text(encoding="utf-8"))


exchange_profiles: Registry[ExchangeProfile] = Registry("exchange profile", _load)
"""The exchange profiles, by identifier."""


@cache
def _by_pair() -> dict[_Pair, ExchangeProfile]:
    return {pair: each for each in exchange_profiles for pair in each.pairs()}


def exchange_profile_for(
    purpose: DisclosurePurpose | str, recipient_type: RecipientType | str | None, country: str | None = None
) -> ExchangeProfile:
    """Return the profile for a purpose and a kind of recipient; the narrowest one where no profile names them.

    Args:
        purpose: Code of the list ``disclosure-purpose``.
        recipient_type: Code of the list ``recipient-type``, or `None` where the kind of recipient is not known.
        country: ISO 3166-1 code of the country whose law applies, or `None`.

    Raises:
        InvalidArgumentError: When a code is not in its list; the message names the choices.
        UnknownKeyError: When the standard does not cover the country; the message names the choices.
    """
    wanted = _code(DisclosurePurpose, purpose)
    kind = None if recipient_type is None else _code(RecipientType, recipient_type)
    if country is not None:
        require_region(country)
    table = _by_pair()
    return table.get((wanted, kind, country)) or table.get((wanted, kind, None)) or exchange_profiles[LEAST]


def _code(codes: Any, given: str) -> Any:
    try:
        return codes(given)
    except ValueError:
        raise InvalidArgumentError(f"the codes of {codes.info.id} are: {', '.join(codes)}") from None


def exchange_profile_of(message: ExchangeMessage, country: str | None = None) -> ExchangeProfile:
    """Return the profile by which a message is judged and minimised.

    It is the one that the message names, where that fits its purpose, recipient and ground; otherwise the one of its
    purpose and recipient. A profile that needs consent fits only where the message contains a consent that was in force
    on sending, for this recipient and this purpose. The profile for statistics may be named for every purpose.

    Args:
        message: The message.
        country: Country whose law applies; without it that of the message or of its sender.
    """
    country = country or country_of(message)
    if message.profile in exchange_profiles:
        named = exchange_profiles[message.profile or LEAST]
        if named.id == STATISTICS or _fits(named, message, country):
            return named
    return exchange_profile_for(message.purpose, message.recipient.recipient_type, country)


def country_of(message: ExchangeMessage) -> str | None:
    """Return the country of a message or of its sender, where the standard covers it."""
    return next((code for code in (message.country, message.sender.country) if code in REGION), None)


def _fits(profile: ExchangeProfile, message: ExchangeMessage, country: str | None) -> bool:
    return (
        message.purpose in profile.purposes
        and message.recipient.recipient_type in profile.recipients
        and (not profile.countries or country in profile.countries)
        and (
            profile.needs is None
            or _agreed(message, country)
            or (profile.needs == "consent-or-law" and _laid_down(message))
        )
    )


def _agreed(message: ExchangeMessage, country: str | None) -> bool:
    """Return whether a message is based on a consent that was in force for its recipient and its purpose."""
    return message.basis.article6 is LawfulBasis.CONSENT and rests_on_consent(message, country)


def _laid_down(message: ExchangeMessage) -> bool:
    """Return whether a message is based on another ground than consent, and names the law that establishes it."""
    basis = message.basis
    return basis.article6 not in {None, LawfulBasis.CONSENT} and basis.legal_provision is not None
