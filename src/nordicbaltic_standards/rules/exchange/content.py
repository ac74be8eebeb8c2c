"""The content of a message: no more than its purpose needs, no person in figures, nothing both withheld and sent."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import (
    AbsenceReason,
    DisclosurePurpose,
    IdentifierScheme,
    ReferralUrgency,
)
from nordicbaltic_standards.law.identity_numbers.registry import BIRTH_DATE_IN
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.parts.contact import SafeContact
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.exchange.message_consent import governing
from nordicbaltic_standards.rules.exchange_profiles.excess import ExcessField, ExclusionReason, excess_in_message
from nordicbaltic_standards.rules.exchange_profiles.profiles import STATISTICS, exchange_profile_of
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.record_contents import texts_in
from nordicbaltic_standards.rules.registry import rule

P = DisclosurePurpose
RECORD = "/payload/record"

WHERE_WORDS_HELP = frozenset({P.SUPPORT, P.PROTECTION_FROM_DANGER, P.CHILD_PROTECTION, P.HEALTH_TREATMENT})
"""Purposes for which a sentence in someone's own words may be what helps."""
_SAFE_CONTACT = f"{RECORD}/person/safe_contact"
WITHHELD = frozenset({AbsenceReason.WITHHELD_FOR_SAFETY, AbsenceReason.WITHHELD_BY_CONSENT})


_VARIANTS = {
    ExclusionReason.SUSPECTED: "suspected",
    ExclusionReason.CHILD: "child",
    ExclusionReason.KIND: "kind",
    ExclusionReason.COPY_OF_CHILD: "copy",
}
"""Wordings where the record is held back as a whole."""


def counts(message: ExchangeMessage) -> bool:
    """Return whether a message is sent for figures; such messages have a separate rule."""
    return message.purpose is P.STATISTICS or message.profile == STATISTICS


def _excess(message: ExchangeMessage, context: Context) -> list[ExcessField]:
    """Return the content that goes beyond the exchange profile of a message."""
    profiles = (exchange_profile_of(message, context.country),)
    return excess_in_message(message, profiles, on=context.day_of(message.sent_at))


@rule(
    "MSG-001",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="REF-S04",
    also_serves=("GEN-S02", "PRO-S08", "PRO-S09"),
    sources=("cets197 art. 11(1)", "gdpr art. 5(1)(c)", "gdpr art. 25(2)", "led art. 4(1)(c)", "led art. 20(2)"),
    fixed=True,
    message="This field goes beyond what this recipient needs for this purpose ({purpose}). Remove it before sending.",
    variants={
        "suspected": "The message goes to someone who is possibly suspected of involvement, or to a kind of recipient to which such a person belongs. Nothing may be sent there.",
        "child": "The message informs the public about a child. The law of the country forbids this.",
        "kind": "The kind of record alone shows what this recipient must not know. No part of it may be sent there.",
        "contact": "The person has not agreed that this recipient may have this contact: no consent in force names the recipient and contact data.",
        "safe-contact": "The safe contact goes to those who help and protect, and this recipient is not one of them for this purpose ({purpose}).",
        "copy": "The message gives a child a copy of a record that shows a suspicion against someone close to it, or that the family must not know. The copy can fall into their hands.",
    },
    advice_by_variant={
        "suspected": "Do not send it, in whole or in part, by this way or another. If the recipient is named wrongly, correct that and have the message judged again.",
        "child": "Do not send it; a consent does not change this. Nothing by which the child can be recognised may reach the public.",
        "kind": "Do not send it, in whole or in part. The exchange profile of the purpose says which kinds of records this recipient may have; this one is not among them.",
        "contact": 'Do not send it with this contact. Remove the contact, or write "through the organisation" without a number. If the person wants the recipient to reach them directly, ask them and record a consent that names this recipient and the category contact.',
        "safe-contact": "Do not send it with this contact. Remove it, and use the contact for authorities: through the organisation or the lawyer or, with a consent that names this recipient and the category contact, another way that the person chooses.",
        "copy": "Do not send it. Ask the data protection officer how the child can learn what concerns it without a copy that others can find, such as by reading it together in a safe place.",
    },
    title_by_variant={
        "suspected": "Message may reach someone involved",
        "child": "Message to the public about a child",
        "kind": "Record not meant for this recipient",
        "contact": "No consent to give out this contact",
        "safe-contact": "Safe contact sent to a body that decides",
        "copy": "Sensitive record copied to a child",
    },
)
def more_than_the_purpose_needs(message: ExchangeMessage, context: Context) -> RuleOutcome:
    """More data than the purpose needs.

    Checks:
        The record in the message, or the consent sent with it, contains more than the exchange profile allows for the
        purpose and the recipient. This can be a field of a category that the profile does not include. It can be a
        field that the profile withholds, such as where the person is or a new name given for protection. It can be a
        consent that names an organisation other than the recipient, or content in extensions, also in those of the
        message itself. A field with an absence reason counts as empty. For recipients who must not learn that someone
        is a victim, two more things are reported. One is a kind of record that alone shows this; the other is an
        absence reason in a field that may not be sent. The contact for authorities is reported where it goes to a body
        that decides, and no consent in force names that body and the category contact. Through an organisation or the
        lawyer, without a number, it needs no consent.

    Why:
        Data that are not sent cannot be leaked. No one can tell from the letterhead who reads the file on the other
        side.

    How to correct:
        Minimise the message: this removes what the recipient does not need and leaves the rest. If the recipient
        needs more, that is another purpose. Send it separately, with its own legal basis.

    Source:
        CETS 197 art. 11(1), GDPR art. 5(1)(c) and 25(2); in their place Directive (EU) 2016/680 art. 4(1)(c) and 20(2),
        cited from general knowledge, if a law enforcement authority bases the message on it. The table of exchange
        profiles of this standard decides. A pair of purpose and recipient that it does not name gets the least.
        Recipients that may have more have a profile that the message must name. Examples are research with names, or
        the authority that organises a journey with consent. An immediate message is no exception: it is minimised in
        one step and sent. A part that contains other fields is named once. Another rule covers messages for statistics.
    """
    if counts(message):
        return None
    places = _excess(message, context)
    if not places:
        return None
    first = places[0]
    if first.cause in _VARIANTS:
        return violation(first.pointer, variant=_VARIANTS[first.cause], instrument=governing(message))
    return [_violation(place, message) for place in places]


def _violation(place: ExcessField, message: ExchangeMessage) -> Violation:
    if place.cause is ExclusionReason.NOT_AGREED:
        return violation(place.pointer, variant="contact", instrument=governing(message))
    reserved = place.pointer == _SAFE_CONTACT and place.exchange_profile.contact_with_consent
    variant = "safe-contact" if reserved else ""
    return violation(place.pointer, variant=variant, instrument=governing(message), purpose=message.purpose)


@rule(
    "MSG-009",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="NET-S09",
    also_serves=("PRO-S08",),
    sources=("cets197 art. 11(1)", "gdpr art. 89(1)", "dir-2011-36 art. 19a", "led art. 4(3)", "led art. 9(2)"),
    fixed=True,
    message="A person can be recognised from this field in a message for statistics.",
    variants={
        "pseudonym": "The pseudonym in a message for statistics was not made for statistics alone, so it leads back to the person.",
    },
)
def statistics_show_a_person(message: ExchangeMessage, context: Context) -> RuleOutcome:
    """Statistics from which a person can be recognised.

    Checks:
        A message for statistics contains identity, contact, whereabouts or free text, a birth date finer than the year,
        or a pseudonym that serves another purpose as well.

    Why:
        In a small country few people are victims of trafficking. A birth date, a place and a year are as good as a
        name.

    How to correct:
        Send counts with small cells suppressed, or records with an age band and a pseudonym made for statistics.

    Source:
        CETS 197 art. 11(1), GDPR art. 89(1), Directive 2011/36/EU art. 19a. For a message that a law enforcement
        authority bases on Directive (EU) 2016/680, its art. 4(3) and 9(2), by which the GDPR applies to other
        statistics. The records of this standard do not show whether the cells of a table are large enough. The body
        that makes the table keeps to the smallest cell size, and suppresses a second cell if the first could be
        computed.
    """
    if not counts(message):
        return None
    carried = message.payload.record
    places = _excess(message, context)
    law = (*governing(message), "dir-2011-36")
    faults = [violation(place.pointer, instrument=law) for place in places]
    if (
        isinstance(carried, PersonRecord)
        and carried.subject is not None
        and carried.subject.pseudonym_purpose is not P.STATISTICS
    ):
        faults.append(violation(f"{RECORD}/subject/pseudonym", variant="pseudonym", instrument=law))
    return faults or None


@rule(
    "MSG-010",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="REF-S04",
    also_serves=("PRO-S08",),
    sources=("cets197 art. 11(1)", "gdpr art. 5(1)(c)", "gdpr art. 25(2)", "led art. 4(1)(c)", "led art. 20(2)"),
    extended=True,
    message="This field contains free text that the message does not state. No one can tell whether anyone has read it.",
    variants={
        "stated": "This free text is sent along. Free texts often contain more than is meant.",
    },
)
def free_text_travels(message: ExchangeMessage, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Free text in the message.

    Checks:
        The record contains a free text that the message does not state. For purposes other than support, protection
        from danger, child protection or treatment, free text is pointed out even where it is stated.

    Why:
        A note written for a colleague names people and places that no form asks about.

    How to correct:
        Read each text before sending. Remove names, places and what the recipient does not need, or leave it out, and
        state the texts that stay.

    Source:
        CETS 197 art. 11(1), GDPR art. 5(1)(c) and 25(2); in their place Directive (EU) 2016/680 art. 4(1)(c) and 20(2),
        cited from general knowledge, if a law enforcement authority bases the message on it. No one can classify free
        text, so it is sent only when someone has read it; minimising states what was released. The type of a field
        shows whether it is free text: a note on safety is free text too. A stated text gives a notice. An unstated text
        in an immediate message for one of the purposes named gives a warning, because a list must not delay such a
        message. Another rule covers messages for statistics.
    """
    if counts(message):
        return None
    helps = message.purpose in WHERE_WORDS_HELP
    stated = message.payload.free_text_fields
    present = list(texts_in(message.payload.record))
    lowered = Severity.WARNING if helps and message.urgency is ReferralUrgency.IMMEDIATE else None
    law = governing(message)
    faults = [
        violation(f"{RECORD}{place}", severity=lowered, instrument=law) for place in present if place not in stated
    ]
    if not helps:
        places = (f"/payload/free_text_fields/{index}" for index in range(len(stated)))
        faults += [violation(at, severity=Severity.NOTICE, variant="stated", instrument=law) for at in places]
    return faults or None


@rule(
    "MSG-012",
    ExchangeMessage,
    severity="error",
    kind="exposure",
    standard="PRO-S08",
    sources=("cets197 art. 11(1)", "gdpr art. 5(1)(c)", "gdpr art. 25(1)", "led art. 4(1)(c)", "led art. 20(1)"),
    extended=True,
    message="Something that the record marks as withheld can be read here.",
)
def withheld_and_present(message: ExchangeMessage, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Withheld in one place, given in another.

    Checks:
        One place of the record withholds something for safety, or because the person does not want it shared, and
        another place shows it. Examples are a birth date in an official number, a nationality in a passport, or the way
        to reach the person in another contact.

    Why:
        Whoever marked it as withheld believes that it is safe.

    How to correct:
        Withhold the value at every place with the same absence reason or, where it may be sent, at none. Leave official
        numbers out where the birth date is withheld.

    Source:
        CETS 197 art. 11(1), GDPR art. 5(1)(c) and 25(1); in their place Directive (EU) 2016/680 art. 4(1)(c) and 20(1),
        cited from general knowledge, if a law enforcement authority bases the message on it. The rule does not see file
        names, or what can only be guessed.
    """
    carried = message.payload.record
    if isinstance(carried, CaseFile):
        places = [*_in_numbers(carried), *_in_contacts(carried)]
    else:
        return None
    law = governing(message)
    return [violation(f"{RECORD}{place}", instrument=law) for place in dict.fromkeys(places)] or None


def _withheld(value: object) -> bool:
    return isinstance(value, Absent) and value.absent in WITHHELD


def _in_numbers(file: CaseFile) -> Iterator[str]:
    subject, person = file.subject, file.person
    if person is None:
        return
    birth, nationalities = _withheld(subject.birth_date), _withheld(subject.nationalities)
    if not (birth or nationalities):
        return
    for index, identifier in enumerate(known(person.identifiers, ())):
        if birth and identifier.scheme in BIRTH_DATE_IN and not isinstance(identifier.value, Absent):
            yield f"/person/identifiers/{index}/value"
        if nationalities and identifier.scheme is IdentifierScheme.PASSPORT:
            yield f"/person/identifiers/{index}/country"


def _in_contacts(file: CaseFile) -> Iterator[str]:
    """Yield the places at which a contact gives the number or address that another one for the same way withholds."""
    contacts = list(_contacts(file))
    hidden = {contact.channel for _, contact in contacts if _withheld(contact.value)}
    if not hidden:
        return
    # Further contacts usually have other numbers, some of them of people to be feared: what one of them withholds is
    # not what the safe contact gives.
    more = [] if file.person is None else known(file.person.other_contacts, ())
    contacts += [(f"/person/other_contacts/{index}", contact) for index, contact in enumerate(more)]
    for at, contact in contacts:
        if contact.channel in hidden and contact.value is not None and not isinstance(contact.value, Absent):
            yield f"{at}/value"


def _contacts(file: CaseFile) -> Iterator[tuple[str, SafeContact]]:
    if file.person is not None and isinstance(file.person.safe_contact, SafeContact):
        yield "/person/safe_contact", file.person.safe_contact
    for index, referral in enumerate(file.referrals):
        if isinstance(referral.safe_contact, SafeContact):
            yield f"/referrals/{index}/safe_contact", referral.safe_contact
