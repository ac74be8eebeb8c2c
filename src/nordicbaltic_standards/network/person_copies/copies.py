"""Make a person's own copies from what the exchange profile ``the-person`` leaves of a record, and from nothing else.

A copy can come into the hands of others. It never names a shelter, an address, a worker or another person, and it
contains no free text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, cast

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    ConsentGiver,
    ConsentStatus,
    DataCategory,
    RecipientType,
    ReferralStatus,
)
from nordicbaltic_standards.i18n.formats import country_name, long_date, reader_locale
from nordicbaltic_standards.i18n.texts import Status, Text
from nordicbaltic_standards.law.local_time import local_day, zone
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import ShelterStay
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure
from nordicbaltic_standards.models.parts.consent import Consent, ConsentRecipient
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.referral import Referral, ReferralSection
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.network.person_copies.sheet import AS_WRITTEN, Entry, Line, PersonCopy, Sheet
from nordicbaltic_standards.network.person_texts import person_label, person_text
from nordicbaltic_standards.privacy.inputs import parse_record
from nordicbaltic_standards.privacy.minimisation import minimise
from nordicbaltic_standards.rules.whereabouts.shelters import OF_THE_STATE, shelters_in
from nordicbaltic_standards.utils.errors import InvalidArgumentError

PROFILE = "the-person"
"""The exchange profile by which a record is reduced before anything is copied from it."""

_DECISIONS = {
    ConsentStatus.GIVEN: "copy/decision/given",
    ConsentStatus.GIVEN_IN_PART: "copy/decision/given-in-part",
    ConsentStatus.REFUSED: "copy/decision/refused",
    ConsentStatus.WITHDRAWN: "copy/decision/withdrawn",
    ConsentStatus.EXPIRED: "copy/decision/expired",
}
"""The statuses of a consent on which the person decided, with the text that says how."""

_IN_FORCE = frozenset({ConsentStatus.GIVEN, ConsentStatus.GIVEN_IN_PART})

_SIGNATURES = ("copy/signature/person", "copy/signature/worker")

_OWN_DECISION = frozenset({ConsentGiver.PERSON, ConsentGiver.SUPPORTED_DECISION, ConsentGiver.CHILD_ASSENT, None})

_NEXT = {
    ReferralStatus.DRAFT: "copy/next/not-sent",
    ReferralStatus.AWAITING_CONSENT: "copy/next/not-sent",
    ReferralStatus.SENT: "copy/next/no-answer",
    ReferralStatus.RECEIVED: "copy/next/no-answer",
    ReferralStatus.ACCEPTED: "copy/next/accepted",
    ReferralStatus.IN_PROGRESS: "copy/next/accepted",
    ReferralStatus.DECLINED: "copy/next/declined",
    ReferralStatus.WITHDRAWN: "copy/next/withdrawn",
    ReferralStatus.CONSENT_WITHDRAWN: "copy/next/withdrawn",
    ReferralStatus.COMPLETED: "copy/next/completed",
    ReferralStatus.NO_SHOW: "copy/next/no-show",
    ReferralStatus.EXPIRED: "copy/next/expired",
}
"""What happens next, by the status of a referral."""

_NOT_SENT = frozenset({ReferralStatus.DRAFT, ReferralStatus.AWAITING_CONSENT})

_OVER = frozenset(
    {
        ReferralStatus.DECLINED,
        ReferralStatus.WITHDRAWN,
        ReferralStatus.CONSENT_WITHDRAWN,
        ReferralStatus.COMPLETED,
        ReferralStatus.EXPIRED,
    }
)
"""Statuses of a referral to which no one can say no any more."""

_ABOUT_THE_PERSON = tuple(
    category for category in DataCategory if category not in {DataCategory.NONE, DataCategory.OPERATIONAL}
)


class NotAboutAPersonError(InvalidArgumentError):
    """The record is not about one person: a message, an organisation or an assessment of practice."""


class NothingToCopyError(InvalidArgumentError):
    """The record contains nothing of the kind of which a copy is wanted."""


def person_copy(
    record: Record | Mapping[str, Any] | bytes | str,
    of: str,
    language: str,
    second_language: str | None = None,
    *,
    on: date,
) -> PersonCopy:
    """Return the person's own copies of their consents, referrals or disclosures, in one or two languages.

    Everything on them is read from what `minimise` leaves under the profile ``the-person``.

    Args:
        record: A record about a person, as a record of this library, a mapping of JSON values, or JSON text.
        of: One of `COPIES`.
        language: The person's language, one of `PERSON_LANGUAGES`.
        second_language: The language beside it; without it, or where both are the same, the copy is in one language.
        on: Day on which the copy is made.

    Returns:
        The copies. Where the record has errors of form, or nothing of it may be handed to the person, there is none,
        and the findings say why.

    Raises:
        InvalidArgumentError: When ``of`` is not one of `COPIES`.
        NotAboutAPersonError: When the record is not about one person.
        NothingToCopyError: When the record contains nothing of this kind.
        TypeError: When ``record`` is of none of the types above.

    Source: GDPR art. 7(3), 12(1), 13 and 15(1)(c).
    """
    if of not in COPIES:
        raise InvalidArgumentError(f"of is one of: {', '.join(COPIES)}")
    typed = record if isinstance(record, Record) else parse_record(record)
    if not isinstance(typed, Record):
        return PersonCopy(of, (), typed)
    if not isinstance(typed, PersonRecord):
        raise NotAboutAPersonError("a person's own copy is made from a record about one person")
    done = minimise(typed, PROFILE, on=on)
    if done.record is None:
        return PersonCopy(of, (), done.findings, done.redactions)
    languages = tuple(dict.fromkeys(each for each in (language, second_language) if each is not None))
    by_language = [tuple(COPIES[of](_Writer(done.record, each, on))) for each in languages]
    if not by_language[0]:
        raise NothingToCopyError(f"the record contains nothing for a copy of {of}")
    return PersonCopy(of, tuple(zip(*by_language, strict=True)))


class _Writer:
    """Writes entries in one language, from a record that was minimised for the person."""

    def __init__(self, record: PersonRecord, language: str, on: date) -> None:
        self.record = record
        self.language = language
        self.on = on
        organisations = list(cast("Iterator[OrganisationRef]", iter_parts(record, (OrganisationRef,))))
        self._organisations = {each.ref: each for each in sorted(organisations, key=lambda each: each.name or "")}
        self._shelters = shelters_in(record, tuple(_authorities(record, organisations)))

    def text(self, identifier: str) -> Text:
        return person_text(identifier, self.language)

    def sheet(self, of: str, entries: Iterable[Entry], signatures: tuple[str, ...] = _SIGNATURES) -> Sheet:
        """Return a sheet with its remarks; a translation that no one has checked says so."""
        remarks = (self.text("copy/yours"), self.text("copy/from-file"))
        made_on = self.entry("copy/made-on", [self.day(self.on)])
        title, signed = self.text(f"copy/{of}/title"), tuple(map(self.text, signatures))
        sheet = Sheet(self.language, title, (*entries, made_on), remarks, signed)
        if sheet.is_reviewed:
            return sheet
        return replace(sheet, remarks=(*remarks, self.text("person/not-reviewed")))

    def entry(self, identifier: str, lines: list[Line]) -> Entry:
        """Return an entry with names, dates or labels; where there is none, it says that nothing is recorded."""
        if not lines:
            return self.sentences(identifier, "copy/not-recorded")
        return Entry(identifier, self.text(identifier), tuple(lines))

    def sentences(self, identifier: str, *texts: str) -> Entry:
        return Entry(identifier, self.text(identifier), tuple((self.text(each),) for each in texts), sentences=True)

    def labels(self, codes: tuple[CodeList, ...]) -> list[Line]:
        return [(person_label(code, self.language),) for code in codes]

    def categories(self, categories: tuple[DataCategory, ...]) -> list[Line]:
        """Return categories of data in plain words, without those that are not about the person."""
        names = [each.value for each in _ABOUT_THE_PERSON if each in categories]
        return [(self.text(f"copy/data/{name}"),) for name in names or (["none"] if categories else [])]

    def day(self, day: date) -> Line:
        return (self._formatted(long_date(day, reader_locale(self.language))),)

    def day_of(self, instant: datetime) -> Line:
        return self.day(local_day(instant, self.record.country))

    def time_of(self, instant: datetime) -> Line:
        """Return the local day and time of day."""
        clock = instant.astimezone(zone(self.record.country) or instant.tzinfo)
        return (*self.day(clock.date()), self._formatted(clock.strftime("%H:%M")))

    def country(self, code: str) -> Text:
        return self._formatted(country_name(code, reader_locale(self.language)))

    def _formatted(self, text: str) -> Text:
        return Text(text, self.language, Status.SOURCE)

    def organisation(self, ref: str | None, kind: RecipientType | None) -> Line:
        """Return the kind and, where the record has it, the name of the organisation with a reference."""
        organisation = self._organisations.get(ref)
        if organisation is None:
            return self._named(kind, None)
        return self._named(kind or organisation.recipient_type, organisation.name)

    def _named(self, kind: RecipientType | None, name: str | None) -> Line:
        """Return a kind and a name; no name where the organisation is, or can be, a place where the person stays."""
        line: Line = () if kind is None else (person_label(kind, self.language),)
        if name is not None and kind is not RecipientType.SHELTER and not self._shelters.named_in(name):
            line = (*line, Text(name, AS_WRITTEN, Status.SOURCE))
        return line or (self.text("copy/organisation"),)

    def named(self, organisation: OrganisationRef | None) -> list[Line]:
        """Return a line with the kind and name of an organisation; none where it is not recorded."""
        if organisation is None:
            return []
        if organisation.name is None:
            return [self.organisation(organisation.ref, organisation.recipient_type)]
        return [self._named(organisation.recipient_type, organisation.name)]

    def recipients(self, recipients: tuple[ConsentRecipient, ...]) -> list[Line]:
        return list(dict.fromkeys(self.organisation(each.ref, each.type) for each in recipients))

    def controller(self) -> list[Line]:
        protection = _data_protection(self.record)
        if protection is not None:
            return self.named(protection.controller)
        return self.named(self.record.sender) if isinstance(self.record, Referral) else []


def _authorities(record: PersonRecord, organisations: Iterable[OrganisationRef]) -> Iterator[OrganisationRef]:
    """Yield the state authorities, which the person knows from decisions and whose name reveals no place."""
    places = {stay.place_ref for stay in cast("Iterator[ShelterStay]", iter_parts(record, (ShelterStay,)))}
    for each in organisations:
        if each.type in OF_THE_STATE and each.recipient_type is not RecipientType.SHELTER and each.ref not in places:
            yield each


def _data_protection(record: PersonRecord) -> DataProtectionSection | None:
    if isinstance(record, DataProtectionSection):
        return record
    return cast("DataProtectionSection | None", next(iter_parts(record, (DataProtectionSection,)), None))


def _consents(writer: _Writer) -> Iterator[Sheet]:
    """Yield a sheet for each decision of the person; a consent that also goes with a referral is copied once."""
    protection = _data_protection(writer.record)
    own = () if protection is None else protection.consents
    every = cast("Iterator[Consent]", iter_parts(writer.record, (Consent,)))
    for consent in {each.id: each for each in (*every, *own)}.values():
        if consent.status in _DECISIONS:
            yield writer.sheet("consent", _consent_entries(writer, consent))


def _consent_entries(writer: _Writer, consent: Consent) -> Iterator[Entry]:
    refused = consent.status is ConsentStatus.REFUSED
    by_another = () if consent.giver in _OWN_DECISION else ("copy/decision/by-another",)
    yield writer.sentences("copy/decision", _DECISIONS[consent.status], *by_another)
    if consent.given_at is not None:
        yield writer.entry("copy/decided-on", [writer.day_of(consent.given_at)])
    if consent.withdrawn_at is not None:
        yield writer.entry("copy/withdrawn-on", [writer.day_of(consent.withdrawn_at)])
    yield writer.entry(
        "copy/recipients/refused" if refused else "copy/recipients", writer.recipients(consent.recipients)
    )
    if consent.exclusions:
        yield writer.entry("copy/excluded", writer.recipients(consent.exclusions))
    yield writer.entry("copy/data", writer.categories(consent.data_categories))
    yield writer.entry("copy/purpose", writer.labels(consent.scopes))
    if consent.valid_until is not None:
        yield writer.entry("copy/until", [writer.day(consent.valid_until)])
    elif consent.status in _IN_FORCE:
        yield writer.sentences("copy/until", "copy/until/none")
    yield writer.entry("copy/controller", writer.controller())
    if consent.status in _IN_FORCE:
        yield writer.sentences(
            "copy/withdraw",
            "copy/withdraw/how",
            "copy/withdraw/to",
            "copy/withdraw/before",
            "copy/withdraw/law",
        )


def _referrals(writer: _Writer) -> Iterator[Sheet]:
    record = writer.record
    own = [record] if isinstance(record, Referral) else []
    inside = cast("Iterator[ReferralSection]", iter_parts(record, (ReferralSection,)))
    for referral in (*own, *inside):
        yield writer.sheet("referral", _referral_entries(writer, referral))


def _referral_entries(writer: _Writer, referral: ReferralSection) -> Iterator[Entry]:
    yield writer.entry("copy/referred-by", writer.named(referral.sender))
    yield writer.entry("copy/referred-to", writer.named(referral.recipient))
    yield writer.entry("copy/asked-for", writer.labels((referral.type, *referral.services)))
    passed_on = tuple(each for each in _ABOUT_THE_PERSON if each in referral.data_categories)
    sent = referral.status not in _NOT_SENT
    yield writer.entry("copy/passed-on" if sent else "copy/to-pass-on", writer.categories(passed_on))
    rest = tuple(each for each in _ABOUT_THE_PERSON if each not in passed_on)
    if passed_on and rest:
        yield writer.entry("copy/not-passed-on", writer.categories(rest))
    yield writer.sentences("copy/next", _NEXT[referral.status])
    appointment = known(referral.appointment)
    if appointment is not None:
        yield writer.entry("copy/appointment", [writer.time_of(appointment.at)])
    if referral.follow_up_on is not None:
        yield writer.entry("copy/follow-up", [writer.day(referral.follow_up_on)])
    if referral.status not in _OVER:
        yield writer.sentences("copy/say-no", _say_no(referral))


def _say_no(referral: ReferralSection) -> str:
    if referral.without_consent_ground is not None:
        return "copy/say-no/without-consent"
    if referral.consent is not None and referral.consent.status in _IN_FORCE:
        return "copy/say-no/consent"
    return "copy/say-no/unknown"


def _disclosures(writer: _Writer) -> Iterator[Sheet]:
    """Yield one sheet with all disclosures, where the record is one that can contain them."""
    protection = _data_protection(writer.record)
    if protection is None:
        return
    entries = [entry for each in protection.disclosures for entry in _disclosure_entries(writer, each)]
    none = [] if entries else [writer.sentences("copy/receiver", "copy/no-disclosures")]
    rights = writer.sentences(
        "copy/account", "copy/account/ask", "copy/account/wrong", "copy/account/complain", "copy/account/law"
    )
    controller = writer.entry("copy/controller", writer.controller())
    yield writer.sheet("disclosures", [*none, *entries, controller, rights], signatures=())


def _disclosure_entries(writer: _Writer, disclosure: Disclosure) -> Iterator[Entry]:
    receiver = writer.organisation(known(disclosure.recipient), disclosure.recipient_type)
    abroad = disclosure.recipient_country not in {None, writer.record.country}
    where = (writer.country(disclosure.recipient_country),) if abroad and disclosure.recipient_country else ()
    yield writer.entry("copy/received-on", [writer.day_of(disclosure.at)])
    for entry in (
        writer.entry("copy/receiver", [(*receiver, *where)]),
        writer.entry("copy/data", writer.categories(disclosure.data_categories)),
        writer.entry("copy/purpose", writer.labels((disclosure.purpose,))),
    ):
        yield replace(entry, continues=True)


COPIES = {"consent": _consents, "referral": _referrals, "disclosures": _disclosures}
"""What can be copied for the person, with the function that writes its sheets."""
