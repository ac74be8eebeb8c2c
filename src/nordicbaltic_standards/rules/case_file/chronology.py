"""The order of time in a case file, and references within it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import CaseStatus
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import earliest
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import ChildInCare
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.case_file import CaseFile, Proceeding
from nordicbaltic_standards.models.data_protection import ProcessingBasis
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.models.types import is_external_reference
from nordicbaltic_standards.rules.case_file.case_state import is_extract
from nordicbaltic_standards.rules.chronology import value_at
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.dated_events import events, first_day, last_day
from nordicbaltic_standards.rules.registry import rule

REFERENCES: tuple[tuple[str, str, type[Model]], ...] = (
    ("data_protection/disclosures", "consent_ref", Consent),
    ("data_protection/disclosures", "basis_ref", ProcessingBasis),
    ("assistance/episodes", "consent_ref", Consent),
    ("assistance/episodes", "child_ref", ChildInCare),
    ("returns", "disclosure/consent_ref", Consent),
    ("protection/publications", "consent_ref", Consent),
    ("compensation_claims", "proceeding_ref", Proceeding),
    ("referrals", "next_referral_ref", ReferralSection),
    ("referrals", "child_protection_referral_ref", ReferralSection),
    ("referrals", "related_referral_refs", ReferralSection),
)
"""References within a file: a list of entries, the reference in each of them, and what it names."""


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
    title_by_variant={"birth": "Event dated before birth", "closure": "Case closed before it was opened"},
)
def events_out_of_time(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Event dated after the record.

    Checks:
        Something that by its nature has already happened, such as a decision, a disclosure, a payment or a journey,
        has an impossible date. It is dated after the day on which the record was written and the law is read; or
        before the earliest day on which the person can have been born. The rule also reports a case that was closed
        before it was opened.

    Why:
        Time limits, protection and the trust of a court depend on dates. One impossible date casts doubt on all of
        them.

    How to correct:
        Correct the date from the document. If something is only planned, record it in the field for plans.

    Source:
        GDPR art. 5(1)(d): data are accurate. Plans, time limits, last days and periods of validity may lie in the
        future. A service that has not begun may have a first day in the future. Events before the case was opened are
        usual. So is an end before the case was opened again.
    """
    written = file.recorded_at
    # The day of writing, by the clock of the system that wrote and by that of the country.
    days = (context.on, *((written.date(), local_day(written, context.country)) if written is not None else ()))
    today = max((day for day in days if day is not None), default=date.max)
    birth = None if file.subject is None else known(file.subject.birth_date)
    born = date.min if birth is None else earliest(birth)
    for at, event in events(file):
        if first_day(event) > today:
            yield violation(at)
        elif last_day(event, context.country) < born:
            yield violation(at, variant="birth")
    # A reopened case may give the day of the reopening.
    reopened = file.status is CaseStatus.REOPENED
    if file.closure is not None and file.closure.on < file.opened_on and not reopened:
        yield violation("/closure/on", variant="closure")


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
    """References to entries that do not exist.

    Checks:
        A reference to a consent, a legal basis, a referral, criminal proceedings or a child in care names an entry
        that is not in the file.

    Why:
        If the consent to a service or a disclosure cannot be found, no one can show what it is based on.

    How to correct:
        Correct the identifier or record the entry it means. If the entry is in another system, begin the identifier
        with "ext:".

    Source:
        GDPR art. 5(1)(d): data are accurate. References outside the file begin with ext: (or ext. or ext-).
        Organisations and places may be named by their identifier in the directory, and the rule does not look for them.
        A place that must stay secret is never entered here just to complete a reference. The rule does not check drafts
        or files reduced for a message. It looks for consents if the file contains a data protection record. Other rules
        cover renewals of permits and the consents on which processing is based.
    """
    if context.profile == "draft" or is_extract(context):
        return None
    return [violation(at) for at in _dangling(file)] or None


def _dangling(file: CaseFile) -> Iterator[str]:
    """Yield the place of each reference that does not name an entry of the file."""
    for entries, field, named in REFERENCES:
        if named is Consent and file.data_protection is None:
            continue
        named_here = {value_at(part, "id") for part in iter_parts(file, (named,))}
        for index, entry in enumerate(value_at(file, entries) or ()):
            value, at = value_at(entry, field), f"/{entries}/{index}/{field}"
            places = [(f"{at}/{n}", one) for n, one in enumerate(value)] if isinstance(value, tuple) else [(at, value)]
            for place, reference in places:
                if reference is not None and reference not in named_here and not is_external_reference(reference):
                    yield place
