"""The legal basis of processing: consent, law, special categories, data on offences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from nordicbaltic_standards.codelists.enumerations import (
    CriminalDataGround,
    DataCategory,
    LawfulBasis,
    SpecialCategoryCondition,
)
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure, ProcessingBasis
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.types import is_external_reference
from nordicbaltic_standards.rules.code_groups import BASES_IN_LAW, CONSENT_ENDED, CONSENT_GIVEN, WEAK_CONSENT_FORMS
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, codes_param, violation
from nordicbaltic_standards.rules.data_categories import NO_CONDITION, NOT_PERSONAL, SPECIAL
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.conditions import carried_by_basis, carried_by_ground, offences_allowed
from nordicbaltic_standards.rules.protection.consent_validity import (
    DANGER,
    ONCE_GIVEN,
    OVERRIDING_GROUNDS,
    consent_of,
    leaves,
)
from nordicbaltic_standards.rules.protection.controller_types import PRIVATE, PUBLIC, controller_type, governing
from nordicbaltic_standards.rules.protection.disclosure_basis import (
    Reliance,
    bases_for,
    consent_named,
    covered_categories,
    reliances,
)
from nordicbaltic_standards.rules.protection.gdpr_applicability import last_day_of, may_have_applied
from nordicbaltic_standards.rules.protection.retention import emptied
from nordicbaltic_standards.rules.registry import rule


@rule(
    "PRO-001",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S05",
    sources=("gdpr art. 6(1)(a)", "gdpr art. 7(1)", "gdpr art. 7(3)", "gdpr art. 9(2)(a)"),
    message="Processing is based on a consent that was not given, was withdrawn or has expired.",
    variants={
        "unnamed": "Processing is based on consent, and no consent is named.",
        "unknown": "Processing is based on a consent that is not in the record.",
    },
    title_by_variant={
        "unnamed": "Consent for the processing not named",
        "unknown": "Consent for the processing not in the record",
    },
)
def processing_without_consent(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Processing without consent in force.

    Checks:
        A basis is consent, or explicit consent for special categories, and it names no consent or one that is not in
        the record. Or the named consent was never given, or was withdrawn or had expired while the processing went
        on.

    Why:
        People who withdraw a consent must be able to rely on the withdrawal.

    How to correct:
        Stop using the data on this ground. Name the consent that is in force, request a new one without any pressure,
        or record the law on which the processing is based. If the processing had ended before, record its last day.

    Source:
        GDPR art. 6(1)(a), 7(1), 7(3) and 9(2)(a). Processing before a withdrawal remains lawful. The rule does not
        check a legal basis that has not begun yet, or a consent outside the file that a reference names. Nor does it
        check what is left when all personal data were erased and the record contains none, because the consents were
        erased with them.
    """
    if emptied(record, context):
        return
    for index, basis in enumerate(record.bases):
        if (
            basis.article6 is not LawfulBasis.CONSENT
            and basis.article9 is not SpecialCategoryCondition.EXPLICIT_CONSENT
        ):
            continue
        variant = _fault_of_consent(record, basis, context)
        if variant is not None:
            yield violation(f"/bases/{index}/consent_ref", variant=variant, day=last_day_of(basis, context))


def _fault_of_consent(record: DataProtectionSection, basis: ProcessingBasis, context: Context) -> str | None:
    if basis.from_date is not None and context.on is not None and context.on < basis.from_date:
        return None
    if basis.consent_ref is None:
        return "unnamed"
    entry = consent_named(record, basis.consent_ref, context.root)
    if entry is None:
        return None if is_external_reference(basis.consent_ref) else "unknown"
    consent = entry[0]
    return "" if consent.status not in ONCE_GIVEN or _outlived(basis, consent, context) else None


def _outlived(basis: ProcessingBasis, consent: Consent, context: Context) -> bool:
    """Return whether processing continued after the consent had lapsed."""
    on, last = context.on, basis.to_date
    ends = [day for day in (consent.valid_until, consent.withdrawn_at and context.day_of(consent.withdrawn_at)) if day]
    lapsed = min(ends, default=None)
    if consent.status in CONSENT_ENDED and (lapsed is None or on is None or on < lapsed):
        return last is None or (on is not None and on < last)
    if lapsed is None or on is None:
        return False
    return lapsed < (on if last is None else min(on, last))


@rule(
    "PRO-002",
    DataProtectionSection,
    of_organisation=True,
    severity="error",
    kind="unlawful",
    standard="PRO-S03",
    sources=(
        "gdpr art. 6(1)",
        "gdpr art. 6(3)",
        "gdpr art. 5(2)",
        "led art. 8(1)",
        "led art. 9(1)",
        "led art. 4(4)",
    ),
    facts=("instruments.gdpr", "instruments.led_2016_680"),
    message="Categories of personal data that are kept without a lawful basis: {categories}.",
    variants={
        "purpose": "Data were passed on for a purpose for which no lawful basis is recorded.",
        "law": "Processing is based on a duty or task laid down by law, and the law is not named.",
    },
    title_by_variant={"law": "Legal provision for the processing not named"},
)
def purpose_without_basis(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Data without a lawful basis.

    Checks:
        A category of personal data in the file, or a purpose for which data were passed on, is not covered by a
        basis; or a basis in a legal duty or public task does not name the provision.

    Why:
        A purpose without a basis of its own can be neither explained to the person nor defended.

    How to correct:
        Record for each purpose and each category the ground on which it is based, with the provision of law. If there
        is no ground, stop the processing and ask the data protection officer.

    Source:
        GDPR art. 5(2), 6(1) and 6(3). A file without a legal basis cannot be judged without the record of its
        organisation, which may state them for all files (art. 30). A provision that is not named gives a warning. So
        does a purpose for which a disclosure has its own ground. PRO-014 covers a disclosure on no ground at all, and a
        disclosure in immediate danger needs no basis made beforehand. A basis that names no categories is taken to
        cover all. For files kept only for law enforcement, the finding is based on Directive (EU) 2016/680: art. 8(1),
        a basis in law for what competent authorities do; art. 9(1), no other purpose unless law allows it; art. 4(4),
        that it can be shown. Of these, art. 9(1) was read; the others are cited from general knowledge.
    """
    law = governing(record)
    uncovered = set(record.data_categories) - NOT_PERSONAL - covered_categories(record)
    if uncovered and not context.organisation_may_state(record.bases):
        yield violation("/bases", instrument=law, categories=codes_param(uncovered))
    for index, basis in enumerate(record.bases):
        if basis.legal_provision is None and basis.article6 in BASES_IN_LAW:
            place, day = f"/bases/{index}/legal_provision", last_day_of(basis, context)
            yield violation(place, severity=Severity.WARNING, variant="law", day=day, instrument=law)
    yield from _purposes_without_basis(record, context)


def _purposes_without_basis(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Yield each purpose without a basis once, at the first disclosure for it under today's law if there is one."""
    law = governing(record)
    covered = {purpose for basis in record.bases for purpose in basis.purposes}

    def order(each: tuple[int, Disclosure]) -> tuple[bool, datetime]:
        at = each[1].at
        return not may_have_applied(context.country, context.day_of(at), law), at

    for index, disclosure in sorted(enumerate(record.disclosures), key=order):
        ground = disclosure.without_consent_ground
        on_no_ground = ground is None and disclosure.consent_ref is None
        if disclosure.purpose in covered or not leaves(disclosure) or on_no_ground or ground in DANGER:
            continue
        if context.organisation_may_state(record.bases):
            return
        covered.add(disclosure.purpose)
        place, day = f"/disclosures/{index}/purpose", context.day_of(disclosure.at)
        yield violation(place, severity=Severity.WARNING, variant="purpose", day=day, instrument=law)


@rule(
    "PRO-003",
    DataProtectionSection,
    of_organisation=True,
    severity="error",
    kind="unlawful",
    standard="PRO-S04",
    sources=("gdpr art. 9(1)", "gdpr art. 9(2)", "led art. 9(1)", "led art. 10", "cets197 art. 11(1)"),
    message="Special categories of data are processed without a condition that allows it.",
    variants={"disclosed": "Special categories of data were disclosed, and no condition that allows this is recorded."},
    advice_by_variant={
        "disclosed": "Record which condition of article 9 allowed the disclosure. If none did, check whether the person is in danger now. Where that is safe, ask the recipient to return or delete the data. Tell the person, and check whether it is a breach to be notified.",
    },
)
def special_category_without_condition(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Special category without a condition.

    Checks:
        A basis covers data on health, sex life or another special category and names no condition of article 9. Or
        such data were disclosed without such a condition, even if a ground without consent is named.

    Why:
        These data cause the most harm when they leak, and the law forbids their use unless a condition is met.

    How to correct:
        Record which condition of article 9 is met. If none is met, remove these data from the basis and ask the data
        protection officer what has to happen with them.

    Source:
        GDPR art. 9(1) and 9(2). The ground for data on offences (art. 10) is not such a condition. Processing for
        criminal law purposes by police and courts follows art. 10 of Directive (EU) 2016/680, and the rule does not
        check it. For data that leave a file kept only for law enforcement for another purpose, the finding is based on
        that article and on art. 9(1) of the directive. For data that leave the file, it is also based on CETS 197 art.
        11(1). What was done to the person as a victim is not in itself a special category; sex life and health are.
        Legal claims, courts and the vital interests of someone unable to consent are conditions themselves (art.
        9(2)(c) and (f)). To protect a child, and under a duty to report, the finding is a warning. In immediate danger
        it is a notice, because law usually has a condition that is merely not named. The condition for the members of a
        body (art. 9(2)(d)) does not allow a disclosure. An explicit consent outside the file that a reference names is
        taken to cover what is based on it. The rule does not check what is left when all personal data were erased.
    """
    if emptied(record, context):
        return
    for index, basis in enumerate(record.bases):
        if (
            basis.article9 in NO_CONDITION
            and basis.article6 is not LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE
            and not SPECIAL.isdisjoint(basis.data_categories)
        ):
            yield violation(f"/bases/{index}/article9", day=last_day_of(basis, context), instrument="gdpr")
    for index, disclosure, rests in reliances(record, context):
        if SPECIAL.isdisjoint(disclosure.data_categories) or _may_be_disclosed(record, disclosure, rests, context):
            continue
        lowered = Severity.NOTICE if rests.ground in DANGER else Severity.WARNING
        severity = lowered if rests.ground in OVERRIDING_GROUNDS else None
        place, day = f"/disclosures/{index}/data_categories", context.day_of(disclosure.at)
        yield violation(
            place, severity=severity, variant="disclosed", day=day, instrument=("cets197", governing(record))
        )


def _may_be_disclosed(record: DataProtectionSection, disclosure: Disclosure, rests: Reliance, context: Context) -> bool:
    """Return whether a condition covers a disclosure of special categories, or other rules judge its basis."""
    if rests.ground is not None:
        return carried_by_ground(record, disclosure, context)
    if rests.basis is None or rests.consent is not None or rests.fault is not None or rests.elsewhere:
        return True
    return carried_by_basis(record, disclosure, record.bases[rests.basis], context)


@rule(
    "PRO-004",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S04",
    sources=("gdpr art. 9(2)(a)",),
    message="The processing of special categories of data is based on a consent that is not recorded as explicit.",
    variants={
        "form": "The processing of special categories of data is based on a consent that was only implied, or whose form is unknown."
    },
)
def consent_to_special_data_not_explicit(record: DataProtectionSection, context: Context) -> RuleOutcome:
    """Consent for special categories not explicit.

    Checks:
        A consent on which the processing of special categories is based is not explicit: it is implied, or its form
        is unknown.

    Why:
        People have to agree expressly to the use of data on health and sex life.

    How to correct:
        Ask the person again, naming these data expressly, and note how the answer was given. Do not use the data on
        this consent until then.

    Source:
        GDPR art. 9(2)(a) with art. 4(11). PRO-001 covers a consent that is missing, refused or withdrawn.
    """
    faults: dict[int, Violation] = {}
    for basis in record.bases:
        if basis.article9 is not SpecialCategoryCondition.EXPLICIT_CONSENT:
            continue
        entry = consent_of(record, basis.consent_ref)
        if entry is None or entry[1].status not in CONSENT_GIVEN:
            continue
        index, consent = entry
        day = last_day_of(basis, context)
        violation_so_far = faults.get(index)
        if violation_so_far is not None and (
            violation_so_far.day is None or (day is not None and day <= violation_so_far.day)
        ):
            continue  # processing that continues, or ended last, is based on it too, and is judged by the newer law
        if consent.explicit is not True:
            faults[index] = violation(f"/consents/{index}/explicit", day=day)
        elif consent.form in WEAK_CONSENT_FORMS:
            faults[index] = violation(f"/consents/{index}/form", variant="form", day=day)
    return list(faults.values()) or None


@rule(
    "PRO-005",
    DataProtectionSection,
    of_organisation=True,
    severity="error",
    kind="unlawful",
    standard="PRO-S04",
    sources=("gdpr art. 10",),
    message="Data on criminal offences are processed, and neither official authority nor a law that allows it is recorded.",
    variants={
        "law": "Data on criminal offences are processed under a law that is not named.",
        "disclosed": "Data on criminal offences were disclosed, and neither official authority nor a law that allows it is recorded.",
    },
    advice_by_variant={
        "disclosed": "Record the ground of article 10 and the provision if there was one. If there was none, check whether the person is in danger now. Where that is safe, ask the recipient to return or delete the data. Tell the person, and check whether it is a breach to be notified.",
    },
    title_by_variant={"law": "Law that allows offence data not named"},
)
def offence_data_without_authority(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Offence data without authority.

    Checks:
        A body that is not a public authority has a basis that covers data on criminal offences, without a ground of
        article 10. Or that ground is a law, and the provision is not named. Or such a body disclosed these data
        without such a ground.

    Why:
        Victims are often accused of what they were compelled to do; a private file on it can ruin them.

    How to correct:
        Record the ground of article 10 and the provision. If there is no such ground, ask the data protection officer
        how these data can be handed back or removed. Keep what the person says about being a victim in the category
        victimisation.

    Source:
        GDPR art. 10. It covers offences and convictions of the people whom the data are about: offences that the person
        was compelled to commit, and data on suspects. The fact that someone is a victim is not such data. Public
        authorities act under official authority. If the kind of controller is not known, or may be public or private,
        the finding is a warning. Processing for criminal law purposes follows Directive (EU) 2016/680. Danger, a court
        order, a duty to report and the protection of a child are grounds that law gives for a disclosure.
    """
    controller = controller_type(record)
    if controller in PUBLIC:
        return
    severity = None if controller in PRIVATE else Severity.WARNING
    for index, basis in enumerate(record.bases):
        if (
            DataCategory.CRIMINAL_OFFENCE not in basis.data_categories
            or basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE
        ):
            continue
        day = last_day_of(basis, context)
        if basis.article10 is None:
            yield violation(f"/bases/{index}/article10", severity=severity, day=day)
        elif basis.article10 is CriminalDataGround.AUTHORISED_BY_LAW and basis.legal_provision is None:
            yield violation(f"/bases/{index}/legal_provision", severity=severity, variant="law", day=day)
    for index, disclosure in enumerate(record.disclosures):
        if (
            DataCategory.CRIMINAL_OFFENCE in disclosure.data_categories
            and leaves(disclosure)
            and disclosure.without_consent_ground not in OVERRIDING_GROUNDS
            and not any(
                basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE or offences_allowed(basis)
                for basis in bases_for(record, disclosure, context)
            )
        ):
            place, day = f"/disclosures/{index}/data_categories", context.day_of(disclosure.at)
            yield violation(place, severity=severity, variant="disclosed", day=day)
