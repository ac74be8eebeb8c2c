"""Data that go to the country from which the person fled, and referrals based on a consent that had ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from nordicbaltic_standards.codelists.enumerations import (
    AsylumStage,
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    RecipientType,
)
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.safe_return import SafeReturnSection
from nordicbaltic_standards.rules.asylum import protection_status_of, sought_by_status, tells_of_protection
from nordicbaltic_standards.rules.code_groups import ASYLUM_WAITING
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.data_categories import SPECIAL
from nordicbaltic_standards.rules.exchange.message_consent import governing
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.consent_validity import NEVER_GIVEN, ONCE_GIVEN, consent_of
from nordicbaltic_standards.rules.protection.disclosure_basis import consent_named, in_force, reliance
from nordicbaltic_standards.rules.recipient_groups import AUTHORITIES_ABROAD, OF_A_STATE
from nordicbaltic_standards.rules.referral.governing_consent import governing as governing_consent
from nordicbaltic_standards.rules.referral.governing_consent import sent_on
from nordicbaltic_standards.rules.referral.journey import NO_THIRD_COUNTRY, asylum_settled
from nordicbaltic_standards.rules.registry import rule

TELLING = SPECIAL.union({
    DataCategory.IDENTIFYING,
    DataCategory.CONTACT,
    DataCategory.SAFETY_CRITICAL,
    DataCategory.VICTIMISATION,
    DataCategory.CRIMINAL_OFFENCE,
    DataCategory.FREE_TEXT,
})  # fmt: skip
"""Categories that show an authority who or where the person is, or what happened to them; free text can show
anything."""
_OF_ASYLUM = ("dir-2013-32", "reg-2024-1348", "cets197")
"""Instruments that protect data from the country of origin, whatever law on personal data the sender follows."""
_OF_GRANTED = ("reg-2024-1348", "cets197")
"""Those of them that cover the time after the decision."""
ENDED = frozenset({AsylumStage.GRANTED, AsylumStage.REFUSED_FINALLY, AsylumStage.WITHDRAWN, AsylumStage.DISCONTINUED})
"""Stages at which the procedure is over."""


def _sought(legal: LegalStatusSection | None, day: date) -> bool:
    """Return whether international protection was sought on ``day``, or is sought since an unrecorded day."""
    if legal is None:
        return False
    asylum = legal.asylum
    if asylum is not None and asylum.applied_on is not None:
        over = asylum.stage in ENDED if asylum.ended_on is None else asylum.ended_on <= day
        return asylum.applied_on <= day and not over
    waiting = asylum is not None and asylum.ended_on is None and asylum.stage in ASYLUM_WAITING
    return waiting or sought_by_status(legal)


def _variant(
    kind: RecipientType | None,
    country: str | None,
    here: str | None,
    origins: tuple[str, ...],
    legal: LegalStatusSection | None,
    day: date,
    *,
    sought: bool,
    wished: bool,
) -> str | None:
    """Return the wording for data to a recipient on a day; `None` if it is not an authority of the country of origin.

    A person who was granted protection need not fear a state of the Union or of the Schengen area. Most have become
    citizens of it since (Geneva Convention art. 1A(2) and 1C(3), TFEU Protocol No 24).

    Args:
        kind: Kind of recipient.
        country: Country of the recipient.
        here: Country from which the data are sent.
        origins: Nationalities of the person.
        legal: The legal status; `None` where it is not recorded.
        day: Day on which the data are sent.
        sought: Whether international protection is sought on that day.
        wished: Whether the person consented to it or requested it.
    """
    if kind is RecipientType.CONSULATE and country in {None, here}:
        # The country in which a consulate works does not show to which country it belongs.
        return "unnamed" if sought else None
    if kind not in OF_A_STATE or country not in origins or country == here:
        return None
    advice = None if legal is None or legal.asylum is None else legal.asylum.independent_advice_on
    advised = wished and advice is not None and advice <= day
    if sought:
        return "advised" if advised else ""
    granted = legal is not None and protection_status_of(legal, day) is not None
    return "granted" if granted and not advised and country not in NO_THIRD_COUNTRY else None


def may_be_of_origin(disclosure: Disclosure, file: Record, context: Context) -> bool:
    """Return whether data that reveal the person go to an authority of an unnamed country during the procedure."""
    if disclosure.recipient_type not in AUTHORITIES_ABROAD or disclosure.recipient_country is not None:
        return False
    legal = file.legal_status if isinstance(file, CaseFile) else None
    return _tells(disclosure) and _sought(legal, context.day_of(disclosure.at))


def _tells(disclosure: Disclosure) -> bool:
    """Return whether a disclosure may reveal who or where the person is, or what happened to them."""
    return not disclosure.data_categories or not TELLING.isdisjoint(disclosure.data_categories)


@rule(
    "CAS-014",
    CaseFile,
    severity="error",
    kind="unlawful",
    standard="REF-S13",
    sources=("dir-2013-32 art. 30", "reg-2024-1348 art. 7", "cets197 art. 40(4)"),
    fixed=True,
    message="While international protection is sought, data went to authorities of a country of the person's nationality.",
    variants={
        "granted": "Data went to authorities of a country of the person's nationality, although international protection had been granted; make sure that the data went there by the person's own wish after independent advice.",
        "advised": "While international protection is sought, data went to authorities of a country of the person's nationality, by their own wish after independent advice; make sure that this is still their wish.",
        "unnamed": "While international protection is sought, data went to a consulate, and the record does not say of which country.",
        "not-stated": "While international protection is sought, authorities of a country of the person's nationality were told something, and the record does not say what.",
        "return": "While international protection is sought, authorities of a country of the person's nationality were informed of a return, and the record does not say when.",
    },
    advice_by_variant={
        "granted": "Ask the person, alone and with independent advice, whether they wished it, and record the answer; until then send nothing more. If they did not, tell their lawyer, and assess the danger again, for the family too.",
        "advised": "Ask the person, alone and with independent advice, whether they still wish it, and record the answer; until then send nothing more. If they do not, tell their lawyer and the authority that has the application, and assess the danger again, for the family too.",
        "unnamed": "Find out which country the consulate belongs to and record it; until then send nothing more. If the person is a citizen of that country, tell the person, their lawyer and the authority that has the application at once. In that case assess the danger again, for the family too.",
        "not-stated": "Find out what was disclosed and record the categories of data; until then send nothing more. If it shows who or where the person is or what happened to them, tell the person, their lawyer and the authority that has the application at once. In that case assess the danger again, for the family too.",
        "return": "Find out when they were told and what, and note it in the file; until then send nothing more. If it was while the application was open, tell the person, their lawyer and the authority that has the application at once. In that case assess the danger again, for the family too.",
    },
    title_by_variant={
        "granted": "Country of origin contacted although protection was granted",
        "advised": "Contact with country of origin at the person's wish",
        "unnamed": "Consulate contacted while asylum is pending",
        "not-stated": "Country of origin informed, content not recorded",
        "return": "Country of origin informed of return, day unknown",
    },
)
def origin_contacted_during_asylum(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Country of origin contacted while asylum is pending.

    Checks:
        Between the application for international protection and its decision, data were disclosed to an authority or
        a consulate of a country of nationality, or the person was referred there. The data tell who or where the
        person is, or what happened to them. It is a warning where the person wished this after independent advice;
        where it is not stated which data; where only the record of a return says that such authorities were told; or
        where data went to a consulate and the record does not say of which country. After protection was granted, the
        rule warns. It does not where the country belongs to the Union or the Schengen area, or where the person
        wished the data to go there after independent advice.

    Why:
        The state that the person fled from learns where they are, and that they seek, or have, protection from it.

    How to correct:
        Tell the person, their lawyer and the authority that has the application at once. Assess the danger again, for
        the family too, and send nothing more. If the country is wrong or missing, correct it.

    Source:
        Directive 2013/32/EU art. 30 until 11 June 2026, Regulation (EU) 2024/1348 art. 7 since, CETS 197 art. 40(4).
        Art. 7(2) of the Regulation continues to apply after the final decision: the fact that someone applied must not
        be disclosed. A person who was granted protection still has reason to fear. After a final refusal, a consulate
        may be needed to issue papers. The record does not show whether the consulate learns of the application, so
        nothing is reported then. What others were told for a return has no recorded day. A person who was granted
        protection and is a citizen of a state of the Union or of the Schengen area has usually become a citizen since.
        That state may be told. What the person wanted after independent advice gives a warning; a consent that was
        refused or not in force does not show such a wish. A consulate whose country is not named also gives a warning.
        So does a disclosure if only the stage, or the status of an applicant, shows that an application is open, and
        not since when. So does a disclosure on the day of the application, because the order of events is not known. An
        authority in a country of nationality counts by its own kind, for example as police or social services, and not
        only as an authority abroad. The rule does not check support organisations in that country; they may be watched.
    """
    legal, subject = file.legal_status, context.subject
    if legal is None or subject is None or not tells_of_protection(legal):
        return
    origins = known(subject.nationalities, ())
    if file.data_protection is not None:
        yield from _disclosed_to_origin(file.data_protection, legal, origins, context)
    for index, referral in enumerate(file.referrals):
        if referral.sent_at is None:
            continue
        day, consent = context.day_of(referral.sent_at), governing_consent(referral)
        kind, country = referral.recipient.recipient_type, referral.recipient.country
        here = referral.sender.country or context.country
        wished = consent is not None and in_force(consent, referral.sent_at, context.country)
        variant = _variant(kind, country, here, origins, legal, day, sought=_sought(legal, day), wished=wished)
        if variant is not None:
            yield _violation_on(f"/referrals/{index}/recipient/country", variant, legal, day)
    for index, entry in enumerate(file.returns):
        if _disclosed_for_return(entry, legal, origins, context):
            at = f"/returns/{index}/disclosure/recipients"
            yield violation(at, severity=Severity.WARNING, variant="return")


def _disclosed_to_origin(
    account: DataProtectionSection, legal: LegalStatusSection, origins: tuple[str, ...], context: Context
) -> Iterator[Violation]:
    for index, disclosure in enumerate(account.disclosures):
        if not _tells(disclosure):
            continue
        day, place = context.day_of(disclosure.at), f"/data_protection/disclosures/{index}"
        kind, country, here = disclosure.recipient_type, disclosure.recipient_country, context.country
        wished = _wished(account, disclosure, context)
        variant = _variant(kind, country, here, origins, legal, day, sought=_sought(legal, day), wished=wished)
        if variant == "" and not disclosure.data_categories:
            yield violation(f"{place}/data_categories", severity=Severity.WARNING, variant="not-stated", day=day)
        elif variant is not None:
            field = "recipient_country" if variant == "unnamed" else "recipient_type"
            yield _violation_on(f"{place}/{field}", variant, legal, day)


def _wished(account: DataProtectionSection, disclosure: Disclosure, context: Context) -> bool:
    """Return whether the person requested a disclosure, or consented to it through its own consent or its basis.

    A consent that was refused, or was not in force, is not a wish. A consent that is not in the file is taken as one.
    """
    named = consent_named(account, disclosure.consent_ref, context.root)
    if named is None and (disclosure.consent_ref is not None or disclosure.purpose is DisclosurePurpose.PERSON_REQUEST):
        return True
    consent = reliance(account, disclosure, context).consent if named is None else named[0]
    return consent is not None and consent.status in ONCE_GIVEN and in_force(consent, disclosure.at, context.country)


def _violation_on(at: str, variant: str, legal: LegalStatusSection, day: date) -> Violation:
    """Return the finding on data that authorities of the country of origin received on a day.

    It is a warning where protection may have been sought only later: where the day of the application is not recorded, and on
    that day itself.
    """
    applied = None if legal.asylum is None else legal.asylum.applied_on
    lowered = variant or applied is None or applied == day
    law = _OF_GRANTED if variant == "granted" else ""
    return violation(at, severity=Severity.WARNING if lowered else None, variant=variant, day=day, instrument=law)


def _disclosed_for_return(
    entry: SafeReturnSection, legal: LegalStatusSection, origins: tuple[str, ...], context: Context
) -> bool:
    """Return whether authorities of the country of origin were informed of a return, and the procedure is open.

    Which of several recipients acts for which country is not recorded.
    """
    disclosure = entry.disclosure
    if disclosure is None or not disclosure.recipients or not _sought(legal, context.on or date.max):
        return False
    recipients, countries = frozenset(disclosure.recipients), disclosure.recipient_countries
    named = countries or (known(entry.destination_country),)
    of_origin = [country in origins and country != context.country for country in named]
    # Where others were informed as well, it is known for whom an authority acts only if all countries are of origin.
    to_origin = recipients <= OF_A_STATE or (not recipients.isdisjoint(OF_A_STATE) and all(of_origin))
    return any(of_origin) and (not AUTHORITIES_ABROAD.isdisjoint(recipients) or (bool(countries) and to_origin))


@rule(
    "MSG-013",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="REF-S13",
    sources=(
        "dir-2013-32 art. 30",
        "reg-2024-1348 art. 7",
        "cets197 art. 40(4)",
        "gdpr art. 5(1)(f)",
        "led art. 4(1)(f)",
    ),
    fixed=True,
    message="The message goes to an authority of a country of the person's nationality while international protection is sought.",
    variants={
        "granted": "The message goes to an authority of a country of the person's nationality, although international protection has been granted. Make sure that it is sent by the person's own wish after independent advice.",
        "advised": "By the person's own wish after independent advice, the message goes to an authority of a country of the person's nationality while international protection is sought. Make sure that the person still wishes it.",
        "unnamed": "The message goes to a consulate while international protection is sought. Make sure that it is not a consulate of a country of the person's nationality.",
    },
    advice_by_variant={
        "granted": "Ask the person, alone and with independent advice, whether they wish it, and record the answer; do not send it before. If they do not, do not send it at all.",
        "advised": "Ask the person, alone and with independent advice, whether they still wish it, and record the answer; do not send it before. If they do not, do not send it at all.",
        "unnamed": "Do not send it until it is certain of which country the consulate is, and record that country. If the person is a citizen of it, speak with the person, alone and with independent advice, and with their lawyer, before anything goes there.",
    },
    title_by_variant={
        "granted": "Message to the country of origin, protection granted",
        "advised": "Message to the country of origin by own wish",
        "unnamed": "Message to a consulate while asylum is pending",
    },
)
def message_to_origin_during_asylum(message: ExchangeMessage, context: Context) -> RuleOutcome:
    """Message to the country of origin, asylum pending.

    Checks:
        The record in the message shows that an application for international protection is open. The recipient is an
        authority or a consulate of a country of the person's nationality, or a consulate whose country the message does
        not name. It is a warning where the country is not named, and where the person wishes the message to go there
        after independent advice. After protection was granted, it is a warning if the recipient belongs to a country of
        nationality. It is not reported if that country belongs to the Union or the Schengen area, or if the person
        wishes the message to go there after independent advice.

    Why:
        The state that the person fled from learns where they are, and that they seek, or have, protection from it.

    How to correct:
        Do not send it. Speak with the person, alone and with independent advice, and with their lawyer, before anything
        goes to that country.

    Source:
        Directive 2013/32/EU art. 30 until 11 June 2026, Regulation (EU) 2024/1348 art. 7 since, CETS 197 art. 40(4),
        GDPR art. 5(1)(f); between law enforcement authorities Directive (EU) 2016/680 art. 4(1)(f): data are kept from
        those who must not have them. An application counts from its own day. An application named in the record of a
        return counts until the day on which that record says it was settled. A consulate works in one country for
        another. The finding is a warning if the consulate's own country is not named. It is also a warning if the
        person requested the message, or consents to it after independent advice that is recorded. After a final
        decision, Regulation (EU) 2024/1348 art. 7(2) still forbids disclosing the application; see CAS-014.
    """
    carried = message.payload.record
    if not isinstance(carried, CaseFile | LegalStatusSection | SafeReturnSection) or carried.subject is None:
        return None
    kind, country, day = message.recipient.recipient_type, message.recipient.country, context.day_of(message.sent_at)
    here = message.sender.country or context.country
    origins = known(carried.subject.nationalities, ())
    wished = message.basis.article6 is LawfulBasis.CONSENT or message.purpose is DisclosurePurpose.PERSON_REQUEST
    legal, sought = _status_in(carried), _asylum_open(carried, day)
    variant = _variant(kind, country, here, origins, legal, day, sought=sought, wished=wished)
    if variant is None:
        return None
    at = "/recipient/country" if variant == "unnamed" else "/recipient"
    law = (*(_OF_GRANTED if variant == "granted" else _OF_ASYLUM), *governing(message))
    return violation(at, severity=Severity.WARNING if variant else None, variant=variant, day=day, instrument=law)


def _asylum_open(carried: CaseFile | LegalStatusSection | SafeReturnSection, day: date) -> bool:
    if isinstance(carried, SafeReturnSection):
        pending = carried.pending
        return pending is not None and pending.asylum is True and not asylum_settled(pending, day)
    return _sought(_status_in(carried), day)


def _status_in(carried: CaseFile | LegalStatusSection | SafeReturnSection) -> LegalStatusSection | None:
    """Return the legal status in a message, by itself or in a file; `None` where there is none."""
    if isinstance(carried, SafeReturnSection):
        return None
    return carried.legal_status if isinstance(carried, CaseFile) else carried


@rule(
    "CAS-021",
    CaseFile,
    severity="error",
    kind="unlawful",
    standard="REF-S03",
    also_serves=("PRO-S05",),
    sources=("gdpr art. 7(3)", "gdpr art. 6(1)(a)"),
    message="A referral was sent on the basis of a consent that, according to the list of consents in the file, had been withdrawn before.",
    variants={
        "expired": "A referral was sent on the basis of a consent that, according to the list of consents in the file, had expired before.",
        "refused": "A referral was sent on the basis of a consent that, according to the list of consents in the file, was never given.",
    },
    title_by_variant={"refused": "Referral based on a consent never given"},
)
def referral_on_consent_that_was_gone(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Referral based on withdrawn or expired consent.

    Checks:
        A referral is based on a consent that was in force according to the referral. According to the list of
        consents in the file, it had been withdrawn, had expired or was never given when the referral was sent.

    Why:
        A copy of a consent is no longer valid once the person has withdrawn it. Everyone who has a copy must be told.

    How to correct:
        Find out which of the two is right. If the consent was no longer valid, tell the person, and check whether
        this is a breach to be notified. Where that is safe, tell the recipient and request the return or deletion of
        the data.

    Source:
        GDPR art. 6(1)(a) and 7(3). The rule on referrals reports what the copy itself shows. A referral with its own
        legal ground is not based on the consent.
    """
    if file.data_protection is None or not file.referrals:
        return
    for index, referral in enumerate(file.referrals):
        copy = referral.consent
        if copy is None or referral.sent_at is None or referral.without_consent_ground is not None:
            continue
        entry = consent_of(file.data_protection, copy.id)
        variant = None if entry is None else _gone(entry[1], copy, referral.sent_at, context)
        if variant is not None:
            yield violation(f"/referrals/{index}/consent", variant=variant, day=sent_on(referral, context))


def _gone(consent: Consent, copy: Consent, sent: datetime, context: Context) -> str | None:
    """Return how a consent had ended when the referral was sent, unless the copy shows the same."""
    if consent.status in NEVER_GIVEN and copy.status not in NEVER_GIVEN:
        return "refused"
    if consent.withdrawn_at is not None and consent.withdrawn_at < sent:
        return "" if copy.withdrawn_at is None or copy.withdrawn_at >= sent else None
    if consent.valid_until is None:
        return None
    day = context.day_of(sent)
    if consent.valid_until < day:
        return "expired" if copy.valid_until is None or copy.valid_until >= day else None
    return None
