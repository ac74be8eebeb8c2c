"""Whether the recorded data on one consent are consistent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from nordicbaltic_standards.codelists.enumerations import ConsentStatus
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule

_MINUTE = timedelta(minutes=1)


@rule(
    "PRO-039",
    DataProtectionSection,
    severity="error",
    kind="contradiction",
    standard="PRO-S05",
    sources=("gdpr art. 7(1)", "gdpr art. 7(3)"),
    message="The consent ended before it was given.",
    variants={
        "given": "The consent is recorded both as given and as withdrawn.",
        "ahead": "The consent is recorded as expired, and its last day is still ahead.",
        "undated": "The consent has ended, and the record does not show when.",
    },
    title_by_variant={"undated": "End of the consent not recorded"},
)
def consent_contradicts_itself(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Contradictory record of a consent.

    Checks:
        The end of a consent is before the time at which it was given. Or, as a warning, its status and its dates do
        not agree: given and withdrawn, expired while its last day lies ahead, or ended without a date.

    Why:
        A person who checks in a consent whether data may be disclosed should not have to guess whether it is in
        force.

    How to correct:
        Correct the status or the date according to what the person said. Treat the consent as ended until that is
        clear. A new yes after a withdrawal is a new consent with an entry of its own.

    Source:
        GDPR art. 7(1) and 7(3): the controller shows that the person consented, and until when. Times are compared by
        the minute. Missing days are reported only in an exchange. Part of a consent can be withdrawn while the rest
        remains valid, and a status need not be rewritten on the last day; neither is a fault. A consent that by its
        status was never given counts as no consent, whatever day is recorded for it.
    """
    for index, consent in enumerate(record.consents):
        fault = _fault(consent, context)
        if fault is not None:
            field, variant = fault
            severity = Severity.WARNING if variant else None
            yield violation(f"/consents/{index}/{field}", severity=severity, variant=variant)


def _fault(consent: Consent, context: Context) -> tuple[str, str] | None:
    """Return the field and the wording of the first fault of a consent."""
    given, withdrawn, last = consent.given_at, consent.withdrawn_at, consent.valid_until
    status = consent.status
    if given is not None:
        if withdrawn is not None and given - withdrawn >= _MINUTE:
            return "withdrawn_at", ""
        if last is not None and last < context.day_of(given):
            return "valid_until", ""
    if withdrawn is not None and status is ConsentStatus.GIVEN:
        return "withdrawn_at", "given"
    if status is ConsentStatus.EXPIRED and withdrawn is None and last is not None:
        on = context.on
        return ("valid_until", "ahead") if on is not None and last > on else None
    if context.profile != "exchange" or withdrawn is not None:
        return None
    if status is ConsentStatus.WITHDRAWN:
        return "withdrawn_at", "undated"
    return ("valid_until", "undated") if status is ConsentStatus.EXPIRED and last is None else None
