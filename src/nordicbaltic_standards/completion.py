"""What a system can work out for a record: identifiers, references, categories of data, statements of the organisation.

Workers are not asked for it. Nothing that is recorded is changed, and nothing is invented: what cannot be worked out
stays open.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from nordicbaltic_standards.codelists.enumerations import ConsentScope, DataCategory, ReferralStatus
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtection, ProcessingRegister
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    fields_of,
)
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.records import RECORDS, record_class
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.models.traversal import iter_parts_with_pointer
from nordicbaltic_standards.models.types import DATE, IDENTIFIER
from nordicbaltic_standards.rules.case_file.data_inventory import categories_of_file
from nordicbaltic_standards.rules.code_groups import CONSENT_GIVEN
from nordicbaltic_standards.rules.organisation_register import stated_by, with_organisation
from nordicbaltic_standards.rules.referral.consent_coverage import SCOPES_OF_RECIPIENT
from nordicbaltic_standards.rules.referral.governing_consent import person_categories, place_of
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parsing import parse
from nordicbaltic_standards.version import STANDARD_VERSION

Json = dict[str, Any]

OF_ORGANISATION = ("controller", "joint_controllers", "bases", "retention")
"""Fields taken into a file from its organisation's record, so that others can judge it; the rest stays with the
organisation."""


@dataclass(frozen=True, slots=True, repr=False)
class Completed:
    """A record and the account of what was written into it.

    Attributes:
        record: The record as JSON-ready data; valid where no more was missing than could be worked out.
        written: Places (RFC 6901) at which something was written, in the order of writing. They contain no value.
    """

    record: Json
    written: tuple[str, ...]

    def __repr__(self) -> str:
        return f"<Completed: {len(self.written)} written>"


def complete(
    record: Mapping[str, Any] | Record,
    organisation: Organisation | None = None,
    *,
    record_id: str | None = None,
    sent_at: datetime | None = None,
) -> Completed:
    """Write into a record what can be worked out, and say where.

    These are: the version of the standard; identifiers of the record and of entries; the reference of an organisation
    that the record, or the organisation, gives elsewhere with the same name; the day of an assessment, where the file
    was opened on the day on which it was written; when a referral was sent; what the organisation states for all its
    files; the categories of data in a file and in a referral; and that a consent covers sharing for a referral, where
    it names data and this recipient. The same arguments give the same result; a complete record is left as it is.

    Args:
        record: The record, as JSON-ready data or an object. Fields that are required may be missing.
        organisation: Record of the organisation that keeps it.
        record_id: Identifier for a record that has none.
        sent_at: Moment of sending, for a referral with the status "sent" that has none.

    Raises:
        InvalidArgumentError: When the record does not say its type, or ``sent_at`` has no offset from UTC.
        UnknownKeyError: When there is no such type.
    """
    if sent_at is not None and sent_at.utcoffset() is None:
        raise InvalidArgumentError("the moment of sending needs its offset from UTC")
    document: Json = (
        record.model_dump(mode="json", exclude_unset=True)
        if isinstance(record, Record)
        else copy.deepcopy(dict(record))
    )
    if not isinstance(document.get("record_type"), str):
        raise InvalidArgumentError("the record does not say its type: record_type")
    writer = _Writer(document, record_class(document["record_type"]))
    writer.envelope(record_id)
    writer.identifiers()
    writer.references(organisation)
    writer.days_of_assessments()
    if sent_at is not None:
        writer.sent(sent_at)
    if organisation is not None:
        writer.stated_by(organisation)
    writer.consent_scopes()
    writer.categories()
    return Completed(document, tuple(writer.written))


class _Writer:
    """Writes into one JSON record, and lists what it has written."""

    def __init__(self, document: Json, kind: type[Record]) -> None:
        self.document = document
        self.kind = kind
        self.written: list[str] = []

    def _put(self, part: Json, at: str, name: str, value: Any) -> None:
        if name not in part:
            part[name] = value
            self.written.append(f"{at}/{name}")

    def _parts(self) -> list[tuple[str, type[Model], Json]]:
        return list(_parts_in(self.document, self.kind, ""))

    def _typed(self) -> Record | None:
        """Return the record; `None` while its form is not sound, since its content is not known then."""
        parsed = parse(self.document, self.kind, MAXIMUM_BYTES)
        return parsed.record if parsed.complete else None

    def envelope(self, record_id: str | None) -> None:
        """Write the version of the standard, and the identifier."""
        for at, kind, part in self._parts():
            if issubclass(kind, Record):
                self._put(part, at, "standard_version", STANDARD_VERSION)
        if record_id is not None:
            self._put(self.document, "", "id", record_id)

    def identifiers(self) -> None:
        """Write an identifier, made of list and number, into each entry of a list and each consent without one."""
        taken = {part["id"] for _, _, part in self._parts() if isinstance(part.get("id"), str)}
        for at, kind, part in self._parts():
            declared = fields_of(kind).get("id")
            if declared is None or declared.shape != ScalarShape(IDENTIFIER) or issubclass(kind, Record):
                continue
            *_, name, last = ["", *at.split("/")]
            if "id" not in part and (last.isdecimal() or kind is Consent):
                prefix = (name if last.isdecimal() else last).replace("_", "-")
                number = next(n for n in range(1, len(taken) + 2) if f"{prefix}-{n}" not in taken)
                taken.add(f"{prefix}-{number}")
                self._put(part, at, "id", f"{prefix}-{number}")

    def references(self, organisation: Organisation | None) -> None:
        """Write the reference of an organisation that is named in full elsewhere."""
        named = [(at, part) for at, kind, part in self._parts() if kind is OrganisationRef]
        known = [(part["name"], part["ref"]) for _, part in named if "name" in part and "ref" in part]
        if organisation is not None:
            known.append((organisation.name, organisation.id))
        for at, part in named:
            refs = {ref for name, ref in known if name == part.get("name")}
            if len(refs) == 1:
                self._put(part, at, "ref", *refs)

    def days_of_assessments(self) -> None:
        """Write the day of the record as that of an assessment, where the file was opened on that day.

        In an older file, the assessment may be older too.
        """
        day = self._day()
        if day is None or self.document.get("opened_on") != day.isoformat():
            return
        for at, kind, part in self._parts():
            declared = fields_of(kind).get("date")
            if declared is not None and declared.shape == ScalarShape(DATE) and kind.__name__.endswith("Assessment"):
                self._put(part, at, "date", day.isoformat())

    def _day(self) -> date | None:
        """Return the day on which the record was written, in the local time of its country."""
        try:
            written = datetime.fromisoformat(self.document["recorded_at"])
            return local_day(written, self.document.get("country"))
        except (KeyError, TypeError, ValueError):
            return None

    def sent(self, moment: datetime) -> None:
        """Write when referrals with the status "sent" were sent."""
        for at, kind, part in self._parts():
            if issubclass(kind, ReferralSection) and part.get("status") == ReferralStatus.SENT:
                self._put(part, at, "sent_at", moment.isoformat(timespec="seconds"))

    def stated_by(self, organisation: Organisation) -> None:
        """Write what the organisation states for all its files, as far as others need it."""
        record = self._typed()
        if not isinstance(record, CaseFile | DataProtection) or with_organisation(record, organisation) is None:
            return
        stated = {name: value for name, value in stated_by(organisation).items() if name in OF_ORGANISATION}
        at, part = "", self.document
        if stated and isinstance(record, CaseFile):
            at, part = "/data_protection", self.document.setdefault("data_protection", {})
        for name, value in ProcessingRegister(**stated).model_dump(mode="json", exclude_unset=True).items():
            self._put(part, at, name, value)

    def consent_scopes(self) -> None:
        """Write that the consent of a referral covers sharing for a referral, where it names data and this recipient.

        Sharing with the police, a migration authority, the family or across a border needs a separate agreement, and is
        never concluded.
        """
        record = self._typed()
        for at, referral in _referrals(record):
            consent, recipient = referral.consent, referral.recipient
            if (
                consent is not None
                and consent.status in CONSENT_GIVEN
                and consent.data_categories
                and place_of(recipient, consent.recipients, referral.sender.country) is not None
                and recipient.recipient_type not in {None, *SCOPES_OF_RECIPIENT}
            ):
                part = _part_at(self.document, f"{at}/consent")
                self._put(part, f"{at}/consent", "scopes", [ConsentScope.SHARE_FOR_REFERRAL.value])

    def categories(self) -> None:
        """Write the categories of data in referrals that were sent, and in a file."""
        record = self._typed()
        for at, referral in _referrals(record):
            if referral.status not in {ReferralStatus.DRAFT, ReferralStatus.AWAITING_CONSENT}:
                carried = person_categories(referral) or {DataCategory.NONE}
                self._put(_part_at(self.document, at), at, "data_categories", _codes(carried))
        if isinstance(record, CaseFile) and record.data_protection is not None:
            contained = categories_of_file(record)
            if contained:
                place = "/data_protection"
                self._put(self.document["data_protection"], place, "data_categories", _codes(contained))


def _codes(categories: set[DataCategory]) -> list[str]:
    return [category.value for category in DataCategory if category in categories]


def _parts_in(value: Any, kind: type[Model], at: str) -> Iterator[tuple[str, type[Model], Json]]:
    """Yield a part of JSON-ready data and those inside it, with place and declaration; unsound parts are skipped."""
    if not isinstance(value, dict) or "absent" in value:
        return
    yield at, kind, value
    for name, declared in fields_of(kind).items():
        inner, item = value.get(name), declared.shape
        if isinstance(item, ListShape):
            listed = inner if isinstance(inner, list) else []
            for index, entry in enumerate(listed):
                yield from _of_shape(entry, item.item, f"{at}/{name}/{index}")
        else:
            yield from _of_shape(inner, item, f"{at}/{name}")


def _of_shape(value: Any, shape: Shape, at: str) -> Iterator[tuple[str, type[Model], Json]]:
    if isinstance(shape, ModelShape):
        yield from _parts_in(value, shape.part, at)
    elif isinstance(shape, ChoiceShape) and isinstance(value, dict) and value.get("record_type") in RECORDS:
        yield from _parts_in(value, RECORDS[value["record_type"]], at)


def _referrals(record: Record | None) -> Iterator[tuple[str, ReferralSection]]:
    """Yield the referrals in a record, itself included, with their places."""
    if isinstance(record, ReferralSection):
        yield "", record
    elif record is not None:
        for at, part in iter_parts_with_pointer(record, (ReferralSection,), ""):
            if isinstance(part, ReferralSection):
                yield at, part


def _part_at(document: Any, at: str) -> Json:
    """Return the value at a place of JSON-ready data."""
    for step in at.split("/")[1:]:
        document = document[int(step)] if isinstance(document, list) else document[step]
    part: Json = document
    return part
