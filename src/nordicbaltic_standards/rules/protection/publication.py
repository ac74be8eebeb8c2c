"""Disclosures that can expose a person: whereabouts, a child's identity, statistics with names."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import (
    ConsentScope,
    DataCategory,
    DisclosurePurpose,
    RecipientType,
    WithoutConsentGround,
)
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.rules.code_groups import BASES_IN_LAW, FOR_FIGURES
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.consent_validity import DANGER, LEAVES_NO_CHOICE, ORDERED, in_use
from nordicbaltic_standards.rules.protection.controller_types import PUBLIC, controller_type, governing
from nordicbaltic_standards.rules.protection.disclosure_basis import reliance
from nordicbaltic_standards.rules.protection.retention import emptied
from nordicbaltic_standards.rules.recipient_groups import AUTHORITIES
from nordicbaltic_standards.rules.registry import rule

P = DisclosurePurpose
R = RecipientType

NEVER = frozenset({
    R.FAMILY,
    R.CONSULATE,
    R.INTERPRETER,
    R.FOREIGN_AUTHORITY,
    R.STATISTICS_OFFICE,
    R.COMPENSATION_AUTHORITY,
    R.NATIONAL_RAPPORTEUR,
    R.MEDIA_OR_PUBLIC,
})  # fmt: skip
"""Recipients with whom whereabouts and danger are not shared."""
PROTECTIVE = frozenset({P.PROTECTION_FROM_DANGER, P.CHILD_PROTECTION, P.SUPPORT})
NO_SUPPORT = frozenset({R.PROSECUTION_COURT})
"""Recipients that give no support, so that no data leave for them for this purpose."""
RECEIVING = frozenset({
    R.SUPPORT_ORGANISATION,
    R.FOREIGN_SUPPORT_ORGANISATION,
    R.INTERNATIONAL_ORGANISATION,
    R.SHELTER,
    R.SOCIAL_SERVICES,
    R.HEALTH_PROVIDER,
})  # fmt: skip
"""Recipients that can receive and help a person after a return."""
ORGANISING = frozenset({R.MIGRATION_AUTHORITY, R.POLICE})
"""Authorities that may organise the journey of a return."""
CHILD_STEPS = frozenset({P.SAFE_RETURN, P.FAMILY_TRACING, P.IDENTIFICATION})
"""Purposes that are the protection of a child when a child protection service is the recipient."""
RETURN_GROUNDS = frozenset({*DANGER, WithoutConsentGround.CHILD_PROTECTION})

RECOGNISABLE = frozenset({DataCategory.IDENTIFYING, DataCategory.CONTACT})
WITH_IDENTITY = frozenset({*RECOGNISABLE, DataCategory.SAFETY_CRITICAL, DataCategory.FREE_TEXT})
TRACING = frozenset({P.FAMILY_TRACING, P.CHILD_PROTECTION, P.PROTECTION_FROM_DANGER})
STATUTE = frozenset({
    WithoutConsentGround.LEGAL_DUTY_TO_REPORT,
    WithoutConsentGround.PUBLIC_TASK,
    WithoutConsentGround.COURT_ORDER,
})  # fmt: skip


@rule(
    "PRO-026",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    urgency="danger",
    standard="PRO-S09",
    sources=("cets197 art. 11(1)", "cets197 art. 28(1)", "gdpr art. 5(1)(c)", "led art. 4(1)(c)"),
    also_serves=("GEN-S02", "REF-S05"),
    fixed=True,
    message="Data that can reveal where the person is, or how they are protected, were sent to a kind of recipient that must not have them.",
    variants={
        "purpose": "Data that can reveal where the person is, or how they are protected, were passed on for a purpose that does not need them.",
        "return": "Data that can reveal where the person is, or how they are protected, were sent to the receiving organisation of a return without the person's consent.",
    },
)
def shelter_location_disclosed(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Data on whereabouts or protection disclosed.

    Checks:
        Safety-critical data were disclosed for something other than averting danger, protecting a child, support, or
        handing over to those who receive the person after a return. Or they went to family, consulates, interpreters,
        foreign authorities, statistics offices, rapporteurs, compensation authorities or the public.

    Why:
        One address can endanger a whole house.

    How to correct:
        Warn the person and the shelter at once, check whether anyone has to move, and treat it as a breach of data
        security. For a return, with the person's consent, send only what the receiving organisation needs: how high
        the danger is, the safety plan and a safe contact. Never send where they stay or stayed.

    Source:
        CETS 197 art. 11(1) and 28(1), GDPR art. 5(1)(c); for files kept only for law enforcement Directive (EU)
        2016/680 art. 4(1)(c) in its place. A national rapporteur monitors and counts (CETS 197 art. 29(4), Directive
        2011/36/EU art. 19) and protects no one, and a court gives no support. A return must have regard to the person's
        safety (CETS 197 art. 16(2)), and a body that receives someone without knowing the danger creates it. For the
        purpose of a safe return, some recipients may therefore have these data: support organisations, shelters, social
        and health services and international organisations. They may have them with the person's consent, in danger
        (CETS 197 art. 33(1)) or to protect a child. A child protection service abroad is a child protection service
        too. A court order, a legal duty or danger lowers the finding to a warning. Towards the excluded recipients only
        an order or duty does so, and danger only towards an authority abroad. A request of the person, and a consent to
        data for the authority that organises the journey, also lower the finding to a warning. If all personal data
        were erased, and the consents with them, the rule assumes that there was a consent. The police and other
        authorities of a country outside the European Economic Area are authorities abroad. If data reach someone who
        must not have them, that is a breach of security (GDPR art. 4(12)). The breach is recorded, and notified unless
        a risk is unlikely (art. 33). For whereabouts a risk is hardly ever unlikely.
    """
    law = ("cets197", governing(record))
    for index, disclosure in enumerate(record.disclosures):
        if (
            DataCategory.SAFETY_CRITICAL not in disclosure.data_categories
            or disclosure.recipient_type is R.THE_PERSON
            or (fault := _exposes(record, disclosure, context)) is None
        ):
            continue
        field, variant, lowered = fault
        place, day = f"/disclosures/{index}/{field}", context.day_of(disclosure.at)
        yield violation(place, severity=Severity.WARNING if lowered else None, variant=variant, day=day, instrument=law)


def _exposes(record: DataProtectionSection, disclosure: Disclosure, context: Context) -> tuple[str, str, bool] | None:
    """Return field and wording of what is wrong with a disclosure of whereabouts, and whether it is only a warning."""
    recipient, purpose, ground = disclosure.recipient_type, disclosure.purpose, disclosure.without_consent_ground
    country, day = disclosure.recipient_country, context.day_of(disclosure.at)
    outside = recipient in AUTHORITIES - NEVER and country is not None and union_law().outside_eea(country, day)
    if recipient in NEVER or outside:
        abroad = outside or recipient is R.FOREIGN_AUTHORITY
        return "recipient_type", "", ground in ORDERED or (abroad and ground in DANGER)
    protects = purpose in PROTECTIVE and not (purpose is P.SUPPORT and recipient in NO_SUPPORT)
    if protects or (recipient is R.CHILD_PROTECTION and purpose in CHILD_STEPS):
        return None
    rests_on_consent = disclosure.consent_ref is not None or reliance(record, disclosure, context).consent is not None
    agreed = rests_on_consent or emptied(record, context)
    no_choice = ground in LEAVES_NO_CHOICE
    if purpose is P.SAFE_RETURN and recipient in RECEIVING:
        return None if agreed or ground in RETURN_GROUNDS else ("consent_ref", "return", no_choice)
    organised = purpose is P.SAFE_RETURN and recipient in ORGANISING
    return "purpose", "purpose", no_choice or (agreed and (organised or purpose is P.PERSON_REQUEST))


@rule(
    "PRO-027",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S02",
    sources=("cets197 art. 11(2)", "crc art. 16", "dir-2012-29 art. 21(1)"),
    fixed=True,
    message="Data by which a child can be recognised were given out for publicity or to the public.",
    variants={
        "consent": "A consent for a child covers publicity by which the child can be recognised.",
        "scope": "A consent for a child covers publicity and does not say that the child stays unrecognisable.",
    },
    advice_by_variant={
        "consent": "Publish nothing on this consent, and mark it invalid. If something has been published, have it taken down, assess the danger again, and treat the publication as a breach of data security. Tell the child and a guardian who is neither suspected nor in conflict with the child's interests. Without such a guardian, tell the authority that is responsible for the child instead.",
        "scope": "Publish nothing on this consent in its present form. Record which data it covers; if the child can be recognised by them, mark it invalid.",
    },
    title_by_variant={"scope": "Child's anonymity in publicity not secured"},
)
def child_identity_in_public(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Child recognisable in media or advocacy.

    Checks:
        A consent in use or a disclosure lets a child be recognised in the media, in advocacy or by the public.

    Why:
        Publicity cannot be undone, and a child cannot foresee it.

    How to correct:
        Do not publish, and have taken down what was published. Tell the child and a guardian who is neither suspected
        nor in conflict with the child's interests. Without such a guardian, tell the authority that is responsible
        for the child instead. Assess the danger again, and treat what happened as a breach of data security. Mark
        such a consent invalid.

    Source:
        CETS 197 art. 11(2), CRC art. 16, Directive 2012/29/EU art. 21(1). Making a child recognisable in public is
        allowed only to trace family or to secure the child's protection. For these purposes the rule does not check an
        authority; for other bodies the finding is a warning. A consent that covers publicity without naming its data
        gives a warning. PRO-036 covers what was published on the basis of a consent. What was given out by mistake is a
        breach of security (GDPR art. 4(12)). What was given out on purpose and against the law is handled like one. The
        danger is then assessed, and those who must be informed are informed (art. 33 and 34).
    """
    if record.consents and context.is_child():
        for index, consent in enumerate(record.consents):
            if ConsentScope.MEDIA_OR_ADVOCACY not in consent.scopes or not in_use(consent, context):
                continue
            place = f"/consents/{index}/scopes"
            if lets_be_recognised(consent):
                yield violation(place, variant="consent", derived=context.child_derived())
            elif not consent.data_categories:
                yield violation(place, severity=Severity.WARNING, variant="scope", derived=context.child_derived())
    for index, disclosure in enumerate(record.disclosures):
        if (
            (disclosure.purpose is P.MEDIA_OR_ADVOCACY or disclosure.recipient_type is R.MEDIA_OR_PUBLIC)
            and not RECOGNISABLE.isdisjoint(disclosure.data_categories)
            and context.is_child(context.day_of(disclosure.at))
        ):
            tracing = disclosure.purpose in TRACING
            if tracing and controller_type(record) in PUBLIC:
                continue
            severity = Severity.WARNING if tracing else None
            place, day = f"/disclosures/{index}/data_categories", context.day_of(disclosure.at)
            yield violation(place, severity=severity, day=day, derived=context.child_derived(day))


def lets_be_recognised(consent: Consent) -> bool:
    """Return whether a consent covers the data by which the person can be recognised."""
    return ConsentScope.PHOTO_OR_RECORDING in consent.scopes or not RECOGNISABLE.isdisjoint(consent.data_categories)


@rule(
    "PRO-028",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S08",
    sources=(
        "cets197 art. 11(1)",
        "gdpr art. 89(1)",
        "gdpr art. 5(1)(c)",
        "led art. 4(1)(c)",
        "led art. 4(3)",
        "led art. 9(2)",
    ),
    also_serves=("NET-S09",),
    message="Data for statistics or research show who or where the person is, or include free text, which can reveal this; neither is needed there.",
)
def statistics_with_identity(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Statistics or research with identity, whereabouts or free text.

    Checks:
        A disclosure for statistics or research includes identifying, contact, safety-critical or free-text data.

    Why:
        A file of many victims with their names is the most dangerous file there is.

    How to correct:
        Ask the recipient to delete the free text and what shows who or where the person is. Send counts, or records
        under a pseudonym made for this purpose, with age bands instead of birth dates, and no free text.

    Source:
        CETS 197 art. 11(1), GDPR art. 5(1)(c) and 89(1). If a statute requires it, and in research to which the person
        agreed, the finding is a warning. It must still be asked whether it can be done without identity. For files kept
        only for law enforcement, the finding is based on Directive (EU) 2016/680 art. 4(1)(c) and 4(3). It is also
        based on art. 9(2), by which the GDPR applies to statistics and research for other purposes.
    """
    for index, disclosure in enumerate(record.disclosures):
        if disclosure.purpose not in FOR_FIGURES or WITH_IDENTITY.isdisjoint(disclosure.data_categories):
            continue
        agreed = disclosure.purpose is P.RESEARCH and disclosure.consent_ref is not None
        severity = Severity.WARNING if agreed or _by_statute(record, disclosure) else None
        place, day = f"/disclosures/{index}/data_categories", context.day_of(disclosure.at)
        yield violation(place, severity=severity, day=day, instrument=("cets197", governing(record)))


def _by_statute(record: DataProtectionSection, disclosure: Disclosure) -> bool:
    return disclosure.without_consent_ground in STATUTE or any(
        disclosure.purpose in basis.purposes and basis.article6 in BASES_IN_LAW and basis.legal_provision is not None
        for basis in record.bases
    )
