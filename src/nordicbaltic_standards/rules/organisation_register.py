"""What an organisation states once on its processing of personal data, read together with each of its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtection, DataProtectionSection, ProcessingRegister
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.rules.findings import Finding

M = TypeVar("M", bound=Model)

BY_FILE = "retention"
"""Statements of an organisation that are judged in each file: a term ends on a different day in each."""


def stated_by(organisation: Organisation) -> dict[str, Any]:
    """Return what an organisation states for all its files, by field of `ProcessingRegister`.

    It is the controller itself where it names no other controller.
    """
    register = organisation.processing
    if register is None:
        return {}
    stated = {name: value for name in fields_of(ProcessingRegister) if (value := getattr(register, name))}
    itself = OrganisationRef(ref=organisation.id, country=organisation.country, type=organisation.type)
    return {"controller": itself, **stated}


def as_record(organisation: Organisation) -> DataProtectionSection:
    """Return the statements of an organisation as a record of data protection without a person."""
    return DataProtectionSection(**stated_by(organisation))


def with_organisation(record: Record, organisation: Organisation) -> tuple[Record, frozenset[str]] | None:
    """Return a record completed by the statements of its organisation, and the places of these.

    The record's own statement comes first. One that was cut for a recipient is left as it is.

    Returns:
        `None` where the record has another controller, or is of a type that states none of this.
    """
    if isinstance(record, ExchangeMessage):
        inner = with_organisation(record.payload.record, organisation)
        if inner is None:
            return None
        payload = _with(record.payload, {"record": inner[0]})
        return _with(record, {"payload": payload}), frozenset(f"/payload/record{place}" for place in inner[1])
    if not isinstance(record, CaseFile | DataProtection) or record.minimised:
        return None
    own = record if isinstance(record, DataProtection) else record.data_protection
    stated = stated_by(organisation)
    if own is not None:
        controller = stated.get("controller")
        if own.controller is not None and own.controller.ref not in {
            None,
            controller.ref if controller else organisation.id,
        }:
            return None
        stated = {name: value for name, value in stated.items() if not getattr(own, name, True)}
    if isinstance(record, DataProtection):
        return _with(record, stated), frozenset(f"/{name}" for name in stated)
    if not stated:
        return record, frozenset()
    section = DataProtectionSection(**stated) if own is None else _with(own, stated)
    return _with(record, {"data_protection": section}), frozenset(f"/data_protection/{name}" for name in stated)


def _with(part: M, values: dict[str, Any]) -> M:
    """Return a copy with other values; also of a part from which something unsound was taken out."""
    copied = part.model_copy()
    vars(copied).update(values)
    return copied


def of_the_file(findings: Iterable[Finding], stated: frozenset[str]) -> Iterator[Finding]:
    """Yield the findings that are about a file, not about what its organisation states.

    Args:
        findings: Findings on a record that `with_organisation` returned.
        stated: Places of what the organisation states.
    """
    for finding in findings:
        place = next((place for place in stated if finding.pointer.startswith(f"{place}/")), None)
        if place is None:
            yield finding
        elif place.endswith(f"/{BY_FILE}"):
            yield replace(finding, pointer=place)
