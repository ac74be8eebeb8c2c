"""The legal basis of a message: the bases of the GDPR, and the consent of the person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    RecipientType,
    ReferralUrgency,
    SpecialCategoryCondition,
)
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.code_groups import BASES_IN_LAW
from nordicbaltic_standards.rules.consent_givers import DECIDED_IN_PLACE, DECIDED_IN_PLACE_ADVICE
from nordicbaltic_standards.rules.context import Context, Violation, codes_param, violation
from nordicbaltic_standards.rules.data_categories import NO_CONDITION, SPECIAL
from nordicbaltic_standards.rules.exchange.consent_giver import about_whom, fault_of_giver, reported_inside
from nordicbaltic_standards.rules.exchange.message_consent import (
    border_not_covered,
    consent_inside,
    consents_in,
    governing,
    lapsed,
    purpose_not_covered,
    recipient_not_named,
    withdrawn_inside,
)
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.conditions import offences_allowed
from nordicbaltic_standards.rules.protection.consent_validity import is_explicit
from nordicbaltic_standards.rules.protection.controller_types import NEVER_LAW_ENFORCEMENT, PRIVATE, PUBLIC
from nordicbaltic_standards.rules.protection.exclusions import Sending, excluding
from nordicbaltic_standards.rules.record_contents import categories, offences_in
from nordicbaltic_standards.rules.referral.governing_consent import place_of
from nordicbaltic_standards.rules.registry import rule

LEAVES_NO_CHOICE = frozenset(
    {LawfulBasis.LEGAL_OBLIGATION, LawfulBasis.VITAL_INTERESTS, LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE}
)
"""Bases that can outweigh a wish that a recipient receive nothing: danger, and what a law requires."""
UNFREE = frozenset({DisclosurePurpose.INVESTIGATION, DisclosurePurpose.SUPERVISION})
"""Purposes of a task of the state, for which consent given to an authority is rarely free."""
NOT_NEEDING_CONSENT = frozenset({DataCategory.NONE, DataCategory.OPERATIONAL, DataCategory.FREE_TEXT})
"""Categories that a consent need not name: data that say nothing about the person, and texts that no one can
classify."""


@rule(
    "MSG-002",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="PRO-S03",
    also_serves=("PRO-S04",),
    sources=("gdpr art. 6(1)", "gdpr art. 6(3)", "gdpr art. 9(2)", "gdpr art. 10", "led art. 1(1)"),
    message="The message contains personal data and states no legal basis.",
    variants={
        "special": "The message contains special categories of data and states no condition for them.",
        "offences": "The message contains data on criminal offences and states no ground for them.",
        "provision": "The message is based on a task or duty laid down by law, but does not name that law.",
        "state": "An authority relies on consent for a task of the state. Consent given to an authority is seldom free.",
        "police": "The message is based on the rules on law enforcement, but the sender is not a law enforcement authority.",
    },
    advice_by_variant={
        "special": "State which condition of article 9 allows these data to be sent. If no condition does, remove them. In danger, the vital interests of a person who cannot consent allow what averts it.",
        "offences": "State the ground under article 10 for sending these data, with the provision. If there is no ground, remove them. What the person says about being a victim is kept under victimisation.",
    },
    title_by_variant={
        "special": "Special categories of data without a condition",
        "offences": "Offence data without a ground",
        "provision": "Law behind the message not named",
        "state": "Public authority relies on consent",
        "police": "Law enforcement rules used by another body",
    },
)
def basis_does_not_carry(message: ExchangeMessage, context: Context) -> Iterator[Violation]:  # noqa: ARG001
    """Message without a legal basis.

    Checks:
        A message with personal data states no legal basis. Or it contains special categories of data without a
        condition for them. Or it contains data on offences without a ground for them, and the sender is not a public
        authority. Or its basis is laid down by a law that is not named. Or an authority relies on consent for
        investigation or supervision. Or a sender that is not a law enforcement authority names the rules on law
        enforcement.

    Why:
        The recipient relies on the sender's word that the data may be used.

    How to correct:
        State the legal basis that really applies to the message, with the provision. If there is no legal basis, do not
        send it. In danger, the person's vital interests are the basis for what averts it.

    Source:
        GDPR art. 6(1), 6(3), 9(2) and 10. Between law enforcement authorities, Directive (EU) 2016/680 takes their
        place. What was done to the person as a victim is not data on an offence of theirs. The finding is a warning if
        a law is not named, or if consent is used towards an authority. It is a warning for data on offences if the kind
        of sender is not known. Whatever an immediate message lacks also gives a warning, because such a message must
        not be delayed. Consent towards an authority is rarely free, but it can be (GDPR recital 43). An organisation
        may rely on it, and so may statistics on persons who agreed. So neither keeps a message back. The rule does not
        check what goes to the person themselves.
    """
    carried, basis = message.payload.record, message.basis
    if not isinstance(carried, PersonRecord) or message.recipient.recipient_type is RecipientType.THE_PERSON:
        return
    urgent = Severity.WARNING if message.urgency is ReferralUrgency.IMMEDIATE else None
    if basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE:
        if message.sender.type in NEVER_LAW_ENFORCEMENT:
            yield violation("/basis/article6", severity=urgent, variant="police")
        return
    if basis.article6 is None:
        yield violation("/basis/article6", severity=urgent)
    elif basis.article6 in BASES_IN_LAW and basis.legal_provision is None:
        yield violation("/basis/legal_provision", severity=Severity.WARNING, variant="provision")
    elif basis.article6 is LawfulBasis.CONSENT and message.purpose in UNFREE and message.sender.type in PUBLIC:
        yield violation("/basis/article6", severity=Severity.WARNING, variant="state")
    if basis.article9 in NO_CONDITION and not SPECIAL.isdisjoint(categories(carried)):
        yield violation("/basis/article9", severity=urgent, variant="special")
    if message.sender.type not in PUBLIC and not offences_allowed(basis) and offences_in(carried):
        severity = urgent if message.sender.type in PRIVATE else Severity.WARNING
        yield violation("/basis/article10", severity=severity, variant="offences")


@rule(
    "MSG-003",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="REF-S03",
    also_serves=("PRO-S05",),
    sources=("gdpr art. 6(1)(a)", "gdpr art. 7(3)", "gdpr art. 9(2)(a)", "led art. 8(1)"),
    message="The message relies on a consent that was not in force when it was sent.",
    variants={
        "missing": "The message relies on consent, but no consent is sent with it.",
        "other": "The consent sent with the message is not the one that the message names.",
        "recipient": "The message relies on a consent that names its recipients, and this recipient is not among them.",
        "excluded": "The person has excluded this recipient.",
        "nameless": "It is impossible to tell whether the consent covers or excludes this recipient. The consent names organisations by their identifiers, and the recipient has none.",
        "excluded-otherwise": "The person has excluded this recipient, and the message relies on another ground. Make sure that this ground requires sending it to this recipient.",
        "purpose": "The message relies on a consent that does not cover this purpose or this kind of recipient.",
        "not-recorded": "The message relies on a consent that does not record what the person agreed to.",
        "border": "The message goes abroad, and the consent that it relies on does not cover that.",
        "data": "Categories of data in the message that the consent does not cover: {categories}.",
        "explicit": "The message relies on explicit consent to special categories of data, but the consent is not recorded as explicit.",
        "suspected": "The consent for the child comes from someone who is suspected or has a conflict of interest.",
        "suspected-adult": "A consent in place of an adult was given by someone suspected of involvement or in conflict with the person's interests. It is not valid.",
        "decided": DECIDED_IN_PLACE,
        "alone": "The child consented alone, and it is not recorded that national law lets the child do so.",
        "of-age": "The person has come of age, and the message relies on a consent given on their behalf.",
    },
    advice_by_variant={
        "missing": "Do not send it as it is. Send the consent with it, in its present form. If there is no consent, ask the person without any pressure. If a law or a danger requires the message, state that ground instead and tell the person as soon as it is safe.",
        "other": "Do not send it as it is. Find out which consent covers the message, name that consent, and send it with the message.",
        "recipient": "Do not send it to this recipient. Ask the person, without any pressure, whether this recipient may have it, or choose one that the consent names. If a law or danger calls for this recipient, state that ground and tell the person as soon as it is safe.",
        "not-recorded": "Do not send it yet. If the person agreed to this purpose and this kind of recipient, record it in the consent. If they did not, or were not asked, ask them without any pressure, and record the answer.",
        "excluded": "Do not send it, in whole or in part. The person's no stands until they take it back themselves; look with them for another way. If a law or danger demands this very recipient, state that ground and tell the person as soon as it is safe.",
        "excluded-otherwise": "Compare the message with the law or the danger that it names. If they do not require this very recipient, do not send it. If they do, send only what is required, and tell the person as soon as it is safe.",
        "nameless": "Do not send it yet. Find out which organisations the consent names, and record the identifier of the recipient.",
        "suspected": "Send nothing on the basis of this consent, and do not tell a suspected person. Ask the authority that is responsible for the child to have another representative appointed, and hear the child. A report to child protection needs no consent.",
        "suspected-adult": "Send nothing on the basis of this consent, and mark it invalid. Ask the person what they want, with help to understand and decide where they need it. If someone has to act for them, request that another representative be appointed. Do not tell the suspected person.",
        "decided": DECIDED_IN_PLACE_ADVICE,
        "alone": "Obtain the consent of a guardian who is neither suspected nor in conflict with the child's interests, or of the authority that is responsible for the child. Hear the child. Where the child may decide alone under national law, record that this was established. A report to child protection needs no consent.",
        "of-age": "Do not send it on the basis of this consent. Explain to the person what was agreed on their behalf and ask what they want now, without any pressure. If they agree, send their own consent with it. If a law or a danger requires the message, state that ground and tell the person as soon as it is safe.",
        "explicit": "Do not send these data on the basis of this consent. Ask the person in clear words whether they may be sent, and record the answer, or state another condition of article 9 that allows it.",
    },
    title_by_variant={
        "missing": "Message without the consent it relies on",
        "other": "Consent other than the one that the message names",
        "not-recorded": "Scope of the consent not recorded",
        "excluded": "Recipient excluded by the person",
        "excluded-otherwise": "Recipient excluded by the person, other ground stated",
        "nameless": "Identifier of the recipient not stated",
        "explicit": "Consent to special categories not explicit",
        "suspected": "Consent by someone suspected or in conflict",
        "suspected-adult": "Consent by someone suspected or in conflict",
        "decided": "Unclear who consented and who is suspected",
        "alone": "Child consented alone",
        "of-age": "Consent given before the person came of age",
    },
)
def consent_does_not_carry(message: ExchangeMessage, context: Context) -> Iterator[Violation]:
    """Consent does not cover the message.

    Checks:
        A message relies on consent, and the consent is not sent with it or was not in force on sending. Or the consent
        does not cover the recipient, the purpose or a category of data in the record. Or someone who is suspected or in
        conflict with the person's interests gave it in the person's place, or a child gave it alone. Or the person has
        excluded the recipient.

    Why:
        People agree to one thing and not to another for reasons that may be a matter of life and death.

    How to correct:
        Do not send it. Remove what the consent does not cover, or ask the person without any pressure. If a law or a
        danger requires the message, state that ground instead and tell the person as soon as it is safe.

    Source:
        GDPR art. 6(1)(a), 7(3) and 9(2)(a). For an exclusion in a message that a law enforcement authority bases on
        Directive (EU) 2016/680, its art. 8(1): what is sent must be necessary for the task. A consent that names no
        purpose covers none (art. 4(11)). An exclusion counts whatever the ground. It gives a warning if a named legal
        duty, the tasks of law enforcement or vital interests require the message. It counts in any consent, of the
        envelope or of the record inside, unless the person said otherwise later. The rule also reports a consent that
        was given in the person's place by someone suspected, or in conflict with the person's interests. It reports a
        consent given by a child alone, or by a parent or guardian of someone who has come of age since, as a warning.
        The finding is also a warning if only the family of the parent is suspected, or if a court or authority decided.
        These consents are reported if they are sent with the envelope, unless a rule on the list of consents inside
        says the same (Directive 2011/36/EU art. 14(2), CRC art. 12). The rules on referrals judge a referral that
        contains the same consent to the same recipient.
    """
    if not isinstance(message.payload.record, PersonRecord):
        return
    explicit = message.basis.article9 is SpecialCategoryCondition.EXPLICIT_CONSENT
    judged = None
    if explicit or message.basis.article6 is LawfulBasis.CONSENT:
        its_consent = consent_inside(message) if message.consent is None else (message.consent, "/consent")
        judged = None if its_consent is None else its_consent[0]
        # Consent is a basis only under the GDPR.
        faults = _of_its_consent(message, its_consent, explicit, context)
        yield from (replace(fault, instrument="gdpr") for fault in faults)
    yield from _excluded(message, judged, context)


def _of_its_consent(
    message: ExchangeMessage, its_consent: tuple[Consent, str] | None, explicit: bool, context: Context
) -> Iterator[Violation]:
    """Yield why the consent on which a message is based does not justify it.

    Args:
        message: The message.
        its_consent: The consent, with its place; `None` where there is none.
        explicit: Whether the message is based on explicit consent to special categories of data.
        context: The context of the rule.
    """
    day = context.day_of(message.sent_at)
    if its_consent is None:
        yield violation("/consent", variant="missing", day=day)
        return
    consent, at = its_consent
    if message.consent is not None:
        if message.consent_ref not in {None, consent.id}:
            yield violation("/consent/id", variant="other", day=day)
            return
        withdrawn = withdrawn_inside(message, consent)
        field = None if withdrawn is None else lapsed(message, withdrawn[0], context.country)
        if withdrawn is not None and field is not None:
            yield violation(f"{withdrawn[1]}/{field}", day=day)
            return
    if _judged_as_referral(message, consent):
        return
    yield from _faults(message, consent, at, explicit, context)
    fault = None if message.consent is None else fault_of_giver(message, consent, context)
    if fault is not None and not reported_inside(message, consent, fault, context):
        yield violation("/consent/giver", severity=fault.severity, variant=fault.variant, day=day)


def _excluded(message: ExchangeMessage, judged: Consent | None, context: Context) -> Iterator[Violation]:
    """Return the exclusions of the recipient in any consent of the message, except the one that is already judged.

    The consents in the record count as much as the one on the envelope: the person said it to the sender of the
    message. A copy of a consent is reported only once.
    """
    recipient = message.recipient
    consents = [(at, each) for at, each in consents_in(message) if not _judged_as_referral(message, each)]
    if recipient.recipient_type is RecipientType.THE_PERSON or not any(each.exclusions for _, each in consents):
        return
    day = context.day_of(message.sent_at)
    if recipient.ref is None and any(entry.ref for _, each in consents for entry in each.exclusions):
        yield violation(
            "/recipient/ref", severity=Severity.WARNING, variant="nameless", day=day, instrument=governing(message)
        )
    sending = Sending(message.sent_at, recipient.ref, recipient.recipient_type, recipient.country)
    about = about_whom(message, context)
    # An entry that was cut until it names no one excludes no one.
    exclusions = [
        entry for _, entry in excluding((each for _, each in consents), sending, about) if entry.ref or entry.type
    ]
    home = message.sender.country
    reported = {judged.id} if judged is not None and place_of(recipient, judged.exclusions, home) is not None else set()
    lowered = _leaves_no_choice(message)
    severity, variant = (Severity.WARNING, "excluded-otherwise") if lowered else (None, "excluded")
    law = governing(message)
    for at, consent in consents:
        place = next((n for n, entry in enumerate(consent.exclusions) if any(entry is one for one in exclusions)), None)
        if place is not None and consent is not judged and consent.id not in reported:
            reported.add(consent.id)
            entry_at = f"{at}/exclusions/{place}"
            yield violation(entry_at, severity=severity, variant=variant, day=day, instrument=law)


def _leaves_no_choice(message: ExchangeMessage) -> bool:
    """Return whether the basis can outweigh an exclusion; a duty cannot if its law is not named."""
    basis = message.basis
    if basis.article6 is LawfulBasis.LEGAL_OBLIGATION:
        return basis.legal_provision is not None
    return basis.article6 in LEAVES_NO_CHOICE


def _judged_as_referral(message: ExchangeMessage, consent: Consent) -> bool:
    """Return whether the message contains a sent referral with the same consent to the same recipient."""
    carried = message.payload.record
    return (
        isinstance(carried, ReferralSection)
        and carried.sent_at is not None
        and carried.recipient.ref is not None
        and carried.recipient.ref == message.recipient.ref
        and carried.consent == consent
    )


def _faults(
    message: ExchangeMessage, consent: Consent, at: str, explicit: bool, context: Context
) -> Iterator[Violation]:
    """Yield why a consent does not justify the message; where it was not in force, only that."""
    day = context.day_of(message.sent_at)
    field = lapsed(message, consent, context.country)
    excluded = place_of(message.recipient, consent.exclusions, message.sender.country)
    if field is not None:
        yield violation(f"{at}/{field}", day=day)
        return
    if excluded is not None:
        yield violation(f"{at}/exclusions/{excluded}", variant="excluded", day=day)
        return
    if recipient_not_named(message, consent):
        yield violation(f"{at}/recipients", variant="recipient", day=day)
    if purpose_not_covered(message, consent):
        variant = "purpose" if consent.scopes else "not-recorded"
        yield violation(f"{at}/scopes", variant=variant, day=day)
    elif border_not_covered(message, consent):
        yield violation(f"{at}/scopes", variant="border", day=day)
    present = categories(message.payload.record)
    # A consent that is only the condition of article 9 covers special categories; the rest has another basis.
    needing_consent = present if message.basis.article6 is LawfulBasis.CONSENT else SPECIAL.intersection(present)
    more = needing_consent.difference(consent.data_categories, NOT_NEEDING_CONSENT)
    if more:
        yield violation(f"{at}/data_categories", variant="data", day=day, categories=codes_param(more))
    if explicit and not is_explicit(consent):
        weak = "explicit" if consent.explicit is not True else "form"
        yield violation(f"{at}/{weak}", variant="explicit", day=day)
