"""A sheet for one recipient, built from what `minimise` leaves of a case file under their exchange profile.

Nothing is read from the file itself, except whom the person has excluded. Free text never leaves without a release, and
a number, address or code word by which the person can be reached stays in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar, cast

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    DisclosurePurpose,
    RecipientType,
    ReferralStatus,
    ServiceStatus,
)
from nordicbaltic_standards.deadlines import deadlines
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.law.local_time import local_day, zone
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssessedNeed, NeedsAssessment, SafetyPlan
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataRequest
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.parts.consent import Consent, ConsentRecipient
from nordicbaltic_standards.models.parts.contact import SafeContact
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.risk import RiskAssessment
from nordicbaltic_standards.models.parts.worker import StandIn
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.models.titles import field_title, part_title
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.network.handover.section import Matter, Section
from nordicbaltic_standards.privacy.inputs import parse_record
from nordicbaltic_standards.privacy.minimisation import Redaction, minimise
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.exchange_profiles.profiles import (
    ExchangeProfile,
    exchange_profile_for,
    exchange_profiles,
)
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.rules.protection.exclusions import Sending, excluding
from nordicbaltic_standards.utils.errors import InvalidArgumentError

M = TypeVar("M", bound=Model)

OPEN_SERVICES = frozenset(
    {
        ServiceStatus.NEEDED,
        ServiceStatus.OFFERED,
        ServiceStatus.WAITING,
        ServiceStatus.INTERRUPTED,
        ServiceStatus.UNAVAILABLE,
    }
)
"""Statuses of a service that the person needs and does not get."""

OPEN_REFERRALS = frozenset(
    {
        ReferralStatus.DRAFT,
        ReferralStatus.AWAITING_CONSENT,
        ReferralStatus.SENT,
        ReferralStatus.RECEIVED,
        ReferralStatus.ACCEPTED,
        ReferralStatus.IN_PROGRESS,
        ReferralStatus.NO_SHOW,
    }
)
"""Statuses of a referral from which something is still to come."""


class NotACaseFileError(InvalidArgumentError):
    """A handover is prepared from a case file, and the record is of another type."""


class RecipientExcludedError(InvalidArgumentError):
    """The person has excluded everyone for whom the sheet would be."""


@dataclass(frozen=True, slots=True, repr=False)
class HandoverSheet:
    """What one recipient gets to know of a case. Its `repr` shows no value.

    Attributes:
        exchange_profile: The profile by which the file was reduced; `None` where the record has errors of form.
        language: Language of the texts.
        head: Sentences above the sections: for whom, about whom and when it was made, and who must not get it.
        sections: ``danger``, ``needs``, ``dates``, ``promises`` and ``in-charge``; none where nothing may leave.
        left_out: Categories of data that the profile does not pass on, or of which only single fields. They follow from
            the profile alone: to name what this file contains would tell the recipient that there is something.
        findings: Errors of form, nothing that may leave, a pseudonym that leads back to the person.
        reasons: Why nothing may leave.
    """

    exchange_profile: ExchangeProfile | None
    language: str
    head: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    left_out: tuple[DataCategory, ...] = ()
    findings: tuple[Finding, ...] = ()
    reasons: tuple[Redaction, ...] = ()

    def __repr__(self) -> str:
        return f"<HandoverSheet: {len(self.sections)}>"

    @property
    def remarks(self) -> tuple[str, ...]:
        """Sentences below the sections on what the recipient does not get, and that the sheet has to be kept safe."""
        left_out = [category.label(self.language) for category in self.left_out]
        names = ", ".join([*left_out, ui_text("handover/free-text", self.language)])
        return (
            ui_text("handover/left-out", self.language, categories=names),
            ui_text("handover/left-out-why", self.language),
            ui_text("form/keep-safe", self.language),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return {
            "exchange_profile": self.exchange_profile.id if self.exchange_profile else None,
            "language": self.language,
            "head": list(self.head),
            "sections": [section.to_dict() for section in self.sections],
            "left_out": [category.value for category in self.left_out],
        }


def recipient_names() -> tuple[str, ...]:
    """Return what `profile_for` takes: the exchange profiles, and the kinds of recipients."""
    return tuple(dict.fromkeys([*(profile.id for profile in exchange_profiles), *RecipientType]))


def profile_for(recipient: str, country: str | None = None) -> ExchangeProfile:
    """Return an exchange profile by its identifier, or that of a kind of recipient for the purpose of support.

    Args:
        recipient: Identifier of an exchange profile, or a code of the list ``recipient-type``.
        country: ISO 3166-1 code of the country whose law applies, or `None`.

    Raises:
        InvalidArgumentError: When it is neither.
        UnknownKeyError: When the standard does not cover the country.
    """
    if any(profile.id == recipient for profile in exchange_profiles):
        return exchange_profiles[recipient]
    return exchange_profile_for(DisclosurePurpose.SUPPORT, recipient, country)


def handover_sheet(
    case: CaseFile | Mapping[str, Any] | bytes | str, recipient: str, language: str = ENGLISH, *, on: date
) -> HandoverSheet:
    """Return the sheet of a case file for one recipient.

    Args:
        case: A case file, as a record of this library, a mapping of JSON values, or JSON text.
        recipient: As for `profile_for`.
        language: BCP 47 tag of the reader's language.
        on: Day on which the sheet is made, and the law is read.

    Returns:
        The sheet. Where the record has errors of form, or nothing of it may leave, it has no sections, and the findings
        say why.

    Raises:
        InvalidArgumentError: When there is no such recipient.
        NotACaseFileError: When the record is no case file.
        RecipientExcludedError: When the person has excluded everyone for whom the sheet would be.
        TypeError: When ``case`` is of none of the types above.

    Source: GDPR art. 5(1)(c) and 25; CETS 197 art. 11 and 12.
    """
    language = resolve_language(language)
    record = case if isinstance(case, Record) else parse_record(case)
    if not isinstance(record, Record):
        return HandoverSheet(None, language, findings=record)
    if not isinstance(record, CaseFile):
        raise NotACaseFileError("a handover is prepared from a case file")
    profile = profile_for(recipient, record.country)
    recipients = _recipients(recipient, profile)
    excluded = _excluded(record, recipients, on)
    done = minimise(record, profile, on=on)
    if done.record is None:
        return HandoverSheet(profile, language, findings=done.findings, reasons=done.redactions)
    writer = _Writer(done.record, language, on)
    sections = tuple(
        Section(name, ui_text(f"handover/{name}", language), tuple(matters(writer)))
        for name, matters in _SECTIONS.items()
    )
    made_on = ui_text("handover/made-on", language, date=long_date(on, language))
    head = (*_head(done.record, profile, recipients, excluded, language), made_on)
    left_out = tuple(each for each in DataCategory if each not in profile.carries and each is not DataCategory.NONE)
    return HandoverSheet(profile, language, head, sections, left_out, done.findings)


def _recipients(recipient: str, profile: ExchangeProfile) -> tuple[RecipientType, ...]:
    """Return the kinds of recipients for whom a sheet is meant."""
    if profile.id != recipient:
        return (RecipientType(recipient),)
    return tuple(kind for kind in sorted(profile.recipients, key=str) if kind is not None)


def _excluded(record: CaseFile, kinds: tuple[RecipientType, ...], on: date) -> tuple[RecipientType, ...]:
    """Return those of some kinds of recipients that the person has excluded.

    Raises:
        RecipientExcludedError: When these are all.
    """
    at = datetime.combine(on, time(23, 59, 59), zone(record.country) or UTC)
    context = Context(on, record.country, record.subject, record, "exchange")
    consents = list(cast("Iterator[Consent]", iter_parts(record, (Consent,))))
    excluded = tuple(
        kind for kind in kinds if any(excluding(consents, Sending(at, None, kind, None), context, certain=True))
    )
    if excluded and excluded == kinds:
        raise RecipientExcludedError("the person has excluded this recipient")
    return excluded


def _head(
    record: CaseFile,
    profile: ExchangeProfile,
    recipients: tuple[RecipientType, ...],
    excluded: tuple[RecipientType, ...],
    language: str,
) -> Iterator[str]:
    kinds = ", ".join(kind.label(language) for kind in recipients)
    if kinds:
        yield ui_text("handover/made-for", language, recipients=kinds)
    yield ui_text("minimise/profile", language, profile=profile.id)
    if profile.needs is not None:
        yield ui_text(f"minimise/needs-{profile.needs}", language)
    if excluded:
        labels = ", ".join(kind.label(language) for kind in excluded)
        yield ui_text("handover/excluded", language, recipients=labels)
    yield ui_text("handover/person", language, pseudonym=record.subject.pseudonym)
    checked = how_far_checked(language)
    if checked is not None:
        yield checked


class _Writer:
    """Writes matters in one language, from a case file that was minimised for the recipient."""

    def __init__(self, record: CaseFile, language: str, on: date) -> None:
        self.record = record
        self.language = language
        self.on = on
        organisations = self.parts(OrganisationRef)
        self._names = {each.ref: each.name for each in organisations if each.ref and each.name}

    def parts(self, kind: type[M]) -> list[M]:
        return cast("list[M]", list(iter_parts(self.record, (kind,))))

    def text(self, identifier: str) -> str:
        return ui_text(identifier, self.language)

    def label(self, part: Model, name: str) -> str:
        return field_title(fields_of(type(part))[name], self.language).text

    def title(self, part: Model) -> str:
        return part_title(type(part), self.language).text

    def facts(self, part: Model, *names: str) -> tuple[tuple[str, str], ...]:
        """Return name and value of those fields of a part in which something is recorded."""
        recorded = ((name, getattr(part, name)) for name in names)
        return tuple((self.label(part, name), self.value(value)) for name, value in recorded if value not in (None, ()))

    def value(self, value: Any) -> str:
        match value:
            case Absent():
                return value.absent.label(self.language)
            case CodeList():
                return value.label(self.language)
            case bool():
                return self.text("sheet/yes" if value else "sheet/no")
            case datetime():
                clock = value.astimezone(zone(self.record.country) or value.tzinfo)
                return f"{long_date(clock.date(), self.language)}, {clock:%H:%M}"
            case date():
                return long_date(value, self.language)
            case OrganisationRef():
                return self.organisation(value.ref, value.recipient_type, value.name)
            case ConsentRecipient():
                return self.organisation(value.ref, value.type)
            case tuple():
                return "; ".join(map(self.value, value))
            case _:
                return str(value)

    def organisation(self, ref: str | None, kind: RecipientType | None, name: str | None = None) -> str:
        name = name or self._names.get(ref or "") or ref
        parts = [None if kind is None else kind.label(self.language), name]
        return ": ".join(part for part in parts if part is not None)


def _latest(assessments: Iterable[M], day: str) -> list[M]:
    """Return the last of some parts by a field with a day; empty where there is none."""
    return sorted(assessments, key=lambda each: str(getattr(each, day)))[-1:]


def _danger(writer: _Writer) -> Iterator[Matter]:
    for risk in _latest(writer.parts(RiskAssessment), "date"):
        facts = writer.facts(risk, "date", "level", "immediate_danger", "factors", "danger_from", "with_person")
        yield Matter(writer.title(risk), facts)
    for plan in writer.parts(SafetyPlan):
        yield Matter(writer.title(plan), writer.facts(plan, "made_on", "reviewed_on", "with_person"))
    protection = writer.record.protection
    for measure in () if protection is None else protection.measures:
        if measure.refused_on is None and (measure.to_date is None or measure.to_date >= writer.on):
            facts = writer.facts(measure, "protects", "requested_on", "granted_on", "from_date", "to_date")
            yield Matter(writer.value(measure.measure), facts)
    for incident in () if protection is None else protection.incidents:
        if incident.ended_on is None:
            yield Matter(writer.value(incident.kind), writer.facts(incident, "date"))
    yield from _contacts(writer)


def _contacts(writer: _Writer) -> Iterator[Matter]:
    """Yield whom not to contact, and how the person can be reached; never a number, an address or a code word."""
    exclusions = dict.fromkeys(writer.value(entry) for each in writer.parts(Consent) for entry in each.exclusions)
    if exclusions:
        yield Matter(
            writer.text("handover/do-not-contact"), ((writer.text("handover/excluded-by"), "; ".join(exclusions)),)
        )
    person = writer.record.person
    if person is not None:
        safe = known(person.safe_contact)
        for name, contacts in (
            ("safe_contact", () if safe is None else (safe,)),
            ("other_contacts", known(person.other_contacts, ())),
        ):
            yield from (_of_contact(writer, writer.label(person, name), contact) for contact in contacts)


def _of_contact(writer: _Writer, title: str, contact: SafeContact) -> Matter:
    unsafe = contact.never_use or contact.shared_with_suspect
    names = ("never_use", "shared_with_suspect") if unsafe else ("who_may_answer", "may_leave_message")
    return Matter(title, writer.facts(contact, "channel", *names))


def _needs(writer: _Writer) -> Iterator[Matter]:
    for assessment in _latest(writer.parts(NeedsAssessment), "date"):
        day = writer.facts(assessment, "date")
        for need in cast("Iterator[AssessedNeed]", iter_parts(assessment, (AssessedNeed,))):
            if need.met is not True:
                yield Matter(writer.value(need.category), (*writer.facts(need, "priority", "met"), *day))
    assistance = writer.record.assistance
    for episode in () if assistance is None else assistance.episodes:
        if episode.status in OPEN_SERVICES:
            yield Matter(writer.value(episode.service), writer.facts(episode, "status", "priority", "offered_on"))


def _dates(writer: _Writer) -> Iterator[Matter]:
    """Yield what is due by law and what was arranged, by day."""
    dated = [*_statutory(writer), *_arranged(writer)]
    for _, matter in sorted(dated, key=lambda each: each[0]):
        yield matter


def _statutory(writer: _Writer) -> Iterator[tuple[date, Matter]]:
    for deadline in deadlines(writer.record, writer.on):
        if deadline.due is not None and not deadline.done:
            yield deadline.due, Matter(deadline.title(writer.language), tuple(_on_deadline(writer, deadline)))


def _on_deadline(writer: _Writer, deadline: Deadline) -> Iterator[tuple[str, str]]:
    passed = deadline.has_passed(writer.on)
    state = {True: "deadlines/passed", None: "deadlines/may-have-passed", False: "deadlines/to-come"}[passed]
    yield writer.text(state), writer.value(deadline.due)
    if deadline.conditions:
        yield writer.text("handover/condition"), deadline.condition_text(writer.language)
    law = deadline.law(writer.language)
    if law is not None:
        source = writer.text("report/source")
        yield source, law.removeprefix(f"{source}: ")


def _arranged(writer: _Writer) -> Iterator[tuple[date, Matter]]:
    """Yield appointments, reviews and follow-ups; those of the past are left out."""
    for referral in writer.parts(ReferralSection):
        appointment = known(referral.appointment)
        if appointment is not None and local_day(appointment.at, writer.record.country) >= writer.on:
            facts = (*writer.facts(referral, "recipient"), *writer.facts(appointment, "at", "accompanied_by"))
            yield local_day(appointment.at, writer.record.country), Matter(writer.label(referral, "appointment"), facts)
        if referral.follow_up_on is not None and referral.follow_up_on >= writer.on:
            facts = writer.facts(referral, "recipient", "follow_up_on")
            yield referral.follow_up_on, Matter(writer.label(referral, "follow_up_on"), facts)
    assistance = writer.record.assistance
    plan = None if assistance is None else assistance.plan
    for reviewed in (*_latest(writer.parts(NeedsAssessment), "date"), *(() if plan is None else (plan,))):
        if reviewed.review_due is not None and reviewed.review_due >= writer.on:
            yield reviewed.review_due, Matter(writer.title(reviewed), writer.facts(reviewed, "review_due"))


def _promises(writer: _Writer) -> Iterator[Matter]:
    assistance = writer.record.assistance
    plan = None if assistance is None else assistance.plan
    for goal in () if plan is None else plan.goals:
        if goal.reached_on is None:
            yield Matter(writer.value(goal.category), writer.facts(goal, "due"))
    for referral in writer.parts(ReferralSection):
        if referral.status in OPEN_REFERRALS:
            names = ("recipient", "services", "status", "urgency", "sent_at", "responded_at", "follow_up_on")
            yield Matter(writer.title(referral), writer.facts(referral, *names))
    for request in writer.parts(DataRequest):
        if request.answered_on is None:
            yield Matter(writer.value(request.right), writer.facts(request, "received_on", "extended_on"))
    wishes = None if writer.record.protection is None else writer.record.protection.wishes
    if wishes is not None:
        wished = writer.facts(
            wishes, "expressed_on", "same_sex_interviewer", "no_contact_with_accused", "informed_of_release"
        )
        yield Matter(writer.title(wishes), wished)


def _in_charge(writer: _Writer) -> Iterator[Matter]:
    record = writer.record
    yield Matter(writer.title(record), writer.facts(record, "status", "opened_on", "coordinator"))
    if record.case_worker is not None:
        yield _of_worker(writer, writer.label(record, "case_worker"), record.case_worker)
        if record.case_worker.stand_in is not None:
            yield _of_worker(writer, writer.label(record.case_worker, "stand_in"), record.case_worker.stand_in)
    if record.assistance is not None and record.assistance.coordinator is not None:
        yield Matter(writer.title(record.assistance), writer.facts(record.assistance, "coordinator"))
    if record.closure is not None:
        yield Matter(
            writer.title(record.closure), writer.facts(record.closure, "on", "transferred_to", "follow_up_until")
        )


def _of_worker(writer: _Writer, title: str, worker: StandIn) -> Matter:
    return Matter(title, writer.facts(worker, "function", "name", "channel", "value", "round_the_clock"))


_SECTIONS = {
    "danger": _danger,
    "needs": _needs,
    "dates": _dates,
    "promises": _promises,
    "in-charge": _in_charge,
}
"""The sections of a sheet, in their order, with what writes each."""
