"""What a case file really contains, compared with what it says about its legal bases, its terms and its content."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    ExploitationForm,
    ExploitationSector,
    ExploitationSubform,
    IdentificationSource,
    Indicator,
    LegalStatus,
    MeansOfControl,
)
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.rules.case_file.case_state import is_extract
from nordicbaltic_standards.rules.contained_categories import PERSONAL, Silent, categories_present
from nordicbaltic_standards.rules.context import Context, Violation, codes_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.controller_types import governing
from nordicbaltic_standards.rules.protection.disclosure_basis import covered_categories
from nordicbaltic_standards.rules.record_contents import NO_OFFENCE
from nordicbaltic_standards.rules.registry import rule

_TELLING: dict[type[CodeList], frozenset[CodeList]] = {
    ExploitationForm: frozenset({
        ExploitationForm.SEXUAL_EXPLOITATION, ExploitationForm.SLAVERY_LIKE_PRACTICES, ExploitationForm.SERVITUDE,
        ExploitationForm.EXPLOITATION_OF_SURROGACY, ExploitationForm.FORCED_MARRIAGE, ExploitationForm.OTHER,
    }),
    ExploitationSubform: frozenset({
        ExploitationSubform.PROSTITUTION_INDOOR, ExploitationSubform.PROSTITUTION_STREET,
        ExploitationSubform.ESCORT_SERVICES, ExploitationSubform.PORNOGRAPHY,
        ExploitationSubform.ONLINE_SEXUAL_EXPLOITATION, ExploitationSubform.PRIVATE_SEXUAL_SERVICES,
        ExploitationSubform.DOMESTIC_SERVITUDE, ExploitationSubform.SHAM_MARRIAGE, ExploitationSubform.CHILD_MARRIAGE,
    }),
    ExploitationSector: frozenset({
        ExploitationSector.SEX_INDUSTRY, ExploitationSector.BEAUTY_AND_PERSONAL_SERVICES,
        ExploitationSector.ENTERTAINMENT_AND_SPORT, ExploitationSector.DIGITAL_PLATFORM_WORK, ExploitationSector.OTHER,
    }),
    MeansOfControl: frozenset({
        MeansOfControl.SEXUAL_VIOLENCE, MeansOfControl.VIOLENCE_AND_ABUSE, MeansOfControl.EMOTIONAL_ATTACHMENT,
        MeansOfControl.THREAT_OF_EXPOSURE, MeansOfControl.OTHER,
    }),
    Indicator: frozenset({
        Indicator.UN_ONLY_SEXUAL_WORDS, Indicator.UN_ADVERTISED, Indicator.UN_MOVED_VENUES, Indicator.UN_FEW_CLOTHES,
        Indicator.UN_RISK_LOCATION, Indicator.CD_TASKS_CLIENTS, Indicator.DR_MARRIAGE_ADOPTION_PROMISE,
        Indicator.NP_MARRIAGE_NO_CONSENT, Indicator.NP_MARRIAGE_PAID, Indicator.NP_SHAM_MARRIAGE_STATUS,
        Indicator.NP_SURROGACY_COERCED, Indicator.NP_SURROGACY_CONFINED,
    }),
    IdentificationSource: frozenset({
        IdentificationSource.ASYLUM_PROCEDURE, IdentificationSource.TRADE_UNION, IdentificationSource.OTHER,
    }),
    LegalStatus: frozenset(LegalStatus) - {LegalStatus.NATIONAL, LegalStatus.EU_EEA_CITIZEN, LegalStatus.NORDIC_CITIZEN},
}  # fmt: skip
"""Codes, by their list, that can reveal a sexual life, a belief, an origin or a union; the other codes do not."""
TELLS_NOTHING_SPECIAL: Silent = {**NO_OFFENCE, **{kind: frozenset(kind) - codes for kind, codes in _TELLING.items()}}
"""Codes that reveal nothing of a special category, such as that someone was made to work in a field."""
APART: frozenset[type[Model]] = frozenset({DataProtectionSection, Consent, OrganisationRef})
"""Parts that account for the data, or name who works with them."""


def categories_of_file(file: CaseFile, but: Collection[DataCategory] = ()) -> set[DataCategory]:
    """Return the categories of personal data that a file really contains, without those of ``but``.

    Parts that account for the data, or name who works with them, are left out.
    """
    return categories_present(file, PERSONAL.difference(but), APART, TELLS_NOTHING_SPECIAL)


@rule(
    "CAS-022",
    CaseFile,
    severity="error",
    kind="unlawful",
    standard="PRO-S03",
    also_serves=("PRO-S11",),
    sources=(
        "gdpr art. 5(1)(e)",
        "gdpr art. 5(2)",
        "gdpr art. 6(1)",
        "gdpr art. 30(1)(f)",
        "led art. 4(1)(e)",
        "led art. 4(4)",
        "led art. 5",
        "led art. 8(1)",
        "led art. 24(1)(h)",
    ),
    message="Categories of data in the file without a lawful basis: {categories}.",
    variants={
        "retention": "Categories of data in the file without a retention period: {categories}.",
        "unnamed": "Categories of data in the file that its list of data held does not name: {categories}.",
    },
    title_by_variant={
        "retention": "Data held without a retention period",
        "unnamed": "Data missing from the list of data held",
    },
)
def data_without_account(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Data held without a lawful basis.

    Checks:
        The file contains a category of personal data, judged by what its fields are declared to contain. The list of
        data held does not name it, no lawful basis covers it, or it has no retention period.

    Why:
        Data that no one has listed are never checked for a legal basis, never erased, and never disclosed when the
        person requests them.

    How to correct:
        Go through the fields that are filled in, and name their categories in the list of data held. Record the legal
        basis and the retention period of each. Remove what has no basis, after asking the data protection officer.

    Source:
        GDPR art. 5(1)(e), 5(2), 6(1) and 30(1)(f). A file without a legal basis, or without a retention period, cannot
        be judged without the record of its organisation, which may state them for all files. The finding is an error
        only if neither a legal basis nor a consent is recorded. A list that names nothing gives a notice. PRO-002 and
        PRO-020 cover a category that the list names. A field counts by its declared category, with two exceptions. A
        value which says that there is no offence does not count as data on offences. A value that is not in a special
        category, such as forced labour, does not count as special category data. Nothing is reported for a file without
        a data protection record, which CAS-019 reports, or for a file reduced for a message. For files kept only for
        law enforcement, the finding is based on Directive (EU) 2016/680 art. 4(1)(e), 4(4), 5, 8(1) and 24(1)(h), cited
        from general knowledge. A missing retention period is then a notice, as in PRO-020.
    """
    account = file.data_protection
    if account is None or is_extract(context):
        return
    unnamed = categories_of_file(file, account.data_categories)
    if not unnamed:
        return
    law = governing(account)
    without_basis = unnamed - covered_categories(account)
    if without_basis and not context.organisation_may_state(account.bases):
        severity = Severity.WARNING if account.bases or account.consents else None
        categories = codes_param(without_basis)
        yield violation("/data_protection/bases", severity=severity, instrument=law, categories=categories)
    without_term = unnamed - {retention.category for retention in account.retention}
    if without_term and not context.organisation_may_state(account.retention):
        severity = Severity.NOTICE if law == "led" else Severity.WARNING
        place, categories = "/data_protection/retention", codes_param(without_term)
        yield violation(place, severity=severity, variant="retention", instrument=law, categories=categories)
    severity = Severity.WARNING if account.data_categories else Severity.NOTICE
    place, categories = "/data_protection/data_categories", codes_param(unnamed)
    yield violation(place, severity=severity, variant="unnamed", instrument=law, categories=categories)
