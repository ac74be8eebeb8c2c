"""The directory of a country as records: a projection of its authorities, its helplines and the facts that name a body.

Nothing is typed here: contact details, tasks and the day on which they were read are data of ``law/data/<cc>.toml``. No
entry has a street address, since `Authority` and `Helpline` have none; addresses of actors are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from nordicbaltic_standards.codelists.enumerations import (
    ContactChannel,
    ContactPurpose,
    OrganisationRole,
    OrganisationType,
)
from nordicbaltic_standards.law.country import Country, country
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.law.values import Actor, Authority, Helpline
from nordicbaltic_standards.models.organisation import Organisation, OrganisationContact
from nordicbaltic_standards.network.directory.roles import (
    EXPECTED_TASKS,
    FACTS_OF_TASK,
    FOR_ONE_ONLY,
    ROLE_OF_FACT,
    ROLE_OF_TASK,
    require_role,
)
from nordicbaltic_standards.utils.partial_date import PartialDate
from nordicbaltic_standards.version import STANDARD_VERSION

_HELPLINE = "helpline"
"""Task of those who run a helpline."""


class Check(Enum):
    """How old the last check of an entry is."""

    CURRENT = "current"
    OLD = "old"
    NOT_DATED = "not-dated"


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """An entry: the record, and what the file of law says of the body in words.

    Attributes:
        organisation: The record.
        tasks: Tasks, as the file of law names them.
        authority: What the file says of the body; `None` for a helpline that no listed body runs.
        helplines: Helplines with the number of the body, or the helpline itself.
        naming: Facts that name the body by identifier, each with what it says of it.
        checked: Year, month or day on which the contact details were last read; `None`: not known.
        check: How old that is.
    """

    organisation: Organisation
    tasks: tuple[str, ...]
    authority: Authority | None
    helplines: tuple[tuple[Fact[tuple[Helpline, ...]], Helpline], ...]
    naming: tuple[tuple[Fact[tuple[Actor, ...]], Actor], ...]
    checked: PartialDate | None
    check: Check

    @property
    def english_name(self) -> str:
        """Name or description in English."""
        return self.authority.en if self.authority else self.helplines[0][1].en

    @property
    def web_page(self) -> str | None:
        """Address of its web page; `None` where none is known."""
        listed = (self.authority, *(line for _, line in self.helplines), *(actor for _, actor in self.naming))
        return next((each.url for each in listed if each is not None and each.url), None)

    def has_role(self, code: str) -> bool:
        """Return whether it has a task or role, one of `ROLE_CODES`, or a fact names it for the task."""
        facts = {fact.id for fact, _ in self.naming}
        return (
            code in self.tasks
            or code in set(self.organisation.roles)
            or not facts.isdisjoint(FACTS_OF_TASK.get(code, ()))
        )


@dataclass(frozen=True, slots=True)
class Freshness:
    """How many entries of a country are checked, and when.

    Attributes:
        entries: Number of entries.
        current: Entries that were certainly checked within the limit.
        not_dated: Entries without the date of a check.
        oldest: Date of the oldest check; `None` where no entry has one.
        limit_days: The limit, in days.
    """

    entries: int
    current: int
    not_dated: int
    oldest: PartialDate | None
    limit_days: int


@dataclass(frozen=True, slots=True)
class CountryDirectory:
    """The directory of one country.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        entries: Its entries, or those with the role that was looked for.
        missing: Tasks, or the role that was looked for, for which there is no entry.
        freshness: How far its entries, all of them, are checked.
    """

    country: str
    entries: tuple[DirectoryEntry, ...]
    missing: tuple[str, ...]
    freshness: Freshness


def country_directory(code: str, on: date, role: str | None = None) -> CountryDirectory:
    """Return the directory of a country.

    Args:
        code: ISO 3166-1 alpha-2 code of one of the eight countries.
        on: Day on which it is used: it decides which roles the law gives to whom, and how old a check is.
        role: Task or role, one of `ROLE_CODES`, of the entries that are wanted; without one, all.

    Raises:
        UnknownKeyError: When there is no such country, task or role; the message names the choices.
    """
    wanted = EXPECTED_TASKS if role is None else (require_role(role),)
    every = tuple(_entries(country(code), on))
    entries = every if role is None else tuple(entry for entry in every if entry.has_role(role))
    missing = tuple(each for each in wanted if not any(entry.has_role(each) for entry in every))
    return CountryDirectory(code, entries, missing, _freshness(every))


def _freshness(entries: tuple[DirectoryEntry, ...]) -> Freshness:
    dates = [entry.checked for entry in entries if entry.checked is not None]
    return Freshness(
        entries=len(entries),
        current=sum(entry.check is Check.CURRENT for entry in entries),
        not_dated=len(entries) - len(dates),
        oldest=min(dates, key=PartialDate.earliest, default=None),
        limit_days=thresholds().directory_verify_days,
    )


def _entries(law: Country, on: date) -> Iterator[DirectoryEntry]:
    authorities = [each for fact in _in_force(law, "network.authorities", on) for each in fact.value or ()]
    lines = [(fact, line) for fact in _in_force(law, "assistance.helpline", on) for line in fact.value or ()]
    of_authority: dict[str, list[tuple[Fact[Any], Helpline]]] = {}
    for fact, line in lines:
        runner = _runner(line, authorities)
        if runner is None:
            yield _of_helpline(law.code, fact, line, on)
        else:
            of_authority.setdefault(runner.id, []).append((fact, line))
    tasks = Counter(task for authority in authorities for task in authority.roles)
    leading = frozenset(task for task in ROLE_OF_TASK if task not in FOR_ONE_ONLY or tasks[task] == 1)
    for authority in authorities:
        yield _of_authority(law, authority, tuple(of_authority.get(authority.id, ())), leading, on)


def _in_force(law: Country, fact_id: str, on: date) -> Iterator[Fact[Any]]:
    return (fact for fact in law.every(fact_id) if fact.holds_on(on))


def _runner(line: Helpline, authorities: list[Authority]) -> Authority | None:
    """Return the authority with the number of a helpline, one whose task is a helpline before others."""
    same = [each for each in authorities if each.phone is not None and _digits(each.phone) == _digits(line.phone)]
    return min(same, key=lambda each: _HELPLINE not in each.roles, default=None)


def _of_authority(
    law: Country,
    authority: Authority,
    lines: tuple[tuple[Fact[Any], Helpline], ...],
    leading: frozenset[str],
    on: date,
) -> DirectoryEntry:
    """Return the entry of an authority; a role follows from those of its tasks that are ``leading``, and from facts."""
    naming = tuple(_naming(law, authority.id, on))
    roles = [ROLE_OF_TASK[task] for task in authority.roles if task in leading]
    roles += [ROLE_OF_FACT[fact.id] for fact, _ in naming if fact.id in ROLE_OF_FACT]
    contacts = [
        *_contacts(authority.phone, authority.email, authority.languages, authority.round_the_clock),
        *(_contact(ContactPurpose.EMERGENCY, number) for number in [authority.emergency] if number),
        *(each for _, line in lines for each in _contacts_of_helpline(line)),
        *(each for _, actor in naming for each in _contacts(actor.phone, actor.email, actor.languages)),
    ]
    checked = None if authority.contact_read is None else PartialDate(authority.contact_read)
    record = _record(
        law.code,
        authority.id,
        authority.native,
        OrganisationType.OTHER if authority.type is None else OrganisationType(authority.type),
        roles,
        contacts,
        checked,
    )
    return DirectoryEntry(record, authority.roles, authority, lines, naming, checked, _check(checked, on))


def _of_helpline(code: str, fact: Fact[Any], line: Helpline, on: date) -> DirectoryEntry:
    """Return the entry of a helpline; it was checked when the oldest dated source of its fact was."""
    checked = None if fact.oldest_as_of is None else PartialDate(fact.oldest_as_of)
    identifier = f"{code.lower()}-{_HELPLINE}-{_digits(line.phone)}"
    record = _record(
        code,
        identifier,
        line.native or line.en,
        OrganisationType.OTHER,
        [OrganisationRole.HELPLINE_OPERATOR],
        list(_contacts_of_helpline(line)),
        checked,
    )
    return DirectoryEntry(record, (_HELPLINE,), None, ((fact, line),), (), checked, _check(checked, on))


def _naming(law: Country, identifier: str, on: date) -> Iterator[tuple[Fact[tuple[Actor, ...]], Actor]]:
    """Yield the facts in force whose bodies include one by its identifier."""
    for fact in law:
        if isinstance(fact.value, tuple) and fact.holds_on(on):
            for actor in fact.value:
                if isinstance(actor, Actor) and actor.authority == identifier:
                    yield fact, actor


def _record(
    code: str,
    identifier: str,
    name: str,
    kind: OrganisationType,
    roles: list[OrganisationRole],
    contacts: list[OrganisationContact],
    checked: PartialDate | None,
) -> Organisation:
    day = {"verified_on": checked.earliest()} if checked is not None and checked.is_complete else {}
    return Organisation.model_validate(
        {
            "record_type": Organisation.record_name,
            "standard_version": STANDARD_VERSION,
            "id": identifier,
            "country": code,
            "name": name,
            "type": kind,
            "roles": list(dict.fromkeys(roles)),
            "contacts": list(_each_once(contacts)),
            **day,
        }
    )


def _each_once(contacts: list[OrganisationContact]) -> Iterator[OrganisationContact]:
    """Yield one contact for each number or address: where several facts give it, the one that says most of it."""
    fullest: dict[str, OrganisationContact] = {}
    for contact in contacts:
        key = _digits(contact.value) if contact.channel is ContactChannel.TELEPHONE else contact.value.casefold()
        earlier = fullest.get(key)
        if earlier is None or len(_stated(contact)) > len(_stated(earlier)):
            fullest[key] = contact
    yield from fullest.values()


def _stated(contact: OrganisationContact) -> dict[str, Any]:
    return contact.model_dump(exclude_defaults=True)


def _contacts_of_helpline(line: Helpline) -> Iterator[OrganisationContact]:
    yield from _contacts(line.phone, line.email, line.languages, line.round_the_clock)
    if line.second_phone is not None:
        yield from _contacts(line.second_phone, None)


def _contacts(
    phone: str | None, email: str | None, languages: tuple[str, ...] = (), round_the_clock: bool | None = None
) -> Iterator[OrganisationContact]:
    """Yield the contacts; languages and hours are those of the telephone."""
    if phone is not None:
        emergency = _digits(phone) == _digits(union_law().emergency_phone)
        purpose = ContactPurpose.EMERGENCY if emergency else ContactPurpose.GENERAL
        yield _contact(purpose, phone, languages, round_the_clock)
    if email is not None:
        yield OrganisationContact(purpose=ContactPurpose.GENERAL, channel=ContactChannel.EMAIL, value=email)


def _contact(
    purpose: ContactPurpose, number: str, languages: tuple[str, ...] = (), round_the_clock: bool | None = None
) -> OrganisationContact:
    contact = OrganisationContact(purpose=purpose, channel=ContactChannel.TELEPHONE, value=number, languages=languages)
    return contact if round_the_clock is None else contact.replace(round_the_clock=round_the_clock)


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _check(checked: PartialDate | None, on: date) -> Check:
    """Return how old a check is; of a year or a month the first day counts, so that nothing looks newer than it is."""
    if checked is None:
        return Check.NOT_DATED
    age = (on - checked.earliest()).days
    return Check.CURRENT if age <= thresholds().directory_verify_days else Check.OLD
