"""Consents: informed, free, given by someone who may give them, and effectively withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import ConsentForm, ConsentGiver, ConsentInformation, ConsentScope
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.rules.consent_givers import (
    CHILD_ALONE,
    DECIDED_IN_PLACE,
    DECIDED_IN_PLACE_ADVICE,
    FOR_THE_CHILD,
    given_on,
    speaks_for_adult,
)
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.current_consents import current
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.consent_validity import in_use, outgrown
from nordicbaltic_standards.rules.protection.disclosure_basis import reliances
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.suspicion import suspect_of

ESSENTIAL = frozenset({
    ConsentInformation.CONTROLLER,
    ConsentInformation.PURPOSE,
    ConsentInformation.RIGHT_TO_WITHDRAW,
})  # fmt: skip
"""Information without which a consent is not informed (GDPR recital 42 and art. 7(3))."""
NO_FORM = frozenset({None, ConsentForm.NOT_RECORDED})
THE_PERSON_ITSELF = frozenset({ConsentGiver.PERSON, ConsentGiver.SUPPORTED_DECISION, ConsentGiver.CHILD_ASSENT, None})
NOBODY_FOR_A_CHILD = frozenset({None, ConsentGiver.GUARDIAN_OF_ADULT})
"""Givers that do not show who consented for a child."""
FOR_ANOTHER = frozenset({*FOR_THE_CHILD, ConsentGiver.COURT_OR_AUTHORITY})
COUNSELLING = frozenset({ConsentScope.SUPPORT_AND_SERVICES, ConsentScope.INTERPRETER_PRESENCE})
"""Services that a child can accept alone as counselling offered directly to it (GDPR recital 38)."""


@rule(
    "PRO-007",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="PRO-S05",
    sources=("gdpr art. 4(11)", "gdpr art. 7(1)-(2)"),
    message="The record does not show that it was explained before the consent who is responsible, for what purpose, and that it can be withdrawn.",
    variants={
        "language": "The consent was explained in a language that is not recorded as one of the person's, and no interpreter is recorded.",
        "form": "The form in which the consent was given is not recorded.",
    },
    title_by_variant={"language": "Consent perhaps not understood", "form": "Form of the consent not recorded"},
)
def consent_not_informed(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Consent not shown to be informed.

    Checks:
        For a consent in use it is not recorded that the controller, the purpose and the right to withdraw were
        explained before. Or the explanation was not in a language of the person and there was no interpreter. Or the
        form of the consent is not recorded.

    Why:
        A yes to something not understood is not a consent, and the controller has to show that it was understood.

    How to correct:
        Record what was explained, in which language and how the answer was given. If this cannot be shown, explain it
        again with an interpreter and ask again.

    Source:
        GDPR art. 4(11) and 7(1)-(2). The rule does not check a decision of a court or authority in place of consent.
        The record does not show the language of a parent or guardian. A consent given before the Regulation applied
        must meet it as long as it is used (recital 171).
    """
    if not record.consents:
        return
    tongues = {_tongue(language) for language in known(context.subject.languages, ())} if context.subject else set()
    for index, consent in enumerate(record.consents):
        if consent.giver is ConsentGiver.COURT_OR_AUTHORITY or not in_use(consent, context):
            continue
        if not ESSENTIAL.issubset(consent.information_given):
            yield violation(f"/consents/{index}/information_given")
        if (
            tongues
            and consent.language is not None
            and consent.interpreter is not True
            and consent.giver in THE_PERSON_ITSELF
            and _tongue(consent.language) not in tongues
        ):
            yield violation(f"/consents/{index}/language", variant="language")
        if consent.form in NO_FORM:
            yield violation(f"/consents/{index}/form", variant="form")


def _tongue(tag: str) -> str:
    """Return the language of a tag, without script and region."""
    return tag.partition("-")[0]


@rule(
    "PRO-008",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    standard="PRO-S05",
    sources=("gdpr art. 7(2)", "gdpr art. 7(4)"),
    extended=True,
    message="Help was made to depend on a consent to data that it does not need.",
    variants={"bundled": "Consent to several purposes was asked in a single question."},
    title_by_variant={"bundled": "One consent for several purposes"},
)
def consent_as_condition_or_bundle(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Help made dependent on consent.

    Checks:
        A consent in use was made a condition for help that does not need the data, or one yes was given for several
        purposes.

    Why:
        Someone who needs a bed for the night says yes to everything.

    How to correct:
        Tell the person that help does not depend on it, and ask about each purpose separately. Use the data only for
        what the person then agrees to.

    Source:
        GDPR art. 7(2) and 7(4), recital 43.
    """
    for index, consent in enumerate(record.consents):
        if consent.service_conditional is True and in_use(consent, context):
            yield violation(f"/consents/{index}/service_conditional")
        if consent.bundled is True and len(consent.scopes) > 1 and in_use(consent, context):
            yield violation(f"/consents/{index}/bundled", variant="bundled")


@rule(
    "PRO-009",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S06",
    sources=("dir-2011-36 art. 14(2)", "crc art. 3(1)", "gdpr art. 4(11)", "gdpr art. 6(1)(a)"),
    fixed=True,
    message="A consent for a child was given by someone suspected of involvement or in conflict with the child's interests; it is not valid.",
    variants={
        "adult": "A consent in place of an adult was given by someone suspected of involvement or in conflict with the person's interests; it is not valid.",
        "decided": DECIDED_IN_PLACE,
    },
    advice_by_variant={
        "adult": "Stop sharing on this consent and mark it invalid. Ask the person what they want, with help to understand and decide where they need it. If someone has to act for them, request the appointment of another representative. Do not tell the suspected person.",
        "decided": DECIDED_IN_PLACE_ADVICE,
    },
    title_by_variant={
        "adult": "Consent by someone suspected or in conflict",
        "decided": "Unclear who consented and who is suspected",
    },
)
def suspected_guardian_consents(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Consent by a suspected parent or guardian.

    Checks:
        A consent in use was given in place of a child, or of an adult, by someone who is suspected of involvement, or
        whose interests conflict with the person's.

    Why:
        Parental authority is sometimes the means of exploitation.

    How to correct:
        Stop sharing on this consent and mark it invalid. Request the appointment of another representative, hear the
        child, and record the new consent or the duty under law on which you act. Do not tell the suspected person.

    Source:
        Directive 2011/36/EU art. 14(2); CRC art. 3(1); GDPR art. 4(11) and 6(1)(a): a consent that someone gives in
        their own interest, or under the power of a suspected person, is not the person's free will, at any age. A
        guardian's conflict of interest is recorded in the same field as the suspicion. If the age is not known, a
        person represented by a parent or guardian is taken to be a child. A person represented by a guardian of an
        adult is not. A parent or guardian also counts as suspected if the surrounding file shows it. Examples are the
        person's care, who recruited the person, or a guardian whose interests conflict and who acted on the day of the
        consent. If the file shows it only for the parent's family, the finding is a warning. It is also a warning if a
        court or authority decided. That body can be in conflict itself, but usually its decision replaces the consent
        of someone suspected. A suspicion against a parent or partner does not by itself count against a guardian. A
        conflict of the child's guardian does not by itself count against the guardian of the adult, unless the record
        says that the former still acted then.
    """
    for index, consent in enumerate(record.consents):
        suspect = suspect_of(consent, context) if in_use(consent, context) else None
        if suspect is not None:
            day = given_on(consent, context)
            variant = "adult" if speaks_for_adult(consent.giver, context, day) else ""
            variant = "decided" if consent.giver is ConsentGiver.COURT_OR_AUTHORITY else variant
            at = f"/consents/{index}/{suspect.field}"
            yield violation(at, severity=suspect.severity, variant=variant, day=day)


@rule(
    "PRO-010",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    standard="PRO-S06",
    sources=("crc art. 12", "gdpr art. 8"),
    message="A child consented alone, and neither a representative's consent nor the child's capacity under national law is recorded.",
    variants={
        "view": "A parent or guardian consented for an older child, and the child's own view is not recorded.",
        "giver": "The person is a child, and the record does not show who gave the consent for or with the child.",
    },
    advice_by_variant={
        "giver": "Record who gave the consent. If they may not decide for the child, obtain the consent of a guardian, or of the authority that is responsible for the child. The guardian must be neither suspected nor in conflict with the child's interests. Explain the consent to the child in simple words, and record what the child thinks of it.",
    },
    title_by_variant={"view": "Child's own view not recorded", "giver": "Giver of a child's consent not recorded"},
)
def child_consent_without_guardian_or_voice(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Child's consent without a representative.

    Checks:
        A child alone gave a consent in use. There is no consent of a parent, guardian, court or authority for the
        same things, and no finding that the child is able to decide. Or a consent was given for a child of twelve or
        more, and the child's own view is not recorded.

    Why:
        A child should neither decide alone what it cannot fully understand, nor be passed over.

    How to correct:
        Where the child consented alone, obtain the consent of a guardian, or of the authority that is responsible for
        the child. The guardian must be neither suspected nor in conflict with the child's interests. If the child may
        decide alone under national law, record instead that this was established. Explain the consent to the child in
        simple words and record what the child thinks of it.

    Source:
        CRC art. 12. Helping the child to understand is not consent of a representative. The ages set under GDPR art. 8
        apply to online services only; national law governs who decides on social and medical help. Preventive and
        counselling services offered directly to a child need no parental consent (recital 38): a notice only. Twelve
        years is a working figure.
    """
    if not record.consents or not context.is_child():
        return
    derived = context.child_derived()
    for index, consent in enumerate(record.consents):
        if not in_use(consent, context):
            continue
        if consent.giver in CHILD_ALONE and consent.capacity_recorded is not True:
            if not _backed(consent, record, context):
                counselling = bool(consent.scopes) and COUNSELLING.issuperset(consent.scopes)
                severity = Severity.NOTICE if counselling else None
                yield violation(f"/consents/{index}/giver", severity=severity, derived=derived)
        elif consent.giver in NOBODY_FOR_A_CHILD:
            if consent.giver_suspected is not True and not _backed(consent, record, context):
                yield violation(f"/consents/{index}/giver", variant="giver", derived=derived)
        elif (
            consent.giver in FOR_THE_CHILD
            and consent.child_assent is None
            and consent.giver_suspected is not True
            and _old_enough(consent, context)
        ):
            yield violation(f"/consents/{index}/child_assent", variant="view", derived=derived)


def _backed(consent: Consent, record: DataProtectionSection, context: Context) -> bool:
    """Return whether someone who acts for the child agreed to the same."""
    return any(
        other.giver in FOR_ANOTHER and in_use(other, context) and set(other.scopes).issuperset(consent.scopes)
        for other in current(record.consents)
    )


def _old_enough(consent: Consent, context: Context) -> bool:
    ages = context.ages(given_on(consent, context))
    if ages is not None:
        return ages[0] >= thresholds().child_view_age
    stated = known(context.subject.stated_age) if context.subject else None
    return stated is not None and stated >= thresholds().child_view_age


@rule(
    "PRO-011",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    standard="PRO-S06",
    sources=("gdpr art. 7",),
    extended=True,
    message="The person has come of age, and a consent given on their behalf is still in use.",
)
def guardians_consent_after_majority(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Guardian's consent still used after the eighteenth birthday.

    Checks:
        A consent that a parent or guardian gave while the person was a child was not renewed by the person after the
        eighteenth birthday.

    Why:
        From that day on the decision is theirs alone.

    How to correct:
        Explain to the person what was agreed on their behalf and ask what they want now. Until then use the data only
        as far as another ground allows this.

    Source:
        GDPR art. 7. Adults under guardianship have their own consent giver, and the rule does not check them. A parent
        cannot consent for an adult at all.
    """
    if not record.consents or not context.is_adult():
        return
    for index, consent in enumerate(record.consents):
        if in_use(consent, context) and outgrown(consent, record.consents, context, context.on):
            yield violation(f"/consents/{index}/giver")


@rule(
    "PRO-017",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    standard="PRO-S05",
    sources=("gdpr art. 7(3)", "gdpr art. 19"),
    extended=True,
    message="Recipients that have not been informed of a withdrawal: {count}.",
)
def withdrawal_not_passed_on(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Withdrawal not passed on.

    Checks:
        A recipient of data disclosed on a consent was not informed of its withdrawal within a few days.

    Why:
        Otherwise others keep using the data against the person's will.

    How to correct:
        Where that is safe, tell each recipient that the consent was withdrawn and ask what they still need the data for.
        Record when you told them.

    Source:
        GDPR art. 7(3). Article 19 requires rectification, erasure and restriction to be passed on. Passing on a
        withdrawal is the standard's extension of it, and its days are a working figure. A disclosure is based on the
        consent that it names, or on the consent of its legal basis. Recipients who received the data on another ground
        are not counted.
    """
    for index, consent in enumerate(record.consents):
        if consent.withdrawn_at is None:
            continue
        day = context.day_of(consent.withdrawn_at)
        if not context.is_overdue(day, thresholds().withdrawal_notice_days):
            continue
        notified = {notice.recipient for notice in consent.withdrawal_notified}
        missing = {
            disclosure.recipient
            for _, disclosure, rests in reliances(record, context)
            if rests.consent is consent
            and isinstance(disclosure.recipient, str)
            and disclosure.at <= consent.withdrawn_at
        } - notified
        if missing:
            yield violation(f"/consents/{index}/withdrawal_notified", day=day, count=len(missing))
