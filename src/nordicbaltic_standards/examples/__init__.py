"""Complete, fictional records of every type for every country, ready to edit."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from nordicbaltic_standards.codelists.enumerations import ChildCareStatus, DataCategory
from nordicbaltic_standards.law.region import require_region
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.models.records import record_class
from nordicbaltic_standards.version import STANDARD_VERSION

_FROM_CASE: dict[str, tuple[str, int | None]] = {
    "identification": ("identification", None),
    "legal-status": ("legal_status", None),
    "assistance": ("assistance", None),
    "referral": ("referrals", 0),
    "safe-return": ("returns", 0),
    "data-protection": ("data_protection", None),
    "victim-protection": ("protection", None),
    "compensation-claim": ("compensation_claims", 0),
}
"""Field of a case file that contains the example of a record, and its position in a list."""


@cache
def _data(country: str) -> str:
    return files(__name__).joinpath("data", f"{country.lower()}.json").read_text(encoding="utf-8")


def _named(subject: dict[str, Any], referral: dict[str, Any]) -> dict[str, Any]:
    """Return the details of the person for a separate referral, limited to the categories of data that it names."""
    named = {DataCategory.OPERATIONAL.value, *referral["data_categories"]}
    declared = fields_of(Subject)
    return {
        name: value
        for name, value in subject.items()
        if declared[name].classification.value in named
        or (name == "child_care_status" and value != ChildCareStatus.PARENT_SUSPECTED.value)
    }


def example(record: str, country: str = "EE") -> dict[str, Any]:
    """Return a complete, fictional record as JSON-ready data.

    Args:
        record: Kebab name of the record type.
        country: ISO 3166-1 code of one of the eight countries.

    Raises:
        UnknownKeyError: When there is no such record type or country; the message names the choices.
    """
    record_class(record)
    require_region(country)
    data: dict[str, Any] = json.loads(_data(country))
    if record in data:
        record_data: dict[str, Any] = data[record]
        return record_data
    case = data["case-file"]
    field, index = _FROM_CASE[record]
    part = case[field] if index is None else case[field][index]
    head = {
        "record_type": record,
        "standard_version": STANDARD_VERSION,
        "id": part.get("id", f"{case['id']}-{record}"),
        "country": country,
        "recorded_at": case["recorded_at"],
        "subject": _named(case["subject"], part) if record == "referral" else case["subject"],
    }
    return head | {key: value for key, value in part.items() if key not in head}
