"""Kinds of controllers, as far as law treats them differently."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import LawfulBasis, OrganisationType
from nordicbaltic_standards.models.data_protection import DataProtectionSection

PUBLIC = frozenset({
    OrganisationType.STATE_AUTHORITY,
    OrganisationType.MUNICIPALITY,
    OrganisationType.POLICE,
    OrganisationType.BORDER_SERVICE,
    OrganisationType.PROSECUTION,
    OrganisationType.COURT,
    OrganisationType.MIGRATION_SERVICE,
    OrganisationType.LABOUR_INSPECTION,
})  # fmt: skip
"""Public authorities by their kind."""

PRIVATE = frozenset({
    OrganisationType.NON_GOVERNMENTAL,
    OrganisationType.LAW_FIRM,
    OrganisationType.TRADE_UNION,
    OrganisationType.EMPLOYER_ORGANISATION,
    OrganisationType.FAITH_ORGANISATION,
})  # fmt: skip
"""Bodies that are certainly not an authority; hospitals, schools and others may be either."""

LAW_ENFORCEMENT = frozenset({
    OrganisationType.POLICE,
    OrganisationType.BORDER_SERVICE,
    OrganisationType.PROSECUTION,
    OrganisationType.COURT,
})  # fmt: skip
"""Competent authorities of Directive (EU) 2016/680 by their kind."""

NEVER_LAW_ENFORCEMENT = frozenset({
    *PRIVATE,
    OrganisationType.MUNICIPALITY,
    OrganisationType.HEALTH_INSTITUTION,
    OrganisationType.EDUCATION_INSTITUTION,
    OrganisationType.EMBASSY,
    OrganisationType.INTERNATIONAL,
})  # fmt: skip
"""Bodies that are certainly not a competent authority of that directive."""


def controller_type(record: DataProtectionSection) -> OrganisationType | None:
    """Return the kind of the controller, or `None` where it is not known."""
    return None if record.controller is None else record.controller.type


def law_enforcement_only(record: DataProtectionSection) -> bool:
    """Return whether all processing is based on the rules on law enforcement, so that the GDPR does not apply."""
    return bool(record.bases) and all(basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE for basis in record.bases)


def governing(record: DataProtectionSection) -> str:
    """Return the instrument for the processing: Directive (EU) 2016/680 where all is based on it, else the GDPR."""
    return "led" if law_enforcement_only(record) else "gdpr"
