"""The basis of a disclosure: a ground without consent, a consent, or a basis of the processing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import ConsentStatus, DataCategory, LawfulBasis, WithoutConsentGround
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure, ProcessingBasis
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.models.types import is_external_reference
from nordicbaltic_standards.rules.code_groups import CONSENT_ENDED
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.current_consents import deciding
from nordicbaltic_standards.rules.protection.consent_validity import (
    ONCE_GIVEN,
    consent_of,
    end_not_known,
    leaves,
    personal,
)


class Reliance(NamedTuple):
    """The basis of a disclosure. At most one of ground, consent and basis counts; a consent may be that of a basis.

    Attributes:
        ground: Ground without consent; it takes precedence over all others.
        consent: The consent.
        place: Place of the consent in the list of consents; `None` where it is elsewhere in the file.
        basis: Index of the basis, where the disclosure is based on one.
        fault: Why nothing justifies it, as a wording of PRO-014; `None` where something may.
        field: Field of the disclosure that the fault is about.
        elsewhere: Whether it is based on something outside the file, so that it cannot be judged here.
    """

    ground: WithoutConsentGround | None = None
    consent: Consent | None = None
    place: int | None = None
    basis: int | None = None
    fault: str | None = None
    field: str = "consent_ref"
    elsewhere: bool = False

    def __repr__(self) -> str:
        return "<Reliance>"


def reliances(record: DataProtectionSection, context: Context) -> tuple[tuple[int, Disclosure, Reliance], ...]:
    """Return the disclosures of data on the person, each with its index and its basis; several rules need them."""
    return context.cached(_work_out_reliances, record)


def _work_out_reliances(
    record: DataProtectionSection, context: Context
) -> tuple[tuple[int, Disclosure, Reliance], ...]:
    return tuple(
        (index, disclosure, reliance(record, disclosure, context))
        for index, disclosure in enumerate(record.disclosures)
        if leaves(disclosure)
    )


def reliance(record: DataProtectionSection, disclosure: Disclosure, context: Context) -> Reliance:
    """Return the basis of a disclosure.

    What it names counts: first the ground, then the consent, then the basis. Where it names nothing, or a consent that
    is recorded as not required, the bases for its purpose that apply on its day count. For a basis in consent, the
    consent counts.

    Args:
        record: The record of data protection.
        disclosure: One of its disclosures.
        context: The context of the rule; a consent may be elsewhere in the outermost record.
    """
    if disclosure.without_consent_ground is not None:
        return Reliance(disclosure.without_consent_ground)
    named = consent_named(record, disclosure.consent_ref, context.root)
    if named is not None and named[0].status is not ConsentStatus.NOT_REQUIRED:
        return Reliance(consent=named[0], place=named[1])
    if disclosure.basis_ref is not None:
        return _on_named_basis(record, disclosure, context)
    if disclosure.consent_ref is not None and named is None:
        return Reliance(elsewhere=True) if is_external_reference(disclosure.consent_ref) else Reliance(fault="unknown")
    return _on_any_basis(record, disclosure, context, "" if named is None else "not-required")


def consent_named(record: DataProtectionSection, ref: str | None, file: Record) -> tuple[Consent, int | None] | None:
    """Return the consent with this identifier, and its place in the list of consents; no place where it is elsewhere.

    The list takes precedence over copies elsewhere in the file, which show the consent as it was. A copy that was
    withdrawn counts nevertheless, unless the entry in the list is later.

    Args:
        record: The record of data protection.
        ref: Identifier of the consent.
        file: The outermost record, which may contain it elsewhere.
    """
    if ref is None:
        return None
    entry = consent_of(record, ref)
    copies = [copy for copy in _copies(file) if copy.id == ref]
    if entry is None:
        return (deciding(copies), None) if copies else None
    withdrawn = [copy for copy in copies if copy.status is ConsentStatus.WITHDRAWN or copy.withdrawn_at is not None]
    decides = deciding((entry[1], *withdrawn)) if withdrawn else entry[1]
    return decides, entry[0] if decides is entry[1] else None


def _copies(file: Record) -> Iterator[Consent]:
    """Yield the consents of a file that are not in a list of consents."""
    accounts = (file, *iter_parts(file, (DataProtectionSection,)))
    listed = {
        id(each) for account in accounts if isinstance(account, DataProtectionSection) for each in account.consents
    }
    for part in iter_parts(file, (Consent,)):
        if isinstance(part, Consent) and id(part) not in listed:
            yield part


def _on_named_basis(record: DataProtectionSection, disclosure: Disclosure, context: Context) -> Reliance:
    """Return the basis that a disclosure names; of several with this identifier the weakest one."""
    named = [
        _on_basis(record, disclosure, context, index)
        for index, basis in enumerate(record.bases)
        if basis.id == disclosure.basis_ref
    ]
    if named:
        return max(named, key=lambda each: _carries_less(record, each, disclosure, context))
    return (
        Reliance(elsewhere=True)
        if is_external_reference(disclosure.basis_ref) or context.organisation_may_state(record.bases)
        else Reliance(fault="unknown", field="basis_ref")
    )


def _on_any_basis(record: DataProtectionSection, disclosure: Disclosure, context: Context, nothing: str) -> Reliance:
    """Return the strongest basis: one without a fault, and of these one other than consent."""
    candidates = [
        _on_basis(record, disclosure, context, index)
        for index, basis in enumerate(record.bases)
        if disclosure.purpose in basis.purposes
    ]
    if not candidates:
        elsewhere = context.organisation_may_state(record.bases)
        return Reliance(elsewhere=True) if elsewhere else Reliance(fault=nothing)
    return min(candidates, key=lambda each: _carries_less(record, each, disclosure, context))


def _carries_less(
    record: DataProtectionSection, rests: Reliance, disclosure: Disclosure, context: Context
) -> tuple[bool | str, ...]:
    """Return a sort key by which a stronger basis of a disclosure comes first, whatever the order of the list."""
    basis, consent = None if rests.basis is None else record.bases[rests.basis], rests.consent
    return (
        rests.fault is not None,
        rests.elsewhere,
        consent is not None,
        consent is not None
        and (consent.status not in ONCE_GIVEN or not in_force(consent, disclosure.at, context.country)),
        consent is not None and may_have_ended(consent, context),
        rests.fault or "",
        basis is None or basis.legal_provision is None,
        "" if basis is None or basis.article6 is None else basis.article6,
        "" if consent is None else consent.id,
    )


def _on_basis(record: DataProtectionSection, disclosure: Disclosure, context: Context, index: int) -> Reliance:
    basis = record.bases[index]
    rests = Reliance(basis=index, fault=_fault(basis, disclosure, context), field="basis_ref")
    if basis.article6 is not LawfulBasis.CONSENT or rests.fault is not None:
        return rests
    entry = consent_named(record, basis.consent_ref, context.root)
    if entry is not None and entry[0].status is ConsentStatus.NOT_REQUIRED:
        return rests._replace(fault="not-required")
    if entry is not None:
        return rests._replace(consent=entry[0], place=entry[1])
    return (
        rests._replace(elsewhere=True) if is_external_reference(basis.consent_ref) else rests._replace(fault="unknown")
    )


def _fault(basis: ProcessingBasis, disclosure: Disclosure, context: Context) -> str | None:
    if disclosure.purpose not in basis.purposes:
        return "purpose"
    if not _may_have_applied(basis, disclosure, context):
        return "time"
    uncovered = basis.data_categories and personal(set(disclosure.data_categories) - set(basis.data_categories))
    return "data" if uncovered else None


def _may_have_applied(basis: ProcessingBasis, disclosure: Disclosure, context: Context) -> bool:
    """Return whether a basis may have applied on the day of a disclosure, by its dates."""
    first, last = basis.from_date, basis.to_date
    if first is None and last is None:
        return True
    day = context.day_of(disclosure.at)
    return (first is None or first <= day) and (last is None or day <= last)


def bases_for(record: DataProtectionSection, disclosure: Disclosure, context: Context) -> Iterator[ProcessingBasis]:
    """Yield the bases that are recorded for the purpose of a disclosure and may have applied on its day."""
    return (
        each
        for each in record.bases
        if disclosure.purpose in each.purposes and _may_have_applied(each, disclosure, context)
    )


def covered_categories(record: DataProtectionSection) -> frozenset[DataCategory]:
    """Return the categories that a basis covers; a basis that names none is assumed to cover all."""
    if not all(basis.data_categories for basis in record.bases):
        return frozenset(DataCategory)
    return frozenset(category for basis in record.bases for category in basis.data_categories)


def in_force(consent: Consent, at: datetime, country: str | None) -> bool:
    """Return whether a consent may have been in force at an instant, by its dates.

    Args:
        consent: The consent.
        at: The instant.
        country: ISO 3166-1 code of the country in whose local time the last day of the consent ends.
    """
    ended = consent.withdrawn_at
    if ended is None and consent.withdrawal_notified and consent.status is ConsentStatus.WITHDRAWN:
        ended = min(notice.at for notice in consent.withdrawal_notified)
    return (
        (consent.given_at is None or consent.given_at <= at)
        and (ended is None or at <= ended)
        and (consent.valid_until is None or local_day(at, country) <= consent.valid_until)
    )


def may_have_ended(consent: Consent, context: Context) -> bool:
    """Return whether a consent ended on a day that is not known, so that it cannot be shown to have been in force."""
    if consent.status not in CONSENT_ENDED:
        return False
    written = context.root.recorded_at
    return end_not_known(consent, None if written is None else context.day_of(written))
