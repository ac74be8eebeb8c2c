"""Whether a referral names all categories of data that it contains."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import DataCategory, ReferralUrgency
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, codes_param, violation
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.referral.governing_consent import governing, person_categories, sent_on
from nordicbaltic_standards.rules.referral.status import cannot_wait
from nordicbaltic_standards.rules.registry import rule

GRAVE = frozenset({DataCategory.IDENTIFYING, DataCategory.SPECIAL_HEALTH})
"""Categories that a consent must name. Danger and the way to reach the person are meant to be passed on."""


@rule(
    "REF-019",
    ReferralSection,
    severity="error",
    kind="exposure",
    standard="REF-S04",
    also_serves=("REF-S03",),
    sources=("gdpr art. 5(1)(b)", "gdpr art. 5(1)(c)", "gdpr art. 5(2)", "gdpr art. 6(1)(a)", "gdpr art. 9(2)(a)"),
    message="Categories of data that the referral contains and does not name: {categories}.",
    variants={
        "none": "The referral says that it contains no data about the person, but it does.",
        "uncovered": "Categories of data that the referral contains and that neither it nor the consent names: {categories}.",
    },
)
def holds_what_it_does_not_name(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Referral contains data that it does not name.

    Checks:
        The referral contains categories of data that it does not name. It is an error where it names no data about the
        person at all. It is also an error where it is based on consent and contains data on identity or health that
        neither the referral nor the consent names.

    Why:
        No one asks about data that are not named: neither the person nor the recipient knows that they are sent.

    How to correct:
        Remove from the referral any data that the recipient does not need. Name the categories of data that remain, and
        make sure that the consent covers them; if it does not, ask the person. If the referral has already been sent,
        tell the recipient which data must not be used.

    Source:
        GDPR art. 5(1)(b), 5(1)(c), 5(2), 6(1)(a) and 9(2)(a). Consent, organisations and the contact for questions are
        left aside. Services and needs count as health data only if they concern health. Danger, a suspected parent and
        safe contact, which the recipient must know, give a warning at most. So do notes, what a field contains only as
        a precaution, and a referral that cannot wait. If nothing is named, REF-016 says so.
    """
    named = frozenset(referral.data_categories)
    if not named and referral.sent_at is None:
        return None
    unnamed = person_categories(referral, named)
    if not unnamed:
        return None
    urgent = referral.urgency is ReferralUrgency.IMMEDIATE or cannot_wait(referral)
    day, severity = sent_on(referral, context), Severity.WARNING if urgent else None
    consent = governing(referral)
    if consent is not None:
        uncovered = (unnamed & GRAVE).difference(consent.data_categories)
        if uncovered:
            named_data = codes_param(uncovered)
            return violation("/data_categories", severity=severity, variant="uncovered", day=day, categories=named_data)
    if not named:
        return None
    if NOT_PERSONAL.issuperset(named):
        return violation("/data_categories", severity=severity, variant="none", day=day)
    return violation("/data_categories", severity=Severity.WARNING, day=day, categories=codes_param(unnamed))
