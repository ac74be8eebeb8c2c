"""Authorities and their own laws: no legitimate interests, and support kept separate from investigation."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import DisclosurePurpose, LawfulBasis, OrganisationType
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.controller_types import NEVER_LAW_ENFORCEMENT, PUBLIC, controller_type
from nordicbaltic_standards.rules.protection.gdpr_applicability import last_day_of
from nordicbaltic_standards.rules.registry import rule

BESIDE_THE_TASK = frozenset({
    DisclosurePurpose.MEDIA_OR_ADVOCACY,
    DisclosurePurpose.PERSON_REQUEST,
    DisclosurePurpose.RESEARCH,
})  # fmt: skip
"""Purposes that need not be part of an authority's tasks."""
PROSECUTING = frozenset({OrganisationType.POLICE, OrganisationType.PROSECUTION})


@rule(
    "PRO-006",
    DataProtectionSection,
    of_organisation=True,
    severity="error",
    kind="unlawful",
    standard="PRO-S03",
    sources=("gdpr art. 6(1)",),
    extended=True,
    message="A public authority bases its tasks on legitimate interests, which the law does not allow.",
    variants={
        "consent": "A public authority bases its tasks on consent, which is seldom freely given to an authority."
    },
    title_by_variant={"consent": "Public authority relies on consent"},
)
def authority_leans_on_legitimate_interests(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Public authority relies on legitimate interests.

    Checks:
        A public authority bases its tasks on legitimate interests. If it bases them on consent, the finding is less
        severe.

    Why:
        What the state may do has to be laid down in a law, not left to its own weighing of interests.

    How to correct:
        Record the public task or legal duty with its provision. Still seek the person's agreement to the help itself,
        and record it as a consent.

    Source:
        GDPR art. 6(1), second subparagraph. Consent is not forbidden, but it is rarely free where there is a clear
        imbalance (recital 43): a notice. The rule does not check purposes outside the tasks of an authority, such as
        research or publicity.
    """
    if controller_type(record) not in PUBLIC:
        return
    for index, basis in enumerate(record.bases):
        if BESIDE_THE_TASK.issuperset(basis.purposes):
            continue
        place, day = f"/bases/{index}/article6", last_day_of(basis, context)
        if basis.article6 is LawfulBasis.LEGITIMATE_INTERESTS:
            yield violation(place, day=day)
        elif basis.article6 is LawfulBasis.CONSENT:
            yield violation(place, severity=Severity.NOTICE, variant="consent", day=day)


@rule(
    "PRO-030",
    DataProtectionSection,
    of_organisation=True,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="PRO-S03",
    sources=("led art. 1(1)", "led art. 8", "led art. 9(1)", "gdpr art. 2(2)(d)"),
    extended=True,
    message="One basis serves both support and criminal investigation; these follow different laws.",
    variants={
        "gdpr": "A law enforcement authority bases an investigation on the GDPR instead of the rules on law enforcement.",
        "led": "A body that is not a law enforcement authority bases its processing on the rules on law enforcement.",
    },
    advice_by_variant={
        "gdpr": "Record for the investigation a basis under the rules on law enforcement, with its provision. What the authority does with the data for other purposes needs a basis of its own.",
        "led": "Record the basis of the GDPR for the processing, with its provision. If there is no such basis, stop it and ask the data protection officer. Pass data to the police by a disclosure with its own ground.",
    },
    title_by_variant={
        "gdpr": "Criminal investigation based on the GDPR",
        "led": "Law enforcement rules used by another body",
    },
)
def police_and_support_data_mixed(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Police and support data mixed.

    Checks:
        A basis serves both support and investigation; or police or prosecution investigate on another basis than the
        law enforcement directive; or another body names that directive.

    Why:
        People who seek help must be able to trust that the helpers' file is not the file of the police.

    How to correct:
        Split the basis: one for support, one for investigation, each with its own law. Pass data to the police by a
        disclosure with its own ground.

    Source:
        Directive (EU) 2016/680 art. 1(1), 8 and 9(1); GDPR art. 2(2)(d). Customs, labour inspection and others may be
        competent authorities by national law, and the rule does not check them.
    """
    controller = controller_type(record)
    for index, basis in enumerate(record.bases):
        day = last_day_of(basis, context)
        directive = basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE
        if directive and controller in NEVER_LAW_ENFORCEMENT:
            yield violation(f"/bases/{index}/article6", variant="led", day=day)
        if DisclosurePurpose.INVESTIGATION not in basis.purposes:
            continue
        if DisclosurePurpose.SUPPORT in basis.purposes:
            yield violation(f"/bases/{index}/purposes", day=day)
        elif controller in PROSECUTING and not directive:
            yield violation(f"/bases/{index}/article6", variant="gdpr", day=day)
