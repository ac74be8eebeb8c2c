"""Transfers to countries outside the European Economic Area."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import LawfulBasis, RecipientType, TransferGround
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.conditions import OF_CRIMINAL_LAW
from nordicbaltic_standards.rules.protection.consent_validity import leaves
from nordicbaltic_standards.rules.protection.controller_types import LAW_ENFORCEMENT, PUBLIC, controller_type, governing
from nordicbaltic_standards.rules.protection.third_countries import FOR_LAW_ENFORCEMENT, claims_no_decision
from nordicbaltic_standards.rules.recipient_groups import FOREIGN
from nordicbaltic_standards.rules.registry import rule

R = RecipientType

DEROGATIONS = frozenset({
    TransferGround.DEROGATION_EXPLICIT_CONSENT,
    TransferGround.DEROGATION_VITAL_INTERESTS,
    TransferGround.DEROGATION_PUBLIC_INTEREST,
    TransferGround.DEROGATION_LEGAL_CLAIMS,
})  # fmt: skip


def of_law_enforcement(record: DataProtectionSection, disclosure: Disclosure) -> bool:
    """Return whether data of a file kept only for law enforcement were disclosed for that purpose, outside the GDPR."""
    return disclosure.purpose in OF_CRIMINAL_LAW and governing(record) == "led"


@rule(
    "PRO-015",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S14",
    sources=(
        "gdpr art. 44",
        "gdpr art. 45",
        "gdpr art. 46",
        "gdpr art. 49",
        "led art. 35(1)",
        "led art. 36",
        "led art. 37",
        "led art. 38",
    ),
    message="Data went to a country outside the European Economic Area, and no transfer ground is recorded.",
    variants={
        "police": "The transfer is based on the rules on law enforcement, and the sender is not a law enforcement authority.",
        "adequacy": "The transfer is based on an adequacy decision. As far as we know, there was none for that country on that day.",
        "country": "Data went to a body abroad or of another state, and its country is not recorded.",
        "organisation": "Data went to an international organisation, and no transfer ground is recorded.",
    },
    advice_by_variant={
        "country": "Record the country. If it is outside the European Economic Area, record the ground on which the data were sent. If there was none, tell the data protection officer and the person. Where that is safe, request that the data be returned or deleted.",
    },
    title_by_variant={
        "police": "Law enforcement rules used by another body",
        "adequacy": "No adequacy decision known for the country",
        "country": "Country of the recipient not recorded",
        "organisation": "International organisation, no transfer ground recorded",
    },
)
def sent_outside_eea(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Data sent outside the EEA without safeguards.

    Checks:
        Data were sent to a country outside the European Economic Area without an adequacy decision, safeguards or a
        derogation. Or the ground does not fit the sender or the country.

    Why:
        Abroad the data may be accessible to those from whom the person fled.

    How to correct:
        Record the ground on which the data were sent. If there was none, tell the data protection officer and the
        person. Where that is safe, request that the data be returned or deleted.

    Source:
        GDPR art. 44 to 46 and 49. Norway, Iceland and Liechtenstein are inside the Area. Greenland is outside, the
        Faroe Islands have an adequacy decision, and the United Kingdom has had one since 28 June 2021. If no decision
        is known, the finding is a warning. Data given to the person abroad are not a transfer. Chapter V applies to
        international organisations as it does to countries. Many have their own privileges, so a ground that is not
        recorded gives a warning. So does a missing country of a body abroad or of a consulate. For files kept only for
        law enforcement, and for a ground of law enforcement, the finding is based on Directive (EU) 2016/680 art. 35(1)
        and 36 to 38. The beginning of art. 35(1) was read; the others are cited from general knowledge. The rule does
        not check whether the recipient is an authority for the same purposes, or one to which art. 39 allows data to be
        sent. A ground of the GDPR is judged by the GDPR, unless data of a file kept only for law enforcement were sent
        for an investigation or a court. For these data only a decision under that Directive finds a country adequate;
        the decision on the United Kingdom is known. Switzerland counts as inside. The rule does not check on which
        chapter safeguards or a derogation are based.
    """
    for index, disclosure in enumerate(record.disclosures):
        if not leaves(disclosure):
            continue
        country = disclosure.recipient_country
        day = context.day_of(disclosure.at)
        by_directive = of_law_enforcement(record, disclosure)
        if (
            country is None
            or not union_law().outside_eea(country, day)
            or (by_directive and country in union_law().police_associates)
        ):
            yield from _country_not_named(record, disclosure, index, day)
            continue
        place, law = f"/disclosures/{index}/transfer_ground", law_of_transfer(record, disclosure)
        if disclosure.transfer_ground is None:
            yield violation(place, day=day, instrument=law)
        elif disclosure.transfer_ground in FOR_LAW_ENFORCEMENT and _certainly_no_police(record):
            yield violation(place, variant="police", day=day, instrument="gdpr")
        elif claims_no_decision(disclosure.transfer_ground, country, day, by_directive=by_directive):
            yield violation(place, severity=Severity.WARNING, variant="adequacy", day=day, instrument=law)


def law_of_transfer(record: DataProtectionSection, disclosure: Disclosure) -> str:
    """Return the instrument for a transfer: of its ground; without one, or for law enforcement, of the processing."""
    if disclosure.transfer_ground is None or of_law_enforcement(record, disclosure):
        return governing(record)
    return "led" if disclosure.transfer_ground in FOR_LAW_ENFORCEMENT else "gdpr"


def _country_not_named(
    record: DataProtectionSection, disclosure: Disclosure, index: int, day: date
) -> Iterator[Violation]:
    """Yield what is missing where no third country is named and the recipient may be in one, or counts as one."""
    kind, law = disclosure.recipient_type, law_of_transfer(record, disclosure)
    field = variant = ""
    if kind is R.INTERNATIONAL_ORGANISATION and disclosure.transfer_ground is None:
        field, variant = "transfer_ground", "organisation"
    elif kind in FOREIGN and disclosure.recipient_country is None:
        field, variant = "recipient_country", "country"
    if field:
        place = f"/disclosures/{index}/{field}"
        yield violation(place, severity=Severity.WARNING, variant=variant, day=day, instrument=law)


def _certainly_no_police(record: DataProtectionSection) -> bool:
    controller = controller_type(record)
    return (
        controller is not None
        and controller not in LAW_ENFORCEMENT
        and all(basis.article6 is not LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE for basis in record.bases)
    )


@rule(
    "PRO-016",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="PRO-S14",
    sources=("gdpr art. 49(1)(a)", "gdpr art. 49(1)", "gdpr art. 49"),
    extended=True,
    message="The transfer is based on the person's consent, and the record does not show that its risks were explained before.",
    variants={
        "repeated": "Derogations have been used repeatedly for one recipient; they are not meant for repeated transfers (most that still count as single cases: {limit}).",
        "authority": "A public authority bases a transfer on consent, which it cannot do where it exercises public powers.",
    },
    advice_by_variant={
        "repeated": "Agree with this recipient and the data protection officer on standard clauses or another safeguard before anything else is sent. Where life is in danger and the person cannot consent, their vital interests still allow what is needed to avert the danger.",
        "authority": "Send nothing more on this consent. Ask the data protection officer on which ground of the law an authority may transfer these data, such as important reasons of public interest, and record it with its provision.",
    },
    title_by_variant={
        "repeated": "Derogations used repeatedly for one recipient",
        "authority": "Public authority relies on consent for a transfer",
    },
)
def transfer_by_derogation(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Transfer based on consent, risks not explained.

    Checks:
        Risks were not explained before a transfer by explicit consent; or a derogation is used again and again for
        one recipient; or a public authority uses the one by consent.

    Why:
        A derogation leaves the data without protection; it is meant for single cases.

    How to correct:
        Explain to the person what can happen to the data in that country and ask again. For a recipient you work with
        often, agree on standard clauses or another safeguard.

    Source:
        GDPR art. 49(1) and 49(1)(a). Art. 49(3) excludes public authorities in the exercise of their public powers from
        the derogation by consent. How often counts as repeated is a working figure. The rule does not check data that
        stay inside the European Economic Area, even if a ground is named.
    """
    uses: dict[str, int] = {}
    for index, disclosure in sorted(enumerate(record.disclosures), key=lambda each: each[1].at):
        if disclosure.transfer_ground not in DEROGATIONS:
            continue
        place, day = f"/disclosures/{index}", context.day_of(disclosure.at)
        if _stays_inside(disclosure, day):
            continue
        if disclosure.transfer_ground is TransferGround.DEROGATION_EXPLICIT_CONSENT:
            yield from _by_consent(record, disclosure, place, day)
        if isinstance(disclosure.recipient, str):
            uses[disclosure.recipient] = uses.get(disclosure.recipient, 0) + 1
            if uses[disclosure.recipient] == thresholds().derogations_for_one_recipient + 1:
                limit = thresholds().derogations_for_one_recipient
                yield violation(f"{place}/transfer_ground", variant="repeated", day=day, limit=limit)


def _stays_inside(disclosure: Disclosure, day: date) -> bool:
    """Return whether data certainly did not leave the European Economic Area, whatever ground is named.

    A consulate acts for a state other than the one it is in, and an international organisation counts as outside.
    """
    country, kind = disclosure.recipient_country, disclosure.recipient_type
    known = country is not None and kind not in {R.CONSULATE, R.INTERNATIONAL_ORGANISATION}
    return known and country is not None and not union_law().outside_eea(country, day)


def _by_consent(record: DataProtectionSection, disclosure: Disclosure, place: str, day: date) -> Iterator[Violation]:
    explained = disclosure.transfer_risks_explained_on
    if explained is None or day < explained:
        yield violation(f"{place}/transfer_risks_explained_on", day=day)
    if controller_type(record) in PUBLIC:
        yield violation(f"{place}/transfer_ground", variant="authority", day=day)
