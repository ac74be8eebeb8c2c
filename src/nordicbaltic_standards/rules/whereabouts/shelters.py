"""The names of the places where the person stays or may stay, and whether a text reveals one of them.

Places have references, names, addresses and numbers. People who type the name of a shelter into another field write it
a little differently, or write more around it. So texts are compared only by their words, and searched in longer texts.
A text that only resembles a name or an address is reported separately, so that a person can check it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from nordicbaltic_standards.codelists.enumerations import OrganisationRole, OrganisationType, RecipientType, ServiceType
from nordicbaltic_standards.models.assistance import ServiceEpisode, ShelterStay
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import Disclosure
from nordicbaltic_standards.models.parts.consent import ConsentRecipient
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.worker import StandIn, Worker
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.rules.protection.controller_types import PUBLIC
from nordicbaltic_standards.rules.recipient_groups import AUTHORITIES
from nordicbaltic_standards.rules.whereabouts.generic_words import distinctive
from nordicbaltic_standards.rules.whereabouts.spelling import alike, folded, plain, resemble
from nordicbaltic_standards.rules.whereabouts.streets import KINDS, Addresses

HOUSING = frozenset({ServiceType.ACCOMMODATION, ServiceType.HOUSING_MOVE_ON})
"""Services of which the provider is the place where the person lives."""

_TELLING = (ConsentRecipient, Disclosure, OrganisationRef, ReferralSection, ServiceEpisode, ShelterStay)
"""Parts that can reveal a place where the person stays, or name an organisation that is one."""

OF_THE_STATE = PUBLIC - {OrganisationType.MUNICIPALITY}
"""Types of organisations that find a place and are none; a municipality houses people itself."""

LONG = 6
"""Least number of letters and digits of a name or reference that is searched in longer texts, and not only compared as
a whole.

Shorter ones are initials, first names and everyday words, such as "Rosa" or "Kodu": they occur in the names of people
and offices that have nothing to do with the place. From six on, and by whole words, a chance match is rare, and holding
back too much does less harm than a person being found.
"""
_TAIL = 7
"""Number of digits at the end of a telephone number that identify it, with or without a country prefix or a trunk zero.

It is the length of the shortest whole numbers of the region (Iceland, Estonia). Shorter ones are public, such as 112,
and are compared as a whole.
"""
_PARTICLE = 3
"""Least number of letters of a word of a name that is compared for resemblance."""
_SHORTER = 2
"""Number of letters by which another form of a name can be shorter."""
_SEVERAL = 2
"""Least number of organisations with a word in their names that makes it a common one."""
_STEM_ALONE = 5
"""Least number of letters of a word that is compared without the other words of a name, and of those that must agree."""
_ENDING_ALONE = 6
"""Most letters of an ending of such a word, as in Finnish Siriu-s, Siriu-ksessa."""
_NUMBER = re.compile(rf"\d(?:[\s().\-/]*\d){{{_TAIL - 1},}}")


class Matching(Enum):
    """How a text is compared."""

    REFERENCE = "reference"
    """As an identifier, which may begin with another one."""
    TEXT = "text"
    """As words that may contain anything."""
    PERSON = "person"
    """As the name or number of a person, who may share a name with a place."""


@dataclass(frozen=True, slots=True, repr=False)
class Traces:
    """The texts that reveal a place of the person, in the form of `alike`.

    Attributes:
        equal: Texts that must not occur as a whole.
        within: Names and references that must not occur in a longer text.
        addresses: Addresses, as a whole, as street and house number and as postcode and town, that must not occur in a
            longer text.
        begins: References with which no identifier may begin.
        tails: Ends of telephone numbers that must not occur in a text.
        calls: Numbers of workers, each with the reference of its shelter.
        names: Words of the names, to compare for resemblance.
        words: Those of them that identify a place without the others.
        shown: References and names on the envelope, which the recipient knows, folded.
    """

    equal: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    addresses: Addresses = field(default_factory=Addresses)
    begins: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    calls: frozenset[tuple[str, str]] = frozenset()
    names: frozenset[tuple[str, ...]] = frozenset()
    words: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.equal or self.addresses or self.tails)

    def __repr__(self) -> str:
        return f"<Traces {len(self.equal)}>"

    def only_addresses(self) -> Traces:
        """Return only the addresses, for fields in which the organisation that houses the person may be named."""
        return Traces(self.addresses.complete, addresses=self.addresses, shown=self.shown)

    def named_in(self, text: str, matching: Matching = Matching.TEXT) -> bool:
        """Return whether a text reveals one of the places."""
        spelt = folded(text)
        words = alike(spelt)
        if words in self.equal:
            return True
        if spelt in self.shown:
            return False
        padded = f" {words} "
        if self.addresses.within(words):
            return True
        if matching is not Matching.PERSON and any(f" {one} " in padded for one in self.within):
            return True
        if matching is Matching.REFERENCE:
            return any(padded.startswith(f" {one} ") for one in self.begins)
        return bool(self.tails) and any(tail in number for number in _numbers(text) for tail in self.tails)

    def resembled_in(self, text: str, matching: Matching = Matching.TEXT) -> bool:
        """Return whether a text does not reveal one of the places but resembles the name or address of one."""
        spelt = folded(text)
        if spelt in self.shown or self.named_in(text, matching):
            return False
        words = alike(spelt)
        if self.addresses.near(words):
            return True
        if matching is Matching.PERSON:
            return False
        text_words = words.split()
        return any(_near(name, text_words) for name in self.names) or any(
            resemble(one, word, _STEM_ALONE, _ENDING_ALONE)
            for word in text_words
            if len(word) >= _STEM_ALONE
            for one in self.words
        )


def _near(name: tuple[str, ...], text: list[str]) -> bool:
    """Return whether words that resemble all those of a name are near each other, in any order, apart or joined."""
    words = [word for word in text if not word.isdecimal()]
    full_name = "".join(name)
    for start in range(len(words)):
        for count in range(1, len(name) + 2):
            joined = "".join(words[start : start + count])
            if len(joined) >= len(full_name) - _SHORTER and resemble(full_name, joined):
                return True
    if len(name) == 1:
        return False
    positions = [[index for index, word in enumerate(words) if resemble(part, word, _PARTICLE)] for part in name]
    return all(positions) and any(
        all(any(abs(index - start) <= len(name) + 1 for index in indexes) for indexes in positions)
        for start in positions[0]
    )


def _numbers(text: str) -> Iterator[str]:
    """Yield the digits of possible telephone numbers."""
    for run in _NUMBER.findall(plain(text)):
        yield re.sub(r"\D", "", run)


def is_shelter(organisation: OrganisationRef) -> bool:
    """Return whether an organisation is a shelter by its type of recipient, its roles or its services."""
    return (
        organisation.recipient_type is RecipientType.SHELTER
        or OrganisationRole.SHELTER_PROVIDER in organisation.roles
        or not HOUSING.isdisjoint(organisation.services)
    )


def shelters_in(record: Model, known: tuple[OrganisationRef, ...] = (), places: Iterable[str] = ()) -> Traces:
    """Return the traces of the shelters of a record, and of the places where the person stays.

    An organisation is a shelter everywhere in the record, if one place says so. The traces include its other names and
    references, and the numbers of its workers.

    Args:
        record: The outermost record.
        known: Organisations that the recipient knows by the envelope. Their reference and name are left out; the number
            of a shelter is not.
        places: Names, addresses and numbers of places that are not in the record, because they are secret.
    """
    secret = tuple(places)
    parts = [record, *iter_parts(record, _TELLING)]
    addresses = _addresses([*(part.address for part in parts if isinstance(part, ShelterStay)), *secret])
    shown = _shown(known)
    named = [part for part in parts if isinstance(part, OrganisationRef)]
    named_texts = _with_other_names(
        _NamedTexts.of([*(one for part in parts for one in _named_texts(part)), *((None, place) for place in secret)]),
        named,
        addresses,
        shown,
    )
    calls = _calls(parts, named_texts.references)
    numbers = frozenset(number for number, _ in calls) | {
        number[-_TAIL:] for place in secret for number in _numbers(place)
    }
    tails = frozenset(number for number in numbers if number.isdecimal() and len(number) == _TAIL)
    names = named_texts.all - named_texts.references - shown
    equal = (named_texts.all - shown) | (numbers - tails)
    return Traces(
        _alike(equal),
        _alike(filter(_long, equal)),
        addresses,
        _alike(words for words in named_texts.references - shown if " " in words),
        tails,
        calls,
        _names(names),
        _distinctive(names, shown | _common(named, named_texts)),
        shown,
    )


def withheld_in(
    texts: Iterable[str], references: Iterable[str] = (), known: tuple[OrganisationRef, ...] = ()
) -> Traces:
    """Return the traces of values that a profile withholds although whereabouts may leave under it.

    Args:
        texts: Addresses and other texts.
        references: Identifiers.
        known: Organisations that the recipient knows by the envelope.
    """
    values = list(texts)
    named_texts = _NamedTexts.of([*((None, text) for text in values), *((text, None) for text in references)])
    shown = _shown(known)
    equal = named_texts.all - shown
    begins = frozenset(words for words in named_texts.references - shown if " " in words)
    named = equal - named_texts.references
    return Traces(
        _alike(equal),
        _alike(filter(_long, equal)),
        _addresses(values),
        _alike(begins),
        names=_names(named),
        words=_distinctive(named, shown),
        shown=shown,
    )


def _alike(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(alike, words))


def _names(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Return the words of names and addresses that are long enough to compare for resemblance."""
    words = (_words(alike(text).split()) for text in filter(_long, texts))
    return frozenset(name for name in words if sum(map(len, name)) >= LONG)


def _common(named: Iterable[OrganisationRef], shelters: _NamedTexts) -> frozenset[str]:
    """Return the words that several organisations have in their names which are no shelters, such as that of a town."""
    others = {words for each in named if each.name and (words := folded(each.name)) not in shelters.all}
    counted = Counter(word for words in others for word in {*words.split()})
    return frozenset(word for word, count in counted.items() if count >= _SEVERAL)


def _distinctive(texts: Iterable[str], shown: frozenset[str]) -> frozenset[str]:
    """Return the words that identify a place by themselves; those of an address do so only with its number.

    Args:
        texts: Names and addresses, folded.
        shown: References, names and words that reveal nothing, since the recipient or everybody knows them.
    """
    names = (tuple(alike(text).split()) for text in texts if not any(map(str.isdecimal, text.split())))
    known = {word for text in shown for word in alike(text).split()}
    return frozenset(word for name in names for word in distinctive(name)) - known


def _words(words: list[str]) -> tuple[str, ...]:
    """Return the words of a name without particles, or those for street and town of an address, if it has both."""
    address = any(map(str.isdecimal, words))
    kept = [word for word in words if len(word) >= _PARTICLE and not word.isdecimal()]
    if address:
        kept = [word for word in kept if word not in KINDS]
    return () if address and len(kept) == 1 else tuple(kept)


def _shown(known: tuple[OrganisationRef, ...]) -> frozenset[str]:
    return frozenset(folded(text) for each in known for text in (each.ref, each.name) if text is not None)


@dataclass(frozen=True, slots=True, repr=False)
class _NamedTexts:
    """Texts that name a shelter, folded: its references, and all."""

    references: frozenset[str]
    all: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[tuple[object, object]]) -> _NamedTexts:
        """Return the texts of pairs of a reference and another text; each may be missing."""
        pairs = list(texts)
        references = frozenset(folded(text) for text, _ in pairs if isinstance(text, str)) - {""}
        return cls(
            references, references | (frozenset(folded(text) for _, text in pairs if isinstance(text, str)) - {""})
        )


def _with_other_names(
    texts: _NamedTexts, named: list[OrganisationRef], addresses: Addresses, shown: frozenset[str]
) -> _NamedTexts:
    """Add the other names and references of organisations of which one is included, or contains another text."""
    waiting, more = named, True
    while more:
        within = _alike(filter(_long, texts.all - shown))
        traces = Traces(_alike(texts.all), within, addresses, shown=shown - texts.all)
        shelters = [part for part in waiting if tells(part, traces)]
        waiting = [part for part in waiting if part not in shelters]
        added = _NamedTexts.of((part.ref, part.name) for part in shelters)
        more = not added.all <= texts.all
        texts = _NamedTexts(texts.references | added.references, texts.all | added.all)
    return texts


def _calls(parts: list[Model], shelters: frozenset[str]) -> frozenset[tuple[str, str]]:
    """Return the numbers of workers at a shelter, each with the shelter."""
    calls = set()
    for worker, employer in (one for part in parts for one in _workers(part)):
        if worker is not None and employer is not None and (by := folded(employer.ref or "")) in shelters:
            for line in worker.lines():
                digits = list(_numbers(line))
                calls |= {(number[-_TAIL:], by) for number in digits} or {(alike(folded(line)), by)}
    return frozenset(calls)


def _workers(part: Model) -> Iterator[tuple[Worker | None, OrganisationRef | None]]:
    """Yield the workers that a part names, each with the organisation they work for."""
    match part:
        case ReferralSection():
            yield part.callback, part.sender
            yield part.attention, part.recipient
        case CaseFile():
            yield part.case_worker, part.coordinator


def _long(words: str) -> bool:
    return len(words.replace(" ", "")) >= LONG


def _addresses(texts: Iterable[object]) -> Addresses:
    """Return addresses: as a whole, the street with the house number, and the town with the postcode."""
    typed = [text for text in texts if isinstance(text, str)]
    return Addresses.of(typed, filter(_long, map(folded, typed)))


def tells(value: object, traces: Traces, matching: Matching = Matching.TEXT) -> bool:
    """Return whether a value is, names or contains one of the shelters.

    Args:
        value: A text, texts, or a part that names an organisation or gives its number.
        traces: What is searched.
        matching: How texts are compared.
    """
    match value:
        case OrganisationRef():
            by_ref = value.ref is not None and traces.named_in(value.ref, Matching.REFERENCE)
            return by_ref or (value.name is not None and traces.named_in(value.name))
        case ConsentRecipient():
            return value.ref is not None and traces.named_in(value.ref, Matching.REFERENCE)
        case StandIn():
            return value.value is not None and traces.named_in(value.value)
        case str():
            return traces.named_in(value, matching)
        case tuple():
            return any(isinstance(item, str) and traces.named_in(item, matching) for item in value)
        case _:
            return False


def calls_of_another(worker: Worker, employer: OrganisationRef, traces: Traces) -> Iterator[str]:
    """Yield the place, in a worker, of a number that reveals a shelter and is not the employer's own."""
    own = folded(employer.ref or "")
    theirs = replace(
        traces,
        tails=frozenset(tail for tail in traces.tails if (tail, own) not in traces.calls),
        equal=frozenset(words for words in traces.equal if (words, own) not in traces.calls),
        within=frozenset(words for words in traces.within if (words, own) not in traces.calls),
    )
    if tells(worker, theirs):
        yield ""
    elif tells(worker.stand_in, theirs):
        yield "/stand_in"


def _named_texts(part: Model) -> Iterator[tuple[object, object]]:
    """Yield the shelters and places of the person that a part by itself shows: a reference and another text."""
    match part:
        case OrganisationRef() if is_shelter(part):
            yield part.ref, part.name
        case ConsentRecipient() if part.type is RecipientType.SHELTER:
            yield part.ref, None
        case Disclosure() if part.recipient_type is RecipientType.SHELTER:
            yield part.recipient, None
        case ReferralSection() if _asks_for_accommodation(part):
            yield part.recipient.ref, part.recipient.name
        case ShelterStay():
            yield part.place_ref, part.address
        case ServiceEpisode() if part.service in HOUSING:
            yield part.provider, None


def _asks_for_accommodation(referral: ReferralSection) -> bool:
    """Return whether the recipient of a referral is to house the person.

    A state authority is to find accommodation and does not provide it: its name is in decisions, and holding it back
    would protect no place and hide who decided. A municipality houses people itself, and its name reveals the town.
    """
    recipient = referral.recipient
    if HOUSING.isdisjoint(referral.services):
        return False
    return recipient.type not in OF_THE_STATE and recipient.recipient_type not in AUTHORITIES
