"""Data that went to people who are suspected according to the file itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    DataRequestOutcome,
    DataSubjectRight,
    RecipientType,
    WithoutConsentGround,
)
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.consent_validity import LEAVES_NO_CHOICE, leaves
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.suspicion import ACCUSING, SignalType, barring, suspected_bodies


@rule(
    "CAS-023",
    CaseFile,
    severity="warning",
    kind="unlawful",
    urgency="danger",
    standard="PRO-S01",
    also_serves=("GEN-S02", "PRO-S08"),
    sources=("cets197 art. 11(1)", "cets197 art. 28(1)", "dir-2012-29 art. 18"),
    fixed=True,
    message="Data went to the family or to a guardian. The file shows that someone who is or may be close to the person, or who acts for them, is suspected of involvement or has conflicting interests.",
    variants={
        "request": "A request for the person's data was granted to a representative whose interests conflict, or may conflict, with those of the person.",
        "possible": "Data went to the family; according to this file, those close to the person may have taken part in the exploitation.",
    },
    advice_by_variant={
        "possible": "Speak with the person alone, find out first whether they are in danger now, and assess the danger again. Send nothing more there until it is certain that no one involved can receive it. Check whether it is a breach to be notified. If the recipient is recorded wrongly, correct it. Tell no one who may be involved.",
    },
)
def disclosed_to_the_suspected(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Data sent where someone involved may receive them.

    Checks:
        Data were disclosed to the family, or a referral was sent to it. The file shows that someone who is or may be
        close to the person is suspected, or that a guardian's interests conflict with the person's. The rule also
        reports data that went to a guardian or representative whose interests conflict with the person's, also on a
        request for the person's data. It gives a notice where the file shows only that those close to the person may
        have taken part in the exploitation.

    Why:
        Whoever exploited the person learns where they are, what they have said, and to whom.

    How to correct:
        Speak with the person alone, find out first whether they are in danger now, and assess the danger again. Send
        nothing more there until it is certain that no one involved can receive it. Check whether it is a breach to be
        notified. If the recipient is recorded wrongly, correct it. Do not tell the suspected person.

    Source:
        CETS 197 art. 11(1) and 28(1), Directive 2012/29/EU art. 18. No record shows since when someone is suspected.
        They may not have been suspected when the data were sent, so the finding is a warning. It is a notice if danger,
        a duty to report or a court order required the disclosure. PRO-013 covers what the person does not want. What
        others were told for a return counts as well.
    """
    sign = barring(file, None, RecipientType.FAMILY)
    if sign is None or sign.signal_type is SignalType.UNWANTED:
        return
    for at, day in _granted(file):
        yield violation(at, variant="request", day=day)
    variant = "" if sign.signal_type in ACCUSING else "possible"
    for at, sent, ground in _disclosed(file, context):
        severity = Severity.NOTICE if variant or ground in LEAVES_NO_CHOICE else None
        yield violation(at, severity=severity, variant=variant, day=sent)


_GIVES_DATA = frozenset({DataSubjectRight.ACCESS, DataSubjectRight.PORTABILITY})
"""Rights on the basis of which data are handed out."""
_GRANTED = frozenset({DataRequestOutcome.GRANTED, DataRequestOutcome.GRANTED_IN_PART})


def _granted(file: CaseFile) -> Iterator[tuple[str, date | None]]:
    """Yield where and when data were given on request to a representative whose interests conflict with the person's."""
    requests = () if file.data_protection is None else file.data_protection.requests
    for index, request in enumerate(requests):
        representative = request.representative
        given = request.right in _GIVES_DATA and request.outcome in _GRANTED
        if given and representative is not None and representative.conflict_of_interest is True:
            yield f"/data_protection/requests/{index}/representative/conflict_of_interest", request.answered_on


def _disclosed(file: CaseFile, context: Context) -> Iterator[tuple[str, date | None, WithoutConsentGround | None]]:
    """Yield where, when and on what ground data went to the family, or to a representative whose interests conflict."""
    bodies = suspected_bodies(file)

    def meant(kind: RecipientType | None, recipient: object) -> bool:
        return kind is RecipientType.FAMILY or recipient in bodies

    disclosures = () if file.data_protection is None else file.data_protection.disclosures
    for index, each in enumerate(disclosures):
        if meant(each.recipient_type, each.recipient) and leaves(each):
            yield (
                f"/data_protection/disclosures/{index}/recipient_type",
                context.day_of(each.at),
                each.without_consent_ground,
            )
    for index, referral in enumerate(file.referrals):
        body = referral.recipient
        if referral.sent_at is not None and meant(body.recipient_type, body.ref):
            yield f"/referrals/{index}/recipient", context.day_of(referral.sent_at), referral.without_consent_ground
    for index, entry in enumerate(file.returns):
        disclosure = entry.disclosure
        if disclosure is not None and RecipientType.FAMILY in disclosure.recipients:
            yield f"/returns/{index}/disclosure/recipients", None, disclosure.without_consent_ground
