"""What a return leaves open or discloses: proceedings and claims, asylum, and the events that the person suffered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from nordicbaltic_standards.codelists.enumerations import ConsentScope, DestinationRight, RecipientType, ReturnType
from nordicbaltic_standards.law.territories import same_state
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.safe_return import PendingMatters, ReturnDisclosure, SafeReturnSection
from nordicbaltic_standards.rules.asylum import ProtectionStatus
from nordicbaltic_standards.rules.case_context import enclosing_case_file
from nordicbaltic_standards.rules.code_groups import CONSENT_ENDED
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.current_consents import deciding
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.consent_validity import OVERRIDING_GROUNDS
from nordicbaltic_standards.rules.recipient_groups import AUTHORITIES, AUTHORITIES_ABROAD
from nordicbaltic_standards.rules.referral.enclosing_file import (
    asylum_in_file,
    proceedings_open_in_file,
    recorded_as_removal,
)
from nordicbaltic_standards.rules.referral.governing_consent import was_given
from nordicbaltic_standards.rules.referral.journey import (
    BEFORE_JOURNEY,
    NO_THIRD_COUNTRY,
    asylum_settled,
    departed_on,
    goes_abroad,
    in_time,
    journey_day,
    leaving_on,
    never_settled,
)
from nordicbaltic_standards.rules.registry import rule

_SCOPES = (ConsentScope.RETURN_ARRANGEMENTS, ConsentScope.SHARE_ACROSS_BORDER)
_NOTHING_RECORDED = PendingMatters()


@rule(
    "RET-014",
    SafeReturnSection,
    severity="warning",
    kind="gap",
    standard="REF-S13",
    sources=("cets197 art. 16(2)", "palermo-protocol art. 8(2)"),
    message="Proceedings or claims are open, and it was not settled before the journey how they go on.",
    variants={"representative": "Proceedings or claims are open, and no one is named who acts for the person."},
    title_by_variant={"representative": "Open case or claim without a representative"},
)
def open_case_not_considered(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Open case or claim not considered.

    Checks:
        The return is approved or has taken place while criminal proceedings or a claim to compensation or wages are
        open. It was not settled by the day of leaving how they go on, or no one is named who acts for the person.

    Why:
        Leaving must not mean losing what one is owed or the chance to be heard.

    How to correct:
        Settle with a lawyer how the case goes on from abroad: representation, hearing by video link, a safe address for
        letters, time limits and payments. Record the day and who acts for the person.

    Source:
        CETS 197 art. 16(2), Palermo Protocol art. 8(2): return with due regard to the status of proceedings. In a case
        file of the country that the person leaves, its criminal proceedings count, unless the return says that none are
        open.
    """
    if not goes_abroad(record):
        return None
    pending = record.pending or _NOTHING_RECORDED
    if True not in (pending.proceedings, pending.compensation, pending.wages) and (
        pending.proceedings is False or not proceedings_open_in_file(record, context)
    ):
        return None
    leaving = leaving_on(record, context)
    wrong: list[Violation] = []
    if not in_time(pending.considered_on, leaving):
        wrong.append(violation("/pending/considered_on", day=leaving))
    if pending.representative is None:
        wrong.append(violation("/pending/representative", variant="representative", day=leaving))
    return wrong or None


@rule(
    "RET-015",
    SafeReturnSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S01",
    sources=("cets197 art. 11(1)", "cets197 art. 34(4)", "gdpr art. 49(1)"),
    fixed=True,
    message="Authorities of another country learned that the person is a victim, without consent and without another ground.",
    variants={
        "invalid": "Authorities of another country learned that the person is a victim, and the consent was not in force.",
        "lapsed": "Authorities of another country learned that the person is a victim, and the consent ended before the journey; make sure that they were told while it was valid.",
        "elsewhere": "Authorities of another country learned that the person is a victim, and the consent is in another record; make sure that it covers this.",
        "narrow": "Authorities of another country learned that the person is a victim, and the consent does not cover this; missing: {scope}.",
        "excluded": "Authorities of another country learned that the person is a victim, although the person had excluded them.",
        "compelled": "The person had excluded the authorities of another country, and they were told on another ground; make sure that the ground demanded it.",
    },
    advice_by_variant={
        "lapsed": "Find out on which day they were told, and note it in the file. If the consent was no longer valid then, act at once: tell the person and the controller of the data, reassess the danger, and put the journey off until the danger is dealt with.",
        "elsewhere": "Look the consent up. If it was valid and covers these authorities and what they were told, add it as it was. If not, tell the person and the controller of the data at once, reassess the danger, and put the journey off until the danger is dealt with.",
        "excluded": "Tell these authorities nothing more. Tell the person and the controller of the data at once, reassess the danger, and put the journey off until the danger is dealt with.",
        "compelled": "Compare what was told with the ground that is named. If the ground required it, tell the person as soon as it is safe. If not, tell these authorities nothing more and act at once: tell the person and the controller of the data, reassess the danger, and put the journey off until the danger is dealt with.",
    },
    title_by_variant={
        "lapsed": "Consent to inform the destination ended before travel",
        "elsewhere": "Consent to inform the destination in another record",
        "compelled": "Excluded authorities informed on another ground",
    },
)
def disclosed_to_destination_without_consent(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Destination informed of the trafficking without consent.

    Checks:
        An authority or a consulate of another country learned, for the purpose of the return, that the person is a
        victim. Neither a consent to return arrangements and to sharing across a border nor another ground is recorded;
        or the person had excluded such recipients.

    Why:
        Such information can spread and bring reprisals, stigma or prosecution upon the person and the family.

    How to correct:
        If the person agreed, record the consent. If not, tell the person and the controller of the data at once,
        reassess the danger, and put the journey off until the danger is dealt with.

    Source:
        CETS 197 art. 11(1) and 34(4), GDPR art. 49(1). Police, courts and others count if all countries of the
        recipients are other countries. Travel documents can be obtained without saying why the person was in the
        country. The consent is recorded as it was when others were informed, so a consent that had been withdrawn or
        had expired was not valid. The finding is a warning if its last day is before the journey and the day of
        informing matters. It is also a warning if a separate record contains only the identifier of a consent. In a
        case file, the consent with that identifier is read from the file's consents as recorded there, also when the
        file is sent in a message. If the file was reduced for the message and the consent left out, the finding is a
        warning.
    """
    disclosure, day = record.disclosure, journey_day(record, context)
    if disclosure is None or disclosure.reveals_trafficking is not True:
        return None
    recipients = _authorities_informed(record, disclosure, context)
    if not recipients:
        return None
    grounded, copy = disclosure.without_consent_ground is not None, disclosure.consent
    consent = _consent_in_file(context, disclosure.consent_ref) if copy is None else copy
    if consent is not None:
        flaw = _exclusion(disclosure, consent, recipients, day)
        if flaw is None and not grounded:
            flaw = _consent_flaw(consent, day, context, copied=copy is not None)
        return replace(flaw, at="/disclosure/consent_ref") if flaw is not None and copy is None else flaw
    if grounded:
        return None
    if disclosure.consent_ref is None:
        return violation("/disclosure/consent", day=day)
    if context.root.record_name == "case-file":
        return (
            None  # CAS-013 reports an identifier that nothing in the file has, unless the file was cut for a message.
        )
    return violation("/disclosure/consent_ref", severity=Severity.WARNING, variant="elsewhere", day=day)


def _authorities_informed(
    record: SafeReturnSection, disclosure: ReturnDisclosure, context: Context
) -> frozenset[RecipientType]:
    """Return the kinds of authorities of another state that were informed.

    Consulates and the like always count. Other authorities count where all countries of the informed bodies are other
    ones.
    """
    here, countries = record.from_country or context.country, disclosure.recipient_countries
    abroad = bool(countries) and here is not None and not any(same_state(country, here) for country in countries)
    return (AUTHORITIES if abroad else AUTHORITIES_ABROAD).intersection(disclosure.recipients)


def _consent_in_file(context: Context, ref: str | None) -> Consent | None:
    """Return the consent with an identifier in the enclosing case file; of several entries the one that counts."""
    file = enclosing_case_file(context.root)
    account = None if file is None else file.data_protection
    entries = [] if account is None else [consent for consent in account.consents if consent.id == ref]
    return deciding(entries) if entries else None


def _exclusion(
    disclosure: ReturnDisclosure, consent: Consent, recipients: frozenset[RecipientType], day: date | None
) -> Violation | None:
    for index, item in enumerate(consent.exclusions):
        if item.ref is None and item.type in recipients:
            at = f"/disclosure/consent/exclusions/{index}"
            if disclosure.without_consent_ground in OVERRIDING_GROUNDS:
                return violation(at, severity=Severity.WARNING, variant="compelled", day=day)
            return violation(at, variant="excluded", day=day)
    return None


def _consent_flaw(consent: Consent, day: date | None, context: Context, *, copied: bool) -> Violation | None:
    """Return why the consent does not cover the disclosure; a copy is recorded as it was when others were informed."""
    ends = (consent.valid_until, None if consent.withdrawn_at is None else context.day_of(consent.withdrawn_at))
    last = min((end for end in ends if end is not None), default=None)
    ended = copied and consent.status in CONSENT_ENDED and not in_time(day, last)
    if ended or not was_given(consent):
        return violation("/disclosure/consent/status", variant="invalid", day=day)
    for scope in _SCOPES:
        if scope not in consent.scopes:
            return violation("/disclosure/consent/scopes", variant="narrow", day=day, scope=scope)
    if last is None or day is None or last >= day:
        return None
    at = "valid_until" if last == consent.valid_until else "withdrawn_at"
    return violation(f"/disclosure/consent/{at}", severity=Severity.WARNING, variant="lapsed", day=day)


@rule(
    "RET-017",
    SafeReturnSection,
    severity="error",
    kind="unlawful",
    standard="REF-S13",
    sources=(
        "geneva-1951 art. 33(1)",
        "cets197 art. 40(4)",
        "palermo-protocol art. 14(1)",
        "echr art. 3",
    ),
    fixed=True,
    message="The person returned, or was returned, to the country of origin while an application for international protection was open.",
    variants={
        "approved": "The return to the country of origin is settled while an application for international protection is open.",
        "granted": "A forced return to the country of origin is settled or was carried out, although the person was granted international protection.",
        "elsewhere": "A forced return to another country is settled or was carried out, although the person was granted international protection or their application was open; make sure that no danger awaits them there and that they are not sent on into danger.",
    },
    advice_by_variant={
        "granted": "Stop the journey and call the person's lawyer. If the protection had ended before, record the permit that was taken back or not renewed, with the day. If the person has left, tell the lawyer and the authority that granted the protection at once.",
        "elsewhere": "Stop the journey and call the person's lawyer. If the protection had ended before, record the permit that was taken back or not renewed; if the application was decided or taken back after advice, record the day. If the person has left, tell the lawyer and the authority that granted the protection or has the application at once.",
    },
    title_by_variant={
        "approved": "Return settled while asylum is pending",
        "granted": "Forced return despite granted protection",
        "elsewhere": "Forced return elsewhere despite asylum",
    },
)
def returned_while_asylum_open(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Return while asylum is pending.

    Checks:
        An application for international protection is open, and by the day of leaving it was neither decided finally
        nor taken back after independent advice. The person returns, or is returned, to the country of origin. Or
        protection was granted and had not ended, and the person is returned there by force. Before the journey it is a
        warning. It is also a warning where the person is returned by force to another country outside the Union and the
        Schengen area.

    Why:
        No one may be sent to where persecution or ill-treatment may await them before this has been decided, nor
        afterwards if the decision was to protect them.

    How to correct:
        Stop the journey and call the person's lawyer. If the application was decided or taken back after advice, record
        the day. If the person has left, tell the lawyer and the authority that has the application at once.

    Source:
        Geneva Convention art. 33(1), CETS 197 art. 40(4), Palermo Protocol art. 14(1), ECHR art. 3. A transfer to the
        state responsible for the application is not a return to the country of origin. For a stateless person the
        country of permanent residence counts as such. In a case file of the country that the person leaves, the
        application in the legal status counts too, by its stage and its days. In that case the finding is a warning if
        the return says that no application is open, or that a day of settling it is not applicable. It is also a
        warning if the day of the application, its stage, the day of granting or the day of leaving is missing. A person
        who was granted protection may go home by their own decision. A permit for protection that was withdrawn or not
        renewed by the day of leaving shows that protection had ended, unless another permit was given since. The
        finding is a warning while an appeal against that waits for its decision or can be lodged in time. It is also a
        warning while the permit that was not renewed is still valid, or another one is by its own days. If the day of
        granting is missing and all permits for protection began after a forced return, an application may have been
        open. If the file also records the same journey as a removal, the rule on removal reports the open application.
        On a return to a country other than the country of origin, the record does not show a danger there. A refugee
        may be expelled only on grounds of national security or public order (Geneva Convention art. 32(1)). The finding
        is therefore a warning. In a state of the Union, or a state associated with the Schengen area, the same
        protection binds. It may be the state that gave the protection.
    """
    if record.type is ReturnType.TRANSFER_TO_RESPONSIBLE_STATE or not goes_abroad(record):
        return None
    pending, status = record.pending or _NOTHING_RECORDED, asylum_in_file(record, context)
    recorded, by_force = pending.asylum is True, record.type is ReturnType.FORCED_RETURN
    if not recorded and status is None:
        return None
    if not _to_country_of_origin(record, context):
        return _forced_elsewhere(record, status, context) if by_force else None
    leaving, before_journey = leaving_on(record, context), record.status in BEFORE_JOURNEY
    if status is not None and not recorded:
        if not by_force and (status.granted or status.granted_later):
            return None
        if status.granted:
            severity = None if status.sure and not before_journey else Severity.WARNING
            return violation("/type", severity=severity, variant="granted", day=leaving)
    if asylum_settled(pending, leaving):
        return None
    if before_journey:
        return violation("/pending/asylum", severity=Severity.WARNING, variant="approved", day=leaving)
    recorded_in_file = status is not None and not status.granted and (status.sure or not recorded)
    if recorded_in_file and recorded_as_removal(record, context):
        return None
    says_none = pending.asylum is False or never_settled(pending)
    sure = recorded or (status is not None and status.sure and not says_none)
    return violation("/pending/asylum", severity=None if sure else Severity.WARNING, day=departed_on(record, context))


def _forced_elsewhere(record: SafeReturnSection, status: ProtectionStatus | None, context: Context) -> Violation | None:
    """Return the finding on a forced return to a country that is not, or not known to be, that of origin."""
    destination, leaving = known(record.destination_country), leaving_on(record, context)
    granted = status is not None and status.granted
    settled = not granted and asylum_settled(record.pending or _NOTHING_RECORDED, leaving)
    removal_speaks = status is not None and (not granted or destination is None)
    if destination in NO_THIRD_COUNTRY or settled or (removal_speaks and recorded_as_removal(record, context)):
        return None
    return violation("/type", severity=Severity.WARNING, variant="elsewhere", day=leaving)


def _to_country_of_origin(record: SafeReturnSection, context: Context) -> bool:
    destination, subject = known(record.destination_country), context.subject
    if destination is None:
        return False
    if known(record.destination_right) is DestinationRight.NATIONALITY:
        return True
    if subject is None or destination in known(subject.nationalities, ()):
        return subject is not None
    return known(subject.stateless) is True and destination in record.permanent_residence_countries
