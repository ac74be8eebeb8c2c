"""The person of a case file: age, numbers, a safe way to reach them, and the responsibility for their data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import AgeDetermination, IdentifierScheme
from nordicbaltic_standards.law.identity_numbers.base import compact
from nordicbaltic_standards.law.identity_numbers.registry import BIRTH_DATE_IN, check
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import age_on, lowest_age_on
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import ShelterStay
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.case_file import CaseFile, NationalIdentifier, PersonDetails
from nordicbaltic_standards.models.parts.contact import SafeContact
from nordicbaltic_standards.models.parts.risk import RiskAssessment
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.case_file.case_state import WORKING, is_extract, recognised
from nordicbaltic_standards.rules.code_groups import THROUGH_OTHERS
from nordicbaltic_standards.rules.context import MAJORITY, Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.minority import BANDS, DOUBTFUL
from nordicbaltic_standards.rules.missing_persons import is_out_of_reach
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.risk_level import is_high_risk, latest_of
from nordicbaltic_standards.utils.partial_date import PartialDate

S = IdentifierScheme


@rule(
    "CAS-006",
    CaseFile,
    severity="error",
    kind="contradiction",
    standard="GEN-S08",
    sources=("cets197 art. 4(d)", "crc art. 1"),
    message="The birth date on the document and the statement whether the person is a child contradict each other.",
    variants={
        "group": "The birth date lies outside the age group.",
        "identifier": "An official number contains another birth date than the record.",
    },
    title_by_variant={
        "group": "Birth date and age group disagree",
        "identifier": "Birth date and official number disagree",
    },
)
def age_contradicts_itself(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Child status and birth date disagree.

    Checks:
        By every reading of a birth date from a document, the person is an adult but recorded as a child, or the other
        way round; the birth date lies outside the age group, unless the age is in doubt; or, as a warning, an
        official number contains another date.

    Why:
        Guardian, shelter, consent and protection all follow from whether the person is a child.

    How to correct:
        Look at the document again and correct what is wrong. If the age is in doubt, record that it is, and treat the
        person as a child until it is settled.

    Source:
        CETS 197 art. 4(d), CRC art. 1. The age is the age on the local day on which the record was written. A child who
        has since come of age is recorded as an adult. What was done to them is judged by the age they had then. Numbers
        given to people without registration follow other patterns and are not compared. A wrong number never gives more
        than a warning.
    """
    subject = file.subject
    birth = None if subject is None else known(subject.birth_date)
    if subject is None or birth is None:
        return
    written = file.recorded_at
    day = context.on if written is None else local_day(written, context.country)
    if day is not None:
        yield from _ages_disagree(subject, birth, day)
    identifiers = () if file.person is None else known(file.person.identifiers, ())
    for index, identifier in enumerate(identifiers):
        if identifier.scheme in BIRTH_DATE_IN and _other_birth_date(identifier, birth):
            at = f"/person/identifiers/{index}/value"
            yield violation(at, severity=Severity.WARNING, variant="identifier")


def _ages_disagree(subject: Subject, birth: PartialDate, day: date) -> Iterator[Violation]:
    lowest, highest = lowest_age_on(birth.latest(), day), age_on(birth.earliest(), day)
    child = known(subject.is_child)
    if subject.age_determination is AgeDetermination.DOCUMENT and (
        (child is True and lowest >= MAJORITY) or (child is False and highest < MAJORITY)
    ):
        yield violation("/subject/is_child", day=day)
    group = known(subject.age_group)
    if group is not None and subject.age_determination not in DOUBTFUL:
        first, last = BANDS[group]
        if highest < first or lowest > last:
            yield violation("/subject/age_group", variant="group", day=day)


def _other_birth_date(identifier: NationalIdentifier, birth: PartialDate) -> bool:
    """Return whether a number of a series with a birth date contains another date; the century is not compared."""
    if isinstance(identifier.value, Absent):
        return False
    if check(identifier.scheme, identifier.value).series != identifier.scheme:
        return False  # not a number of this series, which the rules on the form report
    number = compact(identifier.value, "-+")
    digits = [number[place:][:2] for place in BIRTH_DATE_IN[identifier.scheme]]
    dateless = number[0] == "9" and identifier.scheme is S.LT_ASMENS_KODAS
    if dateless or digits[1] > "12" or digits[2] > "31":
        return False  # not a number with a plain date: the new ones of Latvia, those for tests in Norway
    known = birth[2:].split("-")
    return digits[: len(known)] != known


@rule(
    "CAS-016",
    CaseFile,
    severity="warning",
    kind="gap",
    standard="PRO-S09",
    sources=("cets197 art. 12(2)", "cets197 art. 28(1)"),
    fixed=True,
    message="No safe way to reach the person is recorded.",
    variants={
        "unsafe": "The contact that is recorded as safe is within reach of a suspect or must never be used.",
        "given-out": "The contact for authorities is a number or address that a suspect can reach or that must never be used.",
        "old": "Danger is high, and the safe contact has not been tried within the working figure ({limit}).",
    },
    advice_by_variant={
        "unsafe": "Do not use this contact, and keep it in the record only as a way that must never be used. Ask the person, when you see them alone or through the shelter or the lawyer, for a way that is safe, and record that one.",
        "given-out": 'Do not send it. Ask the person alone for another way, or write "through the organisation" without a number.',
        "old": "Try the contact only in the way and at the hours that were agreed, without saying what it is about, and record the day. If anyone else answers, or no one does, look for another way through the shelter or the lawyer.",
    },
    title_by_variant={
        "unsafe": "Contact recorded as safe is unsafe",
        "given-out": "Unsafe contact for authorities",
        "old": "Safe contact not tried recently",
    },
)
def no_safe_contact(file: CaseFile, context: Context) -> Iterator[Violation]:
    """No safe way to reach the person.

    Checks:
        In a case that is worked on, the person, presumed or found a victim, has no safe contact and no present place in a
        shelter; or the safe contact can be seen by a suspect or must never be used; or danger is high and it was last
        tried more than ninety days ago; or the contact for authorities is a number or address that another contact of the
        person marks as one that a suspect can see or that must never be used.

    Why:
        One call that the wrong person answers can end a life.

    How to correct:
        Ask the person, alone, how, at what hours and under what name they can be reached. A message left with the
        shelter or the lawyer is a safe contact. Until then do not call.

    Source:
        CETS 197 art. 12(2) and 28(1). Ninety days is a working figure. It does not apply to a contact through an
        organisation or the lawyer. A file without details of the person is exchanged under a pseudonym and needs no
        contact. The same applies to a file reduced for a message, and to the file of a person who is missing or has
        died.
    """
    person = file.person
    if person is None or file.status not in WORKING or recognised(file) is None or is_out_of_reach(context):
        return
    if _given_out_unsafe(person):
        yield violation("/person/correspondence/value", variant="given-out")
    contact = person.safe_contact
    if contact is None:
        stays = () if file.assistance is None else file.assistance.stays
        sheltered = any(not context.is_past(stay.end) and not _lies_ahead(stay, context) for stay in stays)
        if not sheltered and not is_extract(context):
            yield violation("/person/safe_contact")
    elif isinstance(contact, Absent):
        return
    elif contact.shared_with_suspect is True:
        yield violation("/person/safe_contact/shared_with_suspect", variant="unsafe")
    elif contact.never_use is True:
        yield violation("/person/safe_contact/never_use", variant="unsafe")
    elif _not_tried(contact, context) and _danger_is_high(file):
        limit = duration_param(thresholds().safe_contact_check_days, "days")
        yield violation("/person/safe_contact/verified_on", variant="old", limit=limit)


def _given_out_unsafe(person: PersonDetails) -> bool:
    """Return whether the contact for authorities is the number or address of a contact that is marked as unsafe."""
    given = known(person.correspondence)
    value = None if given is None else known(given.value)
    contacts = (known(person.safe_contact), *known(person.other_contacts, ()))
    unsafe = {
        _letters(marked)
        for contact in contacts
        if contact is not None and True in {contact.shared_with_suspect, contact.never_use}
        if (marked := known(contact.value)) is not None
    }
    return value is not None and _letters(value) in unsafe


def _letters(text: str) -> str:
    """Return the letters and digits of a number or address, so that spelling makes no difference."""
    return re.sub(r"[\W_]", "", text).casefold()


def _lies_ahead(stay: ShelterStay, context: Context) -> bool:
    return stay.start is not None and context.on is not None and stay.start > context.on


def _not_tried(contact: SafeContact, context: Context) -> bool:
    return contact.channel not in THROUGH_OTHERS and context.is_overdue(
        contact.verified_on, thresholds().safe_contact_check_days
    )


def _danger_is_high(file: CaseFile) -> bool:
    """Return whether the latest assessment of those in the file found the danger high."""
    assessments: tuple[RiskAssessment, ...] = (
        *(() if file.protection is None else file.protection.assessments),
        *(() if file.assistance is None else file.assistance.risk_assessments),
    )
    latest = latest_of(assessments)
    return latest is not None and is_high_risk(latest[1])


@rule(
    "CAS-019",
    CaseFile,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="PRO-S15",
    sources=("gdpr art. 5(2)", "gdpr art. 24"),
    extended=True,
    message="The file contains personal data but does not say who is responsible for them and why they may be kept.",
)
def nobody_answers_for_the_data(file: CaseFile, context: Context) -> RuleOutcome:
    """Personal data without a record of data protection.

    Checks:
        The file contains details of the person, an identification, a right to stay, help, protection, a return or a
        claim, but no record of data protection.

    Why:
        If no one is responsible for a file, no one corrects it, no one erases it, and no one misses it when it leaks.

    How to correct:
        Record the controller, the purposes and their legal bases, the consents, and how long each category is kept.

    Source:
        GDPR art. 5(2) and 24. The organisation may state this once for all its files (art. 30). Without the record of
        the organisation, the file cannot be judged. When a file is reduced for a message, that record stays with the
        sender.
    """
    if file.data_protection is not None or is_extract(context):
        return None
    blocks = (file.person, file.identification, file.legal_status, file.assistance, file.protection)
    if all(block is None for block in blocks) and not (file.returns or file.compensation_claims):
        return None
    return None if context.organisation_may_state(file.data_protection) else violation("/data_protection")
