"""Whether the consent of a referral covers the recipient, the data and the kind of sharing."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import ConsentScope, RecipientType, ReferralType
from nordicbaltic_standards.law.territories import same_state
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, codes_param, violation
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.consent_validity import OVERRIDING_GROUNDS
from nordicbaltic_standards.rules.recipient_groups import FOREIGN
from nordicbaltic_standards.rules.referral.governing_consent import by_type, governing, place_of, sent_on
from nordicbaltic_standards.rules.registry import rule

SCOPES_OF_RECIPIENT: dict[RecipientType | None, tuple[ConsentScope, ...]] = {
    RecipientType.POLICE: (ConsentScope.SHARE_WITH_POLICE,),
    RecipientType.PROSECUTION_COURT: (ConsentScope.SHARE_WITH_POLICE, ConsentScope.PARTICIPATION_IN_PROCEEDINGS),
    RecipientType.MIGRATION_AUTHORITY: (ConsentScope.SHARE_WITH_MIGRATION,),
    RecipientType.FAMILY: (ConsentScope.SHARE_WITH_FAMILY,),
    RecipientType.MEDIA_OR_PUBLIC: (ConsentScope.MEDIA_OR_ADVOCACY,),
}
"""Scopes of which one is needed for a recipient of the type, the usual one first."""
_GENERAL_SCOPES = (ConsentScope.SHARE_FOR_REFERRAL, ConsentScope.SUPPORT_AND_SERVICES)
"""Scopes of which one is needed for any other recipient, the usual one first."""
_SCOPE_OF_TYPE: dict[ReferralType, ConsentScope] = {
    ReferralType.TRANSNATIONAL_RETURN: ConsentScope.RETURN_ARRANGEMENTS,
    ReferralType.IDENTIFICATION: ConsentScope.FORMAL_IDENTIFICATION,
    ReferralType.COMPENSATION: ConsentScope.COMPENSATION_AND_BENEFITS,
}
"""Scopes that cover a referral of the type as well as the general one does."""


@rule(
    "REF-002",
    ReferralSection,
    severity="error",
    kind="exposure",
    standard="REF-S03",
    sources=("gdpr art. 4(11)", "gdpr art. 6(1)(a)"),
    message="The consent names recipients, and this one is not among them.",
    variants={
        "excluded": "The person has excluded this recipient.",
        "compelled": "The person has excluded this recipient, and the referral is based on another ground; make sure that the ground requires this recipient.",
        "untold": "It is unclear whether the consent covers or excludes this recipient, because the type of the recipient is not stated.",
        "nameless": "It is unclear whether the consent covers or excludes this recipient: it names organisations by their identifiers, and the recipient has none.",
    },
    advice_by_variant={
        "nameless": "Do not send it yet. Find out which organisations the consent names, and record the identifier of the recipient.",
    },
    title_by_variant={
        "excluded": "Recipient excluded by the person",
        "compelled": "Excluded recipient, referral on another ground",
        "untold": "Type of the recipient not stated",
        "nameless": "Identifier of the recipient not stated",
    },
)
def recipient_not_covered(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Consent does not name the recipient.

    Checks:
        The consent on which the referral is based names recipients, and the recipient is not among them, neither itself
        nor by its type; or the consent excludes the recipient.

    Why:
        The person knows whom they fear. An exclusion can be the difference between safety and being found.

    How to correct:
        Do not send it, or choose a recipient that the consent covers. If the person agrees to this recipient, record
        the new consent. If the law or danger demands this recipient, record the ground and tell the person as soon as
        it is safe. State the type of the recipient where it is missing.

    Source:
        GDPR art. 4(11) and 6(1)(a). A recipient recorded as a shelter or support organisation in another country also
        counts as a support organisation abroad. An exclusion counts whatever the ground. If a legal duty, a court,
        danger or the protection of a child requires the referral, a warning says to make sure of it.
    """
    consent = referral.consent
    if consent is None:
        return None
    recipient, day, home = referral.recipient, sent_on(referral, context), referral.sender.country
    excluded = place_of(recipient, consent.exclusions, home)
    if excluded is not None:
        at = f"/consent/exclusions/{excluded}"
        if referral.without_consent_ground in OVERRIDING_GROUNDS:
            return violation(at, severity=Severity.WARNING, variant="compelled", day=day)
        return violation(at, variant="excluded", day=day)
    named = not consent.recipients or governing(referral) is None
    named = named or place_of(recipient, consent.recipients, home) is not None
    by_ref = (*consent.exclusions, *(() if named else consent.recipients))
    if recipient.ref is None and any(each.ref is not None for each in by_ref):
        return violation("/recipient/ref", severity=Severity.WARNING, variant="nameless", day=day)
    typed = recipient.recipient_type is not None
    if not named and (typed or not by_type(consent.recipients)):
        return violation("/consent/recipients", day=day)
    if not typed and (not named or by_type(consent.exclusions)):
        return violation("/recipient/recipient_type", severity=Severity.WARNING, variant="untold", day=day)
    return None


@rule(
    "REF-003",
    ReferralSection,
    severity="error",
    kind="exposure",
    standard="REF-S03",
    also_serves=("REF-S04",),
    sources=("gdpr art. 5(1)(b)", "gdpr art. 6(1)(a)", "gdpr art. 9(2)(a)"),
    message="Categories of data that are sent and that the consent does not cover: {categories}.",
    variants={"none-named": "Which data the person agreed to share is not recorded in the consent."},
    advice_by_variant={
        "none-named": "If the person agreed to these data being sent, record their categories in the consent. If they did not, or were not asked, remove the data, or ask them and record the answer.",
    },
    title_by_variant={"none-named": "Data covered by the consent not recorded"},
)
def data_not_covered(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Consent does not cover what is sent.

    Checks:
        The referral is based on consent and sends a category of data about the person that the consent does not name.

    Why:
        Each further category adds a risk to which the person did not agree.

    How to correct:
        Remove what the consent does not cover, or ask the person and record what they agree to.

    Source:
        GDPR art. 5(1)(b), 6(1)(a) and 9(2)(a); consent is specific (art. 4(11)).
    """
    consent, day = governing(referral), sent_on(referral, context)
    if consent is None:
        return None
    uncovered = set(referral.data_categories).difference(consent.data_categories, NOT_PERSONAL)
    if not uncovered:
        return None
    if not consent.data_categories:
        return violation("/consent/data_categories", variant="none-named", day=day)
    return violation("/data_categories", day=day, categories=codes_param(uncovered))


@rule(
    "REF-005",
    ReferralSection,
    severity="error",
    kind="exposure",
    standard="REF-S03",
    sources=("gdpr art. 4(11)", "gdpr art. 7(2)"),
    message="The consent does not cover this kind of referral; missing: {scope}.",
    variants={
        "not-recorded": "What the person agreed to is not recorded in the consent; needed for this referral: {scope}.",
    },
    advice_by_variant={
        "not-recorded": "If the person agreed to it, record it in the consent. If they did not, or were not asked, ask them separately whether this recipient may be told, explain what may follow, and record the answer.",
    },
    title_by_variant={"not-recorded": "Scope of the consent not recorded"},
)
def scope_too_narrow(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Consent scope too narrow for this kind of referral.

    Checks:
        The consent on which the referral is based covers neither referrals nor support; or the recipient works in
        another country, or for one, and sharing across a border is not covered; or the recipient is the police,
        prosecution, a court, a migration authority or the family, and sharing with them is not covered. Where the
        consent does not record what the person agreed to, this gap is reported.

    Why:
        Agreeing to a place to sleep is not agreeing that the police, a migration authority or the family be told.

    How to correct:
        Ask the person separately whether this recipient may be told, explain what may follow, and record the answer.

    Source:
        GDPR art. 4(11) and 7(2): consent is specific and distinguishable from other matters. The sender must show what
        the person agreed to (art. 7(1)), so a consent for which this is not recorded also blocks the referral. A
        consent to sharing with this kind of recipient, or to the purpose of the referral itself, needs no general
        consent as well. Taking part in proceedings covers the court and the prosecution. A referral to the media or the
        public needs a consent to the use of the story in public.
    """
    consent = governing(referral)
    if consent is None:
        return None
    missing = _missing_scope(consent.scopes, referral)
    if missing is None:
        return None
    variant = "" if consent.scopes else "not-recorded"
    return violation("/consent/scopes", variant=variant, day=sent_on(referral, context), scope=missing)


def _missing_scope(scopes: tuple[ConsentScope, ...], referral: ReferralSection) -> ConsentScope | None:
    recipient, here, there = referral.recipient, referral.sender.country, referral.recipient.country
    needed = SCOPES_OF_RECIPIENT.get(recipient.recipient_type)
    if needed is None:
        needed = (*_GENERAL_SCOPES, *([_SCOPE_OF_TYPE[referral.type]] if referral.type in _SCOPE_OF_TYPE else []))
    if not any(scope in scopes for scope in needed):
        return needed[0]
    crosses_border = here is not None and there is not None and not same_state(here, there)
    if ConsentScope.SHARE_ACROSS_BORDER not in scopes and (recipient.recipient_type in FOREIGN or crosses_border):
        return ConsentScope.SHARE_ACROSS_BORDER
    return None
