"""The order of time in a case file, and references within it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import Any

from nordicbaltic_standards.codelists.enumerations import CaseStatus
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import earliest
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtection
from nordicbaltic_standards.models.types import is_external_reference
from nordicbaltic_standards.rules.case_file.case_state import is_extract
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, value_or_none, violation
from nordicbaltic_standards.rules.dated_events import all_within, events, first_day, last_day
from nordicbaltic_standards.rules.registry import rule

_ID = attrgetter("id")


@rule(
    "CAS-007",
    CaseFile,
    severity="error",
    kind="contradiction",
    standard="PRO-S10",
    sources=("gdpr art. 5(1)(d)",),
    message="The event is dated after the day on which the record was written.",
    variants={
        "birth": "The event is dated before the birth of the person.",
        "closure": "The case is recorded as closed before it was opened.",
    },
    advice_by_variant={
        "birth": "Compare the birth date and the dates of the events with the documents and correct the one that is wrong.",
        "closure": "Compare the two days with the file and correct the one that is wrong.",
    },
)
def events_out_of_time(file: CaseFile, context: Context) -> RuleOutcome:
    """Events before birth, before opening, or in the future.

    Checks:
        Something that has happened by its nature, as a decision, a disclosure, a payment or a journey, is dated after the
        day on which the record was written and the law is read, or before the earliest day on which the person can have
        been born; or the case was closed before it was opened.

    Why:
        Terms, protection and the trust of a court hang on dates. One impossible date casts doubt on all of them.

    How to correct:
        Correct the date from the document. If something is only planned, record it in the field for plans.

    Source:
        GDPR art. 5(1)(d): data are accurate. Plans, terms, last days and validity may lie ahead; a service that has not
        begun may have a first day to come. Events before the case was opened are usual, and so is an end before it was
        opened again.
    """
    written = file.recorded_at
    # The day of writing, by the clock of the system that wrote and by that of the country.
    days = (context.on, *((written.date(), local_day(written, context.country)) if written is not None else ()))
    today = max((day for day in days if day is not None), default=None)
    birth = None if file.subject is None else value_or_none(file.subject.birth_date)
    born = None if birth is None else earliest(birth)
    faults = _impossible(file, today, born, context.country)
    # A case that was opened again may give the day of that.
    reopened = file.status is CaseStatus.REOPENED
    if file.closure is not None and file.closure.on < file.opened_on and not reopened:
        faults.append(violation("/closure/on", variant="closure"))
    return faults or None


def _impossible(file: CaseFile, today: date | None, born: date | None, country: str | None) -> list[Violation]:
    if all_within(file, born or date.min, today or date.max):
        return []
    faults: list[Violation] = []
    for at, event in events(file):
        if today is not None and first_day(event) > today:
            faults.append(violation(at))
        elif born is not None and last_day(event, country) < born:
            faults.append(violation(at, variant="birth"))
    return faults


@rule(
    "CAS-013",
    CaseFile,
    severity="error",
    kind="contradiction",
    standard="PRO-S10",
    sources=("gdpr art. 5(1)(d)",),
    message="This reference points to nothing in the file.",
)
def references_that_lead_nowhere(file: CaseFile, context: Context) -> RuleOutcome:
    """References that lead nowhere.

    Checks:
        A reference to a consent, a legal basis, a referral, criminal proceedings or a child in care names an entry that
        the file does not hold.

    Why:
        A service or a disclosure whose consent cannot be found rests on nothing that anybody can show.

    How to correct:
        Correct the identifier or record the entry it means. If it stands in another system, begin the identifier with
        "ext:".

    Source:
        GDPR art. 5(1)(d): data are accurate. References outside the file begin with ext: (or ext. or ext-). Organisations
        and places may be named by their identifier in the directory and are not looked for; a place that has to stay
        secret is never entered here for the sake of a reference. A draft, and a file cut for a message, are not looked at;
        consents are looked for where the file holds a record of data protection; renewals of permits, and consents on
        which processing rests, have rules of their own.
    """
    if context.profile == "draft" or is_extract(context):
        return None
    return [violation(at) for at in _dangling(file)] or None


def _dangling(file: CaseFile) -> Iterator[str]:
    """Yield the place of each reference into the file that names nothing in it."""
    data, assistance = file.data_protection, file.assistance
    if data is not None:
        yield from _without_consent(file, data)
        yield from _lost("/data_protection/disclosures", data.disclosures, "basis_ref", _identifiers(data.bases))
    if assistance is not None:
        children = _identifiers(assistance.children_in_care)
        yield from _lost("/assistance/episodes", assistance.episodes, "child_ref", children)
    yield from _lost("/compensation_claims", file.compensation_claims, "proceeding_ref", _identifiers(file.proceedings))
    yield from _without_referral(file)


def _identifiers(entries: Iterable[Any]) -> set[str | None]:
    """Return the identifiers of entries; and `None`, which names nothing and so is never looked for."""
    return {None, *map(_ID, entries)}


def _lost(at: str, entries: tuple[Model, ...], field: str, known: set[str | None]) -> Iterator[str]:
    """Yield the place of each reference of a list of entries that names none of the identifiers."""
    if not entries:
        return
    references = list(map(attrgetter(field), entries))
    if not known.issuperset(references):
        yield from (f"{at}/{index}/{field}" for index, one in enumerate(references) if _leads_nowhere(one, known))


def _leads_nowhere(reference: str | None, known: set[str | None]) -> bool:
    return reference is not None and reference not in known and not is_external_reference(reference)


def _consents_elsewhere(file: CaseFile) -> set[str | None]:
    """Return the identifiers of consents that stand, as they were, in other entries than the list of consents."""
    known: set[str | None] = {entry.consent.id for entry in file.referrals if entry.consent is not None}
    for entry in file.returns:
        if entry.disclosure is not None and entry.disclosure.consent is not None:
            known.add(entry.disclosure.consent.id)
    if file.protection is not None:
        known |= {entry.consent.id for entry in file.protection.publications if entry.consent is not None}
    return known


def _without_consent(file: CaseFile, data: DataProtection) -> Iterator[str]:
    known = _identifiers(data.consents) | _consents_elsewhere(file)
    if file.assistance is not None:
        yield from _lost("/assistance/episodes", file.assistance.episodes, "consent_ref", known)
    for index, entry in enumerate(file.returns):
        if entry.disclosure is not None and _leads_nowhere(entry.disclosure.consent_ref, known):
            yield f"/returns/{index}/disclosure/consent_ref"
    if file.protection is not None:
        yield from _lost("/protection/publications", file.protection.publications, "consent_ref", known)
    yield from _lost("/data_protection/disclosures", data.disclosures, "consent_ref", known)


def _without_referral(file: CaseFile) -> Iterator[str]:
    known = _identifiers(file.referrals)
    yield from _lost("/referrals", file.referrals, "next_referral_ref", known)
    for index, entry in enumerate(file.referrals):
        if _leads_nowhere(value_or_none(entry.child_protection_referral_ref), known):
            yield f"/referrals/{index}/child_protection_referral_ref"
        for place, reference in enumerate(entry.related_referral_refs):
            if _leads_nowhere(reference, known):
                yield f"/referrals/{index}/related_referral_refs/{place}"
