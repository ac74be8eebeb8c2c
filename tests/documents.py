"""Records of which tests are made, and small changes to them."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from nordicbaltic_standards.testing.vectors import bases

DELETE: Any = object()
"""Stands for the removal of a field."""


def changed(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy of ``base`` with ``changes``, parents made where they are missing."""
    document: dict[str, Any] = copy.deepcopy(dict(base))
    for pointer, value in changes.items():
        *parents, last = pointer.removeprefix("/").split("/")
        place: Any = document
        for name in parents:
            place = place[int(name)] if isinstance(place, list) else place.setdefault(name, {})
        if isinstance(place, list):
            _change_list(place, last, value)
        elif value is DELETE:
            del place[last]
        else:
            place[last] = copy.deepcopy(value)
    return document


def _change_list(place: list[Any], last: str, value: Any) -> None:
    if value is DELETE:
        del place[int(last)]
    elif int(last) == len(place):
        place.append(copy.deepcopy(value))
    else:
        place[int(last)] = copy.deepcopy(value)


def record(
    record_type: str, country: str = "EE", recorded_at: str | None = "2026-06-01T10:00:00+00:00", **fields: Any
) -> dict[str, Any]:
    """Return the JSON form of a record with what every record must carry; a person is added unless ``subject`` says otherwise.

    Args:
        record_type: Kebab name of the record.
        country: Country whose law applies.
        recorded_at: When it was written; the day on which the law is read; `None` leaves it out.
        fields: Its further fields, as JSON values; `None` leaves a field out.
    """
    head: dict[str, Any] = {
        "record_type": record_type,
        "standard_version": "1.0",
        "id": f"{record_type}-1",
        "country": country,
        "recorded_at": recorded_at,
    }
    if record_type not in {"organisation", "practice-assessment", "exchange-message"}:
        head["subject"] = ADULT
    return {name: copy.deepcopy(value) for name, value in (head | fields).items() if value is not None}


ADULT: dict[str, Any] = {
    "pseudonym": "Nbs-7f3k-q2",
    "birth_date": "1999-05-17",
    "is_child": False,
    "age_determination": "document",
    "sex": "female",
    "nationalities": ["VN"],
    "languages": ["vi"],
}
"""A grown woman from Viet Nam."""

CHILD: dict[str, Any] = ADULT | {"birth_date": "2012-03-09", "is_child": True, "child_care_status": "unaccompanied"}
"""A girl of fourteen (in 2026) from Viet Nam, alone."""


def base(name: str) -> dict[str, Any]:
    """Return a copy of a record from which vectors are made."""
    return copy.deepcopy(bases()[name].record)


SOUND = base("data-protection-lawful")
BASIS, CONSENT, DISCLOSURE = (SOUND[name][0] for name in ("bases", "consents", "disclosures"))
RETENTION = SOUND["retention"][0]
POLICE_RECORD = base("data-protection-police")
IN_LAW: dict[str, Any] = {
    "id": "b2",
    "purposes": ["compensation-claim"],
    "article6": "public-task",
    "legal_provision": "Ohvriabi seadus § 24",
    "data_categories": ["identifying", "contact", "financial"],
    "from_date": "2026-03-02",
}
"""A basis in law."""

CASE = base("case-file-reflection-period")
AGREED = CASE["data_protection"]["consents"][0]
BACK: dict[str, Any] = {
    "id": "r1",
    "type": "forced-return",
    "status": "travelled",
    "from_country": "FI",
    "destination_country": "VN",
    "destination_right": "nationality",
    "risk_assessments": [{"date": "2026-03-20", "level": "low"}],
    "travel": {
        "departed_at": "2026-03-31T08:00:00+03:00",
        "arrived_at": "2026-03-31T20:00:00+07:00",
        "documents_ready": True,
    },
    "receiving": {"declined_by_person": True},
    "reintegration": {"supports": ["housing"]},
    "contacts_given_on": "2026-03-25",
}
"""A forced return that has taken place."""

CARRIED = "/payload/record"
WRITTEN = "2026-04-01T10:00:00+03:00"


def carried(record_type: str, **fields: Any) -> dict[str, Any]:
    """Return a record as a message carries it, written when the message was; a Finnish one if ``country`` is not given."""
    country = str(fields.pop("country", "FI"))
    return record(record_type, country, WRITTEN, **fields)


SHELTER: dict[str, Any] = {
    "ref": "fi-shelter",
    "country": "FI",
    "type": "non-governmental",
    "recipient_type": "shelter",
}
MIGRATION: dict[str, Any] = {
    "ref": "fi-migri",
    "country": "FI",
    "type": "migration-service",
    "recipient_type": "migration-authority",
}
POLICE: dict[str, Any] = {"ref": "fi-police", "country": "FI", "type": "police", "recipient_type": "police"}
OFFICE: dict[str, Any] = {"ref": "fi-statistics", "country": "FI", "recipient_type": "statistics-office"}

HELP: dict[str, Any] = carried(
    "assistance",
    needs_assessments=[{"date": "2026-03-06", "needs": [{"category": "immediate-safety", "met": True}]}],
)
"""What the person needs, without where they are."""
STAY: dict[str, Any] = carried("legal-status", status="undetermined", third_country_national=True)

TO_SHELTER = base("message-to-shelter")
